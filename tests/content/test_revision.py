"""The version changes with all that patients read, with nothing else, and is the same on every machine."""

from dataclasses import replace

import pytest

from kiosk.content.load.revision import changed, parts, things, version
from kiosk.content.load.translations import texts
from kiosk.content.model.content import Content
from kiosk.content.model.types import Code
from kiosk.content.store.loader_process import read
from tests.content.conftest import Clinic, approval

SMALL = """\
clinic: {name: Green Street, phone: 555 0142, emergency: 911}
languages: [{code: en, name: English}]
topics:
  - id: ear
    title: Ear rinsing
    summary: Warm water rinses out wax.
    pages:
      - id: help
        kind: help
        title: When to call
        message: "Call {phone}."
        emergency: {title: Emergency, act: "Call {emergency}.", signs: {faint: You faint.}}
        today: {title: Today, act: Call us., signs: {pain: It hurts., blood: It bleeds.}}
        week: {title: This week, act: Call us., signs: {blocked: It is blocked.}}
"""

APPROVAL = approval()


def now(clinic: Clinic) -> str:
    result = clinic.load()
    assert result.content, result.problems
    return version(result.parts)


def loaded(clinic: Clinic) -> tuple[Content, dict[str, bytes]]:
    result = clinic.load()
    assert result.content
    return result.content, {name: (clinic.folder / "assets" / name).read_bytes() for name in result.pictures}


def approve(clinic: Clinic) -> None:
    """As the command writes it."""
    found = clinic.load().parts
    clinic.change(APPROVAL, approval(of=version(found), parts=" ".join(found)))


def notes(clinic: Clinic) -> list[str]:
    return [line for line in clinic.said() if "after the approval" in line]


def test_the_version_is_the_same_on_every_machine(clinic: Clinic) -> None:
    clinic.write(SMALL.encode())
    assert now(clinic) == "b7891225"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("clinic:\n", "# A note.\n\nclinic:   # and another\n"),
        ("  phone: 555 0142\n  emergency: 911\n", "  emergency: 911\n  phone: '555 0142'\n"),
        ("en: Tiny needles help the skin renew itself.", 'en: "Tiny needles help the skin\n        renew itself."'),
        ("title: {en: Microneedling, es: Microagujas}", "title:\n      es: Microagujas\n      en: Microneedling"),
        ("feel: {en:", "feel:\n              - {en:"),
        ("  back: {en: Back, es: Atrás}\n", "  back: {en: Back, es: Atrás}\n  home: {en: Home, es: Inicio}\n"),
        (APPROVAL, ""),
        ("by: Dr Ada Brown", "by: Dr Grace Hopper"),
        (APPROVAL, f"  changed: hide\n{APPROVAL}"),
        ("    reviewed: no\n", ""),
    ],
    ids=lambda text: text.strip()[:20],
)
def test_what_patients_do_not_read_does_not_count(clinic: Clinic, old: str, new: str) -> None:
    before = now(clinic)
    clinic.change(old, new)
    assert now(clinic) == before


def test_each_letter_of_each_text_counts_in_each_language(clinic: Clinic) -> None:
    content, pictures = loaded(clinic)
    before = parts(content, pictures)
    found = list(texts(content))
    assert len(found) > 100
    for way, _, text in found:
        for code in ("en", "es"):
            words = dict(text)
            text[code] = f"{text.get(code, text['en'])}."
            after = parts(content, pictures)
            assert sum(one != other for one, other in zip(before, after, strict=True)) == 1, way
            text.clear()
            text.update(words)
    assert parts(content, pictures) == before


def test_each_picture_counts(clinic: Clinic) -> None:
    content, pictures = loaded(clinic)
    assert pictures
    for name in pictures:
        assert parts(content, {**pictures, name: b"another"}) != parts(content, pictures), name


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("phone: 555 0142", "phone: 555 0143"),
        ("emergency: 911", "emergency: 112"),
        ("chance: 6", "chance: 7"),
        ("range: 0 to 17", "range: 0 to 18"),
        ("days: 0 to 1", "days: 0 to 2"),
        ("chance: not known", "chance: most"),
        ("chance: 80 to 100", "chance: 80 to 100 in 1,000"),
        ("sure: low", "sure: medium"),
        ("harm: mild", "harm: serious"),
        ("name: Español", "name: Castellano"),
    ],
)
def test_numbers_and_choices_count(clinic: Clinic, old: str, new: str) -> None:
    before = now(clinic)
    clinic.change(old, new)
    assert now(clinic) != before


def test_what_was_approved_is_not_changed(clinic: Clinic) -> None:
    approve(clinic)
    assert notes(clinic) == []
    assert not read(clinic.file).pages["en"]["changed"]


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("{en: Risks,", "{en: The risks,", "this page was changed"),
        (
            "en: Tiny needles help",
            "en: Tiny needles may help",
            "the title, summary, picture, chapters or tour of this topic was changed",
        ),
        ("phone: 555 0142", "phone: 555 0143", "the clinic's name, address, hours or one of its numbers was changed"),
        ("{en: Back,", "{en: Go back,", "a word on a button was changed"),
        ("name: Español", "name: Castellano", "this language was changed or added"),
    ],
)
def test_staff_are_told_what_was_changed_after_the_approval(clinic: Clinic, old: str, new: str, what: str) -> None:
    approve(clinic)
    clinic.change(old, new)
    [note] = notes(clinic)
    assert f"{what} after the approval of 2026-11-21." in note
    line = int(note.split(":")[0])
    assert line <= clinic.text[: clinic.text.index(new)].count("\n") + 1 < line + 8


def test_staff_are_told_that_something_is_gone(clinic: Clinic) -> None:
    approve(clinic)
    start = clinic.text.index("\n      - id: recovery")
    clinic.change(clinic.text[start : clinic.text.index("\n      - id:", start + 9)], "")
    [note] = notes(clinic)
    assert "something was taken out or moved after the approval" in note


def test_an_approval_written_by_hand_is_for_any_version(clinic: Clinic) -> None:
    clinic.change("{en: Risks,", "{en: The risks,")
    content, pictures = loaded(clinic)
    assert changed(content, parts(content, pictures)) is None


def test_a_further_language_changes_every_page(clinic: Clinic) -> None:
    content, pictures = loaded(clinic)
    before = parts(content, pictures)
    for _, _, text in texts(content):
        text["fr"] = "Mot"
    french = replace(content.languages[0], code=Code("fr"), name="Français")
    more = replace(content, languages=(*content.languages, french))
    assert not set(before[-len(things(content)) + 3 :]) & set(parts(more, pictures))
