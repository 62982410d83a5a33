"""Spoils a good content file, as hands, editors and disks do, and judges what the loader makes of it.

No shrinking is needed: each file is spoilt in one place, so that what was done is the smallest example already.
"""

import re
import shutil
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from kiosk.content.input_files import ASSETS
from kiosk.content.load.field_spec import PAGE_KINDS, fields_of
from kiosk.content.load.loader import ParsedContent
from kiosk.content.model.content import Clinic, Content, Language
from kiosk.content.model.pages import Page
from kiosk.content.model.words import Words
from kiosk.content.store.content_file import load
from kiosk.content.yaml.indentation import below
from kiosk.content.yaml.nodes import List, Map, Node, Scalar
from kiosk.content.yaml.recovery import Attempt

NAMED = re.compile(r"( *(?:- )*)([\w-]+):(?: (.*))?$")
"""A line with a name: spaces and dashes, the name, the value."""

FRONT = re.compile(r" *(?:- )+(?:[\w-]+: )?| *[\w-]+: ")
"""What is in front of a value."""

MAX_SECONDS = 2.0
"""The longest that the loader may take over any file, in seconds of the processor."""

WRONG = ["", "~", '""', "[]", "{}", "[x]", "{x: y}", "x: y", "- x", "-1", "1.5", "0x1F", "true", "12:30", "2026-13-45"]
WRONG += ["x" * 30_000, "[" * 30, "{a: " * 30, "|", ">", "word", "Two words"]
SIGNS = [*"*&!|>%@`#,]}{[?-'\":", "“", "!!", "&a ", "*a", "<<: "]
INSIDE = [": ", " #", ":", "#", "\t", "\u00a0", "\u200f", "\u202e", "\u2066", "\u200d", "\u2028", "\ufeff", "\x00"]
INSIDE += ["\x1b[31m", "\x85", "😀", "👩‍⚕️", "e\u0301", "{", "}", "{x}", "**", "\\", '"', "'", "<b>", ", ", "” „", "\r"]
ESCAPED = [r"\0", r"\n", r"\u202e", r"\e[31m", r"\x", r"\ud800", r"\U0010ffff", r"\t", r"\N"]
"""What double quotes can hold."""

BYTES = [*(bytes([sign]) for sign in b"\0\t\n\r \"'{}[]:,-#&*!|>%@`?<=~\\\x1b\x7f\x80\xc3\xe2\xff"), b"\xe2\x80\xa8"]
BYTES += [b"\xef\xbb\xbf", b"\xe2\x80\xae", b"\xf0\x9f\x98\x80", b": ", b" #", b"---\n", b"...\n", b"<<<<<<<\n"]

Lines = list[str]

Hand = Callable[[Lines, int, Random], Lines]
"""Spoils the line at an index, from 0."""

Change = Callable[[str, Random], str]
"""Spoils a name or a value."""

Disk = Callable[[bytes, Random], bytes]
"""Spoils any part of a file."""


class Spoilt(NamedTuple):
    """`raw` is the file, `how` the name of what was done; `line` that of the name or value aimed at, 0 for none."""

    raw: bytes
    how: str
    line: int = 0


class Verdict(NamedTuple):
    """What the loader did wrong, one a line; whether it took the file; and where it saw the first mistake.

    `place` is "exact" on the line that was aimed at, "next" on one beside it, "head" where a group around it begins,
    and "far" anywhere else; empty where nothing was aimed at, or nothing refused.
    """

    faults: list[str]
    good: bool
    place: str = ""


def names(kind: type = Content) -> Iterator[str]:
    """Every name that may be in a file."""
    for field in fields_of(kind).values():
        yield field.name
        for inner in PAGE_KINDS.values() if field.inner is Page else [field.inner]:
            yield from names(inner) if inner else ()


NAMES = sorted({*names(), "kind"})


def spoil(raw: bytes, random: Random) -> Spoilt:
    """The file after one change, at a name, at a value or anywhere; or after several."""
    kind = random.choice((KEYS, VALUES, DISK, None))
    if kind is None:
        for _ in range(random.randint(2, 4)):
            raw = spoil(raw, random).raw or b"x"
        return Spoilt(raw, "several changes")
    lines = raw.decode(errors="replace").split("\n")
    aims = [at for at, line in enumerate(lines) if (FRONT if kind is VALUES else NAMED).match(line)]
    if kind is DISK or not aims:
        how = random.choice(list(DISK))
        return Spoilt(DISK[how](raw, random), how)
    at = random.choice(aims)
    how = random.choice(list(kind))
    hand = {**KEYS, **VALUES}[how]
    return Spoilt("\n".join(hand(lines, at, random)).encode(errors="replace"), how, at + 1)


def put(lines: Lines, at: int, *new: str, end: int = 0) -> Lines:
    """The lines with `new` ones from `at` up to `end`, or in place of one."""
    return [*lines[:at], *new, *lines[end or at + 1 :]]


def left_out(whole: bool) -> Hand:
    return lambda lines, at, _: put(lines, at, end=below(lines, at) if whole else 0)


def doubled(lines: Lines, at: int, _: Random) -> Lines:
    return put(lines, at, *lines[at : below(lines, at)] * 2, end=below(lines, at))


def moved(step: int, whole: bool) -> Hand:
    """Indents a line, or all that belongs to it; `step` is in spaces."""

    def hand(lines: Lines, at: int, _: Random) -> Lines:
        end = below(lines, at) if whole else at + 1
        shifted = [" " * step + line if step > 0 else line.removeprefix(" " * -step) for line in lines[at:end]]
        return put(lines, at, *shifted, end=end)

    return hand


def without(sign: str, instead: str = "") -> Hand:
    return lambda lines, at, _: put(lines, at, lines[at].replace(sign, instead, 1))


def named(change: Change) -> Hand:
    def hand(lines: Lines, at: int, random: Random) -> Lines:
        match = NAMED.match(lines[at])
        assert match
        return put(lines, at, lines[at][: match.start(2)] + change(match[2], random) + lines[at][match.end(2) :])

    return hand


def valued(change: Change) -> Hand:
    def hand(lines: Lines, at: int, random: Random) -> Lines:
        front = FRONT.match(lines[at])
        assert front
        return put(lines, at, front[0] + change(lines[at][front.end() :], random))

    return hand


def within(text: str, what: str, random: Random) -> str:
    at = random.randrange(len(text) + 1)
    return text[:at] + what + text[at:]


def misspelt(name: str, random: Random) -> str:
    at = random.randrange(len(name))
    return name[:at] + random.choice(["", name[at] * 2, "x" + name[at]]) + name[at + 1 :]


KEYS: dict[str, Hand] = {
    "a name left out with all below it": left_out(whole=True),
    "a line left out": left_out(whole=False),
    "a name doubled with all below it": doubled,
    "a name misspelt": named(misspelt),
    "another name": named(lambda _, random: random.choice(NAMES)),
    "a name in capitals": named(lambda name, _: name.upper()),
    "a name in double quotes": named(lambda name, random: f'"{name}{random.choice(ESCAPED)}"'),
    "a name with a sign": named(lambda name, random: within(name, random.choice(INSIDE), random)),
    "no name": named(lambda *_: ""),
    "a colon lost": without(":"),
    "no blank after a colon": without(": ", ":"),
    "a dash lost": without("- "),
    "a dash for a blank": without("  ", "- "),
    **{f"a line moved by {step}": moved(step, whole=False) for step in (-4, -2, -1, 1, 2, 4)},
    **{f"a name moved by {step} with all below it": moved(step, whole=True) for step in (-2, -1, 1, 2)},
}

VALUES: dict[str, Hand] = {
    "another value": valued(lambda _, random: random.choice(WRONG)),
    "a sign in front": valued(lambda text, random: random.choice(SIGNS) + text),
    "a sign behind": valued(lambda text, random: text + random.choice(SIGNS)),
    "a sign inside": valued(lambda text, random: within(text, random.choice(INSIDE), random)),
    "a quotation mark lost": valued(lambda text, _: text[1:] if text[:1] in "\"'" else text[:-1]),
    "a quotation mark opened": valued(lambda text, random: random.choice("\"'") + text),
    "double quotes": valued(lambda text, random: '"' + within(text.strip('"'), random.choice(ESCAPED), random) + '"'),
    "single quotes": valued(lambda text, _: f"'{text}'"),
    "a value on the next line": valued(lambda text, _: f"\n{text}"),
}


def at_place(change: Callable[[bytes, bytes, Random], bytes]) -> Disk:
    """A change between two parts of a file."""

    def disk(raw: bytes, random: Random) -> bytes:
        at = random.randrange(len(raw))
        return change(raw[:at], raw[at:], random)

    return disk


def swapped(raw: bytes, random: Random) -> bytes:
    lines = raw.split(b"\n")
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


DISK: dict[str, Disk] = {
    "a byte lost": at_place(lambda head, tail, _: head + tail[1:]),
    "bytes inserted": at_place(lambda head, tail, random: head + random.choice(BYTES) + tail),
    "bytes instead of one": at_place(lambda head, tail, random: head + random.choice(BYTES) + tail[1:]),
    "a bit turned": at_place(lambda head, tail, random: head + bytes([tail[0] ^ 1 << random.randrange(8)]) + tail[1:]),
    "the end lost": at_place(lambda head, *_: head),
    "the beginning lost": at_place(lambda _, tail, __: tail),
    "a part lost": at_place(lambda head, tail, random: head + tail[random.randrange(2000) :]),
    "a part in zeros": at_place(lambda head, tail, random: head + bytes(random.randrange(600)) + tail[600:]),
    "two lines swapped": swapped,
    "line ends of Windows": lambda raw, _: raw.replace(b"\n", b"\r\n"),
    "one line end of Windows": at_place(lambda head, tail, _: head + tail.replace(b"\n", b"\r\n", 1)),
    "a byte-order mark": lambda raw, _: b"\xef\xbb\xbf" + raw,
    "Latin-1": lambda raw, _: raw.decode(errors="replace").encode("latin-1", "replace"),
    "UTF-16": lambda raw, _: raw.decode(errors="replace").encode("utf-16"),
}


def slowness(raw: bytes) -> float:
    """How many times as long a busy machine takes now for a good file as the effort of the recovery is counted."""
    start = time.process_time()
    spent_us = Attempt(raw.decode().split("\n")).spent
    return (time.process_time() - start) * 1e6 / spent_us


class Good:
    """A good file in a folder of its own: what it says, and where."""

    def __init__(self, file: Path, folder: Path) -> None:
        """Copies `file` and its pictures into a new `folder`."""
        shutil.copytree(file.parent / ASSETS, folder / ASSETS)
        self.file = Path(shutil.copy(file, folder))
        self.raw = file.read_bytes()
        self.lines = lines_of(self.raw)
        self.result = load(self.file)
        assert self.result.content is not None
        self.words = Counter(words(self.result.content))

    def judge(self, spoilt: Spoilt) -> Verdict:
        """What the loader makes of this file when it is spoilt so."""
        self.file.write_bytes(spoilt.raw)
        start = time.process_time()
        try:
            result = load(self.file)
        except Exception as error:  # whatever it is, staff would meet a traceback
            return Verdict([f"it raised {error!r}"], good=False)
        seconds = time.process_time() - start
        after = lines_of(spoilt.raw)
        faults = unfit(result, after)
        if seconds > MAX_SECONDS and seconds > MAX_SECONDS * slowness(self.raw):
            faults.append(f"it took {seconds:.1f} s")
        if result.content is not None:
            return Verdict([*faults, *self.silent(result, after)], good=True)
        return Verdict(faults, good=False, place=self.place(spoilt, result, after) if spoilt.line else "")

    def silent(self, result: ParsedContent, after: Lines) -> list[str]:
        """Words on lines that nobody touched, which a file that is taken for good has lost or gained."""
        first, before_last, after_last = changed(self.lines, after)
        now = Counter(words(result.content))
        lost = [text for text in self.words - now if not stands(self.result.root, text, first, before_last)]
        gained = [text for text in now - self.words if not stands(result.root, text, first, after_last)]
        return [
            *(f"lost without a word: {text[:60]!r}" for text in lost if text not in DEFAULTS),
            *(f"gained without a word: {text[:60]!r}" for text in gained if text not in DEFAULTS),
        ]

    def place(self, spoilt: Spoilt, result: ParsedContent, after: Lines) -> str:
        """Where the first error is, as seen from the line that was aimed at."""
        first = next((problem.line for problem in result.problems if problem.severity == "error"), 0)
        lines = {spoilt.line}
        if "doubled" in spoilt.how:
            lines.add(spoilt.line + len(after) - len(self.lines))
        if "next line" in spoilt.how:
            lines.add(spoilt.line + 1)
        if first in lines:
            return "exact"
        if {first - 1, first + 1} & lines:
            return "next"
        return "head" if first in self.heads(spoilt.line) else "far"

    def heads(self, line: int) -> set[int]:
        """The first lines of the groups and lists around a line."""
        found = set()
        node = self.result.root
        while isinstance(node, Map | List):
            found.add(node.line)
            parts = [(key.line, value) for key, value in node.pairs] if isinstance(node, Map) else []
            parts += [(item.line, item) for item in node.items] if isinstance(node, List) else []
            node = next((part for begin, part in reversed(parts) if begin <= line), None)
        return found


def unfit(result: ParsedContent, after: Lines) -> list[str]:
    """What is wrong with the problems, whatever they are about."""
    problems = result.problems
    places = [(problem.line, problem.column) for problem in problems]
    told = [problem.format("content.yaml") for problem in problems]
    refused = any(problem.severity == "error" for problem in problems)
    faults = (
        [] if refused == (result.content is None) else ["errors and content" if refused else "no content, no error"]
    )
    faults += [] if places == sorted(places) else ["the problems are not sorted"]
    faults += [f"no line of letters that can be seen: {line!r}" for line in told if not line.isprintable()]
    if result.readable:
        inside = [(line, column) == (0, 0) or (1 <= line <= len(after) and column >= 1) for line, column in places]
        faults += [f"outside the file: {line}" for line, good in zip(told, inside, strict=True) if not good]
    return faults


def lines_of(raw: bytes) -> Lines:
    """The lines as an editor counts them."""
    text = raw.removeprefix(b"\xef\xbb\xbf").decode(errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def changed(before: Lines, after: Lines) -> tuple[int, int, int]:
    """The first line that differs, and the last one in each; that is above the first where lines only came or went."""
    shorter = min(len(before), len(after))
    start = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    rest = shorter - start
    same = next((at for at in range(rest) if before[-1 - at] != after[-1 - at]), rest)
    return start + 1, len(before) - same, len(after) - same


def stands(node: Node | None, text: str, first: int, last: int) -> bool:
    """Whether a text is on one of these lines, or on some of them."""
    if isinstance(node, Map):
        return any(stands(part, text, first, last) for pair in node.pairs for part in pair)
    if isinstance(node, List):
        return any(stands(item, text, first, last) for item in node.items)
    return isinstance(node, Scalar) and node.value == text and node.line <= last and first <= node.end_line


def words(value: Any) -> Iterator[str]:
    """Every text, id, file and choice in a part of the content."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from words(tuple(value.values()))
    elif isinstance(value, tuple):
        for item in value:
            yield from words(item)
    elif is_dataclass(value):
        yield from words(tuple(getattr(value, field.name) for field in fields(value)))


DEFAULTS = {*words(Words()), *(field.default for kind in (Clinic, Language) for field in fields(kind))}
"""What is in place of a name that was left out."""
