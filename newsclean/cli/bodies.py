"""Bodies of HTTP responses as their servers meant them: chunks and compression undone, whatever the headers say of them."""

from __future__ import annotations

import re
import zlib
from importlib import import_module
from typing import Any, Final

from newsclean.cli.records import MOST

PAGES: Final = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
"""Types of what may be a page."""

_TYPE: Final = re.compile(r"(?:^|[,;])[\s\"']{0,9}([a-z]{1,20}/[\w.+-]{1,80})")  # several in a line, and whatever mark stands behind
_CHARSET: Final = re.compile(r"charset[\s=:\"']{1,9}([\w.:-]{1,40})")
_CHUNK: Final = re.compile(rb"[ \t]{0,8}([0-9A-Fa-f]{1,8}+)[^\r\n]{0,64}+\r?\n")
_GZIP: Final = b"\x1f\x8b"
_ZSTD: Final = b"\x28\xb5\x2f\xfd"
_CODINGS: Final = 5  # that are undone one after the other: real ones are two at most, and a body may be written to hold no end of them
_SLICE: Final = 1 << 10  # bytes of zstd at a time: at most 32 MB come of them
_SAMPLE: Final = 1 << 10  # bytes of a body that show whether it is text
_CONTROLS: Final = bytes((*range(0x07), 0x0B, *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F))  # none of which stands in text, but in UTF-16
_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")  # byte order marks of UTF-16


def types(header: str) -> list[str]:
    """Give the types that a Content-Type header names, however malformed it is."""
    return _TYPE.findall(header.lower())


def charset(header: str) -> str | None:
    """Give the charset that a Content-Type header names."""
    found = _CHARSET.search(header.lower())
    return found[1] if found else None


def plain(body: bytes, transfer: str, content: str) -> bytes:
    """Undo chunks and codings, those that the headers name and those that the body shows, as far as a page may be long.

    Raises `ValueError` or `zlib.error` for a body that cannot be read so.
    """
    is_chunked = "chunked" in transfer.lower()
    body = _without_chunks(body, is_named=is_chunked)
    named = [name.strip() for name in f"{content},{transfer}".lower().split(",")]
    named = [name for name in reversed(named) if name not in ("", "chunked", "identity")]
    for name in [*named, *[""] * _CODINGS]:
        if body and (name or body.startswith((_GZIP, _ZSTD))):
            body = _without_coding(body, name)
            if not body:
                message = f"nothing can be read of a body in {name}"
                raise ValueError(message)
    return body


def _without_chunks(body: bytes, *, is_named: bool) -> bytes:
    """Undo chunked transfer (RFC 9112, section 7.1), which some crawlers have undone already; of a cut body, what is there.

    Where no header names it the chunks must add up to their end.
    """
    parts: list[bytes] = []
    position = 0
    while (head := _CHUNK.match(body, position)) and (size := int(head[1], 16)):
        parts.append(body[head.end() : head.end() + size])
        position = head.end() + size
        position += 2 if body[position : position + 2] == b"\r\n" else 1
    is_whole = head is not None
    return b"".join(parts) if parts and (is_named or is_whole) else body


def _without_coding(body: bytes, name: str) -> bytes:
    if body.startswith(_GZIP):
        return _gunzip(body)
    if body.startswith(_ZSTD):
        return _unzstd(body)
    if _is_text(body):
        return body  # undone by the crawler
    if name == "deflate":
        return _inflate(body)
    if name == "br":
        return _unbrotli(body)
    message = f"unknown content coding: {name}"
    raise ValueError(message)


def _is_text(body: bytes) -> bool:
    sample = body[:_SAMPLE]
    return sample.startswith(_MARKS) or len(sample.translate(None, _CONTROLS)) == len(sample)


def _gunzip(body: bytes) -> bytes:
    """Undo gzip, of which there may be several parts; what ends too early gives what is there."""
    parts: list[bytes] = []
    while body.startswith(_GZIP) and sum(map(len, parts)) < MOST:
        unpacked = zlib.decompressobj(zlib.MAX_WBITS | 16)
        parts.append(unpacked.decompress(body, MOST))
        body = unpacked.unused_data
    return b"".join(parts)


def _inflate(body: bytes) -> bytes:
    """Undo deflate, with the frame that RFC 9110 asks for, or without it, as some servers write it."""
    try:
        return zlib.decompressobj().decompress(body, MOST)
    except zlib.error:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(body, MOST)


def _unzstd(body: bytes) -> bytes:
    library: Any = import_module("zstandard")
    unpacked = library.ZstdDecompressor().decompressobj()
    parts: list[bytes] = []
    size = position = 0
    try:
        while position < len(body) and size < MOST and not unpacked.eof:
            parts.append(unpacked.decompress(body[position : position + _SLICE]))
            size += len(parts[-1])
            position += _SLICE
    except library.ZstdError as error:
        raise ValueError(str(error)) from error
    return b"".join(parts)


def _unbrotli(body: bytes) -> bytes:
    library: Any = import_module("brotli")
    try:
        data: bytes = library.Decompressor().process(body, output_buffer_limit=MOST)
    except library.error as error:
        raise ValueError(str(error)) from error
    return data
