"""The command `translate accept`: remembers that each translation fits the text beside it."""

from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from kiosk.content.input_files import TRANSLATIONS
from kiosk.content.load import translations
from kiosk.content.problems import quote
from kiosk.staff.tools.output import counted, run
from kiosk.staff.tools.translatable import open_file, remember


def accept(path: Path, out: TextIO) -> int:
    """Remember the translations of the file, and name those that were stale; the exit code."""
    return run(_accept(path), out)


def _accept(path: Path) -> Iterator[str]:
    file = open_file(path)
    pairs = []
    for key, _, text in translations.texts(file.content):
        codes = [code for code in file.languages if code in text] if text.place in file.nodes else []
        pairs += [(code, text[code], text[file.first]) for code in codes if code != file.first]
        for code in codes:
            if code in text.stale:
                yield f"{path.name}: {key}: {code}: {quote(text[code])} fits again."
    remember(path, file, pairs)
    yield f"{TRANSLATIONS}: {counted(len(pairs), 'translation')} remembered."
