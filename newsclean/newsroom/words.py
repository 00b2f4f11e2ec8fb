"""Texts compared by their letters alone."""

from __future__ import annotations

import re
from typing import Final

_LETTERS: Final = re.compile(r"[0-9A-Za-z가-힣㐀-䶿一-鿿豈-﫿]+")


def letters(text: str) -> str:
    """Drop what differs between metadata and page: quotes, brackets, spaces, case.

    >>> letters('[단독] "새벽시장" Re-Open…') == letters("단독 ‘새벽시장’ reopen")
    True
    """
    return "".join(_LETTERS.findall(text)).lower()
