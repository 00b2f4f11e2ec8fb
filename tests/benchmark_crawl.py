"""A crawl of gigabytes through the command: python tests/benchmark_crawl.py [GIGABYTES] [WAY ...]

Writes a WARC file (default: 2 GB, not kept) whose records are the fixtures' pages, each with its own noise up to the length of
a real page, and pictures and requests between them. For each way in (.warc, .warc.gz, .warc.zst, pipe) it runs the command with
two jobs, checks that no row is missing, and prints pages a second and the most memory that its processes held.
"""

from __future__ import annotations

import base64
import gzip
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Final

import zstandard
from archives import plain_record

WAYS: Final = (".warc", ".warc.gz", ".warc.zst", "pipe")
NOISE: Final = 80_000  # bytes: with them a page is as long as the real ones of README
FIXTURES: Final = Path(__file__).parent.parent / "fixtures"
HTTP: Final = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"


def records() -> Iterator[tuple[bytes, bool]]:
    """Give records without end, and of each whether it is a page."""
    pages = [path.read_bytes() for path in sorted(FIXTURES.rglob("*.html"))]
    chance = random.Random(7)  # noqa: S311 - not for secrets
    pool = base64.b64encode(chance.randbytes(1 << 24))
    for number in count():
        start = chance.randrange(len(pool) - 2 * NOISE)
        noise = pool[start : start + chance.randrange(NOISE // 2, NOISE * 3 // 2)]
        url = f"https://example.co.kr/{number}"
        yield plain_record("request", url, "application/http", b"GET / HTTP/1.1\r\n\r\n"), False
        yield plain_record("response", url, "application/http", HTTP + pages[number % len(pages)] + b"<!--" + noise + b"-->"), True
        if number % 10 == 0:
            picture = b"HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n" + noise
            yield plain_record("response", f"{url}.jpg", "application/http", picture), False


def write(path: Path, size: int) -> int:
    """Write records of so many bytes; give the number of pages."""
    packs: dict[str, Callable[[bytes], bytes]] = {".gz": lambda data: gzip.compress(data, 1), ".zst": zstandard.ZstdCompressor(1).compress}
    pack = packs.get(path.suffix, bytes)
    pages = written = 0
    with path.open("wb") as stream:
        for record, is_page in records():
            stream.write(pack(record))
            pages += is_page
            written += len(record)
            if written >= size:
                return pages
    return pages


def memory(pid: int) -> int:
    """Give the bytes that a process holds."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):
        return 0


def watch(process: subprocess.Popen[bytes]) -> tuple[int, int]:
    """Wait for a process; give the most megabytes that it, and any of its workers, held."""
    own = others = 0
    while process.poll() is None:
        own = max(own, memory(process.pid))
        try:
            children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text("ascii").split()
        except OSError:
            continue
        others = max([others, *(memory(int(child)) for child in children)])
        time.sleep(0.1)
    return own >> 20, others >> 20


def run(source: Path, way: str, pages: int) -> str:
    """Run the command, and give a row of the table."""
    out = source.parent / "out.jsonl"
    command = [sys.executable, "-m", "newsclean", "-" if way == "pipe" else str(source), "-o", str(out), "--jobs", "2"]
    feeder = subprocess.Popen(["/bin/cat", str(source)], stdout=subprocess.PIPE) if way == "pipe" else None
    start = time.perf_counter()
    before = os.times()
    process = subprocess.Popen(command, stdin=feeder.stdout if feeder else None, stderr=subprocess.PIPE)
    if feeder and feeder.stdout:
        feeder.stdout.close()
    own, others = watch(process)
    seconds = time.perf_counter() - start
    said = process.communicate()[1].decode()
    if feeder:
        feeder.wait()
    after = os.times()
    with out.open("rb") as rows:
        found = sum("origin" in json.loads(row) for row in rows)
    if process.returncode or found != pages:
        message = f"{way}: status {process.returncode}, {found} rows of {pages}: {said}"
        raise SystemExit(message)
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return f"| {way} | {source.stat().st_size / 1e9:.2f} | {pages} | {pages / seconds:.0f} | {pages / spent:.0f} | {own} | {others} |"


def main() -> None:
    size = int(float(sys.argv[1]) * 1e9) if len(sys.argv) > 1 else 2 * 10**9
    print("| way | GB | pages | pages/s | pages/s of one core | command, MB | worker, MB |\n|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for way in sys.argv[2:] or WAYS:
            source = Path(folder, f"crawl{'.warc.gz' if way == 'pipe' else way}")
            print(run(source, way, write(source, size)), flush=True)
            source.unlink()


if __name__ == "__main__":
    main()
