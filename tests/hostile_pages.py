"""Pages that were made to hurt, each around an article that must still come out or be refused.

    python tests/hostile_pages.py NAME

extracts one of them under limits and prints seconds, megabytes and what came out.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from typing import Final

SIZE: Final = 5_000_000  # bytes of the largest page
HEAD: Final = "<h1>새벽시장에 활기</h1><p>입력 2026-01-02 03:04</p>"
LINES: Final = (
    "(새벽=새벽통신) 김새벽 기자 = 새벽시의 전통시장이 추석 대목을 맞아 모처럼 손님으로 붐볐다.",
    "상인회는 이날 하루 손님이 만 명을 넘긴 것은 다섯 해 만에 처음이라고 밝혔다.",
    "시는 다음 달까지 주차장 두 곳을 더 열어 시장을 찾는 손님을 맞기로 했다.",
)
ARTICLE: Final = HEAD + "".join(f"<p>{line}</p>" for line in LINES)


def _many(unit: Callable[[int], str] | str, size: int = SIZE) -> str:
    """Repeat a piece of markup, which may hold its number, up to a size."""
    if isinstance(unit, str):
        return unit * (size // len(unit.encode()))
    return "".join(map(unit, range(size // len(unit(1_000_000).encode()))))


def _json(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


# Markup that stands before the article; all is built when it is asked for.
BEFORE: Final[dict[str, Callable[[], str]]] = {
    "unclosed b": lambda: _many(lambda i: f"<p><b id={i}>"),
    "unclosed b, few": lambda: _many(lambda i: f"<p><b id={i}>", 79_000),
    "unclosed b, fewer": lambda: _many(lambda i: f"<p><b id={i}>", 15_000),
    "unclosed b under other ends": lambda: _many(lambda i: f"<p><b id={i}></i>"),
    "unclosed b far apart": lambda: _many(lambda i: f"<p><b id={i}>" + "x" * 500),
    "unclosed font": lambda: _many(lambda i: f"<p><font color={i}>x"),
    "unclosed font in capitals": lambda: _many(lambda i: f"<P><FONT COLOR={i}>x"),
    "unclosed links": lambda: _many(lambda i: f"<a href={i}>x"),
    "unclosed nobr": lambda: _many(lambda i: f"<nobr id={i}><p>"),
    "nested div": lambda: _many("<div>"),
    "nested div with classes": lambda: _many(lambda i: f'<div class="c{i}" id="d{i}">x'),
    "nested div of mixed case": lambda: _many("<DiV>"),
    "nested div beside ends of others": lambda: _many("<div></ul>"),
    "nested div beside sound tags": lambda: _many("<div><i></i>"),
    "nested and closed": lambda: _many("<div>", SIZE // 2) + _many("</div>", SIZE // 2),
    "nested lists": lambda: _many("<ul><li>"),
    "nested definitions": lambda: _many("<dl><dd>x"),
    "nested tables": lambda: _many("<table><tr><td>x"),
    "nested spans with text": lambda: _many("<span>x"),
    "nested spans": lambda: _many("<span>") + _many("x</span>", SIZE // 100),
    "nested spans around scripts": lambda: _many("<span>", SIZE // 3) + _many("<b><script></script>x</b>", SIZE // 2),
    "script tags never closed": lambda: _many("<script "),
    "title tags never closed": lambda: _many("<title "),
    "nested sections": lambda: _many("<section><article>x"),
    "nested quotes": lambda: _many("<blockquote>x"),
    "nested buttons": lambda: _many("<button>x"),
    "nested elements of no name": lambda: _many("<x-y>x"),
    "nested objects": lambda: _many("<object>x"),
    "nested svg": lambda: "<svg>" + _many("<g>") + "</svg>",
    "nested math": lambda: "<math>" + _many("<mi>") + "</math>",
    "nested templates": lambda: _many("<template>"),
    "nested rubies": lambda: _many("<ruby><rt>x"),
    "closed late": lambda: "<div>" * 3000 + _many("</b>"),
    "paragraph ends": lambda: "<div>" * 2000 + _many("</p>", 100_000),
    "attributes": lambda: "<div " + _many(lambda i: f"a{i}=1 ") + ">",
    "attributes with ends of tags": lambda: "<div " + _many(lambda i: f'a{i}=">" ') + ">",
    "attributes with tags": lambda: "<div " + _many(lambda i: f'a{i}="<" ') + ">",
    "attributes with sound tags": lambda: "<div " + _many(lambda i: f"a{i}='<b></b>' ") + ">",
    "attributes with sound tags and text": lambda: "<div " + _many(lambda i: f'a{i}="x <b>x</b> {"x" * 60}" ') + ">",
    "attributes with a tag now and then": lambda: "<p " + _many(lambda i: f"a{i} " if i % 30 else f'a{i}="<p>" ') + ">",
    "attributes with hardly a tag": lambda: "<p " + _many(lambda i: f"a{i} " if i % 150 else f'a{i}="<p>" ') + ">",
    "attributes of tags in a row": lambda: _many(lambda i: f"a{i} " if i % 999 else "><p "),
    "attributes of large tags in a row": lambda: _many(lambda i: f"a{i} " if i % 6000 else "><p "),
    "attributes of a meta": lambda: "<meta " + _many(lambda i: f"content{i}=charset=x ") + ">",
    "a class of many words": lambda: '<div class="' + _many(lambda i: f"img_desc{i} ") + '">x</div>',
    "many classes": lambda: _many(lambda i: f"<p class=c{i}>x"),
    "options": lambda: "<select>" + _many("<option>x") + "</select>",
    "foster parents": lambda: "<table>" + _many(lambda i: f"<b id={i}>x") + "</table>",
    "text in tables": lambda: "<table>" + _many("<tr>x<td>y") + "</table>",
    "comments never closed": lambda: _many("<!--") + "-->",
    "comments": lambda: _many("<!-- x -->"),
    "paragraphs": lambda: _many("<p>x"),
    "breaks": lambda: _many("<br>x"),
    "texts on one line": lambda: "<p>" + _many("<b>x</b>"),
    "images": lambda: _many("<img>x"),
    "headings": lambda: _many("<h2>새벽시장에 활기"),
    "angle brackets": lambda: _many("<"),
    "quotes": lambda: _many("<a b='"),
    "references": lambda: _many("&amp;amp;lt;"),
    "one word": lambda: "<p>" + _many("가"),
    "spaces": lambda: "<p>" + _many(" \n\t"),
    "characters without width": lambda: "<p>" + _many("\u200b"),
    "JSON nested deep": lambda: _json("[" * SIZE),
    "JSON of deep objects": lambda: _json('{"@type":"NewsArticle","a":' * (SIZE // 28)),
    "JSON of wrong types": lambda: _json(
        '{"@type":"NewsArticle","headline":[1,{}],"author":{"name":[null]},"datePublished":{"a":1e999},"publisher":3}'
    ),
    "many JSON scripts": lambda: _many(_json('{"@type":"NewsArticle","headline":"가","author":[{"name":"나"}]}')),
    "values handed on": lambda: "<script>" + _many("__next_f.push([1,") + "</script>",
    "values handed on in scripts": lambda: _many("<script>self.__next_f.push([1,'x'])</script>"),
    "meta": lambda: _many(lambda i: f"<meta property=article:author content=김새벽{i}>"),
    "times": lambda: _many("<time datetime=2026-01-02T03:04:05Z>x</time>"),
    "mail links": lambda: _many("<p>김새벽 기자 <a href=mailto:a@example.com>x</a>"),
}
# Markup behind the article.
BEHIND: Final[dict[str, Callable[[], str]]] = {
    "bylines": lambda: _many(lambda i: f"<p>김새벽 기자 a{i}@example.com"),
    "dates": lambda: _many("<p>입력 2026-01-02 03:04 수정 2026-01-02 03:05"),
    "quotations": lambda: _many(lambda i: f"<p>“시장에 손님이 {i}명 왔다고 그가 말했다.”"),
    "prose": lambda: _many(lambda i: f"<p>시장에 손님이 {i}명 왔다고 상인회 대표가 새벽시청에서 기자들에게 말했다."),
    "short prose": lambda: _many("<p>새벽시장에 온 손님이 모두 웃으며 돌아갔다."),
    "sentences that boxes break off": lambda: "<p>" + _many("시장에 온 손님이 모두 웃으며 돌아갔고<div><script>x</script></div>"),
    "preformatted prose": lambda: "<pre>" + _many("새벽시장에 온 손님이 모두 웃으며 돌아갔다고 그가 말했다.\n") + "</pre>",
    "bylines of many texts": lambda: "<p>김새벽 기자" + _many("<i>\u200b</i>"),
    "captions": lambda: _many("<figure><img><figcaption>손님들. [사진=새벽시]</figcaption></figure>"),
    "summaries": lambda: _many("<p>AI 요약"),
    "teasers": lambda: _many(lambda i: f"<p>새벽시의 전통시장이 추석 대목을 맞아 모처럼 손님으로 {i}…"),
    "cells": lambda: "<table>" + _many("<tr><td>새벽시장<td>1위") + "</table>",
    "copyright lines": lambda: _many("<p>ⓒ 새벽일보 무단 전재 금지"),
}
NAMES: Final = (*BEFORE, *BEHIND)


def build(name: str) -> bytes:
    """Build a page."""
    page = BEFORE[name]() + ARTICLE if name in BEFORE else ARTICLE + BEHIND[name]()
    return page.encode()


def main() -> None:
    data = build(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
    from newsclean import ExtractionError, extract  # noqa: PLC0415 - under the limit

    extract(ARTICLE)  # what is loaded and compiled once
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    try:
        paragraphs = list(extract(data).paragraphs)
    except ExtractionError as error:
        paragraphs = [error.reason]
    seconds = time.process_time() - start
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(
        json.dumps({"seconds": seconds, "megabytes": grown / 1024, "base": before / 1024, "size": len(data), "paragraphs": paragraphs[:5]})
    )


if __name__ == "__main__":
    main()
