"""Whether a translation has the numbers of its text: a dose or a day that changed on the way, a phone number put in."""

from collections.abc import Iterator

from kiosk.content.load import markup
from kiosk.content.problems import Problem, printable
from kiosk.staff.advice.positioned_content import PositionedContent, advice


def numbers(content: PositionedContent) -> Iterator[Problem]:
    """A translation has the numbers of the text that it was made from."""
    first = content.content.languages[0]
    for text in content.texts:
        original = text.part.value.get(first.code, "")
        # 6 pm is 18:00 in other languages.
        if original and text.part.name != "at" and markup.numbers_differ(text.words, original):
            here, there = (
                printable(", ".join(markup.NUMBER.findall(words))) or "none" for words in (text.words, original)
            )
            how = "Check which are right"
            yield advice(text.node, f"its numbers ({here}) are not those in {printable(first.name)} ({there}). {how}.")
