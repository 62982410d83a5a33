"""What an editor is told about content.yaml: the schema follows the types, and agrees with the loader."""

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from kiosk.app.cli import SCHEMA
from kiosk.command_name import command_name
from kiosk.content.yaml.nodes import Loader
from kiosk.staff.tools.output import run
from kiosk.staff.tools.schema import schema, schema_text, write_schema
from tests.conftest import SHIPPED, TWO_TOPICS
from tests.content.conftest import SAMPLE, Clinic
from tests.content.test_mistakes import MISTAKES, lines, written
from tests.test_docs import EXAMPLES, complete

EDITOR = Draft7Validator(schema())

CORE: dict[str, Callable[[str], Any]] = {
    "~|null|Null|NULL|": lambda _: None,
    "true|True|TRUE": lambda _: True,
    "false|False|FALSE": lambda _: False,
    "[-+]?[0-9]+": int,
    "0o[0-7]+|0x[0-9a-fA-F]+": lambda text: int(text, 0),
    r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?": float,
    r"[-+]?\.(inf|Inf|INF)": lambda text: float(text.replace(".", "")),
    r"\.(nan|NaN|NAN)": lambda _: float("nan"),
}
"""What a plain value is to YAML 1.2, which editors go by; all else is text."""

ONLY_LOADER = {
    "it compares different places": {
        "the same risk twice",
        "the same page twice",
        "the same step twice",
        "the same source twice",
        "the same language twice",
        "an unknown source",
        "no page of sources",
        "an answer left out",
        "a misspelt answer",
        "an answer too many",
        "a chance outside its range",
        "a range of what is not known",
        "a range of what nobody had",
        "a range out of fewer",
        "how sure of no number",
        "a number without how sure",
        "stages in the wrong order",
        "a heading of a list that is not there",
        "an approval that ends before it begins",
        "a question explained on a page that is not there",
        "a question explained at an item that is not there",
        "a question explained at an item of a page without items",
        "a question that is here twice",
        "a summary of a page that is not there",
        "a summary of itself",
        "a summary with a page twice",
        "a chapter with a page that is not there",
        "a page in two chapters",
        "a page twice in a chapter",
        "two chapters with one id",
        "a chapter with pages that are on every page",
        "a tour of a page that is not there",
        "a tour with a page twice",
        "a tour with what comes at its end and with what is on every page",
        "a misspelt sign",
        "an unknown sign",
        "a sign named twice",
        "a sign on two levels",
        "another level for a sign",
        "a phone number with a name that is taken",
        "a notice that ends before it begins",
    },
    "it knows the languages of the file": {
        "a language missing in a text",
        "an unknown language in a text",
        "a misspelt language",
        "a text in one language only",
        "a time of day in one language only",
        "a language by another code",
        "a translation that is switched off",
        "a sign without an id",
        "a phone number by language",
        "a notice in one language",
        "a chapter with one language",
    },
    "it calculates": {
        "a range the wrong way round",
        "days before the wrong way round",
        "a range the wrong way round, out of more",
        "more than a thousand of a thousand",
        "none of too few",
        "a quiz of two questions",
        "six chapters",
        "eight pages in a chapter",
        "eight pages in a tour",
        "too many days",
        "a day that is not in the calendar",
    },
    "it sees the letters, of which YAML made a number": {"a number with a zero in front"},
    "it sees signs that are not shown": {
        "a sign that turns words around",
        "a sign that turns words around, written with a backslash",
        "a space that has no width",
        "a space without width",
        "signs for the direction around a number",
        "signs for the direction around the clinic's number",
        "a sign for the direction without its partner",
        "a sign for the direction closed before it is opened",
        "a sign for Arabic in an English text",
    },
    "it knows the placeholders": {
        "a misspelt placeholder",
        "an unknown placeholder",
        "a placeholder lost in a word",
        "a placeholder in a word that takes none",
        "no thousand",
    },
    "it sees the pictures": {
        "a picture that is not there",
        "a misspelt picture",
        "a chapter with a picture that is not there",
        "a picture in the wrong case",
        "a picture with its folder",
    },
    "it refuses what YAML lets pass": {
        "a NUL in double quotes",
        "a text that starts with &",
        "a Tab behind a colon",
        "a Tab in a text",
        "a list in a text",
        "a byte-order mark in the middle",
    },
}
"""Mistakes of mistakes.txt that no schema can name, by why the loader can."""


def seen(node: Any) -> Any:
    """What an editor sees in a node; YAMLError for what it underlines without a schema."""
    if node.tag.startswith("!"):
        raise yaml.YAMLError("an unknown tag")
    if isinstance(node, yaml.SequenceNode):
        return [seen(item) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        made = {key.value: seen(value) for key, value in node.value}
        if len(made) < len(node.value):
            raise yaml.YAMLError("a key is repeated")
        return made
    if not node.style:
        for pattern, made_of in CORE.items():
            if re.fullmatch(pattern, node.value):
                return made_of(node.value)
    return node.value


def underlined(text: str) -> list[str]:
    """What an editor with the schema says about a file."""
    try:
        return [error.message for error in EDITOR.iter_errors(seen(yaml.compose(text, Loader)))]
    except yaml.YAMLError as error:
        return [str(error)]


def test_the_shipped_schema_is_that_of_the_types() -> None:
    assert SCHEMA.read_text("utf-8") == schema_text(), f"The types have changed. Type: {command_name('schema')}"


def test_the_shipped_content_names_it() -> None:
    first = SHIPPED.read_text("utf-8").partition("\n")[0]
    name = first.removeprefix("# yaml-language-server: $schema=")
    assert (SHIPPED.parent / name).samefile(SCHEMA)


def test_the_command_writes_it_or_says_why_not(tmp_path: Path) -> None:
    out = io.StringIO()
    assert run(write_schema(tmp_path / "one.json"), out) == 0
    assert (tmp_path / "one.json").read_bytes().decode() == schema_text()
    assert run(write_schema(tmp_path / "none" / "one.json"), out) == 2
    assert out.getvalue().count("\n") == 2


def test_each_key_and_each_kind_is_explained() -> None:
    Draft7Validator.check_schema(schema())
    groups = {name: group["properties"] for name, group in schema()["definitions"].items() if "properties" in group}
    unexplained = [
        f"{name}: {key}"
        for name, keys in groups.items()
        for key, value in keys.items()
        if value is not True and not value["description"]
    ]
    assert unexplained == []
    kind = groups["page"]["kind"]
    assert all(kind["enumDescriptions"])
    assert len(kind["enumDescriptions"]) == len(kind["enum"])


@pytest.mark.parametrize("file", [SHIPPED, TWO_TOPICS, SAMPLE / "content.yaml"], ids=lambda file: file.parent.name)
def test_a_good_file_has_nothing_underlined(file: Path) -> None:
    assert underlined(file.read_text("utf-8")) == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.splitlines()[0])
def test_an_example_of_the_guide_has_nothing_underlined(example: str) -> None:
    assert underlined(complete(example)) == []


@pytest.mark.parametrize("value", ["12:30", "no", "true", "1.10", "911", "0x1F", "2026-11-21", ".5", '"null"', "1e3"])
@pytest.mark.parametrize("before", ["name: Español", "en: Risks"])
def test_a_text_that_yaml_takes_for_something_else_is_not_underlined(clinic: Clinic, before: str, value: str) -> None:
    clinic.change(before, f"{before.partition(':')[0]}: {value}")
    assert underlined(clinic.text) == clinic.said() == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("id: scar", "id: 7"),
        ("chance: 6", 'chance: "6"'),
        ("reviewed: no", "reviewed: true"),
        ("reviewed: no", "reviewed: NO"),
        ("feel: {en: ", "feel: [] #"),
        ("sources: [S1, S2]", "sources: []"),
    ],
)
def test_other_ways_to_write_a_value_are_not_underlined(clinic: Clinic, before: str, after: str) -> None:
    clinic.change(before, after)
    assert underlined(clinic.text) == clinic.said() == []


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.splitlines()[0])
def test_editor_and_loader_agree_on_a_mistake(mistake: str) -> None:
    text = (SAMPLE / "content.yaml").read_text("utf-8").replace(written(mistake, "-"), written(mistake, "+"), 1)
    is_good = all(": note: " in line for line in lines(mistake, "="))
    beyond = any(mistake.splitlines()[0] in names for names in ONLY_LOADER.values())
    assert (underlined(text) == []) == (is_good or beyond)


def test_what_only_the_loader_knows_are_mistakes() -> None:
    assert set().union(*ONLY_LOADER.values()) <= {mistake.splitlines()[0] for mistake in MISTAKES}
