"""The bytes of content.yaml to content, or every problem at once."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from kiosk.content.input_files import ASSETS, digest
from kiosk.content.load import revision, translations, validation
from kiosk.content.load.damage import damage
from kiosk.content.load.decoder import Decoder
from kiosk.content.load.pictures import load_pictures
from kiosk.content.model.content import Content
from kiosk.content.problems import Problem, Report, printable
from kiosk.content.yaml import source
from kiosk.content.yaml.nodes import List, Map, Node
from kiosk.content.yaml.recovery import parse

MAX_LISTED = 200
"""Problems in one result; nobody fixes more at once."""


@dataclass(frozen=True, slots=True)
class ParsedContent:
    """What a file holds; what has no words here is explained in `store.loader_process.LoadedContent`."""

    content: Content | None
    """None where there are errors."""
    problems: tuple[Problem, ...]
    digest: str
    pictures: dict[str, bytes]
    readable: bool
    root: Node | None = None
    """The outermost node: it has the place of each text."""
    parts: tuple[str, ...] = ()
    """The versions of its parts, as `revision.parts` makes them."""
    damaged: bool = False
    """Whether the file is damaged as a whole, which is all that is said of it."""


def examine(raw: bytes, file: Path) -> ParsedContent:
    """Check bytes as those of `file`, with the pictures and translations beside it; never raises for these."""
    report = Report()
    known = translations.read(file, report)
    content, root, decoder = decode(raw, translations.parse(known, file, report), report, file)
    originals, pictures = load_pictures(file.parent / ASSETS, decoder.references, report)
    if report.dropped or any(problem.severity == "error" for problem in report.problems):
        content = None
    parts = revision.parts(content, originals) if content else ()
    if content:
        content = validation.without_unsealed_approval(content, decoder)
        validation.report_changed(content, parts, decoder, cast(Map, root))
    of = digest(raw, known, originals)
    made = ParsedContent(content, listed(report, root), of, pictures, True, root, parts)
    return replace(made, damaged=report.damaged)


def decode(
    raw: bytes, memory: translations.Memory, report: Report, file: Path, translations_optional: bool = False
) -> tuple[Content | None, Node | None, Decoder]:
    """The content, with None for what could not be read and is in the report; the outermost node; and the decoder."""
    text = read_text(raw, report)
    if report.damaged:
        return None, None, Decoder([], report)
    lines = source.normalize(text, report)
    root, read = parse(lines, report)
    decoder = Decoder(read, report, translations_optional)
    if root is None and not report.problems:
        report.error(1, 1, "the file is empty: it has nothing but spaces and comments.")
        report.damaged = True
    decoder.unparsed_text = "\n".join(line for line, one in zip(lines, read, strict=True) if line != one)
    content = decoder.content(root) if root else None
    if content is not None:
        validation.Validator(content, decoder, cast(Map, root)).run()
        validation.mark_stale(content, decoder, memory, file)
    return content, root, decoder


def read_text(raw: bytes, report: Report) -> str:
    """The text of a file; of one that is damaged as a whole, only that is reported."""
    found = Report()
    text = source.decode(raw, found)
    if not found.damaged and (wrong := damage(text, raw)):
        problem, found.damaged = wrong
        found.problems = [problem] if found.damaged else [*found.problems, problem]
    report.damaged = found.damaged
    report.problems += found.problems
    return text


def listed(report: Report, root: Node | None) -> tuple[Problem, ...]:
    """The problems by line, each once, with the path to it in words; errors go first if there are too many."""
    found = sorted(set(report.problems))
    more = len(found) - MAX_LISTED + report.dropped
    if more > 0:
        found = sorted(sorted(found, key=lambda problem: problem.severity == "warning")[:MAX_LISTED])
    shown = [placed(problem, root) for problem in found]
    if more > 0:
        shown.append(Problem(found[-1].line, found[-1].column, "", f"... and {more} more problems. Fix these first."))
    return tuple(shown)


def placed(problem: Problem, root: Node | None) -> Problem:
    return replace(problem, where=" › ".join(path_to(root, problem)))


def path_to(root: Node | None, problem: Problem) -> list[str]:
    """The names that lead from the left edge to the problem, as staff would say them."""
    names: list[str] = []
    place = (problem.line, problem.column)
    node = root
    while isinstance(node, Map | List):
        if isinstance(node, Map):
            number = bisect_right(node.pairs, place, key=lambda pair: (pair[0].line, pair[0].column))
            key, node = node.pairs[number - 1] if number else (None, None)
            if key is None or place[1] <= key.column:  # the name itself, or a line further left
                break
            names.append(printable(key.value))
        else:
            number = bisect_right(node.items, place, key=lambda item: (item.line, item.column))
            node = node.items[number - 1] if number else None
            if node is None or (node.line < place[0] and place[1] < node.column):
                break
            by_id = names[-1:] in (["topics"], ["chapters"], ["pages"])  # other items go by their number
            identity = getattr(node.get("id") if by_id and isinstance(node, Map) else None, "value", "")
            names.append(printable(identity) if identity else f"item {number}")
    topics = getattr(root.get("topics"), "items", ()) if isinstance(root, Map) else ()
    if names[:1] == ["topics"] and len(topics) < 2 and len(names) > 2:
        names = names[2:]
    return [name for index, name in enumerate(names) if index == 0 or name != names[index - 1]]
