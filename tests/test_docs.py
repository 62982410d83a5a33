"""What the documents say is so: examples load, messages are given, commands and pictures exist."""

import io
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent, indent
from typing import Any, get_args, get_type_hints

import pytest
from PySide6.QtGui import QImage

from kiosk.app import commands
from kiosk.app.cli import parse
from kiosk.content import input_files
from kiosk.content.load import picture_process, pictures, ready_picture
from kiosk.content.model.content import Chapter
from kiosk.content.model.pages import KINDS, Page
from kiosk.content.model.types import Picture
from kiosk.staff.tools.check import check
from kiosk.staff.tools.output import run
from start import SCRIPTS
from tests import fit
from tests.conftest import ROOT, SHIPPED

NAMES = ("README.md", "CONTRIBUTING.md", "docs/content.md")
README, CONTRIBUTING, GUIDE = ((ROOT / name).read_text("utf-8") for name in NAMES)

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>'
LARGEST = 150_000
"""A picture in the documents, in bytes."""

PART = re.compile(r"^(\w+):\n(?:(?: .*)?\n)*", re.MULTILINE)
"""A name at the left edge of content.yaml, and all that belongs to it."""


def blocks(text: str, language: str) -> list[str]:
    """The fenced blocks in one language, without the blanks in front of a list's."""
    found = re.findall(rf"^( *)```{language}\n(.*?)^\1```$", text, re.MULTILINE | re.DOTALL)
    return [dedent(block) for _, block in found]


def section(heading: str) -> str:
    """What stands below a heading of the guide."""
    found = re.search(rf"^#+ {re.escape(heading)}\n(.*?)(?=^#+ [^#]|\Z)", GUIDE, re.MULTILINE | re.DOTALL)
    assert found, heading
    return found[1]


def parts(text: str) -> dict[str, str]:
    return {part[1]: part[0] for part in PART.finditer(text)}


def labelled(block: str) -> dict[str, str]:
    """Lines such as `You write:  chance: 6%`, by their label of twelve letters."""
    return {line[:12].rstrip(" :"): line[12:] for line in block.splitlines()}


EXAMPLES = blocks(GUIDE, "yaml")
[WHOLE] = blocks(section("A whole file in one language"), "yaml")
MISTAKES = [labelled(block) for block in blocks(section("The ten most common mistakes"), "text")]
COMMANDS = re.findall(r"(python3 start\.py)((?: [^\s`#]+)*)", README + CONTRIBUTING + GUIDE)


def complete(example: str) -> str:
    """The file that an example is a part of; what it lacks is as small as can be."""
    codes = ["en", "es"] if re.search(r"\bes: |: es$", example, re.MULTILINE) else ["en"]
    word = f"{{{', '.join(f'{code}: Word' for code in codes)}}}"
    signs = re.findall(r"[a-z-]+", "".join(re.findall(r"^ *call: (.+)$", example, re.MULTILINE)))
    emergency, today, week = (
        f"{{title: {word}, act: {word}, signs: {{{', '.join(f'{sign}: {word}' for sign in level)}}}}}"
        for level in (["breath"], dict.fromkeys(["pain", *signs]), ["itch"])
    )
    common = f"title: {word}, message: {word}"
    pages = [
        f"- {{id: help, kind: help, {common}, emergency: {emergency}, today: {today}, week: {week}}}\n",
        f"- {{id: sources, kind: sources, {common}, sources: [{{id: S1, text: Word}}]}}\n",
    ]
    kind = re.search(r"^  kind: (\w+)$", example, re.MULTILINE)
    if kind:
        pages = [example, *(page for page in pages if f"kind: {kind[1]}," not in page)]
    made = {
        "clinic": "clinic: {name: Word, phone: 555 0142, emergency: 911}\n",
        "languages": f"languages: [{', '.join(f'{{code: {code}, name: Word}}' for code in codes)}]\n",
        "words": parts(SHIPPED.read_text("utf-8"))["words"] if len(codes) > 1 else "",
        "topics": f"topics:\n  - id: word\n    title: {word}\n    summary: {word}\n    pages:\n"
        + indent("".join(pages), " " * 6),
    }
    return "".join((made | parts(example)).values())


def keys(kind: Any) -> Iterator[str]:
    """The names that staff write in a group, and in the groups inside it but pictures."""
    for name, hint in get_type_hints(kind).items():
        yield name
        for inner in (hint, *get_args(hint)):
            if (
                hasattr(inner, "__dataclass_fields__")
                and inner is not Picture
                and name not in ("chance", "range", "days")
            ):
                yield from keys(inner)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A clinic's folder with every picture that an example names."""
    (tmp_path / "assets").mkdir()
    for name in re.findall(r"[\w-]+\.svg", "".join(EXAMPLES + blocks(CONTRIBUTING, "yaml"))):
        (tmp_path / "assets" / name).write_text(DRAWING, "utf-8")
    return tmp_path


def said(file: Path, text: str) -> list[str]:
    """What `check` says about a text saved under that name."""
    file.write_text(text, "utf-8")
    out = io.StringIO()
    run(check(file), out)
    return out.getvalue().splitlines()


def rewritten(example: dict[str, str], label: str) -> str:
    """The whole file with one line as it stands behind a label."""
    lines = WHOLE.splitlines()
    at = int(example["It says"].split(":")[1]) - 1
    lines[at] = re.sub(r"\S.*", "", lines[at]) + example[label].replace("→", "\t")
    return "\n".join(lines)


def is_good(lines: list[str]) -> bool:
    *above, last = lines
    figures = "easy they are to read", "Flesch-Kincaid", "INFLESZ", "easy it is to read"
    rest = [line for line in above if not any(figure in line for figure in figures)]
    return ": no problems" in last and all(": advice: " in line for line in rest)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.splitlines()[0])
def test_an_example_has_no_problems(folder: Path, example: str) -> None:
    lines = said(folder / "content.yaml", complete(example))
    assert is_good(lines), lines


def test_the_whole_file_is_whole() -> None:
    assert complete(WHOLE) == WHOLE


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_each_kind_has_an_example_and_a_table_of_its_keys(kind: type[Page]) -> None:
    name = kind.__name__.lower()
    text = section(name)
    assert any(f"kind: {name}\n" in block for block in blocks(text, "yaml"))
    table = "".join(re.findall(r"^\|.*\n", text, re.MULTILINE))
    own = set(keys(kind)) - set(get_type_hints(Page))
    assert [key for key in sorted(own) if f"`{key}`" not in table] == []


def test_the_keys_of_every_page_picture_and_chapter_are_explained() -> None:
    explained = {Page: "What every page has", Picture: "steps", Chapter: "Chapters and a tour"}
    for kind, text in ((kind, section(heading)) for kind, heading in explained.items()):
        assert [key for key in get_type_hints(kind) if f"`{key}`" not in text] == []


def test_the_limits_of_pictures_are_those_of_the_kiosk() -> None:
    stated = [int(number) for number in re.findall(r"\d+(?= MB| million pixels| seconds)", section("Pictures"))]
    assert stated == [
        input_files.MAX_PICTURE_BYTES // 1_000_000,
        ready_picture.MAX_MEGAPIXELS,
        pictures.MAX_PICTURES_BYTES // 1_000_000,
        picture_process.MAX_DRAWING_S,
    ]


def test_the_limit_of_the_file_is_that_of_the_kiosk() -> None:
    assert f"up to {input_files.MAX_CONTENT_BYTES // 1_000_000} MB" in section("Several topics")


def test_there_are_ten_mistakes() -> None:
    assert len(MISTAKES) == 10


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake["You write"].strip())
def test_a_mistake_is_told_as_quoted_and_mended_as_shown(folder: Path, mistake: dict[str, str]) -> None:
    assert said(folder / "content.yaml", rewritten(mistake, "You write"))[:-1] == [mistake["It says"]]
    assert is_good(said(folder / "content.yaml", rewritten(mistake, "Write")))


def test_advice_is_told_as_quoted_and_taken_as_shown(folder: Path) -> None:
    [advice] = [labelled(block) for block in blocks(section("Plain and honest words"), "text")]
    assert advice["It says"] in said(folder / "content.yaml", rewritten(advice, "You write"))
    assert advice["It says"] not in said(folder / "content.yaml", rewritten(advice, "Write"))


def test_the_message_that_is_explained_is_one_of_the_mistakes() -> None:
    [message] = blocks(section("Read a message"), "text")
    assert message.strip() in [mistake["It says"] for mistake in MISTAKES]


def test_a_new_language_names_what_it_lacks_as_quoted(folder: Path) -> None:
    [languages] = blocks(section("Add a language"), "yaml")
    [messages] = blocks(section("Add a language"), "text")
    text = WHOLE.replace(parts(WHOLE)["languages"], languages + "\n")
    lines = said(folder / "new.yaml", text.replace("title: Ear rinsing", "title: {en: Ear rinsing}"))
    assert [message for message in messages.splitlines() if message not in lines] == []


@pytest.mark.parametrize(("program", "arguments"), sorted(set(COMMANDS)))
def test_a_command_exists(program: str, arguments: str) -> None:
    assert (ROOT / program.split()[1]).is_file()
    words = arguments.split()
    if program == "python3 start.py" and words and words[0] in SCRIPTS:
        assert SCRIPTS[words[0]].is_file()
    else:
        assert parse(words).command in (None, *commands.COMMANDS)


def test_the_readme_names_the_commands_that_matter() -> None:
    named = {f"{program}{arguments}" for program, arguments in COMMANDS}
    assert {"python3 start.py", "python3 start.py test", "python3 start.py check"} <= named


@pytest.mark.parametrize("name", NAMES)
def test_every_link_leads_somewhere(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    anchors = {
        re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in re.findall(r"^#+ (.*)$", text, re.M)
    }
    links = re.findall(r"\]\(([^)\s]+)\)", text)
    broken = [
        link
        for link in links
        if (link[1:] not in anchors if link.startswith("#") else not ((ROOT / name).parent / link).exists())
    ]
    assert broken == []


def test_the_readme_shows_every_picture_and_none_is_heavy() -> None:
    shown = set(re.findall(r"!\[[^\]]+\]\(docs/pictures/([^)]+)\)", README))
    files = list((ROOT / "docs" / "pictures").iterdir())
    assert shown == {file.name for file in files}
    assert [file.name for file in files if file.stat().st_size > LARGEST or QImage(str(file)).isNull()] == []


def test_a_page_kind_added_as_described_is_drawn(folder: Path) -> None:
    [python], [qml], [page] = (blocks(CONTRIBUTING, language) for language in ("python", "qml", "yaml"))
    shutil.copytree(ROOT / "kiosk", folder / "kiosk", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "main.py", folder)
    pages = folder / "kiosk" / "content" / "model" / "pages.py"
    text = pages.read_text("utf-8")
    pages.write_text(text.replace("KINDS = (", f"{python}\n\nKINDS = (Wishes, "), "utf-8")
    kind = folder / "kiosk" / "ui" / "Kiosk" / "pages" / "wishes"
    kind.mkdir()
    (kind / "Wishes.qml").write_text(qml, "utf-8")
    assert said(folder / "content.yaml", complete(page))[-1].startswith("content.yaml: 1 problem")
    command = [sys.executable, "main.py", "proof", "--content", "content.yaml", "--out", "out"]
    command += ["--size", "1280x800", "--text", "100", "--theme", "light"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    [picture] = (folder / "out").rglob("*wishes-01.png")
    assert fit.blank(QImage(str(picture))) == []
