"""Texts that lack a language: one problem for each, or one for a language that was begun by hand."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kiosk.command_name import command_name
from kiosk.content.yaml.nodes import Map, Node

if TYPE_CHECKING:
    from kiosk.content.load.decoder import Decoder

MAX_MISSING = 10
"""Texts in one language; if more are missing, nobody has written them yet."""


def report_missing_texts(decoder: "Decoder", languages: Node) -> None:
    """Report what `decoder` noted as missing; `languages` is where they are listed."""
    for codes, nodes in decoder.missing_texts.items():
        names = " and ".join(map(decoder.language_name, codes))
        if len(codes) == 1 and len(nodes) > MAX_MISSING and codes[0] != next(iter(decoder.languages)):
            table = command_name("translate", "export", "--language", codes[0], "--out", f"{codes[0]}.xlsx")
            how = f"To have a table of them for a translator, type: {table}"
            decoder.error(languages, f"{len(nodes)} texts in {names} are missing. {how}")
        else:
            for node in nodes:
                decoder.error(node, f"the text in {names} is missing.{switched_off(decoder.lines, node, codes)}")


def switched_off(lines: list[str], node: Map, codes: Sequence[str]) -> str:
    """A hint, which starts with a space, where one of the languages of the text at `node` was made a comment."""
    last = max((value.line for _, value in node.pairs), default=node.line)
    name = re.compile(rf" *# *(?:- +)?(?:{'|'.join(map(re.escape, codes))}):")
    found = (number for number in range(node.line, last + 2) if name.match("".join(lines[number - 1 : number])))
    return "".join(f" Line {number} is switched off by its #." for number in found)
