"""Records to output, in this process or in several: in order, with bounded memory."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections import Counter, deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from itertools import chain
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from typing import Any, Final, NamedTuple, TypeAlias

import newsclean
from newsclean.cli.records import Record

_RECORDS: Final = 16  # of a chunk, which goes to a worker as one
_BYTES: Final = 1 << 21  # bytes of a chunk, but for its last page
_SPACE: Final = 5  # bytes of a letter of Hangul in a text: two in memory, three more once it was sent to another process
_AHEAD: Final = 3  # chunks for each worker that are read ahead
_WAITING: Final = 1 << 27  # bytes that are read ahead at most; what reading a row of JSON takes besides is twice as much
_SIGNALS: Final = ("SIGINT", "SIGTERM", "SIGHUP")  # that end a command
_NUMBERS: Final = tuple(getattr(signal, name) for name in _SIGNALS if hasattr(signal, name))
_FEW: Final = 2  # chunks that workers are worth starting for


class Outcome(NamedTuple):
    """What came of a record: an article, or an error."""

    origin: str
    url: str | None
    article: newsclean.Article | None = None
    error: str | None = None


class Done(NamedTuple):
    """A chunk's part of the output, and how often each error occurred; None counts articles."""

    output: Any
    counts: Counter[str | None]


Pack: TypeAlias = Callable[[list[Outcome]], Any]
"""Turns outcomes into output; a function of a module, because it goes to other processes."""


def outcome(record: Record) -> Outcome:
    """Extract the article of a record."""
    origin, url = _whole(record.origin), _whole(record.url) if record.url else None
    if record.error is not None:
        return Outcome(origin, url, error=record.error)
    source = _whole(record.source) if isinstance(record.source, str) else record.source
    try:
        article = newsclean.extract(source, url=url, encoding=record.encoding)
    except newsclean.ExtractionError as error:
        return Outcome(origin, url, error=error.reason)
    except MemoryError:
        return Outcome(origin, url, error="out-of-memory")
    return Outcome(origin, article.url, article)


def _whole(text: str) -> str:
    """Replace halves of characters, which JSON and names of files may hold, and UTF-8 may not."""
    return text.encode("utf-8", "replace").decode()


def workers(records: Iterable[Record], pack: Pack, jobs: int) -> Generator[Done, None, None]:
    """Extract all records, in order; *jobs* worker processes do it where there is enough to do."""
    chunks = _chunks(records)
    first = _first(chunks, jobs)
    jobs = len(first)
    chunks = chain(_taken(first), chunks)
    if jobs < _FEW:
        for chunk in chunks:
            yield _done(chunk, pack)
        return
    pool = ProcessPoolExecutor(jobs, get_context(_start_method()), _start_worker)
    with _signals_later():
        for _ in range(jobs):
            pool.submit(os.getpid)  # starts one
    try:
        yield from _ordered(chunks, pack, pool, jobs * _AHEAD)
    except BaseException:  # of whoever asks for the next chunk, too
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()


def _first(chunks: Iterator[list[Record]], jobs: int) -> deque[list[Record]]:
    """Read a chunk for each process, or fewer if they are large: more processes than may have one at a time are not started."""
    first: deque[list[Record]] = deque()
    while len(first) < jobs and (len(first) < _FEW or sum(map(_size, first)) < _WAITING) and (chunk := next(chunks, None)):
        first.append(chunk)
    return first


def _taken(first: deque[list[Record]]) -> Iterator[list[Record]]:
    while first:
        yield first.popleft()


def _ordered(chunks: Iterable[list[Record]], pack: Pack, pool: ProcessPoolExecutor, ahead: int) -> Iterator[Done]:
    waiting: deque[tuple[Future[Done], int]] = deque()
    size = 0
    for chunk in chunks:
        own = _size(chunk)
        while waiting and (len(waiting) >= ahead or size + own > _WAITING):
            future, other = waiting.popleft()
            size -= other
            yield future.result()
        waiting.append((pool.submit(_done, chunk, pack), own))
        size += own
    for future, _ in waiting:
        yield future.result()


def _chunks(records: Iterable[Record]) -> Iterator[list[Record]]:
    chunk: list[Record] = []
    for record in records:
        chunk.append(record)
        if len(chunk) == _RECORDS or _size(chunk) >= _BYTES:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _size(chunk: list[Record]) -> int:
    return sum(_SPACE * len(record.source) if isinstance(record.source, str) else len(record.source) for record in chunk)


def _done(chunk: list[Record], pack: Pack) -> Done:
    outcomes = list(map(outcome, chunk))
    return Done(pack(outcomes), Counter(found.error for found in outcomes))


def _start_method() -> str:
    """Fork, which takes no time, where no other thread can hold a lock meanwhile; Arrow has threads that Python does not count."""
    is_alone = threading.active_count() == 1 and "pyarrow" not in sys.modules
    return "fork" if is_alone and sys.platform == "linux" else "spawn"


def answer(how: Callable[..., object] | signal.Handlers, names: Iterable[str] = _SIGNALS) -> None:
    """Answer the signals that end a command.

    One that is ignored (nohup) stays so, as do those of another system, and all in another thread than the main one.
    """
    for name in names:
        with suppress(AttributeError, ValueError):
            number = getattr(signal, name)
            if signal.getsignal(number) != signal.SIG_IGN:
                signal.signal(number, how)


@contextmanager
def _signals_later() -> Iterator[None]:
    """Let signals wait: what they raise in the middle of a fork would be shown and forgotten."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _NUMBERS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start_worker() -> None:
    """End as the parent says, and when it ends, however it does; Ctrl-C is for the parent."""
    answer(signal.SIG_DFL, ("SIGTERM", "SIGHUP"))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _NUMBERS)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=lambda: (wait([parent.sentinel]), os._exit(1)), daemon=True).start()
