"""The same answers from PyYAML with libyaml, with its limits, and from PyYAML alone, which has none."""

import subprocess
import sys

import pytest
import yaml

from kiosk.content.yaml import nodes
from tests.conftest import ROOT
from tests.content.conftest import Clinic

DEEP = "more than 20 levels inside each other. The rest was not checked."

WITHOUT_LIBYAML = """
import runpy, sys
sys.modules["yaml._yaml"] = None
sys.argv = ["main.py", "check", *sys.argv[1:]]
import yaml
assert not yaml.__with_libyaml__
runpy.run_path("main.py", run_name="__main__")
"""


@pytest.fixture(params=["with libyaml", "without libyaml"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "with libyaml":
        assert nodes.Loader is yaml.CSafeLoader
    else:
        monkeypatch.setattr(nodes, "Loader", yaml.SafeLoader)


@pytest.mark.parametrize(
    "file", ["content.yaml", "tests/data/sample/content.yaml", "tests/data/two-topics/content.yaml"]
)
def test_the_content_is_good_also_without_libyaml(file: str) -> None:
    command = [sys.executable, "-c", WITHOUT_LIBYAML, file]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "no problems" in done.stdout.splitlines()[-1]


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("levels", [25, 100, 1_100, 100_000])
@pytest.mark.parametrize(
    ("opened", "closed", "column"),
    [("[", "]", 21), ("[", "", 21), ("{", "}", 21), ("{", "", 21), ("{a: ", "}", 81), ("- ", "", 41)],
)
def test_too_many_levels_on_one_line_are_named_at_the_first_that_is_too_many(
    clinic: Clinic, opened: str, closed: str, column: int, levels: int
) -> None:
    clinic.write((opened * levels + closed * levels).encode())
    assert clinic.said() == [f"1:{column}: {DEEP}"]


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("levels", [25, 100, 1_100])  # more do not go into a file of 2 MB
def test_too_many_levels_of_indentation_are_named_at_the_first_that_is_too_many(clinic: Clinic, levels: int) -> None:
    clinic.write("".join(f"{' ' * level}a:\n" for level in range(levels)).encode())
    assert clinic.said() == [f"21:21: {DEEP}"]


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("levels", [25, 100, 1_100])
def test_brackets_below_other_levels_are_counted_with_them(clinic: Clinic, levels: int) -> None:
    clinic.write(f"# a comment\nclinic:\n  name: {'[' * levels}".encode())
    assert clinic.said() == [f"3:27: {DEEP}"]


@pytest.mark.usefixtures("parser")
def test_brackets_in_a_text_are_not_levels(clinic: Clinic) -> None:
    clinic.change("Tiny needles", f"Tiny {'[' * 1_100}")
    assert clinic.said() == []
    clinic.change("{en: Tell us first.,", f'{{en: "{"{[" * 600}", @: x,')
    [said] = clinic.said()
    assert said.startswith("126:1227: pages › before › message: a text that starts with @ ")
