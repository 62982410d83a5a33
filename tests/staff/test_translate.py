"""The texts go to a translator as a table, and come back without a word of the file lost or moved."""

import csv
import errno
import io
import random
import re
import shlex
import shutil
import stat
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from kiosk import files
from kiosk.command_name import command_name
from kiosk.content.load.loader import ParsedContent, examine
from kiosk.content.load.translations import digest
from kiosk.content.store.content_file import load
from kiosk.staff.tools import tables, translate
from kiosk.staff.tools.check import check
from kiosk.staff.tools.output import run
from kiosk.staff.tools.translate import accept, export, import_table
from tests.conftest import ROOT, SHIPPED, TWO_TOPICS
from tests.test_docs import WHOLE

Fill = Callable[[list[str]], str]
"""What a translator writes into a row: place, page, what, source, translation, state."""

ODD = """\
# Staff of this clinic have their own way with spaces.
clinic:
    name:   {en: "Green Street", es: 'Calle Verde'}   # the name
    phone: 555 0142
    emergency: 911

languages:
- {code: en, name: English}
- code: es
  name: Español   # not yet checked
  reviewed: no

# No words here: they are in English.

topics:
-   id: parking
    title: { en: "Parking",   es: 'Estacionamiento' }
    summary:
        en: A long text that
          goes on in the next line
        es: Un texto largo que
          sigue en la próxima línea   # a note
    pages:
        - id: help
          kind: help
          title: {en: When to call, es: Cuándo llamar}   # here too
          message: {en: "Call {phone}.",
                    es: "Llame al {phone}."}
          emergency:
              title: {en: Emergency, es: Emergencia}
              act:
                  es: "Llame al {emergency}."
                  # between two
                  en: "Call {emergency}."
              signs:
                breath:
                  en: >
                    You cannot
                    breathe.
                  es: |
                    No puede respirar.

                # the second sign
                faint:
                  en: You faint.
                  es: Se desmaya.
          today: {title: {en: Today, es: Hoy}, act: {en: Call., es: Llame.}, signs: {fever: {en: Fever, es: Fiebre}}}
          week: {title: {en: Week, es: Semana}, act: {en: Call., es: Llame.}, signs: {itch: {en: Itch, es: Picor}}}
# the end"""


class ClinicFolder:
    """A clinic's folder, and what the commands say."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "content.yaml"
        self.said: list[str] = []

    def write(self, text: str) -> None:
        self.file.write_bytes(text.encode())

    def read(self) -> str:
        return self.file.read_bytes().decode()

    def run(self, command: Callable[..., Iterator[str]], *arguments: object) -> int:
        out = io.StringIO()
        code = run(command(self.file, *arguments), out)
        self.said = out.getvalue().splitlines()
        return code

    def export(self, language: str = "es", name: str = "out.csv") -> list[list[str]]:
        """The rows of a new table."""
        table = self.folder / name
        table.unlink(missing_ok=True)
        assert self.run(export, language, table) == 0, self.said
        return sheet(table)

    def import_rows(self, rows: list[list[str]], name: str = "in.csv") -> int:
        table = self.folder / name
        table.unlink(missing_ok=True)
        tables.write(table, rows)
        return self.run(import_table, table, True)

    def fill(self, fill: Fill, language: str = "es") -> int:
        """Export, write into each row, import. How a thousand is written is taken over: it cannot be any text."""
        head, *rows = self.export(language)
        said = ["1,000" if row[3] == "1,000" and fill(row) else fill(row) for row in rows]
        return self.import_rows([head, *([*row[:4], words, row[5]] for row, words in zip(rows, said, strict=True))])

    def change(self, old: str, new: str) -> None:
        assert old in self.read()
        self.write(self.read().replace(old, new, 1))

    def stale(self) -> list[str]:
        return [problem.where for problem in load(self.file).problems if "made from another text" in problem.message]


def sheet(table: Path) -> list[list[str]]:
    """The rows of the only sheet, as wide as the first one."""
    [rows] = tables.read(table).values()
    return [row[: len(list(filter(None, rows[0])))] for row in rows]


def clinic_with(folder: Path, file: Path) -> ClinicFolder:
    shutil.copytree(file.parent / "assets", folder / "assets")
    shutil.copy(file, folder / "content.yaml")
    return ClinicFolder(folder)


@pytest.fixture
def shipped(tmp_path: Path) -> ClinicFolder:
    return clinic_with(tmp_path, SHIPPED)


@pytest.fixture
def odd(tmp_path: Path) -> ClinicFolder:
    clinic = ClinicFolder(tmp_path)
    clinic.write(ODD)
    return clinic


def changed(old: str, new: str) -> list[tuple[list[str], list[str]]]:
    """The lines that went and those that came in their place, byte for byte."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    found = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [(before[a:b], after[c:d]) for tag, a, b, c, d in found if tag != "equal"]


def only(words: dict[str, str]) -> Fill:
    """Writes into the rows with these source texts, and leaves the others as they were."""
    return lambda row: words.get(row[3], row[4])


# From the file into a table


def test_each_text_is_a_row_with_its_page_what_it_is_and_its_state(shipped: ClinicFolder) -> None:
    assert shipped.run(accept, (), False, True) == 0
    shipped.change("en: Flat brown or gray patches", "en: Flat brown patches")
    head, *rows = shipped.export()
    assert head == ["place", "page", "what", "en", "es", "state"]
    assert shipped.said == [f"out.csv: {len(rows)} texts into es: 0 missing, 1 stale."]
    [stale] = [row for row in rows if row[5] == "stale"]
    assert stale[0].startswith("topics/microneedling/pages/risks/risks/dark-marks/looks/1#")
    texts = ["Risks", "risk: What it looks like", "Flat brown patches", "Manchas planas cafés o grises", "stale"]
    assert stale[1:] == texts
    assert ["", "word on a button or heading", "Back", "Atrás", "ok"] in [row[1:] for row in rows]
    assert len({row[0] for row in rows}) == len(rows)
    assert not any("Harbour" in row[3] for row in rows)  # a name that is the same in all languages


def test_the_name_and_the_line_of_a_chapter_are_rows(shipped: ClinicFolder) -> None:
    found = {row[0].partition("#")[0]: row[1:4] for row in shipped.export() if "/chapters/heal/" in row[0]}
    place = "topics/microneedling/chapters/heal"
    assert found == {
        f"{place}/title": ["Heal", "chapter: title", "Heal"],
        f"{place}/summary": ["Heal", "chapter: summary", "Your skin day by day, and how to care for it"],
    }


def test_a_new_language_has_every_text_and_its_own_name_to_fill(shipped: ClinicFolder) -> None:
    head, *rows = shipped.export("ht")
    assert head[3:] == ["en", "ht", "state"]
    assert {row[4] for row in rows} == {""}
    assert {row[5] for row in rows} == {"missing"}
    assert rows[0][2:4] == ["the name of your language, as its speakers write it", "English"]


def test_what_a_program_might_compute_is_made_harmless_and_comes_back(odd: ClinicFolder) -> None:
    odd.change("en: Fever, es: Fiebre", 'en: "=1+1", es: "@x"')
    rows = odd.export()
    assert ["=1+1", "@x"] in [row[3:5] for row in rows]
    with (odd.folder / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert {"'=1+1", "'@x"} <= set(cells)
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@")]
    assert odd.fill(only({"=1+1": "-5 °C"})) == 0
    assert 'es: "-5 °C"' in odd.read()
    assert odd.export("es", "out.xlsx") == odd.export()
    sheet = load_workbook(odd.folder / "out.xlsx").active
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s"}


def test_a_table_that_exists_is_not_overwritten(odd: ClinicFolder) -> None:
    table = odd.folder / "mine.xlsx"
    table.write_text("a week of work")
    assert odd.run(export, "es", table) == 1
    assert odd.said == ["mine.xlsx exists already, perhaps with somebody's work. Choose a new name."]
    assert table.read_text() == "a week of work"


@pytest.mark.parametrize(
    ("language", "name", "said"),
    [
        ("en", "t.csv", "en is the language that the others are translated from."),
        ("Spanish", "t.csv", '"Spanish" is not a language code. Write two or three letters, as in en or pt-BR.'),
        ("es", "t.ods", "t.ods: the name of a table ends in .xlsx or .csv."),
        ("es", "none/t.csv", "cannot be written (No such file or directory)."),
    ],
)
def test_a_table_that_makes_no_sense_is_refused(odd: ClinicFolder, language: str, name: str, said: str) -> None:
    assert odd.run(export, language, odd.folder / name) in (1, 2)
    assert odd.said[0].endswith(said)


# From a table into the file


@pytest.mark.parametrize("name", ["in.csv", "in.xlsx"])
def test_only_the_lines_of_the_translations_change(shipped: ClinicFolder, name: str) -> None:
    before = shipped.read()
    assert shipped.run(accept, (), False, True) == 0
    words = {
        "Risks": "Los riesgos",
        "Back": "Volver",
        "Skin needling": "Agujas: la piel # no",
        "Numb": "Dormir, la piel",
        "How sure are we of the number?": "¿Qué tan ciertos estamos?",
    }
    head, *rows = shipped.export()
    assert shipped.import_rows([head, *([*row[:4], words.get(row[3], row[4]), row[5]] for row in rows)], name) == 0
    found = [
        (a.strip(), b.strip()) for old, new in changed(before, shipped.read()) for a, b in zip(old, new, strict=True)
    ]
    assert [new for _, new in found] == [
        "back: {en: Back, es: Volver}",
        "es: ¿Qué tan ciertos estamos?",
        '- {en: Skin needling, es: "Agujas: la piel # no"}',
        'title: {en: Numb, es: "Dormir, la piel"}',
        "title: {en: Risks, es: Los riesgos}",
    ]
    assert next(line for line in shipped.said if line.startswith("row")) == 'row 3: words/back: "Atrás" → "Volver"'
    assert shipped.said[-1] == f"{shipped.file}: 5 translations changed, 0 rows left out."
    assert not [problem for problem in load(shipped.file).problems if "new translations" in problem.message]


@pytest.mark.parametrize("file", [SHIPPED, TWO_TOPICS], ids=lambda file: file.parent.name)
def test_when_all_is_translated_again_each_line_keeps_its_place(tmp_path: Path, file: Path) -> None:
    clinic = clinic_with(tmp_path, file)
    before = clinic.read()
    language = "es" if file is SHIPPED else "ar"
    assert clinic.fill(lambda row: f"{row[4]}, x: y", language) == 0, clinic.said
    old, new = before.splitlines(), clinic.read().splitlines()
    assert len(old) == len(new)
    pairs = [(a, b) for a, b in zip(old, new, strict=True) if a != b]
    assert len(pairs) > 200
    for a, b in pairs:
        start = a.index(f"{language}: ")
        assert a[:start] == b[:start]


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "mark"])
def test_a_file_in_its_own_style_keeps_it(odd: ClinicFolder, end: str, mark: str) -> None:
    text = mark + ODD.replace("\n", end)
    odd.write(text)
    assert odd.fill(lambda row: f"{row[4]} x" if row[4] else "") == 0, odd.said
    found = changed(text, odd.read())
    assert [line for old, _ in found for line in old if "#" in line] == [
        f"    name:   {{en: \"Green Street\", es: 'Calle Verde'}}   # the name{end}",
        f"          sigue en la próxima línea   # a note{end}",
        f"          title: {{en: When to call, es: Cuándo llamar}}   # here too{end}",
    ]
    assert [line.strip() for _, new in found for line in new] == [
        'name:   {en: "Green Street", es: Calle Verde x}   # the name',
        'title: { en: "Parking",   es: Estacionamiento x }',
        "es: Un texto largo que sigue en la próxima línea x   # a note",
        "title: {en: When to call, es: Cuándo llamar x}   # here too",
        'es: "Llame al {phone}. x"}',
        "title: {en: Emergency, es: Emergencia x}",
        'es: "Llame al {emergency}. x"',
        "es: No puede respirar. x",
        "es: Se desmaya. x",
        "today: {title: {en: Today, es: Hoy x}, act: {en: Call., es: Llame. x}, "
        "signs: {fever: {en: Fever, es: Fiebre x}}}",
        "week: {title: {en: Week, es: Semana x}, act: {en: Call., es: Llame. x}, "
        "signs: {itch: {en: Itch, es: Picor x}}}",
    ]
    assert odd.read().count(end) == odd.read().count("\n")


def test_missing_words_on_buttons_are_added(odd: ClinicFolder) -> None:
    assert odd.fill(only({"Back": "Atrás", "Home": "Inicio: sí"})) == 0, odd.said
    [(old, new)] = changed(ODD, odd.read())
    assert old == ["# the end"]
    added = [
        "# the end\n",
        "\n",
        "words:\n",
        "  back: {en: Back, es: Atrás}\n",
        '  home: {en: Home, es: "Inicio: sí"}\n',
    ]
    assert new == added
    assert odd.fill(only({"Up": "Subir"})) == 0, odd.said
    assert "words:\n  up: {en: Up, es: Subir}\n  back: " in odd.read()


def test_a_new_language_is_added_with_all_its_texts(shipped: ClinicFolder) -> None:
    before = shipped.read()
    names = {"English": "Kreyòl"}
    assert shipped.fill(lambda row: names.get(row[3], f"{row[3]} (ht)"), "ht") == 0, shipped.said
    assert "  - code: ht\n    name: Kreyòl\n    reviewed: no\n" in shipped.read()
    for old, new in changed(before, shipped.read()):
        gone = "".join(old)
        kept = "".join(new).replace("\n    reviewed: no\n", "\n") if not old else "".join(new)
        assert "ht" in kept
        assert SequenceMatcher(None, gone, kept, autojunk=False).find_longest_match().size or not old
    content = load(shipped.file).content
    assert content
    assert [language.code for language in content.languages] == ["en", "es", "ht"]
    assert content.topics[0].title == {"en": "Microneedling", "es": "Microagujas", "ht": "Microneedling (ht)"}
    assert not shipped.stale()


def test_a_new_language_that_is_half_done_changes_nothing(shipped: ClinicFolder) -> None:
    before = shipped.read()
    names = {"English": "Kreyòl"}
    texts = len(shipped.export("ht")) - 1
    done = len([row for row in shipped.export("ht")[1:] if row[3] in names or len(row[3]) < 9])
    assert shipped.fill(lambda row: names.get(row[3], f"x {row[3]}" if len(row[3]) < 9 else ""), "ht") == 1
    left = f"{texts - done} of {texts} texts are not translated."
    assert shipped.said[-1] == f"ht is not complete: {left} Nothing was changed."
    assert len(shipped.said) == 11
    assert not [line for line in shipped.said if "→" in line]
    assert shipped.fill(lambda row: f"{row[3]} x" if row[3] != "English" else "", "ht") == 1
    assert shipped.said[0] == 'languages/name: "English"'
    assert f"1 of {texts} texts" in shipped.said[1]
    assert shipped.read() == before
    assert not (shipped.folder / "translations.txt").exists()


def test_a_file_in_one_language_gets_a_second_one(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "ear.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg"><rect width="8" height="8"/></svg>'
    )
    clinic = ClinicFolder(tmp_path)
    clinic.write(WHOLE)
    long = "Demasiada cera puede hacer que oiga menos, y entonces es bueno quitarla con agua tibia y con calma."
    said = only({"English": "Español", "Too much ear wax can make you hear less.": long})
    assert clinic.fill(lambda row: said(row) or f"{row[3]} (es)", "es") == 0, clinic.said
    new = clinic.read()
    assert "    name: English\n  - code: es\n    name: Español\n    reviewed: no\n\ntopics:" in new
    assert "    title: {en: Ear rinsing, es: Ear rinsing (es)}\n" in new
    assert (
        f"          - text:\n              en: Too much ear wax can make you hear less.\n              es: {long}\n"
        in new
    )
    assert '"Not sure? Then call us: {phone}."' in new
    assert "            text: A made-up leaflet, 2025" in new  # a source needs no translation
    assert "  name: Green Street Clinic\n" in new
    out = io.StringIO()
    assert run(check(clinic.file), out) == 0
    assert "in 2 languages" in out.getvalue()


def test_texts_that_staff_wrote_in_one_language_only_come_back_translated(odd: ClinicFolder) -> None:
    odd.change("\n                  en: You faint.\n                  es: Se desmaya.", " You faint or fall.")
    odd.change("{en: Itch, es: Picor}", "{en: Itch}")
    assert load(odd.file).content is None
    rows = odd.export()
    assert sorted(row[3] for row in rows if row[5] == "missing" and row[1]) == ["Itch", "You faint or fall."]
    assert odd.fill(only({"Itch": "Picazón"})) == 0  # the other one is still missing, as before
    assert load(odd.file).content is None
    assert odd.fill(only({"You faint or fall.": "Se desmaya o se cae."})) == 0
    assert load(odd.file).content
    assert "                faint: {en: You faint or fall., es: Se desmaya o se cae.}\n" in odd.read()


def test_what_was_imported_is_remembered_with_its_source(odd: ClinicFolder) -> None:
    assert odd.run(accept, (), False, True) == 0
    odd.change("en: You faint.", "en: You fall.")
    assert odd.stale() == ["pages › help › emergency › signs › faint › es"]
    assert odd.fill(only({"You fall.": "Se cae."})) == 0
    assert odd.stale() == []
    odd.change("en: You fall.", "en: You fall down.")
    assert len(odd.stale()) == 1


def test_a_translator_says_ok_where_a_stale_translation_still_fits(odd: ClinicFolder) -> None:
    assert odd.run(accept, (), False, True) == 0
    odd.change("en: You faint.", "en: You pass out.")
    odd.change("en: Fever,", "en: High fever,")
    rows = odd.export()
    before = odd.read()
    assert odd.import_rows(rows) == 0
    assert len(odd.stale()) == 2
    assert odd.import_rows([[*row[:5], "OK" if row[3] == "You pass out." else row[5]] for row in rows]) == 0
    assert 'emergency/signs/faint: "Se desmaya." fits again.' in odd.said[0]
    assert odd.stale() == ["pages › help › today › signs › fever › es"]
    assert odd.read() == before


# What is looked at first


def test_without_write_it_only_tells_what_would_change_and_with_it_a_copy_is_kept(odd: ClinicFolder) -> None:
    head, *rows = odd.export()
    table = odd.folder / "in.csv"
    tables.write(table, [head, *([*row[:4], only({"Fever": "Calentura"})(row), row[5]] for row in rows)])
    assert odd.run(import_table, table) == 0
    number = next(number for number, row in enumerate(rows, 2) if row[3] == "Fever")
    command = command_name("translate", "import", "--content", odd.file, table, "--write")
    assert odd.said == [
        f'row {number}: topics/parking/pages/help/today/signs/fever: "Fiebre" → "Calentura"',
        f"{odd.file}: 1 translation would change, 0 rows left out.",
        f"Nothing is written yet. To do that, type: {command}",
    ]
    assert odd.read() == ODD
    assert sorted(path.name for path in odd.folder.iterdir()) == ["content.yaml", "in.csv", "out.csv"]
    assert odd.run(import_table, table, True) == 0
    [copy] = odd.folder.glob("content-2*.yaml")
    assert odd.said[0] == f"The file as it was before: {copy}"
    assert copy.read_text("utf-8") == ODD
    assert "Calentura" in odd.read()


def test_a_translation_with_other_numbers_is_pointed_out(odd: ClinicFolder) -> None:
    odd.change("en: Fever, es: Fiebre", 'en: "Take 15 mg", es: "Tome 15 mg"')
    assert odd.fill(only({"Take 15 mg": "Tome 51 mg"})) == 0
    assert 'es: "Tome 51 mg"' in odd.read()
    [line] = [line for line in odd.said if line.startswith("row ")]
    assert line.endswith('"Tome 15 mg" → "Tome 51 mg" Its numbers are not those of the text: "Take 15 mg".')


def test_accents_that_are_stored_apart_are_no_change(shipped: ClinicFolder) -> None:
    before = shipped.read()
    assert shipped.fill(lambda row: unicodedata.normalize("NFD", row[4])) == 0
    assert shipped.read() == before
    assert shipped.fill(only({"Back": unicodedata.normalize("NFD", "Atrás ya")})) == 0
    assert "back: {en: Back, es: Atrás ya}" in shipped.read()


def test_a_published_version_is_never_changed(odd: ClinicFolder) -> None:
    version = odd.folder / "versions" / "2026-11-21-1405-3f2a99b1"
    version.mkdir(parents=True)
    odd.file = odd.file.rename(version / "content.yaml")
    assert odd.fill(only({"Fever": "Calentura"})) == 1
    assert odd.said == [f"{odd.file} was published, so it is never changed. Change your own file, then publish that."]
    assert odd.run(accept, (), False, True) == 1
    assert sorted(path.name for path in version.iterdir()) == ["content.yaml"]


# Tables in which a program or a slip mixed things up


def sorted_apart(rows: list[list[str]]) -> list[list[str]]:
    """The source, its translation and its state, sorted without the places beside them."""
    return [[*row[:3], *other] for row, other in zip(rows, sorted(row[3:] for row in rows), strict=True)]


def sorted_alone(rows: list[list[str]]) -> list[list[str]]:
    """The translations alone."""
    words = sorted(row[4] for row in rows)
    return [[*row[:4], word, row[5]] for row, word in zip(rows, words, strict=True)]


def shifted(rows: list[list[str]]) -> list[list[str]]:
    """The translations pasted one row too low, from the tenth to the twentieth row."""
    words = [row[4] for row in rows]
    words[10:20] = words[9:19]
    return [[*row[:4], word, row[5]] for row, word in zip(rows, words, strict=True)]


def as_windows(rows: list[list[str]]) -> list[list[str]]:
    return [[cell.encode().decode("cp1252", "replace") for cell in row] for row in rows]


def as_ascii(rows: list[list[str]]) -> list[list[str]]:
    return [[cell.encode("ascii", "replace").decode() for cell in row] for row in rows]


def unquoted(rows: list[list[str]]) -> list[list[str]]:
    return [",".join(row).split(",") for row in rows]


def dates(rows: list[list[str]]) -> list[list[str]]:
    return [[*row[:4], f"2026-02-{day:02} 00:00:00" if day < 9 else row[4], row[5]] for day, row in enumerate(rows, 1)]


@pytest.mark.parametrize("spoil", [sorted_apart, sorted_alone, shifted, as_windows, as_ascii, unquoted, dates])
@pytest.mark.parametrize("write", [False, True])
def test_a_table_in_which_much_is_mixed_up_is_refused_in_one_sentence(
    shipped: ClinicFolder, spoil: Callable[[list[list[str]]], list[list[str]]], write: bool
) -> None:
    cause = {
        "sorted_apart": "columns were sorted, or cells moved, without the others in their rows.",
        "sorted_alone": "columns were sorted, or cells moved, without the others in their rows.",
        "shifted": "columns were sorted, or cells moved, without the others in their rows.",
        "as_windows": "a program spoilt its letters as it saved it.",
        "as_ascii": "a program spoilt its letters as it saved it.",
        "unquoted": "it was saved without quotation marks, so commas cut its texts.",
        "dates": "a spreadsheet program made dates, numbers or formulas of words.",
    }
    before = shipped.read()
    head, *rows = shipped.export()
    table = shipped.folder / "in.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *spoil(rows)])
    assert shipped.run(import_table, table, write) == 1
    [line] = shipped.said
    assert re.match(
        rf"in\.csv: \d+ rows, such as row \d+, are not as they were exported: {cause[spoil.__name__]}", line
    )
    assert line.endswith("Nothing was changed.")
    assert shipped.read() == before
    assert not (shipped.folder / "translations.txt").exists()


def test_no_row_of_a_mixed_up_table_changes_a_text_that_it_is_not_for(shipped: ClinicFolder) -> None:
    before = shipped.read()
    head, *rows = shipped.export()
    for seed in range(5):
        mixed = [list(row) for row in rows]
        # One with ** or {phone} is left out for that sign, whatever its words are.
        likely = {row[3]: row for row in mixed if len(row[4]) > 20 and row[3] != row[4] and not set("*{") & set(row[4])}
        one, other = random.Random(seed).sample([*likely.values()], 2)
        one[3:], other[3:] = other[3:], one[3:]
        assert shipped.import_rows([head, *mixed]) == 1
        left = [line for line in shipped.said if "is left out: " in line]
        assert len(left) == 2
        assert all("beside it is another text" in line for line in left)
        one[3], other[3] = other[3], one[3]
        assert shipped.import_rows([head, *mixed]) == 1
        assert len([line for line in shipped.said if "this is the translation of another text" in line]) == 2
    assert shipped.read() == before


def test_a_source_that_was_corrected_in_the_table_is_told_and_the_row_left_out(odd: ClinicFolder) -> None:
    head, *rows = odd.export()
    filled = [[*row[:3], "Fever!", "Fiebre alta", "ok"] if row[3] == "Fever" else row for row in rows]
    assert odd.import_rows([head, *filled]) == 1
    assert odd.said[0].endswith(
        'beside it is another text: "Fever!". What is wrong in a text must be corrected in the file, not in the table.'
    )
    assert odd.read() == ODD


@pytest.mark.parametrize("name", ["ES", "Es", "Spanish", "Español", " es "])
def test_a_language_is_found_by_its_code_or_name(odd: ClinicFolder, name: str) -> None:
    head, *rows = odd.export()
    filled = [[*row[:4], only({"Fever": "Calentura"})(row), row[5]] for row in rows]
    assert odd.import_rows([[*head[:3], "English", name, "State"], *filled]) == 0, odd.said
    assert "Calentura" in odd.read()


def test_a_title_above_a_sheet_in_front_and_more_columns_do_no_harm(odd: ClinicFolder) -> None:
    head, *rows = odd.export()
    book = Workbook()
    book.active.append(["How to fill this table"])
    sheet = book.create_sheet("Texts")
    sheet.append(["Texts of the clinic"])
    sheet.append([])
    sheet.append([*head, "ok", "de"])
    for row in rows:
        sheet.append([*row[:4], only({"Fever": "Calentura"})(row), row[5], "seen", ""])
    sheet.append(["Total", "", len(rows)])
    book.save(odd.folder / "in.xlsx")
    assert odd.run(import_table, odd.folder / "in.xlsx", True) == 0, odd.said
    assert "Calentura" in odd.read()
    copy = book.create_sheet("Texts (2)")
    for values in sheet.values:
        copy.append(values)
    book.save(odd.folder / "in.xlsx")
    assert odd.run(import_table, odd.folder / "in.xlsx") == 1
    assert odd.said == ['in.xlsx: the sheets "Texts" and "Texts (2)" hold such a table. Delete all but one of them.']


@pytest.mark.parametrize("above", ["sep=;\r\n", "Texts, of our clinic,,,,\r\n\r\n"])
def test_a_line_above_the_names_of_a_csv_does_no_harm(odd: ClinicFolder, above: str) -> None:
    rows = [[*row[:4], only({"Fever": "Calentura"})(row), row[5]] for row in odd.export()]
    (odd.folder / "in.csv").write_bytes(above.encode() + saved(rows, ";", "\r\n", "utf-8"))
    assert odd.run(import_table, odd.folder / "in.csv", True) == 0, odd.said
    assert "Calentura" in odd.read()


def test_another_language_that_was_put_in_for_help_is_not_taken_for_the_one_to_take(odd: ClinicFolder) -> None:
    head, *rows = odd.export("ht")
    assert odd.import_rows([[*head, "Spanish"], *([*row[:4], f"{row[3]} x", row[5], "algo"] for row in rows)]) == 0, (
        odd.said
    )
    assert "{en: Fever, es: Fiebre, ht: Fever x}" in odd.read()
    assert "algo" not in odd.read()


def test_what_was_found_is_told_where_columns_are_missing(odd: ClinicFolder) -> None:
    head, *rows = odd.export()
    assert odd.import_rows([[*head[:4], "Deutsch", "state"], *rows]) == 1
    assert odd.said[0].endswith('state. It has "place", "page", "what", "en", "Deutsch" and "state".')


def cells(count: int, columns: int = 1) -> bytes:
    """A workbook with many cells, that is small as a file."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for _ in range(count):
        sheet.append(["x" * 100] * columns)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def far() -> bytes:
    """A workbook with its last cell far away."""
    book = Workbook()
    book.active.cell(1_048_576, 16_384, "x")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def large() -> bytes:
    """A workbook whose texts have 200 MB when they are unpacked."""
    out = io.BytesIO(cells(1))
    with ZipFile(out, "a", ZIP_DEFLATED) as packed, packed.open("xl/more.xml", "w") as part:
        for _ in range(200):
            part.write(bytes(1_000_000))
    return out.getvalue()


def crowded() -> bytes:
    """A workbook with 3 million texts that are empty, which take long to read."""
    out = io.BytesIO(cells(1))
    with ZipFile(out, "a", ZIP_DEFLATED) as packed:
        packed.writestr("xl/more.xml", b"<si/>" * 3_000_000)
    return out.getvalue()


LIMITED = """
import re, sys
from pathlib import Path
from kiosk.content.problems import RefusedError
from kiosk.staff.tools import tables

try:
    rows = tables.read(Path(sys.argv[1])).values()
    print(max((len(row) for sheet in rows for row in sheet), default=0))
except RefusedError as error:
    print(*error.lines)
print(int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) // 1000)
"""
"""Not `ru_maxrss`: that begins with the memory of the process that started this one."""


@pytest.mark.skipif(sys.platform != "linux", reason="The memory of a process is told in other units")
@pytest.mark.parametrize(
    ("make", "said"),
    [
        (far, "0"),
        (large, f"in: unpacked it has 200 MB, far more than texts need. {tables.COPY}"),
        (crowded, f"in: unpacked it has 15 MB, far more than texts need. {tables.COPY}"),
        (lambda: b"," * 9_000_000, "30"),
        (lambda: b"place,state" + b",es" * 200_000 + b"\nx" * 100_000, "30"),
        (lambda: cells(30, 3_000), "30"),
    ],
    ids=["far", "large", "crowded", "one wide row", "wide head", "wide rows"],
)
def test_a_hostile_table_takes_little_memory(tmp_path: Path, make: Callable[[], bytes], said: str) -> None:
    (tmp_path / "in").write_bytes(make())
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, tmp_path / "in"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stderr == ""
    told, memory = done.stdout.splitlines()
    assert told == said
    assert int(memory) < 400


# Rows that are left out


@pytest.mark.parametrize(
    ("source", "words", "said"),
    [
        ("Call {phone}.", "Llámenos.", "this must hold {phone}, unchanged."),
        ("Call {phone}.", "Llame al {telefono}.", "this must hold {phone}, unchanged."),
        ("You faint.", "Se {desmaya}.", "write it without { and }."),
        ("Step {n} of {total}", "Paso {n}", "this must hold {n} {total}, unchanged."),
        ("You faint.", "Se **desmaya**.", "write ** as often as in the text it is made from"),
        ("You faint.", "#NAME?", 'a spreadsheet program made "#NAME?" of it'),
        ("You faint.", "=Se desmaya", 'a spreadsheet program made "=Se desmaya" of it'),
        ("You faint.", "True", 'a spreadsheet program made "True" of it, a date, a number or a formula.'),
        ("You faint.", "2026-02-01 00:00:00", 'a spreadsheet program made "2026-02-01 00:00:00" of it'),
        ("You faint.", "01/02/2026", 'a spreadsheet program made "01/02/2026" of it'),
        ("You faint.", "2-Feb", 'a spreadsheet program made "2-Feb" of it'),
        ("You faint.", "1.Mär", 'a spreadsheet program made "1.Mär" of it'),
        ("You faint.", "12.5", 'a spreadsheet program made "12.5" of it'),
        ("You faint.", "Se\x07 desmaya", 'an invisible character (U+0007) beside "Se" and "desmaya".'),
        ("You faint.", "Se \u202edesmaya", 'an invisible character (U+202E) beside "Se" and "desmaya".'),
        ("You faint.", "Se\u200bdesmaya", 'an invisible character (U+200B) beside "Se" and "desmaya".'),
        ("You faint.", "\u2066Se desmaya", "invisible signs (U+2066 to U+2069) must be in pairs"),
        ("You faint.", "Tome \u206751\u2069 mg", "invisible signs (U+2066 to U+2069) must be in pairs"),
        ("You faint.", "AtrÃ¡s", 'its letters are spoilt: "AtrÃ¡s".'),
        ("You faint.", "Atr√°s", 'its letters are spoilt: "Atr√°s".'),
        ("You faint.", "Atr?s", 'its letters are spoilt: "Atr?s".'),
        ("You faint.", "?Se desmaya?", 'its letters are spoilt: "?Se desmaya?".'),
        ("You faint.", "x" * 20_001, "this text has 20001 letters; at most 20000 are allowed."),
    ],
)
def test_a_translation_that_lost_something_is_left_out(odd: ClinicFolder, source: str, words: str, said: str) -> None:
    assert odd.fill(lambda row: words if row[3] == source else "Fiebre alta" if row[3] == "Fever" else row[4]) == 1
    [line] = [line for line in odd.said if "is left out" in line]
    assert said in line
    assert odd.said[-1] == f"{odd.file}: 1 translation changed, 1 row left out."
    assert [new for _, new in changed(ODD, odd.read())] == [
        [
            "          today: {title: {en: Today, es: Hoy}, act: {en: Call., es: Llame.}, "
            "signs: {fever: {en: Fever, es: Fiebre alta}}}\n"
        ]
    ]


def test_a_row_whose_source_was_changed_or_taken_out_is_left_out_and_a_moved_one_is_not(odd: ClinicFolder) -> None:
    head, *rows = odd.export()
    rows = [head, *([*row[:4], f"{row[4]} x" if row[1] else "", row[5]] for row in rows)]
    odd.change("en: You faint.", "en: You fall.")
    odd.change("{itch: {en: Itch, es: Picor}}", "{rash: {en: Rash, es: Ronchas}}")
    odd.change("title: {en: Emergency, es: Emergencia}", "title: {en: At once, es: Ya}")
    odd.change("title: {en: Today, es: Hoy}", "title: {en: Emergency, es: Emergencia}")
    rows.append([f"topics/parking/pages/none/title#{digest('Gone')}.123456789abc", "", "", "Gone", "Nada", "ok"])
    assert odd.import_rows(rows) == 1
    left = [line.partition(" is left out: ")[2] for line in odd.said if "is left out" in line]
    where = "topics/parking/pages/help"
    was = "the text that this was made from"
    assert left == [
        f"{where}/emergency/signs/faint: {was} was changed. Export a new table.",
        f"{where}/today/title: {was} was changed. Export a new table.",
        f"{where}/week/signs/itch: {was} is not here any more. Export a new table.",
        f"topics/parking/pages/none/title: {was} is not here any more. Export a new table.",
    ]
    assert "today: {title: {en: Emergency, es: Emergencia x}" in odd.read()
    assert "title: {en: At once, es: Ya}" in odd.read()


def test_a_row_that_nobody_filled_is_no_matter_when_its_source_was_changed(odd: ClinicFolder) -> None:
    rows = odd.export()
    odd.change("en: You faint.", "en: You fall.")
    assert odd.import_rows(rows) == 0, odd.said


def test_what_staff_translated_meanwhile_is_neither_lost_nor_undone(odd: ClinicFolder) -> None:
    rows = odd.export()
    odd.change("es: Se desmaya.", "es: Pierde el sentido.")
    odd.change("es: Fiebre", "es: Mucha fiebre")
    before = odd.read()
    assert odd.import_rows([[*row[:4], "Calentura" if row[3] == "Fever" else row[4], row[5]] for row in rows]) == 1
    assert odd.said[-2].endswith("it was translated in the file too since the table was made. Export a new table.")
    assert odd.read() == before


def test_a_text_with_two_translations_in_a_table_is_left_out(odd: ClinicFolder) -> None:
    head, *rows = odd.export()
    one = next(row for row in rows if row[3] == "Fever")
    assert odd.import_rows([head, [*one[:4], "Calentura", "ok"], [*one[:4], "Fiebre alta", "ok"]]) == 1
    assert "this text has another translation further up in the table." in "".join(odd.said)
    assert "es: Calentura" in odd.read()


def test_the_same_table_again_changes_nothing(odd: ClinicFolder) -> None:
    head, *rows = odd.export()
    filled = [head, *([*row[:4], f"{row[4]} x" if row[1] else "", row[5]] for row in rows)]
    assert odd.import_rows(filled) == 0
    once = odd.read()
    assert odd.import_rows(filled) == 0
    assert odd.said == [f"{odd.file}: 0 translations changed, 0 rows left out."]
    assert odd.read() == once


# Tables as other programs save them


def saved(rows: list[list[str]], delimiter: str, end: str, encoding: str, quoting: int = csv.QUOTE_MINIMAL) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=quoting).writerows(rows)  # type: ignore[arg-type]
    return out.getvalue().encode(encoding)


@pytest.mark.parametrize(
    ("delimiter", "end", "encoding"),
    [(";", "\r\n", "utf-8-sig"), (",", "\n", "utf-8"), ("\t", "\r\n", "utf-16")],
    ids=["excel", "libreoffice", "excel-unicode"],
)
def test_csv_is_read_as_other_programs_save_it(odd: ClinicFolder, delimiter: str, end: str, encoding: str) -> None:
    rows = [[*row[:4], "Fiebre, ¡muy alta!; 40 °C" if row[3] == "Fever" else row[4], row[5]] for row in odd.export()]
    rows = [[row[5], *row[:5], "", "Notes" if row[4] == "es" else "Is this right?"] for row in rows]
    rows += [[""] * 8, [""]]
    table = odd.folder / "in.csv"
    table.write_bytes(saved(rows, delimiter, end, encoding))
    assert odd.run(import_table, table, True) == 0, odd.said
    assert 'es: "Fiebre, ¡muy alta!; 40 °C"' in odd.read()


def test_rows_that_a_program_glued_together_are_not_ignored(odd: ClinicFolder) -> None:
    head, *rows = odd.export()
    assert odd.import_rows([head, *([";".join(row)] for row in rows if row[1])]) == 1
    [line] = odd.said
    count = len([row for row in rows if row[1]])
    assert line.startswith(f"in.csv: {count} rows, such as row 2, are not as they were exported: ")
    assert odd.read() == ODD


def test_line_ends_and_spaces_that_a_cell_picked_up_are_left_out(odd: ClinicFolder) -> None:
    assert odd.fill(only({"Fever": " Fiebre \r\n muy\talta\n"})) == 0
    assert "{en: Fever, es: Fiebre muy alta}" in odd.read()


def junk(name: str) -> bytes:
    rows = [["place", "page", "what", "en", "es", "state"], ["words/back#1.2", "", "", "Back", "Atrás", "ok"]]
    match name:
        case "cp1252":
            return saved(rows, ";", "\r\n", "cp1252")
        case "no state":
            return saved([row[:5] for row in rows], ",", "\n", "utf-8")
        case "one column":
            return saved([[";".join(row)] for row in rows], ",", "\n", "utf-8", csv.QUOTE_ALL)
        case "two languages":
            return saved([["place", "es", "what", "en", "", "fr", "state"]], ",", "\n", "utf-8")
        case "another source":
            return saved([["place", "page", "what", "fr", "es", "state"]], ",", "\n", "utf-8")
        case "quotes":
            return b'place,page,what,en,es,state\n"words/back#1.2,,,Back,Atr'
        case "xls":
            return b"\xd0\xcf\x11\xe0" + bytes(500)
        case "xlsx":
            return b"PK\x03\x04" + bytes(500)
        case _:
            return b""


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("cp1252", "its letters were saved in an old way, and some are lost or wrong. Save it as .xlsx"),
        (
            "no state",
            "the first row must be as it was exported: place, page, what, en, the code of one language, state.",
        ),
        ("one column", "the first row must be as it was exported"),
        ("two languages", "the first row must be as it was exported"),
        ("another source", "the first row must be as it was exported"),
        ("empty", "the first row must be as it was exported: place, page, what, en, the code of one language, state."),
        ("quotes", "this is not a table (unexpected end of data). Save it as .xlsx"),
        ("xls", "this is an old Excel file. Save it as .xlsx"),
        ("xlsx", "this cannot be read. Save it as .xlsx"),
    ],
)
def test_a_damaged_table_is_refused_in_one_line(odd: ClinicFolder, name: str, said: str) -> None:
    table = odd.folder / "in.csv"
    table.write_bytes(junk(name))
    assert odd.run(import_table, table) in (1, 2)
    [line] = odd.said
    assert line.startswith(f"in.csv: {said}")
    assert odd.read() == ODD


def test_no_table_and_no_file_are_reported(odd: ClinicFolder) -> None:
    assert odd.run(import_table, odd.folder / "none.csv") == 2
    assert odd.said == ["none.csv: there is no such file."]
    odd.file.unlink()
    for command, arguments in (
        (accept, []),
        (export, ["es", odd.folder / "t.csv"]),
        (import_table, [odd.folder / "t.csv"]),
    ):
        assert odd.run(command, *arguments) == 2
        assert odd.said == ["content.yaml: there is no such file."]


def test_a_file_with_mistakes_is_left_as_it_is(odd: ClinicFolder) -> None:
    odd.change("kind: help", "kind: halp")
    assert odd.run(accept, (), False, True) == 1
    assert odd.said[0].startswith('content.yaml:25:17: pages › help › kind: unknown kind "halp".')
    assert odd.said[-1] == "content.yaml has mistakes. Fix them first: nothing was done."


# The file on the disk


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions and links")
def test_the_file_keeps_its_permissions_and_what_a_link_leads_to_is_written(odd: ClinicFolder) -> None:
    (odd.folder / "real").mkdir()
    real = odd.file.rename(odd.folder / "real" / "words.yaml")
    real.chmod(0o640)
    odd.file.symlink_to(real)
    assert odd.fill(only({"Fever": "Calentura"})) == 0
    assert odd.file.is_symlink()
    [copy] = odd.folder.glob("content-2*.yaml")
    assert copy.read_text("utf-8") == ODD
    assert stat.S_IMODE(copy.stat().st_mode) == 0o640
    assert "Calentura" in real.read_text("utf-8")
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert stat.S_IMODE((odd.folder / "translations.txt").stat().st_mode) == 0o640
    assert sorted(path.name for path in odd.folder.iterdir()) == [
        copy.name,
        "content.yaml",
        "in.csv",
        "out.csv",
        "real",
        "translations.txt",
    ]


def test_what_somebody_saves_meanwhile_is_not_overwritten(odd: ClinicFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [[*row[:4], "Calentura" if row[3] == "Fever" else row[4], row[5]] for row in odd.export()]

    def examined(raw: bytes, file: Path) -> ParsedContent:
        odd.change("es: Se desmaya.", "es: Cae.")
        monkeypatch.undo()
        return examine(raw, file)

    monkeypatch.setattr(translate, "examine", examined)
    assert odd.import_rows(rows) == 1
    assert odd.said[-1] == "content.yaml was saved by somebody meanwhile. Nothing was changed: do it again."
    assert odd.read() == ODD.replace("es: Se desmaya.", "es: Cae.")


def test_a_full_disk_is_reported_and_the_file_stays(odd: ClinicFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [[*row[:4], "Calentura" if row[3] == "Fever" else row[4], row[5]] for row in odd.export()]

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files, "write", full)
    assert odd.import_rows(rows) == 2
    assert odd.said[-1].endswith(".yaml cannot be written (No space left on device).")
    assert odd.run(accept, (), False, True) == 2
    assert odd.read() == ODD


# The commands


def main(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "main.py"), "translate", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60, check=False)


def test_the_commands_work_from_a_terminal(odd: ClinicFolder) -> None:
    table = odd.folder / "t.xlsx"
    done = main("accept", "--content", odd.file, "--all")
    assert (done.returncode, done.stderr) == (0, "")
    done = main("export", "--content", odd.file, "--language", "es", "--out", table)
    assert (done.returncode, done.stderr) == (0, "")
    book = load_workbook(table)
    sheet = book.active
    row = next(row for row in sheet.iter_rows() if row[3].value == "Fever")
    row[4].value = "Calentura"
    book.save(table)
    done = main("import", "--content", odd.file, table)
    assert (done.returncode, done.stderr) == (0, "")
    assert odd.read() == ODD
    typed = done.stdout.splitlines()[-1].partition("type: ")[2].partition(" translate ")[2]
    done = main(*shlex.split(typed))
    assert (done.returncode, done.stderr) == (0, "")
    assert "{en: Fever, es: Calentura}" in odd.read()
    for arguments in (["export"], ["import"], ["fly"], []):
        done = main(*arguments)
        assert done.returncode == 2
        assert "error:" in done.stderr
        assert "Traceback" not in done.stderr
