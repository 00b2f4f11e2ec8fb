"""Text dumps to blocks: one line of the dump is one block, blank lines part paragraphs.

This file never decides what a line means.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from newsclean.page import Block

_BREAK: Final = re.compile(r"\r\n?|[\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_MARKUP: Final = re.compile(r"<(?:!doctype|html|head|body|meta|div|p|br|span|a|td|h[1-6]|article|script)\b[^<>]{0,2000}>", re.IGNORECASE)
_TAGS: Final = 3  # of a page that opens with text


def is_markup(text: str) -> bool:
    """Tell HTML from a text dump: a dump may quote a tag, but does not open with one and holds few.

    >>> is_markup("<p>가나다</p>"), is_markup("<저작권자(c) 연합뉴스> 가나다"), is_markup("a < b")
    (True, False, False)
    """
    start = text.lstrip("\ufeff \t\r\n")
    if start.startswith(("<!--", "<?xml")) or _MARKUP.match(start):
        return True
    return len(list(islice(_MARKUP.finditer(text), _TAGS))) == _TAGS


def blocks(text: str) -> list[Block]:
    """Split a dump into its lines; tabs part columns and menus, so they are white space like any other."""
    found: list[Block] = []
    gap = 2
    for line in _BREAK.split(text):
        words = " ".join(line.replace("\u200b", "").replace("\ufeff", "").split())
        if words:
            found.append(Block(words, gap))
            gap = 1
        else:
            gap = 2
    return found
