"""Patterns run on hostile text: each takes linear time on its own worst line."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time

import pytest

import newsclean
from newsclean.pattern import Pattern
from newsclean.rules.photo_credits import CREDITS
from newsclean.rules.seams import SEAMS
from newsclean.rules.shapes import SHAPES

OURS = [info.name for info in pkgutil.walk_packages(newsclean.__path__, "newsclean.") if not info.name.endswith(("__main__", "datatrove"))]
OWN: dict[str, re.Pattern[str] | re.Pattern[bytes] | Pattern] = {
    f"{name.removeprefix('newsclean.')}.{key}": value
    for name in OURS
    for key, value in vars(importlib.import_module(name)).items()
    if isinstance(value, re.Pattern | Pattern)
}
PATTERNS = (
    {name: value.regex if isinstance(value, Pattern) else value for name, value in OWN.items()}
    | {f"seam.{number}": seam.regex for number, seam in enumerate(SEAMS)}
    | {f"shape.{shape.name}.starts": re.compile("|".join(shape.starts)) for shape in SHAPES if shape.starts}
    | {f"shape.{shape.name}.holds": re.compile("|".join(shape.holds)) for shape in SHAPES if shape.holds}
    | {f"credit.{credit.name}": re.compile(credit.pattern) for credit in CREDITS}
)
UNITS = [
    *("가", " ", "김새벽 ", "a@", "a.", "<", "<p ", "[", "(", "[가=", "/", "1", "2026-01-02 ", "기자 ", "·", "=", "▶"),
    *("#가", "무단", ", ", "//", "\\u", "사진 ", "ⓒ", "가.", "- "),
]
LENGTH = 50_000
ANCHORED = {value.regex for value in OWN.values() if isinstance(value, Pattern) and value.use != "search"}
"""Those that are asked at the beginning of a text only."""


@pytest.mark.slow
@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
def test_pattern_is_linear(pattern: re.Pattern[str] | re.Pattern[bytes]) -> None:
    for unit in UNITS:
        line: str | bytes = unit * (LENGTH // len(unit))
        if isinstance(pattern.pattern, bytes):
            line = str(line).encode()
        assert any(_seconds(pattern, line) < 0.5 for _ in range(2)), unit  # what keeps a machine busy may be over


def _seconds(pattern: re.Pattern[str] | re.Pattern[bytes], line: str | bytes) -> float:
    start = time.process_time()
    places = [pattern.match(line)] if pattern in ANCHORED else pattern.finditer(line)  # type: ignore[arg-type]
    for count, _ in enumerate(places):
        if count > LENGTH:
            break
    return time.process_time() - start


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
def test_no_repeat_stands_in_a_repeat(pattern: re.Pattern[str] | re.Pattern[bytes]) -> None:
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode()
    bare = re.sub(r"\[(?:\\.|[^\]\\])*\]", "C", source)  # a class is one character
    bare = re.sub(r"\\.", "E", bare)
    bare = re.sub(r"[+*?}]\+", "P", bare)  # a possessive repeat never goes back
    nested = re.search(r"\([^()]*[+*][^()]*\)[+*{]", bare)
    assert nested is None, nested


@pytest.mark.parametrize("name", [name for name in PATTERNS if name.startswith(("rules.", "newsroom.", "seam.", "shape.", "credit."))])
def test_repeats_of_rules_are_bounded(name: str) -> None:
    bare = re.sub(r"\[(?:\\.|[^\]\\])*\]|\\.", "C", str(PATTERNS[name].pattern))
    assert not re.search(r"[+*]|,\}", bare)
