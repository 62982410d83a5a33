"""What the other tests meet when they are drawn with OpenGL: the render loop of a tablet, and the compositor's screen."""

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QSGRendererInterface
from pytestqt.qtbot import QtBot

from kiosk.ui.window import KioskWindow
from tests.conftest import OPENGL
from tests.test_deploy import LIMIT, in_compositor, running

pytestmark = [pytest.mark.opengl, pytest.mark.skipif(not OPENGL, reason="drawn in software")]


def test_opengl_draws_in_a_thread_of_its_own(screen: KioskWindow, qtbot: QtBot) -> None:
    threads: list[int] = []
    screen.window.frameSwapped.connect(lambda: threads.append(threading.get_ident()), Qt.ConnectionType.DirectConnection)
    screen.window.update()
    qtbot.waitUntil(lambda: bool(threads))
    assert threading.get_ident() not in threads
    assert screen.window.rendererInterface().graphicsApi() == QSGRendererInterface.GraphicsApi.OpenGL
