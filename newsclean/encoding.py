"""Bytes to text, as a browser would, and better where pages lie about themselves.

This file never looks at what a page says beyond its declared encoding.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from newsclean.article import Decoded
from newsclean.rules.encodings import CODECS, NAMES

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16le"),
    (codecs.BOM_UTF16_BE, "utf-16be"),
)
_PRESCAN: Final = 1 << 16  # bytes: WHATWG's 1,024 do not reach the declaration of pages that put scripts first
# What a prescan passes over, and how it ends (WHATWG, HTML, prescan a byte stream to determine its encoding).
_SKIPPED: Final = re.compile(rb"<!--|<script\b|<style\b|<title\b")
_ENDS: Final = {b"<!--": b"-->", b"<script": b"</script", b"<style": b"</style", b"<title": b"</title"}
_DECLARED: Final = re.compile(rb"""charset\s{0,8}=\s{0,8}["']?\s{0,8}([a-z0-9_.:-]{2,40})""")
_XML_DECLARED: Final = re.compile(rb"""\s{0,64}<\?xml\b[^>]{0,256}?\bencoding\s{0,8}=\s{0,8}["']([a-z0-9_.:-]{2,40})""")
_DAMAGE: Final = 200  # one character in so many may be broken before an encoding is given up


def decode(data: bytes | bytearray | memoryview, encoding: str | None = None) -> Decoded:
    """Decode a page, Korean labels widened to CP949.

    Tried in order, each believed only where the bytes agree: byte order mark; *encoding*, as from an HTTP header;
    the page's own declaration up to the end of ``<head>``; UTF-8; CP949; detection by charset-normalizer. A few
    damaged bytes cost themselves alone: they become U+FFFD and are counted. Never raises on bytes.

    >>> decode("<meta charset=euc-kr>똠방각하".encode("cp949")).encoding
    'euc-kr'
    """
    if not isinstance(data, bytes):
        try:
            data = bytes(memoryview(data))
        except TypeError:
            message = f"decode() takes bytes, not {type(data).__name__}"
            raise TypeError(message) from None
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], name)
    names = [*_claims(data, encoding), "utf-8", "euc-kr"]
    for name in dict.fromkeys(names):
        text = _strict(data, name)
        if text is not None:
            return Decoded(text=text, encoding=name)
    return _repaired(data, names) or _detected(data)


def _claims(data: bytes, encoding: str | None) -> list[str]:
    """Give the encodings that the caller and the page name, as far as they can be."""
    head = data[:_PRESCAN].lower()
    declared = _XML_DECLARED.match(head) or _meta_charset(head)
    labels = [encoding or "", declared[1].decode("ascii") if declared else ""]
    names = [NAMES.get(label.strip(" \t\r\n\"';").lower()) for label in labels]
    if names[1] in ("utf-16le", "utf-16be"):
        names[1] = "utf-8"  # a declaration that could be read as ASCII is none (WHATWG, prescan)
    # windows-1252 accepts nearly all bytes, so it agrees with none; detection may still find it.
    return [name for name in names if name and name != "windows-1252"]


def _meta_charset(head: bytes) -> re.Match[bytes] | None:
    """Find the first charset inside a ``<meta>`` that stands in no comment, script, style or title."""
    shown = 0  # bytes that are known to stand in none of these
    for match in _DECLARED.finditer(head):
        tag = head.rfind(b"<", 0, match.start())
        while tag >= shown and (skipped := _SKIPPED.search(head, shown, tag)):
            end = head.find(_ENDS[skipped.group()], skipped.end())
            shown = end if end >= 0 else len(head)
        if tag >= shown and head.startswith(b"<meta", tag) and b">" not in head[tag : match.start()]:
            return match
    return None


def _strict(data: bytes, name: str) -> str | None:
    try:
        return data.decode(CODECS[name])
    except UnicodeDecodeError:
        return None


def _lenient(data: bytes, name: str) -> Decoded:
    text = data.decode(CODECS[name], "replace")
    return Decoded(text=text, encoding=name, damaged=text.count("\ufffd"))


def _repaired(data: bytes, names: list[str]) -> Decoded | None:
    """Take the encoding that loses least, line by line: a pasted widget may be in the other one."""
    candidates = [_lenient(data, name) for name in dict.fromkeys(names) if name in ("utf-8", "euc-kr")]
    best = min(candidates, key=lambda decoded: decoded.damaged)
    if best.damaged * _DAMAGE > len(best.text) + _DAMAGE:
        return None
    other = "utf-8" if best.encoding == "euc-kr" else "euc-kr"
    lines: list[str] = []
    for line in data.split(b"\n"):
        text = _strict(line, best.encoding)
        if text is None:
            text = _strict(line, other)
        lines.append(_lenient(line, best.encoding).text if text is None else text)
    text = "\n".join(lines)
    return Decoded(text=text, encoding=best.encoding, damaged=text.count("\ufffd"))


def _detected(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - costs 36 ms, reached by few pages

    match = from_bytes(data).best()
    if match is None:
        return _lenient(data, "utf-8")
    name = NAMES.get(match.encoding.replace("_", "-"), match.encoding.replace("_", "-"))
    return Decoded(text=str(match), encoding=name)
