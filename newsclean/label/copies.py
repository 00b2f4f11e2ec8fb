"""Copies of a body: markup for PC and for phones, a text to print, a page that stands in its source twice.

This file never judges a line by what it says, but by whether it is said again in the same order.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from newsclean.label.claims import MOST_TITLES
from newsclean.label.geometry import NOT_SHOWN, shared_path
from newsclean.newsroom.sentences import CLOSING, ENDS, STOPS, letters
from newsclean.page import Block, Facts
from newsclean.rules import sources

SHORTEST: Final = 30
"""Characters of the shortest line that is followed from copy to copy: no label of a button is as long."""
_REACH: Final = 3  # lines from one that both copies have to the next, at most: one of them may have a line or two more
_IN_ONE_BOX: Final = 3  # lines in a row that make a copy, at least; a refrain, or a quotation with its sentence, has fewer
_IN_TWO_BOXES: Final = 2  # where copies stand in boxes of their own
_HEADLINE: Final = 6  # letters of the shortest headline
_START: Final = 2  # syllables that two lines begin with, and
_END: Final = 3  # end with, before all their letters are compared, which takes longer
_MARKS: Final = CLOSING + "".join(STOPS) + "“‘「『[(<〈 "
_LAST: Final = frozenset(CLOSING) | STOPS | ENDS


class _Copy(NamedTuple):
    """Lines that follow each other, by their places in the list of those that are followed."""

    first: int
    last: int
    common: int
    """Lines that the other copy has, too."""


def find_copies(blocks: Sequence[Block], long: Sequence[int], facts: Facts) -> set[int]:
    """Find all copies of a text but the best: one that is shown, stands under the headline, is longer, comes first.

    *long* are the lines of more than `SHORTEST` characters, *facts* may know the headline.
    """
    followed = [index for index in long if blocks[index].text[-1] in _LAST]
    said = _said_again(blocks, followed)
    found: set[int] = set()
    if len(said) < _IN_TWO_BOXES:
        return found
    groups = _groups(blocks, followed, _chains(said))
    headline = _first_headline(blocks, facts) if groups else 0
    for copies in groups:
        best = max(copies, key=lambda copy: _worth(blocks, followed, copy, headline))
        for copy in copies:
            if copy is not best:
                found.update(_whole(blocks, (followed[best.first], followed[best.last]), (followed[copy.first], followed[copy.last])))
    return found


def _said_again(blocks: Sequence[Block], followed: Sequence[int]) -> list[tuple[int, list[int]]]:
    """Give each line that was said before, with all places where it is said."""
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for place, index in enumerate(followed):
        text = blocks[index].text.strip(_MARKS)
        alike[text[:_START] + text[-_END:]].append(place)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for group in alike.values():
        for place in group if len(group) > 1 else ():
            block = blocks[followed[place]]
            if block.is_prose:
                places[block.letters].append(place)
    return sorted((place, group) for group in places.values() for place in group[1:])


def _chains(said: Sequence[tuple[int, list[int]]]) -> Iterator[list[tuple[int, int]]]:
    """Give rows of lines that follow each other as they did before: the place of each, and where it was."""
    chain: list[tuple[int, int]] = []
    same: list[int] = []  # places of the last line of the chain: a line that is said on and on makes none
    for place, places in said:
        if chain and places is not same and place - chain[-1][0] <= _REACH:
            source = chain[-1][1]
            before = places[bisect_right(places, source)]  # its own place is one of them, and lies behind the source
            if before - source <= _REACH and before < chain[0][0]:
                chain.append((place, before))
                same = places
                continue
        yield chain
        chain, same = [(place, places[0])], places
    yield chain


def _groups(blocks: Sequence[Block], followed: Sequence[int], chains: Iterator[list[tuple[int, int]]]) -> list[list[_Copy]]:
    """Give the copies of each text; all chains of one text lead to its first copy."""
    kept = [chain for chain in chains if len(chain) >= _IN_TWO_BOXES and _are_enough(blocks, followed, chain)]
    groups: list[list[_Copy]] = []
    for chain in sorted(kept, key=lambda chain: (chain[0][1], -len(chain))):
        copy, source = (_Copy(chain[0][side], chain[-1][side], len(chain)) for side in (0, 1))
        if not groups or source.first > groups[-1][0].last:
            groups.append([source])
        groups[-1].append(copy)
    return [_apart(group) for group in groups]


def _apart(group: Sequence[_Copy]) -> list[_Copy]:
    """Leave out what repeats a part of a copy inside of another one."""
    found: list[_Copy] = []
    for copy in sorted(group):
        if found and copy.first <= found[-1].last:
            if copy.common > found[-1].common:
                found[-1] = copy
        else:
            found.append(copy)
    return found


def _are_enough(blocks: Sequence[Block], followed: Sequence[int], chain: Sequence[tuple[int, int]]) -> bool:
    """Say whether lines are enough for a copy: fewer are where neither of the two boxes holds the other."""
    one, other = (blocks[followed[place]].path[:-1] for place in chain[0])
    nested = one[: len(other)] == other or other[: len(one)] == one
    return len(chain) >= (_IN_ONE_BOX if nested else _IN_TWO_BOXES)


def _first_headline(blocks: Sequence[Block], facts: Facts) -> int:
    """Give the index of the first line that the metadata give as the headline; -1 where there is none."""
    wanted = [letters(value) for name in sources.TITLE for value in facts.get(name, ())[:MOST_TITLES]]
    for index, block in enumerate(blocks if wanted else ()):
        if len(own := block.letters) >= _HEADLINE and any(title.startswith(own) for title in wanted):
            return index
    return -1


def _worth(blocks: Sequence[Block], followed: Sequence[int], copy: _Copy, headline: int) -> tuple[bool, bool, int, int]:
    start, last = followed[copy.first], blocks[followed[copy.last]]
    box = shared_path((blocks[start], last))
    places = [*followed[: copy.first], *followed[copy.last + 1 :]] if box else []
    beside = [blocks[index] for index in places if blocks[index].path[: len(box)] == box]
    length = sum(len(block.text) for block in (*blocks[start : followed[copy.last] + 1], *beside))
    return not last.hints & NOT_SHOWN, headline < start, length, -start


def _whole(blocks: Sequence[Block], best: tuple[int, int], copy: tuple[int, int]) -> range:
    """Go on from the lines of a copy, forwards and backwards, to short sentences that the best copy has there, too."""
    start, stop = copy
    low, high = (best[1], len(blocks)) if best[1] < start else (-1, best[0])
    kept = best[0]
    while low < start - 1 and kept and _is_same_sentence(blocks[start - 1], blocks[kept - 1]):
        start, kept = start - 1, kept - 1
    kept = best[1]
    while stop + 1 < high and kept + 1 < len(blocks) and _is_same_sentence(blocks[stop + 1], blocks[kept + 1]):
        stop, kept = stop + 1, kept + 1
    return range(start, stop + 1)


def _is_same_sentence(block: Block, other: Block) -> bool:
    return block.text[-1] in _LAST and block.letters == other.letters
