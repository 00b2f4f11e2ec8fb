"""Scores of blocks, and the run of blocks that is the body.

The body is the contiguous run with the greatest sum of scores: maximum subsequence segmentation
(Pasternack and Roth, Extracting article text from the web with maximum subsequence segmentation, WWW 2009).
The same few lines serve HTML and text dumps.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from newsclean.newsroom.boilerplate import LONGEST_SHAPE
from newsclean.newsroom.sentences import CLOSING, ENDS, HANGUL, LONGEST_HEADLINE, SHORTEST_PROSE, STOPS, ending, is_teaser
from newsclean.page import Block, Run
from newsclean.vocabulary import UNSEEN, Hint


class Weights(NamedTuple):
    """What is added to the score of a line; no name of an element may outweigh sentences.

    Only what they are to each other counts: a whole sentence is about one. They were set by hand on pages of all kinds;
    halved or doubled, each of them changes the answer to a page or to a test.
    """

    label: float = -0.8
    """A label, a headline, or a shape of boilerplate that speaks to readers."""
    doubtful: float = -0.1
    """A line that repeats the article, or a short one that ends with a verb but no full stop: a headline, or somebody who speaks."""
    copyright: float = -4.0
    """A notice of copyright, which ends most articles: as much as the two sentences of other articles that may follow."""
    brief: float = 0.4
    """A sentence shorter than prose."""
    prose: float = 1.0
    """A sentence at least as long, and more for each character."""
    prose_character: float = 1 / 60
    unended_character: float = 1 / 120
    """Of a long line that ends in the middle of a sentence."""
    longest: int = 300
    """Characters of a line that count, at most: one long line is no article."""
    linked: float = -1.8
    """A line that is a link."""
    body: float = 0.3
    """In an element that is named like a body."""
    outlet_body: float = 1.5
    """In the body by an outlet's row."""
    aside: float = -0.7
    """In an element that is named like a caption, or like a box of the page's frame."""
    unseen: float = -2.5
    """Not shown, in a form or menu, or nobody of the newsroom wrote it."""


WEIGHTS: Final = Weights()
LONG: Final = 7.0
"""Score, at least, of a body that needs no more evidence: about three sentences of 80 characters."""

_LAST: Final = ENDS | frozenset(CLOSING)
_COPYRIGHT_STARTS: Final = frozenset("<[(ⓒ©Cc저※")
# Each way to begin is a letter of its own: so the pattern is looked for at these letters only.
_COPYRIGHT: Final = re.compile(r"ⓒ|©|\([cC]\)|Copyright|copyright|무단\s?(?:전재|복제|배포)|저작권자")
_PROSE_ENDS: Final = tuple(a + "." + b for a in "다요죠" for b in ("", "”", '"', "’", "'"))
_POLITE: Final = ("요!", "요.", "요", "니다.", "니다", "니다.”")  # the style of boilerplate, and of people who speak
_TO_READERS: Final = re.compile(r"구독|댓글|언론사|제보|재생|브라우저|기사|뉴스|받아보|로그인|자료")  # before shapes, which take longer
# Headlines of lists are cut off, sentences hardly ever: what stands before the mark is no verb then.
_CUT: Final = re.compile(r"(?<![다요죠까])(?:…{1,3}|\.{2,6})[\"'”’)\]]{0,3}$")
_TEASER: Final = 40  # characters that lists cut headlines at, at most; longer lines that are cut off are the first words of articles
_NARROWEST: Final = 18  # characters, at least, of each line of a wrapped paragraph but its last: forty columns of Hangul, less a word

_ASIDE: Final = Hint.CHROME | Hint.CAPTION


def score(block: Block) -> float:
    """Say how much a block looks like Korean prose, above or below zero."""
    text = block.text
    last = ending(text)
    if len(text) < LONGEST_HEADLINE and last not in STOPS:  # a label or a headline: its surroundings are of no interest
        if text[0] in _COPYRIGHT_STARTS and _is_copyright(block):
            return WEIGHTS.copyright
        return WEIGHTS.doubtful if last else WEIGHTS.label
    if block.is_linked:
        return WEIGHTS.linked
    value = _wording(block, last)
    hints = block.hints
    return value + _named(hints) if hints else value


def _named(hints: int) -> float:
    """Give what the names of elements add to the score of a line."""
    value = WEIGHTS.body if hints & Hint.BODY else 0.0
    if hints & Hint.OUTLET_BODY:
        value += WEIGHTS.outlet_body
    if hints & _ASIDE:
        value += WEIGHTS.aside
    return value + WEIGHTS.unseen if hints & UNSEEN else value


def _wording(block: Block, last: str) -> float:
    """Score the wording of a line that ends with *last*."""
    length = len(block.text)
    if length < _TEASER and ("…" in block.text or ".." in block.text) and _CUT.search(block.text):
        return WEIGHTS.doubtful
    if not HANGUL.search(block.text):
        return WEIGHTS.doubtful  # the same in another language, as portals say what a translation is
    if length <= LONGEST_SHAPE:
        if _is_copyright(block):
            return WEIGHTS.copyright
        if block.text.endswith(_POLITE) and _TO_READERS.search(block.text) and (shape := block.shape("tail")):
            return 0.0 if shape.is_said else WEIGHTS.label  # presenters and people interviewed talk like it, too
    if not last:
        if is_teaser(block.text):
            return WEIGHTS.doubtful  # the first words of another article
        return min(length, WEIGHTS.longest) * WEIGHTS.unended_character
    return WEIGHTS.brief if length < SHORTEST_PROSE else _prose(length)


def _prose(length: int) -> float:
    return WEIGHTS.prose + min(length, WEIGHTS.longest) * WEIGHTS.prose_character


def _is_copyright(block: Block) -> bool:
    return _COPYRIGHT.search(block.text) is not None and block.shape("tail") is not None


def scores(blocks: Sequence[Block]) -> list[float]:
    """Score all blocks; lines of one paragraph that was wrapped by line breaks count as the paragraph that they are."""
    longest, last, starts, label = LONGEST_HEADLINE, _LAST, _COPYRIGHT_STARTS, WEIGHTS.label
    values = [  # most lines are labels: a call for each costs more
        label if len(text := block.text) < longest and text[-1] not in last and text[0] not in starts else score(block) for block in blocks
    ]
    apart = [index for index, block in enumerate(blocks) if block.gap > 1]
    for start, stop in pairwise((0, *apart, len(blocks))):
        if stop - start > 1:
            _share(blocks, values, start, stop)
    return values


def _share(blocks: Sequence[Block], values: list[float], start: int, stop: int) -> None:
    """Score lines that stand together as the one paragraph that they may be."""
    if min(values[start:stop]) > WEIGHTS.copyright and _is_wrapped(lines := blocks[start:stop]):
        share = _prose(sum(len(line.text) for line in lines)) / len(lines)
        values[start:stop] = [max(share, value) for value in values[start:stop]]


def _is_wrapped(lines: Sequence[Block]) -> bool:
    """Say whether lines are one paragraph: all but the last are long, and alike; the last ends a sentence, none is a link."""
    widths = [len(line.text) for line in lines[:-1]]
    if not lines[-1].text.endswith(_PROSE_ENDS) or min(widths) < _NARROWEST or max(widths) > 2 * min(widths):
        return False
    return not any(line.is_linked for line in lines)


def best_run(scores: Sequence[float], within: Run | None = None) -> Run:
    """Find the contiguous run with the greatest sum, in one pass; *within* another one, where it is given."""
    best, most = (0, 0), 0.0
    start, total = 0, 0.0
    first, stop = (0, len(scores)) if within is None else (within.start, within.stop)
    for index, value in enumerate(scores[first:stop], first):
        if total > 0:
            total += value
        elif value > 0:
            start, total = index, value
        else:
            continue
        if total > most:
            best, most = (start, index + 1), total
    return Run(*best, most)
