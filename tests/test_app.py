"""The command line, as a new user meets it."""

import os
import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.app.cli import CONTENT, parse
from tests.conftest import ROOT, SHIPPED, TWO_TOPICS
from tests.content.conftest import approval


def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run main.py in a process of its own, without a display unless the environment gives one."""
    bare = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    command = [sys.executable, str(ROOT / "main.py"), *map(str, arguments)]
    return subprocess.run(command, env=bare | environment, capture_output=True, text=True, timeout=120, check=False)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ":987"}], ids=["none is set", "none answers"])
def test_without_a_display_it_says_so_in_one_line(environment: dict[str, str]) -> None:
    done = run(**environment)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert "display" in done.stderr


def test_the_shipped_content_has_no_problems() -> None:
    done = run("check")
    assert done.returncode == 0, done.stdout
    assert "no problems" in done.stdout


def test_check_lists_problems_and_exits_1(tmp_path: Path) -> None:
    bad = tmp_path / "content.yaml"
    bad.write_text("clinik:\n", "utf-8")
    done = run("check", bad)
    assert done.returncode == 1
    assert "content.yaml:1:1:" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize("strict", [[], ["--strict"]])
def test_check_exits_2_where_there_is_no_file(tmp_path: Path, strict: list[str]) -> None:
    done = run("check", tmp_path / "none.yaml", *strict)
    assert done.returncode == 2
    assert "Traceback" not in done.stdout + done.stderr


def test_advice_counts_with_strict(tmp_path: Path) -> None:
    done = run("check", "--strict")
    assert done.returncode == 1
    assert ": advice: clinic: no clinician has approved these words." in done.stdout
    assert "no problems, 1 piece of advice" in done.stdout

    approved = tmp_path / "content.yaml"
    lines = approval("A clinician", f"{date.today()}", f"{date.today() + timedelta(days=365)}")
    approved.write_text(SHIPPED.read_text("utf-8").replace("languages:", f"{lines}languages:", 1), "utf-8")
    shutil.copytree(SHIPPED.parent / "assets", tmp_path / "assets")
    done = run("check", approved, "--strict")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        *(["--windowed", "big"], ["--inches", "0"], ["proof", "--text", "110", "--out", "x"]),
        *(["proof", "--out", "x", "--changed"], ["proof", "--out", "x", "--paper", "letter"]),
    ],
)
def test_nonsense_on_the_command_line_is_explained(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "error:" in done.stderr


@pytest.mark.parametrize("before", [True, False], ids=["before the command", "after it"])
def test_the_content_may_be_named_before_the_command_or_after_it(tmp_path: Path, before: bool) -> None:
    content = ["--content", str(tmp_path)]
    publish = ["publish", "--to", "x"]
    assert parse([*content, *publish] if before else [*publish, *content]).content == tmp_path
    assert parse(publish).content == CONTENT


def test_a_command_says_which_content_it_works_on(tmp_path: Path) -> None:
    shutil.copytree(SHIPPED.parent / "assets", tmp_path / "assets")
    shutil.copy(SHIPPED, tmp_path)
    for arguments in (["check", tmp_path], ["check", "--content", tmp_path], ["--content", tmp_path, "check"]):
        done = run(*arguments)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.splitlines()[0] == f"Content: {tmp_path / 'content.yaml'}"


def test_check_takes_the_content_named_before_it_unless_it_names_its_own(tmp_path: Path) -> None:
    before = ["--content", str(tmp_path), "check"]
    assert parse(before).content == tmp_path
    assert parse([*before, "other.yaml"]).content == Path("other.yaml")
    assert parse(["check"]).content == CONTENT


def test_proof_draws_every_page_of_a_choice(tmp_path: Path) -> None:
    done = run(
        "proof",
        "--out",
        tmp_path,
        "--size",
        "1024x600",
        "--language",
        "es",
        "--text",
        "200",
        "--theme",
        "contrast",
    )
    assert done.returncode == 0, done.stderr
    pictures = sorted(tmp_path.rglob("*.png"))
    screens = [p for p in pictures if p.stem.endswith("-01")]
    assert len([p for p in screens if p.stem.count("-") == 2]) == 26  # home, 4 chapters, 21 pages
    assert [p for p in pictures if "risks-table" in p.name]
    assert {(QImage(str(p)).width(), QImage(str(p)).height()) for p in pictures} == {(1024, 600)}
    assert f"{len(screens)} of {len(screens)} screens" in done.stdout
    assert not done.stderr


def test_proof_takes_another_content_file(tmp_path: Path) -> None:
    done = run(
        "proof",
        "--content",
        TWO_TOPICS,
        "--out",
        tmp_path,
        "--size",
        "800x1280",
        "--language",
        "ar",
        "--text",
        "100",
        "--theme",
        "light",
    )
    assert done.returncode == 0, done.stderr
    assert list(tmp_path.rglob("00-topics-01.png"))
    assert not done.stderr


def test_proof_of_a_bad_file_lists_its_problems(tmp_path: Path) -> None:
    bad = tmp_path / "content.yaml"
    bad.write_text("clinik:\n", "utf-8")
    done = run("proof", "--content", bad, "--out", tmp_path)
    assert done.returncode == 1
    assert 'content.yaml:1:1: unknown word "clinik". Did you mean "clinic"?' in done.stderr


def test_proof_names_an_unknown_language(tmp_path: Path) -> None:
    done = run("proof", "--out", tmp_path, "--language", "xx")
    assert done.returncode == 1
    assert "xx" in done.stderr


def test_the_shipped_file_says_that_it_is_not_approved() -> None:
    assert "\n  approval:" not in SHIPPED.read_text("utf-8")
