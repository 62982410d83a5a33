"""Whether what leads from one page of a topic to another leads somewhere, and how many questions a quiz asks."""

from collections.abc import Sequence

from kiosk.content.load.decoder import Decoder
from kiosk.content.model.content import Topic
from kiosk.content.model.pages import Page, Question, Quiz, Risk, Risks, Stage, Step, Steps, Summary, Timeline
from kiosk.content.problems import did_you_mean, quote
from kiosk.content.yaml.nodes import Node, Scalar

MIN_QUESTIONS, MAX_QUESTIONS = 3, 5
"""Of a quiz."""


def check(decoder: Decoder, topic: Topic) -> None:
    """Report what does not agree in the quizzes and summaries of a topic."""
    references = CrossReferences(decoder, topic)
    for page in topic.pages or ():
        if isinstance(page, Quiz):
            references.quiz(page)
        elif isinstance(page, Summary):
            references.summary(page)


def items(page: Page) -> Sequence[Step | Stage | Risk]:
    """What a page shows one at a time, and can be opened at."""
    if isinstance(page, Steps):
        return page.steps or ()
    if isinstance(page, Timeline):
        return page.stages or ()
    return (page.risks or ()) if isinstance(page, Risks) else ()


class CrossReferences:
    """Those of one topic."""

    def __init__(self, decoder: Decoder, topic: Topic) -> None:
        self.decoder = decoder
        self.pages = {str(page.id): page for page in topic.pages or ()}
        # Where a page or its id could not be read, none is called unknown because of that.
        self.is_complete = "None" not in self.pages and decoder.is_whole(topic, "pages")

    def quiz(self, page: Quiz) -> None:
        number = self.decoder.count(page, "questions")
        if page.questions is not None and not MIN_QUESTIONS <= number <= MAX_QUESTIONS:
            message = f"a quiz has {MIN_QUESTIONS} to {MAX_QUESTIONS} questions; this one has {number}."
            self.decoder.error(self.decoder.place(page, "questions"), message)
        for question in page.questions or ():
            self.question(question)

    def question(self, question: Question) -> None:
        if question.page and self.is_known(self.decoder.place(question, "page"), question.page, list(self.pages)):
            page = self.pages.get(question.page)
            if question.item and page:
                self.item(self.decoder.place(question, "item"), question.item, page)

    def item(self, node: Node, item: str, page: Page) -> None:
        ids = [str(one.id) for one in items(page)]
        if not ids:
            self.decoder.error(node, f"the page {quote(page.id)} has no steps, stages or risks. Delete this line.")
        elif item not in ids and "None" not in ids:
            self.decoder.error(node, f"the page {quote(page.id)} has no {quote(item)}.{did_you_mean(item, ids)}")

    def summary(self, page: Summary) -> None:
        others = [one for one in self.pages if one != page.id]
        named: list[str] = []
        for node in getattr(self.decoder.place(page, "pages"), "items", ()):
            if not isinstance(node, Scalar) or node.value not in (page.pages or ()):
                continue
            if node.value in named:
                self.decoder.error(node, f"the page {quote(node.value)} is here a second time. Delete one of them.")
            elif self.is_known(node, node.value, others):
                named.append(node.value)

    def is_known(self, node: Node, page: str, pages: list[str]) -> bool:
        """Whether there is such a page; reports it if not."""
        if page not in pages and self.is_complete and page not in self.decoder.unparsed_text:
            self.decoder.error(node, f"unknown page {quote(page)} in this topic.{did_you_mean(page, pages)}")
        return page in pages
