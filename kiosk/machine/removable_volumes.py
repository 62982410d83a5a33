"""USB sticks and other disks that were plugged in and mounted. Mounting them is the system's work."""

import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

MOUNTS = Path("/proc/self/mounts")
"""What Linux tells of mounted disks: one a line, with its device first and then its place."""


class Volume(NamedTuple):
    """A mounted disk: the name that people gave it, and where its files are."""

    name: str
    root: Path


def mounted() -> list[Volume]:
    """Every disk of this machine that can be read now."""
    from PySide6.QtCore import QStorageInfo

    if sys.platform == "linux":
        # Qt's own list asks also shares from other machines, and waits where one of these does not answer.
        found = [QStorageInfo(root) for root in _places(MOUNTS.read_text("utf-8", "surrogateescape"))]
    else:
        found = QStorageInfo.mountedVolumes()
    return [Volume(info.displayName(), Path(info.rootPath())) for info in found if info.isReady() and not info.isRoot()]


def strange(volumes: Sequence[Volume], ours: Iterable[Path]) -> list[Volume]:
    """The disks that hold none of these files and folders of ours."""
    holders = {_holder(place.absolute(), volumes) for place in ours}
    return [volume for volume in volumes if volume.root not in holders]


def _holder(place: Path, volumes: Sequence[Volume]) -> Path | None:
    """Of disks that are mounted inside one another, the innermost around a place."""
    around = [volume.root for volume in volumes if place.is_relative_to(volume.root)]
    return max(around, key=lambda root: len(root.parts), default=None)


def _places(mounts: str) -> list[str]:
    """Where devices are mounted. Blanks and the like are written as \\040."""
    places = [line.split(" ")[1] for line in mounts.splitlines() if line.startswith("/dev/")]
    return [re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), place) for place in places]
