"""start.py run for real, on a small project whose one dependency is a wheel beside it."""

import ast
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import PySide6
import pytest

START = (Path(__file__).resolve().parent.parent / "start.py").read_text(encoding="utf-8")

Start = Callable[..., "subprocess.CompletedProcess[str]"]


def make_wheel(folder: Path, name: str, code: str = "") -> str:
    """A wheel with one module that says its own name, or does something; returns its line for pyproject.toml."""
    wheel = folder / f"{name}-1-py3-none-any.whl"
    info = f"{name}-1.dist-info"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr(f"{name}.py", code or f"print('{name} is here')")
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")
    return f"{name} @ {wheel.as_uri()}"


def declare(project: Path, *dependencies: str) -> None:
    text = f"[project]\ndependencies = {list(dependencies)!r}\n"
    (project / "pyproject.toml").write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A project after its first start, and what that start said."""
    project = tmp_path_factory.mktemp("first") / "project with a space"
    project.mkdir()
    (project / "start.py").write_text(START, encoding="utf-8")
    (project / "main.py").write_text("import one, sys\nprint(sys.argv[1:])\nsys.exit(7)", encoding="utf-8")
    declare(project, make_wheel(project, "one"))
    command = [sys.executable, str(project / "start.py"), "--kept", "as it is"]
    first = subprocess.run(command, capture_output=True, text=True, check=False)
    assert first.returncode == 7, first.stderr
    return project, first.stdout


@pytest.fixture
def project(installed: tuple[Path, str], tmp_path: Path) -> Path:
    return Path(shutil.copytree(installed[0], tmp_path / "project", symlinks=True))


@pytest.fixture
def start(project: Path) -> Start:
    def run(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, str(project / "start.py"), *arguments]
        variables = {**os.environ, **environment}
        return subprocess.run(command, env=variables, capture_output=True, text=True, check=False)

    return run


def test_the_first_start_installs_what_is_declared_and_runs_the_kiosk_with_its_arguments(
    installed: tuple[Path, str],
) -> None:
    said = installed[1].splitlines()
    assert said[-2:] == ["one is here", "['--kept', 'as it is']"]
    assert any(line.startswith("Installing") for line in said)


def test_a_further_start_installs_nothing_and_passes_on_the_exit_code(start: Start) -> None:
    done = start("again")
    assert done.stdout.splitlines() == ["one is here", "['again']"]
    assert done.returncode == 7


def test_what_is_declared_later_is_installed_at_the_next_start(project: Path, start: Start) -> None:
    declare(project, make_wheel(project, "two"))
    (project / "main.py").write_text("import one, two", encoding="utf-8")
    done = start()
    assert done.stdout.splitlines() == ["Installing packages ...", "one is here", "two is here"]
    assert done.returncode == 0


def test_a_package_that_cannot_be_had_is_named_and_tried_again_at_the_next_start(project: Path, start: Start) -> None:
    declare(project, f"absent @ {(project / 'absent-1-py3-none-any.whl').as_uri()}")
    for _ in range(2):
        done = start()
        assert done.returncode == 1
        assert "could not be installed" in done.stderr.splitlines()[0]
        assert "absent-1" in done.stderr


def test_an_environment_left_half_made_is_made_anew(project: Path, start: Start) -> None:
    (project / ".venv" / "installed").unlink()
    for pip in (project / ".venv").glob("**/site-packages/pip"):
        shutil.rmtree(pip)
    done = start()
    assert "one is here" in done.stdout
    assert done.returncode == 7


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


def test_pyside_is_unpacked_when_it_is_installed(project: Path, start: Start) -> None:
    told = "import os\nprint(os.environ['SBK_EMBED'], file=open(__file__ + '.told', 'a'))"
    declare(project, make_wheel(project, "one"), make_wheel(project, "shiboken6", told))
    assert start().returncode == 7
    assert start().returncode == 7
    [file] = project.glob(".venv/**/shiboken6.py.told")
    assert file.read_text() == "0\n", "once"
