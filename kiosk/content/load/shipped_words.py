"""The words on buttons in the languages that come with the kiosk; no translator has checked them."""

import json
from dataclasses import fields, replace
from functools import cache
from pathlib import Path

from kiosk.content.model.content import Content
from kiosk.content.model.types import Text

FOLDER = Path(__file__).parent.parent / "words"
"""A file for each language, named by its code."""


@cache
def shipped_words(code: str) -> dict[str, str]:
    """Texts by the names of `Words`; none for a language that does not come with the kiosk."""
    for name in (code, code.split("-")[0]):
        file = FOLDER / f"{name}.json"
        if file.is_file():
            found: dict[str, str] = json.loads(file.read_text("utf-8"))
            return found
    return {}


def with_shipped(content: Content) -> Content:
    """The content with what comes with the kiosk where the clinic has no word of its own in a language."""
    words, codes = content.words, [str(language.code) for language in content.languages]
    texts: dict[str, Text] = {}
    for field in fields(words):
        own: Text = getattr(words, field.name)
        added = {code: shipped_words(code)[field.name] for code in codes if code not in own and shipped_words(code)}
        if added:
            texts[field.name] = Text({**own, **added})
            texts[field.name].place = own.place
    return replace(content, words=replace(words, **texts)) if texts else content
