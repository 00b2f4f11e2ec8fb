"""Sentences over a text that it says again: a summary under any heading; and what only looks like one."""

from __future__ import annotations

import pytest

from newsclean import extract

BODY = (
    "새벽시의 한 목공소가 마흔 해 만에 견습생을 뽑는다. 주인은 나무를 다루는 사람이 줄어 더는 미룰 수 없었다고 말했다.",
    "견습생 다섯 명은 한 해 동안 의자와 책장을 만들며 나무를 고르고 말리는 법부터 차례로 배우게 된다.",
    "시는 목공소가 있는 골목에 빈 창고 열 곳을 빌려 작업장으로 고쳐 쓰는 길을 찾고 있다.",
    "첫 견습생이 만든 의자는 내년 봄 마을 도서관에 놓인다. 도서관은 열람실 이름을 목공소에서 따기로 했다.",
)
GIST = ("새벽시의 한 목공소가 마흔 해 만에 견습생을 뽑는다.", "첫 견습생이 만든 의자는 내년 봄 마을 도서관에 놓인다.")
NOTICE = "인공지능이 줄인 글이니 본문을 함께 보시기 바랍니다."
HEAD = "<h1>빈 창고에 목공소 열 곳</h1><p>입력 2026-01-02 03:04</p>"


def _paragraphs(lines: tuple[str, ...]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


@pytest.mark.parametrize("heading", ["AI가 정리한 핵심", "이 기사를 줄이면", ""])
def test_a_summary_is_told_by_its_sentences(heading: str) -> None:
    box = f"<div><strong>{heading}</strong><ul>{''.join(f'<li>{line}</li>' for line in GIST)}</ul><p>{NOTICE}</p></div>"
    article = extract(f"{HEAD}<div>{box}{_paragraphs(BODY)}</div>")
    assert (article.subtitle, article.paragraphs) == ((), BODY)
    dump = ("빈 창고에 목공소 열 곳", "입력 2026-01-02 03:04", *filter(None, [heading]), *GIST, *BODY)
    assert extract("\n\n".join(dump)).paragraphs == BODY


def test_a_quotation_that_is_said_again_stays() -> None:
    said = ("나무를 다루는 사람이 줄어 더는 미룰 수 없었다.", "주인은 이렇게 말하며 웃었다.")
    body = (BODY[1], *said, *BODY[2:], "주인은 “나무를 다루는 사람이 줄어 더는 미룰 수 없었다.”고 거듭 말했다.")
    assert extract(f"{HEAD}<div>{_paragraphs(body)}</div>").paragraphs == body


@pytest.mark.parametrize(
    "box",
    [
        "<form><h4>아침마다 새벽편지</h4><p>하루를 여는 소식을 골라 보내 드립니다.</p><input type=email><button>신청</button></form>",
        "<div><p>빈 창고를 작업장으로 고치는 데 찬성하십니까?</p><label><input type=radio> 찬성</label><button>투표</button></div>",
        "<div><strong>관련기사</strong><p>새벽시 청사 이전 확정…주민 반발</p><p>새벽대교 통행료 오른다</p></div>",
    ],
)
def test_a_box_with_a_button_or_a_list_of_others_is_none_of_the_text(box: str) -> None:
    lines = [f"<p>{line}</p>" for line in BODY]
    assert extract(f"{HEAD}<div>{''.join([*lines[:2], box, *lines[2:]])}</div>").paragraphs == BODY


OFFER = ("새벽편지", "하루를 여는 다섯 가지 소식을 편집국이 골라 보내 드립니다.", "무료 신청")


def test_what_speaks_to_readers_between_labels_is_none_of_a_text_that_tells() -> None:
    more = (
        *BODY,
        "견습생들은 저녁마다 골목을 돌며 버려진 나무를 모았다. 모은 나무는 작업장 뒤뜰에서 말린다.",
        BODY[2].replace("시는", "구는"),
    )
    dump = ("빈 창고에 목공소 열 곳", "입력 2026-01-02 03:04", *more[:3], *OFFER, *more[3:])
    assert extract("\n\n".join(dump)).paragraphs == more
    asked = ("[앵커]", "골목에 사람이 늘었다고요?", "[기자]", "네, 그렇습니다. 저녁에도 불이 켜져 있습니다.")
    assert extract("\n\n".join((*dump[:5], *asked, *more[3:]))).paragraphs == (*more[:3], *asked, *more[3:])


def test_a_button_in_the_box_of_the_text_takes_nothing_away() -> None:
    sections = f"<section>{_paragraphs(BODY[:2])}<button>듣기</button></section><section>{_paragraphs(BODY[2:])}</section>"
    assert extract(f"{HEAD}<div>{sections}</div>").paragraphs == BODY


def test_answers_under_questions_to_press_are_the_text() -> None:
    boxes = "".join(f"<div><h3><button>견습생은 무엇을 배우나</button></h3><div><p>{line}</p></div></div>" for line in BODY)
    assert extract(f"{HEAD}<div>{boxes}</div>").paragraphs == BODY


COMMENT = "<li><b>바람개비</b><i>3시간 전</i><div>골목에 가 본 사람으로서 정말 반가운 소식입니다.</div><button>답글</button></li>"


@pytest.mark.parametrize(
    "box",
    [
        f"<div><h3>독자 의견</h3><ul>{COMMENT * 9}</ul></div>",
        "<div><b>김새벽 기자</b><p>김새벽 기자는 골목을 열 해 동안 취재해 왔습니다. 천천히 쓰려고 합니다.</p><button>구독</button></div>",
        "<div style='position:absolute;left:-9999px'>이 글을 옮길 때는 반드시 출처를 밝혀 주시기 바랍니다.</div>",
    ],
    ids=["comments", "about the reporter", "outside of the screen"],
)
def test_what_stands_in_boxes_behind_a_sign_off_is_none_of_the_text(box: str) -> None:
    article = extract(f"{HEAD}<div>{_paragraphs(BODY)}<p>김새벽 기자 dawn@example.com</p>{box}</div>")
    assert (article.paragraphs, article.reporter_email) == (BODY, "dawn@example.com")


def test_sentences_behind_a_name_beside_the_paragraphs_stay() -> None:
    lines = (*BODY[:2], *BODY[2:])
    parts = f"{_paragraphs(lines[:2])}<p>김새벽 기자 dawn@example.com</p><div>{_paragraphs(lines[2:])}</div>"
    assert extract(f"{HEAD}<div>{parts}</div>").paragraphs == lines


def test_sentences_between_the_heading_of_a_summary_and_its_notice_are_no_text_though_nothing_says_them_again() -> None:
    lines = ["빈 창고에 목공소 열 곳", "입력 2026-01-02 03:04", "AI 요약", "목수를 이을 사람 다섯이 골목에 온다는 소식을 담았다."]
    notice = "AI가 만든 요약으로 사실과 다를 수 있습니다."
    assert extract("\n\n".join([*lines, notice, *BODY])).paragraphs == BODY


DECK = "주인 “나무 다룰 사람이 없다”"
ABOUT = ("견습생 다섯 명이 나무를 고르는 법부터 배운다", "시는 빈 창고 열 곳을 작업장으로 고친다", "첫 의자는 내년 봄 마을 도서관에 놓인다")


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
@pytest.mark.parametrize(
    "box",
    [
        ["AI 요약"],  # a button
        ["AI 3줄 요약"],
        ["AI 기사 요약", *[f"{line}." for line in ABOUT]],
        ["세줄 요약", *ABOUT],
        ["세줄 요약", *ABOUT, ""],
        ["AI 요약", ". ".join(ABOUT) + "."],
        ["AI 요약", "목수를 이을 사람이 온다는 소식을 담았다.", "이 요약은 인공지능이 작성했으며 실제와 다를 수 있습니다."],
    ],
    ids=["button", "button of three", "sentences", "points", "points apart", "paragraph", "notice"],
)
def test_a_summary_right_over_the_text_of_a_dump_takes_nothing_of_it_along(box: list[str], gap: str) -> None:
    head = "\n".join(["빈 창고에 목공소 열 곳", "입력 2026-01-02 03:04", DECK, *box])
    article = extract(f"{head}\n{gap.join(BODY)}")
    assert (article.subtitle, article.paragraphs) == ((DECK,), BODY)
