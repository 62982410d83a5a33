"""Openings of pages are counted by the day, and nothing on disk or on the screen tells more than that."""

import csv
import io
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QPointingDevice
from pytestqt.qtbot import QtBot

from kiosk.app import trial
from kiosk.content import clock
from kiosk.content.store.loader_process import LoadedContent
from kiosk.machine import paths, settings
from kiosk.staff.usage import store
from kiosk.staff.usage.recorder import UsageRecorder
from kiosk.staff.usage.report import MIN_DAYS, MIN_VISITS, SPAN_DAYS, TABLE, trend
from kiosk.staff.usage.store import ANSWERED, HELP, MISSED, PAGE, VISIT, BrokenError, DailyMetric, Metric
from kiosk.ui.window import KioskWindow
from kiosk.visit.idle import IdleTimer
from kiosk.visit.shown_page import CHAPTER
from tests.conftest import ROOT, SHIPPED, TWO_TOPICS, Open
from tests.glass import items, kind
from tests.staff_kiosk import PIN, StaffKiosk
from tests.test_app import run

pytestmark = pytest.mark.opengl

SAMPLE = ROOT / "tests" / "data" / "sample"
TODAY = date(2027, 3, 31)

RISKS, STEPS, RECOVERY = (Metric(PAGE, "microneedling", name) for name in ("risks", "steps", "recovery"))

VISITS = (
    ("Risks", "Home", "Recovery", "When to call"),
    ("Recovery", "Later", "Home", "Risks"),
    ("Risks", "Español"),
    ("When to call", "Back", "The steps"),
    (),
)
"""What five patients tap."""


class Patients(StaffKiosk):
    """A kiosk and those who use it."""

    def begin(self) -> None:
        self.finger.tap("Touch here to start")

    def come(self, *names: str) -> None:
        """One visit."""
        self.begin()
        for name in names:
            if name in ("Español", "English"):
                self.finger.choose_language(name)
            else:
                self.finger.open(name)
        self.finger.tap(self.visit.display.shared["strings"]["finish"])
        self.visit.end()
        self.look()

    def saved(self) -> dict[Metric, int]:
        """What is in the file, all days together, once all is written; without the chapters passed on the way."""
        self.kiosk.services.usage.close()
        counts = store.total(store.read(file()))
        return {metric: count for metric, count in counts.items() if count and CHAPTER not in metric.name}


Start = Callable[..., Patients]


def file() -> Path:
    return paths.state() / store.FILE


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLE, tmp_path / "clinic")) / "content.yaml"


@pytest.fixture
def start(content: Path, qapp: QGuiApplication, qtbot: QtBot, touchscreen: QPointingDevice) -> Iterator[Start]:
    """Starts a kiosk, over the whole screen or in a window, whose first write is done."""
    started: list[Patients] = []

    def begin(size: tuple[int, int] | None = None) -> Patients:
        patients = Patients(qapp, touchscreen, qtbot, content, size)
        started.append(patients)
        qtbot.waitUntil(lambda: not running("usage-recorder"), timeout=20_000)
        return patients

    yield begin
    for patients in started:
        patients.kiosk.close()
    qapp.processEvents()


def running(name: str) -> bool:
    """Whether a thread of this name is at work."""
    return name in [thread.name for thread in threading.enumerate()]


def on_disk(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file below a folder, with its date and what is in it."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path.relative_to(folder)): (path.stat().st_mtime_ns, path.read_bytes()) for path in files}


def days(numbers: dict[int, int], today: date = TODAY) -> dict[DailyMetric, int]:
    """Visits, by how many days ago."""
    return {DailyMetric(today - timedelta(back), Metric(VISIT)): number for back, number in numbers.items()}


# What is on disk


def test_two_orders_of_the_same_visits_leave_the_same_bytes(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[tuple[bytes, int]] = []
    for order in (VISITS, VISITS[::-1], VISITS[3:] + VISITS[:3]):
        monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / f"data {len(found)}"))
        patients = start()
        for visit in order:
            patients.come(*visit)
            if order is not VISITS:  # nor does it matter how often it was written
                patients.kiosk.services.usage.save()
        assert patients.saved() == {
            Metric(VISIT): 5,
            Metric(HELP): 2,
            RISKS: 3,
            STEPS: 1,
            RECOVERY: 2,
        }
        patients.kiosk.close()
        found.append((file().read_bytes(), file().stat().st_mtime_ns))
    assert found[0] == found[1] == found[2]


def test_the_bytes_follow_from_the_numbers_alone(tmp_path: Path) -> None:
    things = [Metric(kind, topic, name) for kind in store.KINDS for topic in "ab" for name in "cd"]
    cells = [DailyMetric(TODAY - timedelta(back), thing) for back in range(300) for thing in things]
    order = random.Random(1)
    found: set[bytes] = set()
    for parts in (1, 1, 9):
        order.shuffle(cells)
        path = tmp_path / f"{len(list(tmp_path.iterdir()))}"
        for part in range(parts):
            store.add(path, {cell: len(cell.metric.kind) for cell in cells[part::parts]}, TODAY)
        found.add(path.read_bytes())
    assert len(found) == 1


def test_the_file_is_dated_at_midnight(start: Start) -> None:
    patients = start()
    patients.come("Risks")
    patients.saved()
    midnight = datetime.combine(date.today(), time()).timestamp()
    assert file().stat().st_mtime == midnight


def test_during_visits_nothing_is_written_and_after_them_numbers_alone(
    start: Start, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trial, "LIVED_S", 0.0)
    patients = start()
    qtbot.waitUntil(lambda: not running("content") and not list(tmp_path.rglob(trial.MARK)), timeout=20_000)
    before = on_disk(tmp_path)
    for visit in VISITS:
        patients.come(*visit)
    patients.begin()
    assert on_disk(tmp_path) == before
    patients.visit.end()
    patients.saved()
    after = on_disk(tmp_path)
    assert [name for name in after if after[name] != before.get(name)] == [str(file().relative_to(tmp_path))]
    assert before.keys() == after.keys()


def test_a_write_comes_whether_or_not_anybody_was_there(start: Start, qtbot: QtBot) -> None:
    patients = start()
    first = file().stat()
    patients.kiosk.services.usage.save()
    qtbot.waitUntil(lambda: file().stat().st_ino != first.st_ino and not running("usage-recorder"), timeout=20_000)
    timer = patients.kiosk.services.usage.findChild(QTimer)
    assert isinstance(timer, QTimer)
    assert timer.isActive()
    assert timer.interval() == 4 * 3600 * 1000


def test_all_that_the_file_holds_is_a_number_for_each_day_and_thing(start: Start) -> None:
    patients = start()
    patients.come(*VISITS[0])
    patients.saved()
    with closing(sqlite3.connect(file())) as opened:
        tables = opened.execute("SELECT name FROM sqlite_schema").fetchall()
        rows = opened.execute("SELECT * FROM counts").fetchall()
    assert tables == [("counts",)]
    assert rows == sorted(rows)
    assert (str(date.today()), "page", "microneedling", "risks", 1) in rows
    assert (str(date.today()), "page", "microneedling", "words", 0) in rows
    assert {len(row) for row in rows} == {5}
    assert {row[0] for row in rows} == {str(date.today())}


def test_what_is_older_than_13_months_goes(tmp_path: Path) -> None:
    path = tmp_path / store.FILE
    old = [date(2026, 2, 28), date(2026, 3, 1)]
    new = [date(2027, 4, 1) + timedelta(ahead) for ahead in range(store.SURE_DAYS)]
    store.write(path, {DailyMetric(day, RISKS): 7 for day in (*old, *new)}, TODAY)
    assert store.add(path, {}, date(2027, 3, 31)) == ""
    assert [cell.day for cell in store.read(path)] == [*old[1:], *new]
    store.add(path, {}, date(2027, 4, 1))
    assert [cell.day for cell in store.read(path)] == new


def test_a_clock_that_jumps_years_ahead_throws_nothing_away(tmp_path: Path) -> None:
    path = tmp_path / store.FILE
    kept = days(dict.fromkeys(range(60), 20))
    store.write(path, kept, TODAY)
    jumped = date(2036, 1, 1)
    wrong = [jumped + timedelta(ahead) for ahead in range(store.SURE_DAYS - 1)]
    for day in wrong:
        for _ in range(2):
            assert store.add(path, {DailyMetric(day, Metric(VISIT)): 1}, day) == store.CLOCK_JUMPED
    assert store.add(path, {}, TODAY + timedelta(1)) == ""
    assert store.read(path) == kept | {DailyMetric(day, Metric(VISIT)): 2 for day in wrong}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs without asking")
def test_a_kiosk_that_the_system_ends_writes_what_was_counted(content: Path) -> None:
    command = [sys.executable, "main.py", "--content", str(content)]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) as kiosk:
        assert kiosk.stderr
        try:
            assert "Started with content" in kiosk.stderr.readline()
            while not file().exists():
                assert kiosk.poll() is None
            first = file().stat().st_ino
            kiosk.terminate()
            assert kiosk.wait(20) == 128 + signal.SIGTERM
        finally:
            kiosk.kill()
        assert kiosk.stderr.read() == ""
    assert file().stat().st_ino != first


# What counts


@pytest.mark.parametrize(
    ("taps", "opened"),
    [
        (["Risks", "Español"], 1),
        (["Risks", "Dark marks"], 1),
        (["Risks", "Back", "Risks"], 2),
        (["Risks", "When to call", "Back"], 1),
        (["Risks", "When to call", "Home"], 1),
        (["The steps", "Español", "Atrás"], 0),
    ],
    ids=lambda given: ", ".join(given) if isinstance(given, list) else str(given),
)
def test_a_page_counts_once_each_time_it_is_opened(start: Start, taps: list[str], opened: int) -> None:
    patients = start()
    patients.come(*taps)
    saved = patients.saved()
    assert saved.get(RISKS, 0) == opened
    assert saved[Metric(VISIT)] == 1
    assert saved.get(Metric(HELP), 0) == taps.count("When to call")


def test_a_chapter_counts_each_time_it_is_opened(start: Start) -> None:
    patients = start()
    patients.begin()
    for name in ("Heal", "Back", "Heal", "Recovery"):
        patients.finger.tap(name)
    patients.visit.end()
    patients.kiosk.services.usage.close()
    assert store.total(store.read(file()))[Metric(PAGE, "microneedling", CHAPTER + "heal")] == 2


def test_a_jump_to_a_page_counts(start: Start) -> None:
    patients = start()
    patients.begin()
    for name in ("The steps", "When to call"):
        patients.finger.open(name)
    patients.visit.jump("microneedling/risks", "")
    patients.visit.end()
    assert patients.saved()[RISKS] == 1


def test_with_several_topics_opening_one_counts(open_screen: Open, tmp_path: Path) -> None:
    visit = open_screen(TWO_TOPICS).visit
    visit.end()
    recorder = UsageRecorder(visit, tmp_path / store.FILE)
    recorder.start()
    visit.begin("")
    topic = visit.navigation.page["tiles"][0]["id"]
    visit.navigation.open(topic)
    visit.finish()
    recorder.close()
    sums = store.total(store.read(tmp_path / store.FILE))
    assert sums == {Metric(VISIT): 1, Metric(PAGE, topic): 1}


@pytest.mark.parametrize("content_file", [SHIPPED, TWO_TOPICS], ids=["one topic", "two topics"])
def test_each_page_question_and_take_home_has_its_row_whether_or_not_somebody_came(
    open_screen: Open, tmp_path: Path, content_file: Path
) -> None:
    screen = open_screen(content_file)
    visit = screen.visit
    visit.end()
    rows = []
    for name in ("nobody", "somebody"):
        recorder = UsageRecorder(visit, tmp_path / name)
        recorder.set_content(screen.shown_content)
        visit.choices.answered.connect(recorder.answered)
        recorder.start()
        if name == "somebody":
            visit.begin("")
            open_everything(screen)
            visit.finish()
        recorder.close()
        rows.append(set(store.read(tmp_path / name)))
    nobody, somebody = rows
    assert nobody == somebody
    assert sum(cell.metric.name.startswith("take+") for cell in nobody) >= 4


def open_everything(screen: KioskWindow) -> None:
    """All chapters and pages, all that can be taken home, the list, and each question, answered wrongly."""
    visit = screen.visit
    topics = next(iter(screen.shown_content.pages.values()))["topics"]
    places = [("", "help"), *((one["id"], page["id"]) for one in topics for page in one["pages"])]
    places += [(one["id"], CHAPTER + chapter["id"]) for one in topics for chapter in one["chapters"]]
    for topic, page in places:
        visit.navigation.home()
        visit.navigation.open(visit.navigation.listKey)
        take_home(screen)
        visit.navigation.home()
        visit.navigation.open(topic)
        visit.navigation.open(page)
        for question in visit.navigation.page.get("questions", ()):
            visit.choices.answer(f"{topic}/{page}/{question['id']}", 1)
        take_home(screen)
        visit.navigation.home()
        visit.navigation.open(topic)
        for part in visit.navigation.pageAt(f"{topic}/{page}").get("risks", ()):
            visit.choices.set("listed", f"{topic}/{page}/{part['id']}", 1)
        visit.navigation.open(visit.navigation.listKey)
        take_home(screen)


def take_home(screen: KioskWindow) -> None:
    """Take the page home, if it has a button for that."""
    screen.window.grabWindow()
    if any(kind(item) == "TakeHomeButton" for item in items(screen.window)):
        screen.visit.takeHome.open()


def test_a_warning_that_is_answered_begins_no_other_visit(start: Start) -> None:
    patients = start()
    patients.begin()
    idle = patients.visit.findChild(IdleTimer)
    assert isinstance(idle, IdleTimer)
    idle.warned.emit()
    assert patients.visit.phase == "warning"
    patients.visit.stay()
    patients.visit.end()
    assert patients.saved() == {Metric(VISIT): 1}


def test_a_visit_that_led_to_the_pin_is_no_patient(start: Start) -> None:
    patients = start()
    patients.begin()
    patients.finger.open("Risks")
    patients.area.open_pin()
    patients.look()
    patients.type(PIN)
    assert patients.area.screen == "staff"
    patients.area.close()
    patients.look()
    patients.come("Recovery")
    assert patients.saved() == {Metric(VISIT): 1, RECOVERY: 1}


def test_a_wrong_pin_leaves_the_visit_a_patient(start: Start) -> None:
    patients = start()
    patients.begin()
    patients.area.open_pin()
    patients.look()
    for name in ("1", "3", "7", "9", "OK", "Close"):
        patients.finger.tap(name)
    patients.visit.end()
    assert patients.saved() == {Metric(VISIT): 1}


def test_a_window_is_a_trial_and_counts_nothing(start: Start) -> None:
    patients = start((1280, 800))
    patients.come("Risks")
    patients.kiosk.close()
    assert not file().exists()


def test_the_first_answer_of_a_visit_counts(start: Start) -> None:
    patients = start()
    recorder = patients.kiosk.services.usage
    for answers in ([False, True], [True, False], [False]):
        patients.begin()
        for right in answers:
            recorder.answered("microneedling", "redness", right)
        patients.visit.end()
        patients.look()
    saved = patients.saved()
    assert saved[Metric(ANSWERED, "microneedling", "redness")] == 3
    assert saved[Metric(MISSED, "microneedling", "redness")] == 2


# The switch


def test_staff_switch_counting_off_and_on(start: Start) -> None:
    patients = start()
    patients.come("Risks")
    patients.enter("usage")
    patients.reach("Off")
    assert settings.load(paths.config() / settings.FILE)[0].count is False
    patients.area.close()
    patients.look()
    patients.come("Risks")
    patients.enter("usage")
    patients.reach("On")
    patients.area.close()
    patients.look()
    patients.come("Risks")
    assert patients.saved() == {Metric(VISIT): 2, RISKS: 2}


def test_switched_off_from_the_start_there_is_no_file(start: Start) -> None:
    settings.save(paths.config() / settings.FILE, settings.Settings(count=False))
    patients = start()
    patients.come("Risks")
    assert patients.saved() == {}
    assert not file().exists()


# When things go wrong


def base(*commands: str) -> bytes:
    made = sqlite3.connect(":memory:")
    for command in commands:
        made.execute(command)
    made.commit()
    raw = made.serialize()
    made.close()
    return raw


GOOD = base(store.TABLE, "INSERT INTO counts VALUES ('2026-11-20', 'page', 'microneedling', 'risks', 7)")


def spoilt(*values: str) -> bytes:
    return base(store.TABLE, f"INSERT INTO counts VALUES ({', '.join(values)})")


DAMAGED = [
    b"",
    b"\0" * 5000,
    b"day,what\n",
    GOOD[:4096],
    GOOD[:5000],
    GOOD.replace(b"2026-11-20", b"2026-11-\xff0"),
    GOOD[:100] + b"\xff" * 200 + GOOD[300:],
    base("CREATE TABLE songs (name TEXT)"),
    base("CREATE TABLE counts (day TEXT, kind TEXT)"),
    spoilt("'soon'", "'page'", "''", "''", "7"),
    spoilt("'2026-11-20'", "'patient'", "''", "''", "7"),
    spoilt("'2026-11-20'", "'page'", "''", "''", "-7"),
    spoilt("'2026-11-20'", "'page'", "''", "''", "'many'"),
    spoilt("'2026-11-20'", "'page'", "''", "''", "1e999"),
    spoilt("'2026-11-20'", "'page'", "''", "x'00'", "7"),
]


def test_the_file_that_is_spoilt_below_is_good(tmp_path: Path) -> None:
    (tmp_path / "good").write_bytes(GOOD)
    assert store.read(tmp_path / "good") == {DailyMetric(date(2026, 11, 20), RISKS): 7}


@pytest.mark.parametrize("number", range(len(DAMAGED)))
def test_a_damaged_file_is_told_from_a_good_one(tmp_path: Path, number: int) -> None:
    (tmp_path / "bad").write_bytes(DAMAGED[number])
    with pytest.raises(BrokenError):
        store.read(tmp_path / "bad")


@pytest.mark.parametrize("raw", [DAMAGED[2], DAMAGED[7]], ids=["text", "another database"])
def test_a_damaged_file_is_moved_aside_and_counting_starts_again(start: Start, qtbot: QtBot, raw: bytes) -> None:
    file().parent.mkdir(parents=True)
    file().write_bytes(raw)
    patients = start()
    qtbot.waitUntil(lambda: any("damaged" in problem for problem in patients.area.status.problems))
    assert file().with_name(store.BROKEN).read_bytes() == raw
    patients.come("Risks")
    assert patients.saved() == {Metric(VISIT): 1, RISKS: 1}


def test_where_it_cannot_be_written_staff_are_told_and_nothing_is_lost(start: Start, qtbot: QtBot) -> None:
    paths.state().parent.mkdir(parents=True)
    paths.state().write_text("a file where a folder should be", "utf-8")
    patients = start()
    qtbot.waitUntil(lambda: any("cannot be kept" in problem for problem in patients.area.status.problems))
    patients.come("Risks")
    patients.kiosk.services.usage.close()
    assert len([problem for problem in patients.area.status.problems if "cannot be kept" in problem]) == 1
    paths.state().unlink()
    assert patients.saved() == {Metric(VISIT): 1, RISKS: 1}


def test_a_clock_that_is_moved_moves_counts_to_another_day_and_no_more(screen: KioskWindow, tmp_path: Path) -> None:
    now = [TODAY]
    screen.visit.end()
    recorder = UsageRecorder(screen.visit, tmp_path / store.FILE, today=lambda: now[0])
    first = date.fromisoformat(clock.PROGRAM_DAY)
    for day in (TODAY, TODAY - timedelta(1), TODAY + timedelta(1), TODAY, first - timedelta(1), date(1970, 1, 2)):
        now[0] = day
        screen.visit.begin("")
        screen.visit.finish()
        screen.visit.end()
        recorder.close()
    assert store.read(tmp_path / store.FILE) == days({1: 1, 0: 2, -1: 1}) | {DailyMetric(first, Metric(VISIT)): 2}


def test_a_clock_that_goes_years_back_costs_nothing(tmp_path: Path) -> None:
    path = tmp_path / store.FILE
    store.write(path, days({-900: 9, -899: 9}), TODAY)
    store.add(path, days({0: 1}), TODAY)
    assert store.read(path) == days({-900: 9, -899: 9, 0: 1})
    table = tmp_path / "use.csv"
    assert store.export(path, table, TODAY) == 0
    assert table.read_text("utf-8").splitlines() == ["day,what,topic,name,number"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets only some users make links")
def test_the_table_takes_the_place_of_a_link_and_writes_nowhere_else(tmp_path: Path) -> None:
    path, pin, table = (tmp_path / name for name in (store.FILE, "pin", TABLE))
    pin.write_text("hash")
    pin.chmod(0o600)
    table.symlink_to(pin)
    store.write(path, days({1: 9}), TODAY)
    assert store.export(path, table, TODAY) == 1
    assert not table.is_symlink()
    assert len(table.read_text("utf-8").splitlines()) == 2
    assert (pin.read_text(), pin.stat().st_mode & 0o777) == ("hash", 0o600)


# What staff see


def fill(numbers: dict[Metric, int], back: int = 1) -> None:
    cells = {DailyMetric(date.today() - timedelta(back), thing): number for thing, number in numbers.items()}
    store.add(file(), cells, date.today())


def test_numbers_under_5_are_never_shown(start: Start, content: Path, qtbot: QtBot) -> None:
    patients = start()
    seldom = {Metric(HELP): 4, STEPS: 3, RECOVERY: 0, Metric(MISSED, "microneedling", "redness"): 4}
    fill({Metric(VISIT): 12, RISKS: 11, **seldom})
    shown = patients.enter("usage")
    assert "Visits\n12" in shown
    assert "Help opened\nunder 5" in shown
    use = patients.area.usage
    assert {row["name"]: (row["number"], row["share"]) for row in use.pages} == {
        "Risks": ("11", 1),
        **dict.fromkeys(
            (
                *("The steps", "Recovery", "What it is", "Compare", "Before", "Where this comes from", "Word list"),
                *("Remember", "Did we explain it?", "Understand it", "Decide", "Heal"),
            ),
            ("under 5", 0),
        ),
    }
    assert [row["name"] for row in use.pages][1:3] == ["The steps", "Recovery"]  # as in the file
    assert use.missed == []
    patients.reach("Save a table for a spreadsheet")
    qtbot.waitUntil(lambda: f"Written: {content.parent / TABLE}" in patients.look(), timeout=20_000)
    table = list(csv.DictReader(io.StringIO((content.parent / TABLE).read_text("utf-8"))))
    numbers = {(row["what"], row["name"]): row["number"] for row in table}
    assert numbers["visit", ""] == "12"
    assert numbers["page", "risks"] == "11"
    assert numbers["page", "steps"] == numbers["help", ""] == numbers["missed", "redness"] == "under 5"
    assert numbers["page", "recovery"] == "under 5"
    assert {row["number"] for row in table} == {"12", "11", "under 5"}


def test_today_is_not_shown_before_it_is_over(start: Start, content: Path, qtbot: QtBot) -> None:
    patients = start()
    fill({Metric(VISIT): 50, RISKS: 40}, back=0)
    assert "Visits\nunder 5" in patients.enter("usage")
    with qtbot.waitSignal(patients.area.usage.changed, timeout=20_000):
        patients.area.usage.export()
    assert (content.parent / TABLE).read_text("utf-8") == "day,what,topic,name,number\n"


def test_questions_missed_most_come_first_in_their_own_words(start: Start) -> None:
    patients = start()
    quiz = {
        "id": "quiz",
        "kind": "quiz",
        "title": "Check",
        "questions": [{"id": "redness", "ask": "Is redness usual?"}],
    }
    topic = {"id": "microneedling", "title": "Microneedling", "pages": [quiz]}
    ready = patients.kiosk.screen.shown_content
    use = patients.area.usage
    use.set_content(LoadedContent(**{**ready._asdict(), "pages": {"en": {"topics": [topic]}}}))
    asked = {("redness", 9, 30), ("old", 20, 40), ("seldom", 4, 40)}
    fill(
        {
            Metric(kind, "microneedling", name): pair[kind == ANSWERED]
            for name, *pair in asked
            for kind in (MISSED, ANSWERED)
        }
    )
    use.refresh()
    assert [(row["name"], row["number"]) for row in use.missed] == [
        ("old (40 answers)", "20"),
        ("Is redness usual? (30 answers)", "9"),
    ]


def test_the_command_writes_the_same_table(tmp_path: Path) -> None:
    fill({Metric(VISIT): 12, RISKS: 3})
    done = run("counts", "--out", tmp_path / "use.csv")
    assert (done.returncode, done.stderr) == (0, "")
    day = date.today() - timedelta(1)
    assert (tmp_path / "use.csv").read_text("utf-8").splitlines() == [
        "day,what,topic,name,number",
        f"{day},page,microneedling,risks,under 5",
        f"{day},visit,,,12",
    ]


@pytest.mark.parametrize("wrong", ["damaged", "no folder"])
def test_the_command_says_why_there_is_no_table(tmp_path: Path, wrong: str) -> None:
    fill({Metric(VISIT): 12})
    if wrong == "damaged":
        file().write_bytes(b"none")
    done = run("counts", "--out", tmp_path / "none" / "use.csv" if wrong == "no folder" else tmp_path / "use.csv")
    assert done.returncode == 2
    assert len(done.stdout.splitlines()) == 1
    assert ("none/use.csv" if wrong == "no folder" else "damaged") in done.stdout
    assert done.stderr == ""


def test_a_table_that_cannot_be_written_is_told(start: Start, content: Path, qtbot: QtBot) -> None:
    (content.parent / TABLE).mkdir()
    patients = start()
    patients.enter("usage")
    patients.reach("Save a table for a spreadsheet")
    qtbot.waitUntil(lambda: "kiosk-use.csv cannot be written" in patients.look(), timeout=20_000)


def test_counts_that_cannot_be_read_are_told_at_once(start: Start) -> None:
    patients = start()
    file().write_bytes(b"none")
    assert "The counts of opened pages cannot be read." in patients.enter()


# When use falls


def spans(before: int, now: int, counted: int = SPAN_DAYS) -> dict[DailyMetric, int]:
    """So many visits on each counted day of the two spans."""
    numbers = dict.fromkeys(range(1, counted + 1), now)
    return days(numbers | {SPAN_DAYS + back: before for back in range(1, counted + 1)})


@pytest.mark.parametrize(
    ("kept", "urgent", "said"),
    [
        ({}, False, "0 of the last 28 days were counted"),
        (spans(10, 5), True, "fell by half or more: 140 visits on 28 days, and 280 on 28 days a month before"),
        (spans(10, 6), False, "did not fall"),
        (spans(10, 20), False, "did not fall"),
        (spans(10, 0), True, "under 5 visits on 28 days"),
        (spans(10, 1, MIN_DAYS), True, "fell by half or more: 14 visits on 14 days"),
        (spans(10, 1, MIN_DAYS - 1), False, "13 of the last 28 days were counted, and 13 of the 28 before"),
        (days(dict.fromkeys(range(1, SPAN_DAYS + 1), 1)), False, "28 of the last 28 days were counted, and 0"),
        (spans(0, 0), False, f"it takes {MIN_VISITS} visits"),
        (spans(10, 10) | days({0: 0}), False, "did not fall"),
        (spans(10, 10, 14) | days(dict.fromkeys(range(SPAN_DAYS + 15, 2 * SPAN_DAYS + 1), 10)), False, "did not fall"),
    ],
)
def test_a_fall_by_half_in_a_month_is_told(kept: dict[DailyMetric, int], urgent: bool, said: str) -> None:
    told = trend(kept, TODAY)
    assert told.urgent == urgent
    assert said in told.words


def test_a_fall_is_shown_on_the_first_screen_of_staff(start: Start) -> None:
    patients = start()
    assert "Use fell" not in patients.enter()
    today = date.today()
    store.add(
        file(),
        {DailyMetric(today - (TODAY - cell.day), cell.metric): number for cell, number in spans(9, 2).items()},
        today,
    )
    assert "Use fell by half or more: 56 visits on 28 days, and 252" in patients.enter()
    patients.reach("How the kiosk is used")
    assert "Use fell by half or more: 56 visits on 28 days, and 252" in patients.look()
    patients.finger.tap("Back")
    assert patients.area.screen == "staff"
