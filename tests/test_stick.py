"""The whole kiosk while a stick is plugged in: noticed in the staff area, shown only when staff say so."""

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Timer

import pytest
from PySide6.QtGui import QGuiApplication, QPointingDevice
from pytestqt.qtbot import QtBot

from kiosk.content.store.loader_process import read
from kiosk.content.store.releases import current, names, publish, rollback
from kiosk.machine.removable_volumes import Volume, is_system
from kiosk.staff.area import usb_import
from kiosk.staff.area.status import KioskStatus
from kiosk.staff.area.usb_import import UsbContent, UsbImport
from tests.conftest import ROOT
from tests.content.conftest import approval
from tests.staff_kiosk import StaffKiosk

SAMPLE = ROOT / "tests" / "data" / "sample"

Start = Callable[[Path], StaffKiosk]


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(usb_import, "SCAN_INTERVAL_S", 0.05)


@pytest.fixture
def stick(tmp_path: Path) -> Volume:
    """A stick with other words than the kiosk's, in its folder `kiosk`."""
    content = shutil.copytree(SAMPLE, tmp_path / "stick" / "kiosk")
    name_clinic(content / "content.yaml", "Clinic of the Stick")
    return Volume("CLINIC", tmp_path / "stick")


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch) -> list[Volume]:
    """What is plugged in; a test may change it."""
    volumes: list[Volume] = []
    monkeypatch.setattr(usb_import, "mounted", lambda: list(volumes))
    return volumes


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What the kiosk shows."""
    return shutil.copytree(SAMPLE, tmp_path / "srv")


@pytest.fixture
def start(qapp: QGuiApplication, touchscreen: QPointingDevice, qtbot: QtBot, plugged: list[Volume]) -> Iterator[Start]:
    """Starts a kiosk on a folder or file, in a window."""
    started: list[StaffKiosk] = []

    def begin(content: Path) -> StaffKiosk:
        started.append(StaffKiosk(qapp, touchscreen, qtbot, content, (1280, 800)))
        return started[-1]

    yield begin
    for staff in started:
        staff.kiosk.close()
    qapp.processEvents()


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def name_clinic(file: Path, name: str) -> None:
    text = file.read_text("utf-8")
    old = next(line for line in text.splitlines() if line.startswith("  name:"))
    file.write_text(text.replace(old, f"  name: {name}"), "utf-8")


def test_a_folder_on_a_stick_that_leads_elsewhere_is_not_looked_into(stick: Volume, folder: Path) -> None:
    assert [found.place for found in usb_import.find_content(stick)] == [stick.root / "kiosk"]
    shutil.rmtree(stick.root / "kiosk")
    (stick.root / "kiosk").symlink_to(folder)
    [found] = usb_import.find_content(stick)
    assert not found.seen
    assert found.hint.startswith("It is empty.")


def test_a_stick_is_noticed_and_shown_after_two_taps_and_there_is_a_way_back(
    start: Start, folder: Path, stick: Volume, plugged: list[Volume], qtbot: QtBot
) -> None:
    staff = start(folder)
    staff.enter()
    plugged.append(stick)
    qtbot.waitUntil(lambda: "Show this content" in staff.look(), timeout=20_000)
    assert "USB stick: CLINIC" in staff.look()
    assert not (folder / "live").exists()
    staff.finger.tap("Show this content")
    assert not (folder / "live").exists()
    staff.finger.tap("Tap again to show it to patients")
    assert staff.area.message == "Copying from the stick …"
    qtbot.waitUntil(lambda: "You can pull it out" in staff.look(), timeout=20_000)
    plugged.clear()
    shutil.rmtree(stick.root)
    qtbot.waitUntil(lambda: "USB stick" not in staff.look(), timeout=20_000)
    staff.area.close()
    assert "Clinic of the Stick" in staff.look()
    rollback(folder)
    qtbot.waitUntil(lambda: "Clinic of the Stick" not in staff.look(), timeout=20_000)
    assert len(names(folder)) == 2


def test_a_stick_that_is_not_approved_says_so_where_patients_see_approved_words(
    start: Start, folder: Path, stick: Volume, plugged: list[Volume], qtbot: QtBot
) -> None:
    replace(folder / "content.yaml", approval(), approval(until="2999-12-31"))
    replace(stick.root / "kiosk" / "content.yaml", approval(), "")
    staff = start(folder)
    staff.enter()
    plugged.append(stick)
    qtbot.waitUntil(lambda: "What patients see now is approved. This is not." in staff.look(), timeout=20_000)
    assert "Changed\nthe clinic's name or numbers (1 place)" in staff.look()
    staff.reach("Show this content")
    staff.finger.tap("Tap again to show words that are not approved")
    qtbot.waitUntil(lambda: "You can pull it out" in staff.look(), timeout=20_000)


def test_the_version_before_is_shown_again_after_two_taps(
    start: Start, folder: Path, stick: Volume, qtbot: QtBot
) -> None:
    first = publish(folder, read(folder), folder)
    publish(stick.root / "kiosk", read(stick.root / "kiosk"), folder)
    staff = start(folder)
    assert "Clinic of the Stick" in staff.look()
    staff.enter()
    staff.reach("Show the words of the version before")
    qtbot.waitUntil(lambda: f"The version before: {first}" in staff.look(), timeout=20_000)
    assert "Changed\nthe clinic's name or numbers (1 place)" in staff.look()
    staff.reach("Show this content")
    assert current(folder) != first
    staff.finger.tap("Tap again to show it to patients")
    qtbot.waitUntil(lambda: "Patients see now the words of the version before." in staff.look(), timeout=20_000)
    assert current(folder) == first
    staff.area.close()
    assert "Clinic of the Stick" not in staff.look()


def test_where_there_is_no_version_before_staff_are_told(start: Start, folder: Path, qtbot: QtBot) -> None:
    publish(folder, read(folder), folder)
    staff = start(folder)
    staff.enter()
    staff.reach("Show the words of the version before")
    qtbot.waitUntil(lambda: "There is no version before." in staff.look(), timeout=20_000)
    staff = start(folder / "content.yaml")
    qtbot.waitUntil(lambda: staff.area.status.is_single_file, timeout=20_000)
    assert "Show the words of the version before" not in staff.enter()


def test_nothing_is_taken_from_a_stick_that_was_pulled_out(
    start: Start, folder: Path, stick: Volume, plugged: list[Volume], qtbot: QtBot
) -> None:
    staff = start(folder)
    staff.enter()
    plugged.append(stick)
    qtbot.waitUntil(lambda: "Show this content" in staff.look(), timeout=20_000)
    [row] = staff.area.usb.sticks
    shutil.rmtree(stick.root)
    staff.area.usb.take(row["place"])
    qtbot.waitUntil(lambda: "Nothing was changed." in staff.look(), timeout=20_000)
    assert "there is no such file" in staff.look()
    assert read(folder).pages
    assert not (folder / "live").exists()


def test_nothing_is_taken_from_a_stick_that_was_changed_since_staff_read_it(
    start: Start, folder: Path, stick: Volume, plugged: list[Volume], qtbot: QtBot
) -> None:
    staff = start(folder)
    staff.enter()
    plugged.append(stick)
    qtbot.waitUntil(lambda: "Show this content" in staff.look(), timeout=20_000)
    usb = staff.area.usb
    usb.importRequested.disconnect()
    with qtbot.waitSignal(usb.importRequested) as asked:
        usb.take(usb.sticks[0]["place"])
    name_clinic(stick.root / "kiosk" / "content.yaml", "Clinic of Somebody Else")
    staff.kiosk.services.content.publish(*asked.args or ())
    qtbot.waitUntil(lambda: "it was changed meanwhile" in staff.look(), timeout=20_000)
    assert not (folder / "live").exists()


def test_a_kiosk_on_one_file_reads_a_stick_and_says_why_it_takes_nothing(
    start: Start, folder: Path, stick: Volume, plugged: list[Volume], qtbot: QtBot
) -> None:
    staff = start(folder / "content.yaml")
    staff.enter()
    plugged.append(stick)
    qtbot.waitUntil(lambda: "This kiosk shows one file" in staff.look(), timeout=20_000)
    assert "Show this content" not in staff.look()


def test_sticks_are_looked_for_only_while_the_staff_screen_is_open(
    start: Start, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[None] = []

    def volumes() -> list[Volume]:
        looks.append(None)
        return []

    monkeypatch.setattr(usb_import, "mounted", volumes)
    staff = start(folder)
    qtbot.wait(300)
    assert not looks
    staff.enter()
    qtbot.waitUntil(lambda: len(looks) > 2, timeout=20_000)
    staff.area.open("touch-test")
    qtbot.wait(100)
    looks.clear()
    qtbot.wait(300)
    assert not looks


# Which sticks


def found_on(root: Path) -> list[UsbContent]:
    return list(usb_import.find_content(Volume("CLINIC", root)))


def test_content_is_found_at_the_top_or_in_its_folder(tmp_path: Path) -> None:
    assert found_on(tmp_path / "none") == []
    shutil.copytree(SAMPLE, tmp_path / "kiosk")
    assert [content.place for content in found_on(tmp_path)] == [tmp_path / "kiosk"]
    (tmp_path / "content.yaml").touch()
    assert [content.place for content in found_on(tmp_path)] == [tmp_path]


NOT_FOUND = "There is no content.yaml at its top or in its folder kiosk."


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], "It is empty. Copy content.yaml and the folder assets to it."),
        ([".DS_Store", "._content.yaml", "System Volume Information/x"], "It is empty."),
        (["content.yaml.txt"], 'There is "content.yaml.txt": rename it to content.yaml. On Windows,'),
        (["content.yml"], 'There is "content.yml": rename it to content.yaml.'),
        (["Content.yaml"], 'There is "Content.yaml": rename it'),
        (["content (1).yaml"], 'There is "content (1).yaml": rename it'),
        (["content - Kopie.yaml", "assets/a.svg"], 'There is "content - Kopie.yaml": rename it'),
        (["kiosk/content.yml"], 'There is "kiosk/content.yml": rename it'),
        (["kiosk/kiosk/content.yaml"], 'There is one in "kiosk/kiosk": move all that is in this folder to the top'),
        (["Patient kiosk/content.yaml"], 'There is one in "Patient kiosk": move all'),
        (["kiosk.zip"], 'There is "kiosk.zip": unpack it on a computer'),
        (["content.docx"], 'There is "content.docx": save its words as plain text in UTF-8'),
        (["holiday.jpg", "kiosk"], "Copy content.yaml and the folder assets to it."),
        (["live/song.mp3"], "Copy content.yaml"),
    ],
    ids=lambda given: ", ".join(given) if isinstance(given, list) else "",
)
def test_a_stick_without_content_says_what_to_rename(tmp_path: Path, names: list[str], said: str) -> None:
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("words")
    [found] = found_on(tmp_path)
    assert said in found.hint
    assert found.hint.startswith(NOT_FOUND) or "empty" in said


def test_a_stick_that_is_renamed_as_it_says_is_found(
    start: Start, folder: Path, stick: Volume, plugged: list[Volume], qtbot: QtBot
) -> None:
    content = stick.root / "kiosk" / "content.yaml"
    content.rename(content.with_name("content.yaml.txt"))
    staff = start(folder)
    staff.enter()
    plugged.append(stick)
    qtbot.waitUntil(lambda: 'There is "kiosk/content.yaml.txt": rename it' in staff.look())
    assert "USB stick: CLINIC" in staff.look()
    assert "Show this content" not in staff.look()
    content.with_name("content.yaml.txt").rename(content)
    qtbot.waitUntil(lambda: "Show this content" in staff.look())
    assert "rename it" not in staff.look()


def test_the_first_line_of_a_stick_with_mistakes_is_one_and_notes_are_not_counted(
    start: Start, folder: Path, stick: Volume, plugged: list[Volume], qtbot: QtBot
) -> None:
    content = stick.root / "kiosk" / "content.yaml"
    (content.parent / "content (1).yaml").touch()
    content.write_text(content.read_text("utf-8").replace("  phone:", "  fone:"), "utf-8")
    staff = start(folder)
    staff.enter()
    plugged.append(stick)
    qtbot.waitUntil(lambda: "It has mistakes" in staff.look())
    [row] = staff.area.usb.sticks
    errors = [line for line in row["problems"] if ": note: " not in line]
    assert row["problems"][: len(errors)] == errors
    assert len(errors) < len(row["problems"])
    assert row["note"] == f"It has mistakes, so patients cannot see it: {len(errors)} to fix."


@pytest.mark.parametrize(
    ("root", "system"),
    [("/boot/efi", True), ("/home", True), ("/media/home", False), ("/run/kiosk-sticks/sda1", False)],
)
def test_a_disk_of_the_machine_itself_gets_no_card(root: str, system: bool) -> None:
    assert is_system(Volume("x", Path(root))) is system


@pytest.fixture
def usb(qapp: QGuiApplication, tmp_path: Path) -> Iterator[UsbImport]:
    usb = UsbImport(KioskStatus(tmp_path), [ROOT])
    yield usb
    usb.set_enabled(False)


def test_a_stick_is_read_once_and_again_when_it_was_changed(tmp_path: Path, plugged: list[Volume]) -> None:
    shutil.copytree(SAMPLE, tmp_path / "stick")
    plugged.append(Volume("CLINIC", tmp_path / "stick"))
    stopped = Event()
    found = usb_import.scan([ROOT], stopped)
    [[first], [second]] = next(found), next(found)
    assert first.loaded is None
    assert second.loaded == read(tmp_path / "stick")
    Timer(1.0, lambda: name_clinic(tmp_path / "stick" / "content.yaml", "Other Clinic")).start()
    [[third], [fourth]] = next(found), next(found)
    assert third.loaded is None
    assert fourth.loaded == read(tmp_path / "stick")
    stopped.set()
    assert list(found) == []


def test_nothing_is_listed_any_more_once_staff_left(
    usb: UsbImport, plugged: list[Volume], tmp_path: Path, qtbot: QtBot
) -> None:
    shutil.copytree(SAMPLE, tmp_path / "stick")
    plugged.append(Volume("CLINIC", tmp_path / "stick"))
    usb.set_enabled(True)
    qtbot.waitUntil(lambda: len(usb.sticks) == 1, timeout=20_000)  # and now it is being read
    usb.set_enabled(False)
    qtbot.waitUntil(lambda: "usb-scan" not in [thread.name for thread in threading.enumerate()], timeout=20_000)
    assert usb.sticks == []


def test_an_error_while_looking_is_logged_and_the_next_look_comes(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(SAMPLE, tmp_path / "stick")

    def volumes() -> list[Volume]:
        if not caplog.records:
            raise OSError("pulled out at this moment")
        return [Volume("CLINIC", tmp_path / "stick")]

    monkeypatch.setattr(usb_import, "mounted", volumes)
    [found] = next(usb_import.scan([ROOT], Event()))
    assert found.place == tmp_path / "stick"
    assert [str(record.exc_info[1]) for record in caplog.records if record.exc_info] == ["pulled out at this moment"]
