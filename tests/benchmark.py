"""Time and memory of `extract`, pure and compiled, beside the bare parse and other extractors, in turns on each page.

    python tests/benchmark.py [--compiled PYTHON] [FOLDER ...]

Prints a Markdown table: of each folder (default: the fixtures) milliseconds a page, and the ratios to the bare parse and to newsclean. A
folder's pages are its HTML files, or its text dumps where it has none. The group ``bench`` brings the other extractors; those that are
missing are left out. PYTHON is an interpreter with the compiled build. The bare parse is what no extractor on this parser can go below:
decode, as fast as Python can where the encoding is known, and selectolax's `LexborHTMLParser`. Each subject has a process of its own; a
page's time is the processor's, the best of several turns. Memory is the most that a process held.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

TURNS: Final = 5
CODECS: Final = {"euc-kr": "cp949"}
FIXTURES: Final = Path(__file__).parent.parent / "fixtures"


class Page(NamedTuple):
    """A file, and Python's codec for it."""

    codec: str
    path: Path


class Subject(NamedTuple):
    """What is timed: called with a page's bytes and codec."""

    call: Callable[[bytes, str], object]
    module: str
    """What it needs."""
    reads_dumps: bool = False


def bare_parse(data: bytes, codec: str) -> None:
    from selectolax.lexbor import LexborHTMLParser

    LexborHTMLParser(data.decode(codec, "replace"))


def newsclean(data: bytes, codec: str) -> None:  # noqa: ARG001 - the subjects are called alike
    from newsclean import ExtractionError, extract

    with contextlib.suppress(ExtractionError):
        extract(data)


def resiliparse(data: bytes, codec: str) -> None:  # noqa: ARG001
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding
    from resiliparse.parse.html import HTMLTree

    tree = HTMLTree.parse_from_bytes(data, detect_encoding(data) or "utf-8")
    extract_plain_text(tree, main_content=True)


def turbohtml(data: bytes, codec: str) -> None:
    importlib.import_module("turbohtml").parse(data.decode(codec, "replace")).article()


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


PARSE, OURS, COMPILED = "bare parse", "newsclean", "newsclean, compiled"
SUBJECTS: Final = {
    PARSE: Subject(bare_parse, "selectolax"),
    OURS: Subject(newsclean, "newsclean", reads_dumps=True),
    COMPILED: Subject(newsclean, "newsclean", reads_dumps=True),
    "resiliparse, main text": Subject(resiliparse, "resiliparse"),
    "turbohtml, parse and article": Subject(turbohtml, "turbohtml"),
    "trafilatura, fast": Subject(trafilatura_fast, "trafilatura"),
    "trafilatura, with metadata": Subject(trafilatura_with_metadata, "trafilatura"),
    "readability-lxml": Subject(readability, "readability"),
}


def answer(name: str) -> None:
    """Time one subject on the pages that standard input names, then say how many kilobytes this process held at most."""
    warnings.simplefilter("ignore")  # of other tools
    subject = SUBJECTS[name]
    try:
        importlib.import_module(subject.module)
    except ImportError:
        return
    if name == COMPILED and str(importlib.import_module("newsclean.scoring").__file__).endswith(".py"):
        sys.exit(f"{sys.executable} has no compiled build of newsclean")
    print("ready", flush=True)
    for line in sys.stdin:
        codec, _, path = line.rstrip("\n").partition(" ")
        data = Path(path).read_bytes()
        start = time.process_time_ns()
        subject.call(data, codec)
        print(time.process_time_ns() - start, flush=True)
    status = Path("/proc/self/status").read_text("ascii")  # `getrusage` would count what the parent held
    print(status.partition("VmHWM:")[2].split()[0])


class Asked(NamedTuple):
    """A subject and its process, which times it."""

    name: str
    process: subprocess.Popen[str]

    def said(self) -> str:
        """Give its next line; nothing where it is gone."""
        assert self.process.stdout is not None
        return self.process.stdout.readline()

    def milliseconds(self, page: Page) -> float:
        """Time it once."""
        assert self.process.stdin is not None
        print(page.codec, page.path, file=self.process.stdin, flush=True)
        return int(self.said()) / 1e6

    def megabytes(self) -> float:
        """End it, and give the most that it held."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        held = int(self.said()) / 1024
        self.process.wait()
        return held


def _started(name: str, python: str) -> Asked | None:
    command = [python, __file__, "--answer", name]
    asked = Asked(name, subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True))
    return asked if asked.said() else None


def _pages(folder: Path) -> list[Page]:
    from newsclean import decode

    paths = sorted(folder.rglob("*.html")) or sorted(folder.rglob("*.txt"))
    encodings = [decode(path.read_bytes()).encoding for path in paths]
    return [Page(CODECS.get(encoding, encoding), path) for encoding, path in zip(encodings, paths, strict=True)]


def milliseconds(pages: list[Page], subjects: list[Asked]) -> dict[str, float]:
    """Give of each subject the mean over the pages."""
    best = {asked.name: [float("inf")] * len(pages) for asked in subjects}
    for _ in range(TURNS):
        for number, page in enumerate(pages):
            for asked in subjects:
                best[asked.name][number] = min(best[asked.name][number], asked.milliseconds(page))
    return {name: sum(own) / len(own) for name, own in best.items()}


def _cells(taken: dict[str, float], name: str) -> list[str]:
    """Give a subject's cells of one folder; text dumps are not parsed."""
    bases = [taken[base] for base in (PARSE, OURS) if base in taken]
    if name not in taken:
        return ["–"] * (1 + len(bases))
    return [f"{taken[name]:.2f}", *(f"{taken[name] / base:.2f}" for base in bases)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", metavar="FOLDER", nargs="*", type=Path, default=[FIXTURES])
    parser.add_argument("--compiled", metavar="PYTHON")
    parser.add_argument("--answer", choices=SUBJECTS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.answer:
        answer(options.answer)
        return 0
    pages = {folder: _pages(folder) for folder in options.folders}
    if missing := [str(folder) for folder in options.folders if not pages[folder]]:
        print(f"no pages under {', '.join(missing)}", file=sys.stderr)
        return 2
    pythons = dict.fromkeys(SUBJECTS, sys.executable) | {COMPILED: options.compiled}
    subjects = [asked for name, python in pythons.items() if python and (asked := _started(name, python))]
    head, taken = [""], []
    for folder, own in pages.items():
        is_html = own[0].path.suffix == ".html"
        taken.append(milliseconds(own, [asked for asked in subjects if is_html or SUBJECTS[asked.name].reads_dumps]))
        head += [f"{folder.name}, {len(own)}: ms a page", *["of the parse"][:is_html], "of newsclean"]
    print(f"| {' | '.join([*head, 'MB'])} |\n|{'---|' * (len(head) + 1)}")
    for asked in subjects:
        cells = [cell for folder in taken for cell in _cells(folder, asked.name)]
        print(f"| {asked.name} | {' | '.join(cells)} | {asked.megabytes():.0f} |", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
