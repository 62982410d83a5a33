"""`python main.py publish` and `rollback`: other words for a kiosk that shows a folder, all at once, and back."""

import io
from contextlib import redirect_stdout
from pathlib import Path
from typing import TextIO

from kiosk import files
from kiosk.content import input_files
from kiosk.content.problems import RefusedError
from kiosk.content.store import releases
from kiosk.content.store.loader_process import load
from kiosk.staff.tools.check import check, write

DONE, REFUSED = 0, 1

PROOF = "proof.pdf"
"""The name of the document with every word, in the folder of a version."""


def publish(content: Path, folder: Path, out: TextIO) -> int:
    """Check the file, then show it in `folder`, with its proof beside it; 0 done, 1 refused, 2 not readable."""
    if code := check(content, out):
        write("Nothing was published.", out)
        return code
    try:
        releases.publish(content, load(content), folder, proof)
    except RefusedError as refused:
        write(f"Nothing was published. {refused}", out)
        return REFUSED
    tell(folder, out)
    return DONE


def proof(version: Path) -> None:
    """Put the document with every word into the folder of a version. Raises RefusedError, OSError."""
    from kiosk.staff.proof.document import proof_pdf  # needs all of Qt

    with redirect_stdout(io.StringIO()):
        if proof_pdf(version / input_files.CONTENT, version / PROOF, ()):
            raise RefusedError("Its proof cannot be written.")
    files.write(version / PROOF, (version / PROOF).read_bytes())  # now it is on the disk


def rollback(folder: Path, wanted: str, out: TextIO) -> int:
    """Show the version before the live one in `folder`, or the `wanted` one; 0 done, 1 refused."""
    try:
        releases.rollback(folder, wanted)
        code = DONE
    except RefusedError as refused:
        write(str(refused), out)
        code = REFUSED
    tell(folder, out)
    return code


def tell(folder: Path, out: TextIO) -> None:
    """The versions in `folder`, the newest first."""
    now = releases.current(folder)
    for name in reversed(releases.names(folder)):
        write(f"{name}  {'live now' if name == now else ''}".rstrip(), out)
