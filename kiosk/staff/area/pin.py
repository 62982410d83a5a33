"""The PIN of the staff area. Only a salted hash of it is kept."""

import errno
import hashlib
import hmac
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from kiosk import files

FILE = "pin"

MIN_DIGITS, MAX_DIGITS = 4, 12
RUNS = ("0123456789" * 3, "9876543210" * 3)

HEADER = "scrypt 32768 8 1"
"""The first words in the file: the hash function and its cost, which is 32 MB and about 0.1 s for one try."""
MAX_HASH_BYTES = 2**27

FREE_TRIES = 3
"""Wrong tries before there is a wait."""
MIN_WAIT_S, MAX_WAIT_S = 10.0, 300.0


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
    if len(set(digits)) == 1:
        raise ValueError("A PIN of one repeated digit is guessed at once. Choose another.")
    if any(digits in run for run in RUNS):
        raise ValueError("A PIN of digits in a row is guessed at once. Choose another.")


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

    One object lasts as long as the program. `clock` gives seconds and never goes back.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._wrong = 0
        self._until = clock()

    def wait(self) -> float:
        """Seconds until the next try; 0 if it may be made now."""
        return max(0.0, self._until - self._clock())

    def wrong(self) -> None:
        self._wrong += 1
        if self._wrong > FREE_TRIES:
            waits = min(self._wrong - FREE_TRIES - 1, 10)
            self._until = self._clock() + min(MAX_WAIT_S, MIN_WAIT_S * 2**waits)

    def right(self) -> None:
        """Note the right PIN: the wrong ones before it no longer count."""
        self._wrong = 0
        self._until = self._clock()


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
