"""The record that each pattern of a rule is kept in.

Every pattern is linear: no unbounded repeat, and no repeat that could be parted in several ways.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

Use: TypeAlias = Literal["match", "fullmatch", "search"]


@dataclass(frozen=True)
class Pattern:
    """A pattern with a line it must hit and a near line it must spare, written for it and taken from no page.

    Tests read these lines, and a wheel is built without them.
    """

    source: str
    use: Use
    """How the code asks it; ``search`` also stands for what finds or replaces each place in a line."""
    hit: str = ""
    miss: str = ""
    flags: int = 0

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Compile it when it is first asked: a page needs few of them, and ranges of Hangul are slow to compile."""
        return re.compile(self.source, self.flags)
