"""Compressed streams, taken apart into their members: a broken one does not take those behind it away."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from typing import Any, BinaryIO, Final, NamedTuple, Protocol, TypeAlias

from newsclean.cli.records import MOST, require

_READ: Final = 1 << 16  # bytes that are asked of a stream at a time
_SLICE: Final = 1 << 11  # bytes that are decompressed at a time: at most 2 MB come of them with gzip, 64 MB with zstd
_KEPT: Final = 1 << 26  # bytes of a member that stay at hand, to look for the next one in where it breaks
_ENOUGH: Final = 16  # bytes of a member that show what it begins with
_PADDING: Final = b"\0\r\n"  # stands behind the last member of some archives
_SKIPPABLE: Final = 0x184D2A50  # RFC 8878, 3.1.2: the first of the numbers of such frames
_NUMBERS: Final = 16  # of them
_DICTIONARY: Final = 0x184D2A5D  # the frame of a dictionary, in the specification of WARC files in zstd


class Decompressor(Protocol):
    """What undoes one member."""

    @property
    def eof(self) -> bool:
        """The member is at its end."""

    @property
    def unused_data(self) -> bytes:
        """What stands behind it."""

    def decompress(self, data: bytes, /) -> bytes:
        """Undo the next bytes."""


class Piece(NamedTuple):
    """A part of a stream, decompressed."""

    place: int
    """Where its member begins."""
    data: bytes = b""
    starts: bool = False
    """It is the first of its member."""
    breaks: bool = False
    """Its member cannot be read further."""


class Feed:
    """Bytes of a stream with their places; what was read of a member can be gone back to."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._held = bytearray()
        self._base = 0
        self._at = 0

    @property
    def place(self) -> int:
        """Where the next byte stands in the stream."""
        return self._base + self._at

    def read(self, size: int) -> bytes:
        """Give the next bytes, at least one but for the end."""
        if self._at == len(self._held):
            if self._at > _KEPT:
                self.forget()
            self._held += self._stream.read1(_READ)  # type: ignore[attr-defined]  # all of ours have it
        data = bytes(self._held[self._at : self._at + size])
        self._at += len(data)
        return data

    def exactly(self, size: int) -> bytes:
        """Give so many bytes. Raises `EOFError` where there are no more."""
        data = b""
        while len(data) < size:
            more = self.read(size - len(data))
            if not more:
                raise EOFError
            data += more
        return data

    def go(self, place: int) -> None:
        """Go back, as far as the bytes are at hand."""
        self._at = max(0, place - self._base)

    def forget(self) -> None:
        """Let go of what was read."""
        del self._held[: self._at]
        self._base += self._at
        self._at = 0

    def find(self, mark: bytes) -> bool:
        """Go on to the next place of a mark, or to the end."""
        while (found := self._held.find(mark, self._at)) < 0:
            self._at = max(self._at, len(self._held) - len(mark) + 1)
            self.forget()
            more = self._stream.read1(_READ)  # type: ignore[attr-defined]
            if not more:
                return False
            self._held += more
        self._at = found
        return True


class _Gzip:
    """RFC 1952."""

    magic: Final = b"\x1f\x8b\x08"
    failures: tuple[type[Exception], ...] = (zlib.error, EOFError)

    def start(self) -> Decompressor:
        return zlib.decompressobj(zlib.MAX_WBITS | 16)

    @classmethod
    def begins(cls, data: bytes) -> bool:
        return data.startswith(cls.magic)

    def skip(self, _feed: Feed) -> bool:
        return False


class _Zstd:
    """RFC 8878; the frame in front of all others may hold a dictionary."""

    magic: Final = b"\x28\xb5\x2f\xfd"

    def __init__(self) -> None:
        self._library = import_module("zstandard")
        self.failures: tuple[type[Exception], ...] = (self._library.ZstdError, EOFError)
        self._decompressor = self._library.ZstdDecompressor()

    def start(self) -> Decompressor:
        found: Decompressor = self._decompressor.decompressobj()
        return found

    @classmethod
    def begins(cls, data: bytes) -> bool:
        number = int.from_bytes(data[:4], "little")
        return data.startswith(cls.magic) or _SKIPPABLE <= number < _SKIPPABLE + _NUMBERS

    def skip(self, feed: Feed) -> bool:
        """Pass over a frame that holds no data, and take the dictionary in it."""
        start = feed.place
        with suppress(EOFError):
            number, size = (int.from_bytes(feed.exactly(4), "little") for _ in range(2))
            if _SKIPPABLE <= number < _SKIPPABLE + _NUMBERS and size < MOST:
                data = feed.exactly(size)
                if number == _DICTIONARY:
                    unpacked = self._library.ZstdDecompressor().decompressobj().decompress(data) if data.startswith(self.magic) else data
                    self._decompressor = self._library.ZstdDecompressor(dict_data=self._library.ZstdCompressionDict(unpacked))
                return True
        feed.go(start)
        return False


Coding: TypeAlias = _Gzip | _Zstd
"""Undoes the compression of one stream."""


def coding_of(head: bytes, path: str) -> Coding | None:
    """Give what undoes the compression of a file that begins so, if it has one. Raises `ImportError` where an extra is missing."""
    if _Gzip.begins(head):
        return _Gzip()
    if _Zstd.begins(head):
        require("zstandard", "warc", path)
        return _Zstd()
    return None


def plain_pieces(feed: Feed) -> Iterator[Piece]:
    """Give the bytes of a stream that is not compressed."""
    while data := feed.read(_READ):
        feed.forget()
        yield Piece(0, data)


def pieces(feed: Feed, coding: Coding, begins: bytes = b"") -> Iterator[Piece]:
    """Decompress a stream member by member. Behind one that breaks it goes on with the next whose data begin as they should."""
    while not _is_at_end(feed, coding):
        start = feed.place
        try:
            if not coding.skip(feed):
                yield from _member(feed, coding)
        except coding.failures:
            yield Piece(start, breaks=True)
            if not _goes_on(feed, start + 1, coding, begins):
                return


def _is_at_end(feed: Feed, coding: Coding) -> bool:
    """Pass over the padding behind a member, and say whether anything follows."""
    feed.forget()
    start = feed.place
    while True:
        data = feed.read(_SLICE)
        rest = data.lstrip(_PADDING)
        if rest or not data:
            feed.go(feed.place - len(rest) if coding.begins(rest) else start)
            return not data


def _member(feed: Feed, coding: Coding) -> Iterator[Piece]:
    start, unpacked = feed.place, coding.start()
    first: bytes | None = b""
    while not unpacked.eof:
        packed = feed.read(_SLICE)
        if not packed:
            raise EOFError
        data = unpacked.decompress(packed)
        if first is not None:
            first += data
            if len(first) < _ENOUGH and not unpacked.eof:
                continue
            yield Piece(start, first, starts=True)
            first = None
        elif data:
            yield Piece(start, data)
    feed.go(feed.place - len(unpacked.unused_data))


def _goes_on(feed: Feed, place: int, coding: Coding, begins: bytes) -> bool:
    """Go to the next member that can be read and begins as it should."""
    feed.go(place)
    while feed.find(coding.magic):
        place = feed.place
        with suppress(*coding.failures):
            data = next(_member(feed, coding)).data
            if data.startswith(begins):
                feed.go(place)
                return True
        feed.go(place + 1)
    return False


class Unpacked(io.RawIOBase):
    """A compressed stream as a stream; where a member breaks, a line ends, and the count of breaks rises."""

    def __init__(self, parts: Iterator[Piece]) -> None:
        self._parts = parts
        self._rest = memoryview(b"")
        self.breaks: int = 0

    def readable(self) -> bool:
        """Say that it is."""
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - the protocol of buffers has no length
        """Decompress as much as there is room for, or less."""
        while not self._rest:
            piece = next(self._parts, None)
            if piece is None:
                return 0
            self.breaks += piece.breaks
            self._rest = memoryview(b"\n" if piece.breaks else piece.data)
        size = min(len(self._rest), len(buffer))
        buffer[:size] = self._rest[:size]
        self._rest = self._rest[size:]
        return size
