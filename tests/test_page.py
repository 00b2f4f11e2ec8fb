"""Blocks: what a line is asked is asked once."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from pages import FIXTURES, Fixture

from newsclean import ExtractionError, extract
from newsclean.newsroom.boilerplate import find_shape
from newsclean.page import Block, _Kept

KEPT = [value for value in vars(Block).values() if isinstance(value, _Kept)]


def test_a_block_keeps_its_answers() -> None:
    asked: list[str] = []

    def measured(text: str) -> bool:
        asked.append(text)
        return len(text) > 3

    class Asked(Block):
        is_long = _Kept(measured)

    block = Asked("새벽시장")
    assert (block.is_long, block.is_long, asked) == (True, True, ["새벽시장"])
    assert Asked("시장").is_long is False


@pytest.mark.parametrize("fixture", FIXTURES[::7], ids=lambda fixture: fixture.name)
def test_no_line_is_put_the_same_question_twice(fixture: Fixture, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Callable[..., Any], tuple[object, ...]]] = []

    def heard(question: Callable[..., Any]) -> Callable[..., Any]:
        def ask(*arguments: object, **options: object) -> object:
            asked.append((question, arguments))
            return question(*arguments, **options)

        return ask

    questions = {kept._question: heard(kept._question) for kept in KEPT} | {find_shape: heard(find_shape)}  # noqa: SLF001 - what the test is about
    for kept in KEPT:
        monkeypatch.setattr(kept, "_question", questions[kept._question])  # noqa: SLF001
    for name, module in list(sys.modules.items()):
        if name.startswith("newsclean.") and not name.startswith("newsclean.newsroom"):  # whose own functions may build on each other
            for key, value in list(vars(module).items()):
                if callable(value) and value in questions:
                    monkeypatch.setattr(module, key, questions[value])
    with suppress(ExtractionError):
        extract(fixture.data)
    # Lines may say the same: each has a string of its own, which is told by its identity while the list holds it.
    counts = Counter((question, id(text), *rest) for question, (text, *rest) in asked)
    assert counts
    assert [arguments for question, arguments in asked if counts[question, id(arguments[0]), *arguments[1:]] > 1] == []
