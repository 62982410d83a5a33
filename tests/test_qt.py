"""The version of Qt for Python is one that can run for months."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

CALLS = 20_000


def test_void_calls_into_qt_lose_no_reference_to_none(qapp: QGuiApplication) -> None:
    timer = QTimer()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        timer.setInterval(5)
    assert before - sys.getrefcount(None) < CALLS / 100
