"""Whether each topic has its main messages on one page (P4; PEMAT, CDC Clear Communication Index)."""

from collections.abc import Iterator

from kiosk.content.model.content import Topic
from kiosk.content.model.pages import Summary
from kiosk.content.problems import Problem
from kiosk.staff.advice.written import Written, advice


def summaries(written: Written) -> Iterator[Problem]:
    for topic, part in written.of(Topic):
        if not any(isinstance(page, Summary) for page in topic.pages):
            yield advice(
                part.node, "this topic has no page of kind summary. Add one: patients leave with its main points."
            )
