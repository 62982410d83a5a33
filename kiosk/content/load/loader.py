"""content.yaml to content, or every problem at once."""

import hashlib
from bisect import bisect_right
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from kiosk.content.input_files import ASSETS
from kiosk.content.load import revision, translations, validation
from kiosk.content.load.decoder import Decoder
from kiosk.content.load.pictures import load_pictures
from kiosk.content.model.content import Content
from kiosk.content.problems import Problem, Report, printable
from kiosk.content.yaml import source
from kiosk.content.yaml.nodes import List, Map, Node, Scalar
from kiosk.content.yaml.recovery import parse

SHOWN = 200
"""Problems in one result; nobody mends more at once."""


@dataclass(frozen=True, slots=True)
class ParsedContent:
    """What a file holds: `content` without errors, or None and why.

    `pictures` are bytes by the name used in the file; `digest` changes with any byte of them, of the file or of what is
    remembered of its translations.
    `readable` is False if the file could not be opened and read at all. `root` has the place of each text.
    `parts` are the versions of its parts, as `version` makes them.
    """

    content: Content | None
    problems: tuple[Problem, ...]
    digest: str
    pictures: dict[str, bytes]
    readable: bool
    root: Node | None = None
    parts: tuple[str, ...] = ()


def examine(raw: bytes, folder: Path) -> ParsedContent:
    """Check the bytes of a file that is in `folder`, or would be, with the pictures and translations there.

    Never raises for what they hold.
    """
    report = Report()
    remembered = translations.read(folder, report)
    memory = translations.parse(remembered, report)
    content, pictures, root = understand(raw, folder / ASSETS, memory, report)
    if report.dropped or any(problem.severity == "error" for problem in report.problems):
        content = None
    parts = revision.parts(content, pictures) if content else ()
    if content:
        validation.changed(content, parts, cast(Map, root), report)
    return ParsedContent(
        content=content,
        problems=listed(report, root),
        digest=digest_of(raw, remembered, pictures),
        pictures=pictures,
        readable=True,
        root=root,
        parts=parts,
    )


def understand(
    raw: bytes, assets: Path, memory: translations.Memory, report: Report
) -> tuple[Content | None, dict[str, bytes], Node | None]:
    """The content, the pictures and the outermost node, as far as they can be understood."""
    text = source.decode(raw, report)
    if text is None:
        return None, {}, None
    mended = source.mend(text, report)
    root, lines = parse(mended, report)
    if root is None:
        if not report.problems:
            report.error(1, 1, "the file is empty: it holds nothing but blanks and comments.")
        return None, {}, None
    reader = Decoder(lines, report)
    reader.unread = "\n".join(line for line, read in zip(mended, lines, strict=True) if line != read)
    content = reader.content(root)
    if content is not None:
        validation.check(content, reader, root)
        validation.stale(reader, memory)
    pictures = load_pictures(assets, reader.files, report)
    return content, pictures, root


def digest_of(raw: bytes, remembered: bytes, pictures: dict[str, bytes]) -> str:
    digest = hashlib.sha256(raw)
    if remembered:
        digest.update(b"\0\0" + remembered)
    for name in sorted(pictures):
        digest.update(b"\0" + name.encode("utf-8", "surrogatepass") + b"\0" + pictures[name])
    return digest.hexdigest()


def listed(report: Report, root: Node | None) -> tuple[Problem, ...]:
    """The problems by line, each once, with the way to it in words; errors go first if there are too many."""
    found = sorted(set(report.problems))
    more = len(found) - SHOWN + report.dropped
    if more > 0:
        found = sorted(sorted(found, key=lambda problem: problem.severity == "warning")[:SHOWN])
    shown = [placed(problem, root) for problem in found]
    if more > 0:
        last = shown[-1]
        shown.append(Problem(last.line, last.column, "", f"... and {more} more problems. Mend these first."))
    return tuple(shown)


def placed(problem: Problem, root: Node | None) -> Problem:
    """The problem with the way to it in words."""
    return replace(problem, where=" › ".join(way(root, problem)))


def way(root: Node | None, problem: Problem) -> list[str]:
    """The names that lead from the left edge to the problem, as staff would say them."""
    place = (problem.line, problem.column)
    names: list[str] = []
    node = root
    several = len(getattr(root.get("topics"), "items", ())) > 1 if isinstance(root, Map) else False
    while isinstance(node, Map | List):
        if isinstance(node, Map):
            number = bisect_right(node.pairs, place, key=lambda pair: (pair[0].line, pair[0].column))
            key, value = node.pairs[number - 1] if number else (None, None)
            if key is None or place[1] <= key.column:  # the name itself, or a line further left
                break
            names.append(printable(key.value))
            node = value
        else:
            number = bisect_right(node.items, place, key=lambda item: (item.line, item.column))
            item = node.items[number - 1] if number else None
            if item is None or (item.line < place[0] and place[1] < item.column):
                break
            names.append(called(names, item, number))
            node = item
    if names[:1] == ["topics"] and not several and len(names) > 2:
        names = names[2:]
    return [name for index, name in enumerate(names) if index == 0 or name != names[index - 1]]


def called(names: list[str], item: Node, number: int) -> str:
    """Topics and pages go by their id, other items by their number."""
    by_id = names[-1:] in (["topics"], ["pages"])
    identity = item.get("id") if by_id and isinstance(item, Map) else None
    return printable(identity.value) if isinstance(identity, Scalar) and identity.value else f"item {number}"
