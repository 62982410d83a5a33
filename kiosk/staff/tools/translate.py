"""The commands `translate`: the texts as a table for a translator, and back into the content file."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from kiosk.command_name import command_name
from kiosk.content import input_files
from kiosk.content.input_files import TRANSLATIONS
from kiosk.content.load import markup, translations, values
from kiosk.content.load.loader import decode, examine, listed, placed
from kiosk.content.load.translations import Pair, digest
from kiosk.content.model.content import Content
from kiosk.content.model.pages import Page
from kiosk.content.model.types import Place, Text
from kiosk.content.model.words import Words
from kiosk.content.problems import InvalidValueError, Problem, RefusedError, Report, quote
from kiosk.content.yaml.editor import YamlEditor
from kiosk.content.yaml.nodes import Map, Node
from kiosk.staff.tools import tables
from kiosk.staff.tools.output import copy_aside, counted, overwrite, read, refuse_version
from kiosk.staff.tools.translator_rows import (
    APART,
    MISSING,
    OK,
    STALE,
    Change,
    DamagedRowError,
    Entry,
    Matcher,
    first_row,
    read_rows,
)

LANGUAGE_NAME = "languages/name"
"""The key of the name of a language that the file does not have yet."""

MAX_PROBLEMS = 10
"""Problems that are listed; more would hide what was done."""

MANY_ROWS = 5
"""Damaged rows from which on a table is refused as a whole."""

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


class Import(NamedTuple):
    """What a table says: by the keys of texts the row and the change, and a line for each row that is left out."""

    language: str
    taken: dict[str, tuple[int, Change]]
    left_out: list[str]

    @property
    def changes(self) -> list[Change]:
        return [change for _, change in self.taken.values() if change[0].words != change[1]]


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


def import_table(path: Path, table: Path, write: bool = False) -> Iterator[str]:
    """Tell what the translations of a table would change in the file; with `write`, change it; yields what to say.

    Raises RefusedError, also when it leaves out a row and takes the others.
    """
    file = understand(read(path), path)
    found = match_rows(file, table)
    changes = found.changes
    made = translated(file, found, path) if changes else file.raw
    if write:
        if read(path) != file.raw:
            raise RefusedError(f"{path.name} was saved by somebody meanwhile. Nothing was changed: do it again.")
        if changes:
            refuse_version(path)
            yield f"The file as it was before: {copy_aside(path, file.raw, datetime.now())}"
            overwrite(path, made, path)
        fits = [change for _, change in found.taken.values() if change[0].key != LANGUAGE_NAME]
        remember(path, file, [(found.language, words, entry.original) for entry, words in fits])
    for number, (entry, words) in found.taken.values():
        if words != entry.words or entry.state == STALE:
            yield f"row {number}: {entry.key}: {described(entry, words)}"
    done = "changed" if write else "would change"
    left_out = counted(len(found.left_out), "row")
    end = [*found.left_out, f"{path}: {counted(len(changes), 'translation')} {done}, {left_out} left out."]
    if changes and any(known.code == found.language and known.reviewed for known in file.content.languages):
        end.append(f"Until a medical translator has checked them, {found.language} needs the line: reviewed: no")
    if found.taken and not write:
        command = command_name("translate", "import", *input_files.option(path), table, "--write")
        end.append(f"Nothing is written yet. To do that, type: {command}")
    if found.left_out:
        raise RefusedError(*end)
    yield from end


def match_rows(file: TranslatableFile, table: Path) -> Import:
    """What a table says. Raises RefusedError where it was damaged as a whole, or a new language is not complete."""
    language, rows = read_rows(table, file.languages)
    known = entries(file, language)
    matcher = Matcher(known.values())
    found = Import(language, {}, [])
    damaged: list[tuple[int, str]] = []
    for row in rows:
        try:
            change = matcher.change(row)
            if change and found.taken.setdefault(change[0].key, (row.number, change))[1] != change:
                raise InvalidValueError("this text has another translation further up in the table.")
        except InvalidValueError as error:
            found.left_out.append(f"row {row.number} is left out: {row.place.partition('#')[0][:80]}: {error}")
            if isinstance(error, DamagedRowError):
                damaged.append((row.number, error.cause))
    changed = [(number, *change) for number, change in found.taken.values() if change[0].words != change[1]]
    used = [(number, APART) for number, entry, words in changed if matcher.is_used(words, entry)]
    if len(used) > len(changed) / 2:
        damaged += used
    if len(damaged) >= MANY_ROWS:
        [(cause, _)] = Counter(cause for _, cause in damaged).most_common(1)
        which = f"{len(damaged)} rows, such as row {min(damaged)[0]}, are not as they were exported"
        raise RefusedError(f"{table.name}: {which}: {cause}. Nothing was changed.")
    if language not in file.languages:
        needed = [entry for entry in known.values() if entry.node or entry.key == LANGUAGE_NAME]
        missing = [f"{entry.key}: {quote(entry.original)}" for entry in needed if entry.key not in found.taken]
        if missing:
            number = f"{len(missing)} of {counted(len(needed), 'text')}"
            end = f"{language} is not complete: {number} are not translated. Nothing was changed."
            raise RefusedError(*found.left_out[:MAX_PROBLEMS], *missing[:MAX_PROBLEMS], end)
    return found


def described(entry: Entry, words: str) -> str:
    """What becomes of a text with this translation."""
    if words == entry.words:
        return f"{quote(words)} fits again."
    differ = markup.numbers_differ(words, entry.original)
    remark = f" Its numbers are not those of the text: {quote(entry.original)}." if differ else ""
    return f"{quote(entry.words)} → {quote(words)}{remark}"


def accept(path: Path, places: Sequence[str] = (), new: bool = False, every: bool = False) -> Iterator[str]:
    """Remember that translations fit: the stale ones at these places, the `new` ones, or `every` one of the file.

    A place is a line, a line and column such as 546:21, or the names in a note. Yields what was stale and fits now.
    Raises RefusedError.
    """
    file = understand(read(path), path)
    known = translations.known(file.memory)
    stale: list[str] = []
    chosen: list[Pair] = []
    for code, node, text in all_translations(file):
        at = f"{node.line}:{node.column}"
        where = placed(Problem(node.line, node.column, "", ""), file.root).where
        wanted = code in text.stale and not {str(node.line), at, where}.isdisjoint(places)
        line = f"{path.name}:{at}: {where}: {quote(text[code])}"
        if every or wanted or (new and f"{code} {digest(text[code])}" not in known):
            chosen.append((code, text[code], text[file.first]))
            if code in text.stale:
                yield f"{line} fits again."
        elif code in text.stale:
            stale.append(f"{line} is out of date.")
    if not (chosen or new or every):
        why = "nothing there is out of date" if places else "name the line of the translation that fits"
        how = f"For all of them, {translations.accept_command(path, '--all')}"
        raise RefusedError(*stale[:MAX_PROBLEMS], f"{path.name}: {why}. Out of date: {len(stale)}. {how}")
    remember(path, file, chosen)
    yield f"{path.with_name(TRANSLATIONS)}: {counted(len(chosen), 'translation')} remembered."


def all_translations(file: TranslatableFile) -> Iterator[tuple[str, Node, Text]]:
    """Every translation in the file: its language, its place, and the text in all languages."""
    for _, _, text in translations.texts(file.content):
        node = file.nodes.get(text.place)
        if isinstance(node, Map):
            places = {code: node.get(code) for code in text if code != file.first}
            yield from ((code, place, text) for code, place in places.items() if place)


def understand(raw: bytes, path: Path) -> TranslatableFile:
    """What these bytes are as the file at `path`. Raises RefusedError."""
    report = Report()
    memory = translations.parse(translations.read(path, report), path, report)
    content, root, reader = decode(raw, memory, report, path, translations_optional=True)
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
    chapters = ((topic, chapter) for topic in topics for chapter in topic.chapters)
    pages |= {f"topics/{topic.id}/chapters/{one.id}": one.title[file.first] for topic, one in chapters}
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
    if made != translations.read(path, Report()):
        overwrite(path.with_name(TRANSLATIONS), made, path)


def translated(file: TranslatableFile, found: Import, path: Path) -> bytes:
    """The file with the changes. Raises RefusedError."""
    language = found.language
    editor = YamlEditor(file.raw)
    new = []
    for entry, words in found.changes:
        first = (file.first, entry.original)
        if entry.key == LANGUAGE_NAME:
            editor.add_language(file.root, language, words)
        elif entry.node:
            editor.translate(entry.node, first, language, words)
        else:
            new.append((entry.key.removeprefix("words/"), [first, (language, words)]))
    if new:
        editor.add_words(file.root, new)
    made = editor.result()
    check_result(path, file, found, made)
    return made


def check_result(path: Path, file: TranslatableFile, found: Import, made: bytes) -> None:
    """Raises RefusedError unless what was made is as good as the file, with these changes and no other."""
    try:
        now = all_words(understand(made, path))
    except RefusedError as error:
        raise RefusedError(*error.lines[:-1], "With this table it would have mistakes. Nothing was changed.") from None
    changed = {(one.key, found.language): words for one, words in found.changes if one.key != LANGUAGE_NAME}
    wanted = all_words(file) | changed
    if now != wanted:
        wrong = sorted(f"{code}: {key}" for key, code in dict(now.items() ^ wanted.items()))
        raise RefusedError(*wrong[:MAX_PROBLEMS], "This program cannot write these into the file. Nothing was changed.")
    result = examine(made, path)
    if result.content is None and examine(file.raw, path).content is not None:
        lines = [f"{problem.where}: {problem.message}" for problem in result.problems if problem.severity == "error"]
        raise RefusedError(*lines[:MAX_PROBLEMS], "With this table it would have mistakes. Nothing was changed.")


def all_words(file: TranslatableFile) -> dict[tuple[str, str], str]:
    """All words of a file, by key and language."""
    return {
        (key, code): words
        for key, group, text in translations.texts(file.content)
        if text.place in file.nodes or isinstance(group, Words)
        for code, words in text.items()
    }
