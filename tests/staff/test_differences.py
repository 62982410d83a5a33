"""Staff read what differs from what patients see now, before they show it."""

import shutil
from pathlib import Path

import pytest

from kiosk.content.store.loader_process import LoadedContent, read
from kiosk.staff.differences import differences, loses_approval
from tests.content.conftest import SAMPLE, Clinic, approval

LONG = approval(until="2999-12-31")


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    """Approved for a long time."""
    clinic = Clinic(shutil.copytree(SAMPLE, tmp_path / "clinic"))
    clinic.change(approval(), LONG)
    return clinic


def changed(clinic: Clinic, *pairs: tuple[str, str]) -> tuple[LoadedContent, LoadedContent]:
    before = read(clinic.file)
    for old, new in pairs:
        clinic.change(old, new)
    after = read(clinic.file)
    assert after.pages
    return before, after


@pytest.mark.parametrize(
    ("pairs", "said"),
    [
        ([("# A small", "# An other")], []),
        ([("en: Most are mild.", "en: Some are mild.")], [("Changed", "Risks (1 place)")]),
        ([("chance: 6", "chance: 7")], [("Changed", "Risks (2 places)")]),
        ([("en: Dark marks", "en: Spots"), ("es: Manchas oscuras", "es: Manchas")], [("Changed", "Risks (2 places)")]),
        ([("title: {en: Risks,", "title: {en: Harms,")], [("Changed", "Harms (1 place)")]),
        ([("phone: 555 0142", "phone: 555 0143")], [("Changed", "the clinic's name or numbers (1 place)")]),
        ([("en: Back,", "en: Return,")], [("Changed", "the words on buttons (1 place)")]),
        ([("name: Español", "name: Castellano")], [("Changed", "the languages (1 place)")]),
        ([("title: {en: Microneedling,", "title: {en: Needling,")], [("Changed", "Needling (1 place)")]),
    ],
)
def test_what_differs_is_named(clinic: Clinic, pairs: list[tuple[str, str]], said: list[tuple[str, str]]) -> None:
    before, after = changed(clinic, *pairs)
    assert differences(before, after) == said


def test_pages_that_are_gone_or_new_are_named(clinic: Clinic) -> None:
    text = clinic.text
    page = text[text.index("      - id: before") : text.index("      - id: help")]
    before, after = changed(clinic, (page, ""))
    assert differences(before, after) == [("Gone", "Before")]
    assert differences(after, before) == [("New", "Before")]


def test_pages_in_another_order_are_told(clinic: Clinic) -> None:
    text = clinic.text
    page = text[text.index("      - id: words") : text.index("      - id: remember")]
    before, after = changed(clinic, (page, ""), ("      - id: steps\n", f"{page}      - id: steps\n"))
    assert differences(before, after) == [("Changed", "the order of the pages")]


def test_a_page_that_moves_to_another_chapter_is_told(clinic: Clinic) -> None:
    written = "    chapters:\n      - {id: read, title: {en: Read, es: Leer}, pages: [steps, what]}\n"
    written += "      - {id: act, title: {en: Act, es: Actuar}, pages: [before]}\n    pages:\n"
    clinic.change("    pages:\n", written)
    before, after = changed(clinic, ("[steps, what]", "[steps]"), ("[before]", "[what, before]"))
    assert differences(before, after) == [("Changed", "the order of the pages")]
    before, after = changed(clinic, ("{en: Act,", "{en: Do,"))
    assert differences(before, after) == [("Changed", "Do (1 place)")]


def test_a_picture_that_shows_something_else_is_a_change(clinic: Clinic) -> None:
    picture = clinic.folder / "assets" / "step.svg"
    before = read(clinic.file)
    picture.write_bytes(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M1 1h5v6z"/></svg>')
    assert [name for name, value in differences(before, read(clinic.file)) if "The steps" in value] == ["Changed"]


def test_an_approval_is_lost_only_where_there_was_one(clinic: Clinic) -> None:
    before, after = changed(clinic, ("    by: Dr Ada Brown", "    by: Somebody"))
    assert loses_approval(before, after)
    assert differences(before, after) == [("Approval", "what patients see now is approved, this is not")]
    assert not loses_approval(after, before)
    assert not loses_approval(before, before)
    clinic.change(LONG.replace("Dr Ada Brown", "Somebody"), approval("Dr Lee", until="2999-12-31"))
    assert not loses_approval(before, read(clinic.file))
