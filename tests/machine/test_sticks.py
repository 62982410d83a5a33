"""Sticks are told from the disks of this machine."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.machine.removable_volumes import Volume, foreign_volumes, mounted
from tests.conftest import ROOT

DISKS = {
    "system": Volume("system", Path("/")),
    "data": Volume("data", Path("/srv")),
    "stick": Volume("CLINIC", Path("/media/sda1")),
    "inner": Volume("inner", Path("/media/sda1/inner")),
}


@pytest.mark.parametrize(
    ("ours", "sticks"),
    [
        (["/opt/kiosk", "/srv/kiosk"], ["stick", "inner"]),
        (["/opt/kiosk", "/var/lib/kiosk"], ["data", "stick", "inner"]),
        (["/media/sda1/kiosk"], ["system", "data", "inner"]),
        (["/media/sda1/inner", "/media/sda10"], ["data", "stick"]),
        (["/srv"], ["system", "stick", "inner"]),
    ],
)
def test_a_stick_holds_nothing_of_ours(ours: list[str], sticks: list[str]) -> None:
    found = foreign_volumes(list(DISKS.values()), map(Path, ours))
    assert found == [DISKS[name] for name in sticks]


def test_the_disk_of_the_program_is_no_stick() -> None:
    assert [volume for volume in foreign_volumes(mounted(), [ROOT]) if ROOT.is_relative_to(volume.root)] == []


REAL = """
import subprocess, sys
from pathlib import Path
from kiosk.machine.removable_volumes import Volume, mounted

image, place = Path(sys.argv[1]), Path(sys.argv[2])
before = mounted()
subprocess.run(["mount", "-o", "loop,ro,nosuid,nodev,noexec", image, place], check=True)
assert [volume for volume in mounted() if volume not in before] == [Volume("CLINIC 2", place)], mounted()
subprocess.run(["mount", "-t", "tmpfs", "none", "/mnt"], check=True)
assert Path("/mnt") not in [volume.root for volume in mounted()]
subprocess.run(["umount", place], check=True)
assert mounted() == before
"""


OWN_DISKS = ("unshare", "--mount")
"""Runs what follows where its mounts are seen by nobody else; only an administrator may."""


def may_mount(image: Path) -> bool:
    """Whether a test may mount a file as a disk; it is made."""
    if not (shutil.which("mkfs.ext4") and shutil.which("unshare")):
        return False
    image.write_bytes(bytes(2_000_000))
    subprocess.run(["mkfs.ext4", "-q", "-L", "CLINIC 2", image], check=True)
    command = [*OWN_DISKS, "mount", "-o", "loop,ro", str(image), "/mnt"]
    return not subprocess.run(command, capture_output=True, check=False).returncode


def test_a_real_disk_is_found_by_its_name_and_gone_when_it_is_pulled_out(tmp_path: Path) -> None:
    image, place = tmp_path / "disk", tmp_path / "a stick \\ of 4 GB"
    if not may_mount(image):
        pytest.skip("not every machine lets a test mount a disk")
    place.mkdir()
    command = [*OWN_DISKS, sys.executable, "-c", REAL, str(image), str(place)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
