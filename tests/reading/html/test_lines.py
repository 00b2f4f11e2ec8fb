"""Lines of a page of HTML: where they end, what hints at their kind, and facts of its head."""

from __future__ import annotations

import inspect
import sys

import lxml.html
import pytest
from selectolax.lexbor import LexborHTMLParser

from newsclean.page import Block
from newsclean.reading import html
from newsclean.reading.html import blocks as lines
from newsclean.rules.outlets import Outlet
from newsclean.vocabulary import Hint


def _blocks(source: str, outlet: Outlet | None = None) -> list[Block]:
    return html.read(html.parse(source), {}, outlet)[1]


def _lines(source: str) -> list[tuple[str, int]]:
    return [(block.text, block.gap) for block in _blocks(source)]


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("<p>가<p>나", [("가", 2), ("나", 2)]),
        ("<pre>가\n나 <b>다\n라</b>\n\n마</pre>바\n사", [("가", 2), ("나 다", 1), ("라", 1), ("마", 2), ("바 사", 2)]),
        ("<div>가<br>나<br><br>다</div>", [("가", 2), ("나", 1), ("다", 2)]),
        ("<div>가<br> \n <br>나</div>", [("가", 2), ("나", 2)]),
        ("<div>가<p>나</p>다</div>", [("가", 2), ("나", 2), ("다", 2)]),
        ("<p>가 <b>나</b>다 <i>라</i></p>", [("가 나다 라", 2)]),
        ("<p>가<b> </b>나</p>", [("가 나", 2)]),
        ("<p><b>가</b> <b>나</b><i><u>\n</u></i><!-- 다 --><b>라</b><b>마</b></p>", [("가 나 라마", 2)]),
        ("<p><b>가</b> <script>나</script><b>다</b><script> </script><b>라</b></p>", [("가 다라", 2)]),
        ("<p>가\n   나&nbsp;다　라</p>", [("가 나 다 라", 2)]),
        ("<p>가&#8203;나\ufeff다&#x200B;라\u200b</p><p>\u200b</p>", [("가나다라", 2)]),
        ("<p>신문<span class=ad><script>x()</script></span>사</p>", [("신문사", 2)]),
        ("<p>신문<nobr>사</nobr></p>", [("신문사", 2)]),
        ("<p>가</p><script>나</script><noscript><p>다</p></noscript><p>라</p>", [("가", 2), ("라", 2)]),
        ("<p>가<style>.나{}</style>다</p><iframe>라</iframe><svg><text>마</text></svg><p>바", [("가다", 2), ("바", 2)]),
        ("<script src=x></script>가", [("가", 2)]),
        ("<p><span class=ad_txt>회원 잔치</span>시장이 붐볐다.</p>", [("회원 잔치", 2), ("시장이 붐볐다.", 2)]),
        ("<p>시장이 <span class=ad_txt>광고로</span> 붐볐다.</p>", [("시장이 광고로 붐볐다.", 2)]),
        ("<span><em class=img_desc>설명</em></span>본문", [("설명", 2), ("본문", 2)]),
        ("<p><span class=blind>숨은 말</span>보이는 말</p>", [("보이는 말", 2)]),
        ("<p>시는 <a href=/1>협약<span class=sr-only> 새 창</span></a>을 맺<i hidden>x</i>었다</p>", [("시는 협약을 맺었다", 2)]),
        ("<p>시는 <b>협약</b> <em style='display:none'>광고</em><b>을</b> 맺었다</p>", [("시는 협약 을 맺었다", 2)]),
        ("<p><span class=blind>본문</span> <em hidden>영역</em></p>", [("본문 영역", 2)]),
        ("<p>시는 <dfn>협약<span role=tooltip>뜻: 약속</span></dfn>을 맺었다</p>", [("시는 협약을 맺었다", 2)]),
        ("<p>시는 <a href=/1>협약<i class=material-icons>open_in_new</i></a>을 맺었다</p>", [("시는 협약을 맺었다", 2)]),
        ("<p>시는 <span class=caption>협약</span>을 맺었다</p>", [("시는 협약을 맺었다", 2)]),
        ("<h1>새벽시장에 활기 <span class=subtitle>손님 늘어</span></h1>", [("새벽시장에 활기", 2), ("손님 늘어", 2)]),
        ("<p>가<dialog><p>나<b>다</b></p></dialog><p>라<dialog open>마</dialog>", [("가", 2), ("라", 2), ("마", 2)]),
        ("<p>가<dialog></dialog>나</p><p>다\n라", [("가", 2), ("나", 2), ("다 라", 2)]),
        ("<p>새&shy;벽&zwj;시&lrm;의 &#x2060;시장&#x202e;</p><p>👨&zwj;👩 가</p>", [("새벽시의 시장", 2), ("👨\u200d👩 가", 2)]),
        ("", []),
        ("<!-- 가 -->", []),
    ],
)
def test_lines(source: str, lines: list[tuple[str, int]]) -> None:
    assert _lines(source) == lines


@pytest.mark.parametrize(
    ("source", "hint"),
    [
        ("<h2>가</h2>", Hint.HEADING),
        ("<figure><figcaption>가</figcaption></figure>", Hint.CAPTION),
        ("<ul><li>가</ul>", Hint.LIST),
        ("<table><tr><td>가</table>", Hint.CELL),
        ("<nav>가</nav>", Hint.CONTROL),
        ("<div style='display : none'>가</div>", Hint.HIDDEN),
        ("<div hidden>가</div>", Hint.HIDDEN),
        ("<div role=tooltip>가</div>", Hint.HIDDEN),
        ("<div role=navigation>가</div>", Hint.CONTROL),
        ("<div role=dialog>가</div>", Hint.CHROME),
        ("<div itemprop=articleBody>가</div>", Hint.BODY),
        ("<div id=articleBodyContents><p>가</div>", Hint.BODY),
        ("<p class='news_subtitle'>가</p>", Hint.DECK),
        ("<div class='article_relation'>가</div>", Hint.CHROME),
        ("<p><b>가</b></p>", Hint.BOLD),
        ("<div popover>가</div>", Hint.HIDDEN),
        ("<x-comments>가</x-comments>", Hint.CHROME),
        ("<div><x-caption>가</x-caption>나</div>", Hint.CAPTION),
        ("<div class='sr-only'>가</div>", Hint.HIDDEN),
        ("<ul id=skip_nav><li>가</ul>", Hint.HIDDEN),
        ("<p><span class=reporter>김새벽 기자</span>|</p>", Hint.BYLINE),
    ],
)
def test_hints(source: str, hint: int) -> None:
    assert _blocks(source)[0].hints & hint


def test_images() -> None:
    first, second = _blocks("<figure><img><p>가</p></figure><p>나</p>")
    assert (first.follows_image, second.follows_image) == (True, False)


def test_hints_of_names_spare_near_ones() -> None:
    assert not _blocks("<div class='blindness-story address-book'>가</div>")[0].hints & (Hint.HIDDEN | Hint.CHROME)


@pytest.mark.parametrize(
    "source",
    [
        "<div id=skip_content>가</div>",
        "<div class='hidden-xs'>가</div>",
        "<div class='mobile_hidden hide-print'>가</div>",
        "<p>시는 <span class=tag>협약</span>을 맺었다</p>",
        "<p>시는 <em class='ad-link'>협약</em>을 맺었다</p>",
        "<p>시는 <mark class=search>협</mark><abbr class=tooltip>약</abbr>을 맺었다</p>",
    ],
)
def test_names_that_say_nothing_of_a_line(source: str) -> None:
    assert not _blocks(source)[0].hints & (Hint.HIDDEN | Hint.CHROME)


_SENTENCES = "<p>새벽시의 전통시장이 추석 대목을 맞아 손님으로 붐볐다.</p>" * 3


@pytest.mark.parametrize("wrapper", ["style='visibility:hidden'", "hidden", "class=hide", "class=blind"])
def test_wrappers_of_the_prose_hide_nothing(wrapper: str) -> None:
    first, *_, hidden = _blocks(f"<div {wrapper}>{_SENTENCES}<div class=blind>숨은 말</div>")
    assert not first.hints & Hint.HIDDEN
    assert hidden.hints & Hint.HIDDEN


def test_a_wrapper_around_few_lines_hides_them() -> None:
    assert _blocks(f"<div hidden><p>새벽시의 전통시장이 추석 대목을 맞아 손님으로 붐볐다.</div>{_SENTENCES}")[0].hints & Hint.HIDDEN
    assert _blocks(f"<div hidden>{_SENTENCES}</div>{_SENTENCES}")[0].hints & Hint.HIDDEN


def test_a_hidden_popup_stays_hidden_whatever_it_holds() -> None:
    assert _blocks(f"<p>새벽시장에 활기</p><div class=layer-popup hidden>{_SENTENCES}</div>")[1].hints & Hint.HIDDEN


def test_bold_in_part_is_not_bold() -> None:
    assert not _blocks("<p><b>가</b>나</p>")[0].hints & Hint.BOLD


@pytest.mark.parametrize(
    ("source", "linked"),
    [
        ("<p><a href=/1>가나다</a>라</p>", True),
        ("<p><a href=/1>가</a>나다라</p>", False),
        ("<p><a href=/1>\n          가\n      </a>나다라</p>", False),
        ("<a href=/1><div><p>가</p></div></a>", True),
        ("<a onclick=x()>글자 크게</a>", True),
        ("<a onclick=x()>새벽시의 전통시장이 추석 대목을 맞아 손님으로 붐볐다.</a>", False),
        ("<h3><a name=s1>주민이 돌보는 벌통</a></h3>", False),
        ("<p>가</p>", False),
    ],
)
def test_links(source: str, linked: bool) -> None:  # noqa: FBT001 - a column of the table
    assert _blocks(source)[0].is_linked is linked


def test_paths_share_the_container() -> None:
    first, second, outside = _blocks("<div><div><p>가</p><p>나</p></div></div><p>다</p>")
    assert first.path[:-1] == second.path[:-1]
    assert outside.path[:-1] != first.path[:-1]


def test_facts() -> None:
    tree = html.parse(
        "<title>제목 - 새벽일보</title><meta property=og:title content='제목 &amp;quot;말&amp;quot;'><meta name=x content=' '>"
        "<meta itemprop=datePublished content=2026-01-02>"
        "<link rel=canonical href=https://example.co.kr/1><script type=application/ld+json>{}</script>"
        "<body><meta itemprop=datePublished content=2026-01-03><time datetime=2026-01-02T03:04>어제</time>",
    )
    facts, (line,), holds_dates = html.read(tree, html.facts(tree))
    assert facts["title"] == ["제목 - 새벽일보"]
    assert holds_dates
    assert facts["meta:og:title"] == ['제목 "말"']
    assert facts["canonical"] == ["https://example.co.kr/1"]
    assert facts["json-ld"] == ["{}"]
    assert facts["meta:datePublished"] == ["2026-01-02"]
    assert line.moments == [("attr:time", "2026-01-02T03:04")]
    assert line.scope_moments == [("item:datePublished", "2026-01-02"), ("item:datePublished", "2026-01-03")]
    assert "meta:x" not in facts


def test_values_are_one_line() -> None:
    tree = html.parse("<title>새벽시장에\n　 활&shy;기</title><meta property=og:title content='새벽시장에&lt;br&gt;활기&nbsp; '>")
    assert html.facts(tree) == {"title": ["새벽시장에 활기"], "meta:og:title": ["새벽시장에 활기"]}


def test_half_a_character_is_none() -> None:
    assert _lines("<p>새벽\ud83d시") == [("새벽\ufffd시", 2)]


def test_outlet_rows_are_hints() -> None:
    outlet = Outlet(
        name="새벽일보",
        hosts="example.co.kr",
        body="#none, .b.c",
        byline=".c",
        facts=(("attr:published", "[data-t]", "data-t"), ("attr:modified", "[data-none]", "data-none"), ("attr:author", "#d", "")),
    )
    source = "<p class=b>가</p><div class='c B b' data-t='2026-01-02 03:04:05'><p>나</p></div><p hidden id=d>김새벽</p>"
    outside, inside, _ = _blocks(source, outlet)
    assert inside.hints & Hint.OUTLET_BODY
    assert inside.hints & Hint.BYLINE
    assert not outside.hints & (Hint.OUTLET_BODY | Hint.BYLINE)
    assert html.outlet_facts(html.parse(source), outlet) == {"attr:published": ["2026-01-02 03:04:05"], "attr:author": ["김새벽"]}


def test_a_piece_of_a_line_keeps_its_markup() -> None:
    (block,) = _blocks("<ul><li>가. 나</ul>")
    first, rest = block.part("가.", block.gap), block.part("나", 1)
    assert (first.text, rest.text, rest.gap) == ("가.", "나", 1)
    assert first.hints == rest.hints == block.hints
    assert first.path == block.path
    assert repr(rest) == "Block('나', 1)"


def test_number_of_text_nodes_is_lexbors() -> None:
    body = LexborHTMLParser("<p>가").body
    assert body is not None
    assert [node.tag_id for node in body.traverse(include_text=True) if node.tag == "-text"] == [lines._TEXT_NUMBER]  # noqa: SLF001


def test_deep_nesting_costs_bounded_memory() -> None:
    block = _blocks("<div>" * 200 + "가" + "</div>" * 200)[0]
    assert len(block.path) <= 48


def test_deep_nesting_needs_no_deep_recursion() -> None:
    source = "<div>" * 200 + "<b><i>가</i></b>" + "</div>" * 200
    usual = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + 100)
    try:
        blocks = _blocks(source)
    finally:
        sys.setrecursionlimit(usual)
    assert [block.text for block in blocks] == ["가"]


def test_element_source() -> None:
    assert html.element_source(lxml.html.fromstring("<div><p>가</p>나</div>")[0]) == "<p>가</p>"
    with pytest.raises(TypeError, match=r"extract\(\) takes bytes, str or an lxml.html.HtmlElement, not int"):
        html.element_source(1)


def test_addresses_behind_links() -> None:
    source = (
        "<div><p>김새벽 기자 <a href='mailto:a%2Eb@example.com;?subject=x'><img></a></p>"
        "<ul><li><b>이아침 기자</b><a href='/cdn-cgi/l/email-protection#1a795a7f627b776a767f34797577'>메일</a></ul>"
        f"<p>{'가' * 400}</p><p><a href=mailto:desk@example.com>문의</a></p></div>"
    )
    first, second, *_, long, desk = _blocks(source)
    assert first.addresses == ["a.b@example.com;?subject=x"]
    assert second.addresses == ["c@example.com"]
    assert long.addresses == []
    assert desk.addresses == ["desk@example.com"]
    assert desk.part("문", 1).addresses == desk.addresses


def test_protected_addresses_are_shown_as_a_browser_shows_them() -> None:
    code = "2a" + bytes(byte ^ 0x2A for byte in b"a@example.com").hex()
    source = "<p>김새벽 기자 <span class=__cf_email__ data-cfemail='{}'>[email&#160;protected]</span>"
    assert _lines(source.format(code)) == [("김새벽 기자 a@example.com", 2)]
    assert _lines(source.format("zz")) == [("김새벽 기자 [email protected]", 2)]
    assert _lines(source.format("")) == [("김새벽 기자 [email protected]", 2)]


_AD = "<div class=ad><script>x()</script></div>"


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        (f"<p>이 시장은 새벽마다 불을 밝히고 손님을 기다{_AD}린다.</p>", ["이 시장은 새벽마다 불을 밝히고 손님을 기다린다."]),
        (f"<p>이 시장은 새벽마다 불을 밝히고 손님을 {_AD} 기다린다.</p>", ["이 시장은 새벽마다 불을 밝히고 손님을 기다린다."]),
        (f"<p>이 시장은 새벽마다 불을 밝힌다.{_AD}손님이 온다.</p>", ["이 시장은 새벽마다 불을 밝힌다.", "손님이 온다."]),
        (f"<p>불을 밝히고{_AD}손님을 기다린다.</p>", ["불을 밝히고", "손님을 기다린다."]),
        (f"<p>이 시장은 새벽마다 불을 밝히고 손님을<br>{_AD}기다린다.</p>", ["이 시장은 새벽마다 불을 밝히고 손님을", "기다린다."]),
        (f"<p>이 시장은 새벽마다 불을 밝히고 손님을</p>{_AD}<p>기다린다.</p>", ["이 시장은 새벽마다 불을 밝히고 손님을", "기다린다."]),
        ("<p>이 시장은 새벽마다 불을 밝히고 손님을<hr>기다린다.</p>", ["이 시장은 새벽마다 불을 밝히고 손님을", "기다린다."]),
        (
            f"<div>이 시장은 새벽마다 불을 밝히고 손님을<div><img>{_AD}</div>기다린다.</div>",
            ["이 시장은 새벽마다 불을 밝히고 손님을", "기다린다."],
        ),
    ],
)
def test_an_advertisement_does_not_break_a_sentence(source: str, lines: list[str]) -> None:
    source = source.replace("<p>", "<div class=p>").replace("</p>", "</div>")  # a div in a p would end it
    assert [line.text for line in _blocks(source)] == lines


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("<x-story><x-line>새벽시장에 활기</x-line><x-line>손님이 늘었다.</x-line></x-story>", ["새벽시장에 활기", "손님이 늘었다."]),
        ("<p>새벽시는 <x-term>통행료</x-term>를 올린다.</p>", ["새벽시는 통행료를 올린다."]),
        ("<p>새벽시는 <o:p>통행료를</o:p> 올린다.</p>", ["새벽시는 통행료를 올린다."]),
        ("<p>어제 <KBS 9>에서 새벽시를 다뤘다.</p>", ["어제 에서 새벽시를 다뤘다."]),
    ],
)
def test_custom_elements_are_boxes_but_for_words_of_a_sentence(source: str, lines: list[str]) -> None:
    assert [block.text for block in html.read(html.parse(source), {})[1]] == lines


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("새벽시는 이날 <button>협약</button>을 맺고 시장을 고치기로 했다.", ["새벽시는 이날 협약을 맺고 시장을 고치기로 했다."]),
        ("<button>새벽시는</button> 이날 협약을 맺고 시장을 다시 고치기로 했다.", ["새벽시는 이날 협약을 맺고 시장을 다시 고치기로 했다."]),
        (
            "앞 줄<br><label>새벽시는</label><input> 이날 협약을 맺고 시장을 다시 고치기로 했다.",
            ["앞 줄", "새벽시는 이날 협약을 맺고 시장을 다시 고치기로 했다."],
        ),
        ("새벽시는 이날 협약<button>?</button> 맺고 시장을 고치기로 했다.", ["새벽시는 이날 협약 맺고 시장을 고치기로 했다."]),
        (
            "새벽시는 올해 백 원<select><option>원<option>달러</select>을 들여 시장을 다시 고친다.",
            ["새벽시는 올해 백 원을 들여 시장을 다시 고친다."],
        ),
        (
            "<button>공유</button> 새벽시는 이날 협약을 맺고 시장을 다시 고치기로 했다.",
            ["공유", "새벽시는 이날 협약을 맺고 시장을 다시 고치기로 했다."],
        ),
        (
            "<button>한 줄로 된 단추 이름</button> 새벽시는 이날 협약을 맺고 시장을 고친다.",
            ["한 줄로 된 단추 이름", "새벽시는 이날 협약을 맺고 시장을 고친다."],
        ),
        ("김새벽 기자 <button>구독</button> 1월 2일", ["김새벽 기자", "구독", "1월 2일"]),
        ("<select><option>원<option>달러</select>시장", ["원", "달러", "시장"]),
    ],
)
def test_form_fields_are_boxes_but_for_words_of_a_sentence(source: str, lines: list[str]) -> None:
    assert [block.text for block in _blocks(f"<p>{source}</p>")] == lines
