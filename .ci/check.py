"""Every check of the project, run by the Python of .venv:  python .ci/check.py [--quick] [ARGUMENTS FOR pytest]

The tests run twice: all of them drawn in software, then those marked `opengl` drawn with OpenGL. `--quick` is for the
minutes between two edits: it leaves out OpenGL and the tests marked `slow`.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from difflib import unified_diff
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
QT = Path(PySide6.__file__).parent
QML = sorted([*ROOT.glob("kiosk/**/*.qml"), *ROOT.glob("tests/**/*.qml")])

NO_TESTS = 5
"""Exit code of pytest where its arguments leave no test."""

Outcome = tuple[int, str]


def main(arguments: list[str]) -> int:
    if os.environ.get("LC_ALL") in ("C", "POSIX"):  # of which Qt's tools warn in what they print
        os.environ["LC_ALL"] = "C.UTF-8"
    quick = "--quick" in arguments
    chosen = [argument for argument in arguments if argument != "--quick"]
    code = static_checks()
    if quick:
        return code or tests("software", ["-m", "not slow", *chosen])
    code = code or tests("software", chosen)
    if code or sys.platform != "linux":  # elsewhere there is no X server without a screen
        return code
    code = tests("opengl", [*chosen, "-m", "opengl and not slow"])
    return 0 if chosen and code == NO_TESTS else code


def static_checks() -> int:
    """Run all that need no window, side by side; say how long each took and, where it failed, why."""
    checks: dict[str, Callable[[], Outcome]] = {
        "types": lambda: python("mypy"),  # the longest first
        "QML format": qml_format,
        "QML lint": qml_lint,
        "format": lambda: python("ruff", "format", "--check", "."),
        "lint": lambda: python("ruff", "check", "."),
    }
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return max(pool.map(stage, checks, checks.values()))


def stage(name: str, check: Callable[[], Outcome]) -> int:
    began = time.monotonic()
    code, output = check()
    failed = f"\n{output.rstrip()}\nThe check '{name}' failed." if code else ""
    print(f"{name:<10} {time.monotonic() - began:5.1f} s{failed}", flush=True)
    return code


def tests(graphics: str, arguments: list[str]) -> int:
    """Run pytest, the window drawn in `software` or by `opengl`: see tests/conftest.py."""
    print(f"tests, drawn with {graphics}", flush=True)
    environment = os.environ | {"KIOSK_TEST_GRAPHICS": graphics}
    return subprocess.call([sys.executable, "-m", "pytest", *arguments], cwd=ROOT, env=environment)


def qml_lint() -> Outcome:
    return run([QT / "qmllint", "--max-warnings", "0", "-I", ROOT / "kiosk" / "ui", *QML])


def qml_format() -> Outcome:
    """Compare each file with what qmlformat makes of it; `pyside6-qmlformat -i FILE` mends it."""
    differences: list[str] = []
    for file in QML:
        code, formatted = run([QT / "qmlformat", file])
        if code:
            return code, formatted
        lines = file.read_text(encoding="utf-8").splitlines()
        name = str(file.relative_to(ROOT))
        differences += unified_diff(lines, formatted.splitlines(), name, f"{name} formatted", lineterm="")
    return int(bool(differences)), "\n".join(differences)


def python(module: str, *arguments: str) -> Outcome:
    return run([sys.executable, "-m", module, *arguments])


def run(command: list[str | Path]) -> Outcome:
    pipe, both = subprocess.PIPE, subprocess.STDOUT
    done = subprocess.run(command, cwd=ROOT, stdout=pipe, stderr=both, encoding="utf-8", check=False)
    return done.returncode, done.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
