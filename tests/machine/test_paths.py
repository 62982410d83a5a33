"""Where the kiosk writes."""

import sys
from pathlib import Path

import pytest

from kiosk.machine import paths


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other places")
def test_the_folders_follow_the_environment_and_are_not_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert paths.config() == tmp_path / "config" / "patient-kiosk"
    assert paths.state() == tmp_path / "data" / "patient-kiosk"
    assert list(tmp_path.iterdir()) == []
