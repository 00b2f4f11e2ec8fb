"""What a field gives: its value, and where that comes from."""

from __future__ import annotations

from typing import TypeAlias, TypeVar

from newsclean.vocabulary import Label

Origin: TypeAlias = str | tuple[Label, ...]
"""A source of the page's facts (``meta:og:title``), or the labels of the lines that say it."""
_Value = TypeVar("_Value")
Found: TypeAlias = tuple[_Value, Origin | None]
"""A value with its origin; the origin of an empty value means nothing."""
