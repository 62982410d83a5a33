"""Staff make their gesture, type their PIN, and see and set what is behind it: the whole kiosk, with a real finger."""

import copy
import logging
import shutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from itertools import count, product
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QTimer
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from kiosk.command_name import command_name
from kiosk.content.plain import PlainContent
from kiosk.content.store.loader_process import LoadedContent
from kiosk.exit_codes import DONE, RESTART
from kiosk.looks import THEMES
from kiosk.machine import paths
from kiosk.machine.settings import Settings, load, save
from kiosk.staff.area import pin, staff_area, usb_import
from kiosk.staff.area.settings_editor import CARD_WIDTH_MM
from kiosk.staff.area.status import KioskStatus
from kiosk.staff.area.usb_import import UsbContent, UsbImport
from kiosk.staff.usage.store import ANSWERED, MISSED, PAGE, VISIT, DailyMetric, Metric, write
from kiosk.visit.idle import IdleTimer
from tests import fit
from tests.conftest import SHIPPED, TWO_TOPICS
from tests.glass import empty_place, frame, items, kind, tap_named, taps
from tests.staff_kiosk import PIN, StaffKiosk, is_whole

pytestmark = pytest.mark.opengl

PLAIN = ("QString", "int", "double", "QVariant", "QVariantList", "QVariantMap")

Start = Callable[..., StaffKiosk]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content file that a test may change."""
    folder = tmp_path / "clinic"
    shutil.copytree(SHIPPED.parent / "assets", folder / "assets")
    shutil.copy(SHIPPED.parent / "translations.txt", folder)
    return Path(shutil.copy(SHIPPED, folder))


@pytest.fixture
def start(
    content: Path,
    qapp: QGuiApplication,
    touchscreen: QPointingDevice,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Start]:
    """Starts a kiosk on a content file, in a window, without this machine's sticks and printers."""
    monkeypatch.setattr(usb_import, "mounted", list)
    monkeypatch.setenv("PATH", "")
    started: list[StaffKiosk] = []

    def begin(path: Path = content, size: tuple[int, int] = (1280, 800)) -> StaffKiosk:
        started.append(StaffKiosk(qapp, touchscreen, qtbot, path, size))
        return started[-1]

    yield begin
    for staff in started:
        staff.kiosk.close()
    qapp.processEvents()


@pytest.fixture
def staff(start: Start) -> StaffKiosk:
    """A kiosk that a patient reads."""
    staff = start()
    staff.visit.begin("")
    staff.look()
    return staff


def spoilt(loaded: LoadedContent) -> LoadedContent:
    """A save with mistakes."""
    problems = ('content.yaml:14: unknown word "fone". Did you mean "phone"?', "content.yaml:52: this text is empty.")
    return loaded._replace(pages={}, problems=problems, digest="bad")


def everything(staff: StaffKiosk) -> str:
    """All words on a screen, to its end."""
    return "\n".join(staff.look() for _ in downwards(staff))


# The PIN


def test_five_taps_in_the_corner_ask_for_the_pin(staff: StaffKiosk, qtbot: QtBot) -> None:
    at = QPointF(40, 40)
    for _ in range(4):
        staff.finger.press(at)
        staff.finger.release(at)
    staff.finger.press(at)
    qtbot.waitUntil(lambda: staff.area.screen == "pin", timeout=2000)
    staff.finger.release(at)
    assert "Type the PIN" in staff.look()


def test_nothing_below_the_pad_reacts(staff: StaffKiosk) -> None:
    tile = frame(tap_named(staff.window, "Decide")).center()
    staff.area.open_pin()
    staff.look()
    staff.finger.press(tile)
    staff.finger.release(tile)
    assert not staff.visit.navigation.canGoBack
    assert not [tap for tap in taps(staff.window) if tap.property("name") == "Decide"]
    staff.finger.tap("Close")
    assert tap_named(staff.window, "Decide")
    assert staff.visit.phase == "reading"


@pytest.mark.parametrize("phase", ["attract", "warning", "cleared", "error"])
def test_the_pad_covers_every_phase(staff: StaffKiosk, phase: str) -> None:
    visit = staff.visit
    idle = visit.findChild(IdleTimer)
    assert isinstance(idle, IdleTimer)
    enter = {"attract": visit.end, "cleared": visit.finish, "error": visit.show_error_screen}
    enter.get(phase, idle.warned.emit)()
    assert visit.phase == phase
    staff.area.open_pin()
    staff.look()
    staff.type(PIN)
    assert "What patients see" in staff.look()
    assert visit.phase == "attract"


def test_the_pad_covers_a_kiosk_without_content(start: Start, content: Path) -> None:
    content.write_text("clinic:\n", "utf-8")
    staff = start()
    staff.enter()
    shown = everything(staff)
    assert "Nothing: there is no good content" in shown
    assert "content.yaml:1" in shown


def test_the_right_pin_ends_the_visit_and_so_does_leaving(staff: StaffKiosk) -> None:
    staff.finger.open("Decide")
    staff.enter()
    assert staff.visit.phase == "attract"
    staff.finger.tap("Close")
    assert staff.area.screen == ""
    assert staff.visit.phase == "attract"
    assert "Touch here to start" in staff.look()


def test_a_wrong_pin_says_so_and_typing_goes_on(staff: StaffKiosk) -> None:
    staff.area.open_pin()
    staff.look()
    staff.type("1379")
    assert "That is not the PIN" in staff.look()
    staff.finger.tap("1")
    assert "That is not the PIN" not in staff.look()
    staff.finger.tap("Erase")
    assert staff.area.pin.digitCount == 0
    staff.type(PIN)
    assert staff.area.screen == "staff"


def test_too_many_wrong_tries_mean_a_wait_that_closing_does_not_end(
    staff: StaffKiosk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pin, "MIN_WAIT_S", 5.0)
    staff.area.open_pin()
    staff.look()
    for _ in range(4):
        staff.type("1379")
    assert "Too many wrong tries" in staff.look()
    assert f"\n{staff.area.pin.secondsLeft}\n" in staff.look()
    staff.finger.tap("Close")
    staff.area.open_pin()
    assert "Too many wrong tries" in staff.look()
    assert not [tap for tap in taps(staff.window) if tap.property("name") == "OK"]
    staff.area.pin.press("2")
    assert staff.area.pin.digitCount == 0
    qtbot.waitUntil(lambda: "\n1\n" in staff.look(), timeout=20_000)
    qtbot.waitUntil(lambda: "Too many" not in staff.look(), timeout=20_000)
    staff.type(PIN)
    assert staff.area.screen == "staff"


def test_the_wait_survives_a_restart(start: Start, content: Path) -> None:
    staff = start(content)
    staff.area.open_pin()
    staff.look()
    for _ in range(4):
        staff.type("1379")
    staff.kiosk.close()
    again = start(content)
    again.area.open_pin()
    assert "Too many wrong tries" in again.look()


def test_staff_change_the_pin(staff: StaffKiosk) -> None:
    staff.enter()
    staff.reach("Change the PIN")
    assert "Type the PIN as it is now" in staff.look()
    staff.type("8888")
    assert "That is not the PIN" in staff.look()
    staff.type(PIN)
    assert "Type the new PIN" in staff.look()
    staff.type("2580")
    assert "side by side" in staff.look()
    staff.type("836149")
    assert "Type the new PIN again" in staff.look()
    staff.type("836148")
    assert "The second was different" in staff.look()
    assert pin.matches(staff.pin_file, PIN)
    for _ in range(2):
        staff.type("836149")
    assert "There is a new PIN now." in staff.look()
    assert staff.area.screen == "staff"
    assert pin.matches(staff.pin_file, "836149")
    staff.area.close()
    staff.area.open_pin()
    staff.look()
    staff.type(PIN)
    assert staff.area.screen == "pin"


def test_a_change_of_the_pin_can_be_left_and_tells_why_nothing_was_saved(staff: StaffKiosk) -> None:
    staff.enter("change-pin")
    staff.type(PIN)
    staff.type("836149")
    staff.finger.tap("Close")
    assert staff.area.screen == "staff"
    staff.enter("change-pin")
    staff.type(PIN)
    staff.type("836149")
    staff.pin_file.unlink()
    staff.pin_file.mkdir()
    staff.type("836149")
    assert "The PIN could not be saved" in staff.look()
    assert staff.area.screen == "change-pin"


def test_no_digit_of_the_pin_can_be_read_anywhere(
    staff: StaffKiosk,
    qtbot: QtBot,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    area = staff.area
    # The copy of the content is whole: or else files go while they are looked through.
    qtbot.waitUntil((paths.content_copies(staff.content) / staff.loaded.digest).is_dir)
    objects = (area, area.pin, area.status, area.settings, area.usb, area.usage)

    def readable() -> str:
        found = []
        for thing in (*objects, *items(staff.window)):
            about = thing.metaObject()
            kept = [about.property(number) for number in range(about.propertyCount())]
            found += [repr(thing.property(str(one.name()))) for one in kept if str(one.typeName()) in PLAIN]
        return "\n".join(found)

    caplog.set_level(logging.DEBUG)
    area.open_pin()
    staff.look()
    for digit in PIN:
        staff.finger.tap(digit)
    assert area.pin.digitCount == len(PIN)
    assert PIN not in readable()
    assert PIN not in staff.look()
    staff.finger.tap("OK")
    assert area.screen == "staff"
    staff.reach("Touch test")
    assert PIN not in readable()
    assert not [one for one in objects if PIN in repr(vars(one))]
    assert not [file for file in tmp_path.rglob("*") if file.is_file() and PIN.encode() in file.read_bytes().split()]
    assert PIN not in caplog.text
    assert PIN not in "".join(capfd.readouterr())


@pytest.mark.parametrize(("kept", "said"), [(None, "No PIN is set"), (b"nonsense", "is damaged")])
def test_without_a_pin_the_area_stays_closed_and_says_how_to_set_one(
    staff: StaffKiosk, kept: bytes | None, said: str
) -> None:
    staff.pin_file.unlink()
    if kept:
        staff.pin_file.write_bytes(kept)
    staff.area.open_pin()
    assert said in staff.look()
    assert command_name("set-pin") in staff.look()
    staff.area.open("staff")
    assert staff.area.screen == "no-pin"
    staff.finger.tap("Close")
    assert staff.area.screen == ""


@pytest.mark.parametrize("screen", staff_area.BEHIND_PIN)
def test_only_the_pin_leads_inside(staff: StaffKiosk, screen: str) -> None:
    staff.area.open(screen)
    assert staff.area.screen == ""
    staff.area.open_pin()
    staff.area.open(screen)
    assert staff.area.screen == "pin"


# What staff see


def test_staff_see_what_is_shown(staff: StaffKiosk) -> None:
    staff.area.status.content_shown(staff.loaded, "2026-11-21 14:05")
    staff.enter()
    shown = everything(staff)
    assert str(staff.content) in shown
    assert f"{staff.loaded.pages['en']['version']}, loaded 2026-11-21 14:05" in shown
    assert "Not approved" in shown
    assert "Español (not reviewed)" in shown
    assert "Patients see it" in shown


@pytest.mark.parametrize(
    ("until", "said"), [("2999-01-31", "By Dr. Lee, until 2999-01-31"), ("2020-01-31", "Ended on 2020-01-31")]
)
def test_staff_see_who_approved_and_until_when(staff: StaffKiosk, until: str, said: str) -> None:
    pages: dict[str, PlainContent] = copy.deepcopy(staff.loaded.pages)
    for page in pages.values():
        page["clinic"]["approval"] = {**page["clinic"]["approval"], "by": "Dr. Lee", "until": until}
    staff.area.status.content_shown(staff.loaded._replace(pages=pages), "2026-11-21 14:05", from_copy=True)
    staff.enter()
    shown = everything(staff)
    assert said in shown
    assert "from the copy kept on this machine" in shown


def test_staff_see_every_mistake_with_its_line_and_what_else_is_wrong(staff: StaffKiosk) -> None:
    bad = spoilt(staff.loaded)
    staff.area.status.content_loaded(bad)
    staff.area.status.add_note("The last good content could not be kept (No space left on device).")
    staff.area.status.add_note("The last good content could not be kept (No space left on device).")
    shown = staff.enter().splitlines()
    assert shown.count(bad.problems[0]) == shown.count(bad.problems[1]) == 1
    assert shown.count("The last good content could not be kept (No space left on device).") == 1
    assert "Has mistakes: patients do not see it" in shown
    staff.area.status.content_loaded(staff.loaded)
    assert bad.problems[0] not in staff.look()


def test_many_mistakes_leave_the_buttons_in_reach(staff: StaffKiosk) -> None:
    many = tuple(f"content.yaml:{line}:1: a mistake." for line in range(1, 201))
    staff.area.status.content_loaded(spoilt(staff.loaded)._replace(problems=many))
    shown = staff.enter()
    assert "To fix: patients do not see the newest save" in shown
    assert "… and 194 more. The command check lists them all." in shown
    few = staff.area.status.problems
    assert len(few) == 7
    staff.reach("Read the file again")
    assert staff.find("Pager").property("screen") < 3


def test_content_that_waited_for_a_reader_is_shown_when_staff_come_in(staff: StaffKiosk, qtbot: QtBot) -> None:
    before = staff.look()
    text = staff.content.read_text("utf-8")
    staff.content.write_text(text.replace("  name:", "  name: New ", 1), "utf-8")
    with qtbot.waitSignal(staff.area.status.contentLoaded, timeout=20_000) as loaded:
        staff.area.reload()
    [newer] = loaded.args or []
    assert staff.look() == before
    assert f"{newer.pages['en']['version']}, loaded {date.today().year}" in staff.enter()
    assert newer.digest != staff.loaded.digest


def test_the_file_is_read_again_and_staff_hear_of_it(staff: StaffKiosk, qtbot: QtBot) -> None:
    staff.enter()
    staff.reach("Read the file again")
    assert "Reading content.yaml …" in staff.area.message
    qtbot.waitUntil(lambda: "content.yaml was read without mistakes." in staff.look(), timeout=20_000)
    staff.content.write_text("clinic:\n", "utf-8")
    staff.reach("Read the file again")
    qtbot.waitUntil(lambda: "content.yaml was read and has mistakes." in staff.look(), timeout=20_000)


def test_exit_takes_a_second_tap_and_a_restart_one(staff: StaffKiosk, qapp: QGuiApplication) -> None:
    def run_and_tap(name: str) -> int:
        """The exit code of the program, in which a button is tapped."""
        hung = QTimer(interval=10_000)
        hung.timeout.connect(lambda: qapp.exit(-1))
        hung.start()
        QTimer.singleShot(0, lambda: staff.finger.tap(name))
        return qapp.exec()

    left = QSignalSpy(staff.area.exitRequested)
    staff.enter()
    staff.reach("Exit")
    assert left.count() == 0
    assert run_and_tap("Tap again to exit") == DONE
    assert run_and_tap("Restart") == RESTART


# Sticks: see also tests/test_stick.py


def on_stick(loaded: LoadedContent | None, name: str = "CLINIC 2") -> UsbContent:
    """What is on a stick."""
    return UsbContent(name, Path("/media") / name, (), loaded)


def other(loaded: LoadedContent) -> LoadedContent:
    """Content that is not the same."""
    pages: dict[str, PlainContent] = {code: {**page, "version": "01234567"} for code, page in loaded.pages.items()}
    return loaded._replace(pages=pages, digest="0123456789")


def test_a_stick_is_listed_while_it_is_read_and_then_with_what_is_on_it(start: Start, content: Path) -> None:
    staff = start(content.parent)
    staff.enter()
    staff.area.usb.set_found((on_stick(None),))
    assert "USB stick: CLINIC 2\nReading …" in staff.look()
    assert "Show this content" not in staff.look()
    staff.area.usb.set_found((on_stick(other(staff.loaded)),))
    assert "Version\n01234567\nApproval\nNot approved" in staff.look()
    assert f"Pages\n{len(staff.loaded.pages['en']['topics'][0]['pages'])}" in staff.look()
    staff.reach("Show this content")
    assert "Tap again to show it to patients" in staff.look()
    staff.area.usb.set_found((on_stick(staff.loaded),))
    assert "Patients see this already." in staff.look()
    assert "Show this content" not in staff.look()


def test_a_stick_with_mistakes_lists_them_and_is_not_offered(staff: StaffKiosk) -> None:
    bad = spoilt(staff.loaded)
    staff.enter()
    staff.area.usb.set_found((on_stick(bad),))
    shown = staff.look().splitlines()
    assert "It has mistakes, so patients cannot see it: 2 to fix." in shown
    assert [problem for problem in bad.problems if problem not in shown] == []
    assert "Show this content" not in shown


def test_a_stick_is_asked_for_once_until_it_is_shown_or_refused(staff: StaffKiosk) -> None:
    usb = UsbImport(KioskStatus(staff.content), ())
    asked, told = QSignalSpy(usb.importRequested), QSignalSpy(usb.message)
    found = on_stick(other(staff.loaded))
    usb.set_enabled(True)
    usb.set_found((found,))
    for _ in range(2):
        usb.take("/media/CLINIC 2")
    usb.refused("/srv/clinic cannot be written (Read-only file system).")
    for _ in range(2):
        usb.take("/media/CLINIC 2")
    assert [asked.at(number) for number in range(asked.count())] == [[found], [found]]
    assert [told.at(number) for number in range(told.count())] == [
        ["Copying from the stick …"],
        ["Nothing was changed. /srv/clinic cannot be written (Read-only file system)."],
        ["Copying from the stick …"],
    ]
    assert not usb.is_imported(staff.loaded)
    assert usb.is_imported(other(staff.loaded))
    assert not usb.is_imported(other(staff.loaded))
    usb.set_enabled(False)


def test_sticks_are_forgotten_outside_the_staff_screen(staff: StaffKiosk) -> None:
    usb = staff.area.usb
    usb.set_found((on_stick(staff.loaded),))
    assert usb.sticks == []
    staff.enter()
    assert usb.sticks == []
    usb.set_found((on_stick(staff.loaded),))
    assert len(usb.sticks) == 1
    staff.area.open("touch-test")
    assert usb.sticks == []


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
def test_a_setting_is_saved_told_and_marked(staff: StaffKiosk, tap: str, name: str, value: object) -> None:
    told: list[Settings] = []
    staff.area.settings.changed.connect(told.append)
    staff.enter()
    staff.reach(tap)
    saved, problems = load(staff.settings_file)
    assert saved._asdict() == Settings()._asdict() | {name: value}
    assert type(getattr(saved, name)) is type(value)
    assert problems == ()
    assert told == [saved]
    assert staff.area.settings.values[name] == value
    assert [item for item in items(staff.window) if item.property("name") == tap and item.property("chosen")]


def test_a_printer_is_chosen_among_those_found(staff: StaffKiosk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(staff.kiosk.services.printing.printersFound, timeout=20_000):
        assert "Printer for patients" not in staff.enter()
    staff.area.settings.set_printers(["Laser_2", "Front-desk"])
    staff.reach("Laser_2")
    assert load(staff.settings_file) == (Settings(printer="Laser_2"), ())
    assert staff.area.settings.choices["printer"] == [
        {"value": "", "words": "None"},
        {"value": "Front-desk", "words": "Front-desk"},
        {"value": "Laser_2", "words": "Laser_2"},
    ]
    staff.reach("None")
    assert load(staff.settings_file) == (Settings(), ())


def test_a_setting_that_cannot_be_saved_holds_and_staff_are_told(staff: StaffKiosk) -> None:
    told: list[Settings] = []
    staff.settings_file.mkdir()
    staff.area.settings.changed.connect(told.append)
    staff.enter()
    staff.reach("High")
    assert told == [Settings(theme="contrast")]
    assert staff.visit.display.theme == "contrast"
    assert "The settings cannot be saved" in staff.look()
    assert "This change lasts until the kiosk restarts." in staff.look()


# The screen


def test_a_glass_that_touches_itself_is_told_until_staff_clean_or_test_it(staff: StaffKiosk) -> None:
    glass = staff.kiosk.services.input.glass
    for screen in ("cleaning", "touch-test"):
        glass.noisy.emit()
        assert "For 30 minutes something touched the glass" in staff.enter()
        staff.area.open(screen)
        assert not [text for text in staff.area.status.problems if "touched the glass" in text]


def test_cleaning_ignores_every_touch(staff: StaffKiosk) -> None:
    staff.enter()
    staff.reach("Clean the screen")
    assert "Wipe the screen now" in staff.look()
    assert f"\n{staff.area.secondsLeft}\n" in staff.look()
    assert 55 <= staff.area.secondsLeft <= 60
    for at in (QPointF(40, 40), QPointF(640, 400), QPointF(1200, 40)):
        for _ in range(6):
            staff.finger.press(at)
            staff.finger.release(at)
    assert staff.area.screen == "cleaning"


def test_cleaning_counts_down_and_ends_by_itself_though_somebody_touches(
    staff: StaffKiosk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staff_area, "CLEANING_S", 3.0)
    staff.enter("cleaning")

    def wiped() -> bool:
        at = QPointF(4, 400)  # where no button is
        staff.finger.press(at)
        staff.finger.release(at)
        return staff.area.screen == "staff"

    qtbot.waitUntil(lambda: "\n1\n" in staff.look() and staff.area.screen == "cleaning", timeout=10_000)
    qtbot.waitUntil(wiped, timeout=10_000)
    staff.look()
    staff.finger.tap("Close")
    assert staff.area.screen == ""


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
@pytest.mark.parametrize("wrong", [2.0, 5.0, 40.0])
def test_a_card_measures_the_screen_however_wrongly_it_was_measured(
    start: Start, wrong: float, size: tuple[int, int]
) -> None:
    wanted = CARD_WIDTH_MM * 5.88
    staff = start(size=size)
    save(staff.settings_file, Settings(pitch=wrong))
    staff.kiosk.screen.device.configure(wrong, True)
    staff.enter()
    staff.reach("Measure with a card")
    for tap in taps(staff.window):
        assert min(frame(tap).width(), frame(tap).height()) > 43
        assert is_whole(tap)

    def pixels() -> float:
        return float(staff.find("CalibrationScreen").property("pixels"))

    for step, near in (("Big steps", 0.06 * wanted), ("Small steps", 1)):
        for _ in range(80):
            if abs(pixels() - wanted) <= near:
                break
            staff.finger.tap(f"{step}: {'larger' if pixels() < wanted else 'smaller'}")
    assert abs(pixels() - wanted) <= 1
    drawn = [frame(item) for item in items(staff.window) if kind(item) == "QQuickRectangle"]
    assert [rect for rect in drawn if abs(max(rect.width(), rect.height()) - pixels()) < 0.1]
    chosen = pixels()
    staff.finger.tap("Save")
    assert load(staff.settings_file)[0].pitch == pytest.approx(chosen / CARD_WIDTH_MM)
    assert staff.kiosk.screen.device.pitch == pytest.approx(chosen / CARD_WIDTH_MM)
    assert "Measured: a millimetre has 5.8" in staff.look()


def test_measuring_can_be_cancelled(staff: StaffKiosk) -> None:
    staff.enter()
    staff.reach("Measure with a card")
    staff.finger.tap("Cancel")
    assert staff.area.screen == "staff"
    assert not staff.settings_file.exists()


def test_the_touch_test_marks_what_was_touched_and_keeps_out_of_the_way(staff: StaffKiosk, qtbot: QtBot) -> None:
    staff.enter()
    staff.reach("Touch test")
    grid = staff.find("TouchTestScreen")
    columns, rows = int(grid.property("columns")), int(grid.property("rows"))
    assert grid.property("squaresLeft") == columns * rows
    side = frame(staff.find("Cell"))
    staff.finger.press(side.center())
    staff.finger.release(side.center())
    assert grid.property("squaresLeft") == columns * rows - 1
    staff.finger.drag(QPointF(5, 5), QPointF(1275, 5))
    assert grid.property("squaresLeft") == columns * rows - columns
    cells = [item for item in items(staff.window) if kind(item) == "Cell"]

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
    assert staff.area.screen == "staff"


# Nobody there


@pytest.mark.parametrize("screen", ["pin", "no-pin", "staff", "usage", "calibration", "touch-test", "change-pin"])
def test_it_closes_by_itself(staff: StaffKiosk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, screen: str) -> None:
    monkeypatch.setattr(staff_area, "PIN_TIMEOUT_S", 0.1)
    if screen == "no-pin":
        staff.pin_file.unlink()
    if screen in staff_area.BEHIND_PIN:
        staff.enter()
        monkeypatch.setattr(staff_area, "STAFF_TIMEOUT_S", 0.1)
        staff.area.open(screen)
    else:
        staff.area.open_pin()
    assert staff.area.screen == screen
    qtbot.waitUntil(lambda: staff.area.screen == "", timeout=2000)
    assert staff.visit.phase == ("attract" if screen in staff_area.BEHIND_PIN else "reading")


def test_a_tap_on_something_keeps_it_open(staff: StaffKiosk, qtbot: QtBot) -> None:
    staff.area.open_pin()
    staff.look()
    full = int(staff_area.PIN_TIMEOUT_S)
    qtbot.waitUntil(lambda: staff.area.secondsLeft < full, timeout=10_000)
    staff.finger.press(empty_place(staff.window))
    staff.finger.release(empty_place(staff.window))
    assert staff.area.secondsLeft < full
    staff.finger.tap("7")
    assert staff.area.secondsLeft == full


# How it looks


def screens(staff: StaffKiosk, qtbot: QtBot) -> Iterator[str]:
    """Turn to everything that staff can see; what that is."""
    area, status = staff.area, staff.area.status
    kept = staff.pin_file.read_bytes()
    staff.pin_file.unlink()
    area.open_pin()
    yield "no-pin"
    area.close()
    staff.pin_file.write_bytes(kept)
    staff.enter()
    status.content_loaded(spoilt(staff.loaded))
    status.add_note("settings.json is damaged: it holds no settings. The kiosk uses its own; set them again.")
    found = (
        on_stick(other(staff.loaded)),
        on_stick(spoilt(staff.loaded), "Clínica del Puerto"),
        on_stick(None, "NO NAME"),
        UsbContent("EMPTY", Path("/media/EMPTY"), (), None, "It is empty. Copy content.yaml to it."),
    )
    area.usb.set_found(found)
    area.versions.set_found("2026-11-21-1405-3f2a99b1", other(staff.loaded))
    yield from downwards(staff)
    write_use(staff)
    area.open("usage")
    with qtbot.waitSignal(area.usage.changed, timeout=20_000):
        area.usage.export()
    assert "Written:" in area.usage.message
    yield from downwards(staff)
    for screen in ("calibration", "touch-test", "cleaning", "change-pin"):
        area.open(screen)
        yield screen
    area.close()
    area.open_pin()
    for number in range(4):
        for digit in "111111111111":
            area.pin.press(digit)
        if number == 0:
            yield "typed PIN"
        area.pin.enter()
        if number == 0:
            yield "wrong PIN"
    yield "too many wrong PINs"


def downwards(staff: StaffKiosk) -> Iterator[str]:
    """Turn a screen from view to view, to its end."""
    staff.look()
    for view in count(1):
        yield f"{staff.area.screen}, view {view}"
        if not staff.finger.turn():
            return


def write_use(staff: StaffKiosk) -> None:
    """Two months of use, the second much less."""
    [topic, *_] = next(iter(staff.loaded.pages.values()))["topics"]
    metrics = [Metric(PAGE, topic["id"], page["id"]) for page in topic["pages"]]
    metrics += [Metric(VISIT), Metric(MISSED, topic["id"], "redness"), Metric(ANSWERED, topic["id"], "redness")]
    days = [(date.today() - timedelta(back), 9000 if back > 28 else 700 // back) for back in range(1, 57)]
    counts = {
        DailyMetric(day, metric): number // (1 + place) for day, number in days for place, metric in enumerate(metrics)
    }
    write(staff.counts_file, counts, date.today())


@pytest.mark.parametrize("text", [100, 200])
@fit.every_size
def test_every_screen_of_the_staff_fits(
    start: Start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], text: int
) -> None:
    shutil.copytree(TWO_TOPICS.parent, tmp_path / "srv" / "clinic")
    monkeypatch.chdir(tmp_path)
    staff = start(Path("srv", "clinic", TWO_TOPICS.name), size)  # a path as long as a clinic's
    staff.area.settings.set("size", text)
    staff.area.settings.set("motion", False)
    found: list[str] = []
    for screen in screens(staff, qtbot):
        for language, theme in product(["ar", "en"], THEMES):
            staff.area.settings.set("language", language)
            staff.area.settings.set("theme", theme)
            staff.look()
            found += [f"{screen}, {language}, {theme}: {fault}" for fault in fit.faults(staff.window, text)]
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_digits_stay_in_their_order(start: Start, language: str) -> None:
    staff = start(TWO_TOPICS)
    staff.area.settings.set("language", language)
    staff.area.open_pin()
    staff.look()
    one, three = (frame(tap_named(staff.window, digit)).x() for digit in "13")
    assert one < three
