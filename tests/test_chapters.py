"""Home leads to chapters, chapters to pages, and each page to the next one."""

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.content.store.loader_process import LoadedContent
from kiosk.visit.page_index import LIST, TAKE_HOME, PageIndex, Route
from kiosk.visit.session import Visit
from kiosk.visit.shown_page import CHAPTER, ShownPage
from tests.conftest import SHIPPED, TWO_TOPICS, loaded

TOPIC = "microneedling"
NOWHERE = {"id": "", "title": "", "message": ""}


@pytest.fixture
def visit(qapp: QGuiApplication) -> Visit:
    visit = Visit()
    visit.show(loaded(SHIPPED))
    visit.begin("")
    return visit


def shown(content: LoadedContent, page: str = "", language: str = "en", topic: str = TOPIC) -> ShownPage:
    return PageIndex(content.pages, content.digest).page(language, Route(topic, page))


def hide(content: LoadedContent, *names: str) -> None:
    """Take pages out, as `changed: hide` does."""
    for language in content.pages.values():
        for topic in language["topics"]:
            topic["pages"] = [page for page in topic["pages"] if page["id"] not in names]


def ids(page: ShownPage) -> list[str]:
    return [tile["id"] for tile in page["tiles"]]


def test_home_leads_to_the_chapters_in_the_language_that_is_read(visit: Visit) -> None:
    tiles = visit.navigation.page["tiles"]
    assert [tile["title"] for tile in tiles] == ["Understand it", "Decide", "Get ready", "Heal"]
    assert all(tile["summary"] and tile["picture"] for tile in tiles)
    visit.display.setLanguage("es")
    assert [tile["title"] for tile in visit.navigation.page["tiles"]] == ["Entender", "Decidir", "Prepararse", "Sanar"]


def test_each_page_with_a_button_is_in_one_chapter_of_at_most_seven(visit: Visit) -> None:
    home, found = visit.navigation.page, []
    for tile in home["tiles"]:
        assert tile["id"].startswith(CHAPTER)
        visit.navigation.open(tile["id"])
        page = visit.navigation.page
        assert (page["kind"], page["id"], page["title"]) == ("chapter", tile["id"], tile["title"])
        assert (page["summary"], page["picture"]) == (tile["summary"], tile["picture"])
        assert 0 < len(page["tiles"]) <= 7
        assert page["onward"]["id"] == page["tiles"][0]["id"]
        assert page["chapter"] == {"id": "", "title": ""}
        found += ids(page)
        visit.navigation.back()
    [topic] = loaded(SHIPPED).topics
    assert sorted(found) == sorted(page["id"] for page in topic["pages"] if page["kind"] not in ("help", "sources"))


def test_where_a_file_has_few_pages_home_leads_to_them() -> None:
    home = shown(loaded(TWO_TOPICS), topic="ear-rinsing")
    assert ids(home) == ["why", "steps"]
    assert home["tour"] == {"count": 0, "minutes": 0}
    why = shown(loaded(TWO_TOPICS), "why", topic="ear-rinsing")
    assert (why["chapter"]["id"], why["onward"]["id"]) == ("", "steps")


def test_the_list_of_topics_has_no_tour() -> None:
    assert shown(loaded(TWO_TOPICS), topic="")["tour"] == {"count": 0, "minutes": 0}


def test_going_on_leads_through_all_chapters_to_the_last_page(visit: Visit) -> None:
    order = []
    for tile in visit.navigation.page["tiles"]:
        order += ids(visit.navigation.pageAt(f"{TOPIC}/{tile['id']}"))
    visit.navigation.open(f"{CHAPTER}understand")
    for name in order:
        assert visit.navigation.onward["id"] == name
        visit.navigation.goOn()
        page = visit.navigation.page
        assert page["id"] == name
        assert name in ids(visit.navigation.pageAt(f"{TOPIC}/{page['chapter']['id']}"))
        assert page["chapter"]["title"] == visit.navigation.pageAt(f"{TOPIC}/{page['chapter']['id']}")["title"]
    assert visit.navigation.onward == NOWHERE
    trail = visit.navigation.backStack
    visit.navigation.goOn()
    assert visit.navigation.backStack == trail


@pytest.mark.parametrize("page", ["", "help", "sources", LIST, TAKE_HOME + "after", TAKE_HOME + "help"])
def test_what_is_in_no_chapter_leads_nowhere(visit: Visit, page: str) -> None:
    found = visit.navigation.pageAt(f"{TOPIC}/{page}")
    assert found["onward"] == NOWHERE
    assert found["chapter"] == {"id": "", "title": ""}


def test_a_quiz_leads_on_in_the_language_that_is_read(visit: Visit) -> None:
    visit.display.setLanguage("es")
    visit.navigation.open("check")
    assert visit.navigation.page["onward"]["id"] == "remember"
    assert visit.navigation.page["onward"]["title"] == visit.navigation.pageAt(f"{TOPIC}/remember")["title"]
    assert visit.navigation.page["chapter"] == {"id": f"{CHAPTER}decide", "title": "Decidir"}


def test_hidden_pages_are_left_out_and_so_is_a_chapter_with_none_left() -> None:
    content = loaded(SHIPPED)
    hide(content, "expect", "tell", "before", "ready", "private")
    assert ids(shown(content)) == [f"{CHAPTER}understand", f"{CHAPTER}decide", f"{CHAPTER}heal"]
    assert "expect" not in ids(shown(content, f"{CHAPTER}understand"))
    assert shown(content, "what")["onward"]["id"] == "steps"
    assert not PageIndex(content.pages, "").has(Route(TOPIC, f"{CHAPTER}ready"))
    assert shown(content)["tour"]["count"] == 5


def test_a_chapter_that_is_not_there_is_not_opened(visit: Visit) -> None:
    visit.navigation.open(f"{CHAPTER}nothing")
    assert visit.navigation.page["kind"] == "home"


def test_a_chapter_in_the_first_language_says_so() -> None:
    content = loaded(SHIPPED)
    content.pages["es"]["topics"][0]["chapters"][0]["untranslated"] = True
    assert shown(content, f"{CHAPTER}understand", "es")["untranslated"]
    assert not shown(content, f"{CHAPTER}decide", "es")["untranslated"]
