"""Each room imports only what it may."""

import ast
from pathlib import Path

import pytest

KIOSK = Path(__file__).parent.parent / "kiosk"

SHARED = {"command_name", "exit_codes", "files", "looks", "qml_property"}
"""Single modules of `kiosk/` that every room may import."""

MAY: dict[str, set[str]] = {
    "content.model": set(),
    "content.yaml": {"content.problems"},
    "content.load": {"content.problems", "content.plain", "content.input_files", "content.model", "content.yaml"},
    "content.store": {"content.problems", "content.plain", "content.input_files", "content.load"},
    "visit": {"content", "PySide6.QtCore"},
    "staff": {"content", "machine", "ui", "visit", "PySide6"},
    "machine": {"PySide6"},
    "ui": {"content", "visit", "PySide6"},
    "app": {"content", "machine", "staff", "ui", "visit", "PySide6"},
}
"""The rooms and the parts of Qt that a room may import, beside itself, Python and what reads files."""


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
    parts = MAY[room] | SHARED | {room}
    allowed = {part if part.startswith("PySide6") else f"kiosk.{part}" for part in parts}
    files = list((KIOSK / room.replace(".", "/")).rglob("*.py"))
    assert files
    strangers = {
        f"{file.relative_to(KIOSK)}: {name}"
        for file in files
        for name in imported(file)
        if not any(name == part or name.startswith(part + ".") for part in allowed)
    }
    assert not strangers


def test_every_room_is_known() -> None:
    rooms = {path.parent for path in KIOSK.glob("*/__init__.py")} - {KIOSK / "content"}
    rooms |= {path.parent for path in KIOSK.glob("content/*/__init__.py")}
    assert {".".join(path.relative_to(KIOSK).parts) for path in rooms} == set(MAY)
