"""Whether a text is HTML or a text dump."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

_TAG: Final = re.compile(
    # a break at the end of a line is no more than that
    r"<(?:html|head|body|meta|div|p|br(?!\s?/?>\s{0,9}\n)|span|a|td|h[1-6]|article|script)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_DOCTYPE: Final = re.compile(r"<!doctype\b[^<>]{0,500}>", re.IGNORECASE)
_NAMED: Final = re.compile(r"<(?:[a-z]|!--)", re.IGNORECASE)
_SHOWN: Final = re.compile(r"\S")
_SPACE: Final = "\ufeff \t\r\n"
_TAGS: Final = 3  # of a page that opens with text
_LINES_A_TAG: Final = 10  # of a page, at most: the scripts that some programs leave in a dump hold tags, too


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


def without_doctype(text: str) -> str:
    """Give a text without space and a document type in front of it."""
    text = text.lstrip(_SPACE)
    found = _DOCTYPE.match(text)
    return text[found.end() :] if found else text


def _has_tags(text: str) -> bool:
    tags = sum(1 for _ in islice(_TAG.finditer(text), max(_TAGS, text.count("\n") // _LINES_A_TAG)))
    return tags >= _TAGS and tags * _LINES_A_TAG >= text.count("\n")
