"""Captions of the article's photos, parted from their credits."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.article import PhotoCaption
from newsclean.fields.origins import Found
from newsclean.page import Labelled, with_label
from newsclean.vocabulary import Label


def find_captions(lines: Sequence[Labelled]) -> Found[tuple[PhotoCaption, ...]]:
    """Part captions from credits; a credit on a line of its own belongs to the caption before it."""
    found: list[PhotoCaption] = []
    seen: set[str] = set()
    for block in with_label(lines, Label.CAPTION):
        if block.text in seen and not block.path:
            continue  # a dump repeats a caption that was the image's alternative text, too
        seen.add(block.text)
        caption = block.caption
        if found and found[-1].text and found[-1].credit is None and (block.is_credit or not caption.text):
            found[-1] = PhotoCaption(text=found[-1].text, credit=caption.credit)
        else:
            found.append(caption)
    return tuple(found), (Label.CAPTION,)
