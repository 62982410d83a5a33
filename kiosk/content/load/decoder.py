"""Nodes to the dataclasses, by their type hints. What is wrong is reported and left None; reading goes on."""

import re
from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from functools import cache, partial
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, cast, get_args, get_origin, get_type_hints

from kiosk.content.load import markup, values
from kiosk.content.model.content import Content, Language
from kiosk.content.model.pages import KINDS, Page
from kiosk.content.model.types import Code, Date, File, Id, Limits, Range, Ref, Shared, Text, Unknown
from kiosk.content.problems import InvalidValueError, Report, did_you_mean, listing, printable, quote, suggestion
from kiosk.content.yaml.indentation import below
from kiosk.content.yaml.nodes import Broken, List, Map, Node, Scalar, starts_with
from kiosk.content.yaml.source import CONTROL

Read = Callable[["Decoder", Node], Any]

PAGE_KINDS: dict[str, type[Page]] = {kind.__name__.lower(): kind for kind in KINDS}
CUT = re.compile(r"(?: #|\s+#\S)")
"""A comment that was hardly meant as one: real ones stand two blanks away, with a blank after the `#`."""


@dataclass(frozen=True, slots=True)
class Field:
    """How to read one field of a dataclass."""

    name: str
    read: Read
    required: bool
    absent: Callable[[], Any] | None
    inner: type | None


class Group:
    """A dataclass being read, and the names, its own or of a group inside, that stand in the wrong place."""

    __slots__ = ("excused", "kind")

    def __init__(self, kind: type) -> None:
        self.kind = kind
        self.excused: set[str] = set()


class Decoder:
    """Reads one file. Places of what was read are kept for the rules that compare them.

    A text may be missing in an `optional` language. `texts` are all but those that stand once for all languages.
    `unread` are the lines that a mistake hides: what seems to be missing may stand there.
    """

    def __init__(self, lines: list[str], report: Report) -> None:
        self.lines = lines
        self.report = report
        self.languages: dict[str, str] = {}
        self.places: dict[int, tuple[object, Map]] = {}
        self.references: list[tuple[Scalar, str]] = []
        self.files: list[tuple[Scalar, str]] = []
        self.texts: dict[int, tuple[Text, Node]] = {}
        self.optional: frozenset[str] = frozenset()
        self.groups: list[Group] = []
        self.unread = ""

    def content(self, root: Node) -> Content | None:
        """The whole file; what could not be read is None inside, with an error in the report."""
        if not isinstance(root, Map):
            names = " ".join(f"{name}:" for name in fields_of(Content))
            self.error(root, f"the file must start with these words at the left edge: {names}")
            return None
        self.read_languages(root)
        return cast(Content | None, read_group(self, root, kind=Content))

    def read_languages(self, root: Map) -> None:
        """Languages come first, wherever they stand, because every text is checked against them."""
        node = root.get("languages")
        before = Decoder(self.lines, Report())
        items = node.items if isinstance(node, List) else []
        for item in items:
            language = read_group(before, item, kind=Language)
            if language and language.code:
                self.languages[language.code] = language.name or language.code
        if len(self.languages) < len(items) or "code:" in self.unread:
            self.languages = {}  # or else every text in the language that is spoilt would be reported too

    def error(self, node: Node, message: str) -> None:
        self.report.error(node.line, node.column, message)

    def place(self, thing: object, name: str | None = None) -> Node:
        """Where `thing` stands, or the value of its field `name`."""
        node = self.places[id(thing)][1]
        return (node.get(name) if name else None) or node

    def named(self, code: str) -> str:
        return f"{code} ({printable(self.languages[code])})"


@cache
def fields_of(kind: type) -> dict[str, Field]:
    """The fields of a dataclass by name; a group of optional fields is optional itself."""
    hints = get_type_hints(kind, include_extras=True)
    found = {}
    for field in fields(kind):
        hint = hints[field.name]
        default = field.default_factory() if field.default_factory is not MISSING else None
        read = partial(read_text, default=default) if isinstance(default, Text) else reading(hint)
        absent = hint if all_optional(hint) else None
        required = field.default is MISSING and field.default_factory is MISSING and absent is None
        found[field.name] = Field(field.name, read, required, absent, inner_group(hint))
    return found


def all_optional(hint: Any) -> bool:
    if inner_group(hint) is not hint:
        return False
    return not any(field.required for field in fields_of(hint).values())


def inner_group(hint: Any) -> type | None:
    """The dataclass inside `hint`, whose names may stand one level too high."""
    for part in (hint, *get_args(hint)):
        if isinstance(part, type) and hasattr(part, "__dataclass_fields__") and part is not Range:
            return part
    return None


SCALARS: dict[Any, values.Parse] = {
    str: values.any_text,
    bool: values.yes_or_no,
    Id: values.identity,
    Code: values.code,
    Date: values.day,
}


@cache
def reading(hint: Any) -> Read:
    """The function that reads what `hint` describes."""
    origin, parts = get_origin(hint), get_args(hint)
    if hint in SCALARS:
        return partial(read_scalar, parse=SCALARS[hint])
    if hint is Ref:
        return read_reference
    if hint is File:
        return read_file
    if hint is Text:
        return read_text
    if hint is Page:
        return read_page
    if origin is Annotated:
        return reading_annotated(*parts)
    if origin in (Union, UnionType):
        return reading_union([part for part in parts if part is not NoneType])
    if origin is Literal:
        return partial(read_scalar, parse=partial(values.choice, choices=parts))
    if origin is tuple:
        return partial(read_texts if parts[0] is Text else read_list, read=reading(parts[0]))
    if origin is dict:
        return read_answers
    return partial(read_group, kind=hint)


def reading_annotated(base: Any, note: object) -> Read:
    if isinstance(note, Limits):
        return partial(read_scalar, parse=partial(values.numbers, limits=note))
    return partial(read_text, shared=isinstance(note, Shared))


def reading_union(parts: list[Any]) -> Read:
    if Unknown in parts:
        limits = get_args(parts[0])[1]
        return partial(read_scalar, parse=partial(values.chance, limits=limits))
    return reading(parts[0])


def is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and (
        not node.value.strip() or (node.plain and node.value in ("~", "null", "Null", "NULL"))
    )


def read_scalar(reader: Decoder, node: Node, parse: values.Parse) -> Any:
    """One value without parts."""
    if isinstance(node, Broken):
        return None
    if not isinstance(node, Scalar):
        what = "a list" if isinstance(node, List) else "a group of names"
        reader.error(node, f"one value is expected here, not {what}.")
        return None
    if is_empty(node):
        comment = reader.lines[node.line - 1][node.column - 1 :].lstrip().startswith("#")
        reader.error(node, starts_with("#") if comment else "the value is empty. Write it after the colon.")
        return None
    if not node.plain and CONTROL.search(node.value):
        reader.error(node, "this holds an invisible character, written with a \\. Delete it.")
        return None
    try:
        return parse(node.value)
    except InvalidValueError as wrong:
        reader.error(node, str(wrong))
        return None


def read_reference(reader: Decoder, node: Node) -> Any:
    value = read_scalar(reader, node, values.reference)
    if value:
        reader.references.append((cast(Scalar, node), value))
    return value


def read_file(reader: Decoder, node: Node) -> Any:
    value = read_scalar(reader, node, values.any_text)
    if value:
        reader.files.append((cast(Scalar, node), value))
    return value


def read_text(reader: Decoder, node: Node, default: Text | None = None, shared: bool = False) -> Text | None:
    """Words for patients: a map by language, or one plain string where that is enough."""
    if isinstance(node, Map):
        return read_translations(reader, node, default)
    if isinstance(node, List):
        reader.error(node, "one text is expected here, not a list.")
        return None
    value = read_words(reader, node, default)
    if value is None:
        return None
    needed = [code for code in reader.languages if shared or code not in reader.optional]
    if len(needed) > 1 and not shared:
        every = ", ".join(f"{code}: ..." for code in reader.languages)
        reader.error(node, f"this text is in one language only. Write it in each: {{{every}}}.")
        return None
    text = Text({**(default or {}), **dict.fromkeys(needed, value)})
    if not shared:
        reader.texts[id(text)] = (text, node)
    return text


def read_words(reader: Decoder, node: Node, default: Text | None) -> str | None:
    """The text in one language."""
    value = cast(str | None, read_scalar(reader, node, values.any_text))
    if value is None or not isinstance(node, Scalar):
        return None
    if node.plain and CUT.match(reader.lines[node.end_line - 1], node.end_column - 1):
        message = 'the text ends here, before the " #". To keep the rest, put all of it in double quotes.'
        reader.report.warning(node.end_line, node.end_column, message)
    if markup.SIGNS.search(value) or default:
        wrong = markup.check_word(value, default["en"]) if default else markup.check_placeholders(value)
        if wrong:
            reader.error(node, wrong)
        for remark in markup.remarks(value):
            reader.report.warning(node.line, node.column, remark)
    return value


def read_translations(reader: Decoder, node: Map, default: Text | None) -> Text | None:
    """A text by language; every language of the file must be there, and no other."""
    text = Text(default or {})
    left = dict(reader.languages)
    for key, value in node.pairs:
        code = language_of(reader, node, key, value, left) if reader.languages else key.value
        left.pop(code or "", None)
        words = read_words(reader, value, default) if code else None
        if code and words is not None:
            text[code] = words
    for code in reader.optional.union(["en"] if default else []):
        left.pop(code, None)
    if left and node.whole:
        missing = " and ".join(reader.named(code) for code in left)
        reader.error(node, f"the text in {missing} is missing.")
    reader.texts[id(text)] = (text, node)
    return text


def is_misread(reader: Decoder, node: Map, key: Scalar, value: Node) -> bool:
    """A name inside { } that staff meant as text; reports it."""
    if not node.flow or not is_empty(value):
        return False
    if re.match(r"[\w-]+:\S", key.value):
        reader.error(key, f"a blank is missing after the colon in {quote(key.value)}.")
        return True
    line = reader.lines[key.line - 1]
    if line[key.column - 1 + len(key.value) :].lstrip().startswith(":"):
        return False
    reader.error(key, "a text with a comma in it must stand in double quotes here.")
    return True


def language_of(reader: Decoder, node: Map, key: Scalar, value: Node, left: dict[str, str]) -> str | None:
    """The language meant by `key`, or None after saying what is wrong."""
    name = key.value
    if name in reader.languages:
        return name
    group = reader.groups[-1] if reader.groups else None
    if group and name in fields_of(group.kind):
        group.excused.add(name)
        reader.error(key, f"{quote(name)} is indented too far. Start it in the column of the words above.")
        return None
    if is_misread(reader, node, key, value):
        left.pop(name.split(":")[0], None)
        return None
    meant = suggestion(name, list(left))
    known = ", ".join(map(reader.named, reader.languages))
    hint = f'Did you mean "{meant}"?' if meant else f"This file is in {known}."
    reader.error(key, f"unknown language {quote(name)}. {hint}")
    return meant


def read_texts(reader: Decoder, node: Node, read: Read) -> tuple[Any, ...] | None:
    """Texts one after another; a single one needs no list."""
    if isinstance(node, List):
        return read_list(reader, node, read)
    text = read(reader, node)
    return None if text is None else (text,)


def read_list(reader: Decoder, node: Node, read: Read) -> tuple[Any, ...] | None:
    if isinstance(node, List):
        found = [read(reader, item) for item in node.items]
        return tuple(item for item in found if item is not None)
    if isinstance(node, Broken):
        return None
    if is_empty(node):
        reader.error(node, 'the list is empty. Write items that start with "- ".')
    elif isinstance(node, Scalar):
        short = len(node.value) < 20 and node.value.isalnum()
        reader.error(node, f"a list is expected here. Write [{node.value}]." if short else LIST)
    else:
        reader.error(node, LIST)
    return None


LIST = 'a list is expected here. Start each item with "- ".'


def read_answers(reader: Decoder, node: Node) -> dict[str, Text] | None:
    """Texts by the ids of options; the rules compare the ids."""
    if not isinstance(node, Map):
        not_a_group(reader, node, ["the ids of the options"])
        return None
    found = {}
    for key, value in node.pairs:
        text = read_text(reader, value)
        if text is not None:
            found[key.value] = text
    return found


def not_a_group(reader: Decoder, node: Node, names: list[str]) -> None:
    if isinstance(node, Broken):
        return
    what = "nothing stands here" if is_empty(node) else "this is a single text"
    if isinstance(node, List):
        what = "this is a list"
    reader.error(node, f"{what}, but names with values are expected: {', '.join(names)}.")


def read_page(reader: Decoder, node: Node) -> Any:
    """A page of the kind that stands in it."""
    if not isinstance(node, Map):
        not_a_group(reader, node, ["id", "kind", "title", "message"])
        return None
    kind = node.get("kind") or misspelt_kind(reader, node)
    names = list(PAGE_KINDS)
    if kind is None and node.whole:
        reader.error(node, f'"kind" is missing. Write one of: {", ".join(names)}.')
    word = read_scalar(reader, kind, values.any_text) if kind else None
    if kind is None or word is None:
        return None
    if word in PAGE_KINDS:
        return read_group(reader, node, kind=PAGE_KINDS[word])
    meant = suggestion(word, names)
    reader.error(kind, f"unknown kind {quote(word)}.{did_you_mean(word, names)}")
    return read_group(reader, node, kind=PAGE_KINDS[meant]) if meant else None


def misspelt_kind(reader: Decoder, node: Map) -> Node | None:
    """The value behind a word that resembles "kind" and is no other name of a page."""
    for key, value in node.pairs:
        other = any(key.value in fields_of(kind) for kind in KINDS)
        if not other and suggestion(key.value, ["kind"]):
            reader.error(key, f'unknown word {quote(key.value)}. Did you mean "kind"?')
            key.value = "kind"
            return value
    return None


def read_group(reader: Decoder, node: Node, kind: type) -> Any:
    """A dataclass from names and values; None for what is missing or wrong."""
    known = fields_of(kind)
    if not isinstance(node, Map):
        not_a_group(reader, node, list(known))
        return None
    group = Group(kind)
    pairs = matched(reader, node, group)
    reader.groups.append(group)
    found: dict[str, Any] = {}
    for field, value in pairs:
        found[field.name] = field.read(reader, value)
        if found[field.name] == () and field.required and isinstance(value, List) and not value.items:
            reader.error(value, f"{quote(field.name)} is empty. At least one is needed.")
    reader.groups.pop()
    outside = reader.groups[-1].excused if reader.groups else set()
    missing = [name for name in known if known[name].required and name not in found]
    report_missing(reader, node, [name for name in missing if name not in group.excused | outside])
    made = kind(**found, **dict.fromkeys(missing), **left_out(known, found))
    reader.places[id(made)] = (made, node)
    return made


def left_out(known: dict[str, Field], found: dict[str, Any]) -> dict[str, Any]:
    return {name: field.absent() for name, field in known.items() if field.absent and name not in found}


def report_missing(reader: Decoder, node: Map, names: list[str]) -> None:
    if names and node.whole:
        verb = "is" if len(names) == 1 else "are"
        reader.error(node, f"{listing(names)} {verb} missing.")


def matched(reader: Decoder, node: Map, group: Group) -> list[tuple[Field, Node]]:
    """Each known name's field and value; a misspelt one counts as the name that was meant."""
    known = fields_of(group.kind)
    names = {key.value for key, _ in node.pairs}
    if len(names) < len(node.pairs):
        hide_repeated(reader, node)
    pairs = []
    taken = set()
    for key, value in node.pairs:
        name: str | None = key.value
        if name not in known:
            if name == "kind" and issubclass(group.kind, Page):
                continue
            name = meant_by(reader, node, group, key, value, [one for one in known if one not in names])
        if name and name not in taken:
            taken.add(name)
            pairs.append((known[name], value))
    return pairs


def hide_repeated(reader: Decoder, node: Map) -> None:
    """What stands below a name for the second time is not read: perhaps another item should have begun above it."""
    names: set[str] = set()
    for key, _ in node.pairs:
        if key.value in names:
            end = below(reader.lines, key.line - 1)
            reader.unread += "\n".join(["", *reader.lines[key.line - 1 : end]])
        names.add(key.value)


def meant_by(reader: Decoder, node: Map, group: Group, key: Scalar, value: Node, names: list[str]) -> str | None:
    """The known name meant by `key`, or None after saying what is wrong."""
    name = key.value
    if is_misread(reader, node, key, value):
        group.excused.add(name.split(":")[0])
        return None
    outside = reader.groups[-1] if reader.groups else None
    if outside and name in fields_of(outside.kind) and suggestion(name, names) is None:
        outside.excused.add(name)
        reader.error(key, f"{quote(name)} is indented too far. Start it further left, with its own group.")
        return None
    inner = inside(group.kind, name)
    if inner and suggestion(name, names) is None:
        group.excused.add(name)
        reader.error(key, f"{quote(name)} belongs to {quote(inner)}. Indent it further, below that word.")
        return None
    meant = suggestion(name, names)
    if meant:
        reader.error(key, f'unknown word {quote(name)}. Did you mean "{meant}"?')
        return meant
    again = suggestion(name, list(fields_of(group.kind)))
    reader.error(key, f"unknown word {quote(name)}.{could_be(names, again)}")
    return None


def could_be(names: list[str], again: str | None) -> str:
    """The end of a sentence about an unknown word that resembles none of the unused `names`."""
    if again:
        return f' "{again}" is here already. Delete one of them.'
    return f" Possible here: {', '.join(names)}." if names else " Delete it."


def inside(kind: type, name: str) -> str | None:
    """The field of `kind` that holds a group with this name."""
    for field in fields_of(kind).values():
        if field.inner and field.inner is not Page and name in fields_of(field.inner):
            return field.name
    return None
