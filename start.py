#!/usr/bin/env python3
"""Set this machine up, then start the kiosk:  python3 start.py [ARGUMENTS FOR main.py]

python3 start.py test [ARGUMENTS FOR pytest]   runs every check, on the versions fixed in requirements/
python3 start.py test --newest                 on the newest versions that pyproject.toml allows, in .venv-newest
python3 start.py lock                          fixes the newest versions in requirements/, and shows what changes

What is already installed is left alone: the next start takes about a tenth of a second longer.
"""

import hashlib
import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
from ctypes.util import find_library
from pathlib import Path

# Older Pythons can read this file too, so that they can say this: no syntax and no import is newer than 3.6.
OLDEST = (3, 11)
if sys.version_info < OLDEST:
    sys.exit(f"The kiosk needs Python 3.11 or newer; this is Python {sys.version.split()[0]}.")

ROOT = Path(__file__).resolve().parent
SCRIPTS = {"test": ROOT / ".ci" / "check.py", "lock": ROOT / ".ci" / "lock.py"}
LOCKS = {"kiosk": ROOT / "requirements" / "kiosk.txt", "test": ROOT / "requirements" / "test.txt"}
"""The packages of the kiosk; the same with those of its checks."""

# What the kiosk loads of Qt: the user interface, X11 and Wayland for the clinic, offscreen for the tests.
NEEDED = ["lib/libQt6Quick*.so.6", "plugins/platforms/libqxcb.so", "plugins/platforms/libqoffscreen.so"]
NEEDED += ["plugins/platforms/libqwayland*.so", "plugins/wayland-shell-integration/libxdg-shell.so"]
NEEDED += ["plugins/xcbglintegrations/*.so", "plugins/wayland-graphics-integration-client/*-egl.so"]

TOOLS = {
    "Xvfb": "xvfb",
    "cage": "cage",
    "Xwayland": "xwayland",
    "cupsd": "cups-daemon",
    "lp": "cups-client",
    "/usr/share/glvnd/egl_vendor.d/50_mesa.json": "libegl-mesa0",
    "zbar": "libzbar0",
}
"""What the checks run the kiosk in, with Debian's packages: an X server, the compositor of the service for Linux, a
print server, Mesa, which draws with OpenGL where there is no graphics chip, and a library that reads QR codes."""

# Debian names a package after its library, except for these.
PACKAGES = {"libglib-2.0": "libglib2.0-0", "libgthread-2.0": "libglib2.0-0"}
PACKAGES |= {"libbrotlidec": "libbrotli1", "libbrotlicommon": "libbrotli1", "libz": "zlib1g"}


def main(arguments: list[str]) -> None:
    command = arguments[0] if arguments and arguments[0] in SCRIPTS else ""
    newest = command == "test" and "--newest" in arguments
    environment = ROOT / (".venv-newest" if newest else ".venv")
    if newest:
        arguments.remove("--newest")
        install_newest(environment)
    else:
        install_locked(environment, "test" if command else "kiosk")
    if sys.platform == "linux" and command != "lock":
        install_libraries(environment, TOOLS if command == "test" else {})
    if not command:  # The kiosk's messages tell staff what to type.
        called = shlex.join([sys.orig_argv[0], sys.argv[0]])
        os.environ["KIOSK_COMMAND"] = f"py {sys.argv[0]}" if os.name == "nt" else called
    script = [SCRIPTS[command], *arguments[1:]] if command else [ROOT / "main.py", *arguments]
    words = [str(word) for word in (python_of(environment), *script)]
    if os.name == "posix":
        os.execv(words[0], words)
    sys.exit(subprocess.call(words))


def install_locked(environment: Path, name: str) -> None:
    """Make `environment` hold the packages of a lock and no others, unless its stamp says that it does.

    The lock of the checks holds all of the kiosk's, so a stamp for the checks is one for the kiosk too.
    """
    python, stamp = python_of(environment), environment / "installed"
    hashes = {one: hashlib.sha256(LOCKS[one].read_bytes() + sys.version.encode()).hexdigest() for one in LOCKS}
    installed = stamp.read_text().split() if stamp.exists() else []
    if python.exists() and hashes[name] in installed:
        return
    if python.exists() and succeeds([python, "-m", "pip", "--version"]):
        say("Installing packages ...")
    else:
        make_environment(environment)
        say("Installing Qt and others (about 250 MB) ...")
    stamp.unlink(missing_ok=True)
    pip_install(python, "--require-hashes", "--requirement", LOCKS[name])
    remove_others(python, LOCKS[name])
    stamp.write_text("\n".join(hashes.values() if name == "test" else [hashes[name]]))


def install_newest(environment: Path) -> None:
    """Make `environment` again, with the newest packages that pyproject.toml allows."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    make_environment(environment)
    say("Installing the newest packages ...")
    pip_install(python_of(environment), *project["dependencies"], *project["optional-dependencies"]["test"])


def pip_install(python: Path, *what: str | Path) -> None:
    options = ["--quiet", "--disable-pip-version-check", "--only-binary", ":all:"]
    run([python, "-m", "pip", "install", *options, *what], "The Python packages could not be installed:")


def remove_others(python: Path, lock: Path) -> None:
    """Uninstall what `lock` does not name, such as a package that an older version of the kiosk needed."""
    command = [str(python), "-m", "pip", "list", "--format=freeze", "--disable-pip-version-check"]
    listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    others = sorted(names(listed) - names(lock.read_text("utf-8")) - {"pip"})
    if others:
        run([python, "-m", "pip", "uninstall", "--quiet", "--yes", *others], "Old packages could not be removed:")


def names(requirements: str) -> set[str]:
    """The packages of lines such as PySide6_Essentials==6.11.3, their names spelt as in a lock."""
    return set(re.findall(r"^([\w-]+)==", re.sub("[_.]", "-", requirements.lower()), re.MULTILINE))


def python_of(environment: Path) -> Path:
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def make_environment(environment: Path) -> None:
    """Make a Python environment, also in place of one that is incomplete or whose Python is gone."""
    if not importlib.util.find_spec("ensurepip"):  # Debian keeps it in a package of its own.
        install(["ensurepip"], [f"python{sys.version_info.major}.{sys.version_info.minor}-venv"])
    say(f"Making {environment.name} ...")
    run([sys.executable, "-m", "venv", "--clear", environment], "The Python environment could not be made:")


def install_libraries(environment: Path, tools: dict[str, str]) -> None:
    """Install the libraries that Qt misses on this system, and `tools`, as Debian's packages."""
    absent = [name for name in tools if not is_installed(name)]
    missing = missing_libraries(environment)
    if absent or missing:
        packages = {package_of(library) for library in missing} | {tools[name] for name in absent}
        install(absent + sorted(missing), sorted(packages))
        missing = missing_libraries(environment)
        if missing:
            sys.exit(f"Qt still cannot find {' '.join(sorted(missing))}.")


def is_installed(tool: str) -> bool:
    """Whether the system has this program, file or library. Servers are in a folder that is in no user's PATH."""
    path = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin"])
    return bool(shutil.which(tool, path=path) or Path(tool).is_file() or find_library(tool))


def missing_libraries(environment: Path) -> set[str]:
    """The libraries that Qt's files in `environment` need and the system does not have."""
    [*homes] = environment.glob("lib/python*/site-packages/PySide6/Qt")
    files = [file for home in homes for pattern in NEEDED for file in home.glob(pattern)]
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


def succeeds(command: list[str | Path]) -> bool:
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False).returncode == 0


def run(command: list[str | Path], problem: str) -> None:
    """Run quietly; if that fails, exit with the problem and the last lines of the output."""
    nowhere, pipe, both = subprocess.DEVNULL, subprocess.PIPE, subprocess.STDOUT
    done = subprocess.run(command, stdin=nowhere, stdout=pipe, stderr=both, errors="replace", check=False)
    if done.returncode:
        sys.exit("\n".join([problem, *done.stdout.strip().splitlines()[-4:]]))


def say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
