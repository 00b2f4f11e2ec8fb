"""Text dumps to a page: a line is a block, empty lines part paragraphs.

What a program did to the lines is known from the text alone, never from the program. No file in here decides what a line means.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice, pairwise
from typing import Final

from newsclean.page import Block, Kept, Marked, Markup, Page
from newsclean.reading.dump import broken, columns, front, markdown, marks, one_line, wrapped
from newsclean.reading.dump.lines import Line, all_collapsed, split

_TAG: Final = re.compile(r"<(?:html|head|body|meta|div|p|br|span|a|td|h[1-6]|article|script)\b[^<>]{0,2000}>", re.IGNORECASE)
_DOCTYPE: Final = re.compile(r"<!doctype\b[^<>]{0,500}>", re.IGNORECASE)
_NAMED: Final = re.compile(r"<(?:[a-z]|!--)", re.IGNORECASE)
_SHOWN: Final = re.compile(r"\S")
_SPACE: Final = "\ufeff \t\r\n"
_TAGS: Final = 3  # of a page that opens with text
_LINES_A_TAG: Final = 10  # of a page, at most: the scripts that some programs leave in a dump hold tags, too


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


def is_markup(text: str) -> bool:
    """Tell HTML from a text dump: a dump may quote a tag, but does not open with one and holds few.

    >>> is_markup("<p>가나다</p>"), is_markup("<저작권자(c) 연합뉴스> 가나다"), is_markup("a < b")
    (True, False, False)
    """
    start = text.lstrip(_SPACE)
    doctype = _DOCTYPE.match(start)
    if doctype:
        first = _SHOWN.search(start, doctype.end())
        return (first is not None and _NAMED.match(start, first.start()) is not None) or _has_tags(text)
    return start.startswith(("<!--", "<?xml")) or _TAG.match(start) is not None or _has_tags(text)


def _without_doctype(text: str) -> str:
    found = _DOCTYPE.match(text)
    return text[found.end() :] if found else text


def _has_tags(text: str) -> bool:
    tags = sum(1 for _ in islice(_TAG.finditer(text), max(_TAGS, text.count("\n") // _LINES_A_TAG)))
    return tags >= _TAGS and tags * _LINES_A_TAG >= text.count("\n")


def read(text: str) -> Page:
    """Read a dump: facts in front of it, and its lines, made whole where a program broke them."""
    raw = split(_without_doctype(text.lstrip(_SPACE)))
    facts, start = front.read(raw)
    apart = columns.parted(raw[start:])
    whole = wrapped.unwrapped(apart)
    is_markdown = bool(facts) or markdown.is_markdown(whole)
    texts = _untouched(whole) if whole is apart and not is_markdown else []
    if texts:
        return Page(facts, _plain_blocks(texts))
    lines: Sequence[Line] = markdown.read(whole) if is_markdown else list(marks.read(whole))
    if whole is apart:
        lines = one_line.parted(broken.glued(broken.joined(lines)))
    return Page(facts, blocks(one_line.labels_apart(one_line.lead_apart(lines))))


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
