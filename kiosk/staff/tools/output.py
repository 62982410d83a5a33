"""What all commands of staff share: their lines in the terminal, their exit codes, and how they read and write."""

from collections.abc import Iterable
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


def overwrite(path: Path, data: bytes, like: Path) -> None:
    """Write a file, or what a link leads to. A new one gets the permissions of `like`. Raises RefusedError."""
    real = path.resolve()
    try:
        files.write(real, data, (real if real.exists() else like).stat())
    except OSError as error:
        raise RefusedError(f"{path} cannot be written ({error.strerror}).", code=UNREADABLE) from None
