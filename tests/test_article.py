"""The public records: names, fields, entry points, and an article that goes to JSON and back."""

from __future__ import annotations

import dataclasses
import inspect
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from pages import ARTICLES

import newsclean
from newsclean import Article, ExtractionError, PhotoCaption, Reporter, explain
from newsclean.arrow import ARTICLE_SCHEMA


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
    values = {"Article", "Decoded", "Explanation", "ExtractionError", "JudgedRun", "Label", "Line", "PhotoCaption", "Reporter"}
    names = values | {"__version__", "decode", "explain", "extract"}
    assert set(newsclean.__all__) == names
    assert names <= set(dir(newsclean))
    assert all(getattr(newsclean, name) is getattr(newsclean, name) for name in names)
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        newsclean.nothing  # type: ignore[attr-defined]  # noqa: B018


def test_fields_of_the_mission_come_first() -> None:
    first = [field.name for field in dataclasses.fields(Article)][:5]
    assert first == ["title", "timestamp", "reporter_email", "photo_captions", "paragraphs"]


# A value of each type that a field has; none is a default.
SAMPLES: dict[Any, Any] = {
    str: "새벽",
    str | None: "새벽",
    int: 3,
    int | None: 3,
    float | None: 0.5,
    bool: True,
    datetime | None: datetime(2026, 1, 2, 3, 4, tzinfo=UTC),
    tuple[str, ...]: ("새벽", "아침"),
    tuple[PhotoCaption, ...]: (PhotoCaption(text="시장", credit="새벽시 제공"),),
    tuple[Reporter, ...]: (Reporter(name="김새벽", email="dawn@example.com"),),
}


def test_every_field_has_its_places() -> None:
    full = Article(**{name: SAMPLES[kind] for name, kind in get_type_hints(Article).items()})
    data = json.loads(json.dumps(full.to_dict()))
    back = Article.from_dict(data)
    readmes = {path.name: path.read_text("utf-8") for path in Path(__file__).parent.parent.glob("README*.md")}
    lacks = []
    for name in Article.__dataclass_fields__:
        page = next((fixture for fixture in ARTICLES if getattr(fixture.article, name)), None)
        places = {
            "key of to_dict": name in data,
            "key of from_dict": getattr(back, name) == getattr(full, name),
            "column in arrow.py": name in ARTICLE_SCHEMA.names,
            "fixture that has it": page is not None,
            "source in explain": page is None or name in explain(page.data).sources,
            **{readme: f"`{name}`" in text for readme, text in readmes.items()},
        }
        lacks += [f"{name}: no {place}" for place, is_there in places.items() if not is_there]
    if lacks:
        pytest.fail("\n".join(lacks), pytrace=False)


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
