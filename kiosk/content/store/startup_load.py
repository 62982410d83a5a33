"""The content for a start, which waits for its disk only so long: it may be a share whose server is gone."""

from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from time import monotonic

from kiosk.content.problems import UnreadableError
from kiosk.content.store import content_cache, location
from kiosk.content.store.loader_process import LoadedContent, LoaderProcess

ANSWER_S = 1.5
"""Time for the disk to answer. Then the copy on this machine is shown, which takes another half second to read."""


class StartupLoad:
    """Content that is being loaded, or taken from the cache in the folder `cache`; that starts when this is made."""

    def __init__(self, content: Path, cache: Path) -> None:
        self._content = content
        self._cached = content_cache.load(content, cache)
        self._process = None if self._cached else LoaderProcess(content)
        problem = f"{content.name}: its disk does not answer. Is its server on, and the network connected?"
        self._loaded = LoadedContent({}, (problem,), "", {}, readable=False)
        self._answered = Event()
        self._end = monotonic() + ANSWER_S
        self._thread = Thread(target=self._run, name="startup-load", daemon=True)
        self._thread.start()

    def wait(self, seconds: float) -> LoadedContent | None:
        """What was loaded; None if that takes longer. As soon as its disk is silent for too long: a problem instead."""
        if self._answered.wait(max(0.0, self._end - monotonic())):
            self._thread.join(seconds)
            if self._thread.is_alive():
                return None
        return self._loaded

    def _run(self) -> None:
        if self._cached and self._cached.is_current():
            self._loaded = self._cached.content
        else:
            process = self._process or LoaderProcess(self._content)
            with suppress(UnreadableError):
                location.read(self._content)
            self._answered.set()
            self._loaded = process.wait()
        self._answered.set()
