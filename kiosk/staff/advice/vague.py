"""No bare "common" or "rare": people hear 45 % in "common", which means 1 to 10 % (R1; Berry 2004)."""

import re
from collections.abc import Iterator

from kiosk.content.problems import Problem, quote
from kiosk.staff.advice.phrases import pattern
from kiosk.staff.advice.written import Written, advice


def vague(written: Written) -> Iterator[Problem]:
    """A word under `vague` of its language stands beside a number."""
    for text in written.texts:
        listed = pattern(text.language.vague, text.language)
        found = listed.search(text.words) if listed and not re.search(r"\d", text.words) else None
        if found:
            message = f"people read {quote(found[0])} in many ways. Write how many out of 100, or that it is not known."
            yield advice(text.node, message)
