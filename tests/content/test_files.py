"""Whatever a file holds, the kiosk answers in a sentence: no traceback, no long wait, no full memory."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml

from kiosk.content.store.content_file import load
from tests.content.conftest import SAMPLE, Clinic
from tests.content.fuzz import slowness

GOOD = (SAMPLE / "content.yaml").read_bytes()
TEXT = GOOD.decode()
SAVE = "Open it in a text editor and save it as UTF-8. In Notepad: File, Save as, Encoding: UTF-8, Save."
PLAIN = "Copy its text into Notepad, then: File, Save as, Encoding: UTF-8, Save."
WIDE = f"1:1: this file is saved as UTF-16 or UTF-32. {SAVE}"
EMPTY = "1:1: the file is empty: it has nothing but spaces and comments."
START = "1:1: the file must start with these words at the left edge: clinic: languages: words: topics:."
DEEP = "more than 20 levels inside each other. The rest was not checked."
DAMAGED = "the file is damaged from here on, as by a power cut."


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", ["1:1: the file is empty."]),
        (b"\n  \n", [EMPTY]),
        (b"# only a comment\n", [EMPTY]),
        (b"---\n", [EMPTY]),
        (b"hello\n", [START]),
        (b"- a\n- b\n", [START]),
        (b"\0" * 40, [f"1:1: {DAMAGED}"]),
        (GOOD + b"\0" * 40, [f"204:1: {DAMAGED}"]),
        (TEXT.encode("utf-16"), [WIDE]),
        (TEXT.encode("utf-16-le"), [WIDE]),
        (TEXT.encode("utf-16-be"), [WIDE]),
        (TEXT.encode("utf-32"), [WIDE]),
        (
            b"PK\x03\x04word/",
            [f"1:1: this is a Word or zip file, not plain text. {PLAIN}"],
        ),
        (b"{\\rtf1 clinic:}", [f"1:1: this is an RTF file, not plain text. {PLAIN}"]),
        (b"%PDF-1.7", [f"1:1: this is a PDF, not plain text. {PLAIN}"]),
        (
            TEXT.replace("Español", "Espa~ol").encode().replace(b"~", b"\xf1"),
            ["14:15: languages › item 2 › name: this letter is not saved as UTF-8. " + f'It was probably "ñ". {SAVE}'],
        ),
        (b"[" * 10_000 + b"]" * 10_000, [f"1:21: {DEEP}"]),
        (b"[" * 100_000, [f"1:21: {DEEP}"]),
        (b"".join(b" " * level + b"a:\n" for level in range(1900)), [f"21:21: {DEEP}"]),
        (b"- " * 10_000, [f"1:41: {DEEP}"]),
        (b"{a: " * 10_000, [f"1:81: {DEEP}"]),
    ],
    ids=lambda value: repr(value[:20]) if isinstance(value, bytes) else "",
)
def test_a_file_that_is_no_content_is_named_for_what_it_is(clinic: Clinic, raw: bytes, said: list[str]) -> None:
    clinic.write(raw)
    assert [line.partition(" Undo it (Ctrl+Z)")[0] for line in clinic.said()] == said
    assert clinic.load().readable
    assert clinic.check()[0] == 1


@pytest.mark.parametrize(
    "raw",
    [
        b"\xef\xbb\xbf" + GOOD,
        GOOD.replace(b"\n", b"\r\n"),
        GOOD.replace(b"\n", b"\r"),
        b"---\n" + GOOD,
        GOOD + b"...\n",
        GOOD + b"# the end",
        GOOD.replace(b"Tiny needles", "Tiny\u00a0needles 𝄞".encode()),
    ],
    ids=["byte-order mark", "Windows", "old Mac", "start", "end", "no last line end", "emoji"],
)
def test_harmless_differences_between_editors_are_no_problem(clinic: Clinic, raw: bytes) -> None:
    clinic.write(raw)
    assert clinic.said() == []
    assert clinic.load().content is not None


def test_a_file_that_cannot_be_opened_is_unreadable(clinic: Clinic, tmp_path: Path) -> None:
    large = tmp_path / "large.yaml"
    with large.open("wb") as file:
        file.truncate(100_000_000)
    reasons = {
        tmp_path / "none.yaml": "there is no such file.",
        clinic.file / "content.yaml": "there is no such file.",
        tmp_path / "a\0b": "this cannot be read (embedded null byte).",
        large: "this is larger than 2 MB (it has 100.0 MB).",
        Path("/dev/zero"): "this is a pipe or a device, not a file.",
    }
    for path, reason in reasons.items():
        result = load(path)
        assert ([problem.message for problem in result.problems], result.readable) == ([reason], False)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes in folders")
def test_a_pipe_does_not_hang_the_kiosk(clinic: Clinic) -> None:
    clinic.file.unlink()
    os.mkfifo(clinic.file)
    assert clinic.check() == (
        2,
        ["content.yaml: this is a pipe or a device, not a file.", "content.yaml: could not be read."],
    )


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has other permissions")
def test_a_file_without_permission_is_unreadable(clinic: Clinic) -> None:
    clinic.file.chmod(0)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        code, lines = clinic.check()
    finally:
        if root:
            os.seteuid(0)
    assert code == 2
    assert lines[0] == "content.yaml: the permissions of this file do not allow reading it."


def test_an_alias_bomb_is_refused_at_each_sign(clinic: Clinic) -> None:
    clinic.write(bomb())
    lines = clinic.said()
    assert '1:4: a: a text that starts with & must be in double quotes: "&..."' in lines
    assert '2:8: b: a text that starts with * must be in double quotes: "*..."' in lines


def bomb() -> bytes:
    """Ten lists, each of which is nine times the one above."""
    above = [f"{name}: &{name} [{', '.join([f'*{chr(ord(name) - 1)}'] * 9)}]" for name in "bcdefghijk"]
    return "\n".join(["a: &a [x, x, x, x, x, x, x, x, x]", *above]).encode()


JUNK = [
    *(b"\xff\n", b"\t\n", b"- {a: b}\n", b'- "a\n  b"\n', b"- *a\n"),
    *(
        b"[[[[",
        b"- - -",
        b"&a *a ",
        b"a: b\n",
        b'"',
        b"'",
        b'a: "\n',
        b"- a\n",
        b"{",
        b"x\n",
        b"\t",
        b"\x01",
        b"\xff",
    ),
    *(
        b"...\n",
        b"---\n",
        b"<<<<<<<\n",
        b"a: |\n",
        b": ",
        b"? ",
        b"a:b\n",
        b"\xc2\xa0",
        b"!!x ",
        b"[a\n",
        b"\xff\n",
        b"\t\n",
        b"%\n",
        b"@\n",
    ),
]


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells a process's own peak")
@pytest.mark.parametrize("junk", [*JUNK, b"bomb", b"deep", b"large"], ids=repr)
def test_junk_takes_less_than_two_seconds_and_200_mb(clinic: Clinic, junk: bytes) -> None:
    if junk == b"large":
        os.truncate(clinic.file, 100_000_000)
    else:
        deep = b"".join(b" " * level + b"a:\n" for level in range(1900))
        whole = {b"bomb": bomb(), b"deep": deep}
        clinic.write(whole.get(junk, b"topics:\n" + junk * (1_900_000 // len(junk))))
    seconds, megabytes, problems = measured(clinic.file)
    assert problems > 0
    assert seconds < 2 or seconds < 2 * slowness(GOOD)
    assert megabytes < 200


MEASURE = """
import sys, time
from pathlib import Path
from kiosk.content.store.content_file import load
start = time.process_time()
problems = load(Path(sys.argv[1])).problems
seconds = time.process_time() - start
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(seconds, int(peak.split()[1]) / 1000, len(problems))
"""


def measured(file: Path) -> tuple[float, float, int]:
    """Seconds of the processor for reading `file` in a process of its own, its peak in MB, and how many problems."""
    run = subprocess.run([sys.executable, "-c", MEASURE, file], capture_output=True, text=True, check=True)
    seconds, megabytes, problems = run.stdout.split()
    return float(seconds), float(megabytes), int(problems)


def test_two_thousand_good_lines_take_at_most_ten_times_what_the_parser_takes(clinic: Clinic) -> None:
    head, topic = TEXT.split("topics:\n")
    topics = [topic.replace("S1", f"A{number}").replace("S2", f"B{number}") for number in range(11)]
    named = [one.replace("id: microneedling", f"id: topic-{number}") for number, one in enumerate(topics)]
    text = head + "topics:\n" + "".join(named)
    assert 1_800 < text.count("\n") < 2_200
    clinic.write(text.encode())
    ours, parsers = [], []
    for _ in range(24):  # one after the other, so that a busy machine slows both; often, as it slows them unevenly
        start = time.process_time()
        assert clinic.load().content is not None
        middle = time.process_time()
        assert len(list(yaml.parse(text, yaml.CSafeLoader))) > 1_800
        ours.append(middle - start)
        parsers.append(time.process_time() - middle)
    assert min(ours) < 10 * min(parsers)
