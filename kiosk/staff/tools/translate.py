"""`python main.py translate`: the texts as a table for a translator, the table back into the file, and the memory."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TextIO

from kiosk import files
from kiosk.content import input_files
from kiosk.content.load import markup, translations, validation, values
from kiosk.content.load.decoder import Decoder
from kiosk.content.load.loader import examine, listed
from kiosk.content.load.translations import Pair, digest
from kiosk.content.model.content import Content
from kiosk.content.model.pages import Page
from kiosk.content.model.types import Place
from kiosk.content.model.words import Words
from kiosk.content.problems import InvalidValueError, RefusedError, Report, UnreadableError, quote
from kiosk.content.yaml import source
from kiosk.content.yaml.editor import YamlEditor
from kiosk.content.yaml.nodes import Map, Node
from kiosk.content.yaml.recovery import parse
from kiosk.staff.tools import tables
from kiosk.staff.tools.check import counted, write

DONE, REFUSED, UNREADABLE = 0, 1, 2

BOM = b"\xef\xbb\xbf"

PLACE, PAGE, WHAT, STATE = "place", "page", "what", "state"
"""Names of columns; two more are named by the codes of their languages."""

MISSING, STALE, OK = "missing", "stale", "ok"
"""What is known of a translation. A translator writes `ok` beside a stale one that still fits."""

NAME = "languages/name"
"""The row for the name of a language that the file does not have yet."""

SAID = {"alt": "what the picture shows, for people who cannot see it", "what": "what happens"}
"""What a field is to a translator, where no word of the screen says it."""

KEY = re.compile(r"([^#]+)#([0-9a-f]{12})\.([0-9a-f]{12})")
"""How a row begins: the way to its text, and the digests of the text and of its translation when it was exported."""

FAILED = re.compile(r"=|#(NAME|REF|VALUE|DIV/0|N/A|NULL|NUM)\b")
"""What a spreadsheet program makes of a text that it takes for a formula."""

SHOWN = 80
"""Letters of a row's first cell."""

LISTED = 10
"""Problems that are told; more would hide what was done."""


class Opened(NamedTuple):
    """A file that is good, but for translations that it may lack. The others are made from the `first` language."""

    raw: bytes
    root: Map
    content: Content
    languages: dict[str, str]
    first: str
    nodes: dict[Place, Node]
    memory: translations.Memory


class Entry(NamedTuple):
    """A text to translate: its way, its page and what it is in words, its place if it stands in the file."""

    way: str
    page: str
    what: str
    node: Node | None
    original: str
    words: str
    state: str


class Row(NamedTuple):
    """A row of a table, by its number in it."""

    number: int
    place: str
    words: str
    state: str


def accept(path: Path, out: TextIO) -> int:
    """Remember that each translation fits the text beside it; 0 done, 1 refused, 2 not readable or writable."""
    try:
        opened = open_file(path)
        pairs: list[Pair] = []
        for found in translations.texts(opened.content):
            node = opened.nodes.get(found.text.place)
            for code in opened.languages if node else ():
                if code != opened.first and code in found.text:
                    pairs.append((code, found.text[code], found.text[opened.first]))
                if code in found.text.stale:
                    write(f"{path.name}: {found.way}: {code}: {quote(found.text[code])} fits again.", out)
        remember(path, opened, pairs)
    except RefusedError as refused:
        return told(refused, out)
    write(f"{input_files.TRANSLATIONS}: {counted(len(pairs), 'translation')} remembered.", out)
    return DONE


def export(path: Path, language: str, table: Path, out: TextIO) -> int:
    """Write a table for a translator into a language, also into a new one; returns as `accept`."""
    try:
        opened = open_file(path)
        check_language(language, opened)
        found = entries(opened, language)
        rows = [[PLACE, PAGE, WHAT, opened.first, language, STATE]]
        for entry in found.values():
            place = f"{entry.way}#{digest(entry.original)}.{digest(entry.words)}"
            rows.append([place, entry.page, entry.what, entry.original.strip(), entry.words.strip(), entry.state])
        tables.write(table, rows)
    except RefusedError as refused:
        return told(refused, out)
    except tables.TableError as error:
        return told(RefusedError(f"{table.name}: {error}"), out)
    except FileExistsError:
        return told(
            RefusedError(f"{table.name} is there already, perhaps with somebody's work. Choose a new name."), out
        )
    except OSError as error:
        return told(RefusedError(f"{table} cannot be written ({error.strerror}).", code=UNREADABLE), out)
    states = [entry.state for entry in found.values()]
    numbers = f"{states.count(MISSING)} missing, {states.count(STALE)} stale"
    write(f"{table.name}: {counted(len(states), 'text')} into {language}: {numbers}.", out)
    return DONE


def take(path: Path, table: Path, out: TextIO) -> int:
    """Take the translations of a table into the file; 1 if any row was refused, else returns as `accept`."""
    try:
        opened = open_file(path)
        language, rows = read_table(table, opened)
        known = entries(opened, language)
        taken: dict[str, tuple[Entry, str]] = {}
        refused = []
        for row in rows:
            try:
                if change := judged(row, known):
                    entry, words = change
                    if taken.setdefault(entry.way, change) != change:
                        raise InvalidValueError("this text has another translation further up in the table.")
                    if words != entry.words:
                        write(f"row {row.number}: {entry.way}: {quote(entry.words)} → {quote(words)}", out)
                    elif entry.state == STALE:
                        write(f"row {row.number}: {entry.way}: {quote(words)} fits again.", out)
            except InvalidValueError as wrong:
                refused.append(f"row {row.number} is left out: {row.place.partition('#')[0][:SHOWN]}: {wrong}")
        changes = [(entry, words) for entry, words in taken.values() if words != entry.words]
        if changes:
            made = rewritten(opened, language, changes)
            check_made(path, opened, language, changes, made)
            if open_file(path).raw != opened.raw:
                raise RefusedError(f"{path.name} was saved by somebody meanwhile. Nothing was changed: do it again.")
            put(path, made, path)
        pairs = [(language, words, entry.original) for entry, words in taken.values() if entry.way != NAME]
        remember(path, opened, pairs)
    except RefusedError as error:
        return told(error, out)
    for line in refused:
        write(line, out)
    write(f"{path.name}: {counted(len(changes), 'translation')} changed, {counted(len(refused), 'row')} left out.", out)
    if changes and any(known.code == language and known.reviewed for known in opened.content.languages):
        write(f"Until a medical translator has checked them, {language} needs the line: reviewed: no", out)
    return REFUSED if refused else DONE


def told(refused: RefusedError, out: TextIO) -> int:
    for line in refused.lines:
        write(line, out)
    return refused.code


def open_file(path: Path) -> Opened:
    """Raises RefusedError."""
    try:
        return understood(input_files.read(path), path)
    except UnreadableError as error:
        raise RefusedError(f"{path.name}: {error}", code=UNREADABLE) from None


def understood(raw: bytes, path: Path) -> Opened:
    """What stands in the file, or would. Raises RefusedError."""
    report = Report()
    memory = translations.parse(translations.read(path.parent, report), report)
    root, lines = parse(source.normalize(source.decode(raw, report) or "", report), report)
    reader = Decoder(lines, report)
    if isinstance(root, Map):
        reader.read_languages(root)
        reader.optional_languages = frozenset([*reader.languages][1:])
    content = reader.content(root) if root else None
    if root and content:
        validation.check(content, reader, root)
        validation.mark_stale(content, reader, memory)
    wrong = [problem.format(path.name) for problem in listed(report, root) if problem.severity == "error"]
    if wrong or content is None or not isinstance(root, Map):
        raise RefusedError(*wrong[:LISTED], f"{path.name} has mistakes. Mend them first: nothing was done.")
    return Opened(raw, root, content, reader.languages, next(iter(reader.languages)), reader.text_nodes, memory)


def check_language(code: str, opened: Opened) -> None:
    """Raises RefusedError if it cannot be translated into."""
    if not is_code(code):
        raise RefusedError(f"{quote(code)} is no language code. Write two or three letters, as in en or pt-BR.")
    if code == opened.first:
        raise RefusedError(f"{code} is the language that the others are translated from.")


def is_code(word: str) -> bool:
    """Whether a word can stand for a language."""
    try:
        values.code(word)
    except InvalidValueError:
        return False
    return True


def entries(opened: Opened, language: str) -> dict[str, Entry]:
    """All texts to translate, by their ways. A name that stands once for all languages is none."""
    made = _entries(opened, language)
    return {entry.way: entry for entry in made}


def _entries(opened: Opened, language: str) -> Iterator[Entry]:
    new = language not in opened.languages
    if new:
        said = "the name of your language, as its speakers write it"
        yield Entry(NAME, "", said, None, opened.languages[opened.first], "", MISSING)
    # A word that is not in the file needs all languages at once.
    free = opened.first == "en" and {*opened.languages} <= {"en", language}
    pages = titles(opened)
    for way, group, text in translations.texts(opened.content):
        node = opened.nodes.get(text.place)
        if node or (free and isinstance(group, Words)):
            words = text.get(language, "")
            state = STALE if language in text.stale else OK if words else MISSING
            page = pages.get("/".join(way.split("/")[:4]), "")
            yield Entry(way, page, described(way, group), node, text[opened.first], words, state)


def titles(opened: Opened) -> dict[str, str]:
    """The names of pages by the ways to them."""
    return {
        f"topics/{topic.id}/pages/{page.id}": page.title[opened.first]
        for topic in opened.content.topics
        for page in topic.pages
    }


def described(way: str, group: object) -> str:
    """What a text is, as in `risk: What it looks like`."""
    if isinstance(group, Words):
        return "word on a button or heading"
    field = next(name for name in reversed(way.split("/")) if hasattr(group, name))
    word = getattr(Words(), field, None)
    thing = "page" if isinstance(group, Page) else type(group).__name__.lower()
    return f"{thing}: {SAID.get(field) or (word['en'] if word else field)}"


def read_table(path: Path, opened: Opened) -> tuple[str, list[Row]]:
    """The language of a table, and its rows. Raises RefusedError."""
    try:
        head, *rest = tables.read(path) or [[]]
    except tables.TableError as error:
        raise RefusedError(f"{path.name}: {error}", code=UNREADABLE) from None
    names = [name.strip() for name in head]
    languages = [name for name in names if is_code(name) and name != opened.first]
    if PLACE not in names or STATE not in names or len(languages) != 1:
        wanted = f"{PLACE}, {PAGE}, {WHAT}, {opened.first}, the code of a language, {STATE}"
        raise RefusedError(f"{path.name}: the first row must be as it was exported: {wanted}.")
    columns = [names.index(name) for name in (PLACE, languages[0], STATE)]
    whole = [[*row, *[""] * len(names)] for row in rest]
    rows = [Row(number, *(row[column].strip() for column in columns)) for number, row in enumerate(whole, 2)]
    return languages[0], [row for row in rows if row.words or (row.place and not KEY.fullmatch(row.place))]


def judged(row: Row, known: dict[str, Entry]) -> tuple[Entry, str] | None:
    """The text that a row is for, and its translation; None if the translator left it as it was. Raises WrongError."""
    key = KEY.fullmatch(row.place)
    if not key:
        raise InvalidValueError("its first cell is not as it was exported.")
    way, original, before = key.groups()
    entry = known.get(way)
    if entry is None or digest(entry.original) != original:
        moved = [other for other in known.values() if digest(other.original) == original]
        if len(moved) != 1:
            change = "was changed" if entry else "is not here any more"
            raise InvalidValueError(f"the text that this was made from {change}. Export a new table.")
        [entry] = moved
    words = tidy(row.words, entry.original)
    if digest(words) in (before, digest(entry.words)):
        return (entry, entry.words) if row.state.lower() == OK and digest(words) == digest(entry.words) else None
    if digest(entry.words) != before:
        raise InvalidValueError("it was translated in the file too since the table was made. Export a new table.")
    check_words(words, entry.original)
    return entry, words


def tidy(words: str, original: str) -> str:
    """Without blanks and line ends that only the table has."""
    lines = [re.sub("[ \t]+", " ", line).strip() for line in words.splitlines()]
    return ("\n" if "\n" in original.strip() else " ").join(line for line in lines if line)


def check_words(words: str, original: str) -> None:
    """Raises WrongError where a translation has lost something."""
    if FAILED.match(words) and not FAILED.match(original):
        raise InvalidValueError("the spreadsheet program took this for a formula. Begin it in another way.")
    if source.CONTROL.search(words):
        raise InvalidValueError("this holds an invisible character. Type it anew.")
    if markup.placeholders(words) != markup.placeholders(original):
        held = " ".join(f"{{{name}}}" for name in markup.placeholders(original))
        raise InvalidValueError(f"this must hold {held} as it stands." if held else "write it without { and }.")
    if words.count("**") != original.count("**"):
        raise InvalidValueError("** must stand as often as in the text it is made from, on both sides of a word.")


def rewritten(opened: Opened, language: str, changes: list[tuple[Entry, str]]) -> bytes:
    """The file with the changes; a new language needs its name among them, or RefusedError is raised."""
    rewrite = YamlEditor(opened.raw.decode("utf-8-sig"))
    new = []
    for entry, words in changes:
        if entry.way == NAME:
            rewrite.add_language(opened.root, language, words)
        elif entry.node:
            rewrite.translate(entry.node, (opened.first, entry.original), language, words)
        else:
            new.append((entry.way.removeprefix("words/"), [(opened.first, entry.original), (language, words)]))
    if new:
        rewrite.add_words(opened.root, new)
    if language not in opened.languages and NAME not in [entry.way for entry, _ in changes]:
        raise RefusedError(f"In the table, the name of the language is missing (row {NAME}). Nothing was changed.")
    return (BOM if opened.raw.startswith(BOM) else b"") + rewrite.result().encode()


def check_made(path: Path, opened: Opened, language: str, changes: list[tuple[Entry, str]], made: bytes) -> None:
    """Raises RefusedError unless what was made is as good as the file, with these changes and no other."""
    try:
        now = understood(made, path)
    except RefusedError as refused:
        raise RefusedError(
            *refused.lines[:-1], "With this table it would have mistakes. Nothing was changed."
        ) from None
    wanted = said(opened) | {(entry.way, language): words for entry, words in changes if entry.way != NAME}
    if said(now) != wanted:
        wrong = sorted(f"{code}: {way}" for way, code in dict(said(now).items() ^ wanted.items()))
        raise RefusedError(*wrong[:LISTED], "These cannot be written into this file by itself. Nothing was changed.")
    result = examine(made, path.parent)
    if result.content is None and examine(opened.raw, path.parent).content is not None:
        lines = [f"{problem.where}: {problem.message}" for problem in result.problems if problem.severity == "error"]
        raise RefusedError(*lines[:LISTED], f"Not all is translated ({len(lines)} left). Nothing was changed.")


def said(opened: Opened) -> dict[tuple[str, str], str]:
    """All words of a file, by way and language."""
    found = translations.texts(opened.content)
    return {
        (way, code): words
        for way, group, text in found
        if text.place in opened.nodes or isinstance(group, Words)
        for code, words in text.items()
    }


def remember(path: Path, opened: Opened, pairs: list[Pair]) -> None:
    """Raises RefusedError if that cannot be written."""
    made = translations.with_pairs(opened.memory, pairs)
    if made != translations.read(path.parent, Report()):
        put(path.with_name(input_files.TRANSLATIONS), made, path)


def put(path: Path, made: bytes, like: Path) -> None:
    """Replace a file, also what a link leads to; a new one may be read by whom `like` may. Raises RefusedError."""
    real = path.resolve()
    try:
        files.write(real, made, (real if real.exists() else like).stat())
    except OSError as error:
        raise RefusedError(f"{path} cannot be written ({error.strerror}).", code=UNREADABLE) from None
