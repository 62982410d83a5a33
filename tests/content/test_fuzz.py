"""However a good file is spoilt, the loader says so at the true line, in a sentence; and the last good words stay."""

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from kiosk.content.store.loader_process import read
from tests.conftest import SHIPPED, TWO_TOPICS, Open
from tests.content.conftest import SAMPLE
from tests.content.fuzz import Good, spoil
from tests.glass import words


@pytest.mark.parametrize(
    ("file", "times"),
    [(SAMPLE / "content.yaml", 320), (TWO_TOPICS, 120), (SHIPPED, 60)],
    ids=["small", "two", "shipped"],
)
def test_a_spoilt_file_is_refused_at_the_true_line_or_means_what_it_says(
    file: Path, times: int, tmp_path: Path
) -> None:
    good = Good(file, tmp_path / "clinic")
    places: Counter[str] = Counter()
    for seed in range(times):
        spoilt = spoil(good.raw, Random(seed))
        verdict = good.judge(spoilt)
        assert verdict.faults == [], (seed, spoilt.how, spoilt.line)
        places[verdict.place] += 1
    del places[""]
    # Names that other lines refer to are missed there, and an item moved as a whole is told at the next one.
    assert places["far"] <= 0.05 * places.total()
    # What a group lacks is told where the group begins.
    assert places["exact"] >= 0.8 * places.total()


def test_no_spoilt_file_changes_what_patients_see(open_screen: Open, tmp_path: Path) -> None:
    good = Good(SAMPLE / "content.yaml", tmp_path / "clinic")
    screen = open_screen(good.file)
    refused = 0
    for seed in range(80):
        good.file.write_bytes(spoil(good.raw, Random(seed)).raw)
        bad = read(good.file)
        if bad.pages:
            continue
        refused += 1
        (screen.visit.begin if seed % 2 else screen.visit.end)(*["es"][: seed % 2])
        live, page, seen = screen.shown_content, screen.visit.navigation.page, words(screen.window)
        screen.show(bad)
        screen.visit.show(bad)
        assert (screen.shown_content, screen.visit.navigation.page, words(screen.window)) == (live, page, seen)
    assert refused > 40
