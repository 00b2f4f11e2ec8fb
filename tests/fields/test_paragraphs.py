"""Lines of the body become paragraphs."""

from __future__ import annotations

from story import BODY, page

from newsclean import extract


def test_an_item_behind_a_line_break_is_a_paragraph_and_a_line_without_a_mark_goes_on() -> None:
    text = f"<p>{BODY[2]}</p><p>△책을 찾는 손님의 수<br>△골목에 남은<br>가게의 수</p>"
    article = extract(page([*BODY[:2], text, *BODY[3:]]))
    assert list(article.paragraphs) == [*BODY[:3], "△책을 찾는 손님의 수", "△골목에 남은 가게의 수", *BODY[3:]]
