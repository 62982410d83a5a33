"""Whatever stands in settings.json, the kiosk starts, keeps what is good of it and names the rest."""

import json
import os
import sys
from pathlib import Path
from random import Random

import pytest

from kiosk.looks import TEXT_SIZES, THEMES
from kiosk.machine.settings import Settings, load, save

CHOSEN = Settings(
    language="pt-BR", theme="contrast", size=150, patience=2.5, motion=False, pitch=6.25, printer="Paper-2"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_without_a_file_nothing_is_wrong(path: Path) -> None:
    assert load(path) == (Settings(), ())
    assert load(path.parent / "none" / "settings.json") == (Settings(), ())


@pytest.mark.parametrize("settings", [Settings(), CHOSEN], ids=["usual", "chosen"])
def test_what_is_saved_is_loaded(path: Path, settings: Settings) -> None:
    save(path, settings)
    assert load(path) == (settings, ())
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    ("key", "value", "must"),
    [
        ("language", 7, 'the code of a language such as "en", or "" for the first'),
        ("language", "e n", 'the code of a language such as "en", or "" for the first'),
        ("language", "en" * 7, 'the code of a language such as "en", or "" for the first'),
        ("theme", "dark", '"light" or "contrast"'),
        ("theme", ["light"], '"light" or "contrast"'),
        ("size", 110, "100, 125, 150 or 200"),
        ("size", True, "100, 125, 150 or 200"),
        ("size", 125.0, "100, 125, 150 or 200"),
        ("size", "125", "100, 125, 150 or 200"),
        ("patience", 0.49, "a number from 0.5 to 3"),
        ("patience", 3.01, "a number from 0.5 to 3"),
        ("patience", True, "a number from 0.5 to 3"),
        ("patience", float("nan"), "a number from 0.5 to 3"),
        ("patience", float("inf"), "a number from 0.5 to 3"),
        ("patience", 10**400, "a number from 0.5 to 3"),
        ("patience", None, "a number from 0.5 to 3"),
        ("motion", 1, "true or false"),
        ("motion", "yes", "true or false"),
        ("pitch", 1.9, "0 or a number from 2 to 40"),
        ("pitch", -6, "0 or a number from 2 to 40"),
        ("pitch", 41, "0 or a number from 2 to 40"),
        ("pitch", False, "0 or a number from 2 to 40"),
        ("pitch", {}, "0 or a number from 2 to 40"),
        ("printer", "-o raw", 'the name of a printer, or "" for none'),
        ("printer", "-d", 'the name of a printer, or "" for none'),
        ("printer", "a/b", 'the name of a printer, or "" for none'),
        ("printer", "x" * 128, 'the name of a printer, or "" for none'),
        ("printer", "\ud800", 'the name of a printer, or "" for none'),
        ("printer", "\0", 'the name of a printer, or "" for none'),
        ("printer", None, 'the name of a printer, or "" for none'),
    ],
)
def test_a_bad_value_falls_back_alone_and_is_named(path: Path, key: str, value: object, must: str) -> None:
    path.write_text(json.dumps(CHOSEN._asdict() | {key: value}))
    settings, problems = load(path)
    assert settings._asdict() == CHOSEN._asdict() | {key: Settings()._asdict()[key]}
    assert problems == (f'settings.json: "{key}" must be {must}. Until it is, the kiosk uses its own.',)


def test_a_whole_number_stands_for_a_number(path: Path) -> None:
    path.write_text('{"patience": 2, "pitch": 6}')
    settings, problems = load(path)
    assert (settings, problems) == (Settings(patience=2.0, pitch=6.0), ())
    assert {type(settings.patience), type(settings.pitch)} == {float}


def test_an_unknown_name_is_named_on_one_line_and_the_rest_kept(path: Path) -> None:
    path.write_text(json.dumps({"size": 125, "colour": 1, "\u202e\x1b[2J" + "x" * 99: 1}))
    settings, problems = load(path)
    assert settings == Settings(size=125)
    assert problems == (
        'settings.json: "colour" is no setting. Delete it.',
        f'settings.json: "??[2J{"x" * 35}" is no setting. Delete it.',
    )


DAMAGED = "settings.json is damaged: it holds no settings. The kiosk uses its own; set them again."


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\0" * 300,
        b"size: 125",
        b'{"size": 125',
        b'{"size": 125}}',
        b'{"theme": "\xff"}',
        b"[" * 19_000,
        b'{"a":' * 3_000,
        b"[]",
        b"7",
        b"null",
        b'{"size": ' + b"1" * 5_000 + b"}",
    ],
    ids=lambda raw: repr(raw[:20]),
)
def test_a_file_that_holds_no_settings_is_called_damaged(path: Path, raw: bytes) -> None:
    path.write_bytes(raw)
    assert load(path) == (Settings(), (DAMAGED,))


def test_a_byte_order_mark_does_no_harm(path: Path) -> None:
    path.write_bytes(b'\xef\xbb\xbf{"size": 200}')
    assert load(path) == (Settings(size=200), ())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes in folders")
def test_what_is_no_ordinary_file_is_said_to_be_unreadable(path: Path) -> None:
    def said() -> str:
        settings, problems = load(path)
        assert settings == Settings()
        assert len(problems) == 1
        return problems[0]

    path.mkdir()
    reason = "this is a folder, not a file"
    assert said() == f"settings.json cannot be read ({reason}). The kiosk uses its own settings."
    path.rmdir()
    os.mkfifo(path)
    assert "a pipe or a device" in said()
    path.unlink()
    path.symlink_to("settings.json")
    assert "cannot be read" in said()
    path.unlink()
    path.write_bytes(b'{"size": 125}' + b" " * 20_000)
    assert "larger than 20 kB" in said()


def valid(settings: Settings) -> bool:
    return (
        isinstance(settings.language, str)
        and settings.theme in THEMES
        and settings.size in TEXT_SIZES
        and 0.5 <= settings.patience <= 3
        and isinstance(settings.motion, bool)
        and (settings.pitch == 0 or 2 <= settings.pitch <= 40)
    )


def test_no_garbage_stops_the_start_or_is_taken_for_settings(path: Path) -> None:
    random = Random(20261121)
    good = json.dumps(CHOSEN._asdict()).encode()
    signs = [*(bytes([sign]) for sign in b'\0\n "{}[]:,-.e019\\\xff'), b"NaN", b"true", b"null", b"1e999", b'\\ud800"']
    kept = 0
    for _ in range(3_000):
        raw = random.randbytes(random.randrange(60)) if random.random() < 0.2 else good
        for _ in range(random.randint(1, 3)):
            place = random.randrange(len(raw) + 1)
            raw = raw[:place] + random.choice([b"", random.choice(signs)]) + raw[place + random.randrange(4) :]
        path.write_bytes(raw)
        settings, problems = load(path)
        assert valid(settings), raw
        assert all(problem.startswith("settings.json") and problem.isprintable() for problem in problems), raw
        assert problems or raw.startswith(b"{"), raw
        kept += settings != Settings()
    assert kept > 300


def test_settings_that_would_not_be_read_again_are_an_error(path: Path) -> None:
    with pytest.raises(OSError, match=r"reads back different.*settings\.json"):
        save(path, Settings(patience=float("nan")))


def test_settings_that_cannot_be_written_are_an_error_and_the_old_ones_stay(path: Path) -> None:
    save(path, CHOSEN)
    with pytest.raises(OSError, match=r"settings\.json"):
        save(path / "settings.json", Settings())
    assert load(path) == (CHOSEN, ())
