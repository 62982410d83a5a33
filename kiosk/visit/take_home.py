"""The page from which patients take the words of another page home, on their phone or on paper."""

from typing import Any

from kiosk.visit.handout import handout, text_of
from kiosk.visit.qr import codes

Plain = dict[str, Any]

TAKE = "take+"
"""Stands before the id of the page that is taken home."""


class TakeHome:
    """Makes that page, and keeps the codes made last: they take a while, and the page is read often."""

    def __init__(self) -> None:
        self._made: tuple[tuple[object, ...], list[Plain]] = ((), [])

    def page(self, page: Plain, book: Plain, cells: int, paper: str) -> Plain:
        """The page with the codes of `page`, each of at most so many modules on a side. `paper` is as in Visit."""
        words = book["words"]
        wanted = text_of(handout(page, book)), cells, words["code"]
        if self._made[0] != wanted:
            self._made = wanted, codes(*wanted)
        return {
            "id": TAKE + page["id"],
            "kind": "take",
            "title": page["title"],
            "message": words["aim"],
            "codes": self._made[1],
            "paper": paper,
            "untranslated": page["untranslated"],
            "changed": page["changed"],
        }
