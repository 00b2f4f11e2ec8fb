"""Captions of the article's photos, parted from their credits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from newsclean.article import PhotoCaption
from newsclean.fields.origins import Found
from newsclean.page import Labelled
from newsclean.vocabulary import Label

_BESIDE: Final = 2  # lines from the alternative text of an image to its caption, at most: a credit may stand between them


def find_captions(lines: Sequence[Labelled]) -> Found[tuple[PhotoCaption, ...]]:
    """Part captions from credits; a credit on a line of its own belongs to the caption before it."""
    found: list[PhotoCaption] = []
    seen: dict[str, int] = {}
    for place, (block, verdict) in enumerate(lines):
        if verdict.label is not Label.CAPTION:
            continue
        if not block.path and place - seen.get(block.text, -_BESIDE - 1) <= _BESIDE:
            continue  # a dump repeats a caption that was the image's alternative text, too
        seen[block.text] = place
        caption = block.caption
        if found and found[-1].text and found[-1].credit is None and (block.is_credit or not caption.text):
            found[-1] = PhotoCaption(text=found[-1].text, credit=caption.credit)
        else:
            found.append(caption)
    return tuple(found), (Label.CAPTION,)
