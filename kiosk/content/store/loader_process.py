"""Reads content.yaml in a process of its own, aside from the window.

At the start both are made ready at the same time; later the window never waits for the file. And whatever a file
does to its reader, a hang or a crash of a library included, is only a problem to tell.
"""

import gc
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kiosk.content.plain import PlainContent

if TYPE_CHECKING:
    from kiosk.content.load.loader import ParsedContent

ROOT = Path(__file__).parents[3]

CHILD = "import sys; from kiosk.content.store import loader_process; loader_process.child_main(sys.argv[1])"
"""What the reader runs; `python -m` would cost it some milliseconds, on which the first picture waits."""

LIMIT = 15.0
"""Seconds after which a reader is given up; no file that was tried took 2."""


class LoadedContent(NamedTuple):
    """A file as the window needs it, in plain values.

    `pages` is the content by language code, first language first, as `plain` makes it and `version.mark` marks it;
    empty where the file has errors. `problems` are lines for staff. `pictures` are the bytes by the name used in the
    file. `digest` changes with any byte of these or of the file. `readable` is False if the file could not be opened
    and read at all.
    """

    pages: dict[str, PlainContent]
    problems: tuple[str, ...]
    digest: str
    pictures: dict[str, bytes]
    readable: bool


class LoaderProcess:
    """A file being read: begun by making one, ended by `end`."""

    def __init__(self, path: Path) -> None:
        import subprocess  # here, as neither the reader needs it nor a start that knows the file

        self._path = path
        self._process = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(path.absolute())],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )

    def end(self) -> LoadedContent:
        """Wait for what was read. Never raises for what a file holds."""
        import pickle
        from subprocess import TimeoutExpired

        try:
            out, _ = self._process.communicate(timeout=LIMIT)
            return LoadedContent(*pickle.loads(out))
        except (TimeoutExpired, EOFError, pickle.UnpicklingError, TypeError):
            self._process.kill()
            self._process.communicate()
            problem = f"{self._path.name}: this file cannot be read: its reader hung or stopped. Undo the last change."
            return LoadedContent({}, (problem,), "", {}, readable=False)


def load(path: Path) -> LoadedContent:
    """Read a file and wait for it."""
    return LoaderProcess(path).end()


def read(path: Path) -> LoadedContent:
    """Read a file in this process."""
    from kiosk.content.load.loader import load as load_here
    from kiosk.content.store.location import called

    return ready(load_here(path), called(path))


def ready(result: "ParsedContent", name: str) -> LoadedContent:
    """What was loaded from a file of this name, as the window needs it."""
    from kiosk.content.load.revision import mark
    from kiosk.content.load.serialize import plain

    content = result.content
    codes: list[str] = [language.code for language in content.languages] if content else []
    pages = {code: mark(plain(content, code), content, result.parts) for code in codes} if content else {}
    problems = tuple(problem.format(name) for problem in result.problems)
    return LoadedContent(pages, problems, result.digest, result.pictures, result.readable)


def child_main(path: str) -> None:
    """Read a file and write what was read to the standard output, for `Reading`."""
    import pickle

    gc.disable()  # it ends before there is anything to collect
    # The window may be gone by now; then nobody waits for this.
    with suppress(BrokenPipeError):
        sys.stdout.buffer.write(pickle.dumps(tuple(read(Path(path))), pickle.HIGHEST_PROTOCOL))
        sys.stdout.buffer.flush()
