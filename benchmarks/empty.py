"""An empty Qt Quick window: the least that Python, PySide6 and a first frame cost."""

import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

PAGE = b"""
import QtQuick

Window {
    color: "#FAF6F0"
    height: Screen.height
    visibility: Window.FullScreen
    width: Screen.width
}
"""

app = QGuiApplication(sys.argv)
engine = QQmlApplicationEngine()
engine.loadData(PAGE)
sys.exit(app.exec())
