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


@pytest.mark.parametrize("lines", [BODY, BODY[:2]], ids=["long", "short"])
def test_a_second_article_behind_the_first_goes(lines: tuple[str, ...]) -> None:
    first = _open([*lines]).replace("김새벽 기자 입력 2024.03.18 10:20", "<span>김새벽 기자</span> <span>입력 2024.03.18 10:20</span>")
    body = "".join(f"<p>{teaser} {teaser}</p>" for teaser in TEASERS)
    second = (
        f"<div><h1>강변 산책로 두 배로</h1><div>박아침 기자 입력 2024.03.17 09:10</div><div>{body}<p>morning@example.com</p></div></div>"
    )
    article = extract(f"{first[: first.index('<h1>')]}<div>{first[first.index('<h1>') :]}</div>{second}")
    assert list(article.paragraphs) == list(lines)
    assert [(person.name, person.email) for person in article.reporters] == [("김새벽", None)]


def test_reports_of_a_day_under_headings_of_their_own_stay() -> None:
    live = [f"<h2>{hour}시 10분</h2><p>{line}</p>" for hour, line in enumerate(BODY[1:], 10)]
    assert len(_paragraphs(page([BODY[0], *live]))) == 2 * len(BODY) - 1


@pytest.mark.parametrize(
    "box",
    [
        "<div><h4>눈길 가는 글</h4><a href=/1><b>이웃 도시의 강변 산책로 이야기</b><p>{}</p></a></div>",
        "<div><h4>눈길 가는 글</h4><a href=/1>이웃 도시의 강변 산책로 이야기</a><p>{}</p></div>",
    ],
)
def test_a_box_of_a_teaser_between_paragraphs_goes_with_its_label(box: str) -> None:
    assert _paragraphs(page([*BODY[:3], box.format(TEASERS[0]), *BODY[3:]])) == list(BODY)


def test_descriptions_of_a_list_of_linked_places_stay() -> None:
    places = [f"<div><h3><a href=/{i}>이웃 도시의 오래된 책방 {i}호점</a></h3><p>{line}</p></div>" for i, line in enumerate(BODY)]
    assert set(BODY) <= set(_paragraphs(page(places)))


def test_a_cell_under_the_photo_is_its_caption() -> None:
    said = "책방 앞에 선 손님들이 비를 피하고 있다."
    table = f"<table><tr><td><img src=a.jpg></td></tr><tr><td>{said}</td></tr></table>"
    article = extract(page([BODY[0], table, *BODY[1:]]))
    assert (list(article.paragraphs), [caption.text for caption in article.photo_captions]) == (list(BODY), [said])


@pytest.mark.parametrize(
    "box",
    [
        "<div><p>도움이 되었나요?</p></div>",
        "<div><p>이 기사가 유익했나요?</p></div>",
        "<div><p>정기구독하면 한 해에 두 달 치가 공짜!</p><a href=/1>구독 신청</a></div>",
    ],
)
def test_what_a_page_asks_of_its_readers_at_the_end(box: str) -> None:
    assert _paragraphs(_open([*BODY[:5], box, BODY[5]] if "!" in box else [*BODY, box])) == list(BODY)


def test_the_heading_behind_an_offer_stays() -> None:
    offer = (
        "<div><h3>금요일마다 오는 편지</h3><p>광고 없는 긴 글을 받아 보세요.</p><button>구독</button><p>스팸은 보내지 않습니다.</p></div>"
    )
    lines = [*BODY[:3], offer, "<h2>2. 마지막 밤</h2>", *BODY[3:]]
    assert _paragraphs(page(lines)) == [*BODY[:3], "2. 마지막 밤", *BODY[3:]]


def test_a_line_over_its_credit_in_a_box_beside_the_photo_is_the_caption() -> None:
    said = "책방 앞에 선 손님들이 비를 피하고 있다."
    photo = f"<div><div><img src=a.jpg></div><div><p>{said}</p><p>사진 : 새벽시</p></div></div>"
    article = extract(page([BODY[0], photo, *BODY[1:]]))
    assert (list(article.paragraphs), [(caption.text, caption.credit) for caption in article.photo_captions]) == (
        list(BODY),
        [(said, "새벽시")],
    )


def test_the_heading_of_the_contents_is_no_deck() -> None:
    contents = (
        "<div><strong>이 글의 여러 마디</strong><ol><li><a href=#a>책방이 문을 연 까닭</a><li><a href=#b>앞으로의 일</a></ol>{}</div>"
    )
    for button in ("", "<button>모두 접기</button>"):
        assert extract(page([contents.format(button), *BODY])).subtitle == ()
    assert extract(page(["<strong>책방 골목에 다시 불 켜져</strong>", *BODY])).subtitle == ("책방 골목에 다시 불 켜져",)


def test_who_comments_on_an_article_is_no_author() -> None:
    comments = "<div><div><b>{}</b><div>잘 읽었습니다.</div><div>{} · 1일</div></div></div>"
    source = _open(list(BODY)).replace("김새벽 기자", "")
    for buttons, names in (("좋아요 · 답글 달기", []), ("소설가", ["남새벽"])):
        assert [person.name for person in extract(source + comments.format("남새벽", buttons)).reporters] == names
