"""Marks within a line of Markdown: links, images, bold words, escapes.

While a line is read, letters of a private plane stand for what was marked; none of them leaves this file but in `finished`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from newsclean.newsroom.sentences import CLOSING
from newsclean.reading.dump.broken import goes_on
from newsclean.reading.dump.lines import Line, collapsed
from newsclean.reading.photos import photo_address
from newsclean.rules.dumps import AUTOLINK, EMPHASIS, ESCAPE, IMAGE, LINK, LINK_END, LINK_START
from newsclean.vocabulary import Hint

_HIDDEN: Final = 0xF0000  # escaped marks of punctuation stand from here on
_FIRST: Final = chr(_HIDDEN)
_OPEN, _CLOSE, _IMAGE, _STRONG_END, _MAIL = map(chr, range(0xF0100, 0xF0105))
_SHOWN: Final = {_HIDDEN + code: chr(code) for code in range(0x80)}
_MARKS: Final = dict.fromkeys(map(ord, (_OPEN, _CLOSE, _IMAGE, _STRONG_END)))
_BEHIND_STRONG: Final = re.compile(rf"{_STRONG_END}\s(?=(?P<mark>[{re.escape(CLOSING)},.?!…·])?)")
_STRONG: Final = re.compile(r"\*{2,9}|(?<![A-Za-z0-9_])__|__(?![A-Za-z0-9_])")
_WORD: Final = 20  # letters that tell a particle
_EDGES: Final = f" {_OPEN}{_CLOSE}{_IMAGE}{_STRONG_END}"


def read(text: str) -> str:
    """Put letters of our own in the place of marks."""
    if "\\" in text:
        text = ESCAPE.regex.sub(lambda found: chr(_HIDDEN + ord(found[1])), text)
    if "](" in text:
        text = LINK.regex.sub(_link, IMAGE.regex.sub(_IMAGE, text))
    if "<" in text:
        text = AUTOLINK.regex.sub(lambda found: found[1] if "@" in found[1] else f"{_OPEN}{found[1]}{_CLOSE}", text)
    return text


def _link(found: re.Match[str]) -> str:
    target = found["target"]
    if target.startswith("mailto:"):
        return f"{found['text']}{_MAIL}{unquote(target.removeprefix('mailto:'))}{_MAIL}"
    return f"{_OPEN}{found['text']}{_CLOSE}"


def images(line: str) -> Iterator[str | None]:
    """Give the addresses of a line's images, None for one that shows no photo."""
    if "![" in line:
        text = ESCAPE.regex.sub(lambda found: chr(_HIDDEN + ord(found[1])), line) if "\\" in line else line
        for found in IMAGE.regex.finditer(text):
            address, _, _ = found["target"].strip().partition(" ")  # its title stands behind it
            yield photo_address(address.translate(_SHOWN).strip("<>"))


def count_images(text: str) -> int:
    """Count the images of a line that was read."""
    return text.count(_IMAGE)


def count_leading_images(text: str) -> int:
    """Count those in front of all its letters."""
    return text[: len(text) - len(text.lstrip(_EDGES))].count(_IMAGE)


def ends_link(text: str) -> bool:
    """Say whether a link that began on another line ends here."""
    return "](" in text and LINK_END.regex.match(text) is not None


def starts_link(text: str) -> bool:
    """Say whether a link begins here and does not end."""
    return "[" in text and LINK_START.regex.search(text) is not None


def linked(text: str) -> str:
    """Make a line, or its part that belongs to a link of several lines, a link."""
    start = LINK_START.regex.search(text)
    end = LINK_END.regex.match(text)
    if end:
        inside, _, _ = end[0].rpartition("](")
        return f"{_OPEN}{inside}{_CLOSE}{text[end.end() :]}"
    if start:
        return f"{text[: start.start()]}{_OPEN}{text[start.end() :]}{_CLOSE}"
    return f"{_OPEN}{text}{_CLOSE}"


def bare(text: str) -> str:
    """Give a line from its first letter on: a link or an image may begin before it."""
    return text.lstrip(_EDGES)


def ends_with_image(text: str) -> bool:
    """Say whether an image is the last thing in a line."""
    return text.rstrip(f" {_CLOSE}").endswith(_IMAGE)


def finished(text: str, hints: int, *, follows_image: bool) -> Line:
    """Give a line without marks, and what they said."""
    if not text or ("*" not in text and "_" not in text and max(text) < _FIRST):
        return Line(collapsed(text), 0, hints, follows_image)
    stem = text.strip(_EDGES)
    if stem.startswith(("**", "__")) and stem.endswith(("**", "__")) and stem.count("**") + stem.count("__") == 2:  # noqa: PLR2004 - both
        hints |= Hint.BOLD
    follows_image = follows_image or _IMAGE in text[: len(text) - len(text.lstrip(_EDGES))]
    text, addresses = _without_addresses(text)
    text = collapsed(_without_emphasis(text))
    links = sum(len(part) for part in _inside(text))
    return Line(text.translate(_MARKS).translate(_SHOWN).strip(), links, hints, follows_image, addresses)


def _without_addresses(text: str) -> tuple[str, tuple[str, ...]]:
    parts = text.split(_MAIL)
    return "".join(parts[::2]), tuple(parts[1::2])


def _without_emphasis(text: str) -> str:
    """Take the marks of bold and slanted words away, and the space that stands between one and its particle."""
    if "*" not in text and "_" not in text:
        return text
    parts = _STRONG.split(text)
    text = "".join(part + (_STRONG_END if index % 2 else "") for index, part in enumerate(parts)) if len(parts) > 1 else text
    text = EMPHASIS.regex.sub(lambda found: f"{found['starred'] or found['lined']}{_STRONG_END}", text)
    return _BEHIND_STRONG.sub(_glued, text) if _STRONG_END in text else text


def _glued(found: re.Match[str]) -> str:
    before, after = found.string[found.start() - 1 : found.start()], found.string[found.end() : found.end() + _WORD] + " "
    return "" if found["mark"] or goes_on(before, after) else " "


def _inside(text: str) -> Iterator[str]:
    """Give what stands in links."""
    for part in text.split(_OPEN)[1:]:
        inside, _, _ = part.partition(_CLOSE)
        yield inside.translate(_MARKS)
