"""Formats of the output, and files that appear only when they are whole."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import fields
from pathlib import Path
from typing import Any, BinaryIO, Final, NamedTuple, Protocol

from newsclean import Article
from newsclean.cli.work import Outcome, Pack

_FIELDS: Final = tuple(field.name for field in fields(Article))


class Sink(Protocol):
    """Takes the packed chunks in order."""

    def write(self, output: Any) -> None:  # noqa: ANN401 - what `Format.pack` gave
        """Write one chunk."""

    def close(self) -> None:
        """Write what stands behind the last chunk."""


class Format(NamedTuple):
    """How outcomes become bytes: *pack* in the workers, *sink* in the one process that writes."""

    pack: Pack
    sink: Callable[[BinaryIO], Sink]
    endings: tuple[str, ...]


def json_bytes(value: object, indent: int | None = None) -> bytes:
    """Write JSON as UTF-8, which is what reads JSON, whatever the terminal's encoding."""
    return json.dumps(value, ensure_ascii=False, indent=indent).encode("utf-8", "replace")


def _row(found: Outcome) -> dict[str, Any]:
    values = found.article.to_dict() if found.article else dict.fromkeys(_FIELDS) | {"url": found.url}
    return values | {"error": found.error, "origin": found.origin}


def _pack_lines(outcomes: list[Outcome]) -> bytes:
    return b"".join(json_bytes(_row(found)) + b"\n" for found in outcomes)


def _pack_array(outcomes: list[Outcome]) -> bytes:
    return b",\n".join(json_bytes(_row(found)) for found in outcomes)


def _pack_text(outcomes: list[Outcome]) -> bytes:
    """Write a paragraph a line and a blank line behind each article; an error has no text."""
    articles = [found.article for found in outcomes if found.article]
    return "".join("\n".join((*article.paragraphs, "", "")) for article in articles).encode("utf-8", "replace")


def _pack_batch(outcomes: list[Outcome]) -> Any:  # noqa: ANN401 - Arrow has no types
    import pyarrow as pa  # noqa: PLC0415 - of an extra

    from newsclean.arrow import ARTICLE_SCHEMA, article_batch, article_row  # noqa: PLC0415

    schema = ARTICLE_SCHEMA.append(pa.field("origin", pa.string()))
    rows = [article_row(found.article) if found.article else {"url": found.url, "error": found.error} for found in outcomes]
    return article_batch([row | {"origin": found.origin} for row, found in zip(rows, outcomes, strict=True)], schema)


class _Plain:
    """Writes chunks one behind the other."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def write(self, output: bytes) -> None:
        self._stream.write(output)

    def close(self) -> None:
        pass


class _Array(_Plain):
    """Writes one JSON array."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__(stream)
        self._before = b"[\n"

    def write(self, output: bytes) -> None:
        self._stream.write(self._before + output)
        self._before = b",\n"

    def close(self) -> None:
        self._stream.write(b"[]\n" if self._before == b"[\n" else b"\n]\n")


class _Parquet:
    """Writes row groups of a few thousand rows."""

    _ROWS: Final = 4096

    def __init__(self, stream: BinaryIO) -> None:
        from pyarrow.parquet import ParquetWriter  # noqa: PLC0415 - of an extra

        self._writer = ParquetWriter(stream, _pack_batch([]).schema, compression="zstd")
        self._batches: list[Any] = []

    def write(self, output: Any) -> None:  # noqa: ANN401
        self._batches.append(output)
        if sum(map(len, self._batches)) >= self._ROWS:
            self._flush()

    def _flush(self) -> None:
        import pyarrow as pa  # noqa: PLC0415

        self._writer.write_table(pa.Table.from_batches(self._batches, self._writer.schema))
        self._batches = []

    def close(self) -> None:
        self._flush()
        self._writer.close()


FORMATS: Final[dict[str, Format]] = {
    "json": Format(_pack_array, _Array, (".json",)),
    "jsonl": Format(_pack_lines, _Plain, (".jsonl", ".ndjson")),
    "text": Format(_pack_text, _Plain, (".txt", ".text")),
    "parquet": Format(_pack_batch, _Parquet, (".parquet", ".pq")),
}


@contextmanager
def opened(path: Path | None) -> Iterator[BinaryIO]:
    """Open the output: standard output, or a file that is written aside and takes its name when it is whole."""
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    if path.exists() and not path.is_file():  # a device or a pipe
        with path.open("wb") as stream:
            yield stream
        return
    aside = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with aside.open("wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        aside.replace(path)
    finally:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
