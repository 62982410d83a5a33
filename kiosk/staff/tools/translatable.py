"""A content file as a translator sees it: its texts, each with its translation and what is known of that."""

from pathlib import Path
from typing import NamedTuple

from kiosk.content.input_files import TRANSLATIONS
from kiosk.content.load import translations, validation
from kiosk.content.load.decoder import Decoder
from kiosk.content.load.loader import listed
from kiosk.content.load.translations import Pair, digest
from kiosk.content.model.content import Content
from kiosk.content.model.pages import Page
from kiosk.content.model.types import Place
from kiosk.content.model.words import Words
from kiosk.content.problems import RefusedError, Report
from kiosk.content.yaml import source
from kiosk.content.yaml.nodes import Map, Node
from kiosk.content.yaml.recovery import parse
from kiosk.staff.tools.output import overwrite, read

PLACE, PAGE, WHAT, STATE = "place", "page", "what", "state"
"""Names of columns in a translator's table; two more are named by the codes of their languages."""

MISSING, STALE, OK = "missing", "stale", "ok"
"""What is known of a translation. A translator writes `ok` beside a stale one that still fits."""

LANGUAGE_NAME = "languages/name"
"""The key of the name of a language that the file does not have yet."""

MAX_PROBLEMS = 10
"""Problems that are listed; more would hide what was done."""

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


def open_file(path: Path) -> TranslatableFile:
    """Raises RefusedError."""
    return understand(read(path), path)


def understand(raw: bytes, path: Path) -> TranslatableFile:
    """What these bytes are as the file at `path`. Raises RefusedError."""
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
        raise RefusedError(*wrong[:MAX_PROBLEMS], f"{path.name} has mistakes. Fix them first: nothing was done.")
    return TranslatableFile(
        raw, root, content, reader.languages, next(iter(reader.languages)), reader.text_nodes, memory
    )


def entries(file: TranslatableFile, language: str) -> dict[str, Entry]:
    """All texts to translate, by key. A name that is the same in all languages is none."""
    found = []
    if language not in file.languages:
        what = "the name of your language, as its speakers write it"
        found.append(Entry(LANGUAGE_NAME, "", what, None, file.languages[file.first], "", MISSING))
    # A word that is not in the file needs all languages at once.
    free = file.first == "en" and {*file.languages} <= {"en", language}
    pages = {
        f"topics/{topic.id}/pages/{page.id}": page.title[file.first]
        for topic in file.content.topics
        for page in topic.pages
    }
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
