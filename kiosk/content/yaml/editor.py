"""Writes words into content.yaml at the places of its nodes; every other byte stays as staff wrote it.

A library that writes YAML keeps comments and order, but writes spaces, line breaks and lists in its own way.
"""

import codecs
import json
import math
import re
from itertools import accumulate

import yaml

from kiosk.content.yaml.indentation import NAME, text_column
from kiosk.content.yaml.nodes import List, Map, Node, Scalar

LINE_END = re.compile(r"[\r\n]")
MAX_LINE = 100
"""Letters in a line up to which all languages of a text are written in it."""

Pairs = list[tuple[str, str]]
"""Languages and texts in them."""


class YamlEditor:
    """The bytes of one good file, and the changes to it. Lines and columns are those of its nodes."""

    def __init__(self, raw: bytes) -> None:
        self._bom = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
        self._text = raw.removeprefix(self._bom).decode()
        self._newline = "\r\n" if "\r\n" in self._text else "\n"
        self._line_starts = [0, *accumulate(map(len, self._text.splitlines(keepends=True)))]
        self._edits: list[tuple[int, int, str]] = []

    def result(self) -> bytes:
        made, done = "", 0
        for at, end, words in sorted(self._edits, key=lambda edit: edit[0]):
            made += self._text[done:at] + words
            done = end
        return self._bom + (made + self._text[done:]).encode()

    def translate(self, node: Node, first: tuple[str, str], language: str, words: str) -> None:
        """Give the text at `node` its words in a language; `first` is the code and the words of the first one."""
        if isinstance(node, Map):
            self._translate_map(node, language, words)
        elif isinstance(node, Scalar):
            self._translate_scalar(node, [first, (language, words)])

    def add_words(self, root: Map, words: list[tuple[str, Pairs]]) -> None:
        """Add words on buttons: the name of each, and its words by language."""
        node = root.get("words")
        lines = [f"{name}: {_flow(pairs)}" for name, pairs in words]
        if isinstance(node, Map) and node.pairs:
            separator = ", " if node.flow else self._line_break(node)
            self._insert(self._start(node.pairs[0][0]), "".join(line + separator for line in lines))
        else:
            before = "" if self._text.endswith(("\n", "\r")) else self._newline
            block = [f"{before}{self._newline}words:", *(f"  {line}" for line in lines)]
            self._insert(len(self._text), "".join(line + self._newline for line in block))

    def add_language(self, root: Map, code: str, name: str) -> None:
        """Add a language that is not yet reviewed."""
        languages = root.get("languages")
        assert isinstance(languages, List)
        below = [self._line_starts[key.line - 1] for key, _ in root.pairs if key.line > languages.line]
        lines = self._text[: min(below, default=None)].splitlines(keepends=True)
        while not lines[-1].strip() or lines[-1].lstrip().startswith("#"):
            lines.pop()
        end = len("".join(lines).rstrip())
        words = [f"code: {code}", f"name: {_scalar(name, languages.flow)}", "reviewed: no"]
        if languages.flow:
            self._insert(self._text.rindex("]", 0, end), f", {{{', '.join(words)}}}")
        else:
            item = languages.items[0]
            margin = self._text[self._line_starts[item.line - 1] : self._start(item)]
            self._insert(end, self._newline + margin + f"{self._newline}{' ' * len(margin)}".join(words))

    def approve(self, clinic: Map, approval: dict[str, str]) -> None:
        """Add an approval, its names with values in YAML, or put these values in place of the last one's."""
        last = clinic.get("approval")
        if isinstance(last, Map):
            for name, value in approval.items():
                old = last.get(name)
                if isinstance(old, Scalar):
                    self._replace(old, value)
                else:
                    self._insert_after(last, "until", f"{name}: {value}")
            return
        pairs = [f"{name}: {value}" for name, value in approval.items()]
        block = (self._newline + " " * (clinic.column + 1)).join(["approval:", *pairs])
        above = max(("phone", "emergency"), key=lambda name: self._start(clinic.get(name) or clinic))
        self._insert_after(clinic, above, f"approval: {{{', '.join(pairs)}}}" if clinic.flow else block)

    def _translate_map(self, node: Map, language: str, words: str) -> None:
        old = node.get(language)
        if isinstance(old, Scalar):
            quoted = self._text[self._start(old)] == '"'
            self._replace(old, json.dumps(words, ensure_ascii=False) if quoted else _scalar(words, node.flow))
        else:
            last, _ = node.pairs[-1]
            self._insert_after(node, last.value, f"{language}: {_scalar(words, node.flow)}")

    def _translate_scalar(self, node: Scalar, pairs: Pairs) -> None:
        """One text becomes one for each language: in the same line, or each in its own."""
        before = self._text[self._line_starts[node.line - 1] : self._start(node)]
        name = NAME.match(before)
        alone = text_column(before) == len(before)
        if len(before) + len(_flow(pairs)) <= MAX_LINE or not (alone or (name and not before[name.end() :].strip())):
            self._replace(node, _flow(pairs))
            return
        margin = len(before) if alone or not name else len(name[1]) + 2
        line = f"{self._newline}{' ' * margin}"
        made = line.join(f"{code}: {_scalar(words, flow=False)}" for code, words in pairs)
        if alone:
            self._replace(node, made)
        else:
            space = len(before) - len(before.rstrip())
            self._edits.append((self._start(node) - space, self._end(node), line + made))

    def _replace(self, node: Scalar, words: str) -> None:
        self._edits.append((self._start(node), self._end(node), words))

    def _insert(self, at: int, words: str) -> None:
        self._edits.append((at, at, words))

    def _insert_after(self, node: Map, name: str, words: str) -> None:
        """Add a name with all that belongs to it after the `name` that is there: below it, or in the same line."""
        value = node.get(name)
        assert isinstance(value, Scalar)
        end = self._end(value)
        if node.flow:
            self._insert(end, f", {words}")
        else:
            found = LINE_END.search(self._text, end)  # after a comment too
            self._insert(found.start() if found else len(self._text), self._line_break(node) + words)

    def _line_break(self, node: Map) -> str:
        return self._newline + " " * (node.column - 1)

    def _start(self, node: Node) -> int:
        return self._line_starts[node.line - 1] + node.column - 1

    def _end(self, node: Scalar) -> int:
        """After the last letter; YAML counts the line ends below a block of text as part of it."""
        start = self._start(node)
        return start + len(self._text[start : self._line_starts[node.end_line - 1] + node.end_column - 1].rstrip())


def _flow(pairs: Pairs) -> str:
    return f"{{{', '.join(f'{name}: {_scalar(words, flow=True)}' for name, words in pairs)}}}"


def _scalar(words: str, flow: bool) -> str:
    """The words as YAML: as they are where that is possible, else in double quotes."""
    plain = yaml.safe_dump({"k": words}, default_flow_style=flow, allow_unicode=True, width=math.inf)
    return words if plain.strip("{}\n") == f"k: {words}" else json.dumps(words, ensure_ascii=False)
