"""What the Linux kernel tells of files, so that an idle kiosk need not ask each second.

Qt's own watcher would not do: it misses a folder that is moved, and wakes the thread of the screen.
"""

import os
import select
import sys
from collections.abc import Iterable
from pathlib import Path

LOCAL = frozenset({"btrfs", "ext2", "ext3", "ext4", "f2fs", "tmpfs", "xfs"})
"""File systems that only this machine changes. Of a network share, its kernel knows only what it did there itself."""

MOUNTS = Path("/proc/self/mountinfo")

CHANGED = 0xFCE
"""Written, closed after it, renamed, made, deleted, its times or rights set: a file, or one in a folder.

From linux/inotify.h, as the other numbers.
"""

MOVED = 0x800


class Notices:
    """Waits until something happens to files."""

    def __init__(self) -> None:
        self._queue: int | None = None
        self._alarm = os.eventfd(0) if sys.platform == "linux" else None

    def follow(self, paths: Iterable[str]) -> bool:
        """Wait for what happens to these files from now on, instead of others; whether all of it will be known.

        It will not where the kernel lacks notices, where one of the files, or a folder above it, is a link or may not
        be watched, or where it does not lie on a disk of this machine.
        """
        if self._queue is not None:
            os.close(self._queue)
            self._queue = None
        if sys.platform != "linux":
            return False
        import ctypes

        kernel = ctypes.CDLL(None)
        queue = kernel.inotify_init1(os.O_CLOEXEC)
        if queue < 0:
            return False
        self._queue = queue
        try:
            wanted = _wanted(paths)
        except OSError:
            return False
        return bool(wanted) and all(
            kernel.inotify_add_watch(queue, os.fsencode(path), changes) >= 0 for path, changes in wanted.items()
        )

    def wait(self, seconds: float) -> None:
        """Return when something happened since `follow`, when `wake` was called, or when the time is over."""
        both = [one for one in (self._queue, self._alarm) if one is not None]
        for one in select.select(both, (), (), seconds)[0]:
            os.read(one, 1 << 16)

    def wake(self) -> None:
        """End the waiting, from another thread."""
        if sys.platform == "linux" and self._alarm is not None:
            os.eventfd_write(self._alarm, 1)

    def close(self) -> None:
        """Follow nothing any more; `wake` does nothing then."""
        for one in (self._queue, self._alarm):
            if one is not None:
                os.close(one)
        self._queue = self._alarm = None


def _wanted(paths: Iterable[str]) -> dict[Path, int]:
    """What to watch so that all is known that happens to `paths`, and what of it; nothing if it cannot all be known.

    Raises OSError.
    """
    files = [Path(path).absolute() for path in paths]
    folders = {file.parent for file in files}
    above = {folder: MOVED for one in folders for folder in one.parents}
    here = dict.fromkeys([*folders, *filter(Path.exists, files)], CHANGED)
    disks = _disks()
    known = all(path.resolve() == path and path.stat().st_dev in disks for path in here)
    return above | here if known else {}


def _disks() -> set[int]:
    """The devices that hold a file system of this machine. Raises OSError."""
    devices: set[int] = set()
    for line in MOUNTS.read_text("utf-8", "replace").splitlines():
        mount, _, source = line.partition(" - ")
        if source.split()[0] in LOCAL:
            major, _, minor = mount.split()[2].partition(":")
            devices.add(os.makedev(int(major), int(minor)))
    return devices
