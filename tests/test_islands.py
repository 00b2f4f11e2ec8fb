from __future__ import annotations

import json

from newsclean import extract
from newsclean.reading import embedded
from newsclean.reading.json_ld import read_json, walk, with_json_ld

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


def test_json_ld_body_counts_where_the_page_holds_none() -> None:
    text = BODY.replace("</p><p>", "\n").replace("<p>", "").replace("</p>", "")
    data = {"@type": ["NewsArticle"], "headline": "새벽시장에 활기", "articleBody": text}
    article = extract(f"<script type=application/ld+json>{json.dumps(data)}</script><div id=root></div>")
    assert article.paragraphs == tuple(text.split("\n"))


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


def test_templates_leave_comments_and_commas() -> None:
    source = '{"a": "http://example.co.kr", // 발행일 형식\n "b": [1, 2,], }'
    assert read_json(source) == {"a": "http://example.co.kr", "b": [1, 2]}
    assert read_json("{") is None
    assert read_json("[" * 100_000) is None


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
