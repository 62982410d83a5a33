"""The door: hands the arguments on."""

import sys

from kiosk.app.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
