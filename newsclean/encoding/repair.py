"""Bytes that no encoding reads without a fault: damage costs the damaged characters, not the page."""

from __future__ import annotations

import codecs
import re
from typing import Final

from newsclean.article import Decoded
from newsclean.encoding.mojibake import count_hangul, is_korean, strict
from newsclean.rules.encodings import BLIND, CODECS, DETECTED, FOREIGN

_HANGUL: Final = re.compile(r"[가-힣]")
# Two syllables; in CP949 hardly by chance.
_UTF8_HANGUL: Final = re.compile(rb"[\xea-\xed][\x80-\xbf][\x80-\xbf][\xea-\xed][\x80-\xbf][\x80-\xbf]")
_UTF8_CLASSES: Final = bytes.maketrans(bytes([*range(0xEA, 0xEE), *range(0x80, 0xC0)]), b"\1" * 4 + b"\2" * 64)
_ASCII: Final = bytes(range(128))
_NOT_ASCII: Final = re.compile(rb"[\x80-\xff]{1,64}")
_NO_LEADS: Final = bytes(set(range(256)) - set(range(0xEA, 0xEE)))
# Bytes that are read at once where all are sound: line by line, 32 MiB of short lines that end within a letter take 1.2 GB.
_AT_ONCE: Final = 65_536
_PIECE: Final = re.compile(rb"[^<]++<?+|<")  # no character of UTF-8 or CP949 holds these bytes in its middle


def lenient(data: bytes, name: str) -> Decoded:
    """Decode bytes; what cannot be read becomes U+FFFD."""
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


def repaired(data: bytes, claimed: str | None) -> Decoded:
    """Read bytes that no encoding reads without a fault: in UTF-8 or CP949, if that gives Korean."""
    best = lenient(data, "utf-8")
    syllables = len(data.translate(None, _NO_LEADS))  # in UTF-8, each begins with one of these
    if syllables <= best.damaged:
        best = min(best, lenient(data, "euc-kr"), key=lambda decoded: decoded.damaged)
    is_other = (best.encoding == "euc-kr" and count_hangul(best.text) < best.damaged) or not is_korean(
        best.text, few=claimed not in FOREIGN
    )
    if is_other and claimed in BLIND | FOREIGN:
        return lenient(data, claimed)
    return (_detected(data) if is_other and not claimed else None) or mixed(data, best.encoding)


def holds_utf8(data: bytes) -> bool:
    """Say whether Hangul in UTF-8 stands among other bytes; those beyond ASCII, looked at alone, are a cheap test."""
    return b"\1\2\2\1\2\2" in data.translate(_UTF8_CLASSES, _ASCII) and _UTF8_HANGUL.search(data) is not None


def mixed(data: bytes, name: str) -> Decoded:
    """Read each piece of a page in UTF-8 or CP949, whichever reads it: a pasted widget may be in the other one."""
    texts: list[str] = []
    damaged = start = 0
    while start < len(data):
        stop = data.find(b"\n", start + _AT_ONCE) + 1 or len(data)
        part = data[start:stop]
        start = stop
        lines = (part,) if _is_sound(part, name) else part.splitlines(keepends=True)
        for line in lines:
            if _is_sound(line, name):
                texts.append(line.decode(CODECS[name]))
                continue
            for piece in _PIECE.findall(line):
                text, lost = _piece(piece, name)
                texts.append(text)
                damaged += lost
    return Decoded(text="".join(texts), encoding=name, damaged=damaged)


def _is_sound(data: bytes, name: str) -> bool:
    """Say whether a part of a page is in its encoding, and holds no Hangul in UTF-8 beside it."""
    return strict(data, name) is not None and (name == "utf-8" or not _UTF8_HANGUL.search(data))


def _piece(data: bytes, name: str) -> tuple[str, int]:
    """Give the text of a piece of a page in *name*, and how much of it is damaged."""
    utf8 = strict(data, "utf-8")
    if utf8 is not None and (name == "utf-8" or _HANGUL.search(utf8)):
        return utf8, 0  # Hangul in UTF-8 is no chance, whatever the page is in
    decoded = lenient(data, name)
    if decoded.damaged > count_hangul(decoded.text):
        korean = strict(data, "euc-kr") if name == "utf-8" else utf8
        if korean is not None:
            return korean, 0
    return decoded.text, decoded.damaged


def _detected(data: bytes) -> Decoded | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - costs 36 ms, reached by few pages

    match = from_bytes(data, cp_isolation=list(DETECTED)).best()
    return None if match is None else Decoded(text=str(match), encoding=DETECTED[match.encoding])
