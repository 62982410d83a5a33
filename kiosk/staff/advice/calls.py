"""Whether a page on what patients do and feel says when to call (P5; CDC Clear Communication Index)."""

from collections.abc import Iterator

from kiosk.content.model.pages import Advice, Page, Steps, Timeline
from kiosk.content.problems import Problem
from kiosk.staff.advice.written import Written, advice


def calls(written: Written) -> Iterator[Problem]:
    """The clinic's or the emergency number stands on it, or a stage has `call`."""
    numbers = ("{phone}", "{emergency}", written.content.clinic.phone)
    for part, language, texts in written.pages():
        said = [text.part.value[language.code] for text in texts]
        if asked(part.value) and not any(number in words for words in said for number in numbers):
            how = 'Add "call" to a stage' if isinstance(part.value, Timeline) else "Add it, with {phone}"
            yield advice(part.node, f"this page never says when to call. {how}.")


def asked(page: Page) -> bool:
    if isinstance(page, Timeline):
        return not any(stage.call for stage in page.stages)
    if isinstance(page, Advice):
        # What only has to be told first is told at the clinic.
        return any(group.do or group.avoid for group in page.groups)
    return isinstance(page, Steps)
