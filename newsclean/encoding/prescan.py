"""The encoding that a page declares for itself.

This file never decodes; what a page says of its encoding may be a lie.
"""

from __future__ import annotations

import re
from typing import Final

_XML_DECLARED: Final = re.compile(rb"""\s{0,64}<\?xml\b[^>]{0,256}?\bencoding\s{0,8}=\s{0,8}["']([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_TAG: Final = re.compile(rb"</?([A-Za-z][A-Za-z0-9]{0,15})(?=[\s/>])")
_RAW: Final = (b"script", b"style", b"title")  # what stands inside of them is text
_ATTRIBUTE: Final = re.compile(
    rb"""[\s/]{0,99}+([^\s=>/]{1,99}+)(?:\s{0,99}+=\s{0,99}+(?:"([^"]{0,9999}+)"|'([^']{0,9999}+)'|([^\s>"']{0,999}+)))?+"""
)
_CHARSET: Final = re.compile(rb"""charset\s{0,8}=\s{0,8}["']?\s{0,8}([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)


def declared_label(data: bytes) -> str:
    """Find the label that a page declares, as browsers do, but up to the end of ``<head>``; ``""`` if there is none.

    WHATWG, HTML, prescan a byte stream to determine its encoding. Labels in comments, scripts and attributes of other
    elements are none.
    """
    xml = _XML_DECLARED.match(data)
    if xml:
        return xml[1].decode("ascii")
    position = data.find(b"<")
    while position >= 0:
        if data.startswith(b"<!--", position):
            end = data.find(b"-->", position + 2)
            position = data.find(b"<", end) if end >= 0 else -1
            continue
        tag = _TAG.match(data, position)
        if tag is None:
            position = data.find(b"<", position + 1)
            continue
        name = tag[1].lower()
        if name == b"body" or (name == b"head" and data.startswith(b"</", position)):
            break
        label, end = _attributes(data, tag.end(), is_meta=name == b"meta")
        if label:
            return label
        if name in _RAW and not data.startswith(b"</", position):
            closing = re.compile(rb"</" + name, re.IGNORECASE).search(data, end)
            end = closing.start() if closing else len(data)
        position = data.find(b"<", end)
    return ""


def _attributes(data: bytes, position: int, *, is_meta: bool) -> tuple[str, int]:
    """Pass the attributes of a tag; give the label in those of a ``<meta>``, and where the tag ends."""
    charset = content = b""
    is_pragma = False
    while match := _ATTRIBUTE.match(data, position):
        position = match.end()
        if is_meta:
            name, value = match[1].lower(), match[2] or match[3] or match[4] or b""
            if name == b"charset":
                charset = charset or value
            elif name == b"content":
                content = content or value
            is_pragma = is_pragma or (name == b"http-equiv" and value.lower() == b"content-type")
    if not charset and is_pragma:
        found = _CHARSET.search(content)
        charset = found[1] if found else b""
    return charset.decode("ascii", "ignore"), position
