"""Sentences that a program broke at each link and bold word are made whole again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from newsclean.newsroom.sentences import ending
from newsclean.reading.dump.lines import Line
from newsclean.reading.dump.particles import goes_on
from newsclean.rules.dumps import OPEN_ENDS

_SHORTEST: Final = 10  # characters of a sentence that may be broken off
_MARKS: Final = (",", ".", ")", "”", "’", "」", "』")  # that no line begins with
_OPENING: Final = ("(", "[", "“", "‘", "「", "『", "<")  # behind which no space stands
_LONGEST: Final = 2000  # characters of a paragraph that was broken


def joined(lines: Sequence[Line]) -> Sequence[Line]:
    """Join the pieces of sentences, where lines begin as only the rest of a sentence does."""
    if not any(_is_rest(a.text, b.text, surely=True) for a, b in pairwise(lines)):
        return lines
    spaced = any(line.ends_apart for line in lines)
    found: list[Line] = []
    open_ = False  # whether the last line is a sentence that was broken before
    for line in lines:
        before = found[-1] if found else None
        if before and line.text and _are_one(before, line, open_=open_):
            found[-1] = _both(before, line, spaced=spaced)
            open_ = not ending(found[-1].text)
            continue
        found.append(line)
        open_ = False
    return found


def _are_one(before: Line, line: Line, *, open_: bool) -> bool:
    if not before.text or len(before.text) > _LONGEST or before.text.endswith((".", "?", "!")):
        return False
    if _is_rest(before.text, line.text):
        return True
    if ending(before.text) or len(before.text) < _SHORTEST or before.text.count(" ") < 2:  # noqa: PLR2004 - three words
        return False
    return (open_ and ending(line.text) != "") or OPEN_ENDS.regex.search(before.text) is not None


def _is_rest(before: str, text: str, *, surely: bool = False) -> bool:
    """Say whether a line begins as only the rest of a sentence does: with a particle, or a mark."""
    if not before or before.endswith((".", "?", "!")):
        return False
    if not surely and text.startswith(_MARKS):
        return True
    return goes_on(before, text, surely=surely)


def _both(before: Line, line: Line, *, spaced: bool) -> Line:
    """Join two pieces; where the dump has kept the white space around them, it says whether a space stood there."""
    if spaced:
        space = " " if before.ends_apart or line.starts_apart else ""
    else:
        space = "" if before.text.endswith(_OPENING) or _is_rest(before.text, line.text) else " "
    text = before.text + space + line.text
    return before._replace(text=text, links=before.links + line.links, ends_apart=line.ends_apart)
