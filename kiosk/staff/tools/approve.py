"""The command `approve`: notes in the content file who approved its words, until when, and which words."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import cast

from kiosk.command_name import command_name
from kiosk.content.load import values
from kiosk.content.load.loader import examine
from kiosk.content.load.revision import version
from kiosk.content.model.content import Approval
from kiosk.content.model.types import Date
from kiosk.content.problems import InvalidValueError, RefusedError
from kiosk.content.store import location
from kiosk.content.yaml.editor import YamlEditor
from kiosk.content.yaml.nodes import Map
from kiosk.staff.advice import advise_on
from kiosk.staff.tools.check import size
from kiosk.staff.tools.output import overwrite, read

MAX_YEARS = 3
"""The longest that an approval holds: by then somebody must have read the words again (ours)."""
MAX_NAME = 80
"""Letters in a name, which is on every screen."""


def approve(path: Path, by: str, until: str, of: str | None, today: date) -> Iterator[str]:
    """Approve the file at `path` as it is now; yields what to say. Raises RefusedError.

    `of` is the version that was read, if only that may be approved.
    """
    _check(by, until, today)
    raw = read(path)
    result = examine(raw, path.parent)
    if result.content is None:
        problems = [problem.format(path.name) for problem in result.problems]
        raise RefusedError(*problems, f"{path.name}: not approved. Fix these problems first.")
    now, parts = version(result.parts), " ".join(result.parts)
    if of not in (None, now):
        raise RefusedError(f"{path.name}: not approved. It is now version {now}, not {of}: read what was changed.")
    approval = Approval(by=by, on=Date(today.isoformat()), until=Date(until), of=now, parts=parts)
    editor = YamlEditor(raw)
    given = {"by": json.dumps(by, ensure_ascii=False), "on": approval.on, "until": until, "of": now, "parts": parts}
    editor.approve(cast(Map, cast(Map, result.root).get("clinic")), given)
    made = editor.result()
    after = examine(made, path.parent)
    if damage := location.integrity_error(path, after.digest):
        raise RefusedError(f"{path.name}: not approved, as {damage}")
    if after.content is None or after.content.clinic.approval != approval or after.parts != result.parts:
        how = 'Below "clinic", write each name on a line of its own.'
        raise RefusedError(f"{path.name}: not approved, as there was no way to note it. {how}")
    if read(path) != raw:
        raise RefusedError(f"{path.name}: not approved, as somebody has just changed it. Read it again.")
    overwrite(path, made, path)
    yield f"{path.name}: approved by {by} until {until}."
    languages = [f"{known.name}{'' if known.reviewed else ' (not reviewed)'}" for known in after.content.languages]
    yield f"Version {now}: {size(after.content)}: {', '.join(languages)}."
    if advice := len(advise_on(after, today)):
        yield f"There is advice ({advice}). To read it, type: {command_name('check')}"


def _check(by: str, until: str, today: date) -> None:
    """Raises RefusedError for a name or a last day that makes no sense."""
    if not by.strip() or not by.isprintable() or len(by) > MAX_NAME:
        raise RefusedError(f"Not approved. Write who approves it, in at most {MAX_NAME} letters: --by NAME.")
    try:
        values.day(until)
    except InvalidValueError as error:
        raise RefusedError(f"Not approved: {error}") from None
    first, last = today.isoformat(), f"{today.year + MAX_YEARS}{today.isoformat()[4:]}"
    if not first < until <= last:
        raise RefusedError(f"Not approved. The last day, {until}, must be after {first} and not after {last}.")
