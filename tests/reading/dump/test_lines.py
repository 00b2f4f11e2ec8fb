"""Lines of a text dump: which program made it, and which marks of that program go."""

from __future__ import annotations

import html
import time
from collections.abc import Callable

import pytest
from story import BODY

from newsclean import Article, extract
from newsclean.reading import dump
from newsclean.reading.dump import broken, front, lines, markdown, marks, one_line, wrapped
from newsclean.reading.dump.lines import Line
from newsclean.reading.markup import is_markup
from newsclean.vocabulary import Hint

PROSE = "새벽시의 전통시장이 추석 대목을 맞아 모처럼 손님으로 붐볐다."


def test_blank_lines_part_paragraphs() -> None:
    blocks = dump.read("가\r\n나\r\n\r\n\t다\t라 \n\n\n마").blocks
    assert [(block.text, block.gap) for block in blocks] == [("가", 2), ("나", 1), ("다 라", 2), ("마", 2)]


def test_a_dump_has_no_markup() -> None:
    (block,) = dump.read("가").blocks
    assert (block.hints, block.path, block.is_linked) == (0, (), False)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<!DOCTYPE html><html><body>가</body></html>", True),
        ("\ufeff\n <p>가</p>", True),
        ("가<br>나<br>다<br>라", True),
        ("본문 바로가기\n가나다\n<저작권자(c) 새벽통신>", False),
        ("<저작권자(c) 새벽통신>\n가나다", False),
        ("a < b, c > d", False),
        ("<앵커>\n가나다\n<br>", False),
        ("<!-- 가 --><section>나</section>", True),
        ("그는 <p> 태그와 <div> 태그를 썼다.", False),
        ("", False),
        ("<!doctype html> 새벽시장에 활기\n본문 바로가기", False),
        ("<!doctype html><section>가</section>", True),
        ("<!DOCTYPE html>\n<!-- 가 --><html>", True),
        ("새벽시장에 활기\n" * 40 + "document.write('<div><p></p></div>')", False),
    ],
)
def test_markup_and_dumps_are_told_apart(source: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_markup(source) is expected


def _markdown(text: str) -> list[Line]:
    return [line for line in markdown.read(text.split("\n")) if line.text]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("## 새벽시장에 활기", ["새벽시장에 활기"]),
        ("새벽시장에 활기\n=====", ["새벽시장에 활기"]),
        ("* [정치](/1)\n* [경제](/2)", ["정치", "경제"]),
        ("  *     * 정치", ["정치"]),
        ("**여울동** 을 찾은 _손님_ 은", ["여울동을 찾은 손님은"]),
        ("**여울동** 주민은 **골목** 이전을", ["여울동 주민은 골목 이전을"]),
        ("‘**여울동** ’의 골목", ["‘여울동’의 골목"]),
        ("**여울동**을 __나도윤__은", ["여울동을 나도윤은"]),
        (r"sae\_byeok@example.com 2026\. 1. 6. 10\~12일 \[단독\] \*", ["sae_byeok@example.com 2026. 1. 6. 10~12일 [단독] *"]),
        ("sae_byeok_1@example.com a__b@example.com 3*4*5", ["sae_byeok_1@example.com a__b@example.com 3*4*5"]),
        ("[사진](새벽=새벽통신) [기자](dawn@example.com)", ["[사진](새벽=새벽통신) [기자](dawn@example.com)"]),
        ("![로고](/a.png)", []),
        ("[\n\n### 새벽시장에 활기\n\n](/1)", ["새벽시장에 활기"]),
        ("| 입력 | 2026-01-06 03:04 |\n|---|---|", ["입력 2026-01-06 03:04"]),
        (f"| 사진 | {PROSE} |\n| --- | --- |", ["사진", PROSE]),
        ("```\n가\n```\n\n* * *\n\n나", ["가", "나"]),
        ("<dawn@example.com> <앵커>", ["dawn@example.com <앵커>"]),
        ("## 새벽시장에 활기\n\n새벽시장에 활기", ["새벽시장에 활기"]),
        ("-3도까지 떨어진다", ["-3도까지 떨어진다"]),
    ],
)
def test_marks_of_markdown_go(source: str, expected: list[str]) -> None:
    assert [line.text for line in _markdown(source)] == expected


def test_marks_of_markdown_say_what_a_line_is() -> None:
    heading, bold, image, linked, mail = _markdown(
        "# 새벽시장에 활기\n\n**지붕도 새로**\n\n![](/a.png)\n새벽시장 골목\n\n[정치](/1)는\n\n[김새벽](mailto:dawn%40example.com) 기자"
    )
    assert heading.hints == Hint.HEADING
    assert bold.hints == Hint.BOLD
    assert (image.follows_image, linked.follows_image) == (True, False)
    assert (linked.text, linked.links) == ("정치는", 2)
    assert (mail.links, mail.addresses) == (0, ("dawn@example.com",))
    block = dump.blocks([mail])[0]
    assert (block.addresses, block.path) == (["dawn@example.com"], ())


def test_a_link_of_several_lines_is_a_link() -> None:
    assert all(line.links == len(line.text) for line in _markdown("[\n\n### 새벽시장에 활기\n\n손님이 붐볐다\n\n](/1)"))
    apart = _markdown("[단독 새벽시장에 활기\n" + "가나다\n" * 20 + "](/1)")
    assert not any(line.links for line in apart)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[정치](/1)", True),
        ("### 지붕도 새로", True),
        ("# 새벽시장에 활기\n\n가", True),
        ("제목\n=====", True),
        (r"2026\. 1. 6.", True),
        ("**가나**", True),
        ("가\n\n# 장면 1\n\n나", False),
        ("정치 경제\n\n# 새벽시장에 활기…손님 돌아왔다\n\n가", True),
        ("가\n\n# 새벽시장에 활기…손님 돌아왔다\n\n나\n\n# 골목에도 활기…불 켜졌다\n\n나", False),
        ("가\n\n# 새벽시장이 오랜만에 손님으로 붐볐다.\n\n나", False),
        ("#새벽시 #여울동", False),
        ("* 이 기사는\n- 언제 시작했나", False),
        ("[사진](새벽=새벽통신)", False),
        ("------", False),
    ],
)
def test_markdown_is_known_by_its_marks(text: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    assert markdown.is_markdown(text.split("\n")) is expected


@pytest.mark.parametrize(
    ("source", "texts", "links"),
    [
        ("정치 [/politics]", ["정치"], [2]),
        (f"{PROSE} [https://example.com/1]", [PROSE], [0]),
        ("[https://example.com/a.jpg]\n새벽시장 골목", ["새벽시장 골목"], [0]),
        ("   12. https://example.com/1", [], []),
        ("[#새벽시] [단독] 새벽시장", ["[#새벽시] [단독] 새벽시장"], [0]),
        ("* 가나\n* 다라", ["* 가나", "* 다라"], [0, 0]),
        ("\n".join(["  * 가나"] * 4), ["가나"] * 4, [0] * 4),
        ("\n".join(f"[{number}]가나" for number in range(1, 6)), ["가나"] * 5, [2] * 5),
        ("[3]가나\n[3]다라\n[7]마바", ["[3]가나", "[3]다라", "[7]마바"], [0] * 3),
    ],
)
def test_marks_of_plain_text(source: str, texts: list[str], links: list[int]) -> None:
    found = [line for line in marks.read(source.split("\n")) if line.text]
    assert [line.text for line in found] == texts
    assert [line.links for line in found] == links


@pytest.mark.parametrize(
    ("source", "facts", "start"),
    [
        ("---\ntitle: '가: ''나'''\nauthor: 김새벽\n---\n다", {"front:title": ["가: '나'"], "front:author": ["김새벽"]}, 4),
        ('---\ntitle: "\\"가\\" 나"\ntags:\n- 다\n---', {"front:title": ['"가" 나']}, 5),
        ("---\nauthor: ['김새벽', '나도윤']\n---", {"front:author": ["김새벽, 나도윤"]}, 3),
        ("Title: 가\n\nURL Source: https://example.com/1\n\n다", {"front:title": ["가"], "front:url": ["https://example.com/1"]}, 4),
        ("---\n\n가나다\n\n---\n", {}, 0),
        ("title: 가\n나다", {}, 0),
        ("WARC/1.0\nWARC-Type: conversion\nContent-Length: 9\n\n가나다", {}, 4),
        ("WARC/1.0\n\nTitle: 가\nAuthor: 나\n다", {"front:title": ["가"], "front:author": ["나"]}, 4),
        ("입력: 2026-01-06\n가", {}, 0),
    ],
)
def test_facts_in_front(source: str, facts: dict[str, list[str]], start: int) -> None:
    assert front.read(source.split("\n")) == (facts, start)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("손님은 여울동\n을 찾았다\n새벽시는", ["손님은 여울동을 찾았다", "새벽시는"]),
        ("손님은 5일 아침에 여울동\n을 찾아\n나물을 골랐다.", ["손님은 5일 아침에 여울동을 찾아 나물을 골랐다."]),
        ("여울동\n를 찾았다", ["여울동", "를 찾았다"]),
        ("글자크기\n가\n가\n입력 03:04", ["글자크기", "가", "가", "입력 03:04"]),
        ("여울동\n이 기사를 나누기", ["여울동", "이 기사를 나누기"]),
        ("새벽시장에 다시 활기\n여울동\n을 찾은 손님", ["새벽시장에 다시 활기", "여울동을 찾은 손님"]),
        ("손님이 늘고 있습니\n다. 상인들은 반겼다.", ["손님이 늘고 있습니다. 상인들은 반겼다."]),
        ("손님이 늘었다.\n다. 상인들은", ["손님이 늘었다.", "다. 상인들은"]),
    ],
)
def test_broken_sentences_are_made_whole(source: str, expected: list[str]) -> None:
    assert [line.text for line in broken.joined([Line(text) for text in source.split("\n")])] == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "손님들은 여울동 을 찾아 나물 을 고르고 을지로 로 갔다고 말했다.",
            "손님들은 여울동을 찾아 나물을 고르고 을지로 로 갔다고 말했다.",
        ),
        ("손님들은 여울동 를 찾아 나물 를 골랐다고 어제 모두 말했다.", "손님들은 여울동 를 찾아 나물 를 골랐다고 어제 모두 말했다."),
        ("손님들은 여울동 을 찾아 나물을 골랐다고 어제 모두 말했다.", "손님들은 여울동 을 찾아 나물을 골랐다고 어제 모두 말했다."),
    ],
)
def test_particles_go_back_to_their_nouns_where_they_stand_alone(source: str, expected: str) -> None:
    assert [line.text for line in broken.glued([Line(source)])] == [expected]


def test_lines_of_many_widths_were_not_wrapped() -> None:
    text = [PROSE * count for count in (1, 2, 3, 1, 2, 3, 2)]
    assert list(wrapped.unwrapped(text)) == text


def _wrapped(text: str, width: int) -> list[str]:
    """Break a text at a width in letters, between words."""
    found = [""]
    for word in text.split():
        if found[-1] and len(found[-1]) + 1 + len(word) > width:
            found.append("")
        found[-1] = f"{found[-1]} {word}".strip()
    return found


def test_a_short_text_whose_lines_are_all_bound_was_wrapped() -> None:
    text = ["목공소가 견습생을 뽑는 까닭은", "", *_wrapped(PROSE * 2, 40), "", *_wrapped(PROSE + PROSE, 40)]
    assert list(wrapped.unwrapped(text)) == [text[0], "", PROSE * 2, "", PROSE + PROSE]
    longer = [*text, "", " ".join([PROSE] * 3)]
    assert list(wrapped.unwrapped(longer)) == longer  # whoever wrote this line would have broken it, too


def test_marks_of_one_column_make_no_line_wider() -> None:
    assert (wrapped.columns("“새벽시장”…"), wrapped.columns("（새벽）"), wrapped.columns("dawn")) == (11, 8, 4)


@pytest.mark.parametrize(
    ("before", "after", "space"),
    [
        ("손님이 늘어난", "것이라고 말했다", " "),
        ("상인들은 전화로", "“손님이 늘었다", " "),
        ("전통시장을", "찾은 손님", " "),
        ("전통시", "장을 찾은", ""),
        ("전통시장", "을 찾은", ""),
    ],
)
def test_whether_a_space_stood_where_a_word_may_have_been_broken(before: str, after: str, space: str) -> None:
    wrap = wrapped.Wrap(wrapped.columns(before), wrapped.columns, in_words=True)
    assert wrapped.between(before, after, wrap, set()) == space


def test_words_broken_at_the_width_are_made_whole() -> None:
    whole = " ".join([PROSE] * 24)
    narrow = [""]
    for letter in whole:
        if wrapped.columns(narrow[-1] + letter) > 80:
            narrow[-1] = narrow[-1].rstrip()
            narrow.append("")
        narrow[-1] += letter if narrow[-1] or letter != " " else ""
    (found,) = wrapped.unwrapped(narrow)
    assert found.replace(" ", "") == whole.replace(" ", "")
    assert abs(found.count(" ") - whole.count(" ")) <= 4


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("새벽시장에 다시 활기 - 새벽일보 홈 정치 새벽시장에 다시 활기 입력 2026-01-06 03:04 " + PROSE, "새벽시장에 다시 활기"),
        (f"{PROSE} 상인회가 반겼다.", f"{PROSE} 상인회가 반겼다."),
    ],
)
def test_a_headline_that_a_page_begins_with_stands_over_its_article(source: str, expected: str) -> None:
    assert one_line.parted([Line(source)])[0].text == expected


def test_glued_sentences_are_paragraphs_where_they_are_many() -> None:
    def count(text: str) -> int:
        return sum(bool(line.text) for line in one_line.parted([Line(text)]))

    assert count(PROSE * 4) == 4
    assert count(f"{PROSE}{PROSE} {PROSE}") == 1  # a space that an author forgot


def test_labels_without_sentences_are_no_prose() -> None:
    assert not any(block.is_prose or len(block.text) > 60 for block in dump.read("새벽 소식 여울 사진 " * 300).blocks)


def test_of_many_lines_the_first_are_read() -> None:
    assert len(lines.split("가\n" * 50_000)) == 40_000
    assert len(lines.split("가" * 500_000)[0]) == 400_000


@pytest.mark.slow
@pytest.mark.parametrize("unit", [PROSE + "\n", PROSE[:20] + "\n", "* [새벽시장에](/1)\n", "**가 ", "[가", PROSE, "| 가 |\n", "[1]가\n"])
def test_ten_times_as_long_takes_ten_times_as_long(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = time.process_time()
        assert dump.read(text).blocks
        return time.process_time() - start

    seconds(30_000)
    assert min(seconds(300_000) for _ in range(3)) < min(seconds(30_000) for _ in range(5)) * 11 * 1.6  # on a busy machine


def _article(mark: Callable[[str], str]) -> Article:
    return extract("\n\n".join(map(mark, ("새벽시 \"서점\" 'R&D' <상> 문 닫아", "김새벽 기자", "입력 2024.03.18 10:20", *BODY))))


@pytest.mark.parametrize("times", [1, 2])
def test_names_of_characters_are_read(times: int) -> None:
    def escaped(line: str) -> str:
        for _ in range(times):
            line = html.escape(line)
        return line

    article = _article(escaped)
    assert article.title == "새벽시 \"서점\" 'R&D' <상> 문 닫아"
    assert article.paragraphs == BODY


def test_empty_lines_may_hold_a_space_by_its_name() -> None:
    lines = ("서점이 문을 닫은 까닭은", "김새벽 기자", "입력 2024.03.18 10:20", *BODY)
    assert extract("\n&nbsp;\n".join(lines)).paragraphs == BODY


@pytest.mark.parametrize("mark", ["{}<br>", "{}<br />", "<strong>{}</strong>"])
def test_tags_around_and_behind_lines_go(mark: str) -> None:
    assert _article(mark.format).paragraphs == BODY


def test_a_text_about_tags_keeps_them() -> None:
    line = "새벽시의 한 교사는 학생들에게 줄을 바꿀 때 <br> 태그를, 굵은 글씨에는 <b> 태그를 쓰라고 가르쳤다."
    assert extract("\n\n".join(("서점이 문을 닫은 까닭은", "입력 2024.03.18 10:20", line, *BODY))).paragraphs[0] == line


@pytest.mark.parametrize("clock", ["10:20", "오전 10:20", "10:20:00"])
def test_a_time_of_day_stands_on_the_line_behind_its_day(clock: str) -> None:
    article = extract("\n".join(("서점이 문을 닫은 까닭은", "김새벽 기자", "입력 2024.03.18", clock, *BODY)))
    assert article.timestamp is not None
    assert (article.timestamp.hour, article.timestamp.minute) == (10, 20)


@pytest.mark.parametrize("byline", ["김새벽\n기자", "기자 김새벽", "취재: 김새벽 기자"])
def test_shapes_of_a_byline(byline: str) -> None:
    article = extract("\n\n".join(("서점이 문을 닫은 까닭은", byline, "입력 2024.03.18 10:20", *BODY)))
    assert [person.name for person in article.reporters] == ["김새벽"]
    assert article.subtitle == ()


@pytest.mark.parametrize("mark", ["{} <https://example.com/1>", "{}<https://example.com/가?b=1>"])
def test_addresses_in_angle_brackets_go(mark: str) -> None:
    assert _article(lambda line: line.replace("서점이", mark.format("서점이"))).paragraphs == BODY
