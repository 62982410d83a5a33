"""Imports as Python makes them, after PySide has come."""

import builtins


def restore() -> None:
    """Undo PySide's own way to import.

    It reads the source of each module that comes after it, and keeps all of it, in search of `from __feature__
    import`, which the kiosk has none of. That took 5 ms of the start and 3.4 MB.
    """
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
