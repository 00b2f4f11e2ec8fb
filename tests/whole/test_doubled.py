"""A page that is twice as long takes twice as long: one page for each module, made of what that module looks at most."""

from __future__ import annotations

import contextlib
import gc
import json
import textwrap
import time
from collections.abc import Callable, Iterator
from itertools import count, islice
from typing import Final

import pytest

import newsclean
from newsclean.reading.html import guard

LIMIT: Final = 2.3  # times as long: what fits in no cache any more costs a little more
ROUNDS: Final = 4  # of each length in turns, the best of which count
TRIES: Final = 8  # on a busy machine
SIZE: Final = 2_000  # lines of the shorter page: what each page costs is little beside them

TITLE: Final = "새벽시 전통시장, 추석 대목에 다시 활기"
DATE: Final = "입력 2026-01-02 03:04"
NAMES: Final = ("시장", "도서관", "주차장", "박물관", "다리", "공원", "학교", "극장", "항구", "등대")


def _sentences() -> Iterator[str]:
    """Give sentences that are all unlike."""
    for number in count():
        name = NAMES[number % 10]
        yield f"새벽시는 {number}번째 {name}을 내년 봄까지 고치고 {number % 97}억 원을 들여 길도 넓히기로 했다고 이날 밝혔다."


def _some(number: int) -> list[str]:
    return list(islice(_sentences(), number))


def _html(body: str, head: str = "") -> str:
    return f"<html><head>{head}</head><body><h1>{TITLE}</h1><p>{DATE} 김새벽 기자</p>{body}</body></html>"


def _paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def _dump(lines: list[str], gap: str = "\n") -> str:
    return gap.join([TITLE, DATE, "김새벽 기자", *lines])


def _labels(number: int) -> list[str]:
    """Give lines that look like headlines and decks."""
    return [f"새벽시 {NAMES[i % 10]} {i}곳 새로 문 연다" for i in range(number)]


def _flight(size: int) -> str:
    """Give a page whose article stands in a script, each line of it as a reference to the next one."""
    rows = "".join(f'{i:x}:[{{"content":"${i + 1:x}"}}]\n' for i in range(1, size * 4))
    head = '<meta property="og:type" content="article">'
    return f"{head}<div id=root></div><script>self.__next_f.push({json.dumps([1, rows])})</script>"


def _held(size: int) -> str:
    """Give a page whose article stands in a script as one value."""
    data = {"title": TITLE, "contentHtml": _paragraphs(_some(size)), "others": [{"content": line} for line in _labels(size)]}
    head = '<meta property="og:type" content="article">'
    return f"{head}<div id=root></div><script id=__NEXT_DATA__ type=application/json>{json.dumps(data)}</script>"


PAGES: Final[dict[str, Callable[[int], str]]] = {
    "walk: paragraphs": lambda size: _html(_paragraphs(_some(size))),
    "walk: nested boxes": lambda size: _html("<div>" * 100 + "".join(f"<div>{line}</div>" for line in _some(size))),
    "walk: words in elements": lambda size: _html("<p>" + "".join(f"{s} <span class=w>새벽</span> " for i, s in enumerate(_some(size)))),
    "walk: breaks": lambda size: _html("<div>" + "<br><br>".join(_some(size)) + "</div>"),
    "walk: scripts in sentences": lambda size: _html(
        "".join(f"<p>{line[:30]}<div><script></script></div>{line[30:]}" for line in _some(size))
    ),
    "walk: custom elements": lambda size: _html("".join(f"<x-{i}>{line}</x-{i}>" for i, line in enumerate(_some(size)))),
    "walk: hidden boxes": lambda size: _html("".join(f"<div hidden><p>{line}</p></div>" for line in _some(size)) + _paragraphs(_some(5))),
    "dump: lines": lambda size: _dump(_some(size)),
    "dump: paragraphs": lambda size: _dump(_some(size), "\n\n"),
    "dump: wrapped": lambda size: "\n\n".join(textwrap.fill(line, 30) for line in [TITLE, DATE, *(f"{a} {a}" for a in _some(size // 2))]),
    "dump: words broken": lambda size: "\n\n".join(
        "\n".join(textwrap.wrap(line.replace(" ", "\xa0"), 40)) for line in [TITLE, DATE, *_some(size)]
    ),
    "dump: Markdown": lambda size: (
        f"# {TITLE}\n\n{DATE}\n\n" + "\n\n".join(f"**{line[:20]}**{line[20:]} [더](/{i})" for i, line in enumerate(_some(size)))
    ),
    "dump: tables": lambda size: (
        f"# {TITLE}\n\n{DATE}\n\n| 가 | 나 |\n| --- | --- |\n" + "\n".join(f"| {i} | {line} |" for i, line in enumerate(_some(size)))
    ),
    "dump: one line": lambda size: " ".join([TITLE, DATE, "김새벽 기자", *_some(size)]),
    "dump: sentences glued": lambda size: TITLE + DATE + "".join(_some(size)),
    "dump: broken at links": lambda size: _dump([f"{line[:5]}\n{line[5:12]}\n{line[12:]}" for line in _some(size)]),
    "dump: bullets": lambda size: _dump([f"* {line}" for line in _some(size)]),
    "dump: numbered links": lambda size: _dump([f"[{i}]{line}" for i, line in enumerate(_some(size), 1)]),
    "copies: twice in a row": lambda size: _html("".join(f"<div>{_paragraphs(_some(size // 2))}</div>" for _ in range(2))),
    "copies: of a few lines": lambda size: _html("".join(f"<div>{_paragraphs(_some(5))}</div>" for _ in range(size // 5))),
    "copies: teasers": lambda size: _html(_paragraphs([f"{line[:45]}…" for line in _some(size // 2)]) + _paragraphs(_some(size // 2))),
    "copies: summaries": lambda size: _dump([line for each in _some(size // 2) for line in ("AI 요약", each)]),
    "copies: sentences said again": lambda size: _dump(
        [line for each in _some(size // 2) for line in (each[:40] + ".", each[:40] + ". " + each)]
    ),
    "label: boxes with buttons": lambda size: _html(
        "".join(f"<p>{s}</p><div><p>{s[:30]}</p><button>신청</button></div>" for s in _some(size // 3))
    ),
    "label: offers": lambda size: _dump(
        [line for each in _some(size // 4) for line in (each, "새벽편지", "소식을 보내 드립니다.", "신청")]
    ),
    "others: dated headlines": lambda size: _dump(
        [line for i, each in enumerate(_some(size // 2)) for line in (each[:20], f"입력 2026-01-{i % 28 + 1:02} 03:04")]
    ),
    "headline: many claimed": lambda size: (
        f"<title>{TITLE}</title>" + "".join(f"<h2>{TITLE}</h2>" for _ in range(size)) + _paragraphs(_some(9))
    ),
    "headline: many titles": lambda size: _html(
        _paragraphs(_some(9)), "".join(f'<meta property="og:title" content="{line}">' for line in _labels(size // 40))
    ),
    "headline: many lines over it": lambda size: "\n".join(_labels(size)) + "\n" + _dump(_some(9)),
    "label: decks in a dump": lambda size: _dump([*_labels(size), *_some(9)]),
    "label: decks on a page": lambda size: _html("".join(f"<h3>{line}</h3>" for line in _labels(size)) + _paragraphs(_some(9))),
    "label: who speaks": lambda size: _dump([line for each in _some(size // 2) for line in ("[김새벽 기자]", each)]),
    "label: captions": lambda size: _dump([line for each in _some(size // 2) for line in (each, "[사진=새벽통신 제공]")]),
    "label: credits": lambda size: _dump([f"△ {line[:50]} 사진=새벽통신" for line in _some(size)] + _some(9)),
    "label: links between": lambda size: _html("".join(f"<p>{line}</p><p><a href=/>새벽 다리 놓는다</a></p>" for line in _some(size // 2))),
    "label: behind the text": lambda size: _html(_paragraphs(_some(9)) + "".join(f"<div>{line}</div>" for line in _labels(size))),
    "label: sentences of others": lambda size: _html(
        "".join(f"<h4><a href=/>{a}</a></h4><p>{b}</p>" for a, b in zip(_labels(size // 2), _sentences(), strict=False))
    ),
    "fields: bylines": lambda size: _html(_paragraphs([f"김새벽 기자 dawn{i}@example.com" for i in range(size)]) + _paragraphs(_some(9))),
    "fields: dates": lambda size: _html(_paragraphs([f"입력 2026-01-02 03:{i % 60:02}" for i in range(size)]) + _paragraphs(_some(9))),
    "fields: moments": lambda size: _html("".join(f"<p>{s}<time datetime=2026-01-02T03:04>" for s in _some(size))),
    "fields: photos": lambda size: _html(
        "".join(f"<p>{s}</p><figure><img src=/{i}.jpg><figcaption>{s}</figcaption></figure>" for i, s in enumerate(_some(size // 2)))
    ),
    "fields: quotations": lambda size: _dump([line for each in _some(size // 2) for line in (each, f"“{each[:30]}”")]),
    "fields: notices": lambda size: _dump([*_some(9), *(f"저작권자 ⓒ 새벽{i}일보 무단전재 금지" for i in range(size))]),
    "fields: open notices": lambda size: _dump([*_some(9), *("Copyright by" for _ in range(size))]),
    "facts: labels of an address": lambda size: _html(
        _paragraphs(_some(9)), f'<link rel=canonical href="https://{"a." * size * 10}example.com/">'
    ),
    "script: references": _flight,
    "script: the article": _held,
}


@pytest.mark.slow
@pytest.mark.parametrize("name", PAGES)
def test_a_page_twice_as_long_takes_twice_as_long(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "_is_suspect", lambda _page, _limits: True)  # or it counts the tags of the longer page alone
    pages = PAGES[name](SIZE), PAGES[name](SIZE * 2)
    found = []
    for _ in range(TRIES):
        rounds = [tuple(map(_seconds, pages)) for _ in range(ROUNDS)]
        short, long = (min(column) for column in zip(*rounds, strict=True))
        found.append(long / short)
        if found[-1] <= LIMIT:
            return
    pytest.fail(f"{found} times as long")


def _seconds(page: str) -> float:
    """Give the time of the processor that a page takes, without what Python's collector takes for all that is in memory."""
    gc.disable()
    try:
        start = time.process_time()
        with contextlib.suppress(newsclean.ExtractionError):
            newsclean.extract(page)
        return time.process_time() - start
    finally:
        gc.enable()
