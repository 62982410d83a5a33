"""The last good content outlives content.yaml, full disks, power cuts and damage, and is never anything else."""

import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content.store import last_good
from kiosk.content.store.file_stat import file_stat
from kiosk.content.store.loader_process import LoadedContent, load
from tests.content.conftest import Clinic

LINKS = pytest.mark.skipif(sys.platform == "win32", reason="Windows lets only some users make links")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "content"


def kept(clinic: Clinic, folder: Path) -> LoadedContent:
    """What the clinic holds now, after it was kept and has lived."""
    ready = load(clinic.file)
    assert last_good.store(clinic.file, ready, folder) == ""
    last_good.accept(folder, ready.digest)
    return ready


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def same(one: LoadedContent | None, other: LoadedContent) -> bool:
    return one is not None and one._replace(problems=()) == other._replace(problems=())


def test_what_was_kept_is_read_when_the_file_is_gone(clinic: Clinic, folder: Path) -> None:
    ready = kept(clinic, folder)
    shutil.rmtree(clinic.folder)
    found = last_good.load(folder)
    assert same(found, ready)
    assert found is not None
    assert found.problems == ()
    assert found.pages["en"]


def test_a_copy_holds_the_file_and_exactly_the_pictures_it_names(clinic: Clinic, folder: Path) -> None:
    assets = clinic.folder / "assets"
    (assets / "unnamed.svg").write_bytes((assets / "skin.svg").read_bytes())
    (assets / "deep" / "er").mkdir(parents=True)
    (assets / "step.svg").rename(assets / "deep" / "er" / "step.svg")
    clinic.change("step.svg", "deep/er/step.svg")
    clinic.text = clinic.text.replace(": step.svg", ": deep/er/step.svg")
    clinic.write(clinic.text.encode())
    ready = kept(clinic, folder)
    pictures = ["assets/day.svg", "assets/deep/er/step.svg", "assets/skin.svg", "assets/tile.svg"]
    assert names(folder) == [f"{ready.digest}/{name}" for name in (*pictures, "content.yaml")]
    assert (folder / ready.digest / "content.yaml").read_bytes() == clinic.file.read_bytes()
    assert same(last_good.load(folder), ready)


def test_a_file_of_another_name_is_kept_as_content_yaml(clinic: Clinic, folder: Path) -> None:
    clinic.file = clinic.file.rename(clinic.folder / "Inhalt 2.yml")
    ready = kept(clinic, folder)
    assert (folder / ready.digest / "content.yaml").is_file()
    assert same(last_good.load(folder), ready)


@LINKS
def test_a_copy_of_a_link_is_made_of_files(clinic: Clinic, folder: Path) -> None:
    real = clinic.file.rename(clinic.folder.parent / "real.yaml")
    clinic.file.symlink_to(real)
    ready = kept(clinic, folder)
    assert not [path for path in folder.rglob("*") if path.is_symlink()]
    shutil.rmtree(clinic.folder)
    assert same(last_good.load(folder), ready)


@pytest.mark.parametrize("change", [Path.unlink, lambda path: path.write_bytes(b"another")])
def test_a_picture_that_changed_meanwhile_is_not_kept(
    clinic: Clinic, folder: Path, change: Callable[[Path], object]
) -> None:
    ready = load(clinic.file)
    change(clinic.folder / "assets" / "skin.svg")
    said = last_good.store(clinic.file, ready, folder)
    assert said == "content.yaml: no copy of it was kept: it was changed meanwhile."
    assert last_good.load(folder) is None


def test_what_is_kept_already_is_not_written_again(clinic: Clinic, folder: Path) -> None:
    ready = kept(clinic, folder)
    before = {path: file_stat(path) for path in (folder, *folder.rglob("*"))}
    assert last_good.store(clinic.file, ready, folder) == ""
    assert {path: file_stat(path) for path in (folder, *folder.rglob("*"))} == before


def test_a_newer_copy_takes_the_place_of_the_older_and_of_what_was_left_unfinished(
    clinic: Clinic, folder: Path
) -> None:
    kept(clinic, folder)
    (folder / "unfinished" / "assets").mkdir(parents=True)
    (folder / "unfinished" / "content.yaml").write_text("half")
    (folder / ("0" * 64)).write_text("a file of such a name")
    (folder / "pin").write_text("somebody else's")
    clinic.change("Tiny", "Small")
    ready = kept(clinic, folder)
    assert sorted(path.name for path in folder.iterdir()) == sorted([ready.digest, "pin"])
    assert same(last_good.load(folder), ready)


def test_a_copy_takes_no_place_before_its_content_has_lived(clinic: Clinic, folder: Path) -> None:
    old = kept(clinic, folder)
    for word in ("Small", "Little"):
        clinic.change("Tiny" if word == "Small" else "Small", word)
        new = load(clinic.file)
        assert last_good.store(clinic.file, new, folder) == ""
    assert same(last_good.load(folder), old)
    assert [path.name for path in (folder / "new").iterdir()] == [new.digest]
    shutil.rmtree(clinic.folder)  # it lives longer than its file
    last_good.accept(folder, new.digest)
    assert same(last_good.load(folder), new)
    assert [path.name for path in folder.iterdir()] == [new.digest]


def test_going_back_to_older_content_keeps_that(clinic: Clinic, folder: Path) -> None:
    first = kept(clinic, folder)
    clinic.change("Tiny", "Small")
    kept(clinic, folder)
    clinic.change("Small", "Tiny")
    assert kept(clinic, folder).digest == first.digest
    assert same(last_good.load(folder), first)


def test_what_was_left_unfinished_is_never_used(clinic: Clinic, folder: Path) -> None:
    ready = kept(clinic, folder)
    (folder / ready.digest).rename(folder / "unfinished")
    assert last_good.load(folder) is None


@LINKS
def test_what_a_link_leads_to_is_not_removed(clinic: Clinic, folder: Path, tmp_path: Path) -> None:
    folder.mkdir(parents=True)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter").write_text("mine")
    for name in ("0" * 64, "unfinished"):
        (folder / name).symlink_to(tmp_path / "mine", target_is_directory=True)
    ready = kept(clinic, folder)
    assert [path.name for path in folder.iterdir()] == [ready.digest]
    assert (tmp_path / "mine" / "letter").read_text() == "mine"


def test_content_with_errors_is_not_kept_and_the_last_good_stays(clinic: Clinic, folder: Path) -> None:
    good = kept(clinic, folder)
    clinic.change("chance: 6", "chanse: 6")
    bad = load(clinic.file)
    assert last_good.store(clinic.file, bad, folder) == "content.yaml: no copy of it was kept: it has errors."
    assert same(last_good.load(folder), good)


def test_a_file_that_changed_meanwhile_is_not_kept_and_the_last_good_stays(clinic: Clinic, folder: Path) -> None:
    old = kept(clinic, folder)
    clinic.change("Tiny", "Small")
    ready = load(clinic.file)
    clinic.change("Small", "Little")
    said = last_good.store(clinic.file, ready, folder)
    assert said == "content.yaml: no copy of it was kept: it was changed meanwhile."
    clinic.file.unlink()
    assert last_good.store(clinic.file, ready, folder) == "content.yaml: no copy of it was kept: there is no such file."
    assert [path.name for path in folder.iterdir()] == [old.digest]
    assert same(last_good.load(folder), old)


@pytest.mark.parametrize("place", ["state", "state/content"])
def test_a_file_where_the_folder_should_be_is_named_and_stays(
    clinic: Clinic, folder: Path, tmp_path: Path, place: str
) -> None:
    (tmp_path / place).parent.mkdir(exist_ok=True)
    (tmp_path / place).write_text("mine")
    said = last_good.store(clinic.file, load(clinic.file), folder)
    assert said.startswith(f"content.yaml: no copy of it was kept: {folder} cannot be written (")
    assert said.endswith("). Make room there, or allow the kiosk to write there.")
    assert (tmp_path / place).read_text() == "mine"
    assert last_good.load(folder) is None


SMALL_DISK = """
import os, subprocess, sys
from pathlib import Path
from kiosk.content.store.loader_process import load
from kiosk.content.store import last_good

disk, file = Path(sys.argv[1]), Path(sys.argv[2])
def mount(options):
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", disk], check=True)

mount("size=64k")
assert last_good.store(file, load(file), disk / "content") == ""
old = last_good.load(disk / "content")
file.write_bytes(file.read_bytes() + b"# the end\\\\n" * 4000)
print(last_good.store(file, load(file), disk / "content"))
assert last_good.load(disk / "content") == old
print(os.listdir(disk / "content") == [old.digest])
mount("remount,ro")
print(last_good.store(file, load(file), disk / "content"))
assert last_good.load(disk / "content") == old
"""


OWN_DISKS = ("unshare", "--map-root-user", "--mount")
"""Runs what follows where it may mount, seen by nobody else."""


def may_mount() -> bool:
    command = [*OWN_DISKS, "mount", "-t", "tmpfs", "none", "/mnt"]
    return bool(shutil.which("unshare")) and not subprocess.run(command, capture_output=True, check=False).returncode


@pytest.mark.skipif(not may_mount(), reason="only Linux can give a test a disk of its own, and not everywhere")
def test_a_full_and_a_read_only_disk_are_named_and_the_last_good_stays(clinic: Clinic, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    command = [*OWN_DISKS, sys.executable, "-c", SMALL_DISK, str(disk), str(clinic.file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    start = f"content.yaml: no copy of it was kept: {disk / 'content'} cannot be written"
    end = "Make room there, or allow the kiosk to write there."
    full, clean, closed = done.stdout.splitlines()
    assert full == f"{start} (No space left on device). {end}"
    assert clean == "True"
    assert closed == f"{start} (Read-only file system). {end}"


def flip(path: Path) -> None:
    """Change one bit in the middle."""
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)


def damage(copy: Path, how: str) -> None:
    file, picture = copy / "content.yaml", copy / "assets" / "skin.svg"
    match how:
        case "a changed letter":
            file.write_bytes(file.read_bytes().replace(b"Tiny", b"Tina", 1))
        case "an empty file":
            file.write_bytes(b"")
        case "no file":
            file.unlink()
        case "a changed bit in a picture":
            flip(picture)
        case "no picture":
            picture.unlink()
        case "another name":
            copy.rename(copy.with_name("0" * 64))
        case "a file instead":
            shutil.rmtree(copy)
            copy.write_text("half")


DAMAGES = [
    "a changed letter",
    "an empty file",
    "no file",
    "a changed bit in a picture",
    "no picture",
    "another name",
    "a file instead",
]


@pytest.mark.parametrize("how", DAMAGES)
def test_a_damaged_copy_is_not_used_and_logged_once_and_replaced(
    clinic: Clinic, folder: Path, caplog: pytest.LogCaptureFixture, how: str
) -> None:
    ready = kept(clinic, folder)
    damage(folder / ready.digest, how)
    assert last_good.load(folder) is None
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert "is not used: it was damaged" in caplog.text
    assert len(list(folder.iterdir())) == 1
    assert kept(clinic, folder) == ready
    assert same(last_good.load(folder), ready)
    assert [path.name for path in folder.iterdir()] == [ready.digest]


def test_of_two_copies_the_newer_is_used_and_the_older_if_that_is_damaged(
    clinic: Clinic, folder: Path, tmp_path: Path
) -> None:
    old = kept(clinic, folder)
    os.utime(folder / old.digest / "content.yaml", (2e9, 2e9))
    clinic.change("Tiny", "Small")
    new = kept(clinic, tmp_path / "other")
    shutil.copytree(tmp_path / "other" / new.digest, folder / new.digest)
    os.utime(folder / new.digest / "content.yaml", (2e9 + 1, 2e9 + 1))
    assert same(last_good.load(folder), new)
    flip(folder / new.digest / "content.yaml")
    assert same(last_good.load(folder), old)


def test_without_a_folder_there_is_no_copy(folder: Path) -> None:
    assert last_good.load(folder) is None


CUTS = """
import os, sys
from pathlib import Path
from kiosk.content.store import last_good, loader_process
from kiosk.content.store.loader_process import read as load

loader_process.load = load  # in this process, or each step would take seconds

file, folder = Path(sys.argv[1]), Path(sys.argv[2])
old = load(file)
file.write_bytes(file.read_bytes() + b"# new\\\\n")
new = load(file)
steps = ("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir")

def keep_until(step):
    left = step
    def cut(event, arguments):
        nonlocal left
        if event in steps and (event != "open" or arguments[2] & os.O_CREAT):
            left -= 1
            if not left:
                os._exit(9)
    sys.addaudithook(cut)
    failed = last_good.store(file, new, folder)
    last_good.accept(folder, new.digest)
    os._exit(bool(failed))

step, code = 0, 9
while code == 9:
    step += 1
    file.write_bytes(file.read_bytes().removesuffix(b"# new\\\\n"))
    assert last_good.store(file, old, folder) == ""
    last_good.accept(folder, old.digest)
    file.write_bytes(file.read_bytes() + b"# new\\\\n")
    child = os.fork()
    if not child:
        keep_until(step)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    found = last_good.load(folder)
    print("old" if found.digest == old.digest else "new" if found.digest == new.digest else "?")
assert code == 0
assert [path.name for path in folder.iterdir()] == [new.digest]
"""
"""Replaces a copy again and again; each time the power fails one step later."""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows starts each process anew")
def test_a_power_cut_at_any_step_leaves_the_old_copy_or_the_new(clinic: Clinic, folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CUTS, clinic.file, folder], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found = done.stdout.split()
    assert set(found) == {"old", "new"}
    assert found == sorted(found, reverse=True)
    assert len(found) > 12
    assert "damaged" not in done.stderr
