"""Captions of a single line, parted from their credits."""

from __future__ import annotations

import pytest

from newsclean.newsroom.captions import split_caption


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("고을시 덕장에 황태가 걸려 있다 <사진 고을시>", "고을시 덕장에 황태가 걸려 있다", "고을시"),
        ("시장을 찾은 시민들이 버스를 기다리고 있다. 사진/김새벽 기자", "시장을 찾은 시민들이 버스를 기다리고 있다.", "김새벽 기자"),
        ("무대에 오른 <사진의 밤>", "무대에 오른 <사진의 밤>", None),
    ],
)
def test_credits_at_the_end(text: str, caption: str, credit: str | None) -> None:
    found = split_caption(text)
    assert (found.text, found.credit) == (caption, credit)
