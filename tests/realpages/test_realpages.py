"""The benchmark on real pages, from nothing to its table, against repositories that the test makes itself."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from realpages import __main__ as program
from realpages import bring as bringing
from realpages import dumps, mirrors, spans
from realpages.bring import Page, bring, read
from realpages.scorer import Answer, minute, score, summary

TESTS = Path(__file__).parents[1]
SENTENCES = (
    "새벽시가 오래 멈춰 있던 시장 골목의 물레방아를 고쳐 봄부터 다시 돌리기로 했다.",
    "시는 방앗간 자리에 떡을 찧는 모습을 볼 수 있는 쉼터를 만든다고 2일 밝혔다.",
    "상인회는 물레방아가 돌면 골목을 찾는 사람이 늘 것으로 보고 있다.",
)
TITLE = "새벽시, 시장 골목에 물레방아 다시 돌린다"
HTML = (
    f"<title>{TITLE}</title><a>로그인</a><h1>{TITLE}</h1><p>송고시간 2026-01-02 03:04</p><p>김새벽 기자 dawn@example.com</p>"
    + "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
).encode()
GOLD = {
    "url": None,
    "title": TITLE,
    "subtitle": [],
    "timestamp": "2026-01-02T03:04:00+09:00",
    "modified": None,
    "reporters": ["김새벽"],
    "reporter_emails": ["dawn@example.com"],
    "publisher": None,
    "photo_captions": [],
    "paragraphs": list(SENTENCES),
    "optional": [],
    "must_not": ["로그인"],
    "is_article": True,
}


def _page(name: str, *, data: bytes = HTML, repo: str = "dawn/pages", path: str = "page.html", keys: tuple[str | int, ...] = ()) -> Page:
    return Page(name, repo, "0" * 40, path, keys, hashlib.sha1(data, usedforsecurity=False).hexdigest(), "")


def test_texts_come_back_from_their_places() -> None:
    row = {"name": "first", **spans.packed(GOLD, HTML)}
    assert not [word for sentence in SENTENCES for word in sentence.split() if word in json.dumps(row, ensure_ascii=False)]
    assert spans.unpacked(row, HTML) == GOLD


def test_a_text_that_marks_part_comes_back() -> None:
    page = spans.readings("물레방아가 <i>봄부터 다시</i> 돈다".replace("<i>", "광고 ").encode())
    assert spans.unpack(spans.pack("물레방아가 봄부터 돈다", page), page) == "물레방아가 봄부터 돈다"


def test_a_text_of_a_script_comes_back() -> None:
    page = spans.readings(json.dumps({"body": "<p>물레방아가\n돈다</p>"}).encode())
    assert spans.unpack(spans.pack("물레방아가 돈다", page), page) == "물레방아가 돈다"


def test_no_other_text_is_taken_for_an_answer() -> None:
    row = {"name": "first", **spans.packed(GOLD, HTML)}
    with pytest.raises(ValueError, match="that was packed: first"):
        spans.unpacked(row, HTML.replace("물레방아".encode(), "풀레방아".encode()))


def test_gold_holds_no_text_of_a_page() -> None:
    rows = [json.loads(line) for line in (TESTS / "realpages" / "gold.jsonl").read_text("utf-8").splitlines()]
    assert [row["name"] for row in rows] == [page.name for page in read(TESTS / "realpages" / "pages.jsonl")]
    assert all(json.dumps(row, ensure_ascii=False).isascii() for row in rows)


def test_pages_come_from_their_commits(tmp_path: Path) -> None:
    other = HTML.replace(b"03:04", b"05:06")
    pages = [
        mirrors.add(HTML, _page("first"), tmp_path),
        mirrors.add(other, _page("second", data=other), tmp_path),  # at the same path, later
        mirrors.add(HTML, _page("json", path="밭/a.json", keys=("raw", "content")), tmp_path),
        mirrors.add(HTML, _page("notebook", repo="dawn/notes", path="a.ipynb", keys=("cells", 2, "outputs", 0, "text")), tmp_path),
    ]
    assert bring(pages, str(tmp_path), tmp_path / "out") == []
    assert [(tmp_path / "out" / f"{page.name}.html").read_bytes() for page in pages] == [HTML, other, HTML, HTML]


def test_blobs_come_one_by_one(tmp_path: Path) -> None:
    first = mirrors.add(HTML, _page("first"), tmp_path)
    large = mirrors.add(b"another" * 9, _page("large", path="large.html"), tmp_path)
    store = tmp_path / "store"
    subprocess.run(["git", "init", "-q", "--bare", store], check=True)  # noqa: S607
    subprocess.run(["git", "-C", store, "remote", "add", "origin", tmp_path / "dawn/pages.git"], check=True)  # noqa: S607
    assert next(iter(bringing._blobs(store, first._replace(commit=large.commit)))) == HTML  # noqa: SLF001
    missing = subprocess.run(
        ["git", "-C", store, "rev-list", "--objects", "--all", "--missing=print", large.commit],  # noqa: S607
        capture_output=True,
        text=True,
        check=True,
    )
    assert [line for line in missing.stdout.splitlines() if line.startswith("?")]


def test_a_page_of_a_lost_commit_comes_from_the_newest(tmp_path: Path) -> None:
    page = mirrors.add(HTML, _page("first"), tmp_path)._replace(commit="1" * 40)
    assert bring([page], str(tmp_path), tmp_path / "out") == []


def test_what_is_gone_is_named(tmp_path: Path) -> None:
    changed = mirrors.add(HTML + b"<!-- changed -->", _page("changed"), tmp_path)
    moved = mirrors.add(HTML, _page("moved", repo="dawn/moved"), tmp_path)._replace(path="other.html")
    private = _page("private", repo="dawn/private")
    broken = mirrors.add(b"{}", _page("broken", repo="dawn/broken"), tmp_path)._replace(keys=("raw",))
    pages = [changed, moved, private, broken]
    assert {page.name for page in bring(pages, str(tmp_path), tmp_path / "out")} == {page.name for page in pages}
    assert not [*(tmp_path / "out").iterdir()]


def test_what_is_there_is_not_brought_again(tmp_path: Path) -> None:
    page = _page("first", repo="dawn/nowhere")
    (tmp_path / "first.html").write_bytes(HTML)
    assert bring([page], str(tmp_path), tmp_path) == []
    (tmp_path / "first.html").write_bytes(b"another")
    assert bring([page], str(tmp_path), tmp_path) == [page]


@pytest.mark.parametrize("blob", [gzip.compress(HTML), b"<?php header('a'); ?>\n" + HTML, b"<%@ page %>\n" + HTML, b"\n<?xml a?>" + HTML])
def test_shapes_of_a_page(blob: bytes) -> None:
    assert HTML in bringing.shapes(blob, _page("first"))


def test_score_is_of_what_the_gold_says() -> None:
    answer = Answer(True, SENTENCES, TITLE, (), GOLD["timestamp"], None, ("김새벽",), ("dawn@example.com",), None, ())  # type: ignore[arg-type]  # noqa: FBT003
    row = score(GOLD, answer)
    assert {value for name, value in row.items() if name != "leaks"} == {1}
    assert row["leaks"] == 0
    assert "modified" not in row
    worse = score(GOLD, answer._replace(paragraphs=(SENTENCES[0], "로그인"), title="다른 제목", reporters=None))
    assert 0 < worse["f1"] < 1
    assert (worse["leaks"], worse["title"], "reporters" in worse) == (1, False, False)
    assert summary([row, worse])["title"] == 0.5
    assert score(GOLD, Answer(is_article=False))["f1"] == 0
    assert score(GOLD | {"is_article": False}, Answer(is_article=False))["fronts refused"] == 1


def test_captions_in_the_body_count_for_nothing_where_a_tool_has_none() -> None:
    gold = GOLD | {"photo_captions": [{"text": "봄부터 다시 도는 물레방아", "credit": None}]}
    text = (*SENTENCES, "봄부터 다시 도는 물레방아")
    assert score(gold, Answer(is_article=True, paragraphs=text))["f1"] == 1
    assert score(gold, Answer(is_article=True, paragraphs=text, captions=()))["f1"] < 1


def test_a_time_without_its_zone_is_none() -> None:
    assert minute("2026-01-02T03:04:00") is None
    assert minute("2026-01-01T18:04:59Z") == minute("2026-01-02T03:04:00+09:00")


@pytest.mark.parametrize("shown", ["2026-01-02 03:04", "오전 3:04", "오전 3시 4분", "오전 3시04분"])
def test_a_dump_shows_a_minute(shown: str) -> None:
    text = "\n".join((TITLE, shown, "김새벽", *SENTENCES))
    left = dumps.shown(GOLD, text)
    assert left is not None
    assert "timestamp" in left
    assert left["reporter_emails"] == []
    assert "publisher" in left or GOLD["publisher"] is None


def test_a_dump_without_what_it_does_not_show() -> None:
    left = dumps.shown(GOLD, "\n".join((TITLE, "13:04, 3시 40분", *SENTENCES)))
    assert left is not None
    assert not {"timestamp", "reporters", "modified"} & left.keys()
    assert dumps.shown(GOLD, TITLE) is None


def test_table_of_dumps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    lines = dumps.Kind("lines", lambda page: re.sub(r"<[^>]*>", "\n\n", page), lambda: True)
    broken = dumps.Kind("broken", lambda page: page[len(page)], lambda: True)
    missing = dumps.Kind("missing", str, lambda: False)
    monkeypatch.setattr(program, "KINDS", (lines, broken, missing))
    program.of_dumps([program.Example("first", HTML, GOLD), program.Example("front", HTML, GOLD | {"is_article": False})], tmp_path)
    said = capsys.readouterr()
    assert "| lines | 1.000 | 1.000 | 1.000 | 1.000 | 1.000 | 1.000 | 0 of 1 | 2 |\n| broken | " in said.out
    assert "broken fails: IndexError" in said.err
    assert "not installed: missing" in said.err
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.txt")) == ["lines/first.txt", "lines/front.txt"]


def _run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "realpages", *map(str, arguments), "--only", "newsclean"]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=TESTS)


def _data(folder: Path, *pages: Page) -> None:
    (folder / "pages.jsonl").write_text("".join(json.dumps(page._asdict()) + "\n" for page in pages), "utf-8")
    (folder / "gold.jsonl").write_text(json.dumps({"name": "first", **spans.packed(GOLD, HTML)}), "utf-8")


def test_from_nothing_to_the_table(tmp_path: Path) -> None:
    _data(tmp_path, mirrors.add(HTML, _page("first"), tmp_path), _page("lost", repo="dawn/lost"))
    done = _run("--from", tmp_path, "--data", tmp_path, "--folder", tmp_path / "out", "--json", tmp_path / "score.json")
    assert (done.returncode, "not brought: lost (dawn/lost, page.html)" in done.stderr) == (0, True), done.stderr
    assert "1 of 2 pages, 1 of them articles" in done.stdout
    assert "| newsclean | 1.000 | 1.000 | 1.000 | 1.000 | 1.000 | 1.000 | 0 of 0 |" in done.stdout
    assert json.loads((tmp_path / "score.json").read_text("utf-8"))["summary"]["f1"] == 1


def test_without_a_network_it_says_so(tmp_path: Path) -> None:
    _data(tmp_path, _page("first"))
    done = _run("--from", tmp_path / "nowhere", "--data", tmp_path, "--folder", tmp_path / "out")
    assert (done.returncode, done.stdout) == (3, "")
    assert "nothing was measured" in done.stderr
