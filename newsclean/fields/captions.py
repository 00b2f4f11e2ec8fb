"""Captions of the article's photos, parted from their credits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from urllib.parse import urljoin, urlsplit

from newsclean.article import PhotoCaption
from newsclean.page import Facts, Labelled, first_value
from newsclean.rules import sources
from newsclean.vocabulary import Found, Label

_BESIDE: Final = 2  # lines from the alternative text of an image to its caption, at most: a credit may stand between them


def find_captions(lines: Sequence[Labelled], facts: Facts, url: str | None) -> Found[tuple[PhotoCaption, ...]]:
    """Part captions from credits; a credit on a line of its own belongs to the caption before it.

    *url* is the page's address where the caller knows it.
    """
    if all(verdict.label is not Label.CAPTION for _, verdict in lines):
        return (), (Label.CAPTION,)
    own = _joined("", url or first_value(facts, sources.URL)) or ""
    base = _joined(own, first_value(facts, sources.BASE)) or own
    found: list[PhotoCaption] = []
    seen: dict[str, int] = {}
    for place, (block, verdict) in enumerate(lines):
        if verdict.label is not Label.CAPTION:
            continue
        if not block.path and place - seen.get(block.text, -_BESIDE - 1) <= _BESIDE:
            continue  # a dump repeats a caption that was the image's alternative text, too
        seen[block.text] = place
        caption, image = block.caption, _joined(base, block.image)
        last = found[-1] if found else None
        is_of_last = last and last.text and last.credit is None and (image is None or image == last.image or last.image is None)
        if last and is_of_last and (block.is_credit or not caption.text):
            found[-1] = PhotoCaption(text=last.text, credit=caption.credit, image=last.image or image)
        else:
            found.append(PhotoCaption(text=caption.text, credit=caption.credit, image=image))
    return tuple(found), (Label.CAPTION,)


def _joined(base: str, address: str | None) -> str | None:
    """Make an address absolute, as far as *base* is; None for what is none."""
    try:
        return urljoin(base, address) if address and urlsplit(address) else None
    except ValueError:  # a bracket where the name of a host should stand
        return None
