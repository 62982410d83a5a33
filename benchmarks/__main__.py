"""Every promise about speed as a ratio, in one table:  python -m benchmarks [NAMES...] [--rounds N] [--visits N]"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from benchmarks import chromium, kiosk, soak
from benchmarks.glass import Glass
from benchmarks.measures import LONG, MEASURES, Route, Row

ROUNDS = 7

BUSY = 0.5
"""Load average above which figures are noisy."""

MEMORY = Path("/dev/shm")
"""Where the glass is kept, so that no disk is written to."""


def main(arguments: list[str]) -> int:
    """Measure; 0 if every bound holds, else 1."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__.partition("\n")[0])
    parser.add_argument(
        "names", nargs="*", metavar="NAMES", help=f"of {', '.join(MEASURES)}; all but {', '.join(LONG)} if none"
    )
    parser.add_argument("--rounds", type=int, default=ROUNDS, metavar="N", help=f"{ROUNDS} unless told")
    parser.add_argument(
        "--visits", type=int, default=soak.VISITS, metavar="N", help=f"of soak; {soak.VISITS} unless told"
    )
    options = parser.parse_args(arguments)
    if unknown := [name for name in options.names if name not in MEASURES]:
        parser.error(f"{unknown[0]} is none of {', '.join(MEASURES)}")
    if options.rounds < 1:
        parser.error("at least one round")
    if options.visits <= soak.WARM:
        parser.error(f"more than {soak.WARM} visits, as growth counts from there")
    _tell_load("at the start")
    if not chromium.program():
        print("No Chromium here: nothing is compared with it.")
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as files, tempfile.TemporaryDirectory(dir=MEMORY) as buffer:
        folders = {name: Path(files) / name for name in ("web", "profile", "tenfold", *kiosk.OWN)}
        for name, folder in folders.items():
            folder.mkdir()
            if name in kiosk.OWN:
                os.environ[name] = str(folder)
        layout = kiosk.layout(folders["web"])
        with Glass(Path(buffer)) as glass:
            path = kiosk.tenfold(folders["tenfold"])
            place = Route(glass, layout, folders["web"], folders["profile"], path, options.rounds, options.visits)
            for name, measure in MEASURES.items():
                if name in (options.names or set(MEASURES).difference(LONG)):
                    rows += measure(place)
    print()
    print("\n".join(table(rows)))
    _tell_load("at the end")
    return int(any(row.holds is False for row in rows))


def table(rows: list[Row]) -> list[str]:
    """The rows as lines of a Markdown table."""
    head = ("", "kiosk", "against", "", "ratio", "bound", "holds")
    cells = [head, *map(_cells, rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    lines = ["| " + " | ".join(map(str.ljust, row, widths)) + " |" for row in cells]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return lines


def _cells(row: Row) -> tuple[str, ...]:
    other = "" if row.other is None else _figure(row.other, row.unit)
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
    unit = f" {row.unit}".rstrip() if row.of_figure else ""
    bound = "" if row.bound is None else f"≤ {row.bound:.4g}{unit}"
    holds = {True: "yes", False: "NO", None: ""}[row.holds]
    return row.what, _figure(row.figure, row.unit), row.against, other, ratio, bound, holds


def _figure(value: float, unit: str) -> str:
    digits = 0 if value >= 100 or value == int(value) else 1 if value >= 20 else 2
    return f"{value:.{digits}f} {unit}".rstrip()


def _tell_load(when: str) -> None:
    load = os.getloadavg()[0]
    print(
        f"Load average {when}: {load:.2f}{'. Above 0.5: these figures are noisy.' if load > BUSY else ''}", flush=True
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
