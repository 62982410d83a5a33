"""What the commands of staff do, by their names. Each imports only what it needs: none waits for what others need."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from datetime import date
from typing import TextIO

from kiosk.content.store import location
from kiosk.machine import paths
from kiosk.staff.tools import output


def run(options: Namespace, out: TextIO) -> int:
    """Run the command that was chosen; the exit code."""
    if options.command in ("proof", "publish"):  # which draw without a display
        os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    if options.command not in ("counts", "rollback", "schema", "set-pin"):
        output.run([f"Content: {location.watched_paths(options.content)[0].absolute()}"], out)
    done = COMMANDS[options.command](options)
    return done if isinstance(done, int) else output.run(done, out)


def _accept(options: Namespace) -> Iterator[str]:
    from kiosk.staff.tools.translate import accept

    return accept(options.content, options.places, options.new, options.all)


def _approve(options: Namespace) -> Iterator[str]:
    from kiosk.staff.tools.approve import approve

    return approve(options.content, options.by, options.until, options.of, date.today())


def _check(options: Namespace) -> Iterator[str]:
    from kiosk.staff.tools.check import check

    return check(options.content, options.strict)


def _counts(options: Namespace) -> Iterator[str]:
    from kiosk.staff.usage import store

    days = store.export(paths.state() / store.FILE, options.out, date.today())
    yield f"{options.out}: {days} days"


def _export(options: Namespace) -> Iterator[str]:
    from kiosk.staff.tools.translate import export

    return export(options.content, options.language, options.out)


def _import(options: Namespace) -> Iterator[str]:
    from kiosk.staff.tools.translate import import_table

    return import_table(options.content, options.table, options.write)


def _preview(options: Namespace) -> int:
    from kiosk.staff.tools.preview import preview

    return preview(options.content)


def _proof(options: Namespace) -> int:
    if options.pdf:
        from kiosk.staff.proof.document import proof_pdf

        return proof_pdf(options.content, options.pdf, options.language, options.paper, options.changed)
    from kiosk.staff.proof.pictures import Filter, proof

    return proof(options.content, options.out, Filter(options.size, options.language, options.text, options.theme))


def _publish(options: Namespace) -> Iterator[str]:
    from kiosk.staff.tools.publish import publish

    return publish(options.content, options.to, options.unapproved)


def _restore(options: Namespace) -> Iterator[str]:
    from kiosk.staff.tools.restore import restore

    return restore(options.content, paths.content_copies(options.content), options.folder)


def _rollback(options: Namespace) -> Iterator[str]:
    from kiosk.staff.tools.publish import rollback

    return rollback(options.to, options.version)


def _schema(options: Namespace) -> Iterator[str]:
    from kiosk.staff.tools.schema import write_schema

    return write_schema(options.out)


def _set_pin(_: Namespace) -> Iterator[str]:
    from kiosk.staff.area import pin
    from kiosk.staff.tools.set_pin import set_pin_command

    return set_pin_command(paths.config() / pin.FILE, sys.stdin)


COMMANDS: dict[str, Callable[[Namespace], int | Iterator[str]]] = {
    "accept": _accept,
    "approve": _approve,
    "check": _check,
    "counts": _counts,
    "export": _export,
    "import": _import,
    "preview": _preview,
    "proof": _proof,
    "publish": _publish,
    "restore": _restore,
    "rollback": _rollback,
    "schema": _schema,
    "set-pin": _set_pin,
}
"""Each returns the exit code; or yields what to say, and raises RefusedError."""
