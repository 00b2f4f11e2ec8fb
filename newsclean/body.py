"""Scores of blocks, and the run of blocks that is the body.

The body is the contiguous run with the greatest sum of scores: maximum subsequence segmentation
(Pasternack and Roth, Extracting article text from the web with maximum subsequence segmentation, WWW 2009).
This file never reads markup: the same few lines serve HTML and text dumps.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from newsclean.page import Block, Hint
from newsclean.rules.chrome import LONGEST, find_shape

_STOPS: Final = frozenset(".!?…‥")
_ENDS: Final = _STOPS | frozenset("다요죠까")
_CLOSING: Final = "\"'”’」』)]〉》】>"
_CLOSED: Final = 3  # such marks behind the end of a sentence
_LAST: Final = _ENDS | frozenset(_CLOSING)
_COPYRIGHT_STARTS: Final = frozenset("<[(ⓒ©Cc저※")
# Each way to begin is a letter of its own: so the pattern is looked for at these letters only.
_COPYRIGHT: Final = re.compile(r"ⓒ|©|\([cC]\)|Copyright|copyright|무단\s?(?:전재|복제|배포)|저작권자")
_PROSE: Final = 25  # characters: a line as long that ends as a sentence is no label of a button

_HEADLINE: Final = 60  # characters: a longer line without a full stop is no headline
_PROSE_ENDS: Final = tuple(a + "." + b for a in "다요죠" for b in ("", "”", '"', "’", "'"))
_POLITE: Final = ("요!", "요.", "요", "니다.", "니다")  # the style of boilerplate, and of people who speak
_TO_READERS: Final = re.compile(r"구독|댓글|언론사|제보|재생|브라우저|기사|뉴스|받아보|로그인")  # a cheap test before the dear one
_WRAPPED: Final = 18  # characters of the shortest line that a program broke
_WRAPPED_LINES: Final = 16

# Added to the score of a block; no name may outweigh sentences.
_HINT_WEIGHTS: Final = (
    (Hint.ROW, 1.5),
    (Hint.CHROME, -0.7),
    (Hint.CONTROL, -1.5),
    (Hint.HIDDEN, -2.5),
    (Hint.NOTE, -4.0),
    (Hint.CAPTION, -0.6),
)
_LABEL: Final = -0.8  # score of a label or a headline
_WEIGHED: Final = sum(hint for hint, _ in _HINT_WEIGHTS)


class Run(NamedTuple):
    """Blocks ``start`` to ``stop`` (exclusive) with the sum of their scores."""

    start: int
    stop: int
    score: float


def _ending(text: str) -> str:
    """Give the full stop, or the last syllable of a verb, that ends a sentence, closing quotes aside; "" where none does."""
    stem = text.rstrip(_CLOSING)
    return stem[-1] if stem and stem[-1] in _ENDS and len(text) - len(stem) <= _CLOSED else ""


def is_prose(block: Block) -> bool:
    """Say whether a block is at least one full sentence that is no link."""
    length = len(block.text)
    ending = _ending(block.text) if length >= _PROSE else ""
    return ending != "" and (length >= _HEADLINE or ending in _STOPS) and not block.is_linked


def score(block: Block) -> float:
    """Say how much a block looks like Korean prose, above or below zero."""
    text = block.text
    length = len(text)
    if length < _HEADLINE and text[-1] not in _LAST and text[0] not in _COPYRIGHT_STARTS:
        return _LABEL  # most lines of a page
    ending = _ending(text)
    if length < _HEADLINE and ending not in _STOPS:  # a label or a headline: its surroundings are of no interest
        if text[0] in _COPYRIGHT_STARTS and _is_copyright(text):
            return -4.0
        return -0.1 if ending else _LABEL
    if block.is_linked:
        return -0.8 - min(length, 40) / 40
    if length <= LONGEST and _is_copyright(text):
        value = -4.0
    elif length <= LONGEST and _TO_READERS.search(text) and text.endswith(_POLITE) and (shape := find_shape(text, "tail")):
        value = 0.0 if shape.is_said else -1.0
    elif ending:
        value = 0.4 if length < _PROSE else 1.0 + min(length, 300) / 60
    else:
        value = min(length, 300) / 120
    hints = block.hints
    if hints & _WEIGHED:
        value += sum(weight for hint, weight in _HINT_WEIGHTS if hints & hint)
    return value + 0.3 if hints & Hint.BODY else value


def _is_copyright(text: str) -> bool:
    return _COPYRIGHT.search(text) is not None and find_shape(text, "tail") is not None


def scores(blocks: Sequence[Block]) -> list[float]:
    """Score all blocks; lines of one paragraph that was wrapped by line breaks count as the paragraph that they are."""
    values = [score(block) for block in blocks]
    starts = [index for index, block in enumerate(blocks) if block.gap > 1 or not index]
    for start, stop in pairwise([*starts, len(blocks)]):
        if 1 < stop - start <= _WRAPPED_LINES and _is_wrapped(lines := blocks[start:stop]):
            length = sum(len(line.text) for line in lines)
            share = (1.0 + min(length, 300) / 60) / len(lines)
            values[start:stop] = [max(share, value) for value in values[start:stop]]
    return values


def _is_wrapped(lines: Sequence[Block]) -> bool:
    """Say whether lines are one paragraph: all but the last are long, the last ends a sentence, none is a link."""
    if not lines[-1].text.endswith(_PROSE_ENDS) or any(len(line.text) < _WRAPPED for line in lines[:-1]):
        return False
    return not any(line.is_linked for line in lines)


def best_run(scores: Sequence[float]) -> Run:
    """Find the contiguous run with the greatest sum, in one pass."""
    best = Run(0, 0, 0.0)
    start, total = 0, 0.0
    for index, value in enumerate(scores):
        if total <= 0:
            start, total = index, 0.0
        total += value
        if total > best.score:
            best = Run(start, index + 1, total)
    return best
