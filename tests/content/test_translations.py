"""A translation that a change of its source left behind is found, and never read as if it were right."""

import io
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from queue import Queue
from typing import Any

import pytest
from PySide6.QtGui import QPointingDevice

from kiosk.command_name import command_name
from kiosk.content.load import translations
from kiosk.content.problems import Report
from kiosk.content.store import last_good
from kiosk.content.store.content_file import load as load_here
from kiosk.content.store.loader_process import LoadedContent, load, read
from kiosk.content.store.watcher import ContentWatcher
from kiosk.staff.proof.pictures import Filter, page_views, show_each
from kiosk.staff.tools.output import run
from kiosk.staff.tools.translate import accept
from kiosk.visit.page_index import PageIndex, Route
from tests.conftest import ROOT, TWO_TOPICS, Open
from tests.content.conftest import Clinic
from tests.glass import Finger, items, kind, words
from tests.test_docs import GUIDE
from tests.test_fit import complaints

STALE = "this was made from another text in en (English). Translate it again. If it still fits, type: "
NEW = "note: new translations: {}. To be told when their text in en (English) changes, type: "
SOURCE = "    name: Español\n    stale: source"


@pytest.fixture
def known(clinic: Clinic) -> Clinic:
    """A clinic that has accepted its translations, and wants the source language where one is out of date."""
    clinic.change("    name: Español", SOURCE)
    accept_all(clinic.file)
    return clinic


def accept_all(file: Path) -> list[str]:
    out = io.StringIO()
    assert run(accept(file, every=True), out) == 0
    return out.getvalue().splitlines()


def command(clinic: Clinic, which: str) -> str:
    return command_name("translate", "accept", "--content", clinic.file, which)


def memory(clinic: Clinic) -> Path:
    return clinic.folder / "translations.txt"


def pages(clinic: Clinic, language: str) -> dict[str, Any]:
    """The pages of the topic, by their ids."""
    return {page["id"]: page for page in read(clinic.file).pages[language]["topics"][0]["pages"]}


def untranslated(clinic: Clinic, language: str = "es") -> list[str]:
    return [name for name, page in pages(clinic, language).items() if page["untranslated"]]


def test_without_a_memory_no_translation_is_out_of_date(clinic: Clinic) -> None:
    clinic.change("en: Brown spots", "en: Dark spots")
    assert clinic.said() == []


def test_a_translation_is_out_of_date_when_its_source_changes(known: Clinic) -> None:
    assert known.said() == []
    known.change("en: Brown spots", "en: Dark spots")
    line = next(number for number, line in enumerate(known.text.splitlines(), 1) if "Dark spots" in line)
    said = f"{line}:41: note: pages › risks › item 1 › looks › es: {STALE}"
    assert known.said() == [said + command(known, f"{line}:41")]
    assert known.check()[0] == 0
    assert f" › es: {STALE}python3 start.py translate accept 546:21\n" in GUIDE


def test_it_stays_so_when_texts_are_moved_and_only_then(known: Clinic) -> None:
    known.change("                caption: {en: The cream, es: La crema}\n".removeprefix("  "), "")
    known.change(
        "              alt: {en: Cream on a cheek, es: Crema en una mejilla}\n",
        "              caption: {en: The cream, es: La crema}\n"
        "              alt: {en: Cream on a cheek, es: Crema en una mejilla}\n",
    )
    known.change("              - {en: Then we wait., es: Luego esperamos.}\n", "")
    known.change(
        "            what:\n", "            what:\n              - {en: Then we wait., es: Luego esperamos.}\n"
    )
    assert known.said() == []
    known.change("en: Then we wait.", "en: Then we wait long.")
    [line] = known.said()
    assert f"what › item 1 › es: {STALE}" in line


def test_it_is_not_when_both_were_changed_or_the_source_was_changed_back(known: Clinic) -> None:
    known.change("{en: Brown spots, es: Manchas marrones}", "{en: Dark spots, es: Manchas oscuras en la piel}")
    assert known.said() == [NEW.format(1) + command(known, "--new")]
    known.change("{en: Dark spots, es: Manchas oscuras en la piel}", "{en: Brown spots, es: Manchas marrones}")
    assert known.said() == []


def test_spaces_and_line_ends_are_no_change(known: Clinic) -> None:
    known.change(
        "{en: Then we wait., es: Luego esperamos.}", "{en: Then   we\n                  wait., es: Luego esperamos.}"
    )
    assert known.said() == []


def test_the_same_words_may_be_made_from_two_texts(known: Clinic) -> None:
    known.change("{en: Redness, es: Rojez}]", "{en: Red skin, es: Rojez}]")
    assert len(known.said()) == 1
    accept_all(known.file)
    assert known.said() == []
    known.change("{en: Red skin, es: Rojez}]", "{en: Redness, es: Rojez}]")
    assert known.said() == []


def test_what_is_accepted_is_named_and_no_longer_out_of_date(known: Clinic) -> None:
    known.change("en: Brown spots", "en: Dark spots")
    first, last = accept_all(known.file)
    assert re.fullmatch(
        r'content\.yaml:\d+:41: pages › risks › item 1 › looks › es: "Manchas marrones" fits again\.', first
    )
    assert re.fullmatch(r"/.*/translations\.txt: \d+ translations remembered\.", last)
    assert known.said() == []


def test_one_translation_is_accepted_by_its_line_its_place_or_its_names_and_no_other(known: Clinic) -> None:
    known.change("en: Brown spots", "en: Dark spots")
    known.change("en: Then we wait.", "en: Do not call us.")
    known.change("en: Back, es: Atrás", "en: Back, es: Volver")
    new, *stale = known.said()
    assert len(stale) == 2
    assert new.startswith(NEW.format(1))
    for which in ([], ["1"], ["9999:1"], ["pages › risks"]):
        out = io.StringIO()
        assert run(accept(known.file, which), out) == 1
        assert "Manchas marrones" in out.getvalue()
        assert "Out of date: 2" in out.getvalue()
    before = known.said()
    line, column = re.findall(r"^(\d+):(\d+):", stale[0])[0]
    names = re.findall(r"note: (pages .*? › es): ", stale[0])[0]
    kept = memory(known).read_bytes()
    for place in (line, f"{line}:{column}", names):
        memory(known).write_bytes(kept)
        assert known.said() == before
        assert run(accept(known.file, [place]), io.StringIO()) == 0
        assert known.said() == [new, stale[1]]


def test_new_translations_are_remembered_and_what_is_out_of_date_stays_so(known: Clinic) -> None:
    known.change("en: Brown spots", "en: Dark spots")
    known.change("en: Back, es: Atrás", "en: Back, es: Volver")
    _, stale = known.said()
    assert run(accept(known.file, new=True), io.StringIO()) == 0
    assert known.said() == [stale]


def test_the_command_in_a_note_accepts_that_translation(known: Clinic) -> None:
    known.change("en: Brown spots", "en: Dark spots")
    known.change("en: Then we wait.", "en: Do not call us.")
    first, second = known.said()
    for said, left in ((first, [second]), (second, [])):
        typed = said.partition("type: ")[2].removeprefix(command_name())
        done = subprocess.run(
            [sys.executable, "main.py", *shlex.split(typed)], cwd=ROOT, capture_output=True, check=False
        )
        assert done.returncode == 0, done
        assert known.said() == left


def test_a_word_on_a_button_can_be_out_of_date_too(known: Clinic) -> None:
    known.change("en: Back", "en: Go back")
    [line] = known.said()
    assert f"words › back › es: {STALE}" in line
    assert read(known.file).pages["es"]["words"]["back"] == "Atrás"


# What patients see


def test_by_default_patients_keep_the_translation(known: Clinic) -> None:
    known.change(SOURCE, SOURCE.replace("source", "keep"))
    known.change("en: Brown spots", "en: Dark spots")
    assert untranslated(known) == []
    assert pages(known, "es")["risks"]["risks"][0]["looks"] == ["Manchas marrones"]


def test_a_page_with_a_text_out_of_date_is_given_wholly_in_the_source_language(known: Clinic) -> None:
    before = pages(known, "es")
    known.change("en: Brown spots", "en: Dark spots")
    spanish, english = pages(known, "es"), pages(known, "en")
    assert untranslated(known) == ["risks"]
    assert untranslated(known, "en") == []
    assert spanish["risks"] == english["risks"] | {"untranslated": True}
    assert [name for name in before if spanish[name] != before[name]] == ["risks"]


def test_a_topic_falls_back_as_a_whole_too(known: Clinic) -> None:
    known.change("en: Tiny needles help", "en: Thin needles help")
    topic = read(known.file).pages["es"]["topics"][0]
    assert topic["untranslated"]
    assert (topic["title"], topic["summary"]) == ("Microneedling", "Thin needles help the skin renew itself.")
    assert untranslated(known) == []


def test_a_text_without_its_translation_refuses_the_file_so_that_no_page_is_half_translated(known: Clinic) -> None:
    known.change(", es: Manchas marrones}", "}")
    assert read(known.file).pages == {}
    [line] = known.said()
    assert line.endswith("looks: the text in es (Español) is missing.")


def three(tmp_path: Path) -> Path:
    """The two topics in three languages, accepted; then one help page changes in English."""
    file = tmp_path / "content.yaml"
    text = TWO_TOPICS.read_text("utf-8").replace("    name: العربية\n", "    name: العربية\n    stale: source\n")
    file.write_text(text, "utf-8")
    shutil.copytree(TWO_TOPICS.parent / "assets", tmp_path / "assets")
    accept_all(file)
    changed = text.replace("en: Your ear still feels blocked.", "en: Your ear still feels full.")
    assert changed != text
    file.write_text(changed, "utf-8")
    return file


def test_the_help_of_all_topics_falls_back_as_a_whole(tmp_path: Path) -> None:
    ready = read(three(tmp_path))
    screens = PageIndex(ready.pages, ready.digest)
    joined = screens.page("ar", Route(page="help"))
    assert joined == screens.page("en", Route(page="help")) | {"untranslated": True}
    assert not screens.page("de", Route(page="help"))["untranslated"]
    assert not screens.page("ar", Route("patch-test", "help"))["untranslated"]
    assert screens.page("ar", Route("ear-rinsing", "help"))["untranslated"]


def test_patients_are_told_on_the_page_in_their_language(
    known: Clinic, open_screen: Open, touchscreen: QPointingDevice
) -> None:
    known.change("es: Atrás}", "es: Atrás}\n  untranslated: {en: Not yet., es: Aún no.}")
    known.change("en: Most are mild.", "en: Nearly all are mild.")
    screen = open_screen(known.file)
    finger = Finger(screen.window, touchscreen)
    finger.choose_language("Español")
    assert "Riesgos" not in words(screen.window)
    assert "Aún no." not in words(screen.window)
    finger.open("Risks")
    shown = words(screen.window)
    assert "Aún no." in shown
    assert "Nearly all are mild." in shown
    assert "La mayoría son leves." not in shown
    callout = next(item for item in items(screen.window) if kind(item) == "Callout")
    deck = next(item for item in items(screen.window) if kind(item) == "PageStack")
    assert callout.y() + callout.height() < deck.y()
    finger.open("Recuperación")
    assert "Aún no." not in words(screen.window)
    finger.choose_language("English")
    finger.open("Risks")
    assert "Not yet." not in words(screen.window)


def test_in_a_language_from_right_to_left_the_source_can_be_read(
    tmp_path: Path, open_screen: Open, touchscreen: QPointingDevice
) -> None:
    screen = open_screen(three(tmp_path))
    finger = Finger(screen.window, touchscreen)
    finger.choose_language("العربية")
    finger.tap("متى يلزم الاتصال")
    shown = words(screen.window)
    assert "هذه الصفحة ليست متاحة بلغتك بعد." in shown
    assert finger.reads("Your ear still feels full.")
    [root] = [item for item in items(screen.window) if kind(item) == "RootView"]
    assert root.property("mirrored")


@pytest.mark.parametrize("size", [(1024, 600), (800, 1280)], ids=["lying", "upright"])
def test_the_note_fits_above_each_page(tmp_path: Path, open_screen: Open, size: tuple[int, int]) -> None:
    file = three(tmp_path)
    remembered = file.with_name("translations.txt")
    lines = [line for line in remembered.read_text().splitlines() if line.startswith("ar ")]
    remembered.write_text("".join(f"{line[:-12]}{'0' * 12}\n" for line in lines))
    content = load_here(file).content
    assert content
    screen = open_screen(file)
    chosen = page_views(content, Filter(sizes=[size], languages=["ar"], themes=["light"], texts=[100, 200]))
    found: list[str] = []
    for view in show_each(screen, chosen):
        found += complaints(screen, view)
        assert ("هذه الصفحة ليست متاحة بلغتك بعد." in words(screen.window)) == bool(view.state.topic)
    assert not found, "\n" + "\n".join(found)


# The file of what is remembered


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"\x00\xff\xfe" * 50, "translations.txt is damaged: lines that cannot be read: 1. To write it again, "),
        (b"<<<<<<< mine\n=======\n>>>>>>> theirs\n", "translations.txt is damaged: lines that cannot be read: 3. "),
        (b"es 12 34\nes 123456789abc 123456789ab\n", "translations.txt is damaged: lines that cannot be read: 2. "),
        (b"# x\n" * 300_000, "translations.txt is not used: this is larger than 1 MB (it has 1.2 MB)."),
        (None, "translations.txt is not used: this is a folder, not a file."),
    ],
    ids=["junk", "conflict", "short", "huge", "folder"],
)
def test_a_damaged_memory_is_reported_and_nothing_is_out_of_date(known: Clinic, raw: bytes | None, said: str) -> None:
    known.change("en: Brown spots", "en: Dark spots")
    memory(known).unlink()
    if raw is None:
        memory(known).mkdir()
    else:
        memory(known).write_bytes(raw)
    [line] = known.said()
    assert line.startswith(f"note: {said}")
    assert known.load().content


def test_the_good_lines_of_a_damaged_memory_count_and_accepting_repairs_it(known: Clinic) -> None:
    memory(known).write_bytes(memory(known).read_bytes() + b"es 12")
    known.change("en: Brown spots", "en: Dark spots")
    damaged, stale = known.said()
    assert "lines that cannot be read: 1." in damaged
    assert STALE in stale
    accept_all(known.file)
    assert known.said() == []


def test_a_memory_saved_by_an_editor_of_windows_counts(known: Clinic) -> None:
    lines = memory(known).read_bytes().replace(b"\n", b"\r\n")
    memory(known).write_bytes(b"\xef\xbb\xbf" + lines)
    assert known.said() == []
    known.change("en: Brown spots", "en: Dark spots")
    assert len(known.said()) == 1


def test_the_memory_is_plain_sorted_and_has_no_words_of_patients(known: Clinic) -> None:
    lines = memory(known).read_text("ascii").splitlines()
    assert all(line.startswith("# ") for line in lines[:2])
    assert lines[2:] == sorted(set(lines[2:]))
    assert f"es {translations.digest('Atrás')} {translations.digest('Back')}" in lines


def test_it_belongs_to_the_content(known: Clinic) -> None:
    before = known.load().digest
    memory(known).unlink()
    assert known.load().digest != before


def test_a_copy_of_the_content_has_it(known: Clinic, tmp_path: Path) -> None:
    known.change("en: Brown spots", "en: Dark spots")
    ready = load(known.file)
    assert last_good.store(known.file, ready, tmp_path / "state") == ""
    memory(known).unlink()
    copy = last_good.load(tmp_path / "state")
    assert copy == ready._replace(problems=())
    assert copy.pages["es"]["topics"][0]["pages"][2]["untranslated"]


def test_its_change_is_noticed(known: Clinic) -> None:
    known.change("en: Brown spots", "en: Dark spots")
    told: Queue[LoadedContent] = Queue()
    watch = ContentWatcher(known.file, told.put)
    watch.start(load(known.file))
    accept_all(known.file)
    try:
        news = told.get(timeout=20)
    finally:
        watch.close()
    assert news == load(known.file)
    assert not any("out of date" in problem or STALE in problem for problem in news.problems)


def test_the_window_needs_neither_tables_nor_yaml_for_it() -> None:
    code = "import sys, kiosk.app.startup, kiosk.app.application\n"
    code += "from kiosk.content.store import last_good, watcher\nprint(*sys.modules)"
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert {"openpyxl", "yaml", "kiosk.content.load.decoder"} & set(done.stdout.split()) == set(), done.stderr


def test_a_damaged_line_costs_no_other(known: Clinic) -> None:
    report = Report()
    good = translations.parse(memory(known).read_bytes(), known.file, report)
    assert translations.parse(b"junk\n" + memory(known).read_bytes(), known.file, report) == good
    assert len(report.problems) == 1
