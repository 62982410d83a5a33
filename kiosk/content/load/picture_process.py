"""Draws pictures in processes of their own: whatever a picture does to its decoder, only that picture is refused."""

import faulthandler
import io
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from kiosk.content.problems import InvalidValueError, quote

MAX_DRAWING_S = 3.0
"""For one picture, of the processor alone: a busy machine is not its fault. A photo takes a tenth of that."""
MAX_ALL_S = 18.0
"""For all together; the reader of a content file has 25."""
MAX_MEMORY_BYTES = 700_000_000
"""Of address space."""

WORTH_TWO_BYTES = 2_000_000
"""Files of so many bytes take longer than another process takes to start: then two draw at the same time."""

ROOT = Path(__file__).parents[3]
CHILD = "from kiosk.content.load import picture_process; picture_process.child_main()"

ENDINGS = {"svg": "svg", "png": "png", "jpg": "jpg", "jpeg": "jpg"}
"""The kind of a picture by the ending of its name."""


class PictureFile(NamedTuple):
    """What is to be drawn, into a box of pixels."""

    name: str
    raw: bytes
    box: tuple[int, int]


DRAWN: dict[PictureFile, bytes] = {}
"""By this process: a command that reads a file twice draws it once."""


def draw(files: Sequence[PictureFile]) -> dict[str, bytes | str]:
    """For the name of each picture the bytes to show, or a str: why it cannot be shown."""
    waiting = [file for file in files if file not in DRAWN]
    end = time.monotonic() + MAX_ALL_S
    shares = 2 if sum(len(file.raw) for file in waiting) > WORTH_TWO_BYTES else 1
    with ThreadPoolExecutor(shares) as pool:
        results = pool.map(lambda first: _draw_in_turn(waiting[first::shares], end), range(shares))
        done = {name: result for share in results for name, result in share.items()}
    DRAWN.update((file, drawn) for file in waiting if isinstance(drawn := done[file.name], bytes))
    return {file.name: DRAWN.get(file) or done[file.name] for file in files}


def _draw_in_turn(waiting: list[PictureFile], end: float) -> dict[str, bytes | str]:
    done: dict[str, bytes | str] = {}
    while waiting:
        left = end - time.monotonic()
        if left <= 0:
            why = f"all pictures together take more than {MAX_ALL_S:.0f} s"
            advice = "Take some out, or make them smaller"
            return done | {file.name: f"{quote(file.name)} was not drawn: {why}. {advice}." for file in waiting}
        results = io.BytesIO(_output_of_child(left, waiting))
        with suppress(EOFError, pickle.UnpicklingError):
            while waiting:
                done[waiting[0].name] = pickle.load(results)
                del waiting[0]
        if waiting and time.monotonic() < end:  # this one ended the child
            name = waiting.pop(0).name
            limits = f"more than {MAX_DRAWING_S:.0f} s or {MAX_MEMORY_BYTES // 1_000_000} MB of memory"
            done[name] = f"{quote(name)} takes {limits} to draw. Make it simpler, or save it as a smaller .png."
    return done


def _output_of_child(seconds: float, files: Sequence[PictureFile]) -> bytes:
    return subprocess.run(
        [sys.executable, "-c", CHILD],
        cwd=ROOT,
        input=pickle.dumps((seconds, [tuple(file) for file in files])),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ).stdout


def child_main() -> None:
    """What the process of `draw` does: write the result for each picture to the standard output; a str is an error."""
    from kiosk.content.load.ready_picture import ready_picture  # the decoders: no other process needs them

    limit_memory()
    left, files = pickle.load(sys.stdin.buffer)
    end = time.monotonic() + left
    for name, raw, box in files:
        # Both also end a decoder that never comes back to Python.
        left = max(0.001, end - time.monotonic())
        if sys.platform == "win32":
            left = min(left, MAX_DRAWING_S)
        else:
            signal.setitimer(signal.ITIMER_PROF, MAX_DRAWING_S)
        faulthandler.dump_traceback_later(left, exit=True)
        try:
            result: bytes | str = ready_picture(name, raw, box)
        except InvalidValueError as error:
            result = str(error)
        pickle.dump(result, sys.stdout.buffer)
        sys.stdout.buffer.flush()


def limit_memory() -> None:
    """Let this process have so much and no more, that no file can take the memory of the window."""
    if sys.platform == "linux":  # no other system keeps to it
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY_BYTES, resource.getrlimit(resource.RLIMIT_AS)[1]))
