"""Pages of a WARC file (ISO 28500): the HTML of its responses, with chunks and compression undone."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO, Final, cast

from newsclean.cli.records import DAMAGED, FAILURES, GZIP, MOST, UNREADABLE, Record

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_HTML: Final = ("text/html", "application/xhtml+xml")
_CHUNK: Final = re.compile(rb"[ \t]{0,8}([0-9A-Fa-f]{1,8}+)[^\r\n]{0,64}+\r?\n")
_END: Final = b"\r\n\r\n"  # of headers, and of records
_LENGTH: Final = re.compile(rb"(?im)^content-length:[ \t]{0,8}(\d{1,15})")
_HEADERS: Final = 1 << 20  # bytes of the longest headers


def _gunzip() -> zlib._Decompress:
    return zlib.decompressobj(zlib.MAX_WBITS | 16)


def _is_whole(stream: BinaryIO, last: int, *, packed: bool) -> bool:
    """Say whether nothing but white space stands behind the last record: of one cut in its header the library says nothing."""
    stream.seek(last)
    if not packed:
        head, end, _ = stream.read(_HEADERS).partition(_END)
        length = _LENGTH.search(head)
        if not end or not length:
            return False
        stream.seek(last + len(head + end) + int(length[1]))
        return not stream.read(len(_END) + 1).strip()
    unpacked, is_place = _gunzip(), False
    try:
        while data := stream.read(1 << 20):
            is_place = True
            while data:
                if unpacked.eof:
                    unpacked = _gunzip()
                unpacked.decompress(data, MOST)
                data = unpacked.unconsumed_tail or unpacked.unused_data
    except zlib.error:
        is_place = False
    return unpacked.eof or not is_place  # of a file that is compressed as a whole


class _Counted:
    """A stream that knows its place and cannot seek: all that the library asks of it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._position = 0

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self._position += len(data)
        return data

    def tell(self) -> int:
        return self._position


def responses(path: str, stream: BinaryIO, *, can_seek: bool) -> Iterator[Record]:
    """Give the HTML responses of a WARC, compressed or not; a stream that cannot seek is not checked for its end."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - of an extra

    # The library undoes chunks and compression, too, but a broken one ends its iteration without a word.
    packed = False
    if can_seek:
        packed = stream.read(len(GZIP)) == GZIP
        stream.seek(0)
    source = cast("BinaryIO", _Counted(stream))
    archive = iter(ArchiveIterator(source, parse_http=False, auto_decode="none", fsspec_args=False))
    last, is_cut = 0, False
    while True:
        try:
            record = next(archive, None)
        except FAILURES:
            yield Record(path, error=UNREADABLE)
            return
        if record is None:
            break
        last = record.stream_pos
        found = _response(path, record) if record.record_type is WarcRecordType.response else None
        is_cut = found is not None and found.error is not None
        if found:
            yield found
    with suppress(*FAILURES):
        if is_cut or not can_seek or _is_whole(stream, last, packed=packed):
            return
    yield Record(path, error=UNREADABLE)


def _response(path: str, record: WarcRecord) -> Record | None:
    """Give the page of a response; None for what is no HTML."""
    origin, url = f"{path}:{record.stream_pos}", (record.headers.get("WARC-Target-URI") or "").strip("<>") or None
    try:
        record.parse_http(auto_decode="none", max_header_len=_HEADERS, quirks_mode=True)
        declared, headers = record.http_content_type, record.http_headers
        if headers is None or (declared and declared.strip().lower() not in _HTML):
            return None
        length = record.content_length
        body = record.reader.read(MOST)
        if len(body) < min(length, MOST):
            return Record(origin, url=url, error=DAMAGED)
        body = _decompressed(_without_chunks(body) if headers.get("Transfer-Encoding") else body, headers.get("Content-Encoding") or "")
        if not declared and not body.lstrip().startswith(b"<"):
            return None
        return Record(origin, body, url, record.http_charset)
    except FAILURES:
        return Record(origin, url=url, error=DAMAGED)


def _without_chunks(body: bytes) -> bytes:
    """Undo chunked transfer (RFC 9112, section 7.1), which some crawlers have undone already; of a cut body, what is there."""
    parts: list[bytes] = []
    position = 0
    while (head := _CHUNK.match(body, position)) and (size := int(head[1], 16)):
        parts.append(body[head.end() : head.end() + size])
        position = head.end() + size
        position += 2 if body[position : position + 2] == b"\r\n" else 1
    return b"".join(parts) or body


def _decompressed(body: bytes, coding: str) -> bytes:
    """Undo compression as far as a page may be long. Raises `ValueError` for a coding that is not known."""
    for name in reversed(coding.lower().split(",")):
        if body.lstrip().startswith(b"<"):
            break  # undone by the crawler
        if body.startswith(GZIP):
            body = _unpacked(body)
        elif name.strip() == "deflate":
            is_wrapped = body[:1] == b"\x78"  # RFC 9110 says so, some servers do not
            body = zlib.decompressobj(zlib.MAX_WBITS if is_wrapped else -zlib.MAX_WBITS).decompress(body, MOST)
        elif name.strip() not in ("", "identity", "gzip", "x-gzip"):
            message = f"unknown content coding: {name}"
            raise ValueError(message)
    return body


def _unpacked(body: bytes) -> bytes:
    """Undo gzip, of which there may be several parts, as far as a page may be long."""
    parts: list[bytes] = []
    while body.startswith(GZIP) and sum(map(len, parts)) < MOST:
        unpacked = _gunzip()
        parts.append(unpacked.decompress(body, MOST))
        body = unpacked.unused_data
    return b"".join(parts)
