"""Each rule of advice finds what it is for, at its place, and leaves alone what only looks like it."""

import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.content.load.revision import seal
from kiosk.content.model.content import Approval, Language
from kiosk.content.model.types import Code, Date
from kiosk.content.problems import Problem
from kiosk.content.store.content_file import load
from kiosk.content.yaml.nodes import Node
from kiosk.staff.advice import advise_on
from kiosk.staff.advice.positioned_content import LocalizedText, Part, PositionedContent
from kiosk.staff.advice.readability import MEASURES, reading_figures
from kiosk.staff.advice.syllables import english, spanish
from tests.conftest import ROOT

TODAY = date(2026, 12, 1)

SUMMARY = """\
      - id: remember
        kind: summary
        title: {en: Remember, es: Recuerde, ja: まとめ}
        message: {en: Tap one., es: Toque uno., ja: 一つ選ぶ}
        pages: [visit]
"""
SIGNS = "signs: {%s: {en: Pain, es: Dolor, ja: 痛み}}"
CLOSED = "closed: {en: Come in., es: Venga., ja: 来る}, "


def until(day: str) -> str:
    """The end of the approval."""
    return f"until: {day}, seal: {seal(Approval(by='Dr Brown', on=Date('2026-11-21'), until=Date(day)))}"


GOOD = (
    """\
clinic:
  name: Natural Ears, a painless clinic
  phone: 555 0142
  emergency: 911
  phones: {night: 555 0199}
  approval: {by: Dr Brown, on: 2026-11-21, $UNTIL}
languages:
  - code: en
    name: English
    never: [painless, natural*, risk-free, FDA approved]
    vague: [rare, common]
    medical: [tinnitus, ear canal]
  - code: es
    name: Español
    never: [indolor*]
    vague: [raro]
  - {code: ja, name: 日本語, never: [無痛]}
topics:
  - id: ears
    title: {en: Ear rinsing, es: Lavado de oídos, ja: 耳の洗浄}
    summary: {en: We rinse ears., es: Lavamos oídos., ja: 耳を洗います。}
    pages:
      - id: visit
        kind: steps
        title: {en: The steps, es: Los pasos, ja: 手順}
        message: {en: It is short., es: Es corto., ja: 短いです。}
        steps:
          - id: look
            title: {en: Look, es: Mirar, ja: 見る}
            what:
              - {en: We look into your ear., es: Miramos su oído., ja: 耳を見ます。}
              - {en: "Later, call us: {phone}.", es: "Luego, llámenos: {phone}.", ja: "電話：{phone}"}
            picture:
              file: ear.svg
              alt: {en: A nurse looks into an ear., es: Una enfermera mira un oído., ja: 看護師が耳を見る}
              caption: {en: The light is soft., es: La luz es suave., ja: やさしい光}
      - id: days
        kind: timeline
        title: {en: The days after, es: Los días después, ja: その後}
        message: {en: Rest., es: Descanse., ja: 休む}
        stages:
          - id: first
            title: {en: Day 1, es: Día 1, ja: 1日目}
            days: 1
            see: {en: A wet ear, es: Un oído mojado, ja: ぬれた耳}
            call: pain
      - id: risks
        kind: risks
        title: {en: Risks, es: Riesgos, ja: リスク}
        message: {en: Some harms last., es: Algunos daños duran., ja: 害}
        risks:
          - id: dizzy
            title: {en: Dizzy, es: Mareo, ja: めまい}
            chance: 6
            when: {en: In the first hour, es: En la primera hora, ja: 1時間以内}
            who: {en: 12 of 200 adults (6 of 100), es: 12 de 200 adultos (6 de cada 100), ja: 200人に12人(100人に6人)}
            sure: low
            harm: mild
            sources: [S1]
          - id: deaf
            title: {en: Hearing loss, es: Sordera, ja: 難聴}
            chance: not known
            who: {en: Nobody counted, es: Nadie contó, ja: 不明}
            harm: serious
      - id: before
        kind: advice
        title: {en: Before, es: Antes, ja: 前に}
        message: {en: Tell us., es: Díganos., ja: 教えてください}
        groups:
          - tell:
              - id: hole
                title: {en: A hole, es: Un agujero, ja: 穴}
                rule: {en: Tell us., es: Díganos., ja: 教えてください}
                why: {en: Water gets in., es: Entra agua., ja: 水}
      - id: what
        kind: article
        title: {en: About ears, es: Sobre oídos, ja: 耳について}
        message: {en: Ears clean themselves., es: Los oídos se limpian solos., ja: 耳}
        sections:
          - points:
              - {en: Wax is useful., es: La cera es útil., ja: 耳あか}
              - {en: We are happy to help., es: Con gusto le ayudamos., ja: 手伝います}
      - id: words
        kind: glossary
        title: {en: Words, es: Palabras, ja: 用語}
        message: {en: Ask us., es: Pregúntenos., ja: 質問}
        terms:
          - word: {en: otitis, es: otitis, ja: 中耳炎}
            also: {en: myringitis, es: miringitis, ja: 鼓膜炎}
            meaning: {en: A sore ear., es: Un oído que duele., ja: 耳の痛み}
      - id: help
        kind: help
        title: {en: Call, es: Llamar, ja: 電話}
        message: {en: "Call {phone}.", es: "Llame al {phone}.", ja: 電話}
        emergency: &
        today: &
        week: &
      - id: choices
        kind: compare
        title: {en: Choices, es: Opciones, ja: 選択}
        message: {en: You can wait., es: Puede esperar., ja: 待つ}
        options:
          - {id: rinse, title: {en: Rinsing, es: Lavado, ja: 洗浄}}
          - {id: drops, title: {en: Ear drops, es: Gotas, ja: 点耳薬}}
        rows:
          - title: {en: Does it help?, es: ¿Ayuda?, ja: 効果}
            answers:
              rinse: {en: "6 of 100 people in a study.", es: "6 de cada 100 personas en un estudio.", ja: 100人に6人}
              drops: {en: 9 of 100., es: 9 de cada 100., ja: 100人に9人}
$      - id: sources
        kind: sources
        title: {en: Sources, es: Fuentes, ja: 出典}
        message: {en: We read these., es: Leímos esto., ja: 出典}
        sources:
          - {id: S1, text: "Doe J. Painless otoplasty: a rare and natural cure. 1 in 20. 2025"}
""".replace("$UNTIL", until("2027-11-21"))
    .replace("$", SUMMARY)
    .replace(
        "&", "{title: {en: Now, es: Ahora, ja: 今}, act: {en: Call., es: Llame., ja: 電話}, " + CLOSED + SIGNS + "}"
    )
    % ("pain", "heat", "itch")
).replace("{heat: {en: Pain,", "{heat: {en: A high fever with chills,")

WAX = "{en: Wax is useful."
OTHER_NUMBERS = "2018-2023, 2026-11-21, 1 234 567"
WAX_IN_ALL = WAX + ", es: La cera es útil., ja: 耳あか}"
WHO = "{en: 12 of 200 adults (6 of 100), es: 12 de 200 adultos (6 de cada 100), ja: 200人に12人(100人に6人)}"
COUNTED = GOOD[GOOD.index("            chance: 6") : GOOD.index("            harm: mild")]
HARD = "Subsequent administration of pharmaceutical preparations necessitates professional supervision. "
SPANISH_HARD = "La administración subsiguiente de preparaciones farmacéuticas necesita supervisión profesional. "
ELEVEN = "Wax is so good and we do like to see it. "
THIRTEEN = "Wax is so good for us and we do like to see it now. "
PAIN = "{en: Pain, es: Dolor, ja: 痛み}"
SEVEN, EIGHT = ("{pain: " + PAIN + "".join(f", pain-{n}: {PAIN}" for n in range(1, number)) + "}" for number in (7, 8))

BRING = "{en: Bring a hat, es: Traiga un sombrero, ja: 帽子}"
LAST_LINE = "            call: pain\n"


def next_stage(days: str) -> str:
    """The end of the first stage, of day 1, and a stage after it."""
    title = "{en: Later, es: Luego, ja: 後}"
    return f"{LAST_LINE}          - id: second\n            title: {title}\n            days: {days}\n"


FOUND = [
    # the rule, what is there, what is written instead, where that is told, and what is told
    (
        "approval",
        f"  approval: {{by: Dr Brown, on: 2026-11-21, {until('2027-11-21')}}}\n",
        "",
        "name: Nat",
        "no clinician has",
    ),
    ("approval", until("2027-11-21"), until("2026-11-30"), "{by:", "ran out on 2026-11-30"),
    ("approval", until("2027-11-21"), until("2026-12-31"), "{by:", "ends on 2026-12-31"),
    ("calls", '{phone}.", es', '5.", es', "id: visit", "never says when to call. Add it, with {phone}"),
    ("calls", "            call: pain\n", "", "id: days", 'Add "call", with the ids of signs'),
    (
        "closed",
        "today: {title: {en: Now, es: Ahora, ja: 今}, act: {en: Call., es: Llame., ja: 電話}, " + CLOSED,
        "today: {title: {en: Now, es: Ahora, ja: 今}, act: {en: Call., es: Llame., ja: 電話}, ",
        "{title: {en: Now, es: Ahora, ja: 今}, act: {en: Call., es: Llame., ja: 電話}, signs",
        "what to do at night",
    ),
    (
        "calls",
        "- tell:\n",
        "- do: {en: Rest., es: Descanse., ja: 休む}\n            tell:\n",
        "id: before",
        "never says",
    ),
    ("comparisons", "9 of 100.", "9 of 100 ear drops.", "9 of 100 ear", "out of 100 ear drops, another answer"),
    ("comparisons", "9 of 100.", "9 of 100 sessions.", "9 of 100 s", "out of 100 sessions, another answer"),
    ("comparisons", "9 de cada 100.", "9 de cada 100 tratamientos.", "9 de cada 100 t", "out of 100 tratamientos"),
    ("comparisons", "9 of 100.", "90 of 1000 people.", "90 of", "out of 1,000 people, another answer"),
    ("comparisons", "9 of 100.", "It was 100 days and 9 percent.", "It was 100", "out of 100, in percent"),
    ("days", LAST_LINE, next_stage("3"), "id: second", "day 2 belongs to no stage."),
    ("days", LAST_LINE, next_stage("8 to 9"), "id: second", "days 2 to 7 belong to no stage."),
    ("days", LAST_LINE, next_stage("1 to 4"), "id: second", "day 1 belongs to this stage and the one above it."),
    ("days", "days: 1\n", "days: -7 to -3\n" + next_stage("-1"), "id: second", "day -2 belongs to no stage."),
    ("lists", SIGNS % "pain", f"signs: {EIGHT}", "{pain: {en: Pain", "a list of 8 items"),
    ("medical", WAX, "{en: You get dermatitis.", "You get", '"dermatitis" is a medical word'),
    ("medical", WAX, "{en: You get Tinnitus.", "You get", '"Tinnitus" is a medical word'),
    ("medical", WAX, "{en: In the ear  canal.", "In the ear", 'canal" is a medical word'),
    ("medical", "La cera es útil.", "Le dará dermatitis.", "Le dará", '"dermatitis" is a medical word'),
    ("numbers", "La cera es útil.", "Tome 51 mg.", "Tome", "its numbers (51) are not those in English (none)."),
    ("numbers", "12 de 200 adultos", "12 de 210 adultos", "12 de 210", "(12, 210, 6, 100) are not those in"),
    ("passive", WAX, "{en: Your ear is gently rinsed.", "Your ear is", '"is gently rinsed" hides who does it'),
    ("passive", "La cera es útil.", "El oído es lavado.", "El oído es", '"es lavado" hides who does it'),
    ("pictures", "A nurse looks into an ear.", "THE LIGHT is soft", "THE LIGHT", "this only repeats the caption"),
    ("pictures", "A nurse looks into an ear.", "Look", "Look, es: Una", "this only repeats the title"),
    ("pictures", "A nurse looks into an ear.", "ear.svg", "ear.svg, es", "this only repeats the file's name"),
    ("promises", WAX, "{en: Wax is Painless.", "Wax is", '"Painless" promises too much'),
    ("promises", WAX, "{en: Wax is naturally good.", "Wax is", '"naturally" promises too much'),
    ("promises", WAX, "{en: Wax is risk free.", "Wax is", '"risk free" promises too much'),
    ("promises", "title: {en: Ear rinsing", "title: {en: Painless ears", "Painless ears", '"Painless" promises'),
    ("promises", "ja: 耳あか", "ja: これは無痛です", "これは", '"無痛" promises too much'),
    ("readability", WAX, "{en: " + HARD * 4, "id: what", "in English this page has a Flesch-Kincaid grade of 2"),
    ("readability", "La cera es útil.", SPANISH_HARD * 4, "id: what", "in Español this page has an INFLESZ score of"),
    ("risks", "            sources: [S1]\n", "", "id: dizzy", 'says little without "sources"'),
    ("risks", "            when: {en: In", "            looks: {en: In", "id: dizzy", 'says little without "when"'),
    ("risks", "12 of 200 adults (6 of 100)", "1 in 20 adults", "1 in 20", '"1 in 20" is hard to compare'),
    ("risks", "12 of 200 adults (6 of 100)", "30 out of 500 adults", "30 out", '"30 out of 500" is hard to compare'),
    ("risks", "12 of 200 adults (6 of 100)", "6 percent of adults", "6 percent", '"6 percent" is hard to compare'),
    ("risks", "12 de 200 adultos (6 de cada 100)", "1 de cada 20 adultos", "1 de", '"1 de cada 20" is hard to compare'),
    ("sentences", WAX, "{en: " + "ear wax is good " * 5 + "too.", "ear wax", "21 words"),
    ("sentences", WAX, "{en: " + THIRTEEN * 40, "id: what", "words on average"),
    ("summaries", SUMMARY, "", "id: ears", "no page of kind summary"),
    ("triage", WAX, "{en: Call us today.", "Call us", "this says by itself when to call"),
    ("triage", WAX, '{en: "If it hurts, call {emergency}."', '"If it', "this says by itself when to call"),
    ("triage", "La cera es útil.", "Llámenos esta semana.", "Llámenos esta", "this says by itself when to call"),
    ("triage", WAX, "{en: You have a high fever with chills.", "You have", 'these are the words of the sign "heat"'),
    ("phones", WAX, "{en: Call 555-0142.", "Call 555", 'the number "555-0142" is typed here. Write {phone} for it'),
    ("phones", WAX, "{en: Dial 911.", "Dial", 'the number "911" is typed here. Write {emergency} for it'),
    ("phones", WAX, "{en: Ask +49 30 555 01 99.", "Ask +49", '"+49 30 555 01 99" looks like a phone number'),
    ("phones", WAX, "{en: Ask (555) 0199-12.", "Ask (", '"(555) 0199-12" looks like a phone number'),
    (
        "notice",
        "  emergency: 911\n",
        f"  emergency: 911\n  notice: {{text: {WAX_IN_ALL}, until: 2026-11-30}}\n",
        "{text:",
        "it ended on 2026-11-30",
    ),
    (
        "notice",
        "  emergency: 911\n",
        f"  emergency: 911\n  notice: {{text: {WAX_IN_ALL}, until: 2027-11-30}}\n",
        "{text:",
        "364 days from now",
    ),
    ("vague", WAX, "{en: Harm is rare.", "Harm is", 'people read "rare" in many ways'),
    ("vague", "La cera es útil.", "Es RARO.", "Es RARO", 'people read "RARO" in many ways'),
]
PASSED = [
    ("numbers", "La cera es útil.", "Es 1 cera útil."),  # One is a word in English
    (
        "numbers",
        WAX_IN_ALL,
        "{en: '1,000 mg at 10:30, 2.5 ml.', es: '2,5 ml, 1.000 mg a las 10.30.', ja: '１０:３０ 1000 mg ２.５ ml'}",
    ),
    ("approval", until("2027-11-21"), until("2027-01-01")),
    ("calls", '{phone}.", es', '{night}.", es'),
    (
        "calls",
        "- tell:\n",
        f"- do: {BRING}\n            dotitle: {BRING}\n            tell:\n",
    ),
    ("comparisons", "9 of 100.", "9 of 100 adults in one small body study of ear drops."),
    ("comparisons", "9 of 100.", "9 out of 100 after drops."),
    ("days", LAST_LINE, next_stage("2 to 7")),
    ("days", "days: 1\n", "days: -7 to -1\n" + next_stage("0")),
    ("numbers", "            what:\n", "            at: {en: 6 pm, es: 18 h, ja: 18時}\n            what:\n"),
    ("phones", WAX_IN_ALL, re.sub(r"(: )(.*?)([,}])", rf"\1'\2 {OTHER_NUMBERS}'\3", WAX_IN_ALL)),
    ("triage", WAX_IN_ALL, "{en: We call you today. It hurts., es: Hoy le llamamos., ja: 耳あか}"),
    ("lists", SIGNS % "pain", f"signs: {SEVEN}"),
    ("medical", WAX, "{en: Sympathy from Oklahoma. Hyperlinks. A diploma. He chooses purposes."),
    ("medical", WAX, "{en: You get otitis and Myringitis."),
    ("medical", "La cera es útil.", "Un síntoma. Tome la dosis en su idioma. Es autónoma."),
    (
        "passive",
        WAX,
        "{en: Your ear is red. It is called wax. You are worried and aged. We are closed. How often is not known.",
    ),
    ("passive", WAX, "{en: The nurse has rinsed it. We are rinsing it."),
    ("passive", "La cera es útil.", "Es demasiado rápido. Está lavado. Es una herida."),
    ("pictures", "A nurse looks into an ear.", "The light is soft and a nurse looks."),
    ("promises", WAX, "{en: Supernatural. No risk is free. The pain is less."),
    ("readability", WAX, "{en: " + HARD * 2),  # too few words to measure
    ("readability", "ja: 耳あか", "ja: " + "専門的監督を必要とする医薬品製剤の投与。" * 20),
    ("risks", WAX_IN_ALL, "{en: 1 in 20 people and 5 % have much wax., es: 1 de cada 20 y 5 %., ja: 20 1 5}"),
    ("risks", WHO, "{en: '4 out of 10,000 adults', es: 4 de cada 10.000 adultos, ja: 10000人に4人}"),
    ("risks", WHO, "{en: '200 adults, 3 in 2025', es: '200 adultos, 3 en 2025', ja: 200 3 2025}"),
    ("risks", COUNTED, f"            chance: not known\n            who: {WHO}\n"),
    ("risks", COUNTED, f"            chance: most\n            who: {WHO}\n"),
    ("risks", WHO, "{en: 2 of 10000 adults, es: 2 de cada 10000 adultos, ja: 10000人に2人}"),
    ("sentences", WAX, "{en: " + "ear wax is good " * 5),
    ("sentences", WAX, "{en: " + ELEVEN * 5),
    ("sentences", "ja: 耳あか", "ja: " + "耳 あか " * 15),
    ("vague", WAX_IN_ALL, "{en: Harm is rare (2 of 100)., es: El daño es poco (2 de 100)., ja: 100 2}"),
    ("vague", WAX, "{en: Harm in commons and rarities."),
    ("vague", WAX, "{en: 'Is harm rare?'"),
]


def advice_on(folder: Path, text: str, today: date = TODAY) -> list[Problem]:
    (folder / "assets").mkdir()
    (folder / "assets" / "ear.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>', "utf-8"
    )
    file = folder / "content.yaml"
    file.write_text(text, "utf-8")
    return list(advise_on(load(file), today))


def changed(old: str, new: str) -> str:
    assert old in GOOD
    return GOOD.replace(old, new, 1)


def test_plain_words_get_no_advice(tmp_path: Path) -> None:
    assert advice_on(tmp_path, GOOD) == []


@pytest.mark.parametrize(("rule", "old", "new", "place", "told"), FOUND)
def test_advice_is_told_at_its_place(tmp_path: Path, rule: str, old: str, new: str, place: str, told: str) -> None:
    text = changed(old, new)
    start = text.index(place)
    line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
    found = [problem for problem in advice_on(tmp_path, text) if told in problem.message]
    assert [(problem.line, problem.column, problem.severity) for problem in found] == [(line, column, "advice")]


@pytest.mark.parametrize(("rule", "old", "new"), PASSED)
def test_what_only_looks_like_it_gets_none(tmp_path: Path, rule: str, old: str, new: str) -> None:
    assert advice_on(tmp_path, changed(old, new)) == []
    assert load(tmp_path / "content.yaml").content


def test_a_medical_word_is_told_once_for_each_topic_and_language(tmp_path: Path) -> None:
    text = changed(WAX, "{en: Sinusitis.").replace("We are happy to help.", "It is sinusitis.", 1)
    assert [(problem.line, problem.where) for problem in advice_on(tmp_path, text)] == [
        (81, "pages › what › sections › item 1 › points › item 1 › en")
    ]


HIV = changed("- word: {en: otitis", "- word: {en: HIV").replace("[tinnitus, ear canal]", "[hives]")


def test_the_plural_of_an_abbreviation_is_no_other_word(tmp_path: Path) -> None:
    text = HIV.replace(WAX, "{en: You get hives.")
    assert ['"hives" is a medical word' in problem.message for problem in advice_on(tmp_path, text)] == [True]
    (tmp_path / "content.yaml").write_text(HIV.replace("[hives]", "[HIVs]").replace(WAX, "{en: Two HIVs."), "utf-8")
    assert advise_on(load(tmp_path / "content.yaml"), TODAY) == ()


def test_an_approval_holds_until_30_days_before_its_end(tmp_path: Path) -> None:
    last = date(2027, 11, 21)
    assert advice_on(tmp_path, GOOD, last - timedelta(days=31)) == []
    for days in (30, 0, -1):
        [problem] = advise_on(load(tmp_path / "content.yaml"), last - timedelta(days=days))
        assert ("ran out" in problem.message) == (days < 0)


def test_a_file_with_errors_gets_no_advice(tmp_path: Path) -> None:
    assert advice_on(tmp_path, changed("chance: 6", "chance: rare")) == []
    assert advise_on(load(tmp_path / "none.yaml"), TODAY) == ()


@pytest.mark.parametrize("code", ["ja", "zh-TW", "vi"])
def test_words_are_not_counted_where_spaces_do_not_separate_them(tmp_path: Path, code: str) -> None:
    text = GOOD.replace("ja:", f"{code}:").replace("code: ja", f"code: {code}")
    assert advice_on(tmp_path, text.replace("耳あか", "耳 " * 30)) == []


SPOKEN = ["dí-a", "piel", "quie-re", "guí-a", "ver-güen-za", "o-í-do", "co-o-pe-rar", "muy", "en-ro-je-ci-mien-to", "y"]
SPOKEN += ["ciu-dad", "a-hí", "i-so-tre-ti-no-í-na", "a-yu-da", "a-é-re-o", "a-gua", "es-tu-dio", "a-ve-ri-guáis"]
SPOKEN += ["lin-güís-ti-ca", "cons-truí", "in-cluí-a", "re-ú-ne", "vein-tiún", "rey", "pin-güi-no", "ci-ca-tri-za-ción"]
SPOKEN += ["ra-dio-fre-cuen-cia", "quei-loi-de", "mi-cro-a-gu-jas", "co-lá-ge-no", "es-ti-pu-láis", "pro-hi-bi-do"]


@pytest.mark.parametrize("word", SPOKEN)
def test_spanish_syllables_are_those_heard(word: str) -> None:
    assert spanish(word.replace("-", "")) == word.count("-") + 1


ENGLISH_NUMBERS = {"0": "ze-ro", "7": "se-ven", "14": "four-teen", "40": "for-ty", "77": "se-ven-ty se-ven"}
ENGLISH_NUMBERS |= {"100": "one hun-dred", "911": "nine hun-dred e-le-ven", "0.5": "ze-ro point five"}
ENGLISH_NUMBERS |= {
    "1,000": "one thou-sand",
    "9,996": "nine thou-sand nine hun-dred nine-ty six",
    "10:30": "ten thir-ty",
}
ENGLISH_NUMBERS |= {"12,500": "twelve thou-sand five hun-dred", "5550142": "five five five ze-ro one four two"}
SPANISH_NUMBERS = {"0": "ce-ro", "16": "die-ci-séis", "21": "vein-tiu-no", "35": "trein-ta y cin-co", "100": "cien"}
SPANISH_NUMBERS |= {"0,5": "ce-ro co-ma cin-co", "0.5": "ce-ro pun-to cin-co", "500": "qui-nien-tos", "1.000": "mil"}
SPANISH_NUMBERS |= {"2026": "dos mil vein-ti-séis", "10,000": "diez mil", "734": "se-te-cien-tos trein-ta y cua-tro"}


@pytest.mark.parametrize(
    ("count", "written", "said"),
    [
        *((english, written, said) for written, said in ENGLISH_NUMBERS.items()),
        *((spanish, written, said) for written, said in SPANISH_NUMBERS.items()),
    ],
)
def test_a_number_has_the_syllables_that_are_said(count: Callable[[str], int], written: str, said: str) -> None:
    assert count(written) == len(re.findall(r"\w+", said))


def test_a_word_of_letters_and_digits_has_all_their_syllables() -> None:
    assert english("CO2") == english("CO") + 1


def test_the_measures_give_known_scores() -> None:
    assert MEASURES["en"].score([["The", "cat", "sat", "on", "the", "mat"]]) == pytest.approx(-1.45)
    score = MEASURES["es"].score([["La", "piel", "sana", "muy", "rápido"]])
    assert score == pytest.approx(206.835 - 62.3 * 8 / 5 - 5)


def figures(folder: Path, text: str) -> list[str]:
    advice_on(folder, text)
    result = load(folder / "content.yaml")
    assert result.content
    assert result.root
    return list(reading_figures(PositionedContent(result.content, result.root, TODAY)))


def test_each_language_has_its_figure_or_says_that_it_has_none(tmp_path: Path) -> None:
    hard = changed(WAX, "{en: '" + "Wax and 1,500 little hairs clean it. " * 5 + "'")
    spoken = 5 * len(["Wax", "and", "1,500", "little", "hairs", "clean", "it"])
    rest = ["About ears", "Ears clean themselves.", "We are happy to help."]
    words = spoken + sum(len(sentence.split()) for sentence in rest)
    syllables = 5 * (1 + 1 + 6 + 2 + 1 + 1 + 1) + (2 + 1) + (1 + 1 + 2) + (1 + 1 + 2 + 1 + 1)
    grade = -15.59 + 0.39 * words / 8 + 11.8 * syllables / words
    assert figures(tmp_path, hard) == [
        f"English: a Flesch-Kincaid grade of {grade:.1f}. "
        f'The hardest page, "About ears", has {grade:.1f}. Each should have 6 at most.',
        "Español: too few words to measure how easy they are to read.",
        "日本語: how easy it is to read is not measured, as no formula for it is known here.",
    ]


def test_the_kiosk_itself_never_imports_what_advice_needs() -> None:
    program = (
        "import kiosk.app.startup, kiosk.app.application, kiosk.content.store.content_file, sys; print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "kiosk.content.load.loader" in done.stdout.split()
    assert not {"syllapy", "kiosk.staff.advice"} & set(done.stdout.split())


def test_texts_without_a_word_are_no_reason_to_stop(tmp_path: Path) -> None:
    start, topics, rest = GOOD.partition("topics:")
    text = start + topics + re.sub(r"\{en: [^{}]*\}", "{en: …, es: …, ja: …}", rest)
    assert "{en: …" in text
    assert {problem.severity for problem in advice_on(tmp_path, text)} == {"advice"}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "It heals. Wait a day!"),
        ("el", "Πονάει; Όχι πολύ."),
        ("hi", "यह ठीक हो जाता है। एक दिन रुकें।"),
        ("ur", "یہ ٹھیک ہو جاتا ہے۔ ایک دن رکیں۔"),
        ("am", "ይድናል። አንድ ቀን ይጠብቁ።"),
        ("zh-Hans", "会好的。请等一天。"),
        ("hy", "Կլավանա։ Սպասեք մեկ օր։"),
    ],
)
def test_two_sentences_are_two_in_every_script(language: str, words: str) -> None:
    known = Language(code=Code(language), name=language)
    part = Part(None, "", Node(1, 1), ())
    assert len(LocalizedText(words, known, part.node, part).sentences) == 2
