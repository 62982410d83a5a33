"""The kiosk: its window and its services."""

from contextlib import ExitStack
from pathlib import Path
from time import localtime, strftime
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from kiosk.app.content_service import ContentService
from kiosk.app.print_service import PrintService
from kiosk.content.store.loader_process import ROOT, LoadedContent
from kiosk.exit_codes import DONE, RESTART
from kiosk.machine import paths, settings
from kiosk.machine.fullscreen import Fullscreen
from kiosk.machine.settings import Settings
from kiosk.machine.systemd import Heartbeat
from kiosk.staff.area import pin
from kiosk.staff.area.pin_entry import PinEntry
from kiosk.staff.area.settings_editor import SettingsEditor
from kiosk.staff.area.staff_area import StaffArea
from kiosk.staff.area.status import KioskStatus
from kiosk.staff.area.usb_content import UsbScanner
from kiosk.staff.area.usb_import import UsbImport
from kiosk.staff.usage import store
from kiosk.staff.usage.recorder import UsageRecorder
from kiosk.staff.usage.report import UsageReport
from kiosk.ui.input_filter import InputFilter
from kiosk.ui.window import KioskWindow
from kiosk.visit.session import VisitDefaults


class Service(Protocol):
    """Begins after the first frame and ends with the kiosk."""

    def start(self) -> None:
        """Begin."""

    def close(self) -> None:
        """End, and wait for what must not be lost."""


class Application(QObject):
    """Composition root: builds the window and the services and connects them.

    `inches` is the diagonal of the screen; `size` is that of a window in pixels, None for the whole screen.
    Services start after the first frame, so that the attract screen is not delayed.
    """

    started = Signal()
    """The first frame is shown, and all services run."""

    def __init__(self, app: QGuiApplication, content: Path, inches: float, size: tuple[int, int] | None = None) -> None:
        super().__init__()
        self._app = app
        self._size = size
        self._closing = ExitStack()
        config, state = paths.config(), paths.state()
        chosen, troubles = settings.load(config / settings.FILE)
        self.screen = KioskWindow(inches)
        self.input = InputFilter(self.screen)
        self.heartbeat = Heartbeat(self)
        self.content = ContentService(content, self)
        self.printing = PrintService(chosen.printer, self)
        self.usage = UsageRecorder(self.screen.visit, state / store.FILE, enabled=chosen.count)
        self.usb = UsbScanner((ROOT, content, state, config))
        status = KioskStatus(content)
        self.staff = StaffArea(
            self.screen.visit,
            PinEntry(config / pin.FILE),
            status,
            SettingsEditor(chosen, config / settings.FILE),
            UsbImport(status),
            UsageReport(state / store.FILE, content),
        )
        self._connect()
        self._apply(chosen)
        for trouble in troubles:
            self.add_note(trouble)

    def open(self, loaded: LoadedContent) -> None:
        """Show what was loaded, or the last good content where that is bad."""
        self.staff.status.content_loaded(loaded)
        full = self._app.primaryScreen().size()
        width, height = self._size or (full.width(), full.height())
        shown = self.content.choose(loaded)
        self.screen.firstFrameShown.connect(self._start_services)
        self.screen.open(shown, width, height, staff=self.staff, locked=self._size is None)
        self._closing.callback(self.screen.close)
        if self._size:
            self.screen.window.show()
        else:
            fullscreen = Fullscreen(self.screen.window, self._app)
            fullscreen.start()
            self._closing.callback(fullscreen.close)

    def close(self) -> None:
        """Stop the services and delete the window, in reverse order of their start."""
        self._closing.close()

    def restart(self) -> None:
        """Leave the event loop, to start again."""
        self._app.exit(RESTART)

    def add_note(self, text: str) -> None:
        """Tell staff something that they must know."""
        self.staff.status.add_note(text)

    @property
    def version(self) -> str:
        """The version of the content that is shown; empty where there is none."""
        return next((page["version"] for page in self.screen.shown_content.pages.values()), "")

    @property
    def problems(self) -> list[str]:
        """What staff are told is wrong."""
        return list(self.staff.status.problems)

    def _connect(self) -> None:
        screen, visit, staff = self.screen, self.screen.visit, self.staff
        screen.contentShown.connect(self._on_content_shown)
        self.input.activity.connect(visit.stir)
        self.input.activity.connect(staff.note_activity)
        self.input.staffGesture.connect(staff.open_pin)
        staff.cleaningChanged.connect(self.input.block)
        staff.settings.changed.connect(self._apply)
        staff.settings.changed.connect(lambda chosen: self.printing.set_printer(chosen.printer))
        staff.reloadRequested.connect(self.content.reload)
        staff.restartRequested.connect(self.restart)
        staff.exitRequested.connect(lambda: self._app.exit(DONE))
        staff.screenChanged.connect(self._on_staff_screen)
        staff.usb.importRequested.connect(self.content.publish)
        self.content.loaded.connect(staff.status.content_loaded)
        self.content.loaded.connect(screen.show)
        self.content.sourceFound.connect(staff.status.set_source)
        self.content.trouble.connect(staff.status.add_note)
        self.content.refused.connect(staff.usb.refused)
        self.usb.usbContentChanged.connect(staff.usb.set_found)
        self.printing.stateChanged.connect(visit.supply)
        self.printing.trouble.connect(staff.status.add_note)
        self.printing.printersFound.connect(staff.settings.set_printers)
        visit.printAsked.connect(self.printing.print)
        visit.forgotten.connect(self.printing.clear)
        visit.answered.connect(self.usage.answered)
        self.usage.problemFound.connect(staff.status.add_note)

    def _start_services(self) -> None:
        services: list[Service] = [self.heartbeat, self.input, self.content, self.printing]
        if self._size is None:  # a window is a trial: who comes is no patient
            services.append(self.usage)
        for service in services:
            service.start()
            self._closing.callback(service.close)
        self._closing.callback(self.usb.close)
        self.screen.precompile()
        self.started.emit()

    def _on_content_shown(self) -> None:
        shown = self.screen.shown_content
        self.usage.set_content(shown)
        now = strftime("%Y-%m-%d %H:%M", localtime())
        self.staff.status.content_shown(shown, now, from_copy=self.content.is_copy(shown))

    def _on_staff_screen(self) -> None:
        if self.staff.screen == "staff":
            self.usage.discard()  # this visit was no patient's
            self.usb.start()
            self.printing.find_printers()
        else:
            self.usb.close()

    def _apply(self, chosen: Settings) -> None:
        self.screen.device.configure(chosen.pitch, chosen.motion)
        self.screen.visit.prefer(VisitDefaults(chosen.language, chosen.size, chosen.theme, chosen.patience))
        self.usage.set_enabled(chosen.count)
