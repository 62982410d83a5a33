"""The whole kiosk while a stick is plugged in: noticed in the staff area, shown only when staff say so."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QPointingDevice
from pytestqt.qtbot import QtBot

from kiosk.app.application import Application
from kiosk.content.store.loader_process import read
from kiosk.content.store.releases import names, rollback
from kiosk.machine.removable_volumes import Volume
from kiosk.staff.area import usb_content
from kiosk.staff.area.staff_area import StaffArea
from kiosk.staff.area.usb_content import UsbContent, UsbScanner
from tests.conftest import ROOT
from tests.glass import Finger, words

SAMPLE = ROOT / "tests" / "data" / "sample"

VisitDefaults = Callable[[Path], Application]


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(usb_content, "EVERY", 0.05)


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
    monkeypatch.setattr(UsbScanner.__init__, "__defaults__", (lambda: list(volumes),))
    return volumes


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What the kiosk shows."""
    return shutil.copytree(SAMPLE, tmp_path / "srv")


@pytest.fixture
def start(folder: Path, qapp: QGuiApplication, qtbot: QtBot, plugged: list[Volume]) -> Iterator[VisitDefaults]:
    """Starts a kiosk on a folder or file, in a window."""
    started: list[Application] = []

    def begin(content: Path) -> Application:
        kiosk = Application(qapp, content, 10.1, (1280, 800))
        started.append(kiosk)
        with qtbot.waitSignal(kiosk.started):
            kiosk.open(read(content))
        return kiosk

    yield begin
    for kiosk in started:
        kiosk.close()
    qapp.processEvents()


def name_clinic(file: Path, name: str) -> None:
    text = file.read_text("utf-8")
    old = next(line for line in text.splitlines() if line.startswith("  name:"))
    file.write_text(text.replace(old, f"  name: {name}"), "utf-8")


def desk(kiosk: Application) -> StaffArea:
    """Behind the PIN."""
    kiosk.staff._enter("staff")
    kiosk.screen.visit.end()
    return kiosk.staff


def shown(kiosk: Application) -> str:
    kiosk.screen.window.grabWindow()  # lays everything out
    return words(kiosk.screen.window)


def test_a_stick_is_noticed_and_shown_after_two_taps_and_there_is_a_way_back(
    start: VisitDefaults,
    folder: Path,
    stick: Volume,
    plugged: list[Volume],
    qtbot: QtBot,
    touchscreen: QPointingDevice,
) -> None:
    kiosk = start(folder)
    finger = Finger(kiosk.screen.window, touchscreen)
    staff = desk(kiosk)
    plugged.append(stick)
    qtbot.waitUntil(lambda: "Show this content" in shown(kiosk), timeout=10_000)
    assert "USB stick: CLINIC" in shown(kiosk)
    assert not (folder / "live").exists()
    finger.tap("Show this content")
    finger.tap("Tap again to show it to patients")
    qtbot.waitUntil(lambda: "You can pull it out" in shown(kiosk), timeout=10_000)
    plugged.clear()
    shutil.rmtree(stick.root)
    qtbot.waitUntil(lambda: "USB stick" not in shown(kiosk), timeout=10_000)
    staff.close()
    assert "Clinic of the Stick" in shown(kiosk)
    rollback(folder)
    qtbot.waitUntil(lambda: "Clinic of the Stick" not in shown(kiosk), timeout=10_000)
    assert len(names(folder)) == 2


def test_nothing_is_taken_from_a_stick_that_was_pulled_out(
    start: VisitDefaults, folder: Path, stick: Volume, plugged: list[Volume], qtbot: QtBot
) -> None:
    kiosk = start(folder)
    staff = desk(kiosk)
    plugged.append(stick)
    qtbot.waitUntil(lambda: "Show this content" in shown(kiosk), timeout=10_000)
    [card] = staff.sticks
    shutil.rmtree(stick.root)
    staff.take(card["place"])
    qtbot.waitUntil(lambda: "Nothing was changed." in shown(kiosk), timeout=10_000)
    assert "there is no such file" in shown(kiosk)
    assert read(folder).pages
    assert not (folder / "live").exists()


def test_nothing_is_taken_from_a_stick_that_was_changed_since_staff_read_it(
    start: VisitDefaults, folder: Path, stick: Volume, plugged: list[Volume], qtbot: QtBot
) -> None:
    kiosk = start(folder)
    staff = desk(kiosk)
    plugged.append(stick)
    qtbot.waitUntil(lambda: "Show this content" in shown(kiosk), timeout=10_000)
    staff.takeAsked.disconnect()
    taken: list[UsbContent] = []
    staff.takeAsked.connect(taken.append)
    staff.take(staff.sticks[0]["place"])
    name_clinic(stick.root / "kiosk" / "content.yaml", "Clinic of Somebody Else")
    kiosk.content.publish(taken[0])
    qtbot.waitUntil(lambda: "it was changed meanwhile" in shown(kiosk), timeout=10_000)
    assert not (folder / "live").exists()


def test_a_kiosk_on_one_file_reads_a_stick_and_says_why_it_takes_nothing(
    start: VisitDefaults, folder: Path, stick: Volume, plugged: list[Volume], qtbot: QtBot
) -> None:
    kiosk = start(folder / "content.yaml")
    desk(kiosk)
    plugged.append(stick)
    qtbot.waitUntil(lambda: "This kiosk shows one file" in shown(kiosk), timeout=10_000)
    assert "Show this content" not in shown(kiosk)


def test_sticks_are_looked_for_only_while_the_staff_screen_is_open(
    start: VisitDefaults, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[None] = []

    def volumes() -> list[Volume]:
        looks.append(None)
        return []

    monkeypatch.setattr(UsbScanner.__init__, "__defaults__", (volumes,))
    kiosk = start(folder)
    qtbot.wait(300)
    assert not looks
    staff = desk(kiosk)
    qtbot.waitUntil(lambda: len(looks) > 2, timeout=10_000)
    staff.go("grid")
    qtbot.wait(100)
    looks.clear()
    qtbot.wait(300)
    assert not looks


# Which sticks


def found_on(root: Path) -> list[UsbContent]:
    return list(usb_content._offers(Volume("CLINIC", root)))


def test_content_is_found_at_the_top_or_in_its_folder(tmp_path: Path) -> None:
    assert found_on(tmp_path) == []
    assert found_on(tmp_path / "none") == []
    (tmp_path / "live").mkdir()  # somebody's music
    (tmp_path / "kiosk").write_text("a file of that name")
    assert found_on(tmp_path) == []
    (tmp_path / "kiosk").unlink()
    shutil.copytree(SAMPLE, tmp_path / "kiosk")
    assert [offer.place for offer in found_on(tmp_path)] == [tmp_path / "kiosk"]
    (tmp_path / "content.yaml").touch()
    assert [offer.place for offer in found_on(tmp_path)] == [tmp_path]


def test_a_stick_is_read_once_and_again_when_it_was_changed(tmp_path: Path, qtbot: QtBot) -> None:
    shutil.copytree(SAMPLE, tmp_path / "stick")
    told: list[tuple[UsbContent, ...]] = []
    it = UsbScanner([ROOT], told.append, lambda: [Volume("CLINIC", tmp_path / "stick")])
    it.begin()
    qtbot.waitUntil(lambda: len(told) == 2, timeout=10_000)
    [[first], [second]] = told
    assert first.ready is None
    assert second.ready == read(tmp_path / "stick")
    name_clinic(tmp_path / "stick" / "content.yaml", "Other Clinic")
    qtbot.waitUntil(lambda: len(told) == 4, timeout=10_000)
    assert told[3][0].ready == read(tmp_path / "stick")
    it.end()


def test_an_error_while_looking_is_logged_and_the_next_look_comes(
    tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    shutil.copytree(SAMPLE, tmp_path / "stick")
    told: list[tuple[UsbContent, ...]] = []

    def volumes() -> list[Volume]:
        if not caplog.records:
            raise OSError("pulled out at this moment")
        return [Volume("CLINIC", tmp_path / "stick")]

    it = UsbScanner([ROOT], told.append, volumes)
    it.begin()
    qtbot.waitUntil(lambda: len(told) == 2, timeout=10_000)
    it.end()
    assert [str(record.exc_info[1]) for record in caplog.records if record.exc_info] == ["pulled out at this moment"]
