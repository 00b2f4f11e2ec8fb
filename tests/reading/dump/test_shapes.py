"""One page in many shapes of text dump gives one article, whatever program made the dump."""

from __future__ import annotations

import base64
import quopri
import re
import textwrap
from collections.abc import Callable, Iterator

import lxml.html
import pytest
from lxml.html import HtmlElement

from newsclean import Article, ExtractionError, extract, reading
from newsclean.reading import archive

MENU = ("뉴스홈", "정치", "경제", "사회", "문화", "스포츠", "날씨", "구독신청", "로그인", "회원가입")
TITLE = "새벽시 전통시장, 추석 대목에 모처럼 활기"
PARAGRAPHS = tuple(
    """
새벽시의 전통시장이 추석 대목을 맞아 모처럼 손님으로 붐볐다. 5일 오전 여울동을 찾은 손님들은 골목마다 늘어선 가게에서 나물과 과일을 골랐다. 떡집 앞에는 스무 명이 넘는 줄이 생겼고, 생선 가게 주인들은 새벽부터 얼음을 날랐다.
상인회는 이날 하루 손님이 1만 명을 넘긴 것은 다섯 해 만에 처음이라고 밝혔다. 지난해 같은 날에는 4천 명에 그쳤다.
“물가가 올라 걱정했는데 아침부터 줄이 생겨 놀랐다”고 과일 가게 주인 나도윤씨는 말했다. 그는 지난여름 비가 잦아 사과값이 두 배로 뛰었지만 추석을 앞두고 조금씩 내렸다고 덧붙였다.
시는 다음 달까지 주차장 두 곳을 더 열어 시장을 찾는 손님을 맞기로 했다. 버스 노선 10~12번도 시장 앞까지 늘린다. 좁은 골목에는 비를 막는 지붕도 새로 얹을 계획이다.
시장은 연휴 내내 문을 열고 마지막 날에는 상인들이 마련한 작은 음악회가 광장에서 열린다. 시는 손님이 몰릴 것에 대비해 안내원 서른 명을 골목마다 두기로 했다.
""".strip().split("\n")  # noqa: E501 - a line is a paragraph
)
MARKED = (
    PARAGRAPHS[0].replace("여울동", "<a href=/town/1><b>여울동</b></a>"),
    PARAGRAPHS[1].replace("상인회", "<a href='/tag/상인회?id=(3)'>상인회</a>", 1),
    PARAGRAPHS[2].replace("나도윤씨", "<strong>나도윤씨</strong>"),
    PARAGRAPHS[3].replace("다음 달", "<em>다음 달</em>"),
    PARAGRAPHS[4],
)
CAPTION = "새벽시장 골목에서 손님들이 과일을 고르고 있다. 새벽시 제공"
PAGE = f"""<!DOCTYPE html><html><head><title>{TITLE} - 새벽일보</title></head><body>
<ul>{"".join(f"<li><a href=/{number}>{label}</a></li>" for number, label in enumerate(MENU))}</ul>
<h1>{TITLE}</h1>
<div>입력 2026.01.06 03:04</div>
<div>김새벽 기자 <a href="mailto:sae_byeok@example.com">sae_byeok@example.com</a></div>
{"".join(f"<p>{text}</p>" for text in MARKED)}
<p>김새벽 기자 sae_byeok@example.com</p>
<div>저작권자 ⓒ 새벽일보 무단 전재 및 재배포 금지</div>
<ul>{"".join(f"<li><a href=/{number}>{label} 면의 많이 본 기사</a></li>" for number, label in enumerate(MENU))}</ul>
</body></html>"""


def _blocks(gap: str) -> str:
    """Give the page's blocks, with *gap* between them."""
    return gap.join(block.text for block in reading.read(PAGE, None).blocks)


def _body() -> HtmlElement:
    found = lxml.html.document_fromstring(PAGE).find("body")
    assert isinstance(found, HtmlElement)
    return found


def _nodes() -> list[str]:
    """Give the page's text nodes."""
    return [str(text) for text in _body().itertext() if str(text).strip()]


def _wrapped(width: Callable[[str], int], most: int, gap: str) -> str:
    """Wrap the page's blocks at a width."""
    paragraphs: list[str] = []
    for block in _blocks("\n").split("\n"):
        lines = [""]
        for word in block.split():
            longer = f"{lines[-1]} {word}".strip()
            lines[-1:] = [longer] if width(longer) <= most else [lines[-1], word]
        paragraphs.append("\n".join(lines))
    return gap.join(paragraphs)


def _columns(text: str) -> int:
    return len(text) + len(re.findall(r"[ᄀ-｠]", text))


def _inline(element: HtmlElement, marks: dict[str, str], space: str = "") -> str:
    """Give the text of an element as Markdown does, with *space* behind what is bold."""
    text = _escaped(element.text)
    for child in element:
        inside = _inline(child, marks, space)
        if child.tag == "a":
            text += f"[{inside}]({child.get('href')})"
        else:
            mark = marks[str(child.tag)]
            text += mark + inside + mark + (space if child.tail else "")
        text += _escaped(child.tail)
    return text


def _escaped(text: str | None) -> str:
    return re.sub(r"([_~*]|(?<=\d)\.(?=\s|\d\d\.))", r"\\\1", text or "")


def _markdown(marks: dict[str, str], bullet: str = "* ", space: str = "", *, underlined: bool = False) -> Iterator[str]:
    for element in _body():
        if element.tag == "ul":
            yield "\n".join(bullet + _inline(item, marks) for item in element)
        elif element.tag == "h1":
            yield _inline(element, marks) + "\n====" if underlined else "# " + _inline(element, marks)
        else:
            yield _inline(element, marks, space)


def _filled(text: str) -> str:
    return "\n".join(textwrap.fill(line, 78, break_long_words=False) for line in text.split("\n"))


STARS = {"b": "**", "strong": "**", "em": "*"}
LINES = {"b": "__", "strong": "__", "em": "_"}
FRONT = f'---\ntitle: "{TITLE}"\nauthor: 김새벽\nsitename: 새벽일보\ndate: 2026-01-06T03:04:00+09:00\n---\n'
SHAPES: dict[str, str] = {
    "empty lines": _blocks("\n\n"),
    "a block a line": _blocks("\n"),
    "indented": textwrap.indent(_blocks("\n\n"), "      "),
    "bullets": "\n".join(f"    • {line}" if line in MENU else line for line in _blocks("\n\n").split("\n")),
    "returns, tabs, wide spaces": _blocks(" \t\u3000\r\n\u00a0\r\n\t"),
    "separators of Unicode": _blocks("\u2029\u2028"),
    "form feeds": _blocks("\n\f\n"),
    "breaks in letters, as in a row of a table": _blocks("\n\n").replace('"', '\\"').replace("\n", "\\n"),
    "a type of document": "<!doctype html>\n" + _blocks("\n\n"),
    "wrapped": _wrapped(len, 78, "\n\n"),
    "wrapped, no empty lines": _wrapped(len, 78, "\n"),
    "wrapped at columns": textwrap.indent(_wrapped(_columns, 73, "\n"), "   "),
    "a text node a line": "\n".join(text.strip() for text in _nodes()),
    "text nodes with their spaces": "\n".join(_nodes()),
    "a space at each text node": "\n\n".join(" ".join(" ".join(element.itertext()).split()) for element in _body() if element.tag != "ul"),
    "Markdown": "\n\n".join(_markdown(STARS)),
    "Markdown, spaces behind bold": "\n\n".join(_markdown(STARS, space=" ")),
    "Markdown, other marks": "\n\n".join(_markdown(LINES, bullet="-   ", underlined=True)),
    "Markdown, wrapped": "\n\n".join(map(_filled, _markdown(STARS, bullet="  * "))),
    "facts in front": FRONT + "\n".join(PARAGRAPHS) + "\n",
}
TOOLS: dict[str, Callable[[], str]] = {
    "beautifulsoup": lambda: str(_tool("bs4").BeautifulSoup(PAGE, "lxml").get_text("\n", strip=True)),
    "html2text": lambda: str(_tool("html2text").html2text(PAGE)),
    "inscriptis": lambda: str(_tool("inscriptis").get_text(PAGE)),
    "markdownify": lambda: str(_tool("markdownify").markdownify(PAGE)),
    "resiliparse": lambda: str(_tool("resiliparse.extract.html2text").extract_plain_text(PAGE)),
    "selectolax": lambda: str(_tool("selectolax.lexbor").LexborHTMLParser(PAGE).text(separator="\n", strip=True)),
}
# Shapes whose headline is not found yet: all else of them is.
NO_TITLE: frozenset[str] = frozenset()
NO_ADDRESS = {"facts in front"}


def _tool(name: str):  # type: ignore[no-untyped-def]  # noqa: ANN202 - a module that may be missing
    return pytest.importorskip(name)


def _check(article: Article, shape: str) -> None:
    assert article.paragraphs == PARAGRAPHS
    assert article.timestamp is not None
    assert article.timestamp.isoformat() == "2026-01-06T03:04:00+09:00"
    assert [person.name for person in article.reporters] == ["김새벽"]
    assert (article.reporter_email == "sae_byeok@example.com") is (shape not in NO_ADDRESS)
    assert article.publisher == "새벽일보"
    assert (article.title == TITLE) is (shape not in NO_TITLE)


def test_the_page_itself() -> None:
    _check(extract(PAGE), "page")


@pytest.mark.parametrize(
    ("encoding", "encode"),
    [("quoted-printable", quopri.encodestring), ("base64", base64.encodebytes), ("8bit", bytes)],
)
def test_a_page_that_a_browser_saved_as_one_file(encoding: str, encode: Callable[[bytes], bytes]) -> None:
    head = 'From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--a"\r\n\r\n----a\r\n'
    part = f"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    source = head.encode() + part.encode() + encode(PAGE.encode()) + b"\r\n----a--\r\n"
    _check(extract(source), "page")


def test_a_letter_is_no_saved_page() -> None:
    assert archive.page_of("From: dawn@example.com\nSubject: multipart\n\n" + "\n".join(PARAGRAPHS)) is None


@pytest.mark.parametrize("shape", SHAPES)
def test_shape(shape: str) -> None:
    _check(extract(SHAPES[shape]), shape)


@pytest.mark.parametrize("tool", TOOLS)
def test_tool(tool: str) -> None:
    _check(extract(TOOLS[tool]()), tool)


def test_one_line_has_all_but_the_paragraphs() -> None:
    article = extract(_blocks(" "))
    assert " ".join(article.paragraphs) == " ".join(PARAGRAPHS)
    assert article.timestamp is not None


def test_who_wrote_stands_between_headline_and_date_of_one_line() -> None:
    article = extract(" ".join([TITLE, "김새벽 기자 입력 2026.01.06 03:04 수정 2026.01.06 03:05", *PARAGRAPHS]))
    assert (article.title, [person.name for person in article.reporters][:1]) == (TITLE, ["김새벽"])


def test_one_line_of_glued_elements_has_its_paragraphs() -> None:
    article = extract(_blocks(""))
    assert set(PARAGRAPHS[1:]) <= set(article.paragraphs)


@pytest.mark.parametrize("share", [0.7, 0.8, 0.9])
def test_a_dump_that_is_cut_off_gives_what_it_holds(share: float) -> None:
    text = SHAPES["Markdown"]
    article = extract(text[: int(text.index(PARAGRAPHS[4][:10]) * share)])
    assert article.title == TITLE
    whole = "".join(PARAGRAPHS)
    assert all(paragraph[:20] in whole for paragraph in article.paragraphs)


def _dump(over: str, behind: str = "") -> Article:
    """Extract a dump of the paragraphs with lines under the headline and behind the text."""
    return extract("\n\n".join(["뉴스홈", "정치", TITLE, over, *PARAGRAPHS, behind]))


def test_rows_of_tools_are_no_deck() -> None:
    tools = "입력 2026.01.06 03:04\n글자크기축소\n글자크기확대\n즐겨찾기\n인쇄하기 새창열림\n0 댓글달기 0\n다른 SNS로 공유하기"
    assert _dump(tools).subtitle == ()
    assert _dump(tools + "\n상인회 “다섯 해 만의 인파”").subtitle == ("상인회 “다섯 해 만의 인파”",)


def test_a_notice_of_machine_translation_is_no_text() -> None:
    notice = "The copyright belongs to the writer, and there may be errors in machine translation results."
    article = _dump(f"입력 2026.01.06 03:04\n\n{notice}\n\n原文の著作権は著者にあり、機械翻訳の結果に誤りがある。")
    assert article.paragraphs == PARAGRAPHS
    assert (article.subtitle, article.timestamp is not None) == ((), True)


def test_a_summary_that_its_notice_follows_is_no_text() -> None:
    over = "입력 2026.01.06 03:04\n\n{}\n\n기사 제목과 주요 문장을 기반으로 자동요약한 결과입니다."
    article = _dump(over.format("\n\n".join(PARAGRAPHS[1:3])))
    assert article.paragraphs == PARAGRAPHS
    own = "새벽시는 5일 전통시장의 하루를 담은 사진 백 장을 누리집에 올리고 누구나 쓰게 했다고 밝혔다."
    assert own in _dump(over.format(own)).paragraphs


def test_headlines_of_a_list_that_are_cut_off_are_no_text() -> None:
    listed = "새벽호수에 온 두루미 “올해는…”\n고개 너머 첫눈에 발 묶인…\n노을 진 포구의 저녁 밥상,..\n“옹벽에 금이 가…”"
    article = _dump("입력 2026.01.06 03:04", listed)
    assert article.paragraphs == PARAGRAPHS


def test_a_name_alone_over_the_date_is_the_reporter() -> None:
    assert [person.name for person in _dump("나새벽\n\n입력\n2026. 01. 06. 03:04").reporters] == ["나새벽"]
    assert _dump("나새벽\n\n새벽시장 상인회장\n\n입력\n2026. 01. 06. 03:04").reporters == ()
    assert [person.name for person in _dump("나새벽 기자 나새벽 기자 Seoul 이메일 보내기\n\n입력 2026.01.06 03:04").reporters] == ["나새벽"]


def test_a_name_between_section_and_headline_is_the_reporter() -> None:
    named = ["뉴스홈", "정치", "나새벽", TITLE, TITLE, "입력 2026.01.06 03:04", *PARAGRAPHS]
    assert [person.name for person in extract("\n\n".join(named)).reporters] == ["나새벽"]
    assert extract("\n\n".join(["우리 마을 소식", *named[2:]])).reporters == ()


def test_a_caption_that_a_lead_in_is_glued_to() -> None:
    lead = "[새벽일보=나새벽 기자] "
    article = extract("\n\n".join([TITLE, "입력 2026.01.06 03:04", f"▲ 새벽시장 골목의 과일 가게{lead}{PARAGRAPHS[0]}", *PARAGRAPHS[1:]]))
    assert article.paragraphs[0].startswith(lead)
    assert (article.subtitle, [caption.text for caption in article.photo_captions]) == ((), ["▲ 새벽시장 골목의 과일 가게"])
    listed = _dump("입력 2026.01.06 03:04\n▲ 손님 1만 명 다섯 해 만에\n▲ 주차장 두 곳 더 열어")
    assert listed.photo_captions == ()


def test_a_date_alone_behind_the_notice_of_copyright() -> None:
    assert str(_dump("", "ⓒ 새벽일보 무단전재 및 재배포 금지\n2026-01-06 03:04").timestamp) == "2026-01-06 03:04:00+09:00"
    assert _dump("", "ⓒ 새벽일보 무단전재 및 재배포 금지\n새벽시장 기사 더 보기\n2026-01-06 03:04").timestamp is None


@pytest.mark.parametrize(
    ("footer", "publisher"),
    [
        ("등록번호 : 새벽 아00001 등록일 : 2006년 1월 18일 제호 : 노을경제 발행인 : 김새벽", "노을경제"),
        ("제호\n노을경제", "노을경제"),
        ("노을경제의 모든 기사(콘텐츠)는 저작권법의 보호를 받습니다.\nCOPYRIGHT © NOEUL ECONOMY ALL RIGHTS RESERVED.", "노을경제"),
        ("ⓒ“세상을 보는 눈, 노을경제신문”", "노을경제신문"),
        ("<저작권자 © ‘새벽을 여는 뉴스’ 노을경제, 무단전재 및 재배포 금지>", "노을경제"),
        ("Copyright by\nNoeul.com All rights reserved.", "Noeul"),
        ("Copyright ⓒ The Hankyoreh. All rights reserved.", "한겨레"),
        ("ⓒ NBS 노을방송 무단전재 및 재배포 금지", "노을방송"),
        ("SBS 나새벽입니다.", "SBS 뉴스"),
        ("제호를 쓴 사람은 나새벽이다", None),
        ("SBS의 나새벽입니다.", None),
    ],
)
def test_a_dump_names_its_outlet_in_its_footer(footer: str, publisher: str | None) -> None:
    text = "\n\n".join([TITLE, "입력 2026.01.06 03:04", *(line.replace("새벽통신", "나그네") for line in PARAGRAPHS[1:])])
    assert extract(f"{text}\n\n회사소개\n\n{footer}").publisher == publisher


def test_teasers_over_the_date_are_no_text() -> None:
    places = ("노을시", "호수읍", "여울동", "고개마을")
    teasers = [f"{place}의 작은 서점이 문을 닫은 까닭\n{place}의 한 서점이 서른 해 만에 문을 닫았다고 밝혔다.\n좋아요" for place in places]
    own = ["상인회가 꼽은 새벽시장의 하루", "김새벽 기자", "입력 2026.01.06 03:04", *PARAGRAPHS]
    article = extract("\n\n".join([*teasers, *own]))
    assert (article.title, article.paragraphs) == (own[0], PARAGRAPHS)


def test_single_breaks_behind_full_stops_part_paragraphs() -> None:
    text = "{}\n\n입력 2026.01.06 03:04\n\n{}\n\n■ 지붕도 새로\n\n{}"
    article = extract(text.format(TITLE, "\n".join(PARAGRAPHS[:3]), "\n".join(PARAGRAPHS[4:])))
    assert article.paragraphs == (*PARAGRAPHS[:3], "■ 지붕도 새로", *PARAGRAPHS[4:])
    broken = [line.replace(" ", "\n", 1) for line in PARAGRAPHS]
    assert len(extract("\n\n".join([TITLE, "입력 2026.01.06 03:04", *broken])).paragraphs) == len(PARAGRAPHS)


def test_a_line_that_goes_on_is_no_deck() -> None:
    assert _dump("입력 2026.01.06 03:04\n인쇄하기\n나물과 과일이 가득한 새벽시장의 하루,").subtitle == ()


def test_what_is_said_over_the_sign_off_is_text() -> None:
    said = ["노점 상인 / 나물 가게", "“오늘은 손님이 많아 늦게까지”", "단골 / 새벽시", "“다시 오겠습니다”", "불은 꺼지지 않았습니다."]
    article = _dump("입력 2026.01.06 03:04", "\n\n".join([*said, "새벽방송 김새벽입니다."]))
    assert article.paragraphs == (*PARAGRAPHS, *said)
    listed = ["노을시장 문 닫는다", "고개 너머 첫눈", "포구의 저녁 밥상", "나새벽 기자"]
    assert _dump("입력 2026.01.06 03:04", "\n\n".join(listed)).paragraphs == PARAGRAPHS


def test_the_last_sentence_is_no_caption_although_a_credit_is_glued_to_it() -> None:
    last = "상인회는 이날 하루를 담은 사진을 새해에 다시 걸기로 했다."
    assert _dump("입력 2026.01.06 03:04", f"{last} 사진=새벽시\n\n김새벽 기자 dawn@example.com").paragraphs[-1] == last
    assert last not in _dump("입력 2026.01.06 03:04", f"{last} 사진=새벽시").paragraphs


def test_a_long_caption_of_an_agency_is_one() -> None:
    caption = "새벽시장 골목에서 손님들이 나물을 고르고 있다(왼쪽 사진). " + " ".join(PARAGRAPHS[1:5])
    article = _dump("입력 2026.01.06 03:04", f"{caption} 새벽=연합뉴스\n\n{PARAGRAPHS[1][:30]} 더 열기로 했다.")
    assert article.paragraphs[:-1] == PARAGRAPHS
    assert [(found.text, found.credit) for found in article.photo_captions] == [(caption, "새벽=연합뉴스")]


CUT = "새벽시의 한 서점이 서른 해 만에 문을 닫는다고 주인이 밝힌 뒤 손님들이 마지막으로 책을 고르러 …"


@pytest.mark.parametrize("end", ["2026-01-06 03:04", "새벽일보 신문 A12면 2026.01.06. 오후 3:04"])
def test_lists_of_first_words_that_are_cut_off_are_no_articles(end: str) -> None:
    item = f"서점이 문을 닫은 까닭은\n\n{CUT} {end}\n\n사회"
    with pytest.raises(ExtractionError):
        extract("\n\n".join(["뉴스홈", "정치", *[item] * 12, "회사소개"]))


def test_a_list_of_dispatches_is_no_article() -> None:
    items = [f"{line[:20]}\n\n(새벽=새벽통신) 김새벽 기자 = {line}\n\n01-06 03:04" for line in PARAGRAPHS]
    with pytest.raises(ExtractionError):
        extract("\n\n".join(["뉴스홈", "정치", *items, "회사소개"]))


def test_who_is_asked_to_see_more_is_a_reader_and_who_says_so_is_not() -> None:
    assert _dump("입력 2026.01.06 03:04", "[새벽일보 카드뉴스가 더 보고 싶다면?]").paragraphs == PARAGRAPHS
    said = "상인회는 손님들이 공연을 더 보고 싶다면 하루를 늘리겠다고 밝혔다."
    assert said in _dump("입력 2026.01.06 03:04", f"{said}\n\n{PARAGRAPHS[1][:30]} 더 열기로 했다.").paragraphs


@pytest.mark.parametrize("most", [1, 2, 3, 5])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_few_paragraphs_stay_apart_without_empty_lines(most: int, gap: str) -> None:
    over = (TITLE, "김새벽 기자", "입력 2026.01.06 03:04")
    assert extract(gap.join([*over, *PARAGRAPHS[:most]])).paragraphs == PARAGRAPHS[:most]
    assert extract(gap.join([*over, PARAGRAPHS[3]])).paragraphs == (PARAGRAPHS[3],)
    first, _, second = PARAGRAPHS[1].partition(" 처음")
    assert extract(gap.join([*over, PARAGRAPHS[0], f"{first}\n처음{second}"])).paragraphs[0] == PARAGRAPHS[0]


def test_a_headline_and_its_text_are_no_wrapped_paragraph() -> None:
    article = extract("\n".join([TITLE, *PARAGRAPHS[:3]]))
    assert (article.title, article.paragraphs) == (TITLE, PARAGRAPHS[:3])


def test_what_a_button_does_is_no_text() -> None:
    call = f"javascript:share('{TITLE}','{PARAGRAPHS[0][:60]} (종합) {PARAGRAPHS[1]}','1');"
    article = _dump(f"입력 2026.01.06 03:04\n\n * 공유\n   [https://example.com/a.png]{call}\n * 글자 [javascript:size('+', 1)]")
    assert (article.paragraphs, article.subtitle) == (PARAGRAPHS, ())
    said = f"{PARAGRAPHS[1]} 주소창에는 javascript:alert(1) 이라고 적혀 있었다."
    assert said in _dump(f"입력 2026.01.06 03:04\n\n{said}").paragraphs


def test_a_date_is_no_rest_of_a_broken_headline() -> None:
    broken = "상인회는 이날 하루 손님이 1만 명을 넘겼습니\n다. 다섯 해 만에 처음입니다."
    article = extract(
        "\n".join(["뉴스홈", "새벽시 전통시장의 하루와 사람들의", "등록 2026.01.06 03:04 / 수정 2026.01.06 04:05", broken, *PARAGRAPHS])
    )
    assert article.title == "새벽시 전통시장의 하루와 사람들의"
    assert str(article.timestamp) == "2026-01-06 03:04:00+09:00"
    assert article.paragraphs[0] == broken.replace("\n", "")


def test_numbered_lists_and_addresses_are_not_wrapped_and_speak_for_no_width() -> None:
    listed = [
        f"{number}. 새벽시장 골목의 {place} 가게를 찾은 손님들 이야기"
        for number, place in enumerate(("나물", "과일", "생선", "떡집", "국밥"), 9)
    ]
    ranked = [line.replace(". ", "", 1) for line in listed]
    whole = "\n".join([SHAPES["wrapped, no empty lines"], *listed, *ranked])
    assert extract(whole).paragraphs == PARAGRAPHS
    lines = [block.text for block in reading.read("\n".join([TITLE, *PARAGRAPHS, *listed, *ranked]), None).blocks]
    assert lines == [TITLE, *PARAGRAPHS, *listed, *ranked]
    address = "[211][1460965450_news_banner_image_0.jpg] [212][1460965450_news_banner_image_1.jpg]"
    dated = SHAPES["wrapped"].replace("03:04", f"03:04 수정 2026.01.06 04:05\n{address}")
    assert str(extract(dated).timestamp) == "2026-01-06 03:04:00+09:00"


def test_the_name_of_a_photo_is_no_deck() -> None:
    assert _dump("입력 2026.01.06 03:04\n인쇄하기\n[포토] 나물을 고르는 손님들").subtitle == ()
    assert _dump("입력 2026.01.06 03:04\n인쇄하기\n사진으로 본 새벽시장의 하루").subtitle == ("사진으로 본 새벽시장의 하루",)


def _short(title: str, *over: str) -> str:
    """Give a dump of a photo with one line."""
    menu = ("뉴스홈", "정치", "이전기사", "다음기사")
    return "\n\n".join(
        [*menu, title, *over, "새벽시장 골목에 첫눈이 내린 날의 나물 가게", "ⓒ 새벽일보 무단전재 및 재배포 금지", "댓글", *menu]
    )


def test_a_headline_that_ends_with_a_full_stop_stands_over_a_photo() -> None:
    title = "[카드뉴스] 새벽시장 상인들, 첫눈 내린 골목을 쓸다."
    counted = ("김새벽 기자", "나새벽 기자", "0", "트위터", "0", "100", "기사 인쇄", "입력 : 2026.01.06 03:04")
    article = extract(_short(title, *counted))
    assert (article.title, article.paragraphs) == (title, ("새벽시장 골목에 첫눈이 내린 날의 나물 가게",))
    for undated in (counted[:-1], (*counted[:-1], "2026.01.06 03:04")):
        with pytest.raises(ExtractionError):
            extract(_short(title, *undated))


def _beside(left: list[str], right: list[str], start: int = 190) -> list[str]:
    """Set lines beside others, as programs lay out tables; every second line on the right is set in."""
    rows = [
        f"{line:<{start}}{'' if number % 3 else '  '}{other}".rstrip() for number, (line, other) in enumerate(zip(left, right, strict=True))
    ]
    return [f"{row:<{start + 60}}" for row in rows]


def test_columns_side_by_side_are_put_one_under_the_other() -> None:
    right = ["많이 본 뉴스", *[f"{number}. 새벽시장 골목의 {number}번 가게 이야기" for number in range(1, 9)], "더보기"]
    left = [*[line for pair in zip(PARAGRAPHS, [""] * 5, strict=True) for line in pair]]
    article = extract(
        "\n".join(["뉴스홈", TITLE, "입력 2026.01.06 03:04", *_beside(left, right), "    ⓒ 새벽일보 무단 전재 및 재배포 금지"])
    )
    assert (article.title, article.paragraphs) == (TITLE, PARAGRAPHS)


def test_rows_of_tables_and_wide_spaces_stay() -> None:
    rows = [
        f"    {label:<12}    {value}" for label, value in (("입력", "2026.01.06 03:04"), ("글", "김새벽 기자"), ("사진", "나새벽 기자"))
    ]
    blocks = reading.read("\n".join([TITLE, *rows, *PARAGRAPHS]), None).blocks
    assert [block.text for block in blocks] == [TITLE, *(" ".join(row.split()) for row in rows), *PARAGRAPHS]
    spaced = [line.replace(" ", "     ", 3) for line in PARAGRAPHS]
    assert extract("\n\n".join([TITLE, "입력 2026.01.06 03:04", *spaced])).paragraphs == PARAGRAPHS


def test_labels_of_buttons_are_no_start_of_a_paragraph() -> None:
    labels = "나눔 글꼴을 받으시겠습니까? 예 아니오 닫기 인쇄하기 보내기"
    assert _dump(f"입력 2026.01.06 03:04\n\n{labels} {PARAGRAPHS[1]}").paragraphs == (PARAGRAPHS[1], *PARAGRAPHS)
    said = f"주인은 가게 문 닫기 보내기 {PARAGRAPHS[1]}"
    assert said in _dump(f"입력 2026.01.06 03:04\n\n{said}").paragraphs


def test_a_slanted_line_may_hold_the_other_mark() -> None:
    caption = "나물을 고르는 손님들. (사진 = 새벽시) dawn@example.com *재판매 및 DB 금지"
    article = extract("\n\n".join([f"# {TITLE}", "입력 2026.01.06 03:04", "![](https://example.com/a.jpg)", f"_{caption}_", *PARAGRAPHS]))
    assert [(found.text, found.credit) for found in article.photo_captions] == [("나물을 고르는 손님들.", "새벽시")]
    assert article.paragraphs == PARAGRAPHS


def test_a_text_may_tell_of_a_break_in_letters() -> None:
    text = _blocks("\n\n").replace("나물과 과일", r"\n과 \t")
    assert r"\n과 \t을 골랐다" in extract(text).paragraphs[0]
