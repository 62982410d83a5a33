"""`python main.py approve`: notes in the content file who approved its words, until when, and which words."""

import json
from datetime import date
from pathlib import Path
from typing import TextIO, cast

from kiosk import files
from kiosk.content import input_files
from kiosk.content.load import values
from kiosk.content.load.loader import examine
from kiosk.content.load.revision import version
from kiosk.content.model.content import Approval, Content
from kiosk.content.model.types import Date
from kiosk.content.problems import InvalidValueError, RefusedError, UnreadableError
from kiosk.content.store import location
from kiosk.content.yaml.editor import YamlEditor
from kiosk.content.yaml.nodes import Map
from kiosk.staff.advice import advise_on
from kiosk.staff.tools.check import counted, write

DONE, REFUSED, UNREADABLE = 0, 1, 2

YEARS = 3
"""The longest that an approval holds: by then somebody must have read the words again."""

LONGEST = 80
"""Letters in a name, which stands on every screen."""

MARK = "\ufeff"
"""What some editors put in front of a file."""


def approve(path: Path, by: str, until: str, of: str | None, today: date, out: TextIO) -> int:
    """Approve the file at `path` as it is now, and say so; 0 done, 1 refused, 2 not readable or writable.

    `of` is the version that was read, if only that may be approved.
    """
    try:
        lines, code = _approve(path, by, until, of, today), DONE
    except RefusedError as error:
        lines, code = error.lines, REFUSED
    except UnreadableError as error:
        lines, code = (f"{path.name}: {error}",), UNREADABLE
    except OSError as error:
        lines, code = (f"{path.name}: not approved. It cannot be written ({error.strerror}).",), UNREADABLE
    for line in lines:
        write(line, out)
    return code


def _approve(path: Path, by: str, until: str, of: str | None, today: date) -> tuple[str, ...]:
    """What is to be said. Raises RefusedError, UnreadableError, OSError."""
    _check(by, until, today)
    raw = input_files.read(path)
    result = examine(raw, path.parent)
    if result.content is None:
        problems = [problem.format(path.name) for problem in result.problems]
        raise RefusedError(*problems, f"{path.name}: not approved. Mend these problems first.")
    now, parts = version(result.parts), " ".join(result.parts)
    if of not in (None, now):
        raise RefusedError(f"{path.name}: not approved. It is now version {now}, not {of}: read what was changed.")
    approval = Approval(by=by, on=Date(today.isoformat()), until=Date(until), of=now, parts=parts)
    made = _written(raw, cast(Map, result.root), approval)
    after = examine(made, path.parent)
    if damage := location.integrity_error(path, after.digest):
        raise RefusedError(f"{path.name}: not approved, as {damage}")
    if after.content is None or after.content.clinic.approval != approval or after.parts != result.parts:
        mend = 'Below "clinic", write each name on a line of its own.'
        raise RefusedError(f"{path.name}: not approved, as there was no way to note it. {mend}")
    if input_files.read(path) != raw:
        raise RefusedError(f"{path.name}: not approved, as somebody has just changed it. Read it again.")
    real = path.resolve()  # what a link leads to
    files.write(real, made, real.stat())
    advice = len(advise_on(after, today))
    return (*_summary(path.name, after.content, approval), *([_advice(advice)] if advice else []))


def _check(by: str, until: str, today: date) -> None:
    if not by.strip() or not by.isprintable() or len(by) > LONGEST:
        raise RefusedError(f"Not approved. Write who approves it, in at most {LONGEST} letters: --by NAME.")
    try:
        values.day(until)
    except InvalidValueError as wrong:
        raise RefusedError(f"Not approved: {wrong}") from None
    first, last = today.isoformat(), f"{today.year + YEARS}{today.isoformat()[4:]}"
    if not first < until <= last:
        raise RefusedError(f"Not approved. The last day, {until}, must be after {first} and not after {last}.")


def _written(raw: bytes, root: Map, approval: Approval) -> bytes:
    """The file with the approval in it; all else is as it was."""
    text = raw.decode()
    mark = MARK if text.startswith(MARK) else ""
    rewrite = YamlEditor(text.removeprefix(MARK))
    names = ("by", "on", "until", "of", "parts")
    given = {name: getattr(approval, name) for name in names}
    rewrite.approve(cast(Map, root.get("clinic")), given | {"by": json.dumps(approval.by, ensure_ascii=False)})
    return (mark + rewrite.result()).encode()


def _summary(name: str, content: Content, approval: Approval) -> list[str]:
    pages = counted(sum(len(topic.pages) for topic in content.topics), "page")
    languages = ", ".join(f"{known.name}{'' if known.reviewed else ' (not reviewed)'}" for known in content.languages)
    return [
        f"{name}: approved by {approval.by} until {approval.until}.",
        f"Version {approval.of}: {pages} in {counted(len(content.languages), 'language')}: {languages}.",
    ]


def _advice(number: int) -> str:
    return f"There is advice ({number}). To read it, type: python main.py check"
