"""What a type cannot say: names used once, references that lead somewhere, what must agree."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from typing import Any, cast

from kiosk.command_name import command_name
from kiosk.content.load import cross_references, revision, translations
from kiosk.content.load.decoder import Decoder
from kiosk.content.load.markup import NUMBERS
from kiosk.content.model.content import Approval, Clinic, Content, Language, Topic
from kiosk.content.model.pages import Advice, Compare, Help, Page, Quiz, Risk, Risks, Sources, Steps, Timeline
from kiosk.content.model.types import Range, Unknown
from kiosk.content.model.words import Words
from kiosk.content.problems import Report, did_you_mean, listing, quote, suggestion
from kiosk.content.yaml.nodes import Map, Node, Scalar

DIGITS = {"O": 0, "o": 0, "I": 1, "l": 1}
LIKE_A_DIGIT = re.compile(r"(?<=\d)[OoIl]|[OoIl](?=\d)")


def check(content: Content, reader: Decoder, root: Node) -> None:
    """Reports what does not agree. Fields may be None where a problem was already reported."""
    Validator(content, reader, cast(Map, root)).run()


def stale(reader: Decoder, memory: translations.Memory) -> None:
    """Mark the translations that were made from another text than stands beside them now, and note each."""
    if not memory:
        return
    first, *others = reader.languages or [""]
    known = {line.rpartition(" ")[0] for line in memory}
    unknown = 0
    for text, node in reader.texts.values():
        original = translations.digest(text.get(first, ""))
        for code in others:
            place = node.get(code) if isinstance(node, Map) else None
            if place is None or code not in text:
                continue
            made = f"{code} {translations.digest(text[code])}"
            if made not in known:
                unknown += 1
            elif f"{made} {original}" not in memory:
                text.stale |= {code}
                message = f"this was made from another text in {reader.named(first)}. Translate it anew."
                reader.report.warning(place.line, place.column, f"{message} If it still fits, {translations.ACCEPT}")
    if unknown:
        message = f"new translations: {unknown}. To be told when their text in {reader.named(first)} changes,"
        reader.report.warning(0, 0, f"{message} {translations.ACCEPT}")


def changed(content: Content, parts: Sequence[str], root: Map, report: Report) -> None:
    """Note what is not as it was approved."""
    approval, found = content.clinic.approval, revision.changed(content, parts)
    if approval is None or found is None:
        return
    ids = {id(thing) for thing in found}
    clinic, languages, topics = (cast(Any, root.get(name)) for name in ("clinic", "languages", "topics"))
    nodes: list[Node] = [clinic, *languages.items, root.get("words") or root]
    for topic in topics.items:
        nodes += [topic, *topic.get("pages").items]
    things = zip(revision.things(content), nodes, strict=True)
    wrong = [(called(thing), node) for thing, node in things if id(thing) in ids]
    for what, node in wrong or [("something was taken out or moved", clinic.get("approval"))]:
        message = f"{what} after the approval of {approval.on}. Have it read, then type: {command_name('approve')}"
        report.warning(node.line, node.column, message)


def called(thing: revision.Thing) -> str:
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
    """The rules of one file; each method is one rule or the rules of one page kind."""

    def __init__(self, content: Content, reader: Decoder, root: Map) -> None:
        self.content = content
        self.reader = reader
        self.root = root

    def run(self) -> None:
        self.languages()
        self.words()
        if self.content.clinic:
            self.numbers(self.content.clinic)
        if self.content.clinic and self.content.clinic.approval:
            self.approval(self.content.clinic.approval)
        self.once("topic", self.content.topics or ())
        for topic in self.content.topics or ():
            self.topic(topic)
        self.references()

    def error(self, node: Node, message: str) -> None:
        self.reader.error(node, message)

    def once(self, what: str, things: Iterable[Any], name: str = "id") -> bool:
        """No two of `things` have the same id; whether that is so."""
        first: dict[str, int] = {}
        unique = True
        for thing in things:
            value = getattr(thing, name)
            node = self.reader.place(thing, name)
            if value in first:
                message = f"the {what} {quote(value)} is here a second time (first on line {first[value]})."
                self.error(node, f"{message} Give each its own {name}.")
                unique = False
            elif value:
                first[value] = node.line
        return unique

    def languages(self) -> None:
        languages = self.content.languages or ()
        self.once("language", languages, "code")

    def words(self) -> None:
        """Patients who chose another language would meet English words."""
        node = self.root.get("words")
        if self.content.words is None or not any(code != "en" for code in self.reader.languages):
            return
        names = [field.name for field in fields(self.content.words)]
        given = {key.value for key, _ in node.pairs} if isinstance(node, Map) else set()
        missing = [name for name in names if name not in given]
        if missing:
            place = self.root.key("words") or self.root
            message = f"patients will read these words in English in every language: {', '.join(missing)}."
            self.reader.report.warning(place.line, place.column, message)

    def numbers(self, clinic: Clinic) -> None:
        """Letters that were typed for digits. Whole words in a number are meant, as in 1-800-FLOWERS."""
        for name in NUMBERS:
            found = LIKE_A_DIGIT.search(getattr(clinic, name) or "")
            if found:
                node = self.reader.place(clinic, name)
                message = f'this number has the letter "{found[0]}". If a digit is meant, write {DIGITS[found[0]]}.'
                self.reader.report.warning(node.line, node.column, message)

    def approval(self, approval: Approval) -> None:
        if approval.on and approval.until and approval.until <= approval.on:
            node = self.reader.place(approval, "until")
            self.error(node, f'"until" must be later than "on" ({approval.on}).')

    def topic(self, topic: Topic) -> None:
        pages = topic.pages or ()
        self.once("page", pages)
        self.one_help_page(topic)
        # Answers are known by topic and question.
        self.once("question", [one for page in pages if isinstance(page, Quiz) for one in page.questions or ()])
        for page in pages:
            self.page(page)
        cross_references.check(self.reader, topic)

    def one_help_page(self, topic: Topic) -> None:
        node = self.reader.place(topic)
        listed = self.reader.place(topic, "pages")
        if not topic.pages or len(getattr(listed, "items", ())) != len(topic.pages):
            return
        helps = [page for page in topic.pages if isinstance(page, Help)]
        if not helps and "help" not in self.reader.unread:
            place = node.key("pages") if isinstance(node, Map) else None
            self.error(place or node, "a page of kind help is missing. Each topic needs one.")
        for page in helps[1:]:
            first = self.reader.place(helps[0], "kind").line
            message = f"a second page of kind help (first on line {first}). Each topic has one."
            self.error(self.reader.place(page, "kind"), message)

    def page(self, page: Page) -> None:
        if isinstance(page, Steps):
            self.once("step", page.steps or ())
        elif isinstance(page, Timeline):
            self.timeline(page)
        elif isinstance(page, Risks):
            self.once("risk", page.risks or ())
            for risk in page.risks or ():
                self.risk(risk)
        elif isinstance(page, Compare):
            self.compare(page)
        elif isinstance(page, Advice):
            self.once("condition", [one for group in page.groups or () for one in group.tell or ()])

    def timeline(self, page: Timeline) -> None:
        self.once("stage", page.stages or ())
        before: Range | None = None
        for stage in page.stages or ():
            days = cast(Range | None, stage.days)
            if before and days and (days.low, days.high) < (before.low, before.high):
                message = f"this stage starts before the one above it (day {before.low}). Swap them."
                self.error(self.reader.place(stage, "days"), message)
            before = days or before

    def risk(self, risk: Risk) -> None:
        if risk.range is None or risk.chance is None:
            return
        node = self.reader.place(risk, "range")
        if isinstance(risk.chance, Unknown):
            self.error(node, '"range" cannot stand beside "chance: not known". Delete one of them.')
        elif risk.chance.low < risk.range.low or risk.range.high < risk.chance.high:
            wanted, given = span(risk.chance), span(risk.range)
            self.error(node, f'"range" ({given}) must hold "chance" ({wanted}). Correct one of them.')

    def compare(self, page: Compare) -> None:
        self.once("option", page.options or ())
        options = [option.id for option in page.options or () if option.id]
        if not options or len(options) != len(getattr(self.reader.place(page, "options"), "items", ())):
            return
        for row in page.rows or ():
            node = self.reader.place(row, "answers")
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

    def references(self) -> None:
        """Every source that is named stands on a sources page."""
        pages = [page for topic in self.content.topics or () for page in topic.pages or ()]
        sources = [source for page in pages if isinstance(page, Sources) for source in page.sources or ()]
        unique = self.once("source", sources)
        if not unique or not all(source.id for source in sources) or not all(self.complete()):
            return
        ids = [str(source.id) for source in sources]
        known, unread = set(ids), self.reader.unread
        unknown = [one for one in self.reader.references if one[1] not in known and one[1] not in unread]
        if unknown and not any(isinstance(page, Sources) for page in pages):
            node, value = unknown[0]
            message = f"{quote(value)} is named as a source, but there is no page of kind sources."
            self.error(node, f"{message} Add one that lists it, and all others.")
            return
        for node, value in unknown:
            self.unknown_source(node, value, ids)

    def unknown_source(self, node: Scalar, value: str, ids: list[str]) -> None:
        meant = suggestion(value, ids)
        hint = f' Did you mean "{meant}"?' if meant else ""
        self.error(node, f"unknown source {quote(value)}: no sources page lists it.{hint}")

    def complete(self) -> Iterator[bool]:
        """Whether every page and source could be read, so that none is called unknown for want of it."""
        for topic in self.content.topics or ():
            yield bool(topic.pages) and self.has_all(topic, "pages")
            for page in topic.pages or ():
                yield not isinstance(page, Sources) or (bool(page.sources) and self.has_all(page, "sources"))

    def has_all(self, thing: Any, name: str) -> bool:
        return len(getattr(self.reader.place(thing, name), "items", ())) == len(getattr(thing, name))


def span(range_: Range) -> str:
    return str(range_.low) if range_.low == range_.high else f"{range_.low} to {range_.high}"
