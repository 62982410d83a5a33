"""What to do with a stick on which no content is found: most often its file has another name."""

import os
import re
from pathlib import Path

from kiosk.content.input_files import ASSETS, CONTENT
from kiosk.content.problems import quote
from kiosk.content.store import location

LIKELY = re.compile(r".*\.ya?ml(\.txt)?|content\.txt", re.IGNORECASE)
ARCHIVES = (".zip", ".7z", ".rar", ".tar", ".gz", ".tgz", ".xz")
DOCUMENT = re.compile(r"content.*\.(docx?|odt|rtf|pdf|pages|html?|xlsx?|ods|csv|json)", re.IGNORECASE)

SYSTEM = re.compile(r"[.~].*|\$RECYCLE\.BIN|System Volume Information|lost\+found|LOST\.DIR|FOUND\.\d+", re.IGNORECASE)
"""What computers leave on sticks."""


def hint(root: Path, folder: str) -> str:
    """What staff must do so that content is found in `root`, or in its `folder`. Raises OSError."""
    names = _names(root)
    is_there = folder in names and (root / folder).is_dir()
    inner = [f"{folder}/{name}" for name in _names(root / folder)] if is_there else []
    if not names:
        return f"It is empty. Copy {CONTENT} and the folder {ASSETS} to it."
    missing = f"There is no {CONTENT} at its top or in its folder {folder}."
    return f"{missing} {_way_out(root, [*names, *inner])}"


def _way_out(root: Path, names: list[str]) -> str:
    for name in names:
        path = root / name
        if path.is_dir():
            if location.has_content(path):
                return f"There is one in {quote(name)}: move all that is in this folder to the top of the stick."
        elif LIKELY.fullmatch(path.name):
            endings = " On Windows, have the Explorer show file name extensions first." if path.suffix == ".txt" else ""
            return f"There is {quote(name)}: rename it to {CONTENT}.{endings}"
    for name in names:
        if name.lower().endswith(ARCHIVES):
            return f"There is {quote(name)}: unpack it on a computer, and copy what is in it to the stick."
        if DOCUMENT.fullmatch(Path(name).name):
            return f"There is {quote(name)}: save its words as plain text in UTF-8, under the name {CONTENT}."
    return f"Copy {CONTENT} and the folder {ASSETS} to it."


def _names(folder: Path) -> list[str]:
    with os.scandir(folder) as entries:  # a link on a stick leads elsewhere
        return sorted(one.name for one in entries if not one.is_symlink() and not SYSTEM.fullmatch(one.name))
