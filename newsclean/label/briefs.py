"""Bodies that are hardly prose: breaking news of one line, notices (부고, 인사), photos with a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from newsclean.label.geometry import ITEMS
from newsclean.newsroom.sentences import CUT, LONGEST_HEADLINE, is_teaser
from newsclean.page import Block, Run
from newsclean.rules.headline import NOTICE_TAG
from newsclean.vocabulary import Hint

_NOTICE: Final = 60  # lines of a notice, at most: lists of those appointed are long, and fronts that look like one are longer
_UNDER_TITLE: Final = 6  # a notice's date stands less than so many lines under its headline: deck and authors may stand between
_TOOLS: Final = 40  # lines between the two, at most, with those to share, to print and to enlarge, which are not counted
_HEADLINE: Final = 4  # letters of the shortest headline of a notice: 인사 새벽시 (personnel), five
_BESIDE: Final = 40  # characters beside a notice's date and its label, at most: who wrote it, and no teaser
_LEAD: Final = 24  # characters of a line in which an agency's name stands before the mark of an item
_PARTS: Final = 12  # lines of one item, at most: those of a rank, each with a name
_ANYWHERE: Final = frozenset(("advert-mark", "font-size"))  # shapes that end nothing


def find_flash(blocks: Sequence[Block], run: Run, title: int) -> Run | None:
    """Find the body of breaking news that says its headline once more and nothing else."""
    if any(block.hints & Hint.BODY for block in blocks[run.start : run.stop]):
        return None
    said = blocks[title].letters
    alike = (i for i in range(title + 1, len(blocks)) if len(blocks[i].text) >= len(said) and blocks[i].letters == said)
    again = next((i for i in alike if blocks[i].hints & Hint.BODY), None)
    return None if again is None else Run(again, again + 1, run.score)


def find_notice(blocks: Sequence[Block], title: int) -> Run | None:
    """Find the body of a notice, or the line of a photo: no prose, but a headline, its date, and an end.

    None where one of these is missing: then the page is no article.
    """
    if blocks[title].is_linked or len(blocks[title].letters) < _HEADLINE:
        return None  # of another article, or the name of a section
    stamp = next((i for i in range(title + 1, min(title + _TOOLS, len(blocks))) if _is_dated(blocks[i])), None)
    if stamp is None or blocks[stamp].is_linked:
        return None
    if len([block for block in blocks[title + 1 : stamp] if not _is_tool(block)]) >= _UNDER_TITLE - 1:
        return None
    start = stop = None
    for index in range(stamp + 1, len(blocks)):
        block = blocks[index]
        shape = block.shape("tail")
        if (shape and shape.name not in _ANYWHERE) or block.is_linked or block.hints & (Hint.HEADING | Hint.CONTROL):
            if start is not None:
                stop = index
                break
        elif start is None and not (_is_tool(block) or block.shape("head") or block.is_sign_off or _is_dated(block)):
            start = index
    if start is None or stop is None or stop - start > _NOTICE or any(map(_is_dated, blocks[start:stop])):
        return None  # what has a date under it is one of a list
    while stop > start + 1 and blocks[stop - 1].text.isdecimal():  # of a photo, among others
        stop -= 1
    long = (block.text for block in blocks[start:stop] if len(block.text) >= LONGEST_HEADLINE)
    cut = sum(text.endswith(CUT) or is_teaser(text) for text in long)
    return None if cut > 1 else Run(start, stop, 0.0)  # first words of articles, in a list


def find_items(blocks: Sequence[Block], title: int) -> Run | None:
    """Find the items of a notice, each behind a mark: those appointed, a death, events; None where no date stands over them.

    No sentence stands over the first. Lines without a mark are parts of items as far as others stand behind them.
    """
    under = range(title + 1, min(title + 1 + _TOOLS, len(blocks)))
    first = next((i for i in under if _is_item(blocks[i]) or (blocks[i].is_prose and not blocks[i].shape("tail"))), title)
    if not any(map(_is_dated, blocks[title + 1 : first])) or not _is_item(blocks[first]) or blocks[first].follows_image:
        return None
    home = blocks[first].path[:-1]
    last = first
    most = 1  # lines of the longest item, its mark's among them
    stop = first + 1
    while stop < min(len(blocks), first + _NOTICE) and stop - last < _PARTS and _goes_on(blocks[stop], home):
        if _is_item(blocks[stop]):
            most = max(most, stop - last)
            last = stop
        stop += 1
    return Run(first, min(stop, last + most), 0.0)


def find_tagged(blocks: Sequence[Block]) -> int | None:
    """Find the headline of a notice in a dump by its tag, [인사]; None where two of them have items under them: they are a list."""
    titles = [i for i, block in enumerate(blocks) if block.text[0] in "[<【〈" and NOTICE_TAG.regex.match(block.text)]
    found = {items.start: title for title in titles if (items := find_items(blocks, title))}
    return next(iter(found.values())) if len(found) == 1 else None


def _is_item(block: Block) -> bool:
    start = block.text[:_LEAD] if block.text[0] == "(" else block.text[0]  # (새벽=새벽통신) ◇ 실장급 승진
    return not (ITEMS.isdisjoint(start) or block.is_linked or block.is_prose)


def _goes_on(block: Block, home: tuple[int, ...]) -> bool:
    shape = block.shape("tail")
    is_frame = block.is_linked or block.phrase or block.is_sign_off or (shape and shape.name not in _ANYWHERE)
    return not is_frame and block.path[: len(home)] == home


def _is_dated(block: Block) -> bool:
    return block.stamp_rest is not None and len(block.stamp_rest) <= _BESIDE


def _is_tool(block: Block) -> bool:
    return block.is_linked or block.phrase is not None or block.text.isdecimal() or block.shape("tail") is not None  # a number counts
