"""The PIN: set in secret, kept only as a hash, and slow to guess."""

import io
import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from kiosk.staff.area.pin import Tries, check, matches, set_pin, state
from kiosk.staff.tools.output import run
from kiosk.staff.tools.set_pin import set_pin_command

DIGITS = "836149"
LENGTH = "A PIN has 4 to 12 digits and nothing else."
SAME = "A PIN of one repeated digit is guessed at once. Choose another."
ROW = "A PIN of digits in a row is guessed at once. Choose another."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "patient-kiosk" / "pin"


def test_only_the_pin_that_was_set_matches(path: Path) -> None:
    set_pin(path, DIGITS)
    assert state(path) == "set"
    assert matches(path, DIGITS)
    for other in ("836148", "83614", "8361499", "", "x", " 836149", "８３６１４９", "\ud800", "8" * 100_000):
        assert not matches(path, other)


def test_a_new_pin_replaces_the_old_one(path: Path) -> None:
    set_pin(path, "4071")
    set_pin(path, "736251840362")
    assert matches(path, "736251840362")
    assert not matches(path, "4071")


@pytest.mark.parametrize(
    ("digits", "why"),
    [
        ("", LENGTH),
        ("836", LENGTH),
        ("8361490265178", LENGTH),
        ("83a1", LENGTH),
        ("83 14", LENGTH),
        ("-8361", LENGTH),
        ("٨٣٦١", LENGTH),
        ("²³⁴⁸", LENGTH),
        ("0000", SAME),
        ("777777777777", SAME),
        ("1234", ROW),
        ("7890", ROW),
        ("012345678901", ROW),
        ("9876", ROW),
        ("2109", ROW),
        ("2468", ROW),
        ("1212", "repeats its first digits"),
        ("911911", "repeats its first digits"),
        ("363636", "repeats its first digits"),
        ("1122", "of only two digits"),
        ("2112", "of only two digits"),
        ("136631", "the same backwards"),
        ("1998", "a year"),
        ("2024", "a year"),
        ("041985", "a year"),
        ("19850426", "a year"),
        ("9117", "an emergency service"),
        ("2580", "side by side"),
        ("0852", "side by side"),
        ("1478", "side by side"),
        ("1379", "corners"),
        ("8520", "lines on the pad"),
        ("159753", "lines on the pad"),
        ("112233", "doubled digits"),
    ],
)
def test_what_is_no_pin_or_guessed_at_once_is_refused_and_the_old_one_stays(path: Path, digits: str, why: str) -> None:
    set_pin(path, DIGITS)
    with pytest.raises(ValueError, match=why):
        set_pin(path, digits)
    assert matches(path, DIGITS)


def test_no_file_holds_the_digits_and_the_same_pin_looks_different_each_time(path: Path) -> None:
    digits = "836149502716"
    forms = (digits, digits[::-1], digits.encode().hex(), f"{int(digits):x}")
    raws = set()
    for _ in range(3):
        set_pin(path, digits)
        assert [file for file in path.parent.parent.rglob("*") if file.is_file()] == [path]
        raws.add(path.read_text())
    assert len(raws) == 3
    assert not [form for form in forms for raw in raws if form in raw]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
def test_nobody_else_may_read_the_hash(path: Path) -> None:
    set_pin(path, DIGITS)
    assert path.stat().st_mode & 0o077 == 0


def test_without_a_file_there_is_no_pin(path: Path) -> None:
    assert (state(path), matches(path, DIGITS)) == ("none", False)


GOOD = f"scrypt 32768 8 1 {'ab' * 16} {'cd' * 32}\n"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\0" * 120,
        DIGITS,
        GOOD[:-9],
        GOOD.replace("scrypt", "md5"),
        GOOD.replace("32768", "32767"),
        GOOD.replace("32768", str(2**30)),
        GOOD.replace(" 8 ", " 800 "),
        GOOD.replace(" 1 ", " 100000 "),
        GOOD.replace(" 1 ", " -1 "),
        GOOD.replace(" 1 ", " one "),
        GOOD.replace("ab" * 16, "ab"),
        GOOD.replace("cd", "cx"),
        GOOD + "more",
        "é" + GOOD,
        GOOD * 1_000,
    ],
)
def test_a_spoilt_file_is_broken_and_matches_nothing(path: Path, text: str) -> None:
    path.parent.mkdir()
    path.write_text(GOOD, "utf-8")
    assert state(path) == "set"
    path.write_text(text, "utf-8")
    assert (state(path), matches(path, DIGITS)) == ("broken", False)


def test_a_folder_in_its_place_is_broken(path: Path) -> None:
    path.mkdir(parents=True)
    assert (state(path), matches(path, DIGITS)) == ("broken", False)


def test_no_garbage_stops_the_kiosk_or_opens_the_staff_area(path: Path) -> None:
    set_pin(path, DIGITS)
    good = path.read_bytes()
    random = Random(20261121)
    for _ in range(1_000):
        place = random.randrange(len(good))
        raw = good[:place] + random.randbytes(random.randrange(4)) + good[place + random.randrange(3) :]
        path.write_bytes(raw)
        assert state(path) in ("set", "broken")
    for _ in range(20):
        path.write_bytes(random.randbytes(random.randrange(200)))
        assert not matches(path, DIGITS)


class Clock:
    """Seconds that pass when told."""

    def __init__(self) -> None:
        self.now = -7.0

    def __call__(self) -> float:
        return self.now


def test_three_wrong_tries_are_free_then_each_waits_twice_as_long_up_to_five_minutes(path: Path) -> None:
    clock = Clock()
    tries = Tries(path, clock)
    waits = [tries.wait()]
    for _ in range(11):
        tries.wrong()
        waits.append(tries.wait())
        clock.now += tries.wait()
        assert tries.wait() == 0
    assert waits == [0, 0, 0, 0, 10, 20, 40, 80, 160, 300, 300, 300]


def test_a_wait_counts_down_and_is_no_shorter_for_trying_meanwhile(path: Path) -> None:
    clock = Clock()
    tries = Tries(path, clock)
    for _ in range(4):
        tries.wrong()
    clock.now += 4
    assert tries.wait() == 6
    tries.wrong()
    assert tries.wait() == 20
    clock.now += 1_000_000
    assert tries.wait() == 0


def test_the_right_pin_forgets_the_wrong_ones(path: Path) -> None:
    tries = Tries(path, Clock())
    for _ in range(100):
        tries.wrong()
    assert tries.wait() == 300
    tries.right()
    assert tries.wait() == 0
    for _ in range(3):
        tries.wrong()
    assert tries.wait() == 0


def test_a_wait_runs_by_a_clock_that_nobody_can_set(path: Path) -> None:
    tries = Tries(path)
    for _ in range(4):
        tries.wrong()
    assert 9 < tries.wait() <= 10


def test_a_restart_forgets_no_wrong_try_and_begins_the_wait_again(path: Path) -> None:
    for wait in (0, 0, 0, 10, 20, 40, 80, 160, 300, 300):
        Tries(path, Clock()).wrong()
        assert Tries(path, Clock()).wait() == wait
    assert path.read_text() == "10\n"
    Tries(path, Clock()).right()
    assert not path.exists()
    assert Tries(path, Clock()).wait() == 0


@pytest.mark.parametrize("raw", [b"", b"many", b"\xff", b"7 7", b"9" * 5000, b"-9"])
def test_a_spoilt_count_of_tries_makes_wait_and_the_right_pin_mends_it(path: Path, raw: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(raw)
    tries = Tries(path, Clock())
    assert tries.wait() == 300
    tries.right()
    assert Tries(path, Clock()).wait() == 0


def test_where_the_count_of_tries_cannot_be_kept_it_holds_until_the_end(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    tries = Tries(tmp_path / "file" / "pin-tries", Clock())
    for _ in range(4):
        tries.wrong()
    assert tries.wait() == 10
    tries.right()
    assert tries.wait() == 0


def test_few_pins_are_refused_as_first_guesses() -> None:
    def is_refused(digits: str) -> bool:
        try:
            check(digits)
        except ValueError:
            return True
        return False

    assert sum(is_refused(f"{number:04}") for number in range(10_000)) < 2_500
    assert sum(is_refused(f"{number:06}") for number in range(0, 1_000_000, 7)) < 150_000 / 7


def piped(path: Path, text: str) -> tuple[int, str]:
    out = io.StringIO()
    return run(set_pin_command(path, io.StringIO(text)), out), out.getvalue()


@pytest.mark.parametrize("text", [DIGITS, f"{DIGITS}\n", f" {DIGITS}\r\n", f"{DIGITS}\nmore\n"])
def test_one_line_from_a_pipe_sets_the_pin(path: Path, text: str) -> None:
    assert piped(path, text) == (0, "The PIN is set.\n")
    assert matches(path, DIGITS)


@pytest.mark.parametrize(
    ("text", "said"), [("", LENGTH), ("\n836149", LENGTH), ("8361499999999999", LENGTH), ("1234\n", ROW)]
)
def test_a_refused_pin_is_said_in_one_line_without_the_pin(path: Path, text: str, said: str) -> None:
    assert piped(path, text) == (1, f"{said}\n")
    assert state(path) == "none"


def test_letters_that_are_no_text_are_refused(path: Path) -> None:
    out = io.StringIO()
    assert run(set_pin_command(path, io.TextIOWrapper(io.BytesIO(b"\xff\xfe8\x003\x00"), "utf-8")), out) == 1
    assert out.getvalue() == f"These letters cannot be read. {LENGTH}\n"
    assert state(path) == "none"


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    code, said = piped(tmp_path / "file" / "pin", DIGITS)
    assert code == 2
    assert said.startswith(f"The PIN could not be saved in {tmp_path / 'file'} (")
    assert said.endswith("). Make room there, or allow this user to write there.\n")
    assert DIGITS not in said
    assert said.count("\n") == 1


COMMAND = """
import sys
from pathlib import Path
from kiosk.staff.tools.output import run
from kiosk.staff.tools.set_pin import set_pin_command
sys.exit(run(set_pin_command(Path(sys.argv[1]), sys.stdin), sys.stdout))
"""


def typed(path: Path, *answers: str) -> tuple[int, str]:
    """The exit code, and all that a real terminal showed, when `answers` are typed each after its question."""
    glass, inside = os.openpty()
    command = [sys.executable, "-c", COMMAND, str(path)]
    process = subprocess.Popen(command, stdin=inside, stdout=inside, stderr=inside, start_new_session=True)
    os.close(inside)
    shown = ""
    left = list(answers)
    with open(glass, "r+b", buffering=0) as terminal:  # noqa: PTH123 - it has no path
        while part := read(terminal):
            shown += part
            if shown.endswith(": "):
                terminal.write(left.pop(0).encode() if left else b"\x04")  # the end of typing
    assert not left
    return process.wait(timeout=60), shown


def read(terminal: io.FileIO) -> str:
    try:
        return terminal.read(1000).decode()
    except OSError:  # what Linux says when the program has ended
        return ""


ASKED = "New PIN, 4 to 12 digits: \r\nThe same again: \r\n"
TERMINAL = pytest.mark.skipif(not hasattr(os, "openpty"), reason="Windows has no such terminals")


@TERMINAL
def test_on_a_terminal_the_pin_is_asked_for_twice_and_never_seen(path: Path) -> None:
    assert typed(path, f"{DIGITS}\n", f"{DIGITS}\n") == (0, f"{ASKED}The PIN is set.\r\n")
    assert matches(path, DIGITS)


@TERMINAL
def test_two_different_pins_change_nothing(path: Path) -> None:
    set_pin(path, "4071")
    code, shown = typed(path, f"{DIGITS}\n", "836148\n")
    assert (code, shown) == (1, f"{ASKED}The second PIN was different. The PIN was not changed.\r\n")
    assert matches(path, "4071")


@TERMINAL
@pytest.mark.parametrize(("answer", "said"), [("1234\n", ROW), ("\x04", "The PIN was not changed.")])
def test_a_bad_pin_is_not_asked_for_again_and_the_end_of_typing_changes_nothing(
    path: Path, answer: str, said: str
) -> None:
    code, shown = typed(path, answer)
    assert code == 1
    assert shown.splitlines()[-1].endswith(said)
    assert "again:" not in shown
    assert "1234" not in shown
    assert state(path) == "none"


SHOWING = """
import io, sys
from pathlib import Path
from kiosk.staff.tools.output import run
from kiosk.staff.tools.set_pin import set_pin_command

class Terminal(io.StringIO):
    def isatty(self):
        return True

sys.exit(run(set_pin_command(Path(sys.argv[1]), Terminal()), sys.stdout))
"""
"""Runs at a terminal that cannot be kept from showing what is typed."""


def test_where_typing_would_be_seen_nothing_is_asked(path: Path) -> None:
    command = [sys.executable, "-c", SHOWING, str(path)]
    done = subprocess.run(
        command, input=f"{DIGITS}\n" * 2, capture_output=True, text=True, start_new_session=True, check=False
    )
    assert done.returncode == 1
    assert done.stdout == "This terminal would show the PIN. Use another, or send the PIN through a pipe.\n"
    assert done.stderr == ""
    assert state(path) == "none"
