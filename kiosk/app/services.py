"""What runs beside the window."""

from contextlib import ExitStack
from pathlib import Path
from time import strftime

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.app.content_service import ContentService
from kiosk.app.print_service import PrintService
from kiosk.app.trial import Trial
from kiosk.content.store.loader_process import LoadedContent
from kiosk.exit_codes import DONE, RESTART
from kiosk.machine import paths
from kiosk.machine.heartbeat import Heartbeat
from kiosk.machine.settings import Settings
from kiosk.staff.area.staff_area import StaffArea
from kiosk.staff.usage import store
from kiosk.staff.usage.recorder import UsageRecorder
from kiosk.ui.input_filter import InputFilter
from kiosk.ui.window import KioskWindow

NOISY_GLASS = (
    "For 30 minutes something touched the glass and nothing came of it. Clean the screen; then do the touch test. If "
    "this comes again, try another charger: a cheap one can do it too."
)


class Services(QObject):
    """Composition root: builds the services and connects them to each other and to the window, which must be open."""

    exitRequested = Signal(int)
    """The program is to end with this exit code."""

    def __init__(self, screen: KioskWindow, content: Path, chosen: Settings, trial: Trial) -> None:
        super().__init__()
        self._screen = screen
        self.heartbeat = Heartbeat(self)
        self.input = InputFilter(screen)
        self.content = ContentService(content, trial, self)
        self.printing = PrintService(chosen.printer, self)
        self.usage = UsageRecorder(screen.visit, paths.state() / store.FILE, enabled=chosen.count)
        self.staff = StaffArea(screen.visit, content, chosen)
        staff, visit = self.staff, screen.visit
        screen.contentShown.connect(self._on_content_shown)
        staff.activityNoted.connect(self.input.glass.note_activity)
        self.input.glass.noisy.connect(self._on_noisy_glass)
        self.input.staffGesture.connect(staff.open_pin)
        staff.cleaningChanged.connect(self.input.block)
        staff.settings.changed.connect(self._apply)
        staff.reloadRequested.connect(trial.forgive)
        staff.reloadRequested.connect(self.content.reload)
        staff.restartRequested.connect(lambda: self.exitRequested.emit(RESTART))
        staff.exitRequested.connect(lambda: self.exitRequested.emit(DONE))
        staff.screenChanged.connect(self._on_staff_screen)
        staff.usb.importRequested.connect(self.content.publish)
        staff.versions.rollbackRequested.connect(self.content.rollback)
        self.content.loaded.connect(staff.status.content_loaded)
        self.content.loaded.connect(screen.show)
        self.content.sourceFound.connect(staff.status.set_source)
        self.content.trouble.connect(staff.status.add_note)
        self.content.refused.connect(staff.usb.refused)
        self.printing.stateChanged.connect(visit.takeHome.set_print_state)
        self.printing.trouble.connect(lambda text: staff.status.set_note("printer", text))
        self.printing.tested.connect(staff.show_message)
        staff.testPrintRequested.connect(self.printing.print_test)
        self.printing.printersFound.connect(staff.settings.set_printers)
        visit.takeHome.printRequested.connect(self.printing.print)
        visit.ended.connect(self.printing.clear)
        visit.choices.answered.connect(self.usage.answered)
        self.usage.problemFound.connect(staff.status.add_note)

    def start(self, loaded: LoadedContent, copy: LoadedContent | None, closing: ExitStack, *, count: bool) -> None:
        """Start after this was loaded; if it was bad, a `copy` of the last good content is shown.

        `closing` closes what was started. `count` says whether patients are there, whose use is counted.
        """
        self._copy = copy
        self.staff.status.content_loaded(loaded)
        self._on_content_shown()
        self._screen.set_staff(self.staff)
        self.content.start(loaded)
        closing.callback(self.content.close)
        services: list[Heartbeat | InputFilter | PrintService | UsageRecorder]
        services = [self.heartbeat, self.input, self.printing, *([self.usage] if count else [])]
        for service in services:
            service.start()
            closing.callback(service.close)
        closing.callback(self.staff.close)

    @Slot()
    def _on_content_shown(self) -> None:
        shown = self._screen.shown_content
        self.usage.set_content(shown)
        self.staff.status.set_note("letters", " ".join(self._screen.unwritten))
        self.staff.status.content_shown(shown, strftime("%Y-%m-%d %H:%M"), from_copy=shown is self._copy)

    @Slot()
    def _on_noisy_glass(self) -> None:
        self.staff.status.set_note("glass", NOISY_GLASS)

    @Slot()
    def _on_staff_screen(self) -> None:
        if self.staff.screen in ("cleaning", "touch-test"):
            self.staff.status.set_note("glass", "")
        if self.staff.screen == "staff":
            self.usage.discard()  # this visit was no patient's
            self.printing.find_printers()

    @Slot(object)
    def _apply(self, chosen: Settings) -> None:
        self.usage.enabled = chosen.count
        self.printing.set_printer(chosen.printer)
