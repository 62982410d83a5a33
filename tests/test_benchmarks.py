"""The benchmarks find on the glass what they tap and show."""

import re
from pathlib import Path

from benchmarks import kiosk, measures
from kiosk.content.store.content_file import load
from tests.conftest import SHIPPED, loaded


def test_everything_that_the_benchmarks_look_for_is_on_the_glass(tmp_path: Path) -> None:
    found = kiosk.layout(tmp_path)
    shown = next(iter(loaded(SHIPPED).pages.values()))
    pages = {page["id"] for page in shown["topics"][0]["pages"]}
    tiles = {page: tile for chapter in found.tiles.values() for page, tile in chapter.items()}
    assert set(tiles) <= pages
    assert len(found.chapters) >= measures.CHAPTERS
    assert all(found.tiles[chapter] for chapter in found.chapters)
    assert len(found.starts) == len(shown["languages"])
    assert found.longest in pages
    places = [found.back, *found.starts, *found.chapters.values(), *tiles.values()]
    assert [place for place in places if min(place[2:]) <= 0] == []
    links = {link for file in tmp_path.glob("*.html") for link in re.findall('href="(.+?)"', file.read_text())}
    assert links >= {f"{name}.html" for name in (kiosk.HOME, *found.chapters, *tiles)}
    assert [link for link in links if not (tmp_path / link).exists()] == []


def test_the_shipped_topic_ten_times_is_good_content(tmp_path: Path) -> None:
    content = load(kiosk.tenfold(tmp_path)).content
    assert content
    assert len(content.topics) == 10
