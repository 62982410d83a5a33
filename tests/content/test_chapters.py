"""Every page is in a chapter that staff wrote, or in one that its kind speaks for."""

from pathlib import Path

import pytest

from kiosk.content.load.loader import examine
from kiosk.content.plain import PlainTopic
from kiosk.content.store.loader_process import read
from kiosk.staff.tools.translate import accept
from tests.content.conftest import Clinic

WRITTEN = """\
    chapters:
      - {id: act, title: {en: Act, es: Actuar}, summary: {en: What to do, es: Qué hacer}, pages: [risks, before]}
      - {id: look, title: {en: Look, es: Mirar}, pages: [words]}
    tour: [risks, steps]
    pages:
"""

BODIES = {
    "article": "sections: [{text: Text}]",
    "steps": "steps: [{id: a, title: Step, what: Text}]",
    "glossary": "terms: [{word: Word, meaning: Text}]",
    "risks": "risks: [{id: a, title: Risk, chance: not known, harm: mild}]",
    "compare": "options: [{id: a, title: One}, {id: b, title: Two}]\n        rows: [{title: A, answers: {a: B, b: C}}]",
    "summary": "pages: [help]",
    "advice": "groups: [{do: Text}]",
    "checklist": "groups: [{tasks: [{id: a, title: Task}]}]",
    "timeline": "stages: [{id: a, title: Stage, days: 1}]",
}
"""What a page needs, by its kind."""

HEAD = """\
clinic: {name: Skin, phone: 555, emergency: 911}
languages: [{code: en, name: English}]
topics:
  - id: one
    title: One
    summary: A text
    pages:
      - {id: help, kind: help, title: Call, message: Call, emergency: {title: A, act: B, signs: {a: A}},
         today: {title: A, act: B, signs: {b: B}}, week: {title: A, act: B, signs: {c: C}}}
"""


def topic(file: Path, language: str = "en") -> PlainTopic:
    return read(file).pages[language]["topics"][0]


def grouped(found: PlainTopic) -> dict[str, list[str]]:
    return {chapter["id"]: chapter["pages"] for chapter in found["chapters"]}


def file_of(folder: Path, *kinds: str) -> Path:
    """A file with pages of these kinds; the id of each is its kind and its number."""
    pages = (
        f"      - id: {kind}-{number}\n        kind: {kind}\n        title: A\n        message: B\n"
        f"        {BODIES[kind]}\n"
        for number, kind in enumerate(kinds, 1)
    )
    file = folder / "content.yaml"
    file.write_text(HEAD + "".join(pages), "utf-8")
    return file


def test_a_page_in_no_chapter_follows_the_page_before_it(clinic: Clinic) -> None:
    clinic.change("    pages:\n", WRITTEN)
    assert grouped(topic(clinic.file)) == {
        "act": ["steps", "recovery", "risks", "what", "compare", "before"],
        "look": ["words", "remember", "check"],
    }


def test_chapters_and_tour_are_in_each_language(clinic: Clinic) -> None:
    clinic.change("    pages:\n", WRITTEN)
    for language, title, summary in (("en", "Act", "What to do"), ("es", "Actuar", "Qué hacer")):
        found = topic(clinic.file, language)
        act, look = found["chapters"]
        assert (act["title"], act["summary"], act["picture"]) == (title, summary, "")
        assert (look["summary"], look["untranslated"]) == ("", False)
        assert found["tour"] == ["risks", "steps"]


def test_staff_are_advised_to_name_each_page_in_a_chapter(clinic: Clinic) -> None:
    clinic.change("    pages:\n", WRITTEN)
    _, said = clinic.check()
    left = [line.split(": ")[2] for line in said if "this page is in no chapter" in line]
    assert left == [f"pages › {name}" for name in ("steps", "recovery", "what", "compare", "remember", "check")]


def test_without_chapters_in_the_file_no_page_is_missed(clinic: Clinic) -> None:
    _, said = clinic.check()
    assert not [line for line in said if "chapter" in line]


def test_more_than_seven_pages_are_put_into_chapters_by_their_kinds(clinic: Clinic) -> None:
    found = topic(clinic.file)
    assert grouped(found) == {
        "understand": ["steps", "words"],
        "decide": ["risks", "compare", "remember", "check"],
        "heal": ["recovery", "what", "before"],
    }
    assert [chapter["title"] for chapter in found["chapters"]] == ["Understand it", "Decide", "Heal"]
    assert [chapter["picture"] for chapter in found["chapters"]] == ["tile.svg", "", ""]


@pytest.mark.parametrize(
    ("kinds", "chapters"),
    [
        ("article steps glossary risks compare summary advice", []),
        ("article article article article article article article article", []),
        ("article steps glossary risks compare summary advice checklist", ["understand 3", "decide 3", "ready 2"]),
        ("advice checklist timeline timeline advice checklist article steps", ["understand 1", "ready 2", "heal 5"]),
        ("timeline article article article article article article risks", ["decide 1", "heal 7"]),
    ],
)
def test_the_days_of_a_timeline_part_getting_ready_from_healing(
    tmp_path: Path, kinds: str, chapters: list[str]
) -> None:
    found = grouped(topic(file_of(tmp_path, *kinds.split())))
    assert [f"{name} {len(pages)}" for name, pages in found.items()] == chapters


def test_a_chapter_whose_translation_is_out_of_date_is_in_the_first_language(clinic: Clinic) -> None:
    clinic.change("    pages:\n", WRITTEN)
    clinic.change("    reviewed: no\n", "    reviewed: no\n    stale: source\n")
    assert list(accept(clinic.file, every=True))
    clinic.change("{en: Act,", "{en: Do it,")
    act, look = topic(clinic.file, "es")["chapters"]
    assert (act["title"], act["summary"], act["untranslated"]) == ("Do it", "What to do", True)
    assert (look["title"], look["untranslated"]) == ("Mirar", False)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("en: Act", "en: Do it"),
        ("en: What to do", "en: How to act"),
        ("pages: [words]", "picture: tile.svg, pages: [words]"),
        ("pages: [words]", "pages: [words, what]"),
        ("tour: [risks, steps]", "tour: [steps, risks]"),
    ],
)
def test_each_part_of_chapters_and_tour_counts_as_what_was_approved(clinic: Clinic, old: str, new: str) -> None:
    clinic.change("    pages:\n", WRITTEN)
    before = examine(clinic.file.read_bytes(), clinic.file).parts
    clinic.change(old, new)
    after = examine(clinic.file.read_bytes(), clinic.file).parts
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1
