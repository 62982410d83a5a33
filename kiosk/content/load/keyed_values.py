"""Values with names that staff choose: answers by option, phone numbers by name, signs by id. And signs by id alone."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from kiosk.content.load import markup, values
from kiosk.content.problems import InvalidValueError, quote
from kiosk.content.yaml.nodes import Broken, List, Map, Node, Scalar

if TYPE_CHECKING:
    from kiosk.content.load.decoder import Decoder

ReadValue = Callable[["Decoder", Node], Any]

BY_ID = "signs are named here by their ids, as in [fever]. Write their texts on the page of kind help."


def phone_names(root: Map) -> list[str]:
    """The names of the clinic's other numbers, which texts may hold before these are read."""
    clinic = root.get("clinic")
    phones = clinic.get("phones") if isinstance(clinic, Map) else None
    return [key.value for key, _ in phones.pairs] if isinstance(phones, Map) else []


def read_answers(decoder: "Decoder", node: Node, read: ReadValue) -> dict[str, Any] | None:
    """Texts by the ids of options; the rules compare the ids."""
    return read_each(decoder, node, read) if decoder.is_group(node, ["the ids of the options"]) else None


def read_phones(decoder: "Decoder", node: Node, read: ReadValue) -> dict[str, Any] | None:
    """Numbers by the names that texts have for them."""
    if not decoder.is_group(node, ["night or another short name"]):
        return None
    for key, _ in node.pairs:
        if key.value in markup.NUMBERS:
            decoder.error(key, f"{quote(key.value)} is the name of the number above. Choose another, such as night.")
        elif are_ids(decoder, [key]) and key.value in decoder.languages:
            decoder.error(key, "a number is the same in all languages. Write a name before it, such as night: 555 0142")
    return read_each(decoder, node, read)


def read_signs(decoder: "Decoder", node: Node, read: ReadValue) -> dict[str, Any] | None:
    """Texts by the ids of signs. In a list, or as a single text, they have no id."""
    words = ", ".join(f"{code}: ..." for code in decoder.languages)
    example = f"fever: {{{words}}}" if len(decoder.languages) > 1 else "fever: A fever of 38 °C or more"
    if isinstance(node, Map):
        keys = [key for key, _ in node.pairs]
        if not any(key.value in decoder.languages for key in keys):
            return read_each(decoder, node, read) if are_ids(decoder, keys) else None
    elif isinstance(node, Broken):
        return None
    dashes = ' and no "- "' if isinstance(node, List) else ""
    decoder.error(node, f"each sign needs an id before its text{dashes}. Write it as in {example}")
    return None


def read_sign(decoder: "Decoder", node: Node, read: ReadValue) -> Any:
    """The id of a sign; a text in its place is told what to write."""
    if isinstance(node, Map | List) or (isinstance(node, Scalar) and " " in node.value.strip()):
        decoder.error(node, BY_ID)
        return None
    return read(decoder, node)


def read_each(decoder: "Decoder", node: Map, read: ReadValue) -> dict[str, Any]:
    found = {key.value: read(decoder, value) for key, value in node.pairs}
    return {name: value for name, value in found.items() if value is not None}


def are_ids(decoder: "Decoder", keys: list[Scalar]) -> bool:
    """Whether these are ids; reports each that is none."""
    whole = True
    for key in keys:
        try:
            values.identity(key.value)
        except InvalidValueError as error:
            decoder.error(key, str(error))
            whole = False
    return whole
