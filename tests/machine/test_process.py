"""The kiosk is alone on its machine, and leaves nothing of its memory there."""

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.exit_codes import BROKEN, SECOND_KIOSK
from kiosk.machine import paths, process
from tests.conftest import ROOT
from tests.test_app import run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asks Linux about processes")


@contextmanager
def kiosk() -> Iterator["subprocess.Popen[str]"]:
    """A kiosk in a process of its own that is shown."""
    command = [sys.executable, str(ROOT / "main.py")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as started:
        assert started.stderr
        try:
            while "Started with content" not in (line := started.stderr.readline()):
                assert line
            yield started
        finally:
            started.kill()


def test_a_second_kiosk_ends_in_a_sentence_until_the_first_is_gone() -> None:
    with kiosk() as first:
        second = run(QT_QPA_PLATFORM="offscreen")
        assert second.returncode == SECOND_KIOSK
        assert second.stderr == f"{process.SECOND}\n"
        assert first.poll() is None
    with kiosk():
        pass


def test_a_killed_process_that_cannot_end_does_not_count(tmp_path: Path) -> None:
    dead = subprocess.Popen(["true"])
    os.waitid(os.P_PID, dead.pid, os.WEXITED | os.WNOWAIT)  # it is still there, but has ended
    with process.only_one(tmp_path) as first:
        assert first
        with process.only_one(tmp_path) as second:
            assert not second
        (tmp_path / process.LOCK).write_text(str(dead.pid))
        with process.only_one(tmp_path) as third:
            assert third
    dead.wait()


def test_where_no_lock_can_be_made_the_kiosk_starts(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with process.only_one(tmp_path / "file" / "state") as first:
        assert first


def test_no_core_is_written_and_what_a_kill_left_goes_at_the_next_start() -> None:
    left = [folder / ".settings.json.0123abcd.tmp" for folder in (paths.state(), paths.config(), paths.cache())]
    other = paths.state() / ".hidden.tmp"
    for path in (*left, other):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"half")
    with kiosk() as started:
        assert resource.prlimit(started.pid, resource.RLIMIT_CORE) == (0, 0)
        assert not [path for path in left if path.exists()]
        assert other.exists()


def test_a_reader_of_content_may_not_take_all_memory(tmp_path: Path) -> None:
    program = "import sys; from kiosk.content.store import loader_process\n"
    program += "loader_process.read = lambda path: len(bytes(2_000_000_000))\n"
    program += "loader_process.child_main('content.yaml')"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "MemoryError" in done.stderr


def test_a_python_without_packages_says_so_in_one_line(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-S", str(ROOT / "main.py"), "check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == BROKEN
    assert len(done.stderr.splitlines()) == 1
    assert "deploy/linux/install" in done.stderr
