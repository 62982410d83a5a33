"""QML gets dicts and lists in one language, never null, and the clinic's numbers in place."""

from typing import Any

from kiosk.content.load.serialize import to_plain
from kiosk.content.model.content import Content
from tests.content.conftest import Clinic


def good(clinic: Clinic) -> Content:
    content = clinic.load().content
    assert content is not None
    return content


def pages(clinic: Clinic, language: str) -> dict[str, Any]:
    topic = to_plain(good(clinic), language)["topics"][0]
    return {page["kind"]: page for page in topic["pages"]}


def test_every_value_is_one_that_qml_knows(clinic: Clinic) -> None:
    left: list[Any] = [to_plain(good(clinic), "es")]
    seen = set()
    while left:
        value = left.pop()
        seen.add(type(value))
        left += value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    assert seen == {dict, list, str, int, bool}


def test_texts_come_in_the_language_asked_for(clinic: Clinic) -> None:
    assert pages(clinic, "en")["risks"]["title"] == "Risks"
    assert pages(clinic, "es")["risks"]["title"] == "Riesgos"


def test_the_numbers_to_call_are_kept_together_and_in_order(clinic: Clinic) -> None:
    page = pages(clinic, "en")["help"]
    assert page["message"] == "Call us at 555\u00a00142."
    assert page["emergency"]["act"] == "Call 911 now."


def test_the_numbers_to_call_keep_their_order_in_a_text_from_right_to_left(clinic: Clinic) -> None:
    clinic.change("Call us at {phone}.", "اتصل بنا {phone} الآن.")
    assert pages(clinic, "en")["help"]["message"] == "اتصل بنا \u2066555\u00a00142\u2069 الآن."


def test_a_word_that_the_clinic_left_out_comes_with_the_kiosk(clinic: Clinic) -> None:
    words = to_plain(good(clinic), "es")["words"]
    assert (words["back"], words["home"], words["step"]) == ("Atrás", "Inicio", "Paso {n} de {total}")


def test_a_chance_says_out_of_how_many_and_how_it_is_known(clinic: Clinic) -> None:
    risks = pages(clinic, "en")["risks"]["risks"]
    six, unknown, many = (risk["chance"] for risk in risks)
    assert six == {"low": 6, "high": 6, "of": 100, "kind": "number", "studied": 0}
    assert unknown["kind"] == "unknown"
    assert (many["low"], many["high"]) == (80, 100)
    ranges = [risk["range"] for risk in risks]
    assert (ranges[0]["low"], ranges[0]["high"], ranges[1:]) == (0, 17, [{}, {}])


def test_what_was_left_out_is_empty(clinic: Clinic) -> None:
    step = pages(clinic, "en")["steps"]["steps"][1]
    assert step == {
        "id": "needle",
        "title": "Needle",
        "at": "",
        "time": "",
        "what": ["The pen moves over the skin."],
        "feel": [],
        "picture": {"file": "", "alt": "", "caption": ""},
        "sources": [],
    }
    assert pages(clinic, "en")["risks"]["icon"] == ""
    clinic.change(clinic.text[clinic.text.index("  approval") : clinic.text.index("languages")], "")
    approval = to_plain(good(clinic), "en")["clinic"]["approval"]
    assert approval == {"by": "", "on": "", "until": "", "of": "", "parts": "", "seal": ""}


def test_a_name_may_be_the_same_in_all_languages_or_not(clinic: Clinic) -> None:
    assert to_plain(good(clinic), "es")["clinic"]["name"] == "Harbour Skin Clinic"
    texts = [source["text"] for source in pages(clinic, "es")["sources"]["sources"]]
    assert texts == ["FDA, Microneedling Devices, 2024", "Un libro, 2023"]


def test_languages_say_whether_they_were_reviewed(clinic: Clinic) -> None:
    languages = to_plain(good(clinic), "en")["languages"]
    assert [(language["code"], language["reviewed"]) for language in languages] == [("en", True), ("es", False)]


def test_each_page_has_its_kind_and_answers_stand_by_option(clinic: Clinic) -> None:
    found = pages(clinic, "en")
    assert list(found) == [
        "steps",
        "timeline",
        "risks",
        "article",
        "compare",
        "advice",
        "help",
        "sources",
        "glossary",
        "summary",
        "quiz",
    ]
    assert found["compare"]["rows"][0]["answers"] == {"needles": "Channels", "nothing": "Not at all"}
    assert found["timeline"]["stages"][1]["days"] == {"low": 2, "high": 7}
