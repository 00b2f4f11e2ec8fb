"""Time of `extract` beside the bare parse, in turns on each page of a folder.

    python tests/benchmark.py [FOLDER]

Prints a Markdown table. The bare parse is what no extractor on this parser can go below: decode, as fast as Python
can where the encoding is known, and selectolax's `LexborHTMLParser`. Each page takes the best of several turns, because
a machine is never idle; the ratio is of sums over all pages.
"""

from __future__ import annotations

import contextlib
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from newsclean import ExtractionError, decode, extract

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

TURNS = 9
CODECS = {"euc-kr": "cp949"}


def bare_parse(data: bytes, codec: str) -> None:
    LexborHTMLParser(data.decode(codec, "replace"))


def newsclean(data: bytes, codec: str) -> None:  # noqa: ARG001 - the subjects are called alike
    with contextlib.suppress(ExtractionError):
        extract(data)


def best_times(data: bytes, subjects: Sequence[Callable[[bytes, str], None]]) -> list[float]:
    """Give the best time of each subject on a page, in seconds."""
    encoding = decode(data).encoding
    best = [float("inf")] * len(subjects)
    for _ in range(TURNS):
        for index, subject in enumerate(subjects):
            start = time.perf_counter()
            subject(data, CODECS.get(encoding, encoding))
            best[index] = min(best[index], time.perf_counter() - start)
    return best


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "fixtures"
    pages = [path.read_bytes() for path in sorted(folder.rglob("*.html"))]
    if not pages:
        print(f"no pages under {folder}", file=sys.stderr)
        return 2
    subjects = [bare_parse, newsclean]
    sums = [sum(times) for times in zip(*(best_times(page, subjects) for page in pages), strict=True)]
    size = sum(map(len, pages)) / 1e6
    print(f"{len(pages)} pages, mean {size / len(pages) * 1e3:.0f} kB, best of {TURNS} turns\n")
    print("| subject | ms a page | pages/s | MB/s | ratio |")
    print("|---|---|---|---|---|")
    for subject, total in zip(subjects, sums, strict=True):
        name = subject.__name__.replace("_", " ")
        print(f"| {name} | {total / len(pages) * 1e3:.2f} | {len(pages) / total:.0f} | {size / total:.1f} | {total / sums[0]:.2f} |")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
