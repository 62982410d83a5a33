#!/usr/bin/env python3
"""Set this machine up, then start the kiosk:  python3 start.py [ARGUMENTS FOR main.py]

`python3 start.py test [ARGUMENTS FOR pytest]` sets up what the checks need too, and runs them all.
What is in place already is left alone: a further start costs about a tenth of a second.
"""

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

# Read by older Pythons too, so that they can say this: nothing above or in the grammar is newer than 3.6.
OLDEST = (3, 11)
if sys.version_info < OLDEST:
    sys.exit(f"The kiosk needs Python 3.11 or newer; this is Python {sys.version.split()[0]}.")

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "installed"

# What the kiosk loads of Qt: the user interface, X11 and Wayland for the clinic, offscreen for the tests.
NEEDED = ["lib/libQt6Quick*.so.6", "plugins/platforms/libqxcb.so", "plugins/platforms/libqoffscreen.so"]
NEEDED += ["plugins/platforms/libqwayland*.so", "plugins/wayland-shell-integration/libxdg-shell.so"]
NEEDED += ["plugins/xcbglintegrations/*.so", "plugins/wayland-graphics-integration-client/*-egl.so"]

PROGRAMS = ["Xvfb", "cage", "Xwayland"]
"""What the checks run the kiosk in: an X server, and the compositor of the service for Linux."""

# Debian names a package after its library, but for these.
PACKAGES = {"libglib-2.0": "libglib2.0-0", "libgthread-2.0": "libglib2.0-0"}
PACKAGES |= {"libbrotlidec": "libbrotli1", "libbrotlicommon": "libbrotli1", "libz": "zlib1g"}


def main(arguments: list[str]) -> None:
    testing = arguments[:1] == ["test"]
    install_python_packages(["test"] if testing else [])
    if sys.platform == "linux":
        install_libraries(PROGRAMS if testing else [])
    script = [ROOT / ".ci" / "check.py", *arguments[1:]] if testing else [ROOT / "main.py", *arguments]
    command = [str(part) for part in (PYTHON, *script)]
    if os.name == "posix":
        os.execv(command[0], command)
    sys.exit(subprocess.call(command))


def install_python_packages(extras: list[str]) -> None:
    """Install what pyproject.toml names, unless the stamp says that this was done."""
    import tomllib

    declared = (ROOT / "pyproject.toml").read_bytes()
    wanted = [hashlib.sha256(declared + sys.version.encode()).hexdigest(), *extras]
    if PYTHON.exists() and STAMP.exists() and set(wanted) <= set(STAMP.read_text().split()):
        return
    if not (PYTHON.exists() and succeeds([PYTHON, "-c", "import pip"])):
        make_environment()
    say("Installing packages ..." if STAMP.exists() else "Installing Qt and others (about 250 MB) ...")
    project = tomllib.loads(declared.decode())["project"]
    packages = project["dependencies"] + [p for e in extras for p in project["optional-dependencies"][e]]
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages]
    run(pip, "The Python packages could not be installed:")
    # PySide compiles Python files of its own anew at each start, unless they lie unpacked and compiled beside it.
    succeeds([PYTHON, "-c", "import shiboken6"], SBK_EMBED="0", PYTHONDONTWRITEBYTECODE="")
    STAMP.write_text("\n".join(wanted))


def make_environment() -> None:
    """Make .venv, or make it anew where it was left half made or its Python is gone."""
    if not importlib.util.find_spec("ensurepip"):  # Debian keeps it in a package of its own.
        install(["ensurepip"], [f"python{sys.version_info.major}.{sys.version_info.minor}-venv"])
    say("Making .venv ...")
    run([sys.executable, "-m", "venv", "--clear", VENV], "The Python environment could not be made:")


def install_libraries(programs: list[str]) -> None:
    """Install what Qt misses on this system, and the programs, under the names that Debian gives them."""
    absent = [program for program in programs if not shutil.which(program)]
    missing = missing_libraries(NEEDED)
    if absent or missing:
        packages = {package_of(library) for library in missing}
        install(absent + sorted(missing), sorted(packages.union(map(str.lower, absent))))
        missing = missing_libraries(NEEDED)
        if missing:
            sys.exit(f"Qt still cannot find {' '.join(sorted(missing))}.")


def missing_libraries(patterns: list[str]) -> set[str]:
    """The libraries that the system's own linker does not find for these files of Qt."""
    [*homes] = VENV.glob("lib/python*/site-packages/PySide6/Qt")
    files = [file for home in homes for pattern in patterns for file in home.glob(pattern)]
    if not files or not shutil.which("ldd"):
        return set()
    found = subprocess.run(["ldd", *files], capture_output=True, text=True, check=False).stdout
    return set(re.findall(r"^\s*(\S+) => not found", found, re.MULTILINE))


def package_of(library: str) -> str:
    """The Debian package of a library: libxcb.so.1 is in libxcb1, libX11.so.6 in libx11-6."""
    name, _, version = library.partition(".so.")
    rule = name.lower().replace("_", "-") + ("-" if name[-1].isdigit() else "") + version
    return PACKAGES.get(name, rule)


def install(missing: list[str], packages: list[str]) -> None:
    """Install Debian packages, or say in one line what is missing and who can install it."""
    if not shutil.which("apt-get"):
        sys.exit(f"This machine lacks {', '.join(missing)}: install what provides them, then start again.")
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    administrator: list[str | Path] = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if administrator and not (shutil.which("sudo") and succeeds([*administrator, "true"])):
        sys.exit(f"This machine lacks some packages; as its administrator, type: {' '.join(command)}")
    say(f"Installing {' '.join(packages)} ...")
    administrator += ["env", "DEBIAN_FRONTEND=noninteractive"]
    succeeds([*administrator, "apt-get", "update"])  # One dead source does not matter if another has them.
    run([*administrator, *command], "The system's packages could not be installed:")


def succeeds(command: list[str | Path], **settings: str) -> bool:
    env = {**os.environ, **settings}
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False, env=env)
    return done.returncode == 0


def run(command: list[str | Path], problem: str) -> None:
    """Run quietly; if that fails, say the problem and the last lines of what was said."""
    nowhere, pipe, both = subprocess.DEVNULL, subprocess.PIPE, subprocess.STDOUT
    done = subprocess.run(command, stdin=nowhere, stdout=pipe, stderr=both, errors="replace", check=False)
    if done.returncode:
        sys.exit("\n".join([problem, *done.stdout.strip().splitlines()[-4:]]))


def say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
