"""Words of the glossary are found as whole words, first on each page, and never inside another word."""

import json
from typing import Any

import pytest

from kiosk.content.load.glossary_terms import BEGIN, END, annotate
from kiosk.content.load.serialize import to_plain
from tests.content.conftest import Clinic

TERMS = {
    "Blood thinner": ["warfarin"],
    "Keloid": [],
    "HIV": [],
    "RF": ["radiofrequency"],
    "Microneedling": ["needling", "RF needling"],
    "حساسية": [],
}


def page(kind: str = "article", **fields: Any) -> Any:
    return {"kind": kind, **fields}


def found(*pages: Any, language: str = "en") -> list[str]:
    """The marked texts, [ and ] around each marked word."""
    terms = [{"word": word, "also": also, "meaning": f"{word}."} for word, also in TERMS.items()]
    topic: Any = {"pages": [*pages, {"kind": "glossary", "message": "Keloid", "terms": terms}]}
    return [mark["words"].replace(BEGIN, "[").replace(END, "]") for mark in annotate([topic], language).values()]


def found_in(text: str, language: str = "en") -> str:
    return "".join(found(page(message=text), language=language))


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("A keloid grows.", "A [keloid] grows."),
        ("KELOIDS, two of them", "[KELOIDS], two of them"),
        ("Do you take Warfarin?", "Do you take [Warfarin]?"),
        ("A blood-thinner", "A [blood-thinner]"),
        ("A blood\nthinner", "A [blood\nthinner]"),
        ("A **keloid** and (RF)", "A **[keloid]** and ([RF])"),
        ("İ keloid", "İ [keloid]"),
        ("A keloid is a keloid.", "A [keloid] is a keloid."),
        ("RF needling", "[RF needling]"),
        ("RF, radiofrequency and needling", "[RF], radiofrequency and [needling]"),
    ],
)
def test_a_word_is_found_whole_and_in_any_case(text: str, marked: str) -> None:
    assert found_in(text) == marked


@pytest.mark.parametrize(
    "text", ["Hives itch.", "Scarfs and surf", "keloidal", "a bloodthinner", "RFx", "Nothing here"]
)
def test_part_of_another_word_is_not_found(text: str) -> None:
    assert found_in(text) == ""


@pytest.mark.parametrize("text", ["لحساسية الجلد", "الحساسية", "حساسيةٌ"])
def test_a_word_with_a_prefix_or_another_sign_is_left_alone(text: str) -> None:
    assert found_in(text, "ar") == ""


def test_a_word_without_a_prefix_is_found_from_right_to_left() -> None:
    assert found_in("هذه حساسية شديدة", "ar") == "هذه [حساسية] شديدة"


def test_endings_belong_to_languages() -> None:
    assert found_in("Keloids", "es-MX") == "[Keloids]"
    assert found_in("Keloids", "de") == ""


def test_a_word_is_marked_once_on_each_page() -> None:
    one = page(message="One keloid", sections=[{"text": ["Two keloids"], "points": ["RF"]}])
    other = page(message="No such word", sections=[{"text": ["Three keloids"]}])
    assert found(one, other) == ["One [keloid]", "[RF]", "Three [keloids]"]


def test_a_word_is_marked_once_in_each_step_as_one_is_shown_at_a_time() -> None:
    steps = [{"what": ["One keloid", "Two keloids"]}, {"what": ["Three keloids"]}]
    assert found(page("steps", message="", steps=steps)) == ["One [keloid]", "Three [keloids]"]
    assert found(page("steps", message="A keloid", steps=steps)) == ["A [keloid]"]


def test_titles_buttons_and_pages_for_emergencies_are_left_alone() -> None:
    assert found(page(title="Keloid", summary="Keloid", message="", sections=[{"heading": "Keloid"}])) == []
    assert found(page("help", message="Keloid"), page("sources", message="Keloid"), page("summary", message="RF")) == []
    assert found(
        page("quiz", message="", questions=[{"ask": "RF?", "right": "RF", "wrong": ["HIV"], "why": "RF!"}])
    ) == ["[RF]!"]


def test_a_mark_holds_the_whole_entry() -> None:
    terms = [{"word": "Keloid", "also": ["thick scar"], "meaning": "It grows."}]
    topic: Any = {"pages": [page(message="A thick scar"), {"kind": "glossary", "terms": terms}]}
    assert annotate([topic], "en") == {"A thick scar": {"words": f"A {BEGIN}thick scar{END}", "terms": terms}}


def test_each_topic_has_its_own_words() -> None:
    terms = [{"word": "Keloid", "also": [], "meaning": "It grows."}]
    topics: Any = [
        {"pages": [page(message="A keloid")]},
        {"pages": [page(message="My keloid"), page("glossary", terms=terms)]},
    ]
    assert list(annotate(topics, "en")) == ["My keloid"]


def test_the_texts_themselves_stay_as_they_are(clinic: Clinic) -> None:
    clinic.change("{en: Be patient., es: Tenga paciencia.}", "{en: Numbing cream helps., es: Lidocaína ayuda.}")
    content = clinic.load().content
    assert content
    for code, word in (("en", "Numbing cream helps."), ("es", "Lidocaína ayuda.")):
        topics = to_plain(content, code)["topics"]
        assert word in annotate(topics, code)
        assert BEGIN not in json.dumps(topics, ensure_ascii=False)
