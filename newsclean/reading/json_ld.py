"""JSON-LD of a page to facts: those of the page's own article.

This file never guesses: what cannot be read is not there, and what another page says of itself is not this page's.
"""

from __future__ import annotations

import html as entities
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from newsclean.newsroom.sentences import words
from newsclean.page import Block, Facts
from newsclean.reading.characters import one_line
from newsclean.reading.loose_json import read_json, repair_json
from newsclean.rules.sources import ARTICLE_TYPES, PAGE_URL

BARE: Final = 20
"""Lines of a page that shows nothing of its own before its scripts run, at most."""

# Values of one page's JSON that are looked at, at most. A bound of time: the two million of nine megabytes take 0.1 s with it,
# 3 s without.
_NODES: Final = 20_000
_REPAIRS: Final = 8  # broken scripts of one page that are put right, at most
_ARTICLES: Final = 50  # articles of one page's JSON that are compared with the page, at most
_TITLES: Final = ("meta:og:title", "meta:twitter:title", "title")
_ORIGIN: Final = re.compile(r"^https?://[^/]{1,300}")
_HALVES: Final = re.compile(r"[\ud800-\udfff]")  # JSON may escape half a character
_PLAIN_KEYS: Final = ("headline", "datePublished", "dateModified", "dateCreated", "articleSection", "articleBody")


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
            value = list(value.values())
        if isinstance(value, list):
            waiting.extend(v for v in reversed(value) if isinstance(v, dict | list))


def add(facts: Facts, source: str, value: object) -> None:
    """Add a fact if it is text."""
    if isinstance(value, str):
        text = one_line(_HALVES.sub(" ", entities.unescape(value)))
        if text:
            facts.setdefault(source, []).append(text)


def with_json_ld(facts: Facts, blocks: Sequence[Block] = ()) -> Facts:
    """Add what the page's schema.org article says of itself as ``ld:`` facts; other types (videos) say nothing."""
    found = dict(facts)
    # What is of the site, its channels, its bread crumbs, is not worth parsing.
    sources = (source for source in facts.get("json-ld", ()) if any(name in source for name in ARTICLE_TYPES))
    things = list(walk(list(_parsed(sources))))
    known = {name: thing for thing in things if len(thing) > 1 and isinstance(name := thing.get("@id"), str)}
    for item in _own([thing for thing in things if not ARTICLE_TYPES.isdisjoint(_texts(thing.get("@type")))], facts, blocks):
        add(found, "ld:type", "article")
        for key in _PLAIN_KEYS:
            for value in _dates(item.get(key)) if key.startswith("date") else _texts(item.get(key)):
                add(found, f"ld:{key}", value)
        for address in _addresses(item):
            add(found, "ld:url", address)
        for person in _things(item.get("author") or item.get("creator"), known):
            for name in _names(person):
                add(found, "ld:author", name)
            add(found, "ld:email", person.get("email") if isinstance(person, dict) else None)
        for owner in _things(item.get("publisher"), known):
            for name in _names(owner):
                add(found, "ld:publisher", name)
    return found


def _parsed(sources: Iterable[str]) -> Iterator[Any]:
    """Parse each script; the first of those that are broken are put right."""
    repairs = _REPAIRS
    for source in sources:
        value = read_json(source)
        if value is None and repairs:
            repairs -= 1
            value = repair_json(source)
        yield value


def _own(things: Sequence[dict[str, Any]], facts: Facts, blocks: Sequence[Block]) -> Iterator[dict[str, Any]]:
    """Give the objects of the page's own article: other articles, on the page or related, have objects of their own."""
    titles = [words(value) for source in _TITLES for value in facts.get(source, ())]
    pages = {_path(value) for source in PAGE_URL for value in facts.get(source, ())} - {""}
    judged = [(item, _is_own(item, titles, pages, blocks)) for item in things[:_ARTICLES]]
    possible = [item for item, answer in judged if answer] or [item for item, answer in judged if answer is None]
    headline = next((text for item in possible for text in _texts(item.get("headline"))), None)
    for item, answer in judged:
        if answer is not False and next(iter(_texts(item.get("headline"))), headline) == headline:
            yield item


def _is_own(item: dict[str, Any], titles: Sequence[list[str]], pages: set[str], blocks: Sequence[Block]) -> bool | None:
    """Say whether an article's headline or address is the page's; None where the page has nothing to compare."""
    headline = words(entities.unescape(next(iter(_texts(item.get("headline"))), "")))
    paths = {_path(value) for value in _addresses(item)} - {""}
    if pages & paths or (headline and any(_alike(headline, title) for title in titles)):
        return True
    if headline and titles:
        bare = "".join(headline)
        if any(len(block.text) >= len(bare) and block.letters == bare and not block.is_linked for block in blocks):
            return True
        return None if item.get("articleBody") and len(blocks) < BARE else False  # its text may be all that there is
    return False if pages and paths else None


def _alike(headline: list[str], title: list[str]) -> bool:
    """Say whether one of two headlines holds the other, or they share half of the words of the shorter one."""
    one, other = "".join(headline), "".join(title)
    if one in other or (other and other in one):
        return True
    return len({*headline} & {*title}) * 2 >= max(2, min(len({*headline}), len({*title})))


def _addresses(item: dict[str, Any]) -> list[str]:
    place = item.get("mainEntityOfPage")
    return _texts([place.get("@id") if isinstance(place, dict) else place, *items(item.get("url"))])


def _path(address: str) -> str:
    """Give what tells one page of a site from another; "" for its front."""
    return _ORIGIN.sub("", address.strip()).partition("#")[0].strip("/")


def _things(value: object, known: Mapping[str, dict[str, Any]]) -> Iterator[Any]:
    """Give each person or organisation, looked up where only its @id stands."""
    for item in items(value):
        name = item.get("@id") if isinstance(item, dict) and len(item) == 1 else item
        yield known.get(name, item) if isinstance(name, str) else item


def _names(thing: object) -> list[str]:
    """Give the names of a person or organisation; parts of a Korean name as Koreans write it, family first."""
    if not isinstance(thing, dict):
        return _texts(thing)
    family, given = thing.get("familyName"), thing.get("givenName")
    names = _texts(thing.get("name"))
    return names or ([f"{family}{given}"] if isinstance(family, str) and isinstance(given, str) else [])


def items(value: object) -> Iterable[Any]:
    """Give the items of a list, or a value that is none."""
    return value if isinstance(value, list) else [value]


def _texts(value: object) -> list[str]:
    return [item for item in items(value) if isinstance(item, str)]


def _dates(value: object) -> list[str]:
    """Give texts, and numbers that may be seconds since 1970."""
    return _texts(value) or [str(item) for item in items(value) if type(item) is int]
