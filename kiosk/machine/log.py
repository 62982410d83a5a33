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
    line_format = "%(asctime)s %(levelname)s %(message)s"
    logging.basicConfig(level=logging.INFO, format=line_format, handlers=handlers, force=True)
    qInstallMessageHandler(lambda kind, _, message: logging.log(LEVELS[kind], "Qt: %s", message))
    return trouble


def trace(error: BaseException | None, frames: TracebackType | None) -> str:
    """Where an error came from. Not its message: that could hold what a patient was reading."""
    lines = [f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in extract_tb(frames)]
    return "\n".join([type(error).__name__, *lines])
