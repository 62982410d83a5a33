"""PySide is imported without what costs time, and all of it still works."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import shiboken6

ROOT = Path(__file__).parent.parent

FEATURE = "files.dir/shibokensupport/feature.py"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """PySide's library for Python, in a folder that this test may change."""
    theirs = Path(shiboken6.__file__).parent
    copy = Path(shutil.copytree(theirs, tmp_path / "shiboken6", ignore=shutil.ignore_patterns("files.dir")))
    run(copy, "import shiboken6", SBK_EMBED="0")
    return copy


def run(library: Path, code: str, **settings: str) -> str:
    """What a program says that imports PySide with this library."""
    environment = os.environ | {"PYTHONPATH": f"{library.parent}{os.pathsep}{ROOT}"} | settings
    command = [sys.executable, "-c", code]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


TAKE = "from kiosk.app.imports import take_pyside; take_pyside(); "

WHENCE = TAKE + "import shibokensupport, os; print(shibokensupport.__file__, os.environ.get('SBK_EMBED'))"


def test_what_was_unpacked_is_used(library: Path) -> None:
    assert run(library, WHENCE).split() == [str(library / FEATURE).replace("feature", "__init__"), "None"]


def test_what_was_unpacked_from_an_older_library_is_removed(library: Path) -> None:
    (library / "later").touch()
    os.utime(library / FEATURE, (1e9, 1e9))
    (library / FEATURE).write_text("raise ImportError")
    os.utime(library / FEATURE, (1e9, 1e9))
    assert run(library, WHENCE).split() == ["shibokensupport/__init__.py", "None"]
    assert not (library / "files.dir").exists()


def test_a_wrong_call_is_told_as_without_it(library: Path) -> None:
    wrong = "from PySide6.QtCore import QTimer\ntry: QTimer.singleShot('soon', 1, 2)\nexcept TypeError as e: print(e)"
    told = run(library, TAKE + "\n" + wrong)
    assert told == run(library, wrong)
    assert "Supported signatures:" in told


def test_the_usual_import_and_patterns_are_back(library: Path) -> None:
    there = "import re, builtins; then = re.compile, builtins.__import__; "
    assert run(library, there + TAKE + "print(then == (re.compile, builtins.__import__))") == "True\n"


def test_modules_that_pyside_does_not_use_come_when_they_are_wanted(library: Path) -> None:
    code = "import sys; from kiosk.app.imports import TOOLS; print([name for name in TOOLS if name in sys.modules])\n"
    code += "import argparse, logging, tempfile, zipfile\n"
    code += "print(argparse.SUPPRESS, logging.INFO, tempfile.TMP_MAX > 0, zipfile.ZIP_STORED)"
    assert run(library, TAKE + code) == "[]\n==SUPPRESS== 20 True 0\n"
