"""Pages that were made to hurt give an article or are refused, in bounded time and memory, and never a traceback."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hostile_pages import ARTICLE, LINES, NAMES

from newsclean import ExtractionError, extract
from newsclean.extraction import LARGEST
from newsclean.html.guard import defused, flattened

SECONDS = 2
MEGABYTES = 400
SLOWER = 3  # times that a busy machine may take: the bar is for an idle one
# What these hold before the article is more than is read of a page.
FLATTENED = ("unclosed b", "unclosed b under other ends", "nested div", "nested div beside ends of others", "nested lists", "attributes")


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_page_is_bounded(name: str) -> None:
    script = Path(__file__).parent / "hostile_pages.py"
    done = subprocess.run([sys.executable, str(script), name], check=False, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen["seconds"] < SECONDS * SLOWER
    assert seen["megabytes"] < MEGABYTES
    assert seen["paragraphs"][0] in (*LINES, "not-an-article", "empty")
    if name in FLATTENED:
        assert tuple(seen["paragraphs"][: len(LINES)]) == LINES


def test_cases_are_many() -> None:
    assert len(set(NAMES)) == len(NAMES) >= 50


def test_ordinary_pages_are_left_alone() -> None:
    page = ("<div>" * 50 + ARTICLE + "</div>" * 50).encode() * 200
    assert defused(page) is page


def test_flattened_pages_keep_their_article() -> None:
    article = extract(flattened(f"<div class=x><table><tr><td>{ARTICLE}<b>상인</b> <font size=2>연합</font></table></div>".encode()))
    assert article.paragraphs[:3] == LINES
    assert article.title == "새벽시장에 활기"


@pytest.mark.parametrize("source", [b" " * (LARGEST + 1), bytearray(LARGEST + 1), "가" * (LARGEST + 1)], ids=["bytes", "bytearray", "str"])
def test_too_large_is_said_at_once(source: bytes | str) -> None:
    start = time.process_time()
    with pytest.raises(ExtractionError, match="too-large"):
        extract(source)
    assert time.process_time() - start < 0.1


@pytest.mark.slow
def test_time_grows_with_the_page() -> None:
    def seconds(times: int) -> float:
        page = (ARTICLE + "<ul>" + "<li><a href=/1>새벽시 청사 이전 확정</a></li>" * 20 + "</ul>") * times
        start = time.process_time()
        extract(page)
        return time.process_time() - start

    seconds(10)
    assert min(seconds(1000) for _ in range(3)) < min(seconds(100) for _ in range(3)) * 10 * 1.6
