"""Captions: lines that a name, a mark or a credit tells of, and lines beside a photo that are none."""

from __future__ import annotations

import pytest
from story import BODY, dump, page

from newsclean import Article, extract

PHOTO = "<div class=box><img src=a.jpg><p class={name}>문을 닫는 서점 앞에 손님들이 서 있다.</p></div>"


def _captions(article: Article) -> list[tuple[str, str | None]]:
    assert list(article.paragraphs) == list(BODY)
    return [(caption.text, caption.credit) for caption in article.photo_captions]


@pytest.mark.parametrize("name", ["pic_desc", "txt_cap", "capTxt", "tit-cap"])
@pytest.mark.parametrize("tag", ["img", "amp-img"])
def test_names_of_captions_beside_a_photo(name: str, tag: str) -> None:
    box = PHOTO.format(name=name).replace("img", tag)
    assert _captions(extract(page([box, *BODY]))) == [("문을 닫는 서점 앞에 손님들이 서 있다.", None)]


def test_heads_of_a_table_under_a_photo_are_no_captions() -> None:
    table = "<table><tr><th>책</th><th>값(원)</th></tr><tr><td>시집</td><td>9,000</td></tr></table>"
    photo = "<figure><img src=a.jpg><figcaption>서점의 책값</figcaption></figure>"
    assert _captions(extract(page([*BODY[:3], photo, table, *BODY[3:]]))) == [("서점의 책값", None)]


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("문을 닫는 서점. 손님 몇이 앞에 서 있다. 사진 새벽시장상인회", ("문을 닫는 서점. 손님 몇이 앞에 서 있다.", "새벽시장상인회")),
        ("▲ 18일 서점 앞에 선 손님들. 책을 나르고 있다.", ("▲ 18일 서점 앞에 선 손님들. 책을 나르고 있다.", None)),
    ],
)
def test_captions_over_the_text_of_a_dump(line: str, caption: tuple[str, str | None]) -> None:
    assert _captions(extract(dump(["공유 댓글 글자크기 인쇄", line, *BODY]))) == [caption]


def test_marks_of_a_list_in_a_dump_are_no_captions() -> None:
    lines = ["▲ 18일 새벽시의 한 서점이 서른 해 만에 문을 닫았다.", *BODY, "▲ 19일 새벽시의 한 목공소가 견습생 다섯 명을 뽑았다."]
    article = extract(dump(lines))
    assert (list(article.paragraphs), article.photo_captions) == (lines, ())


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("문을 닫는 서점 앞의 손님들 〈사진=새벽일보〉", ("문을 닫는 서점 앞의 손님들", "새벽일보")),
        ("문을 닫는 서점|새벽시 제공", ("문을 닫는 서점", "새벽시 제공")),
        ("사진은 서점 앞에 손님들이 서 있다.", ("사진은 서점 앞에 손님들이 서 있다.", None)),
    ],
)
@pytest.mark.parametrize("box", ["<figure><img src=a.jpg><figcaption>{}</figcaption></figure>", "<p><img src=a.jpg><br>{}</p>"])
def test_captions_that_tell_themselves_right_under_a_photo(line: str, caption: tuple[str, str | None], box: str) -> None:
    assert _captions(extract(page([*BODY[:2], box.format(line), *BODY[2:]]))) == [caption]


def test_prose_about_photos_right_under_a_photo_is_no_caption() -> None:
    line = "사진은 거짓말을 하지 않는다고 서점의 마지막 손님이 말했다."
    assert extract(page([*BODY[:2], f"<p><img src=a.jpg><br>{line}</p>", *BODY[2:]])).paragraphs == (*BODY[:2], line, *BODY[2:])


@pytest.mark.parametrize(
    "box",
    [
        "<table><caption>서점의 책값</caption><tr><th>책</th><th>값</th></tr><tr><td>시집</td><td>9,000</td></tr></table>",
        "<figure class=wp-block-table><table><tr><td>시집</td><td>9,000</td></tr></table></figure>",
    ],
)
def test_names_of_captions_without_a_photo(box: str) -> None:
    assert _captions(extract(page([*BODY[:3], box, *BODY[3:]]))) == []


def test_a_quotation_in_a_figure_is_no_caption() -> None:
    quote = "빈 책장은 듣는 데 선수다. 끼어들지 않으니까."
    box = f"<figure class=wp-block-pullquote><blockquote><p>{quote}</p></blockquote></figure>"
    article = extract(page([*BODY[:3], box, *BODY[3:]]))
    assert (list(article.paragraphs), article.photo_captions) == ([*BODY[:3], quote, *BODY[3:]], ())


def test_the_short_name_of_an_agency() -> None:
    box = "<figure><img src=a.jpg><figcaption>문을 닫는 서점의 책장. 연합</figcaption></figure>"
    assert _captions(extract(page([*BODY[:2], box, *BODY[2:]]))) == [("문을 닫는 서점의 책장.", "연합")]


@pytest.mark.parametrize("credit", ["[사진=새벽군 제공]", "/새벽군 제공"])
def test_a_credit_alone_in_the_text_of_a_dump_makes_no_caption_of_a_paragraph(credit: str) -> None:
    assert extract(dump([*BODY[:3], credit, *BODY[3:]])).paragraphs == BODY


def test_photo_of_an_agency_over_the_lead_in_of_the_text() -> None:
    photo = "[새벽=뉴시스] 이아침 기자 = 2일 오전 새벽시장에서 상인들이 새 지붕 아래 가게 문을 열고 손님을 기다리고 있다. 2026.01.02."
    for lead, captions in (("[새벽=뉴시스] 김새벽 기자 = ", [(photo, "뉴시스")]), ("", [])):
        lines = [photo, lead + BODY[0], *BODY[1:]]
        for article in (extract(page(lines)), extract(dump(lines))):
            assert [(caption.text, caption.credit) for caption in article.photo_captions] == captions
