"""A run of lines that may be the article: its headline, and what speaks for it.

This file judges one run; `choice` says which runs are judged, and which is the article.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import mul
from typing import Final, NamedTuple

from newsclean.evidence import signs_of_run, with_surroundings
from newsclean.label.claims import Claims, find_claims
from newsclean.label.edges import true_start
from newsclean.label.headline import Headline, find_title, find_untold
from newsclean.label.others import are_elsewhere, find_widgets, other_story
from newsclean.label.repeats import find_repeats
from newsclean.page import Page, Run, first_source
from newsclean.rules.evidence import EVIDENCE, Signs
from newsclean.rules.sources import PUBLISHED
from newsclean.scoring import LONG, WEIGHTS, best_run, scores

SHORTEST: Final = 0.3
"""Score of the shortest sentence that may be an article, at least."""
_SURE: Final = 1.0  # evidence of a few sentences that are not the best run of their page, at least
_TOLD: Final = 1.0  # evidence that a long text may lack, whose headline and date the metadata tells
_CLOCK: Final = 5  # characters of a time of day
_MANY_TEASERS: Final = 0.75  # share of the prose of a list of teasers, at least


class Scored(NamedTuple):
    """A page with what all its runs are judged by."""

    page: Page
    scores: list[float]
    """One for each block."""
    repeats: set[int]
    """Blocks that repeat the article elsewhere on the page."""
    claims: Claims


class Candidate(NamedTuple):
    """A run of a page that may be the article, and what speaks for it."""

    page: Page
    scores: list[float]
    run: Run
    repeats: set[int]
    """Blocks that repeat the article elsewhere on the page."""
    headline: Headline
    signs: Signs

    evidence: float
    """Sum of the signs, each times its weight."""
    is_article: bool
    """Whether it is one: by evidence, or a few sentences by what stands around them."""


def scored(page: Page) -> Scored:
    """Score the blocks of a page; what repeats its article says nothing."""
    values = scores(page.blocks)
    repeats = find_repeats(page.blocks, page.facts)
    for index in repeats:
        values[index] = WEIGHTS.doubtful
    if any("LiveBlogPosting" in source for source in page.facts.get("json-ld", ())):
        for index, block in enumerate(page.blocks):
            if len(block.text) <= _CLOCK and ":" in block.text:  # over a post: it parts posts no more than paragraphs
                values[index] = -WEIGHTS.label
    for lines in find_widgets(page.blocks):
        values[lines.start : lines.stop] = [0.0] * len(lines)
    return Scored(page, values, repeats, find_claims(page.facts, page.blocks))


def candidate(read: Scored, run: Run, hopeless: float = 0.0, first: int = 0) -> Candidate:
    """Judge a run; one that even the best surroundings leave *hopeless* is not asked for them.

    Its headline is looked for from the block *first* on.
    """
    page, values, repeats, claims = read
    signs = signs_of_run(page.blocks, values, run)
    is_long = run.score >= LONG
    if is_long and weigh(signs) + _MOST_AROUND <= hopeless:
        return Candidate(page, values, run, repeats, Headline(None, None, 0.0), signs, weigh(signs), is_article=False)
    headline = find_title(page.blocks, run, claims, first)
    run = _under(run, headline.block, page, values)
    signs = with_surroundings(signs, page.blocks, run, headline.block)._replace(confirmed="script:confirmed" in page.facts)
    evidence = weigh(signs)
    is_sure = run.score > SHORTEST if signs.confirmed else evidence > _SURE and signs.near > 0 and signs.told >= signs.polite
    is_told = evidence > -_TOLD and headline.is_claimed is True and not signs.teasers and first_source(page.facts, PUBLISHED) is not None
    is_article = (evidence > 0 or is_told) if is_long and not signs.confirmed else is_sure
    if is_article and (over := headline.block) is not None:
        other = other_story(page.blocks, range(over, over + 1), range(over + 1, run.start))
        is_article = other is None or not any(block.stamps for block in page.blocks[over + 1 : other])
    elif is_article:
        headline = find_untold(page.blocks, run, claims, first) or headline
    return Candidate(page, values, run, repeats, headline, signs, evidence, is_article)


def _under(run: Run, headline: int | None, page: Page, values: Sequence[float]) -> Run:
    """Let a run that begins with another story begin under its own headline."""
    if headline is None or not run.start < headline < run.stop:
        return run
    over, under = ([i for i in part if page.blocks[i].is_prose] for part in (range(run.start, headline), range(headline, run.stop)))
    if not under or not are_elsewhere(page.blocks, under, over):
        return run
    own = best_run(values, run._replace(start=headline + 1))
    return own._replace(start=true_start(page.blocks, own))


def is_behind(other: Candidate, headline: int | None) -> bool:
    """Say whether a notice of copyright, which ends an article, stands between a headline and a run."""
    return headline is not None and min(other.scores[headline : other.run.start], default=0.0) <= WEIGHTS.copyright


def is_headline(other: Candidate) -> bool:
    """Say whether a run is its headline and nothing else: some end with a full stop."""
    return other.run.stop - other.run.start == 1 and other.run.start == other.headline.block


def is_list(signs: Signs) -> bool:
    """Say whether a run is a list of teasers, or comments."""
    return signs.teasers > _MANY_TEASERS or are_comments(signs)


def are_comments(signs: Signs) -> bool:
    """Say whether people speak, each under a date."""
    return signs.polite > signs.told and signs.dates > 0


def weigh(signs: Signs) -> float:
    """Sum up signs, each times its weight."""
    return float(sum(map(mul, signs, EVIDENCE)))


_MOST_AROUND: Final = weigh(Signs(near=1, dated=1, labelled=1, signed=1))
"""Evidence that may stand around a run, at most."""
