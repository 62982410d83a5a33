"""Which drawings need not become pixels: plain shapes, which Qt draws as well, at once and sharp in any size."""

import re

MAX_BYTES = 40_000
"""Qt draws so many in a few milliseconds."""

ELEMENTS = {"circle", "defs", "desc", "ellipse", "g", "line", "linearGradient", "path", "polygon", "polyline"}
ELEMENTS |= {"radialGradient", "rect", "stop", "svg"}

NUMBERS = r"[-+.,\deE\s]*"
ATTRIBUTES = {
    NUMBERS: "cx cy fill-opacity height offset opacity points r rx ry stop-opacity stroke-opacity stroke-width viewBox"
    " width x x1 x2 y y1 y2",
    r"#[\da-fA-F]{3}|#[\da-fA-F]{6}|none|url\(#[\w-]+\)": "fill stop-color stroke",
    r"[MLHVCSQTAZmlhvcsqtaz\d.,\seE+-]*": "d",
    rf"((translate|scale|rotate|matrix)\({NUMBERS}\)\s*)*": "transform",
    r"[a-zA-Z]+": "fill-rule gradientUnits stroke-linecap stroke-linejoin",
    r"[\w-]+": "id",
    r"http://www\.w3\.org/2000/svg": "xmlns",
}
"""Patterns of values, and the attributes with such values."""
VALUES = {name: re.compile(pattern) for pattern, names in ATTRIBUTES.items() for name in names.split()}


def is_simple(element: str, attributes: dict[str, str]) -> bool:
    """Whether Qt draws an element of a drawing as it is meant."""
    if element == "svg":
        wanted = f"0 0 {attributes.get('width')} {attributes.get('height')}"
        if attributes.get("viewBox") != wanted:  # else Qt would stretch it
            return False
    both = attributes.get("fill") != "none" and "stroke" in attributes
    if both and element != "g" and "opacity" in attributes:  # Qt would show the one through the other
        return False
    known = all(name in VALUES and VALUES[name].fullmatch(value) for name, value in attributes.items())
    return known and element in ELEMENTS
