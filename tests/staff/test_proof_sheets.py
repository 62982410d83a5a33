"""The document to sign on its sheets: languages side by side, only what was changed, on A4 and on US Letter."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QIODevice, QLocale
from PySide6.QtGui import QGuiApplication, QPdfWriter

from kiosk.content.load.serialize import text_in
from kiosk.content.load.translations import texts
from kiosk.content.store.content_file import load
from kiosk.staff.proof import pdf_layout
from kiosk.staff.proof.document import proof_pdf
from kiosk.staff.proof.html import heading, item, row
from kiosk.staff.proof.pdf_layout import Chapter, side_by_side, usual_paper
from kiosk.staff.tools.approve import approve
from tests.conftest import TWO_TOPICS
from tests.content.conftest import SAMPLE
from tests.staff.test_proof_pdf import bare

pytestmark = pytest.mark.xdist_group("proof-pdf")

MM = 25.4 / 72
MIDDLE_MM = 100
PRINTERS_EDGE_MM = 6
"""What some printers leave white at each edge."""


class Placed(NamedTuple):
    """Where a line of text begins on its sheet, in mm from its upper left corner."""

    sheet: int
    x: float
    y: float
    text: str


def placed(out: Path) -> list[Placed]:
    found: list[Placed] = []
    for number, sheet in enumerate(PdfReader(out).pages, 1):
        height = float(sheet.mediabox.height)

        def note(text: str, current: list[float], matrix: list[float], *_: object) -> None:
            x, y = current[0] * matrix[4] + current[4], current[3] * matrix[5] + current[5]
            if text.strip():
                found.append(Placed(number, x * MM, (height - y) * MM, bare(text)))  # noqa: B023 - called at once

        sheet.extract_text(visitor_text=note)
    return found


def sheets(out: Path) -> list[str]:
    return [bare(sheet.extract_text()) for sheet in PdfReader(out).pages]


@pytest.fixture
def file(tmp_path: Path, qapp: QGuiApplication) -> Path:
    """A clinic's own file in two languages, with its pictures."""
    assert qapp
    shutil.copytree(SAMPLE, tmp_path / "clinic")
    return tmp_path / "clinic" / "content.yaml"


Make = Callable[..., Path]


@pytest.fixture
def make(file: Path) -> Make:
    """Makes the document, and returns where it is."""

    def made(*languages: str, paper: str | None = None, only_changed: bool = False) -> Path:
        out = file.with_name("proof.pdf")
        out.unlink(missing_ok=True)
        assert proof_pdf(file, out, languages, paper, only_changed) == 0
        return out

    return made


def approved(file: Path) -> None:
    assert list(approve(file, "Dr. Lee", "2027-11-21", None, date(2026, 11, 21)))


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


# Two languages


def test_each_paragraph_is_beside_its_translation(make: Make, file: Path) -> None:
    content = load(file).content
    assert content
    first, second = (language.code for language in content.languages)
    lines = placed(make())
    in_two = {line.sheet for line in lines if line.text.startswith("English·")}
    compared = 0
    for _, _, text in texts(content.topics):
        one, other = (bare(text_in(content, code)(text)) for code in (first, second))
        left = [line for line in lines if line.sheet in in_two and line.text == one and line.x < MIDDLE_MM]
        right = [line for line in lines if line.sheet in in_two and line.text == other and line.x > MIDDLE_MM]
        if left and right:  # each is one line
            compared += 1
            places, others = ({(line.sheet, round(line.y)) for line in found} for found in (left, right))
            assert places & others, (left, right)
    assert compared > 50


def test_a_language_from_right_to_left_is_in_its_own_column(tmp_path: Path, qapp: QGuiApplication) -> None:
    assert proof_pdf(TWO_TOPICS, tmp_path / "proof.pdf", ["ar", "en"]) == 0
    lines = placed(tmp_path / "proof.pdf")
    [english] = [line for line in lines if line.text.startswith("Weaskaboutyourskinand")]
    arabic = [line for line in lines if line.sheet == english.sheet and abs(line.y - english.y) < 0.5]
    assert english.x < 30
    assert max(line.x for line in arabic) > 105
    whole = "".join(sheets(tmp_path / "proof.pdf"))
    assert "Putonthepatches" in whole
    assert "Pflasteraufkleben" not in whole
    assert "Notonthispaper:Deutsch" in whole


def test_no_word_is_too_long_for_its_column(qapp: QGuiApplication) -> None:
    word = "Donaudampfschifffahrtsgesellschaft" * 3
    pieces = [heading(word, 1), heading(f"The {word}", 2), row(word, item(word), narrow=True)]
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(pdf_layout.DPI)
    for piece in pieces:
        columns = side_by_side(piece, heading("x", 1), (False, False))
        document = pdf_layout._document(columns, Chapter([]), "h1 { font-size: 22pt }", writer)
        assert document.size().width() < pdf_layout.TEXT_AREA.width() + 1


# Only what was changed


def test_only_the_pages_that_were_changed_are_on_it(make: Make, file: Path) -> None:
    approved(file)
    whole = "".join(sheets(make()))
    change(file, "chance: 6", "chance: 7")
    result = load(file)
    assert result.content
    topic = result.content.topics[0]
    [risks] = [page for page in topic.pages if page.id == "risks"]
    front, *rest = sheets(make(only_changed=True))
    assert "Whatwaschangedsince2026-11-21,forapproval" in front
    assert "Allofthisisright,andpatientsmayreaditwithwhatwasapprovedthen." in front
    pages = "".join(rest)
    seven = text_in(result.content, "en")(result.content.words.had).replace("{n}", "7")
    assert bare(seven) in pages
    for page in topic.pages:
        message = bare(text_in(result.content, "en")(page.message))
        assert message in whole
        assert (message in pages) == (page is risks), page.id
    assert "Eachwithitsnameinthefile." in whole
    assert "Eachwithitsnameinthefile." not in pages


def test_a_changed_number_of_the_clinic_brings_the_words_of_every_screen_alone(make: Make, file: Path) -> None:
    approved(file)
    change(file, "phone: ", "phone: 7")
    whole = "".join(sheets(make(only_changed=True)))
    assert "Eachwithitsnameinthefile." in whole
    assert "Onitsbutton" not in whole


def test_a_file_that_is_as_approved_or_was_not_makes_no_document(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = file.with_name("proof.pdf")
    assert proof_pdf(file, out, (), only_changed=True) == 1
    assert "what was changed is not known. Leave out --changed." in capsys.readouterr().err
    approved(file)
    assert proof_pdf(file, out, (), only_changed=True) == 1
    assert "content.yaml: nothing was changed since it was approved on 2026-11-21." in capsys.readouterr().err
    text = file.read_text("utf-8")
    start = text.index("      - id: words\n") if "      - id: words\n" in text else text.index("      - id: compare\n")
    end = text.find("      - id: ", start + 10)
    file.write_text(text[:start] + text[end:], "utf-8")
    assert proof_pdf(file, out, (), only_changed=True) == 1
    assert "parts were taken out or moved, but none is new. Leave out --changed." in capsys.readouterr().err
    assert not out.exists()


# The paper


def test_nothing_is_cut_on_either_paper_and_each_has_the_same_sheets(make: Make) -> None:
    a4 = sheets(make(paper="a4"))
    for paper, width, height in (("a4", 210, 297), ("letter", 215.9, 279.4)):
        out = make(paper=paper)
        for sheet in PdfReader(out).pages:
            assert (float(sheet.mediabox.width) * MM, float(sheet.mediabox.height) * MM) == pytest.approx(
                (width, height), abs=0.5
            )
        lines = placed(out)
        assert len(lines) > 500
        assert [line for line in lines if not PRINTERS_EDGE_MM < line.x < width - PRINTERS_EDGE_MM] == []
        assert [line for line in lines if not PRINTERS_EDGE_MM < line.y < height - PRINTERS_EDGE_MM] == []
        # All is in the middle of the sheet, and no wider than the text.
        left = min(line.x for line in lines)
        assert abs(left - (width - pdf_layout.TEXT_WIDTH_MM) / 2) < pdf_layout.DOTS_MM
        assert sheets(out) == a4


@pytest.mark.parametrize(
    ("locale", "paper"),
    [("en_US", "letter"), ("es_MX", "letter"), ("es_ES", "a4"), ("en_GB", "a4"), ("ar_EG", "a4"), ("C", "a4")],
)
def test_the_usual_paper_is_that_of_the_country(locale: str, paper: str) -> None:
    assert usual_paper(QLocale(locale)) == paper
