"""The command line: each command and its options. Heavy imports wait until it is known what is wanted."""

import argparse
import sys
from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from kiosk.command_name import command_name
from kiosk.exit_codes import NO_DISPLAY
from kiosk.looks import PAPERS, TEXT_SIZES, THEMES
from kiosk.machine import graphics, paths, systemd
from kiosk.ui import INCHES

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content.yaml"
SCHEMA = ROOT / "docs" / "content.schema.json"


def main(arguments: Sequence[str]) -> int:
    """Run one command; the exit code."""
    options = parse(arguments)
    if options.command in (None, "preview"):
        if not graphics.has_display():
            print(graphics.NO_DISPLAY, file=sys.stderr)
            return NO_DISPLAY
        graphics.choose()
    if options.command is None:
        return _show(options)
    from kiosk.app.commands import run

    return run(options, sys.stdout)


def parse(arguments: Sequence[str]) -> Namespace:
    """The options of one command line, and its `command`; exits with 2 and one line of help if it is wrong."""
    parser = ArgumentParser(prog=command_name(), description="A patient-education kiosk.")
    _add_content(parser, CONTENT)
    parser.add_argument("--windowed", metavar="1280x800", type=_size, help="run in a window of this size")
    parser.add_argument("--inches", metavar="10.1", type=_inches, default=INCHES, help="diagonal of the screen")
    commands = parser.add_subparsers(dest="command", prog=command_name())

    check = commands.add_parser("check", help="list what is wrong in a content file")
    _add_file(check)
    check.add_argument("--strict", action="store_true", help="advice counts as a problem")

    counts = commands.add_parser("counts", help="write how often pages were opened into a table")
    counts.add_argument("--out", type=Path, required=True, metavar="FILE", help="a table, .csv")

    commands.add_parser("set-pin", help="choose the PIN of the staff area")

    approve = commands.add_parser("approve", help="note who approved the words, and until when")
    _add_content(approve)
    approve.add_argument("--by", required=True, metavar="NAME", help="the clinician who read and approved them")
    approve.add_argument("--until", required=True, metavar="DATE", help="the last day it holds, as in 2027-11-21")
    approve.add_argument("--of", metavar="VERSION", help="approve only this version: the one on the signed paper")

    _add_content(commands.add_parser("preview", help="the kiosk beside a list of problems and advice, as you save"))

    proof = commands.add_parser("proof", help="draw every page, as pictures or as one document to sign")
    _add_content(proof)
    kinds = proof.add_mutually_exclusive_group(required=True)
    kinds.add_argument("--out", type=Path, metavar="DIR", help="where the pictures go")
    kinds.add_argument("--pdf", type=Path, metavar="FILE", help="every word, to be read and signed on paper")
    proof.add_argument("--size", type=_size, nargs="+", action="extend", default=[], metavar="1280x800")
    language = "each language if left out; in a document two are side by side"
    proof.add_argument("--language", nargs="+", action="extend", default=[], metavar="es", help=language)
    proof.add_argument("--text", type=int, nargs="+", action="extend", default=[], choices=TEXT_SIZES)
    proof.add_argument("--theme", nargs="+", action="extend", default=[], choices=THEMES)
    proof.add_argument(
        "--changed", action="store_true", help="in the document only what was changed since its approval"
    )
    proof.add_argument("--paper", choices=PAPERS, help="of the document; if left out, the usual one of your country")

    schema = commands.add_parser("schema", help="write what editors must know about content.yaml")
    schema.add_argument("out", nargs="?", type=Path, default=SCHEMA, metavar="FILE")

    restore = commands.add_parser("restore", help="put the last good words in place of a file that is damaged")
    _add_file(restore)
    restore.add_argument("--from", dest="folder", type=Path, metavar="FOLDER", help="what was published there")

    publish = commands.add_parser("publish", help="check the words and show them on a kiosk, all at once")
    _add_content(publish)
    publish.add_argument("--unapproved", action="store_true", help="even in place of words that are approved")
    rollback = commands.add_parser("rollback", help="show the words of the version before again")
    for command in (publish, rollback):
        command.add_argument("--to", type=Path, required=True, metavar="FOLDER", help="the folder that the kiosk shows")
    rollback.add_argument("version", nargs="?", default="", metavar="VERSION", help="an older one, by its name")

    translate = commands.add_parser("translate", help="a table for a translator, and back")
    actions = translate.add_subparsers(dest="command", required=True, prog=command_name("translate"))
    export = actions.add_parser("export", help="write the texts into a table")
    _add_content(export)
    export.add_argument("--language", required=True, metavar="es", help="the language to translate into")
    export.add_argument("--out", type=Path, required=True, metavar="FILE", help="a new table, .xlsx or .csv")
    take = actions.add_parser("import", help="see what the translations of a table change, then take them")
    _add_content(take)
    take.add_argument("--write", action="store_true", help="write them into the file; without this nothing is changed")
    take.add_argument("table", type=Path, metavar="TABLE", help="the table that was exported, now filled")
    accept = actions.add_parser("accept", help="remember that translations fit their texts")
    _add_content(accept)
    which = accept.add_mutually_exclusive_group()
    which.add_argument("places", nargs="*", default=[], metavar="LINE", help="the one on this line, as a note names it")
    which.add_argument("--new", action="store_true", help="those of which nothing is known yet")
    which.add_argument("--all", action="store_true", help="all, also those that were made from an older text")
    options = parser.parse_args(arguments)
    if options.command == "proof" and options.out and (options.changed or options.paper):
        proof.error("--changed and --paper are for a document: write --pdf instead of --out")
    options.content = getattr(options, "file", None) or options.content
    return options


def _add_file(parser: ArgumentParser) -> None:
    """The content file, also without `--content` in front."""
    _add_content(parser)
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="the same as --content FILE")


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
    systemd.begin_step()
    from kiosk.content.store.startup_load import StartupLoad

    # It loads while Qt is imported, which takes as long.
    load = StartupLoad(options.content, paths.cache())
    from kiosk.app.startup import run

    return run(options.content, load.wait, options.windowed, options.inches)
