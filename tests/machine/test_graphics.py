"""How the kiosk chooses what draws."""

import os
import sys
from pathlib import Path

import pytest

from kiosk.machine import graphics

ONLY_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="other systems always have graphics")


@pytest.fixture(autouse=True)
def unset(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QUICK_BACKEND", "QT_QPA_UPDATE_IDLE_TIME"):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)


def backend(dri: Path) -> str | None:
    """What is asked of Qt on a machine with these graphics devices."""
    graphics.choose(dri)
    return os.environ.get("QT_QUICK_BACKEND")


@ONLY_LINUX
def test_without_a_graphics_device_it_draws_in_software(tmp_path: Path) -> None:
    assert backend(tmp_path / "none") == "software"
    (tmp_path / "card0").touch()  # a display that cannot render
    assert backend(tmp_path) == "software"


def test_with_a_graphics_device_qt_chooses(tmp_path: Path) -> None:
    (tmp_path / "renderD128").touch()
    assert backend(tmp_path) is None


def test_what_the_environment_asks_for_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QUICK_BACKEND", "rhi")
    assert backend(tmp_path) == "rhi"
