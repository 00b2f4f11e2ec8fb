"""Why a page gave its article, or none: every line with its label, score and rule, every field with its source.

This file decides nothing; it tells what `extraction` decided.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsclean.article import Article, Reason
from newsclean.candidate import Candidate
from newsclean.extraction import Attempt, attempt
from newsclean.newsroom.sentences import letters
from newsclean.refusal import REFUSALS
from newsclean.rules import sources
from newsclean.rules.evidence import EVIDENCE, Signs
from newsclean.scoring import scores
from newsclean.vocabulary import KEPT, OUTSIDE, Label, Origin, Verdict

if TYPE_CHECKING:
    from newsclean.extraction import Source


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
        return self.label in KEPT


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedRun:
    """A run of lines that may be the article, and what spoke for it."""

    first: int
    """Number of its first line, counted from one; of another page where it is what a script of the page holds."""
    last: int
    score: float
    """Sum of the scores of its lines."""
    evidence: float
    """Sum of `signs`, in logarithms of the odds."""
    is_article: bool
    """Whether it was taken for an article: by evidence or, if it is only a few sentences, by what stands around them."""
    signs: dict[str, float]
    """What each sign (`rules/evidence.py`) that was seen adds, the largest first."""


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
    headlines: tuple[tuple[str, float], ...] = ()
    """The lines that look most like the headline, best first, with their sums: above zero, a line is rather the headline than not."""

    runs: tuple[JudgedRun, ...] = ()
    """Runs of lines that were judged, the one that was chosen first."""


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
    return Explanation(
        article=found.article,
        reason=found.reason,
        refusal=REFUSALS[found.refusal] if found.refusal else None,
        lines=tuple(_lines(found)),
        sources=_sources(found.article, found) if found.article else {},
        headlines=tuple(_headlines(found)),
        runs=tuple(map(_judged, found.candidates)),
    )


def _lines(found: Attempt) -> Iterator[Line]:
    blocks = found.page.blocks if found.page else []
    best = found.candidates[0] if found.candidates else None
    verdicts = found.verdicts or [OUTSIDE] * len(blocks)
    for index, (block, verdict, score) in enumerate(zip(blocks, verdicts, best.scores if best else scores(blocks), strict=True)):
        chosen = best is not None and best.run.start <= index < best.run.stop
        yield Line(text=block.text, label=verdict.label, rule=verdict.rule, score=round(score, 2), is_chosen=chosen)


def _headlines(found: Attempt) -> Iterator[tuple[str, float]]:
    if found.candidates:
        for index, score in found.candidates[0].headline.ranked:
            yield found.candidates[0].page.blocks[index].text, round(score, 2)


def _judged(candidate: Candidate) -> JudgedRun:
    parts = {name: round(float(sign * weight), 2) for name, sign, weight in zip(Signs._fields, candidate.signs, EVIDENCE, strict=True)}
    return JudgedRun(
        first=candidate.run.start + 1,
        last=candidate.run.stop,
        score=round(candidate.run.score, 2),
        evidence=round(candidate.evidence, 2),
        is_article=bool(candidate.is_article),
        signs={name: part for name, part in sorted(parts.items(), key=lambda item: -abs(item[1])) if part},
    )


def _sources(article: Article, found: Attempt) -> dict[str, str]:
    """Say where each field that has a value came from."""
    said = {field: _named(origin, found.verdicts) or "the text of the page" for field, origin in found.origins.items()}
    said["title"] = _title_source(found)
    return {field: source for field, source in said.items() if getattr(article, field)}


def _named(origin: Origin | None, verdicts: Sequence[Verdict]) -> str | None:
    """Name a source, or the numbers of the lines with some labels, counted from one: ``lines 3, 5-9``."""
    if origin is None or isinstance(origin, str):
        return origin
    numbers = dict.fromkeys(number for number, verdict in enumerate(verdicts, 1) if verdict.label in origin)
    starts = [number for number in numbers if number - 1 not in numbers]
    stops = [number for number in numbers if number + 1 not in numbers]
    shown = ", ".join(f"{start}-{stop}" if start < stop else str(start) for start, stop in zip(starts, stops, strict=True))
    return f"{'line' if len(numbers) == 1 else 'lines'} {shown}" if shown else None


def _title_source(found: Attempt) -> str:
    """Say which line the headline is, or which metadata; and which of them says the same, or more."""
    title, facts = found.candidates[0].headline.text or "", found.candidates[0].page.facts
    named = [(name, value) for name in sources.TITLE for value in facts.get(name, ())]
    same = next((name for name, value in named if letters(value) == letters(title)), None)
    longer = next(((name, value) for name, value in named if value.startswith(title)), None)
    source = f"{longer[0]}, {longer[1].removeprefix(title)!r} removed" if longer and not same else same
    line = _named((Label.TITLE,), found.verdicts)
    return f"{line}, as {source}" if line and source else line or source or "the text of the page"
