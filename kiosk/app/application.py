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
from kiosk.staff.area.staff_area import StaffArea
from kiosk.staff.area.usb_content import UsbScanner
from kiosk.staff.usage import store
from kiosk.staff.usage.recorder import UsageRecorder
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

    usbFound = Signal(object)

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
        self.usage = UsageRecorder(self.screen.visit, state / store.FILE, self, on=chosen.count)
        self.usb = UsbScanner((ROOT, content, state, config), self.usbFound.emit)
        files = config / settings.FILE, config / pin.FILE, content
        self.staff = StaffArea(self.screen.visit, chosen, *files, self, counts=state / store.FILE)
        self._connect()
        self._apply(chosen)
        for trouble in troubles:
            self.add_note(trouble)

    def open(self, loaded: LoadedContent) -> None:
        """Show what was loaded, or the last good content where that is bad."""
        self.staff.heard(loaded)
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
        self.staff.note(text)

    @property
    def version(self) -> str:
        """The version of the content that is shown; empty where there is none."""
        return next((page["version"] for page in self.screen.shown_content.pages.values()), "")

    @property
    def problems(self) -> list[str]:
        """What staff are told is wrong."""
        return list(self.staff.problems)

    def _connect(self) -> None:
        screen, visit, staff = self.screen, self.screen.visit, self.staff
        screen.contentShown.connect(self._on_content_shown)
        self.input.activity.connect(visit.stir)
        self.input.activity.connect(staff.stir)
        self.input.staffGesture.connect(staff.knock)
        staff.cleaning.connect(self.input.block)
        staff.settingsChanged.connect(self._apply)
        staff.settingsChanged.connect(lambda chosen: self.printing.set_printer(chosen.printer))
        staff.reloadAsked.connect(self.content.reload)
        staff.nowAsked.connect(visit.end)
        staff.restartAsked.connect(self.restart)
        staff.exitAsked.connect(lambda: self._app.exit(DONE))
        staff.stageChanged.connect(self._on_staff_screen)
        staff.takeAsked.connect(self.content.publish)
        self.content.loaded.connect(staff.heard)
        self.content.loaded.connect(screen.show)
        self.content.trouble.connect(staff.note)
        self.content.refused.connect(staff.refused)
        self.usbFound.connect(staff.offered)
        self.printing.stateChanged.connect(visit.supply)
        self.printing.trouble.connect(staff.note)
        self.printing.printersFound.connect(staff.printers)
        visit.printAsked.connect(self.printing.print)
        visit.forgotten.connect(self.printing.clear)
        visit.answered.connect(self.usage.answered)
        self.usage.noted.connect(staff.note)

    def _start_services(self) -> None:
        services: list[Service] = [self.heartbeat, self.input, self.content, self.printing]
        if self._size is None:  # a window is a trial: who comes is no patient
            services.append(self.usage)
        for service in services:
            service.start()
            self._closing.callback(service.close)
        self._closing.callback(self.usb.end)
        self.screen.precompile()
        self.started.emit()

    def _on_content_shown(self) -> None:
        shown = self.screen.shown_content
        self.usage.know(shown)
        now = strftime("%Y-%m-%d %H:%M", localtime())
        self.staff.live(shown, now, from_copy=self.content.is_copy(shown))

    def _on_staff_screen(self) -> None:
        if self.staff.stage == "staff":
            self.usage.discard()  # this visit was no patient's
            self.usb.begin()
            self.printing.find_printers()
        else:
            self.usb.end()

    def _apply(self, chosen: Settings) -> None:
        self.screen.device.configure(chosen.pitch, chosen.motion)
        self.screen.visit.prefer(VisitDefaults(chosen.language, chosen.size, chosen.theme, chosen.patience))
        self.usage.turn(chosen.count)
