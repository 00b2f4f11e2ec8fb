"""Lines that must type-check, and lines that must not: mypy complains of an ignore that nothing needs."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, assert_type

import newsclean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from newsclean.explanation import Explanation
    from newsclean.vocabulary import Label

    def must_check(data: bytes, text: str, view: memoryview, element: HtmlElement) -> None:
        for source in (data, text, view, element, bytearray(data)):
            newsclean.extract(source, url=None, encoding="euc-kr")
        article = newsclean.extract(data, url="https://example.co.kr/1")
        assert_type(article, newsclean.Article)
        assert_type(article.title, str)
        assert_type(article.timestamp, datetime | None)
        assert_type(article.reporter_email, str | None)
        assert_type(article.paragraphs, tuple[str, ...])
        assert_type(article.photo_captions, tuple[newsclean.PhotoCaption, ...])
        assert_type(article.reporters[0].name, str | None)
        assert_type(newsclean.decode(data).damaged, int)
        assert_type(newsclean.explain(text), Explanation)
        assert_type(newsclean.explain(text).lines[0].label, Label)
        assert_type(newsclean.Article.from_dict(article.to_dict()), newsclean.Article)

    def must_not_check(article: newsclean.Article, error: newsclean.ExtractionError) -> None:
        newsclean.extract(3)  # type: ignore[arg-type]
        newsclean.extract("", "https://example.co.kr")  # type: ignore[call-arg]
        newsclean.extract("", url=b"")  # type: ignore[arg-type]
        newsclean.decode("")  # type: ignore[arg-type]
        newsclean.Article("")  # type: ignore[call-arg]
        newsclean.Article(title="")  # type: ignore[call-arg]
        newsclean.nothing  # type: ignore[attr-defined]  # noqa: B018
        article.title = ""  # type: ignore[misc]
        article.timestamp.year  # type: ignore[union-attr]  # noqa: B018
        error.reason == "wrong"  # type: ignore[comparison-overlap]  # noqa: B015


def test_package_says_that_it_is_typed() -> None:
    from importlib.resources import files  # noqa: PLC0415

    assert files("newsclean").joinpath("py.typed").is_file()
