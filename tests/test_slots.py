"""Every method that a signal is connected to is declared as a slot.

For any other PySide gives its object a meta-object of its own. Qt remembers what a meta-object holds by its address,
and takes a later object whose meta-object comes to lie there for one of another class.
"""

import gc
from typing import Any, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kiosk.app.application import Application
from kiosk.app.supervision import CrashHandler
from tests.conftest import SHIPPED, loaded


def undeclared(thing: QObject) -> list[str]:
    """The methods of an object that its class does not declare."""
    found, known = thing.metaObject(), cast(Any, type(thing)).staticMetaObject
    return [found.method(at).methodSignature().toStdString() for at in range(known.methodCount(), found.methodCount())]


def test_no_object_of_the_kiosk_has_a_slot_that_is_not_declared(qapp: QGuiApplication, qtbot: QtBot) -> None:
    kiosk = Application(qapp, SHIPPED, 10.1)
    with qtbot.waitSignal(kiosk.started):
        kiosk.open(loaded(SHIPPED))
    crashes = CrashHandler(qapp, kiosk)
    ours = [one for one in gc.get_objects() if isinstance(one, QObject) and type(one).__module__.startswith("kiosk.")]
    assert {kiosk, crashes, kiosk.services.staff} <= {*ours}
    found = {type(one).__name__: methods for one in ours if isValid(one) and (methods := undeclared(one))}
    kiosk.close()
    assert found == {}


def test_a_slot_that_is_not_declared_is_found(qapp: QGuiApplication) -> None:
    class Hearer(QObject):
        def hear(self) -> None:
            """Do nothing."""

    hearer = Hearer()
    qapp.paletteChanged.connect(hearer.hear)
    assert undeclared(hearer) == ["hear()"]
    qapp.paletteChanged.disconnect(hearer.hear)
