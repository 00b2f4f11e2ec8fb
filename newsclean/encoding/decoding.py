"""Which encoding a page is in: what is claimed for it, each claim believed only where the bytes agree."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import Final

from newsclean.article import Decoded
from newsclean.encoding.mojibake import is_korean, strict, undo_mojibake
from newsclean.encoding.prescan import declared_label
from newsclean.encoding.repair import holds_utf8, lenient, mixed, repaired
from newsclean.rules.encodings import BLIND, FOREIGN, NAMES

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16le"),
    (codecs.BOM_UTF16_BE, "utf-16be"),
)
_UTF16: Final = ("utf-16le", "utf-16be")
_HANGUL: Final = re.compile(r"[가-힣]")
_SAMPLE: Final = 4000  # characters that tell whether bytes are UTF-16
_TYPICAL: Final = re.compile(r"[\t\n\r -~\xa0·‘’“”…　-〿ㄱ-ㆎ가-힣！-～]")
_SO: Final = b"\x0e"  # ISO-2022-KR shifts to Korean with it
_START: Final = 200  # bytes that hold a space, a line break or a tag, two bytes wide in UTF-16


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
    text = strict(data, marked or "utf-8")
    if text is not None and (marked or _HANGUL.search(text)):
        return Decoded(text=text, encoding=marked or "utf-8")
    if marked in _UTF16:
        return lenient(data, marked)
    named, declared = _name(encoding or ""), _name(declared_label(data))
    return _sound(data, named, declared, text) or repaired(data, named or declared)


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
        text = utf8 if name == "utf-8" else strict(data, name)
        if text is None or not _agrees(data, name, text):
            continue
        if name == "euc-kr" and name not in claims and not is_korean(text, few=True):
            continue
        if name == "euc-kr" and holds_utf8(data):
            return mixed(data, name)
        return Decoded(text=undo_mojibake(text) if name == "utf-8" else text, encoding=name)
    return None


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
        korean = strict(data, "euc-kr")
        return korean is None or not is_korean(korean)
    return True
