"""Ids by which one part of a topic names pages of it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kiosk.content.model.content import Topic
from kiosk.content.model.pages import Page
from kiosk.content.model.types import Id
from kiosk.content.problems import did_you_mean, quote
from kiosk.content.yaml.nodes import Node, Scalar

if TYPE_CHECKING:
    from kiosk.content.load.decoder import Decoder


def listed_ids(decoder: "Decoder", thing: object, name: str) -> Iterator[Scalar]:
    """Where each id is in a list of `thing`, as far as they could be read."""
    for node in getattr(decoder.place(thing, name), "items", ()):
        if isinstance(node, Scalar) and node.value in (getattr(thing, name) or ()):
            yield node


def find_page(decoder: "Decoder", topic: Topic, node: Node, name: str, besides: Page | None = None) -> Page | None:
    """The page of a topic with this id; reports it if there is none."""
    pages = {page.id: page for page in topic.pages or () if besides is None or page.id != besides.id}
    # Where a page or its id could not be read, none is called unknown because of that.
    is_complete = all(page.id for page in topic.pages or ()) and decoder.is_whole(topic, "pages")
    if name not in pages and is_complete and name not in decoder.unparsed_text:
        decoder.error(node, f"unknown page {quote(name)} in this topic.{did_you_mean(name, [*pages])}")
    return pages.get(Id(name))
