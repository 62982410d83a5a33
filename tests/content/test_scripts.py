"""Words of any script: where a line may end, which of them the glossary explains, how long they take to read."""

import pytest

from kiosk.content.load.glossary_terms import BEGIN, END, Glossary
from kiosk.content.load.line_breaks import with_breaks, without_breaks
from kiosk.content.plain import PlainPage
from kiosk.visit.shown_page import count_words


@pytest.mark.parametrize(
    ("language", "text", "broken"),
    [
        ("de", "Eine Darmspiegelung tut kaum weh.", "Eine Darm-spie-ge-lung tut kaum weh."),
        ("de", "Haut und Rötung", "Haut und Rötung"),
        ("nl", "Een behandelingsovereenkomst", "Een behan-de-lings-over-een-komst"),
        ("th", "ครีมชาช่วยได้ โทร 555 0142", "ครีม|ชา|ช่วย|ได้ โทร 555 0142"),
        ("km", "ក្រែមស្ពឹកជួយបាន 5–8", "ក្រែម|ស្ពឹក|ជួយ|បាន 5–8"),
        ("lo", "ຄີມຊາຊ່ວຍໄດ້", "ຄີມ|ຊາ|ຊ່ວຍ|ໄດ້"),
        ("my", "နာကျင်မှုကို {phone}", "နာကျင်|မှု|ကို {phone}"),
        ("en", "Microneedling", "Microneedling"),
        ("zh-Hans", "麻醉膏有帮助", "麻醉膏有帮助"),
    ],
)
def test_a_line_may_end_between_words_and_parts_of_words(language: str, text: str, broken: str) -> None:
    made = with_breaks(text, language)
    assert made.replace("\u00ad", "-").replace("\u200b", "|") == broken
    assert without_breaks(made) == text


def test_where_staff_put_their_own_hyphens_there_are_no_others() -> None:
    assert with_breaks("Darm\u00adspiegelung", "de") == "Darm\u00adspiegelung"


@pytest.mark.parametrize(
    ("language", "word", "also", "text", "found"),
    [
        ("en", "Polyp", "", "We take a polyp out.", "polyp"),
        ("en", "FIT", "", "Ask us what fits you best.", ""),
        ("en", "FIT", "", "A FIT finds blood.", "FIT"),
        ("en", "FIT", "", "Two FITs are enough.", "FITs"),
        ("en", "HIV", "", "Hives or hiv", ""),
        ("de", "Polyp", "polyp*", "Wir nehmen Polypen heraus.", "Polypen"),
        ("ru", "Полип", "полип*", "Мы удаляем полипы сразу.", "полипы"),
        ("pl", "Polip", "polip*", "Usuwamy polipy.", "polipy"),
        ("zh-Hans", "息肉", "", "医生会取出息肉。", "息肉"),
        ("ja", "ポリープ", "", "医師がポリープを取ります。", "ポリープ"),
        ("th", "ติ่งเนื้อ", "", "แพทย์จะตัดติ่งเนื้อออก", "ติ่งเนื้อ"),
        ("km", "ប៉ូលីប", "", "គ្រូពេទ្យនឹងយកប៉ូលីបចេញ", "ប៉ូលីប"),
        ("ko", "용종", "", "의사가 용종을 떼어 냅니다.", "용종"),
        ("he", "פוליפ", "", "הרופא מוציא את הפוליפ", "פוליפ"),
        ("hi", "पॉलिप", "", "डॉक्टर पॉलिप निकालते हैं।", "पॉलिप"),
    ],
)
def test_the_glossary_finds_its_words_as_a_language_writes_them(
    language: str, word: str, also: str, text: str, found: str
) -> None:
    term = {"word": with_breaks(word, language), "also": [also] if also else [], "meaning": "", "sources": []}
    page: PlainPage = {"kind": "glossary", "terms": [term]}  # type: ignore[typeddict-item, list-item]
    made = Glossary([page], language).annotated(with_breaks(text, language), set())["words"]
    marked = without_breaks(made).partition(BEGIN)[2].partition(END)[0]
    assert marked == found
    assert without_breaks(made).replace(BEGIN, "").replace(END, "") == text


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Numbing cream helps, but you may still feel pain.", 9),
        ("zh-Hans", "麻醉膏有帮助，但您可能仍会感到疼痛。", 18),
        ("ja", "麻酔クリームは役立ちますが、痛みを感じることもあります。", 28),
        ("th", "ครีมชาช่วยได้ แต่คุณอาจยังรู้สึกเจ็บ", 10),
        ("ko", "마취 크림이 도움이 되지만 아플 수 있습니다.", 7),
    ],
)
def test_words_without_blanks_are_counted_too(language: str, text: str, words: int) -> None:
    assert count_words(with_breaks(text, language)) == pytest.approx(words, abs=2)
