"""start.py run for real, on a small project whose packages are wheels beside it, and what the real project fixes."""

import ast
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path

import PySide6
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from start import TOOLS, is_installed
from tests.conftest import ROOT

START = (ROOT / "start.py").read_text("utf-8")
LOCKS = {name: (ROOT / "requirements" / f"{name}.txt").read_text("utf-8") for name in ("kiosk", "test")}

Start = Callable[..., "subprocess.CompletedProcess[str]"]

pytestmark = pytest.mark.xdist_group("start")  # they share what is installed first


def make_wheel(folder: Path, name: str, version: str = "1") -> str:
    """A wheel with one module that says its own name and version; returns its lines for a lock."""
    wheel = folder / f"{name}-{version}-py3-none-any.whl"
    info = f"{name}-{version}.dist-info"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr(f"{name}.py", f"print('{name} {version} is here')")
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        records = "".join(f"{one},,\n" for one in [*archive.namelist(), f"{info}/RECORD"])
        archive.writestr(f"{info}/RECORD", records)
    return (
        f"{name.replace('_', '-')}=={version} \\\n    --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"
    )


def fix(project: Path, kiosk: str, test: str = "") -> None:
    """Write both locks: the packages of the kiosk, and what the checks need besides."""
    folder = project / "requirements"
    folder.mkdir(exist_ok=True)
    (folder / "kiosk.txt").write_text(kiosk, encoding="utf-8")
    (folder / "test.txt").write_text(kiosk + test, encoding="utf-8")


def declare(project: Path, dependency: str, test: str) -> None:
    """Write a pyproject.toml with a package that the kiosk needs and one that its checks need besides."""
    text = f"""
[project]
name = "small"
version = "1"
requires-python = ">=3.11"
dependencies = ["{dependency}"]
optional-dependencies.test = ["{test}"]
"""
    (project / "pyproject.toml").write_text(text, encoding="utf-8")


def run(project: Path, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """start.py in a `project` where pip finds no packages but the wheels that lie there."""
    wheels = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": project.as_uri(), "PIP_CONFIG_FILE": os.devnull}
    command = [sys.executable, "start.py", *arguments]
    variables = {**os.environ, **wheels, **environment}
    return subprocess.run(command, cwd=project, env=variables, capture_output=True, text=True, check=False)


def packages(project: Path) -> set[str]:
    """What is installed in its environment, besides pip."""
    return {
        info.name.removesuffix(".dist-info") for info in project.glob(".venv/**/*.dist-info") if info.name[:4] != "pip-"
    }


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A project after its first start, and what that start said."""
    project = tmp_path_factory.mktemp("first") / "project with a space"
    project.mkdir()
    (project / "start.py").write_text(START, encoding="utf-8")
    (project / "main.py").write_text("import one, sys\nprint(sys.argv[1:])\nsys.exit(7)", encoding="utf-8")
    fix(project, make_wheel(project, "one"))
    make_wheel(project, "one", "2")  # which is newer, but not fixed
    first = run(project, "--kept", "as it is")
    assert first.returncode == 7, first.stderr
    return project, first.stdout


@pytest.fixture
def project(installed: tuple[Path, str], tmp_path: Path) -> Path:
    return Path(shutil.copytree(installed[0], tmp_path / "project", symlinks=True))


@pytest.fixture
def start(project: Path) -> Start:
    return lambda *arguments, **environment: run(project, *arguments, **environment)


def test_the_first_start_installs_the_fixed_packages_and_runs_the_kiosk_with_its_arguments(
    installed: tuple[Path, str],
) -> None:
    said = installed[1].splitlines()
    assert said[-2:] == ["one 1 is here", "['--kept', 'as it is']"]
    assert any(line.startswith("Installing") for line in said)


def test_the_next_start_installs_nothing_and_passes_on_the_exit_code(start: Start) -> None:
    done = start("again")
    assert done.stdout.splitlines() == ["one 1 is here", "['again']"]
    assert done.returncode == 7


def test_a_package_that_is_fixed_later_is_installed_at_the_next_start(project: Path, start: Start) -> None:
    fix(project, make_wheel(project, "one") + make_wheel(project, "two"))
    (project / "main.py").write_text("import one, two", encoding="utf-8")
    done = start()
    assert done.stdout.splitlines() == ["Installing packages ...", "one 1 is here", "two 1 is here"]
    assert done.returncode == 0


def test_another_version_is_installed_and_what_is_no_longer_fixed_is_removed(project: Path, start: Start) -> None:
    fix(project, make_wheel(project, "one") + make_wheel(project, "an_old_one"))
    assert start().returncode == 7
    assert packages(project) == {"an_old_one-1", "one-1"}
    fix(project, make_wheel(project, "one", "0.9"))
    assert start().stdout.splitlines()[:2] == ["Installing packages ...", "one 0.9 is here"]
    assert packages(project) == {"one-0.9"}


def test_a_file_with_another_hash_is_refused(project: Path, start: Start) -> None:
    fix(project, make_wheel(project, "one") + make_wheel(project, "two"))
    make_wheel(project, "two")  # again: the same but for the time in the archive
    with zipfile.ZipFile(project / "two-1-py3-none-any.whl", "a") as archive:
        archive.writestr("more.py", "")
    done = start()
    assert done.returncode == 1
    assert "could not be installed" in done.stderr.splitlines()[0]
    assert "two" in done.stderr


def test_a_package_that_cannot_be_had_is_named_and_tried_again_at_the_next_start(project: Path, start: Start) -> None:
    fix(project, "absent==1 --hash=sha256:" + "0" * 64)
    for _ in range(2):
        done = start()
        assert done.returncode == 1
        assert "could not be installed" in done.stderr.splitlines()[0]
        assert "absent==1" in done.stderr


def test_a_lock_from_before_a_failed_one_is_installed_again(project: Path, start: Start) -> None:
    before = (project / "requirements" / "kiosk.txt").read_text("utf-8")
    fix(project, "absent==1 --hash=sha256:" + "0" * 64)
    assert start().returncode == 1
    fix(project, before)
    assert start().stdout.splitlines()[-2:] == ["one 1 is here", "[]"]


def test_an_incomplete_environment_is_made_again(project: Path, start: Start) -> None:
    (project / ".venv" / "installed").unlink()
    for pip in (project / ".venv").glob("**/site-packages/pip"):
        shutil.rmtree(pip)
    done = start()
    assert "one 1 is here" in done.stdout
    assert done.returncode == 7


def test_the_kiosk_is_told_how_it_was_called(project: Path, start: Start) -> None:
    (project / "main.py").write_text("import os\nprint(os.environ['KIOSK_COMMAND'])", encoding="utf-8")
    said = start("check").stdout.strip()
    assert said == f"{sys.executable} start.py"


@pytest.mark.skipif(not all(map(is_installed, TOOLS)), reason="what python3 start.py test installs is missing")
def test_the_newest_packages_that_are_allowed_are_checked_in_an_environment_of_their_own(
    project: Path, start: Start
) -> None:
    for version in ("2", "3"):
        make_wheel(project, "one", version)
    make_wheel(project, "tool", "5")
    declare(project, "one >= 1, < 3", "tool")
    (project / ".ci").mkdir()
    (project / ".ci" / "check.py").write_text("import one, tool, sys\nprint(sys.argv[1:])", encoding="utf-8")
    done = start("test", "--newest", "-k", "touch")
    assert done.stdout.splitlines()[-3:] == ["one 2 is here", "tool 5 is here", "['-k', 'touch']"], done.stderr
    assert start().stdout.splitlines() == ["one 1 is here", "[]"], "the kiosk keeps what is fixed"


def test_renewing_the_lock_fixes_the_newest_that_is_allowed_and_shows_what_changes(project: Path) -> None:
    fix(project, make_wheel(project, "one"), make_wheel(project, "old") + make_wheel(project, "tool", "5"))
    for version in ("2", "3"):
        newest = make_wheel(project, "one", version)
    declare(project, "one", "tool")
    (project / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "lock.py", project / ".ci")
    wheels = os.environ | {"UV_NO_INDEX": "1", "UV_FIND_LINKS": str(project), "UV_CACHE_DIR": str(project / "cache")}
    said = []
    for _ in range(2):
        command = [sys.executable, str(project / ".ci" / "lock.py")]
        done = subprocess.run(command, env=wheels, capture_output=True, text=True, check=True)
        said.append(done.stdout.splitlines())
    assert said == [["old 1 -> none", "one 1 -> 3"], ["Nothing has changed."]]
    kiosk, test = ((project / "requirements" / name).read_text("utf-8") for name in ("kiosk.txt", "test.txt"))
    assert kiosk.endswith(f"\n{newest}")
    assert f"\n{newest}" in test
    assert "tool==5" in test
    assert str(project) not in kiosk + test


def test_a_lock_holds_what_pyproject_asks_for_with_hashes_and_names_no_registry() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = {"kiosk": project["dependencies"], "test": project["optional-dependencies"]["test"]}
    for name, lock in LOCKS.items():
        fixed = dict(re.findall(r"^([\w-]+)==(\S+)", lock, re.MULTILINE))
        for requirement in map(Requirement, asked[name]):
            assert requirement.specifier.contains(fixed[canonicalize_name(requirement.name)]), requirement
        blocks = re.sub(r"^ *#.*\n", "", lock, flags=re.MULTILINE)
        assert re.fullmatch(r"(?:[\w-]+==[\w.]+(?: ; [^\n]*)? (?:\\\n +--hash=sha256:\w{64} ?)+\n)+", blocks)
        assert "://" not in lock


def test_the_checks_run_on_the_versions_that_the_kiosk_runs_on() -> None:
    kiosk, test = (set(re.split(r"\n(?=\w)", LOCKS[name].strip())) for name in ("kiosk", "test"))
    assert kiosk <= test


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt brings all its libraries")
def test_a_library_that_qt_misses_is_named_where_it_may_not_be_installed(
    project: Path, start: Start, tmp_path: Path
) -> None:
    # A real library of Qt that asks for one that no machine has, and a machine without apt-get.
    [home] = (project / ".venv" / "lib").glob("python*/site-packages")
    library = home / "PySide6" / "Qt" / "lib" / "libQt6Quick.so.6"
    library.parent.mkdir(parents=True)
    [real] = Path(PySide6.__file__).parent.glob("Qt/lib/libicuuc.so.*")
    library.write_bytes(real.read_bytes().replace(b"libicudata.so.", b"libnowhere.so."))
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "ldd").symlink_to(str(shutil.which("ldd")))
    done = start(PATH=str(programs))
    assert done.returncode == 1
    assert "libnowhere.so." in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert "one is here" not in done.stdout


def test_pythons_too_old_for_the_kiosk_can_read_the_file_that_says_so() -> None:
    ast.parse(START, feature_version=(3, 6))
    assert START.index('sys.exit(f"The kiosk needs Python 3.11') < START.index("\ndef ")
