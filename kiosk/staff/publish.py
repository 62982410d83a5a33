"""`python main.py publish` and `rollback`: other words for a kiosk that shows a folder, all at once, and back."""

import io
from contextlib import redirect_stdout
from pathlib import Path
from typing import TextIO

from kiosk.content import live, versions
from kiosk.content.aside import load
from kiosk.content.copies import write as put
from kiosk.content.versions import RefusedError
from kiosk.staff.check import check, write

DONE, REFUSED = 0, 1

PROOF = "proof.pdf"
"""The name of the document with every word, in the folder of a version."""


def publish(content: Path, folder: Path, out: TextIO) -> int:
    """Check the file, then show it in `folder`, with its proof beside it; 0 done, 1 refused, 2 not readable."""
    if code := check(content, out):
        write("Nothing was published.", out)
        return code
    try:
        versions.publish(content, load(content), folder, proof)
    except RefusedError as refused:
        write(f"Nothing was published. {refused}", out)
        return REFUSED
    tell(folder, out)
    return DONE


def proof(version: Path) -> None:
    """Put the document with every word into the folder of a version. Raises RefusedError, OSError."""
    from kiosk.staff.proof_pdf import proof_pdf  # needs all of Qt

    with redirect_stdout(io.StringIO()):
        if proof_pdf(version / live.FILE, version / PROOF, ()):
            raise RefusedError("Its proof cannot be written.")
    put(version / PROOF, (version / PROOF).read_bytes())  # now it is on the disk


def rollback(folder: Path, wanted: str, out: TextIO) -> int:
    """Show the version before the live one in `folder`, or the `wanted` one; 0 done, 1 refused."""
    try:
        versions.rollback(folder, wanted)
        code = DONE
    except RefusedError as refused:
        write(str(refused), out)
        code = REFUSED
    tell(folder, out)
    return code


def tell(folder: Path, out: TextIO) -> None:
    """The versions in `folder`, the newest first."""
    now = versions.current(folder)
    for name in reversed(versions.names(folder)):
        write(f"{name}  {'live now' if name == now else ''}".rstrip(), out)
