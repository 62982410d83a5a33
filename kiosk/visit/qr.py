"""Text as codes that a phone's camera reads: QR codes, ISO/IEC 18004."""

import re
from collections.abc import Iterator, Sequence
from typing import TypedDict, cast

BORDER = 4
"""Modules of white around a code, which the standard asks for."""
MIN_VERSION, MAX_VERSION = 5, 25
"""A larger one has more modules than a phone tells apart while all of it is in its picture."""


LINK = re.compile(r"\s*\S*(:|\.[a-zA-Z])")
"""How a text begins that a phone takes for an address or a command, such as https: or WIFI:."""


TOGETHER = (r"(?s:.+?)(?:\n\n|\Z)", r"(?:[^\n]*\n(?:- [^\n]*(?:\n|\Z))+|[^\n]*\n|[^\n]+)", r"[^\n]*\n|[^\n]+")
"""What one code is to hold, the largest first: what is between empty lines, a line with the points below it, a line."""


class QrCode(TypedDict):
    """A code as QML gets it."""

    cells: int
    """Modules on a side, the border included."""
    bits: str
    """The modules row by row, 1 for black, four to a hexadecimal digit."""


def qr_codes(text: str, max_modules: int, heading: str) -> list[QrCode]:
    """The fewest codes that hold a text in UTF-8 without parting what belongs together.

    Each has at most `max_modules` on a side, the border included.

    If it takes several, each begins with a line `heading`, in which {n} and {total} are its number and their count;
    what follows, joined, is the text. No phone takes one for a link: what begins like one gets a dash before it.
    """
    import segno  # 50 ms, only when a patient wants it

    text, heading = (f"- {words}" if LINK.match(words) else words for words in (text, heading))
    largest = min(MAX_VERSION, max(MIN_VERSION, (max_modules - 2 * BORDER - 17) // 4))
    options = [(split(text, capacity(version), heading), version) for version in range(MIN_VERSION, largest + 1)]
    # Of the versions that take the fewest codes the smallest has the largest modules.
    parts, version = min(options, key=lambda option: len(option[0]))
    codes: list[QrCode] = []
    for part in parts:
        # Where a code does not name its encoding, ECI, some readers take letters of UTF-8 for those of Big5.
        made = segno.make_qr(part, "L", version, mode="byte", encoding="utf-8", eci=True, boost_error=False)
        bits = "".join(str(cell) for row in made.matrix_iter(border=BORDER) for cell in row)
        bits += "0" * (-len(bits) % 4)
        codes.append({"cells": 17 + 4 * version + 2 * BORDER, "bits": f"{int(bits, 2):0{len(bits) // 4}x}"})
    return codes


def capacity(version: int) -> int:
    """Bytes that a code of a version holds, at error correction L: the glass is clean, and larger modules help more."""
    from segno import consts

    bits = cast(dict[int, dict[int, int]], consts.SYMBOL_CAPACITY)
    eci, mode, count = 12, 4, 8 if version < 10 else 16
    return (bits[version][consts.ERROR_LEVEL_L] - eci - mode - count) // 8


def split(text: str, max_bytes: int, heading: str) -> list[str]:
    """A text in parts of at most so many bytes; if there are several, each under its numbered heading."""
    if len(text.encode()) <= max_bytes:
        return [text]
    parts = _filled(text, max_bytes - len(_numbered(heading, 99, 99).encode()))
    return [_numbered(heading, number, len(parts)) + part for number, part in enumerate(parts, 1)]


def _numbered(heading: str, number: int, total: int) -> str:
    return heading.replace("{n}", str(number)).replace("{total}", str(total)) + "\n"


def _filled(text: str, max_bytes: int) -> list[str]:
    """A text in parts of at most so many bytes. Each code is read alone: what belongs together is in one part."""
    words = rf"\S{{1,{max_bytes // 4}}}\s?|\s"  # a character has four bytes at most
    parts = [""]
    for piece in _pieces(text, max_bytes, (*TOGETHER, words)):
        if len((parts[-1] + piece).encode()) > max_bytes:
            parts.append("")
        parts[-1] += piece
    return parts


def _pieces(text: str, max_bytes: int, patterns: Sequence[str]) -> Iterator[str]:
    """The matches of the first pattern; those of more than so many bytes as matches of the next one."""
    for piece in re.findall(patterns[0], text):
        if len(piece.encode()) <= max_bytes:
            yield piece
        else:
            yield from _pieces(piece, max_bytes, patterns[1:])
