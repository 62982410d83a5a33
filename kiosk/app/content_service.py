"""The content over time: read again after each save, kept for the next start, published from a USB stick."""

import logging
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.app.trial import Trial
from kiosk.content.problems import RefusedError
from kiosk.content.store import content_cache, last_good
from kiosk.content.store.loader_process import LoadedContent, load
from kiosk.content.store.location import display_name
from kiosk.content.store.releases import publish, rollback
from kiosk.content.store.watcher import ContentWatcher
from kiosk.machine import paths
from kiosk.staff.area.usb_import import UsbContent


class ContentService(QObject):
    """Watches the content at a path, and keeps a copy of the last good content that lived.

    Everything that waits for a disk is done in threads; they emit the signals, which Qt queues for the window's thread.
    """

    sourceFound = Signal(str, bool)
    """The name of the content file, and whether only this file is shown, not a folder."""
    loaded = Signal(object)
    """LoadedContent, good or bad, after each save and each `reload`."""
    trouble = Signal(str)
    """What staff must know."""
    refused = Signal(str)
    """Why `publish` or `rollback` changed nothing."""

    def __init__(self, content: Path, trial: Trial, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self._trial = trial
        trial.lived.connect(self._accept)
        self._copies = paths.content_copies(content)
        self._storing = Lock()
        self._watcher = ContentWatcher(content, self._on_loaded)

    def start(self, loaded: LoadedContent) -> None:
        """Watch from now on. `loaded` was loaded last; it is kept for the next start."""
        self._watcher.start(loaded)
        place = self._content
        self._run(lambda: self.sourceFound.emit(display_name(place), os.path.isfile(place)))  # noqa: PTH113 - never raises
        self._run(lambda: content_cache.save(self._content, paths.cache(), loaded))
        self._run(lambda: self._store(loaded))

    def close(self) -> None:
        self._watcher.close()

    @Slot()
    def reload(self) -> None:
        self._run(lambda: self._on_loaded(load(self._content)))

    @Slot(object)
    def publish(self, usb: UsbContent) -> None:
        """Publish what is on a stick. The watcher tells when it is there."""
        self._run(lambda: self._publish(usb))

    @Slot(str)
    def rollback(self, version: str) -> None:
        """Show an older version again. The watcher tells when it is there."""
        self._run(lambda: self._rollback(version))

    def _run(self, task: Callable[[], None]) -> None:
        Thread(target=task, name="content", daemon=True).start()

    def _on_loaded(self, content: LoadedContent) -> None:
        content = self._trial.judge(content)
        self.loaded.emit(content)
        self._run(lambda: self._store(content))  # the watcher waits for no disk when it is closed

    def _store(self, content: LoadedContent) -> None:
        with self._storing:
            trouble = last_good.store(self._content, content, self._copies) if content.pages else ""
        if trouble:
            self.trouble.emit(trouble)

    @Slot(str)
    def _accept(self, digest: str) -> None:
        self._run(lambda: self._accept_copy(digest))

    def _accept_copy(self, digest: str) -> None:
        with self._storing, suppress(OSError):
            last_good.accept(self._copies, digest)

    def _publish(self, usb: UsbContent) -> None:
        assert usb.loaded
        try:
            name = publish(usb.place, usb.loaded, self._content)
            logging.info("The content of the stick %s was published as %s", usb.name, name)
        except RefusedError as refused:
            self.refused.emit(str(refused))

    def _rollback(self, version: str) -> None:
        try:
            logging.info("Staff went back to the version %s", rollback(self._content, version))
        except RefusedError as refused:
            self.refused.emit(str(refused))
