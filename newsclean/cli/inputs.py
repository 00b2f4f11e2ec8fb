"""Paths to pages: files, folders, standard input, whatever they hold and however they are compressed.

This file never extracts; what cannot be read comes out as a record that says so.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, Final, cast

from newsclean.cli import crawl, jsonrows, tables, warc
from newsclean.cli.kinds import ENDINGS, Kind, bare_name, kind_of
from newsclean.cli.records import FAILURES, MOST, UNREADABLE, Ledger, Record, UnsuitedError, require
from newsclean.cli.streams import Coding, Feed, Unpacked, coding_of, pieces, plain_pieces

_HEAD: Final = 1 << 18  # bytes that show what a file is: a block of zstd has half as many at most
_SHOWN: Final = 1 << 16  # of them, decompressed
_OTHER: Final = "file of another ending"  # in a folder


def read(path: str, ledger: Ledger, *, besides: Path | None = None) -> tuple[Kind, Iterator[Record]]:
    """Say what a path is, and give its pages; ``-`` is standard input. *besides* is a file that a folder is read without.

    Raises `OSError` for a path that cannot be opened, `UnsuitedError` for a file of another kind, and `ImportError` where its kind
    needs an extra that is not installed.
    """
    if path != "-" and Path(path).is_dir():
        return "folder", _folder(path, ledger, besides)
    file: BinaryIO = sys.stdin.buffer if path == "-" else Path(path).open("rb")  # noqa: SIM115 - closed by the generator that reads it
    if path == "-" and hasattr(os, "set_blocking"):
        with suppress(OSError, ValueError):
            os.set_blocking(file.fileno(), True)
    try:
        kind, records = _opened(path, file, ledger)
    except BaseException:
        if path != "-":
            file.close()
        raise
    return kind, _closing(file, records)


def _opened(path: str, file: BinaryIO, ledger: Ledger) -> tuple[Kind, Iterator[Record]]:
    can_seek = file.seekable() and file.tell() == 0
    head = _head(file)
    stream = _again(file, head, can_seek=can_seek)
    coding = coding_of(head, path)
    shown = _unpacked(head, coding) if coding else head
    kind = kind_of("" if path == "-" else path, shown)
    if kind == "warc":
        require("zstandard", "warc", path)  # which bodies may need
        require("brotli", "warc", path)
        feed = Feed(stream)
        parts = pieces(feed, coding, warc.BEGINS) if coding else plain_pieces(feed)
        return kind, _checked(path, crawl.pages(path, parts, ledger), None, ledger)
    unpacked = Unpacked(pieces(Feed(stream), coding)) if coding else None
    if unpacked:
        stream = cast("BinaryIO", io.BufferedReader(unpacked, _SHOWN))
    if kind == "json":
        return kind, _checked(path, jsonrows.rows(path, stream, shown, ledger), unpacked, ledger)
    if kind == "parquet":
        require("pyarrow", "arrow", path)
        return kind, tables.rows(path, stream, ledger, can_seek=can_seek and not coding)
    return kind, _page(path, stream, unpacked, ledger)


def _closing(file: BinaryIO, records: Iterator[Record]) -> Iterator[Record]:
    with file:
        yield from records


def read_all(paths: Iterable[str], ledger: Ledger, *, besides: Path | None = None) -> Iterator[Record]:
    """Give the pages of many paths, one after the other; a path that cannot be read gives a record that says so."""
    for path in paths:
        try:
            _, records = read(path, ledger, besides=besides)
        except OSError as error:
            ledger.complain(path, error.strerror or "cannot be opened", "the others were read")
            yield Record(path, error=UNREADABLE)
        except UnsuitedError as error:
            ledger.complain(path, error.what, error.remedy)
            yield Record(path, error=error.what)
        else:
            yield from records


def _head(stream: BinaryIO) -> bytes:
    """Read the first bytes, as far as they can be read."""
    head = b""
    with suppress(*FAILURES):
        while len(head) < _HEAD and (more := stream.read1(_HEAD - len(head))):  # type: ignore[attr-defined]  # all of these have it
            head += more
    return head


def _unpacked(head: bytes, coding: Coding) -> bytes:
    """Decompress the first bytes, as far as they can be."""
    shown = b""
    for piece in pieces(Feed(io.BytesIO(head)), coding):
        shown += piece.data
        if piece.breaks or len(shown) >= _SHOWN:
            break
    return shown


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


def _again(stream: BinaryIO, head: bytes, *, can_seek: bool) -> BinaryIO:
    """Give a stream from its start again, whose first bytes were read."""
    if can_seek:
        stream.seek(0)
        return stream
    return cast("BinaryIO", io.BufferedReader(_Joined(head, stream), _SHOWN))


def _folder(path: str, ledger: Ledger, besides: Path | None) -> Iterator[Record]:
    failed: list[OSError] = []
    seen: set[str] = set()
    for base, folders, names in os.walk(path, onerror=failed.append, followlinks=True):
        real = {name: os.path.realpath(Path(base, name)) for name in sorted(folders) if not name.startswith(".")}
        seen.add(os.path.realpath(base))  # a link may lead up
        folders[:] = [name for name, place in real.items() if place not in seen and not seen.add(place)]  # type: ignore[func-returns-value]
        for file in (Path(base, name) for name in sorted(names) if not name.startswith(".")):
            if besides and os.path.realpath(file) == str(besides):
                continue
            if not bare_name(file.name).endswith(ENDINGS):
                ledger.passed[_OTHER] += 1
            elif file.is_file():
                yield from read_all([str(file)], ledger)
            else:
                ledger.complain(str(file), "a pipe, or a link to nothing", "name a pipe itself")
                yield Record(str(file), error=UNREADABLE)
    for error in failed:
        ledger.complain(str(error.filename), error.strerror or "cannot be opened", "the others were read")
        yield Record(str(error.filename), error=UNREADABLE)


def _page(path: str, stream: BinaryIO, unpacked: Unpacked | None, ledger: Ledger) -> Iterator[Record]:
    try:
        record = Record(path, stream.read(MOST))
    except FAILURES as error:
        ledger.complain(path, "cannot be read", str(error))
        record = Record(path, error=UNREADABLE)
    yield next(_broken(path, unpacked, ledger), record)


def _checked(path: str, records: Iterator[Record], unpacked: Unpacked | None, ledger: Ledger) -> Iterator[Record]:
    """Give rows, and one that says so where the rest of them, or some between them, could not be read."""
    try:
        yield from records
    except FAILURES as error:
        ledger.complain(path, "cannot be read further", str(error))
        yield Record(path, error=UNREADABLE)
    yield from _broken(path, unpacked, ledger)


def _broken(path: str, unpacked: Unpacked | None, ledger: Ledger) -> Iterator[Record]:
    """Give a record that says so where members of a compressed file could not be read."""
    if unpacked and unpacked.breaks:
        ledger.complain(path, "damaged or cut off", "fetch the file again")
        yield Record(path, error=UNREADABLE)
