"""Every rule hits the line it was written for and spares the near one."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest
from further_lines import FURTHER
from pages import ARTICLES, Fixture
from selectolax.lexbor import LexborHTMLParser

import newsclean
from newsclean import extract, rules
from newsclean.label.wording import judge
from newsclean.newsroom.boilerplate import find_phrase, find_shape, is_menu
from newsclean.newsroom.captions import split_caption
from newsclean.outlets import element_names, find_outlet, is_portal
from newsclean.page import Block
from newsclean.pattern import Pattern
from newsclean.rules import markup, newsrooms, outlets, sources
from newsclean.rules.photo_credits import CREDITS, Credit
from newsclean.rules.phrases import MENU_WORDS, NEAR_MENUS, PHRASES, Kind
from newsclean.rules.seams import SEAMS
from newsclean.rules.shapes import SHAPES, Shape
from newsclean.vocabulary import Place


def _named(rule: Shape | Credit | Fixture) -> str:
    return rule.name


def _is_boilerplate(line: str) -> bool:
    return bool(find_phrase(line) or is_menu(line) or find_shape(line, "head") or find_shape(line, "tail"))


@pytest.mark.parametrize("shape", SHAPES, ids=_named)
def test_shape_hits_its_line_and_spares_the_near_one(shape: Shape) -> None:
    place: Place = "tail" if shape.place == "any" else shape.place
    assert find_shape(shape.hit, place) == shape
    assert shape.miss
    assert not _is_boilerplate(shape.miss)


@pytest.mark.parametrize("shape", SHAPES, ids=_named)
def test_line_of_a_shape_is_judged_by_the_shape(shape: Shape) -> None:
    place: Place = "tail" if shape.place == "any" else shape.place
    assert judge(Block(shape.hit), place) == (shape.label, shape.name)


@pytest.mark.parametrize(
    "line",
    [
        "저작권 침해를 주장하는 작곡가들이 소송을 냈다.",
        "▶ 김새벽 : 네, 저희가 올해 새로 시작한 사업이라 구독자가 많죠.",
        "전화: 새벽시에 처음 놓인 것은 1902년이다",
        "외부 인사의 견해를 물은 설문에서 절반이 반대했다.",
        "동영상을 재생할 수 없는 교실이 아직도 많다.",
        "10:30 열차를 타려는 사람들이 줄을 섰다",
        "끝",
        "호수 112곳",
        "사진을 클릭하는 아이들을 볼 수 있습니다.",
        "주소가 복사된 가게들",
    ],
)
def test_further_near_lines_are_spared(line: str) -> None:
    assert not _is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "▶ 카카오톡: '새벽제보' 검색",
        "▶ 네이버에서 새벽뉴스 보기",
        "▶ 팩트체크는 새벽뉴스",
        "* 뉴스제보 : 이메일(jebo@example.com), 전화(02-000-0000)",
        "이메일 : jebo@example.com",
        "카카오톡 : @새벽뉴스",
        "홈페이지 = https://example.com/a",
        "새벽뉴스TV 기사문의 및 제보 : 카톡/라인 saebyeok23",
        "가장 핫한 소식! 새벽일보의 추천뉴스를 받아보세요~",
        "메인에서 바로 보는 언론사 편집 뉴스 지금 바로 구독해보세요!",
        "기사 추천은 24시간 내 50회까지 참여할 수 있습니다.",
        "데일리 새벽뉴스 Copyright ⓒ 새벽일보 & Saebyeok",
        "저작권법에 의거 상업적 목적의 무단 전재, 복사, 배포 금지",
        "새벽방송의 모든 기사는 저작권법의 보호를 받은바, 무단 전재, 복사, 배포 등을 금합니다.",
        "동영상을 재생할 수 없습니다. 최신 브라우저로 이용해 주세요.",
        "자막은 음성 인식으로 제공되어 실제와 다를 수 있습니다.",
        "00:00",
        "이 기사와 함께 읽은 기사",
        "더 많은 농업 소식은 새벽일보 누리집에서 볼 수 있습니다.",
        "*아래는 위 기사를 ‘구글 번역’으로 번역한 영문 기사의 [전문]입니다.",
        "본문을 AI가 자동으로 요약한 내용입니다.",
        "새벽뉴스 AI 데이터 활용 금지",
        "호수 112",
        "January 6, 2026 제 89호",
        "image0114.png",
        "기사 URL이 복사되었습니다.",
        "주소복사가 완료되었습니다",
        "<이미지를 클릭하시면 크게 보실 수 있습니다> |",
        "이 글자크기로 변경됩니다.",
        "(예시) 가장 빠른 뉴스가 있고 다양한 정보가 숨쉬는 새벽뉴스를 만나보세요.",
        "전체 맥락을 이해하기 위해서는 본문 보기를 권장합니다.",
        "기사글축소 기사글확대 트위터로 보내기 밴드 공유",
        "기사가 속한 카테고리는 언론사가 분류합니다.",
        "-새벽 28.4℃",
    ],
)
def test_further_boilerplate_is_hit(line: str) -> None:
    assert find_phrase(line) or find_shape(line, "tail") or find_shape(line, "head")


@pytest.mark.parametrize("shape", [s for s in SHAPES if s.place != "any"], ids=_named)
def test_shape_acts_in_its_place_only(shape: Shape) -> None:
    found = find_shape(shape.hit, "any")
    assert found is None or found != shape


MODULES = [importlib.import_module(f"newsclean.rules.{info.name}") for info in pkgutil.iter_modules(rules.__path__)]
RECORDS = {
    f"{module.__name__.rpartition('.')[2]}.{name}": value
    for module in MODULES
    for name, value in vars(module).items()
    if isinstance(value, Pattern)
} | {f"seams.SEAMS[{number}]": seam for number, seam in enumerate(SEAMS)}


@pytest.mark.parametrize(("name", "record"), RECORDS.items(), ids=RECORDS)
def test_pattern_hits_its_lines_and_spares_the_near_one(name: str, record: Pattern) -> None:
    ask = getattr(record.regex, record.use)
    assert not [line for line in (record.hit, *FURTHER.get(name, ())) if not ask(line)]
    assert record.miss
    assert not ask(record.miss)


def test_further_lines_are_of_patterns_that_there_are() -> None:
    assert set(FURTHER) <= set(RECORDS)


def test_every_pattern_of_the_rules_is_a_record() -> None:
    """But for those of names in markup, which are cut at, not judged by."""
    patterns = [value for module in MODULES for value in vars(module).values() if isinstance(value, re.Pattern)]
    assert patterns == [markup.NAME_SPLIT, markup.STYLE_HIDDEN]


USES = {"match": {"match"}, "fullmatch": {"fullmatch"}, "search": {"search", "finditer", "sub", "subn", "split", "pattern"}}
CODE = "".join(path.read_text("utf-8") for path in Path(newsclean.__file__).parent.rglob("*.py"))
USED = set(re.findall(r"\b(\w+)\.regex\.(\w+)", CODE))


@pytest.mark.parametrize(("place", "record"), RECORDS.items(), ids=RECORDS)
def test_pattern_is_asked_as_its_record_says(place: str, record: Pattern) -> None:
    name = place.partition(".")[2].partition("[")[0]
    used = {use for other, use in USED if other == name}
    assert used or "[" in place  # a pattern of a tuple is asked with the others of it
    assert used <= USES[record.use]


@pytest.mark.parametrize("words", [*(value for value in vars(newsrooms).values() if isinstance(value, tuple))], ids="-".join)
def test_no_word_of_the_trade_is_written_twice(words: tuple[str, ...]) -> None:
    assert len(set(words)) == len(words)


def test_names_of_shapes_are_their_own() -> None:
    assert len({shape.name for shape in SHAPES}) == len(SHAPES)


@pytest.mark.parametrize("shape", [s for s in SHAPES if s.holds], ids=_named)
def test_alternatives_start_with_a_letter(shape: Shape) -> None:
    assert not [pattern for pattern in shape.holds if not re.match(r"[\w@]", pattern)]


@pytest.mark.parametrize("credit", CREDITS, ids=_named)
def test_credit_hits_its_caption_and_spares_the_near_one(credit: Credit) -> None:
    assert split_caption(credit.hit).credit == credit.credit
    assert credit.miss
    assert re.search(credit.pattern, credit.miss) is None


@pytest.mark.parametrize("kind", PHRASES.values(), ids=PHRASES)
def test_phrases_are_sorted_and_have_no_spaces(kind: Kind) -> None:
    lines = kind.lines.splitlines()[1:]
    assert lines == sorted(lines, key=str.casefold)
    assert lines == kind.lines.split()


def test_latin_letters_stand_at_an_end_of_a_phrase() -> None:
    lines = [line for kind in PHRASES.values() for line in kind.lines.split() if line.lower() != line.upper()]
    assert lines
    assert all(find_phrase(line.swapcase()) for line in lines)


def test_no_phrase_is_written_twice() -> None:
    lines = [line.casefold() for kind in PHRASES.values() for line in kind.lines.split()]
    assert len(set(lines)) == len(lines)


def test_words_of_menus_are_sorted_and_no_phrases() -> None:
    words = MENU_WORDS.splitlines()[1:]
    assert words == sorted(words, key=str.casefold)
    assert not [word for word in words if find_phrase(word)]


@pytest.mark.parametrize("line", [line for kind in PHRASES.values() for line in kind.near.strip().splitlines()])
def test_near_line_of_a_phrase_is_spared(line: str) -> None:
    assert not _is_boilerplate(line)


@pytest.mark.parametrize("line", NEAR_MENUS.strip().splitlines())
def test_near_row_of_a_menu_is_spared(line: str) -> None:
    assert not _is_boilerplate(line)


@pytest.mark.parametrize("kind", PHRASES.values(), ids=PHRASES)
def test_each_kind_has_near_lines(kind: Kind) -> None:
    assert len(kind.near.strip().splitlines()) > 1


@pytest.mark.parametrize("text", ["본문 바로가기", "본문바로가기", "핫뉴스", "포토무비", "많이 본 뉴스", "Ad", "advertisement", "On Air"])
def test_spacing_and_case_do_not_matter(text: str) -> None:
    assert find_phrase(text)


def test_menus() -> None:
    assert is_menu("공유 댓글 글자크기 인쇄")
    assert is_menu("url 복사 글자크기조정 인쇄")


@pytest.mark.parametrize(
    "text",
    [
        "0 북마크 폰트 크기 기사 공유",
        "구글 선호 출처 추가",
        "글자크기 설정코멘트2개공유하기",
        "기사를 읽어 드립니다0:00",
        "기사원문 댓글 112",
        "단축키 Prev이전 문서 Next다음 문서 크게 작게 위로 아래로 댓글로 가기",
        "본문 텍스트 한단계 확대 본문 텍스트 한단계 축소 본문 프린트",
        "요약보기 음성으로 듣기 번역 설정 글씨크기 조절하기 인쇄하기",
        "읽는 시간 2분",
        "프린트기사본문프린트하기 글자 크기",
    ],
)
def test_tools_and_their_counts(text: str) -> None:
    assert find_shape(text, "head")


@pytest.mark.parametrize("fixture", ARTICLES, ids=_named)
def test_no_rule_hits_the_middle_of_a_body(fixture: Fixture) -> None:
    for paragraph in fixture.article.paragraphs:
        assert not find_phrase(paragraph) or paragraph in _QUOTED_MENU, paragraph
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


@pytest.mark.parametrize("outlet", outlets.OUTLETS, ids=lambda outlet: outlet.hosts or outlet.path)
def test_selectors_of_outlets_parse(outlet: outlets.Outlet) -> None:
    tree = LexborHTMLParser("<p>새벽</p>")
    named = list(element_names(outlet))
    assert named
    for names, _ in named:
        assert names
        assert all(re.fullmatch(r"[.#][A-Za-z0-9_-]+", name) for name in names)
        assert tree.css("".join(names)) == []
    for source, selector, _ in outlet.facts:
        assert tree.css(selector) == []
        assert source in (*sources.PUBLISHED, *sources.MODIFIED, *sources.REPORTER, *sources.REPORTER_EMAIL, *sources.PORTAL_PUBLISHER)


def test_each_host_is_claimed_once() -> None:
    hosts = [host for outlet in outlets.OUTLETS for host in outlet.hosts.split()]
    assert len(set(hosts)) == len(hosts)
    paths = [outlet.path for outlet in outlets.OUTLETS if outlet.path]
    assert len(set(paths)) == len(paths)
    assert all(bool(outlet.hosts) != bool(outlet.path) for outlet in outlets.OUTLETS)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.yna.co.kr/view/AKR1", "연합뉴스"),
        ("https://YNA.co.kr", "연합뉴스"),
        ("http://news.donga.com/List/1", "동아닷컴"),
        ("https://biz.chosun.com/1", "조선비즈"),
        ("https://www.metroseoul.co.kr/article/1", "메트로신문"),
        ("https://www.saebyeoknews.example/news/articleView.html?idxno=1", ""),
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


TOLD = (
    "저작권자에게 돌아갈 몫은 아직 정해지지 않았다고 협회는 설명했다.",
    "저작권자 동의 없이 사진을 쓴 누리꾼은 벌금을 내게 될 것이다.",
    "이 소설의 저작권은 작가가 아니라 출판사에 있다고 법원은 보았다.",
    "그는 “무단 복제를 금지합니다”라는 안내문을 서점 문에 붙였다.",
    "ⓒ 표시가 없어도 저작권은 태어날 때부터 인정된다.",
    "“신문을 꼭 구독하세요.” 배달원 김새벽 씨가 골목에서 외쳤다.",
    "독자들은 구독을 클릭 한 번으로 끊을 수 있게 됐다.",
    "관객의 마음에 들었다면 그것으로 충분하다고 그는 말했다.",
    "댓글은 실명으로만 작성하도록 내년부터 법이 바뀐다.",
    "서비스는 로그인 후 이용 가능하다고 회사는 설명했다.",
    "사기범은 친구 추가를 한 피해자에게 돈을 요구했다.",
    "기사 제보를 받던 직원이 한 달 만에 일을 그만뒀다.",
    "구형 브라우저를 지원하지 않는 은행이 해마다 늘었다.",
    "이 가게는 다음 달에 문 닫기로 했다고 주인이 알렸다.",
    "배가 가라앉은 것은 2014년 4월 16일 오전 10시 30분이었다.",
    "시스템에 등록된 시각은 2019년 8월 18일 오전 9시 13분이었다.",
    "수정된 시각은 2019년 8월 18일 오전 9시 13분이었습니다.",
    "댓글을 다는 이용자가 한 해 사이 크게 줄었습니다.",
    "통신사는 앱으로 좋아요를 눌러 달라는 광고를 그만두겠다고 했습니다.",
    "범인은 김새벽입니다.",
    "신청은 saebyeok@example.com 으로 받습니다.",
)
STORY = (
    "새벽시의 한 서점이 문을 연 지 서른 해 만에 문을 닫는다고 주인이 밝혔다.",
    "주인은 책을 찾는 손님이 해마다 줄어 더는 버티기 어려웠다고 까닭을 설명했다.",
    "단골들은 마지막 날까지 서점에 남아 책을 함께 나르고 벽을 닦기로 했다.",
)


@pytest.mark.parametrize("sentence", TOLD)
@pytest.mark.parametrize("is_page", [True, False], ids=["page", "dump"])
def test_a_story_keeps_its_sentences(sentence: str, is_page: bool) -> None:  # noqa: FBT001 - a parameter
    lines = [STORY[0], sentence, *STORY, sentence, STORY[0]]
    head = ["서점이 문을 닫은 까닭은", "입력 2026-01-02 03:04"]
    if is_page:
        source = f"<h1>{head[0]}</h1><p>{head[1]}</p><div>" + "".join(f"<p>{line}</p>" for line in lines) + "</div>"
    else:
        source = "\n\n".join([*head, *lines])
    article = extract(source)
    assert article.paragraphs == tuple(lines)
    assert str(article.timestamp) == "2026-01-02 03:04:00+09:00"
    assert not article.reporters
