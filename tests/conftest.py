"""The real window with the shipped content or another file, drawn in software or with OpenGL."""

import gc
import os
import pickle
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from kiosk.content.store.loader_process import LoadedContent, read
from kiosk.ui.window import KioskWindow
from tests.glass import Finger

GRAPHICS = {
    "software": {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
    "opengl": {
        "QT_QPA_PLATFORM": "xcb",
        "QT_QUICK_BACKEND": "rhi",
        "QSG_RHI_BACKEND": "opengl",
        "QSG_RENDER_LOOP": "threaded",
        "LIBGL_ALWAYS_SOFTWARE": "1",
    },
}
"""How the window is drawn. OpenGL, by Mesa without a graphics chip, needs an X server: each worker has its own."""

OPENGL = os.environ.get("KIOSK_TEST_GRAPHICS") == "opengl"
os.environ |= GRAPHICS["opengl" if OPENGL else "software"]

ROOT = Path(__file__).parent.parent
SHIPPED = ROOT / "content.yaml"
TWO_TOPICS = ROOT / "tests" / "data" / "two-topics" / "content.yaml"

LONGEST = ("test_soak.py", "test_fit.py", "test_proof_pdf.py")

LIMIT_MS = 60_000
"""How long a test waits for what must come. A machine may be ten times busier than the one a test was written on."""

Open = Callable[[Path], KioskWindow]


def loaded(path: Path) -> LoadedContent:
    """What the window needs of a file. The project's own files are read once: that takes longer than many a test."""
    return pickle.loads(pickled(path)) if path in (SHIPPED, TWO_TOPICS) else read(path)


@cache
def pickled(path: Path) -> bytes:
    return pickle.dumps(read(path))


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """One worker more than there are cores, as a test may wait for a disk or a clock."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes minutes comes first, so that no worker is left alone with it at the end."""
    items.sort(key=lambda item: item.path.name not in LONGEST)


gc.disable()  # see `garbage_collected`

GARBAGE = 100_000
"""So many objects more than at the last collection are worth one."""


class PatientBot(QtBot):
    """Waits at least `LIMIT_MS` for what must come, as the time that this takes is no promise of the kiosk."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = 0) -> None:
        super().waitUntil(callback, timeout=max(timeout, LIMIT_MS))

    def waitSignal(
        self,
        signal: SignalInstance,
        *,
        timeout: int = 0,
        raising: bool | None = None,
        check_params_cb: Callable[..., bool] | None = None,
    ) -> SignalBlocker:
        # Where nothing may come, it is waited no longer than asked for.
        limit = timeout if raising is False else max(timeout, LIMIT_MS)
        return super().waitSignal(signal, timeout=limit, raising=raising, check_params_cb=check_params_cb)


@pytest.fixture
def qtbot(qapp: QGuiApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication


@pytest.fixture(scope="session")
def touchscreen(qapp: QGuiApplication) -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture(autouse=True, scope="session")
def own_display(request: pytest.FixtureRequest) -> None:
    """With OpenGL, an X server for this process alone, on the first display that is free; it ends with the last window.

    It is connected to at once, as it would also end with the last window of a process that a test starts.
    """
    if OPENGL:
        reading, writing = os.pipe()
        os.set_inheritable(writing, True)
        command = ["Xvfb", "-displayfd", str(writing), "-terminate", "-screen", "0", "1280x800x24"]
        quiet = (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)
        os.posix_spawnp(command[0], command, os.environ, file_actions=[quiet])
        os.close(writing)
        with os.fdopen(reading) as told:
            os.environ["DISPLAY"] = f":{told.readline().strip()}"
        request.getfixturevalue("qapp")


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """One for all tests, as Qt keeps its compiled files there too."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(autouse=True)
def garbage_collected() -> Iterator[None]:
    """Python collects garbage in any thread, but an object of Qt may end only in its own: so here, between tests.

    A kiosk itself has no such garbage: its objects live as long as it does.
    """
    yield
    if gc.get_count()[0] > GARBAGE:
        gc.collect()


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes what this machine's kiosk keeps."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))


@pytest.fixture
def open_screen(qapp: QGuiApplication) -> Iterator[Open]:
    """Opens a window on a content file, at the first page of a visit; closes it after the test."""
    opened: list[KioskWindow] = []

    def open_file(path: Path) -> KioskWindow:
        screen = KioskWindow()
        screen.device.configure(0, motion=False)  # or else a look at the screen may see what is on its way
        screen.open(loaded(path))
        screen.device.configure(0.0, motion=False)  # or a look would see what is on its way
        screen.window.show()
        opened.append(screen)
        screen.visit.begin("")
        qapp.processEvents()
        return screen

    yield open_file
    for screen in opened:
        screen.close()
    qapp.processEvents()


@pytest.fixture
def screen(open_screen: Open) -> KioskWindow:
    """A window on the shipped content, 1280 by 800 pixels."""
    return open_screen(SHIPPED)


@pytest.fixture
def finger(screen: KioskWindow, touchscreen: QPointingDevice) -> Finger:
    return Finger(screen.window, touchscreen)
