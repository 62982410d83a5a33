"""No picture, font or file is ever fetched from a network, whatever the content says."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlNetworkAccessManagerFactory

if TYPE_CHECKING:
    from PySide6.QtNetwork import QNetworkAccessManager


class OfflineNetworkFactory(QQmlNetworkAccessManagerFactory):
    """Gives the engine a network manager that refuses everything but files of this machine."""

    def create(self, parent: QObject) -> "QNetworkAccessManager":
        """Make the manager for one of the engine's threads."""
        from kiosk.ui.refusing import Refusing  # hardly ever needed

        return Refusing(parent)
