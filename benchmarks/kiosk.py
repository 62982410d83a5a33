"""The kiosk as it is started, and where things stand on its glass."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent

SHIPPED = ROOT / "content.yaml"

ATTRACT, HOME = "_attract", "_home"
"""Names of screens. No page of the kiosk has such an id."""

OWN = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
"""Where a kiosk keeps what it writes: folders of this run, so that no setting counts and nothing is left."""

BACKENDS = {
    "software": {"QT_QUICK_BACKEND": "software"},
    "OpenGL": {"QT_QUICK_BACKEND": "rhi", "QSG_RHI_BACKEND": "opengl", "LIBGL_ALWAYS_SOFTWARE": "1"},
}
"""The two ways in which Qt Quick draws, and what asks for them. OpenGL is Mesa's llvmpipe here, on the processor."""

EMPTY = [sys.executable, str(ROOT / "benchmarks" / "empty.py")]
"""The empty Qt Quick window."""

Rect = list[float]
"""Left, top, width and height in pixels."""


class Layout(NamedTuple):
    """Where things are on the glass, and which of the pages is the longest.

    On the attract screen: a button for each language. On home: a tile for each chapter. In a chapter: a tile for each
    page on its first view. In a chapter and on a page: the way back.
    """

    starts: list[Rect]
    chapters: dict[str, Rect]
    tiles: dict[str, dict[str, Rect]]
    back: Rect
    longest: str


def command(content: Path = SHIPPED) -> list[str]:
    """The kiosk over the whole screen."""
    other = [] if content == SHIPPED else ["--content", str(content)]
    return [sys.executable, str(ROOT / "main.py"), *other]


def layout(folder: Path) -> Layout:
    """Ask the kiosk itself, without a display; it leaves the same screens as HTML in a folder."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    command = [sys.executable, "-m", "benchmarks.layout", str(folder)]
    run = subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE)
    found: dict[str, Any] = json.loads(run.stdout)
    return Layout(**found)


def tenfold(folder: Path) -> Path:
    """A content file with the shipped topic ten times; its own id and those of its sources differ."""
    text = SHIPPED.read_text(encoding="utf-8")
    head, mark, topic = text.partition("\ntopics:\n")
    first = next(line for line in topic.splitlines() if line.startswith("  - id: "))
    copies = [
        re.sub(r"\bS(\d+)\b", rf"S\1-{number}", topic).replace(first, f"{first}-{number}", 1) for number in range(10)
    ]
    shutil.copytree(SHIPPED.parent / "assets", folder / "assets")
    path = folder / "content.yaml"
    path.write_text(head + mark + "\n".join(copies), encoding="utf-8")
    return path


def centre(rect: Rect) -> tuple[float, float]:
    """The middle of a rectangle."""
    left, top, width, height = rect
    return left + width / 2, top + height / 2
