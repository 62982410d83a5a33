"""Printing what patients take home."""

from collections.abc import Callable, Sequence
from threading import Event, Thread

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.machine import printer
from kiosk.ui.handout_pdf import handout_pdf
from kiosk.visit.take_home import PrintState


class PrintService(QObject):
    """Prints one sheet at a time with the printer of this name, which staff chose; empty for none.

    Everything that waits for the print system is done in threads; Qt queues their signals for the window's thread.
    """

    stateChanged = Signal(PrintState)
    trouble = Signal(str)
    """What staff must know."""
    printersFound = Signal(list)
    _checked = Signal(str, bool)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.timeout_s = printer.TIMEOUT_S
        self._name = name
        self._printing = False
        self._visit_over = Event()
        self._threads: list[Thread] = []
        self._checked.connect(self._on_checked)

    def start(self) -> None:
        """Let patients print, if the print system forgets at once what it has printed."""
        name = self._name
        self.stateChanged.emit(PrintState.NONE)
        if name:
            self._run(lambda: self._checked.emit(name, printer.forgets_jobs(name)))

    def close(self) -> None:
        """Take back what is not printed, and wait until that is done."""
        self.clear()
        for thread in self._threads:
            thread.join(2 * printer.COMMAND_TIMEOUT_S)

    def set_printer(self, name: str) -> None:
        if self._name != name:
            self._name = name
            self.start()

    def find_printers(self) -> None:
        """Look for printers: `printersFound` tells."""
        self._run(lambda: self.printersFound.emit(printer.find_printers()))

    @Slot(list, bool)
    def print(self, lines: Sequence[tuple[str, str]], mirrored: bool) -> None:
        """Print one sheet, see `handout_pdf`; ignored while another is printed."""
        if not self._printing:
            self._printing = True
            self.stateChanged.emit(PrintState.BUSY)
            name, pdf, visit_over = self._name, handout_pdf(lines, mirrored), self._visit_over
            self._run(lambda: self._print(name, pdf, visit_over))

    @Slot()
    def clear(self) -> None:
        """The visit is over: take back what is not printed."""
        self._visit_over.set()
        self._visit_over = Event()
        self._printing = False

    def _run(self, task: Callable[[], None]) -> None:
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        self._threads.append(Thread(target=task, name="printing", daemon=True))
        self._threads[-1].start()

    def _print(self, name: str, pdf: bytes, visit_over: Event) -> None:
        printed = printer.print_sheet(name, pdf, visit_over, self.timeout_s)
        if not visit_over.is_set():
            self._printing = False
            self.stateChanged.emit(PrintState.DONE if printed else PrintState.FAILED)

    @Slot(str, bool)
    def _on_checked(self, name: str, usable: bool) -> None:
        if name == self._name:
            self.stateChanged.emit(PrintState.READY if usable else PrintState.NONE)
            if not usable:
                why = f'"{name}" does not answer, or its print system keeps what it has printed'
                self.trouble.emit(f"Patients cannot print: {why}. docs/running.md tells how to change that.")
