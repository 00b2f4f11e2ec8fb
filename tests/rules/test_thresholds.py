"""Lines on both sides of numbers that no fixture notices, and of rules that none of them shows."""

from __future__ import annotations

import json

import pytest

from newsclean import ExtractionError, extract
from newsclean.label.edges import find_seam
from newsclean.page import Block
from newsclean.reading import dump, html
from newsclean.scoring import best_run, score, scores

BODY = (
    "새벽시의 한 목공소가 문을 연 지 마흔 해 만에 처음으로 견습생 다섯 명을 뽑는다고 주인이 밝혔다.",
    "주인은 나무를 다루는 사람이 해마다 줄어 더는 미루기 어려웠다고 그 까닭을 담담하게 설명했다.",
    "견습생은 한 해 동안 의자와 책장을 만들며 나무를 고르고 말리는 법부터 차례로 배우게 된다.",
    "시는 목공소가 있는 골목에 빈 창고 두 곳을 빌려 작업장으로 고쳐 쓰는 길을 찾고 있다.",
    "골목에는 대장간과 칠 가게가 한 곳씩 남아 저녁마다 불을 밝히고 손님을 맞고 있다.",
    "첫 견습생이 만든 의자는 내년 봄 마을 도서관의 어린이 열람실에 놓일 것으로 보인다.",
)
MORE = (
    "주인의 아들은 도시에서 하던 일을 접고 돌아와 지난해 가을부터 공방의 살림을 맡고 있다.",
    "동네 학교는 견습생이 만든 책상을 교실 두 곳에 먼저 들여놓고 쓰임새를 살피기로 했다.",
    "나무는 이웃 고을의 산에서 가지를 친 것을 받아 두 해 동안 그늘에서 말려 쓴다고 한다.",
    "목공소는 토요일마다 문을 열어 주민이 제 손으로 작은 상자를 만들 수 있게 할 생각이다.",
    "견습생을 뽑는 시험은 다음 달 첫째 주에 치르며 나이와 학력은 묻지 않는다고 밝혔다.",
)
SENTENCE = "새벽시의 목공소가 견습생 다섯 명을 처음으로 뽑는다고 밝혔다."


def _page(*lines: str, over: str = "", dated: str = "<p>입력 2026-01-02 03:04</p>") -> str:
    body = "".join(line if line.startswith("<") else f"<p>{line}</p>" for line in lines)
    return f"{over}<h1>목공소가 견습생을 뽑는 까닭은</h1>{dated}<div class=article-body>{body}</div><p>ⓒ 새벽일보 무단 전재 금지</p>"


def _paragraphs(source: str) -> tuple[str, ...]:
    return extract(source).paragraphs


def _reason(source: str) -> str | None:
    try:
        extract(source)
    except ExtractionError as error:
        return error.reason
    return None


@pytest.mark.parametrize(("distance", "is_text"), [(40, False), (60, True)])
def test_a_stray_control_character_makes_no_page_binary(distance: int, is_text: bool) -> None:  # noqa: FBT001 - a column
    text = "\n\n".join(BODY * 4)
    spoiled = "\x08".join(text[start : start + distance - 1] for start in range(0, len(text), distance - 1))
    assert (_reason(spoiled) != "empty") is is_text


@pytest.mark.parametrize(("shown", "reason"), [(15, None), (25, "not-an-article")])
def test_the_scripts_of_a_page_that_shows_hardly_anything_are_read(shown: int, reason: str | None) -> None:
    data = {"props": {"title": "목공소가 견습생을 뽑는 까닭은", "contentHtml": "".join(f"<p>{line}</p>" for line in BODY)}}
    links = "<p><a href=/1>목공소가 견습생을 뽑는 까닭은</a></p>" * shown
    assert _reason(f"<div id=app>{links}</div><script type=application/json>{json.dumps(data)}</script>") == reason


@pytest.mark.parametrize(("length", "stays"), [(100, False), (140, True)])
def test_no_name_of_a_box_takes_a_long_line_out_of_a_body(length: int, stays: bool) -> None:  # noqa: FBT001 - a column
    line = (BODY[1].removesuffix("다.") + "고, ") * 3
    line = line[: length - 5] + "고 했다."
    assert (line in _paragraphs(_page(*BODY[:3], f"<div class=related><p>{line}</p></div>", *BODY[3:]))) is stays


def test_speakers_may_take_turns_of_many_lines() -> None:
    lines = (*BODY[:2], "이새벽 앵커", *BODY[2:], *MORE[:4], "이새벽 앵커", MORE[4], *(f"이듬해에는 {line}" for line in BODY))
    assert _paragraphs(_page(*lines)) == lines


@pytest.mark.parametrize(("between", "time"), [(2, "03:04"), (4, None)])
def test_a_date_may_stand_right_over_its_headline(between: int, time: str | None) -> None:
    article = extract(_page(*BODY, over="<p>입력 2026-01-02 03:04</p>" + "<p>경제</p>" * between, dated=""))
    assert (article.timestamp and article.timestamp.strftime("%H:%M")) == time


@pytest.mark.parametrize(("length", "stays"), [(6, False), (12, True)])
def test_a_summary_is_short(length: int, stays: bool) -> None:  # noqa: FBT001 - a column
    summary = tuple(f"목공소는 {n}월에 견습생 {n}명을 뽑아 책상을 만든다." for n in range(1, length + 1))
    box = "<div><p>AI 요약</p>" + "".join(f"<p>{line}</p>" for line in summary) + "</div>"
    found = _paragraphs(_page(box, *BODY, *MORE))
    assert found == (*(summary if stays else ()), *BODY, *MORE)


def test_a_bold_name_behind_a_body_is_the_authors_and_another_word_is_not() -> None:
    article = extract(_page(*BODY, "<p><b>김새벽</b></p>"))
    assert (article.paragraphs, [person.name for person in article.reporters]) == (BODY, ["김새벽"])
    assert not extract(_page(*BODY, "<p><b>조건</b></p>")).reporters


def _run(source: str) -> tuple[int, int]:
    run = best_run(scores(html.read(html.parse(source), {})[1]))
    return run.start, run.stop


def test_a_link_weighs_more_than_one_sentence_and_less_than_two() -> None:
    line, link = f"<p>{SENTENCE}</p>", f"<p><a href=/1>{SENTENCE}</a></p>"
    assert _run(line + link + line) == (0, 1)
    assert _run(line * 2 + link + line * 2) == (0, 5)


@pytest.mark.parametrize(("between", "is_found"), [(2, True), (4, False)])
def test_a_last_sentence_in_another_element_stands_right_behind_the_body(between: int, is_found: bool) -> None:  # noqa: FBT001 - a column
    body = "<div>" + f"<p>{SENTENCE}</p>" * 4 + "</div>"
    last = "<div><p>봄에 다시 연다고 했다.김새벽 기자 dawn@example.com</p></div>"
    blocks = html.read(html.parse(body + "<div><p>골목 사진</p></div>" * between + last), {})[1]
    assert (find_seam(blocks, best_run(scores(blocks))) is not None) is is_found


@pytest.mark.parametrize("name", ["class=caption", "class=related", "hidden", "class=aisummary"])
def test_a_brief_sentence_beside_a_body_does_not_widen_it(name: str) -> None:
    (block,) = html.read(html.parse(f"<div {name}><p>시장에서 만났다.</p></div>"), {})[1]
    assert score(block) < 0 < score(Block(block.text))


@pytest.mark.parametrize("element", ["<nav>{}</nav>", "<div hidden>{}</div>", "<div class=aisummary>{}</div>"])
def test_a_sentence_that_is_not_shown_counts_against_a_body(element: str) -> None:
    (block,) = html.read(html.parse(element.format(f"<p>{SENTENCE}</p>")), {})[1]
    assert score(block) < 0 < score(Block(block.text))


def test_a_page_that_lost_its_line_breaks_may_have_kept_two() -> None:
    whole = "입력 2026-01-02 03:04 수정 2026-01-02 04:05 " + " ".join(BODY) + " dawn@example.com"
    article = extract("목공소가 견습생을 뽑는 까닭은\n" + whole + "\nⓒ 새벽일보 무단 전재 금지")
    assert article.paragraphs == (" ".join(BODY),)
    assert article.reporter_email == "dawn@example.com"


@pytest.mark.parametrize(
    ("line", "menu"),
    [
        ("로그인 검색 새벽 일보 회원가입 목공소가 견습생을 뽑는 까닭은", "로그인 검색 새벽 일보 회원가입"),
        ("로그인 검색 목공소가 견습생을 뽑는 까닭은 인쇄 새벽시의", "로그인 검색"),
    ],
)
def test_a_headline_is_no_name_between_two_labels(line: str, menu: str) -> None:
    assert dump.read(line + " 밝혔다" * 200).blocks[0].text == menu


@pytest.mark.parametrize(("count", "is_wrapped"), [(5, False), (9, True)])
def test_a_few_long_lines_are_no_wrapped_text(count: int, is_wrapped: bool) -> None:  # noqa: FBT001 - a column
    line = "새벽시의 한 목공소가 문을 연 지 마흔 해 만에 처음으로 견습생을"
    assert (len(dump.read("\n".join([line] * count)).blocks) == 1) is is_wrapped


@pytest.mark.parametrize("line", ["AI 핵심 요약", "기자 프로필", "많이 본 뉴스", "댓글 쓰기", "동영상 뉴스"])
def test_a_phrase_in_a_body_is_no_text_of_it(line: str) -> None:
    assert _paragraphs(_page(*BODY[:3], line, *BODY[3:])) == BODY


@pytest.mark.parametrize(
    "line", ["댓글은 150자까지만 입력하실 수 있습니다.", "[새벽일보 주요뉴스]", "3[단독]새벽시 청사 이전 확정…주민 반발"]
)
def test_a_shape_at_the_end_of_a_body_is_no_text_of_it(line: str) -> None:
    assert _paragraphs(_page(*BODY, line)) == BODY


def test_a_paper_is_no_author() -> None:
    article = extract(_page(*BODY, dated="<h2>기자명 새벽일보</h2><p>입력 2026-01-02 03:04</p>"))
    assert (article.reporters, article.subtitle) == ((), ())
