"""Words and pictures are published as one or not at all, whatever happens, and there is a way back."""

import io
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.content.problems import RefusedError
from kiosk.content.store import releases
from kiosk.content.store.loader_process import LoadedContent
from kiosk.content.store.loader_process import read as load
from kiosk.content.store.releases import names
from kiosk.staff.tools import publish as command
from kiosk.staff.tools.output import run
from tests.content.conftest import SAMPLE, Clinic, approval
from tests.content.test_last_good import OWN_DISKS, may_mount

NOW = datetime(2026, 11, 21, 14, 5)


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are read in this process: hundreds of them are."""
    monkeypatch.setattr(releases, "load", load)


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    return Clinic(shutil.copytree(SAMPLE, tmp_path / "clinic"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What the kiosk shows."""
    (tmp_path / "srv").mkdir()
    return tmp_path / "srv"


def put(clinic: Clinic, folder: Path, words: str = "", now: datetime = NOW) -> str:
    """Publish what the clinic wrote, with a comment that makes it new; the version."""
    if words:
        clinic.write(clinic.file.read_bytes() + f"# {words}\n".encode())
    return releases.publish(clinic.file, load(clinic.file), folder, now=now)


def live(folder: Path) -> str:
    return (folder / "live").read_text().strip()


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def same(one: LoadedContent, other: LoadedContent) -> bool:
    return one._replace(problems=()) == other._replace(problems=())


# What is published


def test_a_version_holds_the_file_and_exactly_the_pictures_it_names(clinic: Clinic, folder: Path) -> None:
    (clinic.folder / "assets" / "unnamed.svg").write_bytes((clinic.folder / "assets" / "skin.svg").read_bytes())
    (clinic.folder / "translations.txt").write_bytes(b"# remembered\n")
    ready = load(clinic.file)
    name = releases.publish(clinic.file, ready, folder, now=NOW)
    assert name == f"2026-11-21-1405-{ready.digest[:8]}"
    assert (folder / "live").read_text() == f"{name}\n"
    pictures = ["assets/day.svg", "assets/skin.svg", "assets/step.svg", "assets/tile.svg"]
    inside = [f"versions/{name}/{file}" for file in (*pictures, "content.yaml", "translations.txt")]
    assert files(folder) == sorted(["live", "versions/lock", *inside])
    assert same(load(folder), ready)


def test_what_is_live_already_is_not_published_again(clinic: Clinic, folder: Path) -> None:
    def written() -> dict[Path, tuple[int, int]]:
        return {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in folder.rglob("*")}

    name = put(clinic, folder)
    before = written()
    assert put(clinic, folder, now=NOW.replace(hour=15)) == name
    assert written() == before


def test_what_was_published_and_left_is_not_copied_again(clinic: Clinic, folder: Path) -> None:
    first, second = put(clinic, folder, "a"), put(clinic, folder, "b")
    releases.rollback(folder)
    assert put(clinic, folder) == live(folder) == second
    assert names(folder) == [first, second]
    releases.rollback(folder)
    damaged(folder, second)
    third = put(clinic, folder)
    assert names(folder) == [first, second, third]
    assert live(folder) == third


def test_a_live_version_that_was_damaged_is_published_again(clinic: Clinic, folder: Path) -> None:
    old = put(clinic, folder)
    (folder / "versions" / old / "content.yaml").write_bytes(b"")
    new = put(clinic, folder)
    assert new != old
    assert live(folder) == new
    assert load(folder).pages


def test_the_newest_five_stay_and_the_live_one(clinic: Clinic, folder: Path) -> None:
    made = [put(clinic, folder, f"{number}") for number in range(6)]
    assert names(folder) == made[1:]
    releases.rollback(folder, made[1])
    made.append(put(clinic, folder, "new"))
    assert names(folder) == made[2:]
    assert live(folder) == made[-1]
    assert sorted(path.name for path in (folder / "versions").iterdir()) == [*made[2:], "lock"]


@pytest.mark.parametrize("now", [NOW, datetime(1970, 1, 1), NOW.replace(year=2020)])
def test_a_clock_that_stops_or_goes_back_does_not_change_the_order(clinic: Clinic, folder: Path, now: datetime) -> None:
    first = put(clinic, folder)
    second = put(clinic, folder, "second", now)
    assert names(folder) == [first, second]
    assert second.startswith("2026-11-21-1406-")


def test_other_things_in_the_folder_stay(clinic: Clinic, folder: Path) -> None:
    others = ["versions/mine", "versions/2026-99-99-9999-00000000", "live (copy)", "letter.txt"]
    (folder / "versions").mkdir()
    for name in others:
        (folder / name).write_text("mine")
    for number in range(7):
        put(clinic, folder, str(number))
    assert [name for name in others if not (folder / name).is_file()] == []
    assert len(names(folder)) == 5


def test_the_file_that_lay_in_the_folder_is_a_version_to_go_back_to(clinic: Clinic, folder: Path) -> None:
    shutil.copytree(clinic.folder, folder, dirs_exist_ok=True)
    old = load(folder)
    new = put(clinic, folder, "second")
    assert live(folder) == new
    assert len(names(folder)) == 2
    releases.rollback(folder)
    assert same(load(folder), old)


def test_the_file_in_the_folder_can_itself_be_published(clinic: Clinic, folder: Path) -> None:
    shutil.copytree(clinic.folder, folder, dirs_exist_ok=True)
    own = Clinic(folder)
    name = put(own, folder)
    assert names(folder) == [name]
    assert load(folder) == load(own.file)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
def test_whoever_may_write_to_the_folder_may_write_to_its_versions(clinic: Clinic, folder: Path) -> None:
    folder.chmod(0o2775)
    before = os.umask(0o077)
    try:
        put(clinic, folder)
    finally:
        os.umask(before)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in folder.rglob("*") if path.is_file()}
    assert modes == {0o664}
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.rglob("*") if path.is_dir()} == {0o2775}


# Links that somebody put there


LINKS = pytest.mark.skipif(sys.platform == "win32", reason="Windows lets only some users make links")


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A file of the kiosk's own, such as its PIN."""
    path = tmp_path / "secret" / "pin"
    path.parent.mkdir(mode=0o700)
    path.write_text("hash of the PIN")
    path.chmod(0o600)
    return path


def is_untouched(secret: Path) -> bool:
    mode, folder = (stat.S_IMODE(path.stat().st_mode) for path in (secret, secret.parent))
    known = (secret.read_text(), mode, folder) == ("hash of the PIN", 0o600, 0o700)
    return known and [path.name for path in secret.parent.iterdir()] == ["pin"]


@LINKS
def test_what_is_known_of_translations_is_not_copied_from_elsewhere(clinic: Clinic, folder: Path, secret: Path) -> None:
    (clinic.folder / "translations.txt").symlink_to(secret)
    put(clinic, folder)
    assert not list(folder.rglob("translations.txt"))
    assert any("translations.txt is not used: this is a link" in line for line in clinic.said())
    assert is_untouched(secret)


@LINKS
@pytest.mark.parametrize("name", ["versions/lock", "versions"])
def test_a_lock_or_a_folder_that_leads_elsewhere_refuses_to_publish(
    clinic: Clinic, folder: Path, secret: Path, name: str
) -> None:
    (folder / "versions").mkdir()
    if name == "versions":
        (folder / name).rmdir()
    (folder / name).symlink_to(secret if name == "versions/lock" else secret.parent)
    folder.chmod(0o777)
    with pytest.raises(RefusedError, match=rf"{folder}/versions/lock: this is a link, which is not followed here"):
        put(clinic, folder)
    assert is_untouched(secret)


@LINKS
@pytest.mark.parametrize("name", ["live", "content.yaml", "assets", "versions/unfinished"])
def test_nothing_beside_the_versions_leads_elsewhere(clinic: Clinic, folder: Path, secret: Path, name: str) -> None:
    (folder / "versions").mkdir()
    (folder / name).symlink_to(secret if name in ("live", "content.yaml") else secret.parent)
    assert not load(folder).pages
    assert "hash" not in "".join(load(folder).problems)
    put(clinic, folder)
    assert load(folder).pages
    assert "hash" not in "".join(load(folder).problems)
    assert is_untouched(secret)


@LINKS
@pytest.mark.parametrize("part", ["content.yaml", "", "assets"])
def test_a_version_that_is_a_link_is_not_shown(clinic: Clinic, folder: Path, tmp_path: Path, part: str) -> None:
    name = put(clinic, folder)
    path = folder / "versions" / name / part
    path.rename(tmp_path / "moved")
    path.symlink_to(tmp_path / "moved")
    assert not load(folder).pages
    assert "link" in load(folder).problems[0]


@LINKS
def test_the_folder_that_the_kiosk_shows_may_itself_be_a_link(clinic: Clinic, folder: Path) -> None:
    entry = folder.with_name("entry")
    entry.symlink_to(folder)
    put(clinic, entry)
    assert load(entry).pages
    assert load(entry) == load(folder)


# What is refused


def test_content_with_mistakes_is_refused(clinic: Clinic, folder: Path) -> None:
    clinic.change("chance: 6", "chanse: 6")
    with pytest.raises(RefusedError, match="mistakes"):
        put(clinic, folder)
    assert files(folder) == []


def test_what_was_changed_since_it_was_read_is_refused(clinic: Clinic, folder: Path) -> None:
    old = put(clinic, folder)
    ready = load(clinic.file)._replace(digest="0" * 64)
    with pytest.raises(RefusedError, match="It cannot be copied: it was changed meanwhile"):
        releases.publish(clinic.file, ready, folder)
    assert live(folder) == old
    assert names(folder) == [old]


def test_what_went_away_since_it_was_read_is_refused(clinic: Clinic, folder: Path) -> None:
    old = put(clinic, folder)
    clinic.write(clinic.file.read_bytes() + b"# new\n")
    ready = load(clinic.file)
    shutil.rmtree(clinic.folder)
    with pytest.raises(RefusedError, match="It cannot be copied: there is no such file"):
        releases.publish(clinic.file, ready, folder)
    assert live(folder) == old
    assert load(folder).pages


@pytest.mark.parametrize("what", ["nothing", "a file"])
def test_a_folder_that_is_none_is_refused(clinic: Clinic, tmp_path: Path, what: str) -> None:
    place = tmp_path / "place"
    if what == "a file":
        place.write_text("mine")
    with pytest.raises(RefusedError, match="There is no folder"):
        put(clinic, place)
    assert place.exists() == (what == "a file")


HOLD = """
import sys, time
from pathlib import Path
from kiosk.content.store.releases import _changing

with _changing(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_of_two_that_publish_at_once_the_second_is_refused(clinic: Clinic, folder: Path) -> None:
    old = put(clinic, folder)
    with subprocess.Popen([sys.executable, "-c", HOLD, folder], stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout
        assert first.stdout.readline() == "held\n"
        with pytest.raises(RefusedError, match="Somebody else is publishing"):
            put(clinic, folder, "new")
        with pytest.raises(RefusedError, match="Somebody else is publishing"):
            releases.rollback(folder)
        assert live(folder) == old
        first.kill()
    assert put(clinic, folder) != old  # a lock does not outlive who had it


# Never half


CUTS = """
import os, shutil, sys
from datetime import datetime
from pathlib import Path
from kiosk.content.store import releases
from kiosk.content.store.loader_process import read as load

file, folder, rolls = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] == "rollback"
releases.load = load
steps = ("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod")

def publish(hour):
    releases.publish(file, load(file), folder, now=datetime(2026, 11, 21, hour, 5))

def change_until(step):
    left = step
    def cut(event, arguments):
        nonlocal left
        if event in steps and (event != "open" or arguments[2] & os.O_CREAT):
            left -= 1
            if not left:
                os._exit(9)
    sys.addaudithook(cut)
    releases.rollback(folder) if rolls else publish(14)
    os._exit(0)

for hour in range(5):
    file.write_bytes(file.read_bytes() + b"# more\\n")
    publish(hour)
before = load(folder)
file.write_bytes(file.read_bytes() + b"# new\\n")
shutil.copytree(folder, folder.with_name("as it was"))
step, code = 0, 9
while code == 9:
    step += 1
    shutil.rmtree(folder)
    shutil.copytree(folder.with_name("as it was"), folder)
    child = os.fork()
    if not child:
        change_until(step)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    now = load(folder)
    assert now.pages
    print("old" if now.digest == before.digest else "new")
    assert all(load(folder / "versions" / name / "content.yaml").pages for name in releases.names(folder))
    rolls or publish(15)
    assert rolls or len(releases.names(folder)) == 5 and load(folder).digest == load(file).digest
assert code == 0
"""
"""Publishes or goes back again and again; each time the power fails one step later."""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows cannot fork")
@pytest.mark.parametrize(("change", "steps"), [("publish", 20), ("rollback", 5)])
def test_a_power_cut_at_any_step_leaves_the_old_words_or_the_new(
    clinic: Clinic, folder: Path, change: str, steps: int
) -> None:
    command = [sys.executable, "-c", CUTS, str(clinic.file), str(folder), change]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = done.stdout.split()
    assert set(found) == {"old", "new"}
    assert found == sorted(found, reverse=True)
    assert len(found) > steps


SMALL_DISK = """
import subprocess, sys
from pathlib import Path
from kiosk.content.store.loader_process import load
from kiosk.content.problems import RefusedError
from kiosk.content.store.releases import names, publish

disk, file = Path(sys.argv[1]), Path(sys.argv[2])
def mount(options):
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", disk], check=True)

def refused():
    try:
        publish(file, load(file), disk)
    except RefusedError as refused:
        print(refused)
    assert load(disk).digest == old.digest
    assert names(disk) == [name]

mount("size=96k")
name = publish(file, load(file), disk)
old = load(disk)
file.write_bytes(file.read_bytes() + b"# the end\\\\n" * 6000)
refused()
mount("remount,ro")
refused()
"""


@pytest.mark.skipif(not may_mount(), reason="only Linux can give a test a disk of its own, and not everywhere")
def test_a_full_and_a_read_only_disk_are_named_and_the_old_words_stay(clinic: Clinic, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    command = [*OWN_DISKS, sys.executable, "-c", SMALL_DISK, str(disk), str(clinic.file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    end = "Make room there, or allow the kiosk to write there."
    full, closed = done.stdout.splitlines()
    assert full == f"{disk} cannot be written (No space left on device). {end}"
    assert closed == f"{disk} cannot be written (Read-only file system). {end}"


# The way back


def test_it_goes_back_one_by_one(clinic: Clinic, folder: Path) -> None:
    first, second, third = (put(clinic, folder, word) for word in ("a", "b", "c"))
    assert live(folder) == third
    assert releases.rollback(folder) == second
    assert live(folder) == second
    assert releases.rollback(folder) == first
    with pytest.raises(RefusedError, match=f"There is no version before {first}"):
        releases.rollback(folder)
    assert live(folder) == first


def test_it_goes_to_a_named_version_by_all_its_name_or_the_last_digits(clinic: Clinic, folder: Path) -> None:
    first, _, third = (put(clinic, folder, word) for word in ("a", "b", "c"))
    assert releases.rollback(folder, first) == live(folder) == first
    assert releases.rollback(folder, third[-8:]) == live(folder) == third
    for wrong in ("c", third[:-1], "../../etc", "lock"):
        with pytest.raises(RefusedError, match="There is no version"):
            releases.rollback(folder, wrong)
    assert live(folder) == third


def damaged(folder: Path, name: str) -> None:
    (folder / "versions" / name / "assets" / "skin.svg").unlink()


def unreadable(folder: Path, name: str) -> None:
    (folder / "versions" / name / "content.yaml").write_bytes(b"")


@pytest.mark.parametrize("damage", [damaged, unreadable])
def test_it_does_not_go_to_a_damaged_version(clinic: Clinic, folder: Path, damage: Callable[[Path, str], None]) -> None:
    first, second, third = (put(clinic, folder, word) for word in ("a", "b", "c"))
    damage(folder, second)
    with pytest.raises(RefusedError, match=f"{second} is damaged"):
        releases.rollback(folder)
    assert live(folder) == third
    assert releases.rollback(folder, first) == first


@pytest.mark.parametrize("raw", [None, b"", b"nonsense"])
def test_it_mends_a_live_that_is_damaged_or_gone(clinic: Clinic, folder: Path, raw: bytes | None) -> None:
    put(clinic, folder, "a")
    last = put(clinic, folder, "b")
    (folder / "live").unlink()
    if raw is not None:
        (folder / "live").write_bytes(raw)
    assert releases.rollback(folder) == last
    assert load(folder).pages


def test_without_versions_there_is_no_way_back(folder: Path) -> None:
    with pytest.raises(RefusedError, match=f"There is no version in {folder}"):
        releases.rollback(folder)


# The commands


def said(lines: Iterator[str]) -> tuple[int, list[str]]:
    out = io.StringIO()
    return run(lines, out), out.getvalue().splitlines()


def test_the_commands_publish_with_a_proof_and_go_back(clinic: Clinic, folder: Path, qapp: QGuiApplication) -> None:
    assert qapp
    code, lines = said(command.publish(clinic.file, folder))
    [first] = names(folder)
    assert code == 0
    assert "no problems" in lines[-2]
    assert lines[-1] == f"{first}  live now"
    assert (folder / "versions" / first / "proof.pdf").read_bytes().startswith(b"%PDF")
    assert load(folder).pages
    second = put(clinic, folder, "b")
    code, lines = said(command.rollback(folder, ""))
    assert (code, lines) == (0, [second, f"{first}  live now"])
    code, lines = said(command.rollback(folder, ""))
    assert (code, lines) == (1, [f"There is no version before {first}.", second, f"{first}  live now"])


def test_what_differs_is_said_before_it_is_published(
    clinic: Clinic, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "add_proof", None)
    put(clinic, folder)
    clinic.change("en: Most are mild.", "en: Some are mild.")
    code, lines = said(command.publish(clinic.file, folder))
    assert code == 0
    at = lines.index("Against what patients see now:")
    assert lines[at + 1] == "  Changed: Risks (1 place)"
    assert "Patients read the same words now." in said(command.publish(clinic.file, folder))[1]


def test_approved_words_give_way_to_others_only_if_that_is_asked_for(
    clinic: Clinic, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "add_proof", None)
    clinic.change(approval(), approval(until="2999-12-31"))
    first = put(clinic, folder)
    clinic.change("by: Dr Ada Brown", "by: Somebody")
    code, lines = said(command.publish(clinic.file, folder))
    assert code == 1
    assert "  Approval: what patients see now is approved, this is not" in lines
    assert lines[-1].startswith("Nothing was published. What patients see now is approved.")
    assert lines[-1].endswith("--unapproved")
    assert live(folder) == first
    assert said(command.publish(clinic.file, folder, unapproved=True))[0] == 0
    assert live(folder) != first


def test_a_file_with_mistakes_is_listed_and_not_published(clinic: Clinic, folder: Path) -> None:
    put(clinic, folder)
    before = files(folder)
    clinic.change("chance: 6", "chanse: 6")
    code, lines = said(command.publish(clinic.file, folder))
    assert code == 1
    assert any("chanse" in line for line in lines)
    assert lines[-1] == "Nothing was published."
    assert files(folder) == before
    clinic.file.unlink()
    code, lines = said(command.publish(clinic.file, folder))
    assert code == 2
    assert files(folder) == before


def test_without_its_proof_nothing_is_published(clinic: Clinic, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from kiosk.staff.proof import document

    monkeypatch.setattr(document, "proof_pdf", lambda *_: 2)
    code, lines = said(command.publish(clinic.file, folder))
    assert (code, lines[-1]) == (1, "Nothing was published. Its proof cannot be written.")
    assert files(folder) == ["versions/lock"]
