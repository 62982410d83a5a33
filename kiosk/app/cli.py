"""The command line."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from kiosk.command_name import command_name
from kiosk.looks import TEXT_SIZES, THEMES
from kiosk.ui import INCHES

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content.yaml"
SCHEMA = ROOT / "docs" / "content.schema.json"


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The options of one command line; exits with 2 and one line of help where it makes no sense."""
    parser = argparse.ArgumentParser(prog=command_name(), description="A patient-education kiosk.")
    _add_content(parser, CONTENT)
    parser.add_argument("--windowed", metavar="1280x800", type=_size, help="run in a window of this size")
    parser.add_argument("--inches", metavar="10.1", type=_inches, default=INCHES, help="diagonal of the screen")
    commands = parser.add_subparsers(dest="command", prog=command_name())

    checking = commands.add_parser("check", help="list what is wrong in a content file")
    checking.add_argument("file", nargs="?", type=Path, metavar="FILE")
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
    proofing.add_argument("--text", type=int, nargs="+", action="extend", choices=TEXT_SIZES)
    proofing.add_argument("--theme", nargs="+", action="extend", choices=THEMES)

    describing = commands.add_parser("schema", help="write what editors must know about content.yaml")
    describing.add_argument("out", nargs="?", type=Path, default=SCHEMA, metavar="FILE")

    publishing = commands.add_parser("publish", help="check the words and show them on a kiosk, all at once")
    _add_content(publishing)
    _add_folder(publishing)

    rolling = commands.add_parser("rollback", help="show the words of the version before again")
    _add_folder(rolling)
    rolling.add_argument("version", nargs="?", default="", metavar="VERSION", help="an older one, by its name")

    translating = commands.add_parser("translate", help="a table for a translator, and back")
    actions = translating.add_subparsers(dest="action", required=True, prog=command_name("translate"))
    exporting = actions.add_parser("export", help="write the texts into a table")
    _add_content(exporting)
    exporting.add_argument("--language", required=True, metavar="es", help="the language to translate into")
    exporting.add_argument("--out", type=Path, required=True, metavar="FILE", help="a new table, .xlsx or .csv")
    importing = actions.add_parser("import", help="take the translations of a table into the file")
    _add_content(importing)
    importing.add_argument("table", type=Path, metavar="TABLE", help="the table that was exported, now filled")
    accepting = actions.add_parser("accept", help="remember that all translations fit their texts")
    accepting.add_argument("file", nargs="?", type=Path, metavar="FILE")
    options = parser.parse_args(arguments)
    options.content = getattr(options, "file", None) or options.content
    return options


def _add_content(parser: argparse.ArgumentParser, default: object = argparse.SUPPRESS) -> None:
    # A default of a command's own parser would overwrite what is written before the command.
    parser.add_argument("--content", type=Path, default=default, metavar="PATH", help="the words: a file, or a folder")


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
