"""Which dates of a page are the article's."""

from __future__ import annotations

import pytest

from newsclean import extract

PROSE = "".join(f"<p>새벽시의 한 서점이 문을 연 지 {n}해 만에 문을 닫는다고 주인이 밝혔다.</p>" for n in range(20, 25))
OWN, LATER, OTHER = (f"2026-03-04T{hour}:10:00+09:00" for hour in ("09", "13", "18"))


def _times(info: str = "", **parts: str) -> tuple[str | None, str | None]:
    page = "<head>{head}</head><body>{over}<div><h1>서점이 문을 닫은 까닭은</h1>{info}</div>{under}<div>{prose}</div>{behind}"
    article = extract(page.format_map({"head": "", "over": "", "under": "", "behind": "", "prose": PROSE, "info": info, **parts}))
    published, modified = article.timestamp, article.modified
    return published and published.isoformat(), modified and modified.isoformat()  # type: ignore[return-value]


@pytest.mark.parametrize(
    "info",
    [
        "<p>입력 2026.03.04 09:10 수정 2026.03.04 13:10</p>",
        "<p><span>2026.03.04 오전 9:10</span><span> | 2026.03.04 오후 1:10</span></p>",
        "<dl><dt>입력</dt><dd>2026.03.04 09:10</dd><dt>수정</dt><dd>2026.03.04 13:10</dd></dl>",
        "<div>2026.03.04 09:10</div><div>입력</div><div>2026.03.04 13:10</div><div>수정</div>",
        "<table><tr><th>등록</th><td>2026.03.04</td><td>09:10</td></tr><tr><th>수정</th><td>2026.03.04</td><td>13:10</td></tr></table>",
        f"<p><time class=updated datetime={LATER}>오늘</time> <time class=published datetime={OWN}>오늘</time></p>",
        f"<p><time itemprop=dateModified datetime={LATER}>오늘</time> <time itemprop=datePublished datetime={OWN}>오늘</time></p>",
        f"<p>수정 <time datetime={LATER}>방금</time> 입력 <time datetime={OWN}>어제</time></p>",
    ],
)
def test_publication_and_change_keep_their_places(info: str) -> None:
    assert _times(info) == (OWN, LATER)


def test_dates_for_machines_stand_beside_the_headline() -> None:
    assert _times(f"<p><time datetime={OWN}>3월 4일</time></p>") == (OWN, None)
    assert _times(f"<p><span itemprop=datePublished content={OWN}>어제</span></p>") == (OWN, None)
    assert _times(under=f"<div><span>김새벽 기자</span> <time datetime={OWN}>3월 4일</time></div>") == (OWN, None)


@pytest.mark.parametrize(
    "info",
    [
        f"<ul><li>입력 <time datetime={OWN}>3년 전</time> 수정 <time datetime={LATER}>3년 전</time></li></ul>",
        f"<ul><li>입력</li><li><time datetime={OWN}>3년 전</time></li><li>수정</li><li><time datetime={LATER}>3년 전</time></li></ul>",
    ],
)
def test_a_date_with_its_label_right_under_the_headline_may_be_an_item_of_a_list(info: str) -> None:
    assert _times(info) == (OWN, LATER)
    assert _times(info.replace("입력", "소식").replace("수정", "서점")) == (None, None)


@pytest.mark.parametrize("line", ["행사기간 2026.03.04 09:10 ~ 2026.03.09 18:00", "접수 마감 2026.03.04 09:10"])
def test_dates_of_events_under_the_headline_are_not_the_articles(line: str) -> None:
    assert _times(under=f"<p>{line}</p>") == (None, None)
    assert _times(f"<p>등록 2026.03.04 09:10</p><p>{line}</p>".replace("03.09", "04.09")) == (OWN, None)


def test_the_date_of_an_article_may_be_a_link_to_itself() -> None:
    published = f"<time class=published datetime={OWN}>2026년 3월 4일</time><time class=updated datetime={LATER}>2026년 3월 4일</time>"
    assert _times(f"<p><a href=/1>{published}</a></p>") == (OWN, LATER)
    assert _times(f"<p><a href=/1>다른 서점 이야기 {published}</a></p>") == (None, None)


def test_dates_of_comments_lists_and_events_are_not_the_articles() -> None:
    time = f"<time datetime={OTHER}>어제</time>"
    assert _times("<p>2026.03.04</p>", behind=f"<div><h3>댓글</h3><p>{time} 잘 읽었어요.</p></div>") == (None, None)
    assert _times(over=f"<aside><p>{time}</p></aside>") == (None, None)
    assert _times(under=f"<ul><li><a href=/1>다른 서점</a> {time}</li></ul>") == (None, None)
    assert _times(prose=f"{PROSE}<p>마지막 낭독회는 {time} 저녁에 서점에서 열린다고 한다.</p>") == (None, None)


@pytest.mark.parametrize(
    ("behind", "times"),
    [
        ("<p>입력 2026.03.04 09:10</p>", (OWN, None)),
        ("<p>김새벽 기자 입력 2026.03.04 09:10</p>", (OWN, None)),
        ("<p>게시일시 : 2026.03.04 09:10 | 출고 새벽일보</p>", (OWN, None)),
        ("<div class=cmt_list><p>작성 2026.03.04 09:10</p></div>", (None, None)),
        ("<div><p>책벌레 작성 2026.03.04 09:10</p><p>아쉬워요</p></div>", (None, None)),
    ],
)
def test_labelled_dates_behind_the_text_are_the_articles_where_nobody_else_wrote_there(behind: str, times: tuple[str | None, None]) -> None:
    assert _times(behind=behind) == times


def test_properties_count_where_they_are_the_articles() -> None:
    published = f"<meta itemprop=datePublished content={OWN}>"
    other = f"<meta itemprop=datePublished content={OTHER}><meta itemprop=dateModified content={OTHER}>"
    assert _times(head=published) == (OWN, None)
    assert _times(behind=published) == (OWN, None)
    assert _times(over=f"<div itemscope><a itemprop=url href=/1>다른 서점</a>{other}</div>") == (None, None)
    assert _times(over="<article itemscope>", behind=f"{published}<p itemscope>{other}댓글</p></article>") == (OWN, None)


def test_midnight_counts_where_the_page_shows_it() -> None:
    head = "<meta property=article:published_time content=2026-03-04T00:00:00+09:00>"
    assert _times("<p>2026.03.04</p>", head=head) == (None, None)
    assert _times("<p>입력 2026.03.04 00:00</p>", head=head) == ("2026-03-04T00:00:00+09:00", None)
