"""The command `set-pin`: a new PIN for the staff area, typed unseen or sent through a pipe."""

import warnings
from getpass import GetPassWarning, getpass
from pathlib import Path
from typing import TextIO

from kiosk.staff.area.pin import check, set_pin
from kiosk.staff.tools.check import write

DONE, REFUSED, UNWRITABLE = 0, 1, 2

LINE = 1000
"""Letters that are read from a pipe at most."""


def set_pin_command(path: Path, stdin: TextIO, out: TextIO) -> int:
    """Sets the PIN kept at `path` and says so; returns 0 if it is set, 1 if not, 2 if it could not be written."""
    try:
        set_pin(path, _typed() if stdin.isatty() else stdin.readline(LINE).strip())
        said, code = "The PIN is set.", DONE
    except UnicodeError:
        said, code = "These letters cannot be read. A PIN has 4 to 12 digits and nothing else.", REFUSED
    except ValueError as error:
        said, code = str(error), REFUSED
    except (EOFError, KeyboardInterrupt):
        said, code = "The PIN was not changed.", REFUSED
    except OSError as error:
        reason = f"The PIN could not be saved in {path.parent} ({error.strerror})."
        said, code = f"{reason} Make room there, or allow this user to write there.", UNWRITABLE
    write(said, out)
    return code


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
