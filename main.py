"""The door: hands the arguments on."""

import sys

from kiosk.command_name import remember_command

if __name__ == "__main__":
    remember_command()
    from kiosk.app.cli import main

    sys.exit(main(sys.argv[1:]))
