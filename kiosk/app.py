"""The command line, and start-up as a list of named steps. Heavy imports stand inside the steps."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

CONTENT = Path(__file__).parent.parent / "content.yaml"
SCHEMA = Path(__file__).parent.parent / "docs" / "content.schema.json"


def main(arguments: Sequence[str]) -> int:
    """Run one command; the exit code."""
    options = parse(arguments)
    command: dict[str, object] = {
        "approve": approve,
        "check": check,
        "counts": counts,
        "preview": preview,
        "proof": proof,
        "publish": publish,
        "rollback": rollback,
        "schema": schema,
        "set-pin": set_pin,
        "translate": translate,
    }
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
    checking.add_argument("--strict", action="store_true", help="advice counts as a problem")

    counting = commands.add_parser("counts", help="write how often pages were opened into a table")
    counting.add_argument("--out", type=Path, required=True, metavar="FILE", help="a table, .csv")

    commands.add_parser("set-pin", help="choose the PIN of the staff area")

    approving = commands.add_parser("approve", help="note who approved the words, and until when")
    _add_content(approving)
    approving.add_argument("--by", required=True, metavar="NAME", help="the clinician who read and approved them")
    approving.add_argument("--until", required=True, metavar="DATE", help="the last day it holds, as in 2027-11-21")
    approving.add_argument("--of", metavar="VERSION", help="approve only this version: the one on the signed paper")

    previewing = commands.add_parser("preview", help="the kiosk beside a list of problems and advice, as you save")
    _add_content(previewing)

    proofing = commands.add_parser("proof", help="draw every page, as pictures or as one document to sign")
    _add_content(proofing)
    kinds = proofing.add_mutually_exclusive_group(required=True)
    kinds.add_argument("--out", type=Path, metavar="DIR", help="where the pictures go")
    kinds.add_argument("--pdf", type=Path, metavar="FILE", help="every word, to be read and signed on paper")
    proofing.add_argument("--size", type=_size, nargs="+", action="extend", metavar="1280x800")
    proofing.add_argument("--language", nargs="+", action="extend", metavar="es")
    proofing.add_argument("--text", type=int, nargs="+", action="extend", choices=(100, 125, 150, 200))
    proofing.add_argument("--theme", nargs="+", action="extend", choices=("light", "contrast"))

    describing = commands.add_parser("schema", help="write what editors must know about content.yaml")
    describing.add_argument("out", nargs="?", type=Path, default=SCHEMA, metavar="FILE")

    publishing = commands.add_parser("publish", help="check the words and show them on a kiosk, all at once")
    _add_content(publishing)
    _add_folder(publishing)

    rolling = commands.add_parser("rollback", help="show the words of the version before again")
    _add_folder(rolling)
    rolling.add_argument("version", nargs="?", default="", metavar="VERSION", help="an older one, by its name")

    translating = commands.add_parser("translate", help="a table for a translator, and back")
    actions = translating.add_subparsers(dest="action", required=True, prog="main.py translate")
    exporting = actions.add_parser("export", help="write the texts into a table")
    _add_content(exporting)
    exporting.add_argument("--language", required=True, metavar="es", help="the language to translate into")
    exporting.add_argument("--out", type=Path, required=True, metavar="FILE", help="a new table, .xlsx or .csv")
    importing = actions.add_parser("import", help="take the translations of a table into the file")
    _add_content(importing)
    importing.add_argument("table", type=Path, metavar="TABLE", help="the table that was exported, now filled")
    accepting = actions.add_parser("accept", help="remember that all translations fit their texts")
    accepting.add_argument("content", nargs="?", type=Path, default=CONTENT, metavar="FILE")
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
    """List the problems of a content file, and advice: 0 good, 1 problems, 2 could not be read."""
    from kiosk.staff.check import check

    return check(options.content, sys.stdout, options.strict)


def counts(options: argparse.Namespace) -> int:
    """Write how often pages were opened into a table: 0 done, 2 could not be read or written."""
    from datetime import date

    from kiosk.machine import folders
    from kiosk.staff.counts import FILE, export_command

    return export_command(folders.state() / FILE, options.out, date.today(), sys.stdout)


def approve(options: argparse.Namespace) -> int:
    """Note in the content file who approved it: 0 done, 1 refused, 2 not readable or writable."""
    from datetime import date

    from kiosk.staff.approve import approve

    return approve(options.content, options.by, options.until, options.of, date.today(), sys.stdout)


def preview(options: argparse.Namespace) -> int:
    """Show the kiosk beside a list of problems and advice until it is closed."""
    from kiosk.machine import graphics

    missing = graphics.missing_display()
    if missing:
        print(missing, file=sys.stderr)
        return graphics.NO_DISPLAY
    graphics.choose()
    from kiosk.staff.preview import preview

    return preview(options.content)


def proof(options: argparse.Namespace) -> int:
    """Draw every page, as pictures or as one document, without a display."""
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    if options.pdf:
        from kiosk.staff.proof_pdf import proof_pdf

        return proof_pdf(options.content, options.pdf, options.language or ())
    from kiosk.staff.proof import Choice, proof

    choice = Choice(options.size or (), options.language or (), options.text or (), options.theme or ())
    return proof(options.content, options.out, choice)


def publish(options: argparse.Namespace) -> int:
    """Show the words on a kiosk, all at once: 0 done, 1 refused, 2 could not be read."""
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    from kiosk.staff.publish import publish

    return publish(options.content, options.to, sys.stdout)


def rollback(options: argparse.Namespace) -> int:
    """Show an older version again: 0 done, 1 refused."""
    from kiosk.staff.publish import rollback

    return rollback(options.to, options.version, sys.stdout)


def translate(options: argparse.Namespace) -> int:
    """Give texts to a translator and take them back: 0 done, 1 refused, 2 could not be read or written."""
    from kiosk.staff.translate import accept, export, take

    if options.action == "export":
        return export(options.content, options.language, options.out, sys.stdout)
    if options.action == "import":
        return take(options.content, options.table, sys.stdout)
    return accept(options.content, sys.stdout)


def schema(options: argparse.Namespace) -> int:
    """Write what editors must know about content.yaml: 0 done, 2 could not be written."""
    from kiosk.staff.schema import write_schema

    return write_schema(options.out, sys.stdout)


def set_pin(_: argparse.Namespace) -> int:
    """Choose the PIN of the staff area: 0 done, 1 refused, 2 could not be written."""
    from kiosk.machine import folders
    from kiosk.staff import pin
    from kiosk.staff.set_pin import set_pin_command

    return set_pin_command(folders.config() / pin.FILE, sys.stdin, sys.stdout)


def _add_content(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--content", type=Path, default=CONTENT, metavar="PATH", help="the words: a file, or a folder")


def _add_folder(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", type=Path, required=True, metavar="FOLDER", help="the folder that the kiosk shows")


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
