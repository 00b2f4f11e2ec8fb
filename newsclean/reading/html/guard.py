"""A look at markup before it is parsed: some explodes in any parser that follows the HTML standard to the letter.

Measured with Lexbor: the time of nested containers grows with the square of their depth (20,000 ``<div>``: 0.9 s), of
unclosed formatting elements with the cube of their number (2,000 ``<b id=N>``: 2 s and 0.7 GB), of attributes of one tag
with the square of their number (50,000: 4 s). Such a page is flattened: its text stays, its nesting goes.

This file never parses; it counts tags.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

# Of every 16 kB of a page a quarter kilobyte is looked at, which takes a fifteenth of the parser's time; what is found there
# counts for all. Pages that look suspect are counted to the last tag.
_STRIDE: Final = 16_384
_WINDOW: Final = 256
_COUNTED: Final = 16  # windows
_HARMLESS: Final = 4096  # bytes of pages that need no look
_CROWDED: Final = 2 << 20  # bytes of pages whose tags are counted
_ROWS: Final = (b"table", b"tbody", b"tr")
_NESTING: Final = frozenset(
    name.encode()
    for name in (
        *("address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "fieldset", "figure"),
        *("footer", "form", "header", "listing", "main", "menu", "nav", "object", "ol", "pre", "section", "summary", "ul", "marquee"),
    )
)
_FORMATTING: Final = frozenset(
    name.encode() for name in ("b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u")
)
_TAGS: Final = re.compile(rb"<(/?(?:%b))\b" % b"|".join(sorted({*_ROWS, *_NESTING, *_FORMATTING})))
_SUSPECT_DEPTH: Final = 6000
_SUSPECT_FORMATTING: Final = 800
_SUSPECT_ROWS: Final = 8000
_MOST_TAGS: Final = 800_000  # of a page; half a kilobyte of memory each
_SPARSE: Final = 1024  # bytes between tags
_OVERLAP: Final = 8  # bytes of a tag that may stand on both sides of a place
_SUSPECT_TAG: Final = 2  # windows in a row, 32 kB, without an end of a tag
# A tag inside a quoted value hides the length of the tag that it stands in; ordinary pages have one in a dozen samples.
_QUOTED_TAG: Final = re.compile(rb"=[\"'][^\"'<>]{0,99}<[^\"'<>]{0,99}>")
_SUSPECT_QUOTED: Final = 4  # of such values, if there is one for every fourth window

# A comment, a script or style with what it holds, or a tag with its attributes.
_TOKEN: Final = re.compile(
    rb"<!--|<(script|style|textarea|title)\b[^<>]{0,9999}+>|<(/?)([a-z][a-z0-9:-]{0,31})((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+'|[\"'])*+)>?",
    re.IGNORECASE,
)
# Text right inside of a row moves in front of the table, one letter after the other.
_FOSTERED: Final = re.compile(rb"<(?:table|tbody|tr)\b[^<>]{0,999}>\s{0,99}[^<\s]", re.IGNORECASE)
_MOST_FOSTERED: Final = 1000
_DEEPEST: Final = 3000
_MOST_FORMATTING: Final = 300
_LONGEST_TAG: Final = 2000  # bytes of a tag whose attributes are counted
_MOST_ATTRIBUTES: Final = 500
_VALUE: Final = re.compile(rb"\"[^\"]*+\"|'[^']*+'")
_EMPTY: Final = re.compile(rb"<p>(?:\s*+<p>)++")
_KEPT: Final = frozenset(
    name.encode()
    for name in (
        *("a", "br", "h1", "h2", "h3", "h4", "h5", "h6", "html", "head", "body", "img", "link", "meta"),
        *("p", "script", "style", "textarea", "time", "title"),
    )
)


def defused(page: bytes) -> bytes:
    """Give a page as it is, or flattened, if parsing it could take more than a moment; of one with too many tags, the start."""
    if _is_suspect(page) and _explodes(page):
        page = flattened(page)
    tags = page.count(b"<") if len(page) > _CROWDED else 0
    return page[: len(page) * _MOST_TAGS // tags] if tags > _MOST_TAGS else page


def _is_suspect(page: bytes) -> bool:
    """Estimate nesting, open formatting elements and the length of tags from samples."""
    size = len(page)
    if size <= _HARMLESS:
        return False
    starts = range(0, size, min(_STRIDE, size // 4))
    share = max(1, starts.step // _WINDOW)
    names: Counter[bytes] = Counter()
    marked: list[bool] = []
    quoted = 0
    for first in range(0, len(starts), _COUNTED):
        windows = [page[start : start + _WINDOW] for start in starts[first : first + _COUNTED]]
        marked += [b"<" in window and b">" in window for window in windows]
        sample = b" ".join(windows).lower()
        names.update(_TAGS.findall(sample))
        quoted += len(_QUOTED_TAG.findall(sample))
        if _is_open(names, share) or quoted > max(_SUSPECT_QUOTED, len(marked) // 4):
            return True
    return not all(marked) and _has_long_tag(page, starts, marked)


def _has_long_tag(page: bytes, starts: range, marked: Sequence[bool]) -> bool:
    """Say whether samples without a tag's start or end follow each other where no script does."""
    bare = looked = 0
    in_script = False
    for start, is_marked in zip(starts, marked, strict=True):
        bare = 0 if is_marked else bare + 1
        if bare <= _SUSPECT_TAG:
            continue
        first = start - (bare - 1) * starts.step
        if any(_is_rare(mark, page, first, start) for mark in (b"<", b">")):
            opened = page.rfind(b"<script", looked, start)
            closed = page.rfind(b"</script", max(looked, opened), start)
            in_script = closed < 0 and (opened >= 0 or in_script)
            looked = start - _OVERLAP
            if not in_script:
                return True
        bare = 0
    return False


def _is_open(names: Counter[bytes], share: int) -> bool:
    """Say whether tags of samples, each of which stands for *share* of the page, may leave too many elements open."""
    if names.total() * share <= _SUSPECT_FORMATTING:
        return False  # not even if all of them were open
    if sum(names.get(name, 0) for name in _ROWS) * share > _SUSPECT_ROWS:
        return True
    return _open(names, _NESTING) * share > _SUSPECT_DEPTH or _open(names, _FORMATTING) * share > _SUSPECT_FORMATTING


def _open(names: Counter[bytes], kinds: AbstractSet[bytes]) -> int:
    """Count elements without an end tag; one of another name ends none."""
    return sum(max(0, names[name] - names.get(b"/" + name, 0)) for name in kinds & names.keys())


def _is_rare(mark: bytes, page: bytes, start: int, stop: int) -> bool:
    """Say whether a tag's start, or its end, stands nowhere or hardly anywhere in a part of a page: it may be one tag."""
    for _ in range((stop - start) // _SPARSE):
        start = page.find(mark, start, stop) + 1
        if not start:
            return True
    return False


def _explodes(page: bytes) -> bool:
    """Count every tag: say whether containers, formatting elements or attributes are more than a parser can bear."""
    if sum(1 for _ in _FOSTERED.finditer(page)) > _MOST_FOSTERED:
        return True
    names: Counter[bytes] = Counter()
    seen = 0
    for match in _TOKEN.finditer(page):
        if match.end() - match.start() > _LONGEST_TAG and _is_crowded(match):
            return True
        if match[3]:
            names[match[2] + match[3].lower()] += 1
            seen += 1
            if seen % _MOST_FORMATTING == 0 and _is_unbearable(names):
                return True
    return _is_unbearable(names)


def _is_unbearable(names: Counter[bytes]) -> bool:
    return _open(names, _NESTING) > _DEEPEST or _open(names, _FORMATTING) > _MOST_FORMATTING


def _is_crowded(tag: re.Match[bytes]) -> bool:
    """Say whether a tag has more attributes than a parser can bear; their values may be as long as they like."""
    return bool(tag[4]) and len(tag[4]) > _MOST_ATTRIBUTES and len(_VALUE.sub(b" ", tag[4]).split()) > _MOST_ATTRIBUTES


def flattened(page: bytes) -> bytes:
    """Replace containers by paragraphs, which do not nest, and drop other tags; keep text, links and headings."""
    return _EMPTY.sub(b"<p>", _TOKEN.sub(_flat, page))


def _flat(match: re.Match[bytes]) -> bytes:
    name = match[3].lower() if match[3] else b""
    if not name:
        return match.group()
    if name in _KEPT:
        return b"<" + match[2] + name + b">" if _is_crowded(match) else match.group()
    return b"" if name in _FORMATTING or name in (b"span", b"sub", b"sup") else b"<p>"
