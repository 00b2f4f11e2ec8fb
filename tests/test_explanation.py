"""What `explain` says, and that it says what `extract` does."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from pages import ARTICLES, FOLDER

import newsclean
from newsclean import ExtractionError, explain
from newsclean.explanation import Explanation
from newsclean.vocabulary import Label

PATHS = sorted(path for path in FOLDER.rglob("*") if path.suffix in (".html", ".txt"))
PROSE = "<p>새벽시의 전통시장이 추석 대목을 맞아 모처럼 손님으로 붐볐다고 상인회가 18일 밝혔다.</p>"

FULLEST = max(ARTICLES, key=lambda fixture: sum(map(bool, fixture.article.to_dict().values())))
EXPLAINED = explain(FULLEST.data).sources.keys()  # that these are all fields, test_every_field_has_its_places says


@pytest.mark.slow
@pytest.mark.parametrize("path", PATHS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_explain_and_extract_agree(path: Path) -> None:
    data = path.read_bytes()
    found = explain(data)
    assert explain(data) == found
    if found.article is None:
        with pytest.raises(ExtractionError, match=f"^{found.reason}:"):
            newsclean.extract(data)
        assert found.refusal
        assert not found.sources
        return
    article = newsclean.extract(data)
    assert (found.article, found.reason, found.refusal) == (article, None, None)
    assert set(found.sources) == {field for field in EXPLAINED if getattr(article, field)}
    text = rest = "".join(article.paragraphs).replace(" ", "")
    for said in (line.text.replace(" ", "") for line in found.lines if line.label is Label.PARAGRAPH):
        if rest.startswith(said):
            rest = rest.removeprefix(said)
        else:  # a pull quote, which goes
            assert said in text
    assert not rest
    assert any(line.is_chosen for line in found.lines if line.label is Label.PARAGRAPH)
    assert all(line.is_kept for line in found.lines if line.label in (Label.TITLE, Label.PARAGRAPH, Label.CAPTION))


def _explained(markup: str, **facts: str) -> Explanation:
    return explain(markup, **facts)


def test_sources_of_fields() -> None:
    head = "<meta property=og:title content='새벽시장에 활기 - 새벽일보'><meta property=article:section content=사회>"
    found = _explained(
        f"<html lang=ko><head>{head}</head><body><p>입력 2026-01-02 03:04<p>김새벽 기자{PROSE * 5}<p>이아침 기자 a@example.com",
        url="https://example.co.kr/1",
    )
    assert found.sources == {
        "title": "meta:og:title, ' - 새벽일보' removed",
        "timestamp": "shown:published",
        "reporter_email": "lines 1-2, 8",
        "paragraphs": "lines 3-7",
        "reporters": "lines 1-2, 8",
        "section": "meta:article:section",
        "url": "the caller",
    }
    shown = _explained(f"<html><head>{head}</head><h1>새벽시장에 활기</h1>{PROSE * 5}<p>ⓒ 새벽일보 무단 전재 금지")
    assert shown.sources["title"] == "line 1, as meta:og:title, ' - 새벽일보' removed"
    assert shown.sources["publisher"] == "shown:copyright"
    named = _explained(f"<meta name=author content='김새벽 기자'><h1>새벽시장에 활기</h1>{PROSE * 5}")
    assert named.sources["reporters"] == "meta:author"


TEASER = "<p><a href=/1>새벽시장에 모처럼 활기가 돈다</a>" + PROSE


@pytest.mark.parametrize(
    ("markup", "refusal"),
    [
        (PROSE * 5, "no headline was found"),
        (f"<title>페이지를 찾을 수 없습니다</title>{PROSE * 3}", "the headline is that of an error page, a list or a form"),
        ("<h1>새벽시장에 활기</h1><p>로그인", "no lines in a row look like prose"),
        (f"<h1>새벽시장에 활기</h1>{PROSE}", "there is little prose"),
        (f"<h1>새벽시장에 활기</h1>{TEASER * 5}", "too much of the prose stands right under headlines"),
    ],
)
def test_refusals(markup: str, refusal: str) -> None:
    found = _explained(markup)
    assert (found.article, found.reason) == (None, "not-an-article")
    assert found.refusal
    assert found.refusal.startswith(refusal)
    assert len(found.lines) == markup.count("<p>") + markup.count("<h1>")


def test_input_that_is_not_read() -> None:
    assert explain(b"") == Explanation(article=None, reason="empty", refusal=None, lines=(), sources={})
    assert explain(b" " * (33 << 20)).reason == "too-large"
    assert explain(b"\x00\x01\x02" * 100).reason == "empty"


def test_wrong_type() -> None:
    with pytest.raises(TypeError, match="int"):
        explain(3)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="url"):
        explain("", url=3)  # type: ignore[arg-type]


@pytest.mark.slow
def test_long_pages_take_no_longer_than_their_articles() -> None:
    page = f"<h1>새벽시장에 활기</h1>{PROSE * 20_000}"
    start = time.process_time()
    newsclean.extract(page)
    bare = time.process_time() - start
    assert explain(page).sources["paragraphs"] == "lines 2-20001"
    assert time.process_time() - start < bare * 4


def test_rules_and_scores_of_lines() -> None:
    lines = _explained(f"<h1>새벽시장에 활기</h1><p>입력 2026-01-02 03:04</p>{PROSE * 3}<p>ⓒ 새벽일보 무단 전재 금지<p>로그인").lines
    assert [(line.label, line.rule, line.is_chosen, line.is_kept) for line in lines] == [
        (Label.TITLE, "headline", False, True),
        (Label.TIMESTAMP, "stamp", False, True),
        *[(Label.PARAGRAPH, "body", True, True)] * 3,
        (Label.COPYRIGHT, "copyright-ban", False, False),
        (Label.CHROME, "behind-the-end", False, False),
    ]
    assert [line.score > 0 for line in lines] == [False, False, True, True, True, False, False]


def test_runs_that_were_judged() -> None:
    found = _explained(f"<h1>새벽시장에 활기</h1><p>입력 2026-01-02 03:04</p>{PROSE * 5}")
    (run,) = found.runs
    assert (run.first, run.last, run.is_article) == (3, 7, True)
    assert run.evidence == pytest.approx(sum(run.signs.values()), abs=0.05)
    assert next(iter(run.signs)) == max(run.signs, key=lambda name: abs(run.signs[name]))
    assert not any(run.is_article for run in _explained(f"<h1>새벽시장에 활기</h1>{TEASER * 9}").runs)
