"""Decks: lines under a headline that are none, and what they stand over."""

from __future__ import annotations

import pytest
from story import BODY as STORY
from story import dump, page

from newsclean import extract

TITLE = "빈 창고에 목공소 열 곳…새벽시, 견습생 뽑는다"
DECK = "골목의 나무 냄새 되살아난다"
BODY = (
    "새벽시의 한 목공소가 문을 연 지 마흔 해 만에 처음으로 견습생 다섯 명을 뽑는다고 주인이 밝혔다.",
    "주인은 나무를 다루는 사람이 해마다 줄어 더는 미루기 어려웠다고 그 까닭을 담담하게 설명했다.",
    "견습생은 한 해 동안 의자와 책장을 만들며 나무를 고르고 말리는 법부터 차례로 배우게 된다.",
    "시는 목공소가 있는 골목에 빈 창고 열 곳을 빌려 작업장으로 고쳐 쓰는 길을 찾고 있다.",
)
DATE = "입력 2026-01-02 03:04"


@pytest.mark.parametrize(
    ("head", "decks"),
    [
        ((TITLE, DECK, DATE), [DECK]),
        ((TITLE, DECK, "김새벽", DATE, "지면 14면"), [DECK]),
        ((TITLE, DATE, "조회 1,204"), []),
        ((TITLE, DECK, "2026년 1월 2일 — 3분 분량"), [DECK]),  # "takes three minutes"
        ((TITLE, "새벽일보 2026-01-02"), []),
        ((TITLE, DATE, "기사 듣기 00:00 / 01:12"), []),
        ((TITLE, DATE, "페이스북에 공유하려면 클릭하세요. (새 창에서 열림)"), []),
        *(
            ((TITLE, DATE, line), [])
            for line in (
                "글자크기 폰트크게 폰트작게 기사 URL복사",
                "싸이월드 공감 3 네이트온 쪽지",
                "미투데이로 보내기 요즘으로 보내기 댓글 12",
                "확대 축소 출력",
                "Facebook Twitter Pinterest",
                "2026 01/02ㅣ주간새벽 890호",
            )
        ),
        ((TITLE, "2026년 1월 새 목공소 열 곳 문 연다", DATE), ["2026년 1월 새 목공소 열 곳 문 연다"]),
        ((TITLE, DATE, DECK, "■ 방송 : 새벽 라디오 (07:20~09:00)", "■ 진행 : 김새벽 앵커"), [DECK]),
    ],
)
def test_a_deck_of_a_dump_tells_no_day_and_no_time(head: tuple[str, ...], decks: list[str]) -> None:
    assert list(extract("\n\n".join(("사회", *head, *BODY))).subtitle) == decks


@pytest.mark.parametrize(
    ("over", "under", "decks"),
    [
        ("", DECK, [DECK]),
        ("회원 전용", "", []),  # "for members only": the headline's own label
        ("새벽뉴스 8", DECK, [DECK]),
        ("", "쥐띠", []),  # "born in a year of the rat", the first heading of a horoscope
        ("", "송고 01/02 03:04:05", []),
    ],
)
def test_a_deck_in_the_element_of_the_text_stands_under_the_headline(over: str, under: str, decks: list[str]) -> None:
    lines = "".join(f"<p>{line}</p>" for line in (over, TITLE, under, *BODY) if line)
    assert list(extract(f"<meta property=og:title content='{TITLE}'><article>{lines}</article>").subtitle) == decks


@pytest.mark.parametrize("lead", ["[새벽스포츠뉴스=노을]", "[노을=새벽통신]"])
@pytest.mark.parametrize("is_page", [True, False], ids=["page", "dump"])
def test_a_lead_in_on_a_line_of_its_own_is_text(lead: str, is_page: bool) -> None:  # noqa: FBT001 - a parameter
    source = page([lead, *STORY]) if is_page else dump([lead, *STORY])
    article = extract(source)
    assert (list(article.paragraphs), article.subtitle, article.photo_captions) == ([lead, *STORY], (), ())


def test_a_first_paragraph_that_a_table_parts_from_the_others_is_no_deck() -> None:
    first = "[새벽일보=김새벽 기자] 새벽시의 목공소가 모두 스무 곳으로 늘어 다섯 해 만에 가장 많아졌다."
    table = "2일 목공소 수\n물레동\t12\t+3\n새벽동\t8\t-1"
    article = extract("\n\n".join((TITLE, "김새벽 기자 | 승인 2026.01.02 03:04", first, table, *BODY, "김새벽 기자 / dawn@example.com")))
    assert (list(article.paragraphs), list(article.subtitle)) == ([first, *BODY], [])


def _page(under: str) -> str:
    body = "".join(f"<p>{line}</p>" for line in BODY)
    return f"<body><div><h1>{TITLE}</h1>{under}<p>{DATE}</p><div>{body}</div></div></body>"


@pytest.mark.parametrize(
    ("under", "decks"),
    [
        (f"<p>{DECK}</p>", [DECK]),
        (f"<h2><i>사회</i> <b>{TITLE}</b></h2>", []),
        ("<p><b>AI 챗으로 요약</b></p>", []),
    ],
)
def test_a_deck_of_a_page_does_not_say_the_headline_again(under: str, decks: list[str]) -> None:
    assert list(extract(_page(under)).subtitle) == decks


def test_a_section_over_the_headline_is_no_paragraph() -> None:
    page = f"<div><p>[경제]</p><h1>{TITLE}</h1><p>{DATE}</p>{''.join(f'<p>{line}</p>' for line in BODY)}</div>"
    assert extract(page).paragraphs == BODY


def test_the_mark_of_a_weather_report_is_no_deck() -> None:
    article = extract(_page("").replace("<p>새벽시의", "<p>【 캐스터 】</p><p>새벽시의", 1))
    assert (list(article.paragraphs), article.subtitle) == (["【 캐스터 】", *BODY], ())
