"""Paths to pages: files, folders, standard input, WARC, JSON Lines and Parquet, told apart by their first bytes.

This file never extracts; what cannot be read comes out as a record that says so.
"""

from __future__ import annotations

import codecs
import gzip
import io
import json
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, Final, Literal, cast

from newsclean.cli.records import DAMAGED, FAILURES, GZIP, MOST, UNREADABLE, Record, require
from newsclean.cli.warc import responses

Kind = Literal["folder", "page", "warc", "jsonl", "parquet"]

ENDINGS: Final = (".html", ".htm", ".xhtml", ".txt", ".warc", ".jsonl", ".ndjson", ".parquet")
"""Of the files that are read in a folder, with ``.gz`` or without."""
KEYS: Final = ("html", "text")
"""Columns that may hold pages."""

_HEAD: Final = 1 << 16
_LINE: Final = 2 * MOST  # of a line of JSON: Hangul is three bytes, or six characters if it is escaped
_OBJECT: Final = re.compile(rb"\s{0,99}\{\s{0,99}\"")
_ROWS: Final = 16  # of a Parquet file that are read at a time


def read(path: str, *, besides: Path | None = None) -> tuple[Kind, Iterator[Record]]:
    """Say what a path is, and give its pages; ``-`` is standard input. *besides* is a file that a folder is read without.

    Raises `OSError` for a path that cannot be opened, and `ImportError` where its kind needs an extra that is not installed.
    """
    if path != "-" and Path(path).is_dir():
        return "folder", _folder(path, besides)
    file: BinaryIO = sys.stdin.buffer if path == "-" else Path(path).open("rb")  # noqa: SIM115 - closed by the generator that reads it
    if path == "-" and hasattr(os, "set_blocking"):
        with suppress(OSError, ValueError):
            os.set_blocking(file.fileno(), True)
    can_seek = file.seekable() and file.tell() == 0
    head = _head(file)
    stream = _again(file, head, can_seek=can_seek)
    packed = head.startswith(GZIP)
    if packed:
        unpacked = cast("BinaryIO", gzip.GzipFile(fileobj=stream))
        head = _head(unpacked)
        stream = _again(unpacked, head, can_seek=can_seek)
    kind = _kind(head.removeprefix(codecs.BOM_UTF8))
    if kind == "warc":
        require("fastwarc", "warc")
        records = responses(path, _again(file, b"") if can_seek else stream, can_seek=can_seek)
    elif kind == "parquet":
        require("pyarrow", "arrow")
        records = _parquet(path, stream, can_seek=can_seek and not packed)
    else:
        records = _jsonl(path, stream) if kind == "jsonl" else _page(path, stream)
    return kind, _closing(file, records)


def _closing(file: BinaryIO, records: Iterator[Record]) -> Iterator[Record]:
    with file:
        yield from records


def read_all(paths: Iterable[str], *, besides: Path | None = None) -> Iterator[Record]:
    """Give the pages of many paths, one after the other; a path that cannot be opened gives a record that says so."""
    for path in paths:
        try:
            _, records = read(path, besides=besides)
        except OSError:
            yield Record(path, error=UNREADABLE)
        else:
            yield from records


def _head(stream: BinaryIO) -> bytes:
    """Read the first bytes, as far as they can be read."""
    head = b""
    with suppress(*FAILURES):
        while len(head) < _HEAD and (more := stream.read1(_HEAD - len(head))):  # type: ignore[attr-defined]  # all of these have it
            head += more
    return head


def _kind(head: bytes) -> Kind:
    if head.startswith(b"WARC/"):
        return "warc"
    if head.startswith(b"PAR1"):
        return "parquet"
    return "jsonl" if _OBJECT.match(head) else "page"


class _Joined(io.RawIOBase):
    """A stream whose first bytes were read already."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - the protocol of buffers has no length
        data = bytes(self._head[: len(buffer)]) or self._rest.read1(len(buffer))  # type: ignore[attr-defined]  # all of these have it
        self._head = self._head[len(data) :]
        buffer[: len(data)] = data
        return len(data)


def _again(stream: BinaryIO, head: bytes, *, can_seek: bool = True) -> BinaryIO:
    """Give a stream from its start again, whose first bytes were read."""
    if can_seek:
        stream.seek(0)
        return stream
    return io.BufferedReader(_Joined(head, stream), _HEAD)


def _folder(path: str, besides: Path | None) -> Iterator[Record]:
    failed: list[OSError] = []
    seen: set[str] = set()
    for base, folders, names in os.walk(path, onerror=failed.append, followlinks=True):
        real = {name: os.path.realpath(Path(base, name)) for name in sorted(folders) if not name.startswith(".")}
        seen.add(os.path.realpath(base))  # a link may lead up
        folders[:] = [name for name, place in real.items() if place not in seen and not seen.add(place)]  # type: ignore[func-returns-value]
        for file in (Path(base, name) for name in sorted(names) if not name.startswith(".")):
            if not file.name.lower().removesuffix(".gz").endswith(ENDINGS) or (besides and os.path.realpath(file) == str(besides)):
                continue
            if file.is_file():
                yield from read_all([str(file)])
            else:  # a pipe, or a link to nothing
                yield Record(str(file), error=UNREADABLE)
    for error in failed:
        yield Record(str(error.filename), error=UNREADABLE)


def _page(path: str, stream: BinaryIO) -> Iterator[Record]:
    try:
        yield Record(path, stream.read(MOST))
    except FAILURES:
        yield Record(path, error=UNREADABLE)


def _jsonl(path: str, stream: BinaryIO) -> Iterator[Record]:
    number = 0
    try:
        while line := stream.readline(_LINE):
            number += 1
            rest = line
            while len(rest) == _LINE and not rest.endswith(b"\n"):
                rest = stream.readline(_LINE)
            if line.strip():
                yield _json_record(f"{path}:{number}", line)
    except FAILURES:
        yield Record(path, error=UNREADABLE)


def _json_record(origin: str, line: bytes) -> Record:
    if len(line) == _LINE and not line.endswith(b"\n"):
        return Record(origin, error="too-large")
    try:
        row = json.loads(line.removeprefix(codecs.BOM_UTF8))
    except (ValueError, RecursionError):
        return Record(origin, error=DAMAGED)
    return _row(origin, row) if isinstance(row, dict) else Record(origin, error=DAMAGED)


def _row(origin: str, row: dict[str, Any]) -> Record:
    """Give the page of a row; an empty one where it is null."""
    url, encoding = (value if isinstance(value := row.get(key), str) else None for key in ("url", "encoding"))
    pages = [row[key] for key in KEYS if key in row]
    page = next((page for page in pages if page is not None), b"" if pages else None)
    if not isinstance(page, str | bytes):
        return Record(origin, url=url, error=DAMAGED)
    return Record(origin, page, url, encoding)


def _parquet(path: str, stream: BinaryIO, *, can_seek: bool) -> Iterator[Record]:
    import pyarrow as pa  # noqa: PLC0415 - of an extra
    from pyarrow.parquet import ParquetFile  # noqa: PLC0415

    from newsclean.arrow import values  # noqa: PLC0415

    number = 0
    with tempfile.TemporaryFile() as copy:
        try:
            if not can_seek:  # its end must be read first
                shutil.copyfileobj(stream, copy)
            with ParquetFile(stream if can_seek else copy) as table:
                columns = [name for name in (*KEYS, "url", "encoding") if name in table.schema_arrow.names]
                if not columns or columns[0] not in KEYS:
                    yield Record(path, error=UNREADABLE)
                    return
                for batch in table.iter_batches(_ROWS, columns=columns):
                    for row in zip(*(values(batch.column(name)) for name in columns), strict=True):
                        number += 1
                        yield _row(f"{path}:{number}", dict(zip(columns, row, strict=True)))
        except (*FAILURES, KeyError, pa.ArrowException):
            yield Record(path, error=UNREADABLE)
