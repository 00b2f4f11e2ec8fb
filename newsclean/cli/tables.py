"""Pages of a Parquet file."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from newsclean.cli.records import FAILURES, KEYS, UNREADABLE, Ledger, Record, no_column, row_record

_ROWS: Final = 16  # that are read at a time
_FACTS: Final = ("url", "encoding")


def rows(path: str, stream: BinaryIO, ledger: Ledger, *, can_seek: bool) -> Iterator[Record]:
    """Give the page of each row."""
    import pyarrow as pa  # noqa: PLC0415 - of an extra
    from pyarrow.parquet import ParquetFile  # noqa: PLC0415

    from newsclean.arrow import values  # noqa: PLC0415

    number = 0
    with tempfile.TemporaryFile() as copy:
        try:
            if not can_seek:  # its end must be read first
                shutil.copyfileobj(stream, copy)
            with ParquetFile(stream if can_seek else copy) as table:
                columns = _columns(table.schema_arrow)
                for batch in table.iter_batches(_ROWS, columns=columns):
                    for row in zip(*(values(batch.column(name)) for name in columns), strict=True):
                        number += 1
                        yield row_record(f"{path}:{number}", dict(zip(columns, row, strict=True)))
        except (*FAILURES, KeyError, pa.ArrowException) as error:
            ledger.complain(path, *_said(error, number))
            yield Record(path, error=UNREADABLE)


class _UnfitError(ValueError):
    """Columns that do not hold what they should."""


def _said(error: Exception, number: int) -> tuple[str, str]:
    if isinstance(error, _UnfitError):
        what, remedy = error.args
        return what, remedy
    first, *_ = str(error).splitlines() or [type(error).__name__]
    return (f"cannot be read behind row {number}" if number else "cannot be read"), first


def _columns(schema: Any) -> list[str]:  # noqa: ANN401 - Arrow has no types
    """Give the columns that are asked for. Raises `_UnfitError` where they are missing, stand twice or hold no text."""
    from newsclean.arrow import holds_text  # noqa: PLC0415

    names: list[str] = schema.names
    if not any(key in names for key in KEYS):
        raise _UnfitError(*no_column(names))
    columns: list[str] = [name for name in (*KEYS, *_FACTS) if name in names]
    for name in columns:
        if names.count(name) > 1:
            what = f"two columns of the name {name!r}"
            raise _UnfitError(what, "rename one of them")
        kind = schema.field(name).type
        if not holds_text(kind):
            what = f"column {name!r} holds {kind}"
            raise _UnfitError(what, "make it text or bytes, or rename it")
    return columns
