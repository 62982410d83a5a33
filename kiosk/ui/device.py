"""What QML and the input filter must know of this device."""

from math import hypot

from PySide6.QtCore import QObject, Signal

from kiosk.qml_property import qml_attribute, qml_property

MM_PER_INCH = 25.4


class Device(QObject):
    """The screen of this device, and how it is used. `inches` is the diagonal of the screen."""

    changed = Signal()

    motion: bool = qml_attribute(bool, "_motion", changed)
    """Whether anything may move by itself."""
    pointer: bool = qml_attribute(bool, "_pointer", changed)
    """Whether a mouse is used, so that its arrow must be seen."""

    def __init__(self, inches: float, parent: QObject) -> None:
        super().__init__(parent)
        self._inches = inches
        self._diagonal = 0.0
        self._measured_pitch = 0.0
        self._motion = True
        self._pointer = False

    @qml_property(float, changed)
    def pitch(self) -> float:
        """Pixels per millimetre: as staff measured it, else from the diagonal in inches."""
        return self._measured_pitch or self._diagonal / (self._inches * MM_PER_INCH)

    def configure(self, measured_pitch: float, motion: bool) -> None:
        """Take the settings of staff: pixels per millimetre, 0 if nobody measured, and whether anything may move."""
        self._measured_pitch, self._motion = measured_pitch, motion
        self.changed.emit()

    def set_size(self, width: int, height: int) -> None:
        """Take the size of the screen in pixels."""
        self._diagonal = hypot(width, height)
        self.changed.emit()

    def set_pointer(self, pointer: bool) -> None:
        if self._pointer != pointer:
            self._pointer = pointer
            self.changed.emit()
