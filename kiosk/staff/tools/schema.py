"""The command `schema`: what editors must know about content.yaml, made from the types by which the kiosk reads it.

A JSON Schema, draft 7, with the `errorMessage` and `enumDescriptions` that Visual Studio Code adds. An editor sees what
YAML makes of a value: to it 911 is a number, while the kiosk goes by what is written and takes it as text.
"""

import ast
import inspect
import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from kiosk.content.load import chance, values
from kiosk.content.load.field_spec import PAGE_KINDS, Field, fields_of
from kiosk.content.load.picture_process import ENDINGS
from kiosk.content.model import types
from kiosk.content.model.content import Content
from kiosk.content.model.pages import Page
from kiosk.content.model.types import Chance, Code, Date, File, Icon, Id, People, Phone, Range, Ref, Sign, Text
from kiosk.content.problems import RefusedError
from kiosk.exit_codes import UNREADABLE

Schema = dict[str, Any]


def write_schema(path: Path) -> Iterator[str]:
    """Write the schema to `path`; yields what to say. Raises RefusedError."""
    try:
        path.write_text(schema_text(), "utf-8", newline="\n")
    except OSError as error:
        raise RefusedError(f"{path}: this could not be written ({error.strerror}).", code=UNREADABLE) from None
    yield f"{path}: written."


def schema_text() -> str:
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


def schema() -> Schema:
    named = {kind.__name__.lower(): object_schema(kind) for kind in dataclasses_in(Content)}
    head = {"$schema": "http://json-schema.org/draft-07/schema#", **reference(Content.__name__)}
    return {**head, "definitions": {"string": STRING, "text": TEXT, "texts": TEXTS, **named}}


def dataclasses_in(kind: type) -> Iterator[type]:
    """A dataclass and every one inside it."""
    yield kind
    for inner in PAGE_KINDS.values() if kind is Page else [field.inner for field in fields_of(kind).values()]:
        if inner:
            yield from dataclasses_in(inner)


def reference(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name.lower()}"}


def object_schema(kind: type) -> Schema:
    """A dataclass. What all pages have is in that of `Page`; the rest is in that of their kind."""
    common = ["kind", *fields_of(Page)] if issubclass(kind, Page) and kind is not Page else []
    own = {name: field for name, field in fields_of(kind).items() if name not in common}
    made: Schema = {
        "type": "object",
        "description": type_doc(kind),
        "properties": dict.fromkeys(common, True) | {name: field_schema(kind, field) for name, field in own.items()},
        "required": [name for name, field in own.items() if field.required],
    }
    if kind is not Page:
        return {**made, "additionalProperties": False}
    kinds = {
        "type": "string",
        "description": "What kind of page this is.",
        "enum": list(PAGE_KINDS),
        "enumDescriptions": [type_doc(kind) for kind in PAGE_KINDS.values()],
    }
    return {
        **made,
        "properties": {"kind": kinds, **made["properties"]},
        "required": ["kind", *made["required"]],
        "allOf": [{"if": is_kind(name), "then": reference(name)} for name in PAGE_KINDS],
    }


def is_kind(name: str) -> Schema:
    return {"type": "object", "properties": {"kind": {"const": name}}, "required": ["kind"]}


def field_schema(kind: type, field: Field) -> Schema:
    """A field of a dataclass: its value, what it is for, and its default."""
    made = value_schema(field.hint, field.required)
    if field.english:
        word = field.english["en"]
        return {**made, "description": f"On the button or heading: {word}", "default": word}
    made["description"] = description(kind, field)
    default = next(one.default for one in fields(kind) if one.name == field.attribute)
    if isinstance(default, bool | str):
        made["default"] = default if isinstance(default, str) else "yes" if default else "no"
    return made


def description(kind: type, field: Field) -> str:
    """What the types say about a field, or else about what it holds."""
    of_field = [docs_in(base).get(field.attribute) for base in kind.__mro__ if is_dataclass(base)]
    of_types = [type_doc(part) for part in (field.hint, *get_args(field.hint))]
    return next(filter(None, [*of_field, *of_types]), "")


def type_doc(hint: Any) -> str:
    """What the types say about a kind of value or a dataclass."""
    if is_dataclass(hint) and hint is not Range:
        return first_paragraph(inspect.getdoc(hint))
    return next((text for name, text in docs_in(types).items() if getattr(types, name) == hint), "")


@cache
def docs_in(place: Any) -> dict[str, str]:
    """The text below each name in a class or module. Python keeps no such text, so it is read from the source."""
    body = ast.parse(inspect.getsource(place)).body
    if isinstance(place, type) and isinstance(body[0], ast.ClassDef):
        body = body[0].body
    found = {}
    for above, below in pairwise(body):
        target = above.targets[0] if isinstance(above, ast.Assign) else getattr(above, "target", None)
        if isinstance(target, ast.Name) and isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
            found[target.id] = first_paragraph(str(below.value.value))
    return found


def first_paragraph(text: str | None) -> str:
    return " ".join((text or "").partition("\n\n")[0].split())


def value_schema(hint: Any, required: bool = False) -> Schema:
    """A value of this type; a `required` list has an item."""
    origin, parts = get_origin(hint), get_args(hint)
    if NoneType in parts:
        return value_schema(parts[0], required)
    if hint is str:
        return reference("string")
    if Text in (hint, getattr(hint, "__origin__", None)):
        return reference("text")
    if hint is bool:
        return dict(YES_OR_NO)
    if hint in SCALARS:
        return {**SCALARS[hint], "errorMessage": type_doc(hint)}
    if origin is Annotated:  # a whole number, or from one to another
        signed = parts[1].low < 0
        pattern = f"{values.NUMBERS}|{values.SIGNED_NUMBERS}" if signed else values.NUMBERS
        examples = [-1, "-7 to -4", "2 to 7"] if signed else [6, "0 to 17"]
        return whole_numbers(parts[1], pattern, examples) | {"errorMessage": type_doc(hint)}
    if origin is Literal:
        return {"type": "string", "enum": list(parts)}
    if origin is tuple:
        if parts[0] is Text:  # a single text needs no list
            return {**TEXTS, "minItems": 1} if required else reference("texts")
        if parts[0] is Sign:  # nor does a single sign
            return {**SCALARS[Sign], "type": ["string", "integer", "array"], "items": value_schema(Sign)}
        message = 'Write a list: each item starts with "- ".'
        made = {"type": "array", "items": value_schema(parts[0]), "errorMessage": message}
        return made | ({"minItems": 1} if required else {})
    if origin is dict:
        named = {anchored(values.IDENTITY): value_schema(parts[1])}
        return {"type": "object", "patternProperties": named, "minProperties": 1, "additionalProperties": False}
    return reference(hint.__name__)


def whole_numbers(limits: Range, pattern: str, examples: list[Any]) -> Schema:
    """A whole number within `limits`, or what `pattern` lets pass, such as one number to another."""
    types = {"type": ["integer", "string"], "minimum": limits.low, "maximum": limits.high}
    return {**types, "pattern": anchored(pattern), "examples": examples}


def anything_but(*kinds: str, message: str) -> Schema:
    """A value of another kind. If those were listed, editors would offer `true` and `false` as texts."""
    return {"anyOf": [{"if": {"type": list(kinds)}, "then": {"type": "string", "errorMessage": message}}]}


def anchored(pattern: str) -> str:
    return f"^({pattern})$"


def any_case(*words: str) -> str:
    """A pattern for each of these words, in lower, upper and mixed case."""
    return "|".join("".join(f"[{letter.upper()}{letter}]" for letter in word) for word in words)


LETTERS: Schema = {"pattern": r"\S", "maxLength": values.MAX_LETTERS}
STRING: Schema = {**anything_but("null", "array", "object", message="Write one value."), **LETTERS}

WORDS: Schema = {
    **LETTERS,
    "patternProperties": {anchored(values.CODE): reference("string")},
    "minProperties": 1,
    "additionalProperties": False,
}
TEXT: Schema = {**anything_but("null", "array", message="Write a text, or one for each language."), **WORDS}
TEXTS: Schema = {
    **anything_but("null", message="Write a text, or a list of texts."),
    **WORDS,
    "items": reference("text"),
}

YES_OR_NO: Schema = {
    **anything_but("null", "array", "object", "number", message="Write yes or no."),
    "pattern": anchored(any_case("yes", "no", "true", "false")),
    "patternErrorMessage": "Write yes or no.",
    "examples": ["yes", "no"],
}

PICTURE: Schema = {"type": "string", "pattern": rf"^[^\\:]+\.({any_case(*ENDINGS)})$", "examples": ["skin.svg"]}

CHANCES = "|".join([chance.PEOPLE, chance.FEWER, chance.NONE, chance.MOST, chance.NOT_KNOWN])

SCALARS: dict[Any, Schema] = {
    Chance: whole_numbers(Range(1, 100), CHANCES, [6, "0 to 17", "4 in 10,000", chance.NOT_KNOWN]),
    People: whole_numbers(Range(0, 100), chance.PEOPLE, ["0 to 17", "1 to 9 in 10,000"]),
    Id: {"type": ["string", "integer"], "pattern": anchored(values.IDENTITY), "examples": ["first-day"]},
    Code: {"type": "string", "pattern": anchored(values.CODE), "examples": ["en", "es", "pt-BR"]},
    Sign: {"type": ["string", "integer"], "pattern": anchored(values.IDENTITY), "examples": ["fever"]},
    Ref: {"type": ["string", "number"], "pattern": anchored(values.REFERENCE), "examples": ["S1"]},
    Phone: {"type": ["string", "integer"], "pattern": anchored(values.PHONE), "examples": ["555 0142", "911"]},
    Date: {"type": "string", "format": "date", "pattern": anchored(values.DAY), "examples": ["2026-11-21"]},
    File: PICTURE,
    Icon: PICTURE,
}
