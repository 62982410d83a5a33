"""No picture, font or file is ever fetched from a network, whatever the content says."""

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest
from PySide6.QtQml import QQmlNetworkAccessManagerFactory

NOWHERE = "refused:"
"""A URL that no network manager can fetch."""


class OfflineNetworkManager(QNetworkAccessManager):
    """Fetches files of this machine and refuses everything else."""

    def createRequest(
        self, op: QNetworkAccessManager.Operation, request: QNetworkRequest, outgoing: object = None
    ) -> QNetworkReply:
        """Answer one request, or refuse it."""
        if request.url().scheme() not in ("file", "qrc"):
            request = QNetworkRequest(NOWHERE)
        return super().createRequest(op, request, outgoing)  # type: ignore[arg-type]


class OfflineNetworkFactory(QQmlNetworkAccessManagerFactory):
    """Makes the network managers of the QML engine."""

    def create(self, parent: QObject) -> QNetworkAccessManager:
        """Make the manager for one of the engine's threads."""
        return OfflineNetworkManager(parent)
