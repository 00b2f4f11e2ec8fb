"""Every rule hits the line it was written for and spares the near one."""

from __future__ import annotations

import re

import pytest
from pages import ARTICLES, Fixture
from selectolax.lexbor import LexborHTMLParser

from newsclean.newsroom.captions import split_caption
from newsclean.rules import chrome, markup, outlets, sources
from newsclean.rules.chrome import SHAPES, Shape, find_shape, is_menu, is_whole_line
from newsclean.rules.photo_credits import CREDITS, Credit
from newsclean.sites import find_outlet, is_portal


def _named(rule: Shape | Credit | outlets.Outlet | Fixture) -> str:
    return rule.name


@pytest.mark.parametrize("shape", SHAPES, ids=_named)
def test_shape_hits_its_line_and_spares_the_near_one(shape: Shape) -> None:
    place = "tail" if shape.place == "any" else shape.place
    assert find_shape(shape.hit, place) == shape
    assert find_shape(shape.miss, place) is None


@pytest.mark.parametrize("shape", [s for s in SHAPES if s.place != "any"], ids=_named)
def test_shape_acts_in_its_place_only(shape: Shape) -> None:
    found = find_shape(shape.hit, "any")
    assert found is None or found != shape


def test_names_of_shapes_are_their_own() -> None:
    assert len({shape.name for shape in SHAPES}) == len(SHAPES)


@pytest.mark.parametrize("credit", CREDITS, ids=_named)
def test_credit_hits_its_caption_and_spares_the_near_one(credit: Credit) -> None:
    assert split_caption(credit.hit).credit == credit.credit
    assert re.search(credit.pattern, credit.miss) is None


@pytest.mark.parametrize("lines", chrome.WHOLE_LINES.values(), ids=chrome.WHOLE_LINES)
def test_whole_lines_are_written_without_spaces(lines: tuple[str, ...]) -> None:
    assert not [line for line in lines if " " in line]
    assert len(set(lines)) == len(lines)


@pytest.mark.parametrize("text", ["본문 바로가기", "본문바로가기", "핫뉴스", "포토무비", "많이 본 뉴스"])
def test_spacing_does_not_matter(text: str) -> None:
    assert is_whole_line(text)


@pytest.mark.parametrize("text", ["핫뉴스를 없앤 포털", "문 닫기로 한 가게", "구독을 끊었다", "정치란 무엇인가"])
def test_a_line_that_only_begins_so_is_text(text: str) -> None:
    assert not is_whole_line(text)


def test_menus() -> None:
    assert is_menu("공유 댓글 글자크기 인쇄")
    assert not is_menu("정치 경제 사회가 모두 흔들린 한 해였다")


@pytest.mark.parametrize("fixture", ARTICLES, ids=_named)
def test_no_rule_hits_the_middle_of_a_body(fixture: Fixture) -> None:
    for paragraph in fixture.answer["paragraphs"]:
        assert not is_whole_line(paragraph) or paragraph in _QUOTED_MENU, paragraph
        assert find_shape(paragraph, "any") is None, paragraph


# An article about a web site quotes its menu.
_QUOTED_MENU = {
    "로그인",
    "회원가입",
    "검색",
    "이용약관",
    "개인정보처리방침",
    "고객센터",
    "사이트맵",
    "닫기",
    "더보기",
    "목록",
    "이전",
    "다음",
}


@pytest.mark.parametrize("outlet", outlets.OUTLETS, ids=_named)
def test_selectors_of_outlets_parse(outlet: outlets.Outlet) -> None:
    tree = LexborHTMLParser("<p>새벽</p>")
    for _, selectors in outlet.selectors():
        for selector in selectors:
            assert tree.css(selector) == [], selector
    for selector, attribute in (*outlet.published, *outlet.modified):
        assert tree.css(selector) == []
        assert attribute


def test_each_host_is_claimed_once() -> None:
    hosts = [host for outlet in outlets.OUTLETS for host in outlet.hosts]
    assert len(set(hosts)) == len(hosts)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.yna.co.kr/view/AKR1", "연합뉴스"),
        ("https://YNA.co.kr", "연합뉴스"),
        ("http://news.donga.com/List/1", "동아닷컴"),
        ("https://metroyna.co.kr/1", None),
        ("https://co.kr/", None),
        ("http://[::", None),
        ("", None),
        (None, None),
    ],
)
def test_hosts_match_by_label(url: str | None, name: str | None) -> None:
    outlet = find_outlet(url)
    assert (outlet.name if outlet else None) == name


def test_portals() -> None:
    assert is_portal("https://n.news.naver.com/mnews/article/1/2", "")
    assert is_portal(None, "다음뉴스")
    assert not is_portal("https://notnaver.com/", "새벽일보")


def test_words_of_markup_are_lower_case_and_joined() -> None:
    assert all(re.fullmatch(r"[a-z0-9]+", word) for word in markup.WORD_HINTS)


def test_tags_that_start_lines_are_shown() -> None:
    assert not markup.BLOCK_TAGS & markup.OPAQUE_TAGS
    assert not markup.NAMELESS_TAGS & markup.OPAQUE_TAGS


def test_published_and_modified_sources_are_apart() -> None:
    assert not set(sources.PUBLISHED) & set(sources.MODIFIED)
