"""What children, keyboards, window managers and errors do to the kiosk: nothing that lasts."""

import logging
import random
import sys
import threading
from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QPointingDevice, QWindow
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.app.application import Application
from kiosk.app.supervision import MAX_CRASHES_PER_MINUTE, CrashHandler
from kiosk.exit_codes import RESTART
from kiosk.machine import fullscreen, log
from tests.conftest import OPENGL, SHIPPED, loaded
from tests.fit import blank
from tests.glass import Finger, taps, words

pytestmark = pytest.mark.opengl

KEYS = [Qt.Key.Key_Escape, Qt.Key.Key_F11, Qt.Key.Key_F4, Qt.Key.Key_Q, Qt.Key.Key_Tab, Qt.Key.Key_Return]
KEYS += [Qt.Key.Key_Space, Qt.Key.Key_Menu, Qt.Key.Key_Back, Qt.Key.Key_A, Qt.Key.Key_Delete, Qt.Key.Key_PageDown]
HELD = [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier]


@pytest.fixture
def kiosk(qapp: QGuiApplication, qtbot: QtBot) -> Iterator[Application]:
    """The whole kiosk over the whole screen."""
    kiosk = Application(qapp, SHIPPED, 10.1)
    with qtbot.waitSignal(kiosk.started):
        kiosk.open(loaded(SHIPPED))
    yield kiosk
    kiosk.close()
    qapp.processEvents()


@pytest.fixture
def finger(kiosk: Application, touchscreen: QPointingDevice) -> Finger:
    return Finger(kiosk.screen.window, touchscreen)


def whole(kiosk: Application) -> bool:
    window = kiosk.screen.window
    full = window.visibility() == QWindow.Visibility.FullScreen
    return full and window.geometry() == window.screen().geometry()


def test_the_window_takes_the_whole_screen(kiosk: Application, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: whole(kiosk))


@pytest.mark.parametrize("fits", [True, False])
def test_only_a_window_that_does_not_fit_after_a_screen_went_is_stuck(
    fits: bool, qapp: QGuiApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fullscreen, "STUCK_MS", 1000)
    window = QWindow()
    keeper = fullscreen.Fullscreen(window, qapp)
    if not fits:  # as in a compositor that keeps the size of two screens, whatever it is asked for
        monkeypatch.setattr(keeper, "_request", window.show)
    keeper.start()
    qtbot.waitUntil(window.isExposed)
    with qtbot.waitSignal(keeper.stuck, timeout=2000, raising=False) as stuck:
        qapp.screenRemoved.emit(qapp.primaryScreen())
    assert stuck.signal_triggered != fits
    keeper.close()
    window.close()


def test_a_window_made_small_comes_back(kiosk: Application, qtbot: QtBot) -> None:
    kiosk.screen.window.showNormal()
    kiosk.screen.window.setGeometry(10, 10, 400, 300)
    assert not whole(kiosk)
    qtbot.waitUntil(lambda: whole(kiosk))


def test_a_hidden_window_comes_back(kiosk: Application, qtbot: QtBot) -> None:
    kiosk.screen.window.showMinimized()
    qtbot.waitUntil(lambda: whole(kiosk))


def test_it_cannot_be_closed(kiosk: Application) -> None:
    assert not kiosk.screen.window.close()
    assert kiosk.screen.window.isVisible()


def test_no_key_does_anything(kiosk: Application) -> None:
    kiosk.screen.visit.begin("")
    kiosk.screen.window.grabWindow()
    before = words(kiosk.screen.window)
    for key, held in product(KEYS, HELD):
        QTest.keyClick(kiosk.screen.window, key, held)
        assert kiosk.screen.window.isVisible(), f"{key} {held}"
        assert words(kiosk.screen.window) == before, f"{key} {held}"


def takes_files(window: QWindow) -> bool:
    """Whether a file that is dragged over a window and dropped there is accepted."""
    data = QMimeData()
    data.setUrls([QUrl("file:///etc/passwd")])
    copy, held, alone = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(100, 100), copy, data, held, alone)
    drop = QDropEvent(QPointF(100, 100), copy, data, held, alone)
    for event in (enter, drop):
        QGuiApplication.sendEvent(window, event)
    return enter.isAccepted() or drop.isAccepted()


def test_dropped_files_are_not_taken(kiosk: Application) -> None:
    assert not takes_files(kiosk.screen.window)
    engine = QQmlApplicationEngine()
    engine.loadData(b"import QtQuick; Window { visible: true; DropArea { width: 200; height: 200 } }")
    [other] = engine.rootObjects()
    assert isinstance(other, QWindow)
    assert takes_files(other), "this test would not notice if files were taken"


def test_there_is_no_arrow_unless_a_mouse_moves(kiosk: Application, finger: Finger) -> None:
    window = kiosk.screen.window
    finger.press(QPointF(400, 400))
    finger.release(QPointF(400, 400))
    assert not kiosk.screen.device.pointer
    QTest.mouseMove(window, QPointF(300, 300).toPoint())
    assert kiosk.screen.device.pointer


def test_random_touches_and_keys_leave_a_good_page(kiosk: Application, finger: Finger) -> None:
    chance = random.Random(7)
    window = kiosk.screen.window
    size = window.size()
    for _ in range(1_000 if OPENGL else 4_000):  # OpenGL draws a frame for each
        at = QPointF(chance.uniform(0, size.width()), chance.uniform(0, size.height()))
        act = chance.random()
        if act < 0.1:
            QTest.keyClick(window, chance.choice(KEYS), chance.choice(HELD))
        elif act < 0.2:
            finger.press(at)
        elif act < 0.3:
            finger.move(at)
        else:
            finger.press(at)
            finger.release(at)
        if act < 0.01:
            QGuiApplication.processEvents()
    finger.release(QPointF(1, 1))
    assert window.isVisible()
    kiosk.screen.visit.end()
    kiosk.screen.visit.begin("")
    assert taps(window)
    assert not blank(window.grabWindow())


@pytest.fixture
def falls(kiosk: Application, qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch) -> CrashHandler:
    """Errors are caught as when the kiosk runs; afterwards as before."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    return CrashHandler(qapp, kiosk)


def fail() -> None:
    raise ValueError("what the patient was reading")


def test_an_error_shows_calm_words_and_then_the_beginning(
    kiosk: Application, falls: CrashHandler, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    kiosk.screen.visit.begin("")
    kiosk.screen.visit.navigation.open("risks")
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: "One moment, please" in words(kiosk.screen.window))
    qtbot.waitUntil(lambda: kiosk.screen.visit.phase == "attract", timeout=10_000)
    assert "ValueError" in caplog.text
    assert "in fail" in caplog.text
    assert "what the patient was reading" not in caplog.text


def test_an_error_in_another_thread_is_caught_too(kiosk: Application, falls: CrashHandler, qtbot: QtBot) -> None:
    threading.Thread(target=fail).start()
    qtbot.waitUntil(lambda: kiosk.screen.visit.phase == "error")


def test_errors_one_after_the_other_ask_for_a_new_start(
    kiosk: Application, falls: CrashHandler, qapp: QGuiApplication
) -> None:
    for number in range(MAX_CRASHES_PER_MINUTE + 1):
        QTimer.singleShot(10 * number, fail)
    assert qapp.exec() == RESTART


def test_a_log_is_bounded(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path_factory.mktemp("log")
    monkeypatch.setattr(log, "MAX_FILE_BYTES", 1000)
    root = logging.getLogger()
    before = root.handlers[:]
    assert log.start_log(folder) == ""
    for number in range(1000):
        logging.info("line %s", number)
    for handler in root.handlers:
        handler.close()
    root.handlers[:] = before
    assert len(list(folder.iterdir())) == log.OLD_FILES + 1
    assert sum(path.stat().st_size for path in folder.iterdir()) <= 1000 * (log.OLD_FILES + 1)
