"""What a type cannot say: names used once, references that lead somewhere, what must agree."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from typing import Any, cast

from kiosk.command_name import command_name
from kiosk.content.load import revision, translations
from kiosk.content.load.decoder import Decoder
from kiosk.content.load.markup import NUMBERS
from kiosk.content.model.content import Approval, Clinic, Content, Language, Topic
from kiosk.content.model.pages import Compare, Help, Page, Quiz, Risk, Risks, Sources, Summary, Timeline
from kiosk.content.model.types import Id, Range, Unknown
from kiosk.content.model.words import Words
from kiosk.content.problems import did_you_mean, listing, quote, suggestion
from kiosk.content.yaml.nodes import Map, Node, Scalar

MIN_QUESTIONS, MAX_QUESTIONS = 3, 5
"""Of a quiz."""

DIGITS = {"O": 0, "o": 0, "I": 1, "l": 1}
LIKE_A_DIGIT = re.compile(r"(?<=\d)[OoIl]|[OoIl](?=\d)")


def mark_stale(content: Content, decoder: Decoder, memory: translations.Memory) -> None:
    """Mark the translations that were made from another text than the one beside them, and report each."""
    if not memory:
        return
    first, *others = decoder.languages or [""]
    known = {line.rpartition(" ")[0] for line in memory}
    unknown = 0
    for _, _, text in translations.texts(content):
        node = decoder.text_nodes.get(text.place)
        original = translations.digest(text.get(first, ""))
        for code in others:
            place = node.get(code) if isinstance(node, Map) else None
            if place is None or code not in text:
                continue
            translation = f"{code} {translations.digest(text[code])}"
            if translation not in known:
                unknown += 1
            elif f"{translation} {original}" not in memory:
                text.stale |= {code}
                message = f"this was made from another text in {decoder.language_name(first)}. Translate it again."
                decoder.report.warning(place.line, place.column, f"{message} If it still fits, {translations.ACCEPT}")
    if unknown:
        message = f"new translations: {unknown}. To be told when their text in {decoder.language_name(first)} changes,"
        decoder.report.warning(0, 0, f"{message} {translations.ACCEPT}")


def report_changed(content: Content, parts: Sequence[str], decoder: Decoder, root: Map) -> None:
    approval, found = content.clinic.approval, revision.changed(content, parts)
    if approval is None or found is None:
        return
    changed = [(_described(one), decoder.place(one) if id(one) in decoder.places else root) for one in found]
    for what, node in changed or [("something was taken out or moved", decoder.place(approval))]:
        message = f"{what} after the approval of {approval.on}. Have it read, then type: {command_name('approve')}"
        decoder.report.warning(node.line, node.column, message)


def _described(thing: revision.Thing) -> str:
    if isinstance(thing, Page):
        return "this page was changed"
    names = {
        Clinic: "the clinic's name or one of its numbers was changed",
        Language: "this language was changed or added",
        Words: "a word on a button was changed",
        Topic: "the title, summary or picture of this topic was changed",
    }
    return names[type(thing)]


class Validator:
    """Reports what does not agree in one file; each method is one rule or the rules of one page kind.

    Fields may be None where a problem was already reported.
    """

    def __init__(self, content: Content, decoder: Decoder, root: Map) -> None:
        self.content = content
        self.decoder = decoder
        self.root = root

    def run(self) -> None:
        self.unique("language", self.content.languages or (), "code")
        self.words()
        if self.content.clinic:
            self.numbers(self.content.clinic)
        if self.content.clinic and self.content.clinic.approval:
            self.approval(self.content.clinic.approval)
        self.unique("topic", self.content.topics or ())
        for topic in self.content.topics or ():
            self.topic(topic)
        self.references()

    def error(self, node: Node, message: str) -> None:
        self.decoder.error(node, message)

    def unique(self, what: str, things: Iterable[Any], name: str = "id") -> bool:
        """Report each of `things` with the same id as one before; whether there is none."""
        first: dict[str, int] = {}
        is_unique = True
        for thing in things:
            value = getattr(thing, name)
            node = self.decoder.place(thing, name)
            if value in first:
                message = f"the {what} {quote(value)} is here a second time (first on line {first[value]})."
                self.error(node, f"{message} Give each its own {name}.")
                is_unique = False
            elif value:
                first[value] = node.line
        return is_unique

    def words(self) -> None:
        """Patients who chose another language would meet English words."""
        node = self.root.get("words")
        if self.content.words is None or not any(code != "en" for code in self.decoder.languages):
            return
        given = {key.value for key, _ in node.pairs} if isinstance(node, Map) else set()
        missing = [field.name for field in fields(self.content.words) if field.name not in given]
        if missing:
            place = self.root.key("words") or self.root
            message = f"patients will read these words in English in every language: {', '.join(missing)}."
            self.decoder.report.warning(place.line, place.column, message)

    def numbers(self, clinic: Clinic) -> None:
        """Letters that were typed for digits. Whole words in a number are meant, as in 1-800-FLOWERS."""
        for name in NUMBERS:
            found = LIKE_A_DIGIT.search(getattr(clinic, name) or "")
            if found:
                node = self.decoder.place(clinic, name)
                message = f'this number has the letter "{found[0]}". If a digit is meant, write {DIGITS[found[0]]}.'
                self.decoder.report.warning(node.line, node.column, message)

    def approval(self, approval: Approval) -> None:
        if approval.on and approval.until and approval.until <= approval.on:
            node = self.decoder.place(approval, "until")
            self.error(node, f'"until" must be later than "on" ({approval.on}).')

    def topic(self, topic: Topic) -> None:
        pages = topic.pages or ()
        self.unique("page", pages)
        self.one_help_page(topic)
        # Answers are known by topic and question.
        self.unique("question", [one for page in pages if isinstance(page, Quiz) for one in page.questions or ()])
        for page in pages:
            self.page(topic, page)

    def one_help_page(self, topic: Topic) -> None:
        if not topic.pages or not self.decoder.is_whole(topic, "pages"):
            return
        helps = [page for page in topic.pages if isinstance(page, Help)]
        if not helps and "help" not in self.decoder.unparsed_text:
            node = self.decoder.place(topic)
            place = node.key("pages") if isinstance(node, Map) else None
            self.error(place or node, "a page of kind help is missing. Each topic needs one.")
        for page in helps[1:]:
            first = self.decoder.place(helps[0], "kind").line
            message = f"a second page of kind help (first on line {first}). Each topic has one."
            self.error(self.decoder.place(page, "kind"), message)

    def page(self, topic: Topic, page: Page) -> None:
        items = [] if isinstance(page, Quiz | Sources) else list(_items(page))  # whose ids count beyond their page
        for kind in dict.fromkeys(map(type, items)):
            self.unique(kind.__name__.lower(), [item for item in items if type(item) is kind])
        match page:
            case Timeline():
                self.timeline(page)
            case Risks():
                for risk in page.risks or ():
                    self.risk(risk)
            case Compare():
                self.compare(page)
            case Quiz():
                self.quiz(topic, page)
            case Summary():
                self.summary(topic, page)

    def timeline(self, page: Timeline) -> None:
        before: Range | None = None
        for stage in page.stages or ():
            days = cast(Range | None, stage.days)
            if before and days and (days.low, days.high) < (before.low, before.high):
                message = f"this stage starts before the one above it (day {before.low}). Swap them."
                self.error(self.decoder.place(stage, "days"), message)
            before = days or before

    def risk(self, risk: Risk) -> None:
        if risk.range is None or risk.chance is None:
            return
        node = self.decoder.place(risk, "range")
        if isinstance(risk.chance, Unknown):
            self.error(node, '"range" cannot be used with "chance: not known". Delete one of them.')
        elif risk.chance.low < risk.range.low or risk.range.high < risk.chance.high:
            chance, given = _span(risk.chance), _span(risk.range)
            self.error(node, f'"range" ({given}) must include "chance" ({chance}). Correct one of them.')

    def compare(self, page: Compare) -> None:
        options = [option.id for option in page.options or () if option.id]
        if not options or len(options) != self.decoder.count(page, "options"):
            return
        for row in page.rows or ():
            node = self.decoder.place(row, "answers")
            if isinstance(node, Map) and row.answers is not None:
                self.answers(node, options)

    def answers(self, node: Map, options: list[Any]) -> None:
        left = [option for option in options if node.get(option) is None]
        for key, _ in node.pairs:
            if key.value not in options:
                hint = did_you_mean(key.value, left) if left else " Delete it."
                self.error(key, f"unknown option {quote(key.value)}.{hint}")
                left = [option for option in left if f'"{option}"' not in hint]
        if left and node.whole:
            self.error(node, f"the answer for {listing(left)} is missing.")

    def quiz(self, topic: Topic, page: Quiz) -> None:
        number = self.decoder.count(page, "questions")
        if page.questions is not None and not MIN_QUESTIONS <= number <= MAX_QUESTIONS:
            message = f"a quiz has {MIN_QUESTIONS} to {MAX_QUESTIONS} questions; this one has {number}."
            self.error(self.decoder.place(page, "questions"), message)
        for question in page.questions or ():
            named = question.page and self.find_page(topic, self.decoder.place(question, "page"), question.page)
            if named and question.item:
                self.item(self.decoder.place(question, "item"), question.item, named)

    def item(self, node: Node, item: str, page: Page) -> None:
        """A page is opened at what it shows one at a time."""
        ids = [one.id for name in ("steps", "stages", "risks") for one in getattr(page, name, None) or ()]
        if not ids:
            self.error(node, f"the page {quote(page.id)} has no steps, stages or risks. Delete this line.")
        elif item not in ids and None not in ids:
            self.error(node, f"the page {quote(page.id)} has no {quote(item)}.{did_you_mean(item, ids)}")

    def summary(self, topic: Topic, page: Summary) -> None:
        named: list[str] = []
        for node in getattr(self.decoder.place(page, "pages"), "items", ()):
            if not isinstance(node, Scalar) or node.value not in (page.pages or ()):
                continue
            if node.value in named:
                self.error(node, f"the page {quote(node.value)} is here a second time. Delete one of them.")
            elif self.find_page(topic, node, node.value, besides=page):
                named.append(node.value)

    def find_page(self, topic: Topic, node: Node, name: str, besides: Page | None = None) -> Page | None:
        """The page of a topic with this id; reports it if there is none."""
        pages = {page.id: page for page in topic.pages or () if besides is None or page.id != besides.id}
        # Where a page or its id could not be read, none is called unknown because of that.
        is_complete = all(page.id for page in topic.pages or ()) and self.decoder.is_whole(topic, "pages")
        if name not in pages and is_complete and name not in self.decoder.unparsed_text:
            self.error(node, f"unknown page {quote(name)} in this topic.{did_you_mean(name, [*pages])}")
        return pages.get(Id(name))

    def references(self) -> None:
        """Every source that is named is on a sources page."""
        pages = [page for topic in self.content.topics or () for page in topic.pages or ()]
        lists = [page for page in pages if isinstance(page, Sources)]
        sources = [source for page in lists for source in page.sources or ()]
        # Where a page or source could not be read, none is called unknown because of that.
        is_complete = (
            all(topic.pages and self.decoder.is_whole(topic, "pages") for topic in self.content.topics or ())
            and all(page.sources and self.decoder.is_whole(page, "sources") for page in lists)
            and all(source.id for source in sources)
        )
        if not self.unique("source", sources) or not is_complete:
            return
        ids = [str(source.id) for source in sources]
        unparsed = self.decoder.unparsed_text
        unknown = [one for one in self.decoder.references if one[1] not in ids and one[1] not in unparsed]
        if unknown and not lists:
            node, value = unknown[0]
            message = f"{quote(value)} is named as a source, but there is no page of kind sources."
            self.error(node, f"{message} Add one that lists it, and all others.")
            return
        for node, value in unknown:
            meant = suggestion(value, ids)
            hint = f' Did you mean "{meant}"?' if meant else ""
            self.error(node, f"unknown source {quote(value)}: no sources page lists it.{hint}")


def _span(range_: Range) -> str:
    return str(range_.low) if range_.low == range_.high else f"{range_.low} to {range_.high}"


def _items(value: object) -> Iterator[Any]:
    """All parts of a page that have an id of their own."""
    if isinstance(value, tuple):
        for item in value:
            yield from _items(item)
    elif is_dataclass(value):
        if hasattr(value, "id") and not isinstance(value, Page):
            yield value
        for field in fields(value):
            yield from _items(getattr(value, field.name))
