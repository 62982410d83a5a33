"""Where a patient is, and the way that led there."""

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.qml_property import qml_attribute, qml_property
from kiosk.visit.chapters import Tour
from kiosk.visit.choices import LISTED, Choices
from kiosk.visit.display import DisplaySettings
from kiosk.visit.page_index import LIST, TAKE_HOME, Route, list_page
from kiosk.visit.part import VisitPart
from kiosk.visit.shown_page import PagePoint, ShownPage, made_page, point


class Navigation(VisitPart):
    """The pages that were opened, the first page first, the one that is shown last.

    QML names a page by its key, or by its id in the topic that is shown; on the list of topics, a topic by its id.
    """

    pageChanged = Signal()
    itemChanged = Signal()
    prepareRequested = Signal(str)
    """A finger is on the way to the page of this key: it can be built before it is opened."""

    item: str = qml_attribute(str, "route.item", itemChanged)
    """What is selected on the page: a step, a stage, a risk; "" for nothing."""

    def __init__(self, display: DisplaySettings, choices: Choices, parent: QObject) -> None:
        super().__init__(parent)
        self._display, self._choices = display, choices
        self._routes = [display.index.start]
        self._reached: dict[str, str] = {}
        """By topic the furthest page of its tour, until its end is reached."""
        display.contentChanged.connect(self._follow_content)
        choices.changed.connect(self._follow_list)

    def reset(self) -> None:
        self._routes = [self._display.index.start]
        self._reached = {}
        self._tell()

    @property
    def route(self) -> Route:
        """The page that is shown."""
        return self._routes[-1]

    @qml_property(str, pageChanged)
    def key(self) -> str:
        return str(self.route)

    @qml_property("QVariantMap", pageChanged)
    def page(self) -> ShownPage:
        """The page that is shown, in the language that is shown. Each reading in QML copies all of it, up to 1 ms."""
        return self.pageAt(self.key)

    @qml_property("QVariantList", pageChanged)
    def backStack(self) -> list[str]:
        """The keys of the pages that Back can lead to and of the page that is shown."""
        return [str(route) for route in self._routes]

    @qml_property(bool, pageChanged)
    def canGoBack(self) -> bool:
        return len(self._routes) > 1

    @qml_property(str, pageChanged)
    def helpKey(self) -> str:
        return str(self._display.index.help(self.route.topic))

    @qml_property(str, pageChanged)
    def sourcesKey(self) -> str:
        """The key of the list of sources; "" if there is none."""
        return str(self._display.index.sources(self.route.topic) or "")

    @qml_property(str, pageChanged)
    def listKey(self) -> str:
        return str(self.route._replace(page=LIST))

    @qml_property("QVariantMap", pageChanged)
    def onward(self) -> PagePoint:
        """The page that Next leads to, on the tour the next one of that; all "" where there is none."""
        at = self._place_on_tour()
        return [*self._tour.pages, *self._tour.end, point()][at + 1] if at >= 0 else self.page["onward"]

    @qml_property("QVariantMap", pageChanged)
    def tour(self) -> dict[str, int]:
        """The `position` of the page on the tour, from 1, or 0 if it was not reached on it; and the `count` of all."""
        at, count = self._place_on_tour(), len(self._tour.pages)
        return {"position": at + 1 if at < count else 0, "count": count}

    @qml_property("QVariantMap", pageChanged)
    def tourReached(self) -> dict[str, int | str]:
        """The `position`, from 1, and the `title` of the page where the tour goes on; 0 before it began."""
        pages = self._tour.pages
        reached = self._reached.get(self.route.topic)
        places = [(number, page["title"]) for number, page in enumerate(pages, 1) if page["id"] == reached]
        position, title = places[0] if places else (0, "")
        return {"position": position, "title": title}

    @Slot(str, result="QVariantMap")
    def pageAt(self, key: str) -> ShownPage:
        index, language, route = self._display.index, self._display.language, Route.of(key)
        if route.taken_home:
            taken, strings = self.pageAt(str(route.taken_home)), index.shared(language)["strings"]
            page = made_page(TAKE_HOME + taken["id"], "take", taken["title"], taken["untranslated"], taken["changed"])
            return {**page, "message": strings["aim"]}
        if route.page == LIST:
            return list_page(index, language, self._choices.made[LISTED])
        return index.page(language, route)

    @Slot(str)
    def prepare(self, page: str) -> None:
        """Tell that a page may be opened next."""
        route = self._route(page)
        if self._has(route):
            self.prepareRequested.emit(str(route))

    @Slot(str)
    @Slot(str, str)
    def open(self, page: str, item: str = "") -> None:
        """Open a page, with an item selected on it. Nothing happens if it is shown already or does not exist."""
        if page:
            self._push(self._route(page)._replace(item=item))

    @Slot()
    def goOn(self) -> None:
        """Open the page that comes next."""
        onward = self.onward["id"]
        if self._place_on_tour() >= 0:
            self._open_on_tour(onward)
        else:
            self.open(onward)

    @Slot()
    def prepareOnward(self) -> None:
        if onward := self.onward["id"]:
            self.prepare(onward)

    @Slot()
    def takeTour(self) -> None:
        """Begin the tour of the topic, or take it up at the furthest page that was reached in this visit."""
        self._open_on_tour(self._next_on_tour())

    @Slot()
    def prepareTour(self) -> None:
        if page := self._next_on_tour():
            self.prepare(page)

    @Slot(str)
    def select(self, item: str) -> None:
        self._routes[-1] = self.route._replace(item=item)
        self.itemChanged.emit()

    @Slot(str)
    def pushItem(self, item: str) -> None:
        """Select an item as a page of its own: Back returns to the page without it."""
        self._routes.append(self.route._replace(item=item))
        self._tell()

    @Slot()
    def back(self) -> None:
        if self.canGoBack:
            self._routes.pop()
            self._tell()

    @Slot()
    def home(self) -> None:
        del self._routes[1:]
        self._tell()

    def jump(self, key: str, item: str) -> None:
        """Show a page with an item selected on it, whatever was shown before: Back leads to its topic, then home."""
        topic, _, page = key.partition("/")
        self._routes = list(dict.fromkeys((self._display.index.start, Route(topic), Route(topic, page, item))))
        self._tell()

    @property
    def _tour(self) -> Tour:
        return self._display.index.tour(self._display.language, self.route.topic)

    def _place_on_tour(self) -> int:
        """Where the page that is shown is among the pages of the tour and of its end, from 0; -1 off the tour."""
        path = [page["id"] for page in (*self._tour.pages, *self._tour.end)]
        return path.index(self.route.page) if self.route.on_tour and self.route.page in path else -1

    def _next_on_tour(self) -> str:
        """The page where the tour begins or goes on; "" where there is no tour."""
        pages = [page["id"] for page in self._tour.pages]
        reached = self._reached.get(self.route.topic, "")
        return reached if reached in pages else next(iter(pages), "")

    def _open_on_tour(self, page: str) -> None:
        """Open a page of the tour or of its end, and remember how far the patient came."""
        if not page:
            return
        topic, pages = self.route.topic, [one["id"] for one in self._tour.pages]
        if page not in pages:
            self._reached.pop(topic, None)
        elif pages.index(page) >= pages.index(self._next_on_tour()):
            self._reached[topic] = page
        self._push(Route(topic, page, on_tour=True))

    def _push(self, route: Route) -> None:
        """Open a page that exists and is not the one that is shown."""
        if self._has(route) and route[:2] != self.route[:2]:
            self._routes.append(route)
            self._tell()

    def _route(self, page: str) -> Route:
        topic = self.route.topic
        return Route.of(page) if "/" in page else Route(topic, page) if topic else Route(page)

    def _has(self, route: Route) -> bool:
        shown = route.taken_home or route
        return self._display.index.has(shown._replace(page="") if shown.page == LIST else shown)

    @Slot()
    def _follow_content(self) -> None:
        known = [route for route in self._routes if self._has(route)]
        start = self._display.index.start
        self._routes = known if known and known[0] == start else [start]
        self._tell()

    @Slot()
    def _follow_list(self) -> None:
        if self.route.page == LIST:
            self._tell()

    def _tell(self) -> None:
        self.pageChanged.emit()
        self.itemChanged.emit()
