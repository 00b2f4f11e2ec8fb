"""What a run takes in of other articles and of the page's frame goes, in HTML: teasers, summaries, boxes, a second article."""

from __future__ import annotations

import pytest
from story import BODY, page

from newsclean import extract

TEASERS = (
    "새벽시가 내년 봄까지 강변 산책로를 두 배로 넓히기로 했다고 밝혔다.",
    "아침시의 오래된 극장이 석 달 동안 고친 끝에 다시 손님을 맞는다.",
    "한밤중 내린 비로 새벽대교 아래 주차장이 한때 물에 잠겼다.",
    "저녁시 어린이 도서관이 주말 운영 시간을 두 시간 늘리기로 했다.",
    "새벽시 버스 노선이 다음 달부터 열두 개에서 열다섯 개로 늘어난다.",
)


def _open(lines: list[str]) -> str:
    """Give a story without the notice of copyright that ends it."""
    return page(lines).replace("<p>ⓒ 새벽일보 무단 전재 금지</p>", "")


def _paragraphs(source: str) -> list[str]:
    return list(extract(source).paragraphs)


def test_teasers_go_though_an_offer_of_the_page_stands_behind_them() -> None:
    item = "<div><a href=/{0}>이웃 도시의 소식 {0}번 머리기사</a><div>{1} {2}</div></div>"
    items = "".join(item.format(i, teaser, TEASERS[i - 1]) for i, teaser in enumerate(TEASERS))
    offer = "<div><b>편지</b><div>매일 아침 일곱 시에 새로운 소식을 편지로 보내 드리고 있습니다.</div></div>"
    assert _paragraphs(f"<div>{_open([*BODY])}<div><div>소식</div>{items}</div>{offer}</div>") == list(BODY)


@pytest.mark.parametrize("heading", ["요약", "AI 3줄 요약", "3줄 요약"])
def test_a_summary_goes_with_its_box(heading: str) -> None:
    box = f"<details><summary>{heading}</summary><ul><li>{BODY[0]}</li><li>서점이 문을 닫은 까닭을 물었다.</li></ul></details>"
    article = extract(page([box, *BODY]))
    assert (article.subtitle, list(article.paragraphs)) == ((), list(BODY))


def test_comments_and_captions_of_custom_elements_are_told_by_their_names() -> None:
    photo = "<x-photo><img src=a.jpg><x-caption>책방 앞에 선 손님들이 비를 피하고 있다.</x-caption></x-photo>"
    said = "<x-text>우리 동네에도 이런 책방이 있었으면 좋겠습니다.</x-text><x-text>잘 읽었습니다. 고맙습니다.</x-text>"
    article = extract(page([BODY[0], photo, *BODY[1:], f"<x-comments>{said}</x-comments>"]))
    assert list(article.paragraphs) == list(BODY)
    assert [caption.text for caption in article.photo_captions] == ["책방 앞에 선 손님들이 비를 피하고 있다."]
