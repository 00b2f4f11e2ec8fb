"""Whole pages, all fields, to the letter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import lxml.html
import pytest
from pages import ARTICLES, FIXTURES, Fixture

from newsclean import Article, ExtractionError, decode, extract, outlets

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def _named(fixture: Fixture) -> str:
    return fixture.name


def _answer(source: bytes | str | HtmlElement) -> dict[str, Any]:
    try:
        return extract(source).to_dict()
    except ExtractionError as error:
        return {"error": error.reason}


@pytest.mark.parametrize("fixture", FIXTURES, ids=_named)
def test_page_gives_its_answer(fixture: Fixture) -> None:
    assert _answer(fixture.data) == fixture.answer


@pytest.mark.parametrize("fixture", FIXTURES, ids=_named)
def test_text_gives_the_same_as_bytes(fixture: Fixture) -> None:
    answer = _answer(decode(fixture.data).text)
    if "error" not in answer:
        assert answer["encoding"] is None
        answer["encoding"] = fixture.answer["encoding"]
    assert answer == fixture.answer


@pytest.mark.parametrize("fixture", [f for f in ARTICLES if f.is_html], ids=_named)
def test_lxml_element_gives_the_same_body(fixture: Fixture) -> None:
    # libxml2 reads broken markup in its own way, so it is the article that must not change, not every field.
    answer = _answer(lxml.html.fromstring(decode(fixture.data).text))
    assert answer["paragraphs"] == fixture.answer["paragraphs"]
    assert answer["title"] == fixture.answer["title"]


@pytest.mark.parametrize("fixture", ARTICLES, ids=_named)
def test_general_way_stands_without_outlet_rows(fixture: Fixture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outlets, "_BY_HOST", {})
    monkeypatch.setattr(outlets, "_BY_PATH", {})
    answer = _answer(fixture.data)
    assert answer["paragraphs"] == fixture.answer["paragraphs"]
    assert answer["title"] == fixture.answer["title"]


@pytest.mark.parametrize("fixture", ARTICLES, ids=_named)
def test_json_round_trip(fixture: Fixture) -> None:
    article = extract(fixture.data)
    assert Article.from_dict(article.to_dict()) == article
