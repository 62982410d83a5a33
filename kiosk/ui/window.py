"""The kiosk's window: built before its content is there, opened with it."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal, Slot
from PySide6.QtQuick import QQuickWindow

from kiosk.content.store.loader_process import LoadedContent
from kiosk.qml_property import qml_attribute
from kiosk.ui import INCHES, fonts
from kiosk.ui.device import Device
from kiosk.ui.engine import Engine
from kiosk.ui.image_providers import ContentImageProvider, DrawingProvider
from kiosk.visit.session import Visit


class KioskWindow(QObject):
    """The window, and what QML gets: the visit, the device and the staff area. `inches` is the screen's diagonal."""

    showing = Signal(object)
    """LoadedContent that is shown next."""
    fontsChanged = Signal()
    contentShown = Signal()
    """Other content is shown now: see `shown_content`."""
    firstFrameShown = Signal()
    """The first frame is on the screen. Emitted once, in the window's thread."""
    staffChanged = Signal()

    visit: Visit = qml_attribute(QObject, "_visit")
    device: Device = qml_attribute(QObject, "_device")
    staff: QObject | None = qml_attribute(QObject, "_staff", staffChanged)
    """The staff area; None before there is one."""
    window: QQuickWindow
    shown_content: LoadedContent
    fonts: dict[str, str] = qml_attribute("QVariantMap", "_fonts", fontsChanged)
    """The font of each language, by its code."""
    unwritten: list[str]
    """A sentence for each language that is not offered, as letters are missing."""

    def __init__(self, inches: float = INCHES) -> None:
        super().__init__()
        self._visit = Visit(self)
        self._device = Device(inches, self)
        self._staff: QObject | None = None
        self._pictures = ContentImageProvider()
        self._engine = Engine(content=self._pictures, drawn=DrawingProvider())
        fonts.load_fonts()
        self._component = self._engine.component("Main.qml")
        self._waiting_content: LoadedContent | None = None
        self._fonts: dict[str, str] = {}
        self.unwritten = []
        self._frame_is_awaited = True
        self.visit.phaseChanged.connect(self._show_waiting)

    def set_staff(self, staff: QObject | None) -> None:
        self._staff = staff
        self.staffChanged.emit()

    def open(self, content: LoadedContent, width: int = 1280, height: int = 800, *, locked: bool = False) -> None:
        """Make the window, of a size in pixels, showing this content. (A change of size later costs a layout.)

        A `locked` window cannot be closed, and hides the arrow until a mouse is moved.
        """
        self.show(content)
        self.device.set_size(width, height)
        self.window = self._create({"kiosk": self, "locked": locked, "width": width, "height": height})
        for changed in (self.window.widthChanged, self.window.heightChanged):
            changed.connect(self._follow_size)
        self.window.frameSwapped.connect(self._first_frame)

    def open_window(self, file: str, properties: dict[str, object]) -> QQuickWindow:
        """Make another window instead, from a QML file of the module."""
        self._component = self._engine.component(file)  # it must live as long as the window
        self.window = self._create(properties)
        return self.window

    @Slot(object)
    def show(self, content: LoadedContent) -> None:
        """Show newly loaded content when nobody reads. Bad content changes nothing where there is good content."""
        if content.pages or not self.visit.display.shared:
            self._waiting_content = content
            self._show_waiting()

    def refresh(self, content: LoadedContent) -> None:
        """Show newly loaded content at once and stay on the page."""
        if content.pages:
            self._pictures.pictures = content.pictures
            content = self._written(content)
        self.visit.refresh(content)

    def precompile(self) -> None:
        """Compile every page now: or else the dates of Qt's compiled files would tell what a patient opened first."""
        self._engine.precompile("pages/*/*.qml")

    def close(self) -> None:
        """Delete the window before what it shows, so that QML asks nothing of what is gone."""
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete)  # now, while this object lives
        del self.window, self._component
        self._engine.close()

    @Slot()
    def _first_frame(self) -> None:
        # With OpenGL a thread of Qt's own emits frameSwapped, so more of them may be on their way already. (One
        # connection that ends by itself would need the namespace `Qt`, whose enumerations take 33 ms of each start.)
        if self._frame_is_awaited:
            self._frame_is_awaited = False
            self.window.frameSwapped.disconnect(self._first_frame)
            self.firstFrameShown.emit()

    def _create(self, properties: dict[str, object]) -> QQuickWindow:
        window = self._component.createWithInitialProperties(properties)
        assert isinstance(window, QQuickWindow), self._component.errorString()
        return window

    @Slot()
    def _show_waiting(self) -> None:
        content = self._waiting_content
        if content and self.visit.phase in ("attract", "problem"):
            self._waiting_content = None
            self.showing.emit(content)
            self._pictures.pictures = content.pictures
            self.shown_content = content
            self.visit.show(self._written(content))
            self.contentShown.emit()

    def _written(self, content: LoadedContent) -> LoadedContent:
        """The content in the languages whose letters this machine has."""
        pages, self.unwritten = fonts.offered(content.pages)
        self._fonts = fonts.families(pages)
        self.fontsChanged.emit()
        return content._replace(pages=pages)

    @Slot()
    def _follow_size(self) -> None:
        self.device.set_size(self.window.width(), self.window.height())
