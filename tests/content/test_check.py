"""`check` prints every problem with the file's name, then one line that sums up."""

import io

from kiosk.staff.tools.check import check
from kiosk.staff.tools.output import run
from tests.content.conftest import TODAY, Clinic


def test_a_good_file_ends_with_its_pages_and_languages(clinic: Clinic) -> None:
    code, lines = clinic.check()
    assert code == 0
    assert lines[0].startswith("content.yaml:16:1: note: 110 words on buttons come with the kiosk in es (Español).")
    assert lines[-1] == "content.yaml: no problems, 1 note, 6 pieces of advice. 11 pages in 2 languages."


def test_strict_lets_advice_count(clinic: Clinic) -> None:
    assert run(check(clinic.file, strict=True, today=TODAY), io.StringIO()) == 1


def test_problems_are_counted_and_placed(clinic: Clinic) -> None:
    clinic.change("chance: 6", "chanse: 6")
    code, lines = clinic.check()
    assert code == 1
    assert lines[1:] == [
        'content.yaml:77:13: pages › risks › item 1: unknown word "chanse". Did you mean "chance"?',
        "content.yaml: 1 problem, 1 note.",
    ]


def test_a_missing_file_could_not_be_read(clinic: Clinic) -> None:
    clinic.file.unlink()
    assert clinic.check() == (2, ["content.yaml: there is no such file.", "content.yaml: could not be read."])


def test_a_terminal_without_the_letters_gets_question_marks(clinic: Clinic) -> None:
    clinic.change("chance: 6", "chänse\ue000: 6")
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="ascii")
    assert run(check(clinic.file), out) == 1
    out.flush()
    assert b'pages ? risks ? item 1: unknown word "ch?nse?"' in raw.getvalue()
