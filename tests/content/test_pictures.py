"""A picture is shown only if it is in assets, under exactly its name, and really is a picture."""

from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

import pytest

from kiosk.content.load.pictures import load_picture
from kiosk.content.problems import InvalidValueError
from tests.content.conftest import Clinic

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">%s</svg>'
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (8).to_bytes(4) * 2 + b"\x08\x06\0\0\0crc.\0\0\0\0IEND\xaeB`\x82"
HUGE = PNG.replace((8).to_bytes(4), (30_000).to_bytes(4))
JPG = b"\xff\xd8\xff\xc0\0\x11\x08\0\x08\0\x08\x03\x01\x11\0\x02\x11\x01\x03\x11\x01\xff\xd9"


def told(clinic: Clinic, name: str) -> list[str]:
    clinic.change("picture: skin.svg", f"picture: {name}")
    return [line.removeprefix("25:14: picture: ") for line in clinic.said()]


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        ("a.svg", b"", 'the picture "a.svg" is empty.'),
        ("a.svg", SVG % b"<g>", 'the drawing "a.svg" is damaged in line 1. Save it again.'),
        ("a.svg", b"<g/>", 'the drawing "a.svg" is not an SVG. Save it as a plain SVG.'),
        ("a.svg", b"<!DOCTYPE html><p/>", '"a.svg" is a web page. Save it as .svg, .png or .jpg.'),
        (
            "a.svg",
            b'<!DOCTYPE svg [<!ENTITY a "aa">]>' + SVG % b"&a;",
            'the drawing "a.svg" has a DOCTYPE, which can hide other files. Save it as a plain SVG.',
        ),
        (
            "a.svg",
            SVG % b"<script>1</script>",
            'the drawing "a.svg" contains <script>, which is not allowed. Save it as a plain SVG.',
        ),
        ("a.svg", SVG % b'<g onload="x()"/>', 'the drawing "a.svg" contains a script. Save it as a plain SVG.'),
        *(
            (
                "a.svg",
                SVG % part,
                'the drawing "a.svg" refers to something outside itself. Save it as a plain SVG.',
            )
            for part in (
                b'<image xlink:href="https://example.org/a.png"/>',
                b'<image href="../a.png"/>',
                b'<g style="fill: url(http://example.org/a)"/>',
                b"<style>@import 'a.css';</style>",
                b"<style>g { fill: url( 'a.svg#b' ) }</style>",
            )
        ),
        ("a.png", b"hello", '"a.png" is not a picture that can be shown. Save it as .svg, .png or .jpg.'),
        ("a.png", JPG, '"a.png" is really a .jpg picture. Give its name the ending .jpg.'),
        ("a.png", PNG[:-5], 'the picture "a.png" is damaged: its end is missing.'),
        ("a.png", HUGE, 'the picture "a.png" has 30000 x 30000 pixels; 10000 a side are allowed.'),
        (
            "a.jpg",
            b"\0\0\0\x18ftypheic",
            '"a.jpg" is a HEIC or AVIF picture, as phones make them. Save it as .svg, .png or .jpg.',
        ),
        ("a.jpg", b"RIFF\0\0\0\0WEBP", '"a.jpg" is a WebP picture. Save it as .svg, .png or .jpg.'),
        (
            "a.jpg",
            b"\xff\xd8\xff" + b"\0" * 5_000_000,
            'the picture "a.jpg" cannot be used: this is larger than 5 MB (it has 5.0 MB).',
        ),
    ],
    ids=lambda value: repr(value[:60]),
)
def test_a_file_that_is_no_fit_picture_is_refused(clinic: Clinic, name: str, raw: bytes, said: str) -> None:
    (clinic.folder / "assets" / name).write_bytes(raw)
    assert told(clinic, name) == [said]


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.png", PNG),
        ("a.jpg", JPG),
        ("a.JPEG", JPG),
        ("sub/a.png", PNG),
        (
            "a.svg",
            b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- by hand -->' + SVG % b'<use href="#a" fill="url(#b)"/>',
        ),
        ("a.svg", SVG % b'<image href="data:image/png;base64,AAAA"/>'),
    ],
)
def test_a_fit_picture_is_loaded_under_the_name_in_the_file(clinic: Clinic, name: str, raw: bytes) -> None:
    path = clinic.folder / "assets" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(raw)
    assert told(clinic, name) == []
    assert clinic.load().pictures[name] == raw


def test_no_link_is_followed_to_a_picture(clinic: Clinic, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "skin.svg").write_bytes(SVG % b"")
    assets = clinic.folder / "assets"
    for name, goal in {"out.svg": str(outside / "skin.svg"), "loop.svg": "loop.svg", "in.svg": "skin.svg"}.items():
        (assets / name).symlink_to(goal)
        link = f'the picture "{name}" cannot be used: "{name}" is a link. Copy the file or folder itself there.'
        assert told(clinic, name) == [link]
        clinic.change(name, "skin.svg")
    (assets / "sub").symlink_to(outside)
    link = 'the picture "sub/skin.svg" cannot be used: "sub" is a link. Copy the file or folder itself there.'
    assert told(clinic, "sub/skin.svg") == [link]
    clinic.change("sub/skin.svg", "skin.svg")
    assert clinic.said() == []
    assets.rename(tmp_path / "assets")
    assets.symlink_to(tmp_path / "assets")
    assert '"assets" is a link' in clinic.said()[0]
    assert not clinic.load().pictures


def test_a_picture_that_is_swapped_for_a_link_while_it_is_looked_for_is_never_read(
    clinic: Clinic, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.svg"
    secret.write_bytes(SVG % b"<title>secret</title>")
    (clinic.folder / "assets" / "own.svg").write_bytes(SVG % b"")
    done = Event()

    def swap() -> None:
        path, spare = clinic.folder / "assets" / "a.svg", clinic.folder / "spare"
        while not done.is_set():
            for make in (lambda: spare.symlink_to(secret), lambda: spare.write_bytes(SVG % b"")):
                make()
                spare.replace(path)

    (clinic.folder / "assets" / "a.svg").write_bytes(SVG % b"")
    thread = Thread(target=swap)
    thread.start()
    read = 0
    try:
        while read < 200:
            with suppress(InvalidValueError):
                assert b"secret" not in load_picture(clinic.folder / "assets", "a.svg")
                read += 1
    finally:
        done.set()
        thread.join()


def test_a_folder_is_no_picture_and_a_missing_assets_folder_is_named(clinic: Clinic) -> None:
    assets = clinic.folder / "assets"
    (assets / "a.svg").mkdir()
    assert told(clinic, "a.svg") == ['the picture "a.svg" cannot be used: this is a folder, not a file.']
    assets.rename(clinic.folder / "pictures")
    assert clinic.said()[0] == '25:14: picture: there is no picture "a.svg": the folder "assets" is missing.'


def test_a_wrong_picture_is_reported_wherever_it_is(clinic: Clinic) -> None:
    (clinic.folder / "assets" / "skin.svg").unlink()
    assert [line.split(":")[0] for line in clinic.said()] == ["25", "108"]


def test_the_digest_changes_with_the_text_and_with_a_picture(clinic: Clinic) -> None:
    first = clinic.load().digest
    (clinic.folder / "assets" / "skin.svg").write_bytes(SVG % b"<g/>")
    second = clinic.load().digest
    clinic.change("Tiny", "Small")
    assert len({first, second, clinic.load().digest}) == 3
    assert len(first) == 64
