"""Words that the clinic must never promise: the list stands under `never` of each language."""

from collections.abc import Iterator

from kiosk.content.problems import Problem, quote
from kiosk.staff.advice.phrases import pattern
from kiosk.staff.advice.written import Written, advice


def promises(written: Written) -> Iterator[Problem]:
    for text in written.texts:
        listed = pattern(text.language.never, text.language)
        found = listed.search(text.words) if listed else None
        if found:
            message = f"{quote(found[0])} promises too much. Say what studies found, or leave it out."
            yield advice(text.node, message)
