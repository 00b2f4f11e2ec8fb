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


_CARD: Final = (
    "<article><a href=/4><img src=/4.jpg><h3>{0}</h3><p>{0}는 소식에 주민들 사이에서 기대와 걱정이 엇갈린다고 구청이 전했다.</p>"
    "<span>2026.01.02 10:01</span></a></article>"
)
_CARDS: Final = "".join(map(_CARD.format, _HEADLINES))
_ENTRY: Final = (
    "<li><b><a href=/5>{0}</a></b><span>상인회는 이날 손님이 만 명을 넘겼다고 밝혔다.</span><em>김새벽 기자 2026-01-03 03:04</em></li>"
)
_ENTRIES: Final = "".join(map(_ENTRY.format, _HEADLINES))
_COOKIES: Final = "<p>새벽일보는 더 나은 서비스를 위해 쿠키를 씁니다. 계속 이용하시면 동의하는 것으로 봅니다.</p><button>동의</button>"
_STORY: Final = (
    "<h2>오늘의 추천: 물레동 책방 골목</h2><p>물레동의 빈집 서른 채가 책방으로 바뀌어 저녁마다 불을 밝히고 있다고 구청이 전했다.</p>"
    "<p>책방지기들은 골목을 찾는 사람이 하루 백 명을 넘기는 날이 많아졌다며 반가워했다.</p>"
)
_PROFILE: Final = "<strong>김노을 기자</strong><p>물레동과 새벽시장을 십 년째 취재하고 있습니다. 시장 사람들의 이야기를 듣고 씁니다.</p>"
_BOX: Final = f"<div><p><b>함께 읽으면 좋은 글</b></p><p><a href=/6>{_HEADLINES[0]}</a></p><p><a href=/7>{_HEADLINES[2]}</a></p></div>"
_FORM: Final = (
    "<form><h4>아침마다 새벽편지</h4><p>하루를 여는 다섯 가지 소식을 편집국이 골라 보내 드립니다.</p>"
    "<input type=email><label><input type=checkbox> 개인정보 수집에 동의합니다</label><button>신청</button></form>"
)


def _before(page: str, piece: str) -> str:
    return re.sub(r"(?i)(<body\b[^<>]*>)", lambda match: match[1] + piece, page, count=1)


def _behind(page: str, piece: str) -> str:
    end = page.lower().rfind("</body")
    return page + piece if end < 0 else page[:end] + piece + page[end:]


def _between(page: str, piece: str, most: int = 0) -> str:
    return re.sub(r"(?i)(?<=[.”])</p>\s{0,200}<p(?=[\s>])", f"</p>{piece}<p", page, count=most)


CHANGES: Final[dict[str, Callable[[str], str]]] = {
    "teasers before": lambda page: _before(page, f"<div>{_TEASERS}</div>"),
    "teasers behind": lambda page: _behind(page, f"<div>{_TEASERS}</div>"),
    "links behind": lambda page: _behind(page, _LINKS),
    "comments behind": lambda page: _behind(page, _COMMENTS),
    "a link between paragraphs": lambda page: _between(page, f"<div><a href=/3>▶ {_HEADLINES[0]}</a></div>"),
    "ten teasers before": lambda page: _before(page, f"<div>{_TEASERS * 2}</div>"),
    "ten teasers behind": lambda page: _behind(page, f"<div>{_TEASERS * 2}</div>"),
    "cards before": lambda page: _before(page, f"<section>{_CARDS}</section>"),
    "entries before": lambda page: _before(page, f"<ul>{_ENTRIES}</ul>"),
    "entries behind": lambda page: _behind(page, f"<ul>{_ENTRIES}</ul>"),
    "another story before": lambda page: _before(page, f"<div>{_STORY}</div>"),
    "cookies before": lambda page: _before(page, f"<div>{_COOKIES}</div>"),
    "cookies behind": lambda page: _behind(page, f"<div>{_COOKIES}</div>"),
    "a profile behind": lambda page: _behind(page, f"<div>{_PROFILE}</div>"),
    "boxes between paragraphs": lambda page: _between(page, _BOX),
    "a form between paragraphs": lambda page: _between(page, _FORM, 1),
    "no class, no id": lambda page: re.sub(r"(?i)\s(?:class|id)\s?=\s?(?:\"[^\"<>]*\"|'[^'<>]*')", "", page),
    "no metadata": lambda page: re.sub(r"(?i)<meta\b(?![^<>]*charset)[^<>]*>", "", page),
}
