"""Pages of WARC files, whole and damaged: every record is a row or is counted, and what cannot be read is said."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path

import brotli
import pytest
import zstandard
from archives import Archive, chunked, piped, plain_record, read_records
from pages import FOLDER

from newsclean.cli import bodies
from newsclean.cli.records import Record

PAGE = (FOLDER / "yonhap" / "2024-city-market.html").read_bytes()
TEXT = "새벽시장에 활기\n\n새벽시는 2일 시장을 연다고 밝혔다.\n"
MADE = [f"<p>새벽시 {number}번 골목에 {'불빛이 ' * number}켜졌다." for number in range(8)]
URLS = [f"https://example.co.kr/{number}" for number in range(8)]
PARTS = [text.encode() for text in MADE]
RECORDS = [plain_record("resource", url, "text/html", text.encode()) for url, text in zip(URLS, MADE, strict=True)]


def _urls(records: Iterable[Record]) -> list[str | None]:
    return [record.url for record in records if record.error is None]


def _zstd(data: bytes) -> bytes:
    return zstandard.ZstdCompressor().compress(data)


PACKED: dict[str, Callable[[bytes], bytes]] = {"": bytes, ".gz": gzip.compress, ".zst": _zstd}


def _warc(path: Path, *records: tuple[str, str, str | None, bytes, dict[str, str]]) -> None:
    with path.open("wb") as stream:
        archive = Archive(stream)
        for number, (kind_of_record, status, kind, body, headers) in enumerate(records):
            archive.response(f"https://example.co.kr/{number}", body, kind, kind_of_record, status, **headers)


def test_kinds_of_records(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    kinds = {"response": "application/http", "resource": "text/html", "conversion": "text/plain", "request": "application/http"}
    kinds |= {"revisit": "application/http", "metadata": "application/warc-fields", "continuation": "text/html", "새벽": "text/html"}
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>"
    parts = [plain_record(kind, f"u:{kind}", declared, http if "http" in declared else b"<p>") for kind, declared in kinds.items()]
    path.write_bytes(b"".join([*parts, plain_record("request", "u:2", "application/http", b"GET / HTTP/1.1\r\n\r\n")]))
    found, ledger = read_records(path)
    assert [(record.url, record.source) for record in found] == [(f"u:{kind}", b"<p>") for kind in ("response", "resource", "conversion")]
    assert ledger.passed == {"request": 2, "revisit": 1, "metadata": 1, "continuation": 1, "새벽": 1}
    assert ledger.is_whole


def test_wet(tmp_path: Path) -> None:
    path = tmp_path / "CC-MAIN.warc.wet.gz"
    more = {"WARC-Identified-Content-Language": "eng", "WARC-Refers-To": "<urn:uuid:1>"}
    info = plain_record("warcinfo", "", "application/warc-fields", b"software: x\r\n")
    path.write_bytes(gzip.compress(info) + gzip.compress(plain_record("conversion", "<u:1>", "text/plain", TEXT.encode(), more)))
    found, ledger = read_records(path)
    assert found == [Record(f"{path}:{len(gzip.compress(info))}", TEXT.encode(), "u:1")]
    assert not ledger.passed


@pytest.mark.parametrize(
    ("header", "kinds", "charset"),
    [
        ("text/html", ["text/html"], None),
        ("TEXT/HTML;CHARSET=EUC-KR", ["text/html"], "euc-kr"),
        ("text/html charset=euc-kr", ["text/html"], "euc-kr"),
        ("text/html, text/html; charset=utf-8", ["text/html", "text/html"], "utf-8"),
        ("text/plain,text/html", ["text/plain", "text/html"], None),
        (' "text/html"; charset="EUC-KR"', ["text/html"], "euc-kr"),
        ("text/html;;charset: utf-8;", ["text/html"], "utf-8"),
        ("application/xhtml+xml; charset='utf-8'", ["application/xhtml+xml"], "utf-8"),
        ("application/json; profile=text/html", ["application/json"], None),
        ("html", [], None),
        ("", [], None),
    ],
)
def test_types_in_headers(header: str, kinds: list[str], charset: str | None) -> None:
    assert (bodies.types(header), bodies.charset(header)) == (kinds, charset)


def test_types_of_pages(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    kinds = ["text/html charset=euc-kr", "text/html, text/html", "text/plain", "application/xhtml+xml", None, "nonsense"]
    others = ["image/jpeg", "application/json", "text/css, text/css"]
    _warc(path, *(("response", "200 OK", kind, b"<p>", {}) for kind in kinds + others), ("response", "200 OK", None, b"\xff\xd8\xff", {}))
    found, ledger = read_records(path)
    assert _urls(found) == [f"https://example.co.kr/{number}" for number in range(len(kinds))]
    assert [record.encoding for record in found] == ["euc-kr"] + [None] * 5
    assert ledger.passed == {"other type": 4}


def _deflated(body: bytes, bits: int) -> bytes:
    packer = zlib.compressobj(wbits=bits)
    return packer.compress(body) + packer.flush()


WAYS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    "Deflate": lambda body: _deflated(body, -15),
    "br": brotli.compress,
    "zstd": _zstd,
    "gzip, br": lambda body: brotli.compress(gzip.compress(body)),
    "br, gzip": lambda body: gzip.compress(brotli.compress(body)),
    "gzip, gzip": lambda body: gzip.compress(gzip.compress(body)),
    "deflate,zstd": lambda body: _zstd(zlib.compress(body)),
    "identity": bytes,
    "": bytes,
}


@pytest.mark.parametrize("name", WAYS)
@pytest.mark.parametrize("body", [PAGE, TEXT.encode(), "가나다라 새벽".encode("cp949")], ids=["html", "text", "cp949"])
def test_codings(name: str, body: bytes) -> None:
    coded = WAYS[name](body)
    assert bodies.plain(coded, "", name) == body
    assert bodies.plain(chunked(coded), "Chunked", name) == body
    assert bodies.plain(chunked(coded), f"{name}, chunked", "") == body
    assert bodies.plain(body, "chunked", name) == body  # undone by the crawler
    assert bodies.plain(coded, "chunked", name) == body
    assert bodies.plain(chunked(coded), "", name) == body  # the header alone is undone
    if name in ("gzip", "zstd", "gzip, gzip"):
        assert bodies.plain(coded, "", "") == body
        assert bodies.plain(coded, "", "br") == body


def test_bodies_that_look_coded_and_are_not() -> None:
    for body in (b"2024\r\n<p>", b"5\r\nhello, world\r\n", "a\r\n새벽시장\r\n0\r\n".encode(), b"x" * 9, b""):
        assert bodies.plain(body, "", "") == body
    assert bodies.plain(b"<p>", "", "UTF-8") == b"<p>"


@pytest.mark.parametrize("body", [b"\x1b\x00\x00", b"\x00\x01\x02\x03"])
@pytest.mark.parametrize("name", ["br", "deflate", "compress", "새벽"])
def test_bodies_that_cannot_be_read(name: str, body: bytes) -> None:
    with pytest.raises((ValueError, zlib.error)):
        bodies.plain(body, "", name)


@pytest.mark.parametrize("pack", [gzip.compress, brotli.compress, zlib.compress])
def test_bodies_are_bounded(pack: Callable[[bytes], bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "MOST", 100_000)
    name = {zlib.compress: "deflate", brotli.compress: "br"}.get(pack, "")
    assert 100_000 <= len(bodies.plain(pack(b"<p>" + b"x" * 3_000_000), "", name)) < 1_000_000
    assert len(bodies.plain(_zstd(bytes(100 << 20)), "", "")) < 40 << 20


def test_statuses(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    statuses = ["200 OK", "206 Partial Content", "404 Not Found", "503 Service Unavailable", "301 Moved Permanently"]
    _warc(path, *(("response", status, kind, b"<p>", {}) for status in statuses for kind in ("text/html", None, "image/png")))
    found, ledger = read_records(path)
    assert [record.status for record in found] == [None] * 4 + [404] * 2 + [503] * 2 + [301] * 2
    assert ledger.passed == {"other type": 5}


def _zstd_with_dictionary() -> bytes:
    samples: list[bytes | bytearray | memoryview] = [re.sub(rb"\d", str(number).encode(), RECORDS[number % 8]) for number in range(2000)]
    dictionary = zstandard.train_dictionary(4000, samples)
    packer = zstandard.ZstdCompressor(dict_data=dictionary)
    data = zstandard.ZstdCompressor().compress(dictionary.as_bytes())
    return b"\x5d\x2a\x4d\x18" + len(data).to_bytes(4, "little") + data + b"".join(map(packer.compress, RECORDS))


def test_ways_to_compress(tmp_path: Path) -> None:
    whole = b"".join(RECORDS)
    blocks = [whole[start : start + 100] for start in range(0, len(whole), 100)]
    cases = [whole, _zstd_with_dictionary(), whole.replace(b"\r\n", b"\n"), whole[:-4], whole[:-2], gzip.compress(whole) + bytes(512)]
    for pack in (gzip.compress, _zstd):
        cases += [pack(whole), b"".join(map(pack, RECORDS)), b"".join(map(pack, blocks)), pack(b"") + b"".join(map(pack, RECORDS))]
    cases.append(b"\x50\x2a\x4d\x18\x03\0\0\0abc" + _zstd(whole))
    for number, data in enumerate(cases):
        (tmp_path / "a.warc").write_bytes(data)
        for found, ledger in (read_records(tmp_path / "a.warc"), piped(tmp_path, data)):
            assert (_urls(found), ledger.is_whole) == (URLS, True), number
            assert [record.source for record in found] == PARTS
            assert len({record.origin for record in found}) == len(URLS) or number in (8, 12)  # blocks hold several


@pytest.mark.parametrize("ending", PACKED)
def test_places_are_where_records_begin(tmp_path: Path, ending: str) -> None:
    parts = list(map(PACKED[ending], RECORDS))
    path = tmp_path / f"a.warc{ending}"
    path.write_bytes(b"".join(parts))
    places = [sum(map(len, parts[:number])) for number in range(len(parts))]
    assert [record.origin for record in read_records(path)[0]] == [f"{path}:{place}" for place in places]


@pytest.mark.parametrize("ending", PACKED)
def test_cut_off_anywhere(tmp_path: Path, ending: str, capsys: pytest.CaptureFixture[str]) -> None:
    parts = list(map(PACKED[ending], RECORDS[:4]))
    data = b"".join(parts)
    ends = [sum(map(len, parts[: number + 1])) for number in range(4)]
    path = tmp_path / f"a.warc{ending}"
    start = len(data) - len(parts[3]) - len(parts[2])
    for size in sorted({*range(start, len(data), 3), *(end - number for end in ends for number in range(6) if end - number > start)}):
        path.write_bytes(data[:size])
        found, ledger = read_records(path)
        whole = sum(end <= size + (0 if ending else 4) for end in ends)  # all but the lines behind it
        is_between = size in ends or (not ending and any(end - 4 <= size <= end for end in ends))
        assert [record.error for record in found] == [None] * whole + ["damaged"] * (not is_between), size
        assert ledger.is_whole == is_between
        if not is_between:
            assert found[-1].origin == f"{path}:{ends[whole - 1]}"
            assert f"newsclean: {found[-1].origin}: damaged or cut off: " in capsys.readouterr().err
        if size % 50 == 0:
            again, ledger = piped(tmp_path, data[:size])
            assert [record.error for record in again] == [record.error for record in found]
            assert ledger.is_whole == is_between


@pytest.mark.parametrize("ending", [".gz", ".zst"])
@pytest.mark.parametrize("change", [lambda byte: byte ^ 255, lambda _: 0, lambda byte: byte ^ 1], ids=["turned", "zero", "a bit"])
def test_broken_member(tmp_path: Path, ending: str, change: Callable[[int], int]) -> None:
    """Whatever byte of it is another one: the records before and behind are rows, and it is a row that says so."""
    pack = gzip.compress if ending == ".gz" else zstandard.ZstdCompressor(write_checksum=True).compress
    parts = list(map(pack, RECORDS[:4]))
    start = sum(map(len, parts[:2]))
    path = tmp_path / f"a.warc{ending}"
    for place in range(start, start + len(parts[2])):
        data = bytearray(b"".join(parts))
        data[place] = change(data[place])
        path.write_bytes(data)
        found, ledger = read_records(path)
        if len(found) == 4 and found[2].error is None:
            assert found[2].source == MADE[2].encode()  # a byte that says nothing of the data
            assert ledger.is_whole
        else:
            assert [record.error for record in found] == [None, None, "damaged", None], place
            assert found[2].origin == f"{path}:{start}"
            assert not ledger.is_whole


@pytest.mark.parametrize("ending", PACKED)
@pytest.mark.parametrize("said", ["3", "99", "100000", "99999999999999", "x", "-1", "", None])
def test_wrong_length(tmp_path: Path, ending: str, said: str | None) -> None:
    wrong = re.sub(rb"Content-Length: \d+", b"Content-Length: " + said.encode() if said is not None else b"X: y", RECORDS[2])
    path = tmp_path / f"a.warc{ending}"
    for number in (0, 2, 7):
        records = [wrong if place == number else record for place, record in enumerate(RECORDS)]
        for data in (b"".join(map(PACKED[ending], records)), PACKED[ending](b"".join(records))):
            path.write_bytes(data)
            for found, ledger in (read_records(path), piped(tmp_path, data)):
                assert _urls(found) == [url for place, url in enumerate(URLS) if place != number]
                assert [record.error for record in found].index("damaged") == number
                assert len(found) == len(URLS)
                assert not ledger.is_whole


@pytest.mark.parametrize("ending", PACKED)
def test_rubbish_between_records(tmp_path: Path, ending: str) -> None:
    pack = PACKED[ending]
    data = b"".join([*map(pack, RECORDS[:3]), b"\x00rubbish \xff" * 50, *map(pack, RECORDS[3:])])
    (tmp_path / "a.warc").write_bytes(data)
    found, ledger = read_records(tmp_path / "a.warc")
    assert [record.error for record in found].count("damaged") == 1
    assert not ledger.is_whole
    assert len(_urls(found)) >= 7  # of a plain file nobody knows whether the length of the record before is wrong


def test_page_that_quotes_a_record(tmp_path: Path) -> None:
    """What looks like a record inside another is part of it, where its length is right."""
    page = b"<pre>" + RECORDS[0] + b"\r\n\r\n" + RECORDS[1] + b"</pre>"
    data = RECORDS[2] + plain_record("resource", "u:1", "text/html", page) + RECORDS[3]
    for pack in PACKED.values():
        (tmp_path / "a.warc").write_bytes(pack(data))
        found, ledger = read_records(tmp_path / "a.warc")
        assert [record.source for record in found] == [MADE[2].encode(), page, MADE[3].encode()]
        assert ledger.is_whole


def test_no_warc_at_all(tmp_path: Path) -> None:
    for data in (PAGE, gzip.compress(PAGE), gzip.compress(PAGE)[:-20], b"\x1f\x8b\x08", b"WARC/1.0", b"WARC/1.0\r\n\r\n"):
        (tmp_path / "a.warc.gz").write_bytes(data)
        found, ledger = read_records(tmp_path / "a.warc.gz")
        assert [record.error for record in found] == ["damaged"]
        assert not ledger.is_whole
    (tmp_path / "a.warc.gz").write_bytes(b"")
    assert read_records(tmp_path / "a.warc.gz")[0] == []


def test_records_that_are_too_long_for_a_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsclean.cli.warc.MOST", 5000)
    long = plain_record("resource", "u:long", "text/html", b"<p>" + b"x" * 300_000)
    for pack in PACKED.values():
        for data in (b"".join(map(pack, [RECORDS[0], long, *RECORDS[1:]])), pack(b"".join([RECORDS[0], long, *RECORDS[1:]]))):
            (tmp_path / "a.warc").write_bytes(data)
            found, ledger = read_records(tmp_path / "a.warc")
            assert _urls(found) == [URLS[0], "u:long", *URLS[1:]]
            assert len(found[1].source) == 5000
            assert ledger.is_whole
            (tmp_path / "a.warc").write_bytes(data.replace(b"Content-Length: 300003", b"Content-Length: 900003"))
            found, ledger = read_records(tmp_path / "a.warc")
            assert set(_urls(found)) >= {URLS[0], *URLS[1:]}


def test_archives_of_other_libraries(tmp_path: Path) -> None:
    """What fastwarc writes, in all its ways to compress."""
    fastwarc = pytest.importorskip("fastwarc")
    for ending, writer in ((".gz", fastwarc.GzipWriter), (".zst", fastwarc.ZstdWriter)):
        path = tmp_path / f"a.warc{ending}"
        with path.open("wb") as stream, writer(stream) as packer:
            for url, text in zip(URLS, MADE, strict=True):
                record = fastwarc.WarcRecord()
                record.init_headers(record_type=fastwarc.WarcRecordType.response)
                record.headers["WARC-Target-URI"] = url
                record.set_bytes_content(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + text.encode())
                record.write(packer)
                packer.finish()
        found, ledger = read_records(path)
        assert (_urls(found), ledger.is_whole) == (URLS, True)
        assert [record.source for record in found] == PARTS
