"""A share whose server is gone: a real file system that never answers."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.content.store import content_cache, file_stat, last_good
from kiosk.content.store.loader_process import read
from kiosk.machine import paths
from tests.conftest import ROOT

SAMPLE = ROOT / "tests" / "data" / "sample"

OWN_DISKS = ("unshare", "--map-root-user", "--mount")

SILENT_DISK = """
import ctypes, os, select, socket, subprocess, sys, time

folder, address, when, *command = sys.argv[1:]
device = os.open("/dev/fuse", os.O_RDWR)

def hang():
    options = f"fd={device},rootmode=40000,user_id=0,group_id=0"
    library = ctypes.CDLL(None, use_errno=True)
    if library.mount(b"share", folder.encode(), b"fuse", 0, options.encode()):
        sys.exit(os.strerror(ctypes.get_errno()))

def hear(seconds):
    return ear.recv(100).decode() if select.select([ear], [], [], seconds)[0] else ""

ear = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
ear.bind(address)
if when == "at the start":
    hang()
begin = time.monotonic()
environment = os.environ | {"NOTIFY_SOCKET": address, "WATCHDOG_USEC": "1000000"}
with subprocess.Popen(command, env=environment) as kiosk:
    while hear(60) != "READY=1":
        pass
    print(time.monotonic() - begin, flush=True)
    if when == "while it runs":
        hang()
    silence, heard, end = 0.0, time.monotonic(), time.monotonic() + 6
    while time.monotonic() < end:
        hear(0.1) and (heard := time.monotonic())
        silence = max(silence, time.monotonic() - heard)
    print(silence, flush=True)
    os.close(device)  # or even a killed process would wait for it
    kiosk.terminate()
"""
"""Runs the kiosk while a disk is silent; prints the seconds to its first picture and those of its longest silence."""


def may_hang() -> bool:
    command = [*OWN_DISKS, sys.executable, "-c", SILENT_DISK.split("ear =")[0] + "hang()", "/mnt", "", ""]
    return bool(shutil.which("unshare")) and not subprocess.run(command, capture_output=True, check=False).returncode


pytestmark = pytest.mark.skipif(not may_hang(), reason="only Linux can give a test such a disk, and not everywhere")


def run(folder: Path, tmp_path: Path, when: str) -> tuple[float, float, str]:
    """Seconds to the first picture, the longest silence of the window in seconds, and the log."""
    (tmp_path / "n").unlink(missing_ok=True)
    kiosk = [sys.executable, str(ROOT / "main.py"), "--content", str(folder / "content.yaml")]
    command = [*OWN_DISKS, sys.executable, "-c", SILENT_DISK, str(folder), str(tmp_path / "n"), when, *kiosk]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    first, silence = map(float, done.stdout.split())
    return first, silence, done.stderr


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of content of which there is a copy on this machine."""
    folder = Path(shutil.copytree(SAMPLE, tmp_path / "clinic"))
    file = folder / "content.yaml"
    assert last_good.store(file, read(file), paths.content_copies(file)) == ""
    return folder


@pytest.mark.parametrize("cached", [False, True])
def test_at_a_start_the_copy_is_shown(
    folder: Path, tmp_path: Path, cached: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = folder / "content.yaml"
    content = read(file)
    if cached:
        monkeypatch.setattr(file_stat, "SETTLE_S", 0.0)
        content_cache.save(file, paths.cache(), content)
    first, silence, log = run(folder, tmp_path, "at the start")
    assert f"Started with content {content.pages['en']['version']}" in log
    assert silence < 1
    assert first < 15, "a machine that is busy with other tests may need five times longer than usual"


def test_while_it_runs_nobody_waits(folder: Path, tmp_path: Path) -> None:
    _, silence, log = run(folder, tmp_path, "while it runs")
    assert silence < 1
    assert "Traceback" not in log
