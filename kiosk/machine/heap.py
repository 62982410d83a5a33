"""The memory of the process."""

import sys

M_ARENA_MAX = -8
"""From malloc.h of the GNU C library."""


def share() -> None:
    """Have all threads use one heap: each one of their own would keep what it once needed, 4 MB together.

    Must run before other threads begin. Where there is another C library nothing happens.
    """
    if sys.platform == "linux":
        import ctypes

        if mallopt := getattr(ctypes.CDLL(None), "mallopt", None):
            mallopt(M_ARENA_MAX, 1)
