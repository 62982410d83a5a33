"""The commands `publish` and `rollback`: other words for a kiosk that shows a folder, all at once, and back."""

import io
from contextlib import redirect_stdout
from pathlib import Path
from typing import TextIO

from kiosk import files
from kiosk.content import input_files
from kiosk.content.problems import RefusedError
from kiosk.content.store import releases
from kiosk.content.store.loader_process import load
from kiosk.exit_codes import DONE, REFUSED
from kiosk.staff.tools.check import check
from kiosk.staff.tools.output import write

PROOF = "proof.pdf"
"""The name of the document with every word, in the folder of a version."""


def publish(content: Path, folder: Path, out: TextIO) -> int:
    """Check the file, then show it in `folder`, with its proof beside it; the exit code."""
    if code := check(content, out):
        write("Nothing was published.", out)
        return code
    try:
        releases.publish(content, load(content), folder, add_proof)
    except RefusedError as error:
        write(f"Nothing was published. {error}", out)
        return REFUSED
    list_versions(folder, out)
    return DONE


def add_proof(version: Path) -> None:
    """Put the document with every word into the folder of a version. Raises RefusedError, OSError."""
    from kiosk.staff.proof.document import proof_pdf  # needs all of Qt

    with redirect_stdout(io.StringIO()):
        if proof_pdf(version / input_files.CONTENT, version / PROOF, ()):
            raise RefusedError("Its proof cannot be written.")
    files.write(version / PROOF, (version / PROOF).read_bytes())  # now it is on the disk


def rollback(folder: Path, wanted: str, out: TextIO) -> int:
    """Show the version before the live one in `folder`, or the `wanted` one; the exit code."""
    code = DONE
    try:
        releases.rollback(folder, wanted)
    except RefusedError as error:
        write(str(error), out)
        code = REFUSED
    list_versions(folder, out)
    return code


def list_versions(folder: Path, out: TextIO) -> None:
    """Write the versions in `folder`, the newest first."""
    now = releases.current(folder)
    for name in reversed(releases.names(folder)):
        write(f"{name}  {'live now' if name == now else ''}".rstrip(), out)
