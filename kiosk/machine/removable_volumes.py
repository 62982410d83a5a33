"""USB sticks and other disks that the system has mounted."""

import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QStorageInfo

MOUNTS = Path("/proc/self/mounts")
"""Where Linux lists mounted disks, one a line: its device, then its mount point."""


SYSTEM = re.compile("/(boot|efi|etc|home|nix|opt|snap|srv|usr|var)(/.*)?")
"""Where Linux has disks of its own."""


class Volume(NamedTuple):
    """A mounted disk: the name that people gave it, and where its files are."""

    name: str
    root: Path


def mounted() -> list[Volume]:
    """Every disk of this machine that can be read now."""
    if sys.platform == "linux":
        # Qt's own list asks also shares from other machines, and waits where one of these does not answer.
        mounts = MOUNTS.read_text("utf-8", "surrogateescape").splitlines()
        roots = [line.split(" ")[1] for line in mounts if line.startswith("/dev/")]
        # Spaces and the like are written as \040.
        volumes = [QStorageInfo(re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), root)) for root in roots]
    else:
        volumes = QStorageInfo.mountedVolumes()
    readable = [volume for volume in volumes if volume.isReady() and not volume.isRoot()]
    return [Volume(volume.displayName(), Path(volume.rootPath())) for volume in readable]


def is_system(volume: Volume) -> bool:
    """Whether this disk is a part of the machine, not one that somebody plugged in."""
    return SYSTEM.fullmatch(volume.root.as_posix()) is not None


def foreign_volumes(volumes: Sequence[Volume], own_paths: Iterable[Path]) -> list[Volume]:
    """The disks that hold none of these files and folders of the kiosk."""
    # Of disks that are mounted inside one another, the innermost holds a path.
    innermost_first = sorted((volume.root for volume in volumes), key=lambda root: -len(root.parts))
    own_roots = {next(filter(path.absolute().is_relative_to, innermost_first), None) for path in own_paths}
    return [volume for volume in volumes if volume.root not in own_roots]
