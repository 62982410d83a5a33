"""The command that starts this program, for messages that tell staff what to type."""

import os
import shlex
import sys

VARIABLE = "KIOSK_COMMAND"
"""Set by start.py, or else by main.py. Processes that the kiosk starts get it too, so all messages name one command."""


def command_name(*arguments: object) -> str:
    """The command line that runs the program with these arguments on this machine, as `python3 start.py check`."""
    program = os.environ.get(VARIABLE) or ("py start.py" if os.name == "nt" else "python3 start.py")
    return " ".join([program, *(_quoted(str(argument)) for argument in arguments)])


def remember_command() -> None:
    """Name the interpreter and the script as they were typed, unless start.py has named itself."""
    typed = " ".join(_quoted(part) for part in (sys.orig_argv[0], sys.argv[0]))
    os.environ.setdefault(VARIABLE, typed)


def _quoted(argument: str) -> str:
    if os.name == "nt":
        return f'"{argument}"' if " " in argument else argument
    return shlex.quote(argument)
