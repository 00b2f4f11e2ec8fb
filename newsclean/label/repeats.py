"""Lines that repeat a body: its copies, automatic summaries in front of it, and teasers that begin like it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from newsclean.label.copies import SHORTEST, find_copies
from newsclean.page import Block, Facts
from newsclean.rules.shapes import SUMMARY_HEADING

_LINES: Final = 8  # of a summary, at most: most have three or five, and a notice
# Lines behind a summary that are looked at, at most. A bound of time: 8,000 such headings take 0.2 s with it, 9 s without.
_BEHIND: Final = 60
_TEASED: Final = (
    SHORTEST  # characters, at least, that a teaser and the text that it repeats begin with: two sentences hardly ever share as many
)
_ELLIPSES: Final = ("…", "...", "더보기")


def find_repeats(blocks: Sequence[Block], facts: Facts) -> set[int]:
    """Find copies, automatic summaries, by their headings, and truncated teasers of text that follows."""
    found: set[int] = set()
    for index in [index for index, block in enumerate(blocks) if "요약" in block.text]:
        if SUMMARY_HEADING.regex.match(blocks[index].text.replace(" ", "").lower()):
            found.update(_summary(blocks, index))
    long = [index for index, block in enumerate(blocks) if len(block.text) > _TEASED]
    starts: dict[str, int] = {}
    for index in long:
        text = blocks[index].text
        teaser = starts.pop(text[:_TEASED], None) if starts else None
        if teaser is not None:
            found.add(teaser)
        if text.endswith(_ELLIPSES):
            starts[text[:_TEASED]] = index
    return found | find_copies(blocks, [index for index in long if index not in found], facts)


def _summary(blocks: Sequence[Block], heading: int) -> Iterator[int]:
    """Give the lines of the box that a heading stands in, if it is as small as a summary."""
    path = blocks[heading].path
    if not path:
        stop = next((i for i in range(heading + 1, min(heading + 2 + _LINES, len(blocks))) if blocks[i].gap > 1), heading + 1)
        yield from range(heading, stop)
        return
    for depth in range(len(path), 0, -1):
        box = path[:depth]
        inside = range(heading, _end_of_box(blocks, heading, box))
        if len(inside) > 1:
            length = sum(len(blocks[i].text) for i in inside)
            starts = not heading or blocks[heading - 1].path[:depth] != box
            behind = sum(len(b.text) for b in blocks[inside.stop : inside.stop + _BEHIND] if b.is_prose)
            if len(inside) <= _LINES + 1 and starts and behind >= length:
                yield from inside
            return


def _end_of_box(blocks: Sequence[Block], index: int, box: tuple[int, ...]) -> int:
    stop = min(len(blocks), index + _LINES + 2)  # a longer one is no summary
    while index < stop and blocks[index].path[: len(box)] == box:
        index += 1
    return index
