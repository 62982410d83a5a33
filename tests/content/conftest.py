"""A small good clinic in a folder of its own, to be broken in one place at a time."""

import io
import shutil
from datetime import date
from pathlib import Path

import pytest

from kiosk.content.load.loader import ParsedContent
from kiosk.content.load.revision import seal
from kiosk.content.model.content import Approval
from kiosk.content.model.types import Date
from kiosk.content.store.content_file import load
from kiosk.staff.tools.check import check
from kiosk.staff.tools.output import run

SAMPLE = Path(__file__).parent.parent / "data" / "sample"
TODAY = date(2026, 11, 21)


def approval(
    by: str = "Dr Ada Brown",
    on: str = "2026-11-21",
    until: str = "2027-11-21",
    of: str | None = None,
    parts: str | None = None,
) -> str:
    """The lines of an approval, below `clinic`, as the command writes them."""
    given = Approval(by=by, on=Date(on), until=Date(until), of=of, parts=parts)
    lines = {"by": by, "on": on, "until": until, "of": of, "parts": parts, "seal": seal(given)}
    return "".join(["  approval:\n", *(f"    {name}: {value}\n" for name, value in lines.items() if value)])


class Clinic:
    """content.yaml and its pictures, and what the kiosk says about them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "content.yaml"
        self.text = self.file.read_text(encoding="utf-8")

    def change(self, old: str, new: str) -> None:
        assert old in self.text
        self.text = self.text.replace(old, new, 1)
        self.file.write_text(self.text, encoding="utf-8")

    def write(self, raw: bytes) -> None:
        self.file.write_bytes(raw)

    def load(self) -> ParsedContent:
        return load(self.file)

    def said(self) -> list[str]:
        """The problems as staff read them, without the file's name and the note about untranslated words."""
        lines = [problem.format("") for problem in self.load().problems]
        return [line.removeprefix(":") for line in lines if "words on buttons come with the kiosk" not in line]

    def check(self) -> tuple[int, list[str]]:
        out = io.StringIO()
        code = run(check(self.file, today=TODAY), out)
        return code, out.getvalue().splitlines()


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    folder = tmp_path / "clinic"
    shutil.copytree(SAMPLE, folder)
    return Clinic(folder)
