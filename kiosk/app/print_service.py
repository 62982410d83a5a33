"""Printing what patients take home."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from kiosk.machine.printer import Printer
from kiosk.ui.handout_pdf import handout_pdf

NOT_USABLE = (
    'Patients cannot print: "{}" does not answer, or its print system keeps what it has printed. '
    "docs/running.md tells how to change that."
)


class PrintService(QObject):
    """Prints with the printer of this name, which staff chose; empty for none."""

    stateChanged = Signal(str)
    trouble = Signal(str)
    """What staff must know."""
    printersFound = Signal(list)
    """The names of all printers."""

    def __init__(self, printer: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen = printer
        self._printer = Printer(self)
        self._printer.changed.connect(self.stateChanged)
        self._printer.found.connect(self.printersFound)
        self._printer.checked.connect(self._on_checked)

    def start(self) -> None:
        """Let patients print, if the print system forgets at once what it has printed."""
        self.set_printer(self._chosen)

    def close(self) -> None:
        """Take back what is not printed, and wait until that is done."""
        self._printer.close()

    def set_printer(self, name: str) -> None:
        """Use another printer from now on."""
        if self._printer.name != name:
            self.stateChanged.emit("")
            self._printer.use(name)

    def find_printers(self) -> None:
        """Look for printers: `printersFound` tells."""
        self._printer.find()

    def print(self, lines: Sequence[tuple[str, str]], mirrored: bool) -> None:
        """Print one sheet: see `handout_pdf`."""
        self._printer.print(handout_pdf(lines, mirrored))

    def clear(self) -> None:
        """The visit is over: take back what is not printed."""
        self._printer.clear()

    def _on_checked(self, name: str, usable: bool) -> None:
        if name != self._printer.name:
            return
        self.stateChanged.emit("ready" if usable else "")
        if not usable:
            self.trouble.emit(NOT_USABLE.format(name))
