"""Engines that take `extract_batch` as it is, really run, each on a Parquet file of pages; the gate installs them."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pages import FOLDER
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
    """Give the example of the README that holds a word."""
    readme = (Path(__file__).parent.parent / "README.md").read_text("utf-8")
    examples = [block.partition("```")[0] for block in readme.split("```python\n")[1:]]
    return next(example for example in examples if word in example)


def test_ray(pages: Path, table: pa.Table, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ray = pytest.importorskip("ray")
    monkeypatch.chdir(tmp_path)
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, configure_logging=False)
    try:
        exec(_readme_example("map_batches"), {})  # noqa: S102 - our own words
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
        exec(_readme_example("mapInArrow"), {})  # noqa: S102 - our own words
    finally:
        spark.stop()
    order = [("url", "ascending")]
    assert _rows(parquet.read_table(tmp_path / "articles").sort_by(order)) == _rows(extract_batch(table).sort_by(order))


def test_scrapy() -> None:
    http = pytest.importorskip("scrapy.http")
    names: dict[str, Any] = {}
    exec(_readme_example("response.body"), names)  # noqa: S102 - our own words
    response = http.HtmlResponse("https://example.co.kr/1", body=PAGES[0])
    assert next(names["parse"](None, response)) == newsclean.extract(PAGES[0], url="https://example.co.kr/1").to_dict()


def test_polars(table: pa.Table) -> None:
    polars = pytest.importorskip("polars")
    frame = polars.from_arrow(table)
    articles = polars.from_arrow(extract_batch(frame.to_arrow()))
    assert _rows(articles.to_arrow()) == _rows(extract_batch(table))


def test_duckdb(pages: Path, table: pa.Table) -> None:
    duckdb = pytest.importorskip("duckdb")
    found = extract_batch(duckdb.sql(f"SELECT * FROM '{pages}' ORDER BY id").to_arrow_table())  # noqa: S608 - a path of the test
    assert _rows(found) == _rows(extract_batch(table))
    assert duckdb.sql("SELECT count(*) FROM found WHERE error IS NULL").fetchall() == [(found["error"].null_count,)]
