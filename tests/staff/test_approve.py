"""An approval is noted for the words as they are, without touching anything else; later changes are reported."""

import io
import shutil
import stat
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QPointingDevice

from kiosk import files
from kiosk.content.load.loader import ParsedContent
from kiosk.content.load.loader import examine as examine_now
from kiosk.content.load.revision import version
from kiosk.content.model.content import Approval
from kiosk.content.store.content_file import load
from kiosk.content.store.loader_process import read
from kiosk.content.yaml.editor import YamlEditor
from kiosk.staff.proof.pictures import Filter, page_views, show_each, unhidden
from kiosk.staff.tools import approve as module
from kiosk.staff.tools import output
from kiosk.staff.tools.approve import approve
from kiosk.ui.window import KioskWindow
from tests.conftest import SHIPPED, TWO_TOPICS, Open
from tests.content.conftest import SAMPLE, approval
from tests.glass import Finger, kind, taps, words
from tests.test_app import run
from tests.test_docs import WHOLE
from tests.test_fit import complaints

TODAY = date(2026, 11, 21)
UNTIL = "2027-11-21"

OLD = approval()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A clinic's own file, with pictures, that two approvals would fit."""
    shutil.copytree(SAMPLE, tmp_path / "clinic")
    return tmp_path / "clinic" / "content.yaml"


def change(file: Path, old: str, new: str) -> None:
    raw = file.read_bytes()
    assert old.encode() in raw
    file.write_bytes(raw.replace(old.encode(), new.encode(), 1))


def said(file: Path, by: str = "Dr. Lee", until: str = UNTIL, of: str | None = None) -> tuple[int, str]:
    out = io.StringIO()
    return output.run(approve(file, by, until, of, TODAY), out), out.getvalue()


def approved(file: Path) -> Approval:
    content = load(file).content
    assert content
    assert content.clinic.approval
    return content.clinic.approval


def notes(result: ParsedContent) -> list[str]:
    return [problem.message for problem in result.problems if "after the approval" in problem.message]


# What is written


def test_an_approval_is_for_the_words_as_they_are(file: Path) -> None:
    before = load(file)
    code, told = said(file)
    assert code == 0
    found = approved(file)
    assert (found.by, found.on, found.until) == ("Dr. Lee", "2026-11-21", UNTIL)
    assert found.of == version(before.parts) == version(load(file).parts)
    assert found.parts == " ".join(before.parts)
    assert notes(load(file)) == []
    assert f"content.yaml: approved by Dr. Lee until {UNTIL}." in told
    assert f"Version {found.of}: 11 pages in 2 languages: English, Español (not reviewed)." in told
    assert "advice" in told


SHAPES = {
    "as it is": ("", ""),
    "none yet": (OLD, ""),
    "one in braces": (OLD, f"  approval: {{by: Dr Ada Brown, on: 2026-11-21, until: {UNTIL}}} # by hand\n"),
    "one with comments": (OLD, OLD.replace("Brown", "Brown   # our doctor\n    # since 2019")),
    "one that has all": (OLD, f"{OLD}    parts: 00000000\n    of: 00000000   # the old one\n"),
    "numbers over several lines": (f"  emergency: 911\n{OLD}", "  emergency: |-\n    911\n\n  # end\n"),
    "one in quotes": ("by: Dr Ada Brown", "by: 'Dr Ada Brown'"),
    "one that comes first": (
        f"  name: Harbour Skin Clinic\n  phone: 555 0142\n  emergency: 911\n{OLD}",
        f"{OLD}  emergency: 911 # here\n  phone: 555 0142\n  name: Harbour\n",
    ),
    "a clinic in braces": (
        f"clinic:\n  name: Harbour Skin Clinic\n  phone: 555 0142\n  emergency: 911\n{OLD}",
        "clinic: {phone: 555 0142, emergency: 911, name: Harbour Skin Clinic}\n",
    ),
    "deep indentation": (
        f"  name: Harbour Skin Clinic\n  phone: 555 0142\n  emergency: 911\n{OLD}",
        "      name: Word\n      phone: 555\n      emergency: 911 # x\n",
    ),
}


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "marked"])
@pytest.mark.parametrize("shape", SHAPES)
def test_every_other_byte_stays(file: Path, shape: str, mark: str, end: str) -> None:
    change(file, *SHAPES[shape])
    file.write_bytes((mark + file.read_text("utf-8").replace("\n", end)).encode())
    before = file.read_bytes().decode().splitlines(keepends=True)
    assert said(file, 'Dr. "Zoë" {Lee}: & co')[0] == 0
    assert approved(file).by == 'Dr. "Zoë" {Lee}: & co'
    after = file.read_bytes().decode().splitlines(keepends=True)
    touched = ("approval:", "by:", "on:", "until:", "of:", "parts:", "seal:", "clinic: {")
    kept = [line for line in before if line in after]
    assert all(line.strip("\ufeff ").startswith(touched) for line in before if line not in after)
    assert all(line.strip("\ufeff ").startswith(touched) and line.endswith(end) for line in after if line not in before)
    assert [line for line in after if line in before] == kept
    comments = [line.partition("#")[2] for line in before if "#" in line]
    assert [line.partition("#")[2] for line in after if "#" in line] == comments


def test_the_last_line_may_lack_its_end(tmp_path: Path) -> None:
    file = tmp_path / "content.yaml"
    clinic, rest = WHOLE[: WHOLE.index("languages:")], WHOLE[WHOLE.index("languages:") :]
    (tmp_path / "assets").mkdir()
    shutil.copy(next((SAMPLE / "assets").glob("*.svg")), tmp_path / "assets" / "ear.svg")
    file.write_text(f"{rest}{clinic}".rstrip(), "utf-8")
    assert said(file)[0] == 0
    assert approved(file).by == "Dr. Lee"


def test_the_shipped_file_can_be_approved(tmp_path: Path) -> None:
    shutil.copy(SHIPPED, tmp_path)
    shutil.copytree(SHIPPED.parent / "assets", tmp_path / "assets")
    file = tmp_path / "content.yaml"
    assert said(file)[0] == 0
    lines = file.read_text("utf-8").splitlines()
    old = SHIPPED.read_text("utf-8").splitlines()
    assert [line for line in lines if line in old] == old
    assert [line.split(":")[0] for line in lines if line not in old] == [
        "  approval", "    by", "    on", "    until", "    of", "    parts", "    seal"
    ]  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="links and permissions of other systems")
def test_a_link_stays_one_and_permissions_are_kept(file: Path, tmp_path: Path) -> None:
    real = tmp_path / "elsewhere.yaml"
    file.rename(real)
    file.symlink_to(real)
    real.chmod(0o640)
    assert said(file)[0] == 0
    assert file.is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert approved(file).by == "Dr. Lee"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["clinic", "elsewhere.yaml"]
    assert sorted(path.name for path in file.parent.iterdir()) == ["assets", "content.yaml"]


# What is refused


@pytest.mark.parametrize(
    ("by", "until", "why"),
    [
        ("Dr. Lee", "21.11.2027", '"21.11.2027" is not a date. Write year-month-day'),
        ("Dr. Lee", "2027-02-29", "is not in the calendar"),
        ("Dr. Lee", "2027-11-21 ", "is not a date"),
        ("Dr. Lee", "2026-11-21", "The last day, 2026-11-21, must be after 2026-11-21"),
        ("Dr. Lee", "2029-11-22", "and not after 2029-11-21"),
        (" ", UNTIL, "Write who approves it"),
        ("Dr.\nLee", UNTIL, "Write who approves it"),
        ("x" * 81, UNTIL, "in at most 80 letters"),
    ],
)
def test_nonsense_is_refused(file: Path, by: str, until: str, why: str) -> None:
    before = file.read_bytes()
    code, told = said(file, by, until)
    assert code == 1
    assert told.startswith("Not approved")
    assert why in told
    assert file.read_bytes() == before


def test_a_file_with_problems_is_refused_with_its_problems(file: Path) -> None:
    change(file, "chance: 6", "chanse: 6")
    before = file.read_bytes()
    code, told = said(file)
    assert code == 1
    assert 'unknown word "chanse"' in told
    assert told.endswith("content.yaml: not approved. Fix these problems first.\n")
    assert file.read_bytes() == before


def test_only_the_version_on_the_paper_is_approved_if_it_is_named(file: Path) -> None:
    of = version(load(file).parts)
    change(file, "{en: Risks,", "{en: The risks,")
    code, told = said(file, of=of)
    assert code == 1
    assert f"It is now version {version(load(file).parts)}, not {of}" in told
    change(file, "{en: The risks,", "{en: Risks,")
    assert said(file, of=of)[0] == 0


def test_what_somebody_saves_meanwhile_is_not_lost(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []

    def examine(raw: bytes, folder: Path) -> ParsedContent:
        if seen:
            change(file, "{en: Risks,", "{en: The risks,")
        seen.append(1)
        return real(raw, folder)

    real = examine_now
    monkeypatch.setattr(module, "examine", examine)
    code, told = said(file)
    assert code == 1
    assert "somebody has just changed it" in told
    assert "The risks" in file.read_text("utf-8")
    assert approved(file).by == "Dr Ada Brown"


def test_a_file_in_which_it_cannot_be_noted_stays_as_it_is(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = file.read_bytes()
    monkeypatch.setattr(YamlEditor, "approve", lambda *_: None)
    code, told = said(file)
    assert code == 1
    assert "there was no way to note it" in told
    assert file.read_bytes() == before


def test_what_cannot_be_read_or_written_is_reported(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(file.parent / "none.yaml") == (2, "none.yaml: there is no such file.\n")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "write", full)
    assert said(file) == (2, f"{file} cannot be written (No space left on device).\n")


def test_the_command_line_approves(file: Path) -> None:
    until = f"{date.today().year + 2}-01-01"
    done = run("approve", "--content", file, "--by", "Dr. Lee", "--until", until)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"approved by Dr. Lee until {until}" in done.stdout
    assert approved(file).on == date.today().isoformat()


# An approval that was changed by hand


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"until: {UNTIL}", "until: 2037-11-21"),
        ('by: "Dr. Lee"', 'by: "Dr. Grey"'),
        ("on: 2026-11-21", "on: 2026-11-22"),
        ("    of: ", "    # of: "),
        ("    parts: ", "    # parts: "),
        ("    seal: ", "    # seal: "),
    ],
)
def test_an_approval_that_was_changed_by_hand_is_told_and_does_not_count(file: Path, old: str, new: str) -> None:
    assert said(file)[0] == 0
    assert read(file).pages["en"]["clinic"]["approval"]["by"] == "Dr. Lee"
    change(file, old, new)
    assert [problem.message for problem in load(file).problems if "by hand" in problem.message]
    assert read(file).pages["en"]["clinic"]["approval"]["by"] == ""
    assert said(file)[0] == 0
    assert read(file).pages["en"]["clinic"]["approval"]["by"] == "Dr. Lee"


# What patients see


@pytest.fixture
def topics(tmp_path: Path) -> Path:
    """Two topics, approved."""
    shutil.copytree(TWO_TOPICS.parent, tmp_path / "topics")
    file = tmp_path / "topics" / "content.yaml"
    assert said(file)[0] == 0
    return file


def shown(screen: KioskWindow) -> str:
    screen.window.grabWindow()
    return words(screen.window).replace("\u2066", "").replace("\u2069", "")


def named(screen: KioskWindow) -> list[str]:
    return [str(tap.property("name")) for tap in taps(screen.window)]


CHANGED = "Changed since it was approved."


def test_the_version_is_on_each_screen(topics: Path, open_screen: Open, touchscreen: QPointingDevice) -> None:
    screen = open_screen(topics)
    finger = Finger(screen.window, touchscreen)
    said = f"Version {approved(topics).of}"
    for target in ("Skin patch test", "The steps", "When to call"):
        assert said in shown(screen)
        assert CHANGED not in shown(screen)
        finger.open(target)
    assert said in shown(screen)
    screen.visit.display.setLanguage("ar")
    assert f"النسخة {approved(topics).of}" in shown(screen)


def test_a_changed_page_says_so_and_no_other_does(
    topics: Path, open_screen: Open, touchscreen: QPointingDevice
) -> None:
    change(topics, "{en: The steps, ar", "{en: All steps, ar")
    screen = open_screen(topics)
    finger = Finger(screen.window, touchscreen)
    assert CHANGED in shown(screen)
    finger.tap("Skin patch test")
    assert CHANGED in shown(screen)
    finger.open("All steps")
    assert CHANGED in shown(screen)
    screen.visit.display.setLanguage("de")
    assert "Seit der Freigabe geändert." in shown(screen)
    screen.visit.display.setLanguage("en")
    finger.tap("Back")
    finger.open("Risks")
    assert "Itching" in shown(screen)
    assert CHANGED not in shown(screen)
    finger.tap("When to call")
    assert CHANGED not in shown(screen)


def test_the_notice_fits_in_every_look(topics: Path, open_screen: Open) -> None:
    change(topics, "{en: The steps, ar", "{en: All steps, ar")
    content = load(topics).content
    assert content
    screen = open_screen(topics)
    chosen = [view for view in page_views(content, Filter()) if (view.state.page, view.state.item) == ("steps", "")]
    found = [complaint for view in show_each(screen, chosen) for complaint in complaints(screen, view)]
    assert len(chosen) > 90
    assert not found, "\n".join(found)


@pytest.mark.parametrize("old", ["phone: +49 30 555 0142", "{en: Back,", "name: Deutsch"])
def test_a_change_that_is_on_every_screen_is_told_on_every_screen(
    topics: Path, open_screen: Open, touchscreen: QPointingDevice, old: str
) -> None:
    change(topics, old, f"{old[:-1]}X{old[-1]}")
    change(topics, "  phone:", "  changed: hide\n  phone:")
    screen = open_screen(topics)
    finger = Finger(screen.window, touchscreen)
    for target in ("Skin patch test", "Risks", "When to call"):
        assert CHANGED in shown(screen)
        finger.open(target)
    assert CHANGED in shown(screen)


def test_a_changed_page_can_be_hidden(topics: Path, open_screen: Open, touchscreen: QPointingDevice) -> None:
    change(topics, "{en: The steps, ar", "{en: All steps, ar")
    change(topics, "  phone:", "  changed: hide\n  phone:")
    screen = open_screen(topics)
    finger = Finger(screen.window, touchscreen)
    finger.tap("Skin patch test")
    assert CHANGED in shown(screen)
    tiles = [tap for tap in taps(screen.window) if kind(tap) == "PageTile"]
    for name in [str(tile.property("name")) for tile in tiles]:
        finger.tap(name)
        assert "All steps" not in named(screen)
        finger.tap("Back")
    screen.visit.navigation.open("steps")
    assert screen.visit.navigation.key == "patch-test/"
    assert screen.visit.display.index.find("patch-test", "steps") is None
    finger.open("Risks")
    assert CHANGED not in shown(screen)
    assert any("this page was changed" in note for note in notes(load(topics)))


def test_help_and_sources_are_never_hidden(topics: Path, open_screen: Open, touchscreen: QPointingDevice) -> None:
    change(topics, "{en: When to call us,", "{en: When you call us,")
    change(topics, "en: Where this comes from", "en: Where it comes from")
    change(topics, "  phone:", "  changed: hide\n  phone:")
    screen = open_screen(topics)
    finger = Finger(screen.window, touchscreen)
    finger.tap("When to call")
    assert CHANGED in shown(screen)
    finger.tap("Back")
    finger.tap("Skin patch test")
    finger.tap("When to call")
    assert "When you call us" in shown(screen)
    assert CHANGED in shown(screen)
    screen.visit.navigation.open(screen.visit.navigation.sourcesKey)
    assert screen.visit.navigation.page["kind"] == "sources"


def test_a_topic_of_which_every_page_is_hidden_still_leads_to_help(
    topics: Path, open_screen: Open, touchscreen: QPointingDevice
) -> None:
    text = topics.read_text("utf-8")
    change(topics, text[text.index("  approval:") : text.index("languages:")], approval(of="older", parts="none"))
    change(topics, "  phone:", "  changed: hide\n  phone:")
    screen = open_screen(topics)
    finger = Finger(screen.window, touchscreen)
    finger.tap("Skin patch test")
    assert CHANGED in shown(screen)
    assert not {"Risks", "Day by day"} & set(named(screen))
    finger.tap("When to call")
    assert "Get help now" in shown(screen)


def test_a_clinic_may_tell_its_staff_only(topics: Path, open_screen: Open, touchscreen: QPointingDevice) -> None:
    change(topics, "{en: The steps, ar", "{en: All steps, ar")
    change(topics, "  phone:", "  changed: nothing\n  phone:")
    screen = open_screen(topics)
    finger = Finger(screen.window, touchscreen)
    for target in ("Skin patch test", "All steps"):
        assert CHANGED not in shown(screen)
        finger.open(target)
    assert CHANGED not in shown(screen)
    [note] = notes(load(topics))
    assert note.startswith("this page was changed after the approval of 2026-11-21.")


def test_a_proof_shows_what_is_hidden_from_patients(topics: Path) -> None:
    change(topics, "  phone:", "  changed: hide\n  phone:")
    content = unhidden(load(topics)).content
    assert content
    assert content.clinic.changed == "banner"
