"""Qt's QML engine, which makes QML files into windows, and fetches nothing from a network whatever the content says."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest
from PySide6.QtQml import QQmlComponent, QQmlEngine, QQmlImageProviderBase, QQmlNetworkAccessManagerFactory

IMPORT_PATH = Path(__file__).parent
"""The folder of the QML module `Kiosk`."""


class OfflineNetworkManager(QNetworkAccessManager):
    """Fetches files of this machine and refuses everything else."""

    def createRequest(
        self, op: QNetworkAccessManager.Operation, request: QNetworkRequest, outgoing: object = None
    ) -> QNetworkReply:
        """Answer a request, or refuse it: a URL of a scheme that no manager knows."""
        if request.url().scheme() not in ("file", "qrc"):
            request = QNetworkRequest("refused:")
        return super().createRequest(op, request, outgoing)  # type: ignore[arg-type]


class OfflineNetworkFactory(QQmlNetworkAccessManagerFactory):
    """Makes the network manager of each of the engine's threads."""

    def create(self, parent: QObject) -> QNetworkAccessManager:
        return OfflineNetworkManager(parent)


class Engine:
    """Reads the files of the module `Kiosk`."""

    def __init__(self, **image_providers: QQmlImageProviderBase) -> None:
        """Take pictures `image://NAME/...` from the provider of that name."""
        self._network = OfflineNetworkFactory()
        self._engine = QQmlEngine()
        self._engine.setNetworkAccessManagerFactory(self._network)
        self._engine.addImportPath(str(IMPORT_PATH))
        for name, provider in image_providers.items():
            self._engine.addImageProvider(name, provider)

    def component(self, file: str) -> QQmlComponent:
        """Compile a QML file; `file` is relative to the module, such as "Main.qml"."""
        return QQmlComponent(self._engine, str(IMPORT_PATH / "Kiosk" / file))

    def precompile(self, pattern: str) -> None:
        """Compile all QML files of the module that match a glob pattern, and keep the result on disk."""
        for file in sorted(IMPORT_PATH.glob(f"Kiosk/{pattern}")):
            QQmlComponent(self._engine, str(file))

    def close(self) -> None:
        """Delete the engine. Everything that it made must be gone already."""
        del self._engine, self._network
