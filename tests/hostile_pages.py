"""Long pages that were made to hurt newsclean, each around an article that must still come out or be refused.

    python tests/hostile_pages.py NAME

extracts one of them under limits and prints seconds, megabytes and what came out.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
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


# Markup that stands before the article; all is built when it is asked for. Each page is long, and hard on what reads its
# lines and facts, but plain for every HTML parser: what is hard on parsers is tested in small (`reading/html/test_guard.py`).
BEFORE: Final[dict[str, Callable[[], str]]] = {
    "a class of many words": lambda: '<div class="' + _many(lambda i: f"img_desc{i} ") + '">x</div>',
    "a long value": lambda: '<p title="' + _many("새벽시장 ") + '">x</p>',
    "long values": lambda: _many(lambda i: f'<p title="{"가" * 9999}{i}">x</p>'),
    "many classes": lambda: _many(lambda i: f"<p class=c{i}>x</p>"),
    "options": lambda: "<select>" + _many("<option>x</option>") + "</select>",
    "comments": lambda: _many("<!-- x -->"),
    "a long comment": lambda: "<!--" + _many("새벽시장 ") + "-->",
    "paragraphs": lambda: _many("<p>x</p>"),
    "breaks": lambda: _many("<br>x"),
    "texts on one line": lambda: "<p>" + _many("<b>x</b>") + "</p>",
    "images": lambda: _many("<img>x"),
    "headings": lambda: _many("<h2>새벽시장에 활기</h2>"),
    "links": lambda: _many(lambda i: f"<p><a href=/{i}>새벽시 청사 이전 확정</a></p>"),
    "links on one line": lambda: "<p>" + _many(lambda i: f"<a href=/{i}>새벽시 청사</a> ") + "</p>",
    "lists": lambda: _many("<ul><li>새벽시장</li><li>1위</li></ul>"),
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
    "mail links": lambda: _many("<p>김새벽 기자 <a href=mailto:a@example.com>x</a></p>"),
}
# Markup behind the article.
BEHIND: Final[dict[str, Callable[[], str]]] = {
    "bylines": lambda: _many(lambda i: f"<p>김새벽 기자 a{i}@example.com</p>"),
    "dates": lambda: _many("<p>입력 2026-01-02 03:04 수정 2026-01-02 03:05</p>"),
    "quotations": lambda: _many(lambda i: f"<p>“시장에 손님이 {i}명 왔다고 그가 말했다.”</p>"),
    "prose": lambda: _many(lambda i: f"<p>시장에 손님이 {i}명 왔다고 상인회 대표가 새벽시청에서 기자들에게 말했다.</p>"),
    "short prose": lambda: _many("<p>새벽시장에 온 손님이 모두 웃으며 돌아갔다.</p>"),
    "sentences that boxes break off": lambda: "<p>" + _many("시장에 온 손님이 모두 웃으며 돌아갔고<div><script>x</script></div>"),
    "preformatted prose": lambda: "<pre>" + _many("새벽시장에 온 손님이 모두 웃으며 돌아갔다고 그가 말했다.\n") + "</pre>",
    "bylines of many texts": lambda: "<p>김새벽 기자" + _many("<i>\u200b</i>") + "</p>",
    "captions": lambda: _many("<figure><img><figcaption>손님들. [사진=새벽시]</figcaption></figure>"),
    "summaries": lambda: _many("<p>AI 요약</p>"),
    "teasers": lambda: _many(lambda i: f"<p>새벽시의 전통시장이 추석 대목을 맞아 모처럼 손님으로 {i}…</p>"),
    "cells": lambda: "<table>" + _many("<tr><td>새벽시장</td><td>1위</td></tr>") + "</table>",
    "copyright lines": lambda: _many("<p>ⓒ 새벽일보 무단 전재 금지</p>"),
}
NAMES: Final = (*BEFORE, *BEHIND)


def build(name: str) -> bytes:
    """Build a page."""
    page = BEFORE[name]() + ARTICLE if name in BEFORE else ARTICLE + BEHIND[name]()
    return page.encode()


def _peak() -> int:
    """Give the most memory that this process has held, in kilobytes; what getrusage says includes its parent's before it started."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmHWM:")[2].split()[0])


def main() -> None:
    data = build(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
    from newsclean import ExtractionError, extract  # noqa: PLC0415 - under the limit

    extract(ARTICLE)  # what is loaded and compiled once
    before = _peak()
    start = time.process_time()
    try:
        paragraphs = list(extract(data).paragraphs)
    except ExtractionError as error:
        paragraphs = [error.reason]
    seconds = time.process_time() - start
    grown = _peak()
    print(
        json.dumps({"seconds": seconds, "megabytes": grown / 1024, "base": before / 1024, "size": len(data), "paragraphs": paragraphs[:5]})
    )


if __name__ == "__main__":
    main()
