"""Why a page gave its article, or none: every line with its label, score and rule, every field with its source.

This file decides nothing; it tells what `extraction` decided.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsclean import fields
from newsclean.article import Article, Reason
from newsclean.extraction import Reading, attempt
from newsclean.labels import OUTSIDE, Label
from newsclean.newsroom.words import letters
from newsclean.rules import sources

if TYPE_CHECKING:
    from newsclean.extraction import Source

_REFUSALS: Final = {
    "no-headline": "no headline was found",
    "no-article-headline": "the headline is that of an error page, a list or a form",
    "links": "a third of the best run of lines, or more, is links",
    "list-of-articles": "most of the prose stands under headlines of other articles",
    "no-prose": "no lines in a row look like prose",
    "little-prose-and-no-date": "there is little prose, no date stands over it, and no metadata calls it an article",
    "nothing-left": "all lines of the best run are boilerplate",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A visual line of a page and what was decided of it."""

    text: str
    label: Label
    rule: str
    """Name of the rule, or of the hint of the markup, that gave the label."""
    score: float
    """How much it looks like Korean prose, above or below zero; the body is the run with the greatest sum."""
    is_chosen: bool
    """Whether it stands in that run."""

    @property
    def is_kept(self) -> bool:
        """Whether its text, or what it says, is part of the article."""
        return self.label not in (Label.CHROME, Label.RELATED, Label.COPYRIGHT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What `newsclean.extract` knew of a page, whether it is an article or not."""

    article: Article | None
    reason: Reason | None
    """Why there is no article: the ``reason`` of the `ExtractionError` that ``extract`` raises."""
    refusal: str | None
    """The same in a sentence, for a page that was read."""
    lines: tuple[Line, ...]
    """All lines of the page in order; none for input that was not read."""
    sources: dict[str, str]
    """For each field of the article that has a value, where that came from (``shown:published``, ``meta:og:title``)."""


def explain(source: Source, *, url: str | None = None, encoding: str | None = None) -> Explanation:
    """Explain what `newsclean.extract` makes of a page; it takes the same input and goes the same way.

    A page that is no article is explained, too: nothing but a wrong type (`TypeError`) raises.

    >>> found = explain("<h1>새벽시장에 활기</h1><p>로그인")
    >>> found.reason, found.refusal
    ('not-an-article', 'no lines in a row look like prose')
    >>> [(line.text, line.score) for line in found.lines]
    [('새벽시장에 활기', -0.8), ('로그인', -0.8)]
    """
    found = attempt(source, url, encoding)
    reading = found.reading
    if reading is None:
        return Explanation(article=None, reason=found.reason, refusal=None, lines=(), sources={})
    refusal = None if found.article else _REFUSALS[reading.refusal or "nothing-left"]
    origins = _origins(found.article, reading, url) if found.article else {}
    return Explanation(article=found.article, reason=found.reason, refusal=refusal, lines=_lines(reading), sources=origins)


def _lines(reading: Reading) -> tuple[Line, ...]:
    verdicts = reading.verdicts or [OUTSIDE] * len(reading.blocks)
    chosen = range(reading.run.start, reading.run.stop)
    return tuple(
        Line(text=block.text, label=verdict.label, rule=verdict.rule, score=round(score, 2), is_chosen=index in chosen)
        for index, (block, verdict, score) in enumerate(zip(reading.blocks, verdicts, reading.scores, strict=True))
    )


def _origins(article: Article, reading: Reading, url: str | None) -> dict[str, str]:
    """Say where each field came from, asking its sources in their order of trust."""
    facts = fields.with_shown(reading.facts, reading.lines)
    people = fields.reporters_and_source(reading.lines, facts)[1] or _places(reading, Label.BYLINE, Label.SIGN_OFF, Label.TIMESTAMP)
    found = {
        "title": _title_origin(reading),
        "timestamp": fields.stamp_source(facts, sources.PUBLISHED),
        "reporter_email": people,
        "photo_captions": _places(reading, Label.CAPTION),
        "paragraphs": _places(reading, Label.PARAGRAPH),
        "subtitle": fields.first_source(facts, ("script:subtitle",)) or _places(reading, Label.SUBTITLE),
        "modified": fields.stamp_source(facts, sources.MODIFIED),
        "reporters": people,
        "publisher": fields.publisher_and_source(facts, url, reading.blocks)[1],
        "section": fields.first_source(facts, sources.SECTION),
        "url": "the caller" if url and url.strip() else fields.first_source(facts, sources.URL),
        "encoding": "the bytes",
    }
    return {field: origin or "the text of the page" for field, origin in found.items() if getattr(article, field)}


def _places(reading: Reading, *labels: Label) -> str | None:
    """Give the numbers of the lines with these labels, counted from one: ``lines 3, 5-9``."""
    numbers = dict.fromkeys(number for number, verdict in enumerate(reading.verdicts, 1) if verdict.label in labels)
    starts = [number for number in numbers if number - 1 not in numbers]
    stops = [number for number in numbers if number + 1 not in numbers]
    shown = ", ".join(f"{start}-{stop}" if start < stop else str(start) for start, stop in zip(starts, stops, strict=True))
    return f"{'line' if len(numbers) == 1 else 'lines'} {shown}" if shown else None


def _title_origin(reading: Reading) -> str | None:
    """Say which line the headline is, or which metadata; and which of them says the same, or more."""
    title = reading.title or ""
    named = [(name, value) for name in sources.TITLE for value in reading.facts.get(name, ())]
    same = next((name for name, value in named if letters(value) == letters(title)), None)
    longer = next(((name, value) for name, value in named if value.startswith(title)), None)
    source = f"{longer[0]}, {longer[1].removeprefix(title)!r} removed" if longer and not same else same
    place = _places(reading, Label.TITLE)
    return f"{place}, as {source}" if place and source else place or source
