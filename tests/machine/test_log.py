"""The log: one line for each thing that happened, whatever names are in it."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning

from kiosk.machine.log import start_log


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """A log that is written, and put away afterwards."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    root.handlers.clear()
    assert start_log(tmp_path) == ""
    yield tmp_path / "kiosk.log"
    for handler in root.handlers:
        handler.close()
    root.handlers[:] = before
    root.setLevel(level)
    logging.raiseExceptions = True
    qInstallMessageHandler(None)


FORGED = "STICK\n2026-11-27 09:00:00,000 INFO All is well\r\x1b[2J\u2028\u202e"
SEEN = "STICK\\x0a2026-11-27 09:00:00,000 INFO All is well\\x0d\\x1b[2J\\x2028\\x202e"


def test_a_name_makes_no_line_of_its_own(log: Path) -> None:
    logging.info("The stick %s", FORGED)
    [line] = log.read_text("utf-8").splitlines()
    assert line.endswith(f" INFO The stick {SEEN}")


def test_a_warning_of_qt_makes_no_line_of_its_own(log: Path) -> None:
    qWarning("Could not resolve #x\nforged")
    [line] = log.read_text("utf-8").splitlines()
    assert line.endswith(" WARNING Qt: Could not resolve #x\\x0aforged")


def test_the_lines_of_a_trace_are_set_in(log: Path) -> None:
    try:
        raise ValueError(FORGED)
    except ValueError:
        logging.exception("It goes on")
    first, *trace = log.read_text("utf-8").splitlines()
    assert first.endswith(" ERROR It goes on")
    assert all(line.startswith("  ") for line in trace)
    assert not any(letter in line for line in trace for letter in "\x1b\u202e")


def test_letters_of_every_language_stay(log: Path) -> None:
    logging.info("Größe, Español, العربية")
    assert "Größe, Español, العربية" in log.read_text("utf-8")
