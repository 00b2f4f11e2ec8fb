"""Who wrote an article: guests, authors of blogs and magazines."""

from __future__ import annotations

import pytest

from newsclean import Article, extract

_LINES = (
    "새벽시는 오래된 전통시장의 지붕을 모두 새로 고쳤다고 2일 밝혔다.",
    "상인회는 비가 새던 골목에 손님이 다시 늘고 있다며 반가워했다.",
    "시는 다음 달까지 주차장 두 곳을 더 열어 손님을 맞기로 했다.",
    "시장에는 가게 백여 곳이 있고 그 가운데 절반은 서른 해를 넘겼다.",
)
_DATE = "2026-01-02 03:04"


def _page(under: str = f"<div>{_DATE}</div>", over: str = "", behind: str = "") -> Article:
    prose = "".join(f"<p>{line}</p>" for line in _LINES)
    head = "<meta property=article:published_time content=2026-01-02T03:04:00+09:00>"
    head += "<meta property=og:title content='새벽시장에 새 지붕이 섰다'>"
    return extract(f"{head}<body><main><div>{over}<h1>새벽시장에 새 지붕이 섰다</h1>{under}</div><div>{prose}</div>{behind}</main></body>")


def _dump(*under: str, behind: str = "") -> Article:
    return extract("\n".join(("새벽시장에 새 지붕이 섰다", *under, *_LINES, behind)))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("글 김새벽 사진 이아침", ["김새벽", "이아침"]),
        ("글 김새벽 · 사진 이아침", ["김새벽", "이아침"]),
        ("글·사진 김새벽 여행작가", ["김새벽"]),
        ("글쓴이 김새벽", ["김새벽"]),
        ("작성자 김새벽", ["김새벽"]),
        ("글 김새벽 · 옮김 이아침", ["김새벽", "이아침"]),
        ("서새벽 화백", ["서새벽"]),
        ("김영대 새벽대 경제학과 교수", ["김영대"]),
        ("가온대 경제학과 교수", []),
        ("김새벽 여행작가", ["김새벽"]),
        ("김새벽 새벽대 교수·경제학", ["김새벽"]),
        ("[노을읽기] 김새벽 | 사서", ["김새벽"]),
        ("기자명 김새벽 교수", ["김새벽"]),
        ("주민기자 김새벽", ["김새벽"]),
        ("에디터 김새벽", ["김새벽"]),
        ("김새벽 목사(새벽교회)", ["김새벽"]),
    ],
)
def test_guests_and_magazines(line: str, names: list[str]) -> None:
    for article in (_page(f"<div>{line}</div><div>{_DATE}</div>"), _dump(line, _DATE)):
        assert [person.name for person in article.reporters] == names
        assert not article.subtitle


def test_author_beside_the_date() -> None:
    for line in (f"글 김새벽 · 사진 이아침 {_DATE}", f"김새벽 시인 {_DATE}", f"글 김새벽 · {_DATE} · 읽는 시간 2분"):
        for article in (_page(f"<div>{line}</div>"), _dump(line)):
            assert article.reporters[0].name == "김새벽"


@pytest.mark.parametrize(
    "line",
    [
        "<span class=sound_only>작성자</span> <b>김새벽</b> 댓글<b>2건</b> 조회<b>2,140회</b> 작성일 26-01-02 03:04",
        f"<a href=/1>김새벽</a> <i>조회 수 <b>12</b></i> <i>{_DATE}</i> <i>댓글 <b>2</b></i>",
        f"<h4 class=author-name><a href=/1>김새벽</a></h4>{_DATE}",
        f"<p class=author-name>김새벽 (청소년상담사)</p><p>{_DATE}</p>",
    ],
)
def test_authors_of_boards_and_blogs(line: str) -> None:
    assert [person.name for person in _page(f"<div>{line}</div>").reporters] == ["김새벽"]


def test_two_authors_in_one_element() -> None:
    line = f"<h4 class=author-name><a href=/1>김새벽</a>, <a href=/2>이아침</a></h4><p>{_DATE}</p>"
    assert [person.name for person in _page(line).reporters] == ["김새벽", "이아침"]


def test_day_behind_the_office() -> None:
    article = _page("<div><b>김새벽</b> | 새벽초등학교 교사<span>2026.01.02</span></div>")
    assert [person.name for person in article.reporters] == ["김새벽"]
    assert not article.subtitle


def test_interview_names_who_was_asked() -> None:
    article = _page(f"<h2>[이 사람] 김새벽 새벽상회 대표</h2><div>{_DATE}</div>")
    assert not article.reporters
    assert article.subtitle


def test_byline_over_the_headline() -> None:
    over = "<ul><li>김새벽 기자</li><li>2026년 1월 2일</li></ul>"
    assert [person.name for person in _page(over=over, under="").reporters] == ["김새벽"]
    under = f"<div>이아침 기자 {_DATE}</div>"
    assert [person.name for person in _page(over=over, under=under).reporters] == ["이아침"]


def test_author_of_a_blog_stands_in_links() -> None:
    line = f"<div><a href=/1>{_DATE}</a> 글쓴이 <a href=/2>김새벽</a> <a href=/3>댓글 남기기</a></div>"
    article = _page(line)
    assert [person.name for person in article.reporters] == ["김새벽"]
    assert article.timestamp


def test_address_of_a_footer_is_nobodys() -> None:
    footer = "새벽상회 · 부산 · letter@example.com"
    for article in (_page(behind=f"<footer>{footer}</footer>"), _dump("김새벽 기자", _DATE, behind=footer)):
        assert all(person.email is None for person in article.reporters)


def test_labels_of_bylines_on_lines_of_their_own() -> None:
    for label in ("By", "글", "기자명"):
        assert [person.name for person in _dump(label, "김새벽 -", _DATE).reporters] == ["김새벽"]
    assert not _dump("By", "새벽신문 -", _DATE).reporters


def test_the_site_is_no_author() -> None:
    site = "<meta property=og:site_name content=동네소리><meta property=og:article:author content=동네소리>"
    assert not _page(f"{site}<span>by 동네소리</span><div>{_DATE}</div>").reporters
    assert not _page(behind="<div><h3>연락처</h3><p>새벽상회</p></div>").reporters


def test_who_signs_right_before_the_notice_of_copyright() -> None:
    for sign in ("[김새벽 기자][ⓒ 새벽일보 & example.com, 무단전재 및 재배포 금지]", "[새벽일보 김새벽 기자][ⓒ 새벽일보, 무단전재 금지]"):
        assert [person.name for person in _dump(_DATE, behind=sign).reporters] == ["김새벽"]


def test_tags_of_names_that_a_program_closed() -> None:
    for sign in ("<김새벽·이아침 기자>김새벽·이아침>", "김새벽·이아침 기자 <dawn@example.com>dawn@example.com>"):
        article = _dump(_DATE, behind=f"시장을 찾은 손님은 올해 더 늘었다.{sign}")
        assert [person.name for person in article.reporters] == ["김새벽", "이아침"]
        assert article.paragraphs[-1] == "시장을 찾은 손님은 올해 더 늘었다."


def test_address_before_that_of_an_office() -> None:
    article = _dump(_DATE, behind="dawn@example.com사진영상부 photo@example.com")
    assert article.reporter_email == "dawn@example.com"


def test_labels_are_nobody() -> None:
    for label in ("최신글", "이벤트", "사진첩"):
        assert not _page(behind=f"<div><h2>{label}</h2></div>").reporters
    assert not _dump("작성자 홍보담당관", "등록일", _DATE, "수정일", "2026-01-02 05:04").reporters


def test_names_on_lines_of_their_own_over_the_date() -> None:
    assert [person.name for person in _dump("김새벽", "이아침", _DATE).reporters] == ["김새벽", "이아침"]


def test_address_behind_the_day_of_a_photo_that_is_the_news() -> None:
    text = "[새벽=새벽통신] 김새벽 기자 = 2일 새벽시장에서 상인들이 지붕을 고치고 있다. 2026.01.02. dawn@example.com"
    article = extract(
        f"<title>새벽시장에 새 지붕이 섰다</title><h1>새벽시장에 새 지붕이 섰다</h1><p>등록 {_DATE}</p><article><p>{text}</p></article>"
    )
    assert article.paragraphs == (text,)
    assert article.reporter_email == "dawn@example.com"
