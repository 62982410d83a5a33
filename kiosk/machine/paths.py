"""The folders in which this machine keeps what the kiosk writes."""

import hashlib
import os
from pathlib import Path

NAME = "patient-kiosk"


def config() -> Path:
    """The folder for settings, made when something is written there. On Windows it is `state()` too."""
    from PySide6.QtCore import QStandardPaths as Places

    return Path(Places.writableLocation(Places.StandardLocation.GenericConfigLocation)) / NAME


def state() -> Path:
    """The folder for what the kiosk notes by itself, made when something is written there."""
    from PySide6.QtCore import QStandardPaths as Places

    return Path(Places.writableLocation(Places.StandardLocation.GenericDataLocation)) / NAME


def cache() -> Path:
    """The folder for what can be made again at any time. Found without Qt, as the start needs it before Qt is there."""
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or os.path.expanduser("~/.cache")  # noqa: PTH111
    return Path(base) / NAME


def content_copies(content: Path) -> Path:
    """The folder for copies of the content at a path. A file that was only tried has another than the clinic's own."""
    return state() / "content" / hashlib.sha256(bytes(content.absolute())).hexdigest()[:16]
