"""Dates that elements hold for machines: ``<time>`` and microdata.

A page holds dates of its comments, its events and other articles, too: these are found by the line that asks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

from newsclean.newsroom.dates import label_role

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

Moments: TypeAlias = list[tuple[str, str]]
"""Source and value of each date."""

_LEVELS: Final = 3  # elements around a text up to the one that holds its date
_DEPTH: Final = 48  # elements around a line up to the one whose properties it is among
_SCOPES: Final = 3  # such elements: a header, its article, the page
_MOST: Final = 40  # dates of one of them that are looked at: the article's own stand before those of its comments
_PUBLISHED: Final = "item:datePublished"
_MODIFIED: Final = "item:dateModified"
_SOURCES: Final = {"datePublished": _PUBLISHED, "published": _PUBLISHED, "dateModified": _MODIFIED, "updated": _MODIFIED}
_ROLES: Final = {"published": _PUBLISHED, "modified": _MODIFIED, "": "attr:time"}


def line_moments(nodes: Sequence[LexborNode]) -> Moments:
    """Give the dates of the elements that a line's texts stand in."""
    found: Moments = []
    seen: set[int] = set()
    said = ""
    for node in nodes:
        element = node.parent
        for _ in range(_LEVELS):
            if element is None or element.mem_id in seen:
                break
            seen.add(element.mem_id)
            found.extend(_moments(element, said))
            element = element.parent
        said = node.text_content or ""
    return found


def scope_moments(node: LexborNode | None) -> Moments:
    """Give the dates among the properties of the things that a line belongs to, from the inside out."""
    found: Moments = []
    scopes = 0
    for _ in range(_DEPTH):
        if node is None or scopes == _SCOPES:
            break
        if "itemscope" in node.attributes or node.tag == "html":
            scopes += 1
            for holder in node.css("[itemprop^=date]")[:_MOST]:
                # without a scope only what no reader sees is of the page
                if _scope(holder) == node.mem_id and (node.tag != "html" or holder.tag == "meta"):
                    found.extend(_moments(holder, ""))
        node = node.parent
    return found


def _scope(node: LexborNode) -> int:
    """Give the number of the element whose property an element is; the root where there is none."""
    element = node
    for _ in range(_DEPTH):
        if element.parent is None or element.tag == "html":
            break
        element = element.parent
        if "itemscope" in element.attributes:
            break
    return element.mem_id


def _moments(element: LexborNode, said: str) -> Iterator[tuple[str, str]]:
    """Give the dates of an element, by the label *said* before it, publication first where one date is both."""
    attributes = element.attributes
    names = f"{attributes.get('itemprop') or ''} {attributes.get('class') or ''}".split()
    value = attributes.get("datetime") or attributes.get("content") or attributes.get("title")
    sources = sorted({_SOURCES[name] for name in names if name in _SOURCES}, reverse=True)
    if not sources and element.tag == "time":
        sources = [_ROLES[label_role(said)]]
    if value:
        yield from ((source, value) for source in sources)
