"""What all commands of staff share: their lines in the terminal, their exit codes, and how they read and write."""

from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from kiosk.content.problems import RefusedError, UnreadableError
from kiosk.content.yaml import source
from kiosk.exit_codes import DONE, REFUSED, UNREADABLE
from kiosk.machine import paths


class FileError(RefusedError):
    """The same because a file could not be read or written."""


def run(lines: Iterable[str], out: TextIO) -> int:
    """Write the lines of a command as they come, and why it was refused; the exit code."""
    try:
        for line in lines:
            write(line, out)
    except RefusedError as error:
        for line in error.args:
            write(line, out)
        return UNREADABLE if isinstance(error, FileError) else REFUSED
    return DONE


def write(line: str, out: TextIO) -> None:
    """Write a line; a letter that the terminal does not have becomes ?"""
    encoding = out.encoding or "utf-8"
    out.write(line.encode(encoding, "replace").decode(encoding) + "\n")


def counted(number: int, what: str) -> str:
    """As in "1 page" or "2 pages"."""
    return f"{number} {what}{'' if number == 1 else 's'}"


def read(path: Path) -> bytes:
    """The bytes of a content file. Raises FileError."""
    try:
        return source.read(path)
    except UnreadableError as error:
        raise FileError(f"{path.name}: {error}") from None


def overwrite(path: Path, data: bytes, like: Path) -> None:
    """Write a file, or what a link leads to. A new one gets the permissions of `like`. Raises FileError."""
    real = path.resolve()
    try:
        paths.write(real, data, (real if real.exists() else like).stat())
    except OSError as error:
        raise FileError(f"{path} cannot be written ({error.strerror}).") from None
