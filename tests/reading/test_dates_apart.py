"""A headline and its date on one line."""

from __future__ import annotations

import pytest

from newsclean import extract

TITLE = "빈 창고에 목공소 열 곳…새벽시, 견습생 뽑는다"
BODY = (
    "새벽시의 한 목공소가 문을 연 지 마흔 해 만에 처음으로 견습생 다섯 명을 뽑는다고 주인이 밝혔다.",
    "주인은 나무를 다루는 사람이 해마다 줄어 더는 미루기 어려웠다고 그 까닭을 담담하게 설명했다.",
    "견습생은 한 해 동안 의자와 책장을 만들며 나무를 고르고 말리는 법부터 차례로 배우게 된다.",
)
TEXT = "".join(f"<p>{line}</p>" for line in BODY)
OTHERS = "물레동 책방 골목에 불 켜졌다", "다리 위 장터 봄까지 쉰다"


@pytest.mark.parametrize("date", ["2026-01-02 13:04", "2026-01-02 13:04 사회", "입력 2026.01.02. 오후 1:04"])
def test_a_date_behind_the_headline_is_its_own_line(date: str) -> None:
    box = f"<div><span>[사회]</span> <strong>{TITLE}</strong> <span>{date}</span></div>"
    page = (
        f"<meta property=og:title content='{TITLE}'><body>{box}<div>{TEXT}</div><p>물레동 책방 골목에 불 켜졌다 2026-01-01 09:00</p></body>"
    )
    for article in (extract(page), extract("\n\n".join((f"{TITLE} {date}", *BODY)))):
        assert article.title == TITLE
        assert f"{article.timestamp:%H:%M}" == "13:04"
        assert article.paragraphs == BODY


def test_the_title_of_a_page_may_name_the_site_too() -> None:
    page = f"<title>새벽일보 - {TITLE}</title><body><div><b>{TITLE}</b> <i>2026-01-02 13:04</i></div><div>{TEXT}</div>"
    assert f"{extract(page).timestamp:%H:%M}" == "13:04"


def test_several_such_lines_of_a_dump_are_a_list() -> None:
    lines = [f"{title} 2026-01-02 13:04" for title in OTHERS]
    assert extract("\n\n".join((TITLE, "입력 2026-01-03 10:00", *BODY, *lines))).paragraphs == BODY
