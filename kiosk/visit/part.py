"""What the parts of a visit have in common."""

from PySide6.QtCore import QObject


class VisitPart(QObject):
    """Something that a patient changes."""

    def reset(self) -> None:
        """Forget the patient: make it as it was before the visit."""
        raise NotImplementedError
