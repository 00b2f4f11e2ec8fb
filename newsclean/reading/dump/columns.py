"""Columns that a program set side by side are put one under the other, where the first of them holds sentences.

The cells of other tables are labels and values, whose rows stay.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from newsclean.newsroom.sentences import is_prose

_GAP: Final = 4  # spaces between two columns, at least, where both have text
_SPACES: Final = " " * _GAP
_MARGIN: Final = 2  # characters between them that no line of either stands in
_ROWS: Final = 3  # lines that both columns have text in, at least


class _Table(NamedTuple):
    """Lines in two columns."""

    stop: int
    """The line behind the last one."""
    left: int
    """Where the longest line of the first column ends."""
    right: int
    """Where the second one begins."""
    starts: Sequence[int]
    """Where the second one begins in each line that both have text in."""

    @property
    def is_one(self) -> bool:
        """Say whether the second column begins at few places in many lines; wide spaces within text stand anywhere."""
        return len(self.starts) >= _ROWS and len(set(self.starts)) * 2 <= len(self.starts)


def parted(lines: Sequence[str]) -> Sequence[str]:
    """Part lines where two columns stand side by side."""
    if _SPACES not in "\n".join(lines):
        return lines  # as most texts, without a look at each line
    gaps = [_gap(line) for line in lines]
    return list(_parted(lines, gaps)) if len(gaps) - gaps.count(None) >= _ROWS else lines


def _gap(line: str) -> tuple[int, int] | None:
    """Give end and start of the texts beside the first wide space within a line."""
    if _SPACES not in line:
        return None
    start = len(line) - len(line.lstrip())
    stop = line.find(_SPACES, start)
    rest = line[stop:].lstrip() if stop >= 0 else ""
    return (stop, len(line) - len(rest)) if rest else None


def _parted(lines: Sequence[str], gaps: Sequence[tuple[int, int] | None]) -> Iterator[str]:
    index = 0
    while index < len(lines):
        gap = gaps[index]
        if gap is None:
            yield lines[index]
            index += 1
            continue
        table = _table(lines, gaps, index, gap)
        part = lines[index : table.stop]
        cells = [(line, "") if len(line.rstrip()) <= table.left else (line[: table.left], line[table.left :]) for line in part]
        is_told = table.is_one and any(is_prose(left.strip()) for left, _ in cells)
        yield from _one_under_the_other(cells) if is_told else part
        index = table.stop


def _one_under_the_other(cells: Sequence[tuple[str, str]]) -> Iterator[str]:
    for left, right in cells:
        if left.strip() or not right:  # an empty line stays in the first column
            yield left
    yield ""
    for _, right in cells:
        if right:
            yield right
    yield ""


def _table(lines: Sequence[str], gaps: Sequence[tuple[int, int] | None], start: int, gap: tuple[int, int]) -> _Table:
    """Go on from a line with a wide space for as long as no line stands in both columns at once."""
    left, right = gap
    starts: list[int] = []
    for index in range(start, len(lines)):
        line = lines[index]
        first, last = gaps[index] or (0, 0)
        if not last and line:
            end = len(line.rstrip())
            first, last = (end, right) if end + _MARGIN <= right else (left, len(line) - len(line.lstrip()))
        if max(left, first) + _MARGIN > min(right, last or right):
            return _Table(index, left, right, starts)
        left, right = max(left, first), min(right, last or right)
        starts += [last] if gaps[index] else []
    return _Table(len(lines), left, right, starts)
