"""The main points of a topic are on one page, in the words of the pages that they are from."""

from PySide6.QtGui import QGuiApplication

from kiosk.content.model.pages import Summary
from kiosk.content.plain import PlainPage
from kiosk.content.store.content_file import load
from kiosk.content.store.loader_process import LoadedContent
from kiosk.ui.window import KioskWindow
from kiosk.visit.page_index import PageIndex, Route
from kiosk.visit.shown_page import PagePoint, ShownPage, count_words
from tests.conftest import SHIPPED, loaded
from tests.glass import Finger, items, kind, taps, texts, words

PLACE = Route("microneedling", "remember")


def shown(ready: LoadedContent, language: str) -> ShownPage:
    return PageIndex(ready.pages, ready.digest).page(language, PLACE)


def points(ready: LoadedContent, language: str) -> list[PagePoint]:
    return shown(ready, language)["points"]


def of_page(ready: LoadedContent, language: str, page: str) -> PlainPage:
    [topic] = ready.pages[language]["topics"]
    return next(one for one in topic["pages"] if one["id"] == page)


def test_each_point_is_the_message_of_a_page_and_leads_to_it(screen: KioskWindow, finger: Finger) -> None:
    finger.open("Remember these five")
    named = screen.visit.navigation.page["points"]
    assert len(named) == 5
    for point in named:
        assert point["message"].replace("\u00a0", " ") in words(screen.window)
        finger.tap(
            next(
                tap
                for tap in taps(screen.window)
                if kind(tap) == "SummaryRow" and tap.property("name") == point["title"]
            )
        )
        assert screen.visit.navigation.page["id"] == point["id"]
        assert screen.visit.navigation.page["message"] == point["message"]
        finger.tap("Back")


def test_all_points_are_seen_at_one_glance(screen: KioskWindow, finger: Finger) -> None:
    finger.open("Remember these five")
    assert [str(text.property("words")) for text in texts(screen.window) if text.property("words") in list("12345")]
    assert [item.property("count") for item in items(screen.window) if kind(item) == "Pager"] == [1]


def test_every_topic_ends_in_its_main_points() -> None:
    content = load(SHIPPED).content
    assert content
    for topic in content.topics:
        [summary] = [page for page in topic.pages if isinstance(page, Summary)]
        assert 3 <= len(summary.pages) <= 7


def test_a_page_that_is_not_shown_is_no_point() -> None:
    ready = loaded(SHIPPED)
    [topic] = ready.pages["en"]["topics"]
    topic["pages"] = [page for page in topic["pages"] if page["id"] != "tell"]
    assert [point["id"] for point in points(ready, "en")] == ["expect", "risks", "recovery", "help"]


def test_a_summary_is_never_half_translated() -> None:
    ready = loaded(SHIPPED)
    of_page(ready, "es", "risks")["untranslated"] = True
    assert shown(ready, "es")["untranslated"]
    assert points(ready, "es") == points(ready, "en")
    assert not shown(ready, "en")["untranslated"]


def test_a_summary_says_that_one_of_its_pages_was_changed() -> None:
    ready = loaded(SHIPPED)
    assert not shown(ready, "en")["changed"]
    of_page(ready, "en", "risks")["changed"] = True
    assert shown(ready, "en")["changed"]


def test_the_points_count_for_the_time_that_a_page_is_given(qapp: QGuiApplication) -> None:
    ready = loaded(SHIPPED)
    screens = PageIndex(ready.pages, ready.digest)
    said = sum(len(point["message"].split()) for point in points(ready, "en"))
    assert said < count_words(screens.page("en", PLACE)) < said + 60
