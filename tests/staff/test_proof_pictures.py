"""The pictures that staff look at before they ask for approval."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.staff.proof.pictures import Filter, proof, turned
from kiosk.ui.window import KioskWindow
from tests.content.conftest import SAMPLE
from tests.glass import items, kind


@pytest.mark.parametrize("page", ["what", "risks", "check"])
def test_a_page_is_drawn_to_its_end(screen: KioskWindow, page: str) -> None:
    screen.visit.navigation.open(page)
    images = list(turned(screen.window))
    counts = [item.property("count") for item in items(screen.window) if kind(item) == "Pager"]
    assert len(images) == max(counts)
    assert (len(images) > 1) == (page != "check")
    assert all(one != other for one, other in pairwise(images))
    assert screen.window.grabWindow() == images[0]


def test_each_part_of_a_page_has_a_picture_of_its_own(tmp_path: Path, qapp: QGuiApplication) -> None:
    assert qapp
    assert proof(SAMPLE / "content.yaml", tmp_path, Filter([(1024, 600)], ["en"], [200], ["light"])) == 0
    names = sorted(file.name for file in (tmp_path / "1024x600" / "en" / "light" / "200").iterdir())
    pages = {name[:-7] for name in names}
    assert {f"{page}-01.png" for page in pages} < set(names)
