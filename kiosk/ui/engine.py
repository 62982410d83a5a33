"""Qt's QML engine, which makes QML files into windows."""

from pathlib import Path

from PySide6.QtQml import QQmlComponent, QQmlEngine, QQmlImageProviderBase

from kiosk.ui.network_access import OfflineNetworkFactory

IMPORT_PATH = Path(__file__).parent
"""The folder of the QML module `Kiosk`."""


class Engine:
    """Reads the files of the module `Kiosk`, and nothing from a network."""

    def __init__(self) -> None:
        self._network = OfflineNetworkFactory()
        self._engine = QQmlEngine()
        self._engine.setNetworkAccessManagerFactory(self._network)
        self._engine.addImportPath(str(IMPORT_PATH))

    def add_image_provider(self, name: str, provider: QQmlImageProviderBase) -> None:
        """Take the pictures `image://NAME/...` from this provider."""
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
