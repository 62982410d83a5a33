"""What patients take home on paper, through the whole kiosk and a real CUPS of its own."""

import getpass
import io
import os
import shutil
import socket
import subprocess
import tempfile
import threading
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QPointingDevice
from pytestqt.qtbot import QtBot

from kiosk.app.application import Application
from kiosk.app.print_service import PrintService
from kiosk.machine import paths, settings
from kiosk.machine.settings import Settings
from kiosk.ui.handout_pdf import handout_pdf
from kiosk.ui.window import KioskWindow
from kiosk.visit.take_home import PrintState
from tests.conftest import SHIPPED, Open, loaded
from tests.glass import Finger, tap_named, taps, words

pytestmark = pytest.mark.opengl

PATHS = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/sbin"])
"""Where the server is: not among the programs of every user."""

CUPSD = shutil.which("cupsd", path=PATHS)

needs_cups = pytest.mark.skipif(
    not all(shutil.which(program, path=PATHS) for program in ("cupsd", "lp", "lpadmin")),
    reason="CUPS is not installed",
)

CONF = """
Listen {home}/socket
WebInterface No
Browsing No
PreserveJobHistory {history}
<Location />
  Allow all
</Location>
<Location /admin>
  Allow all
</Location>
<Policy default>
  <Limit All>
  </Limit>
</Policy>
"""

FILES = """
ServerRoot {home}/etc
RequestRoot {home}/spool
TempDir {home}/spool/tmp
CacheDir {home}/cache
StateDir {home}/state
AccessLog {home}/access
ErrorLog {home}/error
PageLog {home}/page
ServerBin {home}/bin
DataDir {data}
FileDevice Yes
User {user}
Group {group}
SystemGroup {system}
"""

Start = Callable[[str], tuple[Application, Finger]]


DEVICE = """#!/bin/sh
cat "${{6:--}}" > {home}/sheet
"""
"""What CUPS runs to hand a job to a device of its own kind."""


class Cups:
    """A print server in a folder of its own, with a printer whose sheet is a file and one that is stopped."""

    def __init__(self, home: Path, history: str) -> None:
        self.home = home
        self.sheet = home / "sheet"
        for name in ("etc", "spool/tmp", "cache", "state/certs", "bin/backend"):
            (home / name).mkdir(parents=True)
        root = os.geteuid() == 0
        user, group, system = ("lp", "lp", "root") if root else (getpass.getuser(), *[str(os.getgid())] * 2)
        assert CUPSD
        programs = Path(CUPSD).parent.parent
        (home / "bin/daemon").symlink_to(programs / "lib/cups/daemon")
        named = {"home": home, "data": programs / "share/cups", "history": history}
        named |= {"user": user, "group": group, "system": system}
        (home / "etc/cupsd.conf").write_text(CONF.format(**named))
        (home / "etc/cups-files.conf").write_text(FILES.format(**named))
        (home / "bin/backend/paper").write_text(DEVICE.format(home=home))
        (home / "bin/backend/paper").chmod(0o700)
        files = ["-c", f"{home}/etc/cupsd.conf", "-s", f"{home}/etc/cups-files.conf"]
        self.server = subprocess.Popen([CUPSD, "-f", *files])
        while not self.answers():
            assert self.server.poll() is None
        for name in ("paper", "stopped"):
            self.run("lpadmin", "-p", name, "-E", "-v", "paper:/", "-m", "raw")
        self.run("cupsdisable", "stopped")

    def close(self) -> None:
        self.server.terminate()
        self.server.wait()
        shutil.rmtree(self.home)

    def answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as line:
            return line.connect_ex(str(self.home / "socket")) == 0

    def run(self, *command: str) -> str:
        program = shutil.which(command[0], path=PATHS)
        variables = {**os.environ, "CUPS_SERVER": str(self.home / "socket"), "LC_ALL": "C"}
        done = subprocess.run([str(program), *command[1:]], env=variables, capture_output=True, text=True, check=True)
        return done.stdout

    def jobs(self) -> list[str]:
        """All that the server knows of, printed or not."""
        return [line.split()[0] for line in self.run("lpstat", "-W", "all", "-o").splitlines()]

    def kept(self) -> list[str]:
        """The files that the server keeps of jobs."""
        return [file.name for file in (self.home / "spool").iterdir() if file.is_file()]


@contextmanager
def serving(history: str) -> Iterator[Cups]:
    home = Path(tempfile.mkdtemp(prefix="cups"))  # short, for the socket's name; and open to the server's own user
    home.chmod(0o755)
    cups = Cups(home, history)
    try:
        yield cups
    finally:
        cups.close()


@pytest.fixture(scope="module")
def server() -> Iterator[Cups]:
    with serving("No") as cups:
        yield cups


@pytest.fixture
def cups(server: Cups, monkeypatch: pytest.MonkeyPatch) -> Cups:
    monkeypatch.setenv("CUPS_SERVER", str(server.home / "socket"))
    server.run("cupsenable", "paper")
    return server


@pytest.fixture
def start(qapp: QGuiApplication, qtbot: QtBot, touchscreen: QPointingDevice) -> Iterator[Start]:
    """Starts a kiosk that may use a printer."""
    started: list[Application] = []

    def begin(printer: str) -> tuple[Application, Finger]:
        settings.save(paths.config() / settings.FILE, Settings(printer=printer))
        kiosk = Application(qapp, SHIPPED, 10.1, (1280, 800))
        started.append(kiosk)
        with qtbot.waitSignal(kiosk.started, timeout=20_000):
            kiosk.open(loaded(SHIPPED))
        kiosk.screen.visit.begin("")
        kiosk.screen.window.grabWindow()
        return kiosk, Finger(kiosk.screen.window, touchscreen)

    yield begin
    for kiosk in started:
        kiosk.close()
    qapp.processEvents()


def ask(kiosk: Application, finger: Finger, qtbot: QtBot) -> None:
    """Take the words about the days after home on paper."""
    finger.open("After treatment")
    finger.tap("Take it home")
    qtbot.waitUntil(lambda: "Print it" in names(kiosk), timeout=30_000)
    finger.tap("Print it")


def ask_while_stopped(cups: Cups, kiosk: Application, finger: Finger, qtbot: QtBot) -> None:
    """The same at a printer that stopped since it was looked at."""
    finger.open("After treatment")
    finger.tap("Take it home")
    qtbot.waitUntil(lambda: "Print it" in names(kiosk), timeout=30_000)
    cups.run("cupsdisable", "paper")
    finger.tap("Print it")


def notes(kiosk: Application) -> str:
    return "\n".join(kiosk.services.staff.status.problems)


def printing() -> bool:
    """Whether something is done about a sheet."""
    return any(thread.name == "printing" for thread in threading.enumerate())


def look(kiosk: Application) -> str:
    kiosk.screen.window.grabWindow()
    return words(kiosk.screen.window)


def names(kiosk: Application) -> list[str]:
    kiosk.screen.window.grabWindow()
    return [str(tap.property("name")) for tap in taps(kiosk.screen.window)]


@needs_cups
def test_a_page_comes_out_with_all_its_words(cups: Cups, start: Start, qtbot: QtBot) -> None:
    kiosk, finger = start("paper")
    ask(kiosk, finger, qtbot)
    assert "We are printing your page." in look(kiosk)
    assert "Print it" not in names(kiosk)
    qtbot.waitUntil(lambda: "Your page is at the printer." in look(kiosk), timeout=30_000)
    text = " ".join(" ".join(sheet.extract_text() for sheet in PdfReader(cups.sheet).pages).split())
    for said in ("Harbour Skin Clinic", "555 0142", "After treatment", "Do not put ice on bare skin.", "Version "):
        assert said in text


@needs_cups
def test_after_a_visit_the_server_knows_nothing_of_it(cups: Cups, start: Start, qtbot: QtBot) -> None:
    kiosk, finger = start("paper")
    ask(kiosk, finger, qtbot)
    qtbot.waitUntil(lambda: "Your page is at the printer." in look(kiosk), timeout=30_000)
    finger.tap("Finish and clear")
    qtbot.waitUntil(lambda: not cups.jobs() and not cups.kept(), timeout=30_000)


@needs_cups
def test_what_waits_for_the_printer_is_taken_back_when_the_visit_ends(cups: Cups, start: Start, qtbot: QtBot) -> None:
    kiosk, finger = start("paper")
    ask_while_stopped(cups, kiosk, finger, qtbot)
    qtbot.waitUntil(lambda: len(cups.jobs()) == 1, timeout=30_000)
    qtbot.waitUntil(lambda: any(name.startswith("d") for name in cups.kept()), timeout=30_000)  # the words themselves
    kiosk.screen.visit.end()
    qtbot.waitUntil(lambda: not cups.jobs() and not cups.kept(), timeout=30_000)


@needs_cups
def test_a_visit_that_ends_at_once_leaves_nothing_in_the_queue(cups: Cups, start: Start, qtbot: QtBot) -> None:
    kiosk, finger = start("paper")
    ask_while_stopped(cups, kiosk, finger, qtbot)
    kiosk.screen.visit.end()
    qtbot.waitUntil(lambda: not printing(), timeout=30_000)
    assert cups.jobs() == cups.kept() == []


@needs_cups
def test_a_kiosk_that_closes_leaves_nothing_in_the_queue(cups: Cups, start: Start, qtbot: QtBot) -> None:
    kiosk, finger = start("paper")
    ask_while_stopped(cups, kiosk, finger, qtbot)
    qtbot.waitUntil(lambda: len(cups.jobs()) == 1, timeout=30_000)
    kiosk.close()
    assert cups.jobs() == cups.kept() == []


@needs_cups
def test_a_printer_that_takes_too_long_is_given_up(cups: Cups, qtbot: QtBot) -> None:
    printing = PrintService("stopped")
    printing.timeout_s = 2.0
    states: list[PrintState] = []
    printing.stateChanged.connect(states.append)
    printing.print([("text", "Words")], False)
    qtbot.waitUntil(lambda: states == [PrintState.BUSY, PrintState.FAILED], timeout=30_000)
    qtbot.waitUntil(lambda: not cups.jobs() and not cups.kept(), timeout=30_000)


@needs_cups
def test_a_printer_that_stopped_is_told_and_not_offered_until_it_prints_again(
    cups: Cups, start: Start, qtbot: QtBot
) -> None:
    kiosk, finger = start("paper")
    kiosk.services.printing.timeout_s = 2.0
    ask_while_stopped(cups, kiosk, finger, qtbot)
    qtbot.waitUntil(lambda: "The printer does not answer." in look(kiosk), timeout=30_000)
    assert "Print it" not in names(kiosk)
    qtbot.waitUntil(lambda: 'the printer "paper" did not print: its queue is stopped' in notes(kiosk))
    for _ in range(2):
        finger.tap("Finish and clear")
        kiosk.screen.visit.end()
        kiosk.screen.visit.begin("")
        look(kiosk)
        finger.open("After treatment")
        finger.tap("Take it home")
        assert "Print it" not in names(kiosk)
    look_again(kiosk, qtbot)
    assert "Print it" not in names(kiosk)
    cups.run("cupsenable", "paper")
    look_again(kiosk, qtbot)
    assert "Print it" in names(kiosk)
    assert "did not print" not in notes(kiosk)


def look_again(kiosk: Application, qtbot: QtBot) -> None:
    """Have the kiosk look at its printer, as it does each minute."""
    timer = kiosk.services.printing.findChild(QTimer)
    assert isinstance(timer, QTimer)
    assert timer.isActive()
    timer.timeout.emit()
    qtbot.waitUntil(lambda: not printing())
    QGuiApplication.processEvents()


@needs_cups
def test_a_printer_that_is_stopped_at_the_start_is_not_offered(cups: Cups, start: Start, qtbot: QtBot) -> None:
    kiosk, finger = start("stopped")
    qtbot.waitUntil(lambda: "its queue is stopped" in notes(kiosk))
    finger.open("After treatment")
    finger.tap("Take it home")
    assert "Print it" not in names(kiosk)


@needs_cups
def test_a_fault_that_the_print_system_does_not_know_ends_with_a_test_sheet(
    cups: Cups, start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk, finger = start("paper")
    service = kiosk.services.printing
    service.timeout_s = 0.0  # as long as this printer is given: it takes nothing, and says nothing
    ask(kiosk, finger, qtbot)
    qtbot.waitUntil(lambda: "it took no sheet" in notes(kiosk))
    look_again(kiosk, qtbot)
    assert "it took no sheet" in notes(kiosk)
    service.timeout_s = 30.0
    with qtbot.waitSignals([service.tested, service.tested]):
        kiosk.services.staff.testPrintRequested.emit()
    assert "did not print" not in notes(kiosk)
    [sheet] = PdfReader(cups.sheet).pages
    assert "Test sheet" in " ".join(sheet.extract_text().split())
    finger.tap("Back")
    finger.tap("Take it home")
    assert "Print it" in names(kiosk)


@needs_cups
def test_where_the_print_system_keeps_what_it_printed_patients_cannot_print(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving("Yes") as cups:
        monkeypatch.setenv("CUPS_SERVER", str(cups.home / "socket"))
        kiosk, finger = start("paper")
        qtbot.waitUntil(
            lambda: any("Patients cannot print" in text for text in kiosk.services.staff.status.problems),
            timeout=30_000,
        )
        finger.open("After treatment")
        finger.tap("Take it home")
        assert "Print it" not in names(kiosk)
        assert not cups.sheet.exists()


@needs_cups
def test_staff_are_told_which_printers_there_are(cups: Cups, qtbot: QtBot) -> None:
    printing = PrintService("")
    with qtbot.waitSignal(printing.printersFound, timeout=30_000) as found:
        printing.find_printers()
    assert found.args == [["paper", "stopped"]]


@needs_cups
def test_a_printer_that_staff_choose_is_there_for_the_next_patient(cups: Cups, start: Start, qtbot: QtBot) -> None:
    kiosk, finger = start("")
    kiosk.services.staff.settings.set("printer", "paper")
    kiosk.screen.visit.begin("")
    kiosk.screen.window.grabWindow()
    finger.open("After treatment")
    finger.tap("Take it home")
    qtbot.waitUntil(lambda: "Print it" in names(kiosk), timeout=30_000)
    kiosk.services.staff.settings.set("printer", "")
    assert "Print it" not in names(kiosk)


def test_without_a_printer_there_is_no_button(start: Start) -> None:
    kiosk, finger = start("")
    finger.open("After treatment")
    finger.tap("Take it home")
    assert "Print it" not in names(kiosk)
    kiosk.screen.visit.takeHome.print()
    assert "We are printing" not in look(kiosk)


def test_a_machine_without_a_print_system_has_no_button_and_staff_are_told(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    kiosk, finger = start("paper")
    qtbot.waitUntil(lambda: any('"paper" does not answer' in text for text in kiosk.services.staff.status.problems))
    finger.open("After treatment")
    finger.tap("Take it home")
    assert "Print it" not in names(kiosk)


@pytest.mark.parametrize("state", [PrintState.BUSY, PrintState.DONE])
def test_the_next_patient_finds_the_printer_as_new(screen: KioskWindow, finger: Finger, state: PrintState) -> None:
    visit = screen.visit
    visit.takeHome.set_print_state(state)
    visit.end()
    visit.begin("")
    visit.navigation.open("after")
    visit.takeHome.open()
    screen.window.grabWindow()
    assert tap_named(screen.window, "Print it")


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    ("page", "most"),
    [("after", 2), ("tell", 1), ("before", 1), ("help", 1), ("steps", 2), ("recovery", 4), ("compare", 3)],
)
def test_every_page_is_on_few_sheets_in_letters_that_can_be_read(
    open_screen: Open, language: str, page: str, most: int
) -> None:
    visit = open_screen(SHIPPED).visit
    made: list[bytes] = []
    visit.takeHome.printRequested.connect(lambda lines, mirrored: made.append(handout_pdf(lines, mirrored)))
    visit.takeHome.set_print_state(PrintState.READY)
    visit.display.setLanguage(language)
    visit.navigation.open(page)
    title = visit.navigation.page["title"]
    visit.takeHome.open()
    visit.takeHome.print()
    [pdf] = made
    sheets = PdfReader(io.BytesIO(pdf)).pages
    assert len(sheets) <= most
    assert title in " ".join(sheets[0].extract_text().split()).replace("\ufb01", "fi")
    sizes: list[float] = []
    for number, sheet in enumerate(sheets, 1):
        text = sheet.extract_text(
            visitor_text=lambda text, cm, tm, font, size: (
                sizes.append(abs(size * tm[3] * cm[3])) if text.strip() else None
            )
        )
        assert len(sheets) == 1 or f"{number}/{len(sheets)}" in text
    assert min(sizes) >= 9.9


def test_no_stage_is_parted_by_the_edge_of_a_sheet(open_screen: Open) -> None:
    visit = open_screen(SHIPPED).visit
    made: list[bytes] = []
    visit.takeHome.printRequested.connect(lambda lines, mirrored: made.append(handout_pdf(lines, mirrored)))
    visit.takeHome.set_print_state(PrintState.READY)
    visit.navigation.open("recovery")
    stages: Any = visit.navigation.page["stages"]
    visit.takeHome.open()
    visit.takeHome.print()
    sheets = [bare(sheet.extract_text()) for sheet in PdfReader(io.BytesIO(made[0])).pages]
    assert len(sheets) > 1
    for stage in stages:
        texts = [bare(text) for name in ("see", "do", "avoid") for text in stage[name]]
        assert any(all(text in sheet for text in texts) for sheet in sheets), stage["id"]


def bare(text: str) -> str:
    """Without spaces, and with letters that the font draws as one as they are written."""
    return "".join(unicodedata.normalize("NFKC", text).split())
