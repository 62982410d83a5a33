"""What each command does. Heavy imports are inside the commands: none needs those of another."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from datetime import date

from kiosk.app.cli import parse
from kiosk.exit_codes import NO_DISPLAY
from kiosk.machine import graphics, paths


def main(arguments: Sequence[str]) -> int:
    """Run one command; the exit code."""
    options = parse(arguments)
    return COMMANDS[options.command](options)


def show(options: Namespace) -> int:
    """Show the kiosk until it is closed; fullscreen, or in a window."""
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


def check(options: Namespace) -> int:
    """List the problems of a content file, and advice: 0 good, 1 problems, 2 could not be read."""
    from kiosk.staff.tools.check import check

    return check(options.content, sys.stdout, options.strict)


def counts(options: Namespace) -> int:
    """Write how often pages were opened into a table: 0 done, 2 could not be read or written."""
    from kiosk.staff.usage.store import FILE, export_command

    return export_command(paths.state() / FILE, options.out, date.today(), sys.stdout)


def approve(options: Namespace) -> int:
    """Note in the content file who approved it: 0 done, 1 refused, 2 not readable or writable."""
    from kiosk.staff.tools.approve import approve
    from kiosk.staff.tools.output import run

    return run(approve(options.content, options.by, options.until, options.of, date.today()), sys.stdout)


def preview(options: Namespace) -> int:
    """Show the kiosk beside a list of problems and advice until it is closed."""
    if not _can_draw():
        return NO_DISPLAY
    from kiosk.staff.tools.preview import preview

    return preview(options.content)


def proof(options: Namespace) -> int:
    """Draw every page, as pictures or as one document, without a display."""
    _draw_offscreen()
    if options.pdf:
        from kiosk.staff.proof.document import proof_pdf

        return proof_pdf(options.content, options.pdf, options.language or ())
    from kiosk.staff.proof.pictures import Filter, proof

    choice = Filter(options.size or (), options.language or (), options.text or (), options.theme or ())
    return proof(options.content, options.out, choice)


def publish(options: Namespace) -> int:
    """Show the content on a kiosk, all at once: 0 done, 1 refused, 2 could not be read."""
    _draw_offscreen()
    from kiosk.staff.tools.publish import publish

    return publish(options.content, options.to, sys.stdout)


def rollback(options: Namespace) -> int:
    """Show an older version again: 0 done, 1 refused."""
    from kiosk.staff.tools.publish import rollback

    return rollback(options.to, options.version, sys.stdout)


def translate(options: Namespace) -> int:
    """Give texts to a translator and take them back: 0 done, 1 refused, 2 could not be read or written."""
    from kiosk.staff.tools.output import run
    from kiosk.staff.tools.translate import accept, export, import_table

    if options.action == "export":
        return run(export(options.content, options.language, options.out), sys.stdout)
    if options.action == "import":
        return run(import_table(options.content, options.table), sys.stdout)
    return run(accept(options.content), sys.stdout)


def schema(options: Namespace) -> int:
    """Write what editors must know about content.yaml: 0 done, 2 could not be written."""
    from kiosk.staff.tools.output import run
    from kiosk.staff.tools.schema import write_schema

    return run(write_schema(options.out), sys.stdout)


def set_pin(_: Namespace) -> int:
    """Choose the PIN of the staff area: 0 done, 1 refused, 2 could not be written."""
    from kiosk.staff.area import pin
    from kiosk.staff.tools.output import run
    from kiosk.staff.tools.set_pin import set_pin_command

    return run(set_pin_command(paths.config() / pin.FILE, sys.stdin), sys.stdout)


COMMANDS: dict[str | None, Callable[[Namespace], int]] = {
    None: show,
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
"""By the name on the command line."""


def _can_draw() -> bool:
    """Choose how to draw; where there is no display, say so."""
    if missing := graphics.missing_display():
        print(missing, file=sys.stderr)
        return False
    graphics.choose()
    return True


def _draw_offscreen() -> None:
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
