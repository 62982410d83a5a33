"""The fonts of the kiosk, the same on every machine: they come as packages."""

from importlib.util import find_spec
from pathlib import Path

FILES = (
    # Latin and Arabic of one design, in true weights.
    "fontpkg_ibm_plex_sans_arabic/files/IBMPlexSansArabic-Regular.ttf",
    "fontpkg_ibm_plex_sans_arabic/files/IBMPlexSansArabic-Bold.ttf",
    # What the first two lack: eastern Latin, Greek, Cyrillic, Vietnamese.
    "fontpkg_ibm_plex_sans/files/IBMPlexSans[wdth,wght].ttf",
)


def font_files() -> list[str]:
    """The paths of the files; without those whose package is missing."""
    specs = [(file, find_spec(file.partition("/")[0])) for file in FILES]
    return [str(Path(spec.origin).parent.parent / file) for file, spec in specs if spec and spec.origin]
