from __future__ import annotations

import dataclasses
import inspect
from datetime import UTC, datetime, timedelta

import pytest

import newsclean
from newsclean import Article, ExtractionError, PhotoCaption, Reporter


def _article() -> Article:
    return Article(
        title="새벽시장에 활기",
        timestamp=datetime(2026, 1, 2, 3, 4, tzinfo=UTC),
        reporter_email="dawn@example.com",
        photo_captions=(PhotoCaption(text="시장", credit="새벽시 제공"),),
        paragraphs=("첫 문단이다.", "둘째 문단이다."),
        reporters=(Reporter(name="김새벽", email="dawn@example.com"),),
    )


def test_public_names() -> None:
    values = {"Article", "Decoded", "Explanation", "ExtractionError", "Label", "Line", "PhotoCaption", "Reporter"}
    assert set(newsclean.__all__) == values | {"__version__", "decode", "explain", "extract"}


def test_fields_of_the_mission_come_first() -> None:
    first = [field.name for field in dataclasses.fields(Article)][:5]
    assert first == ["title", "timestamp", "reporter_email", "photo_captions", "paragraphs"]


def test_entry_points_take_facts_and_no_options() -> None:
    assert list(inspect.signature(newsclean.extract).parameters) == ["source", "url", "encoding"]


def test_article_is_frozen_slotted_and_by_keyword() -> None:
    article = _article()
    with pytest.raises(dataclasses.FrozenInstanceError):
        article.title = "다른 제목"  # type: ignore[misc]
    assert not hasattr(article, "__dict__")
    with pytest.raises(TypeError):
        Article("제목")  # type: ignore[call-arg]


def test_text_joins_paragraphs() -> None:
    assert _article().text == "첫 문단이다.\n\n둘째 문단이다."


def test_caption_reads_as_its_text() -> None:
    assert str(PhotoCaption(text="시장", credit="새벽시")) == "시장"


def test_from_dict_gives_korean_time() -> None:
    article = Article.from_dict(_article().to_dict())
    assert article == _article()
    assert article.timestamp is not None
    assert article.timestamp.utcoffset() == timedelta(hours=9)


def test_error_says_reason_and_place() -> None:
    error = ExtractionError("not-an-article", "https://example.co.kr/")
    assert isinstance(error, ValueError)
    assert (error.reason, error.url) == ("not-an-article", "https://example.co.kr/")
    assert str(error) == "not-an-article: the page holds no news article (https://example.co.kr/)"
    assert str(ExtractionError("empty")) == "empty: the input holds no text"
