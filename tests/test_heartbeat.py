"""The heartbeat as systemd hears it: through a real socket."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from kiosk.machine.heartbeat import Heartbeat

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no unix sockets, so no systemd"),
]

WATCHDOG_S = 0.1
"""Silence after which systemd would restart the kiosk here."""


class Ear:
    """What has come to a socket, at an address as NOTIFY_SOCKET has it: a leading @ means a name of no file."""

    def __init__(self, address: str) -> None:
        self.heard: list[str] = []
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(address.replace("@", "\0"))

    def listen(self) -> list[str]:
        """All that was said until now."""
        self.socket.setblocking(False)
        with suppress(BlockingIOError):
            while True:
                self.heard.append(self.socket.recv(100).decode())
        return self.heard


@contextmanager
def ear(address: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ear]:
    """Hears the heartbeats made from now on."""
    monkeypatch.setenv("NOTIFY_SOCKET", address)
    monkeypatch.setenv("WATCHDOG_USEC", str(int(WATCHDOG_S * 1e6)))
    monkeypatch.setenv("WATCHDOG_PID", "1")  # not this process, but the compositor around the kiosk
    made = Ear(address)
    yield made
    made.socket.close()


def beats(heart: Heartbeat) -> bool:
    """Whether it wakes the machine."""
    return any(timer.isActive() for timer in heart.findChildren(QTimer))


@pytest.fixture
def systemd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ear]:
    with ear(str(tmp_path / "notify"), monkeypatch) as made:
        yield made


def test_systemd_hears_that_the_kiosk_is_shown_then_beats_until_it_is_closed(
    systemd: Ear, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    heart = Heartbeat()
    assert systemd.listen() == []
    heart.start()
    assert systemd.listen() == ["READY=1"]
    qtbot.waitUntil(lambda: systemd.listen()[1:4] == ["WATCHDOG=1"] * 3)
    heart.close()
    systemd.listen()
    systemd.heard.clear()
    with ear(str(tmp_path / "another"), monkeypatch) as other:
        again = Heartbeat()
        again.start()
        qtbot.waitUntil(lambda: len(other.listen()) > 3)
        again.close()
    assert systemd.listen() == []


def test_one_beat_may_be_lost(systemd: Ear) -> None:
    heart = Heartbeat()
    heart.start()
    [timer] = heart.findChildren(QTimer)
    assert WATCHDOG_S / 4 < timer.interval() / 1000 < WATCHDOG_S / 2


def test_a_window_that_does_nothing_is_not_heard(systemd: Ear, qtbot: QtBot) -> None:
    heart = Heartbeat()
    heart.start()
    qtbot.waitUntil(lambda: "WATCHDOG=1" in systemd.listen())
    systemd.socket.settimeout(3 * WATCHDOG_S)
    with pytest.raises(TimeoutError):  # this waits in the window's thread
        systemd.socket.recv(100)
    systemd.heard.clear()
    qtbot.waitUntil(lambda: "WATCHDOG=1" in systemd.listen())


@pytest.mark.skipif(not Path("/proc").exists(), reason="only Linux has such names")
def test_a_name_that_is_no_file_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    with ear(f"@kiosk-{os.getpid()}", monkeypatch) as systemd:
        Heartbeat().start()
        assert systemd.listen() == ["READY=1"]


@pytest.mark.parametrize("silence", ["", "0", "soon"])
def test_without_a_watchdog_nothing_beats(systemd: Ear, monkeypatch: pytest.MonkeyPatch, silence: str) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", silence)
    heart = Heartbeat()
    heart.start()
    assert systemd.listen() == ["READY=1"]
    assert not beats(heart)


def test_without_systemd_nothing_wakes_the_machine(systemd: Ear, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET")
    heart = Heartbeat()
    heart.start()
    assert not beats(heart)
    heart.close()
    assert systemd.listen() == []


@pytest.mark.parametrize("address", ["gone", "no socket", "full", "x" * 200])
def test_a_systemd_that_does_not_answer_harms_nothing(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    path = tmp_path / address
    full = Ear(str(tmp_path / "full"))
    if address == "no socket":
        path.touch()
    monkeypatch.setenv("NOTIFY_SOCKET", str(path))
    monkeypatch.setenv("WATCHDOG_USEC", str(int(WATCHDOG_S * 1e6)))
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender, suppress(BlockingIOError):
        sender.setblocking(False)
        while True:
            sender.sendto(b"X", str(tmp_path / "full"))
    heart = Heartbeat()
    heart.start()
    [timer] = heart.findChildren(QTimer)
    with qtbot.waitSignal(timer.timeout):
        pass
    heart.close()
    assert "X" in full.listen()
    full.socket.close()
