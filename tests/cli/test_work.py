"""The command line on many pages: archives, folders, tables; files that appear only when they are whole."""

from __future__ import annotations

import fcntl
import gzip
import io
import json
import os
import pty
import random
import signal
import struct
import subprocess
import sys
import termios
import time
import unicodedata
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from archives import Archive, write_all_sorts, write_warc
from command import read_terminal, run
from pages import FOLDER
from pyarrow import parquet

import newsclean
from newsclean import Article, ExtractionError
from newsclean.arrow import ARTICLE_SCHEMA, article_row
from newsclean.cli import main, records, work
from newsclean.cli.records import Record

pytestmark = pytest.mark.slow
PAGE = FOLDER / "yonhap" / "2024-city-market.html"
FRONT = FOLDER / "front" / "not-found.html"
PAGES = [path.read_bytes() for path in sorted(FOLDER.rglob("*.html"))[::4]]


def _rows(output: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def _expected(page: bytes | str, origin: str, url: str | None = None, encoding: str | None = None) -> dict[str, Any]:
    try:
        article = newsclean.extract(page, url=url, encoding=encoding).to_dict()
    except ExtractionError as error:
        return dict.fromkeys(Article.__dataclass_fields__) | {"url": url, "error": error.reason, "origin": origin}
    return article | {"error": None, "origin": origin}


def test_folder(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("b/2.html", "a.htm", "b/1.txt", "c.HTML", "d.png", ".e.html", ".git/f.html"):
        (tmp_path / name).write_bytes(PAGE.read_bytes())
    (tmp_path / "b" / "3.html.gz").write_bytes(gzip.compress(FRONT.read_bytes()))
    (tmp_path / "empty.html").touch()
    done = run(tmp_path)
    names = ["a.htm", "c.HTML", "empty.html", "b/1.txt", "b/2.html", "b/3.html.gz"]
    pages = [FRONT.read_bytes() if "3" in name else b"" if "empty" in name else PAGE.read_bytes() for name in names]
    assert _rows(done.stdout) == [_expected(page, str(tmp_path / name)) for page, name in zip(pages, names, strict=True)]
    assert (done.returncode, done.stderr) == (
        0,
        b"newsclean: pages 6, articles 4, empty 1, not-an-article 1; no pages: file of another ending 1\n",
    )


def test_odd_entries_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "up").symlink_to(tmp_path)
    (tmp_path / "loop.html").symlink_to("loop.html")
    os.mkfifo(tmp_path / "pipe.html")
    (tmp_path / "sub").mkdir()
    (tmp_path / "other").symlink_to("sub")
    (tmp_path / "sub" / "a.html").write_bytes(PAGE.read_bytes())
    done = run(tmp_path)
    rows = {Path(row["origin"]).name: row["error"] for row in _rows(done.stdout)}
    assert rows == {"loop.html": "unreadable", "pipe.html": "unreadable", "a.html": None}
    assert len(_rows(done.stdout)) == 3
    assert done.returncode == 2


def test_closed_streams() -> None:
    for redirection in ("- <&-", f"{PAGE} >&-"):
        done = subprocess.run(["/bin/sh", "-c", f"{sys.executable} -m newsclean {redirection}"], capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (2, b"newsclean: -: standard input or output is closed: open it, or name files\n")
    done = subprocess.run(["/bin/sh", "-c", f"{sys.executable} -m newsclean {PAGE} 2>&-"], capture_output=True, check=False)
    assert done.returncode == 0
    assert json.loads(done.stdout)["title"]


def test_no_more_workers_than_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started = []

    def pool(workers: int, context: BaseContext, start: Callable[[], object]) -> ProcessPoolExecutor:
        started.append(workers)
        return ProcessPoolExecutor(workers, context, start)

    monkeypatch.setattr(work, "ProcessPoolExecutor", pool)
    write_warc(tmp_path / "pages.warc.gz", PAGES[:40])
    assert main([str(tmp_path / "pages.warc.gz"), "-o", str(tmp_path / "out.jsonl"), "--jobs", "60"]) == 0
    assert started == [3]  # chunks of sixteen records


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("piped", [True, False])
@pytest.mark.parametrize("jobs", [1, 3])
def test_warc(tmp_path: Path, jobs: int, *, packed: bool, piped: bool) -> None:
    path = tmp_path / "pages.warc.gz"
    write_warc(path, PAGES, packed=packed)
    done = run("-" if piped else path, "--jobs", str(jobs), stdin=path.read_bytes() if piped else None)
    rows = _rows(done.stdout)
    places = [row.pop("origin").rpartition(":") for row in rows]
    assert {place[0] for place in places} == {"-" if piped else str(path)}
    offsets = [int(place[2]) for place in places]
    assert offsets == sorted(set(offsets))
    urls = [f"https://example.co.kr/{number}" for number in range(len(PAGES))]
    expected = [_expected(page, "", url) for page, url in zip(PAGES, urls, strict=True)]
    assert rows == [{key: value for key, value in row.items() if key != "origin"} for row in expected]
    assert done.returncode == 0


def test_warc_of_all_sorts(tmp_path: Path) -> None:
    path = tmp_path / "pages.warc.gz"
    charsets = write_all_sorts(path, PAGE.read_bytes())
    done = run(path)
    rows = _rows(done.stdout)
    numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14]
    assert [row["url"] for row in rows] == [f"https://example.co.kr/{number}" for number in numbers]
    assert [row["error"] for row in rows] == [None] * 11 + ["damaged"] * 2
    whole = newsclean.extract(PAGE.read_bytes())
    assert all(row["paragraphs"] == list(whole.paragraphs) for row in rows[:11])
    assert [row["encoding"] for row in rows[:11]] == ["utf-8"] * 4 + ["euc-kr"] * 2 + ["utf-8"] * 5
    assert charsets[4] == "euc-kr"
    assert done.stderr.decode() == "newsclean: pages 13, articles 11, damaged 2; no pages: other type 3, request 1\n"
    assert done.returncode == 0


@pytest.mark.parametrize("packed", [True, False])
def test_warc_cut_off(tmp_path: Path, *, packed: bool) -> None:
    path = tmp_path / "pages.warc"
    write_warc(path, PAGES[:3], packed=packed)
    path.write_bytes(path.read_bytes()[:-1500])
    done = run(path)
    assert [row["error"] for row in _rows(done.stdout)][-1] == "damaged"
    assert len(_rows(done.stdout)) == 3
    assert done.returncode == 2


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("rest", [1, 12, 100])
def test_warc_cut_off_in_a_header(tmp_path: Path, rest: int, *, packed: bool) -> None:
    path = tmp_path / "pages.warc"
    with path.open("wb") as stream:
        archive = Archive(stream, packed=packed)
        archive.response("https://example.co.kr/1", PAGES[0])
        archive.response("https://example.co.kr/2", PAGES[1])
        size = stream.tell()
        archive.response("https://example.co.kr/3", PAGES[2])
    path.write_bytes(path.read_bytes()[: size + rest])
    done = run(path)
    assert [row["error"] for row in _rows(done.stdout)] == [None, None, "damaged"]
    assert done.returncode == 2


def test_archives_that_end_oddly(tmp_path: Path) -> None:
    plain = tmp_path / "plain.warc"
    write_warc(plain, PAGES[:3], packed=False)
    data = plain.read_bytes()
    odd = [data + b"\r\n\r\n", data[:-2], data[:-4], gzip.compress(data)]
    for content in odd:
        plain.write_bytes(content)
        done = run(plain)
        assert (done.returncode, len(_rows(done.stdout))) == (0, 3)


def test_gzip_of_two_parts(tmp_path: Path) -> None:
    path = tmp_path / "pages.warc.gz"
    page = PAGE.read_bytes()
    with path.open("wb") as stream:
        body = gzip.compress(page[:5000]) + gzip.compress(page[5000:])
        Archive(stream).response("https://example.co.kr/1", body, Content_Encoding="gzip")
    assert _rows(run(path).stdout)[0]["paragraphs"] == list(newsclean.extract(page).paragraphs)


@pytest.mark.parametrize("name", ["pages.warc", "pages.warc.gz", "pages.parquet"])
def test_archives_from_a_pipe_by_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name.endswith("parquet"):
        parquet.write_table(pa.table({"html": PAGES[:3]}), path)
    else:
        write_warc(path, PAGES[:3], packed=name.endswith("gz"))
    command = f"cat {path} | {sys.executable} -m newsclean /dev/stdin"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, check=False)
    assert (done.returncode, len(_rows(done.stdout))) == (0, 3)
    odd = tmp_path / "s3:"
    odd.mkdir()
    (odd / name).write_bytes(path.read_bytes())
    assert run(odd / name).returncode == 0


def test_first_bytes_that_come_slowly() -> None:
    line = json.dumps({"html": PAGE.read_text("utf-8")})
    command = [sys.executable, "-m", "newsclean", "-"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdin
    process.stdin.write(b"{")
    process.stdin.flush()
    time.sleep(0.5)
    assert len(_rows(process.communicate(line[1:].encode())[0])) == 1


def test_warc_broken_in_the_middle(tmp_path: Path) -> None:
    path = tmp_path / "pages.warc.gz"
    write_warc(path, PAGES[:5])
    data = bytearray(path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 40] = bytes(40)
    path.write_bytes(data)
    done = run(path)
    rows = _rows(done.stdout)
    assert len(rows) == 5
    assert [row["error"] for row in rows].count("damaged") == 1
    assert rows[-1]["url"] == "https://example.co.kr/4"
    assert done.returncode == 2


def test_empty_warc_and_folder(tmp_path: Path) -> None:
    path = tmp_path / "pages.warc.gz"
    write_warc(path, [])
    for place in (path, tmp_path):
        done = run(place)
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"newsclean: pages 0, articles 0\n")


def test_json_lines(tmp_path: Path) -> None:
    page = PAGE.read_text("utf-8")
    lines = [
        json.dumps({"url": "https://example.co.kr/1", "html": page}),
        "",
        json.dumps({"text": "새벽시장에 활기", "url": 3}),
        '{"html": ',
        "[1]",
        json.dumps({"html": None, "url": "https://example.co.kr/2"}),
        json.dumps({"html": 5}),
        json.dumps({"url": "https://example.co.kr/3"}),
        "[" * 100_000,
    ]
    path = tmp_path / "pages.jsonl"
    path.write_text("\ufeff" + "\n".join(lines), "utf-8")
    expected: list[tuple[int, str | None]] = [(1, None), (3, "not-an-article"), (4, "damaged"), (5, "damaged"), (6, "empty")]
    expected += [(7, "damaged"), (8, "no-column"), (9, "damaged")]
    for done in (run(path), run("-", stdin=path.read_bytes()), run("-", stdin=gzip.compress(path.read_bytes()))):
        rows = _rows(done.stdout)
        assert [(int(row["origin"].rpartition(":")[2]), row["error"]) for row in rows] == expected
        assert rows[0] == _expected(page, rows[0]["origin"], "https://example.co.kr/1")
        assert [row["url"] for row in rows[4:7:2]] == ["https://example.co.kr/2", "https://example.co.kr/3"]
        assert done.returncode == 2


def test_json_lines_whose_page_stands_late(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    line = json.dumps({"raw": "x" * 70_000, "html": PAGE.read_text("utf-8")}) + "\n"
    path.write_text(line * 3, "utf-8")
    assert [row["error"] for row in _rows(run(path).stdout)] == [None] * 3


def test_halves_of_characters(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    text = (FOLDER / "dump").glob("*.txt").__next__().read_text("utf-8") + "\ud83d"
    rows = [{"html": "<p>x", "url": "\ud800"}, {"text": text}]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    assert run(path, "-o", tmp_path / "out.parquet").returncode == 0
    assert [row["error"] for row in parquet.read_table(tmp_path / "out.parquet").to_pylist()] == ["not-an-article", None]
    assert _rows(run(path).stdout)[0]["url"] == "?"
    name = os.fsencode(tmp_path) + b"/caf\xe9.html"
    Path(os.fsdecode(name)).write_bytes(PAGE.read_bytes())
    assert run(tmp_path, "-o", tmp_path / "out.parquet").returncode == 0


def test_archive_that_is_cut_compressed(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl.gz"
    data = gzip.compress("".join(json.dumps({"html": page.decode("utf-8", "replace")}) + "\n" for page in PAGES).encode())
    path.write_bytes(data[: len(data) * 9 // 10])
    rows = _rows(run(path).stdout)
    assert [row["error"] for row in rows][-1] == "unreadable"
    assert len(rows) > len(PAGES) * 8 // 10


def test_lines_of_json_without_end(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    monkeypatch.setattr("newsclean.cli.jsonrows._LINE", 100)
    path = tmp_path / "pages.jsonl"
    path.write_text(json.dumps({"html": "x" * 1000}) + "\n" + json.dumps({"html": ""}), "utf-8")
    assert main([str(path)]) == 0
    assert [row["error"] for row in _rows(capfdbinary.readouterr().out)] == ["too-large", "empty"]


@pytest.mark.parametrize("kind", [pa.binary(), pa.large_binary(), pa.dictionary(pa.int32(), pa.binary())], ids=str)
def test_parquet(tmp_path: Path, kind: pa.DataType) -> None:
    path = tmp_path / "pages.parquet"
    urls = [f"https://example.co.kr/{number}" for number in range(len(PAGES))]
    table = pa.table({"html": pa.array(PAGES, pa.binary()).cast(kind), "url": urls, "id": range(len(PAGES))})
    parquet.write_table(table, path, row_group_size=10)
    expected = [_expected(page, f"{path}:{i + 1}", url) for i, (page, url) in enumerate(zip(PAGES, urls, strict=True))]
    assert _rows(run(path).stdout) == expected
    assert len(_rows(run("-", stdin=path.read_bytes()).stdout)) == len(PAGES)


def test_parquet_that_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "pages.parquet"
    parquet.write_table(pa.table({"page": [b""]}), path)
    assert _rows(run(path).stdout) == [dict.fromkeys(Article.__dataclass_fields__) | {"error": "unreadable", "origin": str(path)}]
    path.write_bytes(path.read_bytes()[:-8])
    assert run(path).returncode == 2


def test_output_formats(tmp_path: Path) -> None:
    source = tmp_path / "pages.warc.gz"
    write_warc(source, PAGES)
    lines = _rows(run(source).stdout)
    for name in ("a.jsonl", "a.json", "a.txt", "a.parquet", "b"):
        arguments = ("--format", "json") if name == "b" else ()
        done = run(source, "-o", tmp_path / name, *arguments)
        assert (done.returncode, done.stdout) == (0, b"")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.json", "a.jsonl", "a.parquet", "a.txt", "b", source.name]
    assert _rows((tmp_path / "a.jsonl").read_bytes()) == json.loads((tmp_path / "a.json").read_bytes()) == lines
    assert (tmp_path / "b").read_bytes() == (tmp_path / "a.json").read_bytes()
    texts = (tmp_path / "a.txt").read_text("utf-8").removesuffix("\n\n").split("\n\n")
    assert texts == ["\n".join(row["paragraphs"]) for row in lines if row["error"] is None]
    table = parquet.read_table(tmp_path / "a.parquet")
    assert table.schema.names == [*ARTICLE_SCHEMA.names, "origin"]
    assert [row["title"] for row in table.to_pylist()] == [row["title"] for row in lines]
    first = article_row(newsclean.extract(PAGES[0], url="https://example.co.kr/0"))
    assert {name: table.to_pylist()[0][name] for name in ARTICLE_SCHEMA.names} == {name: first[name] for name in ARTICLE_SCHEMA.names}


@pytest.mark.parametrize("form", ["json", "jsonl", "text", "parquet"])
def test_formats_of_one_page_and_of_none(tmp_path: Path, form: str) -> None:
    for source in (PAGE, tmp_path / "nothing"):
        (tmp_path / "nothing").mkdir(exist_ok=True)
        out = tmp_path / "out"
        assert run(source, "--format", form, "-o", out).returncode == 0
        if form == "parquet":
            assert parquet.read_table(out).num_rows == (source == PAGE)
        elif form == "json":
            assert bool(json.loads(out.read_bytes())) == (source == PAGE)
        else:
            assert bool(out.read_bytes()) == (source == PAGE)


def test_output_in_the_folder_that_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE.read_bytes())
    for _ in range(2):
        assert run(tmp_path, "-o", tmp_path / "out.jsonl").returncode == 0
        assert len(_rows((tmp_path / "out.jsonl").read_bytes())) == 1


def test_page_that_is_no_article_leaves_no_output(tmp_path: Path) -> None:
    assert run(FRONT, "-o", tmp_path / "out.json").returncode == 1
    assert not list(tmp_path.iterdir())


def test_output_that_is_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target.json", tmp_path / "link.json"
    target.write_bytes(b"")
    target.chmod(0o600)
    link.symlink_to(target.name)
    assert run(PAGE, "-o", link).returncode == 0
    assert link.is_symlink()
    assert json.loads(target.read_bytes())["title"]
    assert target.stat().st_mode & 0o777 == 0o600


def test_output_that_is_an_open_stream(tmp_path: Path) -> None:
    (tmp_path / "stdout").symlink_to("/proc/self/fd/1")
    with (tmp_path / "out").open("wb") as stream:
        command = [sys.executable, "-m", "newsclean", str(PAGE), "-o", str(tmp_path / "stdout"), "--format", "json"]
        subprocess.run(command, stdout=stream, check=True)
    assert (tmp_path / "stdout").is_symlink()
    assert json.loads((tmp_path / "out").read_bytes())["title"]


@pytest.mark.parametrize("name", ["x" * 250 + ".json", "새" * 83 + ".json"])
def test_output_of_a_long_name(tmp_path: Path, name: str) -> None:
    assert run(PAGE, "-o", tmp_path / name).returncode == 0
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_control_characters_reach_no_terminal(tmp_path: Path) -> None:
    page = PAGE.read_text("utf-8").replace("새벽시는", "새벽시\x1b[31m는\x9b31m \x07\x7f", 1)
    (tmp_path / "a.html").write_text(page, "utf-8")
    (tmp_path / "b\x1b[31m\x9b.jsonl").write_text(json.dumps({"text": page, "url": "u\x1b\x9b"}) + "\nrubbish\n", "utf-8")
    (tmp_path / "c\x1b.html").write_text("<p>\x1b\x9b")
    for arguments in ((tmp_path / "a.html",), (tmp_path,), (tmp_path / "c\x1b.html",), (tmp_path / "none\x1b",), ("--format", "\x1b")):
        for form in ("text", "jsonl"):
            done = run(*arguments, "--format", form) if len(arguments) == 1 else run(PAGE, *arguments)
            shown = (done.stdout + done.stderr).decode()
            assert not [letter for letter in shown if letter != "\n" and unicodedata.category(letter) == "Cc"]
            assert shown
    done = run("--explain", tmp_path / "a.html")
    assert b"\x1b" not in done.stdout
    assert "\x9b" not in done.stdout.decode()


def test_memory_that_is_wanting(tmp_path: Path) -> None:
    """In a worker it costs a row; in the command itself there is a message."""
    (tmp_path / "a.jsonl").write_text(json.dumps({"html": "<p>new"}) + "\n" + json.dumps({"html": "<p>x" * 99}) + "\n")
    code = "import sys, newsclean; from newsclean.cli import main, work\n"
    code += "def extract(source, **_):\n    raise MemoryError if 'new' in source else newsclean.ExtractionError('empty')\n"
    code += "newsclean.extract = extract; sys.exit(main())"
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path / "a.jsonl")], capture_output=True, check=False)
    assert [row["error"] for row in _rows(done.stdout)] == ["out-of-memory", "empty"]
    assert (done.returncode, done.stderr) == (0, b"newsclean: pages 2, articles 0, out-of-memory 1, empty 1\n")
    code = "import sys, json; from newsclean.cli import main\n"
    code += "def decode(*_):\n    raise MemoryError\njson.JSONDecoder.raw_decode = decode; sys.exit(main())"
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path / "a.jsonl")], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        b"",
        b"newsclean: memory: there is none left: use fewer --jobs, which need less\n",
    )


def test_worker_that_dies(tmp_path: Path) -> None:
    write_warc(tmp_path / "a.warc.gz", PAGES * 3)
    code = "import os, sys, newsclean; from newsclean.cli import main\n"
    code += "def extract(*_, **__):\n    os._exit(9)\nnewsclean.extract = extract; sys.exit(main())"
    command = [sys.executable, "-c", code, str(tmp_path / "a.warc.gz"), "--jobs", "2", "-o", str(tmp_path / "out.jsonl")]
    done = subprocess.run(command, capture_output=True, check=False)
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert done.stderr.startswith(b"newsclean: a worker process: it died, ")
    assert [path.name for path in tmp_path.iterdir()] == ["a.warc.gz"]


def test_statuses_of_pages(tmp_path: Path) -> None:
    with (tmp_path / "a.warc.gz").open("wb") as stream:
        archive = Archive(stream)
        for status in ("200 OK", "404 Not Found", "503 Service Unavailable"):
            archive.response(f"u:{status}", PAGE.read_bytes(), status=status)
        archive.response("u:0", b"", kind_of_record="request")
    done = run(tmp_path / "a.warc.gz")
    assert [(row["url"], row["error"]) for row in _rows(done.stdout)] == [
        ("u:200 OK", None),
        ("u:404 Not Found", "http-404"),
        ("u:503 Service Unavailable", "http-503"),
    ]
    said = b"newsclean: pages 3, articles 1, http-404 1, http-503 1; no pages: request 1\n"
    assert (done.returncode, done.stderr) == (0, said)
    done = run(tmp_path / "a.warc.gz", "--any-status")
    assert [row["error"] for row in _rows(done.stdout)] == [None] * 3
    assert (done.returncode, done.stderr) == (0, b"newsclean: pages 3, articles 3; no pages: request 1\n")


def test_single_files_that_hold_no_pages(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<?xml version='1.0'?><rss version='2.0'>")
    for done, place in ((run(tmp_path / "a.xml"), str(tmp_path / "a.xml")), (run("-", stdin=b"<rss>"), "-")):
        said = f"newsclean: {place}: no pages in it: RSS: fetch the pages that it links\n"
        assert (done.returncode, done.stdout, done.stderr.decode()) == (2, b"", said)


def test_large_rows_do_not_pile_up() -> None:
    """Rows in a worker's queue take memory in the command: few large ones are read ahead, however many workers there are."""
    taken: list[int] = []

    def rows() -> Iterator[Record]:
        for number in range(40):
            taken.append(number)
            yield Record(str(number), "새" * (4 << 20))

    with closing(work.workers(rows(), len, 16)) as done:
        next(done)
        assert len(taken) * (20 << 20) < 300 << 20


def test_output_that_is_a_device() -> None:
    assert run(PAGE, FRONT, "-o", "/dev/null", "--format", "jsonl").returncode == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("none.html", str(PAGE)), b"newsclean: none.html: No such file or directory: check the path"),
        ((str(PAGE), "-o", "x.doc"), b"x.doc says no format by its ending"),
        ((str(PAGE), "--format", "parquet"), b"parquet needs a file"),
        ((str(PAGE), "--jobs", "0"), b"0 is no number of processes"),
        ((str(PAGE), str(PAGE), "--url", "x"), b"newsclean: --url: there may be many pages: leave it out"),
        ((str(PAGE), "-o", "/nowhere/x.json"), b"newsclean: /nowhere/x.json: No such file or directory: "),
        ((str(PAGE), "-o", "/", "--format", "json"), b"newsclean: /: Is a directory: name a file"),
        ((str(PAGE), "--explain", "--format", "json"), b"--explain has a form of its own"),
        (("",), b"an empty PATH"),
        (("-", "-"), b"- stands twice"),
        ((str(PAGE), "--\x1b[31m"), b"--?[31m"),
        ((str(PAGE), "-o", "\x9bx"), b"?x says no format"),
    ],
)
def test_wrong_usage(arguments: tuple[str, ...], said: bytes) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr
    assert b"Traceback" not in done.stderr


def test_extras_that_are_missing(tmp_path: Path) -> None:
    warc = tmp_path / "pages.warc.gz"
    write_warc(warc, PAGES[:1])
    table = tmp_path / "pages.parquet"
    parquet.write_table(pa.table({"html": PAGES[:1]}), table)
    (tmp_path / "a.jsonl.zst").write_bytes(b"\x28\xb5\x2f\xfd")
    cases: list[tuple[str, list[Path | str], bytes]] = [
        ("brotli", [warc], b"newsclean: %b: needs brotli: pip install 'newsclean[warc]'" % bytes(warc)),
        ("zstandard", [tmp_path / "a.jsonl.zst"], b"needs zstandard: pip install 'newsclean[warc]'"),
        ("pyarrow", [table], b"newsclean[arrow]"),
        ("pyarrow", [PAGE, "-o", tmp_path / "x.parquet"], b"newsclean[arrow]"),
    ]
    for module, arguments, extra in cases:
        code = f"import sys; sys.modules[{module!r}] = None; from newsclean.cli import main; sys.exit(main())"
        done = subprocess.run([sys.executable, "-c", code, *map(str, arguments)], capture_output=True, check=False)
        assert (done.returncode, done.stdout) == (2, b"")
        assert extra in done.stderr


def test_closed_pipe(tmp_path: Path) -> None:
    source = tmp_path / "pages.warc.gz"
    write_warc(source, PAGES * 5)
    command = f"{sys.executable} -m newsclean {source} --jobs 2 | head -c 100 > {tmp_path}/head"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, check=False)
    assert (done.stderr, (tmp_path / "head").stat().st_size) == (b"", 100)


def test_progress_on_a_terminal(tmp_path: Path) -> None:
    source = tmp_path / "pages.warc.gz"
    write_warc(source, PAGES)
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 120, 0, 0))
    done = subprocess.run([sys.executable, "-m", "newsclean", str(source)], stdout=subprocess.PIPE, stderr=theirs, check=False)
    os.close(theirs)
    shown = read_terminal(ours).decode()
    assert done.returncode == 0
    assert "pages/s" in shown
    assert f"articles {sum(row['error'] is None for row in _rows(done.stdout))}" in shown


@pytest.fixture
def _interruptible(_signals: None) -> None:
    """Undo that a shell ignores SIGINT for what it starts in the background, and nohup SIGHUP: the command would inherit it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


def _wait_for_work(process: subprocess.Popen[bytes], folder: Path) -> None:
    """Wait until the command writes OUT, or ends; before that the interpreter itself complains of interruptions."""
    while not list(folder.glob("*.part")) and process.poll() is None:
        time.sleep(0.005)


@pytest.mark.usefixtures("_interruptible")
def test_two_interruptions_end_it_at_once(tmp_path: Path) -> None:
    source = tmp_path / "pages.warc.gz"
    write_warc(source, PAGES * 60)
    for pause in (0.005, 0.05, 0.2):
        command = [sys.executable, "-m", "newsclean", str(source), "-o", str(tmp_path / "out.parquet"), "--jobs", "2"]
        process = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)
        _wait_for_work(process, tmp_path)
        time.sleep(0.7)
        for _ in range(2):
            os.killpg(process.pid, signal.SIGINT)
            time.sleep(pause)
        said = process.communicate(timeout=10)[1].decode()
        assert process.returncode == 130
        assert "Traceback" not in said
        assert not list(tmp_path.glob("out*"))


MOMENTS = 8  # at which the command is killed by each signal


@pytest.mark.usefixtures("_interruptible")
@pytest.mark.parametrize("wish", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_killed_at_random_moments(tmp_path: Path, wish: signal.Signals) -> None:
    """Whatever kills the command, and whenever: the file is not there, or it is whole; no worker is left, no traceback shown."""
    source = tmp_path / "pages.warc.gz"
    count = 1500  # work for several seconds
    write_warc(source, (PAGES * (count // len(PAGES) + 1))[:count])
    out = tmp_path / "out.jsonl"
    chance = random.Random(wish)  # noqa: S311
    statuses: list[int] = []
    for _ in range(MOMENTS):
        out.unlink(missing_ok=True)
        command = [sys.executable, "-m", "newsclean", str(source), "-o", str(out), "--jobs", "2"]
        process = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)
        _wait_for_work(process, tmp_path)
        try:
            process.wait(chance.uniform(0, 1))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, wish) if wish == signal.SIGINT else process.send_signal(wish)
        said = process.communicate()[1].decode()
        statuses.append(process.returncode)
        assert out.exists() == (process.returncode == 0) or (out.exists() and wish == signal.SIGKILL)
        assert not out.exists() or len(out.read_bytes().splitlines()) == count
        assert "Traceback" not in said
        assert not _left_behind(source)
        left = list(tmp_path.glob("*.part"))
        assert not left or wish == signal.SIGKILL
        for path in left:
            path.unlink()
    assert set(statuses) - {0} == {-wish if wish == signal.SIGKILL else 128 + wish}


def _left_behind(source: Path) -> list[str]:
    """Give the processes that still work on a file, a moment after their parent ended."""
    for _ in range(100):
        left = [path.parent.name for path in Path("/proc").glob("[0-9]*/cmdline") if _names(path, source) and _is_running(path.parent.name)]
        if not left:
            break
        time.sleep(0.05)
    return left


def _names(path: Path, source: Path) -> bool:
    try:
        return os.fsencode(source) in path.read_bytes()
    except OSError:
        return False


@pytest.mark.parametrize("wish", [signal.SIGTERM, signal.SIGHUP])
def test_killed_while_it_starts(tmp_path: Path, wish: signal.Signals) -> None:
    for moment in range(MOMENTS):
        command = [sys.executable, "-m", "newsclean", str(PAGE), "-o", str(tmp_path / "out.json")]
        process = subprocess.Popen(command, stderr=subprocess.PIPE)
        time.sleep(moment * 0.05)
        process.send_signal(wish)
        said = process.communicate()[1]
        assert process.returncode in (0, 128 + wish, -wish)  # the last of them before any of our own code runs
        assert said == b""
        assert not list(tmp_path.glob("*.part"))


@pytest.mark.usefixtures("_interruptible")
def test_whole_file_is_a_success(tmp_path: Path) -> None:
    """Whoever interrupts what is done already is not told that it was broken off."""
    out = tmp_path / "out.jsonl"
    for wish in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        out.unlink(missing_ok=True)
        process = subprocess.Popen([sys.executable, "-m", "newsclean", PAGE, "-o", str(out)], stderr=subprocess.PIPE)
        while not out.exists() and process.poll() is None:
            time.sleep(0.0005)
        process.send_signal(wish)
        assert process.communicate()[1] == b""
        assert process.returncode == 0


def test_summary_that_nobody_reads_fails_nothing(tmp_path: Path) -> None:
    write_warc(tmp_path / "pages.warc.gz", PAGES[:3])
    command = [sys.executable, "-m", "newsclean", str(tmp_path / "pages.warc.gz"), "-o", str(tmp_path / "out.jsonl")]
    process = subprocess.Popen(command, stderr=subprocess.PIPE)
    assert process.stderr
    process.stderr.close()
    assert process.wait() == 0
    assert len((tmp_path / "out.jsonl").read_bytes().splitlines()) == 3


def test_ignored_signals_stay_ignored(tmp_path: Path) -> None:
    source = tmp_path / "pages.warc.gz"
    write_warc(source, PAGES * 5)
    out = tmp_path / "out.jsonl"
    command = ["nohup", sys.executable, "-m", "newsclean", str(source), "-o", str(out), "--jobs", "2"]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    _wait_for_work(process, tmp_path)
    os.killpg(process.pid, signal.SIGHUP)
    process.communicate()
    assert process.returncode == 0
    assert len(out.read_bytes().splitlines()) == len(PAGES) * 5


@pytest.mark.parametrize(
    ("name", "count"), [pytest.param("out.jsonl", 2, id="forked"), pytest.param("out.parquet", 3, id="spawned, with their tracker")]
)
def test_workers_end_with_their_parent(tmp_path: Path, name: str, count: int) -> None:
    source = tmp_path / "pages.warc.gz"
    write_warc(source, PAGES * 60)
    process = subprocess.Popen([sys.executable, "-m", "newsclean", str(source), "-o", str(tmp_path / name), "--jobs", "2"])
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    workers: list[str] = []
    while len(workers) < count and process.poll() is None:
        workers = children.read_text("ascii").split()
        time.sleep(0.02)
    time.sleep(0.3)
    assert process.poll() is None
    process.kill()
    process.wait()
    for _ in range(100):
        alive = [pid for pid in workers if _is_running(pid)]
        if not alive:
            break
        time.sleep(0.05)
    assert not alive


def _is_running(pid: str) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_bounds_are_those_of_extract() -> None:
    with pytest.raises(ExtractionError, match="too-large"):
        newsclean.extract(b" " * records.MOST)
    with pytest.raises(ExtractionError, match="empty"):
        newsclean.extract(b" " * (records.MOST - 1))


def test_chunks_are_bounded() -> None:
    sizes = [1 << 20] * 5 + [10] * 40 + [1 << 22] * 2
    chunks = list(work._chunks(Record(str(i), b"x" * size) for i, size in enumerate(sizes)))  # noqa: SLF001
    assert [len(chunk) for chunk in chunks] == [2, 2, 16, 16, 10, 1]
    assert [record.origin for chunk in chunks for record in chunk] == [str(i) for i in range(len(sizes))]


def test_large_responses_are_not_read_whole(tmp_path: Path) -> None:
    stream = io.BytesIO()
    Archive(stream).response("https://example.co.kr/1", gzip.compress(b"<p>" + bytes(40 << 20)), Content_Encoding="gzip")
    (tmp_path / "a.warc.gz").write_bytes(stream.getvalue())
    assert _rows(run(tmp_path / "a.warc.gz").stdout)[0]["error"] == "too-large"
