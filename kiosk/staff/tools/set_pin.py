"""The command `set-pin`: a new PIN for the staff area, typed unseen or sent through a pipe."""

import warnings
from collections.abc import Iterator
from getpass import GetPassWarning, getpass
from pathlib import Path
from typing import TextIO

from kiosk.content.problems import RefusedError
from kiosk.exit_codes import UNREADABLE
from kiosk.staff.area.pin import check, set_pin

MAX_LINE = 1000
"""Letters that are read from a pipe."""


def set_pin_command(path: Path, stdin: TextIO) -> Iterator[str]:
    """Set the PIN kept at `path`; yields what to say. Raises RefusedError."""
    try:
        set_pin(path, _typed() if stdin.isatty() else stdin.readline(MAX_LINE).strip())
    except UnicodeError:
        raise RefusedError("These letters cannot be read. A PIN has 4 to 12 digits and nothing else.") from None
    except ValueError as error:
        raise RefusedError(str(error)) from None
    except (EOFError, KeyboardInterrupt):
        raise RefusedError("The PIN was not changed.") from None
    except OSError as error:
        reason = f"The PIN could not be saved in {path.parent} ({error.strerror})."
        raise RefusedError(f"{reason} Make room there, or allow this user to write there.", code=UNREADABLE) from None
    yield "The PIN is set."


def _typed() -> str:
    """What was typed, twice the same and without being seen. Raises ValueError if it is no good PIN."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", GetPassWarning)
        try:
            digits = getpass("New PIN, 4 to 12 digits: ").strip()
            check(digits)
            again = getpass("The same again: ").strip()
        except GetPassWarning:
            raise ValueError("This terminal would show the PIN. Use another, or send the PIN through a pipe.") from None
    if again != digits:
        raise ValueError("The second PIN was different. The PIN was not changed.")
    return digits
