"""The document to sign holds every word, and every sheet says what it is. It is read back by another program's eyes."""

import html
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtTest import QSignalSpy

from kiosk.content.load.revision import version
from kiosk.content.load.serialize import text_in
from kiosk.content.load.translations import texts
from kiosk.content.model.content import Content
from kiosk.content.model.pages import Page, Sources
from kiosk.content.model.types import File, Id, Picture, Text
from kiosk.content.model.words import Words
from kiosk.content.store.content_file import load
from kiosk.staff.advice import advise_on
from kiosk.staff.proof import pdf_layout
from kiosk.staff.proof.document import proof_pdf
from kiosk.staff.proof.html import Html
from kiosk.staff.proof.pdf_layout import Chapter, pdf
from kiosk.staff.proof.pictures import Filter, page_views, show_each
from kiosk.ui.window import KioskWindow
from kiosk.visit.idle import IdleTimer
from kiosk.visit.take_home import PrintState
from tests.conftest import SHIPPED, TWO_TOPICS, Open
from tests.glass import has_words, items, kind

pytestmark = pytest.mark.xdist_group("proof-pdf")

ARABIC = re.compile("[\u0600-\u06ff]+")


class Proof:
    """A document made of a content file, and its sheets as text."""

    def __init__(self, path: Path, out: Path) -> None:
        result = load(path)
        assert result.content
        with pytest.MonkeyPatch.context() as patch:
            drawn = pdf_layout._document
            self.drawn: list[str] = []

            def draw(piece: str, *rest: Any) -> QTextDocument:
                self.drawn.append(piece)
                return drawn(piece, *rest)

            patch.setattr(pdf_layout, "_document", draw)
            assert proof_pdf(path, out, ()) == 0
        self.path = path
        self.result = result
        self.content: Content = result.content
        self.version = version(result.parts)
        self.reader = PdfReader(out)
        self.sheets = [sheet.extract_text().replace("\t", " ") for sheet in self.reader.pages]
        self.whole = bare("".join(self.sheets))


def bare(text: str) -> str:
    """Text without spaces and marks, its letters as they are written alone."""
    return re.sub(r"[\s*\u00ad\u200e\u200f\u2066-\u2069]", "", unicodedata.normalize("NFKC", text))


def arabic(text: str) -> str:
    """The same without the signs above and below letters."""
    return "".join(letter for letter in bare(text) if not unicodedata.combining(letter))


@pytest.fixture(scope="module", params=[SHIPPED, TWO_TOPICS], ids=["shipped", "two-topics"])
def proof(request: pytest.FixtureRequest, qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Proof:
    return Proof(request.param, tmp_path_factory.mktemp("proof") / "proof.pdf")


def test_every_text_is_in_it_in_every_language(proof: Proof) -> None:
    for language in proof.content.languages:
        if language.code == "ar":
            continue
        say = text_in(proof.content, language.code)
        missing = [say(text) for _, _, text in texts(proof.content) if bare(say(text)) not in proof.whole]
        assert missing == [], language.code


def on_glass(screen: KioskWindow) -> Iterator[str]:
    """Each text on the glass, also what is scrolled away."""
    screen.window.grabWindow()
    for item in items(screen.window):
        if has_words(item) and item.property("text") != "Aa":  # the sign on the button for the text size
            yield str(item.property("words") or item.property("text"))


def all_glass(screen: KioskWindow, content: Content, language: str) -> Iterator[str]:
    """Each text that patients can come to see in a language, and each line of what they take home."""
    visit = screen.visit
    visit.end()
    yield from on_glass(screen)
    printed = QSignalSpy(visit.takeHome.printRequested)
    for _ in show_each(screen, page_views(content, Filter([(1280, 800)], [language], [100], ["light"]))):
        yield from on_glass(screen)
        if any(kind(item) == "TakeHomeButton" for item in items(screen.window)):
            visit.takeHome.open()
            for state in PrintState:
                visit.takeHome.set_print_state(state)
                yield from on_glass(screen)
            visit.takeHome.print()
            visit.takeHome.set_print_state(PrintState.NONE)
            visit.navigation.back()
    assert printed.count()
    for number in range(printed.count()):
        yield from (text for _, text in printed.at(number)[0])
    visit.navigation.open(visit.navigation.listKey)
    yield from on_glass(screen)
    for topic in content.topics:
        for page in topic.pages:
            for part in getattr(page, "risks", getattr(page, "steps", ())):
                visit.choices.toggle("listed", f"{topic.id}/{page.id}/{part.id}")
    yield from on_glass(screen)
    idle = visit.findChild(IdleTimer)
    assert isinstance(idle, IdleTimer)
    idle.warned.emit()
    yield from on_glass(screen)
    visit.finish()
    yield from on_glass(screen)


NUMBERS = re.compile(r"\{\w+\}")


def not_on_paper(proof: Proof, language: str, shown: Iterable[str]) -> list[str]:
    """The texts that are not drawn on the paper. Numbers, dates and names are put into some only on the glass."""
    paper = bare(html.unescape(re.sub("<[^>]*>", "", "".join(proof.drawn))))
    say = text_in(proof.content, language)
    words = [bare(say(getattr(proof.content.words, field.name))) for field in fields(proof.content.words)]
    assert [word for word in words if word not in paper] == []
    forms = [re.compile(NUMBERS.sub(".*", re.escape(word).replace(r"\{", "{").replace(r"\}", "}"))) for word in words]

    def is_there(text: str) -> bool:
        letters = bare(text).removesuffix(":").removesuffix("...")
        return letters in paper or any(form.fullmatch(letters) for form in forms)

    def is_made_of_what_is_there(text: str) -> bool:
        return is_there(text) or all(map(is_there, re.split(": | · |, |  |–|\n|(?<=[?؟]) ", text)))

    return [text for text in shown if not is_made_of_what_is_there(text)]


@pytest.mark.slow
def test_each_text_that_the_glass_can_show_is_on_the_paper(proof: Proof, open_screen: Open) -> None:
    screen = open_screen(proof.path)
    for language in (one.code for one in proof.content.languages):
        shown = dict.fromkeys(all_glass(screen, proof.content, language))
        assert len(shown) > 200
        assert not_on_paper(proof, language, shown) == []


def test_arabic_words_are_in_it(proof: Proof) -> None:
    if "ar" not in [language.code for language in proof.content.languages]:
        return
    say = text_in(proof.content, "ar")
    wanted = {arabic(word) for _, _, text in texts(proof.content) for word in ARABIC.findall(say(text))}
    assert len(wanted) > 200
    found = arabic("".join(proof.sheets)[::-1])  # the letters are read from left to right
    # Letters that the font draws as one have no number of their own, by which they could be read back.
    assert len({word for word in wanted if word not in found}) < 0.03 * len(wanted)


def test_every_sheet_has_number_date_version_and_a_place_for_initials(proof: Proof) -> None:
    name = proof.content.clinic.name["en"]
    count = len(proof.sheets)
    assert count > 40
    for number, sheet in enumerate(proof.sheets, 1):
        assert f"{number} of {count}" in sheet
        assert re.search(rf"{re.escape(name)} · Version {proof.version} · {date.today()}", sheet), number
        assert "Initials" in sheet


def test_the_front_says_what_it_is_and_has_lines_to_sign(proof: Proof) -> None:
    front = proof.sheets[0]
    assert proof.content.clinic.name["en"] in front
    assert proof.version in front
    assert front.count("Signature") == len(proof.content.languages)
    for language in proof.content.languages:
        assert language.code == "ar" or language.name in front
    approved = proof.content.clinic.approval
    assert ("Approved by Test Clinician" if approved else "Not approved yet") in front
    assert f"--of {proof.version}" in front


def test_the_contents_lead_to_each_page_in_each_language(proof: Proof) -> None:
    numbers: dict[str, list[int]] = {}
    title = ""
    for line in map(bare, proof.sheets[1].splitlines()):
        if line.isdecimal():
            numbers.setdefault(title, []).append(int(line))
        else:
            title = line
    for page in proof.content.topics[0].pages:
        found = numbers[bare(page.title["en"])]
        if len(found) == 1:  # all languages are on the same sheets
            found *= len(proof.content.languages)
        for language, number in zip(proof.content.languages, found, strict=False):
            if language.code != "ar":
                assert bare(page.title[language.code]) in bare(proof.sheets[number - 1])


def test_both_sides_of_a_number_are_in_it(proof: Proof) -> None:
    assert "Ithappenedto6" in proof.whole or "Ithappenedto40" in proof.whole
    assert "Itdidnothappento94" in proof.whole or "Itdidnothappento60" in proof.whole


def test_advice_and_sources_are_at_the_end(proof: Proof) -> None:
    [noticed] = [number for number, sheet in enumerate(proof.sheets) if sheet.startswith("What the program noticed")]
    rest = "".join(proof.sheets[noticed:])
    advice = advise_on(proof.result, date.today())
    assert advice
    assert [problem.message for problem in advice if bare(problem.message) not in bare(rest)] == []
    assert "Sources" in proof.sheets[-1]
    pages = [page for topic in proof.content.topics for page in topic.pages]
    sources = [source for page in pages if isinstance(page, Sources) for source in page.sources]
    assert sources
    assert [source.id for source in sources if source.id not in rest] == []


def test_its_fonts_are_in_it(proof: Proof) -> None:
    for sheet in proof.reader.pages:
        fonts: Any = sheet["/Resources"]
        for font in fonts["/Font"].values():
            [letters] = font.get_object()["/DescendantFonts"]
            assert "/FontFile2" in letters.get_object()["/FontDescriptor"].get_object()


def test_a_language_can_be_chosen(tmp_path: Path, qapp: QGuiApplication) -> None:
    assert proof_pdf(TWO_TOPICS, tmp_path / "folder" / "proof.pdf", ["de"]) == 0
    whole = bare("".join(sheet.extract_text() for sheet in PdfReader(tmp_path / "folder" / "proof.pdf").pages))
    assert "Pflasteraufkleben" in whole
    assert "Putonthepatches" not in whole
    assert "Notonthispaper:English," in whole


def test_it_is_told_if_it_cannot_be_made(
    tmp_path: Path, qapp: QGuiApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    assert proof_pdf(TWO_TOPICS, tmp_path / "proof.pdf", ["xx"]) == 1
    assert "no language xx" in capsys.readouterr().err
    bad = tmp_path / "content.yaml"
    bad.write_text("clinik:\n", "utf-8")
    assert proof_pdf(bad, tmp_path / "proof.pdf", ()) == 1
    assert 'unknown word "clinik"' in capsys.readouterr().err
    assert proof_pdf(tmp_path / "none.yaml", tmp_path / "proof.pdf", ()) == 2
    assert proof_pdf(TWO_TOPICS, bad / "proof.pdf", ["de"]) == 2
    assert "Cannot write" in capsys.readouterr().err
    assert not (tmp_path / "proof.pdf").exists()


def test_a_text_longer_than_a_sheet_is_whole(qapp: QGuiApplication) -> None:
    words = [f"word{number}" for number in range(1500)]
    chapters = [Chapter(["<h1>Long</h1>", "<h2>Above</h2>", f"<p>{' '.join(words)}</p>", "<p>last</p>"])]
    made = PdfReader(io.BytesIO(pdf("Title", "Foot", "", lambda _: [Chapter(["<p>Front</p>"])], chapters)))
    read = bare("".join(sheet.extract_text() for sheet in made.pages))
    assert len(made.pages) >= 4
    assert [word for word in words if word not in read] == []
    assert "last" in read
    assert f"4of{len(made.pages)}" in read


@dataclass(frozen=True, kw_only=True)
class Gallery(Page):
    """A kind that somebody adds."""

    pictures: tuple[Picture, ...]
    names: dict[Id, Text]


def test_each_text_of_a_new_kind_of_page_is_in_it() -> None:
    one, other = (Picture(file=File("a.svg"), alt=Text(en=f"Alt {n}"), caption=Text(en=f"Caption {n}")) for n in "12")
    page = Gallery(
        id=Id("gallery"),
        title=Text(en="Title"),
        message=Text(en="Message"),
        pictures=(one, other),
        names={Id("first"): Text(en="Name")},
    )
    made = "".join(Html(lambda text: text["en"], Words(), lambda _: "picture").page(page))
    assert [word for word in ("Alt 1", "Caption 1", "Alt 2", "Caption 2", "Name") if word not in made] == []


def test_a_heading_stays_with_what_is_below_it(qapp: QGuiApplication) -> None:
    pieces = [piece for number in range(200) for piece in (f"<h2>Head{number}.</h2>", f"<p>Text{number}.</p>")]
    made = PdfReader(io.BytesIO(pdf("Title", "Foot", "", lambda _: [Chapter(["<p>Front</p>"])], [Chapter(pieces)])))
    for sheet in made.pages[1:]:
        text = bare(sheet.extract_text())
        assert re.findall(r"Head(\d+)\.", text) == re.findall(r"Text(\d+)\.", text)
