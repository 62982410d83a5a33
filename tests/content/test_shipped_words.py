"""The words on buttons come with the kiosk in many languages; those of the clinic go first."""

import json
import re
from dataclasses import fields

import pytest

from kiosk.content.load.markup import check_word, placeholders
from kiosk.content.load.shipped_words import FOLDER, shipped_words
from kiosk.content.model.words import Words
from kiosk.content.store.content_file import to_loaded
from tests.content.conftest import Clinic

ENGLISH = {field.name: getattr(Words(), field.name)["en"] for field in fields(Words)}
CODES = sorted(file.stem for file in FOLDER.glob("*.json"))


@pytest.mark.parametrize("code", CODES)
def test_each_language_has_every_word_with_its_numbers(code: str) -> None:
    words = json.loads((FOLDER / f"{code}.json").read_text("utf-8"))
    assert list(words) == list(ENGLISH)
    for name, text in words.items():
        assert text == text.strip() != ""
        assert placeholders(text) == placeholders(ENGLISH[name]), name
        assert check_word(text, ENGLISH[name]) is None, name


def test_a_region_has_the_words_of_its_language() -> None:
    assert shipped_words("de-AT") == shipped_words("de") != {}
    assert shipped_words("xx") == {}


def test_what_the_clinic_left_out_is_in_the_patients_language_and_its_own_words_go_first(clinic: Clinic) -> None:
    clinic.change("es: Atrás", "es: Regresar")
    words = to_loaded(clinic.load(), "content.yaml").pages["es"]["words"]
    assert words["back"] == "Regresar"
    assert words["more"] == shipped_words("es")["more"] != "More"


def test_staff_are_told_which_words_no_translator_has_checked(clinic: Clinic) -> None:
    told = " ".join(problem.message for problem in clinic.load().problems)
    assert "110 words on buttons come with the kiosk in es (Español). No translator has checked them." in told


def test_words_that_no_language_of_the_kiosk_has_are_named_with_their_english(clinic: Clinic) -> None:
    clinic.file.write_text(re.sub(r"\bes\b", "xx", clinic.text), "utf-8")
    told = " ".join(problem.message for problem in clinic.load().problems)
    assert "patients who read xx (Español) will meet English words: home (Home), " in told
