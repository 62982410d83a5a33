"""Each part of a visit forgets the patient."""

from copy import deepcopy

from PySide6.QtGui import QGuiApplication

from kiosk.visit.part import VisitPart
from kiosk.visit.session import Visit
from kiosk.visit.take_home import PrintState
from tests.conftest import SHIPPED, loaded


def new_visit() -> Visit:
    """A visit on the shipped content, with a printer."""
    visit = Visit()
    visit.show(loaded(SHIPPED))
    visit.takeHome.set_print_state(PrintState.READY)
    visit.begin("")
    return visit


def leave_traces(visit: Visit) -> None:
    """Change everything that a patient can change."""
    visit.display.setLanguage("es")
    visit.display.setTextSize(150)
    visit.display.setTheme("contrast")
    visit.choices.toggle("listed", "microneedling/steps/numb")
    visit.choices.answer("microneedling/check/throat", 1)
    visit.navigation.takeTour()
    visit.navigation.open("after")
    visit.takeHome.open()
    assert visit.takeHome.codes
    visit.takeHome.set_print_state(PrintState.DONE)


def state(part: VisitPart) -> dict[str, object]:
    """All that a part remembers, by name: collections as copies."""
    known = vars(part)
    return {name: deepcopy(value) if isinstance(value, dict | list) else value for name, value in known.items()}


def test_each_part_returns_to_what_it_was_when_the_visit_ends(qapp: QGuiApplication) -> None:
    visit = new_visit()
    before = [state(part) for part in visit.parts]
    leave_traces(visit)
    changed = [state(part) for part in visit.parts]
    assert all(now != then for now, then in zip(changed, before, strict=True))
    visit.end()
    assert [state(part) for part in visit.parts] == before


def test_no_part_is_left_out(qapp: QGuiApplication) -> None:
    visit = Visit()
    owned = {value for value in vars(visit).values() if isinstance(value, VisitPart)}
    assert owned == set(visit.parts) == set(visit.findChildren(VisitPart))
    assert len(owned) == 4
