"""The page inside a web archive that a browser saved as one file (MHTML).

This file never reads a page; it takes it out of its envelope.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from email.message import Message

# Headers of mail in the first lines, one of which says that a page and its images follow.
_ENVELOPE: Final = re.compile(r"\A\s{0,99}(?:From|MIME-Version|Snapshot-Content-Location|Subject|Date|Content-Type):\s", re.IGNORECASE)
_KIND: Final = re.compile(r"multipart/related\b", re.IGNORECASE)
_HEADERS: Final = 4096  # characters


def page_of(text: str) -> str | None:
    """Give the HTML of a web archive; None for any other text."""
    if not (_ENVELOPE.match(text) and _KIND.search(text, 0, _HEADERS)):
        return None
    import email  # noqa: PLC0415 - loading it takes long, and few pages come in an envelope

    message = email.message_from_string(text.lstrip())
    return next((_decoded(part) for part in message.walk() if part.get_content_type() == "text/html"), None)


def _decoded(part: Message) -> str:
    if str(part.get("Content-Transfer-Encoding")).strip().lower() not in {"quoted-printable", "base64"}:
        return str(part.get_payload())
    data = part.get_payload(decode=True)
    source = data if isinstance(data, bytes) else b""
    try:
        return source.decode(part.get_content_charset("utf-8"), "replace")
    except LookupError:
        return source.decode("utf-8", "replace")
