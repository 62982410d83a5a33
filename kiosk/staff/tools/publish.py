"""The commands `publish` and `rollback`: other words for a kiosk that shows a folder, all at once, and back."""

import io
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk import files
from kiosk.content import input_files
from kiosk.content.problems import RefusedError
from kiosk.content.store import releases
from kiosk.content.store.loader_process import load
from kiosk.staff.tools.check import check

PROOF = "proof.pdf"
"""The name of the document with every word, in the folder of a version."""


def publish(content: Path, folder: Path) -> Iterator[str]:
    """Check the file, then show it in `folder`, with its proof beside it; yields what to say. Raises RefusedError."""
    try:
        yield from check(content)
        releases.publish(content, load(content), folder, add_proof)
    except RefusedError as error:
        raise RefusedError(" ".join(["Nothing was published.", *error.lines]), code=error.code) from None
    yield from versions(folder)


def add_proof(version: Path) -> None:
    """Put the document with every word into the folder of a version. Raises RefusedError, OSError."""
    from kiosk.staff.proof.document import proof_pdf  # needs all of Qt

    with TemporaryDirectory() as own:
        made = Path(own, PROOF)
        with redirect_stdout(io.StringIO()):
            if proof_pdf(version / input_files.CONTENT, made, ()):
                raise RefusedError("Its proof cannot be written.")
        files.write_new(version / PROOF, made.read_bytes(), version.parent.stat(), version.parent)


def rollback(folder: Path, wanted: str) -> Iterator[str]:
    """Show the version before the live one in `folder`, or the `wanted` one; yields all. Raises RefusedError."""
    try:
        releases.rollback(folder, wanted)
    except RefusedError as error:
        raise RefusedError(*error.lines, *versions(folder)) from None
    yield from versions(folder)


def versions(folder: Path) -> list[str]:
    """A line for each version in `folder`, the newest first."""
    now = releases.current(folder)
    return [f"{name}  live now" if name == now else name for name in reversed(releases.names(folder))]
