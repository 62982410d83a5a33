"""A property that QML can read, with the type that Python sees."""

from collections.abc import Callable
from operator import attrgetter
from typing import Any, TypeVar, cast

from PySide6.QtCore import Property, Signal

Value = TypeVar("Value")


def qml_property(kind: type | str, notify: Signal | None = None) -> Callable[[Callable[[Any], Value]], Value]:
    """`PySide6.QtCore.Property` as a decorator; a type checker sees an attribute of the type that the getter returns.

    `kind` is a Python type or the name of a Qt type, such as "QVariantMap"; `notify` is emitted when the value changes;
    without it the value never does.
    """
    changes: dict[str, Any] = {"notify": notify} if notify else {"constant": True}
    return cast(Any, Property)(kind, **changes)  # type: ignore[no-any-return]


def qml_attribute(kind: type | str, attribute: str, notify: Signal | None = None) -> Any:
    """The same for an attribute, or an attribute of an attribute, such as "_idle.seconds_left"."""
    get = attrgetter(attribute)
    return qml_property(kind, notify)(lambda holder: get(holder))
