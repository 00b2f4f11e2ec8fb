"""What the metadata of a page claims its headline to be."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import Final, NamedTuple, TypeAlias

from newsclean.newsroom.sentences import letters
from newsclean.newsroom.titles import clean_title, is_site, strip_site
from newsclean.page import Block, Facts
from newsclean.rules import sources

MOST_TITLES: Final = 20
"""Titles of one source that are compared with each other, and with each line, at most: a bound of time. Real pages have up to three."""

LetterPairs: TypeAlias = AbstractSet[tuple[str, str]]


class Claims(NamedTuple):
    """Headlines that the metadata knows; they are compared by their letters alone."""

    titles: Sequence[str]
    """Without the names of site and section, the most trusted first."""
    sites: AbstractSet[str]
    """Names of the site."""
    strong: AbstractSet[str]
    """What is said of the article, with such names and without."""
    weak: AbstractSet[str]
    """What is only said of the page; small papers say it of all their pages."""
    all: AbstractSet[str]
    """Both of these."""
    certain: AbstractSet[str]
    """The same without what may be the slogan of a paper."""
    pairs: Sequence[LetterPairs]
    """Pairs of letters of the titles."""
    is_metadata: bool
    """Whether the metadata has them, and not the first line of a dump."""


NO_CLAIMS: Final = Claims((), frozenset(), frozenset(), frozenset(), frozenset(), frozenset(), (), is_metadata=False)


def find_claims(facts: Facts, blocks: Sequence[Block]) -> Claims:
    """Collect the titles of the metadata; those that name the site are none. A dump may begin with that of its page."""
    told = [(value, name in sources.WEAK_TITLE) for name in sources.TITLE for value in facts.get(name, ())[:MOST_TITLES]]
    said = {clean_title(value): is_weak for value, is_weak in reversed(told)}
    bare = {value: letters(value) for value in reversed(said)}
    is_metadata = bool(said)
    if not said and blocks and not blocks[0].path:
        said = dict.fromkeys(_of_page(blocks), True)
        bare = {value: letters(value) for value in said}
    sites = {letters(value) for name in sources.PUBLISHER for value in facts.get(name, ())}
    sites |= {bare[value] for value in bare if _is_name(value)} | {""}
    values = [value for value in bare if bare[value] not in sites]
    titles = {value: strip_site(value, *(other for other in values if other != value), sites=sites) for value in values}
    bare |= {title: letters(title) for title in titles.values() if title not in bare}
    strong = {bare[text] for pair in titles.items() if not said[pair[0]] for text in pair}
    weak = {bare[text] for pair in titles.items() if said[pair[0]] for text in pair} - strong
    shown = [title for title in dict.fromkeys(titles.values()) if bare[title] not in sites and not _is_name(title)]
    slogans = {bare[title] for title in shown if is_site(title)}
    every = strong | weak
    return Claims(shown, sites - {""}, strong, weak, every, every - slogans, [letter_pairs(title) for title in shown], is_metadata)


def _of_page(blocks: Sequence[Block]) -> list[str]:
    """Give the title of a page that a dump begins with, and its part that stands on the page once more; nothing if it is none."""
    title = blocks[0].text
    if blocks[0].is_menu:
        return []
    shown = max([block.text for block in blocks if title.startswith(block.text) and block.text != title], key=len, default="")
    if strip_site(title, shown) == shown:
        return [title, shown]
    return [title] if strip_site(title) != title else []


def _is_name(title: str) -> bool:
    """Say whether a whole title is the name of a site, and no headline of several words."""
    return " " not in title and is_site(title)


def letter_pairs(text: str) -> LetterPairs:
    """Give each two letters that stand side by side, spaces and marks among them: two texts on the same matter share many.

    >>> sorted(letter_pairs("시장 3월"))
    [(' ', '3'), ('3', '월'), ('시', '장'), ('장', ' ')]
    """
    return set(pairwise(text))
