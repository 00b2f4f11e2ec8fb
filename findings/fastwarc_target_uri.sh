#!/usr/bin/env bash
# Guess: what a WARC reader gives for WARC-Target-URI is an address that urlsplit() reads, the same from one reader as from another.
# Version: FastWARC 2.0.1 and warcio 1.8.1.
# Behaviour: in a WARC/1.0 file whose WARC-Target-URI stands in angle brackets, FastWARC hands the brackets on, and urlsplit() finds
#   no scheme and no host in the value: every rule that goes by host passes over the record, and nothing fails. warcio takes the
#   brackets off, but only there: WARC-Record-ID keeps them in both.
# Output seen:
#   FastWARC: '<http://example.com/news/1>', host None
#   warcio: 'http://example.com/news/1', host 'example.com'
#   record id: FastWARC '<urn:uuid:...>', warcio '<urn:uuid:...>'
# Source: the grammar of WARC/1.0 has every `uri` in brackets while its examples write this one bare; WARC/1.1 notes the change and
#   drops them. GNU Wget wrote them from 1.19.4 on (iipc/warc-specifications issue 23, iipc/jwarc issue 30), which is why warcio
#   takes them off (webrecorder/warcio pull request 42).
set -euo pipefail
box=$(mktemp -d)
trap 'rm -rf "$box"' EXIT
python3 -m venv "$box/venv" || exit 2
"$box/venv/bin/pip" install --quiet --disable-pip-version-check fastwarc==2.0.1 warcio==1.8.1 || exit 2
"$box/venv/bin/python" -I -X utf8 - <<'PY'
import io
from urllib.parse import urlsplit

from fastwarc.warc import ArchiveIterator as FastIterator
from warcio.archiveiterator import ArchiveIterator

URI, IDENTITY = "http://example.com/news/1", "<urn:uuid:00000000-0000-4000-8000-000000000001>"
http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>새벽시 장터</p>".encode()
head = (
    f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: {IDENTITY}\r\nWARC-Date: 2024-05-01T00:00:00Z\r\n"
    f"WARC-Target-URI: <{URI}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
)
archive = head.encode() + http + b"\r\n\r\n"
fast = next(iter(FastIterator(io.BytesIO(archive)))).headers
slow = next(iter(ArchiveIterator(io.BytesIO(archive)))).rec_headers
fast_uri, slow_uri = fast["WARC-Target-URI"], slow.get_header("WARC-Target-URI")
print(f"FastWARC: {fast_uri!r}, host {urlsplit(fast_uri).hostname!r}")
print(f"warcio: {slow_uri!r}, host {urlsplit(slow_uri).hostname!r}")
print(f"record id: FastWARC {fast['WARC-Record-ID']!r}, warcio {slow.get_header('WARC-Record-ID')!r}")
ids = fast["WARC-Record-ID"] == slow.get_header("WARC-Record-ID") == IDENTITY
raise SystemExit(0 if fast_uri == f"<{URI}>" and urlsplit(fast_uri).hostname is None and slow_uri == URI and ids else 1)
PY
