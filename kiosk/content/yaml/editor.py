"""Changes texts in content.yaml at the places of their nodes; every other byte stays as staff wrote it.

A library that writes YAML keeps comments and order, but writes spaces, line breaks and lists in its own way.
"""

import json
import math
import re

import yaml

from kiosk.content.yaml.indentation import INDENT, NAME
from kiosk.content.yaml.nodes import List, Map, Node, Scalar

LINE_END = re.compile(r"[\r\n]")

MAX_LINE = 100
"""Letters in a line with a text in all languages; a longer one gets a line for each language."""

Pairs = list[tuple[str, str]]


class YamlEditor:
    """The text of one good file, and the changes to it. Lines and columns are those of its nodes."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0]
        for line in text.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))
        self._end = "\r\n" if "\r\n" in text else "\n"
        self._edits: list[tuple[int, int, str]] = []

    def result(self) -> str:
        """The text with all changes."""
        made, done = "", 0
        for start, end, words in sorted(self._edits, key=lambda edit: edit[0]):
            made += self._text[done:start] + words
            done = end
        return made + self._text[done:]

    def translate(self, node: Node, first: tuple[str, str], language: str, words: str) -> None:
        """Give the text at `node` its words in a language; `first` are the code and the words of the first one."""
        if isinstance(node, Map):
            self._in_map(node, language, words)
        elif isinstance(node, Scalar):
            self._in_scalar(node, [first, (language, words)])

    def add_words(self, root: Map, words: list[tuple[str, Pairs]]) -> None:
        """New words on buttons: the name of each, and its words by language."""
        node = root.get("words")
        lines = [f"{name}: {_flow(pairs)}" for name, pairs in words]
        if isinstance(node, Map) and node.pairs:
            at = self._start(node.pairs[0][0])
            margin = ", " if node.flow else self._end + " " * (node.column - 1)
            self._edits.append((at, at, "".join(line + margin for line in lines)))
        else:
            before = "" if self._text.endswith(("\n", "\r")) else self._end
            whole = [f"{before}{self._end}words:", *(f"  {line}" for line in lines)]
            self._edits.append((len(self._text), len(self._text), "".join(line + self._end for line in whole)))

    def add_language(self, root: Map, code: str, name: str) -> None:
        """A further language, not yet reviewed."""
        languages = root.get("languages")
        assert isinstance(languages, List)
        below = [self._starts[key.line - 1] for key, _ in root.pairs if key.line > languages.line]
        lines = self._text[: min(below, default=None)].splitlines(keepends=True)
        while not lines[-1].strip() or lines[-1].lstrip().startswith("#"):
            lines.pop()
        at = len("".join(lines).rstrip())
        words = [f"code: {code}", f"name: {_scalar(name, languages.flow)}", "reviewed: no"]
        if languages.flow:
            at = self._text.rindex("]", 0, at)
            self._edits.append((at, at, f", {{{', '.join(words)}}}"))
        else:
            item = languages.items[0]
            margin = self._text[self._starts[item.line - 1] : self._start(item)]
            self._edits.append((at, at, self._end + margin + f"{self._end}{' ' * len(margin)}".join(words)))

    def _in_map(self, node: Map, language: str, words: str) -> None:
        there = node.get(language)
        if isinstance(there, Scalar):
            start, end = self._start(there), self._finish(there)
            quoted = self._text[start] == '"'
            made = json.dumps(words, ensure_ascii=False) if quoted else _scalar(words, node.flow)
            self._edits.append((start, end, made))
            return
        self._below(node, node.pairs[-1][1], f"{language}: {_scalar(words, node.flow)}")

    def _in_scalar(self, node: Scalar, pairs: Pairs) -> None:
        """One text becomes one for each language: in the same line, or each in its own."""
        start, end = self._start(node), self._finish(node)
        before = self._text[self._starts[node.line - 1] : start]
        name = NAME.match(before)
        alone = bool(INDENT.fullmatch(before))
        if len(before) + len(_flow(pairs)) <= MAX_LINE or not (alone or (name and not before[name.end() :].strip())):
            self._edits.append((start, end, _flow(pairs)))
            return
        margin = len(before) if alone or not name else len(name[1]) + 2
        line = f"{self._end}{' ' * margin}"
        made = line.join(f"{code}: {_scalar(words, flow=False)}" for code, words in pairs)
        if alone:
            self._edits.append((start, end, made))
        else:
            self._edits.append((start - len(before) + len(before.rstrip()), end, line + made))

    def approve(self, clinic: Map, approval: dict[str, str]) -> None:
        """Add an approval, its names with values in YAML, or replace the values of the last one."""
        last = clinic.get("approval")
        if isinstance(last, Map):
            for name, value in approval.items():
                there = last.get(name)
                if isinstance(there, Scalar):
                    self._edits.append((self._start(there), self._finish(there), value))
                else:
                    self._below(last, last.get("until"), f"{name}: {value}")
            return
        pairs = [f"{name}: {value}" for name, value in approval.items()]
        block = (self._end + " " * (clinic.column + 1)).join(["approval:", *pairs])
        numbers = [node for node in (clinic.get("phone"), clinic.get("emergency")) if node]
        self._below(
            clinic, max(numbers, key=self._start), f"approval: {{{', '.join(pairs)}}}" if clinic.flow else block
        )

    def _below(self, node: Map, above: Node | None, words: str) -> None:
        """Add a name with all that belongs to it below the value `above`, or behind it."""
        assert isinstance(above, Scalar)
        at = self._finish(above)
        if node.flow:
            self._edits.append((at, at, f", {words}"))
        else:
            at = self._line_end(at)
            self._edits.append((at, at, self._end + " " * (node.column - 1) + words))

    def _start(self, node: Node) -> int:
        return self._starts[node.line - 1] + node.column - 1

    def _finish(self, node: Scalar) -> int:
        """The place behind the last letter; to YAML the line ends below a block of text belong to it."""
        start = self._start(node)
        return start + len(self._text[start : self._starts[node.end_line - 1] + node.end_column - 1].rstrip())

    def _line_end(self, at: int) -> int:
        """The end of the line that `at` is in, behind a comment too."""
        found = LINE_END.search(self._text, at)
        return found.start() if found else len(self._text)


def _flow(pairs: Pairs) -> str:
    return f"{{{', '.join(f'{name}: {_scalar(words, flow=True)}' for name, words in pairs)}}}"


def _scalar(words: str, flow: bool) -> str:
    """The words as YAML: as they are if possible, else in double quotes."""
    plain = yaml.safe_dump({"k": words}, default_flow_style=flow, allow_unicode=True, width=math.inf)
    return words if plain.strip("{}\n") == f"k: {words}" else json.dumps(words, ensure_ascii=False)
