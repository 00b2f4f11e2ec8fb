"""What each block of a page is: one label for each, with the rule that gave it.

This file never changes a text; it only says what stands where.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Final, NamedTuple, TypeAlias

from newsclean.page import Block


class Label(StrEnum):
    """What a block is."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    TIMESTAMP = "timestamp"
    BYLINE = "byline"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    SIGN_OFF = "sign-off"
    COPYRIGHT = "copyright"
    RELATED = "related"
    CHROME = "chrome"


class Verdict(NamedTuple):
    """A label and the rule that gave it."""

    label: Label
    rule: str


Line: TypeAlias = tuple[Block, Verdict]

OUTSIDE: Final = Verdict(Label.CHROME, "outside")
"""What every block is that stands in no part of the article."""


def texts(lines: Sequence[Line], label: Label) -> list[str]:
    """Give the texts of the lines with a label."""
    return [block.text for block, verdict in lines if verdict.label is label]
