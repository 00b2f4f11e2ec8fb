"""Where the text of a dump ends: teasers go on behind it, which read like sentences of the article."""

from __future__ import annotations

import pytest
from story import BODY

from newsclean import ExtractionError, extract

HEAD = ("서점이 문을 닫은 까닭은", "입력 2024.03.18 10:20")
SIGN_OFF = "김새벽 기자 dawn@example.com"
TEASERS = (
    ("새벽대교 통행료가 다음 달부터 오른다", "새벽시는 새벽대교를 지나는 화물차의 통행료를 내년부터 올리기로 했다고 밝혔다."),
    ("새벽시장 골목에 들어선 공방 여섯 곳", "젊은 목수들이 빈 점포를 빌려 가구를 만드는 공방을 차례로 열고 있다."),
    ("겨울 가뭄에 마른 새벽저수지", "저수지의 물이 절반 아래로 줄어 농민들이 봄 농사를 걱정하고 있다."),
)


def _paragraphs(*lines: str) -> list[str]:
    return list(extract("\n\n".join([*HEAD, *lines])).paragraphs)


def test_teasers_behind_the_sign_off_are_none_of_the_text() -> None:
    article = extract("\n\n".join([*HEAD, *BODY, SIGN_OFF, "이어서 볼 소식", *(line for pair in TEASERS for line in pair)]))
    assert list(article.paragraphs) == [*BODY]
    assert [person.email for person in article.reporters] == ["dawn@example.com"]


def test_dated_teasers_are_none_of_the_text() -> None:
    dated = (line for pair in TEASERS for line in (*pair, "2024.03.17 09:10"))
    assert _paragraphs(*BODY, *dated) == [*BODY]


def test_teasers_under_their_heading_are_none_of_the_text() -> None:
    assert _paragraphs(*BODY, "함께 보면 좋은 기사", *(line for pair in TEASERS for line in pair)) == [*BODY]


def test_the_last_sentences_stand_between_a_list_of_others_and_the_sign_off() -> None:
    others = ("관련 뉴스", *(title for title, _ in TEASERS[:2]))
    assert _paragraphs(*BODY[:5], *others, BODY[5], SIGN_OFF) == [*BODY]


def test_headlines_under_a_heading_of_others_are_no_decks() -> None:
    article = extract("\n\n".join([*HEAD, "주요기사", *(title for title, _ in TEASERS), *BODY, SIGN_OFF]))
    assert article.subtitle == ()


def test_subheadings_over_single_sentences_stay() -> None:
    lines = [*BODY[:3], "마지막 날까지 남은 사람들", BODY[3], "골목을 지키는 헌책방 두 곳", BODY[4], SIGN_OFF]
    assert _paragraphs(*lines) == lines[:-1]


@pytest.mark.parametrize("line", ["사진=김새벽 기자", "확대보기", "관련기사"])
def test_subheadings_behind_what_stands_between_stay(line: str) -> None:
    lines = [*BODY[:3], line, "마지막 날까지 남은 사람들", BODY[3], "골목을 지키는 헌책방 두 곳", BODY[4], SIGN_OFF]
    assert set(BODY[3:5]) <= set(_paragraphs(*lines))


def test_answers_behind_a_byline_stay() -> None:
    lines = [*BODY[:3], "김새벽 기자", "서점을 닫기로 한 까닭은 무엇인가?", BODY[3], "앞으로 무슨 일을 할 생각인가?", BODY[4]]
    assert set(lines) - set(_paragraphs(*lines)) <= {"김새벽 기자"}


@pytest.mark.parametrize("count", [1, 2])
def test_headlines_under_their_heading_within_the_text_go(count: int) -> None:
    titles = [title for title, _ in TEASERS[:count]]
    assert _paragraphs(*BODY[:2], "추천기사", *titles, *BODY[2:]) == [*BODY]
    assert _paragraphs(*BODY[:2], "추천기사", *titles, "■ 골목의 헌책방", *BODY[2:]) == [*BODY[:2], "■ 골목의 헌책방", *BODY[2:]]


def test_lines_part_paragraphs_beside_a_quotation_that_stands_apart() -> None:
    text = "\n".join([*HEAD, BODY[0], BODY[1], "", "책은 사람보다 오래 산다.", "", "— 이새벽 (@dawn) 2024년 3월", BODY[2], BODY[3]])
    assert [line for line in extract(text).paragraphs if line in BODY] == [*BODY[:4]]


@pytest.mark.parametrize("end", [(), (SIGN_OFF,)])
def test_text_behind_a_table_stays(end: tuple[str, ...]) -> None:
    table = ["구분", "올해", "지난해", "손님", "3,648", "3,980", "책값", "-0.74%", "+1.20%"]
    assert _paragraphs(*BODY[:4], *table, BODY[4], *end) == [*BODY[:5]]


def test_text_behind_a_list_stays() -> None:
    items = ["손님 38% 감소", "헌책 1,200권 기증", "도서관 3곳 신설"]
    assert _paragraphs(*BODY[:4], *items, BODY[4], SIGN_OFF) == [*BODY[:4], *items, BODY[4]]


def test_names_one_a_line_are_no_table() -> None:
    lines = [*BODY[:4], "김새벽", "이아침", *BODY[4:]]
    assert _paragraphs(*lines) == lines


@pytest.mark.parametrize("behind", [BODY[4:], ()])
def test_headlines_late_in_the_text_do_not_end_it(behind: tuple[str, ...]) -> None:
    assert _paragraphs(*BODY[:4], "추천기사", TEASERS[0][0], *behind, SIGN_OFF) == [*BODY[:4], *behind]


@pytest.mark.parametrize("menu", ["증권 부동산 산업 유통 자동차 사회 사건·사고", "정치 대통령실 북한 경제 노동 환경 교육"])
def test_sections_on_one_line_are_no_headline(menu: str) -> None:
    article = extract("\n\n".join([menu, "헌책방 골목에 켜진 불", "김새벽 기자", HEAD[1], *BODY]))
    assert article.title == "헌책방 골목에 켜진 불"


@pytest.mark.parametrize("line", ["이어서 읽기", "다음 기사 보기"])
def test_the_first_article_of_a_page_that_scrolled_on_is_given(line: str) -> None:
    first = ("이번 주 새벽시 장날", "등록 2026.01.05 09:00", "새벽시장은 6일 연다.", "아침시장은 9일 문을 열고 이틀 동안 손님을 맞는다.")
    second = ("새벽서점 문 닫는다", "김새벽 기자 등록 2026.01.06 10:00", *BODY, "저작권자 © 새벽신문 무단전재 금지")
    article = extract("\n".join((*first, line, *second)))
    assert (article.title, article.paragraphs, article.reporters) == (first[0], first[2:], ())
    assert (article.publisher, article.timestamp and article.timestamp.day) == ("새벽신문", 5)


def test_the_way_to_another_article_over_the_first_one_is_no_end() -> None:
    assert _paragraphs("이전 기사", "다음 기사", *BODY) == [*BODY]
    assert list(extract("\n".join(("2026.01.06 08:00", "다음 기사", *HEAD, *BODY))).paragraphs) == [*BODY]


@pytest.mark.parametrize("mark", ["△", "- ", "◇"])
def test_the_last_sentence_behind_a_list_stays_and_a_list_of_others_goes(mark: str) -> None:
    items = [mark + item for item in ("책을 찾는 손님의 수", "골목에 남은 가게들", "도서관이 될 자리")]
    assert _paragraphs(*BODY[:2], *items, BODY[2], "주요 뉴스", TEASERS[0][0]) == [*BODY[:2], *items, BODY[2]]
    assert _paragraphs(*BODY[:3], *items, "새벽대교 통행료 오른다", "저작권자 © 새벽신문 무단전재 금지") == [*BODY[:3]]


def test_a_table_of_cells_parts_no_short_text() -> None:
    cells = ("종목", "종가(원)", "등락률", "새벽전자", "61,100", "+1.83%", "새벽조선", "98,700", "-0.40%")
    lines = ("새벽서점 문 닫는다", "2024.03.18 10:20", "부제 하나", "부제 둘", *BODY[:2], *cells, *BODY[2:5])
    assert list(extract("\n".join(lines)).paragraphs) == [*BODY[:5]]


def test_a_line_of_another_kind_and_the_last_sentence_stand_before_a_list_of_others() -> None:
    assert _paragraphs(*BODY[:3], "$ dawn --read", "위 명령으로 읽는다.", "관련기사", TEASERS[0][0])[-1] == "위 명령으로 읽는다."
    assert _paragraphs(*BODY[:3], TEASERS[0][0], TEASERS[1][0], "짧게 읽는다.", "관련기사", TEASERS[2][0]) == [*BODY[:3]]


NEXT = (
    "새벽서점 예순 해 만에 문 닫는다",
    "김노을 기자 | 등록 2026.01.06 10:00",
    "새벽서점이 예순 해 만에 문을 닫는다고 주인이 6일 밝혔다.",
    TEASERS[1][1],
)


@pytest.mark.parametrize("is_page", [True, False], ids=["page", "dump"])
def test_another_headline_over_a_date_of_its_own_begins_the_next_article(is_page: bool) -> None:  # noqa: FBT001 - a parameter
    first = ("이번 주 새벽시 장날", "등록 2026.01.05 09:00", *BODY[:3], "김새벽 기자 dawn@example.com")
    page = f"<meta property=og:title content='{first[0]}'><h1>{first[0]}</h1>{{}}<h1>{NEXT[0]}</h1>{{}}"
    paragraphs = ("".join(f"<p>{line}</p>" for line in lines[1:]) for lines in (first, NEXT))
    article = extract(page.format(*paragraphs) if is_page else "\n\n".join((*first, *NEXT)))
    assert (article.title, article.paragraphs) == (first[0], first[2:5])
    assert [(person.name, person.email) for person in article.reporters] == [("김새벽", "dawn@example.com")]


def test_a_page_that_stands_twice_in_a_dump_has_no_next_article() -> None:
    first = (HEAD[0], "등록 2026.01.05 09:00", *BODY)
    assert list(extract("\n\n".join((*first, "김새벽 기자 dawn@example.com", HEAD[0], "등록 2026.01.05 09:01", *BODY))).paragraphs[:6]) == [
        *BODY[:6]
    ]


def test_questions_under_the_address_of_a_byline_are_text() -> None:
    lines = [line for answer in BODY for line in ("▶서점은 왜 문을 닫게 됐습니까.", answer)]
    article = extract("\n\n".join([*HEAD, SIGN_OFF, *lines]))
    assert list(article.paragraphs) == lines


def test_promotions_behind_the_address_of_a_sign_off_are_none_of_the_text() -> None:
    promotions = ("▶ 매일 새벽에 만나는 하루 소식, 재밌고 빠른 새벽티비!", "▶ 서점의 처음과 끝은? ‘사라진 골목’ 일지")
    portal = ("ⓒ새벽일보(www.example.com), 무단전재 및 재배포 금지", "기사가 속한 카테고리는 언론사가 분류합니다.")
    again = "언론사는 한 기사를 두 개 이상의 카테고리로 분류할 수 있습니다."
    article = extract("\n\n".join([*HEAD, *BODY, SIGN_OFF, "\n".join(promotions), "\n".join((*portal, again))]))
    assert list(article.paragraphs) == [*BODY]
    assert [person.email for person in article.reporters] == ["dawn@example.com"]


@pytest.mark.parametrize(
    "lines",
    [
        (
            *("연락처", "새벽목공소 홍보팀 031-000-0000 이메일 보내기", "이 뉴스는 기업이 새벽라인을 통해 배포한 보도자료입니다."),
            *("이 분야 최신 보도자료", *(line for pair in TEASERS for line in pair)),
        ),
        ("이 게시물은 제휴 활동의 일환으로 수수료를 받습니다.",),
        ("알려졌으면 하는 일이 있나요? 새벽일보에 보내 주세요.",),
        ("새벽일보와 함께 걸어요. 월 5천원으로 함께해 주세요.",),
    ],
)
def test_what_stands_behind_a_text_without_a_sign_off(lines: tuple[str, ...]) -> None:
    assert _paragraphs(*BODY, *lines) == [*BODY]


PLAYER = ("Play Video", "Play", "Mute", "Current Time", "0:00", "/", "Duration", "1:23", "Loaded", ":", "5.00%", "This is a modal window.")
MAP = ("큰 지도", "© Saebyeok Maps", "100m", "확대", "축소")


@pytest.mark.parametrize("widget", [PLAYER, MAP, ("© Saebyeok Maps",)])
def test_the_labels_of_a_player_or_a_map_cut_no_text_in_two(widget: tuple[str, ...]) -> None:
    article = extract("\n\n".join([*HEAD, *BODY[:3], *widget, *BODY[3:], SIGN_OFF]))
    assert list(article.paragraphs) == [*BODY]
    assert article.reporter_email == "dawn@example.com"


def test_short_lines_in_korean_between_paragraphs_stay() -> None:
    lines = [*BODY[:3], "가을 서점", "낡은 책", "ABC", "먼 길", BODY[3], *BODY[4:]]
    assert _paragraphs(*lines, SIGN_OFF) == lines


def test_a_headline_that_stays_in_sight_is_no_paragraph() -> None:
    assert _paragraphs(*BODY[:3], HEAD[0], *BODY[3:], SIGN_OFF) == [*BODY]


def test_the_mark_of_an_advertisement_parts_the_paragraphs_beside_it() -> None:
    gone = "\n\n".join([*HEAD, *BODY[:2]]) + f"\nADVERTISEMENT\n{BODY[2]}\n\n" + "\n\n".join(BODY[3:])
    assert list(extract(gone).paragraphs) == [*BODY]


LIST = ("많이 본 뉴스", *(line for pair in TEASERS[:2] for line in pair))


def test_subheadings_of_a_short_report_are_no_headlines_of_others() -> None:
    live = [
        "AD",
        BODY[0],
        "07:43 서점 앞에 모인 단골들",
        BODY[1],
        "AD",
        "08:10 책을 나르는 사람들",
        BODY[2],
        "09:30 서점이 비었다",
        BODY[3],
    ]
    assert _paragraphs(*live, SIGN_OFF, *LIST) == [line for line in live if line != "AD"]
    others = ["관련기사", "헌책방 두 곳 남은 새벽골목"]
    lines = [BODY[0], "손님 반 토막…“버티기 어려워”", BODY[1], BODY[2], *others, BODY[3], "빈 자리에 도서관, 시가 사들여", BODY[4]]
    assert _paragraphs("김새벽 기자", *lines, SIGN_OFF, *LIST) == [line for line in lines if line not in others]
    with pytest.raises(ExtractionError):
        extract("\n\n".join([HEAD[0], *LIST]))


def test_a_date_under_its_label_is_as_good_as_one_behind_it() -> None:
    said = ["본보 18일 자 9면의 ‘골목 서점’ 기사에서 헌책방의 수를 바로잡습니다.", "서점 주인과 독자 여러분께 사과드립니다."]
    lines = ["[바로잡습니다] 서점 기사 외", "등록", "2024-03-18 10:20", "새벽일보", "정정", "보도", *said]
    assert list(extract("\n".join(lines)).paragraphs) == said


def test_sentences_over_a_table_are_no_decks() -> None:
    table = [
        "헌책방과 인쇄소의 수",
        "(단위: 천 곳)",
        "구분 2022년 2023년 증감률",
        "헌책방 31 29 -6.5%",
        "인쇄소 12 14 16.7%",
        "※자료 : 새벽시",
    ]
    first = ["새벽시의 헌책방이 지난해보다 두 곳 줄어든 스물아홉 곳에 그쳤다.", "시는 3일 골목 서점 조사 결과를 내놓고 이같이 밝혔다."]
    article = extract("\n\n".join([*HEAD, *first, *table, *BODY, SIGN_OFF]))
    assert (article.subtitle, article.paragraphs[:2], article.paragraphs[-6:]) == ((), tuple(first), BODY)
