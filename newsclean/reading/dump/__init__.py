"""Text dumps to a page: a line is a block, empty lines part paragraphs.

What a program did to the lines is known from the text alone, never from the program. No file in here decides what a line means.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from newsclean.newsroom.bylines import is_name
from newsclean.newsroom.dates import is_part, line_stamps
from newsclean.page import Block, Kept, Marked, Markup, Page
from newsclean.reading.dump import broken, columns, front, markdown, marks, one_line, wrapped
from newsclean.reading.dump.lines import Line, all_collapsed, split
from newsclean.reading.markup import without_doctype

_DATED: Final = 44  # characters of a day, its label and a name, with the time of day behind them, at most


class _Marked(Marked):
    """A line of a dump that has kept some of its markup."""

    __slots__ = ("_line",)

    def __init__(self, line: Line, gap: int) -> None:
        super().__init__(line.text, gap, follows_image=line.follows_image)
        self._line = line

    @Kept
    def markup(self) -> Markup:
        return Markup(self._line.hints, self._line.links)

    @property
    def addresses(self) -> list[str]:
        return list(self._line.addresses)

    @property
    def image(self) -> str | None:
        return self._line.image


def read(text: str) -> Page:
    """Read a dump: facts in front of it, and its lines, made whole where a program broke them."""
    raw = split(without_doctype(text))
    facts, start = front.read(raw)
    apart = columns.parted(raw[start:])
    whole = wrapped.unwrapped(apart)
    is_markdown = bool(facts) or markdown.is_markdown(whole)
    texts = _untouched(whole) if whole is apart and not is_markdown else []
    if texts:
        return Page(facts, _halves_joined(_plain_blocks(texts)))
    lines: Sequence[Line] = markdown.read(whole) if is_markdown else list(marks.read(whole))
    if whole is apart:
        lines = one_line.parted(broken.glued(broken.joined(lines)))
    return Page(facts, _halves_joined(blocks(one_line.labels_apart(one_line.lead_apart(lines)))))


def _halves_joined(blocks: Sequence[Block]) -> list[Block]:
    """Put a time of day alone on its line behind the day on the line before, and so a reporter's title behind the name."""
    halves = {i for i, text in enumerate([block.text for block in blocks]) if text == "기자" or (":" in text and is_part(text))}
    if not halves:
        return [*blocks]  # as of most dumps
    found: list[Block] = []
    for index, block in enumerate(blocks):
        if found and index in halves:
            text, before = block.text, found[-1]
            whole = f"{before.text} {text}"
            if is_name(before.text) if text == "기자" else len(whole) <= _DATED and line_stamps(whole) and not before.stamps:
                found[-1] = before.part(whole, before.gap)
                continue
        found.append(block)
    return found


def _untouched(lines: Sequence[str]) -> list[str]:
    """Give the texts of lines that stand as they stood on the page but for bullets, as most do: looks at all spare each one all stages.

    None are given where another mark may stand in a line, or one may have to be parted or joined.
    """
    lines = marks.without_bullets(lines)
    if marks.stand_in(lines):
        return []
    texts = all_collapsed(lines)
    if broken.are_broken(texts) or broken.have_particles("\n".join(texts)) or one_line.is_lost([*map(len, texts)]):
        return []
    return [] if one_line.may_be_glued(texts) else texts


def _plain_blocks(texts: Iterable[str]) -> list[Block]:
    """Make blocks of lines of which nothing but their texts is known."""
    return [Block(text, 1 if before else 2) for before, text in pairwise(["", *texts]) if text]


def blocks(lines: Iterable[Line]) -> list[Block]:
    """Make blocks of lines."""
    return [_block(line, 1 if before.text else 2) for before, line in pairwise([Line(""), *lines]) if line.text]


def _block(line: Line, gap: int) -> Block:
    is_marked = line.links or line.hints or line.addresses or line.image
    return _Marked(line, gap) if is_marked else Block(line.text, gap, follows_image=line.follows_image)
