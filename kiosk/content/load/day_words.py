"""The days of a stage as patients read them: before the visit they count down."""

from collections.abc import Callable

from kiosk.content.load.markup import numbers
from kiosk.content.model.types import Range

Word = Callable[[str], str]
"""The word of a name in `model.words`, in the language that is shown."""


def day_words(days: Range, word: Word) -> str:
    """The days, as in "7 to 4 days before", "The day after" or "Days 2 to 3"."""
    low, high = days.low, days.high
    if low < high and low <= 0 <= high:
        return " – ".join(day_words(Range(day, day), word) for day in (low, high))
    if low == high and abs(low) < 2:
        return word({-1: "daybefore", 0: "visitday", 1: "dayafter"}[low])
    name = "before" if high < 0 else "day" if low == high else "days"
    between = word("between").replace("{low}", str(abs(low))).replace("{high}", str(abs(high)))
    return word(name).replace("{n}", str(abs(low)) if low == high else between)


def days_beside(title: str, days: Range, word: Word) -> str:
    """The days of a stage to be shown with its title; "" if that has the same numbers, or the same words."""
    found = day_words(days, word)
    same = numbers(found) == numbers(title) if numbers(found) else found.casefold() == title.casefold()
    return "" if same else found
