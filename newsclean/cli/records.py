"""Pages with their places of origin, and the ways in which a page can fail to come."""

from __future__ import annotations

import zlib
from importlib import import_module
from typing import Final, NamedTuple

UNREADABLE: Final = "unreadable"
"""Error of a file, or of the rest of an archive, that cannot be read."""
DAMAGED: Final = "damaged"
"""Error of one record that cannot be read: cut off, no JSON, or coded in a way that is not known."""
FAILURES: Final = (OSError, EOFError, ValueError, zlib.error)
"""What reading a broken file raises."""
GZIP: Final = b"\x1f\x8b"
"""First bytes of what gzip compressed (RFC 1952)."""
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


def require(module: str, extra: str) -> None:
    """Load a module, or raise `ImportError` that names the extra which brings it."""
    try:
        import_module(module)
    except ImportError as error:
        message = f"this needs {module}: pip install 'newsclean[{extra}]'"
        raise ImportError(message) from error
