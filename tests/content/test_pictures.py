"""A picture is shown only if it is in assets, under exactly its name, and was drawn as a whole."""

import base64
import io
import random
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from PIL import Image

from kiosk.content.load import picture_process
from kiosk.content.load.pictures import read_picture
from kiosk.content.problems import InvalidValueError
from tests.content.conftest import Clinic

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 80 80">'
    b'<rect x="70" y="70" width="8" height="8" fill="red"/>%s</svg>'
)
"""With a small square, so that something is seen."""


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def noise(width: int, height: int) -> Image.Image:
    """A picture that packs as badly as a photo."""
    return Image.frombytes("L", (width, height), random.Random(0).randbytes(width * height)).convert("RGB")


def brief(value: object) -> str:
    return repr(value)[-40:]


PNG = saved(noise(80, 60), "PNG")
JPG = saved(noise(80, 60), "JPEG")


def told(clinic: Clinic, name: str) -> list[str]:
    clinic.change("picture: skin.svg", f"picture: {name}")
    return [line.removeprefix("25:14: picture: ") for line in clinic.said()]


def shown(clinic: Clinic, name: str, raw: bytes) -> Image.Image:
    """What the window gets for a picture."""
    path = clinic.folder / "assets" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(raw)
    clinic.write(clinic.text.replace("picture: skin.svg", f'picture: "{name}"').encode())
    assert clinic.said() == []
    return Image.open(io.BytesIO(clinic.load().pictures[name]))


def colour(image: Image.Image, x: float, y: float) -> str:
    """The colour at a place, from 0 to 1; "" where it is clear."""
    red, green, blue, alpha = image.convert("RGBA").getpixel((round(x * image.width), round(y * image.height)))  # type: ignore[misc]
    names = {(255, 0, 0): "red", (0, 128, 0): "green", (0, 0, 255): "blue", (0, 0, 0): "black", (255,) * 3: "white"}
    near = {
        name for rgb, name in names.items() if max(abs(a - b) for a, b in zip(rgb, (red, green, blue), strict=True)) < 9
    }
    return (near.pop() if near else f"{red} {green} {blue}") if alpha else ""


def embedded(raw: bytes, kind: str = "png") -> bytes:
    data = base64.b64encode(raw)
    return b'<image width="60" height="60" xlink:href="data:image/%s;base64,%s"/>' % (kind.encode(), data)


PLAIN = "Save it as a plain SVG, or as .png."
DAMAGED = "is damaged: copy it again, or open it and save it as a new file."


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        ("a.svg", b"", 'the picture "a.svg" is empty.'),
        ("a.svg", SVG % b"<g>", 'the drawing "a.svg" is damaged in line 1. Save it again.'),
        ("a.svg", b"<g/>", f'the drawing "a.svg" is not an SVG. {PLAIN}'),
        ("a.svg", b"<!DOCTYPE html><p/>", '"a.svg" is a web page. Save it as .svg, .png or .jpg.'),
        *(
            (
                "a.svg",
                b"<!DOCTYPE svg [" + entity + b"]>" + SVG % b"<g/>",
                f'the drawing "a.svg" has an <!ENTITY>, which can hide other files. {PLAIN}',
            )
            for entity in (
                b'<!ENTITY a "aa"><!ENTITY b "&a;&a;">',
                b'<!ENTITY a SYSTEM "/etc/passwd">',
                b'<!ENTITY % a "aa">',
                b'<!ENTITY a "<script/>">',
                b'<!ENTITY a "' + b"a" * 201 + b'">',
            )
        ),
        (
            "a.svg",
            SVG % b"<script>1</script>",
            f'the drawing "a.svg" contains <script>, which is not allowed. {PLAIN}',
        ),
        ("a.svg", SVG % b'<g onload="x()"/>', f'the drawing "a.svg" contains a script. {PLAIN}'),
        (
            "a.svg",
            SVG % b"<foreignObject/>",
            f'the drawing "a.svg" contains <foreignObject>, which is not drawn. {PLAIN}',
        ),
        (
            "a.svg",
            SVG % b"<flowRoot/>",
            f'the drawing "a.svg" contains <flowRoot>, which is not drawn: turn its text into paths. {PLAIN}',
        ),
        *(
            ("a.svg", SVG % part, f'the drawing "a.svg" refers to something outside itself. {PLAIN}')
            for part in (b'<image xlink:href="https://example.org/a.png"/>', b'<image href="../a.png"/>')
        ),
        *(
            (
                "a.svg",
                SVG % part,
                f'the drawing "a.svg" refers to something outside itself, or has its own letters, in a style. {PLAIN}',
            )
            for part in (
                b'<g style="fill: url(http://example.org/a)"/>',
                b"<style>@import 'a.css';</style>",
                b"<style>g { fill: url( 'a.svg#b' ) }</style>",
                b"<style>@font-face { src: url(data:font/woff;base64,AAAA) }</style>",
                b'<g style="fill: url(' + b" " * 400_000 + b'x)"/>',
            )
        ),
        *(
            (
                "a.svg",
                SVG % part,
                f'the drawing "a.svg" has colours as CSS variables, var(), which are not drawn. {PLAIN}',
            )
            for part in (b'<g style="fill: var( --skin)"/>', b"<style>g { fill: var(--skin, red) }</style>")
        ),
        (
            "a.svg",
            SVG % embedded(PNG[:-40]),
            f'picture 1 inside the drawing "a.svg" {DAMAGED}',
        ),
        (
            "a.svg",
            SVG % embedded(SVG % b"<g/>"),
            'picture 1 inside the drawing "a.svg" is a drawing itself. Put its parts into the drawing around it.',
        ),
        (
            "a.svg",
            SVG % embedded(b"GIF89a", "gif"),
            f'the drawing "a.svg" has a picture in it that is neither PNG nor JPEG. {PLAIN}',
        ),
        (
            "a.svg",
            SVG % embedded(b"GIF89a"),
            'picture 1 inside the drawing "a.svg" is a GIF. Save it as .svg, .png or .jpg.',
        ),
        ("a.svg", SVG.replace(b"red", b"none") % b"", 'the drawing "a.svg" shows nothing: all of it is clear.'),
        ("a.png", saved(Image.new("LA", (9, 9)), "PNG"), 'the picture "a.png" shows nothing: all of it is clear.'),
        ("a.png", b"hello", '"a.png" is not a picture that can be shown. Save it as .svg, .png or .jpg.'),
        ("a.png", JPG, '"a.png" is really a .jpg picture. Give its name the ending .jpg.'),
        ("a.png", PNG[:-5], f'the picture "a.png" {DAMAGED}'),
        ("a.png", PNG[:1000] + bytes(200) + PNG[1200:], f'the picture "a.png" {DAMAGED}'),
        ("a.png", PNG[:1000] + bytes([PNG[1000] ^ 1]) + PNG[1001:], f'the picture "a.png" {DAMAGED}'),
        ("a.jpg", JPG[: len(JPG) * 2 // 5], f'the picture "a.jpg" {DAMAGED}'),
        ("a.jpg", JPG[:700], f'the picture "a.jpg" {DAMAGED}'),
        ("a.jpg", JPG[:640] + bytes(len(JPG) - 640), f'the picture "a.jpg" {DAMAGED}'),
        ("a.jpg", JPG[:2000] + bytes(200) + JPG[2200:], f'the picture "a.jpg" {DAMAGED}'),
        ("a.jpg", JPG[:2], '"a.jpg" is not a picture that can be shown. Save it as .svg, .png or .jpg.'),
        (
            "a.png",
            saved(Image.new("1", (9000, 9000)), "PNG"),
            'the picture "a.png" has 9000 x 9000 pixels; 64 million are allowed. Save it smaller.',
        ),
        (
            "a.jpg",
            b"\0\0\0\x18ftypheic",
            '"a.jpg" is a HEIC or AVIF picture, as phones make them. Save it as .svg, .png or .jpg.',
        ),
        ("a.jpg", b"RIFF\0\0\0\0WEBP", '"a.jpg" is a WebP picture. Save it as .svg, .png or .jpg.'),
        ("a.svg", b"\x1f\x8b\x08\0", '"a.svg" is a compressed file, such as .svgz. Save it as .svg, .png or .jpg.'),
        (
            "a.jpg",
            b"\xff\xd8\xff" + b"\0" * 25_000_000,
            'the picture "a.jpg" cannot be used: this is larger than 25 MB (it has 25.0 MB).',
        ),
    ],
    ids=brief,
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
        ("100% of it.png", PNG),
        ("a.jpg", saved(noise(80, 60), "JPEG", progressive=True)),
        ("a.jpg", saved(noise(80, 60).convert("CMYK"), "JPEG")),
        *(("a.jpg", saved(Image.new(mode, (900, 900)), "JPEG", optimize=o)) for mode in ("L", "RGB") for o in (0, 1)),
        ("a.jpg", JPG + b"\xff\xda and what a phone writes behind a photo"),
        ("a.svg", b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- by hand -->' + SVG % b'<use href="#a" fill="url(#b)"/>'),
        ("a.svg", (SVG % b"").decode().encode("utf-16")),
        ("a.svg", b'<?xml version="1.0" encoding="ISO-8859-1"?>' + SVG % b"<title>\xe4</title>"),
        ("a.svg", SVG % embedded(PNG)),
        ("a.svg", SVG % b'<a xlink:href="https://example.org/icons"><path d="M0 0h9v9z"/></a>'),
    ],
    ids=brief,
)
def test_a_fit_picture_is_loaded_under_the_name_in_the_file(clinic: Clinic, name: str, raw: bytes) -> None:
    assert min(shown(clinic, name, raw).size) > 0


PUBLIC = b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
ADOBE = b"""<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
  <!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">
]>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="&ns_ai;" viewBox="0 0 80 80"><switch>
  <foreignObject requiredExtensions="&ns_ai;" width="1" height="1"><i:pgfRef/></foreignObject>
  <g i:extraneous="self"><path fill="blue" d="M0 0h80v80H0z"/></g>
</switch></svg>"""
INKSCAPE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" '
    b'width="40mm" height="40mm" viewBox="0 0 80 80"><defs><inkscape:path-effect only_selected="false"/></defs>'
    b'<path fill="blue" d="M0 0h80v80H0z"/></svg>'
)


@pytest.mark.parametrize(
    ("raw", "middle", "corner"),
    [
        (PUBLIC + SVG % b'<path fill="blue" d="M9 9h62v62H9z"/>', "blue", ""),
        (ADOBE, "blue", "blue"),
        (INKSCAPE, "blue", "blue"),
        (
            SVG % b'<clipPath id="c"><circle cx="40" cy="40" r="30"/></clipPath>'
            b'<path clip-path="url(#c)" fill="blue" d="M0 0h80v80H0z"/>',
            "blue",
            "",
        ),
        (SVG % b'<svg x="20" y="20" width="40" height="40"><path fill="blue" d="M0 0h80v80H0z"/></svg>', "blue", ""),
        (
            SVG % b'<symbol id="s" viewBox="0 0 2 2"><path fill="blue" d="M0 0h2v2H0z"/></symbol>'
            b'<use href="#s" x="20" y="20" width="40" height="40"/>',
            "blue",
            "",
        ),
        (SVG % b'<path fill="rgba(0, 0, 255, 1)" d="M9 9h62v62H9z"/>', "blue", ""),
        (SVG % b'<path fill="hsl(240, 100%, 50%)" d="M9 9h62v62H9z"/>', "blue", ""),
        (SVG % b'<path transform-origin="40 40" transform="scale(0.5)" fill="blue" d="M0 0h80v80H0z"/>', "blue", ""),
        (SVG % embedded(saved(Image.new("RGB", (9, 9), "blue"), "PNG")), "blue", "blue"),
    ],
    ids=brief,
)
def test_a_drawing_looks_as_in_the_program_that_made_it(clinic: Clinic, raw: bytes, middle: str, corner: str) -> None:
    image = shown(clinic, "a.svg", raw)
    assert image.size == (810, 810)
    assert (colour(image, 0.5, 0.5), colour(image, 0.02, 0.02)) == (middle, corner)


def test_lines_of_text_are_drawn_one_below_the_other(clinic: Clinic) -> None:
    lines = b'<text y="20" font-size="20"><tspan x="0">WWW</tspan><tspan x="0" dy="30">WWW</tspan></text>'
    alpha = shown(clinic, "a.svg", SVG % lines).getchannel("A").crop((0, 0, 650, 810))
    rows = [alpha.crop((0, y, 650, y + 1)).getbbox() is not None for y in range(810)]
    assert sum(one and not before for before, one in pairwise(rows)) == 2


def test_letters_are_those_of_the_kiosk_whatever_a_drawing_asks_for(clinic: Clinic) -> None:
    text = b'<text y="40" font-size="20" font-family="%s">Ear \xd8\xa3\xd8\xb0\xd9\x86</text>'
    first, second = (shown(clinic, f"{n}.svg", SVG % text % family) for n, family in enumerate((b"Arial", b"serif")))
    assert first.tobytes() == second.tobytes()
    assert first.crop((0, 200, 650, 450)).getbbox()


def test_a_photo_from_a_phone_is_upright_and_made_smaller(clinic: Clinic) -> None:
    photo = noise(4000, 3000)
    photo.paste("red", (0, 0, 4000, 600))  # the top of what the sensor saw is the right side of the photo
    exif = Image.Exif()
    exif[0x0112] = 6
    raw = saved(photo, "JPEG", exif=exif, quality=95)
    assert len(raw) > 5_000_000
    image = shown(clinic, "a.jpg", raw)
    assert image.size == (1080, 1440)
    assert image.getexif().get(0x0112, 1) == 1
    assert (colour(image, 0.95, 0.5), colour(image, 0.95, 0.95)) == ("red", "red")
    assert colour(image, 0.5, 0.05) != "red"


@pytest.mark.parametrize(
    ("image", "middle"),
    [
        (Image.new("I;16", (9, 9), 65_535), "white"),
        (Image.new("1", (9, 9), 1), "white"),
        (Image.new("L", (9, 9), 255), "white"),
        (Image.new("RGB", (9, 9), "blue").quantize(2), "blue"),
        (Image.new("RGBA", (9, 9), (0, 0, 255, 255)), "blue"),
    ],
    ids=lambda value: getattr(value, "mode", None),
)
def test_each_kind_of_png_has_its_colours(clinic: Clinic, image: Image.Image, middle: str) -> None:
    made = shown(clinic, "a.png", saved(image, "PNG"))
    assert (made.size, colour(made, 0.5, 0.5)) == ((9, 9), middle)


def test_clear_parts_of_a_picture_stay_clear(clinic: Clinic) -> None:
    lines = Image.new("P", (100, 100), 0)
    lines.putpalette([255, 255, 255, 0, 0, 0])
    lines.paste(1, (40, 40, 60, 60))
    image = shown(clinic, "a.png", saved(lines, "PNG", transparency=0))
    assert (colour(image, 0.5, 0.5), colour(image, 0.1, 0.1)) == ("black", "")


def test_what_is_on_a_button_is_made_as_small_as_a_button(clinic: Clinic) -> None:
    (clinic.folder / "assets" / "a.png").write_bytes(saved(noise(1000, 1000), "PNG"))
    clinic.change("icon: tile.svg", "icon: a.png")
    pictures = clinic.load().pictures
    assert Image.open(io.BytesIO(pictures["a.png"])).size == (320, 320)
    clinic.change("picture: skin.svg", "picture: a.png")
    assert Image.open(io.BytesIO(clinic.load().pictures["a.png"])).size == (1000, 1000)


@pytest.mark.parametrize(
    "part",
    [
        b'<g opacity="0.5"><rect x="1" width="9" height="9" fill="#0a565c"/></g>',
        b'<path d="M0 0L9 9a1 1 0 0 1 2,2z" fill="none" stroke="#fff" stroke-width="2" opacity="0.5"/>',
        b'<linearGradient id="a"><stop stop-color="#abcdef"/></linearGradient><circle r="9" fill="url(#a)"/>',
    ],
)
def test_plain_shapes_stay_a_drawing(clinic: Clinic, part: bytes) -> None:
    raw = b'<svg xmlns="http://www.w3.org/2000/svg" width="80" height="50" viewBox="0 0 80 50">%s</svg>' % part
    (clinic.folder / "assets" / "a.svg").write_bytes(b"\xef\xbb\xbf\n" + raw)
    assert told(clinic, "a.svg") == []
    assert clinic.load().pictures["a.svg"] == raw
    for odd in (
        raw.replace(b"80", b"40", 1),
        raw.replace(b"<svg", b'<svg style="margin: 0"'),
        b"<!--" + raw + b"-->" + raw,
    ):
        (clinic.folder / "assets" / "a.svg").write_bytes(odd)
        assert clinic.load().pictures["a.svg"].startswith(b"\x89PNG" if odd[:4] != b"<!--" else b"<!--")


def laughs(depth: int) -> bytes:
    """A drawing in which each group shows the one before nine times."""
    shown_before = (b'<use href="#g%d"/>' % number * 9 for number in range(depth))
    groups = (b'<g id="g%d">%s</g>' % (number, inner) for number, inner in enumerate(shown_before, 1))
    return b'<defs><path id="g0" d="M0 0h9v9z"/>%s</defs><use href="#g%d"/>' % (b"".join(groups), depth)


BLURS = b'<filter id="f"><feGaussianBlur stdDeviation="9"/><feTurbulence numOctaves="99"/></filter>' + (
    b'<rect filter="url(#f)" width="80" height="80"/>' * 200
)


@pytest.mark.parametrize(
    ("part", "said"),
    [
        (laughs(10), 'the drawing "a.svg" cannot be drawn (SVG data parsing failed cause nodes limit reached)'),
        (
            BLURS,
            '"a.svg" takes more than 3 s or 700 MB of memory to draw. Make it simpler, or save it as a smaller .png.',
        ),
    ],
    ids=["laughs", "blurs"],
)
def test_a_drawing_that_takes_too_long_is_named_and_the_others_are_drawn(
    clinic: Clinic, part: bytes, said: str
) -> None:
    (clinic.folder / "assets" / "a.svg").write_bytes(SVG % part)
    [found] = told(clinic, "a.svg")
    assert found.startswith(said)
    assert {"day.svg", "step.svg", "tile.svg"} <= clinic.load().pictures.keys()


def test_when_all_together_take_too_long_those_that_are_left_are_named(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture_process, "MAX_ALL_S", 0.0)
    monkeypatch.setattr(picture_process, "DRAWN", {})
    why = "was not drawn: all pictures together take more than 0 s. Take some out, or make them smaller."
    assert any(line.endswith(f'"skin.svg" {why}') for line in clinic.said())


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
                assert b"secret" not in read_picture(clinic.folder / "assets", "a.svg")
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
