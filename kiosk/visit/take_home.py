"""Taking the words of a page home, on a phone or on paper."""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.qml_property import qml_attribute, qml_property
from kiosk.visit.choices import TICKED, Choices
from kiosk.visit.display import DisplaySettings
from kiosk.visit.handout import Line, handout, text_of
from kiosk.visit.navigation import Navigation
from kiosk.visit.page_index import TAKE_HOME, Route, is_mirrored
from kiosk.visit.part import VisitPart
from kiosk.visit.qr import QrCode, qr_codes

MAX_QR_MODULES = 73
"""On a side of a code, as long as the glass was not measured."""


class PrintState(StrEnum):
    NONE = ""  # there is no printer
    READY = "ready"
    BUSY = "busy"
    DONE = "done"
    FAILED = "failed"


class TakeHome(VisitPart):
    """The codes and the sheet of the page that is taken home."""

    codesChanged = Signal()
    printStateChanged = Signal()
    printRequested = Signal(list, bool)
    """The lines of a handout, and whether they run from right to left."""

    printState: str = qml_attribute(str, "_print_state.value", printStateChanged)
    """One of `PrintState`."""

    def __init__(self, display: DisplaySettings, navigation: Navigation, choices: Choices, parent: QObject) -> None:
        super().__init__(parent)
        self._display, self._navigation, self._choices = display, navigation, choices
        self._max_modules = MAX_QR_MODULES
        self._print_state = PrintState.NONE
        self._codes: list[QrCode] = []
        self._codes_of: tuple[str, int, str] | None = None
        navigation.pageChanged.connect(self._follow_page)

    def reset(self) -> None:
        """Forget the codes; the next sheet is another one."""
        self._codes, self._codes_of = [], None
        self._renew_print_state()

    @qml_property("QVariantList", codesChanged)
    def codes(self) -> list[QrCode]:
        """The codes of the page that is taken home. They are kept: they take a while to make, and are read often."""
        if taken := self._navigation.route.taken_home:
            wanted = text_of(self._handout(taken)), self._max_modules, self._display.shared["strings"]["code"]
            if self._codes_of != wanted:
                self._codes, self._codes_of = qr_codes(*wanted), wanted
        return self._codes

    @Slot(object)
    def set_print_state(self, state: PrintState) -> None:
        self._print_state = PrintState(state)
        self.printStateChanged.emit()

    @Slot(int)
    def setMaxQrModules(self, modules: int) -> None:
        """From now on codes have so many modules on a side at most, so that these are large enough on the glass."""
        self._max_modules = modules
        self.codesChanged.emit()

    @Slot()
    def open(self) -> None:
        """Open the page from which the page that is shown is taken home."""
        route = self._navigation.route
        self._navigation.open(str(route._replace(page=TAKE_HOME + route.page)))

    @Slot()
    def print(self) -> None:
        taken = self._navigation.route.taken_home
        if self._print_state and taken:
            lines = self._handout(taken)
            self.printRequested.emit(lines, is_mirrored(text_of(lines)))

    def _handout(self, taken: Route) -> list[Line]:
        ticked = self._choices.made.get(TICKED, {})
        ids = {key.removeprefix(f"{taken}/") for key in ticked if key.startswith(f"{taken}/")}
        return handout(self._navigation.pageAt(str(taken)), self._display.shared, ids)

    @Slot()
    def _follow_page(self) -> None:
        if self._navigation.route.taken_home:
            self.codesChanged.emit()
        elif self._print_state in (PrintState.DONE, PrintState.FAILED):
            self._renew_print_state()

    def _renew_print_state(self) -> None:
        """The next sheet is another one; a printer that failed is not offered before it can print again."""
        failed = self._print_state in (PrintState.NONE, PrintState.FAILED)
        self.set_print_state(PrintState.NONE if failed else PrintState.READY)
