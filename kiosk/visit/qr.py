"""Text as codes that a phone's camera reads: QR codes, ISO/IEC 18004."""

import re
from typing import Any, cast

Plain = dict[str, Any]

QUIET = 4
"""Modules of white that must stand around a code."""

SMALLEST, LARGEST = 5, 25
"""Versions that are made. A larger one has more modules than a phone tells apart while all of it is in its picture."""


def codes(text: str, cells: int, heading: str) -> list[Plain]:
    """The fewest codes that hold a text in UTF-8, each of at most so many `cells` on a side, the white ones included.

    Where it takes several, each begins with a line `heading`, in which {n} and {total} are its number and their count;
    what follows, joined, is the text. A code is {"cells", "bits"}: row by row, 1 is black, four to a hexadecimal digit.
    """
    import segno  # 50 ms that the start is spared

    most = min(LARGEST, max(SMALLEST, (cells - 2 * QUIET - 17) // 4))
    fewest = len(split(text, room(most), heading))
    # Of the versions that take no more codes the smallest has the largest modules.
    parts, version = next(
        (parts, version)
        for version in range(SMALLEST, most + 1)
        if len(parts := split(text, room(version), heading)) <= fewest
    )
    made = [segno.make_qr(part, "L", version, mode="byte", encoding="utf-8", boost_error=False) for part in parts]
    return [plain([bytes(row) for row in code.matrix_iter(border=QUIET)]) for code in made]


def plain(rows: list[bytes]) -> Plain:
    """A code as QML is given it, from its modules: 1 for black."""
    bits = "".join(str(cell) for row in rows for cell in row)
    bits += "0" * (-len(bits) % 4)
    return {"cells": len(rows), "bits": f"{int(bits, 2):0{len(bits) // 4}x}"}


def room(version: int) -> int:
    """Bytes that a code of a version holds, of error correction L: glass stays clean, and larger modules help more."""
    from segno import consts

    bits = cast(dict[int, dict[int, int]], consts.SYMBOL_CAPACITY)
    mode, count = 4, 8 if version < 10 else 16
    return (bits[version][consts.ERROR_LEVEL_L] - mode - count) // 8


def split(text: str, size: int, heading: str) -> list[str]:
    """A text in parts of so many bytes, each but an only one with its number."""
    parts = filled(text, size)
    if len(parts) == 1:
        return parts
    longest = len(numbered(heading, 99, 99).encode())
    parts = filled(text, size - longest)
    return [numbered(heading, number, len(parts)) + part for number, part in enumerate(parts, 1)]


def numbered(heading: str, number: int, total: int) -> str:
    return heading.replace("{n}", str(number)).replace("{total}", str(total)) + "\n"


def filled(text: str, size: int) -> list[str]:
    """A text in parts of so many bytes that end where a line ends; in a line that is longer, at a blank."""
    parts = [""]
    words = re.compile(rf"\S{{1,{size // 4}}}\s?|\s")  # a sign has four bytes at most
    for line in text.splitlines(keepends=True):
        for piece in [line] if len(line.encode()) <= size else words.findall(line):
            if len((parts[-1] + piece).encode()) > size:
                parts.append("")
            parts[-1] += piece
    return parts
