"""JSON-LD of a page to facts.

This file never guesses: what a JSON parser cannot read is not there.
"""

from __future__ import annotations

import html as entities
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from newsclean.page import Facts
from newsclean.reading.characters import one_line
from newsclean.rules.sources import ARTICLE_TYPES

# Values of one page's JSON that are looked at, at most. A bound of time: the two million of nine megabytes take 0.1 s with it,
# 3 s without.
_NODES: Final = 20_000
# What broadcasters' templates leave in JSON: comments to the end of a line, commas before a closing bracket.
_COMMENT: Final = re.compile(r'(?m)(?<=[\s,])//[^"\n]{0,300}$')
_COMMA: Final = re.compile(r",(?=\s{0,200}[}\]])")
_HALVES: Final = re.compile("[\ud800-\udfff]")  # JSON may escape half a character
_PLAIN_KEYS: Final = ("headline", "datePublished", "dateModified", "dateCreated", "articleSection", "articleBody")


def read_json(text: str) -> Any:  # noqa: ANN401 - JSON is of any type
    """Parse JSON as pages have it; None where that cannot be done."""
    for source in _readings(text):
        try:
            return json.loads(source, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _readings(text: str) -> Iterator[str]:
    """Give JSON as it stands, and, if that is not enough, as it was meant."""
    yield text
    yield _COMMA.sub("", _COMMENT.sub("", text))


def walk(data: object) -> Iterator[dict[str, Any]]:
    """Give each object inside JSON data, outer ones first, without recursion; a list of items is of other pages."""
    waiting: list[object] = [data]
    seen = 0
    while waiting and seen < _NODES:
        seen += 1
        value = waiting.pop()
        if isinstance(value, dict):
            if value.get("@type") == "ItemList":
                continue
            yield value
            waiting.extend(v for v in reversed(list(value.values())) if isinstance(v, dict | list))
        elif isinstance(value, list):
            waiting.extend(v for v in reversed(value) if isinstance(v, dict | list))


def add(facts: Facts, source: str, value: object) -> None:
    """Add a fact if it is text."""
    if isinstance(value, str):
        text = one_line(_HALVES.sub(" ", entities.unescape(value)))
        if text:
            facts.setdefault(source, []).append(text)


def with_json_ld(facts: Facts) -> Facts:
    """Add what the page's schema.org article says of itself as ``ld:`` facts; other types (videos) say nothing."""
    found = dict(facts)
    headline: str | None = None
    # What is of the site, its channels, its bread crumbs, is not worth parsing.
    sources = (source for source in facts.get("json-ld", ()) if any(name in source for name in ARTICLE_TYPES))
    for item in walk([read_json(source) for source in sources]):
        if ARTICLE_TYPES.isdisjoint(_texts(item.get("@type"))):
            continue
        own = next(iter(_texts(item.get("headline"))), headline)
        headline = headline or own
        if own != headline:
            continue  # of another article: related ones have objects of their own
        add(found, "ld:type", "article")
        for key in _PLAIN_KEYS:
            for value in _texts(item.get(key)):
                add(found, f"ld:{key}", value)
        place = item.get("mainEntityOfPage")
        add(found, "ld:url", place.get("@id") if isinstance(place, dict) else place)
        add(found, "ld:url", item.get("url"))
        for person in _items(item.get("author")):
            add(found, "ld:author", person.get("name") if isinstance(person, dict) else person)
            add(found, "ld:email", person.get("email") if isinstance(person, dict) else None)
        for owner in _items(item.get("publisher")):
            add(found, "ld:publisher", owner.get("name") if isinstance(owner, dict) else owner)
    return found


def _items(value: object) -> Iterable[Any]:
    return value if isinstance(value, list) else [value]


def _texts(value: object) -> list[str]:
    return [item for item in _items(value) if isinstance(item, str)]
