"""What a type cannot say: names used once, references that lead somewhere, what must agree."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, cast

from kiosk.command_name import command_name
from kiosk.content.load import chapters, revision, translations, triage
from kiosk.content.load.decoder import Decoder
from kiosk.content.load.markup import NUMBERS
from kiosk.content.load.page_names import find_page, listed_ids
from kiosk.content.load.shipped_words import shipped_words
from kiosk.content.model.content import Approval, Clinic, Content, Language, Notice, Topic
from kiosk.content.model.pages import Advice, Compare, Help, Page, Quiz, Risk, Risks, Source, Sources, Summary, Timeline
from kiosk.content.model.types import People, Range, Ref
from kiosk.content.model.words import Words
from kiosk.content.problems import did_you_mean, listing, quote, suggestion
from kiosk.content.yaml.nodes import Map, Node, Scalar

MIN_QUESTIONS, MAX_QUESTIONS = 3, 5
"""Of a quiz."""

DIGITS = {"O": 0, "o": 0, "I": 1, "l": 1}
LIKE_A_DIGIT = re.compile(r"(?<=\d)[OoIl]|[OoIl](?=\d)")

CHANGED: dict[type, str] = {
    Clinic: "the clinic's name, address, hours or one of its numbers was changed",
    Language: "this language was changed or added",
    Words: "a word on a button was changed",
    Topic: "the title, summary, picture, chapters or tour of this topic was changed",
    Approval: "something was taken out or moved",
}
"""What to say of anything but a page; of the approval if all that is left is as it was."""


def mark_stale(content: Content, decoder: Decoder, memory: translations.Memory, file: Path) -> None:
    """Mark the translations that were made from another text than the one beside them, and report each."""
    if not memory:
        return
    first, *others = decoder.languages or [""]
    known = translations.known(memory)
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
                how = translations.accept_command(file, f"{place.line}:{place.column}")
                decoder.warn(place, f"{message} If it still fits, {how}")
    if unknown:
        message = f"new translations: {unknown}. To be told when their text in {decoder.language_name(first)} changes,"
        decoder.report.warning(0, 0, f"{message} {translations.accept_command(file, '--new')}")


def without_unsealed_approval(content: Content, decoder: Decoder) -> Content:
    """The content; without its approval, which is reported, if that is not as the program noted it."""
    approval = content.clinic.approval
    if approval is None or approval.seal == revision.seal(approval):
        return content
    what = "this approval was written or changed by hand, so patients read that the words are not approved"
    note = f"{what}. When a clinician has approved them, type: {command_name('approve')}"
    decoder.warn(decoder.place(content.clinic, "approval"), note)
    return replace(content, clinic=replace(content.clinic, approval=None))


def report_changed(content: Content, parts: Sequence[str], decoder: Decoder, root: Map) -> None:
    approval, found = content.clinic.approval, revision.changed(content, parts)
    if approval is None or found is None:
        return
    is_smaller = len((approval.parts or "").split()) > len(parts)
    changed: Sequence[revision.Thing | Approval] = [*found, approval] if is_smaller or not found else found
    for one in changed:
        what = CHANGED.get(type(one), "this page was changed")
        message = f"{what} after the approval of {approval.on}. Have it read, then type: {command_name('approve')}"
        decoder.warn(decoder.place(one) if id(one) in decoder.places else root, message)


class Validator:
    """Reports what does not agree in one file; each method is one rule or the rules of one page kind.

    Fields may be None where a problem was already reported.
    """

    def __init__(self, content: Content, decoder: Decoder, root: Map) -> None:
        self.content = content
        self.topics = content.topics or ()
        self.decoder = decoder
        self.error = decoder.error
        self.root = root

    def run(self) -> None:
        self.unique("language", self.content.languages or (), "code")
        self.words()
        if self.content.clinic:
            self.numbers(self.content.clinic)
            self.approval(self.content.clinic.approval)
            self.notice(self.content.clinic.notice)
        self.unique("topic", self.topics)
        for topic in self.topics:
            self.topic(topic)
        self.references()

    def unique(self, what: str, things: Iterable[Any], name: str = "id") -> None:
        """Report each of `things` with the same id as one before."""
        first: dict[str, int] = {}
        for thing in things:
            value = getattr(thing, name)
            node = self.decoder.place(thing, name)
            if value in first:
                message = f"the {what} {quote(value)} is here a second time (first on line {first[value]})."
                self.error(node, f"{message} Give each its own {name}.")
            elif value:
                first[value] = node.line

    def words(self) -> None:
        """Patients who chose another language would meet English words, or words that nobody here has read."""
        node = self.root.get("words")
        if self.content.words is None:
            return
        given = {key.value for key, _ in node.pairs} if isinstance(node, Map) else set()
        missing = [(field.name, getattr(self.content.words, field.name)) for field in fields(self.content.words)]
        missing = [(name, text) for name, text in missing if name not in given and text is not None]
        others = [code for code in self.decoder.languages if code != "en"]
        shipped = [self.decoder.language_name(code) for code in others if shipped_words(code)]
        english = [self.decoder.language_name(code) for code in others if not shipped_words(code)]
        place = self.root.key("words") or self.root
        if missing and shipped:
            message = f"{len(missing)} words on buttons come with the kiosk in {' and '.join(shipped)}."
            self.decoder.warn(place, f"{message} No translator has checked them.")
        if missing and english:
            listed = ", ".join(f"{name} ({text['en']})" for name, text in missing)
            self.decoder.warn(place, f"patients who read {' and '.join(english)} will meet English words: {listed}.")

    def numbers(self, clinic: Clinic) -> None:
        """Letters that were typed for digits. Whole words in a number are meant, as in 1-800-FLOWERS."""
        places = {name: self.decoder.place(clinic, name) for name in NUMBERS if getattr(clinic, name)}
        phones = self.decoder.place(clinic, "phones")
        if isinstance(phones, Map) and clinic.phones:
            places |= {key.value: value for key, value in phones.pairs}
        for node in places.values():
            if isinstance(node, Scalar) and (found := LIKE_A_DIGIT.search(node.value)):
                message = f'this number has the letter "{found[0]}". If a digit is meant, write {DIGITS[found[0]]}.'
                self.decoder.warn(node, message)

    def approval(self, approval: Approval | None) -> None:
        if approval and approval.on and approval.until and approval.until <= approval.on:
            self.error(self.decoder.place(approval, "until"), f'"until" must be later than "on" ({approval.on}).')

    def notice(self, notice: Notice | None) -> None:
        if notice and notice.from_ and notice.until and notice.until < notice.from_:
            message = f'"until" is before "from" ({notice.from_}). Correct one of them.'
            self.error(self.decoder.place(notice, "until"), message)

    def topic(self, topic: Topic) -> None:
        pages = topic.pages or ()
        self.unique("page", pages)
        self.one_help_page(topic)
        self.unique("chapter", topic.chapters or ())
        chapters.report(topic, self.decoder)
        triage.report(topic, self.decoder)
        # Answers are known by topic and question.
        self.unique("question", [one for page in pages if isinstance(page, Quiz) for one in page.questions or ()])
        for page in pages:
            self.page(topic, page)

    def one_help_page(self, topic: Topic) -> None:
        if not topic.pages or not self.decoder.is_whole(topic, "pages"):
            return
        helps = [page for page in topic.pages if isinstance(page, Help)]
        if not helps and "help" not in self.decoder.unparsed_text:
            node = cast(Map, self.decoder.place(topic))
            self.error(node.key("pages") or node, "a page of kind help is missing. Each topic needs one.")
        for page in helps[1:]:
            first = self.decoder.place(helps[0], "kind").line
            message = f"a second page of kind help (first on line {first}). Each topic has one."
            self.error(self.decoder.place(page, "kind"), message)

    def page(self, topic: Topic, page: Page) -> None:
        # The ids of those two count beyond their page.
        items = [] if isinstance(page, Quiz | Sources) else [part for _, _, part in translations.walk(page)]
        named = [item for item in items if hasattr(item, "id") and item is not page]
        for kind in dict.fromkeys(map(type, named)):
            self.unique(kind.__name__.lower(), [item for item in named if type(item) is kind])
        match page:
            case Timeline():
                self.timeline(page)
            case Risks():
                self.risks(page)
            case Compare():
                self.compare(page)
            case Advice():
                self.advice(page)
            case Quiz():
                self.quiz(topic, page)
            case Summary():
                self.summary(topic, page)

    def timeline(self, page: Timeline) -> None:
        before: Range | None = None
        for stage in page.stages or ():
            days = cast(Range | None, stage.days)
            if before and days and (days.low, days.high) < (before.low, before.high):
                message = f"this stage starts before the one above it (day {before.low}). Swap them"
                if before.low > 0:
                    message += f"; or, if that is before the visit, write {Range(-before.high, -before.low)} there"
                self.error(self.decoder.place(stage, "days"), f"{message}.")
            before = days or before

    def risks(self, page: Risks) -> None:
        for risk in page.risks or ():
            if risk.chance is not None:
                self.sure(risk)
            if risk.chance is not None and risk.range is not None:
                self.range(risk, risk.range)

    def sure(self, risk: Risk) -> None:
        """How sure a number is goes with a number."""
        node = cast(Map, self.decoder.place(risk))
        given = node.get("sure")
        if given and not risk.chance.counted:
            how = 'Delete this line. What is known besides can be said in "who".'
            self.error(given, f'"sure" is about a number, but the chance is: {risk.chance}. {how}')
        elif not given and risk.sure is None and risk.chance.counted and node.whole:
            choices = "high, medium, low, very low"
            self.error(node, f'"sure" is missing: how sure the number is. Write "sure" as one of: {choices}.')

    def range(self, risk: Risk, spread: People) -> None:
        """What single studies found goes with a number, and around it."""
        node, chance = self.decoder.place(risk, "range"), risk.chance
        if chance.kind != "number":
            self.error(node, f'"range" cannot be used with "chance: {chance}". Delete one of them.')
        elif chance.of != spread.of:
            both = f'"range" is out of {spread.of:,} people and "chance" out of {chance.of:,}'
            self.error(node, f"{both}. Write both out of {max(chance.of, spread.of):,}.")
        elif chance.low < spread.low or spread.high < chance.high:
            self.error(node, f'"range" ({spread}) must include "chance" ({chance}). Correct one of them.')

    def advice(self, page: Advice) -> None:
        """What would be above a list that is not there, patients would never see."""
        for group in page.groups or ():
            for name in ("do", "avoid"):
                if getattr(group, f"{name}title") and getattr(group, name) == ():
                    message = f'"{name}title" is shown above "{name}", which is missing here'
                    self.error(self.decoder.place(group, f"{name}title"), f"{message}. Add it, or delete this line.")

    def compare(self, page: Compare) -> None:
        options = [option.id for option in page.options or () if option.id]
        if options and len(options) == self.decoder.count(page, "options"):
            for row in page.rows or ():
                if row.answers is not None:
                    self.answers(cast(Map, self.decoder.place(row, "answers")), options)

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
            node = self.decoder.place(question, "page")
            named = question.page and find_page(self.decoder, topic, node, question.page)
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
        for node in listed_ids(self.decoder, page, "pages"):
            if node.value in named:
                self.error(node, f"the page {quote(node.value)} is here a second time. Delete one of them.")
            elif find_page(self.decoder, topic, node, node.value, besides=page):
                named.append(node.value)

    def shared_sources(self, lists: list[Sources]) -> bool:
        """Each source is listed once, for all topics. Whether no id is used for two."""
        first: dict[str, tuple[Source, int]] = {}
        are_unique = True
        for page in lists:
            copied = []
            for source in page.sources or ():
                node = self.decoder.place(source, "id")
                known, line = first.setdefault(source.id, (source, node.line))
                if known is not source and source.id and source.text == known.text:
                    copied.append((source.id, node, line))
                elif known is not source and source.id:
                    what = f"the source {quote(source.id)} is here a second time (first on line {line})."
                    self.error(node, f"{what} Give each its own id.")
                    are_unique = False
            if copied:
                name, node, line = copied[0]
                more = f" and {len(copied) - 1} more are" if copied[1:] else " is"
                whole = len(copied) == len(page.sources) and len(lists) > 1
                delete = "this page" if whole else "them" if copied[1:] else "it"
                what = f"{quote(name)}{more} listed already (line {line}). All topics share their sources"
                self.error(node, f"{what}: delete {delete} here.")
        return are_unique

    def references(self) -> None:
        """Every source that is named is on a sources page."""
        lists = [page for topic in self.topics for page in topic.pages or () if isinstance(page, Sources)]
        sources = [source for page in lists for source in page.sources or ()]
        are_unique = self.shared_sources(lists)
        ids = {str(source.id): source for source in sources if source.id}
        # Where a page or source could not be read, none is called unknown because of that.
        is_complete = all(topic.pages and self.decoder.is_whole(topic, "pages") for topic in self.topics)
        is_complete &= all(page.sources and self.decoder.is_whole(page, "sources") for page in lists)
        if not (is_complete and are_unique):
            return
        for value, nodes in self.decoder.references[Ref].items():
            if value in ids or value in self.decoder.unparsed_text:
                continue
            if not lists:
                message = f"{quote(value)} is named as a source, but there is no page of kind sources."
                how = "Add one that lists it, and all others; or is the end of the file gone?"
                self.error(nodes[0], f"{message} {how}")
                return
            meant = suggestion(value, list(ids))
            hint = f' Did you mean "{meant}"?' if meant else ""
            for node in nodes:
                self.error(node, f"unknown source {quote(value)}: no sources page lists it.{hint}")
