"""Pages of a WARC file: responses of servers, files that a crawler kept, and the text of WET files."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import Final

from newsclean.cli import bodies, warc
from newsclean.cli.records import DAMAGED, MOST, Ledger, Record
from newsclean.cli.streams import Piece

_PAGES: Final = ("response", "resource", "conversion")
_SILENT: Final = "warcinfo"  # says how the file was made; all other records are counted
_OTHER: Final = "other type"  # pictures, scripts, data
_STATUS: Final = re.compile(r"HTTP/[0-9.]{1,4}[ \t]{1,9}(\d{3})\b")
_SUCCESS: Final = range(200, 300)
_HEADERS: Final = 1 << 20  # bytes of the longest headers


def pages(path: str, pieces: Iterator[Piece], ledger: Ledger) -> Iterator[Record]:
    """Give the pages of a WARC file, and a row for each place where it is damaged."""
    for found in warc.records(pieces):
        origin = f"{path}:{found.place}"
        if not found.is_whole:
            ledger.complain(origin, "damaged or cut off", "reading went on at the next record; fetch the file again")
            yield Record(origin, error=DAMAGED)
            continue
        kind = found.headers.get("warc-type", "unknown").lower()
        if kind == _SILENT:
            continue
        record = _page(origin, found) if kind in _PAGES else None
        if record:
            yield record
        else:
            ledger.passed[_OTHER if kind in _PAGES else kind] += 1


def _page(origin: str, found: warc.Found) -> Record | None:
    """Give the page of a record; None for what is no page."""
    url = found.headers.get("warc-target-uri", "").strip("<>") or None
    declared = found.headers.get("content-type", "")
    headers: dict[str, list[str]] = {}
    body, status = found.block, None
    if found.headers["warc-type"].lower() == "response" or declared.lower().startswith("application/http"):
        status, headers, body = _http(found.block)
        declared = ", ".join(headers.get("content-type", []))
    kinds = bodies.types(declared)
    if kinds and bodies.PAGES.isdisjoint(kinds):
        return None
    record = Record(origin, b"", url, bodies.charset(declared), status=status if status and status not in _SUCCESS else None)
    try:
        body = bodies.plain(body, ",".join(headers.get("transfer-encoding", [])), ",".join(headers.get("content-encoding", [])))
    except (ValueError, zlib.error):
        return record._replace(error=DAMAGED)
    if not kinds and not record.status and not body.lstrip().startswith(b"<"):
        return None
    return record._replace(source=body[:MOST])


def _http(block: bytes) -> tuple[int | None, dict[str, list[str]], bytes]:
    """Take a response apart: its status, the values of its headers, its body. What has no status line is a body."""
    if not block.startswith(b"HTTP/"):
        return None, {}, block
    end = warc.END.search(block, 0, _HEADERS)
    head = block[: end.start()] if end else block[:_HEADERS]
    first, *lines = head.decode("latin-1").splitlines()
    status = _STATUS.match(first)
    headers: dict[str, list[str]] = {}
    for line in lines:
        name, colon, value = line.partition(":")
        if colon:
            headers.setdefault(name.strip().lower(), []).append(value.strip())
    return int(status[1]) if status else None, headers, block[end.end() :] if end else b""
