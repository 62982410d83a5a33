"""What was loaded before, for a start that need not wait for the parser as long as no file has changed since.

The file holds a check sum, a line of JSON, and the bytes of the pictures. It is read only if nobody but this user can
have written it.
"""

import io
import json
import sys
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from kiosk import files
from kiosk.content.store import location
from kiosk.content.store.file_stat import StatSnapshot, file_stat, is_settled, snapshot
from kiosk.content.store.loader_process import LoadedContent

FILE = "content"
SUM_BYTES = 4
MAX_BYTES = 100_000_000
"""More than any content has: pictures have at most 60 MB together, content.yaml 2 MB."""


class CachedContent(NamedTuple):
    """What was loaded, and the stat of the files that it was made from."""

    content: LoadedContent
    seen: StatSnapshot

    def is_current(self) -> bool:
        """Whether none of the files was changed since. Waits for their disk, which may be a network share."""
        return all(file_stat(path) == then for path, then in self.seen.items())


def load(content: Path, folder: Path) -> CachedContent | None:
    """What this program kept in `folder` of the file that `content` means, if anything. Reads nothing but the cache."""
    with suppress(OSError, ValueError):
        raw = files.read(folder / FILE, MAX_BYTES, private=True)
        if raw[:SUM_BYTES] == _check_sum(raw[SUM_BYTES:]):
            head, _, pictures = raw[SUM_BYTES:].partition(b"\n")
            kept: dict[str, Any] = json.loads(head)
            if kept["maker"] == _maker(content):
                return _unpacked(kept, pictures)
    return None


def save(content: Path, folder: Path, loaded: LoadedContent) -> None:
    """Keep good content in `folder` for a faster start, if none of its files was changed lately. Waits for the disk."""
    if not loaded.pages or not folder.is_absolute():  # a user without a home has no folder
        return
    kept = load(content, folder)
    if kept and kept.content == loaded and kept.is_current():
        return
    watched = location.watched_paths(content)
    seen = snapshot(path.absolute() for path in (*watched, *location.sidecars(watched[0], loaded.pictures)))
    if not is_settled(seen):
        return
    sizes = {name: len(picture) for name, picture in loaded.pictures.items()}
    values = loaded._replace(pictures={})._asdict()
    head = {"maker": _maker(content), "seen": seen, "sizes": sizes, "content": values}
    body = b"\n".join([json.dumps(head).encode(), b"".join(loaded.pictures.values())])
    with suppress(OSError):
        files.write(folder / FILE, _check_sum(body) + body)


def _unpacked(kept: dict[str, Any], pictures: bytes) -> CachedContent:
    stream = io.BytesIO(pictures)
    each = {name: stream.read(size) for name, size in kept["sizes"].items()}
    content = LoadedContent(**kept["content"] | {"problems": tuple(kept["content"]["problems"]), "pictures": each})
    return CachedContent(content, {path: then and tuple(then) for path, then in kept["seen"].items()})


def _maker(content: Path) -> str:
    """What was to be read, and the program that did."""
    parts = sorted(Path(__file__).parents[1].rglob("*.py"))
    return repr((str(content.absolute()), sys.version, [(part.name, file_stat(part)) for part in parts]))


def _check_sum(body: bytes) -> bytes:
    return zlib.crc32(body).to_bytes(SUM_BYTES, "big")
