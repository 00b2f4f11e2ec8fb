"""Changes of a page that leave its article alone: what a fit must not be thrown off by."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

_HEADLINES: Final = (
    "새벽시 청사 이전 확정…주민 반발",
    "노을시장 “내년 예산 더 늘린다”",
    "[단독] 새벽대교 통행료 오른다",
    "시민 10명 중 7명 “만족”",
    "주말 전국에 비…모레 그쳐",
)
_TEASER: Final = "<div><h4><a href=/1>{0}</a></h4><p>{0} 소식을 전하는 짧은 글이 두 줄쯤 이어지는 자리다.</p></div>"
_TEASERS: Final = "".join(map(_TEASER.format, _HEADLINES))
_LINKS: Final = "<ul>" + "".join(f"<li><a href=/2>{headline}</a></li>" for headline in _HEADLINES) + "</ul>"
_COMMENTS: Final = "".join(
    f"<div><b>user{number}</b> <span>2026-01-0{number} 03:04</span><p>{said}</p></div>"
    for number, said in enumerate(
        ("반가운 소식이네요. 자주 들르겠습니다.", "주차장부터 넓혀야죠.", "잘 읽었습니다. 다음 글도 기다려요."), 1
    )
)


def _before(page: str, piece: str) -> str:
    return re.sub(r"(?i)(<body\b[^<>]*>)", lambda match: match[1] + piece, page, count=1)


def _behind(page: str, piece: str) -> str:
    end = page.lower().rfind("</body")
    return page + piece if end < 0 else page[:end] + piece + page[end:]


def _between(page: str, piece: str) -> str:
    return re.sub(r"(?i)(?<=[.”])</p>\s{0,200}<p(?=[\s>])", f"</p>{piece}<p", page)


CHANGES: Final[dict[str, Callable[[str], str]]] = {
    "teasers before": lambda page: _before(page, f"<div>{_TEASERS}</div>"),
    "teasers behind": lambda page: _behind(page, f"<div>{_TEASERS}</div>"),
    "links behind": lambda page: _behind(page, _LINKS),
    "comments behind": lambda page: _behind(page, _COMMENTS),
    "a link between paragraphs": lambda page: _between(page, f"<div><a href=/3>▶ {_HEADLINES[0]}</a></div>"),
    "no class, no id": lambda page: re.sub(r"(?i)\s(?:class|id)\s?=\s?(?:\"[^\"<>]*\"|'[^'<>]*')", "", page),
    "no metadata": lambda page: re.sub(r"(?i)<meta\b(?![^<>]*charset)[^<>]*>", "", page),
}
