"""The lines of a dump: what they say, and what is known of them besides.

This file never joins lines and never parts one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from itertools import pairwise
from typing import Final, NamedTuple

from newsclean.page import MOST_LINES
from newsclean.reading.characters import visible
from newsclean.rules.dumps import ANGLED_ADDRESS, ENTITY, TAG

_BREAK: Final = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029](?:(?<=\r)\n)?")
_ESCAPED: Final = 2  # breaks that are written as two letters (as in a table's rows), where a text has more of them than of others
_MANY: Final = 1 << 18  # characters whose lines are parted in one go
# Characters of a line after which it has been read enough: the longest page of one line has a tenth of them. A line of 32 MiB
# takes 25 s and 1.7 GB without this bound.
_LONGEST_LINE: Final = 400_000


class Line(NamedTuple):
    """A line of a dump."""

    text: str
    """White space collapsed; "" parts paragraphs."""
    links: int = 0
    """Characters of it that stand inside links."""
    hints: int = 0
    """Bits of `Hint`."""
    follows_image: bool = False
    addresses: tuple[str, ...] = ()
    image: str | None = None
    """Address of the image right before it."""
    starts_apart: bool = False
    """Whether white space stands in front of it."""
    ends_apart: bool = False
    """Whether white space stands behind it."""


def _untagged(line: str) -> str:
    return TAG.regex.sub("", ANGLED_ADDRESS.regex.sub("", line) if "<http" in line else line)


def split(text: str) -> list[str]:
    """Split a text into lines as they stand there; of empty lines that stand together one is left."""
    found: list[str] = []
    start = 0
    if "&" in text:
        text = ENTITY.regex.sub(lambda name: unescape(unescape(name[0])), text)
    if "\\n" in text and text.count("\\n") > max(text.count("\n"), _ESCAPED):
        text = text.replace("\\r", "").replace("\\n", "\n").replace("\\t", " ").replace('\\"', '"')
    while start < len(text):
        part = _BREAK.search(text, start + _MANY)
        stop = part.end() if part else len(text)
        lines = text[start:stop].splitlines()
        if len(text) > _LONGEST_LINE:
            lines = [line[:_LONGEST_LINE] for line in lines]
        if not "".join(lines).isprintable():
            lines = [*map(visible, lines)]
        if "<" in text:
            lines = [_untagged(line) if "<" in line else line for line in lines]
        lines = [line if line and not line.isspace() else "" for line in lines]
        found += [line for before, line in pairwise([found[-1] if found else "", *lines]) if line or before]
        if len(found) - found.count("") >= MOST_LINES:
            return found[: [index for index, line in enumerate(found) if line][MOST_LINES - 1] + 1]
        start = stop
    return found


def collapsed(line: str) -> str:
    """Make each white space of a line one space: tabs part columns and menus, and are no more than that."""
    return all_collapsed([line])[0]


def all_collapsed(lines: Sequence[str]) -> list[str]:
    """Do that to several lines, most of which are so already."""
    whole = "".join(lines)
    if whole.isprintable() and "  " not in whole:
        return [line.strip() for line in lines]  # as of most texts, without a look at each line
    return [line if line.isprintable() and "  " not in line and line.strip() == line else " ".join(line.split()) for line in lines]


def plain(line: str) -> Line:
    """Take a line as it is."""
    text = collapsed(line)
    return Line(text, starts_apart=line[:1].isspace(), ends_apart=line[-1:].isspace())
