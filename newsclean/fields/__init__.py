"""Labelled lines and facts to the fields of an article, each by its order of trust, each with its origin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from newsclean.article import Article
from newsclean.fields.captions import find_captions
from newsclean.fields.paragraphs import find_paragraphs, find_subtitle
from newsclean.fields.people import find_people
from newsclean.fields.publisher import find_publisher
from newsclean.fields.times import find_times, first_stamp, held_times, shown_times
from newsclean.page import Page, first_source, first_value
from newsclean.rules import sources
from newsclean.vocabulary import OUTSIDE, Found, Label, Origin, Verdict


class Filled(NamedTuple):
    """An article, and where each of its fields comes from."""

    article: Article
    origins: dict[str, Origin | None]


def fill(page: Page, verdicts: Sequence[Verdict], title: str, url: str | None, encoding: str | None) -> Filled:
    """Fill the fields of an article from the lines of its page and its facts; *url* and *encoding* where they are known."""
    lines = [line for line in zip(page.blocks, verdicts, strict=True) if line[1] is not OUTSIDE]
    facts = page.facts | shown_times(lines)
    if page.holds_dates or not first_stamp(facts, sources.PUBLISHED):
        facts |= held_times(page.blocks, verdicts)
    published, modified = find_times(facts)
    people, people_origin = find_people(lines, facts)
    section, address = first_source(facts, sources.SECTION), first_source(facts, sources.URL)
    found: dict[str, Found[Any]] = {
        "title": (title, (Label.TITLE,)),
        "timestamp": published,
        "reporter_email": (next((person.email for person in people if person.email), None), people_origin),
        "photo_captions": find_captions(lines, facts, url),
        "paragraphs": find_paragraphs(lines),
        "subtitle": find_subtitle(lines, facts),
        "modified": modified,
        "reporters": (people, people_origin),
        "publisher": find_publisher(facts, lines, url, page.blocks),
        "section": (first_value(facts, sources.SECTION), section),
        "url": (url, "the caller") if url else (first_value(facts, sources.URL), address),
        "encoding": (encoding, "the bytes"),
    }
    article = Article(**{name: value for name, (value, _) in found.items()})
    return Filled(article, {name: origin for name, (_, origin) in found.items()})
