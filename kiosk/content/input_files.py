"""The files that staff write: what they are called, and how they are read."""

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

from kiosk import files
from kiosk.content.problems import UnreadableError

CONTENT = "content.yaml"
ASSETS = "assets"
"""The folder beside it that holds its pictures."""
TRANSLATIONS = "translations.txt"
"""The file beside it that says which text each translation was made from."""
MAX_CONTENT_BYTES = 2_000_000
MAX_TRANSLATIONS_BYTES = 1_000_000
"""A hundred times and fifty times what a clinic with two languages writes."""
MAX_PICTURE_BYTES = 25_000_000
"""Twice the largest photo of a phone."""


def read(path: Path, max_bytes: int = MAX_CONTENT_BYTES) -> bytes:
    """The bytes of an ordinary file; never waits. Raises UnreadableError, which says why in plain words."""
    try:
        return files.read(path, max_bytes)
    except (FileNotFoundError, NotADirectoryError):
        raise UnreadableError("there is no such file.") from None
    except files.UnfitFileError as error:
        raise UnreadableError(f"{error.strerror}.") from None
    except PermissionError:
        if os.path.isdir(path):  # noqa: PTH112  Windows refuses it like this; Path.is_dir may raise
            raise UnreadableError("this is a folder, not a file.") from None
        raise UnreadableError("the permissions of this file do not allow reading it.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableError(f"this cannot be read ({reason}).") from None


def digest(raw: bytes, translations: bytes, pictures: Mapping[str, bytes]) -> str:
    """Changes with any byte of a content file, of what is known of its translations, or of its pictures by name."""
    made = hashlib.sha256(raw + (b"\0\0" + translations if translations else b""))
    for name in sorted(pictures):
        made.update(b"\0" + name.encode("utf-8", "surrogatepass") + b"\0" + pictures[name])
    return made.hexdigest()
