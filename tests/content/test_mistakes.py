"""Each mistake that staff make is named at its place, in one sentence, with what to write instead."""

import re
import sys
import unicodedata

import pytest

from kiosk.content.yaml.source import CONTROL
from tests.content.conftest import SAMPLE, Clinic

MISTAKES = (SAMPLE.parent / "mistakes.txt").read_text(encoding="utf-8").strip().split("\n\n")
"""A name; after - what is in the good file, after + what staff wrote, after = what they are told."""


def lines(mistake: str, sign: str) -> list[str]:
    return [line[2:] for line in mistake.splitlines() if line.startswith(f"{sign} ")]


def written(mistake: str, sign: str) -> str:
    """Letters that nobody can see are there as \\u and four digits."""
    text = "\n".join(lines(mistake, sign))
    return re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), text)


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.splitlines()[0])
def test_a_mistake_is_named_at_its_place(clinic: Clinic, mistake: str) -> None:
    clinic.change(written(mistake, "-"), written(mistake, "+"))
    assert clinic.said() == lines(mistake, "=")


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.splitlines()[0])
def test_only_a_note_lets_the_content_pass(clinic: Clinic, mistake: str) -> None:
    clinic.change(written(mistake, "-"), written(mistake, "+"))
    notes = [": note: " in line for line in lines(mistake, "=")]
    assert (clinic.load().content is not None) == all(notes)


def test_a_text_has_at_most_20_000_letters(clinic: Clinic) -> None:
    clinic.change("en: Risks", f"en: {'x' * 20_000}")
    assert clinic.said() == []
    clinic.change("xx", "xxx")
    long = "this text has 20001 letters; at most 20000 are allowed."
    assert clinic.said() == [f"71:21: pages › risks › title › en: {long}"]


@pytest.mark.parametrize(
    ("above", "item", "most"),
    [
        ("languages:\n", "  - {code: en, name: English}\n", 30),
        ("    pages:\n", "      - {id: a}\n", 100),
        ("        steps:\n", "          - {id: a}\n", 200),
    ],
    ids=["languages", "pages", "steps"],
)
def test_a_list_has_no_more_items_than_a_person_writes(clinic: Clinic, above: str, item: str, most: int) -> None:
    clinic.change(above, above + item * 300)
    assert any(f" items; at most {most} are allowed." in line for line in clinic.said())
    assert not clinic.load().content


def test_a_very_long_name_is_shown_shortened(clinic: Clinic) -> None:
    clinic.change("picture: skin.svg", f"picture: {'a' * 300}.svg")
    shown = f'"{"a" * 39}…"'
    assert clinic.said() == [f"25:14: picture: there is no picture {shown} in the assets folder."]


@pytest.mark.parametrize(
    "words", ["Micro\u00adneedling", "می\u200cخواهم", "क्\u200dष", "שלום\u200f!", "אבג \u2066abc\u2069"]
)
def test_what_writing_needs_is_taken(clinic: Clinic, words: str) -> None:
    clinic.change("en: Tiny needles", f"en: {words}")
    assert clinic.said() == []


def test_thai_may_have_spaces_without_width(clinic: Clinic) -> None:
    clinic.change("en: Tiny needles", "en: ผิว\u200bหนัง")
    assert clinic.said() == []


NEEDED = "\u00ad\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069"
"""The soft hyphen, joiners, and what `markup.check_direction` looks at."""
SEEN = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
"""Signs around a number or a verse: they are shown."""


def test_every_other_sign_of_unicode_that_only_formats_is_refused() -> None:
    every = [chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) == "Cf"]
    assert "".join(sign for sign in every if not CONTROL.search(f"a{sign}b")) == "".join(sorted(NEEDED + SEEN))


@pytest.mark.parametrize("number", ["+49 (0)30 / 555.01-42", "1-800-FLOWERS", "112", "0" * 30])
def test_a_phone_number_has_digits_and_their_signs(clinic: Clinic, number: str) -> None:
    clinic.change("phone: 555 0142", f"phone: {number}")
    assert clinic.said() == []


@pytest.mark.parametrize("number", ["1", "0" * 31, "+-()", "555 0142\u00ad0", "٥٥٥٠١٤٢", "5550142" * 3000])
def test_what_is_no_phone_number_is_refused(clinic: Clinic, number: str) -> None:
    clinic.change("phone: 555 0142", f'phone: "{number}"')
    [said] = clinic.said()
    assert said.startswith("3:10: clinic › phone: ")


def test_many_mistakes_are_listed_in_one_run_by_line(clinic: Clinic) -> None:
    clinic.change("      en: Tiny", "      en: Note: Tiny")
    clinic.change("        title: {en: The steps", "        title {en: The steps")
    clinic.change("days: 0 to 1", "days: one")
    clinic.change("chance: 6", "chanse: 107")
    clinic.change("          - id: redness", "          -id: redness")
    clinic.change("              nothing: {en", "              nothin: {en")
    clinic.change('{en: "Call us at {phone}."', '{en: "Call us at {phone}.')
    assert clinic.said() == [
        '23:15: summary › en: a text with ": " in it must be in double quotes.',
        '29:9: pages › steps: a colon is missing after "title". Write "title: ...".',
        '57:19: pages › recovery › stages › item 1 › days: "one" is not a whole number. '
        "Write it in digits, such as 7 or 0 to 17.",
        '77:13: pages › risks › item 1: unknown word "chanse". Did you mean "chance"?',
        "77:21: pages › risks › item 1 › chanse: 107 out of 100 is not possible. Write a number from 0 to 100.",
        '92:11: pages › risks: a space is missing after the "-".',
        '121:15: pages › compare › rows › item 1 › answers: unknown option "nothin". Did you mean "nothing"?',
        "140:50: pages › help › message: the text goes on after the closing \". Use ' around it, or none inside.",
    ]


def test_of_very_many_mistakes_two_hundred_are_listed_and_the_others_counted(clinic: Clinic) -> None:
    clinic.change("        risks:\n", "        risks:\n" + "          - {id: x}\n" * 150)
    result = clinic.load()
    assert len(result.problems) == 202
    assert result.problems[-1].message == "... and 100 more problems. Fix these first."
    places = [(problem.line, problem.column) for problem in result.problems]
    assert places == sorted(places)


def test_the_way_names_the_topic_where_there_are_several(clinic: Clinic) -> None:
    clinic.change("      - id: steps\n", "      - id: steps\n        x: 1\n")
    clinic.change("topics:\n", "topics:\n  - id: peel\n    x: 1\n")
    ways = [problem.where for problem in clinic.load().problems if "unknown word" in problem.message]
    assert ways == ["topics › peel", "topics › microneedling › pages › steps"]


def test_what_staff_wrote_is_kept_as_written(clinic: Clinic) -> None:
    for word in ("no", "1.10", "12:30", "2026-11-21", "0x1F", "1_000", "Yes"):
        clinic.change("en: Risks", f"en: {word}")
        content = clinic.load().content
        assert content is not None
        assert content.topics[0].pages[2].title["en"] == word
        clinic.change(f"en: {word}", "en: Risks")


def test_a_good_file_has_no_problem_but_the_words_that_nobody_checked(clinic: Clinic) -> None:
    result = clinic.load()
    assert [(problem.line, problem.column, problem.severity) for problem in result.problems] == [(16, 1, "warning")]
    assert "110 words on buttons come with the kiosk in es (Español)." in result.problems[0].message
    assert result.content is not None


def test_the_note_about_words_is_at_the_top_where_there_are_no_words(clinic: Clinic) -> None:
    words = clinic.text[clinic.text.index("words:") : clinic.text.index("topics:")]
    clinic.change(words, "")
    assert [(problem.line, problem.severity) for problem in clinic.load().problems] == [(1, "warning")]


def test_an_english_clinic_needs_no_words_and_no_maps(clinic: Clinic) -> None:
    clinic.write(ONE_LANGUAGE.encode())
    result = clinic.load()
    assert result.problems == ()
    assert result.content is not None
    assert result.content.topics[0].pages[0].title == {"en": "Call us"}


ONE_LANGUAGE = """\
clinic: {name: Skin, phone: 555, emergency: 911}
languages: [{code: en, name: English}]
topics:
  - id: one
    title: One
    summary: A text
      over two lines.
    pages:
      - id: help
        kind: help
        title: Call us
        message: |
          Call {phone}.

          Or come.
        emergency: {title: Now, act: Call, signs: {blood: Bleeding, pain: Pain}}
        today: {title: Today, act: Call, signs: {fever: Fever}}
        week: {title: Later, act: Call, signs: {itch: Itch}}  # a comment
"""
