"""Changes of a page that leave its article alone leave the answer alone, whatever the page is built like."""

from __future__ import annotations

import pytest
from changes import CHANGES
from pages import FIXTURES, Fixture

from newsclean import Article, ExtractionError, decode, extract

PAGES = [fixture for fixture in FIXTURES if fixture.is_html]
SAME = 0.97
"""Share of the articles, at least, that come out letter for letter."""
ALIKE = 0.012
"""Share of the pages, at most, that are taken for what they are not: two without metadata, with a box behind each sentence."""
NAMELESS = 0.88
"""The same where elements lose their names: some boxes are told from the text by these alone."""


def _answer(page: str) -> Article | None:
    try:
        return extract(page)
    except ExtractionError:
        return None


def _changed(change: str, fixture: Fixture) -> tuple[Article | None, Article | None]:
    page = decode(fixture.data).text
    return _answer(page), _answer(CHANGES[change](page))


def _is_same(before: Article | None, after: Article | None) -> bool:
    if before is None or after is None:
        return before is after
    return (before.title, before.paragraphs) == (after.title, after.paragraphs)


@pytest.mark.slow
@pytest.mark.parametrize("change", CHANGES)
def test_change_leaves_the_article_alone(change: str) -> None:
    answers = {fixture.name: _changed(change, fixture) for fixture in PAGES}
    others = [name for name, (before, after) in answers.items() if (before is None) != (after is None)]
    assert len(others) <= ALIKE * len(answers), others
    other = [name for name, pair in answers.items() if not _is_same(*pair)]
    assert len(other) <= (1 - (NAMELESS if change == "no class, no id" else SAME)) * len(answers), other


@pytest.mark.parametrize("change", CHANGES)
def test_change_of_one_page(change: str) -> None:
    fixture = next(fixture for fixture in PAGES if fixture.name == "daily/2025-p-tags")
    assert _is_same(*_changed(change, fixture))
