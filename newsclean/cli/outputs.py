"""Formats of the output, and files that appear only when they are whole."""

from __future__ import annotations

import errno
import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import fields
from pathlib import Path
from typing import Any, BinaryIO, Final, NamedTuple, TypeAlias

from newsclean import Article
from newsclean.cli.work import Outcome, Pack, answer

_GROUP: Final = 4096  # rows of a group in Parquet
_DEVICES: Final = ("/dev/", "/proc/")
_HIGH: Final = range(0x7F, 0xA0)  # controls, which may move the cursor of a terminal (ECMA-48), as those before the space do
_ESCAPED: Final = {code: f"\\u{code:04x}" for code in _HIGH}  # JSON itself escapes the others
_SHOWN: Final = {code: "\ufffd" for code in (*range(0x20), *_HIGH) if chr(code) not in "\t\n"}
_NAME: Final = 40  # characters of OUT's name in that of the file beside it: together they are short enough for every file system
_FIELDS: Final = tuple(field.name for field in fields(Article))


Write: TypeAlias = Callable[[Any], object]
"""Writes what `Format.pack` gave; chunks come in order."""


class Format(NamedTuple):
    """How outcomes become bytes: *pack* in the workers, *sink* in the one process that writes."""

    pack: Pack
    sink: Callable[[BinaryIO], AbstractContextManager[Write]]
    endings: tuple[str, ...]


def json_bytes(value: object, indent: int | None = None) -> bytes:
    """Write JSON as UTF-8, which is what reads JSON, whatever the terminal's encoding; no control character gets through as it is."""
    return json.dumps(value, ensure_ascii=False, indent=indent).translate(_ESCAPED).encode("utf-8", "replace")


def _row(found: Outcome) -> dict[str, Any]:
    values = found.article.to_dict() if found.article else dict.fromkeys(_FIELDS) | {"url": found.url}
    return values | {"error": found.error, "origin": found.origin}


def _pack_lines(outcomes: list[Outcome]) -> bytes:
    return b"".join(json_bytes(_row(found)) + b"\n" for found in outcomes)


def _pack_array(outcomes: list[Outcome]) -> bytes:
    return b",\n".join(json_bytes(_row(found)) for found in outcomes)


def _pack_text(outcomes: list[Outcome]) -> bytes:
    """Write a paragraph a line and a blank line behind each article, for people to look at; an error has no text."""
    articles = [found.article for found in outcomes if found.article]
    return "".join("\n".join((*article.paragraphs, "", "")) for article in articles).translate(_SHOWN).encode("utf-8", "replace")


def _pack_batch(outcomes: list[Outcome]) -> Any:  # noqa: ANN401 - Arrow has no types
    import pyarrow as pa  # noqa: PLC0415 - of an extra

    from newsclean.arrow import ARTICLE_SCHEMA, article_batch, article_row  # noqa: PLC0415

    schema = ARTICLE_SCHEMA.append(pa.field("origin", pa.string()))
    rows = [article_row(found.article) if found.article else {"url": found.url, "error": found.error} for found in outcomes]
    return article_batch([row | {"origin": found.origin} for row, found in zip(rows, outcomes, strict=True)], schema)


@contextmanager
def _plain(stream: BinaryIO) -> Iterator[Write]:
    """Write chunks one behind the other."""
    yield stream.write


@contextmanager
def _array(stream: BinaryIO) -> Iterator[Write]:
    """Write one JSON array."""
    before = b"[\n"

    def write(output: bytes) -> None:
        nonlocal before
        stream.write(before + output)
        before = b",\n"

    yield write
    stream.write(b"[]\n" if before == b"[\n" else b"\n]\n")


@contextmanager
def _parquet(stream: BinaryIO) -> Iterator[Write]:
    """Write row groups of a few thousand rows."""
    import pyarrow as pa  # noqa: PLC0415 - of an extra
    from pyarrow.parquet import ParquetWriter  # noqa: PLC0415

    schema = _pack_batch([]).schema
    batches: list[Any] = []
    with ParquetWriter(stream, schema, compression="zstd") as writer:

        def flush() -> None:
            writer.write_table(pa.Table.from_batches(batches, schema))
            batches.clear()

        def write(output: Any) -> None:  # noqa: ANN401 - Arrow has no types
            batches.append(output)
            if sum(map(len, batches)) >= _GROUP:
                flush()

        yield write
        flush()


FORMATS: Final[dict[str, Format]] = {
    "json": Format(_pack_array, _array, (".json",)),
    "jsonl": Format(_pack_lines, _plain, (".jsonl", ".ndjson")),
    "text": Format(_pack_text, _plain, (".txt", ".text")),
    "parquet": Format(_pack_batch, _parquet, (".parquet", ".pq")),
}


def _is_device(path: Path) -> bool:
    """Say whether a path is a device, a pipe, or a name of a stream that is open already: nothing can take their place."""
    names = [path.absolute(), *([path.readlink()] if path.is_symlink() else [])]
    return (path.exists() and not path.is_file()) or any(str(name).startswith(_DEVICES) for name in names)


@contextmanager
def opened(path: Path | None) -> Iterator[BinaryIO]:
    """Open the output: standard output, or a file that is written aside and takes its name when it is whole."""
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    if path.is_dir() or not path.parent.is_dir():
        code = errno.EISDIR if path.is_dir() else errno.ENOENT
        raise OSError(code, os.strerror(code), str(path))
    if _is_device(path):
        with path.open("wb") as stream:
            yield stream
        return
    path = path.resolve()  # a link stays a link
    aside = path.with_name(f"{path.name[:_NAME]}.{os.getpid()}.part")
    try:
        with aside.open("wb") as stream:
            if path.exists():
                aside.chmod(path.stat().st_mode)
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        answer(signal.SIG_IGN)  # the work is done: a signal would make it look broken off
        aside.replace(path)
    finally:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
