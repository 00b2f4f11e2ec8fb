"""Patterns run on hostile text: each takes linear time on its own worst line."""

from __future__ import annotations

import re
import time

import pytest

from newsclean import body, declaration, encoding, fields, islands, metadata, text, titles
from newsclean.cli import warc
from newsclean.html import guard
from newsclean.newsroom import bylines, captions, words
from newsclean.rules import chrome, grammar, markup, photo_credits

MODULES = (
    body,
    bylines,
    captions,
    chrome,
    declaration,
    encoding,
    fields,
    grammar,
    guard,
    islands,
    markup,
    metadata,
    photo_credits,
    text,
    titles,
    warc,
    words,
)
PATTERNS = (
    {
        f"{module.__name__.removeprefix('newsclean.')}.{name}": value
        for module in MODULES
        for name, value in vars(module).items()
        if isinstance(value, re.Pattern)
    }
    | {f"chrome.{shape.name}.starts": re.compile(shape.starts) for shape in chrome.SHAPES if shape.starts}
    | {f"chrome.{shape.name}.holds": re.compile(shape.holds) for shape in chrome.SHAPES if shape.holds}
    | {f"credit.{credit.name}": re.compile(credit.pattern) for credit in photo_credits.CREDITS}
)
UNITS = [
    *("가", " ", "김새벽 ", "a@", "a.", "<", "<p ", "[", "(", "[가=", "/", "1", "2026-01-02 ", "기자 ", "·", "=", "▶"),
    *("#가", "무단", ", ", "//", "\\u", "사진 ", "ⓒ", "가.", "- "),
]
LENGTH = 50_000


@pytest.mark.slow
@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
def test_pattern_is_linear(pattern: re.Pattern[str] | re.Pattern[bytes]) -> None:
    for unit in UNITS:
        line: str | bytes = unit * (LENGTH // len(unit))
        if isinstance(pattern.pattern, bytes):
            line = str(line).encode()
        start = time.process_time()
        for count, _ in enumerate(pattern.finditer(line)):  # type: ignore[arg-type]
            if count > LENGTH:
                break
        assert time.process_time() - start < 0.5, unit


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
def test_no_repeat_stands_in_a_repeat(pattern: re.Pattern[str] | re.Pattern[bytes]) -> None:
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode()
    bare = re.sub(r"\[(?:\\.|[^\]\\])*\]", "C", source)  # a class is one character
    bare = re.sub(r"\\.", "E", bare)
    bare = re.sub(r"[+*?}]\+", "P", bare)  # a possessive repeat never goes back
    nested = re.search(r"\([^()]*[+*][^()]*\)[+*{]", bare)
    assert nested is None, nested
