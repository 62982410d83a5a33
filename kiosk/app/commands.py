"""What each command does, as a list of named steps. Heavy imports stand inside the steps."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.ui import INCHES

if TYPE_CHECKING:
    from argparse import Namespace

CONTENT = Path(__file__).parent.parent.parent / "content.yaml"


def main(arguments: Sequence[str]) -> int:
    """Run one command; the exit code."""
    if not arguments:  # as each morning: the start is spared all other commands
        return show(CONTENT)
    from kiosk.app.cli import parse

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
    run = command.get(options.command)
    if run is None:
        return show(options.content, options.windowed, options.inches)
    assert callable(run)
    code = run(options)
    assert isinstance(code, int)
    return code


def show(content: Path, size: tuple[int, int] | None = None, inches: float = INCHES) -> int:
    """Show the kiosk until it is closed; fullscreen, or in a window of `size` pixels."""
    import gc

    gc.disable()  # until the first picture is shown, as hardly anything is let go before

    from kiosk.app import imports
    from kiosk.content.store import content_cache
    from kiosk.content.store.loader_process import LoaderProcess
    from kiosk.machine import paths
    from kiosk.machine.graphics import NO_DISPLAY, missing_display

    missing = missing_display()
    if missing:
        print(missing, file=sys.stderr)
        return NO_DISPLAY
    cached = content_cache.load(content, paths.cache())
    known = cached.content if cached and cached.is_current() else None
    read = (lambda: known) if known else LoaderProcess(content).wait  # begun before Qt, which takes as long to come up
    imports.take_pyside()
    from kiosk.app.startup import run

    return run(content, read, size, inches)


def check(options: "Namespace") -> int:
    """List the problems of a content file, and advice: 0 good, 1 problems, 2 could not be read."""
    from kiosk.staff.tools.check import check

    return check(options.content, sys.stdout, options.strict)


def counts(options: "Namespace") -> int:
    """Write how often pages were opened into a table: 0 done, 2 could not be read or written."""
    from datetime import date

    from kiosk.machine import paths
    from kiosk.staff.usage.store import FILE, export_command

    return export_command(paths.state() / FILE, options.out, date.today(), sys.stdout)


def approve(options: "Namespace") -> int:
    """Note in the content file who approved it: 0 done, 1 refused, 2 not readable or writable."""
    from datetime import date

    from kiosk.staff.tools.approve import approve

    return approve(options.content, options.by, options.until, options.of, date.today(), sys.stdout)


def preview(options: "Namespace") -> int:
    """Show the kiosk beside a list of problems and advice until it is closed."""
    from kiosk.machine import graphics

    missing = graphics.missing_display()
    if missing:
        print(missing, file=sys.stderr)
        return graphics.NO_DISPLAY
    graphics.choose()
    from kiosk.staff.tools.preview import preview

    return preview(options.content)


def proof(options: "Namespace") -> int:
    """Draw every page, as pictures or as one document, without a display."""
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    if options.pdf:
        from kiosk.staff.proof.document import proof_pdf

        return proof_pdf(options.content, options.pdf, options.language or ())
    from kiosk.staff.proof.pictures import Filter, proof

    choice = Filter(options.size or (), options.language or (), options.text or (), options.theme or ())
    return proof(options.content, options.out, choice)


def publish(options: "Namespace") -> int:
    """Show the words on a kiosk, all at once: 0 done, 1 refused, 2 could not be read."""
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    from kiosk.staff.tools.publish import publish

    return publish(options.content, options.to, sys.stdout)


def rollback(options: "Namespace") -> int:
    """Show an older version again: 0 done, 1 refused."""
    from kiosk.staff.tools.publish import rollback

    return rollback(options.to, options.version, sys.stdout)


def translate(options: "Namespace") -> int:
    """Give texts to a translator and take them back: 0 done, 1 refused, 2 could not be read or written."""
    from kiosk.staff.tools.translate import accept, export, take

    if options.action == "export":
        return export(options.content, options.language, options.out, sys.stdout)
    if options.action == "import":
        return take(options.content, options.table, sys.stdout)
    return accept(options.content, sys.stdout)


def schema(options: "Namespace") -> int:
    """Write what editors must know about content.yaml: 0 done, 2 could not be written."""
    from kiosk.staff.tools.schema import write_schema

    return write_schema(options.out, sys.stdout)


def set_pin(_: "Namespace") -> int:
    """Choose the PIN of the staff area: 0 done, 1 refused, 2 could not be written."""
    from kiosk.machine import paths
    from kiosk.staff.area import pin
    from kiosk.staff.tools.set_pin import set_pin_command

    return set_pin_command(paths.config() / pin.FILE, sys.stdin, sys.stdout)
