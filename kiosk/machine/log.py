"""What happens to the kiosk, for staff and engineers: bounded files, and never a word about a patient."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path
from traceback import extract_tb
from types import TracebackType

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

MAX_FILE_BYTES = 500_000
OLD_FILES = 3
"""Full files that are kept beside the one that is written."""

LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class OneLineFormatter(logging.Formatter):
    """Writes each message on one line and the lines of a trace below it, set in: no name of a file, a stick or a
    person can make a line of its own, or have a terminal do something."""

    def format(self, record: logging.LogRecord) -> str:
        first = f"{self.formatTime(record)} {record.levelname} {escaped(record.getMessage())}"
        trace = self.formatException(record.exc_info) if record.exc_info else ""
        return "\n".join([first, *(f"  {escaped(line)}" for line in trace.split("\n") if line)])


def escaped(text: str) -> str:
    r"""The text with what cannot be printed as \x0a."""
    return "".join(letter if letter.isprintable() else f"\\x{ord(letter):02x}" for letter in text)


def start_log(folder: Path) -> str:
    """Log to `folder`/kiosk.log and to the standard error; what staff must know if the folder cannot be written."""
    logging.raiseExceptions = False  # a full disk is no reason to fail
    handlers: list[logging.Handler] = [logging.StreamHandler()]
    trouble = ""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "kiosk.log"
        handlers.append(RotatingFileHandler(path, maxBytes=MAX_FILE_BYTES, backupCount=OLD_FILES, encoding="utf-8"))
    except OSError as error:
        trouble = f"No log is written: {folder}: {error.strerror}."
    for handler in handlers:
        handler.setFormatter(OneLineFormatter())
    logging.basicConfig(level=logging.INFO, handlers=handlers, force=True)
    qInstallMessageHandler(lambda kind, _, message: logging.log(LEVELS[kind], "Qt: %s", message))
    return trouble


def trace(error: BaseException | None, frames: TracebackType | None) -> str:
    """Where an error came from, the place itself last. Not its message: that could hold what a patient was reading."""
    places = [f"{frame.filename}:{frame.lineno} in {frame.name}" for frame in extract_tb(frames)]
    return " > ".join([type(error).__name__, *places])
