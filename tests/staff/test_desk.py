"""Staff knock, type their PIN, and see and set what is behind it: through the real window with a real finger."""

import logging
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from kiosk.command_name import command_name
from kiosk.content.store.loader_process import LoadedContent, read
from kiosk.machine.settings import Settings, load
from kiosk.staff.area.pin import set_pin
from kiosk.staff.area.staff_area import CARD, USUAL, StaffArea, Times
from kiosk.staff.area.usb_content import UsbContent
from kiosk.staff.proof.pictures import SIZES
from kiosk.staff.usage.report import TABLE
from kiosk.staff.usage.store import ANSWERED, MISSED, PAGE, VISIT, DailyMetric, Metric, write
from kiosk.ui.input_filter import InputFilter
from kiosk.ui.window import KioskWindow
from kiosk.visit.session import VisitDefaults
from tests import fit
from tests.conftest import SHIPPED, TWO_TOPICS, Open
from tests.glass import Finger, frame, items, kind, seen, tap_named, taps, words

PIN = "2580"
PLAIN = ("QString", "int", "double", "QVariant", "QVariantList", "QVariantMap")
CONTENT = Path("/srv/clinic/content.yaml")


class Staff:
    """A kiosk with its staff side, wired as at the start, and a finger to knock with."""

    def __init__(self, screen: KioskWindow, device: QPointingDevice, folder: Path, path: Path, times: Times) -> None:
        self.screen = screen
        self.finger = Finger(screen.window, device)
        self.seconds = 0.0
        self.settings = folder / "settings.json"
        self.ready = read(path)
        self.touch = InputFilter(screen.window)
        self.desk = StaffArea(
            screen.visit,
            Settings(),
            self.settings,
            folder / "pin",
            CONTENT,
            counts=folder / "counts.db",
            times=times,
            clock=lambda: self.seconds,
        )
        self.touch.activity.connect(screen.visit.note_activity)
        self.touch.activity.connect(self.desk.stir)
        self.touch.staffGesture.connect(self.desk.knock)
        self.desk.cleaning.connect(self.touch.block)
        self.desk.settingsChanged.connect(self.prefer)
        self.desk.heard(self.ready)
        self.desk.live(self.ready, "2026-11-21 14:05")
        screen.window.setProperty("desk", self.desk)

    def prefer(self, chosen: Settings) -> None:
        self.screen.visit.set_defaults(VisitDefaults(chosen.language, chosen.size, chosen.theme, chosen.patience))
        self.screen.window.setProperty("measured", chosen.pitch)

    def look(self) -> str:
        """What stands on the glass, laid out anew."""
        QGuiApplication.processEvents()
        self.screen.window.grabWindow()
        return words(self.screen.window)

    def type(self, digits: str) -> None:
        for digit in digits:
            self.finger.tap(digit)
        self.finger.tap("OK")

    def enter(self) -> None:
        """Knock and type the right PIN."""
        self.desk.knock()
        self.look()
        self.type(PIN)
        assert self.desk.stage == "staff"

    def find(self, name: str) -> QQuickItem:
        """The item of a QML type."""
        return next(item for item in items(self.screen.window) if kind(item) == name)

    def reach(self, name: str) -> None:
        """Tap what may stand farther down on the staff screen."""
        area = next(item for item in items(self.screen.window) if item.inherits("QQuickFlickable"))
        while not [tap for tap in taps(self.screen.window) if tap.property("name") == name and whole(tap)]:
            assert not area.property("atYEnd"), f"no {name}"
            self.finger.tap("More")
        self.finger.tap(name)


Make = Callable[..., Staff]


def whole(item: QQuickItem) -> bool:
    """Whether all of an item is seen."""
    return seen(item) == frame(item)


@pytest.fixture(scope="session")
def hashed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a PIN, hashed once: that takes long."""
    path = tmp_path_factory.mktemp("pin") / "pin"
    set_pin(path, PIN)
    return path.read_bytes()


@pytest.fixture
def make(open_screen: Open, touchscreen: QPointingDevice, tmp_path: Path, hashed: bytes) -> Iterator[Make]:
    made: list[Staff] = []

    def build(path: Path = SHIPPED, times: Times = USUAL) -> Staff:
        (tmp_path / "pin").write_bytes(hashed)
        staff = Staff(open_screen(path), touchscreen, tmp_path, path, times)
        made.append(staff)
        return staff

    yield build
    for staff in made:
        staff.screen.window.setProperty("desk", None)


@pytest.fixture
def staff(make: Make) -> Staff:
    return make()


def spoilt(ready: LoadedContent) -> LoadedContent:
    """A save with mistakes."""
    problems = ('content.yaml:14: unknown word "fone". Did you mean "phone"?', "content.yaml:52: this text is empty.")
    return ready._replace(pages={}, problems=problems, digest="bad")


# The PIN


def test_five_knocks_in_the_corner_ask_for_the_pin(staff: Staff, qtbot: QtBot) -> None:
    at = QPointF(40, 40)
    for _ in range(4):
        staff.finger.press(at)
        staff.finger.release(at)
    staff.finger.press(at)
    qtbot.waitUntil(lambda: staff.desk.stage == "pin", timeout=2000)
    staff.finger.release(at)
    assert "Type the PIN" in staff.look()


def test_nothing_below_the_pad_reacts(staff: Staff) -> None:
    tile = frame(tap_named(staff.screen.window, "Risks")).center()
    staff.desk.knock()
    staff.look()
    staff.finger.press(tile)
    staff.finger.release(tile)
    assert not staff.screen.visit.navigation.canGoBack
    assert not [tap for tap in taps(staff.screen.window) if tap.property("name") == "Risks"]
    staff.finger.tap("Close")
    assert tap_named(staff.screen.window, "Risks")
    assert staff.screen.visit.phase == "reading"


@pytest.mark.parametrize("phase", ["attract", "warning", "cleared", "error"])
def test_the_pad_covers_every_phase(staff: Staff, phase: str) -> None:
    visit = staff.screen.visit
    if phase == "warning":
        visit._enter("warning")
    else:
        {"attract": visit.end, "cleared": visit.finish, "error": visit.show_error_screen}[phase]()
    staff.desk.knock()
    staff.look()
    staff.type(PIN)
    assert "What patients see" in staff.look()
    assert visit.phase == "attract"


def test_the_pad_covers_a_kiosk_without_content(make: Make, tmp_path: Path) -> None:
    broken = tmp_path / "content.yaml"
    broken.write_text("clinic:\n", "utf-8")
    staff = make(broken)
    staff.enter()
    assert "Nothing: there is no good content" in staff.look()
    assert "content.yaml:1" in staff.look()


def test_the_right_pin_ends_the_visit_and_so_does_leaving(staff: Staff) -> None:
    staff.finger.tap("Risks")
    staff.enter()
    assert staff.screen.visit.phase == "attract"
    staff.finger.tap("Close")
    assert staff.desk.stage == ""
    assert staff.screen.visit.phase == "attract"
    assert "Touch here to start" in staff.look()


def test_a_wrong_pin_says_so_and_typing_goes_on(staff: Staff) -> None:
    staff.desk.knock()
    staff.look()
    staff.type("1379")
    assert "That is not the PIN" in staff.look()
    staff.finger.tap("1")
    assert "That is not the PIN" not in staff.look()
    staff.finger.tap("Erase")
    assert staff.desk.count == 0
    staff.type(PIN)
    assert staff.desk.stage == "staff"


def test_too_many_wrong_tries_mean_a_wait_that_closing_does_not_end(staff: Staff, qtbot: QtBot) -> None:
    staff.desk.knock()
    staff.look()
    for _ in range(4):
        staff.type("1379")
    assert "Too many wrong tries" in staff.look()
    assert "10" in staff.look()
    staff.finger.tap("Close")
    staff.desk.knock()
    staff.seconds += 4
    assert not [tap for tap in taps(staff.screen.window) if tap.property("name") == "OK"]
    qtbot.waitUntil(lambda: "\n6\n" in staff.look(), timeout=2000)
    staff.desk.press("2")
    assert staff.desk.count == 0
    staff.seconds += 6
    qtbot.waitUntil(lambda: "Too many" not in staff.look(), timeout=2000)
    staff.type(PIN)
    assert staff.desk.stage == "staff"


def test_no_digit_of_the_pin_can_be_read_anywhere(
    staff: Staff, tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    def readable() -> str:
        found = []
        for thing in (staff.desk, *items(staff.screen.window)):
            about = thing.metaObject()
            kept = [about.property(number) for number in range(about.propertyCount())]
            found += [repr(thing.property(str(one.name()))) for one in kept if str(one.typeName()) in PLAIN]
        return "\n".join(found)

    caplog.set_level(logging.DEBUG)
    staff.desk.knock()
    staff.look()
    for digit in PIN:
        staff.finger.tap(digit)
    assert staff.desk.count == len(PIN)
    assert PIN not in readable()
    assert PIN not in staff.look()
    staff.finger.tap("OK")
    assert staff.desk.stage == "staff"
    staff.finger.tap("Touch test")
    assert PIN not in readable()
    assert PIN not in repr(vars(staff.desk))
    assert not [file for file in tmp_path.rglob("*") if file.is_file() and PIN.encode() in file.read_bytes().split()]
    assert PIN not in caplog.text
    assert PIN not in "".join(capfd.readouterr())


@pytest.mark.parametrize(("kept", "said"), [(None, "No PIN is set"), (b"nonsense", "is damaged")])
def test_without_a_pin_the_area_stays_closed_and_says_how_to_set_one(
    staff: Staff, tmp_path: Path, kept: bytes | None, said: str
) -> None:
    (tmp_path / "pin").unlink()
    if kept:
        (tmp_path / "pin").write_bytes(kept)
    staff.desk.knock()
    assert said in staff.look()
    assert command_name("set-pin") in staff.look()
    staff.desk.go("staff")
    assert staff.desk.stage == "closed"
    staff.finger.tap("Close")
    assert staff.desk.stage == ""


@pytest.mark.parametrize("stage", ["staff", "card", "grid", "cleaning"])
def test_only_the_pin_leads_inside(staff: Staff, stage: str) -> None:
    staff.desk.go(stage)
    assert staff.desk.stage == ""
    staff.desk.knock()
    staff.desk.go(stage)
    assert staff.desk.stage == "pin"


# What staff see


def test_staff_see_what_is_shown(staff: Staff) -> None:
    staff.enter()
    shown = staff.look()
    assert str(CONTENT) in shown
    assert f"{staff.ready.pages['en']['version']}, loaded 2026-11-21 14:05" in shown
    assert "Not approved" in shown
    assert "Español (not reviewed)" in shown
    assert "Patients see it" in shown


@pytest.mark.parametrize(
    ("until", "said"), [("2999-01-31", "By Dr. Lee, until 2999-01-31"), ("2020-01-31", "Ended on 2020-01-31")]
)
def test_staff_see_who_approved_and_until_when(staff: Staff, until: str, said: str) -> None:
    approval = {"by": "Dr. Lee", "on": "2019-01-31", "until": until}
    pages: Any = {
        code: {**page, "clinic": {**page["clinic"], "approval": approval}} for code, page in staff.ready.pages.items()
    }
    staff.desk.live(staff.ready._replace(pages=pages), "2026-11-21 14:05", from_copy=True)
    staff.enter()
    assert said in staff.look()
    assert "from the copy kept on this machine" in staff.look()


def test_staff_see_every_mistake_with_its_line_and_what_else_is_wrong(staff: Staff) -> None:
    bad = spoilt(staff.ready)
    staff.desk.heard(bad)
    staff.desk.note("The last good content could not be kept (No space left on device).")
    staff.desk.note("The last good content could not be kept (No space left on device).")
    staff.enter()
    shown = staff.look().splitlines()
    assert shown.count(bad.problems[0]) == shown.count(bad.problems[1]) == 1
    assert shown.count("The last good content could not be kept (No space left on device).") == 1
    assert "Has mistakes: patients do not see it" in shown
    staff.desk.heard(staff.ready)
    assert bad.problems[0] not in staff.look()


def test_waiting_content_can_be_shown_now(staff: Staff) -> None:
    staff.enter()
    assert "Show what waits" not in staff.look()
    pages: Any = {code: {**page, "version": "01234567"} for code, page in staff.ready.pages.items()}
    newer = staff.ready._replace(digest="0123456789", pages=pages)
    staff.desk.heard(newer)
    assert "Waits until nobody reads" in staff.look()
    asked = QSignalSpy(staff.desk.nowAsked)
    staff.reach("Show what waits")
    assert asked.count() == 1
    staff.desk.live(newer, "2026-11-21 14:06")
    assert "01234567, loaded 2026-11-21 14:06" in staff.look()
    assert not staff.desk.waiting


def test_the_file_is_read_again_and_staff_hear_of_it(staff: Staff) -> None:
    asked = QSignalSpy(staff.desk.reloadAsked)
    staff.enter()
    staff.reach("Read the file again")
    assert asked.count() == 1
    staff.desk.heard(staff.ready)
    assert "content.yaml was read without mistakes." in staff.look()
    staff.desk.heard(spoilt(staff.ready))
    assert "content.yaml was read and has mistakes." in staff.look()


def test_exit_takes_a_second_tap_and_a_new_start_one(staff: Staff) -> None:
    left, restarted = QSignalSpy(staff.desk.exitAsked), QSignalSpy(staff.desk.restartAsked)
    staff.enter()
    staff.reach("Exit")
    assert left.count() == 0
    staff.finger.tap("Tap again to exit")
    assert left.count() == 1
    staff.finger.tap("Start anew")
    assert restarted.count() == 1


# Sticks


def offer(ready: LoadedContent | None, name: str = "CLINIC 2") -> UsbContent:
    """What is on a stick."""
    return UsbContent(name, Path("/media") / name, (), ready)


def other(ready: LoadedContent) -> LoadedContent:
    """Content that is not the same."""
    pages: Any = {code: {**page, "version": "01234567"} for code, page in ready.pages.items()}
    return ready._replace(pages=pages, digest="0123456789")


def test_a_stick_is_offered_and_taken_by_two_taps(staff: Staff) -> None:
    asked = QSignalSpy(staff.desk.takeAsked)
    found = offer(other(staff.ready))
    staff.enter()
    staff.desk.offered((offer(None),))
    assert "USB stick: CLINIC 2\nReading …" in staff.look()
    staff.desk.offered((found,))
    assert "Version\n01234567\nApproval\nNot approved" in staff.look()
    assert f"Pages\n{len(staff.ready.pages['en']['topics'][0]['pages'])}" in staff.look()
    staff.reach("Show this content")
    assert asked.count() == 0
    staff.finger.tap("Tap again to show it to patients")
    assert [asked.at(number) for number in range(asked.count())] == [[found]]
    assert "Copying from the stick …" in staff.look()
    staff.desk.heard(staff.ready)
    assert "Patients see now" not in staff.look()
    assert found.ready
    staff.desk.heard(found.ready)
    assert "Patients see now what is on the stick. You can pull it out." in staff.look()
    staff.desk.live(found.ready, "2026-11-21 14:06")
    assert "Patients see this already." in staff.look()
    assert "Show this content" not in staff.look()


def test_a_stick_with_mistakes_lists_them_and_is_not_offered(staff: Staff) -> None:
    bad = spoilt(staff.ready)
    staff.enter()
    staff.desk.offered((offer(bad),))
    shown = staff.look().splitlines()
    assert "It has mistakes, so patients cannot see it: 2 to put right." in shown
    assert [problem for problem in bad.problems if problem not in shown] == []
    assert "Show this content" not in shown


def test_a_stick_that_cannot_be_taken_leaves_all_as_it_was_and_can_be_tried_again(staff: Staff) -> None:
    asked = QSignalSpy(staff.desk.takeAsked)
    staff.enter()
    staff.desk.offered((offer(other(staff.ready)),))
    for _ in range(2):
        staff.desk.take("/media/CLINIC 2")
        staff.desk.take("/media/CLINIC 2")
        staff.desk.refused("/srv/clinic cannot be written (Read-only file system).")
        assert "Nothing was changed. /srv/clinic cannot be written (Read-only file system)." in staff.look()
    assert asked.count() == 2


def test_a_kiosk_that_shows_one_file_says_that_it_takes_nothing(staff: Staff) -> None:
    staff.desk._single = True
    staff.enter()
    staff.desk.offered((offer(other(staff.ready)),))
    assert "This kiosk shows one file, so it takes nothing from sticks." in staff.look()
    assert "Show this content" not in staff.look()


def test_sticks_are_forgotten_outside_the_staff_screen(staff: Staff) -> None:
    staff.desk.offered((offer(staff.ready),))
    assert staff.desk.sticks == []
    staff.enter()
    staff.desk.offered((offer(staff.ready),))
    assert len(staff.desk.sticks) == 1
    staff.desk.go("grid")
    assert staff.desk.sticks == []


# Settings


@pytest.mark.parametrize(
    ("tap", "name", "value"),
    [
        ("Español", "language", "es"),
        ("150 %", "size", 150),
        ("High", "theme", "contrast"),
        ("Half", "patience", 0.5),
        ("Twice", "patience", 2.0),
        ("Off", "motion", False),
    ],
)
def test_a_setting_is_saved_told_and_marked(staff: Staff, tap: str, name: str, value: object) -> None:
    told: list[Settings] = []
    staff.desk.settingsChanged.connect(told.append)
    staff.enter()
    staff.reach(tap)
    saved, problems = load(staff.settings)
    assert saved._asdict() == Settings()._asdict() | {name: value}
    assert type(getattr(saved, name)) is type(value)
    assert problems == ()
    assert told == [saved]
    assert staff.desk.settings[name] == value
    assert [item for item in items(staff.screen.window) if item.property("name") == tap and item.property("chosen")]


def test_a_printer_is_chosen_among_those_found(staff: Staff) -> None:
    staff.enter()
    assert "Printer for patients" not in staff.look()
    staff.desk.printers(["Laser_2", "Front-desk"])
    staff.reach("Laser_2")
    assert load(staff.settings) == (Settings(printer="Laser_2"), ())
    assert staff.desk.choices["printer"] == [
        {"value": "", "words": "None"},
        {"value": "Front-desk", "words": "Front-desk"},
        {"value": "Laser_2", "words": "Laser_2"},
    ]
    staff.reach("None")
    assert load(staff.settings) == (Settings(), ())


def test_a_setting_that_cannot_be_saved_holds_and_staff_are_told(staff: Staff, tmp_path: Path) -> None:
    told: list[Settings] = []
    (tmp_path / "full").touch()
    staff.desk._settings_path = tmp_path / "full" / "settings.json"
    staff.desk.settingsChanged.connect(told.append)
    staff.enter()
    staff.reach("High")
    assert told == [Settings(theme="contrast")]
    assert staff.screen.visit.display.theme == "contrast"
    assert "The settings cannot be saved" in staff.look()


# The glass


def test_cleaning_ignores_every_touch_and_ends_by_itself(staff: Staff, qtbot: QtBot) -> None:
    staff.enter()
    staff.reach("Clean the screen")
    assert "Wipe the screen now" in staff.look()
    assert "60" in staff.look()
    for at in (QPointF(40, 40), QPointF(640, 400), QPointF(1200, 40)):
        for _ in range(6):
            staff.finger.press(at)
            staff.finger.release(at)
    assert staff.desk.stage == "cleaning"
    staff.seconds += 30
    qtbot.waitUntil(lambda: "30" in staff.look(), timeout=2000)
    staff.seconds += 30
    qtbot.waitUntil(lambda: staff.desk.stage == "staff", timeout=2000)
    staff.look()
    staff.finger.tap("Close")
    assert staff.desk.stage == ""


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
@pytest.mark.parametrize("wrong", [2.0, 5.0, 40.0])
def test_a_card_measures_the_glass_however_wrongly_it_was_measured(
    staff: Staff, wrong: float, size: tuple[int, int]
) -> None:
    wanted = CARD * 5.88
    staff.screen.window.resize(*size)
    staff.screen.window.setProperty("measured", wrong)
    staff.look()
    staff.enter()
    staff.reach("Measure with a card")
    for tap in taps(staff.screen.window):
        assert min(frame(tap).width(), frame(tap).height()) > 43
        assert whole(tap)

    def pixels() -> float:
        return float(staff.find("CalibrationScreen").property("pixels"))

    for step, near in (("Big steps", 0.06 * wanted), ("Small steps", 1)):
        for _ in range(80):
            if abs(pixels() - wanted) <= near:
                break
            staff.finger.tap(f"{step}: {'larger' if pixels() < wanted else 'smaller'}")
    assert abs(pixels() - wanted) <= 1
    drawn = [frame(item) for item in items(staff.screen.window) if kind(item) == "QQuickRectangle"]
    assert [rect for rect in drawn if abs(max(rect.width(), rect.height()) - pixels()) < 0.1]
    chosen = pixels()
    staff.finger.tap("Save")
    assert load(staff.settings)[0].pitch == pytest.approx(chosen / CARD)
    assert staff.screen.window.property("pitch") == pytest.approx(chosen / CARD)
    assert "Measured: a millimetre has 5.8" in staff.look()


def test_measuring_can_be_cancelled(staff: Staff) -> None:
    staff.enter()
    staff.reach("Measure with a card")
    staff.finger.tap("Cancel")
    assert staff.desk.stage == "staff"
    assert not staff.settings.exists()


def test_the_touch_test_marks_what_was_touched_and_keeps_out_of_the_way(staff: Staff, qtbot: QtBot) -> None:
    staff.enter()
    staff.reach("Touch test")
    grid = staff.find("TouchTestScreen")
    columns, rows = int(grid.property("columns")), int(grid.property("rows"))
    assert grid.property("rest") == columns * rows
    side = frame(staff.find("Cell"))
    staff.finger.press(side.center())
    staff.finger.release(side.center())
    assert grid.property("rest") == columns * rows - 1
    staff.finger.drag(QPointF(5, 5), QPointF(1275, 5))
    assert grid.property("rest") == columns * rows - columns
    cells = [item for item in items(staff.screen.window) if kind(item) == "Cell"]

    def felt(at: QPointF) -> bool:
        return any(cell.property("felt") and frame(cell).contains(at) for cell in cells)

    assert sum(bool(cell.property("felt")) for cell in cells) == columns
    way = [QPointF(x, (row + 0.5) * 800 / rows) for row in range(rows) for x in (10, 1270)[:: 1 - row % 2 * 2]]
    staff.finger.press(way[0])
    for at in way[1:]:
        staff.finger.move(at)
        qtbot.waitUntil(partial(felt, at), timeout=2000)
    staff.finger.release(way[-1])
    assert "All squares work" in staff.look()
    staff.finger.tap("Close")
    assert staff.desk.stage == "staff"


# Nobody there


@pytest.mark.parametrize("stage", ["pin", "closed", "staff", "use", "card", "grid"])
def test_it_closes_by_itself(make: Make, qtbot: QtBot, tmp_path: Path, stage: str) -> None:
    staff = make(times=Times(pad=0.1, inside=0.1))
    if stage == "closed":
        (tmp_path / "pin").unlink()
    staff.desk.knock()
    if stage not in ("pin", "closed"):
        staff.desk._enter("staff")
        staff.desk.go(stage)
    assert staff.desk.stage == stage
    qtbot.waitUntil(lambda: staff.desk.stage == "", timeout=2000)
    assert staff.screen.visit.phase == ("reading" if stage in ("pin", "closed") else "attract")


def test_a_touch_keeps_it_open(make: Make, qtbot: QtBot) -> None:
    staff = make(times=Times(pad=0.5))
    staff.desk.knock()
    staff.look()
    began = staff.desk._quiet.remainingTime()
    qtbot.waitUntil(lambda: staff.desk._quiet.remainingTime() < began - 100, timeout=2000)
    staff.finger.press(QPointF(300, 300))
    assert staff.desk._quiet.remainingTime() > began - 100


# How it looks


def stages(staff: Staff) -> Iterator[str]:
    """Turn the screen to everything that staff can see."""
    desk, pin = staff.desk, staff.desk._pin_path
    desk._pin_path = pin.with_name("none")
    desk.knock()
    yield "closed"
    desk.close()
    desk._pin_path = pin
    desk.knock()
    for digit in "111111111111":
        desk.press(digit)
    yield "pin"
    desk.enter()
    yield "wrong"
    staff.seconds = 0
    desk._tries._until = 300
    desk.padChanged.emit()
    yield "wait"
    desk._tries.right()
    desk._enter("staff")
    desk.heard(spoilt(staff.ready))
    desk.note("settings.json is damaged: it holds no settings. The kiosk uses its own; set them again.")
    desk.offered((offer(other(staff.ready)), offer(spoilt(staff.ready), "Clínica del Puerto"), offer(None, "NO NAME")))
    yield from downwards(staff)
    used(staff)
    desk.go("use")
    desk.use._said = f"Written: {CONTENT.with_name(TABLE)}"
    desk.use.toldChanged.emit()
    yield from downwards(staff)
    desk.go("card")
    yield "card"
    desk.go("grid")
    yield "grid"
    desk.clean()
    yield "cleaning"


def downwards(staff: Staff) -> Iterator[str]:
    """Move down a screen, until its end is seen."""
    staff.look()
    area = next(item for item in items(staff.screen.window) if item.inherits("QQuickFlickable"))
    scroll = staff.find("ScrollArea")
    while True:
        yield f"{staff.desk.stage} at {area.property('contentY'):.0f}"
        if area.property("atYEnd"):
            break
        scroll.setProperty("contentY", min(area.property("contentY") + area.height() * 0.8, bottom(area)))


def used(staff: Staff) -> None:
    """Two months of use, the second much less."""
    [topic, *_] = next(iter(staff.ready.pages.values()))["topics"]
    things = [Metric(PAGE, topic["id"], page["id"]) for page in topic["pages"]]
    things += [Metric(VISIT), Metric(MISSED, topic["id"], "redness"), Metric(ANSWERED, topic["id"], "redness")]
    days = [(date.today() - timedelta(back), 9000 if back > 28 else 700 // back) for back in range(1, 57)]
    numbers = {
        DailyMetric(day, thing): number // (1 + place) for day, number in days for place, thing in enumerate(things)
    }
    write(staff.desk._pin_path.with_name("counts.db"), numbers, date.today())


def bottom(area: QQuickItem) -> float:
    return float(area.property("contentHeight")) - area.height()


@pytest.mark.parametrize(
    ("theme", "language"), [("light", "en"), ("contrast", "en"), ("light", "ar"), ("contrast", "ar")]
)
@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_screen_of_the_staff_fits(
    make: Make, size: tuple[int, int], text: int, theme: str, language: str
) -> None:
    staff = make(TWO_TOPICS)
    staff.prefer(Settings(language, theme, text))
    window = staff.screen.window
    window.resize(*size)
    found: list[str] = []
    for stage in stages(staff):
        staff.look()
        image = window.grabWindow()
        glass = fit.Glass(window)
        wrong = fit.small_targets(glass) + fit.close_targets(glass) + fit.cut_texts(glass) + fit.broken_words(glass)
        wrong += fit.overlaps(glass) + fit.long_lines(glass) + fit.small_letters(glass, text)
        wrong += fit.pale_texts(glass, image) + fit.blank(image)
        found += [f"{stage}: {complaint}" for complaint in dict.fromkeys(wrong)]
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_digits_stay_in_their_order(make: Make, language: str) -> None:
    staff = make(TWO_TOPICS)
    staff.prefer(Settings(language))
    staff.desk.knock()
    staff.look()
    one, three = (frame(tap_named(staff.screen.window, digit)).x() for digit in "13")
    assert one < three
