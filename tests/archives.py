"""Archives of fixture pages, written when a test asks for them, and what the command reads in files and pipes."""

from __future__ import annotations

import gzip
import io
import os
import threading
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from newsclean.cli.inputs import read
from newsclean.cli.records import Ledger, Record


def read_records(path: Path | str) -> tuple[list[Record], Ledger]:
    """Read a file, and give its records with the account of what was read."""
    ledger = Ledger()
    return list(read(str(path), ledger)[1]), ledger


def piped(folder: Path, data: bytes) -> tuple[list[Record], Ledger]:
    """Read bytes from a pipe, which has neither an ending nor a way back."""
    path = folder / "pipe"
    if not path.exists():
        os.mkfifo(path)
    writer = threading.Thread(target=lambda: path.write_bytes(data))
    writer.start()
    found = read_records(path)
    writer.join()
    return found


def chunked(body: bytes, size: int = 1000) -> bytes:
    """Write a body in chunks."""
    parts = [body[start : start + size] for start in range(0, len(body), size)]
    return b"".join(b"%x;note=1\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def plain_record(kind_of_record: str, url: str, kind: str, block: bytes, more: dict[str, str] | None = None) -> bytes:
    """Write a record of a WARC file byte by byte."""
    headers = {"WARC-Type": kind_of_record, "WARC-Target-URI": url, "Content-Type": kind, **(more or {}), "Content-Length": len(block)}
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return b"WARC/1.0\r\n" + head.encode() + b"\r\n" + block + b"\r\n\r\n"


class Archive:
    """Writes records of a WARC file, each one compressed for itself."""

    def __init__(self, stream: BinaryIO, *, packed: bool = True) -> None:
        self._writer = WARCWriter(stream, gzip=packed)
        self._writer._create_temp_file = io.BytesIO  # noqa: SLF001 - its own are never closed
        self._writer.write_record(self._writer.create_warcinfo_record("test.warc", {"software": "a test"}))

    def response(
        self,
        url: str,
        body: bytes,
        kind: str | None = "text/html",
        kind_of_record: str = "response",
        status: str = "200 OK",
        **headers: str,
    ) -> None:
        pairs = [(name.replace("_", "-"), value) for name, value in headers.items()]
        http = StatusAndHeaders(status, [("Content-Type", kind), *pairs] if kind else pairs, protocol="HTTP/1.1")
        self._writer.write_record(self._writer.create_warc_record(url, kind_of_record, payload=io.BytesIO(body), http_headers=http))


def write_warc(path: Path, pages: Iterable[bytes], *, packed: bool = True) -> None:
    """Write pages as the responses of a crawl."""
    with path.open("wb") as stream:
        archive = Archive(stream, packed=packed)
        for number, page in enumerate(pages):
            archive.response(f"https://example.co.kr/{number}", page)


def write_all_sorts(path: Path, page: bytes) -> list[str | None]:
    """Write a page in all the ways of servers, between records that are no page; give the charset that each header says."""
    korean = page.decode().encode("cp949", "xmlcharrefreplace")
    raw = zlib.compressobj(wbits=-15)
    with path.open("wb") as stream:
        archive = Archive(stream)
        archive.response("https://example.co.kr/1", page, "text/html; charset=UTF-8")
        archive.response("https://example.co.kr/2", chunked(page), Transfer_Encoding="chunked")
        archive.response("https://example.co.kr/a.css", b"p { }", "text/css")
        archive.response("https://example.co.kr/3", gzip.compress(page), Content_Encoding="gzip")
        archive.response("https://example.co.kr/4", chunked(gzip.compress(page)), Content_Encoding="gzip", Transfer_Encoding="chunked")
        archive.response("https://example.co.kr/a.json", b'{"html": "x"}', "application/json")
        archive.response("https://example.co.kr/1", b"", kind_of_record="request")
        archive.response("https://example.co.kr/5", korean, "text/html; charset=euc-kr")
        archive.response("https://example.co.kr/6", korean)
        archive.response("https://example.co.kr/7", zlib.compress(page), Content_Encoding="deflate")
        archive.response("https://example.co.kr/8", raw.compress(page) + raw.flush(), Content_Encoding="deflate")
        archive.response("https://example.co.kr/9", page, Content_Encoding="gzip", Transfer_Encoding="chunked")  # undone by the crawler
        archive.response("https://example.co.kr/10", page, None)
        archive.response("https://example.co.kr/11", b"\xff\xd8\xff", None)
        archive.response("https://example.co.kr/12", page, "application/xhtml+xml; charset=nonsense")
        archive.response("https://example.co.kr/13", b"\x1b\x00\x00", Content_Encoding="br")
        archive.response("https://example.co.kr/14", b"\x1f\x8b\x08 no more", Content_Encoding="gzip")
    return ["utf-8", None, None, None, "euc-kr", None, None, None, None, None, "nonsense"]
