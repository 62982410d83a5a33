"""The staff area: its screens, the way in by the PIN, and the time after which it closes."""

from math import ceil
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from kiosk.content.store.loader_process import ROOT, LoadedContent
from kiosk.machine import paths, settings
from kiosk.machine.settings import Settings
from kiosk.qml_property import qml_attribute, qml_property
from kiosk.staff.area import pin
from kiosk.staff.area.pin_entry import PinEntry
from kiosk.staff.area.settings_editor import SettingsEditor
from kiosk.staff.area.status import KioskStatus
from kiosk.staff.area.usb_import import UsbImport
from kiosk.staff.usage import store
from kiosk.staff.usage.report import UsageReport
from kiosk.visit.session import Visit

BEHIND_PIN = ("staff", "usage", "calibration", "touch-test", "cleaning")
"""Screens that only the PIN leads to."""

PIN_TIMEOUT_S, STAFF_TIMEOUT_S = 30.0, 120.0
"""Time without a touch after which the PIN pad, and the screens behind it, close by themselves."""
CLEANING_S = 60.0


class StaffArea(QObject):
    """Which screen of the staff area is open. Made from where the content is, and what staff have chosen.

    `screen` is "" while patients have the kiosk; "pin", or "no-pin" if none is set; else one of `BEHIND_PIN`.
    The parts are what the screens show and do.
    """

    reloadRequested = Signal()
    restartRequested = Signal()
    exitRequested = Signal()
    cleaningChanged = Signal(bool)
    """Whether touches are to be ignored."""

    screenChanged = Signal()
    messageChanged = Signal()
    secondsLeftChanged = Signal()

    screen: str = qml_attribute(str, "_screen", screenChanged)
    """Which screen is open: see above."""
    message: str = qml_attribute(str, "_message", messageChanged)
    """The answer to what staff did last, or why the area cannot be opened."""
    pin: PinEntry = qml_attribute(QObject, "_pin")
    status: KioskStatus = qml_attribute(QObject, "_status")
    settings: SettingsEditor = qml_attribute(QObject, "_settings")
    usb: UsbImport = qml_attribute(QObject, "_usb")
    usage: UsageReport = qml_attribute(QObject, "_usage")

    def __init__(self, visit: Visit, content: Path, chosen: Settings) -> None:
        super().__init__()
        config, state = paths.config(), paths.state()
        self._visit = visit
        self._pin = PinEntry(config / pin.FILE)
        self._status = KioskStatus(content)
        self._settings = SettingsEditor(chosen, config / settings.FILE)
        self._usb = UsbImport(self._status, (ROOT, content, state, config))
        self._usage = UsageReport(state / store.FILE, content)
        for part in (self._pin, self._status, self._settings, self._usb, self._usage):
            part.setParent(self)
        self._screen = ""
        self._message = ""
        self._timeout = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)  # its seconds are shown
        self._timeout.timeout.connect(lambda: self._turn("staff") if self._screen == "cleaning" else self.close())
        self._countdown = QTimer(self, interval=250)
        self._countdown.timeout.connect(self.secondsLeftChanged)
        self._pin.accepted.connect(lambda: self._turn("staff"))
        self._pin.accepted.connect(visit.end)
        self._status.contentLoaded.connect(self._tell_loaded)
        self._status.contentShown.connect(self._settings.set_content)
        self._status.contentShown.connect(self._usage.set_content)
        self._settings.measured.connect(lambda: self._turn("staff"))
        self._settings.message.connect(self._tell)
        self._usb.message.connect(self._tell)

    @Slot()
    def open_pin(self) -> None:
        """Ask for the PIN, or say how to set one."""
        if not self._screen:
            problem = self._pin.problem()
            self._turn("no-pin" if problem else "pin")
            self._tell(problem)

    @Slot()
    def note_activity(self) -> None:
        """Somebody touched the screen: the time until the area closes starts again."""
        if self._timeout.isActive() and self._screen != "cleaning":
            self._timeout.start()

    @qml_property(int, secondsLeftChanged)
    def secondsLeft(self) -> int:
        """Seconds until the open screen closes by itself; 0 for patients."""
        return ceil(self._timeout.remainingTime() / 1000)

    @Slot()
    def close(self) -> None:
        """Give the kiosk back to patients."""
        if self._screen in BEHIND_PIN:
            self._visit.end()
        self._turn("")

    @Slot(str)
    def open(self, screen: str) -> None:
        """Turn to another of the screens behind the PIN. While "cleaning" is open, every touch is ignored."""
        if self._screen in BEHIND_PIN and screen in BEHIND_PIN:
            self._turn(screen)

    @Slot()
    def reload(self) -> None:
        self._tell(f"Reading {self._status.file_name} …")
        self.reloadRequested.emit()

    def _turn(self, screen: str) -> None:
        cleaning = screen == "cleaning"
        self.cleaningChanged.emit(cleaning)
        self._screen = screen
        self._tell("")
        self._pin.reset()
        self._usb.set_enabled(screen == "staff")
        if screen in ("staff", "usage"):
            self._usage.refresh()
        self._timeout.stop()
        self._countdown.stop()
        if cleaning:
            self._timeout.start(round(CLEANING_S * 1000))
            self._countdown.start()
        elif screen:
            self._timeout.start(round((STAFF_TIMEOUT_S if screen in BEHIND_PIN else PIN_TIMEOUT_S) * 1000))
        self.secondsLeftChanged.emit()
        self.screenChanged.emit()

    @Slot(object)
    def _tell_loaded(self, loaded: LoadedContent) -> None:
        imported = self._usb.is_imported(loaded)
        if self._screen in BEHIND_PIN:
            result = "was read without mistakes" if loaded.pages else "was read and has mistakes"
            done = "Patients see now what is on the stick. You can pull it out."
            self._tell(done if imported else f"{self._status.file_name} {result}.")

    @Slot(str)
    def _tell(self, message: str) -> None:
        self._message = message
        self.messageChanged.emit()
