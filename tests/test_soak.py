"""The soak of benchmarks/ still finds its way through the kiosk, however that is drawn."""

import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import GRAPHICS, OPENGL, ROOT
from tests.test_deploy import in_compositor, running

VISITS = 100 if OPENGL else 34
"""After 34 visits each kind of them has come: a warning, a save, a long read, a look by staff."""

SOAK = [sys.executable, "-m", "benchmarks.soak"]

pytestmark = pytest.mark.opengl if OPENGL else pytest.mark.slow


def test_visits_follow_each_other_without_a_warning() -> None:
    run = subprocess.run([*SOAK, str(VISITS)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert f"soak {VISITS}/{VISITS}" in run.stderr
    assert ", [], " in run.stdout, "something was logged as a warning"


@in_compositor
@pytest.mark.skipif(OPENGL, reason="the compositor has its own screen: once is enough")
def test_visits_follow_each_other_in_the_compositor_with_opengl(tmp_path: Path) -> None:
    told, log = tmp_path / "told", tmp_path / "log"
    script = f"cd {shlex.quote(str(ROOT))} && {shlex.join([*SOAK, '10'])} > {told} 2> {log}"
    opengl = GRAPHICS["opengl"] | {"QT_QPA_PLATFORM": "wayland", "QSG_INFO": "1"}
    with running("/bin/sh", "-c", script, **opengl) as service:
        assert service.wait() == -signal.SIGUSR2, log.read_text()  # it ended well
    assert "threaded render loop" in log.read_text()
    assert "QRhi with backend OpenGL" in log.read_text()
    assert ", [], " in told.read_text(), "something was logged as a warning"
