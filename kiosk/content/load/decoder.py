"""Nodes to the content types, by their type hints. What is wrong is reported and becomes None; reading goes on."""

import re
from collections.abc import Callable, Iterable
from functools import cache, partial
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeGuard, Union, cast, get_args, get_origin

from kiosk.content.load import chance, markup, values
from kiosk.content.load.field_spec import MAX_ITEMS, PAGE_KINDS, Field, fields_of
from kiosk.content.load.keyed_values import phone_names, read_answers, read_phones, read_sign, read_signs
from kiosk.content.load.misplaced_keys import GroupScope, meant_field, meant_language, misspelt_kind, note_repeated
from kiosk.content.load.missing_texts import report_missing_texts
from kiosk.content.model.content import Content, Language
from kiosk.content.model.pages import Page
from kiosk.content.model.types import (
    Chance,
    Code,
    Date,
    File,
    Icon,
    Id,
    People,
    Phone,
    Place,
    Range,
    Ref,
    SameInAllLanguages,
    Sign,
    Text,
)
from kiosk.content.problems import InvalidValueError, Report, did_you_mean, listing, printable, quote, suggestion
from kiosk.content.yaml.nodes import Broken, List, Map, Node, Scalar, is_empty, starts_with
from kiosk.content.yaml.source import CONTROL

SHORT_NAMES = rf"{values.REFERENCE}(?:[,; ]+{values.REFERENCE}){{0,9}}"
Read = Callable[["Decoder", Node], Any]
CUT = re.compile(r"(?: #|\s+#\S)")
"""A comment that was hardly meant as one: real ones come after two spaces, and have a space after the `#`."""


class Decoder:
    """Reads one file. Keeps the places of what was read, for the rules that compare them."""

    def __init__(self, lines: list[str], report: Report, translations_optional: bool = False) -> None:
        self.lines = lines
        self.report = report
        self.translations_optional = translations_optional
        """Whether a text may be in the first language alone."""
        self.languages: dict[str, str] = {}
        """Names by code."""
        self.numbers = [*markup.NUMBERS]
        """The clinic's numbers, which any text may name."""
        self.optional_languages: list[str] = []
        self.places: dict[int, tuple[object, Map]] = {}
        self.references: dict[Any, dict[str, list[Scalar]]] = {File: {}, Icon: {}, Ref: {}}
        """Where each picture and each source is named, by its type and its name."""
        self.text_nodes: dict[Place, Node] = {}
        """All texts but those that are the same in all languages."""
        self.scopes: list[GroupScope] = []
        self.missing_texts: dict[tuple[str, ...], list[Map]] = {}
        """Where texts lack these languages."""
        self.unparsed_text = ""
        """The lines that a mistake hides: what seems to be missing may be there."""

    def content(self, root: Node) -> Content | None:
        """The whole file; what could not be read is None inside, with an error in the report."""
        if not isinstance(root, Map):
            names = " ".join(f"{name}:" for name in fields_of(Content))
            self.error(root, f"the file must start with these words at the left edge: {names}.")
            self.report.damaged = True
            return None
        self.languages = self.read_languages(root.get("languages"))
        self.optional_languages = [*self.languages][1:] if self.translations_optional else []
        self.numbers += phone_names(root)
        content = cast(Content | None, read_group(self, root, kind=Content))
        report_missing_texts(self, root.key("languages") or root)
        return content

    def read_languages(self, node: Node | None) -> dict[str, str]:
        """Languages come first, wherever they are, because every text is checked against them."""
        before = Decoder(self.lines, Report())
        items = node.items if isinstance(node, List) else []
        found = [language for item in items if (language := read_group(before, item, kind=Language))]
        names = {language.code: language.name or language.code for language in found if language.code}
        # Or else every text in the language that is damaged would be reported too.
        return {} if len(names) < len(items) or "code:" in self.unparsed_text else names

    def error(self, node: Node, message: str) -> None:
        self.report.error(node.line, node.column, message)

    def warn(self, node: Node, message: str) -> None:
        self.report.warning(node.line, node.column, message)

    def is_group(self, node: Node, names: Iterable[str]) -> TypeGuard[Map]:
        """Whether `node` has names with values; if not, says which `names` are expected."""
        if not isinstance(node, Map | Broken):
            single = "there is nothing here" if is_empty(node) else "this is a single text"
            what = "this is a list" if isinstance(node, List) else single
            self.error(node, f"{what}, but names with values are expected: {', '.join(names)}.")
        return isinstance(node, Map)

    def place(self, thing: object, name: str | None = None) -> Node:
        """The node of `thing`, or that of the value of its field `name`."""
        node = self.places[id(thing)][1]
        return (node.get(name) if name else None) or node

    def count(self, thing: object, name: str) -> int:
        """How many items a list of `thing` has in the file, with those that could not be read."""
        return len(getattr(self.place(thing, name), "items", ()))

    def is_whole(self, thing: object, name: str) -> bool:
        """Whether all items of a list of `thing` could be read."""
        return self.count(thing, name) == len(getattr(thing, name) or ())

    def language_name(self, code: str) -> str:
        return f"{code} ({printable(self.languages[code])})"


@cache
def readers(kind: type) -> dict[str, Read]:
    return {
        field.name: partial(read_text, english=field.english) if field.english else reading(field.hint)
        for field in fields_of(kind).values()
    }


def reading(hint: Any) -> Read:
    origin, parts = get_origin(hint), get_args(hint)
    if hint in READERS:
        return READERS[hint]
    if origin is Annotated:
        if isinstance(parts[1], Range):
            return partial(read_scalar, parse=partial(values.numbers, limits=parts[1]))
        return partial(read_text, shared=parts[1].pattern if isinstance(parts[1], SameInAllLanguages) else None)
    if origin in (Union, UnionType):
        return reading(next(part for part in parts if part is not NoneType))
    if origin is Literal:
        return partial(read_scalar, parse=partial(values.choice, choices=parts))
    if origin is tuple:
        read = partial(read_texts if parts[0] in (Text, Sign) else read_list, read=reading(parts[0]))
        return partial(read, most=MAX_ITEMS.get(parts[0], MAX_ITEMS[None]))
    return partial(KEYED[parts], read=reading(parts[1])) if origin is dict else partial(read_group, kind=hint)


def read_scalar(decoder: Decoder, node: Node, parse: values.Parse) -> Any:
    if isinstance(node, Broken):
        return None
    if not isinstance(node, Scalar):
        what = "a list" if isinstance(node, List) else "a group of names"
        decoder.error(node, f"one value is expected here, not {what}.")
        return None
    if is_empty(node):
        line = decoder.lines[node.line - 1]
        is_comment = line[node.column - 1 :].lstrip().startswith("#")
        is_item = re.match(r" *- +([\w-]+): *$", line)
        delete = ", or delete this item in every language" if is_item and is_item[1] in decoder.languages else ""
        empty = f"the value is empty. Write it after the colon{delete}."
        decoder.error(node, starts_with("#") if is_comment else empty)
        return None
    if not node.plain and CONTROL.search(node.value):
        decoder.error(node, "this contains an invisible character, written with a \\. Delete it.")
        return None
    if wrong := markup.check_direction(node.value):
        decoder.error(node, wrong)
        return None
    try:
        return parse(node.value)
    except InvalidValueError as error:
        decoder.error(node, str(error))
        return None


def read_reference(decoder: Decoder, node: Node, kind: Any, parse: values.Parse) -> Any:
    """What is to be found elsewhere: a file or a source."""
    value = read_scalar(decoder, node, parse)
    if value and isinstance(node, Scalar):
        decoder.references[kind].setdefault(value, []).append(node)
    return value


def read_text(decoder: Decoder, node: Node, english: Text | None = None, shared: str | None = None) -> Text | None:
    """Words for patients, by language or as one string; `english` is the default.

    One that matches the pattern `shared` goes for all languages.
    """
    if isinstance(node, Map):
        return read_translations(decoder, node, english)
    if isinstance(node, List):
        decoder.error(node, "one text is expected here, not a list.")
        return None
    value = read_words(decoder, node, english)
    if value is None:
        return None
    if shared and re.fullmatch(shared, value):
        return Text(dict.fromkeys(decoder.languages, value))
    needed = [code for code in decoder.languages if code not in decoder.optional_languages]
    if len(needed) > 1:
        words = value if re.fullmatch(r"[\w .!?-]{1,60}", value) else "..."
        every = ", ".join(f"{code}: {'...' if number else words}" for number, code in enumerate(decoder.languages))
        decoder.error(node, f"this text is in one language only. Write it in each: {{{every}}}.")
        return None
    return placed(decoder, Text({**(english or {}), **dict.fromkeys(needed, value)}), node)


def read_translations(decoder: Decoder, node: Map, english: Text | None) -> Text:
    """A text by language; every language of the file must be there, and no other."""
    text = Text(english or {})
    missing = dict(decoder.languages)
    for key, value in node.pairs:
        code = meant_language(decoder, node, key, value, missing) if decoder.languages else key.value
        missing.pop(code or "", None)
        words = read_words(decoder, value, english) if code else None
        if code and words is not None:
            text[code] = words
    optional = [*decoder.optional_languages, *(["en"] if english else [])]
    codes = tuple(code for code in missing if code not in optional)
    if codes and node.whole:
        decoder.missing_texts.setdefault(codes, []).append(node)
    return placed(decoder, text, node)


def placed(decoder: Decoder, text: Text, node: Node) -> Text:
    text.place = (node.line, node.column)
    decoder.text_nodes[text.place] = node
    return text


def read_words(decoder: Decoder, node: Node, english: Text | None) -> str | None:
    if isinstance(node, List | Map) and node.flow:
        decoder.error(node, starts_with("[" if isinstance(node, List) else "{"))
        return None
    value = cast(str | None, read_scalar(decoder, node, values.any_text))
    if value is None or not isinstance(node, Scalar):
        return None
    if node.plain and CUT.match(decoder.lines[node.end_line - 1], node.end_column - 1):
        message = 'the text ends here, before the " #". To keep the rest, put all of it in double quotes.'
        decoder.report.warning(node.end_line, node.end_column, message)
    if markup.SIGNS.search(value) or english:
        numbers = decoder.numbers
        if wrong := markup.check_word(value, english["en"]) if english else markup.check_placeholders(value, numbers):
            decoder.error(node, wrong)
        for remark in markup.remarks(value):
            decoder.warn(node, remark)
    return value


def read_texts(decoder: Decoder, node: Node, read: Read, most: int) -> tuple[Any, ...] | None:
    """Texts or signs one after another; a single one needs no list."""
    if isinstance(node, List):
        return read_list(decoder, node, read, most)
    text = read(decoder, node)
    return None if text is None else (text,)


def read_list(decoder: Decoder, node: Node, read: Read, most: int) -> tuple[Any, ...] | None:
    if isinstance(node, List):
        if len(node.items) > most:
            decoder.error(node.items[most], f"this list has {len(node.items)} items; at most {most} are allowed.")
            return None
        return tuple(value for item in node.items if (value := read(decoder, item)) is not None)
    if isinstance(node, Broken):
        return None
    message = 'a list is expected here. Start each item with "- ".'
    if is_empty(node):
        message = 'the list is empty. Write items that start with "- ".'
    elif isinstance(node, Scalar) and re.fullmatch(SHORT_NAMES, node.value):
        message = f"a list is expected here. Write [{', '.join(re.findall(values.REFERENCE, node.value))}]."
    decoder.error(node, message)
    return None


def read_page(decoder: Decoder, node: Node) -> Any:
    if not decoder.is_group(node, ["id", "kind", "title", "message"]):
        return None
    kind = node.get("kind") or misspelt_kind(decoder, node)
    names = list(PAGE_KINDS)
    if kind is None:
        if node.whole:
            decoder.error(node, f'"kind" is missing. Write one of: {", ".join(names)}.')
        return None
    word = read_scalar(decoder, kind, values.any_text)
    if word and word not in names:
        decoder.error(kind, f"unknown kind {quote(word)}.{did_you_mean(word, names)}")
        word = suggestion(word, names)
    return read_group(decoder, node, kind=PAGE_KINDS[word]) if word else None


def read_group(decoder: Decoder, node: Node, kind: type) -> Any:
    """A dataclass from names and values; None for what is missing or wrong."""
    known = fields_of(kind)
    if not decoder.is_group(node, known):
        return None
    scope = GroupScope(kind, set())
    pairs = matched(decoder, node, scope)
    decoder.scopes.append(scope)
    found: dict[str, Any] = {}
    for field, value in pairs:
        found[field.attribute] = readers(kind)[field.name](decoder, value)
        if found[field.attribute] == () and field.required and isinstance(value, List) and not value.items:
            decoder.error(value, f"{quote(field.name)} is empty. At least one is needed.")
    decoder.scopes.pop()
    misplaced = scope.misplaced_keys.union(*(outer.misplaced_keys for outer in decoder.scopes[-1:]))
    missing = [name for name in known if known[name].required and name not in found]
    reported = [name for name in missing if name not in misplaced]
    if reported and node.whole:
        hints = {name: known[name].hint for name in reported if get_origin(known[name].hint) is Literal}
        choices = [f' Write "{name}" as one of: {", ".join(get_args(hint))}.' for name, hint in hints.items()]
        decoder.error(node, f"{listing(reported)} {'is' if len(reported) == 1 else 'are'} missing.{''.join(choices)}")
    left_out = {name: field.absent() for name, field in known.items() if field.absent and name not in found}
    made = kind(**found, **dict.fromkeys(missing), **left_out)
    decoder.places[id(made)] = (made, node)
    return made


def matched(decoder: Decoder, node: Map, scope: GroupScope) -> list[tuple[Field, Node]]:
    """Each known name's field and value; a misspelt one counts as the name that was meant."""
    known = fields_of(scope.kind)
    note_repeated(decoder, node)
    unused = [one for one in known if node.get(one) is None]
    pairs: dict[str, tuple[Field, Node]] = {}
    for key, value in node.pairs:
        name: str | None = key.value
        if name == "kind" and issubclass(scope.kind, Page):
            continue
        if name not in known:
            name = meant_field(decoder, node, scope, key, value, unused)
        if name:
            pairs.setdefault(name, (known[name], value))
    return list(pairs.values())


KEYED = {(Id, Text): read_answers, (Id, Phone): read_phones, (Sign, Text): read_signs}
"""Readers of a dict, by the types of its keys and values."""
READERS: dict[Any, Read] = {
    str: partial(read_scalar, parse=values.any_text),
    bool: partial(read_scalar, parse=values.yes_or_no),
    Id: partial(read_scalar, parse=values.identity),
    Code: partial(read_scalar, parse=values.code),
    Date: partial(read_scalar, parse=values.day),
    Phone: partial(read_scalar, parse=values.phone),
    Chance: partial(read_scalar, parse=chance.chance),
    People: partial(read_scalar, parse=chance.people),
    File: partial(read_reference, kind=File, parse=values.any_text),
    Icon: partial(read_reference, kind=Icon, parse=values.any_text),
    Ref: partial(read_reference, kind=Ref, parse=values.reference),
    Sign: partial(read_sign, read=partial(read_scalar, parse=values.identity)),
    Text: read_text,
    Page: read_page,
}
