"""The kiosk's pages as plain HTML files of about the same look, for Chromium."""

from collections.abc import Mapping
from html import escape
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from benchmarks.kiosk import SHIPPED, Layout, Rect
from kiosk.content.store.loader_process import read

Plain = Mapping[str, Any]

FONT = "fontpkg_ibm_plex_sans_arabic/files/IBMPlexSansArabic-{}.ttf"

ATTRACT = "index.html"
HOME = "_home.html"
"""No page of the kiosk has such an id."""

HAND = "hand.svg"

TURNED = ("steps", "stages", "risks")
"""Of these the kiosk shows one at a time, so the HTML holds no more."""

SKIPPED = ("id", "kind", "summary", "icon", "title", "heading", "message", "harm", "sure")

STYLE = """
@font-face { font-family: Plex; src: url(Regular.ttf); }
@font-face { font-family: Plex; src: url(Bold.ttf); font-weight: bold; }
body { margin: 0; padding: 149px 38px 38px; font: 40px/1.5 Plex; color: #1E2A2F; background: #FAF6F0; }
a { box-sizing: border-box; color: inherit; text-decoration: none; }
h1 { font-size: 63px; line-height: 1.2; margin: 0 0 22px; }
h2, h3, figcaption { font-size: 44px; line-height: 1.2; margin: 0 0 12px; }
p, ul { margin: 0 0 12px; }
section { background: white; border: 2px solid #E6DCCF; border-radius: 20px; padding: 22px; margin: 0 0 22px;
  display: flow-root; }
figure { margin: 0; float: right; width: 600px; }
figure img { width: 100%; }
figcaption { font-size: 31px; }
.lead { font-size: 44px; }
.clinic { position: absolute; top: 44px; font-weight: bold; color: #0A565C; }
nav { position: absolute; top: 22px; right: 38px; display: flex; gap: 18px; line-height: 100px; font-weight: bold; }
nav a { border: 3px solid #8A7F72; border-radius: 53px; padding: 0 30px; background: white; }
nav a:last-child { color: white; background: #9A1F1A; border-color: #9A1F1A; }
.foot { position: absolute; top: 1020px; font-size: 31px; color: #6B3A00; }
.picture, .starts, .tile, .back, .hero { position: absolute; box-sizing: border-box; overflow: hidden;
  border-radius: 20px; }
.tile, .back { display: flex; align-items: center; background: white; border: 2px solid #8A7F72; }
.tile { padding: 10px 22px; gap: 22px; line-height: 1.2; font-size: 35px; }
.tile img { width: 82px; height: 82px; }
.back { justify-content: center; font-weight: bold; }
.picture { object-fit: cover; }
.starts { padding: 32px; text-align: center; line-height: 1.2; color: white; background: #0A565C; }
.starts b { display: block; font-size: 63px; line-height: 1.45; }
.named { position: absolute; text-align: center; }
.hand { position: absolute; }
.hero { background: #DCEFED; padding: 32px; }
.hero .lead { font-size: 40px; }
.hero img { position: absolute; left: 0; bottom: -125px; width: 100%; }
"""


def write(folder: Path, layout: Layout) -> None:
    """Write the attract screen, home, a file for each page, the pictures and the font into a folder."""
    ready = read(SHIPPED)
    content = ready.pages["en"]
    topic = content["topics"][0]
    for name, data in ready.pictures.items():
        (folder / name).write_bytes(data)
    package = find_spec("fontpkg_ibm_plex_sans_arabic")
    assert package
    assert package.origin
    for weight in ("Regular", "Bold"):
        font = Path(package.origin).parent.parent / FONT.format(weight)
        (folder / f"{weight}.ttf").write_bytes(font.read_bytes())
    (folder / HAND).write_text(layout.drawing, encoding="utf-8")
    _save(folder / ATTRACT, content["clinic"]["name"], _attract(ready.pages, layout))
    _save(folder / HOME, topic["title"], _home(content, layout))
    for page in topic["pages"]:
        back = f'<a class="back" href="{HOME}" style="{_at(layout.back)}">{escape(content["words"]["back"])}</a>'
        body = f'{back}<h1>{escape(page["title"])}</h1><p class="lead">{escape(page["message"])}</p>'
        _save(folder / f"{page['id']}.html", page["title"], body + _group(page))


def _attract(pages: Mapping[str, Plain], layout: Layout) -> str:
    content = next(iter(pages.values()))
    picture = f'<img class="picture" src="{content["topics"][0]["picture"]}" style="{_at(layout.picture)}">'
    clinic = f'<h1 class="named" style="{_at(layout.clinic)}">{escape(content["clinic"]["name"])}</h1>'
    starts = [
        f'<a class="starts" href="{HOME}" style="{_at(rect)}">'
        f"<b>{escape(pages[language['code']]['words']['start'])}</b>{escape(language['name'])}</a>"
        for language, rect in zip(content["languages"], layout.starts, strict=True)
    ]
    return f'{picture}{clinic}{"".join(starts)}<img class="hand" src="{HAND}" style="{_at(layout.hand)}">'


def _home(content: Plain, layout: Layout) -> str:
    topic = content["topics"][0]
    words = f'<h1>{escape(topic["title"])}</h1><p class="lead">{escape(topic["summary"])}</p>'
    hero = f'<div class="hero" style="{_at(layout.hero)}">{words}<img src="{topic["picture"]}"></div>'
    pages = [page for page in topic["pages"] if page["id"] in layout.tiles]
    tiles = [
        f'<a class="tile" href="{page["id"]}.html" style="{_at(layout.tiles[page["id"]])}"><img src="{page["icon"]}">'
        f"<b>{escape(page['title'])}</b></a>"
        for page in pages
    ]
    clinic = f'<p class="clinic">{escape(content["clinic"]["name"])}</p>'
    links = ("Aa", "◐", *[language["name"] for language in content["languages"][1:]], content["words"]["help"])
    head = "".join(f'<a href="help.html">{escape(link)}</a>' for link in links)
    foot = f'<p class="foot">{escape(content["words"]["unapproved"])}</p>'
    return f"{clinic}<nav>{head}</nav>{hero}{''.join(tiles)}{foot}"


def _group(group: Plain) -> str:
    """The fields of a page or of a part of it."""
    parts: list[str] = []
    for name, value in group.items():
        if isinstance(value, dict) and value.get("file"):
            alt, caption = escape(value["alt"]), escape(value["caption"])
            parts.insert(
                0, f'<figure><img src="{value["file"]}" alt="{alt}"><figcaption>{caption}</figcaption></figure>'
            )
        elif isinstance(value, dict) and "file" not in value:
            parts.append(_section(value))
        elif isinstance(value, str) and value and name not in SKIPPED:
            parts.append(f"<p>{escape(value)}</p>")
        elif isinstance(value, list) and value:
            parts.append(_list(name, value))
    return "".join(parts)


def _list(name: str, values: list[Any]) -> str:
    if name == "sources" and isinstance(values[0], str):
        return ""  # the kiosk shows these only when asked
    if not isinstance(values[0], dict):
        return "<ul>" + "".join(f"<li>{escape(str(value))}" for value in values) + "</ul>"
    if name in TURNED:
        titles = [f"<li>{escape(value['title'])}" for value in values]
        return f"<ul>{''.join(titles)}</ul>{_section(values[0])}"
    return "".join(map(_section, values))


def _section(group: Plain) -> str:
    heading, rest = group.get("title") or group.get("heading") or "", _group(group)
    return f"<section><h2>{escape(heading)}</h2>{rest}</section>" if heading or rest else ""


def _at(rect: Rect) -> str:
    left, top, width, height = rect
    return f"left:{left:g}px;top:{top:g}px;width:{width:g}px;height:{height:g}px"


def _save(path: Path, title: str, body: str) -> None:
    head = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(title)}</title>'
    path.write_text(f"{head}<style>{STYLE}</style><body>{body}", encoding="utf-8")
