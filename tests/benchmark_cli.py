"""Throughput of the command line on a WARC file, beside a bare loop over `extract`: python tests/benchmark_cli.py [FOLDER]

Writes 2,000 responses of the folder's pages (default: the fixtures) and prints seconds, the best of three turns, pages a second,
the ratio to the loop, and the peak memory of the command with all its workers.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path
from typing import Final

from archives import write_warc

from newsclean import ExtractionError, extract

COUNT: Final = 2000
TURNS: Final = 3
JOBS: Final = (1, 2)


def loop(pages: list[bytes]) -> float:
    """Give the seconds of a loop without any input or output."""
    start = time.perf_counter()
    for number, page in enumerate(islice(cycle(pages), COUNT)):
        with contextlib.suppress(ExtractionError):
            extract(page, url=f"https://example.co.kr/{number}")
    return time.perf_counter() - start


def command(source: Path, jobs: int) -> tuple[float, int]:
    """Give the seconds of the command, and the megabytes that it and its workers hold together at most."""
    start = time.perf_counter()
    arguments = [sys.executable, "-m", "newsclean", str(source), "-o", str(source.with_suffix(".jsonl")), "--jobs", str(jobs)]
    process = subprocess.Popen(arguments, stderr=subprocess.DEVNULL)
    most = 0
    while True:
        with contextlib.suppress(subprocess.TimeoutExpired):
            if process.wait(0.2):
                raise SystemExit(process.returncode)
            break
        most = max(most, _memory(process.pid))
    return time.perf_counter() - start, most >> 20


def _memory(pid: int) -> int:
    """Give the bytes that a process and its children hold."""
    try:
        own = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    except OSError:
        return 0
    return own + sum(_memory(int(child)) for child in children)


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "fixtures"
    pages = [path.read_bytes() for path in sorted(folder.rglob("*.html"))]
    with tempfile.TemporaryDirectory() as place:
        source = Path(place, "pages.warc.gz")
        write_warc(source, islice(cycle(pages), COUNT))
        turns = [(loop(pages), [command(source, jobs) for jobs in JOBS]) for _ in range(TURNS)]
        bare = min(seconds for seconds, _ in turns)
        print(f"{COUNT} pages\n\n| | seconds | pages/s | times the loop | peak memory, MB |\n|---|---|---|---|---|")
        print(f"| loop over `extract` | {bare:.2f} | {COUNT / bare:.0f} | 1.00 | |")
        for jobs, ways in zip(JOBS, zip(*(ways for _, ways in turns), strict=True), strict=True):
            seconds, memory = min(seconds for seconds, _ in ways), max(memory for _, memory in ways)
            print(f"| command, --jobs {jobs} | {seconds:.2f} | {COUNT / seconds:.0f} | {bare / seconds:.2f} | {memory} |")


if __name__ == "__main__":
    main()
