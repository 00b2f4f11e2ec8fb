"""The words that all rooms share: what markup hints at, where a rule acts, and what a line of a page is.

This file holds no mechanism.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal, NamedTuple, TypeAlias, TypeVar

Place: TypeAlias = Literal["any", "head", "tail"]
"""Where a line stands: ``head`` in front of the body and in its first lines, ``tail`` in its last part and behind.

``any`` of a line is the middle of the body, where only rules act that are not bound to head or tail; of a rule, that it
acts everywhere.
"""


class Hint:
    """What the markup says of a line, as bits; weak evidence, never a veto."""

    HEADING: Final = 1 << 0
    CAPTION: Final = 1 << 1
    LIST: Final = 1 << 2
    CELL: Final = 1 << 3
    CONTROL: Final = 1 << 4  # button, form field, nav, footer
    HIDDEN: Final = 1 << 5
    BODY: Final = 1 << 6  # a body by itemprop, <article> or the name of a container
    OUTLET_BODY: Final = 1 << 7  # the body by an outlet's selector
    TITLE: Final = 1 << 8
    DECK: Final = 1 << 9
    DATE: Final = 1 << 10
    BYLINE: Final = 1 << 11
    CHROME: Final = 1 << 12  # share, related, comment, advertisement, menu
    BOLD: Final = 1 << 13  # the whole line is bold
    NOTE: Final = 1 << 14  # an outlet's own summary or notice, not text of the article


UNSEEN: Final = Hint.CONTROL | Hint.HIDDEN | Hint.NOTE
"""Hints of what no reader takes for text."""


class Label(StrEnum):
    """What a line of a page is."""

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


KEPT: Final = frozenset(
    (Label.TITLE, Label.SUBTITLE, Label.TIMESTAMP, Label.BYLINE, Label.PARAGRAPH, Label.CAPTION, Label.SIGN_OFF),
)
"""Labels of lines whose text, or what they say, is part of an article."""
DROPPED: Final = frozenset((Label.COPYRIGHT, Label.RELATED, Label.CHROME))
"""Labels of all other lines."""


class Verdict(NamedTuple):
    """A label and the name of the rule that gave it."""

    label: Label
    rule: str


Origin: TypeAlias = str | tuple[Label, ...]
"""Where a field comes from: a source of the page's facts (``meta:og:title``), or the labels of the lines that say it."""
_Value = TypeVar("_Value")
Found: TypeAlias = tuple[_Value, Origin | None]
"""What a field gives: a value with its origin; the origin of an empty value means nothing."""
OUTSIDE: Final = Verdict(Label.CHROME, "outside")
"""What every line is that stands in no part of the article."""
