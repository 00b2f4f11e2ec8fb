"""Addresses of photos as pages write them: one, or several with their sizes."""

from __future__ import annotations

import re
from typing import Final

from newsclean.rules.photos import BESIDE_STAND_INS, CHOICE, ICON, IMAGE_FILE, SAVED, SCHEME, STAND_INS

LONGEST: Final = 3000
"""Characters of an address, at most."""
_SELECTS: Final = 20  # addresses with sizes of one image that are looked at
_WORDS: Final = re.compile(r"[_.\-\s]")


def largest(choices: str) -> str:
    """Give the address with the greatest width or density; the first of equals, and one without counts single."""
    found: list[tuple[float, str]] = []
    position = 0
    for _ in range(_SELECTS):
        match = CHOICE.regex.match(choices, position)
        if match is None:
            break
        position = match.end()
        if photo_address(match["address"]):
            found.append((float(match["size"] or 1), match["address"]))
    return max(found, key=lambda choice: choice[0], default=(0.0, ""))[1]


def photo_address(value: str) -> str | None:
    r"""Give an address without the white space around it, if a photo may lie there.

    >>> photo_address(" /news/a.jpg\n"), photo_address("data:image/gif;base64,R0lGODlh"), photo_address("/img/no_image.png")
    ('/news/a.jpg', None, None)
    """
    if len(value) > LONGEST:
        return None
    address = value.strip()
    if (
        address in {"", "#", "null", "undefined"}
        or "{" in address
        or SCHEME.regex.match(address)
        or SAVED.regex.fullmatch(address)
        or ICON.regex.match(address)
    ):
        return None
    file = IMAGE_FILE.regex.fullmatch(address)
    words = _WORDS.split(file["stem"].lower()) if file else []
    if not STAND_INS.isdisjoint(words) and all(_stands_in(word) for word in words):
        return None
    return address


def _stands_in(word: str) -> bool:
    return word in STAND_INS or word in BESIDE_STAND_INS or word.strip("0123456789x") == ""
