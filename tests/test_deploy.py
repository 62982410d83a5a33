"""What deploy/linux puts on a tablet: its numbers and paths, and its command run in the real compositor."""

import os
import shlex
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.machine.systemd import STEP_S
from tests.conftest import ROOT

LINUX = ROOT / "deploy" / "linux"
INSTALL = (LINUX / "install").read_text("utf-8")
UNIT = dict(
    line.split("=", 1)
    for line in (LINUX / "kiosk.service").read_text("utf-8").replace("\\\n", " ").splitlines()
    if "=" in line and not line.startswith("#")
)

START = 2.0
"""Seconds granted to a slow tablet until the first picture; benchmarks/README.md holds what was measured."""

LIMIT = 30
"""Seconds after which a service that should have spoken or ended is given up."""

in_compositor = pytest.mark.skipif(
    not (shutil.which("cage") and shutil.which("Xwayland")), reason="cage is not installed"
)


@contextmanager
def running(*program: str, **environment: str) -> Iterator["subprocess.Popen[bytes]"]:
    """The command of the unit, without a screen, showing another program than the kiosk if one is given."""
    words = shlex.split(UNIT["ExecStart"].replace("$$", "$"))
    kiosk = words.index("/opt/patient-kiosk/.venv/bin/python")
    words[kiosk:] = program or [sys.executable, *(here(word) for word in words[kiosk + 1 :])]
    if os.geteuid() == 0:  # Cage refuses to run for root
        words[:0] = ["unshare", "--user", "--map-user=1000", "--map-group=1000"]
    unit = dict(pair.split("=", 1) for pair in UNIT["Environment"].split())
    with tempfile.TemporaryDirectory() as home:
        headless = {"WLR_BACKENDS": "headless", "WLR_RENDERER": "pixman", "WLR_LIBINPUT_NO_DEVICES": "1"}
        own = {"HOME": home, "XDG_RUNTIME_DIR": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
        variables = os.environ | unit | headless | own | environment
        with subprocess.Popen(words, env=variables, start_new_session=True) as process:
            try:
                yield process
            finally:
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)


def here(path: str) -> str:
    """Where a file of the installed kiosk is in this copy of the project."""
    return path.replace("/opt/patient-kiosk", str(ROOT)).replace("/srv/patient-kiosk", str(ROOT))


def test_systemd_waits_for_a_kiosk_that_froze_and_restarts_it_within_10_seconds() -> None:
    assert (UNIT["Type"], UNIT["NotifyAccess"], UNIT["Restart"]) == ("notify", "all", "always")
    assert UNIT["StartLimitIntervalSec"] == "0"
    assert sum(float(UNIT[key]) for key in ("WatchdogSec", "TimeoutAbortSec", "RestartSec")) + START < 10
    assert UNIT["TimeoutStartFailureMode"] == "kill"
    assert float(UNIT["TimeoutStartSec"]) == STEP_S
    assert STEP_S + float(UNIT["RestartSec"]) + START < 10


def test_the_unit_and_install_mean_the_same_folders() -> None:
    places = dict(
        line.split("=") for line in INSTALL.splitlines() if line.startswith(("program=", "content=", "home="))
    )
    assert UNIT["ExecStart"].endswith(f" {places['program']}/main.py --content {places['content']}")
    assert UNIT["ReadWritePaths"] == f"-{places['content']}"
    assert places["home"] == f"/var/lib/{UNIT['StateDirectory']}"
    assert f" {UNIT['User']}\n" in INSTALL


def test_what_install_copies_is_all_that_the_kiosk_needs(tmp_path: Path) -> None:
    [parts] = [line for line in INSTALL.splitlines() if line.startswith("for part in ")]
    for part in parts.removesuffix("; do").split()[3:]:
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        copy(ROOT / part, tmp_path / part)
    for command in (["main.py", "check"], ["-c", "import kiosk.app.startup, kiosk.staff.area.staff_area"]):
        done = subprocess.run([sys.executable, *command], cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr


def test_a_stick_is_mounted_to_be_read_and_no_more() -> None:
    rule = (LINUX / "90-kiosk-sticks.rules").read_text("utf-8").replace("\\\n", "")
    assert "--options=ro,nosuid,nodev,noexec" in rule.split()
    assert "90-kiosk-sticks.rules" in INSTALL
    assert "kiosk-sticks" not in " ".join(UNIT.values())
    assert not {"MountFlags", "PrivateMounts", "InaccessiblePaths"} & UNIT.keys()


@in_compositor
@pytest.mark.parametrize(
    ("program", "stays_away"),
    [("exit 0", True), ("exit 70", True), ("nowhere", True), ("exit 3", False), ("kill -KILL $$", False)],
)
def test_only_a_kiosk_that_staff_ended_or_that_no_start_can_help_stays_away(program: str, stays_away: bool) -> None:
    assert UNIT["RestartPreventExitStatus"] == UNIT["SuccessExitStatus"] == "SIGUSR2"
    with running("/bin/sh", "-c", program) as service:
        assert (service.wait(LIMIT) == -signal.SIGUSR2) == stays_away


@in_compositor
def test_the_kiosk_ends_in_order_before_the_compositor_is_stopped(tmp_path: Path, qtbot: QtBot) -> None:
    with running(XDG_DATA_HOME=str(tmp_path)) as service:
        counts, log = (tmp_path / "patient-kiosk" / name for name in ("counts.db", "log/kiosk.log"))
        qtbot.waitUntil(lambda: counts.exists() and log.exists() and "Started" in log.read_text(), timeout=LIMIT * 1000)
        written = counts.stat().st_ctime_ns
        main = os.environ | {"MAINPID": str(service.pid)}
        subprocess.run(
            shlex.split(UNIT["ExecStop"].removeprefix("-").replace("$$", "$")), env=main, timeout=LIMIT, check=True
        )
        assert service.wait(LIMIT) == 0
        assert counts.stat().st_ctime_ns > written


@pytest.fixture
def systemd() -> Iterator[socket.socket]:
    """What systemd listens at: it is told the number of the process that speaks."""
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        ear.bind(f"{folder}/notify")
        ear.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
        ear.settimeout(LIMIT)
        yield ear


def beating(systemd: socket.socket, seconds: float) -> AbstractContextManager["subprocess.Popen[bytes]"]:
    """The kiosk in the compositor, which systemd expects to beat within so many seconds."""
    watched = {"WATCHDOG_USEC": str(int(seconds * 1e6)), "WATCHDOG_PID": "1"}
    return running(NOTIFY_SOCKET=systemd.getsockname(), **watched)


def first_beat(systemd: socket.socket) -> int:
    """Wait for a kiosk that is ready and beats; the number of its process."""
    asked = f"EXTEND_TIMEOUT_USEC={STEP_S * 1_000_000}\nWATCHDOG=1".encode()
    steps = 0
    while (said := systemd.recv(100)) == asked:
        steps += 1
    assert steps >= 3
    assert said == b"READY=1"
    beat, [(_, _, sender)], *_ = systemd.recvmsg(100, 100)
    assert beat == b"WATCHDOG=1"
    return int(struct.unpack("3i", sender)[0])


def falls_silent(systemd: socket.socket) -> bool:
    """Whether nothing is heard for as long as is waited, after a beat or two that had been sent before."""
    with suppress(TimeoutError):
        for _ in range(3):
            systemd.recv(100)
        return False
    return True


@in_compositor
def test_systemd_hears_the_kiosk_through_the_compositor_and_sees_it_killed(systemd: socket.socket) -> None:
    with beating(systemd, 0.5) as service:
        os.kill(first_beat(systemd), signal.SIGKILL)
        assert service.wait(LIMIT) != -signal.SIGUSR2


@in_compositor
def test_a_kiosk_that_froze_is_silent_and_is_shown_again_once_it_is_ended(systemd: socket.socket) -> None:
    allowed = float(UNIT["WatchdogSec"])
    with beating(systemd, allowed):
        os.kill(first_beat(systemd), signal.SIGSTOP)
        systemd.settimeout(allowed)
        assert falls_silent(systemd)
    systemd.settimeout(LIMIT)
    with beating(systemd, allowed):
        first_beat(systemd)
