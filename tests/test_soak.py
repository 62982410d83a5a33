"""The soak of benchmarks/ still finds its way through the kiosk."""

import subprocess
import sys

from tests.conftest import ROOT

ALL = 34
"""Visits after which each kind of them has come: a warning, a save, a long read, a knock."""


def test_visits_follow_each_other_without_a_warning() -> None:
    command = [sys.executable, "-m", "benchmarks.soak", str(ALL)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert f"soak {ALL}/{ALL}" in run.stderr
    assert ", [], " in run.stdout, "something was logged as a warning"
