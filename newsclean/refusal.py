"""Whether a page is an article at all.

This file never looks for another body: it judges the one that was found.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from newsclean.fields.times import first_stamp
from newsclean.newsroom.titles import strip_site
from newsclean.page import Block, Facts, Page, Run
from newsclean.rules import sources
from newsclean.rules.shapes import NO_ARTICLE
from newsclean.scoring import CERTAIN
from newsclean.vocabulary import Label

_BRIEF: Final = 0.3  # score of a brief that the metadata calls an article
_RIGHT_UNDER: Final = 3  # lines under a headline whose date needs no label
_TEASED: Final = 12  # characters of the shortest headline in a list
_OVER_TEASER: Final = 3  # lines over a teaser that may be its headline

REFUSALS: Final = {
    "no-headline": "no headline was found",
    "no-article-headline": "the headline is that of an error page, a list or a form",
    "links": "a third of the best run of lines, or more, is links",
    "list-of-articles": "most of the prose stands under headlines of other articles",
    "no-prose": "no lines in a row look like prose",
    "little-prose-and-no-date": "there is little prose, no date stands over it, and no metadata calls it an article",
    "nothing-left": "all lines of the best run are boilerplate",
}
"""Rules by which a page is no article, with what they say of it."""


def refuse(page: Page, run: Run, index: int | None, title: str | None) -> str | None:
    """Tell a front from an article, which has prose, or less prose that its metadata calls an article.

    *index* is the block of the headline *title*, where the page shows it. Gives a rule of `REFUSALS`, None for an article.
    """
    if NO_ARTICLE.regex.fullmatch(strip_site(title or "").replace(" ", "").lower()):
        return "no-article-headline"
    blocks = page.blocks[run.start : run.stop]
    linked = sum(len(block.text) for block in blocks if block.is_linked)
    is_dump = bool(blocks) and not blocks[0].path
    if linked * 3 > sum(len(block.text) for block in blocks):
        return "links"
    if (linked or is_dump) and _is_list(blocks):
        return "list-of-articles"
    if run.score < CERTAIN:
        if run.score <= _BRIEF:
            return "no-prose"
        if not (is_called_article(page.facts) or (index is not None and _is_dated(page, index, run))):
            return "little-prose-and-no-date"
    return None if title else "no-headline"


def _is_dated(page: Page, title: int, run: Run) -> bool:
    """Say whether metadata, or a labelled line between headline and body, dates the page."""
    between = page.blocks[title + 1 : run.start]
    shown = any(stamp.role or index < _RIGHT_UNDER for index, block in enumerate(between) for stamp in block.stamps)
    if shown and any((shape := block.shape("tail")) and shape.label is Label.COPYRIGHT for block in between):
        return False  # the article ends before the prose begins
    return shown or first_stamp(page.facts, sources.PUBLISHED) is not None


def _is_list(blocks: Sequence[Block]) -> bool:
    """Say whether most prose stands under a headline that is a link: hits of a search, teasers of a front."""
    prose = [index for index, block in enumerate(blocks) if block.is_prose]
    if blocks and blocks[0].path:
        under = sum(any(b.is_linked and len(b.text) >= _TEASED for b in blocks[max(0, i - _OVER_TEASER) : i]) for i in prose)
    else:  # a dump has lost its links: a line before each teaser is its headline
        told = set(prose)
        under = sum(i > 0 and i - 1 not in told and len(blocks[i - 1].text) >= _TEASED for i in prose)
    return len(prose) > 1 and under * 2 > len(prose)


def is_called_article(facts: Facts) -> bool:
    """Say whether the metadata calls the page an article."""
    return any("article" in facts.get(name, ()) for name in sources.TYPE)
