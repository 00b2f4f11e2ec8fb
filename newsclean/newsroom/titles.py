"""Titles as metadata has them, and what is left of them without the names of site and section."""

from __future__ import annotations

import html as entities
import re
from collections.abc import Collection, Sequence
from typing import Final

from newsclean.newsroom.boilerplate import find_phrase
from newsclean.newsroom.sentences import letters
from newsclean.rules.newsrooms import BROADCASTERS, OUTLET_ENDINGS, PRESS_ENDINGS
from newsclean.rules.sources import PORTALS, SITE_WORDS

_SEPARATOR: Final = re.compile(
    r"(?P<path>\s{1,4}[<>]\s{1,4})|\s{0,4}(?:[|ㅣ│»]|:{2,3})\s{0,4}"
    r"|\s[-–—:]\s|-(?=[가-힣/]{1,8}ㅣ)",
)
_TAG: Final = re.compile(r"</?(?:b|br|em|font|i|p|span|strong|u)\b(?-i:[^<>가-힣]{0,200})>", re.IGNORECASE)
_BRACKET: Final = re.compile(r"[\[<【(]([^\[\]<>【】()]{2,20})[\]>】)]\s?")
_DOMAIN: Final = re.compile(r"(?:[a-z0-9-]{1,30}\.){1,3}(?:com|kr|net|org)", re.IGNORECASE)
_NAMES: Final = frozenset(map(letters, (*PORTALS, *BROADCASTERS, *SITE_WORDS)))
_SHORTEST: Final = 6  # characters of the shortest title that others may begin or end with
_SLOGAN: Final = 30  # characters of a site's name with its slogan, at most
_EDITIONS: Final = ("모바일", "온라인", "인터넷판", "홈페이지")
_MARKS: Final = "-–—:|·[]<>()\"'‘’“”"


def clean_title(value: str) -> str:
    """Undo what was escaped twice, drop tags, collapse white space.

    >>> clean_title("&quot;물가 잡겠다&quot;<br/>새벽시,  <뉴스의 밤> 연다")
    '"물가 잡겠다" 새벽시, <뉴스의 밤> 연다'
    """
    text = entities.unescape(value) if "&" in value else value
    return " ".join((_TAG.sub(" ", text) if "<" in text else text).split())


def is_site(text: str, sites: Collection[str] = ()) -> bool:
    """Say whether a part of a title names a site: one of *sites* (letters alone), or what reads like an outlet's name.

    >>> [is_site(part) for part in ("새벽일보", "새벽을 여는 새벽일보", "KBS 뉴스", "saebyeok.co.kr")]
    [True, True, True, True]
    >>> [is_site(part) for part in ("새벽일보 모바일", "새벽일보 Saebyeok", "전기차와 SUV")]
    [True, True, False]
    >>> [is_site(part) for part in ("경제 효과", "뉴스의 밤", "살아난 골목경제")]
    [False, False, False]
    """
    own = letters(text)
    if own in sites or own in _NAMES:
        return True
    words = [word for word in (word.strip(_MARKS) for word in text.split()) if word]
    if not words or len(text) > _SLOGAN:
        return False
    last = words[-1]
    if len(words) > 1 and (last in _EDITIONS or (last.isalpha() and last.isascii())):
        last = words[-2]  # 새벽일보 모바일, 새벽일보 Saebyeok
    # 골목경제 = "economy of the alleys" may end a headline
    endings = PRESS_ENDINGS if len(words) > 1 else OUTLET_ENDINGS
    if _DOMAIN.fullmatch(last) or (last.endswith(endings) and last not in endings):
        return True
    return all(letters(word) in _NAMES for word in words)


def strip_site(title: str, *others: str, sites: Collection[str] = ()) -> str:
    """Drop names of site and section from a title: what *others* lack, or what names a site.

    >>> strip_site("새벽시장에 활기 | 사회 | 새벽일보"), strip_site("새벽시장에 활기 - 오늘", "새벽시장에 활기")
    ('새벽시장에 활기', '새벽시장에 활기')
    >>> strip_site("사회 - 새벽시장에 활기 - 새벽일보"), strip_site("사회 - 새벽시장에 활기")
    ('새벽시장에 활기', '사회 - 새벽시장에 활기')
    >>> strip_site("새벽일보 : 르포: 새벽의 경매장"), strip_site("옥상 벌통 - 경제 효과 따져 보니")
    ('르포: 새벽의 경매장', '옥상 벌통 - 경제 효과 따져 보니')
    """
    for other in others:
        if len(title) > len(other) >= _SHORTEST:
            if title.startswith(other) and _SEPARATOR.match(title, len(other)):
                return other
            ends = (mark.end() for mark in _SEPARATOR.finditer(title))
            if title.endswith(other) and len(title) - len(other) in ends:
                return other
    start, stop = _own(title, sites) if _SEPARATOR.search(title) else (0, len(title))
    bracket = _BRACKET.match(title, start)
    if bracket and letters(bracket[1]) in sites:
        start = bracket.end()
    return title[start:stop].strip() or title


def _own(title: str, sites: Collection[str]) -> tuple[int, int]:
    """Give start and end of the parts of a title that name neither the site nor a section."""
    marks = list(_SEPARATOR.finditer(title))
    starts, ends = [0, *(mark.end() for mark in marks)], [*(mark.start() for mark in marks), len(title)]
    parts = [title[start:end] for start, end in zip(starts, ends, strict=True)]
    first = int(is_site(parts[0], sites))
    count = _count(parts, marks, first, sites)
    if not first and 1 < count < len(parts) and find_phrase(parts[0].strip()):
        first = 1  # 사회 - 새벽시장에 활기 - 새벽일보
    return starts[first], ends[count - 1]


def _count(
    parts: Sequence[str],
    marks: Sequence[re.Match[str]],
    first: int,
    sites: Collection[str],
) -> int:
    """Count the parts up to the end of the headline, which begins with the part *first*: the site ends a title."""
    count = next((index for index in range(first + 1, len(parts)) if is_site(parts[index], sites)), len(parts))
    if count == len(parts):
        return count
    count = next((index for index in range(first + 1, count) if marks[index - 1]["path"]), count)
    while count > first + 1 and find_phrase(parts[count - 1]):  # a section
        count -= 1
    return count
