"""Printing what patients take home."""

from collections.abc import Callable, Sequence
from threading import Event, Thread
from time import localtime, strftime

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance, Slot

from kiosk.machine import printer
from kiosk.ui.handout_pdf import handout_pdf
from kiosk.visit.take_home import PrintState

LOOK_S = 60
"""Between two looks at whether the printer can print."""

UNEXPLAINED = "it took no sheet"

TEST_SHEET = [("title", "Test sheet"), ("text", "This printer prints what patients take home.")]


class PrintService(QObject):
    """Prints one sheet at a time with the printer of this name, which staff chose; empty for none.

    While it cannot print, staff are told, and patients are not offered it. Everything that waits for the print system
    is done in threads; Qt queues their signals for the window's thread.
    """

    stateChanged = Signal(PrintState)
    trouble = Signal(str)
    """What staff must know of the printer now; "" for nothing."""
    tested = Signal(str)
    """What comes of the test sheet, in words for staff."""
    printersFound = Signal(list)
    _checked = Signal(str, bool, str)
    _looked = Signal(str, str)
    _printed = Signal(str, str)
    _test_printed = Signal(str, str)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.timeout_s = printer.TIMEOUT_S
        self._name = name
        self._fault = ""
        """Why patients are not offered the printer, though it may be used."""
        self._printing = False
        self._visit_over = Event()
        self._threads: list[Thread] = []
        self._look = QTimer(self, interval=LOOK_S * 1000)
        self._look.timeout.connect(self._look_at_printer)
        self._checked.connect(self._on_checked)
        self._looked.connect(self._on_looked)
        self._printed.connect(self._on_printed)
        self._test_printed.connect(self._on_test_printed)

    def start(self) -> None:
        """Let patients print, if the print system forgets at once what it has printed."""
        name = self._name
        self._look.stop()
        self._set_fault("")
        self.stateChanged.emit(PrintState.NONE)
        if name:
            self._run(lambda: self._checked.emit(name, printer.forgets_jobs(name), printer.fault(name)))

    def close(self) -> None:
        """Take back what is not printed, and wait until that is done."""
        self._look.stop()
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
            self._submit(lines, mirrored, self._printed)

    @Slot()
    def print_test(self) -> None:
        """Print a sheet for staff: `tested` tells. If it comes out, patients may print again."""
        self.tested.emit("Printing a test sheet …")
        self._submit(TEST_SHEET, False, self._test_printed)

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

    def _submit(self, lines: Sequence[tuple[str, str]], mirrored: bool, done: SignalInstance) -> None:
        """Print in a thread; `done` gets the printer's name and what kept it from printing, if anything did."""
        name, pdf, visit_over = self._name, handout_pdf(lines, mirrored), self._visit_over

        def wait() -> None:
            printed = printer.print_sheet(name, pdf, visit_over, self.timeout_s)
            fault = "" if printed or visit_over.is_set() else printer.fault(name) or UNEXPLAINED
            if not visit_over.is_set():
                done.emit(name, fault)

        self._run(wait)

    @Slot(str, str)
    def _on_printed(self, name: str, fault: str) -> None:
        self._printing = False
        self.stateChanged.emit(PrintState.FAILED if fault else PrintState.DONE)
        if name == self._name:
            self._set_fault(fault)

    @Slot(str, str)
    def _on_test_printed(self, name: str, fault: str) -> None:
        if name == self._name:
            self._offer(fault)
            self.tested.emit(f"The test sheet was not printed: {fault}." if fault else "The test sheet is printed.")

    @Slot(str, bool, str)
    def _on_checked(self, name: str, usable: bool, fault: str) -> None:
        if name == self._name and usable:
            self._offer(fault)
            self._look.start()
        elif name == self._name:
            why = f'"{name}" does not answer, or its print system keeps what it has printed'
            self.trouble.emit(f"Patients cannot print: {why}. docs/running.md tells how to change that.")

    @Slot()
    def _look_at_printer(self) -> None:
        name = self._name
        self._run(lambda: self._looked.emit(name, printer.fault(name)))

    @Slot(str, str)
    def _on_looked(self, name: str, fault: str) -> None:
        # Where the print system knew of nothing, only a sheet that comes out shows that it prints again.
        knows = bool(fault) or self._fault != UNEXPLAINED
        if name == self._name and not self._printing and knows and fault != self._fault:
            self._offer(fault)

    def _offer(self, fault: str) -> None:
        """Let patients print, unless there is a fault."""
        self._set_fault(fault)
        self.stateChanged.emit(PrintState.NONE if fault else PrintState.READY)

    def _set_fault(self, fault: str) -> None:
        self._fault = fault
        now = strftime("%Y-%m-%d %H:%M", localtime())
        what = f'On {now} the printer "{self._name}" did not print: {fault}. Patients are not offered it now.'
        way_out = f"Put it right, then print a test sheet. If its queue is stopped, type: cupsenable {self._name}"
        self.trouble.emit(f"{what} {way_out}" if fault else "")
