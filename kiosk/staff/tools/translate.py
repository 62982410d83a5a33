"""The commands `translate`: the texts as a table for a translator, and back into the content file."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from kiosk.content.input_files import TRANSLATIONS
from kiosk.content.load import markup, translations, values
from kiosk.content.load.loader import decode, examine, listed
from kiosk.content.load.translations import Pair, digest
from kiosk.content.model.content import Content
from kiosk.content.model.pages import Page
from kiosk.content.model.types import Place
from kiosk.content.model.words import Words
from kiosk.content.problems import InvalidValueError, RefusedError, Report, quote
from kiosk.content.yaml.editor import YamlEditor
from kiosk.content.yaml.nodes import Map, Node
from kiosk.content.yaml.source import CONTROL
from kiosk.staff.tools import tables
from kiosk.staff.tools.output import counted, overwrite, read

PLACE, STATE = "place", "state"
"""Names of columns in a translator's table."""
MISSING, STALE, OK = "missing", "stale", "ok"
"""What is known of a translation. A translator writes `ok` beside a stale one that still fits."""
LANGUAGE_NAME = "languages/name"
"""The key of the name of a language that the file does not have yet."""

MAX_PROBLEMS = 10
"""Problems that are listed; more would hide what was done."""

PLACE_CELL = re.compile(r"([^#]+)#([0-9a-f]{12})\.([0-9a-f]{12})")
"""The key of a text, and the digests of the text and of its translation when they were exported."""
FORMULA_RESULT = re.compile(r"=|#(NAME|REF|VALUE|DIV/0|N/A|NULL|NUM)\b")
"""What a spreadsheet program makes of a text that it takes for a formula."""

FIELDS = {"alt": "what the picture shows, for people who cannot see it", "what": "what happens"}
"""What a field is to a translator, where no word of the screen says it."""


class TranslatableFile(NamedTuple):
    """A content file without mistakes, but translations may be missing.

    `languages` are names by code. Texts are translated from the `first` language. `nodes` are by the places of texts.
    """

    raw: bytes
    root: Map
    content: Content
    languages: dict[str, str]
    first: str
    nodes: dict[Place, Node]
    memory: translations.Memory


class Entry(NamedTuple):
    """A text to translate. `key` has the ids that lead to it; `node` is None if it is not in the file."""

    key: str
    page: str
    what: str
    node: Node | None
    original: str
    words: str
    state: str

    @property
    def place(self) -> str:
        """The first cell of its row, which shows at import whether the text or its translation was changed since."""
        return f"{self.key}#{digest(self.original)}.{digest(self.words)}"


Change = tuple[Entry, str]
"""A text and its new translation."""


def export(path: Path, language: str, table: Path) -> Iterator[str]:
    """Write a table for a translator into a language, perhaps a new one; yields what to say. Raises RefusedError."""
    file = understand(read(path), path)
    try:
        values.code(language)
    except InvalidValueError as error:
        raise RefusedError(str(error)) from None
    if language == file.first:
        raise RefusedError(f"{language} is the language that the others are translated from.")
    found = entries(file, language).values()
    rows = [[one.place, one.page, one.what, one.original.strip(), one.words.strip(), one.state] for one in found]
    tables.write(table, [first_row(file.first, language), *rows])
    states = [entry.state for entry in found]
    numbers = f"{states.count(MISSING)} missing, {states.count(STALE)} stale"
    yield f"{table.name}: {counted(len(states), 'text')} into {language}: {numbers}."


def import_table(path: Path, table: Path) -> Iterator[str]:
    """Take the translations of a table into the file; yields what to say.

    Raises RefusedError, also when it leaves out a row and takes the others.
    """
    file = understand(read(path), path)
    language, rows = read_rows(table, file)
    known = entries(file, language)
    taken: dict[str, Change] = {}
    end = []
    for number, place, cell, state in rows:
        try:
            if change := match(place, cell, state, known):
                entry, words = change
                if taken.setdefault(entry.key, change) != change:
                    raise InvalidValueError("this text has another translation further up in the table.")
                if words != entry.words:
                    yield f"row {number}: {entry.key}: {quote(entry.words)} → {quote(words)}"
                elif entry.state == STALE:
                    yield f"row {number}: {entry.key}: {quote(words)} fits again."
        except InvalidValueError as error:
            end.append(f"row {number} is left out: {place.partition('#')[0][:80]}: {error}")
    left_out = len(end)
    changes = [(entry, words) for entry, words in taken.values() if words != entry.words]
    if changes:
        made = translated(file, language, changes)
        check_result(path, file, language, changes, made)
        if read(path) != file.raw:
            raise RefusedError(f"{path.name} was saved by somebody meanwhile. Nothing was changed: do it again.")
        overwrite(path, made, path)
    pairs = [(language, words, entry.original) for entry, words in taken.values() if entry.key != LANGUAGE_NAME]
    remember(path, file, pairs)
    end.append(f"{path.name}: {counted(len(changes), 'translation')} changed, {counted(left_out, 'row')} left out.")
    if changes and any(known.code == language and known.reviewed for known in file.content.languages):
        end.append(f"Until a medical translator has checked them, {language} needs the line: reviewed: no")
    if left_out:
        raise RefusedError(*end)
    yield from end


def accept(path: Path) -> Iterator[str]:
    """Remember the translations of the file; yields those that were stale. Raises RefusedError."""
    file = understand(read(path), path)
    pairs = []
    for key, _, text in translations.texts(file.content):
        codes = [code for code in file.languages if code in text] if text.place in file.nodes else []
        pairs += [(code, text[code], text[file.first]) for code in codes if code != file.first]
        for code in codes:
            if code in text.stale:
                yield f"{path.name}: {key}: {code}: {quote(text[code])} fits again."
    remember(path, file, pairs)
    yield f"{TRANSLATIONS}: {counted(len(pairs), 'translation')} remembered."


def first_row(first: str, language: str) -> list[str]:
    """The first row of a table from the first language into another."""
    return [PLACE, "page", "what", first, language, STATE]


def understand(raw: bytes, path: Path) -> TranslatableFile:
    """What these bytes are as the file at `path`. Raises RefusedError."""
    report = Report()
    memory = translations.parse(translations.read(path.parent, report), report)
    content, root, reader = decode(raw, memory, report, translations_optional=True)
    wrong = [problem.format(path.name) for problem in listed(report, root) if problem.severity == "error"]
    if wrong or content is None or not isinstance(root, Map):
        raise RefusedError(*wrong[:MAX_PROBLEMS], f"{path.name} has mistakes. Fix them first: nothing was done.")
    first = next(iter(reader.languages))
    return TranslatableFile(raw, root, content, reader.languages, first, reader.text_nodes, memory)


def entries(file: TranslatableFile, language: str) -> dict[str, Entry]:
    """All texts to translate, by key. A name that is the same in all languages is none."""
    found = []
    if language not in file.languages:
        what = "the name of your language, as its speakers write it"
        found.append(Entry(LANGUAGE_NAME, "", what, None, file.languages[file.first], "", MISSING))
    # A word that is not in the file needs all languages at once.
    free = file.first == "en" and {*file.languages} <= {"en", language}
    topics = file.content.topics
    pages = {f"topics/{topic.id}/pages/{page.id}": page.title[file.first] for topic in topics for page in topic.pages}
    for key, group, text in translations.texts(file.content):
        node = file.nodes.get(text.place)
        if node or (free and isinstance(group, Words)):
            words = text.get(language, "")
            state = STALE if language in text.stale else OK if words else MISSING
            page = pages.get("/".join(key.split("/")[:4]), "")
            found.append(Entry(key, page, description(key, group), node, text[file.first], words, state))
    return {entry.key: entry for entry in found}


def description(key: str, group: object) -> str:
    """What a text is, as in `risk: What it looks like`."""
    if isinstance(group, Words):
        return "word on a button or heading"
    field = next(name for name in reversed(key.split("/")) if hasattr(group, name))
    word = getattr(Words(), field, None)
    thing = "page" if isinstance(group, Page) else type(group).__name__.lower()
    return f"{thing}: {FIELDS.get(field) or (word['en'] if word else field)}"


def remember(path: Path, file: TranslatableFile, pairs: list[Pair]) -> None:
    """Note beside the file which text each translation was made from. Raises RefusedError."""
    made = translations.with_pairs(file.memory, pairs)
    if made != translations.read(path.parent, Report()):
        overwrite(path.with_name(TRANSLATIONS), made, path)


def read_rows(path: Path, file: TranslatableFile) -> tuple[str, list[tuple[int, str, str, str]]]:
    """The language of a table, and its rows: number, place, translation and state. Raises RefusedError."""
    head, *rest = tables.read(path) or [[]]
    names = [name.strip() for name in head]
    languages = [name for name in names if re.fullmatch(values.CODE, name) and name != file.first]
    if not {PLACE, STATE} <= {*names} or len(languages) != 1:
        wanted = ", ".join(first_row(file.first, "the code of a language"))
        raise RefusedError(f"{path.name}: the first row must be as it was exported: {wanted}.")
    columns = [names.index(name) for name in (PLACE, languages[0], STATE)]
    padded = [[*row, *[""] * len(names)] for row in rest]
    cells = [[row[column].strip() for column in columns] for row in padded]
    rows = [(number, place, words, state) for number, (place, words, state) in enumerate(cells, 2)]
    return languages[0], [row for row in rows if row[2] or (row[1] and not PLACE_CELL.fullmatch(row[1]))]


def match(place: str, translation: str, state: str, known: dict[str, Entry]) -> Change | None:
    """The text of a row, and its translation; None if it was left as it was. Raises InvalidValueError."""
    cell = PLACE_CELL.fullmatch(place)
    if not cell:
        raise InvalidValueError("its first cell is not as it was exported.")
    key, original, before = cell.groups()
    entry = known.get(key)
    if entry is None or digest(entry.original) != original:
        moved = [other for other in known.values() if digest(other.original) == original]
        if len(moved) != 1:
            change = "was changed" if entry else "is not here any more"
            raise InvalidValueError(f"the text that this was made from {change}. Export a new table.")
        [entry] = moved
    # Without spaces and line ends that only the table has.
    lines = [re.sub("[ \t]+", " ", line).strip() for line in translation.splitlines()]
    words = ("\n" if "\n" in entry.original.strip() else " ").join(filter(None, lines))
    if digest(words) in (before, digest(entry.words)):
        return (entry, entry.words) if state.lower() == OK and digest(words) == digest(entry.words) else None
    if digest(entry.words) != before:
        raise InvalidValueError("it was translated in the file too since the table was made. Export a new table.")
    check_words(words, entry.original)
    return entry, words


def check_words(words: str, original: str) -> None:
    """Raises InvalidValueError where a translation has lost something."""
    if FORMULA_RESULT.match(words) and not FORMULA_RESULT.match(original):
        raise InvalidValueError("the spreadsheet program took this for a formula. Begin it in another way.")
    if CONTROL.search(words):
        raise InvalidValueError("this holds an invisible character. Type it again.")
    if markup.placeholders(words) != markup.placeholders(original):
        names = " ".join(f"{{{name}}}" for name in markup.placeholders(original))
        raise InvalidValueError(f"this must hold {names}, unchanged." if names else "write it without { and }.")
    if words.count("**") != original.count("**"):
        raise InvalidValueError("write ** as often as in the text it is made from, on both sides of a word.")


def translated(file: TranslatableFile, language: str, changes: list[Change]) -> bytes:
    """The file with the changes. Raises RefusedError if the name of a new language is not among them."""
    if language not in file.languages and LANGUAGE_NAME not in [entry.key for entry, _ in changes]:
        message = f"In the table, the name of the language is missing (row {LANGUAGE_NAME})."
        raise RefusedError(f"{message} Nothing was changed.")
    editor = YamlEditor(file.raw)
    new = []
    for entry, words in changes:
        first = (file.first, entry.original)
        if entry.key == LANGUAGE_NAME:
            editor.add_language(file.root, language, words)
        elif entry.node:
            editor.translate(entry.node, first, language, words)
        else:
            new.append((entry.key.removeprefix("words/"), [first, (language, words)]))
    if new:
        editor.add_words(file.root, new)
    return editor.result()


def check_result(path: Path, file: TranslatableFile, language: str, changes: list[Change], made: bytes) -> None:
    """Raises RefusedError unless what was made is as good as the file, with these changes and no other."""
    try:
        now = all_words(understand(made, path))
    except RefusedError as error:
        raise RefusedError(*error.lines[:-1], "With this table it would have mistakes. Nothing was changed.") from None
    wanted = all_words(file) | {(one.key, language): words for one, words in changes if one.key != LANGUAGE_NAME}
    if now != wanted:
        wrong = sorted(f"{code}: {key}" for key, code in dict(now.items() ^ wanted.items()))
        raise RefusedError(*wrong[:MAX_PROBLEMS], "This program cannot write these into the file. Nothing was changed.")
    result = examine(made, path.parent)
    if result.content is None and examine(file.raw, path.parent).content is not None:
        lines = [f"{problem.where}: {problem.message}" for problem in result.problems if problem.severity == "error"]
        raise RefusedError(*lines[:MAX_PROBLEMS], f"Not all is translated ({len(lines)} left). Nothing was changed.")


def all_words(file: TranslatableFile) -> dict[tuple[str, str], str]:
    """All words of a file, by key and language."""
    return {
        (key, code): words
        for key, group, text in translations.texts(file.content)
        if text.place in file.nodes or isinstance(group, Words)
        for code, words in text.items()
    }
