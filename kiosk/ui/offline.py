"""No picture, font or file is ever fetched from a network, whatever the content says."""

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest
from PySide6.QtQml import QQmlNetworkAccessManagerFactory

NOWHERE = "refused:"


class Offline(QQmlNetworkAccessManagerFactory):
    """Gives the engine a network manager that refuses everything but files of this machine."""

    def create(self, parent: QObject) -> QNetworkAccessManager:
        """Make the manager for one of the engine's threads."""
        return _Refusing(parent)


class _Refusing(QNetworkAccessManager):
    def createRequest(
        self, op: QNetworkAccessManager.Operation, request: QNetworkRequest, outgoing: object = None
    ) -> QNetworkReply:
        if request.url().scheme() not in ("file", "qrc"):
            request = QNetworkRequest(NOWHERE)
        return super().createRequest(op, request, outgoing)  # type: ignore[arg-type]
