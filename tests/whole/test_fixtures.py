"""Whole pages, all fields, to the letter."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import lxml.html
import pytest
from new_fixture import answer, as_json, from_json
from pages import ARTICLES, FIXTURES, FOLDER, Fixture, held

from newsclean import Article, decode, extract, outlets


def _named(fixture: Fixture) -> str:
    return fixture.name


@pytest.mark.parametrize("fixture", FIXTURES, ids=_named)
def test_page_gives_its_answer(fixture: Fixture) -> None:
    assert held(answer(fixture.data)) == fixture.answer


@pytest.mark.parametrize("fixture", FIXTURES, ids=_named)
def test_text_gives_the_same_as_bytes(fixture: Fixture) -> None:
    found = held(answer(decode(fixture.data).text))
    assert found == (replace(fixture.answer, encoding=None) if isinstance(fixture.answer, Article) else fixture.answer)


@pytest.mark.parametrize("fixture", [f for f in ARTICLES if f.is_html], ids=_named)
def test_lxml_element_gives_the_same_body(fixture: Fixture) -> None:
    # libxml2 reads broken markup in its own way, so it is the article that must not change, not every field.
    article = extract(lxml.html.fromstring(decode(fixture.data).text))
    assert article.paragraphs == fixture.article.paragraphs
    assert article.title == fixture.article.title


@pytest.mark.parametrize("fixture", ARTICLES, ids=_named)
def test_general_way_stands_without_outlet_rows(fixture: Fixture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outlets, "_BY_HOST", {})
    monkeypatch.setattr(outlets, "_BY_PATH", {})
    article = extract(fixture.data)
    assert article.paragraphs == fixture.article.paragraphs
    assert article.title == fixture.article.title


@pytest.mark.parametrize("fixture", ARTICLES, ids=_named)
def test_json_round_trip(fixture: Fixture) -> None:
    article = extract(fixture.data)
    assert Article.from_dict(article.to_dict()) == article


@pytest.mark.slow
@pytest.mark.parametrize("name", ["outlets/zdnet-2022", "front/not-found"])
def test_an_answer_is_proposed_and_not_written(name: str, tmp_path: Path) -> None:
    source = next(path for path in FOLDER.glob(f"{name}.*") if path.suffix != ".json")
    page = tmp_path / source.name
    page.write_bytes(source.read_bytes())
    script = Path(__file__).parents[1] / "new_fixture.py"
    done = subprocess.run([sys.executable, script, page], check=True, capture_output=True)
    proposed = from_json(done.stdout.decode())
    assert held(proposed) == from_json(source.with_suffix(".json").read_text("utf-8"))
    assert done.stdout.decode() == as_json(proposed)
    assert list(tmp_path.iterdir()) == [page]
    if name != "front/not-found":
        done = subprocess.run([sys.executable, script, page, "--url", "https://example.co.kr/1"], check=True, capture_output=True)
        assert json.loads(done.stdout)["url"] == "https://example.co.kr/1"


def test_answers_are_written_in_one_way_and_hold_no_defaults() -> None:
    texts = {str(path.relative_to(FOLDER)): path.read_text("utf-8") for path in FOLDER.rglob("*.json")}
    assert not [name for name, text in texts.items() if as_json(from_json(text)) != text]
