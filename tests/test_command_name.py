"""A message names the command that runs as written on this machine."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.command_name import VARIABLE
from tests.conftest import ROOT, SHIPPED


def run(command: list[str] | str, folder: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command, or a line as it is typed, with or without the variable that start.py sets."""
    variables = {name: value for name, value in os.environ.items() if name != VARIABLE} | environment
    return subprocess.run(
        command,
        cwd=folder,
        env=variables,
        shell=isinstance(command, str),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def named(text: str) -> str:
    """The command that a text says to type."""
    [command] = re.findall(r"type: (.*)$", text, re.MULTILINE)
    return str(command)


def test_started_through_start_py_it_names_start_py() -> None:
    done = run([sys.executable, "main.py", "check"], KIOSK_COMMAND="python3 start.py")
    assert named(done.stdout) == "python3 start.py approve"
    done = run([sys.executable, "main.py", "fly"], KIOSK_COMMAND="python3 start.py")
    assert done.stderr.startswith("usage: python3 start.py ")


def test_started_by_itself_it_names_the_interpreter_and_the_script_as_typed() -> None:
    assert named(run([sys.executable, "main.py", "check"]).stdout) == f"{sys.executable} main.py approve"


@pytest.mark.parametrize("folder", ["plain", "with a space"])
def test_the_named_command_runs_as_written(tmp_path: Path, folder: str) -> None:
    place = tmp_path / folder
    place.mkdir()
    shutil.copytree(ROOT / "kiosk", place / "kiosk", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "main.py", place)
    done = run([sys.executable, str(place / "main.py"), "check", str(SHIPPED)], tmp_path)
    again = run(f"{named(done.stdout)} --help", tmp_path)
    assert (again.returncode, again.stderr) == (0, "")
    assert "the clinician who read and approved them" in again.stdout


READ = """
import sys
from pathlib import Path
from kiosk.command_name import remember_command

remember_command()
from kiosk.content.store.loader_process import load
print(load(Path(sys.argv[1])).problems[0])
"""


def test_a_process_that_the_kiosk_starts_names_the_same_command(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(READ, "utf-8")
    folder = tmp_path / "published"
    (folder / "versions").mkdir(parents=True)
    (folder / "live").write_text("gone", "utf-8")
    done = run([sys.executable, str(tmp_path / "program.py"), str(folder)], PYTHONPATH=str(ROOT))
    assert named(done.stdout) == f"{sys.executable} {tmp_path / 'program.py'} rollback --to {folder}"


def test_without_a_script_of_its_own_it_names_start_py() -> None:
    program = "from kiosk.command_name import command_name; print(command_name('check'))"
    assert run([sys.executable, "-c", program]).stdout.strip().endswith(" start.py check")
