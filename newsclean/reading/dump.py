"""Text dumps to blocks: one line of the dump is one block, blank lines part paragraphs.

This file never decides what a line means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from newsclean.newsroom.boilerplate import find_phrase
from newsclean.page import Block
from newsclean.reading.characters import shown as as_shown
from newsclean.rules.seams import SEAMS

_SEAM: Final = re.compile("|".join(seam.regex.pattern for seam in SEAMS))
_BREAK: Final = re.compile(r"\r\n?|[\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_MARKUP: Final = re.compile(r"<(?:!doctype|html|head|body|meta|div|p|br|span|a|td|h[1-6]|article|script)\b[^<>]{0,2000}>", re.IGNORECASE)
_TAGS: Final = 3  # of a page that opens with text
_FEW: Final = 3  # lines of a page that lost its line breaks
_BETWEEN: Final = 2  # words, at most, between two labels that are none we know: the name of the paper
_NARROWEST: Final = 40  # columns that programs wrap lines at
_WIDEST: Final = 120
_FULL_LINES: Final = 6  # of a dump that a program wrapped
_STOPS: Final = (".", "?", "!", ".”", '."', "다")
_WIDE: Final = range(0x1100, 0xFF61)  # Hangul, ideographs and their marks, full-width forms


def is_markup(text: str) -> bool:
    """Tell HTML from a text dump: a dump may quote a tag, but does not open with one and holds few.

    >>> is_markup("<p>가나다</p>"), is_markup("<저작권자(c) 연합뉴스> 가나다"), is_markup("a < b")
    (True, False, False)
    """
    start = text.lstrip("\ufeff \t\r\n")
    if start.startswith(("<!--", "<?xml")) or _MARKUP.match(start):
        return True
    return len(list(islice(_MARKUP.finditer(text), _TAGS))) == _TAGS


def read(text: str) -> list[Block]:
    """Split a dump into its lines; tabs part columns and menus, so they are white space like any other.

    Lines that a program wrapped are joined again; a page that lost its line breaks is parted where fields begin.
    """
    lines = [as_shown(line) for line in _BREAK.split(text)]
    shown = [line for line in lines if line]
    if len(shown) <= _FEW:
        return [Block(piece) for line in shown for piece in _pieces(line) if piece]
    narrow = max(map(len, shown), default=0) <= _WIDEST
    width = max(map(_width, shown), default=0) if narrow else 0
    wrapped = _is_wrapped(shown, width)
    found: list[Block] = []
    gap = 2
    before = 0  # columns of the line before, where it may go on
    for line in lines:
        if not line:
            gap, before = 2, 0
            continue
        if wrapped and before and before + 1 + _width(line.partition(" ")[0]) > width:
            found[-1].text += " " + line
        else:
            found.append(Block(line, gap))
        gap, before = 1, _width(line) if wrapped else 0
    return found


def _width(line: str) -> int:
    """Count columns, as programs that wrap lines do: Korean letters and marks are two wide."""
    return len(line) + sum(map(_WIDE.__contains__, map(ord, line)))


def _is_wrapped(lines: list[str], width: int) -> bool:
    """Say whether a program wrapped the lines: many are about as wide as the widest, and most break off a sentence."""
    if not _NARROWEST <= width <= _WIDEST:
        return False
    full = [line for line in lines if _width(line) * 5 > width * 4]
    return len(full) >= _FULL_LINES and sum(line.endswith(_STOPS) for line in full) * 2 < len(full)


def _menu(line: str) -> str:
    """Give the labels that a line begins with; words that are none may stand between two of them."""
    stop = end = others = 0
    for word in line.split(" "):
        end += len(word) + 1
        others += 1
        if find_phrase(word):
            stop, others = end, 0
        elif others > _BETWEEN:
            break
    return line[:stop]


def _pieces(line: str) -> Iterator[str]:
    """Part a line that holds a whole page: at dates, lead-ins, addresses behind the last sentence, and copyright.

    Pieces may be empty: a line may begin with one of these.
    """
    start = len(_menu(line))
    yield line[:start].strip()
    for seam in _SEAM.finditer(line, start):
        yield line[start : seam.start()].strip()
        start = seam.start()
    yield line[start:].strip()
