"""`extract` as callers know it: what it is given, what it refuses, and what holds for any page."""

from __future__ import annotations

import json
import re
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pages import ARTICLES, FIXTURES, Fixture

from newsclean import Article, ExtractionError, decode, extract

PROSE = (
    "새벽시의 전통시장이 추석 대목을 맞아 모처럼 손님으로 붐볐다.",
    "상인회는 이날 하루 손님이 만 명을 넘긴 것은 다섯 해 만에 처음이라고 밝혔다.",
    "시는 다음 달까지 주차장 두 곳을 더 열어 시장을 찾는 손님을 맞기로 했다.",
    "시장을 지나는 버스 노선도 두 개 늘어나 주말마다 십 분에 한 대꼴로 다니게 된다고 시는 덧붙였다.",
    "상인들은 손님이 다시 는 까닭으로 지난봄에 새로 단장한 지붕과 넓어진 통로를 첫손에 꼽았다.",
)


def _page(body: str, head: str = "") -> str:
    return f"<html><head><title>새벽시장에 활기</title>{head}</head><body><h1>새벽시장에 활기</h1>{body}</body></html>"


def _paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n\t ",
        "",
        "\u200b \ufeff",
        b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 40,
        b"%PDF-1.7\n" + bytes(range(256)) * 40,
        b"\0" * 900,
    ],
)
def test_nothing_to_read(data: bytes | str) -> None:
    with pytest.raises(ExtractionError) as caught:
        extract(data, url="https://example.co.kr/1")
    assert caught.value.reason == "empty"
    assert caught.value.url == "https://example.co.kr/1"


@pytest.mark.parametrize(
    "page",
    [
        "<ul>" + "<li><a href=/1>새벽시 청사 이전을 두고 주민이 반발하고 나섰다.</a></li>" * 40 + "</ul>",
        _page("<img src=1.jpg>"),
        _page("<p>찾으시는 페이지가 없거나 주소가 바뀌었습니다. 주소를 다시 확인해 주시기 바랍니다.</p>"),
        "<html></html>",
        "{}",
        "<rss><channel><title>새벽일보</title></channel></rss>",
        "<frameset><frame src=a><frame src=b></frameset>",
        "한 줄",
        "로그인 " * 200,
    ],
)
def test_pages_that_are_no_article(page: str) -> None:
    with pytest.raises(ExtractionError) as caught:
        extract(page)
    assert caught.value.reason == "not-an-article"


@pytest.mark.parametrize("source", [None, 3, ["<p>"], object()])
def test_wrong_type(source: object) -> None:
    with pytest.raises(TypeError, match=r"extract\(\) takes bytes, str or an lxml.html.HtmlElement"):
        extract(source)  # type: ignore[arg-type]


def test_a_brief_is_an_article_if_its_metadata_says_so() -> None:
    body = "<p>새벽시는 3일 시청 앞 광장에서 새해맞이 행사를 연다.</p>"
    head = "<meta property=og:type content=article>"
    assert extract(_page(body, head)).paragraphs == ("새벽시는 3일 시청 앞 광장에서 새해맞이 행사를 연다.",)
    with pytest.raises(ExtractionError):
        extract(_page(body))


def test_url_and_encoding_are_told() -> None:
    article = extract(_page(_paragraphs(*PROSE)).encode("cp949"), url="https://example.co.kr/1")
    assert (article.url, article.encoding) == ("https://example.co.kr/1", "euc-kr")
    canonical = "<link rel=canonical href=https://example.co.kr/2>"
    assert extract(_page(_paragraphs(*PROSE), canonical)).url == "https://example.co.kr/2"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<meta property=og:title content='새벽시장에 활기 - 새벽일보'>", "새벽시장에 활기"),
        ("<meta property=og:title content='[시장] 새벽시장에 활기'>", "새벽시장에 활기"),
    ],
)
def test_shown_headline_counts(head: str, title: str) -> None:
    assert extract(_page(_paragraphs(*PROSE), head)).title == title


def test_title_without_headline_loses_the_site() -> None:
    page = f"<title>새벽시장에 활기 | 사회 | 새벽일보</title>{_paragraphs(*PROSE)}"
    assert extract(page).title == "새벽시장에 활기"


def test_times_that_disagree() -> None:
    head = "<meta property=article:published_time content=2026-01-02T09:00:30Z>"
    shown = "<p class=date>입력 2026-01-02 09:00 수정 2026-01-02 09:00</p>"
    article = extract(_page(shown + _paragraphs(*PROSE), head))
    assert article.timestamp is not None
    assert article.timestamp.isoformat() == "2026-01-02T09:00:30+09:00"
    assert article.modified is None


def test_seconds_come_from_the_metadata_where_the_minute_agrees() -> None:
    head = "<meta property=article:published_time content=2026-01-02T09:00:30+09:00>"
    article = extract(_page("<p class=date>입력 2026-01-02 09:00</p>" + _paragraphs(*PROSE), head))
    assert article.timestamp is not None
    assert article.timestamp.isoformat() == "2026-01-02T09:00:30+09:00"


def test_words_of_boilerplate_in_sentences_stay() -> None:
    texts = (
        "무단 전재와 재배포를 막아 달라는 소송이 저작권자들의 이름으로 제기됐다고 법원이 밝혔다.",
        "새벽시의 오래된 빵집이 이달 말 문 닫기로 하면서 단골들의 발길이 이어지고 있다.",
        "구독자에게 보내던 소식지도 이번 호를 끝으로 더는 나오지 않는다고 가게는 알렸다.",
        "관련기사 댓글에는 아쉽다는 글이 줄을 이었고 좋아요를 누른 사람만 천 명이 넘었다.",
    )
    assert extract(_page(_paragraphs(*texts))).paragraphs == texts


def test_hidden_copies_and_summaries_are_left_out() -> None:
    copy = "<div style='display:none'>" + _paragraphs(*PROSE) + "</div>"
    assert extract(_page(_paragraphs(*PROSE) + copy)).paragraphs == PROSE


@pytest.mark.slow
def test_the_same_input_gives_the_same_article_in_threads() -> None:
    one = [extract(fixture.data) for fixture in ARTICLES]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(extract, [fixture.data for fixture in ARTICLES])) == one


@pytest.mark.parametrize("fixture", ARTICLES, ids=lambda fixture: fixture.name)
def test_nothing_is_invented(fixture: Fixture) -> None:
    source = decode(fixture.data).text
    page = _bare(source) + _bare(re.sub(r"<script.*?</script>", "", source, flags=re.DOTALL))  # which may part a word
    for paragraph in extract(fixture.data).paragraphs:
        for line in re.split(r"(?<=[.?!]) ", paragraph):
            assert _letters(line) in page, line


def _bare(source: str) -> str:
    # What a script holds is escaped once more.
    text = (
        source.encode().decode("unicode_escape", "ignore").encode("latin-1", "ignore").decode("utf-8", "ignore") if "\\u" in source else ""
    )
    return _letters(unescape(re.sub(r"<[^<>]{0,3000}>", "", source))) + _letters(unescape(re.sub(r"<[^<>]{0,3000}>", "", text)))


def _letters(text: str) -> str:
    return re.sub(r"[^0-9A-Za-z가-힣]", "", text)


@given(st.binary(max_size=600))
def test_any_bytes_give_an_article_or_an_extraction_error(data: bytes) -> None:
    try:
        article = extract(data)
    except ExtractionError:
        return
    assert isinstance(article, Article)


@settings(max_examples=60)
@given(st.sampled_from(FIXTURES), st.data())
def test_damaged_pages_give_an_article_or_an_extraction_error(fixture: Fixture, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(fixture.data)))
    stop = data.draw(st.integers(start, min(len(fixture.data), start + 3_000)))
    junk = data.draw(st.sampled_from([b"", b"<", b"\xff", b"<div>" * 50, b'"', b"</body>", b"\0", b"<!--"]))
    try:
        article = extract(fixture.data[:start] + junk + fixture.data[stop:])
    except ExtractionError:
        return
    assert article.paragraphs
    assert all(article.paragraphs)


def _story(*lines: str, head: str = "") -> Article:
    return extract(_page("<p>입력 2026-01-02 03:04</p><div>" + _paragraphs(*lines) + "</div>", head))


def test_a_generic_title_of_the_page_gives_way_to_the_heading() -> None:
    body = "<h1>새벽시장에 활기</h1><p>입력 2026-01-02 03:04</p>" + _paragraphs(*PROSE)
    for title in ("새벽일보", "[", ""):
        assert extract(f"<title>{title}</title>{body}").title == "새벽시장에 활기"


def test_what_related_articles_say_of_themselves_is_not_the_pages() -> None:
    own = {"@type": "NewsArticle", "headline": "새벽시장에 활기", "author": {"name": "김새벽"}}
    other = {
        "@type": "NewsArticle",
        "headline": "노을 진 바다",
        "dateModified": "2027-01-01T10:00:00",
        "author": {"name": "박노을"},
        "publisher": {"name": "노을일보"},
        "articleSection": "연예",
    }
    for data in ([own, other], [{"@type": "ItemList", "itemListElement": [other]}, own], {**own, "mentions": [other]}):
        article = _story(*PROSE, head=f"<script type='application/ld+json'>{json.dumps(data)}</script>")
        assert [person.name for person in article.reporters] == ["김새벽"]
        assert (article.modified, article.publisher, article.section) == (None, None, None)


def test_what_is_said_twice_stands_twice_and_a_pull_quote_goes() -> None:
    said = "“이 시장을 끝까지 지키고 싶었다.”"
    assert _story(*PROSE[:2], said, *PROSE[2:], said, PROSE[0]).paragraphs.count(said) == 2
    whole = f"상인회장은 {said} 하고 여러 번 힘주어 말했다."
    assert said not in _story(*PROSE[:2], said, *PROSE[2:], whole).paragraphs


def test_a_dropped_line_parts_paragraphs() -> None:
    lines = (*PROSE[:2], "공유하기<br>" + PROSE[2], *PROSE[3:])
    assert _story(*lines).paragraphs == PROSE


@pytest.mark.parametrize("wrong", [{"url": 3}, {"encoding": 3}, {"url": b"http://a"}])
def test_wrong_types_of_what_the_caller_knows(wrong: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match="takes a str for"):
        extract(_page(_paragraphs(*PROSE)), **wrong)


def test_a_blank_address_is_none() -> None:
    assert extract(_page(_paragraphs(*PROSE)), url=" ").url is None


def _in_letters(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize("whole", ["<h1>{}</h1><p>입력 2026-01-02 03:04</p><p>{}</p><p>김새벽 기자</p>", "{}\n입력 2026-01-02 03:04\n\n{}"])
def test_syllables_in_letters_are_read_as_syllables_and_come_out_as_they_stand(whole: str) -> None:
    page = whole.format("새벽시장에 활기", ("</p><p>" if "<" in whole else "\n\n").join(PROSE))
    article, other = extract(page), extract(_in_letters(page))
    assert (other.title, other.paragraphs) == (_in_letters(article.title), tuple(map(_in_letters, article.paragraphs)))
    assert (other.timestamp, other.reporters) == (article.timestamp, article.reporters)


def test_a_hidden_word_is_no_part_of_a_sentence() -> None:
    word = "모처럼<span class=blind> (새 창 열림)</span>"
    assert _story(*(text.replace("모처럼", word) for text in PROSE)).paragraphs == PROSE


def test_emoji_keep_what_joins_them() -> None:
    said = PROSE[1].replace("만 명", "만\ufe0f 명❤\ufe0f 👨\u200d👩\u200d👧")
    assert _story(PROSE[0], said, *PROSE[2:]).paragraphs[1] == said.replace("만\ufe0f", "만")


def test_half_characters_of_json_are_dropped() -> None:
    head = r"""<script type="application/ld+json">{"@type": "NewsArticle", "articleSection": "사\ud800회\u0000"}</script>"""
    assert _story(*PROSE, head=head).section == "사 회"


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("김새벽 기자 <a href='mailto:dawn@example.com;'><img alt=메일></a>", [("김새벽", "dawn@example.com")]),
        (
            "<b>김새벽·이아침 기자</b> <a href=mailto:a@example.com>메일</a><a href=mailto:b@example.com></a>",
            [("김새벽", "a@example.com"), ("이아침", "b@example.com")],
        ),
        ("김새벽 기자 <a href='mailto:newsjebo24@example.com'>제보</a>", [("김새벽", None)]),
        ("김새벽 기자 <a href='mailto:?subject=1&body=x'>메일로 보내기</a>", [("김새벽", None)]),
        ("김새벽 기자 a@example.com <a href='mailto:c@example.com'>메일</a>", [("김새벽", "a@example.com")]),
    ],
)
def test_addresses_behind_links_belong_to_reporters(byline: str, people: list[tuple[str, str | None]]) -> None:
    source = f"<h1>서점이 문을 닫은 까닭은</h1><p>입력 2026-01-02 03:04</p><div class=writer>{byline}</div><div>" + "".join(
        f"<p>새벽시의 한 서점이 문을 연 지 {n}해 만에 문을 닫는다고 주인이 밝혔다.</p>" for n in range(20, 25)
    )
    article = extract(source)
    assert [(person.name, person.email) for person in article.reporters] == people
    assert len(article.paragraphs) == 5


@pytest.mark.parametrize(
    ("lines", "people"),
    [
        (["김새벽 기자 news@example.com"], [("김새벽", "news@example.com")]),
        (["newsroom@example.com"], []),
        (["dawn@example.com"], [(None, "dawn@example.com")]),
        (["김새벽 기자", "dawn@example.com", "noon@example.com"], [("김새벽", "dawn@example.com")]),
        (["시장은 이날도 손님으로 붐볐다. 2026.01.02 /dawn@example.com"], [(None, "dawn@example.com")]),  # a sign-off, though glued
        (["김새벽 기자", "시장은 이날도 손님으로 붐볐다. 2026.01.02 /dawn@example.com"], [("김새벽", "dawn@example.com")]),
    ],
)
def test_an_address_belongs_to_who_stands_beside_it(lines: list[str], people: list[tuple[str | None, str]]) -> None:
    assert [(person.name, person.email) for person in _story(*PROSE, *lines).reporters] == people


def test_names_over_two_lines() -> None:
    page = _page("<p class=writer>박노을</p><p class=writer>이아침 기자</p>" + _paragraphs(*PROSE))
    assert [person.name for person in extract(page).reporters] == ["박노을", "이아침"]
    page = _page("<p>새벽시장</p><p class=writer>이아침 기자</p>" + _paragraphs(*PROSE))
    assert [person.name for person in extract(page).reporters] == ["이아침"]


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("<p>By <span class=author-name><a href=/1>김새벽</a></span></p>", ["김새벽"]),
        ("<div class=post-author><div>By</div><a href=/1>김새벽</a></div>", ["김새벽"]),
        ("<p>by 김새벽</p>", ["김새벽"]),
        ("<div class=related><a href=/1>김새벽</a></div>", []),
        ("<p>기부 김새벽</p>", []),
    ],
)
def test_names_without_a_title_have_a_sign(line: str, people: list[str]) -> None:
    found = extract(f"<h1>새벽시장에 활기</h1>{line}{_paragraphs(*PROSE)}")
    assert [person.name for person in found.reporters] == people


def test_an_address_behind_a_name_of_the_tail() -> None:
    line = "<p>김새벽 기자 <a href=mailto:dawn@example.com>이메일</a></p>"
    (person,) = extract(f"<h1>새벽시장에 활기</h1><p>김새벽 기자</p>{_paragraphs(*PROSE)}{line}").reporters
    assert (person.name, person.email) == ("김새벽", "dawn@example.com")


def test_who_is_ranked_beside_an_article_did_not_write_it() -> None:
    others = "<div class=ranking><p>박노을 기자 noeul@example.com</p></div>"
    body = _paragraphs(*PROSE)
    (person,) = extract(f"<h1>새벽시장에 활기</h1><p>김새벽 기자</p>{body}{others}").reporters
    assert (person.name, person.email) == ("김새벽", None)
    own = others.replace("박노을", "김새벽")
    (person,) = extract(f"<h1>새벽시장에 활기</h1><p>김새벽 기자</p>{body}{own}").reporters
    assert (person.name, person.email) == ("김새벽", "noeul@example.com")


@pytest.mark.parametrize("line", ["새벽일보 편집국 room@example.com", "디지털뉴스부 room@example.com"])
def test_the_address_of_an_office_is_nobodys(line: str) -> None:
    assert _story(line, *PROSE).reporters == ()
    assert _story(*PROSE, line).reporters == ()


def test_metadata_names_people_by_its_worth() -> None:
    head = "<meta property=article:author content=박노을><meta name=byl content='By 김새벽; 이아침'>"
    assert [person.name for person in _story(*PROSE, head=head).reporters] == ["김새벽", "이아침"]
    head = "<meta name=author content='김새벽 기자 (dawn@example.com)'><meta name=dable:author content=박노을>"
    (person,) = _story(*PROSE, "김새벽 기자", head=head).reporters
    assert (person.name, person.email) == ("김새벽", "dawn@example.com")


@pytest.mark.parametrize(
    ("site", "publisher"),
    [
        ("새벽일보", "새벽일보"),
        ("새벽의소리", "새벽의소리"),
        ("더 새벽", "더 새벽"),
        ("(주)새벽일보", "새벽일보"),
        ("새벽일보 김새벽 기자", "새벽일보"),
        ("새벽을 여는 신문 새벽일보", "새벽일보"),
        ("새벽일보 - 빠른 뉴스", "새벽일보"),
        ("종합일간지 : 신문과 웹", None),
        ("세상을 바꾸는 힘", None),
        ("사회", None),
        ("뉴스 > 사회", None),
        ("새벽일보 홈페이지", "새벽일보"),
        ("새벽일보 모바일웹", "새벽일보"),
        ("새벽일보 :: 세상을 여는 창", "새벽일보"),
        ("뉴스 > 새벽일보", "새벽일보"),
        ("뉴스zum", None),
        ("www.example.com", None),
    ],
)
def test_the_publisher_is_an_outlet(site: str, publisher: str | None) -> None:
    assert _story(*PROSE, head=f"<meta property=og:site_name content='{site}'>").publisher == publisher


@pytest.mark.parametrize(
    ("title", "notice", "publisher"),
    [
        ("새벽시장에 활기 - 새벽매일", "", "새벽매일"),
        ("새벽시장에 활기 | 새벽타임즈", "", "새벽타임즈"),
        ("새벽시장에 활기 - 손님이 매일", "", None),
        ("새벽시장에 활기", "Copyright @새벽닷컴 Corp. All rights reserved.", "새벽닷컴"),
        ("새벽시장에 활기", "트위터 @새벽닷컴", None),
    ],
)
def test_the_page_names_its_outlet_at_its_ends(title: str, notice: str, publisher: str | None) -> None:
    page = f"<title>{title}</title><h1>새벽시장에 활기</h1>{_paragraphs(*PROSE)}<p>{notice}</p>"
    assert extract(page).publisher == publisher


def test_initials_give_way_to_the_korean_name_of_the_site() -> None:
    page = "<title>새벽시장에 활기 - 새벽방송</title>{}<h1>새벽시장에 활기</h1>" + _paragraphs(*PROSE)
    assert extract(page.format("<meta property=og:site_name content=SBN>")).publisher == "새벽방송"
    assert extract(page.format("")).publisher == "새벽방송"


@pytest.mark.parametrize("unit", ["<p>x</p>", "x\n"])
def test_a_page_of_too_many_lines_says_so(unit: str) -> None:
    with pytest.raises(ExtractionError) as caught:
        extract(_page(_paragraphs(*PROSE)) + unit * 40_000 if "<" in unit else unit * 40_000)
    assert caught.value.reason == "too-large"


@pytest.mark.parametrize("mixed", [False, True])
def test_pages_in_other_languages_say_so(mixed: bool) -> None:  # noqa: FBT001 - a column of the table
    english = [f"The market of the town was full for the {n}th year in a row, its merchants said." for n in range(20, 26)]
    body = "<p>Published 2026-01-02 03:04</p>" + _paragraphs(*english, *(PROSE if mixed else ()))
    page = f"<title>A full market</title><meta property=og:type content=article><h1>A full market</h1>{body}"
    if mixed:  # a Korean text that quotes at length is Korean
        assert extract(page).paragraphs[-1] == PROSE[-1]
    else:
        with pytest.raises(ExtractionError) as caught:
            extract(page)
        assert caught.value.reason == "not-korean"


def _dump(*lines: str, title: str = "새벽천 산책로 열두 곳 통제") -> str:
    around = ("경제", "사회", title), ("가장 많이 읽힌 기사", "새벽시 청사 옮긴다", "저작권자 © 새벽신문 무단전재 및 재배포 금지")
    return "\n".join((*around[0], *lines, *around[1]))


FLOOD = "밤사이 새벽시에 내린 큰비로 새벽천이 넘쳤습니다. 시는 오전 여섯 시부터 산책로를 막았습니다."


def test_a_few_polite_sentences_under_a_byline_are_an_article_and_comments_are_none() -> None:
    assert extract(_dump("김새벽 기자 / 2026-07-18 06:40", FLOOD, "다친 사람은 없습니다.")).paragraphs[0] == FLOOD
    with pytest.raises(ExtractionError):
        extract(_dump("지나가다 2026-07-18 06:40", FLOOD, "다친 사람은 없습니다."))


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["김새벽 기자 송고 07/18 06:40"], ["김새벽"]),
        (["입력 07-18 06:40", "김새벽 기자"], ["김새벽"]),
        (["김새벽", "2026년 7월 18일— 1분 분량"], []),
        (["등록일 : 2026.07.18"], []),
    ],
)
def test_a_date_without_year_or_time_is_a_sign_of_an_article_and_no_time(lines: list[str], names: list[str]) -> None:
    told = "밤사이 새벽시에 내린 큰비로 새벽천이 넘쳤다. 시는 오전 여섯 시부터 산책로를 막았다."
    article = extract(_dump(*lines, told, "다친 사람은 없다."))
    assert (article.paragraphs[0], article.subtitle, article.timestamp) == (told, (), None)
    assert [person.name for person in article.reporters] == names


def test_a_day_alone_over_a_few_sentences_is_no_sign_of_an_article() -> None:
    told = "밤사이 새벽시에 내린 큰비로 새벽천이 넘쳤다. 시는 오전 여섯 시부터 산책로를 막았다."
    with pytest.raises(ExtractionError):
        extract(_dump("새벽시 알림 마당", "2026.07.18", told, "다친 사람은 없다."))


def test_a_sign_off_glued_to_the_last_sentence_speaks_for_an_article_without_a_date() -> None:
    article = extract(_dump(*PROSE[:3], PROSE[3] + " [김새벽 기자]", title="새벽시장에 활기"))
    assert (article.paragraphs, article.reporters[0].name) == (PROSE[:4], "김새벽")


def test_the_one_line_of_a_photo_is_its_text() -> None:
    told = "(새벽=뉴스1) 김새벽 기자 = 폭염경보가 내려진 18일 새벽천에서 아이들이 물장구를 치며 더위를 식히고 있다. 2026.7.18/뉴스1"
    assert extract(_dump("(새벽=뉴스1) 김새벽 기자 | 2026-07-18 15:02 송고", told, title="[사진] 새벽천에 뛰어든 아이들")).paragraphs == (
        told,
    )


def test_marks_of_speakers_and_a_last_word_of_the_reporter_speak_for_a_script_without_a_labelled_date() -> None:
    script = ["【앵커】", FLOOD, "【기자】", "물은 한 시간 만에 무릎까지 차올랐습니다.", "새벽뉴스 김새벽입니다."]
    assert extract(_dump("2026년 07월 18일 (토) 06:40:02", "편집부", *script)).paragraphs[:2] == ("【앵커】", FLOOD)


@pytest.mark.parametrize("date", ["2026-07-18 06:40", "by 새벽소식 2026. 7. 18. 06:40"])
def test_polite_sentences_right_under_a_headline_and_its_date_are_an_article(date: str) -> None:
    assert extract(_dump(date, FLOOD, "다친 사람은 없습니다.")).paragraphs[0] == FLOOD
    with pytest.raises(ExtractionError):
        extract(_dump(date, FLOOD, "다친 사람은 없습니다.", title="지나가던 사람"))


_LD = '<script type=application/ld+json>{{"@type":"{}","headline":"새벽시장에 활기","datePublished":"2026-01-02T03:04:00+09:00"}}</script>'


def test_all_posts_of_a_live_blog() -> None:
    posts = [
        f"<article><time>1{i}:20</time><h2>{i}번째 소식</h2><p>{text}</p><button>공유</button></article>" for i, text in enumerate(PROSE)
    ]
    found = extract(_page(f"<p>김새벽 기자 입력 2026-01-02 03:04</p>{''.join(posts)}", _LD.format("LiveBlogPosting"))).paragraphs
    assert set(PROSE) <= set(found)


def test_a_text_without_date_and_byline_is_an_article_if_the_metadata_tells_headline_and_date() -> None:
    pairs = [(text, text.replace("시장", "골목")) for text in PROSE]
    heads = "<div>{0}장</div><h2>{0}번째 골목</h2><div>그림 {0}</div>"
    parts = [f"<section>{heads.format(i)}{_paragraphs(*pair)}</section>" for i, pair in enumerate(pairs)]
    page = _page("".join(parts), _LD.format("NewsArticle"))
    assert set(PROSE) <= set(extract(page).paragraphs)
    with pytest.raises(ExtractionError):
        extract(page.replace("datePublished", "dateOther"))


def test_items_beside_the_paragraphs_are_no_labels() -> None:
    items = "".join(f"<li>손님이 {n}배로 늘었다</li>" for n in range(2, 9))
    text = f"{_paragraphs(*PROSE[:3])}<ul>{items}</ul>{_paragraphs(*PROSE[3:])}"
    assert extract(_page(f"<div><div>{text}</div></div>")).paragraphs[:3] == PROSE[:3]
    teasers = "".join(f"<div><p>{told}</p><ul>{items}</ul></div>" for told in PROSE)
    with pytest.raises(ExtractionError):
        extract(_page(f"<div><div>{teasers}</div></div>"))


@pytest.mark.parametrize("reason", ["해당 언론사의 요청으로 ", "언론사 요청에 의해 "])
def test_a_page_whose_article_was_removed_has_none(reason: str) -> None:
    others = " ".join(f"새벽시 소식 {n}번, 골목마다 손님 북적" for n in range(9))
    with pytest.raises(ExtractionError):
        extract(f"언론사 삭제\n{reason}삭제된 기사입니다.\n2026.07.18. 오전 6:01\n이 시각 주요 뉴스\n{others}")


@pytest.mark.parametrize("first", ["새벽천 넘쳐 산책로 막혔다", "#새벽천 소식 24건"])
def test_teasers_of_a_list_each_with_byline_and_date_are_no_article(first: str) -> None:
    teasers = [
        line for n, told in enumerate(PROSE) for line in (f"시장 손님 {n}만 명 넘었다", told, "김새벽 기자", f"2026.01.0{n + 1} 12:0{n}")
    ]
    with pytest.raises(ExtractionError):
        extract("\n".join(["경제", "사회", first, *teasers, "저작권자 © 새벽신문 무단전재 및 재배포 금지"]))
