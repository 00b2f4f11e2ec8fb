"""Stories keep their sentences: lines that sound like boilerplate, bylines, captions or summaries, and are none."""

from __future__ import annotations

import pytest
from story import BODY, dump, page

from newsclean import extract

POLITE = tuple(line.removesuffix("다.") + "다고 전해집니다." for line in BODY)


def _lines(source: str) -> list[str]:
    return list(extract(source).paragraphs)


@pytest.mark.parametrize(
    "line",
    [
        *(
            "불법 주차였습니다.",
            "바로 담배꽁초였습니다.",
            "모두의 문제입니다.",
            "우리의 현실입니다.",
            "20대 남성이었습니다.",
            "가짜 뉴스였습니다.",
        ),
        *("이 사진의 저작권은 유족에게 있습니다.", "이 단체는 시민의 후원으로 만들어졌습니다."),
        *("#장면1", "#시장", "■ 이렇게 신청하세요", "● 예방 접종은 이렇게 하세요", "2“이제는 돌아갈 수 없다” 상인들의 말"),
        *("이 제도는 2013년 도입됐다. [새벽시 조례 3조]", "조사 결과는 다음과 같았다."),
        "문의: event@saebyeok.go.kr",
        *("이 단체에 든 신문사는 모두 언론 윤리강령을 준수합니다.", "사진은 공공누리 조건에 따라 이용할 수 있습니다."),
    ],
)
@pytest.mark.parametrize("is_page", [True, False], ids=["page", "dump"])
def test_line_late_in_a_story_stays(line: str, is_page: bool) -> None:  # noqa: FBT001 - a parameter
    lines = [*POLITE[:5], line, POLITE[5]]
    article = extract(page(lines) if is_page else dump(lines))
    assert list(article.paragraphs) == lines
    assert [person.name for person in article.reporters] == ["김새벽"]


@pytest.mark.parametrize(
    "box",
    [
        "<blockquote><p>“여러분의 후원이 아이들을 지킵니다.”</p></blockquote>",
        "<blockquote><p>“바로 지금입니다.”</p></blockquote>",
        "<ul><li>주차장 두 곳 신설</li></ul>",
    ],
)
def test_box_in_a_story_stays(box: str) -> None:
    assert len(_lines(page([*BODY[:3], box, *BODY[3:]]))) == len(BODY) + 1


@pytest.mark.parametrize("subheading", ["<h2>이삿짐</h2>", "<h3>전세난</h3>", "<p><b>나이테</b></p>"])
def test_subheading_that_begins_as_a_name_stays(subheading: str) -> None:
    assert len(_lines(page([*BODY[:5], subheading, *BODY[5:]]))) == len(BODY) + 1


def test_speakers_keep_their_lines() -> None:
    lines = [*BODY[:3], "이새벽 앵커", BODY[3], "김아침 작가", BODY[4], "이새벽 앵커", BODY[5]]
    article = extract(page(lines))
    assert list(article.paragraphs) == lines
    assert [person.name for person in article.reporters] == ["김새벽"]


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("사회부 김새벽 기자", ["김새벽"]),
        ("정치부 김새벽 기자 dawn@example.com", ["김새벽"]),
        ("이슈팀 김새벽 기자", ["김새벽"]),
        ("김새벽 선임기자 · 이아침 인턴기자", ["김새벽", "이아침"]),
        ("조간 김새벽 기자", ["김새벽"]),
    ],
)
def test_desks_are_no_reporters(byline: str, names: list[str]) -> None:
    source = page(list(BODY)).replace("김새벽 기자 입력 2024.03.18 10:20", f"{byline}</div><div class=date>입력 2024.03.18 10:20")
    article = extract(source)
    assert [person.name for person in article.reporters] == names
    assert article.reporter_email == ("dawn@example.com" if "@" in byline else None)


@pytest.mark.parametrize("label", ["<p>기사 요약</p>", "<button>AI 요약</button>", "<div class=tool><span>AI 요약</span></div>"])
@pytest.mark.parametrize("count", [3, 4, 6])
def test_a_label_of_a_summary_takes_no_story_with_it(label: str, count: int) -> None:
    assert _lines(page([label, *BODY[:count]])) == list(BODY[:count])


def test_a_summary_behind_its_story_is_its_text() -> None:
    lines = [*BODY[:3], "<h3>핵심 요약</h3>", *BODY[3:]]
    assert _lines(page(lines))[-3:] == list(BODY[3:])
    assert _lines("서점이 문을 닫은 까닭은\n입력 2024.03.18 10:20\nAI 요약\n" + "\n".join(BODY)) == list(BODY)


@pytest.mark.parametrize(
    "title",
    [
        *(
            "국내 신규 확진 404명",
            "코스피, 2404.77로 마감",
            "구글 검색 결과 조작 논란",
            "저출산 대책, 잘못된 접근",
            "“삭제된 기사 어디 갔나” 논란",
        ),
        *("존재하지 않는 기사, AI가 지어냈다", "홈페이지가 없다…새벽시장의 고민", "키워드: 새벽시장", "DNA 검색 결과 나왔다"),
    ],
)
def test_headlines_of_articles_are_no_errors(title: str) -> None:
    article = extract(page(list(BODY), title))
    assert (article.title, article.paragraphs) == (title, BODY)


@pytest.mark.parametrize(
    "line",
    [
        "[새벽=뉴시스] 박아침 기자 = 18일 오전 새벽시장에서 상인들이 채소를 나르고 있다. 2024.03.18. morning@newsis.com",
        *("[인터뷰]", "[녹취]", "(부산=새벽통신) 박아침 기자 = 부산에서도 같은 날 서점 두 곳이 나란히 문을 닫았다."),
    ],
)
def test_dump_keeps_what_stands_before_a_mark(line: str) -> None:
    assert _lines(dump([*BODY[:2], line, *BODY[2:]]))[:2] == list(BODY[:2])


@pytest.mark.parametrize("credit", ["사진=새벽방송 캡처", "사진 제공=새벽시", "[촬영 김새벽]"])
def test_credit_at_the_end_of_a_dump_takes_no_paragraph_with_it(credit: str) -> None:
    assert _lines(dump([*BODY, credit])) == list(BODY)


def test_a_list_behind_a_photo_is_no_caption() -> None:
    photo = "<figure><img src=a><figcaption>문을 닫은 서점.</figcaption></figure>"
    article = extract(page([*BODY[:2], photo, "시가 밝힌 계획은 다음과 같다.", "▲ 주차장 2곳 신설", "▲ 지붕 교체", *BODY[2:]]))
    assert [caption.text for caption in article.photo_captions] == ["문을 닫은 서점."]
    assert {"▲ 주차장 2곳 신설", "▲ 지붕 교체"} <= set(article.paragraphs)


def test_a_picture_inside_the_page_is_no_attack() -> None:
    image = f"<img src='data:image/jpeg;base64,{'A' * 150_000}'>"
    article = extract(page([image, *BODY], head="<title>서점이 문을 닫은 까닭은 - 새벽일보</title>"))
    assert article.paragraphs == BODY


def test_a_headline_of_two_lines_is_one() -> None:
    title = "서점이 문을 닫은 까닭은 손님이 줄어서"
    source = page(list(BODY), title).replace(f"<h1>{title}</h1>", "<h1>서점이 문을 닫은 까닭은<br>손님이 줄어서</h1>")
    article = extract(source)
    assert (article.title, article.subtitle) == (title, ())


@pytest.mark.parametrize(
    "line",
    [
        *("[광고]", "- AD -", "AD", "Sponsored", "ADVERTISEMENT", "광고 건너뛰기", "광고 끝"),
        *("광고 아래에서 기사가 계속됩니다.", "이 기사는 광고 뒤에 이어집니다.", "Advertisement - 아래에서 계속 읽기"),
        *("[스폰서] 새벽가구 봄맞이 할인전", "Sponsored by 새벽가구 할인전", "계속 읽기", "반응형"),
        *("Article continues after this ad", "Story continues below", "広告", "記事は広告の後に続きます"),
        "This site is protected by reCAPTCHA and the Google Terms apply.",
        "이 음성은 인공지능이 읽은 소리입니다.",
    ],
)
@pytest.mark.parametrize("is_page", [True, False], ids=["page", "dump"])
def test_mark_of_an_advertisement_goes(line: str, is_page: bool) -> None:  # noqa: FBT001 - a parameter
    lines = [*BODY[:3], line, *BODY[3:]]
    assert _lines(page(lines) if is_page else dump(lines)) == list(BODY)


def test_a_note_that_members_could_read_it_first_goes_from_over_a_story() -> None:
    assert _lines(page(["이 기사는 새벽 회원에게 이틀 먼저 공개된 글입니다.", *BODY])) == list(BODY)


@pytest.mark.parametrize(
    "line",
    [
        *("광고 끝에 나온 한마디", "광고가 아래에서 위로 움직이는 간판", "구독자만 아는 책방", "가장 큰 글자로 쓴 안내문"),
        *("“로그인하시면 전문을 볼 수 있습니다.” 책방 화면에 뜬 말이다.", "광고 수입은 책방 살림의 절반을 차지했다고 주인은 말했다."),
        "이 공연은 유료 회원이 아니라도 볼 수 있습니다.",
        "이 음성은 인공지능이 만든 가짜라고 책방 주인은 경찰에 말했다.",
        "이 글은 새벽 책방 회원에게 먼저 공개된 다음 책으로 묶여 나왔다.",
    ],
)
def test_a_story_about_advertisements_and_subscriptions_stays(line: str) -> None:
    lines = [*BODY[:3], line, *BODY[3:]]
    assert _lines(page(lines)) == lines


@pytest.mark.parametrize(
    "lines",
    [
        ["이 기사는 유료 회원만 볼 수 있습니다.", "로그인하시면 이어서 읽으실 수 있습니다."],
        ["남은 기사는 구독자만 읽을 수 있습니다.", "<p><a href=/s>구독하고 전체 기사 읽기</a></p>"],
        ["구독하면 기사 전문을 볼 수 있습니다."],
    ],
)
def test_what_asks_to_pay_goes(lines: list[str]) -> None:
    box = "<div>" + "".join(line if line.startswith("<") else f"<p>{line}</p>" for line in lines) + "</div>"
    assert _lines(page([*BODY[:4], box])) == list(BODY[:4])


@pytest.mark.parametrize(
    "line",
    [
        *("[새벽방송 SBC = 박아침 기자 (morning@example.com)]", "박아침 / 화면캡처 유튜브", "(화면 출처 : 새벽통신)", "연합뉴스"),
        *("영상을 재생할 수 없습니다.", "다음 영상이 5초 후 재생됩니다.", "뉴스레터를 보내드립니다.", "저희는 쿠키를 사용합니다."),
        *("이 기사의 저작권은 새벽통신에 있으며, 무단 이용하면 책임을 집니다.", "새벽일보 기자가 쓴 기사 더보기"),
        *("이 저작물은 크리에이티브 커먼즈 저작자표시 라이선스를 따릅니다.", "본 콘텐츠를 무단 복제할 경우 저작권법에 따라 책임을 집니다."),
        *("▷ 뉴스홈페이지 : https://example.com/a", "안녕하세요. <새벽S> 박아침입니다. 많은 제보 부탁드립니다. 감사합니다."),
    ],
)
@pytest.mark.parametrize("is_page", [True, False], ids=["page", "dump"])
def test_line_behind_a_story_goes(line: str, is_page: bool) -> None:  # noqa: FBT001 - a parameter
    lines = [*BODY, line.replace("<새벽S>", "&lt;새벽S&gt;") if is_page else line]
    assert _lines(page(lines) if is_page else dump(lines)) == list(BODY)


@pytest.mark.parametrize("glued", [" 연합뉴스", " 사진=새벽일보", " /dawn@example.com", " 새벽=박아침 기자 dawn@example.com"])
@pytest.mark.parametrize("is_page", [True, False], ids=["page", "dump"])
def test_what_is_glued_to_the_last_sentence_goes(glued: str, is_page: bool) -> None:  # noqa: FBT001 - a parameter
    lines = [*BODY[:-1], BODY[-1] + glued]
    if is_page or "사진" not in glued:  # in a dump such a line is a caption
        assert _lines(page(lines) if is_page else dump(lines)) == list(BODY)


def test_the_last_paragraph_behind_a_related_box_stays() -> None:
    box = "<div class=related><strong>관련기사</strong><ul><li><a href=/1>빈집 서른 채가 책방이 되기까지</a></li></ul></div>"
    assert _lines(page([*BODY[:5], box, BODY[5]])) == list(BODY)


@pytest.mark.parametrize("first", [["책장을 넘기는 소리,", "손님은 이제 없습니다."], ["‘책방이 문을 닫습니다.’"], ["왜 문을 닫았을까요?"]])
def test_short_first_sentences_are_no_deck(first: list[str]) -> None:
    article = extract(page([*first, *BODY]))
    assert (article.subtitle, list(article.paragraphs)) == ((), [*first, *BODY])


@pytest.mark.parametrize(
    "line",
    [
        "가 (더 크게)",
        "글자 크기 조절 레이어",
        "인쇄 글자크기 크게보기 글자크기 작게보기",
        "가나다라마바사 매우 작은 폰트",
        "서점이 문을 닫은...",
    ],
)
def test_buttons_and_the_headline_again_are_no_deck(line: str) -> None:
    source = dump(list(BODY)).replace("입력 2024.03.18 10:20", f"입력 2024.03.18 10:20\n\n{line}")
    article = extract(source)
    assert (article.subtitle, list(article.paragraphs)) == ((), list(BODY))


def test_a_deck_may_stand_behind_a_photo() -> None:
    photo = "<div><img src=a><p>문을 닫은 서점을 손님들이 둘러보고 있다. 새벽통신 제공</p></div>"
    article = extract(page([photo, "서른 해 만에 불 꺼진 골목의 책방", *BODY]))
    assert article.subtitle == ("서른 해 만에 불 꺼진 골목의 책방",)


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        (
            "[새벽=뉴시스] 새벽시의 한 서점에서 손님들이 책을 나르고 있다. (사진 = 새벽시) photo@example.com *재판매 및 DB 금지",
            "새벽시",
        ),
        (
            "서점을 찾은 손님들이 지난 18일 책이 든 상자를 저마다 하나씩 들고 서 있다. 가게 앞에는 안내문이 붙었다. /연합",
            "연합",
        ),
        ("문을 닫는 날 서점을 찾은 손님들이 마지막 책을 고르고 있다. 새벽=박아침 기자 dawn@example.com /2024.03.18/", "새벽=박아침 기자"),
        ("기사와 관련 없는 자료 사진 / 새벽극장 '서점'", "새벽극장 '서점'"),
    ],
)
def test_dump_parts_captions_from_the_text(line: str, credit: str) -> None:
    article = extract(dump([*BODY[:2], line, *BODY[2:]]))
    assert list(article.paragraphs) == list(BODY)
    assert [caption.credit for caption in article.photo_captions] == [credit]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("서른 해 만에 불 꺼진 골목의 책방", True),
        ("“서른 해 만에 문을 닫습니다”", True),
        ("35℃ 폭염에 텅 빈 골목의 책방", True),
        (BODY[0], False),
        ("이 기사를 음성으로 들을 수 있습니다", False),
        ("로그인하고 이어서 읽어 보세요", False),
        ("박노을문화부 기자", False),
        ("새벽시 18℃ 구름 많음", False),
    ],
)
def test_what_stands_between_headline_and_byline_may_be_a_deck(line: str, found: bool) -> None:  # noqa: FBT001 - a parameter
    article = extract(page([*BODY]).replace("<div class=byline>", f"<p>{line}</p><div class=byline>"))
    assert article.subtitle == ((line,) if found else ())
    assert list(article.paragraphs) == list(BODY)


@pytest.mark.parametrize(
    ("deck", "found"),
    [
        ("<h3 class=subtitle>서른 해 만에 불 꺼진 책방<br>도서관으로</h3>", ("서른 해 만에 불 꺼진 책방", "도서관으로")),
        ("<h3 class=subtitle>서른 해 만에 불 꺼진 책방</h3><p>가 가</p>", ("서른 해 만에 불 꺼진 책방",)),
        ("<h3 class=subtitle>책방</h3>", ()),
    ],
)
def test_the_second_line_of_a_deck_may_be_short(deck: str, found: tuple[str, ...]) -> None:
    assert extract(page([*BODY]).replace("<div class=byline>", f"{deck}<div class=byline>")).subtitle == found


def test_captions_are_not_those_of_other_stories() -> None:
    other = "<figure><a href=/1><img src=a><figcaption>새벽시장에 모처럼 활기가 도는...</figcaption></a></figure>"
    article = extract(page([*BODY, other]))
    assert article.photo_captions == ()
    assert article.paragraphs == BODY
