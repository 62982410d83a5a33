"""The benchmarks find on the glass what they tap and show."""

from benchmarks import kiosk, measures
from tests.conftest import SHIPPED, loaded


def test_everything_that_the_benchmarks_look_for_is_on_the_glass() -> None:
    found = kiosk.layout()
    shown = next(iter(loaded(SHIPPED).pages.values()))
    pages = {page["id"] for page in shown["topics"][0]["pages"]}
    assert set(found.tiles) <= set(pages)
    assert len(found.tiles) >= measures.PAGES
    assert len(found.starts) == len(shown["languages"])
    assert found.longest in pages
    places = [found.picture, found.clinic, found.hand, found.hero, found.back, *found.starts, *found.tiles.values()]
    assert [place for place in places if min(place[2:]) <= 0] == []
