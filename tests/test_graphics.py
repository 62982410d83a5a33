"""What the tests marked `opengl` rely on: they are drawn as on a tablet with a graphics chip."""

import sys
from pathlib import Path

import pytest
from PySide6.QtQuick import QSGRendererInterface

from kiosk.ui.window import KioskWindow
from tests.conftest import OPENGL

Api = QSGRendererInterface.GraphicsApi


@pytest.mark.opengl
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the names of threads so")
def test_opengl_is_drawn_by_a_thread_of_its_own(screen: KioskWindow) -> None:
    screen.window.grabWindow()
    threads = [(task / "comm").read_text().strip() for task in Path("/proc/self/task").iterdir()]
    assert screen.window.rendererInterface().graphicsApi() == (Api.OpenGL if OPENGL else Api.Software)
    assert ("QSGRenderThread" in threads) == OPENGL
