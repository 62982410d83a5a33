"""The kiosk drawn by OpenGL, where a thread of Qt's own draws: with Mesa in software, on a screen without a device."""

import ast
import json
import os
import shutil
import signal
import socket
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.exit_codes import SIGTERM
from tests.conftest import ROOT
from tests.test_deploy import in_compositor, running

RENDER_THREAD_SIGNALS = {
    "afterFrameEnd",
    "afterRenderPassRecording",
    "afterRendering",
    "afterSynchronizing",
    "beforeFrameBegin",
    "beforeRenderPassRecording",
    "beforeRendering",
    "beforeSynchronizing",
    "frameSwapped",
    "openglContextCreated",
    "sceneGraphAboutToStop",
    "sceneGraphError",
    "sceneGraphInitialized",
    "sceneGraphInvalidated",
}
"""What QQuickWindow emits in the thread that draws."""

MAY_CONNECT = {"kiosk/ui/window.py", "benchmarks/flick.py"}
"""The one place that turns such a signal into one of the window's thread; and the clock of each frame."""

OPENGL = {"QT_QUICK_BACKEND": "rhi", "LIBGL_ALWAYS_SOFTWARE": "1", "QSG_INFO": "1"}

BEATS = {"WATCHDOG_USEC": "500000"}
"""The kiosk tells systemd five times a second that it is alive."""

TIMEOUT_S = 60.0

needs_xvfb = pytest.mark.skipif(not shutil.which("Xvfb"), reason="Xvfb is not installed")


def test_what_the_render_thread_emits_is_met_in_one_place() -> None:
    found = {
        str(file.relative_to(ROOT))
        for folder in ("kiosk", "benchmarks")
        for file in (ROOT / folder).rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in RENDER_THREAD_SIGNALS
    }
    assert found == MAY_CONNECT
    handlers = [f"on{name[0].upper()}{name[1:]}" for name in RENDER_THREAD_SIGNALS]
    for file in (ROOT / "kiosk").rglob("*.qml"):
        assert not [name for name in handlers if name in file.read_text("utf-8")], file


@contextmanager
def x_server() -> Iterator[str]:
    """The display of an X server of its own."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        number = pipe.readline().strip()
    try:
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


@contextmanager
def on_opengl(*command: str, **variables: str) -> Iterator["subprocess.Popen[str]"]:
    """A program that draws by OpenGL on an X server of its own."""
    with x_server() as display:
        environment = os.environ | OPENGL | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display} | variables
        pipe = subprocess.PIPE
        program = subprocess.Popen(
            [sys.executable, *command], cwd=ROOT, env=environment, stdout=pipe, stderr=pipe, text=True
        )
        try:
            yield program
        finally:
            program.kill()
            program.communicate()


@pytest.fixture
def systemd(tmp_path: Path) -> Iterator[socket.socket]:
    """What systemd hears on."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as heard:
        heard.bind(str(tmp_path / "notify"))
        heard.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
        heard.settimeout(TIMEOUT_S)
        yield heard


def heard_until(systemd: socket.socket, message: bytes, times: int = 1) -> list[bytes]:
    """All messages until one has come so many times."""
    messages: list[bytes] = []
    while messages.count(message) < times:
        messages.append(systemd.recv(100))
    return messages


@needs_xvfb
def test_the_kiosk_starts_once_and_ends_in_order(systemd: socket.socket) -> None:
    with on_opengl("main.py", NOTIFY_SOCKET=systemd.getsockname(), **BEATS) as kiosk:
        messages = heard_until(systemd, b"WATCHDOG=1", times=5)
        kiosk.send_signal(signal.SIGTERM)
        heard_until(systemd, b"STOPPING=1")
        _, log = kiosk.communicate(timeout=TIMEOUT_S)
    assert kiosk.returncode == SIGTERM
    assert messages.count(b"READY=1") == 1
    assert "threaded render loop" in log
    assert "Creating QRhi with backend OpenGL" in log
    assert log.count(" Started with content ") == 1
    assert "arning" not in log
    assert "ERROR" not in log


PROBE = """
import json, threading
from pathlib import Path
from PySide6.QtCore import QTimer
from kiosk.app.application import Application
from kiosk.app.startup import create_qt_application
from kiosk.content.store.loader_process import read
from kiosk.ui.input_filter import InputFilter

SHIPPED = Path("content.yaml").absolute()
app = create_qt_application()
kiosk = Application(app, SHIPPED, 10.1)
started, frames = [], []
kiosk.started.connect(lambda: started.append(True))
kiosk.open(read(SHIPPED))
window = kiosk.screen.window

def on_frame():
    frames.append(True)
    if len(frames) < 30:
        window.update()
    else:
        QTimer.singleShot(0, look)

def look():
    watchers = [thread.name for thread in threading.enumerate()].count("watch")
    print(json.dumps([len(started), watchers, len(kiosk.screen.findChildren(InputFilter))]))
    app.exit()

window.afterAnimating.connect(on_frame)
app.exec()
kiosk.close()
"""
"""A kiosk that draws thirty frames and then counts: starts, watchers of the content, input filters."""


@needs_xvfb
def test_there_is_one_watcher_and_one_input_filter() -> None:
    with on_opengl("-c", PROBE) as probe:
        counts, log = probe.communicate(timeout=TIMEOUT_S)
    assert "threaded render loop" in log
    assert json.loads(counts) == [1, 1, 1], log


@in_compositor
def test_it_starts_once_in_the_compositor_too(systemd: socket.socket, tmp_path: Path) -> None:
    with running(NOTIFY_SOCKET=systemd.getsockname(), XDG_DATA_HOME=str(tmp_path), **BEATS, **OPENGL):
        messages = heard_until(systemd, b"WATCHDOG=1", times=5)
        _, [(_, _, sender)], *_ = systemd.recvmsg(100, 100)
        pid, _, _ = struct.unpack("3i", sender)
        threads = [name.read_text().strip() for name in Path(f"/proc/{pid}/task").glob("*/comm")]
    assert messages.count(b"READY=1") == 1
    assert "QSGRenderThread" in threads
    assert (tmp_path / "patient-kiosk" / "log" / "kiosk.log").read_text().count(" Started with content ") == 1
