"""The headline: what metadata has, what the page shows, and which line it is where nothing tells."""

from __future__ import annotations

import pytest

from newsclean import extract
from newsclean.label.claims import find_claims
from newsclean.label.headline import find_title
from newsclean.newsroom.titles import is_site, strip_site
from newsclean.page import Block, Run
from newsclean.rules.headline import HEADLINE, Signs

TITLE = "빈 창고에 목공소 열 곳…새벽시, 견습생 뽑는다"
SERIES = "[기획] 나무 냄새 되살아난 골목…마지막 목수 열한 명의 여름"
BODY = (
    "새벽시의 한 목공소가 문을 연 지 마흔 해 만에 처음으로 견습생 다섯 명을 뽑는다고 주인이 밝혔다.",
    "주인은 나무를 다루는 사람이 해마다 줄어 더는 미루기 어려웠다고 그 까닭을 담담하게 설명했다.",
    "견습생은 한 해 동안 의자와 책장을 만들며 나무를 고르고 말리는 법부터 차례로 배우게 된다.",
    "시는 목공소가 있는 골목에 빈 창고 열 곳을 빌려 작업장으로 고쳐 쓰는 길을 찾고 있다.",
    "첫 견습생이 만든 의자는 내년 봄 마을 도서관의 어린이 열람실에 놓일 것으로 보인다.",
)
MENU = ("본문 바로가기", "정치", "경제", "사회", "로그인")
DATE = "입력 2026-01-02 03:04"


def _dump(*lines: str) -> str:
    return "\n\n".join((*MENU, *lines, *BODY, "ⓒ 새벽일보 무단 전재 및 재배포 금지"))


def _page(head: str, *over: str) -> str:
    paragraphs = "".join(f"<p>{line}</p>" for line in BODY)
    return f"<head>{head}</head><body>{''.join(over)}<p>{DATE}</p><div>{paragraphs}</div><p>ⓒ 새벽일보 무단 전재 금지</p></body>"


def _og(title: str) -> str:
    return f"<meta property=og:title content='{title}'>"


@pytest.mark.parametrize(
    "lines",
    [
        (TITLE, DATE),
        (TITLE, "골목의 나무 냄새 되살아난다", DATE),  # a deck under it
        (TITLE, "김새벽 기자 dawn@example.com", DATE),
        ("사회", TITLE, "글자 크기", DATE, "공유하기"),
        (f"{TITLE} - 새벽일보", *MENU, TITLE, "골목의 나무 냄새 되살아난다", DATE),  # the title of the page comes first
        ("오늘의 추천: 물레동 책방 골목에 불 켜졌다", "많이 본 뉴스", TITLE, DATE),
    ],
)
def test_the_headline_of_a_dump_is_the_line_with_the_most_signs(lines: tuple[str, ...]) -> None:
    assert extract(_dump(*lines)).title == TITLE


@pytest.mark.parametrize("under", [("김새벽 새벽대 도시공학과 교수",), ("- 물레동, 빈 창고 열 곳 빌려 작업장으로", "- 문은 봄에 열기로")])
def test_the_author_and_decks_with_bullets_stand_under_the_headline(under: tuple[str, ...]) -> None:
    title = "[기고] 목공소의 위기는 나무가 아니라 길이다"
    assert extract(_dump("Home > 오피니언", title, *under, DATE)).title == title


def test_decks_with_more_marks_stand_between_the_headline_and_a_name_alone_over_the_date() -> None:
    title = "목공소 문 연 뒤 첫 겨울…물레동에 톱밥 향기"
    assert extract(_dump("홈", "지역", title, "견습생 열 해 만에 5명", '주인 "이을 사람 드디어 왔다"', "김새벽", DATE)).title == title


def test_a_date_is_no_headline() -> None:
    assert extract(_dump("새벽연예", "2026.01.02. 오후 11:41", "한 칸")).title != "2026.01.02. 오후 11:41"


def test_todays_date_is_no_headline() -> None:
    assert (
        extract(_dump("2026년 1월 2일 금요일", "새벽일보", "목공소 골목", "김새벽 화백 dawn@example.com")).title != "2026년 1월 2일 금요일"
    )


@pytest.mark.parametrize(
    ("over", "title"),
    [
        (("기획", SERIES, "①나무 냄새가 만든 밥상", "주인 “더는 미룰 수 없었다, 이제 시작”"), SERIES),
        (("오피니언", TITLE, "나무 냄새 되살아난 물레동 골목", "주인 “더는 미룰 수 없었다, 이제 시작”"), TITLE),
        (("공연 전시 책 종교 학술 연예", TITLE), TITLE),  # a row of a menu
        (("건강 운세 오피니언 여행 영상 정기구독 신청", "물레동의 마지막 목수들"), "물레동의 마지막 목수들"),
        (("코스피 2,134.32 ▲12.47 코스닥 698.21 ▼0.87 환율 1,158.1", "물레동의 마지막 목수들"), "물레동의 마지막 목수들"),
        (
            ("책방, 골목에 다시 불 켰다", "물레동 “서점의 밤” 내년에도", "골목 시장, 새 지붕 올린다", "다리 위 장터, 봄까지 쉰다", TITLE),
            TITLE,
        ),
        (("물레동 책방 골목에 다시 불 켜지고, 손님이…", TITLE), TITLE),  # cut off, of a list
    ],
)
def test_the_top_one_of_few_lines_over_a_date_is_the_headline(over: tuple[str, ...], title: str) -> None:
    assert extract(_dump(*over, DATE)).title == title


@pytest.mark.parametrize(
    ("over", "title"),
    [
        (("해솔항 여객선 다시 뜬다…승객 300명 귀가", TITLE), TITLE),  # a ticker
        (('"얼음 위에서 밤새웠다" 다시 여는 낚시터', "지역 > 새벽", TITLE), TITLE),
        (("느린 산책, 연재 12회", "[느린 산책] 마지막 목공소"), "[느린 산책] 마지막 목공소"),
        (("물레동 산책", "목공소가 견습생 뽑는 까닭", "주인 손에 남은 나무 냄새"), "목공소가 견습생 뽑는 까닭"),
        (("골목에 목공소 열 곳", "나무를 다루는 사람이 줄어", "오는 봄, 의자부터", "시·주인 함께 나서"), "골목에 목공소 열 곳"),
    ],
)
def test_the_prose_tells_of_the_headline_more_than_of_lines_around_it(over: tuple[str, ...], title: str) -> None:
    assert extract("\n".join((*MENU, *over, DATE, "", *BODY))).title == title


def test_decks_in_the_element_of_a_headline_without_a_name_are_no_headline() -> None:
    over = f"<div><div>{SERIES}</div><div>나무 냄새 되살아난 물레동 골목</div><div>주인 “더는 미룰 수 없었다, 이제 시작”</div></div>"
    assert extract(_page("", over).replace("</div></div><p>", "</div><p>").replace("</p><div>", "</p></div><div>", 1)).title == SERIES


def test_a_dump_that_shows_its_headline_in_the_title_of_the_page_alone_loses_the_site() -> None:
    assert extract("\n\n".join((f"{TITLE} - 새벽일보", *MENU, DATE, *BODY))).title == TITLE


def test_no_sentence_of_the_text_is_its_headline() -> None:
    assert find_title([Block(line) for line in BODY], Run(0, len(BODY), 0.0), find_claims({}, [])).text is None


@pytest.mark.parametrize(
    ("head", "over", "title"),
    [
        (_og(TITLE), "<div>사회</div>", TITLE),  # it is not shown
        (_og("목공소 열 곳 조성…견습생 다섯 명"), f"<h1>{TITLE}</h1>", TITLE),  # the shown one has other words
        (_og("사람을 잇는 새벽일보"), f"<h1>사람을 잇는 새벽일보</h1><h2>{TITLE}</h2>", TITLE),  # a slogan
        ("<title>새벽일보 기사 보기</title>", f"<div>{TITLE}</div>", TITLE),
        (_og("[시장] " + TITLE), f"<h1>{TITLE}</h1>", TITLE),
        (_og(TITLE), f"<h1>[단독] {TITLE}</h1>", f"[단독] {TITLE}"),
        (_og(TITLE), f"<h1><span>뉴스데스크</span> {TITLE}</h1>", TITLE),  # a programme
        (f"<title>{TITLE} > 사회 | 새벽일보</title>", f"<h2><span>사회</span> <span>{TITLE}</span></h2>", TITLE),  # a section
        (f"<title>{TITLE} | 새벽일보</title>", f"<h2><span>[사회]</span> <span>{TITLE}</span></h2>", f"[사회] {TITLE}"),
        (_og(TITLE), f"<h1>{TITLE.replace('…', '…<br>')}</h1>", TITLE.replace("…", "… ")),
        (_og(TITLE), f"<h1>{TITLE.replace('열', '<br>열')}</h1>", TITLE),  # most of it stands in the second line
        (f"<title>{TITLE} - 골목 이야기</title>", f"<h1>{TITLE.replace('열', '<br>열')}</h1>", TITLE),  # behind it may be the site
        (_og(f"{TITLE} - 새벽일보"), f"<h1>{TITLE}</h1><div>새벽일보</div>", TITLE),  # the site on the next line is no second one
        ("<title>&amp;quot;물가 잡는다&amp;quot; - 새벽일보</title>", "", '"물가 잡는다"'),
        (_og("물가 &lt;br&gt; 잡는다"), "", "물가 잡는다"),
        (_og("…"), f"<h1>{TITLE}</h1>", TITLE),  # no letters
    ],
)
def test_the_headline_of_a_page(head: str, over: str, title: str) -> None:
    assert extract(_page(head, over)).title == title


@pytest.mark.parametrize("lines", [(TITLE.replace("열", "<br>열"), TITLE), (TITLE, TITLE.replace("열", "<br>열"))])
def test_a_headline_in_one_line_and_in_two_is_no_deck_of_itself(lines: tuple[str, ...]) -> None:
    article = extract(_page(_og(TITLE), *(f"<h2 class=subtitle>{line}</h2>" for line in lines)))
    assert (article.title, article.subtitle) == (TITLE, ())


@pytest.mark.parametrize(
    "line",
    [
        "© 새벽통신",
        "물레동 골목의 목공소. <새벽일보> 자료 사진",
        "입력 2026-01-02 03:04",
        "사라지는 골목을 찾아 기록하는 꼭지다. <편집자주>",
        "구름많음새벽 25.5℃",
        "기상청 제공",
    ],
)
def test_what_stands_over_a_dump_without_a_headline_is_none(line: str) -> None:
    article = extract("\n".join((line, *BODY, "김새벽 기자 dawn@example.com")))
    assert (article.title, article.subtitle, article.paragraphs) == ("", (), BODY)


def test_a_subheading_is_no_headline() -> None:
    lines = (*BODY[:1], "◆ 골목의 목공소", *BODY[1:])
    article = extract("\n".join(lines))
    assert (article.title, article.paragraphs) == ("", lines)


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("연극 <뉴스의 밤> 다시 무대로", "연극 <뉴스의 밤> 다시 무대로"),
        ("도시 목공 : 방송이 말하지 않은 것들", "도시 목공 : 방송이 말하지 않은 것들"),
        ("빈 창고 - 경제 효과 따져 보니", "빈 창고 - 경제 효과 따져 보니"),
        ("새벽시장 | 되살아난 골목경제", "새벽시장 | 되살아난 골목경제"),
        ("도시 목공 — 골목에서 배운 것들 — 새벽일보", "도시 목공 — 골목에서 배운 것들"),
        ("새벽일보 | 빈 창고에 목공소", "빈 창고에 목공소"),
        ("새벽일보: 서른 해의 기록을 펼치다 | 문화 | 새벽일보", "새벽일보: 서른 해의 기록을 펼치다"),
        ("빈 창고에 목공소 < 사회일반 < 사회 < 기사본문 - 새벽일보", "빈 창고에 목공소"),
        ("빈 창고에 목공소 - KBS 뉴스", "빈 창고에 목공소"),
        ("빈 창고에 목공소 - saebyeok.co.kr", "빈 창고에 목공소"),
    ],
)
def test_titles_keep_their_marks_and_lose_the_site(said: str, title: str) -> None:
    assert strip_site(said) == title


def test_a_known_site_goes_whatever_it_is_called() -> None:
    assert strip_site("[노을] 빈 창고에 목공소 - 노을", sites={"노을"}) == "빈 창고에 목공소"
    assert strip_site("[단독] 빈 창고에 목공소 - 노을 진 골목", sites={"노을"}) == "[단독] 빈 창고에 목공소 - 노을 진 골목"
    assert not is_site("노을")
    claims = find_claims({"meta:og:title": ["빈 창고에 목공소 :: 노을"], "meta:og:site_name": ["노을"], "title": ["노을"]}, [])
    assert claims.titles == ["빈 창고에 목공소"]


def test_weights_have_the_sense_of_their_signs() -> None:
    for sign in ("equal", "alike", "again", "date_under", "byline_under", "heading"):
        assert getattr(HEADLINE, sign) > 0, sign
    for sign in ("claimed", "later", "short", "pathlike", "linked", "unseen"):
        assert getattr(HEADLINE, sign) < 0, sign
    assert all(HEADLINE), dict(zip(Signs._fields, HEADLINE, strict=True))


def test_the_title_of_a_page_is_known_by_its_part_that_stands_on_the_page() -> None:
    other = "물레동 책방 골목에 불 켜졌다, 손님 줄 이어"
    lines = (f"{TITLE} - 골목 ‘모퉁이’", *MENU, TITLE, "공유하기", DATE, *[f"{number}월의 골목 이야기" for number in range(1, 13)], other)
    assert extract("\n\n".join((*lines, DATE, *BODY))).title == TITLE
    assert extract("\n\n".join((f"{TITLE}, 모퉁이 돌아", *MENU, TITLE[:9], other, DATE, *BODY))).title == other


@pytest.mark.parametrize("slogan", ["산업정론 - 대한민국 산업 전문지", "바른 소리를 전하는 신문, 산업정론"])
def test_a_slogan_that_a_site_says_of_all_its_pages_is_no_headline(slogan: str) -> None:
    assert extract(_page(f"<title>산업정론</title>{_og(slogan)}", f"<h1>{TITLE}</h1>")).title == TITLE
    assert extract(_page(_og(TITLE), "<h2>오늘의 골목</h2>")).title == TITLE


def test_headlines_of_others_behind_one_sentence_are_not_its_own() -> None:
    others = ("추천기사", "“엄마, 나 합격했어” 최고령 합격자 82세", "단풍 절정 새벽산, 주차만 3시간", "인공지능 교과서 도입 1년, 교실은")
    article = extract("\n\n".join((*MENU, "[새벽축구 순위] 15일", DATE, BODY[0], *others, "ⓒ 새벽일보 무단 전재 및 재배포 금지")))
    assert (article.title, article.paragraphs) == ("[새벽축구 순위] 15일", (BODY[0],))
