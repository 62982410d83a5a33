"""What the commands of staff do, by their names. What opens a window is imported only where it is wanted."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from datetime import date
from typing import TextIO

from kiosk.machine import paths
from kiosk.staff.area import pin
from kiosk.staff.tools import output
from kiosk.staff.tools.approve import approve
from kiosk.staff.tools.check import check
from kiosk.staff.tools.publish import publish, rollback
from kiosk.staff.tools.schema import write_schema
from kiosk.staff.tools.set_pin import set_pin_command
from kiosk.staff.tools.translate import accept, export, import_table
from kiosk.staff.usage import store


def run(options: Namespace, out: TextIO) -> int:
    """Run the command that was chosen; the exit code."""
    if options.command in ("proof", "publish"):  # which draw without a display
        os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    done = COMMANDS[options.command](options)
    return done if isinstance(done, int) else output.run(done, out)


def _counts(options: Namespace) -> Iterator[str]:
    days = store.export(paths.state() / store.FILE, options.out, date.today())
    yield f"{options.out}: {days} days"


def _preview(options: Namespace) -> int:
    from kiosk.staff.tools.preview import preview

    return preview(options.content)


def _proof(options: Namespace) -> int:
    if options.pdf:
        from kiosk.staff.proof.document import proof_pdf

        return proof_pdf(options.content, options.pdf, options.language)
    from kiosk.staff.proof.pictures import Filter, proof

    return proof(options.content, options.out, Filter(options.size, options.language, options.text, options.theme))


COMMANDS: dict[str, Callable[[Namespace], int | Iterator[str]]] = {
    "accept": lambda options: accept(options.content, options.places, options.new, options.all),
    "approve": lambda options: approve(options.content, options.by, options.until, options.of, date.today()),
    "check": lambda options: check(options.content, options.strict),
    "counts": _counts,
    "export": lambda options: export(options.content, options.language, options.out),
    "import": lambda options: import_table(options.content, options.table, options.write),
    "preview": _preview,
    "proof": _proof,
    "publish": lambda options: publish(options.content, options.to),
    "rollback": lambda options: rollback(options.to, options.version),
    "schema": lambda options: write_schema(options.out),
    "set-pin": lambda options: set_pin_command(paths.config() / pin.FILE, sys.stdin),
}
"""Each returns the exit code; or yields what to say, and raises RefusedError."""
