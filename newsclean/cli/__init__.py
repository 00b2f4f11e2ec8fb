"""Command line: pages in, articles out.

This room uses the public API alone.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import threading
from collections import Counter
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, contextmanager, suppress
from importlib.util import find_spec
from multiprocessing import active_children
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

import newsclean
from newsclean.cli.inputs import ENDINGS, read, read_all
from newsclean.cli.outputs import FORMATS, json_bytes, opened
from newsclean.cli.records import UNREADABLE, Record, require
from newsclean.cli.report import in_html, in_lines, printable
from newsclean.cli.work import answer, outcome, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    Counts = Counter[str | None]

_DESCRIPTION: Final = "Extract the articles from pages of Korean news."
_EPILOG: Final = f"""\
A PATH is an HTML file, a text dump, a folder, a WARC file, JSON Lines or Parquet with a column html or text (and url,
encoding, if you have them); any of them may be compressed with gzip, and - is standard input. What a file is, its first
bytes say; in folders, files that end in {" ".join(ENDINGS)} are read.

One page prints its article as JSON, many print JSON Lines: a row for each page, in order, with "error" (null, or the
reason why there is no article) and "origin" (the file, and the line, row or offset in it).

exit status: 0 if all went through, errors in rows included; 1 if a single page is no article and is not explained; 2 for wrong
usage or input that cannot be read.
"""
_PATIENCE: Final = 3.0  # seconds that workers have to end
_INTERRUPTED: Final = 128 + signal.SIGINT
_PIPE_CLOSED: Final = 128 + signal.SIGPIPE if hasattr(signal, "SIGPIPE") else 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit status; the process is the command's, and so are its answers to signals."""
    sys.stderr = sys.stderr or Path(os.devnull).open("w")  # noqa: SIM115 - for as long as the program runs
    options = _options(arguments)
    if sys.stdout is None or (sys.stdin is None and "-" in options.paths):
        return _fail("standard input or output is closed")
    answer(_interrupt, "SIGTERM", "SIGHUP")
    try:
        return _run(options)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing is left to flush
        return _left(_PIPE_CLOSED)
    except OSError as error:
        return _left(_fail(f"cannot open {printable(str(error.filename))}: {error.strerror}" if error.filename else str(error)))
    except ImportError as error:
        return _left(_fail(str(error)))
    except BrokenProcessPool:
        return _left(_fail("a worker process died, perhaps for want of memory; fewer --jobs need less"))
    except KeyboardInterrupt:
        return _left(_INTERRUPTED)


def _left(status: int) -> int:
    """Give the status of a run that was broken off; what workers still do is not waited for longer than a moment."""
    answer(signal.SIG_IGN, "SIGINT", "SIGTERM", "SIGHUP")
    if active_children():
        end = threading.Timer(_PATIENCE, os._exit, (status,))
        end.daemon = True
        end.start()
    return status


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="newsclean", description=_DESCRIPTION, epilog=_EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", metavar="PATH", nargs="+", help="page, folder or archive; - for standard input")
    parser.add_argument(
        "-o", "--output", metavar="OUT", type=Path, help="file to write; it appears when it is whole; - for standard output"
    )
    parser.add_argument("--format", choices=FORMATS, help="default: by the ending of OUT; json for one page, jsonl for many")
    parser.add_argument("--explain", action="store_true", help="say of each line of one page why it was kept or dropped; as HTML with -o")
    parser.add_argument("--version", action="version", version=f"newsclean {newsclean.__version__}")
    parser.add_argument("--jobs", metavar="N", type=_jobs, default=_cores(), help="worker processes; default: one for each core")
    parser.add_argument("--url", help="address of a single page, where it is known")
    parser.add_argument("--encoding", help="charset of the HTTP header of a single page, where it is known")
    options = parser.parse_args(arguments)
    if str(options.output) == "-":
        options.output = None
    if "" in options.paths:
        parser.error("an empty PATH")
    if options.explain and options.format:
        parser.error("--explain has a form of its own: text, or HTML with -o")
    if options.format is None and options.output is not None and not options.explain:
        options.format = next((name for name, form in FORMATS.items() if options.output.name.lower().endswith(form.endings)), None)
        if options.format is None:
            parser.error(f"{options.output} says no format by its ending: give --format")
    if options.format == "parquet" and options.output is None:
        parser.error("parquet needs a file: give -o OUT")
    return options


def _jobs(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        message = f"{text} is no number of processes"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _interrupt(*_: object) -> NoReturn:
    raise KeyboardInterrupt


def _fail(message: str) -> int:
    print(f"newsclean: {message}", file=sys.stderr)
    return 2


def _run(options: argparse.Namespace) -> int:
    if options.format == "parquet":
        require("pyarrow", "arrow")
    paths: list[str] = options.paths
    if len(paths) == 1:
        kind, records = read(paths[0], besides=_resolved(options.output))
        if kind == "page":
            return _single(next(records), options)
    else:
        for path in paths:
            if path != "-":
                Path(path).stat()  # a name that is wrong says so before the work begins
        records = read_all(paths, besides=_resolved(options.output))
    if options.explain:
        return _fail("--explain is for a single page")
    if options.url or options.encoding:
        return _fail("--url and --encoding are of a single page; rows of JSON Lines and Parquet have their own")
    return _many(records, options)


def _resolved(path: Path | None) -> Path | None:
    return path.resolve() if path else None


def _single(record: Record, options: argparse.Namespace) -> int:
    """Write one article; a page that is none is an error of the command."""
    if record.error:
        return _fail(f"cannot read {printable(record.origin)}: {record.error}")
    if options.explain:
        return _explained(record, options)
    found = outcome(record._replace(url=options.url, encoding=options.encoding))
    if found.article is None:
        print(f"newsclean: {found.error}: {printable(record.origin)} gives no article", file=sys.stderr)
        return 1
    with opened(options.output) as stream:
        if options.format in (None, "json"):
            stream.write(json_bytes(found.article.to_dict(), indent=1) + b"\n")
        else:
            form = FORMATS[options.format]
            with form.sink(stream) as write:
                write(form.pack([found]))
    return 0


def _explained(record: Record, options: argparse.Namespace) -> int:
    """Write why a page gave what it gave: for the terminal, or as an HTML report."""
    found = newsclean.explain(record.source, url=options.url, encoding=options.encoding)
    with opened(options.output) as stream:
        shown = in_html(found, record.origin) if options.output else in_lines(found, is_coloured=sys.stdout.isatty())
        stream.write(shown.encode("utf-8", "replace"))
    return 0


def _many(records: Iterable[Record], options: argparse.Namespace) -> int:
    form = FORMATS[options.format or "jsonl"]
    counts: Counts = Counter()
    with ExitStack() as stack:
        stream = stack.enter_context(opened(options.output))
        progress = stack.enter_context(_progress())
        write = stack.enter_context(form.sink(stream))
        for done in run(records, form.pack, options.jobs):
            write(done.output)
            counts += done.counts
            progress(done.counts, counts)
    with suppress(BrokenPipeError):  # the rows are written, whoever reads the summary
        print(f"newsclean: {_summary(counts)}", file=sys.stderr)
    return 2 if counts[UNREADABLE] else 0


def _summary(counts: Counts) -> str:
    errors = [f"{error} {count}" for error, count in counts.most_common() if error]
    return ", ".join([f"pages {counts.total()}", f"articles {counts[None]}", *errors])


@contextmanager
def _progress() -> Iterator[Callable[[Counts, Counts], None]]:
    """Give a function that shows new and all counts, on a terminal and where the bar is installed."""
    if not sys.stderr.isatty() or find_spec("tqdm") is None:
        yield lambda _new, _all: None
        return
    from tqdm import tqdm  # noqa: PLC0415 - of an extra

    with tqdm(unit=" pages") as bar:

        def show(new: Counts, counts: Counts) -> None:
            bar.set_postfix(articles=counts[None], errors=counts.total() - counts[None], refresh=False)
            bar.update(new.total())

        yield show
