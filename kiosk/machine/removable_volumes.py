"""USB sticks and other disks that the system has mounted."""

import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QStorageInfo

MOUNTS = Path("/proc/self/mounts")
"""Where Linux lists mounted disks, one a line: its device, then its mount point."""


class Volume(NamedTuple):
    """A mounted disk: the name that people gave it, and where its files are."""

    name: str
    root: Path


def mounted() -> list[Volume]:
    """Every disk of this machine that can be read now."""
    if sys.platform == "linux":
        # Qt's own list asks also shares from other machines, and waits where one of these does not answer.
        volumes = [QStorageInfo(root) for root in _mount_points(MOUNTS.read_text("utf-8", "surrogateescape"))]
    else:
        volumes = QStorageInfo.mountedVolumes()
    readable = [volume for volume in volumes if volume.isReady() and not volume.isRoot()]
    return [Volume(volume.displayName(), Path(volume.rootPath())) for volume in readable]


def foreign_volumes(volumes: Sequence[Volume], own_paths: Iterable[Path]) -> list[Volume]:
    """The disks that hold none of these files and folders of the kiosk."""
    own_roots = {_root_of(path.absolute(), volumes) for path in own_paths}
    return [volume for volume in volumes if volume.root not in own_roots]


def _root_of(path: Path, volumes: Sequence[Volume]) -> Path | None:
    """Of disks that are mounted inside one another, the innermost that holds a path."""
    roots = [volume.root for volume in volumes if path.is_relative_to(volume.root)]
    return max(roots, key=lambda root: len(root.parts), default=None)


def _mount_points(mounts: str) -> list[str]:
    """Where devices are mounted. Spaces and the like are written as \\040."""
    roots = [line.split(" ")[1] for line in mounts.splitlines() if line.startswith("/dev/")]
    return [re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), root) for root in roots]
