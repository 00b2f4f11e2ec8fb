"""The photo that a caption stands under: its address where the page shows it, None where it cannot be told."""

from __future__ import annotations

import pytest
from story import BODY, dump, page

from newsclean import Article, PhotoCaption, explain, extract
from newsclean.arrow import article_batch, article_row
from newsclean.cli.report import in_html, in_lines
from newsclean.reading.photos import largest, photo_address

CAPTION = "문을 닫는 서점 앞에 모인 손님들. 새벽시 제공"
OTHER = "마지막 책을 고르는 단골들. 김새벽 기자"
DATA = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
REAL = "/a.jpg"


def _captioned(*photos: str, head: str = "", url: str | None = None) -> list[tuple[str, str | None]]:
    lines = [*photos[:1], *BODY[:3], *photos[1:], *BODY[3:]]
    article = extract(page(lines, head=head), url=url)
    assert list(article.paragraphs) == list(BODY)
    return [(caption.text, caption.image) for caption in article.photo_captions]


def _image(photo: str, head: str = "", url: str | None = None) -> str | None:
    ((text, image),) = _captioned(photo, head=head, url=url)
    assert text == CAPTION.removesuffix(" 새벽시 제공")
    return image


def _figure(shown: str) -> str:
    return f"<figure>{shown}<figcaption>{CAPTION}</figcaption></figure>"


@pytest.mark.parametrize(
    ("shown", "image"),
    [
        ("<img src=/a.jpg>", REAL),
        ("<img src=' /a.jpg\n'>", REAL),
        ("<img>", None),
        ("<img src=''>", None),
        (f"<img src='{DATA}'>", None),
        (f"<img src='{DATA}' data-src=/a.jpg>", REAL),
        (f"<img data-src='{DATA}' src=/a.jpg>", REAL),
        ("<img src=/img/white.png data-original=/a.jpg>", REAL),
        ("<img src=/img/white.png data-lazy-src=/a.jpg>", REAL),
        ("<img src=/img/white.png data-own-name=/a.jpg>", REAL),
        ("<img src=/img/white.png data-link=/a.html>", None),
        ("<img src=/thumb/a_300.jpg data-org-src=/a.jpg>", REAL),
        ("<img src=/b.jpg data-link=/view/a.html>", "/b.jpg"),
        ("<img src=/a.jpg onerror=\"this.src='/img/no_image.png'\">", REAL),
        ("<img src=/img/no_image_300x200.png>", None),
        ("<img src=/img/no_smoking.png>", "/img/no_smoking.png"),
        ("<img src=/img/spacer.gif>", None),
        ("<img src=/photo/space_shop.jpg>", "/photo/space_shop.jpg"),
        ("<img src=blob:https://example.com/1>", None),
        ("<img src=file:///C:/a.jpg>", None),
        ("<img src='./서점이 문을 닫다_files/a.jpg'>", None),
        ("<img src=/shop_files/a.jpg>", "/shop_files/a.jpg"),
        ("<img src='{{photo.src}}'>", None),
        ("<img src=/count.gif width=1 height=1>", None),
        ("<img src=/count.gif style='width:1px;height:1px'>", None),
        ("<img src=/a.jpg width=600 style='max-width:100%;line-height:1'>", REAL),
        ("<img src=/a.jpg><img src=/count.gif width=1 height=1>", REAL),
        ("<img src=/a.jpg><img src=/images/btn_zoom.gif>", REAL),
        ("<img src=/a.jpg><button>이미지 확대보기<svg><path/></svg></button>", REAL),
        (f"<img src='{DATA}'><noscript><img src=/a.jpg></noscript>", REAL),
        ("<img src=/b.jpg srcset='/c.jpg 2x'><noscript><img src=/b.jpg></noscript>", "/c.jpg"),
        ("<img src=/b.jpg><p></p><noscript><img src=/a.jpg></noscript>", REAL),
        ("<img src=/a.jpg srcset='/a-300.jpg 300w, /a-1200.jpg 1200w, /a-600.jpg 600w'>", "/a-1200.jpg"),
        ("<img src=/a.jpg srcset='/a.jpg, /a@2x.jpg 2x'>", "/a@2x.jpg"),
        (f"<img src='{DATA}' data-srcset='/a-300.jpg 300w,/a-900.jpg 900w'>", "/a-900.jpg"),
        (f"<img src=/a.jpg srcset='{DATA} 1w'>", REAL),
        (f"<picture><source srcset='/b-300.webp 300w, /b-900.webp 900w'><img src='{DATA}'></picture>", "/b-900.webp"),
        ("<picture><source srcset=/b.webp><img src=/a.jpg></picture>", REAL),
        (f"<picture><source src=/b.webp><img src='{DATA}'></picture>", None),
        ("<div class=thumb style='background-image:url(\"/a.jpg\")'></div>", REAL),
        ("<div class=thumb style='background:#fff'></div>", None),
        ("<div style='background:url(/a.jpg)'>이미지 확대보기</div>", None),
        ("<amp-img src=/a.jpg width=16 height=9 layout=responsive></amp-img>", REAL),
        (f"<amp-img src='{DATA}'></amp-img>", None),
        ("<amp-video src=/a.mp4></amp-video>", None),
        ("<img src=/a.jpg><iframe src=//video.example.com></iframe>", None),
        ("<video poster=/a.jpg></video>", None),
    ],
)
def test_address_of_an_image(shown: str, image: str | None) -> None:
    assert _image(_figure(shown)) == image


@pytest.mark.parametrize(
    ("photo", "image"),
    [
        ("<div class=photo><img src=/a.jpg><p class=caption>{}</p></div>", REAL),
        ("<span class=end_photo_org><img src=/a.jpg><em class=img_desc>{}</em></span>", REAL),
        ("<div><a href=/1><img src=/a.jpg></a></div><p class=caption>{}</p>", REAL),
        ("<table><tr><td><img src=/a.jpg></td></tr><tr><td class=caption>{}</td></tr></table>", REAL),
        ("<table><tr><td><img src=/a.jpg></td><td class=caption>{}</td></tr></table>", REAL),
        ("<figure><figcaption>{}</figcaption><img src=/a.jpg></figure>", REAL),
        ("<figure><figcaption>{}</figcaption><img src=/a.jpg><iframe src=//video.example.com></iframe></figure>", None),
        ("<div class=photo><p class=caption>{}</p><img src=/a.jpg></div>", None),  # it may belong to what comes
        ("<img src=/a.jpg><figure><iframe src=//map.example.com></iframe><figcaption>{}</figcaption></figure>", None),
        ("<img src=/a.jpg><figure><figcaption>{}</figcaption></figure>", None),
        ("<ul><li><img src=/a.jpg></li></ul><ul><li class=caption>{}</li></ul>", None),
        ("<img src=/a.jpg><a>이미지 확대보기</a><p class=caption>{}</p>", REAL),
        (f"<img src=/a.jpg><p>{BODY[0]}</p><p class=caption>{{}}</p>", None),
    ],
)
def test_place_of_a_caption(photo: str, image: str | None) -> None:
    article = extract(page([photo.format(CAPTION), *BODY]))
    assert [caption.image for caption in article.photo_captions] == [image]


@pytest.mark.parametrize(
    ("shown", "caption", "found"),
    [
        *((shown, CAPTION, [REAL]) for shown in ("<amp-img src=/a.jpg></amp-img>", "<div style='background-image:url(/a.jpg)'></div>")),
        ("<amp-img src=/a.jpg></amp-img>", "문을 닫는 서점", [REAL]),
        ("<div style='background-image:url(/a.jpg)'></div>", "문을 닫는 서점", []),
    ],
)
def test_caption_over_the_body_of_an_image_that_is_no_element(shown: str, caption: str, found: list[str]) -> None:
    head, title, rest = page(list(BODY)).partition("</h1>")
    article = extract(f"{head}{title}<figure>{shown}<figcaption>{caption}</figcaption></figure>{rest}")
    assert [each.image for each in article.photo_captions] == found


def test_each_caption_has_its_own_photo() -> None:
    photos = "<img src={}><p class=caption>{}</p>"
    texts = CAPTION.removesuffix(" 새벽시 제공"), OTHER.removesuffix(" 김새벽 기자")
    found = _captioned(photos.format("/a.jpg", CAPTION), photos.format("/b.jpg", OTHER))
    assert found == [(texts[0], "/a.jpg"), (texts[1], "/b.jpg")]
    together = f"<img src=/a.jpg><p class=caption>{CAPTION}</p><img src='{DATA}'><p class=caption>{OTHER}</p>"
    assert _captioned(together) == [(texts[0], "/a.jpg"), (texts[1], None)]
    frame = f"<figure><img src='{DATA}'><p>{CAPTION}</p><img src=/b.jpg><p>{OTHER}</p></figure>"
    assert _captioned(frame) == [(texts[0], None), (texts[1], "/b.jpg")]


def test_photos_side_by_side_stand_over_captions_side_by_side() -> None:
    row = "<td><img src=/a.jpg></td><td><img src={}></td>"
    table = f"<table><tr>{{}}</tr><tr><td class=caption>{CAPTION}</td><td class=caption>{OTHER}</td></tr></table>"
    assert [image for _, image in _captioned(table.format(row.format("/b.jpg")))] == ["/a.jpg", "/b.jpg"]
    assert [image for _, image in _captioned(table.format(row.format(DATA)))] == ["/a.jpg", None]


def test_credit_of_a_photo_without_caption_is_no_credit_of_another() -> None:
    photo = "<div><img src=/{}.jpg><p class=caption>{}</p></div>"
    text = CAPTION.removesuffix(" 새벽시 제공")
    article = extract(page([photo.format("a", text), photo.format("b", "[사진=새벽통신]"), *BODY]))
    found = [(caption.text, caption.credit, caption.image) for caption in article.photo_captions]
    assert found == [(text, None, "/a.jpg"), ("", "새벽통신", "/b.jpg")]
    same = extract(page([photo.format("a", f"{text}</p><p class=caption>[사진=새벽통신]"), *BODY]))
    assert [(caption.credit, caption.image) for caption in same.photo_captions] == [("새벽통신", "/a.jpg")]


@pytest.mark.parametrize(
    ("head", "url", "image"),
    [
        ("", None, "photo/a.jpg"),
        ("", "https://news.example.com/view/1", "https://news.example.com/view/photo/a.jpg"),
        ("<link rel=canonical href=https://example.com/1>", None, "https://example.com/photo/a.jpg"),
        ("<base href=https://img.example.com/2026/>", None, "https://img.example.com/2026/photo/a.jpg"),
        ("<base target=_blank><base href=/2026/>", "https://example.com/view/1", "https://example.com/2026/photo/a.jpg"),
        ("<base href='http://[/'>", None, "photo/a.jpg"),
    ],
)
def test_address_is_absolute_where_the_page_has_one(head: str, url: str | None, image: str) -> None:
    assert _image(_figure("<img src=photo/a.jpg>"), head, url) == image
    assert _image(_figure("<img src=http://[>"), head, url) is None


def test_photo_in_a_script() -> None:
    image = f'{{"type":"image","url":"https://example.com/a.jpg","caption":"{CAPTION}"}}'
    texts = ",".join(f'{{"type":"text","content":"{line}"}}' for line in BODY)
    story = f'{{"headlines":{{"basic":"서점이 문을 닫은 까닭은"}},"content_elements":[{image},{texts}]}}'
    article = extract(f"<meta property=og:type content=article><script>Fusion.globalContent={story};</script>")
    assert [caption.image for caption in article.photo_captions] == ["https://example.com/a.jpg"]


@pytest.mark.parametrize(
    ("lines", "image"),
    [
        (["![서점](/a.jpg)", CAPTION], REAL),
        (['![서점](/a.jpg "서점")', "", CAPTION], REAL),
        ([f"![서점](/a\\_b.jpg) {CAPTION}"], "/a_b.jpg"),
        (["[![서점](/a.jpg)](/photo/1)", CAPTION], REAL),
        (["![](/b.jpg)", "![서점](/a.jpg)", CAPTION], REAL),
        (["![서점](/a.jpg)", "![](/images/btn_zoom.gif)", CAPTION], None),
        ([f"![서점]({DATA})", CAPTION], None),
        (["![서점](/a.jpg)", BODY[0], CAPTION], None),
        (["[https://example.com/a.jpg]", CAPTION], None),
        (["**서점**", CAPTION], None),
    ],
)
def test_photo_of_a_dump(lines: list[str], image: str | None) -> None:
    article = extract(dump([*BODY[:2], "\n".join(lines), *BODY[2:]]))
    assert [caption.image for caption in article.photo_captions] == [image]


def test_every_output_has_the_image(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "300")  # of the terminal
    found = explain(page([_figure("<img src=/a.jpg>"), *BODY]))
    assert found.article is not None
    (caption,) = found.article.photo_captions
    assert Article.from_dict(found.article.to_dict()).photo_captions == (caption,)
    (row,) = article_batch([article_row(found.article)]).to_pylist()
    assert row["photo_captions"] == [{"text": caption.text, "credit": "새벽시 제공", "image": "/a.jpg"}]
    assert "/ /a.jpg" in in_lines(found, is_coloured=False)
    assert "/ /a.jpg" in in_html(found, "a.html")


def test_articles_written_down_before_have_none() -> None:
    data = {"title": "서점", "paragraphs": list(BODY), "photo_captions": [{"text": CAPTION, "credit": None}]}
    assert Article.from_dict(data).photo_captions == (PhotoCaption(text=CAPTION),)


def test_largest_of_several_addresses() -> None:
    assert largest("a,b.jpg 1x , c.jpg 1.5x,") == "c.jpg"
    assert largest("a.jpg 800w 600h, b.jpg 400w 300h") == "a.jpg"
    assert largest("a.jpg, b.jpg") == "a.jpg"
    assert largest(", a.jpg") == largest("") == ""


def test_address_has_a_bound() -> None:
    assert photo_address("/" + "a" * 2999) is not None
    assert photo_address("/" + "a" * 3000) is None


def test_the_cell_under_a_photo_over_the_text_is_its_caption() -> None:
    photo = "<table><tr><td><img src=/a.jpg></td></tr><tr><td><font size=2>문을 닫는 서점. (새벽시청)</font></td></tr></table>"
    body = "<br><br>".join(BODY)
    over = "<table><tr><td><b>서점이 문을 닫은 까닭은</b></td></tr><tr><td>2026-01-06 [09:13] 김새벽 기자</td></tr>"
    article = extract(f"{over}<tr><td><font size=3>{photo}<br>{body}</font></td></tr></table>")
    assert [(caption.text, caption.credit) for caption in article.photo_captions] == [("문을 닫는 서점.", "새벽시청")]
    assert (article.paragraphs, article.subtitle) == (BODY, ())
