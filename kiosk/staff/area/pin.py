"""The PIN of the staff area. Only a salted hash of it is kept."""

import errno
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Literal, NamedTuple

from kiosk import files

FILE = "pin"

RUNS = ("0123456789" * 3, "9876543210" * 3)

MEMORY = 2**27
"""Bytes that hashing may take."""

FREE = 3
"""Wrong tries before there is a wait."""

FIRST, LONGEST = 10.0, 300.0
"""The shortest and the longest wait, in seconds."""


class Cost(NamedTuple):
    """What hashing takes: `n` rounds of scrypt on blocks of 128 * `r` bytes, `p` times."""

    n: int
    r: int
    p: int


class StoredPin(NamedTuple):
    """What the file holds."""

    cost: Cost
    salt: bytes
    digest: bytes


COST = Cost(2**15, 8, 1)
"""32 MB, and about 0.1 s for one try."""


def set_pin(path: Path, digits: str) -> None:
    """Keep a new PIN. Raises ValueError, with a sentence for staff, if it is no good one; OSError if it is not kept."""
    check(digits)
    salt = os.urandom(16)
    words = ("scrypt", *COST, salt.hex(), _hash(digits, salt, COST).hex())
    files.write(path, (" ".join(map(str, words)) + "\n").encode())
    if not matches(path, digits):
        raise OSError(errno.EIO, "what was saved reads back different", str(path))


def check(digits: str) -> None:
    """Raises ValueError, with a sentence for staff, if this is no PIN or one that is guessed at once."""
    if not _is_pin(digits):
        raise ValueError("A PIN has 4 to 12 digits and nothing else.")
    if len(set(digits)) == 1:
        raise ValueError("A PIN of the same digit throughout is guessed at once. Choose another.")
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


def is_set(path: Path) -> bool:
    """Whether there is a PIN to ask for. Never raises."""
    return state(path) == "set"


def matches(path: Path, digits: str) -> bool:
    """Whether this is the PIN that is kept. Takes about 0.1 s, in which other threads run. Never raises."""
    try:
        kept = _read(path)
        import hmac  # 3 MB that a kiosk need not take as long as no staff come

        return _is_pin(digits) and hmac.compare_digest(_hash(digits, kept.salt, kept.cost), kept.digest)
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
        """Note a wrong try."""
        self._wrong += 1
        waits = self._wrong - FREE
        if waits > 0:
            self._until = self._clock() + min(LONGEST, FIRST * 2 ** min(waits - 1, 10))

    def right(self) -> None:
        """Note the right PIN: the wrong ones before it count no more."""
        self._wrong = 0
        self._until = self._clock()


def _read(path: Path) -> StoredPin:
    """Raises OSError, or ValueError for anything but what `set_pin` writes, at this cost or another bearable one."""
    name, n, r, p, salt, digest = files.read(path).decode("ascii").split()
    kept = StoredPin(Cost(int(n), int(r), int(p)), bytes.fromhex(salt), bytes.fromhex(digest))
    bearable = kept.cost.n in (2**14, 2**15, 2**16) and kept.cost.r == 8 and kept.cost.p == 1
    if name != "scrypt" or not bearable or len(kept.salt) != 16 or len(kept.digest) != 32:
        raise ValueError("no hash of a PIN")
    return kept


def _is_pin(digits: str) -> bool:
    return 4 <= len(digits) <= 12 and digits.isascii() and digits.isdecimal()


def _hash(digits: str, salt: bytes, cost: Cost) -> bytes:
    import hashlib

    return hashlib.scrypt(digits.encode(), salt=salt, n=cost.n, r=cost.r, p=cost.p, maxmem=MEMORY, dklen=32)
