"""Small pages of our own, each in the situation of a public bug report about some extractor: what is in question comes out right."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from newsclean import ExtractionError, extract

FOLDER = Path(__file__).parent / "reports"
REPORTS = {path.name.removesuffix(".expected.json"): json.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.json"))}
"""By name: where it was reported, the arguments of the call, and the fields in question with their right values."""


def _answer(data: bytes, call: dict[str, str]) -> dict[str, Any]:
    try:
        article = extract(data, **call)
    except ExtractionError as error:
        return {"error": error.reason}
    values = article.to_dict()
    return values | {
        "error": None,
        "caption_texts": [caption.text for caption in article.photo_captions],
        "reporter_names": [reporter.name for reporter in article.reporters],
    }


@pytest.mark.parametrize("name", REPORTS)
def test_report(name: str) -> None:
    report = REPORTS[name]
    answer = _answer((FOLDER / f"{name}.html").read_bytes(), report["call"])
    assert {field: answer.get(field) for field in report["fields"]} == report["fields"]


def test_reports_are_many() -> None:
    assert len(REPORTS) > 300
