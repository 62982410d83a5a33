"""Every check of the project, run by the Python of .venv:  python .ci/check.py [ARGUMENTS FOR pytest]"""

import subprocess
import sys
import time
from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
QT = Path(PySide6.__file__).parent
QML = sorted([*ROOT.glob("kiosk/**/*.qml"), *ROOT.glob("tests/**/*.qml")])

Outcome = tuple[int, str]


def main(arguments: list[str]) -> int:
    stage("format", lambda: python("ruff", "format", "--check", "."))
    stage("lint", lambda: python("ruff", "check", "."))
    stage("types", lambda: python("mypy"))
    stage("QML format", qml_format)
    stage("QML lint", qml_lint)
    print("tests", flush=True)
    return subprocess.call([sys.executable, "-m", "pytest", *arguments], cwd=ROOT)


def stage(name: str, check: Callable[[], Outcome]) -> None:
    """Say how long a check took; if it failed, say why and stop."""
    start = time.monotonic()
    code, output = check()
    print(f"{name:<10} {time.monotonic() - start:5.1f} s", flush=True)
    if code:
        print(f"{output.rstrip()}\nThe check '{name}' failed.", flush=True)
        sys.exit(code)


def qml_lint() -> Outcome:
    if not QML:
        return 0, ""
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
