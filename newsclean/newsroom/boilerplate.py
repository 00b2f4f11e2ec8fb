"""Lines that newsrooms, portals and publishing systems put around articles, told by their text alone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import chain
from typing import Final, get_args

from newsclean.rules.names import PLACES
from newsclean.rules.phrases import MENU_WORDS, PHRASES
from newsclean.rules.shapes import OWNED, SHAPES, TOLD, Shape
from newsclean.vocabulary import Label, Place

_PHRASES: Final = {line.casefold(): kind.label for kind in PHRASES.values() for line in kind.lines.split()}
_LONGEST_PHRASE: Final = 2 * max(map(len, _PHRASES))  # characters, were each one parted from the next by a space
_LAST_ASCII: Final = "\x7f"
_NEVER: Final = r"(?!)"
_is_told: Final = TOLD.regex.search
_TOLD: Final = "다"  # that all of these end with, but for marks
_TOLD_END: Final = 8  # characters of the end of a sentence
_is_owned: Final = OWNED.regex.search


def _joined(shapes: Iterable[Shape]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Join what lines of these shapes start with, and what they hold: one look tells most lines from all of them."""
    starts, holds = zip(*((shape.starts, shape.holds) for shape in shapes), strict=True)
    return re.compile("|".join(chain(*starts)) or _NEVER), re.compile(_by_letter(chain(*holds)) or _NEVER)


def _by_letter(patterns: Iterable[str]) -> str:
    """Join patterns, those with the same first letter behind it: most places of a line are passed by sooner."""
    rests: dict[str, list[str]] = {}
    for pattern in patterns:
        rests.setdefault(pattern[0], []).append(pattern[1:])
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in rests.items())


_PLACES: Final = get_args(Place)
_OF_PLACE: Final = {place: [i for i, shape in enumerate(SHAPES) if shape.place in ("any", place)] for place in _PLACES}
_JOINED: Final = {place: _joined(map(SHAPES.__getitem__, indices)) for place, indices in _OF_PLACE.items()}
_LONGEST_MENU: Final = 200  # characters of a row of labels
_LABELS: Final = 4  # between bars, at least: a title has a section and a site
_LABEL: Final = 16  # characters of each, at most
_SPACES: Final = 2  # in it, at least: two labels may be a headline
_MENU_WORDS: Final = frozenset((*_PHRASES, *MENU_WORDS.casefold().split(), *PLACES))
LONGEST_SHAPE: Final = 160
"""Characters of the longest line that a shape is looked for in."""


def find_phrase(text: str) -> Label | None:
    """Give the label of a line that is one of `PHRASES`, spaces and case aside.

    >>> find_phrase("본문 바로 가기"), find_phrase("관련 기사"), find_phrase("본문 바로 가기를 눌렀다")
    (<Label.CHROME: 'chrome'>, <Label.RELATED: 'related'>, None)
    """
    if len(text) > _LONGEST_PHRASE:
        return None
    line = text.replace(" ", "")
    # Only Latin letters have a case; phrases with some of them begin or end with one, or with a mark.
    return _PHRASES.get(line if line[:1] > _LAST_ASCII < line[-1:] else line.casefold())


def is_menu(text: str) -> bool:
    """Say whether a line is a row of such labels, 공유 댓글 글자크기 인쇄, or of any short ones between bars."""
    if text.count(" ") < _SPACES or len(text) > _LONGEST_MENU or text.endswith((".", "?", "!")):
        return False
    labels = text.split(" | ")
    if len(labels) >= _LABELS and max(map(len, labels)) <= _LABEL:
        return True
    words = text.casefold().split()
    return sum(map(_MENU_WORDS.__contains__, words)) * 4 >= len(words) * 3


def find_shape(text: str, place: Place) -> Shape | None:
    """Find the first of `SHAPES` in a line that stands at *place*."""
    if len(text) > LONGEST_SHAPE:
        return None
    line = text.replace(" ", "").lower()
    end = max(0, len(line) - _TOLD_END)
    if line.find(_TOLD, end) >= 0 and _is_told(line, end) and not _is_owned(line):
        return None
    starts, holds = _JOINED[place]
    if not (starts.match(line) or holds.search(line)):
        return None
    return SHAPES[next(index for index in _OF_PLACE[place] if _has(line, index))]


def _has(line: str, index: int) -> bool:
    starts, holds = _alone(index)
    return starts.match(line) is not None or holds.search(line) is not None


@cache
def _alone(index: int) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Compile the patterns of one shape, which few pages ask for."""
    return _joined([SHAPES[index]])
