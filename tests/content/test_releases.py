"""A folder with published versions: what it leads to, what is refused, and the real watch while it changes."""

import os
import shutil
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from queue import Queue

import pytest

from kiosk.command_name import command_name
from kiosk.content.store import last_good, watcher
from kiosk.content.store.loader_process import LoadedContent, load
from kiosk.content.store.location import watched_paths
from kiosk.content.store.releases import publish, rollback
from tests.content.conftest import Clinic
from tests.content.test_watcher import Clock, Script, in_place, told_by


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What the kiosk shows."""
    (tmp_path / "srv").mkdir()
    return tmp_path / "srv"


def put(clinic: Clinic, folder: Path, name: str = "") -> LoadedContent:
    """Publish what the clinic wrote, under another clinic's name if one is given."""
    if name:
        clinic.change(next(line for line in clinic.text.splitlines() if line.startswith("  name:")), f"  name: {name}")
    ready = load(clinic.file)
    day = publish(clinic.file, ready, folder)[:10]
    for page in ready.pages.values():
        page["earliest"] = max(day, page["earliest"])  # whoever reads the version knows when it was published
    return ready


def version(folder: Path) -> Path:
    return folder / "versions" / (folder / "live").read_text().strip()


def clinic_of(ready: LoadedContent) -> str:
    return str(ready.pages["en"]["clinic"]["name"])


# What it leads to


def test_a_folder_without_versions_is_its_own_file(clinic: Clinic) -> None:
    assert load(clinic.folder) == load(clinic.file)
    assert load(clinic.folder).pages


def test_what_is_live_is_shown_and_not_the_file_beside_it(clinic: Clinic, folder: Path) -> None:
    shutil.copytree(clinic.folder, folder, dirs_exist_ok=True)
    ready = put(clinic, folder, "Other Clinic")
    shown = load(folder)
    assert shown._replace(problems=()) == ready._replace(problems=())
    own = folder / "content.yaml"
    note = f"content.yaml: note: patients do not see {own}, but what was published. To show it, type: "
    assert shown.problems[0] == note + command_name("publish", "--content", own, "--to", folder)
    shutil.copy(clinic.file, own)
    assert load(folder).problems == ready.problems


@pytest.mark.parametrize("raw", [b"\xef\xbb\xbf%s\r\n", b"\n%s", b"%s"])
def test_the_name_in_live_may_be_typed_by_hand(clinic: Clinic, folder: Path, raw: bytes) -> None:
    ready = put(clinic, folder)
    (folder / "live").write_bytes(raw % version(folder).name.encode())
    assert load(folder) == ready


@pytest.mark.parametrize(
    "raw", [b"", b"\0\0\0", b"../../secret", b"\xff\xfe", b"2026-11-21-1405-00000000", b"x" * 10**5]
)
def test_a_damaged_or_dangling_live_says_what_to_do(clinic: Clinic, folder: Path, raw: bytes) -> None:
    put(clinic, folder)
    (folder / "live").write_bytes(raw)
    bad = load(folder)
    assert not bad.pages
    wait = "If files are still being copied, wait."
    said = f'content.yaml: the file "live" names no version that is there. {wait} Else type: '
    assert bad.problems == (said + command_name("rollback", "--to", folder),)


def test_a_live_that_cannot_be_read_is_named(folder: Path) -> None:
    (folder / "live").mkdir()
    [problem] = load(folder).problems
    assert problem == 'content.yaml: "live" beside it, which names what to show: this is a folder, not a file.'
    assert watched_paths(folder)[0] == folder / "live"


def word(live: Path) -> None:
    file = live / "content.yaml"
    file.write_text(file.read_text("utf-8").replace("Tiny", "Tina", 1), "utf-8")


def comment(live: Path) -> None:
    with (live / "content.yaml").open("a") as file:
        file.write("# end\n")


def picture(live: Path) -> None:
    (live / "assets" / "step.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')


def no_picture(live: Path) -> None:
    (live / "assets" / "step.svg").unlink()


def name(live: Path) -> None:
    other = live.rename(live.with_name("2026-11-21-1405-00000000"))
    (live.parent.parent / "live").write_text(other.name)


@pytest.mark.parametrize("change", [word, comment, picture, no_picture, name])
def test_a_version_that_is_not_as_it_was_published_is_not_shown(
    clinic: Clinic, folder: Path, change: Callable[[Path], None]
) -> None:
    put(clinic, folder)
    change(version(folder))
    bad = load(folder)
    assert not bad.pages
    changed = "this version is not as it was published: it was changed, or is still being copied."
    way = f"Change your own file and publish that, or type: {command_name('rollback', '--to', folder)}"
    assert bad.problems[0] == f"content.yaml: {changed} {way}"


def test_a_version_copied_elsewhere_is_a_file_as_any_other(clinic: Clinic, folder: Path) -> None:
    put(clinic, folder)
    copy = shutil.copytree(version(folder), folder.parent / version(folder).name)
    with (copy / "content.yaml").open("a") as file:
        file.write("# my own\n")
    assert load(copy / "content.yaml").pages


def test_the_last_good_content_of_a_folder_is_kept(clinic: Clinic, folder: Path, tmp_path: Path) -> None:
    ready = put(clinic, folder)
    assert last_good.store(folder, load(folder), tmp_path / "kept") == ""
    (folder / "live").write_text("nonsense")
    copy = last_good.load(tmp_path / "kept")
    assert copy
    for page in ready.pages.values():
        page["earliest"] = copy.pages["en"]["earliest"]  # it does not know when it was published
    assert copy == ready._replace(problems=())
    assert last_good.store(folder, ready._replace(digest="0" * 64), tmp_path / "kept").startswith(
        "content.yaml: no copy of it was"
    )


# The watch


def test_publishing_and_going_back_are_noticed_in_time(clinic: Clinic, folder: Path) -> None:
    def script() -> Script:
        put(clinic, folder, "Second Clinic")
        yield 10
        put(clinic, folder, "Third Clinic")
        yield 10
        rollback(folder)

    put(clinic, folder)
    clock = Clock(end=50, script=script())
    told = told_by(clock, folder)
    assert [clinic_of(loaded) for _, loaded in told] == ["Second Clinic", "Third Clinic", "Second Clinic"]
    assert all(0 < now - step <= 2 for step, (now, _) in zip(clock.steps, told, strict=True))


def test_the_first_version_takes_the_place_of_the_file_in_the_folder(clinic: Clinic, folder: Path) -> None:
    def script() -> Script:
        put(clinic, folder, "Other Clinic")
        yield 10
        (folder / "live").unlink()

    shutil.copytree(clinic.folder, folder, dirs_exist_ok=True)
    (_, first), (_, second) = told_by(Clock(end=40, script=script()), folder)
    assert clinic_of(first) == "Other Clinic"
    assert second == load(folder / "content.yaml")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a folder to any group")
def test_a_version_belongs_to_the_group_of_the_folder_also_without_its_set_group_bit(
    clinic: Clinic, folder: Path
) -> None:
    os.chown(folder, -1, 12345)
    folder.chmod(0o775)
    put(clinic, folder)
    made = [folder / "versions", *version(folder).rglob("*"), version(folder)]
    assert {path.stat().st_gid for path in made} == {12345}
    assert {stat.S_IMODE(path.stat().st_mode) for path in made} == {0o775, 0o664}


def parts(version: Path) -> list[Path]:
    """The files of a version, in the worst order for who shows it."""
    return sorted((path for path in version.rglob("*") if path.is_file()), key=lambda path: path.name)


def test_a_version_that_comes_after_live_heals_by_itself(clinic: Clinic, folder: Path, tmp_path: Path) -> None:
    def script() -> Script:
        shutil.copy(folder / "live", there / "live")
        yield 10
        for path in parts(new):
            place = there / path.relative_to(folder)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, place)
            yield 0.4

    put(clinic, folder)
    there = shutil.copytree(folder, tmp_path / "there")
    ready = put(clinic, folder, "Second Clinic")
    new = version(folder)
    clock = Clock(end=50, script=script())
    (_, first), *others, (now, last) = told_by(clock, there)
    assert not first.pages
    assert '"live" names no version that is there' in first.problems[0]
    assert not any(loaded.pages for _, loaded in others)
    assert last == ready
    assert now - clock.steps[-2] <= 2


def test_a_file_that_comes_half_is_not_shown(clinic: Clinic, folder: Path, tmp_path: Path) -> None:
    with clinic.file.open("a") as end:
        end.write("# an end that no rule misses\n" * 20)
    clinic.text = clinic.file.read_text("utf-8")
    put(clinic, folder)
    there = shutil.copytree(folder, tmp_path / "there")
    file = version(there) / "content.yaml"
    whole = file.read_text("utf-8")
    file.write_text(whole[:-100] + "\n", "utf-8")
    assert not load(there).pages
    [(_, loaded)] = told_by(Clock(end=30, script=in_place(file, whole)), there)
    assert loaded.pages


def test_words_saved_beside_what_was_published_are_reported_as_a_note(clinic: Clinic, folder: Path) -> None:
    put(clinic, folder)
    [(_, noted)] = told_by(Clock(end=30, script=in_place(folder / "content.yaml", "words: {}\n")), folder)
    assert noted.pages
    assert "patients do not see" in noted.problems[0]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets no open folder be renamed")
def test_a_folder_that_goes_and_comes_back_is_noticed(clinic: Clinic, folder: Path) -> None:
    def script() -> Script:
        folder.rename(folder.with_name("away"))
        yield 10
        folder.with_name("away").rename(folder)

    ready = put(clinic, folder)
    (_, missing), (_, back) = told_by(Clock(end=40, script=script()), folder)
    assert missing.problems == ("srv: there is no such file.",)
    assert back == ready


@pytest.mark.parametrize("spoil", [None, b"no version"])
def test_a_folder_wakes_it_no_more_often_than_a_file(
    clinic: Clinic, folder: Path, monkeypatch: pytest.MonkeyPatch, spoil: bytes | None
) -> None:
    put(clinic, folder)
    if spoil:
        (folder / "live").write_bytes(spoil)
    loads: Queue[Path] = Queue()

    def counted(path: Path) -> LoadedContent:
        loads.put(path)
        return load(path)

    monkeypatch.setattr(watcher, "load", counted)
    clock = Clock(end=1000)
    assert told_by(clock, folder) == []
    assert clock.waits / clock.now < 1.2
    assert loads.qsize() == 1
