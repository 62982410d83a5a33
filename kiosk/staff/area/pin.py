"""The PIN of the staff area. Only a salted hash of it is kept."""

import errno
import hashlib
import hmac
import os
import re
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import Literal

from kiosk import files

FILE = "pin"

TRIES_FILE = "pin-tries"
"""How many wrong tries there were since the right one: a number, no time."""

MIN_DIGITS, MAX_DIGITS = 4, 12

YEAR = re.compile(r"(\d\d){0,2}(19|20)\d\d|(19|20)\d\d(\d\d){0,2}")
"""A year, alone or in a date."""

EMERGENCY = re.compile("911|112|999|110|000|116117")

CORNERS = set("1379")

LINES = re.compile("0?(147|741|258|852|369|963|159|951|357|753)+0?")

PAD = {key: divmod(place, 3) for place, key in enumerate("123456789 0")}
"""The row and the column of each key."""

HEADER = "scrypt 32768 8 1"
"""The first words in the file: the hash function and its cost, which is 32 MB and about 0.1 s for one try."""
MAX_HASH_BYTES = 2**27

FREE_TRIES = 3
"""Wrong tries before there is a wait."""
MIN_WAIT_S, MAX_WAIT_S = 10.0, 300.0

MANY = 20
"""Wrong tries after which the wait grows no more."""


def set_pin(path: Path, digits: str) -> None:
    """Keep a new PIN. Raises ValueError, with a sentence for staff, if it is no good one; OSError if it is not kept."""
    check(digits)
    salt = os.urandom(16)
    files.write(path, f"{HEADER} {salt.hex()} {_hash(digits, salt).hex()}\n".encode())
    if not matches(path, digits):
        raise OSError(errno.EIO, "what was saved reads back different", str(path))


def check(digits: str) -> None:
    """Raises ValueError, with a sentence for staff, if this is no PIN or one that is guessed at once."""
    if not _is_pin(digits):
        raise ValueError(f"A PIN has {MIN_DIGITS} to {MAX_DIGITS} digits and nothing else.")
    if why := _first_guess(digits):
        raise ValueError(f"A PIN {why} is guessed at once. Choose another.")


def state(path: Path) -> Literal["set", "none", "broken"]:
    """Whether a PIN is kept; "broken" if there is a file, but none that a PIN can be checked by. Never raises."""
    try:
        _read(path)
    except FileNotFoundError:
        return "none"
    except (OSError, ValueError):
        return "broken"
    return "set"


def matches(path: Path, digits: str) -> bool:
    """Whether this is the PIN that is kept. Takes about 0.1 s, in which other threads run. Never raises."""
    try:
        salt, digest = _read(path)
        return _is_pin(digits) and hmac.compare_digest(_hash(digits, salt), digest)
    except (OSError, ValueError, MemoryError):
        return False


class Tries:
    """Makes guessing slow: after three wrong tries each further one is followed by a wait, twice as long every time.

    Their number is kept in the file `path`: a restart forgets no try, and begins the wait again. No wait is longer than
    `MAX_WAIT_S`, or a child at the pad could keep staff out. `clock` gives seconds and never goes back.
    """

    def __init__(self, path: Path, clock: Callable[[], float] = time.monotonic) -> None:
        self._path = path
        self._clock = clock
        self._wrong = _count(path)
        self._begin_wait()

    def wait(self) -> float:
        """Seconds until the next try; 0 if it may be made now."""
        return max(0.0, self._until - self._clock())

    def wrong(self) -> None:
        """Count a try as wrong; also before it is known to be right, or pulling the plug would make it free."""
        self._wrong += 1
        with suppress(OSError):  # what cannot be kept counts until the program ends
            files.write(self._path, f"{self._wrong}\n".encode())
        self._begin_wait()

    def right(self) -> None:
        """Note the right PIN: the wrong ones before it no longer count."""
        self._wrong = 0
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
        self._begin_wait()

    def _begin_wait(self) -> None:
        waits = min(self._wrong - FREE_TRIES - 1, MANY)
        self._until = self._clock() + (0 if waits < 0 else min(MAX_WAIT_S, MIN_WAIT_S * 2**waits))


def _first_guess(digits: str) -> str:
    """What those who guess try first, if this PIN is such a one; else ""."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(digits)}
    places = [(PAD[before], PAD[after]) for before, after in pairwise(digits)]
    guesses = {
        "of one repeated digit": steps == {0},
        "of digits in a row": len(steps) == 1,
        "that repeats its first digits": digits in (digits + digits)[1:-1],
        "of only two digits": len(set(digits)) == 2,
        "of doubled digits": digits[::2] == digits[1::2],
        "that is the same backwards": digits == digits[::-1],
        "with a year in it": YEAR.fullmatch(digits),
        "with the number of an emergency service": len(EMERGENCY.sub("", digits)) < 2,
        "of keys that lie side by side": all(max(abs(a - c), abs(b - d)) == 1 for (a, b), (c, d) in places),
        "of lines on the pad": LINES.fullmatch(digits),
        "of the pad's corners": set(digits) <= CORNERS,
    }
    return next((guess for guess, found in guesses.items() if found), "")


def _count(path: Path) -> int:
    """The wrong tries kept in a file; many if it is damaged."""
    try:
        return min(MANY, abs(int(files.read(path))))
    except (FileNotFoundError, NotADirectoryError):
        return 0
    except (OSError, ValueError):
        return MANY


def _read(path: Path) -> tuple[bytes, bytes]:
    """The salt and the hash. Raises OSError, or ValueError for anything but what `set_pin` writes."""
    *header, salt, digest = files.read(path).decode("ascii").split()
    kept = bytes.fromhex(salt), bytes.fromhex(digest)
    if " ".join(header) != HEADER or [len(part) for part in kept] != [16, 32]:
        raise ValueError("no hash of a PIN")
    return kept


def _is_pin(digits: str) -> bool:
    return MIN_DIGITS <= len(digits) <= MAX_DIGITS and digits.isascii() and digits.isdecimal()


def _hash(digits: str, salt: bytes) -> bytes:
    n, r, p = map(int, HEADER.split()[1:])
    return hashlib.scrypt(digits.encode(), salt=salt, n=n, r=r, p=p, maxmem=MAX_HASH_BYTES, dklen=32)
