"""Records of a WARC file (ISO 28500), as they stand in it: whole ones, and those that are damaged.

Where a record says a wrong length, or its member of the compressed file breaks, the next one is looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from newsclean.cli.records import MOST
from newsclean.cli.streams import Piece

BEGINS: Final = b"WARC/"
"""What a record begins with."""
END: Final = re.compile(rb"\r?\n\r?\n")
"""What headers end with, of a record and of the response in it."""

_NEXT: Final = re.compile(rb"WARC/[0-9.]{1,4}\r?\n[A-Za-z][\w-]{1,40}:")  # a record that stands where none should
_LONGEST: Final = 64  # bytes of such a mark
_HEADERS: Final = 1 << 16  # bytes of the longest headers
_SPACE: Final = b"\r\n"
_STEP: Final = 1 << 16  # bytes that are read ahead where the next record is looked for


class Found(NamedTuple):
    """A record, or the place of one that is damaged."""

    place: str
    """Offset in the file; of a record inside a compressed member, the member's, and the offset in it."""
    headers: dict[str, str] = {}  # noqa: RUF012 - never changed
    """By their names in lower case; none of a damaged record."""
    block: bytes = b""
    """As far as a page may be long."""
    is_whole: bool = True


class _Window:
    """Bytes of a stream from the current record on, as far as they were asked for.

    It ends where the stream does, where a member breaks, and in front of a member that begins with a record.
    """

    def __init__(self, pieces: Iterator[Piece]) -> None:
        self._pieces = pieces
        self._next: Piece | None = None
        self._seams: list[tuple[int, int]] = []  # where members begin: in the decompressed stream, and in the file
        self._base = 0
        self.data = bytearray()
        self.stop: Literal["", "seam", "break", "end"] = ""
        """Why no more comes: what follows begins with a record, is lost, or is nothing."""

    def fill(self, size: int) -> bool:
        """Have so many bytes at hand, where they are there."""
        while len(self.data) < size and not self.stop:
            piece = next(self._pieces, None)
            if piece is None:
                self.stop = "end"
            elif piece.breaks:
                self._next, self.stop = piece, "break"
            elif piece.starts and piece.data.startswith(BEGINS):
                self._next, self.stop = piece, "seam"
            else:
                self._take(piece)
        return len(self.data) >= size

    def _take(self, piece: Piece) -> None:
        if piece.starts or not self._seams:
            self._seams.append((self._base + len(self.data), piece.place))
        self.data += piece.data

    def drop(self, size: int) -> None:
        """Let go of the first bytes."""
        del self.data[:size]
        self._base += size
        while len(self._seams) > 1 and self._seams[1][0] <= self._base:
            self._seams.pop(0)

    def cross(self) -> None:
        """Go on behind a seam or a break, and let go of what stands before it."""
        piece, self._next, self.stop = self._next, None, ""
        self.drop(len(self.data))
        if piece is not None:
            self._seams.clear()
            self._take(piece)

    @property
    def place(self) -> str:
        """Where the first byte stands."""
        if not self.data and self._next is not None:
            return str(self._next.place)
        start, place = self._seams[0]
        inside = self._base - start
        return f"{place}+{inside}" if inside and place else str(place + inside)

    def ends_member(self, size: int) -> bool:
        """Say whether a member is whole and ends with the first so many bytes and the space behind them."""
        ends = [start - self._base for start, _ in self._seams[1:]]
        is_whole = self._next is None or not self._next.breaks or self._next.place != self._seams[-1][1]
        if self.stop and is_whole:
            ends.append(len(self.data))
        return any(size <= end and not self.data[size:end].strip(_SPACE) for end in ends)


def records(pieces: Iterator[Piece]) -> Iterator[Found]:
    """Give the records of a WARC file, and one that says so for each damaged place."""
    window = _Window(pieces)
    while _at_record(window):
        place = window.place
        found = _record(window, place)
        if found is None:
            yield Found(place, is_whole=False)
            _resume(window)
        else:
            yield found


def _at_record(window: _Window) -> bool:
    """Pass over the space between two records, and say whether anything follows."""
    while True:
        window.fill(1)
        while window.data and window.data[0] in _SPACE:
            window.drop(len(window.data) - len(window.data.lstrip(_SPACE)))
            window.fill(1)
        if window.data or window.stop == "break":
            return True
        if window.stop == "end":
            return False
        window.cross()


def _record(window: _Window, place: str) -> Found | None:
    """Read one record; None for one that is damaged, whose beginning then still stands in the window."""
    end = _end_of_headers(window)
    headers = _headers(bytes(window.data[:end])) if end else None
    length = headers.get("content-length", "") if headers else ""
    if headers is None or not (length.isascii() and length.isdigit()):
        return None
    return _sized(window, place, headers, end, int(length))


def _end_of_headers(window: _Window) -> int:
    """Give the length of a record's headers; 0 where they have no end."""
    size = 0
    while size < _HEADERS:
        size += _STEP // 16
        is_there = window.fill(size)
        found = END.search(window.data, 0, size)
        if found:
            return found.end()
        if not is_there:
            break
    return 0


def _headers(head: bytes) -> dict[str, str] | None:
    first, _, rest = head.decode("utf-8", "replace").partition("\n")
    if not first.startswith(BEGINS.decode()):
        return None
    headers: dict[str, str] = {}
    for line in rest.splitlines():
        name, colon, value = line.partition(":")
        if colon:
            headers.setdefault(name.strip().lower(), value.strip())
    return headers


def _sized(window: _Window, place: str, headers: dict[str, str], start: int, length: int) -> Found | None:
    """Take a record of a length, if that is right."""
    kept = min(length, MOST)
    if not window.fill(start + kept):
        return None
    block = bytes(window.data[start : start + kept])
    if kept < length:
        if not _passed(window, start, start + length):
            return None
        start, kept = 0, 0
    size = start + kept
    while window.fill(size + _LONGEST) and not bytes(window.data[size : size + _LONGEST]).strip(_SPACE):
        size += _LONGEST
    behind = bytes(window.data[size : size + _LONGEST]).lstrip(_SPACE)
    begins = behind[: len(BEGINS)]
    if not window.ends_member(size) and not (begins and BEGINS.startswith(begins)):
        return None
    window.drop(size)
    return Found(place, headers, block)


def _passed(window: _Window, start: int, end: int) -> bool:
    """Pass over the rest of a record that is too long for a page. A record inside it is taken for the next: this one's length is wrong."""
    while end > 0:
        is_there = window.fill(min(end, MOST))
        found = _NEXT.search(window.data, start, end)
        if found or not is_there:
            return False
        passed = min(end, len(window.data)) - (_LONGEST if end > len(window.data) else 0)
        window.drop(passed)
        end -= passed
        start = 0
    return True


def _resume(window: _Window) -> None:
    """Go from a damaged record to the next one."""
    start = 1
    while not (found := _NEXT.search(window.data, start)):
        if window.stop:
            if window.stop == "end":
                window.drop(len(window.data))
            else:
                window.cross()
            return
        start = max(1, len(window.data) - _LONGEST)
        window.drop(start - 1)
        start = 1
        window.fill(len(window.data) + _STEP)
    window.drop(found.start())
