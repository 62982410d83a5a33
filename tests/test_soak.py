"""The soak of benchmarks/ still finds its way through the kiosk."""

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import GRAPHICS, OPENGL, ROOT
from tests.test_deploy import EXIT_LIMIT_S, in_compositor, running

ALL = 34
"""Visits after which each kind of them has come: a warning, a save, a long read, a staff gesture."""

SOAK = [sys.executable, "-m", "benchmarks.soak"]

