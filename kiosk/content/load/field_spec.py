"""What the content types say about their fields: for the decoder, for plain values, and for the schema of editors."""

from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache
from typing import Any, get_args, get_type_hints

from kiosk.content.model.content import Language, Topic
from kiosk.content.model.pages import KINDS, Page
from kiosk.content.model.types import Chance, Range, Text

PAGE_KINDS: dict[str, type[Page]] = {kind.__name__.lower(): kind for kind in KINDS}
MAX_ITEMS = {Language: 30, Topic: 50, Page: 100, None: 200}
"""In a list of these, and in any other: more than anybody writes, and few enough to be drawn at once."""


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    """Its key in the file."""
    attribute: str
    """Its name in Python: the key, with a _ behind it where Python has that word for itself, as in from_."""
    hint: Any
    """Its type, with what `Annotated` says."""
    required: bool
    english: Text | None
    """The default of a word on a button."""
    absent: Callable[[], Any] | None
    """Makes the group that is taken if this one is left out, as all its fields are optional."""
    inner: type | None
    """The dataclass inside, whose names may be one level too high in the file."""


@cache
def fields_of(kind: type) -> dict[str, Field]:
    hints = get_type_hints(kind, include_extras=True)
    found = {}
    for field in fields(kind):
        hint = hints[field.name]
        default = None if field.default_factory is MISSING else field.default_factory()
        english = default if isinstance(default, Text) else None
        inner = inner_group(hint)
        absent = hint if inner is hint and not any(one.required for one in fields_of(hint).values()) else None
        required = field.default is MISSING and field.default_factory is MISSING and absent is None
        name = field.name.rstrip("_")
        found[name] = Field(name, field.name, hint, required, english, absent, inner)
    return found


def inner_group(hint: Any) -> type | None:
    """The dataclass inside `hint`; numbers are none."""
    groups = (part for part in (hint, *get_args(hint)) if isinstance(part, type) and is_dataclass(part))
    return next((group for group in groups if group not in (Range, Chance)), None)
