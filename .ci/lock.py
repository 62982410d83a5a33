"""Fix the newest versions that pyproject.toml allows in requirements/, and show what changes:  python3 start.py lock

requirements/kiosk.txt is for the kiosk, requirements/test.txt for the kiosk and its checks: the same versions, with the
hashes of their files for all systems. pip reads them; uv writes them, since pip can only do so for one system.
"""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "requirements"
PACKAGE = re.compile(r"^([\w.-]+)==(\S+)(.*(?:\n +--hash=.*)*)", re.MULTILINE)
"""A name, a version, and the hashes of its files."""


def main() -> None:
    before = locks()
    compile_to("test.txt", "--extra", "test", "--upgrade")
    compile_to("kiosk.txt", "--constraints", "requirements/test.txt", "--upgrade")
    print("\n".join(changed(before, locks())) or "Nothing has changed.")


def locks() -> str:
    return "\n".join(file.read_text("utf-8") for file in sorted(FOLDER.glob("*.txt")))


def compile_to(name: str, *options: str) -> None:
    """Write one file of requirements/, for every system and every Python that pyproject.toml allows."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    oldest = project["requires-python"].removeprefix(">=")
    command = [sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml", "--quiet", "--universal"]
    command += ["--python-version", oldest, "--generate-hashes", "--only-binary", ":all:", "--no-annotate"]
    command += ["--custom-compile-command", "python3 start.py lock", "--output-file", f"requirements/{name}", *options]
    done = subprocess.run(command, cwd=ROOT, env={**pip_index(), **os.environ}, stdout=subprocess.DEVNULL, check=False)
    if done.returncode:
        sys.exit(f"requirements/{name} could not be renewed.")


def pip_index() -> dict[str, str]:
    """uv's variable for the index that pip is configured to use here, if any. uv does not write it down."""
    command = [sys.executable, "-m", "pip", "config", "list"]
    settings = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = re.search(r"\.index-url='(.+)'", settings)
    return {"UV_DEFAULT_INDEX": found[1]} if found else {}


def changed(before: str, after: str) -> list[str]:
    """One line for each package that has another version, or other files of the same version."""
    old, new = ({name: rest for name, *rest in PACKAGE.findall(text)} for text in (before, after))
    lines = []
    for name in sorted(old.keys() | new.keys()):
        version, files = old.get(name, ("none", ""))
        newer, others = new.get(name, ("none", ""))
        if version != newer:
            lines.append(f"{name} {version} -> {newer}")
        elif files != others:
            lines.append(f"{name} {version}: other files")
    return lines


if __name__ == "__main__":
    main()
