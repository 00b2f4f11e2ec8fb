"""Articles in script data: where they are looked for, and what is no article."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from newsclean import extract
from newsclean.page import Block
from newsclean.reading import embedded
from newsclean.reading.json_ld import walk, with_json_ld
from newsclean.reading.loose_json import read_json, repair_json

BODY = (
    "<p>새벽시의 전통시장이 추석 대목을 맞아 손님으로 붐볐다.</p><p>상인회는 하루 손님이 만 명을 넘었다고 밝혔다.</p>"
    "<p>시는 다음 달까지 주차장 두 곳을 더 열기로 했다.</p><p>버스 노선도 늘린다고 시는 덧붙였다.</p>"
)
HEAD = '<meta property="og:type" content="article"><meta property="og:title" content="새벽시장에 활기">'


def test_body_under_a_usual_key() -> None:
    data = {"props": {"page": [{"title": "새벽시장에 활기", "contentHtml": BODY, "deployDt": "2026.01.02 03:04"}]}}
    page = f"{HEAD}<div id=app></div><script id=__NEXT_DATA__ type=application/json>{json.dumps(data)}</script>"
    article = extract(page)
    assert len(article.paragraphs) == 4
    assert article.timestamp is not None
    assert article.timestamp.isoformat() == "2026-01-02T03:04:00+09:00"


@pytest.mark.parametrize(
    ("published", "modified"),
    [
        *(("regDt", "updDt"), ("createDate", "modifyDate"), ("datePublished", "dateModified"), ("regDttm", "modDttm")),
        *(("inputDate", "updateDate"), ("createdAt", "updatedAt"), ("regdate", "moddate"), ("published_at", "last_updated_at")),
        *(("articleRegDt", "newsUpdDt"), ("pubDtm", "editDtm"), ("sendTime", "chgTime")),
    ],
)
def test_dates_under_keys_of_a_family(published: str, modified: str) -> None:
    data: dict[str, Any] = {"title": "새벽시장에 활기", "content": BODY, "viewDate": "2026-01-01 01:01", published: "2026-01-02 03:04:05"}
    for value in ("2026-01-02 04:05:06", 1767294306000):
        text = json.dumps({"news": data | {modified: value, "updateYn": "Y"}})
        article = extract(f"{HEAD}<div id=app></div><script id=__NEXT_DATA__ type=application/json>{text}</script>")
        assert [str(article.timestamp), str(article.modified)] == ["2026-01-02 03:04:05+09:00", "2026-01-02 04:05:06+09:00"]


def test_json_ld_body_counts_where_the_page_holds_none() -> None:
    text = BODY.replace("</p><p>", "\n").replace("<p>", "").replace("</p>", "")
    data = {"@type": ["NewsArticle"], "headline": "새벽시장에 활기", "articleBody": text}
    article = extract(f"<script type=application/ld+json>{json.dumps(data)}</script><div id=root></div>")
    assert article.paragraphs == tuple(text.split("\n"))


def test_a_body_that_is_cut_off_counts_where_no_other_holds_it_whole() -> None:
    cut = {"@type": "NewsArticle", "headline": "새벽시장에 활기", "articleBody": f"{re.sub('</?p>', ' ', BODY).strip()} 상인들은..."}
    whole = {"news": {"title": "새벽시장에 활기", "content": f"{BODY}<p>상인들은 반겼다.</p>"}}
    scripts = [f"<script type=application/ld+json>{json.dumps(cut)}</script>", f"<script id=__NEXT_DATA__>{json.dumps(whole)}</script>"]
    assert extract(HEAD + "".join(scripts)).paragraphs[-1] == "상인들은 반겼다."
    assert extract(HEAD + scripts[0]).paragraphs[-1].endswith("...")


def test_what_json_ld_says_counts_where_nothing_is_shown_and_the_title_is_the_papers() -> None:
    data = {
        "@type": "NewsArticle",
        "headline": "새벽시장에 활기",
        "datePublished": "2026-01-02T03:04:00+09:00",
        "author": [{"@type": "Person", "name": "김새벽"}],
        "publisher": {"name": "새벽신문"},
        "articleBody": BODY[3:-4].replace("</p><p>", "\n"),
    }
    script = f"<html><head><title>새벽신문</title><script type=application/ld+json>{json.dumps(data)}</script>"
    article = extract(f"{script}<div id=root></div>")
    assert (article.title, article.publisher, len(article.paragraphs)) == ("새벽시장에 활기", "새벽신문", 4)
    assert article.reporters[0].name == "김새벽"
    assert str(article.timestamp) == "2026-01-02 03:04:00+09:00"
    shown = [Block(f"새벽시 소식 {n}") for n in range(40)]
    assert "ld:headline" not in with_json_ld({"title": ["새벽신문"], "json-ld": [json.dumps(data)]}, shown)


def test_a_reporter_in_a_script_may_be_an_object() -> None:
    data = {"title": "새벽시장에 활기", "content": BODY, "reporter": {"name": "김새벽", "email": "dawn@example.com"}}
    article = extract(f"{HEAD}<div id=app></div><script id=__NEXT_DATA__ type=application/json>{json.dumps(data)}</script>")
    assert [(person.name, person.email) for person in article.reporters] == [("김새벽", "dawn@example.com")]


def test_a_mark_in_a_plain_body_is_no_tag() -> None:
    lines = (
        "새벽시는 소설 <Dawn> 두 권을 새벽도서관에 들여놓았다.",
        "책은 다음 달부터 빌릴 수 있다고 시는 밝혔다.",
        "도서관은 두 달 동안 밤에도 문을 열기로 결정했다.",
        "찾는 사람이 많으면 더 사들이겠다고 덧붙였다.",
    )
    data = {"@type": "NewsArticle", "headline": "새벽시장에 활기", "articleBody": "\n\n".join(lines)}
    page = f"<script type=application/ld+json>{json.dumps(data)}</script><div id=root></div>"
    assert extract(page).paragraphs == lines


def test_a_teaser_is_no_body() -> None:
    assert embedded.find(['{"body": "새벽시장이 붐볐다."}'], {"ld:articleBody": ["시장이 붐볐다."]}) is None


def test_broken_and_hostile_json_is_passed_over() -> None:
    scripts = ["Fusion.globalContent=" + "[" * 100_000, "Fusion.globalContent={", "self.__next_f.push([1,2,3])", '{"a": [1', "[]", ""]
    assert embedded.find(scripts, {}) is None
    assert embedded.find(['self.__next_f.push([1,"1:Tffffffff,x\\n2:[\\"$\\"]"])'], {}) is None
    assert embedded.find(['Fusion.globalContent={"content_elements": [1, {"type": 2}], "headlines": {}}'], {}) is None
    assert embedded.find(['Fusion.globalContent={"content_elements": {}, "headlines": []}'], {}) is None


@pytest.mark.parametrize(
    "source",
    [
        '{"a": "http://example.co.kr", // 발행일 형식\n "b": [1, 2,], }',
        '/* "발행" */ {"a": "http://example.co.kr", "b": [1, 2]};',
        '//<![CDATA[\n{"a": "http://example.co.kr", "b": [1, 2]}\n//]]>',
        '<!-- {"a": "http://example.co.kr", "b": [1, 2]} -->',
        "{&quot;a&quot;: &quot;http://example.co.kr&quot;, &quot;b&quot;: [1, 2]}",
    ],
)
def test_what_templates_leave_around_json_goes(source: str) -> None:
    assert read_json(source) is None
    assert repair_json(source) == {"a": "http://example.co.kr", "b": [1, 2]}


def test_quotation_marks_inside_strings_are_put_right() -> None:
    assert repair_json('{"a": "그는 "좋다", "싫다"고 했다", "b": ""새벽" 시장"}') == {"a": '그는 "좋다", "싫다"고 했다', "b": '"새벽" 시장'}
    assert repair_json('{"a": "그는 \\\'좋다\\\'고 했다"}') == {"a": "그는 '좋다'고 했다"}
    assert repair_json('{"a": 1} {"b": 2}; 끝') == [{"a": 1}, {"b": 2}]


@pytest.mark.parametrize("source", ["{", "[" * 100_000, "[" * 1000, "var a = 1", "", '{"' * 20_000])
def test_what_is_not_legible_is_not_there(source: str) -> None:
    assert read_json(source) is None
    assert repair_json(source) is None


def test_walk_is_bounded() -> None:
    assert len(list(walk([{} for _ in range(50_000)]))) < 25_000


def test_json_ld_of_wrong_types_is_passed_over() -> None:
    data = [
        {"@type": "NewsArticle", "headline": 3, "author": ["김새벽", {"name": None}, 4], "publisher": [[]], "datePublished": {}},
        {"@type": "VideoObject", "headline": "영상"},
        {"@graph": [{"@type": "Article", "headline": "새벽시장", "articleSection": ["경제", "사회"]}]},
        7,
    ]
    facts = with_json_ld({"json-ld": [json.dumps(data), "null", "3"]})
    assert facts["ld:headline"] == ["새벽시장"]
    assert facts["ld:articleSection"] == ["경제", "사회"]
    assert facts["ld:author"] == ["김새벽"]


OWN = {"@type": "NewsArticle", "headline": "새벽시장에 활기", "datePublished": 1772583000, "author": {"name": "김새벽"}}
OTHER = {"@type": "NewsArticle", "headline": "노을 진 바다", "datePublished": "2025-01-02T03:04:05", "author": {"name": "박노을"}}


@pytest.mark.parametrize(
    ("page", "own"),
    [
        ({"meta:og:title": ["[단독] 새벽시장에 활기"]}, {}),
        ({"title": ["새벽시장 활기 되찾아 - 새벽일보"]}, {}),
        ({"title": ["새벽일보"], "canonical": ["https://example.co.kr/news?id=1"]}, {"url": "http://www.example.co.kr/news?id=1"}),
        ({"title": ["새벽일보"], "meta:og:url": ["/news/1/"]}, {"mainEntityOfPage": {"@id": "https://example.co.kr/news/1"}}),
    ],
)
def test_the_article_of_the_page_is_found_wherever_it_stands(page: dict[str, list[str]], own: dict[str, Any]) -> None:
    for data in ([OTHER, OWN | own], [OWN | own, OTHER]):
        facts = with_json_ld(page | {"json-ld": [json.dumps(data)]})
        assert (facts["ld:datePublished"], facts["ld:author"]) == (["1772583000"], ["김새벽"])
    assert "ld:type" not in with_json_ld(page | {"json-ld": [json.dumps(OTHER)]})


def test_people_are_looked_up_and_named_whole() -> None:
    people = [{"@id": "#1"}, {"familyName": "이", "givenName": "아침"}, {"name": ["박노을", "최하늘"]}, "#2"]
    data = [{"@graph": [OWN | {"author": people, "publisher": {"@id": "#3"}}, {"@id": "#1", "name": "김새벽"}]}]
    facts = with_json_ld({"json-ld": [json.dumps([*data, {"@id": "#2", "name": "정바다"}, {"@id": "#3", "name": "새벽일보"}])]})
    assert facts["ld:author"] == ["김새벽", "이아침", "박노을", "최하늘", "정바다"]
    assert facts["ld:publisher"] == ["새벽일보"]


@pytest.mark.parametrize(
    ("caption", "credit"),
    [("새벽시장을 찾은 손님들이 물건을 고르고 있다.", "새벽소방서"), ("손님들이 물건을 고르고 있다. /새벽통신", "새벽통신"), ("", None)],
)
def test_the_owner_of_a_photo_in_a_story_of_arc(caption: str, credit: str | None) -> None:
    image = {"type": "image", "url": "https://example.com/1.jpg", "caption": caption, "credits": {"affiliation": [{"name": "새벽소방서"}]}}
    story = {"headlines": {"basic": "새벽시장에 활기"}, "content_elements": [image, {"type": "text", "content": BODY}]}
    captions = extract(f"{HEAD}<div id=app></div><script>Fusion.globalContent={json.dumps(story)};</script>").photo_captions
    assert [caption.credit for caption in captions] == ([credit] if credit else [])
