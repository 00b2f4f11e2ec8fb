"""One verdict for each block, part by part of a page: over the headline, in front of the body, in it, behind it.

This file never judges a line; it says which part of the house does, and where the article ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache, partial
from typing import Final

from newsclean.label import after, before, inside
from newsclean.label.geometry import TAIL, Geometry
from newsclean.label.others import other_story
from newsclean.newsroom.bylines import is_lone_name
from newsclean.newsroom.sentences import CUT
from newsclean.page import Block, Run
from newsclean.vocabulary import OUTSIDE, Hint, Label, Verdict

_OVER: Final = 3  # lines over a headline, at most, of which one may be its date: section and kicker stand between
_AFTER_END: Final = (
    8  # lines behind the body, at most, of which one behind the copyright may be the byline: 기사제공, 김새벽 기자(a@b.co.kr)
)
_UNDER: Final = 40  # lines under a headline, at most, that may say it again
_NAMED: Final = 2  # lines over a headline: the section, and who wrote it
_SIGNED: Final = (Label.BYLINE, Label.SIGN_OFF, Label.TIMESTAMP)
_SECTION: Final = 6  # letters of the name of a section, at most
_REPEATING: Final = (Label.CAPTION, Label.SUBTITLE)
_REPEAT: Final = Verdict(Label.CHROME, "repeat")
_BEHIND_THE_END: Final = Verdict(Label.CHROME, "behind-the-end")


def label(blocks: Sequence[Block], run: Run, title: int | None, repeats: AbstractSet[int]) -> list[Verdict]:
    """Label every block; *title* is the index of the headline, where it is known, *repeats* are blocks that repeat the body."""
    geometry = Geometry.around(blocks, run, title)
    start, stop = geometry.wide.start, geometry.wide.stop
    verdicts = [OUTSIDE] * len(blocks)
    decks = cache(partial(before.find_decks, geometry, repeats))
    for index in range(min(title or 0, start), start):
        verdicts[index] = before.judge(geometry, index, decks)
    end = len(blocks)
    asides = inside.find_asides(geometry)
    last = next((index for index in range(stop - 1, geometry.last, -1) if blocks[index].is_prose), geometry.last)
    bound = min(len(blocks), max(stop, _end_of_copies(run.stop, repeats) + TAIL))
    if title is not None:  # a page may go on with the next article as its reader scrolls
        bound = other_story(blocks, range(title, title + 1), range(stop, bound)) or bound
    for index in range(start, bound):
        if index > end and index >= stop + _AFTER_END:
            break
        verdict = inside.judge(geometry, index, asides) if index < stop else after.judge(geometry, index)
        verdicts[index] = verdict if index <= end or _outlasts_the_end(blocks[index], verdict) else _BEHIND_THE_END
        if index < end and _ends(geometry, index, verdict, last):
            end = index
    for index in repeats:
        if verdicts[index] is not OUTSIDE:
            verdicts[index] = _REPEAT
    if title is not None:
        _mark_headline(blocks, verdicts, title)
    return verdicts


def _end_of_copies(stop: int, repeats: AbstractSet[int]) -> int:
    """Give the end of the copies right behind a body: the byline that stands behind them is its own."""
    for index in sorted(repeats):
        if stop <= index < stop + _AFTER_END:
            stop = index + 1
    return stop


def _mark_headline(blocks: Sequence[Block], verdicts: list[Verdict], title: int) -> None:
    """Mark the headline, its date and byline above it, and what says it again below."""
    box = blocks[title].path[:-1]
    is_signed = not box or any(verdict.label in _SIGNED and block.reporters for block, verdict in zip(blocks, verdicts, strict=True))
    for index in range(max(0, title - _OVER), title):
        if any(stamp.role == "published" for stamp in blocks[index].stamps):
            verdicts[index] = Verdict(Label.TIMESTAMP, "over-the-headline")
        elif not is_signed and blocks[index].path[: len(box)] == box and blocks[index].is_sign_off and blocks[index].reporters:
            verdicts[index] = Verdict(Label.BYLINE, "over-the-headline")
    own = blocks[title].letters
    both = own + "".join(block.letters for block in blocks[title + 1 : title + 2])
    for index in range(title + 1, min(len(blocks), title + _UNDER)):
        block, given = blocks[index], verdicts[index].label
        # Breaking news may say it as its text, or its first words, cut off; a copy may have two lines.
        is_cut = block.text.endswith(CUT) and block.letters and both.startswith(block.letters)
        if is_cut or (given in _REPEATING and _says_again(blocks, index, own, both if index > title + 1 else own)):
            verdicts[index] = Verdict(Label.CHROME, "headline-again")
    verdicts[title] = Verdict(Label.TITLE, "headline")
    first = title - (title > 0 and blocks[title - 1].text == blocks[title].text)
    if first >= _NAMED and _is_named(*blocks[first - _NAMED : first]):
        verdicts[first - 1] = Verdict(Label.SIGN_OFF, "guest")


def _says_again(blocks: Sequence[Block], index: int, own: str, both: str) -> bool:
    """Say whether a line is the headline, with the line before or behind it or alone: a section may stand before one, behind the other."""
    before, said, after = ("".join(block.letters for block in blocks[i : i + 1]) for i in range(index - 1, index + 2))
    is_near = abs(len(said) - len(own)) <= _SECTION and (own[:-_SECTION] or own) in said
    return is_near or not {before + said, said + after}.isdisjoint((own, both))


def _is_named(section: Block, over: Block) -> bool:
    """Say whether a name stands alone on a dump's line between the section and the headline."""
    return section.phrase is not None and not (over.path or over.phrase) and is_lone_name(over.text)


def _outlasts_the_end(block: Block, verdict: Verdict) -> bool:
    """Say whether a line behind the end of the article still belongs to it: a byline, another notice of copyright."""
    is_byline = verdict.label is Label.SIGN_OFF and (block.hints & Hint.BYLINE or "@" in block.text)
    return bool(is_byline) or verdict.label is Label.COPYRIGHT


def _ends(geometry: Geometry, index: int, verdict: Verdict, last: int) -> bool:
    """Say whether a line ends the article: a notice of copyright, or a list of others behind the *last* prose."""
    if index < geometry.late or verdict.label not in (Label.COPYRIGHT, Label.RELATED):
        return False
    certain = verdict.rule in ("copyright-owner", "copyright-ban") or (not geometry.home and verdict.label is Label.COPYRIGHT)
    return certain or index >= last
