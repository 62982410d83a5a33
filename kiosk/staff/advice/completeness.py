"""Whether a topic has a summary, and a page says when to call (P4, P5; PEMAT, CDC Clear Communication Index)."""

from collections.abc import Iterator

from kiosk.content.model.content import Topic
from kiosk.content.model.pages import Advice, Page, Steps, Summary, Timeline
from kiosk.content.problems import Problem
from kiosk.staff.advice.positioned_content import PositionedContent, advice


def summaries(content: PositionedContent) -> Iterator[Problem]:
    for topic, part in content.of(Topic):
        if not any(isinstance(page, Summary) for page in topic.pages):
            how = "Add one: patients leave with its main points."
            yield advice(part.node, f"this topic has no page of kind summary. {how}")


def calls(content: PositionedContent) -> Iterator[Problem]:
    """A page on what patients do and feel has the clinic's or the emergency number, or a stage with `call`."""
    numbers = ("{phone}", "{emergency}", content.content.clinic.phone)
    for part, language, texts in content.pages():
        written = [text.part.value[language.code] for text in texts]
        if needs_number(part.value) and not any(number in words for words in written for number in numbers):
            how = 'Add "call" to a stage' if isinstance(part.value, Timeline) else "Add it, with {phone}"
            yield advice(part.node, f"this page never says when to call. {how}.")


def needs_number(page: Page) -> bool:
    if isinstance(page, Timeline):
        return not any(stage.call for stage in page.stages)
    if isinstance(page, Advice):
        # What patients only have to tell first, they tell at the clinic.
        return any(group.do or group.avoid for group in page.groups)
    return isinstance(page, Steps)
