"""Nothing is ever half-written, and only ordinary files of a bearable size are read."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import files

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other places and permissions")


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "file"
    for data in (b"old", b"", bytes(range(256)), b"x" * files.USUAL_MAX_BYTES):
        files.write(path, data)
        assert files.read(path) == data
        assert list(tmp_path.iterdir()) == [path]


KILLED = """
import os, sys
from pathlib import Path
from kiosk import files

sys.addaudithook(lambda event, _: os._exit(9) if event == "os.rename" else None)
files.write(Path(sys.argv[1]), b"new")
"""
"""Writes, but is killed when all is written to the temporary file."""


def test_what_a_killed_writer_left_goes_at_a_later_write_but_not_what_another_writes_now(tmp_path: Path) -> None:
    path = tmp_path / "file"
    assert subprocess.run([sys.executable, "-c", KILLED, path], check=False).returncode == 9
    [left] = tmp_path.iterdir()
    files.write(path, b"new")
    assert sorted(tmp_path.iterdir()) == sorted([left, path])
    os.utime(left, (1e9, 1e9))
    files.write(path, b"newer")
    assert list(tmp_path.iterdir()) == [path]


def test_missing_folders_are_made_on_the_way(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "c" / "file"
    files.write(path, b"new")
    assert path.read_bytes() == b"new"


@POSIX
def test_nobody_else_may_read_what_is_written_nor_look_into_the_folder(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "file"
    files.write(path, b"old")
    path.chmod(0o666)
    files.write(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_file_where_a_folder_is_needed_is_an_error_and_stays(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"mine")
    with pytest.raises(OSError, match="file"):
        files.write(tmp_path / "file" / "below" / "settings.json", b"new")
    assert (tmp_path / "file").read_bytes() == b"mine"
    assert list(tmp_path.iterdir()) == [tmp_path / "file"]


def test_a_folder_where_the_file_should_be_is_an_error_and_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    with pytest.raises(OSError, match=r"settings\.json"):
        files.write(tmp_path / "settings.json", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


@POSIX
def test_a_disk_that_takes_only_a_part_leaves_the_old_bytes_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "file"
    files.write(path, b"old")
    import resource  # which Windows lacks

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, hard))
    try:
        with pytest.raises(OSError, match="File too large"):
            files.write(path, b"new" * 5_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


CUT = """
import os, sys
from pathlib import Path
from kiosk import files

def cut(event, _):
    global left
    left -= event in ("open", "os.rename")
    if not left:
        os._exit(9)

left = int(sys.argv[2])
sys.addaudithook(cut)
files.write(Path(sys.argv[1]), b"new")
"""
"""Writes, but the power fails before a certain step."""


def test_a_power_cut_at_any_step_leaves_the_old_bytes_or_the_new(tmp_path: Path) -> None:
    path = tmp_path / "file"
    seen: list[bytes] = []
    code = 9
    while code == 9:
        path.write_bytes(b"old")
        code = subprocess.run([sys.executable, "-c", CUT, path, str(len(seen) + 1)], check=False).returncode
        seen.append(path.read_bytes())
    assert code == 0
    assert seen == sorted(seen, reverse=True)
    assert len(seen) > 3
    assert {seen[0], seen[-1]} == {b"old", b"new"}


@POSIX
@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("pipe", "this is a pipe or a device, not a file"),
        ("folder", "this is a folder, not a file"),
        ("endless", "this is a pipe or a device, not a file"),
        ("large", "this is larger than 20 kB"),
        ("loop", "symbolic link"),
    ],
)
def test_only_an_ordinary_small_file_is_read(tmp_path: Path, name: str, why: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    (tmp_path / "endless").symlink_to("/dev/zero")
    (tmp_path / "large").write_bytes(b"x" * (files.USUAL_MAX_BYTES + 1))
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(OSError, match=why):
        files.read(tmp_path / name)


def test_a_missing_file_is_another_error_than_one_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        files.read(tmp_path / "none")


@POSIX
@pytest.mark.parametrize("name", ["link", "folder/link", "away/file", "away", "dangling"])
def test_no_link_below_a_folder_is_followed(tmp_path: Path, name: str) -> None:
    other, own = tmp_path / "other", tmp_path / "own"
    (own / "folder").mkdir(parents=True)
    other.mkdir()
    (other / "file").write_bytes(b"secret")
    (own / "away").symlink_to(other)
    for link in ("link", "folder/link"):
        (own / link).symlink_to(other / "file")
    (own / "dangling").symlink_to(other / "none")
    with pytest.raises(files.UnfitFileError, match="this is a link, which is not followed here"):
        files.read(own / name, inside=own)
    with pytest.raises(OSError, match=r"link|exists"):
        files.write_new(own / name, b"new", inside=own)
    assert [path.name for path in other.iterdir()] == ["file"]
    assert (other / "file").read_bytes() == b"secret"
    (tmp_path / "entry").symlink_to(own)
    (own / "folder" / "file").write_bytes(b"mine")
    assert files.read(tmp_path / "entry" / "folder" / "file", inside=tmp_path / "entry") == b"mine"


@POSIX
def test_a_link_is_replaced_and_what_it_leads_to_keeps_its_bytes_and_rights(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    files.write(secret, b"secret")
    (tmp_path / "table").symlink_to(secret)
    tmp_path.chmod(0o775)
    files.write(tmp_path / "table", b"new", tmp_path.stat())
    assert not (tmp_path / "table").is_symlink()
    assert (tmp_path / "table").stat().st_mode & 0o777 == 0o664
    assert secret.read_bytes() == b"secret"
    assert secret.stat().st_mode & 0o777 == 0o600
