"""A file that is damaged as a whole gets one sentence, with the way back to the last good words."""

import pytest

from tests.content.conftest import SAMPLE, Clinic

GOOD = (SAMPLE / "content.yaml").read_bytes()
TEXT = GOOD.decode()
LINES = TEXT.split("\n")

MIXED = b"\n".join(line.encode("cp1252" if 20 < number < 90 else "utf-8") for number, line in enumerate(LINES))


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (TEXT.encode("cp1252"), '14:1: this file was saved in an old way ("ANSI")'),
        (MIXED, "30:1: some letters beyond A to Z are saved as UTF-8, others in an old way"),
        (TEXT.encode("utf-16"), "1:1: this file is saved as UTF-16 or UTF-32"),
        (TEXT.encode().decode("cp1252").encode(), '14:15: "Ã±" was "ñ" before some program read the file wrongly'),
        ("\n".join(LINES[100:]).encode(), "1:1: the file does not begin with clinic: and languages:."),
        ("\n".join(LINES[:100]).encode(), "100:1: the end of the file seems to be deleted, after line 100"),
        (GOOD[: len(GOOD) // 2], "the end of the file seems to be deleted"),
        (GOOD[len(GOOD) // 2 :], "1:1: the file does not begin with"),
        (GOOD[:3000] + b"\0" * 500, "the file is damaged from here on, as by a power cut."),
        (b"", "1:1: the file is empty."),
        (b"hello\n", "1:1: the file must start with these words"),
        (b"PK\x03\x04" + GOOD, "1:1: this is a Word or zip file, not plain text."),
    ],
    ids=["ANSI", "mixed", "UTF-16", "spoilt", "no beginning", "no end", "half", "other half", "power cut", "empty",
         "other words", "Word"],
)  # fmt: skip
def test_a_damaged_file_gets_one_sentence_and_the_way_back(clinic: Clinic, raw: bytes, said: str) -> None:
    clinic.write(raw)
    [line] = clinic.said()
    assert said in line
    assert f"restore --content {clinic.file}" in line
    assert "Ctrl+Z" in line
    assert clinic.load().content is None


def test_a_letter_that_was_read_wrongly_and_saved_is_told(clinic: Clinic) -> None:
    clinic.change("Una cara roja", "Una cara roja maÃ±ana")
    assert clinic.said() == [
        '63:80: pages › recovery › stages › item 1 › picture › alt › es: "Ã±" was "ñ" before some program read the '
        "file wrongly and saved it. Type it again."
    ]


@pytest.mark.parametrize("words", ["¿Qué…”, dijo", "SÍ»", "Ângela", "IRMÃ", "â €", "Über – “ÄÖÜ”"])
def test_letters_of_other_languages_are_not_taken_for_damage(clinic: Clinic, words: str) -> None:
    clinic.change("es: Una cara roja", f'es: "{words}"')
    assert [line for line in clinic.said() if "wrongly" in line] == []


def test_many_problems_come_with_the_way_back(clinic: Clinic) -> None:
    clinic.change("        risks:\n", "        risks:\n" + "          - {id: x}\n" * 12)
    first = clinic.said()[0]
    assert first.startswith("note: the problems are many.")
    assert "restore" in first


def test_a_language_that_was_begun_by_hand_is_one_problem(clinic: Clinic) -> None:
    clinic.change("  - code: es\n", "  - code: fr\n    name: Français\n  - code: es\n")
    [line] = clinic.said()
    assert line.startswith("10:1: languages: ") or line.startswith("10:1: ")
    assert "texts in fr (Français) are missing. To have a table of them for a translator, type:" in line
    assert "translate export --language fr" in line


def test_a_topic_that_was_copied_is_told_that_sources_are_shared(clinic: Clinic) -> None:
    topic = clinic.text[clinic.text.index("  - id: microneedling") :]
    clinic.change("page: help\n#", f"page: help\n{topic.replace('id: microneedling', 'id: peel', 1)}#")
    assert [line.partition(": ")[2] for line in clinic.said()] == [
        'topics › peel › pages › sources › item 1 › id: "S1" and 1 more are listed already '
        "(line 160). All topics share their sources: delete this page here."
    ]
