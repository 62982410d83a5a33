"""What a text may have besides words: `**bold**`, and certain placeholders."""

import re
from collections import Counter
from collections.abc import Iterable
from unicodedata import category, decimal

from kiosk.content.problems import quote, suggestion

SOFT_HYPHEN = "\u00ad"
LONG_WORD = 12
"""Letters of a word in which a soft hyphen is meant."""
ALONE = "¨´¸˜¯^"
"""Accents without their letter, as a slip on a keyboard leaves them."""
EMOJI = "\u2600-\u27bf\U0001f000-\U0001faff"
STRAY = re.compile(r"[^\W\d_]{2}[.!?…][\"'”’)»\]]*\s*([^\s.!?…\"'”’)»\]\d])$")
"""One letter or sign behind the last sentence."""
SIGNS = re.compile(rf"__|://|www|[{{}}*<&\]“„\"{SOFT_HYPHEN}{re.escape(ALONE)}{EMOJI}]|{STRAY.pattern}")
PLACEHOLDER = re.compile(r"\{([^{}\n]{0,40})\}")
BOLD = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*", re.DOTALL)
NUMBERS = ("phone", "emergency")
"""The clinic's numbers that every file has; any text may name them, and those under `phones`."""

THOUSAND = "1,000"
"""The word that shows how a thousand is written."""
NUMBER = re.compile("\\d+(?:[.,:٫٬\u00a0\u202f]\\d+)*")

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
DIRECTION = re.compile("[\u200e\u200f\u2066-\u2069]")
"""Invisible signs for the direction of a text."""
AGAIN = "Delete them, or type the text again."


def check_direction(text: str) -> str | None:
    """What is wrong with the signs for its direction, which could show the numbers of a text in another order."""
    if not DIRECTION.search(text):
        return None
    if re.search("[\u200e\u200f]", text) and not RIGHT_TO_LEFT.search(text):
        return f"invisible signs for right-to-left writing (U+200E, U+200F), but no such letters. {AGAIN}"
    depth = 0
    for letter in text:
        depth += (letter in "\u2066\u2067\u2068") - (letter == "\u2069")
        if depth < 0 or (depth and (letter.isdigit() or letter in "{\n")):
            break
    if depth:
        return f"invisible signs (U+2066 to U+2069) must be in pairs, with no number between them. {AGAIN}"
    return None


def numbers(text: str) -> list[str]:
    """The digits of each number in a text; the same in all languages, as in 1,000 and 1.000."""
    return sorted("".join(str(decimal(sign)) for sign in number if sign.isdecimal()) for number in NUMBER.findall(text))


def numbers_differ(one: str, other: str) -> bool:
    """Whether two texts hold different numbers, as 15 and 51. One digit alone may be a word in another language."""
    here, there = Counter(numbers(one)), Counter(numbers(other))
    more, less = here - there, there - here
    return bool(more and less) or any(len(number) > 1 for number in more + less)


def seen_letters(texts: Iterable[str]) -> set[str]:
    """Every letter and sign of some texts, without blanks and what is invisible."""
    found = set[str]().union(*texts)
    return {letter for letter in found if not letter.isspace() and category(letter) not in ("Cc", "Cf")}


def placeholders(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text)) if "{" in text else []


def check_placeholders(text: str, numbers: list[str]) -> str | None:
    """What is wrong with the placeholders of an ordinary text, which may name these numbers of the clinic."""
    for name in PLACEHOLDER.findall(text):
        if name not in numbers:
            meant = suggestion(name.strip(), numbers)
            *first, last = (f"{{{number}}}" for number in numbers)
            hint = f"Did you mean {{{meant}}}?" if meant else f"Only {', '.join(first)} and {last} are possible."
            return f"unknown placeholder {quote(f'{{{name}}}')}. {hint}"
    return None


def check_word(text: str, default: str) -> str | None:
    """What is wrong with the placeholders of a word that staff translate, or with the way to write a thousand."""
    if default == THOUSAND and not re.fullmatch(r"1[^\w\s]?000|1[ \u00a0\u202f]000", text):
        return f"{quote(text)} is not a thousand. Write how it looks in this language, such as {THOUSAND} or 1.000."
    wanted = placeholders(default)
    if placeholders(text) == wanted:
        return None
    if not wanted:
        return "this word takes no placeholder. Write it without { and }."
    listed = " and ".join(f"{{{name}}}" for name in wanted)
    return f'this word must contain {listed}, once each, as in "{default}".'


def remarks(text: str) -> list[str]:
    """What patients would see as written, though staff hardly meant that."""
    found = []
    rest = PLACEHOLDER.sub("", text)
    if "{" in rest or "}" in rest:
        found.append("a single { or } will be shown as written.")
    if "**" in BOLD.sub("", text):
        found.append("a single ** will be shown as written. Bold needs ** on both sides, as in **word**.")
    if re.search(r"</?[A-Za-z][^<>]*>|&#?\w+;", text):
        found.append("HTML will be shown as written. For bold write **word**.")
    if single := re.search(r"(?<![*\w])\*\w[^*]*\*(?![*\w])|\b__\w[^_]*__\b", text):
        found.append(f"{quote(single[0])} will be shown with its signs. For bold write **word**.")
    if re.search(r"\]\([^)\s]+\)|https?://|\bwww\.\w", text):
        found.append("a link will be shown as written. Patients cannot open links here.")
    if re.fullmatch(r"[“„][^“”„]*[”“]", text, re.DOTALL):
        found.append('the curly quotes will be shown. To quote a text for this file, use straight ones (").')
    if re.sub(r'\d"', "", text).count('"') % 2:
        found.append('a single " will be shown as written. Put one at the start too, or delete it.')
    for word in re.findall(rf"[\w{SOFT_HYPHEN}]*{SOFT_HYPHEN}[\w{SOFT_HYPHEN}]*", text):
        seen = word.replace(SOFT_HYPHEN, "")
        if len(seen) < LONG_WORD or word.strip(SOFT_HYPHEN) != word:
            found.append(f"an invisible sign, as from Word, is in or beside {quote(seen)}. Type that again without it.")
            break
    if emoji := re.search(f"[{EMOJI}]+", text):
        found.append(f"{quote(emoji[0])} may be shown as an empty box. Use words instead.")
    if accent := re.search(f"[{re.escape(ALONE)}]", text):
        found.append(f"a single {accent[0]} will be shown as written. If it is not meant, delete it.")
    elif stray := STRAY.search(text):
        found.append(f"{quote(stray[1])} at the end will be shown as written. If it is not meant, delete it.")
    return found
