"""What the loader makes of many thousands of spoilt files:  python -m benchmarks.fuzz [--files N] [--seed N]

Prints each fault with its seed and the change that led to it, and how often the first error stood on the line that was
spoilt. The exit code is 1 if there is any fault. The same seeds give the same files.
"""

import argparse
import os
import re
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from difflib import unified_diff
from pathlib import Path
from random import Random

from tests.content.fuzz import Good, lines_of, spoil

ROOT = Path(__file__).parent.parent
SMALL, TWO, SHIPPED = (ROOT / name / "content.yaml" for name in ("tests/data/sample", "tests/data/two-topics", "."))
TURNS = (SMALL, TWO, SMALL, SHIPPED)
FILES = 20_000
BATCH = 50
SHOWN = 20
"""Faults that are printed; and lines of a change."""

Places = Counter[tuple[str, str]]
"""How often, by what was done and where the first error stood."""


def main(arguments: list[str]) -> int:
    """Judge the files on all cores; 0 if the loader did nothing wrong, else 1."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--files", type=int, default=FILES, metavar="N", help=f"{FILES} unless told")
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="of the first file; 0 unless told")
    options = parser.parse_args(arguments)
    begin = time.monotonic()
    places, faults = Places(), list[str]()
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for found, wrong in pool.map(judged, range(options.seed, options.seed + options.files, BATCH)):
            places += found
            faults += wrong
    print("\n\n".join([*faults[:SHOWN], table(places)]))
    print(f"\n{places.total()} files in {time.monotonic() - begin:.0f} s, {len(faults)} faults.")
    return int(bool(faults))


def judged(first: int) -> tuple[Places, list[str]]:
    """The files of one batch, from the seed `first` on."""
    places, faults = Places(), []
    with tempfile.TemporaryDirectory() as folder:
        good = Good(TURNS[first // BATCH % len(TURNS)], Path(folder) / "clinic")
        for seed in range(first, first + BATCH):
            spoilt = spoil(good.raw, Random(seed))
            verdict = good.judge(spoilt)
            place = "good" if verdict.good else verdict.place or "refused"
            places[spoilt.how, place] += 1
            if verdict.faults:
                change = unified_diff(good.lines, lines_of(spoilt.raw), spoilt.how, f"seed {seed}", lineterm="", n=1)
                faults.append("\n".join([*verdict.faults, *(line[:160] for line in list(change)[:SHOWN])]))
    return places, faults


def table(places: Places) -> str:
    """What came of the files, by what was done, as a Markdown table."""
    columns = ("good", "refused", "exact", "next", "head", "far")
    rows = {how: [places[how, column] for column in columns] for how, _ in sorted(places)}
    rows["all"] = [sum(column) for column in zip(*rows.values(), strict=True)]
    aimed = sum(rows["all"][2:]) or 1
    rows["% of those aimed at one line"] = [0, 0, *(round(100 * number / aimed) for number in rows["all"][2:])]
    lines = [f"| {how:36} |" + "".join(f" {number or '':>8} |" for number in row) for how, row in rows.items()]
    head = f"| {'':36} |" + "".join(f" {column:>8} |" for column in columns)
    return "\n".join([head, re.sub(r"[^|]", "-", head), *lines])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
