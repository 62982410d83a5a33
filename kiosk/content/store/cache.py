"""Values kept in a file for a quicker start: read whole, or not at all."""

import marshal
import os
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Any

SUM = 4
"""Bytes of the check sum at the beginning: a damaged file must not change a word."""


def load(path: Path) -> Any:
    """What `save` wrote; None where nothing can be read or it is damaged."""
    try:
        raw = memoryview(path.read_bytes())
        if int.from_bytes(raw[:SUM], "big") == zlib.crc32(raw[SUM:]):
            # In the form of Python's own compiled files, which are read as fast and trusted as far: this user's alone.
            return marshal.loads(raw[SUM:])
    except (OSError, EOFError, ValueError, TypeError):
        pass
    return None


def save(path: Path, value: Any) -> None:
    """Write plain values, all at once. What cannot be written is left: the next start takes longer."""
    if not path.is_absolute():  # this user has no folder
        return
    data = marshal.dumps(value)
    new = path.with_name(f"{path.name}.{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        new.write_bytes(zlib.crc32(data).to_bytes(SUM, "big") + data)
        new.replace(path)
