"""Lines of the body become paragraphs."""

from __future__ import annotations

from itertools import chain

from story import BODY, dump, page

from newsclean import extract


def test_an_item_behind_a_line_break_is_a_paragraph_and_a_line_without_a_mark_goes_on() -> None:
    text = f"<p>{BODY[2]}</p><p>△책을 찾는 손님의 수<br>△골목에 남은<br>가게의 수</p>"
    article = extract(page([*BODY[:2], text, *BODY[3:]]))
    assert list(article.paragraphs) == [*BODY[:3], "△책을 찾는 손님의 수", "△골목에 남은 가게의 수", *BODY[3:]]


def test_who_speaks_stands_on_a_line_of_its_own() -> None:
    lines = ["앵커>", BODY[0], "[김새벽]", BODY[1], "[이아침 교수]", BODY[2], *BODY[3:]]
    dump = "\n".join(
        [
            "서점이 문을 닫은 까닭은",
            "입력 2024.03.18 10:20",
            "",
            *[f"{mark}\n{said}\n" for mark, said in zip(lines[:6:2], lines[1:6:2], strict=True)],
        ]
    )
    assert list(extract(dump + "\n\n".join(["", *BODY[3:]])).paragraphs) == lines


def test_single_breaks_of_a_dump_part_paragraphs_where_they_stand_behind_subheadings_and_full_stops() -> None:
    text = ["1. 서점은 골목에 둔다", BODY[1], "2. 책은 손으로 고른다", BODY[2], "3. 문은 늦게 닫는다", BODY[3]]
    assert list(extract(dump([BODY[0], "\n".join(text), BODY[4]])).paragraphs) == [BODY[0], *text, BODY[4]]


def test_a_single_break_within_a_sentence_or_over_a_quotation_does_not() -> None:
    text = ["김새벽 / 서점 주인", "“서른 해 동안 책을 팔며 손님의 얼굴을 모두 외우게 됐습니다.”"]
    assert list(extract(dump([BODY[0], "\n".join(text), *BODY[1:]])).paragraphs) == [BODY[0], " ".join(text), *BODY[1:]]


def test_the_text_under_the_heading_of_an_item_is_a_paragraph_of_its_own() -> None:
    heads = [f"■ 골목의 가게 {name}" for name in ("하나", "둘", "셋")]
    pairs = [f"{head}\n{line}" for head, line in zip(heads, BODY[1:], strict=False)]
    assert list(extract(dump([BODY[0], *pairs, *BODY[4:]])).paragraphs) == [BODY[0], *chain(*zip(heads, BODY[1:], strict=False)), *BODY[4:]]
