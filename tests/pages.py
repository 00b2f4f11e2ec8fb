"""The fixture pages: each with the answer that a careful reader wrote down beside it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

FOLDER = Path(__file__).parent.parent / "fixtures"


class Fixture(NamedTuple):
    """A page and its answer: an article as JSON, or ``{"error": reason}``."""

    name: str
    data: bytes
    answer: dict[str, Any]
    is_html: bool


def _read(answer: Path) -> Fixture:
    pages = [path for path in (answer.with_suffix(".html"), answer.with_suffix(".txt")) if path.exists()]
    assert len(pages) == 1, f"{answer} needs one page beside it"
    name = str(answer.relative_to(FOLDER).with_suffix(""))
    return Fixture(name, pages[0].read_bytes(), json.loads(answer.read_text("utf-8")), pages[0].suffix == ".html")


FIXTURES = [_read(path) for path in sorted(FOLDER.rglob("*.json"))]
ARTICLES = [fixture for fixture in FIXTURES if "error" not in fixture.answer]
assert len(ARTICLES) > 50
assert len(FIXTURES) > len(ARTICLES)
PAGES = [path for path in FOLDER.rglob("*") if path.suffix in (".html", ".txt")]
assert len(PAGES) == len(FIXTURES), "each page needs an answer"
