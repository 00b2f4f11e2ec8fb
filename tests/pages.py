"""The fixture pages: each with the answer that a careful reader wrote down beside it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from new_fixture import Answer, from_json

from newsclean import Article

FOLDER = Path(__file__).parent.parent / "fixtures"


class Fixture(NamedTuple):
    """A page and its answer: an article, or the reason why there is none."""

    name: str
    data: bytes
    answer: Answer
    is_html: bool

    @property
    def article(self) -> Article:
        """The answer of a page that is an article."""
        assert isinstance(self.answer, Article), f"{self.name} is {self.answer}"
        return self.answer


def _read(answer: Path) -> Fixture:
    pages = [path for path in (answer.with_suffix(".html"), answer.with_suffix(".txt")) if path.exists()]
    assert len(pages) == 1, f"{answer} needs one page beside it"
    name = str(answer.relative_to(FOLDER).with_suffix(""))
    return Fixture(name, pages[0].read_bytes(), from_json(answer.read_text("utf-8")), pages[0].suffix == ".html")


FIXTURES = [_read(path) for path in sorted(FOLDER.rglob("*.json"))]
ARTICLES = [fixture for fixture in FIXTURES if isinstance(fixture.answer, Article)]
assert len(ARTICLES) > 50
assert len(FIXTURES) > len(ARTICLES)
PAGES = [path for path in FOLDER.rglob("*") if path.suffix in (".html", ".txt")]
assert len(PAGES) == len(FIXTURES), "each page needs an answer"


HELD = frozenset(name for path in FOLDER.rglob("*.json") for name in json.loads(path.read_text("utf-8")))
"""Names of the fields that some answer holds."""


def held(found: Answer) -> Answer:
    """Give an answer without the fields that no answer holds: what a new field lacks, `test_every_field_has_its_places` says alone."""
    if not isinstance(found, Article):
        return found
    blank = Article(title="", paragraphs=())
    return replace(found, **{name: getattr(blank, name) for name in Article.__dataclass_fields__ if name not in HELD})
