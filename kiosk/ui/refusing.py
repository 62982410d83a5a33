"""A network manager for files of this machine."""

from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest

NOWHERE = "refused:"


class Refusing(QNetworkAccessManager):
    """Refuses all else."""

    def createRequest(
        self, op: QNetworkAccessManager.Operation, request: QNetworkRequest, outgoing: object = None
    ) -> QNetworkReply:
        """Answer one request, or refuse it."""
        if request.url().scheme() not in ("file", "qrc"):
            request = QNetworkRequest(NOWHERE)
        return super().createRequest(op, request, outgoing)  # type: ignore[arg-type]
