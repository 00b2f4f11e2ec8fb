"""Articles of Arrow batches: for Ray, Spark, Polars, DuckDB and whatever else speaks Arrow.

Needs the extra ``arrow``. This file uses the public API alone; importing newsclean does not load it.
"""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa

from newsclean import Article, ExtractionError, extract

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_TIME: Final = pa.timestamp("us", tz="Asia/Seoul")
_TEXTS: Final = pa.list_(pa.string())

ARTICLE_SCHEMA: Final = pa.schema(
    [
        ("title", pa.string()),
        ("timestamp", _TIME),
        ("reporter_email", pa.string()),
        ("photo_captions", pa.list_(pa.struct([("text", pa.string()), ("credit", pa.string()), ("image", pa.string())]))),
        ("paragraphs", _TEXTS),
        ("subtitle", _TEXTS),
        ("modified", _TIME),
        ("reporters", pa.list_(pa.struct([("name", pa.string()), ("email", pa.string())]))),
        ("publisher", pa.string()),
        ("section", pa.string()),
        ("url", pa.string()),
        ("encoding", pa.string()),
        ("error", pa.string()),
    ]
)
"""A column for each field of `newsclean.Article`, in its order, and ``error``: null, or the reason why there is no article."""

_ROWS: Final = 1000  # of a table that are extracted at a time
_CALLS: Final = {
    ("pyarrow", "RecordBatchReader"): "map(extract_batch, reader), or extract_batch(reader.read_all())",
    ("pyarrow", "ParquetFile"): "map(extract_batch, file.iter_batches())",
    ("pyarrow", ""): "pyarrow.table(...)",
    ("polars", "LazyFrame"): "extract_batch(frame.collect().to_arrow())",
    ("polars", ""): "extract_batch(frame.to_arrow())",
    ("pandas", ""): "extract_batch(pyarrow.Table.from_pandas(frame, preserve_index=False))",
    ("duckdb", ""): "extract_batch(relation.to_arrow_table())",
    ("_duckdb", ""): "extract_batch(relation.to_arrow_table())",
    ("datasets", ""): "dataset.with_format('arrow').map(extract_batch, batched=True)",
    ("builtins", "dict"): "extract_batch(pyarrow.table(columns))",
    ("builtins", "list"): "extract_batch(pyarrow.Table.from_pylist(rows))",
    ("builtins", "bytes"): "newsclean.extract(page)",
    ("builtins", "str"): "newsclean.extract(page)",
}
"""What to call with a value, by the library and the name of its type; without a name, with all others of the library."""
_TEXT_TESTS: Final = (
    *(pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view, pa.types.is_null),
    *(pa.types.is_binary, pa.types.is_large_binary, pa.types.is_binary_view, pa.types.is_fixed_size_binary),
)


def extract_batch(
    batch: pa.RecordBatch | pa.Table, *, source: str = "html", url: str | None = "url", encoding: str | None = "encoding"
) -> pa.RecordBatch | pa.Table:
    """Extract the article of each row; one row comes out for each that goes in, in order.

    *source* names the column of pages (binary or string of any width, dictionaries included), *url* and *encoding* those of
    their addresses and of the charsets of their HTTP headers; a batch may lack these two, or None says that it does.

    What comes out are the batch's other columns and those of `ARTICLE_SCHEMA`. A page that gives no article has its
    reason in ``error``, its address in ``url`` and null elsewhere; a null page is ``empty``. No row stops a batch.

    Raises `TypeError` for what is no batch, and says what to call with it, `KeyError` for a batch without *source*, `TypeError`
    for columns that hold no text, and `ValueError` for a column of another meaning that has the name of one of ours, or two
    columns of one name; all of them before the first page is read.

    >>> pages = pa.RecordBatch.from_pydict({"id": [7], "html": [b""], "url": ["https://example.co.kr/7"]})
    >>> extract_batch(pages).select(["id", "url", "error"]).to_pylist()
    [{'id': 7, 'url': 'https://example.co.kr/7', 'error': 'empty'}]
    """
    if not isinstance(batch, pa.RecordBatch | pa.Table):
        raise TypeError(_advice(batch))
    names = batch.schema.names
    if source not in names:
        message = f"the batch has no column {source!r}; its columns are {', '.join(names) or 'none'}"
        raise KeyError(message)
    used = [name if name in names else None for name in (source, url, encoding)]
    gone = {source, *used} & {source, *ARTICLE_SCHEMA.names}
    kept = [index for index, name in enumerate(names) if name not in gone]
    others = [batch.schema.field(index) for index in kept]
    _check(batch.schema, used, others)
    schema = pa.schema([*others, *ARTICLE_SCHEMA])
    if isinstance(batch, pa.Table):
        return pa.Table.from_batches([_extract(part, used, kept, schema) for part in batch.to_batches(max_chunksize=_ROWS)], schema)
    return _extract(batch, used, kept, schema)


def _advice(value: object) -> str:
    """Say what to call with a value that is no batch."""
    kind = type(value)
    library = kind.__module__.partition(".")[0]
    call = _CALLS.get((library, kind.__name__)) or _CALLS.get((library, "")) or "extract_batch(pyarrow.table(columns))"
    return f"extract_batch takes a pyarrow RecordBatch or Table, not {library}.{kind.__name__}: call {call}"


def _check(schema: pa.Schema, used: Sequence[str | None], others: Sequence[pa.Field]) -> None:
    twice = sorted({name for name in schema.names if schema.names.count(name) > 1})
    if twice:
        message = f"the batch has two columns of the name {', '.join(map(repr, twice))}: rename one"
        raise ValueError(message)
    for field in schema:
        if field.name in used and not holds_text(field.type):
            message = f"column {field.name!r} must hold text or bytes, not {field.type}"
            raise TypeError(message)
    clashes = [field.name for field in others if field.name in ARTICLE_SCHEMA.names]
    if clashes:
        message = f"articles have columns of the same names, rename these: {', '.join(clashes)}"
        raise ValueError(message)


def holds_text(kind: pa.DataType) -> bool:
    """Say whether a column of a type holds text or bytes."""
    if pa.types.is_dictionary(kind):
        return holds_text(kind.value_type)
    return any(test(kind) for test in _TEXT_TESTS)


def _extract(batch: pa.RecordBatch, used: Sequence[str | None], others: Sequence[int], schema: pa.Schema) -> pa.RecordBatch:
    columns = [values(batch.column(name)) if name else repeat(None, len(batch)) for name in used]
    articles = article_batch(_row(page, _text(url), _text(encoding)) for page, url, encoding in zip(*columns, strict=False))
    kept = [batch.column(index) for index in others]
    return pa.RecordBatch.from_arrays([*kept, *articles.columns], schema=schema)


def values(column: Iterable[Any]) -> Iterator[Any]:
    """Give the values of an Arrow column one by one: a copy of all pages at once would double the memory.

    A string that is no UTF-8, which Arrow does not check, comes as bytes.
    """
    for value in column:
        try:
            yield value.as_py()
        except UnicodeDecodeError:
            yield getattr(value, "value", value).as_buffer().to_pybytes()  # a dictionary's value is one step away


def _text(value: str | bytes | None) -> str | None:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value


def _row(page: str | bytes | None, url: str | None, encoding: str | None) -> dict[str, Any]:
    try:
        return article_row(extract(page or b"", url=url, encoding=encoding))
    except ExtractionError as error:
        return {"url": url, "error": error.reason}


def article_row(article: Article) -> dict[str, Any]:
    """Give an article as a row of `ARTICLE_SCHEMA`, without an error.

    >>> article_row(Article(title="제목", paragraphs=("본문이다.",)))["paragraphs"]
    ['본문이다.']
    """
    return article.to_dict() | {"timestamp": article.timestamp, "modified": article.modified, "error": None}


def article_batch(rows: Iterable[Mapping[str, Any]], schema: pa.Schema = ARTICLE_SCHEMA) -> pa.RecordBatch:
    """Give rows as a batch of `ARTICLE_SCHEMA`, or of another schema; what a row lacks is null."""
    return pa.RecordBatch.from_pylist(list(rows), schema=schema)
