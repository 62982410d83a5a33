"""Whether the machine's clock can be right: one without a battery starts in 1970, and nobody may have set it since.

All days are ISO dates such as 2026-11-21, which sort as they follow each other.
"""

from time import strftime

from kiosk.content.plain import PlainContent

PROGRAM_DAY = "2026-11-01"
"""This program was not there before."""


def today() -> str:
    return strftime("%Y-%m-%d")


def earliest(*known: str) -> str:
    """The first day that can be today, as all of these days are over or have come; "" for one that is not known."""
    return max(PROGRAM_DAY, *known)


def approval_holds(content: PlainContent) -> bool:
    """Whether the words are approved today. Where the clock is wrong, they count as not approved."""
    return content["earliest"] <= today() <= content["clinic"]["approval"]["until"]


def notice(content: PlainContent) -> str:
    """What the clinic says of these days; "" if that is over or has not begun, and where the clock is wrong."""
    given = content["clinic"]["notice"]
    return given["text"] if max(content["earliest"], given["from"]) <= today() <= given["until"] else ""


def problem(first: str, now: str) -> str:
    """What staff must know if it is `now` before the `first` day that it can be; else ""."""
    if first <= now:
        return ""
    what = "this program was not there then" if first == PROGRAM_DAY else f"the words are of {first}"
    return f"The clock of this machine says {now}, but {what}. Set the clock: until then no approval counts."
