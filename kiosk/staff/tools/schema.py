"""The command `schema`: what editors must know about content.yaml, made from the types by which the kiosk reads it.

A JSON Schema, draft 7, with the `errorMessage` and `enumDescriptions` that Visual Studio Code adds. An editor sees what
YAML makes of a value: to it 911 is a number, while the kiosk goes by what is written and takes it as text.
"""

import ast
import inspect
import json
from collections.abc import Iterator
from dataclasses import Field, fields, is_dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import NoneType
from typing import Annotated, Any, Literal, TextIO, get_args, get_origin, get_type_hints

from kiosk.content.load import values
from kiosk.content.load.field_spec import PAGE_KINDS, fields_of
from kiosk.content.load.pictures import ENDINGS
from kiosk.content.model import types
from kiosk.content.model.content import Content
from kiosk.content.model.pages import Page
from kiosk.content.model.types import Code, Date, File, Id, Name, Range, Ref, Text, Unknown
from kiosk.exit_codes import DONE, UNREADABLE
from kiosk.staff.tools.output import write

Schema = dict[str, Any]


def write_schema(path: Path, out: TextIO) -> int:
    """Write the schema to `path` and say so; the exit code."""
    try:
        path.write_text(schema_text(), "utf-8", newline="\n")
    except OSError as error:
        write(f"{path}: this could not be written ({error.strerror}).", out)
        return UNREADABLE
    write(f"{path}: written.", out)
    return DONE


def schema_text() -> str:
    """The text of the file."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


def schema() -> Schema:
    named = {name_of(kind): object_schema(kind) for kind in dataclasses_in(Content)}
    head = {"$schema": "http://json-schema.org/draft-07/schema#", **reference(name_of(Content))}
    return {**head, "definitions": {"string": STRING, "text": TEXT, "texts": TEXTS, **named}}


def dataclasses_in(kind: type) -> Iterator[type]:
    """A dataclass and every one inside it."""
    yield kind
    inner = PAGE_KINDS.values() if kind is Page else [field.inner for field in fields_of(kind).values()]
    for one in inner:
        if one:
            yield from dataclasses_in(one)


def name_of(kind: type) -> str:
    return kind.__name__.lower()


def reference(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def object_schema(kind: type) -> Schema:
    """A dataclass. What all pages have is in that of `Page`; the rest is in that of their kind."""
    known, hints = fields_of(kind), get_type_hints(kind, include_extras=True)
    common = ["kind", *fields_of(Page)] if issubclass(kind, Page) and kind is not Page else []
    own = [field for field in fields(kind) if field.name not in common]
    made = {
        "type": "object",
        "description": first_paragraph(inspect.getdoc(kind)),
        "properties": {
            **dict.fromkeys(common, True),
            **{one.name: field_schema(kind, one, hints[one.name], known[one.name].required) for one in own},
        },
        "required": [one.name for one in own if known[one.name].required],
    }
    return made | (with_kinds(made) if kind is Page else {"additionalProperties": False})


def with_kinds(page: Schema) -> Schema:
    """What all pages have, and what the kind of a page adds."""
    explained = [first_paragraph(inspect.getdoc(kind)) for kind in PAGE_KINDS.values()]
    kind = {
        "type": "string",
        "description": "What kind of page this is.",
        "enum": list(PAGE_KINDS),
        "enumDescriptions": explained,
    }
    return {
        "properties": {"kind": kind, **page["properties"]},
        "required": ["kind", *page["required"]],
        "allOf": [
            {
                "if": {"type": "object", "properties": {"kind": {"const": name}}, "required": ["kind"]},
                "then": reference(name),
            }
            for name in PAGE_KINDS
        ],
    }


def field_schema(kind: type, field: Field[Any], hint: Any, required: bool) -> Schema:
    """A field of a dataclass: its value, what it is for, and its default."""
    made = value_schema(hint, required)
    default = field.default_factory() if callable(field.default_factory) else field.default
    if isinstance(default, Text):
        return {**made, "description": f"On the button or heading: {default['en']}", "default": default["en"]}
    made["description"] = description(kind, field.name, hint)
    if isinstance(default, bool):
        made["default"] = "yes" if default else "no"
    elif isinstance(default, str):
        made["default"] = default
    return made


def description(kind: type, name: str, hint: Any) -> str:
    """What the types say about a field, or else about what it holds."""
    of_field = [docs_in(base)[name] for base in kind.__mro__ if is_dataclass(base) and name in docs_in(base)]
    of_types = [type_doc(part) for part in (hint, *get_args(hint))]
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
    if hint in (Text, Name):
        return reference("text")
    if hint in SCALARS:
        return {**SCALARS[hint], "errorMessage": type_doc(hint)} if type_doc(hint) else dict(SCALARS[hint])
    if origin is Annotated or Unknown in parts:
        return {**number_schema(hint), "errorMessage": type_doc(hint)}
    if origin is Literal:
        return {"type": "string", "enum": list(parts)}
    if origin is tuple:
        return list_schema(parts[0], required)
    if origin is dict:
        answers = {anchored(values.IDENTITY): value_schema(parts[1])}
        return {"type": "object", "patternProperties": answers, "minProperties": 1, "additionalProperties": False}
    return reference(name_of(hint))


def list_schema(hint: Any, required: bool) -> Schema:
    """Values one after another; a single text needs no list."""
    if hint is Text and not required:
        return reference("texts")
    made = (
        TEXTS
        if hint is Text
        else {"type": "array", "items": value_schema(hint), "errorMessage": 'Write a list: each item starts with "- ".'}
    )
    return {**made, "minItems": 1} if required else made


def number_schema(hint: Any) -> Schema:
    """A whole number, or from one to another; perhaps a word instead."""
    limited, *others = get_args(hint) if Unknown in get_args(hint) else [hint]
    words = [values.NOT_KNOWN] if others else []
    limits = get_args(limited)[1]
    return {
        "type": ["integer", "string"],
        "minimum": limits.low,
        "maximum": limits.high,
        "pattern": anchored("|".join([values.NUMBERS, *words])),
        "examples": [6, "0 to 17", *words],
    }


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

BY_LANGUAGE: Schema = {
    "patternProperties": {anchored(values.CODE): reference("string")},
    "minProperties": 1,
    "additionalProperties": False,
}

TEXT: Schema = {
    **anything_but("null", "array", message="Write a text, or one for each language."),
    **LETTERS,
    **BY_LANGUAGE,
}

TEXTS: Schema = {
    **anything_but("null", message="Write a text, or a list of texts."),
    **LETTERS,
    **BY_LANGUAGE,
    "items": reference("text"),
}

SCALARS: dict[Any, Schema] = {
    bool: {
        **anything_but("null", "array", "object", "number", message="Write yes or no."),
        "pattern": anchored(any_case("yes", "no", "true", "false")),
        "patternErrorMessage": "Write yes or no.",
        "examples": ["yes", "no"],
    },
    Id: {"type": ["string", "integer"], "pattern": anchored(values.IDENTITY), "examples": ["first-day"]},
    Code: {"type": "string", "pattern": anchored(values.CODE), "examples": ["en", "es", "pt-BR"]},
    Ref: {"type": ["string", "number"], "pattern": anchored(values.REFERENCE), "examples": ["S1"]},
    Date: {"type": "string", "format": "date", "pattern": anchored(values.DAY), "examples": ["2026-11-21"]},
    File: {"type": "string", "pattern": rf"^[^\\:]+\.({any_case(*ENDINGS)})$", "examples": ["skin.svg"]},
}
