"""Whether what leads from one page of a topic to another leads somewhere, and how many questions a quiz asks."""

from collections.abc import Sequence
from typing import Any

from kiosk.content.load.decoder import Decoder
from kiosk.content.model.content import Topic
from kiosk.content.model.pages import Page, Question, Quiz, Risk, Risks, Stage, Step, Steps, Summary, Timeline
from kiosk.content.problems import did_you_mean, quote
from kiosk.content.yaml.nodes import Node, Scalar

FEWEST, MOST = 3, 5
"""Questions of a quiz."""


def check(reader: Decoder, topic: Topic) -> None:
    """Reports what does not agree in the quizzes and summaries of a topic."""
    links = CrossReferences(reader, topic)
    for page in topic.pages or ():
        if isinstance(page, Quiz):
            links.quiz(page)
        elif isinstance(page, Summary):
            links.summary(page)


def items(page: Page) -> Sequence[Step | Stage | Risk]:
    """What a page shows one at a time, and can be opened at."""
    if isinstance(page, Steps):
        return page.steps or ()
    if isinstance(page, Timeline):
        return page.stages or ()
    return (page.risks or ()) if isinstance(page, Risks) else ()


class CrossReferences:
    """The links of one topic."""

    def __init__(self, reader: Decoder, topic: Topic) -> None:
        self.reader = reader
        self.pages = {str(page.id): page for page in topic.pages or ()}
        # Where a page or its id could not be read, none is called unknown for want of it.
        self.whole = "None" not in self.pages and count(reader, topic, "pages") == len(topic.pages or ())

    def quiz(self, page: Quiz) -> None:
        number = count(self.reader, page, "questions")
        if page.questions is not None and not FEWEST <= number <= MOST:
            node = self.reader.place(page, "questions")
            self.reader.error(node, f"a quiz has {FEWEST} to {MOST} questions; this one has {number}.")
        for question in page.questions or ():
            self.question(question)

    def question(self, question: Question) -> None:
        if question.page and self.known(self.reader.place(question, "page"), question.page, list(self.pages)):
            page = self.pages.get(question.page)
            if question.item and page:
                self.item(self.reader.place(question, "item"), question.item, page)

    def item(self, node: Node, item: str, page: Page) -> None:
        ids = [str(one.id) for one in items(page)]
        if not ids:
            self.reader.error(node, f"the page {quote(page.id)} has no steps, stages or risks. Delete this line.")
        elif item not in ids and "None" not in ids:
            self.reader.error(node, f"the page {quote(page.id)} has no {quote(item)}.{did_you_mean(item, ids)}")

    def summary(self, page: Summary) -> None:
        others = [one for one in self.pages if one != page.id]
        named: list[str] = []
        for node in getattr(self.reader.place(page, "pages"), "items", ()):
            if not isinstance(node, Scalar) or node.value not in (page.pages or ()):
                continue
            if node.value in named:
                self.reader.error(node, f"the page {quote(node.value)} is here a second time. Delete one of them.")
            elif self.known(node, node.value, others):
                named.append(node.value)

    def known(self, node: Node, page: str, pages: list[str]) -> bool:
        """Whether there is such a page; says so if not."""
        if page not in pages and self.whole and page not in self.reader.unread:
            self.reader.error(node, f"unknown page {quote(page)} in this topic.{did_you_mean(page, pages)}")
        return page in pages


def count(reader: Decoder, thing: Any, name: str) -> int:
    """How many items a list of `thing` has in the file, also those that could not be read."""
    return len(getattr(reader.place(thing, name), "items", ()))
