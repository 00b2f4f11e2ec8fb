"""From markup to a tree, and to the facts that stand in elements by name."""

from __future__ import annotations

import html as entities
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser, LexborNode, SelectolaxError

from newsclean.page import Facts
from newsclean.reading.characters import encoded, one_line
from newsclean.reading.html.guard import defused, flattened
from newsclean.rules.sources import META

if TYPE_CHECKING:
    from newsclean.rules.outlets import Outlet


def parse(page: str | bytes) -> LexborHTMLParser:
    """Parse a page as the HTML standard says; bytes are UTF-8, and spare the parser encoding them again.

    There are no events, which ordinary pages do not need and hostile ones abuse.
    """
    data = page if isinstance(page, bytes) else encoded(page)
    try:
        return LexborHTMLParser(defused(data), options=LexborDocumentOptions.WO_EVENTS)
    except SelectolaxError:
        return LexborHTMLParser(flattened(data), options=LexborDocumentOptions.WO_EVENTS)


def element_source(element: object) -> str:
    """Serialize an lxml element (what Scrapy and others hold), so that it goes the same way as every page."""
    import lxml.html  # noqa: PLC0415 - importing newsclean must not load lxml

    if not isinstance(element, lxml.html.HtmlElement):
        message = f"extract() takes bytes, str or an lxml.html.HtmlElement, not {type(element).__name__}"
        raise TypeError(message)
    return str(lxml.html.tostring(element, encoding="unicode", with_tail=False))


def facts(tree: LexborHTMLParser) -> Facts:
    """Collect the metadata of the head: ``<meta>`` by name, ``<base>``, JSON-LD sources unread under ``json-ld``."""
    found: Facts = {}
    if tree.head is not None:
        for node in tree.head.css("base,meta,title,link[rel=canonical],script[type*='ld+json' i]"):
            add_element(found, node, node.attributes, in_head=True)
    return found


def add_element(found: Facts, node: LexborNode, attributes: Mapping[str, str | None], *, in_head: bool) -> None:
    """Add what a ``<meta>``, ``<base>``, ``<title>``, canonical ``<link>`` or JSON-LD ``<script>`` says.

    In the body properties are those of things on the page, which may be other articles.
    """
    tag = node.tag
    if tag == "meta":
        name = attributes.get("property") or attributes.get("name") or (attributes.get("itemprop") if in_head else None)
        source = f"meta:{name}"
        if source in META:
            # escaped twice by some systems: the parser undid one
            _add(found, source, entities.unescape(attributes.get("content") or ""))
    elif tag == "base":
        _add(found, "base", attributes.get("href"))
    elif tag == "title":
        _add(found, "title", node.text())
    elif tag == "link" and attributes.get("rel") == "canonical":
        _add(found, "canonical", attributes.get("href"))
    elif tag == "script" and "ld+json" in (attributes.get("type") or "").lower():
        found.setdefault("json-ld", []).append(node.text())


def _add(found: Facts, source: str, value: str | None) -> None:
    text = one_line(value) if value else ""
    if text:
        found.setdefault(source, []).append(text)


def scripts(tree: LexborHTMLParser) -> Iterator[str]:
    """Give the source of each inline script."""
    for node in tree.css("script:not([src])"):
        yield node.text()


def outlet_facts(tree: LexborHTMLParser, outlet: Outlet) -> Facts:
    """Read what an outlet keeps in attributes and hidden elements."""
    found: Facts = {}
    for source, selector, attribute in outlet.facts:
        node = tree.css_first(selector)
        if node is not None:
            _add(found, source, node.attributes.get(attribute) if attribute else node.text())
    return found
