"""Short articles, and texts without a headline or a date: who signs them, or speaks in them, says what they are."""

from __future__ import annotations

import pytest
from story import BODY

from newsclean import Article, ExtractionError, extract

MENU = ["뉴스홈", "정치", "경제", "사회", "문화"]
TITLE = "서점이 문을 닫은 까닭은"
SIGNED = "김새벽 기자 dawn@example.com"
NOTICE = "ⓒ 새벽일보 무단 전재 금지"
SAID = ("새벽시의 한 서점이 서른 해 만에 문을 닫습니다.", "단골들은 마지막 날까지 남아 책을 함께 나릅니다.")
MORE = (
    "이웃 가게의 상인들은 서점이 떠난 뒤에 골목을 찾는 발길이 끊길까 걱정스럽다고 입을 모았다.",
    "시 관계자는 도서관이 문을 열기까지 두 해가 걸릴 것으로 보고 예산을 나누어 마련하고 있다.",
)


def _extracted(*lines: str) -> Article:
    return extract("\n\n".join(lines))


@pytest.mark.parametrize("count", [2, 3])
def test_few_sentences_without_a_date_that_a_reporter_signs(count: int) -> None:
    article = _extracted(*MENU, TITLE, *BODY[:count], SIGNED, NOTICE)
    assert (article.title, article.paragraphs, article.timestamp) == (TITLE, BODY[:count], None)


def test_few_sentences_that_nobody_signs() -> None:
    with pytest.raises(ExtractionError, match="not-an-article"):
        _extracted(*MENU, TITLE, *BODY[:2], NOTICE)


def test_few_polite_sentences_of_a_script() -> None:
    article = _extracted(*MENU, TITLE, "[앵커]", *SAID, "[기자]", SAID[1].replace("단골", "손님"), "새벽방송 김새벽입니다.", NOTICE)
    assert article.paragraphs[:3] == ("[앵커]", *SAID)


def test_few_polite_sentences_without_one() -> None:
    with pytest.raises(ExtractionError, match="not-an-article"):
        _extracted(*MENU, TITLE, *SAID, SAID[1].replace("단골", "손님"), NOTICE)


@pytest.mark.parametrize("lines", [(f"[새벽일보 김새벽 기자] {BODY[0]}", *BODY[1:3], NOTICE), (*BODY[:4], SIGNED, NOTICE), (*BODY, *MORE)])
def test_text_without_a_headline(lines: tuple[str, ...]) -> None:
    article = _extracted(*lines)
    assert article.title == ""
    assert article.paragraphs == tuple(line for line in lines if line not in (SIGNED, NOTICE))


def test_few_sentences_alone() -> None:
    with pytest.raises(ExtractionError, match="not-an-article"):
        _extracted(*BODY[:3])


@pytest.mark.parametrize("day", [("2026년 8월 7일 — 14 min read",), ("2026.08.07 (금)",), ("By", "김새벽", "-", "2026년 8월 7일", "12")])
def test_day_without_a_time_under_the_headline(day: tuple[str, ...]) -> None:
    article = _extracted(*MENU, TITLE, *day, *BODY[:3], "구독하기", "이 글에 남긴 말")
    assert (article.title, article.paragraphs, article.timestamp) == (TITLE, BODY[:3], None)


@pytest.mark.parametrize(
    "others",
    [
        [f"골목 살린 헌책방 {BODY[4]} 두 해 만에 연 도서관 {BODY[3]} 24시간 뉴스센터 김새벽 기자"],
        [*BODY[3:], "김새벽 기자"],
    ],
    ids=["line", "lines"],
)
def test_what_a_portal_tells_behind_the_notice_of_a_short_article_is_not_that_article(others: list[str]) -> None:
    said = (*SAID, "시는 그 자리에 작은 도서관을 열 길을 찾고 있습니다.")
    article = _extracted(TITLE, "김새벽 기자 입력 2026. 1. 2. 07:41", *said, NOTICE, "이 시각 추천뉴스", *others)
    assert article.paragraphs == said
