"""The command itself: what its options ask, what it says, with what status it ends."""

from __future__ import annotations

import argparse
import errno
import os
import signal
import sys
import threading
from collections import Counter
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, contextmanager, suppress
from importlib.machinery import EXTENSION_SUFFIXES
from importlib.util import find_spec
from multiprocessing import active_children
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

import newsclean
from newsclean.cli.inputs import read, read_all
from newsclean.cli.outputs import FORMATS, json_bytes, opened
from newsclean.cli.records import Ledger, Record, UnsuitedError, printable, require
from newsclean.cli.report import in_html, in_lines
from newsclean.cli.work import answer, outcome, workers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    Counts = Counter[str | None]

_USAGE: Final = "newsclean [options] PATH ..."
_HELP: Final = f"""\
usage: {_USAGE}

Extract the articles from pages of Korean news.

PATH: HTML, a text dump, MHTML, WARC or WET, JSON or Parquet with a column html
or text (and url, encoding), each also .gz or .zst; a folder of these; - is
standard input. The ending says what a file is; without one, its first bytes do.

  -o, --output OUT   file that appears when it is whole; - is standard output
  --format NAME      {", ".join(FORMATS)}; default: by the ending of OUT
  --explain          say of each line of a page why it was kept; as HTML with -o
  --any-status       read pages that came with an HTTP status of failure, too
  --jobs N           worker processes; default: one for each core
  --url, --encoding  of a single page: its address, the charset of its header
  --version, --help

One page gives JSON, many give a row each, in order, with "error" (null, or why
there is no article) and "origin" (file, and line, row or offset in it). The
last line counts them, and the records that hold no page.

exit status: 0 all of the input was read, or explained; 1 a single page is no
article; 2 wrong usage, or input that is damaged or cannot be read; 129, 130,
143 by a signal
"""
_PATIENCE: Final = 3.0  # seconds that workers have to end
_PIPE_CLOSED: Final = 128 + signal.SIGPIPE if hasattr(signal, "SIGPIPE") else 1
_REMEDIES: Final = {
    errno.ENOENT: "check the path",
    errno.EACCES: "check its permissions",
    errno.EISDIR: "name a file",
    errno.ENOSPC: "make room for the output",
}


def run(arguments: Sequence[str] | None) -> int:
    """Run the command line and give its exit status."""
    sys.stderr = sys.stderr or Path(os.devnull).open("w")  # noqa: SIM115 - for as long as the program runs
    options = _options(arguments)
    if sys.stdout is None or (sys.stdin is None and "-" in options.paths):
        return _fail("-", "standard input or output is closed", "open it, or name files")
    try:
        answer(_interrupt)
        status = _run(options)
        answer(signal.SIG_IGN)  # what is done is not broken off any more
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing is left to flush
        return _left(_PIPE_CLOSED)
    except OSError as error:
        place = error.filename or options.output or "-"
        return _left(_fail(str(place), error.strerror or str(error), _REMEDIES.get(error.errno or 0, "try again")))
    except ImportError as error:
        place, _, what = str(error).partition(": ")
        return _left(_fail(place, *what.split(": ", 1)))
    except MemoryError:
        return _left(_fail("memory", "there is none left", "use fewer --jobs, which need less"))
    except BrokenProcessPool:
        return _left(_fail("a worker process", "it died, perhaps for want of memory", "use fewer --jobs, which need less"))
    except KeyboardInterrupt as error:
        return _left(128 + (error.args[0] if error.args else signal.SIGINT))
    return status


def _left(status: int) -> int:
    """Give the status of a run that was broken off; what workers still do is not waited for longer than a moment."""
    answer(signal.SIG_IGN)
    if active_children():
        end = threading.Timer(_PATIENCE, os._exit, (status,))
        end.daemon = True
        end.start()
    return status


class _Parser(argparse.ArgumentParser):
    """A parser whose help fits a screen, and whose complaints repeat no control characters."""

    def format_help(self) -> str:
        return _HELP

    def error(self, message: str) -> NoReturn:
        super().error(printable(message))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="newsclean", usage=_USAGE)
    parser.add_argument("paths", metavar="PATH", nargs="+")
    parser.add_argument("-o", "--output", metavar="OUT", type=Path)
    parser.add_argument("--format", choices=FORMATS)
    parser.add_argument("--explain", action="store_true")
    parser.add_argument("--any-status", action="store_true")
    parser.add_argument("--jobs", metavar="N", type=_jobs, default=_cores())
    parser.add_argument("--url")
    parser.add_argument("--encoding")
    parser.add_argument("--version", action="version", version=f"newsclean {_version()}")
    return parser


def _version() -> str:
    """Say which version runs, and whether its modules are compiled: one tells of all, and is found without being loaded."""
    found = find_spec("newsclean.scoring")
    is_compiled = found is not None and str(found.origin).endswith(tuple(EXTENSION_SUFFIXES))
    return f"{newsclean.__version__} (compiled)" if is_compiled else newsclean.__version__


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = _parser()
    options = parser.parse_args(arguments)
    if str(options.output) == "-":
        options.output = None
    if "" in options.paths:
        parser.error("an empty PATH")
    if options.paths.count("-") > 1:
        parser.error("- stands twice: standard input can be read once")
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


def _interrupt(number: int, _: object) -> NoReturn:
    raise KeyboardInterrupt(number)


def _fail(place: str, what: str, remedy: str = "") -> int:
    print("newsclean:", ": ".join(printable(part) for part in (place, what, remedy) if part), file=sys.stderr)
    return 2


def _run(options: argparse.Namespace) -> int:
    if options.format == "parquet":
        require("pyarrow", "arrow", str(options.output))
    paths: list[str] = options.paths
    besides = options.output.resolve() if options.output else None
    ledger = Ledger()
    if len(paths) == 1:
        try:
            kind, records = read(paths[0], ledger, besides=besides)
        except UnsuitedError as error:
            return _fail(paths[0], error.what, error.remedy)
        if kind == "page":
            return _single(next(records), options)
    else:
        for path in paths:
            if path != "-":
                Path(path).stat()  # a name that is wrong says so before the work begins
        records = read_all(paths, ledger, besides=besides)
    for option in ("explain", "url", "encoding"):
        if getattr(options, option):
            return _fail(f"--{option}", "there may be many pages", "leave it out, or give it with a single page")
    return _many(records, ledger, options)


def _single(record: Record, options: argparse.Namespace) -> int:
    """Write one article; a page that is none is an error of the command."""
    if record.error:
        return 2  # the account of what was read said why
    if options.explain:
        return _explained(record, options)
    found = outcome(record._replace(url=options.url, encoding=options.encoding))
    if found.article is None:
        remedy = ": --explain says why" if found.error == "not-an-article" else ""
        print(f"newsclean: {printable(record.origin)}: {found.error}{remedy}", file=sys.stderr)
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


def _many(records: Iterable[Record], ledger: Ledger, options: argparse.Namespace) -> int:
    form = FORMATS[options.format or "jsonl"]
    counts: Counts = Counter()
    if not options.any_status:
        records = map(_refused, records)
    with ExitStack() as stack:
        stream = stack.enter_context(opened(options.output))
        progress = stack.enter_context(_progress())
        write = stack.enter_context(form.sink(stream))
        for done in workers(records, form.pack, options.jobs):
            write(done.output)
            counts += done.counts
            progress(done.counts, counts)
    with suppress(BrokenPipeError):  # the rows are written, whoever reads the summary
        print(f"newsclean: {_summary(counts, ledger)}", file=sys.stderr)
    return 0 if ledger.is_whole else 2


def _refused(record: Record) -> Record:
    """Give no page where the server says that it is none of its site's."""
    return record if record.status is None else record._replace(source=b"", error=f"http-{record.status}")


def _summary(counts: Counts, ledger: Ledger) -> str:
    errors = [f"{error} {count}" for error, count in counts.most_common() if error]
    passed = ", ".join(f"{kind} {count}" for kind, count in ledger.passed.most_common())
    return ", ".join([f"pages {counts.total()}", f"articles {counts[None]}", *errors]) + (f"; no pages: {passed}" if passed else "")


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
