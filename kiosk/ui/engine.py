"""Qt's engine, which makes QML files into windows."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.ui.network_access import OfflineNetworkFactory

if TYPE_CHECKING:
    from PySide6.QtQml import QQmlImageProviderBase

MODULES = Path(__file__).parent


class Engine:
    """Reads the files of the module `Kiosk`, and nothing from a network."""

    def __init__(self) -> None:
        self._offline = OfflineNetworkFactory()
        self._engine = QQmlEngine()
        self._engine.setNetworkAccessManagerFactory(self._offline)
        self._engine.addImportPath(str(MODULES))
        self._ahead: QQmlComponent | None = None

    def provide(self, name: str, provider: "QQmlImageProviderBase") -> None:
        """Have pictures called `image://NAME/...` come from here."""
        self._engine.addImageProvider(name, provider)

    def begin(self, file: str) -> None:
        """Compile a file in a thread of Qt's own, so that `compiled` waits less for it."""
        self._ahead = QQmlComponent(self._engine, _path(file), QQmlComponent.CompilationMode.Asynchronous)

    def compiled(self, file: str) -> QQmlComponent:
        """A file, compiled."""
        return QQmlComponent(self._engine, _path(file))

    def close(self) -> None:
        """End it, when all that it made is gone."""
        del self._ahead, self._engine, self._offline


def _path(file: str) -> str:
    return str(MODULES / "Kiosk" / file)
