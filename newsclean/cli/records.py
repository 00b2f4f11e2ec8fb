"""Pages with their places of origin, the ways in which a page can fail to come, and the account of what was read."""

from __future__ import annotations

import sys
import zlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, Final, NamedTuple

UNREADABLE: Final = "unreadable"
"""Error of a file, or of the rest of one, that cannot be read."""
DAMAGED: Final = "damaged"
"""Error of one record that cannot be read: cut off, no JSON, or coded in a way that is not known."""
NO_COLUMN: Final = "no-column"
"""Error of a row without a column that may hold a page."""
KEYS: Final = ("html", "text")
"""Columns that may hold pages."""
FAILURES: Final = (OSError, EOFError, ValueError, zlib.error)
"""What reading a broken file raises."""
MOST: Final = (32 << 20) + 1
"""Bytes that are read of a page: one more than newsclean takes, which then says so."""


class Record(NamedTuple):
    """A page and where it came from."""

    origin: str
    """Path of its file; in a file of many, with the number of its line or row, or the offset of its record."""
    source: bytes | str = b""
    url: str | None = None
    encoding: str | None = None
    """Charset of the HTTP header."""
    error: str | None = None
    """Why there is no page."""
    status: int | None = None
    """Of the HTTP response, where that says that the page is none of its site's: a redirection, not found, out of order."""


class UnsuitedError(ValueError):
    """A file that can be read, and holds no pages: what it is, and what to do about it."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what: str = what
        self.remedy: str = remedy


@dataclass(slots=True)
class Ledger:
    """What became of the input besides its rows."""

    passed: Counter[str] = field(default_factory=Counter)
    """Records that hold no page, by what they are."""
    is_whole: bool = True
    """All of the input could be read."""

    def complain(self, place: str, what: str, remedy: str) -> None:
        """Say that part of the input was not read, and what to do about it."""
        self.is_whole = False
        print(f"newsclean: {printable(place)}: {printable(what)}: {printable(remedy)}", file=sys.stderr)


def row_record(origin: str, row: dict[str, Any]) -> Record:
    """Give the page of a row that has columns; an empty one where it is null."""
    url, encoding = (_text(row.get(key)) for key in ("url", "encoding"))
    pages = [row[key] for key in KEYS if key in row]
    if not pages:
        return Record(origin, url=url, error=NO_COLUMN)
    page = next((page for page in pages if page is not None), b"")
    if not isinstance(page, str | bytes):
        return Record(origin, url=url, error=DAMAGED)
    return Record(origin, page, url, encoding)


def no_column(there: Iterable[str]) -> tuple[str, str]:
    """Say that none of the columns *there* may hold pages, and what to do about it."""
    return f"no column {' or '.join(KEYS)}", f"rename the one that holds pages; the columns are {', '.join(there) or 'none'}"


def _text(value: object) -> str | None:
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return value if isinstance(value, str) else None


def printable(text: str) -> str:
    """Show control characters, which could move the cursor of a terminal, as question marks."""
    return "".join(letter if letter.isprintable() else "?" for letter in text)


def require(module: str, extra: str, place: str) -> None:
    """Load a module that a file needs, or raise `ImportError` that names the extra which brings it."""
    try:
        import_module(module)
    except ImportError as error:
        message = f"{place}: needs {module}: pip install 'newsclean[{extra}]'"
        raise ImportError(message) from error
