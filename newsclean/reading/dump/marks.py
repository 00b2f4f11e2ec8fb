"""Marks in plain text: bullets, and the addresses of links and images in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from newsclean.newsroom.sentences import ending
from newsclean.reading.dump.lines import Line, plain
from newsclean.rules.dumps import ADDRESS_LINE, BRACKETED_ADDRESS, BRACKETED_IMAGE, BULLET, BULLETS, REFERENCE, SCRIPT_CALL

_FEW: Final = 3  # bullets of a text whose author set them
_NUMBERED: Final = 5  # links of a text whose links are numbered, at least
_LEVELS: Final = 8  # lists in lists
_BRACKETED: Final = re.compile(BRACKETED_ADDRESS.regex.pattern.removeprefix(r"\s?"))  # found sooner from its bracket on


def without_bullets(lines: Sequence[str]) -> Sequence[str]:
    """Take bullets away where they stand in front of more lines than an author would set."""
    whole = "\n".join(lines)
    if not any(bullet in whole for bullet in BULLETS):
        return lines
    count = len([line for line in lines if not line[:1].isalnum() and BULLET.regex.match(line.lstrip())])  # no bullet is a letter
    return [*map(_without_bullets, lines)] if count > _FEW else lines


def stand_in(lines: Sequence[str]) -> bool:
    """Say whether any other marks may stand in a text: in most dumps none does."""
    whole = "\n".join(lines)
    if "javascript:" in whole or BRACKETED_IMAGE.regex.search(whole) or _BRACKETED.search(whole) or _is_numbered(whole):
        return True
    if not ("http" in whole or "file:" in whole or "mailto:" in whole):
        return False
    return [line for line in lines if ":" in line and ADDRESS_LINE.regex.fullmatch(line.strip())] != []


def read(lines: Sequence[str]) -> Iterator[Line]:
    """Take marks away; a line that is the text of a link and nothing else is one."""
    numbered = _is_numbered("\n".join(lines))
    image = False
    for raw in without_bullets(lines):
        text, called = raw, 0
        if ":" in text and ADDRESS_LINE.regex.fullmatch(text.strip()):
            continue
        if "javascript:" in text:
            text, called = SCRIPT_CALL.regex.subn("", text)
        if "[" not in text and not called:
            line = plain(text)
            yield line._replace(follows_image=image) if image and line.text else line
            image = image and not line.text
            continue
        text, images = BRACKETED_IMAGE.regex.subn("", text)
        text, links = BRACKETED_ADDRESS.regex.subn("", text)
        links += called
        if numbered:
            text, numbers = REFERENCE.regex.subn("", text)
            links += numbers
        line = plain(text)
        if links and not ending(line.text):
            line = line._replace(links=len(line.text))
        image = image or images > 0
        if line.text:
            yield line._replace(follows_image=image)
            image = False


def _without_bullets(line: str) -> str:
    text = line.lstrip()
    if text[:1].isalnum():
        return text
    for _ in range(_LEVELS):
        bullet = BULLET.regex.match(text)
        if bullet is None:
            break
        text = text[bullet.end() :]
    return "" if text.strip() in {"*", "•", "+"} else text


def _is_numbered(text: str) -> bool:
    """Say whether numbers in brackets count up through the text."""
    numbers = [int(found[1]) for found in REFERENCE.regex.finditer(text)]
    return len(numbers) >= _NUMBERED and sum(b == a + 1 for a, b in pairwise(numbers)) * 10 >= (len(numbers) - 1) * 8
