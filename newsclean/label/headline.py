"""The headline: found on the page with the help of the metadata, or by where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from newsclean.newsroom.boilerplate import find_phrase
from newsclean.newsroom.sentences import letters
from newsclean.page import Block, Facts
from newsclean.rules import sources
from newsclean.rules.names import NOT_NAME_ENDINGS
from newsclean.vocabulary import Hint

_SEPARATOR: Final = re.compile(r"\s{0,4}(?:[|ㅣ│<>»]|::)\s{0,4}|\s[-–—:]\s|-(?=[가-힣/]{1,8}ㅣ)")
_SHORTEST: Final = (
    6  # letters of a headline, at least, unless the metadata says it: sections have two to five, headlines hardly less than 14
)
_WEAK: Final = ("title", "meta:title")  # of the page; of small papers often the same on all pages
_ABOVE: Final = 2  # lines from a headline to its date or byline, at most: half of all dates stand as near
_ANCHOR: Final = 80  # characters of a line of dates or a byline, at most: of 720 lines of dates none was longer
_SEARCHED: Final = 120  # lines in front of the body, at most, where its headline is looked for: 99 of 100 stand among 94


def find_title(blocks: Sequence[Block], start: int, facts: Facts) -> tuple[int | None, str | None]:
    """Give the index of the headline's block, if it is on the page, and its text.

    The shown headline counts; without one, the metadata's, less the names of site and section.
    """
    sites = {letters(value) for name in sources.PUBLISHER for value in facts.get(name, ())} | {""}
    wanted = {value: letters(value) for name in sources.TITLE for value in facts.get(name, ())}
    candidates = [value for value in wanted if wanted[value] not in sites and (" " in value or not value.endswith(NOT_NAME_ENDINGS))]
    index = _shown(blocks, start, [wanted[value] for value in candidates])
    if index is None and not any(facts.get(name) for name in sources.TITLE if name not in _WEAK):
        index = _by_place(blocks, start, is_needed=not candidates)
    if index is not None:
        both = f"{blocks[index].text} {blocks[index + 1].text}" if index + 1 < len(blocks) and blocks[index + 1].gap <= 1 else ""
        whole = {wanted[value] for name in sources.TITLE if name not in _WEAK for value in facts.get(name, ())}
        return index, both if letters(both) in whole else blocks[index].text  # a line break parts the two
    return None, strip_site(*candidates) if candidates else None


def _shown(blocks: Sequence[Block], start: int, wanted: list[str]) -> int | None:
    """Find the block that says what the metadata says, the most trusted source first."""
    shortest = min((_SHORTEST, *map(len, wanted)))
    ends = {letter for candidate in wanted for letter in (candidate[0], candidate[-1])}  # one of which a line must hold to fit
    near = [
        (index, own)
        for index in range(max(0, start - _SEARCHED), min(len(blocks), start + 3))
        if len(text := blocks[index].text) >= shortest and not ends.isdisjoint(text.lower()) and (own := blocks[index].letters)
    ]
    for candidate in dict.fromkeys(wanted):
        found = [(own == candidate, _looks(blocks[i]), len(own), i) for i, own in near if _fits(candidate, own)]
        if found:
            return max(found)[3]
    return None


def _fits(candidate: str, own: str) -> bool:
    """Say whether a line is what the metadata says: all of it, or less its end (the site) or its start (a series)."""
    if own == candidate:
        return True
    if len(own) < _SHORTEST or len(candidate) > len(own) * 2 + 20:
        return False
    return candidate.startswith(own) or candidate.endswith(own)


def _looks(block: Block) -> int:
    heading = bool(block.hints & (Hint.HEADING | Hint.TITLE))
    return heading * 2 - bool(block.hints & (Hint.HIDDEN | Hint.CONTROL)) * 4


def _by_place(blocks: Sequence[Block], start: int, *, is_needed: bool) -> int | None:
    """Find a headline that no metadata knows: a line said twice, a heading, or the line right over dates and bylines.

    Any line before the body will do where a headline *is_needed*.
    """
    near = range(max(0, start - _SEARCHED), start)
    anchors = [i for i in near if _is_anchor(blocks[i])]
    last = anchors[-1] if anchors else start
    lines = [i for i in near if _may_be_title(blocks[i]) and not blocks[i].hints & Hint.DECK]
    lines = [i for i in lines if i < last] or lines
    headings = [i for i in lines if blocks[i].hints & (Hint.HEADING | Hint.TITLE)]
    texts = [blocks[i].text for i in headings or lines]
    twice = [i for i, text in zip(headings or lines, texts, strict=True) if texts.count(text) > 1]
    if twice:
        return twice[-1]
    if headings:
        return _topmost(headings)
    above = [i for anchor in anchors for i in lines if 0 < anchor - i <= _ABOVE]
    return max(above or (lines if is_needed else []), default=None)


def _topmost(lines: Sequence[int]) -> int:
    """Give the first of the lines that stand together at the end: a deck stands under its headline."""
    top = lines[-1]
    for index in reversed(lines[:-1]):
        if index != top - 1:
            break
        top = index
    return top


def _may_be_title(block: Block) -> bool:
    if len(block.letters) < _SHORTEST or block.phrase or block.is_menu:
        return False
    return not block.shape("head") and not _is_anchor(block)


def _is_anchor(block: Block) -> bool:
    return len(block.text) <= _ANCHOR and (block.stamp_rest is not None or block.is_sign_off)


def strip_site(title: str, *others: str) -> str:
    """Drop names of site and section from a title: what others lack, or what names a site.

    >>> strip_site("새벽시장에 활기 | 사회 | 새벽일보"), strip_site("새벽시장에 활기 - 오늘", "새벽시장에 활기")
    ('새벽시장에 활기', '새벽시장에 활기')
    """
    for other in others:
        if len(other) >= _SHORTEST and title.startswith(other) and _SEPARATOR.match(title, len(other)):
            return other
    parts = _SEPARATOR.split(title)
    for count in range(1, len(parts)):
        if any(word in parts[count].lower() for word in sources.SITE_WORDS):
            own = [part for part in parts[1:count] if not find_phrase(part)]  # no section
            end = len(parts[0])
            for part in own:
                end = title.index(part, end) + len(part)
            return title[:end].strip()
    return title
