"""Whether what patients need is there: approval, summary, when to call, text for pictures (P4, P5, P6; PEMAT, CDC)."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import PurePosixPath

from kiosk.command_name import command_name
from kiosk.content import clock
from kiosk.content.load.chapters import unnamed_pages
from kiosk.content.load.triage import callers
from kiosk.content.model.content import Approval, Clinic, Notice, Topic
from kiosk.content.model.pages import Advice, Help, Page, Stage, Steps, Summary, Timeline
from kiosk.content.model.types import Picture, Range
from kiosk.content.problems import Problem
from kiosk.content.yaml.nodes import Map
from kiosk.staff.advice.positioned_content import PositionedContent, advice

WARN_DAYS = 30
"""Enough for a clinician to read all of it once more (ours)."""
MAX_NOTICE_DAYS = 180
"""Longer is hardly meant, as in a wrong year (ours)."""


def approval(content: PositionedContent) -> Iterator[Problem]:
    """A clinician has approved the words, and that holds for some time yet."""
    for clinic, part in content.of(Clinic):
        if not clinic.approval:
            command = command_name("approve")
            yield advice(part.node, f"no clinician has approved these words. When one has, type: {command}")
    for given, part in content.of(Approval):
        if wrong_clock := clock.problem(clock.earliest(given.on), content.today.isoformat()):
            yield advice(part.node, wrong_clock)
        left = (date.fromisoformat(given.until) - content.today).days
        if left <= WARN_DAYS:
            ends = f"ran out on {given.until}" if left < 0 else f"ends on {given.until}"
            yield advice(part.node, f"the approval {ends}. A clinician must read every text again.")


def notice(content: PositionedContent) -> Iterator[Problem]:
    """What is shown on the first screen is about these days."""
    for given, part in content.of(Notice):
        left = (date.fromisoformat(given.until) - content.today).days
        if left < 0:
            yield advice(part.node, f"patients do not see this notice any more: it ended on {given.until}. Delete it.")
        elif left > MAX_NOTICE_DAYS:
            how = "If it always holds, write it on a page"
            yield advice(part.node, f"this notice is shown until {given.until}, {left} days from now. {how}.")


def summaries(content: PositionedContent) -> Iterator[Problem]:
    for topic, part in content.of(Topic):
        if not any(isinstance(page, Summary) for page in topic.pages):
            how = "Add one: patients leave with its main points."
            yield advice(part.node, f"this topic has no page of kind summary. {how}")


def chapters(content: PositionedContent) -> Iterator[Problem]:
    """Each page is in the chapter that staff chose for it."""
    for topic, _ in content.of(Topic):
        left = unnamed_pages(topic) if topic.chapters else []
        for _, part in content.of(Page):
            if part.inside(Topic) is topic and part.value in left:
                how = "Name it in one; until then it is in that of the page before it"
                yield advice(part.node, f"this page is in no chapter. {how}.")


def calls(content: PositionedContent) -> Iterator[Problem]:
    """A page on what patients do and feel has one of the clinic's numbers, or a part with `call`."""
    clinic = content.content.clinic
    numbers = (*(f"{{{name}}}" for name in clinic.numbers), clinic.phone)
    for part, language, texts in content.pages():
        written = "\n".join(text.part.value[language.code] for text in texts)
        says = any(one.call for one in callers(part.value)) or any(number in written for number in numbers)
        if needs_number(part.value) and not says:
            how = "Add it, with {phone}" if isinstance(part.value, Steps) else 'Add "call", with the ids of signs'
            yield advice(part.node, f"this page never says when to call. {how}.")


def days(content: PositionedContent) -> Iterator[Problem]:
    """Each day of a timeline, from its first to its last, belongs to one stage."""
    for (above, before), (stage, part) in pairwise(content.of(Stage)):
        if before.inside(Timeline) is not part.inside(Timeline):
            continue
        gap = Range(above.days.high + 1, stage.days.low - 1)
        both = Range(stage.days.low, min(above.days.high, stage.days.high))
        if gap.low <= gap.high:
            how = "Let this stage begin earlier, or the one above it end later"
            yield advice(part.node, f"{named(gap)} no stage. {how}.")
        elif both.low <= both.high:
            how = "Patients cannot tell which is theirs: let one of them begin or end elsewhere"
            yield advice(part.node, f"{named(both)} this stage and the one above it. {how}.")


def named(days: Range) -> str:
    return f"day {days} belongs to" if days.low == days.high else f"days {days} belong to"


def closed(content: PositionedContent) -> Iterator[Problem]:
    """Patients who look up at night whether to call read what to do then."""
    for page, part in content.of(Help):
        if isinstance(part.node, Map) and not page.today.closed:
            how = 'Add "closed", such as: If we are closed, go to the emergency room'
            place = part.node.get("today") or part.node
            yield advice(place, f"this never says what to do at night, and when nobody answers. {how}.")


def needs_number(page: Page) -> bool:
    if isinstance(page, Advice):
        # What patients only have to tell first, they tell at the clinic; a list such as "Bring" cannot harm.
        return any((group.do and not group.dotitle) or (group.avoid and not group.avoidtitle) for group in page.groups)
    return isinstance(page, Steps | Timeline)


def pictures(content: PositionedContent) -> Iterator[Problem]:
    """The text alternative of a picture says what it shows."""
    for text in content.texts:
        picture, code = text.part.inside(Picture), text.language.code
        if not picture or text.part.name != "alt":
            continue
        titles = [getattr(group, "title", None) or getattr(group, "heading", None) for group in text.part.ancestors]
        known = {folded(title.get(code, "")): "the title" for title in titles if title}
        known |= dict.fromkeys(map(folded, (picture.file, PurePosixPath(picture.file).stem)), "the file's name")
        if picture.caption:
            known[folded(picture.caption.get(code, ""))] = "the caption"
        if what := known.get(folded(text.words)):
            yield advice(text.node, f"this only repeats {what}. Say what the picture shows.")


def folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
