"""The record that each pattern of a rule is kept in.

Every pattern is linear: no unbounded repeat, and no repeat that could be parted in several ways.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, TypeAlias

Use: TypeAlias = Literal["match", "fullmatch", "search"]


class Pattern(NamedTuple):
    """A pattern with a line it must hit and a near line it must spare, written for it and taken from no page."""

    regex: re.Pattern[str]
    use: Use
    """How the code asks it; ``search`` also stands for what finds or replaces each place in a line."""
    hit: str
    miss: str
