"""A body that stands on its page more than once comes out once."""

from __future__ import annotations

import pytest

from newsclean import extract

TITLE = "목공소가 견습생을 뽑는 까닭은"
BODY = (
    "새벽시의 한 목공소가 문을 연 지 마흔 해 만에 견습생을 뽑는다.",
    "주인은 나무를 다루는 사람이 해마다 줄어 더는 미루기 어려웠다고 그 까닭을 담담하게 설명했다.",
    "견습생은 한 해 동안 의자와 책장을 만들며 나무를 고르고 말리는 법부터 차례로 배우게 된다.",
    "“이제야 겨우 숨을 돌립니다.” 주인은 골목의 빈 창고 두 곳을 빌려 작업장으로 고쳐 쓰고 있다.",
    "첫 견습생이 만든 의자는 내년 봄 마을 도서관의 어린이 열람실에 놓일 것으로 보인다.",
)


def _lines(lines: tuple[str, ...]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def _page(body: str, before: str = "", behind: str = "") -> str:
    head = f"<meta property=og:title content='{TITLE}'>"
    return f"{head}{before}<h1>{TITLE}</h1><p>입력 2026-01-02 03:04</p>{body}<p>ⓒ 새벽일보 무단 전재 금지</p>{behind}"


DIFFERING = tuple(line.replace("“", '"').replace("”", '"').replace(" 두 곳", "  두곳") for line in BODY)


@pytest.mark.parametrize("copy", [BODY, DIFFERING, (*BODY[:2], *BODY[3:]), (*BODY[:3], "사진은 목공소의 앞마당이다.", *BODY[3:])])
@pytest.mark.parametrize("other", ["mo_only", "print_area"])
def test_two_copies_are_one(copy: tuple[str, ...], other: str) -> None:
    boxes = f"<div class=view><div class=pc_only>{_lines(BODY)}</div><div class={other}>{_lines(copy)}</div></div>"
    found = extract(_page(boxes)).paragraphs
    assert found in (BODY, copy)
    assert len(found) == max(len(BODY), len(copy))


def test_a_page_that_stands_twice_in_its_source_is_one() -> None:
    page = f"<div>{_page(f'<div>{_lines(BODY)}</div>')}</div>"
    assert extract(page + page).paragraphs == BODY


@pytest.mark.parametrize(("before", "behind"), [(f"<div>{_lines(BODY)}</div>", ""), ("", f"<section>{_lines(BODY)}</section>")])
def test_the_copy_under_the_headline_is_the_body(before: str, behind: str) -> None:
    article = extract(_page(f"<article>{_lines(BODY)}<p>김새벽 기자 dawn@example.com</p></article>", before, behind))
    assert (article.paragraphs, article.reporter_email) == (BODY, "dawn@example.com")


def test_the_shown_copy_is_the_body() -> None:
    hidden = f"<div style='display:none'>{_lines(BODY)}</div>"
    photo = "<figure><img src=a><figcaption>문을 연 목공소. 새벽시 제공</figcaption></figure>"
    article = extract(_page(f"{hidden}<div>{photo}{_lines(BODY)}</div>"))
    assert (article.paragraphs, len(article.photo_captions)) == (BODY, 1)


def test_the_longer_copy_is_the_body() -> None:
    boxes = f"<div class=lead>{_lines(BODY[:3])}</div><div class=whole>{_lines(BODY)}</div>"
    assert extract(_page(boxes)).paragraphs == BODY


def test_the_byline_behind_a_copy_is_the_articles() -> None:
    dump = "\n\n".join([TITLE, "입력 2026-01-02 03:04", *BODY, *BODY, "김새벽 기자 dawn@example.com"])
    article = extract(dump)
    assert (article.paragraphs, article.reporter_email) == (BODY, "dawn@example.com")


@pytest.mark.parametrize(
    "refrain",
    [BODY[1:2], BODY[1:3], (BODY[1],) * 3],
    ids=["a line", "two lines", "a line on and on"],
)
def test_a_refrain_stays(refrain: tuple[str, ...]) -> None:
    lines = (*BODY[:3], *refrain, *BODY[3:], *refrain)
    assert extract(_page(f"<div>{_lines(lines)}</div>")).paragraphs == lines
    if len(refrain) < len({*refrain}) + 1:  # right behind each other, a dump says a caption twice
        assert extract("\n\n".join([TITLE, "입력 2026-01-02 03:04", *lines])).paragraphs == lines
