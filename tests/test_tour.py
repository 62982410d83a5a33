"""What matters most comes one page after another, and is taken up where it was left."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy

from kiosk.content.store.loader_process import LoadedContent
from kiosk.visit.navigation import Navigation
from kiosk.visit.page_index import LIST
from kiosk.visit.session import Visit
from kiosk.visit.shown_page import count_words
from tests.conftest import SHIPPED, TWO_TOPICS, loaded

TOUR = ["what", "expect", "steps", "risks", "recovery", "after"]
END = ["remember", "check", LIST]


def begun(content: LoadedContent) -> Visit:
    visit = Visit()
    visit.show(content)
    visit.begin("")
    return visit


@pytest.fixture
def visit(qapp: QGuiApplication) -> Visit:
    return begun(loaded(SHIPPED))


@pytest.fixture
def navigation(visit: Visit) -> Navigation:
    return visit.navigation


def place(navigation: Navigation) -> tuple[str, int]:
    """The page that is shown, and its position on the tour."""
    return navigation.page["id"], navigation.tour["position"]


def walk(navigation: Navigation, pages: int) -> None:
    """Take the tour, as far as so many pages on."""
    navigation.takeTour()
    for _ in range(pages):
        navigation.goOn()


def test_the_tour_leads_through_its_pages_to_the_summary_the_quiz_and_the_list(navigation: Navigation) -> None:
    assert navigation.tour == {"position": 0, "count": 6}
    navigation.takeTour()
    for number, name in enumerate(TOUR, 1):
        assert place(navigation) == (name, number)
        assert navigation.onward["id"] == [*TOUR, *END][number]
        navigation.goOn()
    for name in END:
        assert place(navigation) == (name, 0)
        navigation.goOn()
    assert navigation.page["id"] == LIST
    assert navigation.onward["id"] == ""


def test_each_next_page_has_its_title_in_the_language_that_is_read(visit: Visit) -> None:
    visit.display.setLanguage("es")
    walk(visit.navigation, 7)
    assert (visit.navigation.page["id"], visit.navigation.onward["title"]) == ("check", "Mi lista")
    visit.navigation.back()
    title = visit.navigation.pageAt("microneedling/check")["title"]
    assert visit.navigation.onward["title"] == title


def test_home_says_how_long_it_takes(visit: Visit) -> None:
    assert visit.navigation.page["tour"] == {"count": 6, "minutes": 5}
    content = loaded(TWO_TOPICS)
    other = begun(content)
    other.navigation.open("patch-test")
    pages = {page["id"]: page for page in content.topics[0]["pages"]}
    words = sum(min(80, count_words(pages[name])) for name in ("what", "steps", "risks"))
    assert other.navigation.page["tour"] == {"count": 3, "minutes": -(-words // 100)}


def test_back_leads_along_the_tour_and_home(navigation: Navigation) -> None:
    walk(navigation, 2)
    for number in (3, 2, 1):
        assert place(navigation) == (TOUR[number - 1], number)
        navigation.back()
    assert navigation.page["kind"] == "home"


@pytest.mark.parametrize("page", ["help", "compare", "risks", "chapter+heal", "my+list"])
def test_another_page_leaves_the_tour_and_back_returns_to_it(navigation: Navigation, page: str) -> None:
    walk(navigation, 1)
    navigation.open(page)
    assert navigation.tour == {"position": 0, "count": 6}
    assert navigation.onward == navigation.page["onward"]
    navigation.back()
    assert place(navigation) == ("expect", 2)
    assert navigation.onward["id"] == "steps"


def test_off_the_tour_next_follows_the_chapter(navigation: Navigation) -> None:
    walk(navigation, 1)
    navigation.open("steps")
    navigation.goOn()
    assert place(navigation) == ("uses", 0)


def test_parts_of_a_page_keep_the_tour(visit: Visit) -> None:
    walk(visit.navigation, 2)
    visit.navigation.pushItem("needle")
    visit.navigation.select("soothe")
    visit.display.setLanguage("es")
    assert place(visit.navigation) == ("steps", 3)
    visit.navigation.goOn()
    assert place(visit.navigation) == ("risks", 4)
    assert visit.navigation.item == ""


def test_the_tour_is_taken_up_at_the_furthest_page(navigation: Navigation) -> None:
    assert navigation.tourReached == {"position": 0, "title": ""}
    walk(navigation, 3)
    navigation.back()
    navigation.back()
    navigation.home()
    assert navigation.tourReached == {"position": 4, "title": navigation.pageAt("microneedling/risks")["title"]}
    navigation.takeTour()
    assert place(navigation) == ("risks", 4)
    navigation.back()
    assert navigation.page["kind"] == "home"


def test_going_back_and_on_again_keeps_the_furthest_page(navigation: Navigation) -> None:
    walk(navigation, 3)
    navigation.back()
    navigation.back()
    navigation.goOn()
    assert place(navigation) == ("steps", 3)
    assert navigation.tourReached["position"] == 4


def test_a_tour_that_was_finished_starts_again(navigation: Navigation) -> None:
    walk(navigation, 6)
    assert navigation.page["id"] == "remember"
    navigation.home()
    assert navigation.tourReached["position"] == 0
    navigation.takeTour()
    assert place(navigation) == ("what", 1)


def test_each_topic_has_its_own_tour(qapp: QGuiApplication) -> None:
    visit = begun(loaded(TWO_TOPICS))
    navigation = visit.navigation
    navigation.takeTour()
    assert (navigation.page["kind"], navigation.tour["count"]) == ("home", 0)
    navigation.open("patch-test")
    walk(navigation, 1)
    navigation.open("ear-rinsing/")
    assert navigation.tourReached["position"] == 0
    navigation.takeTour()
    assert navigation.page["kind"] == "home"
    navigation.open("patch-test/")
    assert navigation.tourReached["position"] == 2


def test_the_next_visit_knows_nothing_of_it(visit: Visit) -> None:
    walk(visit.navigation, 3)
    visit.end()
    visit.begin("")
    assert visit.navigation.tourReached["position"] == 0
    assert visit.navigation.tour["position"] == 0


def test_the_page_that_comes_next_is_prepared(navigation: Navigation) -> None:
    prepared = QSignalSpy(navigation.prepareRequested)
    navigation.prepareOnward()
    assert not prepared.count()
    navigation.prepareTour()
    walk(navigation, 5)
    navigation.prepareOnward()
    navigation.goOn()
    navigation.goOn()
    navigation.prepareOnward()
    navigation.home()
    navigation.prepareTour()
    keys = [prepared.at(number)[0] for number in range(prepared.count())]
    assert keys == [f"microneedling/{name}" for name in ("what", "remember", LIST, "what")]


def test_content_that_changes_on_the_way_keeps_patients_on_the_tour(visit: Visit) -> None:
    walk(visit.navigation, 3)
    content = loaded(SHIPPED)
    for language in content.pages.values():
        language["topics"][0]["tour"] = ["what", "risks", "after"]
    visit.refresh(content)
    assert place(visit.navigation) == ("risks", 2)
    assert visit.navigation.onward["id"] == "after"
    for language in content.pages.values():
        language["topics"][0]["tour"] = []
    visit.refresh(content)
    assert place(visit.navigation) == ("risks", 0)
    assert visit.navigation.onward == visit.navigation.page["onward"]
    visit.navigation.goOn()
    assert place(visit.navigation) == ("compare", 0)


def test_without_content_there_is_no_tour(qapp: QGuiApplication) -> None:
    visit = Visit()
    navigation = visit.navigation
    navigation.takeTour()
    navigation.goOn()
    navigation.prepareTour()
    assert (navigation.tour["count"], navigation.tourReached["position"], navigation.onward["id"]) == (0, 0, "")
