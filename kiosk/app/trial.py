"""Content that was never shown here before is on trial: if the kiosk dies of it, the next start does without it.

A mark on the disk names it from before it is shown until it has lived for a while. It tells nothing of visits.
"""

import faulthandler
import os
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk import files
from kiosk.content.store.loader_process import LoadedContent

MARK = "trial"
"""The file in the folder of the last good content."""

LIVED_S = 30.0
"""Content that was shown for so long has lived."""

FROZEN_S = 2.5
"""Silence of the window's thread that is noted in the mark: systemd may end the kiosk 3 s after its last beat."""

BEAT_S = 1.0

MAX_STARTS = 3
"""So often content may be tried that the kiosk did not outlive for no known reason: the power may have failed."""

MAX_MARK_BYTES = 1_000_000


class Mark(NamedTuple):
    digest: str = ""
    starts: int = 0
    """How often it was shown without having lived."""
    cause: str = ""
    """What was noted when the kiosk froze or failed; "" if it ended without a word."""


def read_mark(path: Path) -> Mark:
    with suppress(OSError, ValueError):
        digest, starts, cause = files.read(path, MAX_MARK_BYTES).decode("utf-8", "replace").split("\n", 2)
        return Mark(digest, int(starts), cause)
    return Mark()


class Trial(QObject):
    """Keeps the mark of the content that is shown. `copies` is the folder of the last good content."""

    lived = Signal(str)
    """The digest of content that can take the place of the last good content."""

    def __init__(self, copies: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._copies = copies
        self._path = copies / MARK
        self.refusal = ""
        """For the log: what was given up, and where it was then."""
        self._digest = ""
        """Of what is on trial."""
        self._file: BinaryIO | None = None
        self._header_bytes = 0
        self._failed = False
        self._beat = QTimer(self, interval=round(BEAT_S * 1000))
        self._beat.timeout.connect(self._watch)
        self._end = QTimer(self, singleShot=True)
        self._end.timeout.connect(self._pass)

    def judge(self, loaded: LoadedContent) -> LoadedContent:
        """`loaded`; or as content with a problem, if the kiosk has died of it and it was not changed since."""
        mark = read_mark(self._path)
        if not loaded.pages or mark.digest != loaded.digest or loaded.digest == self._digest:
            return loaded
        from kiosk.content.store import last_good  # hardly ever needed

        if not mark.cause and (mark.starts < MAX_STARTS or not last_good.holds_other(self._copies, loaded.digest)):
            return loaded
        version = next(iter(loaded.pages.values()))["version"]
        how = "froze or failed" if mark.cause else f"was ended {mark.starts} times"
        why = f"the kiosk {how} within {LIVED_S:.0f} seconds of showing it"
        what_to_do = 'Undo the last change. To try it again as it is, tap "Read the file again".'
        problem = f"Version {version} is not shown: {why}. {what_to_do}"
        self.refusal = f"{problem}\n{mark.cause}"
        last_good.discard(self._copies, loaded.digest)
        return loaded._replace(pages={}, problems=(problem, *loaded.problems))

    @Slot(object)
    def begin(self, content: LoadedContent) -> None:
        """Mark content before it is shown, unless it has lived before."""
        if content.digest == self._digest:
            return
        self._stop()
        if not content.pages:
            return
        mark = read_mark(self._path)
        if mark.digest != content.digest:
            mark = Mark(content.digest)
            if (self._copies / content.digest).is_dir():  # the last good content
                return
        header = f"{mark.digest}\n{mark.starts + 1}\n".encode()
        with suppress(OSError):  # where nothing can be written there is no trial
            files.write(self._path, header)
            self._file = self._path.open("ab")
            self._header_bytes = len(header)
            self._digest = mark.digest
            self._watch()
            self._beat.start()
            self._end.start(round(LIVED_S * 1000))

    @Slot()
    def forgive(self) -> None:
        """Staff want to see again what was given up."""
        if not self._digest:
            self._remove_mark()

    def fail(self) -> None:
        """The kiosk must restart because of errors."""
        if self._file:
            self._file.write(b"too many errors\n")
            self._failed = True

    def close(self) -> None:
        """The kiosk ends in order, which says nothing against the content."""
        is_on_trial = bool(self._digest)
        self._stop()
        if is_on_trial and not self._failed:
            self._remove_mark()

    @Slot()
    def _watch(self) -> None:
        """The window's thread is alive. When it is not, Python's own watchdog writes into the mark where it was."""
        if self._file:
            if os.fstat(self._file.fileno()).st_size > self._header_bytes:
                os.ftruncate(self._file.fileno(), self._header_bytes)
            faulthandler.dump_traceback_later(FROZEN_S, file=self._file)

    @Slot()
    def _pass(self) -> None:
        digest = self._digest
        self._stop()
        self._remove_mark()
        self.lived.emit(digest)

    def _stop(self) -> None:
        if self._file:
            faulthandler.cancel_dump_traceback_later()
            self._file.close()
        self._file, self._digest = None, ""
        self._beat.stop()
        self._end.stop()

    def _remove_mark(self) -> None:
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
