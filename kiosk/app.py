"""The command line, and start-up as a list of named steps. Heavy imports stand inside the steps."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

CONTENT = Path(__file__).parent.parent / "content.yaml"


def main(arguments: Sequence[str]) -> int:
    """Run one command; the exit code."""
    options = parse(arguments)
    command: dict[str, object] = {"check": check, "proof": proof, "set-pin": set_pin}
    run = command.get(options.command, show)
    assert callable(run)
    code = run(options)
    assert isinstance(code, int)
    return code


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The options of one command line; exits with 2 and one line of help where it makes no sense."""
    parser = argparse.ArgumentParser(prog="main.py", description="A patient-education kiosk.")
    parser.set_defaults(command="show")
    _add_content(parser)
    parser.add_argument("--windowed", metavar="1280x800", type=_size, help="run in a window of this size")
    parser.add_argument("--inches", metavar="10.1", type=_inches, default=10.1, help="diagonal of the glass")
    commands = parser.add_subparsers(dest="command", prog="main.py")

    checking = commands.add_parser("check", help="list what is wrong in a content file")
    checking.add_argument("content", nargs="?", type=Path, default=CONTENT, metavar="FILE")

    commands.add_parser("set-pin", help="choose the PIN of the staff area")

    proofing = commands.add_parser("proof", help="draw every page as a picture")
    _add_content(proofing)
    proofing.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the pictures go")
    proofing.add_argument("--size", type=_size, nargs="+", action="extend", metavar="1280x800")
    proofing.add_argument("--language", nargs="+", action="extend", metavar="es")
    proofing.add_argument("--text", type=int, nargs="+", action="extend", choices=(100, 125, 150, 200))
    proofing.add_argument("--theme", nargs="+", action="extend", choices=("light", "contrast"))
    return parser.parse_args(arguments)


def show(options: argparse.Namespace) -> int:
    """Show the kiosk until it is closed."""
    from kiosk.content.aside import Reading
    from kiosk.machine.graphics import NO_DISPLAY, missing_display

    missing = missing_display()
    if missing:
        print(missing, file=sys.stderr)
        return NO_DISPLAY
    reading = Reading(options.content)  # begun before Qt, which takes as long to come up
    from kiosk.run import run

    return run(options.content, reading, options.windowed, options.inches)


def check(options: argparse.Namespace) -> int:
    """List the problems of a content file: 0 good, 1 problems, 2 could not be read."""
    from kiosk.staff.check import check

    return check(options.content, sys.stdout)


def proof(options: argparse.Namespace) -> int:
    """Draw every page as a picture, without a display."""
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    from kiosk.staff.proof import Choice, proof

    choice = Choice(options.size or (), options.language or (), options.text or (), options.theme or ())
    return proof(options.content, options.out, choice)


def set_pin(_: argparse.Namespace) -> int:
    """Choose the PIN of the staff area: 0 done, 1 refused, 2 could not be written."""
    from kiosk.machine import folders
    from kiosk.staff import pin
    from kiosk.staff.set_pin import set_pin_command

    return set_pin_command(folders.config() / pin.FILE, sys.stdin, sys.stdout)


def _add_content(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--content", type=Path, default=CONTENT, metavar="PATH", help="the file with the words")


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal() and int(width) >= 320 and int(height) >= 320):
        raise argparse.ArgumentTypeError(f"write a size such as 1280x800, not {text}")
    return int(width), int(height)


def _inches(text: str) -> float:
    try:
        inches = float(text)
    except ValueError:
        inches = 0
    if not 3 <= inches <= 120:
        raise argparse.ArgumentTypeError(f"write the diagonal in inches, such as 10.1, not {text}")
    return inches
