"""Each room imports only what it may."""

import ast
from pathlib import Path

import pytest

KIOSK = Path(__file__).parent.parent / "kiosk"

SHARED = {"command_name", "exit_codes", "files", "font_files", "looks"}
"""Single modules of `kiosk/`, without Qt, that every room may import."""

MAY: dict[str, set[str]] = {
    "content": set(),
    "content.model": set(),
    "content.yaml": {"content.problems"},
    "content.load": {"content.problems", "content.plain", "content.input_files", "content.model", "content.yaml"},
    "content.store": {"content.problems", "content.plain", "content.clock", "content.input_files", "content.load"},
    "visit": {"content", "qml_property", "PySide6.QtCore"},
    "staff": {"content", "machine", "ui", "visit", "qml_property", "PySide6"},
    "machine": {"PySide6"},
    "ui": {"content", "visit", "qml_property", "PySide6"},
    "app": {"content", "machine", "staff", "ui", "visit", "PySide6"},
}
"""The rooms and the parts of Qt that a room may import, beside itself, Python and what reads files.

The row of `content` is for the modules beside its rooms: the rooms import them, not the other way round.
"""


def imported(file: Path) -> set[str]:
    """The modules of the kiosk and of Qt that a file imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inside = {f"{node.module}.{alias.name}" for alias in node.names}
            names |= {name if is_module(name) else node.module for name in inside}
    return {name for name in names if name.startswith(("kiosk.", "PySide6"))}


def is_module(name: str) -> bool:
    path = KIOSK.parent.joinpath(*name.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


@pytest.mark.parametrize("room", sorted(MAY))
def test_a_room_imports_only_what_it_may(room: str) -> None:
    folder = KIOSK / room.replace(".", "/")
    files = list(folder.glob("*.py") if room == "content" else folder.rglob("*.py"))
    assert files
    itself = {f"content.{file.stem}" for file in files} if room == "content" else {room}
    parts = MAY[room] | SHARED | itself
    allowed = {part if part.startswith("PySide6") else f"kiosk.{part}" for part in parts}
    strangers = {
        f"{file.relative_to(KIOSK)}: {name}"
        for file in files
        for name in imported(file)
        if not any(name == part or name.startswith(part + ".") for part in allowed)
    }
    assert not strangers


def test_every_room_is_known() -> None:
    rooms = {path.parent for path in KIOSK.glob("*/__init__.py")}
    rooms |= {path.parent for path in KIOSK.glob("content/*/__init__.py")}
    assert {".".join(path.relative_to(KIOSK).parts) for path in rooms} == set(MAY)
