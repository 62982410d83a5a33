"""What all commands of staff share: their lines in the terminal, their exit codes, and how they read and write."""

from collections.abc import Iterable
from datetime import datetime
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from kiosk import files
from kiosk.content import input_files
from kiosk.content.problems import RefusedError, UnreadableError
from kiosk.exit_codes import DONE, UNREADABLE


def run(lines: Iterable[str], out: TextIO) -> int:
    """Write the lines of a command as they come, and why it was refused; the exit code."""
    if isinstance(out, TextIOWrapper):
        out.reconfigure(errors="replace")  # a letter that the terminal does not have becomes ?
    try:
        for line in lines:
            print(line, file=out)
    except RefusedError as error:
        print(*error.lines, sep="\n", file=out, end="\n" if error.lines else "")
        return error.code
    return DONE


def counted(number: int, what: str) -> str:
    """As in "1 page" or "2 pages"."""
    return f"{number} {what}{'' if number == 1 else 's'}"


def read(path: Path) -> bytes:
    """The bytes of a content file. Raises RefusedError."""
    try:
        return input_files.read(path)
    except UnreadableError as error:
        raise RefusedError(f"{path.name}: {error}", code=UNREADABLE) from None


def refuse_version(path: Path) -> None:
    """Raises RefusedError for a file that was published: the kiosk would not show it any more."""
    if path.parent.parent.name == input_files.VERSIONS:
        raise RefusedError(f"{path} was published, so it is never changed. Change your own file, then publish that.")


def copy_aside(path: Path, data: bytes, now: datetime) -> Path:
    """Keep the bytes of a file beside it, under a name with the time; the place of the copy. Raises RefusedError."""
    copy = path.with_name(f"{path.stem}-{now:%Y-%m-%d-%H%M%S}{path.suffix}")
    try:
        files.write(copy, data, path.stat())
    except OSError as error:
        raise RefusedError(f"{copy} cannot be written ({error.strerror}).", code=UNREADABLE) from None
    return copy


def overwrite(path: Path, data: bytes, like: Path) -> None:
    """Write the file `like`, or what a link there leads to; or another beside it, with its permissions.

    Raises RefusedError.
    """
    refuse_version(path)
    real = path.resolve() if path == like else path
    try:
        files.write(real, data, like.stat())
    except OSError as error:
        raise RefusedError(f"{path} cannot be written ({error.strerror}).", code=UNREADABLE) from None
