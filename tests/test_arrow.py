"""Arrow batches and tables: their rows are those of single calls, and what is no batch is refused by name."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from typing import Any

import pyarrow as pa
import pytest
from pages import FOLDER

from newsclean import Article, ExtractionError, extract
from newsclean.arrow import ARTICLE_SCHEMA, article_row, extract_batch

PAGES = [path.read_bytes() for path in sorted(FOLDER.rglob("*.html"))[::6]]
URLS = [f"https://example.co.kr/{number}" for number in range(len(PAGES))]
FRONT = (FOLDER / "front" / "not-found.html").read_bytes()


def _single(page: bytes | str | None, url: str | None = None, encoding: str | None = None) -> dict[str, Any]:
    """Give the row that a single call gives."""
    try:
        row = article_row(extract(page or b"", url=url, encoding=encoding))
    except ExtractionError as error:
        row = {"url": url, "error": error.reason}
    return {name: row.get(name) for name in ARTICLE_SCHEMA.names}


def _batch(pages: list[Any], kind: pa.DataType, **columns: list[Any]) -> pa.RecordBatch:
    return pa.RecordBatch.from_pydict({"html": pa.array(pages, kind), **columns})


def test_rows_are_those_of_single_calls() -> None:
    rows = extract_batch(_batch(PAGES, pa.binary(), url=URLS)).to_pylist()
    assert rows == [_single(page, url) for page, url in zip(PAGES, URLS, strict=True)]
    assert any(row["error"] for row in rows)
    assert sum(row["error"] is None for row in rows) > len(rows) / 2


def test_columns_are_the_fields_of_an_article() -> None:
    assert ARTICLE_SCHEMA.names == [*Article.__dataclass_fields__, "error"]


def test_times_are_korean() -> None:
    batch = extract_batch(_batch([PAGES[0]], pa.binary()))
    assert str(batch.schema.field("timestamp").type) == "timestamp[us, tz=Asia/Seoul]"
    times = [moment for row in extract_batch(_batch(PAGES, pa.binary())).to_pylist() if (moment := row["timestamp"])]
    assert times
    assert all(moment.utcoffset() == timedelta(hours=9) for moment in times)


@pytest.mark.parametrize(
    "kind",
    [pa.binary(), pa.large_binary(), pa.binary_view(), pa.dictionary(pa.int32(), pa.binary()), pa.dictionary(pa.int8(), pa.large_binary())],
    ids=str,
)
def test_bytes_of_every_kind(kind: pa.DataType) -> None:
    pages = [PAGES[0], None, FRONT, b"", PAGES[0]]
    rows = extract_batch(_batch(pages, pa.binary()).set_column(0, "html", pa.array(pages, pa.binary()).cast(kind))).to_pylist()
    assert rows == [_single(page) for page in pages]
    assert [row["error"] for row in rows] == [None, "empty", "not-an-article", "empty", None]


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int32(), pa.string())], ids=str)
def test_text_of_every_kind(kind: pa.DataType) -> None:
    texts = [path.read_text("utf-8") for path in sorted(FOLDER.rglob("*.txt"))[:3]] + [None, ""]
    rows = extract_batch(_batch(texts, pa.string()).set_column(0, "html", pa.array(texts, pa.string()).cast(kind))).to_pylist()
    assert rows == [_single(text) for text in texts]
    assert [row["error"] for row in rows] == [None, None, None, "empty", "empty"]


def test_strings_that_are_no_utf8() -> None:
    pages = ["새벽".encode("cp949"), PAGES[0]]
    column = pa.Array.from_buffers(pa.string(), 2, pa.array(pages, pa.binary()).buffers())
    urls = pa.Array.from_buffers(pa.string(), 2, pa.array([b"https://example.co.kr/\xb1", b"x"], pa.binary()).buffers())
    rows = extract_batch(pa.RecordBatch.from_arrays([column, urls], ["html", "url"])).to_pylist()
    assert rows == [_single(pages[0], "https://example.co.kr/\ufffd"), _single(pages[1].decode(), "x")]


def test_dictionaries_that_are_no_utf8() -> None:
    values = pa.Array.from_buffers(pa.string(), 1, pa.array([b"<p>\xb1"], pa.binary()).buffers())
    column = pa.DictionaryArray.from_arrays(pa.array([0, None, 0], pa.int8()), values)
    assert [row["error"] for row in extract_batch(pa.RecordBatch.from_arrays([column], ["html"])).to_pylist()] == [
        "not-an-article",
        "empty",
        "not-an-article",
    ]


@pytest.mark.parametrize("names", [["id", "html", "id"], ["html", "html", "id"], ["url", "html", "url"]])
@pytest.mark.parametrize("kind", [pa.RecordBatch, pa.Table])
def test_names_that_columns_share(names: list[str], kind: type[pa.Table], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsclean.arrow.extract", None)  # no page is read
    batch = kind.from_arrays([pa.array(PAGES[:1])] * 3, names)
    twice = next(name for name in names if names.count(name) > 1)
    with pytest.raises(ValueError, match=f"two columns of the name '{twice}'"):
        extract_batch(batch)


KINDS = [pa.string(), pa.large_string(), pa.string_view(), pa.binary(), pa.large_binary(), pa.binary_view()]
KINDS += [pa.dictionary(pa.int32(), kind) for kind in (pa.string(), pa.binary())]


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_facts_of_every_kind(kind: pa.DataType) -> None:
    page = PAGES[0].decode().encode("cp949", "xmlcharrefreplace")
    facts = [pa.array([fact], pa.string()).cast(pa.binary()) for fact in ("https://example.co.kr/1", "euc-kr")]
    url, encoding = (fact.cast(pa.string()).cast(kind) if "string" in str(kind) else fact.cast(kind) for fact in facts)
    rows = extract_batch(pa.table({"html": [page], "url": url, "encoding": encoding})).to_pylist()
    assert (rows[0]["url"], rows[0]["encoding"]) == ("https://example.co.kr/1", "euc-kr")


def _of(library: str, name: str) -> object:
    return type(name, (), {"__module__": library})()


@pytest.mark.parametrize(
    ("value", "call"),
    [
        (pa.RecordBatchReader.from_batches(pa.schema([("html", pa.binary())]), []), r"map\(extract_batch, reader\)"),
        (pa.chunked_array([[b""]]), r"pyarrow.table"),
        ({"html": [b""]}, r"pyarrow.table\(columns\)"),
        ([{"html": b""}], r"from_pylist\(rows\)"),
        (b"<p>", r"newsclean.extract\(page\)"),
        (None, "RecordBatch or Table, not builtins.NoneType"),
        (_of("polars.dataframe.frame", "DataFrame"), r"frame.to_arrow\(\)"),
        (_of("polars.lazyframe.frame", "LazyFrame"), r"frame.collect\(\).to_arrow\(\)"),
        (_of("pandas", "DataFrame"), r"Table.from_pandas\(frame"),
        (_of("_duckdb", "DuckDBPyRelation"), r"relation.to_arrow_table\(\)"),
        (_of("datasets.arrow_dataset", "Dataset"), r"with_format\('arrow'\).map"),
    ],
)
def test_what_is_no_batch(value: object, call: str) -> None:
    with pytest.raises(TypeError, match=call):
        extract_batch(value)


def test_charsets_of_headers_are_handed_on() -> None:
    page = "<h1>새벽시장에 활기</h1>".encode("cp949") + PAGES[0].decode().encode("cp949", "xmlcharrefreplace")
    rows = extract_batch(_batch([page, page], pa.binary(), charset=["euc-kr", None]), encoding="charset").to_pylist()
    assert [row["encoding"] for row in rows] == ["euc-kr", "euc-kr"]
    assert [row["charset"] for row in rows] == ["euc-kr", None]


def test_other_columns_stay() -> None:
    pages = _batch(PAGES[:3], pa.binary(), id=[1, 2, 3], tags=[["a"], None, []], url=URLS[:3])
    done = extract_batch(pages)
    assert done.schema.names == ["id", "tags", *ARTICLE_SCHEMA.names]
    assert [(row["id"], row["tags"]) for row in done.to_pylist()] == [(1, ["a"]), (2, None), (3, [])]
    assert isinstance(done, pa.RecordBatch)


def test_names_of_columns() -> None:
    pages = pa.RecordBatch.from_pydict({"body": PAGES[:2], "link": URLS[:2]})
    rows = extract_batch(pages, source="body", url="link", encoding=None).to_pylist()
    assert [row["link"] for row in rows] == [row["url"] for row in rows] == URLS[:2]


def test_tables_of_many_chunks() -> None:
    table = pa.Table.from_batches([_batch(PAGES[:2], pa.binary()), _batch([], pa.binary()), _batch(PAGES[2:5], pa.binary())])
    done = extract_batch(table)
    assert isinstance(done, pa.Table)
    assert done.to_pylist() == [_single(page) for page in PAGES[:5]]


@pytest.mark.parametrize("empty", [_batch([], pa.binary(), id=[]), pa.Table.from_batches([_batch([], pa.binary(), id=[])])])
def test_empty_batches(empty: pa.RecordBatch | pa.Table) -> None:
    done = extract_batch(empty)
    assert type(done) is type(empty)
    assert (done.num_rows, done.schema.names) == (0, ["id", *ARTICLE_SCHEMA.names])


def test_slices_and_columns_of_nothing_but_null() -> None:
    pages = _batch(PAGES[:4], pa.binary()).slice(1, 2)
    assert extract_batch(pages).to_pylist() == [_single(page) for page in PAGES[1:3]]
    nulls = pa.RecordBatch.from_pydict({"html": pa.nulls(2), "url": pa.nulls(2)})
    assert [row["error"] for row in extract_batch(nulls).to_pylist()] == ["empty", "empty"]


def test_wrong_columns() -> None:
    with pytest.raises(KeyError, match="no column 'html'; its columns are text"):
        extract_batch(pa.RecordBatch.from_pydict({"text": [b""]}))
    with pytest.raises(TypeError, match="column 'html' must hold text or bytes, not int64"):
        extract_batch(pa.RecordBatch.from_pydict({"html": [1]}))
    with pytest.raises(TypeError, match="column 'url' must hold text or bytes, not double"):
        extract_batch(pa.RecordBatch.from_pydict({"html": [b""], "url": [1.5]}))
    with pytest.raises(ValueError, match="rename these: title, url"):
        extract_batch(pa.RecordBatch.from_pydict({"html": [b""], "title": ["x"], "url": ["y"]}), url=None)


def test_core_does_not_load_arrow() -> None:
    code = "import sys, newsclean, newsclean.cli; print({'pyarrow', 'brotli', 'zstandard', 'tqdm'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"
