"""The window and all that keeps it alive."""

from pathlib import Path
from threading import Lock, Thread
from time import localtime, strftime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from kiosk.content.store.loader_process import LoadedContent
from kiosk.machine import paths, settings
from kiosk.ui.engine import Engine
from kiosk.ui.window import KioskWindow
from kiosk.visit.session import VisitDefaults
from kiosk.visit.take_home import PrintState

if TYPE_CHECKING:
    from kiosk.staff.area.usb_content import UsbContent

RESTART = 75
"""The event loop's exit code that asks for a new start."""


UNFIT = (
    'Patients cannot print: "{}" does not answer, or its print system keeps what it has printed. '
    "docs/running.md tells how to change that."
)


class News(QObject):
    """Carries what other threads found out to the window's."""

    arrived = Signal(object)
    noted = Signal(str)
    offered = Signal(object)
    refused = Signal(str)


class Application(QObject):
    """Made of parts that do not know each other. What the first picture does not need begins after it."""

    settled = Signal()

    def __init__(self, app: QGuiApplication, content: Path, inches: float, engine: Engine | None = None) -> None:
        super().__init__()
        self._app = app
        self._content = content
        self._chosen, troubles = settings.load(paths.config() / settings.FILE)
        self._notes = list(troubles)
        self._keeping = Lock()
        self.screen = KioskWindow(inches, engine, paths.cache())
        self.screen.visit.set_defaults(start(self._chosen))

    def open(self, ready: LoadedContent, size: tuple[int, int] | None = None) -> None:
        """Show what was loaded, or the last good content where that is bad. `size` is that of a window in pixels."""
        self._read = ready
        self._copy = None if ready.pages else self._last()
        full = self._app.primaryScreen().geometry()
        width, height = size or (full.width(), full.height())
        looks = {"measured": self._chosen.pitch, "motion": self._chosen.motion, "locked": size is None}
        self.screen.open(self._copy or ready, width, height, **looks)
        self.screen.window.frameSwapped.connect(self._settle)
        if size:
            self.screen.window.show()
        else:
            from kiosk.machine.fullscreen import Fullscreen

            self._full = Fullscreen(self.screen.window, self._app)

    def note(self, trouble: str) -> None:
        """Something that staff must know."""
        self._desk.note(trouble)

    @property
    def version(self) -> str:
        """The version of the content that is shown; empty where there is none."""
        return next((page["version"] for page in self.screen.live.pages.values()), "")

    @property
    def problems(self) -> list[str]:
        """What staff are told is wrong."""
        return list(self._desk.problems)

    def restart(self) -> None:
        """Leave the event loop, to start anew."""
        self._app.exit(RESTART)

    def close(self, *, ends: bool = True) -> None:
        """Stop what was begun, the window last. `ends` is False where the kiosk starts anew in the same process."""
        if hasattr(self, "_watch"):
            self._watch.close()
            self._sticks.end()
        if hasattr(self, "_tally"):
            self._tally.close()
        if hasattr(self, "_printer"):
            self._printer.close()
        if ends and hasattr(self, "_heart"):
            self._heart.close()
        if hasattr(self, "_full"):
            self._full.close()
        self.screen.close()

    def _settle(self) -> None:
        self.screen.window.frameSwapped.disconnect(self._settle)
        self._start_heart()
        self._start_touch()
        self._start_desk()
        self._start_watch()
        self._start_sticks()
        self._start_tally()
        self._start_printer()
        self.screen.compile()
        self.settled.emit()

    def _start_touch(self) -> None:
        from kiosk.ui.input_filter import InputFilter

        self._touch = InputFilter(self.screen.window)
        self._touch.activity.connect(self.screen.visit.note_activity)

    def _start_desk(self) -> None:
        from kiosk.staff.area import pin
        from kiosk.staff.area.staff_area import StaffArea
        from kiosk.staff.usage import store

        config = paths.config()
        files = config / settings.FILE, config / pin.FILE, self._content
        self._desk = StaffArea(self.screen.visit, self._chosen, *files, self, counts=paths.state() / store.FILE)
        for trouble in self._notes:
            self._desk.note(trouble)
        self._desk.heard(self._read)
        self._tell_live()
        self._touch.staffGesture.connect(self._desk.knock)
        self._touch.activity.connect(self._desk.stir)
        self._desk.cleaning.connect(self._touch.block)
        self._desk.settingsChanged.connect(self._prefer)
        self._desk.reloadAsked.connect(self._reload)
        self._desk.nowAsked.connect(self.screen.visit.end)
        self._desk.restartAsked.connect(self.restart)
        self._desk.exitAsked.connect(lambda: self._app.exit(0))
        self.screen.taken.connect(self._tell_live)
        self.screen.window.setProperty("desk", self._desk)

    def _start_watch(self) -> None:
        from kiosk.content.store.watcher import ContentWatcher

        self._news = News(self)
        self._news.arrived.connect(self._hear)
        self._news.noted.connect(self._desk.note)
        self._watch = ContentWatcher(self._content, self._tell)
        self._watch.start(self._read)
        Thread(target=self._hold, args=(self._read,), name="keep", daemon=True).start()

    def _start_sticks(self) -> None:
        from kiosk.content.store.loader_process import ROOT
        from kiosk.staff.area.usb_content import UsbScanner

        self._news.offered.connect(self._desk.offered)
        self._news.refused.connect(self._desk.refused)
        ours = ROOT, self._content, paths.state(), paths.config()
        self._sticks = UsbScanner(ours, self._news.offered.emit)
        self._desk.stageChanged.connect(self._look_for_sticks)
        self._desk.takeAsked.connect(lambda offer: Thread(target=self._take, args=(offer,), daemon=True).start())

    def _start_printer(self) -> None:
        from kiosk.machine.printer import Printer

        visit = self.screen.visit
        self._printer = Printer(self)
        self._printer.changed.connect(visit.takeHome.set_print_state)
        self._printer.fit.connect(self._hear_printer)
        self._printer.found.connect(self._desk.printers)
        visit.takeHome.printRequested.connect(self._print)
        visit.ended.connect(self._printer.clear)
        self._desk.stageChanged.connect(self._look_for_printers)
        self._use_printer()

    def _look_for_printers(self) -> None:
        if self._desk.stage == "staff":
            self._printer.find()

    def _use_printer(self) -> None:
        if self._printer.name != self._chosen.printer:
            self.screen.visit.takeHome.set_print_state(PrintState.NONE)
            self._printer.use(self._chosen.printer)

    def _hear_printer(self, name: str, fit: bool) -> None:
        if name == self._printer.name:
            self.screen.visit.takeHome.set_print_state(PrintState.READY if fit else PrintState.NONE)
            if not fit:
                self._desk.note(UNFIT.format(name))

    def _print(self, lines: list[tuple[str, str]], mirrored: bool) -> None:
        from kiosk.ui.handout_pdf import leaflet

        self._printer.put(leaflet(lines, mirrored))

    def _look_for_sticks(self) -> None:
        if self._desk.stage == "staff":
            self._sticks.begin()
        else:
            self._sticks.end()

    def _take(self, offer: "UsbContent") -> None:
        """In a thread of its own. The watch tells when the content is there."""
        import logging

        from kiosk.content.problems import RefusedError
        from kiosk.content.store.releases import publish

        assert offer.ready
        try:
            name = publish(offer.place, offer.ready, self._content)
            logging.info("What is on the stick %s was published as %s", offer.name, name)
        except RefusedError as refused:
            self._news.refused.emit(str(refused))

    def _start_tally(self) -> None:
        if not hasattr(self, "_full"):  # a window is a trial: who comes is no patient
            return
        from kiosk.staff.usage import store
        from kiosk.staff.usage.recorder import UsageRecorder

        self._tally = UsageRecorder(self.screen.visit, paths.state() / store.FILE, self, on=self._chosen.count)
        self._tally.noted.connect(self._desk.note)
        self._tally.know(self.screen.live)
        self.screen.taken.connect(lambda: self._tally.know(self.screen.live))
        self._desk.stageChanged.connect(self._leave_out_staff)
        self._desk.settingsChanged.connect(lambda chosen: self._tally.turn(chosen.count))
        self.screen.visit.choices.answered.connect(self._tally.answered)
        self._tally.begin()

    def _leave_out_staff(self) -> None:
        if self._desk.stage == "staff":
            self._tally.discard()

    def _start_heart(self) -> None:
        from kiosk.machine.systemd import Heartbeat

        self._heart = Heartbeat(self)
        self._heart.start()

    def _tell(self, ready: LoadedContent) -> None:
        """In the thread of the watch."""
        self._news.arrived.emit(ready)
        self._keep(ready)

    def _hold(self, ready: LoadedContent) -> None:
        """In a thread of its own: have what was read at the next start, whatever becomes of the file."""
        from kiosk.content.store import content_cache

        self.screen.drawn.keep()
        content_cache.save(self._content, paths.cache(), ready)
        self._keep(ready)

    def _keep(self, ready: LoadedContent) -> None:
        """In any thread but the window's, as it waits for the disk."""
        from kiosk.content.store import last_good

        with self._keeping:
            trouble = last_good.store(self._content, ready, self._copies()) if ready.pages else ""
        if trouble:
            self._news.noted.emit(trouble)

    def _last(self) -> LoadedContent | None:
        from kiosk.content.store import last_good

        return last_good.load(self._copies())

    def _copies(self) -> Path:
        """Where copies of this file are: a file that was only tried must not stand in for the clinic's own."""
        from PySide6.QtCore import QByteArray, QCryptographicHash  # not hashlib, which takes 3 MB

        path = QByteArray(bytes(self._content.absolute()))
        name = QCryptographicHash.hash(path, QCryptographicHash.Algorithm.Sha256).toHex()
        return paths.state() / "content" / bytes(name.data()).decode()[:16]

    def _reload(self) -> None:
        from kiosk.content.store.loader_process import load as read

        Thread(target=lambda: self._tell(read(self._content)), name="reload", daemon=True).start()

    def _hear(self, ready: LoadedContent) -> None:
        self._read = ready
        self._desk.heard(ready)
        self.screen.show(ready)

    def _tell_live(self) -> None:
        live = self.screen.live
        self._desk.live(live, strftime("%Y-%m-%d %H:%M", localtime()), from_copy=live is self._copy)

    def _prefer(self, chosen: settings.Settings) -> None:
        self._chosen = chosen
        self._use_printer()
        self.screen.visit.set_defaults(start(chosen))
        self.screen.window.setProperty("measured", chosen.pitch)
        self.screen.window.setProperty("motion", chosen.motion)


def start(chosen: settings.Settings) -> VisitDefaults:
    """What each visit begins with on this machine."""
    return VisitDefaults(chosen.language, chosen.size, chosen.theme, chosen.patience)
