"""How Python imports PySide, and all that comes after it."""

import builtins
import os
import re
import sys
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

HUGE = 4000
"""Characters of a search pattern that takes milliseconds to compile: PySide has three, of 6,000 each."""

TOOLS = ("argparse", "logging", "tempfile", "zipfile")
"""Modules that PySide imports for tools of developers, and for what start.py has not unpacked (see there)."""


def take_pyside() -> None:
    """Import PySide without what costs time and serves nothing here.

    - Three patterns for tools of developers, and for what it says of a wrong call: 11 ms. They are compiled when used.
    - Modules of Python's own library that it has no use for here: 10 ms. They are imported when used.
    - Its own way to import, which reads the source of each module that comes after it, and keeps all of it, in search
      of `from __feature__ import`: 5 ms and 3.4 MB. It is undone.
    - Its 11,000 ways into Qt, of which a kiosk takes a few: 4 ms. Each is looked up when it is first taken.
    """
    if sys.platform != "win32":
        sys.setdlopenflags(os.RTLD_LAZY)
    stale = _is_stale()
    if stale:
        os.environ["SBK_EMBED"] = "1"  # PySide's own switch: it removes what was unpacked and goes on without
    tools = [_Unused(name) for name in TOOLS if name not in sys.modules]
    usual, usual_import = re.compile, builtins.__import__

    def compiled(pattern: Any, flags: int = 0) -> Any:
        return _Later(pattern, flags) if isinstance(pattern, str) and len(pattern) > HUGE else usual(pattern, flags)

    re.compile = compiled
    try:
        import PySide6.QtCore  # noqa: F401
    finally:
        re.compile, builtins.__import__ = usual, usual_import
        for tool in tools:
            tool.make_way()
    if stale:
        del os.environ["SBK_EMBED"]


class _Later:
    """A search pattern that is compiled when it is first used."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._asked = pattern, flags

    def __getattr__(self, method: str) -> Callable[..., Any]:
        return lambda *given: getattr(re.compile(*self._asked), method)(*given)


class _Unused(ModuleType):
    """Stands in for a module until something of it is used, or until `make_way`: the next to import it gets it."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        sys.modules[name] = self

    def make_way(self) -> None:
        """Let the module itself be imported."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]

    def __getattr__(self, name: str) -> Any:
        self.make_way()
        return getattr(import_module(self.__name__), name)


def _is_stale() -> bool:
    """Whether start.py unpacked PySide's Python files (see there) for a library that was replaced since."""
    spec = find_spec("shiboken6")
    folder = Path(spec.origin if spec and spec.origin else "").parent
    try:
        # Whatever is put into a folder or taken away changes it; the files were written after their own folder.
        unpacked = (folder / "files.dir" / "shibokensupport" / "feature.py").stat()
        return unpacked.st_mtime < folder.stat().st_mtime
    except OSError:
        return False
