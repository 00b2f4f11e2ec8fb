"""What speaks for a run of lines being an article, and what against it: signs, summed by fitted weights.

A page is accepted or refused for the sum, never for one sign. This file never looks for another run.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from newsclean.fields.times import first_stamp
from newsclean.label.others import is_copyright, teased
from newsclean.newsroom.bylines import is_lone_name, is_sign_off
from newsclean.page import Block, Facts, Page, Run
from newsclean.rules import sources
from newsclean.rules.dates import DAY_AND_TIME, LABEL
from newsclean.rules.evidence import Signs

_MANY: Final = 5  # sentences or paragraphs from which on more of them say nothing
_FAR: Final = 15  # blocks under a headline, or over a run, in which its date and byline stand, at most
_SCORE: Final = 15.0  # score of about six sentences: above it, more score says little
_BLANK: Final = 8.0  # score that a page without an article has by chance: a run of three sentences covers no page
_NEAR: Final = 4  # blocks between a headline and its text, at most, for the two to stand together
_RIGHT_UNDER: Final = 3  # lines under a headline whose date needs no label, at most
_WORD: Final = 3  # characters of a line there that counts, at least
_AROUND: Final = 4  # blocks at the end of a run, and behind it, in which a sign-off stands
_DAY_ALONE: Final = 0.5  # of a date, what a day without a time under the headline says: lists have them, too
_OVER: Final = 2  # blocks over a run in which the mark of its first speaker stands
_DAY: Final = 16  # characters of a day without a year, and a time
_CLOSING: Final = ".!?…\"'”’」』)]〉》】> "


def signs_of_run(blocks: Sequence[Block], scores: Sequence[float], run: Run) -> Signs:
    """Collect the signs of a run that stand in its own lines."""
    inside = blocks[run.start : run.stop]
    prose = [block for block in inside if block.is_prose]
    many = len(prose) or 1
    homes = sorted([block.path[:-1] for block in prose]) or [()]
    home = homes[many // 2]
    # Subheadings and items stand beside the paragraphs.
    is_home = home and homes.count(home) * 4 >= many * 3
    others = [b for b in inside if not (b.is_prose or b.is_script_mark or (is_home and b.path[: len(home)] == home and not b.is_linked))]
    ends = [block.text.rstrip(_CLOSING)[-2:] for block in prose]
    told = len([end for end in ends if end.endswith("다") and end != "니다"])
    polite = len([end for end in ends if end.endswith(("니다", "요"))])
    if any(block.is_script_mark for block in blocks[max(0, run.start - _OVER) : run.stop]):
        told, polite = told + polite, 0  # whom a script names is of the newsroom
    return Signs(
        run=1,
        score=min(run.score, _SCORE) / _SCORE,
        coverage=_above_zero(scores[run.start : run.stop]) / (_above_zero(scores) + _BLANK),
        told=told / many,
        polite=polite / many,
        labels=len(others) / (len(prose) + len(others) or 1),
        teasers=len(teased(blocks, range(run.start, run.stop))) / many,
        dates=min(sum(map(_is_dated, inside)) + max(0, sum(bool(block.lead[1]) for block in prose) - 1), _MANY) / _MANY,
    )


def with_surroundings(signs: Signs, blocks: Sequence[Block], run: Run, headline: int | None) -> Signs:
    """Add the signs that stand between a run and the block of its *headline*; None where the page does not show that."""
    over = blocks[max(0, run.start - _FAR) if headline is None else headline + 1 : run.start]
    roles = [role for block in over[:_FAR] for role in _roles(block)]
    is_labelled = any(roles) or any(under.stamps and LABEL.regex.fullmatch(label.text) for label, under in pairwise(over[:_FAR]))
    return signs._replace(
        near=headline is not None and 0 < run.start - headline <= _NEAR,
        dated=1 if roles else _DAY_ALONE * bool(_days(over)),
        labelled=is_labelled,
        signed=_is_signed(blocks, run, over[:_FAR]),
    )


def _roles(block: Block) -> list[str]:
    """Give what the labels of a line's dates say; a date without a year counts only where it has one."""
    return [stamp.role for stamp in block.stamps] or ["label"] * (block.stamp_rest is not None)


def _above_zero(scores: Sequence[float]) -> float:
    return sum([score for score in scores if score > 0])


def _is_dated(block: Block) -> bool:
    """Say whether a line is one of dates; lists of articles may leave out the year."""
    return block.stamp_rest is not None or (len(block.text) <= _DAY and DAY_AND_TIME.regex.fullmatch(block.text) is not None)


def _is_signed(blocks: Sequence[Block], run: Run, over: Sequence[Block]) -> bool:
    """Say whether people of the newsroom stand over a run, in its first lines, or at its end."""
    end = blocks[max(run.start, run.stop - _AROUND) : run.stop + _AROUND]
    first = blocks[run.start : min(run.start + _AROUND, run.stop)]
    is_signed = any(block.lead[0] for block in first) or any(block.is_sign_off for block in end)
    # Be it beside a date: 김새벽 기자 2026.01.06 17:45.
    return is_signed or any(block.is_sign_off or (block.stamp_rest and is_sign_off(block.stamp_rest)) for block in over)


def is_framed(page: Page, run: Run, headline: int | None) -> bool:
    """Say whether a few sentences are an article, because metadata says so, or because a date right under the headline does.

    Comments stand under a date, too: they are told by their style, and a notice of copyright by what it ends.
    """
    if is_called_article(page.facts):
        return True
    over = [] if headline is None else page.blocks[headline + 1 : run.start]
    if any(map(is_copyright, over)):
        return False
    dated = any(role or place < _RIGHT_UNDER for place, block in enumerate(over) for role in _roles(block) if not block.is_linked)
    return dated or first_stamp(page.facts, sources.PUBLISHED) is not None or _has_day(over)


def _has_day(over: Sequence[Block]) -> bool:
    """Say whether a day without a time stands right under a headline, with a label or beside who wrote the text."""
    days = _days(over)
    is_labelled = any(not block.text[0].isdigit() for block in days)
    return is_labelled or (bool(days) and any(block.is_sign_off or is_lone_name(block.text) for block in _right_under(over)))


def _right_under(over: Sequence[Block]) -> list[Block]:
    """Give the first lines under a headline but for marks: By, -, 0."""
    return [block for block in over[:_FAR] if len(block.text) >= _WORD][:_RIGHT_UNDER]


def _days(over: Sequence[Block]) -> list[Block]:
    """Give the days without a time right under a headline."""
    return [block for block in _right_under(over) if (shape := block.shape("head")) and shape.name == "bare-date" and not block.is_linked]


def is_called_article(facts: Facts) -> bool:
    """Say whether the metadata calls the page an article."""
    return any("article" in facts.get(name, ()) for name in sources.TYPE)
