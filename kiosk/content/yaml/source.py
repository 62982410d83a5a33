"""The file's bytes to lines of text. What YAML would refuse or misread is reported, and replaced in its place."""

import re

from kiosk.content.problems import Report
from kiosk.content.yaml.indentation import text_column

SKIP = "\ufdd0"
"""In place of what was left out; not a character, so never in staff's own words."""

OTHER_FILES = {
    (b"PK\x03\x04",): "a Word or zip file",
    (b"\xd0\xcf\x11\xe0",): "an old Word file",
    (b"{\\rtf",): "an RTF file",
    (b"%PDF",): "a PDF",
    (b"\x89PNG", b"\xff\xd8\xff", b"GIF8"): "a picture",
}
"""What other files begin with."""
WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
SAVE = "Open it in a text editor and save it as UTF-8."

ODD = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\u2060"
"""Characters that look like a space and are none to YAML."""
UNSEEN = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufdd0-\ufdef\ufffe\uffff"
"""Control characters and the like, and line ends that only YAML counts."""
SUSPECT = re.compile(rf"[\t{UNSEEN}{ODD}]|^(?:<{{7}}|={{7}}|>{{7}}|\|{{7}}|---|\.\.\.|%)", re.MULTILINE)
CONTROL = re.compile(f"[{UNSEEN}\ud800-\udfff]+")
MARKERS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
"""What version control leaves where two people changed the same lines."""


def decode(raw: bytes, report: Report) -> str:
    """The text, with `\\n` at the line ends; empty, with an error in the report, if these bytes are no text."""
    if wrong := _why_no_text(raw):
        report.error(1, 1, wrong)
        return ""
    raw = raw.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    lines = raw.rstrip(b"\0").split(b"\n")
    if raw.endswith(b"\0"):  # as a power cut leaves them
        column = len(lines[-1].decode(errors="replace")) + 1
        report.error(len(lines), column, "the file is damaged from here on. Restore it from a copy.")
    return "\n".join(_decode_line(number, line, report) for number, line in enumerate(lines, 1))


def _why_no_text(raw: bytes) -> str:
    what = next((what for signatures, what in OTHER_FILES.items() if raw.startswith(signatures)), "")
    start = raw[:400]
    if what:
        return f"this is {what}, not plain text. Save it as plain text (UTF-8)."
    if start.startswith(WIDE) or (start.count(0) > len(start) // 4 and raw.strip(b"\0")):
        return f"this file is saved as UTF-16 or UTF-32. {SAVE}"
    return "" if raw else "the file is empty."


def _decode_line(number: int, line: bytes, report: Report) -> str:
    try:
        return "" if report.full else line.decode()
    except UnicodeDecodeError as error:
        column = len(line[: error.start].decode()) + 1
        letter = line[error.start : error.start + 1].decode("cp1252", "ignore")
        guess = f' It was probably "{letter}".' if letter.isprintable() and letter else ""
        report.error(number, column, f"this letter is not saved as UTF-8.{guess} {SAVE}")
        return line.decode("cp1252", "replace")


def normalize(text: str, report: Report) -> list[str]:
    """The lines of `text`, as many as before; what YAML refuses or misreads is reported and replaced."""
    lines = text.split("\n")
    if SUSPECT.search(text):
        _Normalizer(lines, report).run()
    return lines


class _Normalizer:
    """Goes through the lines from the top; the indentation above shows what a Tab means."""

    def __init__(self, lines: list[str], report: Report) -> None:
        self.lines = lines
        self.report = report
        self.last = max((n for n, line in enumerate(lines, 1) if line.strip()), default=0)
        self.conflict = False
        self.theirs = False
        self.above = ""
        """The last line with words."""
        self.tabbed = False

    def run(self) -> None:
        for index, line in enumerate(self.lines):
            if self.report.full:  # junk: nobody reads on
                del self.lines[index:]
                break
            if not line.strip(" \t"):
                self.lines[index] = ""
            elif self.theirs or SUSPECT.search(line):
                self.lines[index] = self.line(index + 1, line)
            if self.lines[index].strip() and not self.lines[index].lstrip().startswith("#"):
                self.above = self.lines[index]

    def line(self, number: int, line: str) -> str:
        if self.is_conflict(number, line) or self.is_document_mark(number, line):
            return ""
        for match in CONTROL.finditer(line):
            code = f"U+{ord(match[0][0]):04X}"
            self.report.error(number, match.start() + 1, f"an invisible character ({code}). Delete it.")
        line = CONTROL.sub(lambda match: " " * len(match[0]), line)
        if line.lstrip(" \t").startswith("#"):
            return line.replace("\t", " ")
        return self.without_tabs(number, self.without_odd_spaces(number, line))

    def is_conflict(self, number: int, line: str) -> bool:
        """Whether this line is left out: of two versions the first is read, the second is not."""
        if not line.startswith(MARKERS):
            return self.theirs
        if not self.conflict:
            advice = "Keep one version and delete the lines with <<<<<<<, ======= and >>>>>>>."
            self.report.error(number, 1, f"two people changed this place at the same time. {advice}")
        self.conflict = not line.startswith(MARKERS[-1])
        self.theirs = self.conflict and not line.startswith(MARKERS[0])
        return True

    def is_document_mark(self, number: int, line: str) -> bool:
        if not re.match(r"(---|\.\.\.)(\s|$)|%", line):
            return False
        if line.startswith("%"):
            self.report.error(number, 1, 'a line cannot start with "%".')
        elif line.startswith("---") and (self.above or line[3:].strip(" \t")):
            self.report.error(number, 1, 'the line "---" starts a second file. Delete this line.')
        elif line.startswith("...") and (line[3:].strip() or number < self.last):
            self.report.error(number, 1, 'the line "..." ends the file. Delete this line.')
        return True

    def without_odd_spaces(self, number: int, line: str) -> str:
        """Between words such a space is wanted; in front of them or beside a colon it changes the meaning."""
        start = re.match(rf"[\s\-{ODD}]*(?:[\w'\"-]+[ {ODD}]*:[ {ODD}]*)?", line)
        head = start[0] if start else ""
        if odd := re.search(f"[{ODD}]", head):
            message = "a special (non-breaking) space. Replace it with an ordinary space."
            self.report.error(number, odd.start() + 1, message)
        return re.sub(f"[{ODD}]", " ", head) + line[len(head) :]

    def without_tabs(self, number: int, line: str) -> str:
        content = line.rstrip()
        if "\t" in content:
            self.report.error(number, content.index("\t") + 1, "a Tab. Use spaces instead, two for each level.")
        leading = line[: len(line) - len(line.lstrip())]
        if "\t" in leading:
            # As the line above, or two spaces for each Tab.
            as_above = text_column(self.above) + 2 * self.above.rstrip().endswith(":")
            meant = as_above if self.above and not self.tabbed else len(leading.replace("\t", "  "))
            line = " " * meant + line[len(leading) :]
        self.tabbed = "\t" in leading
        return line.replace("\t", " ")
