"""What a file is, and its rows: JSON in all its shapes, Parquet, pages saved as one file, and what holds no pages."""

from __future__ import annotations

import base64
import gzip
import json
import quopri
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest
import zstandard
from archives import piped, read_records
from pages import FOLDER
from pyarrow import parquet

import newsclean
from newsclean.cli import jsonrows
from newsclean.cli.inputs import read_all
from newsclean.cli.kinds import kind_of
from newsclean.cli.records import Ledger, Record, UnsuitedError

PAGE = FOLDER / "yonhap" / "2024-city-market.html"


def _row(number: int) -> dict[str, object]:
    return {"url": f"u:{number}", "html": f'<p>새벽 {number} {{}} [] "," \\', "more": {"html": [1, {"a": []}], "url": None}}


ROWS = [_row(number) for number in range(5)]
LINES = "\n".join(json.dumps(row) for row in ROWS)
PRETTY = [json.dumps(row, indent=1, ensure_ascii=False) for row in ROWS]
SHAPES = {
    "lines": LINES,
    "lines of another system": LINES.replace("\n", "\r\n") + "\r\n",
    "blank lines": f"\n \n\t{LINES}\n\n",
    "an array in a line": json.dumps(ROWS),
    "an array in lines": "[\n" + LINES.replace("\n", ",\n") + "\n]\n",
    "a pretty array": json.dumps(ROWS, indent=4, ensure_ascii=False),
    "an array without indent": json.dumps(ROWS, indent=0),
    "objects over lines": "\n".join(PRETTY),
    "objects without indent": "\n".join(json.dumps(row, indent=0) for row in ROWS),
    "objects over lines apart": "\n\n".join(PRETTY) + "\n",
    "arrays in lines": "\n".join(json.dumps([row]) for row in ROWS),
    "several in a line": LINES.replace("\n", " "),
}


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("ending", ["", ".json", ".jsonl", ".ndjson"])
def test_shapes_of_json(tmp_path: Path, name: str, encoding: str, ending: str) -> None:
    path = tmp_path / f"pages{ending}"
    data = SHAPES[name].encode(encoding)
    path.write_bytes(data)
    found, ledger = read_records(path)
    assert [(record.url, record.source, record.error) for record in found] == [(row["url"], row["html"], None) for row in ROWS]
    assert ledger.is_whole
    assert [record.url for record in piped(tmp_path, data)[0]] == [row["url"] for row in ROWS]


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.ZstdCompressor().compress], ids=["gz", "zst"])
def test_json_compressed(tmp_path: Path, pack: Callable[[bytes], bytes]) -> None:
    data = pack(LINES.encode())
    for name in ("a.jsonl.gz", "a.jsonl.zst", "a.jsonl", "a"):
        (tmp_path / name).write_bytes(data)
        assert len(read_records(tmp_path / name)[0]) == 5
    (tmp_path / "a.jsonl").write_bytes(pack(LINES[:200].encode()) + data[:-9])
    found, ledger = read_records(tmp_path / "a.jsonl")
    assert found[-1].error == "unreadable"
    assert not ledger.is_whole


def test_member_that_breaks_between_others(tmp_path: Path) -> None:
    parts = [gzip.compress(f"{json.dumps(row)}\n".encode()) for row in ROWS]
    parts[2] = parts[2][:40] + bytes(8) + parts[2][48:]
    (tmp_path / "a.jsonl.gz").write_bytes(b"".join(parts))
    found, ledger = read_records(tmp_path / "a.jsonl.gz")
    assert [record.url for record in found if record.error is None] == ["u:0", "u:1", "u:3", "u:4"]
    assert {record.error for record in found} >= {"unreadable"}
    assert not ledger.is_whole


BROKEN = {
    "rubbish first": ("rubbish\n" + LINES, ["damaged"] + [None] * 5),
    "rubbish in between": (LINES.replace("\n", "\n새벽\n", 1), [None, "damaged", None, None, None, None]),
    "cut at the end": (LINES[:-9], [None] * 4 + ["damaged"]),
    "cut in a line": ('{"html": "새\n' + LINES, ["damaged"] + [None] * 5),
    "cut behind a colon": ('{"html":\n' + LINES, ["damaged"] + [None] * 5),
    "cut behind a comma": ('{"html": "",\n' + LINES, ["damaged"] + [None] * 5),
    "a brace alone": ("{\n" + LINES, ["damaged"] + [None] * 5),
    "numbers, lists, words": ('1\n[1]\n"x"\nnull\n' + LINES, ["damaged"] * 4 + [None] * 5),
    "bytes of another encoding": (LINES.replace("u:1", "\udcb1"), [None, "damaged", None, None, None]),
    "deep": ("[" * 100_000 + "\n" + LINES, ["damaged"] + [None] * 5),
    "a lone object, cut": (PRETTY[0][:-20], ["damaged"]),
    "one of many over lines, cut": ("\n".join([PRETTY[0], PRETTY[1][:40], *PRETTY[2:]]), [None, "damaged", None, None, None]),
    "one of many over lines, without a comma": (
        "\n".join([PRETTY[0], PRETTY[1].replace('",\n', '"\n', 1), *PRETTY[2:]]),
        [None, "damaged", None, None, None],
    ),
    "an array, cut": (json.dumps(ROWS)[:-30], [None] * 4 + ["damaged"]),
    "an array, cut between": (json.dumps(ROWS)[:-1], [None] * 5 + ["damaged"]),
    "an array with a broken object": (json.dumps(ROWS).replace('"u:2",', '"u:2"'), [None, None, "damaged", None, None]),
    "an array with other things": ('[{"html": ""}, 3, {"html": ""}]', [None, "damaged", None]),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_json(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    text, errors = BROKEN[name]
    path = tmp_path / "pages.jsonl"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    found, ledger = read_records(path)
    assert [record.error for record in found] == errors
    assert not ledger.is_whole
    assert capsys.readouterr().err.count("newsclean: ") == 1
    assert len({record.origin for record in found}) == len(found)


def test_lines_that_never_end_an_object(tmp_path: Path) -> None:
    """The time is linear, whatever the lines."""
    for line in ('{"a":\n', "{\n", "[\n", '{"a": [\n', "x\n"):
        (tmp_path / "a.jsonl").write_text(line * 5000)
        assert {record.error for record in read_records(tmp_path / "a.jsonl")[0]} == {"damaged"}


def test_array_that_is_read_in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [{"html": "새" * (number % 7) + '\\\n"', "n": [1.5e3, True, None]} for number in range(60)]
    (tmp_path / "a.json").write_text(json.dumps(rows))
    for size in (1, 7, 50):
        monkeypatch.setattr(jsonrows, "_READ", size)
        assert [record.source for record in read_records(tmp_path / "a.json")[0]] == [row["html"] for row in rows]


def test_missing_columns_are_named_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.jsonl").write_text('{"url": "u", "page": ""}\n' * 3)
    found, ledger = read_records(tmp_path / "a.jsonl")
    assert [(record.url, record.error) for record in found] == [("u", "no-column")] * 3
    assert not ledger.is_whole
    said = f"newsclean: {tmp_path}/a.jsonl:1: no column html or text: rename the one that holds pages; the columns are url, page\n"
    assert capsys.readouterr().err == said


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"page": [b""], "url": ["u"]}, "no column html or text: rename the one that holds pages; the columns are page, url"),
        ({"html": [1]}, "column 'html' holds int64: make it text or bytes"),
        ({"html": [b""], "url": [1.5]}, "column 'url' holds double: "),
        ({"html": [b""], "encoding": [[b""]]}, "column 'encoding' holds list<"),
    ],
)
def test_parquet_whose_columns_do_not_fit(
    tmp_path: Path, columns: dict[str, list[object]], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    parquet.write_table(pa.table(columns), tmp_path / "a.parquet")
    found, ledger = read_records(tmp_path / "a.parquet")
    assert [record.error for record in found] == ["unreadable"]
    assert not ledger.is_whole
    assert said in capsys.readouterr().err


def test_parquet_with_a_column_twice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = pa.Table.from_arrays([pa.array([b""]), pa.array([b""])], ["html", "html"])
    parquet.write_table(table, tmp_path / "a.parquet")
    assert [record.error for record in read_records(tmp_path / "a.parquet")[0]] == ["unreadable"]
    assert "two columns of the name 'html': rename one" in capsys.readouterr().err


@pytest.mark.parametrize(
    "kind", [pa.binary(), pa.large_string(), pa.dictionary(pa.int8(), pa.string()), pa.dictionary(pa.int8(), pa.binary())]
)
def test_parquet_with_facts_of_other_types(tmp_path: Path, kind: pa.DataType) -> None:
    fact = pa.array(["u:1"], pa.string()).cast(pa.binary()).cast(kind) if "binary" in str(kind) else pa.array(["u:1"]).cast(kind)
    parquet.write_table(pa.table({"html": [b"<p>"], "url": fact, "encoding": fact}), tmp_path / "a.parquet")
    assert read_records(tmp_path / "a.parquet")[0] == [Record(f"{tmp_path}/a.parquet:1", b"<p>", "u:1", "u:1")]


FEED = '<?xml version="1.0"?>\n<!-- made by hand -->\n<?xml-stylesheet href="x"?>\n'
NO_PAGES = {
    "RSS": [FEED + '<rss version="2.0"><channel>', "<rss>", '<rdf:RDF xmlns="http://purl.org/rss/1.0/">', "\ufeff <RSS >"],
    "Atom": [FEED + '<feed xmlns="http://www.w3.org/2005/Atom">'],
    "a sitemap": [FEED + "<urlset>", "<sitemapindex\n xmlns=''>"],
    "CSV": ["url,html\nhttp://a,<p>", "id\ttitle\ttext\n", '"url";"body"\n'],
    "HAR": ['{\n "log": {"version": "1.2"', '{"log":{'],
}


@pytest.mark.parametrize("what", NO_PAGES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_what_holds_no_pages(tmp_path: Path, what: str, encoding: str, capsys: pytest.CaptureFixture[str]) -> None:
    for text in NO_PAGES[what]:
        for name in ("a", "a.xml") if what != "CSV" else ("a",):
            with pytest.raises(UnsuitedError, match=f"no pages in it: {what}"):
                kind_of(name, text.encode(encoding))
    (tmp_path / "a").write_bytes(NO_PAGES[what][0].encode(encoding))
    (tmp_path / "b.html").write_bytes(PAGE.read_bytes())
    ledger = Ledger()
    found = list(read_all([str(tmp_path / "a"), str(tmp_path / "b.html")], ledger))
    assert [record.error for record in found] == [f"no pages in it: {what}", None]
    assert not ledger.is_whole
    assert f"newsclean: {tmp_path}/a: no pages in it: {what}: " in capsys.readouterr().err


@pytest.mark.parametrize("name", ["a.csv", "a.tsv.gz", "a.har", "a.rss", "a.ATOM"])
def test_endings_of_what_holds_no_pages(name: str) -> None:
    with pytest.raises(UnsuitedError):
        kind_of(name, b"x")


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("a.html", '{"html": ""}', "page"),
        ("a.txt", "url,html", "page"),
        ("a.mht", "From: <Saved by Blink>", "page"),
        ("a.jsonl", "<p>", "json"),
        ("a.jsonl.zst", "<rss>", "json"),
        ("a.ndjson", "새벽", "json"),
        ("a.json", "3", "json"),
        ("a.warc.gz", "<p>", "warc"),
        ("a.warc.wet.gz", "", "warc"),
        ("a.pq", "x", "parquet"),
        ("", "<p>", "page"),
        ("", "", "page"),
        ("", "[서울=새벽통신] 김새벽 기자 = 새벽", "page"),
        ("", "[{새벽}]\n[{x}] 새벽", "json"),
        ("", "정치, 경제, 사회\n새벽시장", "page"),
        ("", "새벽시장\n{x}\n{y}\n새벽", "page"),
        ("", '<script>\n{"a": 1}\n{"b": 1}\n', "page"),
        ("", '새벽\n{"a": 1}\n', "json"),
        ("", "WARC/1.0\r\n", "warc"),
        ("a.html", "WARC/1.0\r\n", "warc"),
        ("", "PAR1", "parquet"),
        ("", "<feedback>", "page"),
        ("", "<!doctype html><rss>", "page"),
        ("a.html", "<?xml version='1.0'?><html>", "page"),
    ],
)
def test_kinds(name: str, head: str, kind: str) -> None:
    assert kind_of(name, head.encode()) == kind


MHTML = """From: <Saved by Blink>
Snapshot-Content-Location: https://example.co.kr/1
Subject: =?utf-8?B?7IOI67K9?=
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="--x"

----x
Content-Type: text/html; charset={charset}
Content-Transfer-Encoding: {coding}
Content-Location: https://example.co.kr/1

{body}
----x
Content-Type: image/png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
----x--
"""


@pytest.mark.parametrize("coding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "euc-kr"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_pages_saved_as_one_file(tmp_path: Path, coding: str, charset: str, end: str) -> None:
    body = PAGE.read_text("utf-8").replace("utf-8", charset).encode("cp949" if charset == "euc-kr" else charset, "xmlcharrefreplace")
    head, tail = MHTML.replace("\n", end).format(charset=charset, coding=coding, body="\0").encode().split(b"\0")
    ways: dict[str, Callable[[bytes], bytes]] = {"quoted-printable": quopri.encodestring, "base64": base64.encodebytes, "8bit": bytes}
    coded = ways[coding](body)
    for name in ("a.mht", "a.mhtml", "a"):
        (tmp_path / name).write_bytes(head + coded + tail)
        found, _ = read_records(tmp_path / name)
        assert len(found) == 1
        article = newsclean.extract(found[0].source)
        assert article.paragraphs == newsclean.extract(PAGE.read_bytes()).paragraphs
