"""Rows of JSON: an object a line, objects over several lines, an array of them. What is broken is a row of its own."""

from __future__ import annotations

import codecs
import io
import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO, Final, TypeAlias

from newsclean.cli.records import DAMAGED, MOST, NO_COLUMN, Ledger, Record, no_column, row_record

_LINE: Final = 2 * MOST  # bytes of a line: Hangul is three bytes, or six characters if it is escaped
_READ: Final = 1 << 20  # bytes of an array that are read at a time
_BUDGET: Final = 1 << 20  # characters that may be read again to find the end of objects over several lines,
_SHARE: Final = 4  # and so many more for each character of the stream: the time stays linear, whatever stands there
_ARRAY: Final = re.compile(rb"\s{0,999}\[\s{0,999}(?:\{|\Z)")
_BRACKET: Final = re.compile(r"\A([ \t]*)[{}\[\]]")
_STARTS: Final = re.compile(rb"\A[ \t]*[{\[]")
_SPACE: Final = re.compile(r"\s*")
_BETWEEN: Final = re.compile(r"[\s,\[\]]*")
_NEXT: Final = re.compile(r",\s{0,99}\{\s{0,99}\"([^\"\\]{0,99})\"")
_INSIDE: Final = re.compile(rb"\A[ \t]*(?:[\]}\"]|\r?\n)")
_CUT: Final = 12  # characters of the longest word or escape of JSON, in the middle of which what was read may end
_LONGEST: Final = 400  # characters of the longest beginning of an object
_TOO_LARGE: Final = "too-large"
_DECODER: Final = json.JSONDecoder()

Value: TypeAlias = "dict[str, Any] | str"
"""A row, or the error that stands for it."""


class _Recoded(io.RawIOBase):
    """A stream in UTF-16 or UTF-32 as UTF-8."""

    def __init__(self, stream: BinaryIO, encoding: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - the protocol of buffers has no length
        is_over = False
        while not self._rest and not is_over:
            data = self._stream.read(1 << 16)
            is_over = not data
            self._rest = self._decoder.decode(data, is_over).encode("utf-8", "replace")
        part, self._rest = self._rest[: len(buffer)], self._rest[len(buffer) :]
        buffer[: len(part)] = part
        return len(part)


def rows(path: str, stream: BinaryIO, head: bytes, ledger: Ledger) -> Iterator[Record]:
    """Give the page of each row of a stream that begins with *head*."""
    encoding = json.detect_encoding(head)
    if not encoding.startswith("utf-8"):
        head = head.decode(encoding, "replace").encode("utf-8", "replace")
        stream = io.BufferedReader(_Recoded(stream, encoding), _READ)
    is_array = _ARRAY.match(head.removeprefix(codecs.BOM_UTF8))
    said: set[str | None] = set()
    for place, value in _of_array(stream) if is_array else _of_lines(_Lines(stream)):
        origin = f"{path}:{place}"
        record = Record(origin, error=value) if isinstance(value, str) else row_record(origin, value)
        if record.error == NO_COLUMN and not isinstance(value, str) and record.error not in said:
            ledger.complain(origin, *no_column(value))
        if record.error == DAMAGED and isinstance(value, str) and record.error not in said:
            ledger.complain(origin, "no valid JSON", "see the rows whose error is damaged")
        said.add(record.error)
        yield record


class _Lines:
    """Lines of a stream with their numbers; lines may be put back."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._back: list[bytes | None] = []
        self._budget = _BUDGET
        self.number = 0

    def next(self) -> bytes | None:
        """Give the next line; an empty one at the end, and None for one that is too long."""
        if self._back:
            self.number += 1
            return self._back.pop()
        line = rest = self._stream.readline(_LINE)
        self.number += bool(line)
        self._budget += _SHARE * len(line)
        if len(line) < _LINE or line.endswith(b"\n"):
            return line if self.number > 1 else line.removeprefix(codecs.BOM_UTF8)
        while len(rest) == _LINE and not rest.endswith(b"\n"):
            rest = self._stream.readline(_LINE)
        return None

    def affords(self, size: int) -> bool:
        """Say whether so many characters may be read again, and count them."""
        self._budget -= size
        return self._budget >= 0

    def back(self, lines: list[bytes | None]) -> None:
        """Put lines back, so that they come again."""
        self._back += reversed(lines)
        self.number -= len(lines)


def _of_lines(lines: _Lines) -> Iterator[tuple[int, Value]]:
    while (line := lines.next()) != b"":
        number = lines.number
        if line is None:
            yield number, _TOO_LARGE
        elif line.strip():
            for value in _of_line(line, lines):
                yield number, value


def _of_line(line: bytes, lines: _Lines) -> list[Value]:
    """Give the rows that begin on a line: one as a rule, and more where an array of them stands there."""
    try:
        text = line.decode()
        return _values(text)
    except json.JSONDecodeError as error:
        return _over_lines(text, lines) if _is_open(text, error) else [DAMAGED]
    except (UnicodeDecodeError, RecursionError):
        return [DAMAGED]


def _values(text: str) -> list[Value]:
    """Give the rows of a text that holds nothing else."""
    found: list[Value] = []
    at, end = 0, len(text.rstrip())
    while at < end:
        space = _SPACE.match(text, at)
        value, at = _DECODER.raw_decode(text, space.end() if space else at)
        found += [item if isinstance(item, dict) else DAMAGED for item in (value if isinstance(value, list) else [value])]
    return found


def _is_open(text: str, error: json.JSONDecodeError) -> bool:
    """Say whether a text is no JSON only for want of its end."""
    return not text[error.pos :].strip()


def _over_lines(text: str, lines: _Lines) -> list[Value]:
    """Read on until an object is whole; where it never is, the lines behind its first that may begin another come again."""
    held: list[bytes | None] = []
    indent, tried = len(text) - len(text.lstrip()), len(text)
    while len(text) < _LINE and (line := lines.next()) is not None:
        held.append(line)
        more = line.decode("utf-8", "replace")
        text += more
        bracket = _BRACKET.match(more)
        if not lines.affords(len(more)):
            break
        if not line or len(text) > 2 * tried or (bracket and len(bracket[1]) <= indent and lines.affords(len(text))):
            tried = len(text)
            try:
                return _values(text)
            except json.JSONDecodeError as error:
                if not line or not _is_open(text, error):
                    break
            except RecursionError:
                break
    _go_on(lines, held, indent)
    return [DAMAGED]


def _go_on(lines: _Lines, held: list[bytes | None], indent: int) -> None:
    """Go to the next line that may begin an object, among those that were read for a broken one or behind them."""
    first = next((number for number, line in enumerate(held) if line and _may_begin(line, indent)), None)
    if first is not None:
        lines.back([line for line in held[first:] if line])
        return
    while (line := lines.next()) and (_INSIDE.match(line) or len(line) - len(line.lstrip(b" \t")) > indent):
        pass
    if line != b"":
        lines.back([line])


def _may_begin(line: bytes, indent: int) -> bool:
    """Say whether a line may be the first of an object that is not inside one with this indent."""
    found = _STARTS.match(line)
    return found is not None and found.end() <= indent + 1


class _Array:
    """The text of an array, as far as its current element needs it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")("replace")
        self._text, self._at, self._is_over = "", 0, False
        self._key = ""  # that the elements begin with

    def _more(self) -> bool:
        """Read on, twice as much as is at hand, so that all tries together take linear time."""
        if self._is_over or len(self._text) - self._at > _LINE:
            return False
        data = self._stream.read(max(_READ, len(self._text) - self._at))
        self._is_over = not data
        self._text, self._at = self._text[self._at :] + self._decoder.decode(data, self._is_over), 0
        return True

    def between(self) -> str:
        """Pass over what stands between two elements, and give its last character but for space; nothing at the end."""
        passed = ""
        while True:
            found = _BETWEEN.match(self._text, self._at)
            passed += found[0].strip()[-1:] if found else ""
            self._at = found.end() if found else self._at
            if self._at < len(self._text) or not self._more():
                return passed[-1:]

    @property
    def is_over(self) -> bool:
        """Nothing follows."""
        return self._at == len(self._text)

    def element(self) -> object:
        """Give the next element; one that is broken is none, and what may be the next is looked for."""
        while True:
            try:
                value, self._at = _DECODER.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                is_cut = error.pos + _CUT > len(self._text) or error.msg.startswith("Unterminated")
                if not (is_cut and self._more()):
                    self._pass(error.pos)
                    return None
            except RecursionError:
                self._pass(self._at + 1)
                return None
            else:
                self._key = next(iter(value), "") if isinstance(value, dict) else self._key
                return value

    def _pass(self, place: int) -> None:
        """Go on to an object that begins as those before; those inside others do not."""
        while True:
            found = next((found for found in _NEXT.finditer(self._text, place) if self._key in ("", found[1])), None)
            if found:
                self._at = found.start()
                return
            self._at = max(place, len(self._text) - _LONGEST)
            if not self._more():
                self._at = len(self._text)
                return
            place = 0


def _of_array(stream: BinaryIO) -> Iterator[tuple[int, Value]]:
    """Give the objects of an array, or of several one after the other, without having all of it at hand."""
    array, number, value = _Array(stream), 0, None
    while True:
        mark = array.between()
        if array.is_over:
            if mark != "]" and not (number and value is None):
                yield number + 1, DAMAGED
            return
        number += 1
        value = array.element()
        yield number, value if isinstance(value, dict) else DAMAGED
