"""Time and memory of `extract` beside the bare parse and other extractors, in turns on each page of a folder.

    python tests/benchmark.py [FOLDER]

Prints a Markdown table; the group ``bench`` brings the other extractors, and those that are missing are left out. The bare
parse is what no extractor on this parser can go below: decode, as fast as Python can where the encoding is known, and
selectolax's `LexborHTMLParser`. Each page takes the median of several turns; pages and megabytes a second and the ratio are of
their sums. Memory is the peak of a fresh process that reads all pages once.
"""

from __future__ import annotations

import contextlib
import importlib
import subprocess
import sys
import time
import warnings
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final

from selectolax.lexbor import LexborHTMLParser

import newsclean

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

TURNS: Final = 5
CODECS: Final = {"euc-kr": "cp949"}


def bare_parse(data: bytes, codec: str) -> None:
    LexborHTMLParser(data.decode(codec, "replace"))


def extract(data: bytes, codec: str) -> None:  # noqa: ARG001 - the subjects are called alike
    with contextlib.suppress(newsclean.ExtractionError):
        newsclean.extract(data)


def resiliparse(data: bytes, codec: str) -> None:  # noqa: ARG001
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding
    from resiliparse.parse.html import HTMLTree

    tree = HTMLTree.parse_from_bytes(data, detect_encoding(data) or "utf-8")
    extract_plain_text(tree, main_content=True)


def trafilatura_fast(data: bytes, codec: str) -> None:  # noqa: ARG001
    import trafilatura

    trafilatura.extract(data, fast=True)


def trafilatura_with_metadata(data: bytes, codec: str) -> None:  # noqa: ARG001
    import trafilatura

    trafilatura.extract(data, output_format="json", with_metadata=True)


def readability(data: bytes, codec: str) -> None:
    from readability import Document
    from readability.readability import Unparseable

    document = Document(data.decode(codec, "replace"))
    with contextlib.suppress(Unparseable):
        document.title()
        document.summary(html_partial=True)


# Name in the table, function, and the module that it needs.
SUBJECTS: Final[dict[str, tuple[Callable[[bytes, str], None], str]]] = {
    "bare parse": (bare_parse, "selectolax"),
    "newsclean": (extract, "newsclean"),
    "resiliparse": (resiliparse, "resiliparse"),
    "trafilatura, fast": (trafilatura_fast, "trafilatura"),
    "trafilatura, with metadata": (trafilatura_with_metadata, "trafilatura"),
    "readability-lxml": (readability, "readability"),
}


def _is_installed(module: str) -> bool:
    try:
        importlib.import_module(module)
    except ImportError:
        return False
    return True


def _pages(folder: Path) -> list[tuple[bytes, str]]:
    """Read the pages of a folder, each with Python's codec for it."""
    found = []
    for path in sorted(folder.rglob("*.html")):
        data = path.read_bytes()
        encoding = newsclean.decode(data).encoding
        found.append((data, CODECS.get(encoding, encoding)))
    return found


def times(data: bytes, codec: str, subjects: Sequence[Callable[[bytes, str], None]]) -> list[float]:
    """Give the median time of each subject on a page, in seconds."""
    taken: list[list[float]] = [[] for _ in subjects]
    for _ in range(TURNS):
        for subject, own in zip(subjects, taken, strict=True):
            start = time.perf_counter()
            subject(data, codec)
            own.append(time.perf_counter() - start)
    return [median(own) for own in taken]


def _peak() -> int:
    """Give the kilobytes that this process held at most; ``getrusage`` would count what its parent held."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmHWM:")[2].split()[0])


def peak_memory(folder: Path, name: str) -> float:
    """Give the peak memory of a fresh process that reads each page once with one subject, in megabytes."""
    done = subprocess.run([sys.executable, __file__, str(folder), name], capture_output=True, text=True, check=True)
    return float(done.stdout)


def main() -> int:
    warnings.simplefilter("ignore")  # of other tools
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "fixtures"
    pages = _pages(folder)
    if not pages:
        print(f"no pages under {folder}", file=sys.stderr)
        return 2
    if len(sys.argv) > 2:
        for data, codec in pages:
            SUBJECTS[sys.argv[2]][0](data, codec)
        print(_peak() / 1024)
        return 0
    subjects = {name: subject for name, (subject, module) in SUBJECTS.items() if _is_installed(module)}
    taken = list(zip(*(times(data, codec, list(subjects.values())) for data, codec in pages), strict=True))
    size = sum(len(data) for data, _ in pages) / 1e6
    print(f"{len(pages)} pages, mean {size / len(pages) * 1e3:.0f} kB, {TURNS} turns\n")
    print("| subject | ms a page (median) | pages/s | MB/s | ratio to the bare parse | peak memory, MB |")
    print("|---|---|---|---|---|---|")
    for name, own in zip(subjects, taken, strict=True):
        total, ratio = sum(own), sum(own) / sum(taken[0])
        rates = f"{len(pages) / total:.0f} | {size / total:.1f} | {ratio:.2f}"
        print(f"| {name} | {median(own) * 1e3:.2f} | {rates} | {peak_memory(folder, name):.0f} |")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
