"""Bytes to text, as a browser would, and better where pages lie about themselves.

This file never looks at what a page says beyond its declared encoding.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from newsclean.article import Decoded
from newsclean.declaration import declared_label
from newsclean.rules.encodings import BLIND, CODECS, COMMON_SYLLABLES, DETECTED, FOREIGN, NAMES

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16le"),
    (codecs.BOM_UTF16_BE, "utf-16be"),
)
_UTF16: Final = ("utf-16le", "utf-16be")
_HANGUL: Final = re.compile(r"[가-힣]")
_HANGUL_RUN: Final = re.compile(r"[가-힣]{1,999}")
_BEYOND: Final = re.compile(r"[^\x00-\x7f]{1,999}")
_WORDS: Final = 500  # runs of characters beyond ASCII that tell whether a text is Korean
_SAMPLE: Final = 4000  # characters that tell whether bytes are UTF-16
_TYPICAL: Final = re.compile(r"[\t\n\r -~\xa0·‘’“”…　-〿ㄱ-ㆎ가-힣！-～]")
# Of ten characters beyond ASCII this many are Hangul in Korean prose, and of a hundred Hangul syllables this many are
# among the thirty most common ones: Chinese or Japanese bytes read as Korean have neither.
_KOREAN: Final = 6
_COMMON: Final = 15
# Two syllables; in CP949 hardly by chance.
_UTF8_HANGUL: Final = re.compile(rb"[\xea-\xed][\x80-\xbf][\x80-\xbf][\xea-\xed][\x80-\xbf][\x80-\xbf]")
_UTF8_CLASSES: Final = bytes.maketrans(bytes([*range(0xEA, 0xEE), *range(0x80, 0xC0)]), b"\1" * 4 + b"\2" * 64)
_ASCII: Final = bytes(range(128))
_FEW: Final = 30  # syllables; fewer do not tell by how common they are
_SO: Final = b"\x0e"  # ISO-2022-KR shifts to Korean with it
_NOT_ASCII: Final = re.compile(rb"[\x80-\xff]{1,64}")
_TRACES: Final = 8  # characters beyond ASCII of the shortest text that may be undone
_WINDOWS_1252: Final = {ord(bytes([byte]).decode("cp1252", "ignore") or chr(byte)): byte for byte in range(0x80, 0xA0)}
_START: Final = 200  # bytes that hold a space, a line break or a tag, two bytes wide in UTF-16
_NO_LEADS: Final = bytes(set(range(256)) - set(range(0xEA, 0xEE)))
_PIECE: Final = re.compile(rb"[^<]++<?+|<")  # no character of UTF-8 or CP949 holds these bytes in its middle


def decode(data: bytes | bytearray | memoryview, encoding: str | None = None) -> Decoded:
    """Decode a page, Korean labels widened to CP949.

    Tried in order, each believed only where the bytes agree: byte order mark; *encoding*, as from an HTTP header;
    the page's own declaration, up to the end of ``<head>``; UTF-8; CP949; detection by charset-normalizer. UTF-8 that
    gives Hangul is certain, whatever the labels say. A few damaged bytes cost themselves alone: they become U+FFFD
    and are counted. Text that was read as Latin-1 or Windows-1252 before is read again where that gives Korean.

    Raises `TypeError` for a wrong type, nothing on any bytes.

    >>> decode("<meta charset=euc-kr>똠방각하".encode("cp949")).encoding
    'euc-kr'
    """
    label: object = encoding
    if not isinstance(label, str | None):
        message = f"decode() takes a str for encoding, not {type(label).__name__}"
        raise TypeError(message)
    if not isinstance(data, bytes):
        try:
            data = bytes(memoryview(data))
        except TypeError:
            message = f"decode() takes bytes, not {type(data).__name__}"
            raise TypeError(message) from None
    marked = None
    for mark, name in _BOMS:
        if data.startswith(mark):
            data, marked = data[len(mark) :], name
    text = _strict(data, marked or "utf-8")
    if text is not None and (marked or _HANGUL.search(text)):
        return Decoded(text=text, encoding=marked or "utf-8")
    if marked in _UTF16:
        return _lenient(data, marked)
    named, declared = _name(encoding or ""), _name(declared_label(data))
    return _sound(data, named, declared, text) or _damaged(data, named or declared)


def reads_as_utf8(data: bytes, decoded: Decoded) -> bool:
    """Say whether the bytes are the text in UTF-8, so that a parser may have them as they are."""
    if decoded.encoding != "utf-8" or decoded.damaged:
        return False
    first = _HANGUL.search(decoded.text)
    return first is None or first.group().encode() in data  # not where mojibake was undone


def _sound(data: bytes, named: str | None, declared: str | None, utf8: str | None) -> Decoded | None:
    """Read bytes that one encoding reads without a fault; *utf8* is what UTF-8 gives, without Hangul."""
    claims = list(_claims(named, declared))
    for name in (*claims, *_unnamed(data)):
        text = utf8 if name == "utf-8" else _strict(data, name)
        if text is None or not _agrees(data, name, text):
            continue
        if name == "euc-kr" and name not in claims and not is_korean(text, few=True):
            continue
        if name == "euc-kr" and _holds_utf8(data):
            return _mixed(data, name)
        return Decoded(text=undo_mojibake(text) if name == "utf-8" else text, encoding=name)
    return None


def _holds_utf8(data: bytes) -> bool:
    """Say whether Hangul in UTF-8 stands among other bytes; those beyond ASCII, looked at alone, are a cheap test."""
    return b"\1\2\2\1\2\2" in data.translate(_UTF8_CLASSES, _ASCII) and _UTF8_HANGUL.search(data) is not None


def _claims(named: str | None, declared: str | None) -> Iterator[str]:
    """Give the encodings to try of those that the caller named and the page declared."""
    if named and named not in BLIND:
        yield named
    if declared in _UTF16:
        declared = "utf-8"  # a declaration that could be read as ASCII is none (WHATWG, prescan)
    if declared and declared not in BLIND:
        yield declared


def _unnamed(data: bytes) -> Iterator[str]:
    """Give the encodings that bytes may be in without saying so."""
    if b"\0" in data[:_START]:
        yield from _UTF16
    if _SO in data:
        yield "iso-2022-kr"
    yield "utf-8"
    yield "euc-kr"


def _name(label: str) -> str | None:
    return NAMES.get(label.strip(" \t\r\n\f\"';,").lower())


def _agrees(data: bytes, name: str, text: str) -> bool:
    """Say whether text that an encoding gave without a fault is more than chance."""
    if name in _UTF16:
        sample = text[:_SAMPLE]
        return len(_TYPICAL.findall(sample)) * 10 > len(sample) * 7
    if name == "iso-2022-kr":
        return _SO in data
    if name in FOREIGN or name == "johab":  # pages that claim these are often CP949
        korean = _strict(data, "euc-kr")
        return korean is None or not is_korean(korean)
    return True


def is_korean(text: str, *, few: bool = False) -> bool:
    """Say whether the characters beyond ASCII are Korean prose, and not other bytes read as Korean.

    *few* syllables, too few to tell by, are Korean or not.

    >>> is_korean("시장은 아침마다 붐빈다"), is_korean("됨햐꼇"), is_korean("됨햐꼇", few=True), is_korean("plain")
    (True, False, True, False)
    """
    words = islice(_BEYOND.finditer(text), _WORDS)
    beyond = "".join(word.group() for word in words).replace("\ufffd", "")
    hangul = [letter for letter in beyond if "가" <= letter <= "힣"]
    if not hangul or len(hangul) * 10 < len(beyond) * _KOREAN:
        return False
    if few and len(hangul) < _FEW:
        return True
    return sum(letter in COMMON_SYLLABLES for letter in hangul) * 100 >= len(hangul) * _COMMON


def _hangul(text: str) -> int:
    """Count syllables."""
    return sum(map(len, _HANGUL_RUN.findall(text)))


def undo_mojibake(text: str) -> str:
    """Read text again that was UTF-8 or CP949 and was read as Latin-1 or Windows-1252, where that is certain.

    Certain it is where the text has no Hangul, its bytes are sound, and what they give is Korean prose.

    >>> undo_mojibake("새벽시장은 오늘도 붐빈다".encode("cp949").decode("latin-1"))
    '새벽시장은 오늘도 붐빈다'
    >>> undo_mojibake("Café Zürich")
    'Café Zürich'
    """
    if _HANGUL.search(text) or sum(len(word.group()) for word in islice(_BEYOND.finditer(text), _WORDS)) < _TRACES:
        return text
    data = _as_latin1(text)
    for name in ("utf-8", "euc-kr") if data else ():
        undone = _strict(data, name)
        if undone is not None and is_korean(undone):
            return undone
    return text


def _as_latin1(text: str) -> bytes:
    """Give the bytes that Latin-1 or Windows-1252 read as this text; none if they did not."""
    try:
        return text.translate(_WINDOWS_1252).encode("latin-1")
    except UnicodeEncodeError:
        return b""


def _strict(data: bytes, name: str) -> str | None:
    try:
        return data.decode(CODECS[name])
    except UnicodeDecodeError:
        return None


def _lenient(data: bytes, name: str) -> Decoded:
    text = data.decode(CODECS[name], "newsclean.replace" if name == "euc-kr" else "replace")
    said = data.count(b"\xef\xbf\xbd") if name == "utf-8" else 0  # written so by the page
    return Decoded(text=text, encoding=name, damaged=text.count("\ufffd") - said)


def _replace(error: UnicodeError) -> tuple[str, int]:
    """Replace a byte, or the pair of bytes that CP949 has no character for, so that the pairs behind stay pairs."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    run = _NOT_ASCII.match(error.object, error.start)
    is_pair = run is not None and (run.end() - run.start()) % 2 == 0
    return "\ufffd", error.start + (2 if is_pair else 1)


codecs.register_error("newsclean.replace", _replace)


def _damaged(data: bytes, claimed: str | None) -> Decoded:
    """Read bytes that no encoding reads without a fault: in UTF-8 or CP949, if that gives Korean."""
    best = _lenient(data, "utf-8")
    syllables = len(data.translate(None, _NO_LEADS))  # in UTF-8, each begins with one of these
    if syllables <= best.damaged:
        best = min(best, _lenient(data, "euc-kr"), key=lambda decoded: decoded.damaged)
    is_other = (best.encoding == "euc-kr" and _hangul(best.text) < best.damaged) or not is_korean(best.text, few=claimed not in FOREIGN)
    if is_other and claimed in BLIND | FOREIGN:
        return _lenient(data, claimed)
    return (_detected(data) if is_other and not claimed else None) or _mixed(data, best.encoding)


def _mixed(data: bytes, name: str) -> Decoded:
    """Read each piece of a page in UTF-8 or CP949, whichever reads it: a pasted widget may be in the other one."""
    texts: list[str] = []
    damaged = 0
    for line in data.splitlines(keepends=True):
        text = _strict(line, name)
        if text is not None and (name == "utf-8" or not _UTF8_HANGUL.search(line)):
            texts.append(text)
            continue
        for piece in _PIECE.findall(line):
            text, lost = _piece(piece, name)
            texts.append(text)
            damaged += lost
    return Decoded(text="".join(texts), encoding=name, damaged=damaged)


def _piece(data: bytes, name: str) -> tuple[str, int]:
    """Give the text of a piece of a page in *name*, and how much of it is damaged."""
    utf8 = _strict(data, "utf-8")
    if utf8 is not None and (name == "utf-8" or _HANGUL.search(utf8)):
        return utf8, 0  # Hangul in UTF-8 is no chance, whatever the page is in
    decoded = _lenient(data, name)
    if decoded.damaged > _hangul(decoded.text):
        korean = _strict(data, "euc-kr") if name == "utf-8" else utf8
        if korean is not None:
            return korean, 0
    return decoded.text, decoded.damaged


def _detected(data: bytes) -> Decoded | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - costs 36 ms, reached by few pages

    match = from_bytes(data, cp_isolation=list(DETECTED)).best()
    return None if match is None else Decoded(text=str(match), encoding=DETECTED[match.encoding])
