"""What staff meant by a name that does not belong where it is: misspelt, indented wrongly, or no name at all."""

import re
from typing import TYPE_CHECKING, NamedTuple

from kiosk.content.load.field_spec import fields_of
from kiosk.content.load.values import CODE
from kiosk.content.model.pages import KINDS, Page
from kiosk.content.problems import quote, suggestion
from kiosk.content.yaml.indentation import below
from kiosk.content.yaml.nodes import Map, Node, Scalar, is_empty

if TYPE_CHECKING:
    from kiosk.content.load.decoder import Decoder


FORMER = {
    ("Risk", "urgent"): "Write call: [fever] instead, with the ids of signs on the page of kind help.",
    ("Words", "urgent"): "It is not used any more. Delete this line.",
    ("Words", "call"): "It is not used any more. Delete this line.",
}
"""What was possible once, by type and key, and what to write instead."""


class GroupScope(NamedTuple):
    """A dataclass being read, and the names, its own or of a group inside, that are in the wrong place."""

    kind: type
    misplaced_keys: set[str]


def meant_field(
    decoder: "Decoder", node: Map, scope: GroupScope, key: Scalar, value: Node, unused: list[str]
) -> str | None:
    """Which of the `unused` fields of a group is meant by `key`; None after saying what is wrong."""
    name = key.value
    if is_misread_text(decoder, node, key, value):
        scope.misplaced_keys.add(name.split(":")[0])
        return None
    if is_too_deep(decoder, key, "Start it further left, with its own group."):
        return None
    meant = suggestion(name, unused)
    groups = [field for field in fields_of(scope.kind).values() if field.inner is not Page]
    inner = next((field.name for field in groups if field.inner and name in fields_of(field.inner)), None)
    if inner and meant is None:
        scope.misplaced_keys.add(name)
        decoder.error(key, f"{quote(name)} belongs to {quote(inner)}. Indent it further, below that word.")
        return None
    if former := FORMER.get((scope.kind.__name__, name)):
        meant, hint = None, former
    elif meant:
        hint = f'Did you mean "{meant}"?'
    elif used := suggestion(name, list(fields_of(scope.kind))):
        hint = f'"{used}" is here already. Delete one of them.'
    else:
        hint = f"Possible here: {', '.join(unused)}." if unused else "Delete it."
        hint += elsewhere(name)
    decoder.error(key, f"unknown word {quote(name)}. {hint}")
    return meant


def elsewhere(name: str) -> str:
    """Where a page may have this name; starts with a space, or is empty."""
    kinds = [kind.__name__.lower() for kind in KINDS if name in fields_of(kind)]
    return f" A page may have it, of kind {' or '.join(kinds)}." if 0 < len(kinds) < 4 else ""


def meant_language(decoder: "Decoder", node: Map, key: Scalar, value: Node, missing: dict[str, str]) -> str | None:
    """The language meant by `key` in a text; None after saying what is wrong."""
    name = key.value
    if name in decoder.languages:
        return name
    if is_too_deep(decoder, key, "Start it in the column of the words above."):
        return None
    if is_misread_text(decoder, node, key, value):
        missing.pop(name.split(":")[0], None)
        return None
    unused = [code for code in missing if node.get(code) is None]
    meant = suggestion(name, unused) or (unused[0] if len(unused) == 1 and re.fullmatch("[A-Za-z]{2}", name) else "")
    if not meant and not re.fullmatch(CODE, name) and not any(node.get(code) for code in decoder.languages):
        # In a list, a text with ": " in it is a name with a value.
        decoder.error(key, 'a text with ": " in it must be in double quotes.')
        missing.clear()
        return None
    known = ", ".join(map(decoder.language_name, decoder.languages))
    hint = f'Did you mean "{meant}"?' if meant else f"This file is in {known}."
    if " " in name and not node.flow:
        hint = "If this line goes on with the text above, put both in one line, in double quotes."
    decoder.error(key, f"unknown language {quote(name)}. {hint}")
    return meant or None


def is_too_deep(decoder: "Decoder", key: Scalar, advice: str) -> bool:
    """Whether the group around what is being read has such a name; reports it, and it is not missed there."""
    for scope in decoder.scopes[-1:]:
        if key.value in fields_of(scope.kind):
            scope.misplaced_keys.add(key.value)
            decoder.error(key, f"{quote(key.value)} is indented too far. {advice}")
            return True
    return False


def misspelt_kind(decoder: "Decoder", node: Map) -> Node | None:
    """The value behind a word that resembles "kind" and is no other name of a page."""
    for key, value in node.pairs:
        is_field = any(key.value in fields_of(kind) for kind in KINDS)
        if not is_field and suggestion(key.value, ["kind"]):
            decoder.error(key, f'unknown word {quote(key.value)}. Did you mean "kind"?')
            key.value = "kind"
            return value
    return None


def is_misread_text(decoder: "Decoder", node: Map, key: Scalar, value: Node) -> bool:
    """Whether this name inside { } was meant as text; reports it."""
    if not node.flow or not is_empty(value):
        return False
    if re.match(r"[\w-]+:\S", key.value):
        decoder.error(key, f"a space is missing after the colon in {quote(key.value)}.")
        return True
    if decoder.lines[key.line - 1][key.column - 1 + len(key.value) :].lstrip().startswith(":"):
        return False
    decoder.error(key, "a text with a comma in it must be in double quotes here.")
    return True


def note_repeated(decoder: "Decoder", node: Map) -> None:
    """What is below a name for the second time is not read: perhaps another item should have started above it."""
    names: set[str] = set()
    for key, _ in node.pairs:
        if key.value in names:
            end = below(decoder.lines, key.line - 1)
            decoder.unparsed_text += "\n".join(["", *decoder.lines[key.line - 1 : end]])
        names.add(key.value)
