"""Engines that take `extract_batch` as it is, really run, each on a Parquet file of pages; the gate installs them."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from archives import write_warc
from pages import FOLDER
from pyarrow import json as arrow_json
from pyarrow import parquet

import newsclean
from newsclean.arrow import ARTICLE_SCHEMA, extract_batch

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]  # the engines warn of their own settings
PAGES = [path.read_bytes() for path in sorted(FOLDER.rglob("*.html"))[::3]]


@pytest.fixture
def table() -> pa.Table:
    urls = [f"https://example.co.kr/{number}" for number in range(len(PAGES))]
    return pa.table({"id": pa.array(range(len(PAGES)), pa.int32()), "html": pa.array(PAGES, pa.binary()), "url": urls})


@pytest.fixture
def pages(table: pa.Table, tmp_path: Path) -> Path:
    path = tmp_path / "pages.parquet"
    parquet.write_table(table, path, row_group_size=20)
    return path


def _rows(table: pa.Table) -> list[dict[str, Any]]:
    """Give the rows of `ARTICLE_SCHEMA`, times as instants."""
    return table.select(ARTICLE_SCHEMA.names).cast(ARTICLE_SCHEMA).to_pylist()  # type: ignore[no-any-return]  # Arrow has no types


def _readme_example(word: str) -> str:
    """Give the example of the README whose imports hold a word, behind the import that all of them share."""
    readme = (Path(__file__).parent.parent / "README.md").read_text("utf-8")
    block = next(block.partition("```")[0] for block in readme.split("```python\n") if "import ray" in block)
    shared, *lines = filter(None, block.splitlines())
    parts: list[list[str]] = []
    for line in lines:
        if line.startswith(("import ", "from ")) and not (parts and parts[-1][-1].startswith(("import ", "from "))):
            parts.append([])
        parts[-1].append(line)
    assert all(len(part) <= 5 for part in parts)
    return "\n".join([shared, *next(part for part in parts if any(word in line for line in part))])


def test_ray(pages: Path, table: pa.Table, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ray = pytest.importorskip("ray")
    monkeypatch.chdir(tmp_path)
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, configure_logging=False)
    try:
        exec(_readme_example("import ray"), {})  # noqa: S102 - our own words
        articles = parquet.read_table(tmp_path / "articles").sort_by("id")
        assert articles.schema.names == ["id", *ARTICLE_SCHEMA.names]
        assert _rows(articles) == _rows(extract_batch(table))
        data = ray.data.read_parquet(str(pages), override_num_blocks=4)
        in_order = data.map_batches(extract_batch, batch_format="pyarrow", batch_size=7).take_all()
        assert [(row["id"], row["title"]) for row in in_order] == [(i, row["title"]) for i, row in enumerate(_rows(articles))]
    finally:
        ray.shutdown()


@pytest.mark.usefixtures("pages")
def test_spark(table: pa.Table, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sql = pytest.importorskip("pyspark.sql")
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("Spark needs Java")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
    spark = (
        sql.SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "16")
        .getOrCreate()
    )
    try:
        exec(_readme_example("SparkSession"), {})  # noqa: S102 - our own words
    finally:
        spark.stop()
    order = [("url", "ascending")]
    assert _rows(parquet.read_table(tmp_path / "articles").sort_by(order)) == _rows(extract_batch(table).sort_by(order))


def test_scrapy() -> None:
    http = pytest.importorskip("scrapy.http")
    readme = (Path(__file__).parent.parent / "README.md").read_text("utf-8")
    line = next(part for part in readme.split("`") if part.startswith("yield "))
    names: dict[str, Any] = {"newsclean": newsclean}
    exec(f"def parse(response):\n    {line}", names)  # noqa: S102 - our own words
    response = http.HtmlResponse("https://example.co.kr/1", body=PAGES[0])
    assert next(names["parse"](response)) == newsclean.extract(PAGES[0], url="https://example.co.kr/1").to_dict()


@pytest.mark.usefixtures("pages")
def test_polars(table: pa.Table, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    polars = pytest.importorskip("polars")
    monkeypatch.chdir(tmp_path)
    exec(_readme_example("import polars"), {})  # noqa: S102 - our own words
    articles = parquet.read_table(tmp_path / "articles.parquet")
    assert articles.schema.names == ["id", *ARTICLE_SCHEMA.names]
    assert _rows(articles) == _rows(extract_batch(table))
    for frame in (polars.from_arrow(table), polars.from_arrow(table).lazy()):
        with pytest.raises(TypeError, match="to_arrow"):
            extract_batch(frame)


def test_duckdb(pages: Path, table: pa.Table, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    duckdb = pytest.importorskip("duckdb")
    monkeypatch.chdir(tmp_path)
    exec(_readme_example("import duckdb"), {})  # noqa: S102 - our own words
    assert _rows(parquet.read_table(tmp_path / "articles.parquet")) == [row for row in _rows(extract_batch(table)) if row["error"] is None]
    relation = duckdb.sql(f"FROM '{pages}' ORDER BY id")
    with pytest.raises(TypeError, match="to_arrow_table"):
        extract_batch(relation)
    reader = relation.to_arrow_reader() if hasattr(relation, "to_arrow_reader") else relation.fetch_arrow_reader()
    with pytest.raises(TypeError, match=r"map\(extract_batch, reader\)"):
        extract_batch(reader)
    assert _rows(pa.Table.from_batches(map(extract_batch, reader))) == _rows(extract_batch(table))


@pytest.mark.usefixtures("pages")
def test_pandas(table: pa.Table, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pandas = pytest.importorskip("pandas")
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    exec(_readme_example("import pandas"), names)  # noqa: S102 - our own words
    assert _rows(pa.Table.from_pandas(names["articles"])) == _rows(extract_batch(table))
    with pytest.raises(TypeError, match="from_pandas"):
        extract_batch(pandas.DataFrame({"html": [b""]}))


@pytest.mark.usefixtures("pages")
def test_datasets(table: pa.Table, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("datasets")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("datasets.config.HF_DATASETS_CACHE", tmp_path / "cache")
    names: dict[str, Any] = {}
    exec(_readme_example("import datasets"), names)  # noqa: S102 - our own words
    found = names["articles"]
    assert found.column_names == ["id", *ARTICLE_SCHEMA.names]
    assert _rows(found.with_format("arrow")[:]) == _rows(extract_batch(table))
    with pytest.raises(TypeError, match="with_format"):
        extract_batch(found)


def test_datatrove(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("datatrove")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "crawl").mkdir()
    write_warc(tmp_path / "crawl" / "pages.warc.gz", PAGES)
    exec(_readme_example("import Newsclean"), {})  # noqa: S102 - our own words
    with gzip.open(tmp_path / "articles" / "00000.jsonl.gz") as lines:
        rows = [json.loads(line) for line in lines]
    texts = {f"https://example.co.kr/{number}": text for number, page in enumerate(PAGES) if (text := _text(page))}
    found = {row["metadata"]["url"]: row["text"] for row in rows}
    assert len(found) == len(rows) >= len(texts) - 2  # its reader passes over pages that the library it asks takes for no HTML
    assert found == {url: texts[url] for url in found}


def _text(page: bytes) -> str:
    try:
        return newsclean.extract(page).text
    except newsclean.ExtractionError:
        return ""


def test_step_of_datatrove_bears_everything() -> None:
    """Its worker begins with an empty text, and an exception there would end it with all pages."""
    step = pytest.importorskip("newsclean.datatrove").Newsclean()
    for text in ("", " ", "\ud800", "<p>", "Nothing in Korean here.", "\0" * 99):
        assert step.extract(text) == ""
    assert step.extract(PAGES[0].decode()) == _text(PAGES[0])


def test_times_as_the_readme_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What readers of JSON Lines make of our times."""
    duckdb, polars, datasets = (pytest.importorskip(name) for name in ("duckdb", "polars", "datasets"))
    monkeypatch.setattr("datasets.config.HF_DATASETS_CACHE", tmp_path / "cache")
    path = str(tmp_path / "a.jsonl")
    Path(path).write_text('{"timestamp": "2024-04-18T10:30:12+09:00"}\n')
    early = datetime(2024, 4, 18, 1, 30, 12)  # noqa: DTZ001 - that is the point
    assert arrow_json.read_json(path)["timestamp"][0].as_py() == early
    assert datasets.load_dataset("json", data_files=path, split="train")[0]["timestamp"] == early
    assert polars.read_ndjson(path)["timestamp"][0] == "2024-04-18T10:30:12+09:00"
    assert duckdb.sql(f"SELECT epoch(timestamp) FROM '{path}'").fetchall() == [(early.replace(tzinfo=UTC).timestamp(),)]  # noqa: S608
