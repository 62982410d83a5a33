"""The door: hands the arguments on."""

import sys
from importlib.util import find_spec

from kiosk.command_name import remember_command
from kiosk.exit_codes import BROKEN

NEEDED = ("PySide6", "yaml")

INSTALL_AGAIN = (
    "Python was replaced, or its packages are gone. To install them again, type: python3 start.py check"
    " (for a kiosk that starts with the machine: sudo deploy/linux/install)"
)

if __name__ == "__main__":
    remember_command()
    try:
        if missing := [name for name in NEEDED if not find_spec(name)]:
            raise ModuleNotFoundError(f"Python {sys.version.split()[0]} finds no {' and no '.join(missing)}")
        from kiosk.app.cli import main

        sys.exit(main(sys.argv[1:]))
    except ImportError as error:
        print(f"The kiosk cannot be loaded: {error}. {INSTALL_AGAIN}", file=sys.stderr)
        sys.exit(BROKEN)
