"""Bodies that are hardly prose: breaking news of one line, notices (부고, 인사), photos with a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from newsclean.page import Block, Run
from newsclean.vocabulary import Hint

_NOTICE: Final = 60  # lines of a notice, at most: lists of those appointed are long, and fronts that look like one are longer
_UNDER_TITLE: Final = 6  # a notice's date stands less than so many lines under its headline: deck, author and tools may stand between
_ANYWHERE: Final = frozenset(("advert-mark", "font-size"))  # shapes that end nothing


def find_flash(blocks: Sequence[Block], run: Run, title: int) -> Run | None:
    """Find the body of breaking news that says its headline once more and nothing else."""
    if any(block.hints & Hint.BODY for block in blocks[run.start : run.stop]):
        return None
    said = blocks[title].letters
    again = next((i for i in range(title + 1, len(blocks)) if blocks[i].letters == said and blocks[i].hints & Hint.BODY), None)
    return None if again is None else Run(again, again + 1, run.score)


def find_notice(blocks: Sequence[Block], title: int) -> Run | None:
    """Find the body of a notice, or the line of a photo: no prose, but a headline, its date, and an end.

    None where one of these is missing: then the page is no article.
    """
    under = range(title + 1, min(title + _UNDER_TITLE, len(blocks)))
    stamp = next((index for index in under if blocks[index].stamp_rest is not None), None)
    if stamp is None:
        return None
    start = stop = None
    for index in range(stamp + 1, len(blocks)):
        block = blocks[index]
        shape = block.shape("tail")
        if (shape and shape.name not in _ANYWHERE) or block.is_linked or block.hints & (Hint.HEADING | Hint.CONTROL):
            if start is not None:
                stop = index
                break
        elif start is None and not block.phrase:
            start = index
    return None if start is None or stop is None or stop - start > _NOTICE else Run(start, stop, 0.0)
