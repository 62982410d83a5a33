"""The content that a path means, read and checked in this process."""

from dataclasses import replace
from pathlib import Path

from kiosk.content.load.loader import ParsedContent, examine
from kiosk.content.load.revision import mark_changes
from kiosk.content.load.serialize import to_plain
from kiosk.content.problems import Problem, UnreadableError
from kiosk.content.store import location
from kiosk.content.store.loader_process import LoadedContent


def load(place: Path) -> ParsedContent:
    """Read and check the file that `place` means, its pictures and translations. Never raises for what a file holds."""
    try:
        file, raw = location.read(place)
    except UnreadableError as error:
        return ParsedContent(None, (Problem(0, 0, "", str(error)),), "", {}, readable=False)
    parsed = examine(raw, file)
    if damage := location.integrity_error(file, parsed.digest):
        return replace(parsed, content=None, problems=(Problem(0, 0, "", damage), *parsed.problems))
    if warning := location.shadowed_file_warning(place, file, raw):
        return replace(parsed, problems=(Problem(0, 0, "", warning, "warning"), *parsed.problems))
    return parsed


def to_loaded(parsed: ParsedContent, name: str) -> LoadedContent:
    """What was parsed, in plain values; `name` is the file's in the lines about problems."""
    content = parsed.content
    codes: list[str] = [language.code for language in content.languages] if content else []
    pages = {code: mark_changes(to_plain(content, code), content, parsed.parts) for code in codes} if content else {}
    problems = tuple(problem.format(name) for problem in parsed.problems)
    return LoadedContent(pages, problems, parsed.digest, parsed.pictures, parsed.readable)
