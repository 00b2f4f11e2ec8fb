"""Paths to pages: files, folders, standard input, WARC, JSON Lines and Parquet, told apart by their first bytes.

This file never extracts; what cannot be read comes out as a record that says so.
"""

from __future__ import annotations

import codecs
import gzip
import io
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import Any, BinaryIO, Final, Literal, cast

from newsclean.cli.records import DAMAGED, FAILURES, MOST, UNREADABLE, Record, require
from newsclean.cli.warc import responses

Kind = Literal["folder", "page", "warc", "jsonl", "parquet"]

ENDINGS: Final = (".html", ".htm", ".xhtml", ".txt", ".warc", ".jsonl", ".ndjson", ".parquet")
"""Of the files that are read in a folder, with ``.gz`` or without."""
KEYS: Final = ("html", "text")
"""Columns that may hold pages."""

_HEAD: Final = 1 << 16
_LINE: Final = 2 * MOST  # of a line of JSON: Hangul is three bytes, or six characters if it is escaped
_GZIP: Final = b"\x1f\x8b"
_ROWS: Final = 16  # of a Parquet file that are read at a time


def read(path: str, *, besides: Path | None = None) -> tuple[Kind, Iterator[Record]]:
    """Say what a path is, and give its pages; ``-`` is standard input. *besides* is a file that a folder is read without.

    Raises `OSError` for a path that cannot be opened, and `ImportError` where its kind needs an extra that is not installed.
    """
    if path != "-" and Path(path).is_dir():
        return "folder", _folder(path, besides)
    stream = sys.stdin.buffer if path == "-" else Path(path).open("rb")  # noqa: SIM115 - closed by the generator that reads it
    head = _head(stream)
    stream = _joined(head, stream)
    packed = head.startswith(_GZIP)
    if packed:
        unpacked = cast("BinaryIO", gzip.GzipFile(fileobj=stream))
        head = _head(unpacked)
        stream = _joined(head, unpacked)
    kind = _kind(head.removeprefix(codecs.BOM_UTF8))
    if kind == "warc":
        require("fastwarc", "warc")
        return kind, _warc(path, stream)
    if kind == "parquet":
        require("pyarrow", "arrow")
        return kind, _parquet(path, stream, is_file=path != "-" and not packed)
    return kind, _jsonl(path, stream) if kind == "jsonl" else _page(path, stream)


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
    is_json = head.lstrip().startswith(b"{") and any(f'"{key}"'.encode() in head for key in KEYS)
    return "jsonl" if is_json else "page"


class _Joined(io.RawIOBase):
    """A stream whose first bytes were read already."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - the protocol of buffers has no length
        data = bytes(self._head[: len(buffer)]) or self._rest.read(len(buffer))
        self._head = self._head[len(data) :]
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._rest.close()
        super().close()


def _joined(head: bytes, rest: BinaryIO) -> BinaryIO:
    return io.BufferedReader(_Joined(head, rest), _HEAD)


def _folder(path: str, besides: Path | None) -> Iterator[Record]:
    for base, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        files = [Path(base, name) for name in sorted(names) if not name.startswith(".")]
        yield from read_all(str(file) for file in files if _is_read(file) and file.resolve() != besides)


def _is_read(file: Path) -> bool:
    return file.name.lower().removesuffix(".gz").endswith(ENDINGS)


def _page(path: str, stream: BinaryIO) -> Iterator[Record]:
    with stream:
        try:
            yield Record(path, stream.read(MOST))
        except FAILURES:
            yield Record(path, error=UNREADABLE)


def _warc(path: str, stream: BinaryIO) -> Iterator[Record]:
    # The library undoes the compression of a file itself, record by record.
    with stream, nullcontext(stream) if path == "-" else Path(path).open("rb") as archive:
        yield from responses(path, archive)


def _jsonl(path: str, stream: BinaryIO) -> Iterator[Record]:
    number = 0
    with stream:
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


def _parquet(path: str, stream: BinaryIO, *, is_file: bool) -> Iterator[Record]:
    import pyarrow as pa  # noqa: PLC0415 - of an extra
    from pyarrow.parquet import ParquetFile  # noqa: PLC0415

    number = 0
    with stream, tempfile.TemporaryFile() as copy:
        try:
            if not is_file:  # its end must be read first
                shutil.copyfileobj(stream, copy)
            with ParquetFile(path if is_file else copy) as table:
                columns = [name for name in (*KEYS, "url", "encoding") if name in table.schema_arrow.names]
                if not columns or columns[0] not in KEYS:
                    yield Record(path, error=UNREADABLE)
                    return
                for batch in table.iter_batches(_ROWS, columns=columns):
                    for values in zip(*(map(_value, batch.column(name)) for name in columns), strict=True):
                        number += 1
                        yield _row(f"{path}:{number}", dict(zip(columns, values, strict=True)))
        except (*FAILURES, pa.ArrowException):
            yield Record(path, error=UNREADABLE)


def _value(scalar: Any) -> Any:  # noqa: ANN401 - Arrow has no types
    try:
        return scalar.as_py()
    except UnicodeDecodeError:  # Arrow does not check the strings of others
        return scalar.as_buffer().to_pybytes()
