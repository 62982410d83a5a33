"""The command line: each command, its options and what it does.

Heavy imports are inside the commands: none needs those of another.
"""

import argparse
import os
import sys
from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from kiosk.command_name import command_name
from kiosk.exit_codes import NO_DISPLAY
from kiosk.looks import TEXT_SIZES, THEMES
from kiosk.machine import graphics, paths
from kiosk.ui import INCHES

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content.yaml"
SCHEMA = ROOT / "docs" / "content.schema.json"

Command = Callable[[Namespace], int | Iterator[str]]
"""Returns the exit code; or yields what to say, and raises RefusedError."""


def main(arguments: Sequence[str]) -> int:
    """Run one command; the exit code."""
    options = parse(arguments)
    done: int | Iterator[str] = options.run(options)
    if isinstance(done, int):
        return done
    from kiosk.staff.tools import output

    return output.run(done, sys.stdout)


def parse(arguments: Sequence[str]) -> Namespace:
    """The options of one command line, `run` being its Command; exits with 2 and one line of help if it is wrong."""
    parser = ArgumentParser(prog=command_name(), description="A patient-education kiosk.")
    parser.set_defaults(run=_show)
    _add_content(parser, CONTENT)
    parser.add_argument("--windowed", metavar="1280x800", type=_size, help="run in a window of this size")
    parser.add_argument("--inches", metavar="10.1", type=_inches, default=INCHES, help="diagonal of the screen")
    commands = parser.add_subparsers(dest="command", prog=command_name())

    def add(name: str, run: Command, words: str) -> ArgumentParser:
        command = commands.add_parser(name, help=words)
        command.set_defaults(run=run)
        return command

    check = add("check", _check, "list what is wrong in a content file")
    check.add_argument("content", nargs="?", type=Path, default=SUPPRESS, metavar="FILE")
    check.add_argument("--strict", action="store_true", help="advice counts as a problem")

    counts = add("counts", _counts, "write how often pages were opened into a table")
    counts.add_argument("--out", type=Path, required=True, metavar="FILE", help="a table, .csv")

    add("set-pin", _set_pin, "choose the PIN of the staff area")

    approve = add("approve", _approve, "note who approved the words, and until when")
    _add_content(approve)
    approve.add_argument("--by", required=True, metavar="NAME", help="the clinician who read and approved them")
    approve.add_argument("--until", required=True, metavar="DATE", help="the last day it holds, as in 2027-11-21")
    approve.add_argument("--of", metavar="VERSION", help="approve only this version: the one on the signed paper")

    _add_content(add("preview", _preview, "the kiosk beside a list of problems and advice, as you save"))

    proof = add("proof", _proof, "draw every page, as pictures or as one document to sign")
    _add_content(proof)
    kinds = proof.add_mutually_exclusive_group(required=True)
    kinds.add_argument("--out", type=Path, metavar="DIR", help="where the pictures go")
    kinds.add_argument("--pdf", type=Path, metavar="FILE", help="every word, to be read and signed on paper")
    proof.add_argument("--size", type=_size, nargs="+", action="extend", default=[], metavar="1280x800")
    proof.add_argument("--language", nargs="+", action="extend", default=[], metavar="es")
    proof.add_argument("--text", type=int, nargs="+", action="extend", default=[], choices=TEXT_SIZES)
    proof.add_argument("--theme", nargs="+", action="extend", default=[], choices=THEMES)

    schema = add("schema", _schema, "write what editors must know about content.yaml")
    schema.add_argument("out", nargs="?", type=Path, default=SCHEMA, metavar="FILE")

    publish = add("publish", _publish, "check the words and show them on a kiosk, all at once")
    _add_content(publish)
    rollback = add("rollback", _rollback, "show the words of the version before again")
    for command in (publish, rollback):
        command.add_argument("--to", type=Path, required=True, metavar="FOLDER", help="the folder that the kiosk shows")
    rollback.add_argument("version", nargs="?", default="", metavar="VERSION", help="an older one, by its name")

    translate = add("translate", _translate, "a table for a translator, and back")
    actions = translate.add_subparsers(dest="action", required=True, prog=command_name("translate"))
    export = actions.add_parser("export", help="write the texts into a table")
    _add_content(export)
    export.add_argument("--language", required=True, metavar="es", help="the language to translate into")
    export.add_argument("--out", type=Path, required=True, metavar="FILE", help="a new table, .xlsx or .csv")
    take = actions.add_parser("import", help="take the translations of a table into the file")
    _add_content(take)
    take.add_argument("table", type=Path, metavar="TABLE", help="the table that was exported, now filled")
    accept = actions.add_parser("accept", help="remember that all translations fit their texts")
    accept.add_argument("content", nargs="?", type=Path, default=SUPPRESS, metavar="FILE")
    return parser.parse_args(arguments)


def _add_content(parser: ArgumentParser, default: object = SUPPRESS) -> None:
    # A default of a command's own parser would overwrite what is written before the command.
    parser.add_argument("--content", type=Path, default=default, metavar="PATH", help="the words: a file, or a folder")


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


def _show(options: Namespace) -> int:
    if not _can_draw():
        return NO_DISPLAY
    from kiosk.content.store import content_cache
    from kiosk.content.store.loader_process import LoaderProcess

    cached = content_cache.load(options.content, paths.cache())
    known = cached.content if cached and cached.is_current() else None
    # The process reads while Qt is imported, which takes as long.
    load = (lambda: known) if known else LoaderProcess(options.content).wait
    from kiosk.app.startup import run

    return run(options.content, load, options.windowed, options.inches)


def _check(options: Namespace) -> Iterator[str]:
    from kiosk.staff.tools.check import check

    return check(options.content, options.strict)


def _counts(options: Namespace) -> Iterator[str]:
    from kiosk.staff.usage import store

    days = store.export(paths.state() / store.FILE, options.out, date.today())
    yield f"{options.out}: {days} days"


def _set_pin(_: Namespace) -> Iterator[str]:
    from kiosk.staff.area import pin
    from kiosk.staff.tools.set_pin import set_pin_command

    return set_pin_command(paths.config() / pin.FILE, sys.stdin)


def _approve(options: Namespace) -> Iterator[str]:
    from kiosk.staff.tools.approve import approve

    return approve(options.content, options.by, options.until, options.of, date.today())


def _preview(options: Namespace) -> int:
    if not _can_draw():
        return NO_DISPLAY
    from kiosk.staff.tools.preview import preview

    return preview(options.content)


def _proof(options: Namespace) -> int:
    _draw_offscreen()
    if options.pdf:
        from kiosk.staff.proof.document import proof_pdf

        return proof_pdf(options.content, options.pdf, options.language)
    from kiosk.staff.proof.pictures import Filter, proof

    return proof(options.content, options.out, Filter(options.size, options.language, options.text, options.theme))


def _schema(options: Namespace) -> Iterator[str]:
    from kiosk.staff.tools.schema import write_schema

    return write_schema(options.out)


def _publish(options: Namespace) -> Iterator[str]:
    _draw_offscreen()
    from kiosk.staff.tools.publish import publish

    return publish(options.content, options.to)


def _rollback(options: Namespace) -> Iterator[str]:
    from kiosk.staff.tools.publish import rollback

    return rollback(options.to, options.version)


def _translate(options: Namespace) -> Iterator[str]:
    from kiosk.staff.tools.translate import accept, export, import_table

    if options.action == "export":
        return export(options.content, options.language, options.out)
    if options.action == "import":
        return import_table(options.content, options.table)
    return accept(options.content)


def _can_draw() -> bool:
    """Choose how to draw; where there is no display, say so."""
    if not graphics.has_display():
        print(graphics.NO_DISPLAY, file=sys.stderr)
        return False
    graphics.choose()
    return True


def _draw_offscreen() -> None:
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
