"""Lines that repeat a body: its copies, automatic summaries in front of it, and teasers that begin like it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from newsclean.label.copies import SHORTEST, find_copies
from newsclean.newsroom.sentences import LONGEST_HEADLINE, STOPS, ending, words
from newsclean.page import Block, Facts
from newsclean.rules.phrases import SUMMARY_WORDS
from newsclean.rules.shapes import SUMMARY_HEADING

_LINES: Final = 8  # of a summary, at most: most have three or five, and a notice
# Headings of summaries, and lines behind one, that are looked at, at most: bounds of time.
_HEADED: Final = 60
_BEHIND: Final = 60
_TEASED: Final = (
    SHORTEST  # characters, at least, that a teaser and the text that it repeats begin with: two sentences hardly ever share as many
)
_SENTENCE: Final = (12, 120)  # characters of a sentence of a summary, at least and at most
_TRIED: Final = 8  # pairs of sentences that are looked for further below, at most: a summary stands over its text
_FRAME: Final = 3  # lines of the box of such sentences beside them, at most: heading, notice, button
_NEXT: Final = 12  # characters between two sentences that stand right behind each other, at most
_LONGER: Final = 2  # times as long as a summary, at least, is what stands behind it
_HEADING: Final = 20  # characters of such a heading, at most
_POINTS: Final = 5  # lines under one, at most
_COUNTED: Final = 3  # where the heading says how many; behind so many no longer one is a point
_POINT: Final = 200  # characters of one, at most
_READ: Final = 500  # of a line below, at most
_AGAIN: Final = 0.6  # share of the words of a point that stand below; of first paragraphs, one in ten has as many
_ALONE: Final = 0.8  # the same of one alone
_ELLIPSES: Final = ("…", "...", "더보기")


def find_repeats(blocks: Sequence[Block], facts: Facts) -> set[int]:
    """Find copies, automatic summaries, by their headings, and truncated teasers of text that follows."""
    found: set[int] = set()
    named = [index for index, block in enumerate(blocks) if "요약" in block.text]
    for index in [index for index in named if SUMMARY_HEADING.regex.match(blocks[index].text.replace(" ", "").lower())][:_HEADED]:
        found.update(_summary(blocks, index))
    found = found or set(_gist(blocks))
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
        yield from range(heading, _end_of_points(blocks, heading))
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


def _end_of_points(blocks: Sequence[Block], heading: int) -> int:
    """Give the end of a summary in a dump: at its notice, or behind what the text says again; its heading may be a button alone."""
    lines = blocks[heading + 1 : heading + 2 + _LINES]
    together = next((i for i, line in enumerate(lines) if line.gap > 1), 0)  # lines that no empty one parts from the heading
    for place, line in enumerate(lines):
        if "요약" in line.text and (shape := line.shape("head")) and shape.name == "summary-notice":
            # A notice that stands apart says only that there is a summary.
            return heading + (2 + place if line.gap == 1 else 1 + together)
    is_counted = not {"3", "세"}.isdisjoint(blocks[heading].text)
    points = longest = 0
    again = 0.0
    for place, line in enumerate(lines[: _COUNTED if is_counted else _POINTS]):
        length = len(line.text)
        is_of_text = line.lead[0] or line.is_sign_off or line.is_script_mark or line.caption.credit
        is_said = ending(line.text) != ""
        if is_of_text or length > _POINT or (place >= _COUNTED and length > longest) or not (is_said or is_counted):
            break
        share = _share_below(line, blocks[heading + 2 + place : heading + 2 + place + _BEHIND])
        if share >= _AGAIN:
            again += share
        elif length >= LONGEST_HEADLINE or (is_said and place + 1 >= together):
            break
        points += 1
        longest = max(longest, length)
    return heading + 1 + (points if again > _ALONE or points > 1 else 0)


def _share_below(line: Block, below: Sequence[Block]) -> float:
    """Give the share of the words of a line that begin like some in the lines *below*."""
    text = "\n".join([block.text[:_READ] for block in below])
    starts = [word[:2] in text for word in words(line.text) if len(word) > 1]
    return sum(starts) / (len(starts) or 1)


def _gist(blocks: Sequence[Block]) -> Iterator[int]:
    """Give the sentences in a row that longer lines of the text below say again: a summary, whatever its heading says."""
    tried = 0
    least, most = _SENTENCE
    short = dict.fromkeys([i for i, block in enumerate(blocks) if least <= len(block.text) <= most and block.text[-1] in STOPS])
    for start in (index for index, after in pairwise(short) if after == index + 1):
        tried += 1
        if tried > _TRIED:
            return
        near = blocks[start : start + _BEHIND]
        below = "\n".join(block.text for block in near)
        sentences: list[str] = []
        for index, block in enumerate(near[: _LINES + 1], start):
            rest = below[len(block.text) + 1 :]
            if index not in short or block.text not in rest:
                break
            sentences.append(block.text)
            below = rest
        # Of a copy all lines are there again, right behind each other.
        behind = near[len(sentences)].text if len(sentences) < len(near) else ""
        is_copy = behind in below[len(behind) :]
        if is_copy or len(sentences) > _LINES or len(set(sentences)) < _LONGER or len(below) <= len("".join(sentences)) * _LONGER:
            continue
        places = [(place := below.find(sentence), place + len(sentence)) for sentence in sentences]
        if sum(0 <= after - end <= _NEXT for (_, end), (after, _) in pairwise(places)) * 2 < len(sentences):
            yield from _framed(blocks, start, start + len(sentences))
            return


def _framed(blocks: Sequence[Block], start: int, stop: int) -> range:
    """Give the lines of the box of a summary, in a dump with the heading over it."""
    path = blocks[start].path
    if not path:
        over = blocks[start - 1].text if start else ""
        return range(start - (len(over) <= _HEADING and any(word in over for word in SUMMARY_WORDS)), stop)
    for depth in range(1, len(path)):
        first, last = start, stop
        while first and start - first <= _FRAME and blocks[first - 1].path[:depth] == path[:depth]:
            first -= 1
        while last < len(blocks) and last - stop <= _FRAME and blocks[last].path[:depth] == path[:depth]:
            last += 1
        if start - first + last - stop <= _FRAME:
            return range(first, last)
    return range(start, stop)


def _end_of_box(blocks: Sequence[Block], index: int, box: tuple[int, ...]) -> int:
    stop = min(len(blocks), index + _LINES + 2)  # a longer one is no summary
    while index < stop and blocks[index].path[: len(box)] == box:
        index += 1
    return index
