"""Lines that a program wrapped at a width are made whole again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Final, NamedTuple, TypeAlias

from newsclean.newsroom.sentences import ending
from newsclean.rules.dumps import BOUND_NOUN, BULLET, HEADING, NUMBER, OPEN_ENDS, PARTICLE

_WIDTHS: Final = range(40, 161)  # that programs wrap lines at
_SHORTEST: Final = 20  # letters of a line of the smallest width: all other lines need no closer look
_FULL_LINES: Final = 4  # that break off within a sentence, which the next line goes on with, at least
_FEWEST: Final = 2  # the same of a text in which no line is longer than that width
_WIDE: Final = range(0x3000, 0xFF61)  # Hangul, ideographs and their marks, full-width forms: two columns; “ … ▶ are one
_NARROW_BYTES: Final = bytes(byte for byte in range(0x100) if byte not in range(0xE3, 0xF0))  # all but the first of wide letters
_BROKEN_WORDS: Final = 4  # lines that end at the very width, at least, of a dump whose words were broken, too
_LONGEST_WORD: Final = 24  # letters; a longer one is an address
_UNWRAPPED: Final = ("://", "|", "javascript:")  # in lines that programs leave as long as they are
_ITEMS: Final = ("[", "!", "*", "-", "+", "•")  # before such lines
_HARD: Final = "  "  # spaces behind a line that was meant to end there
_UNIT: Final = re.compile(r"(?:[!-~]{1,40}|.)[.,!?%)\]”’」』…]{0,3}")  # what is not broken where words are: Latin words and marks behind
_STARTS: Final = ("|", "▶", "■", "◆", "○", "●", "▲", "※", "▷", "- ")  # of lines that go on with none
_Measure: TypeAlias = Callable[[str], int]


class Wrap(NamedTuple):
    """How a dump was wrapped."""

    width: int
    measure: _Measure
    """Programs count letters, or columns."""
    in_words: bool
    """Whether words were broken, too."""

    def next(self, line: str) -> int:
        """Measure what of a line would have stood on the line before, had it fit there."""
        unit = _UNIT.match(line) if self.in_words else None
        return self.measure(unit[0] if unit else line.partition(" ")[0])


def columns(text: str) -> int:
    """Count columns: Korean letters and marks are two wide."""
    data = text.encode("utf-8", "surrogatepass")
    if b"\xef" in data:  # letters of three bytes that begin with it are not all wide
        return len(text) + sum(map(_WIDE.__contains__, map(ord, text)))
    return len(text) + len(data.translate(None, _NARROW_BYTES))


def unwrapped(lines: Sequence[str]) -> Sequence[str]:
    """Join the lines that a program wrapped; all others stay."""
    wrap = _find(lines)
    return list(_joined(lines, wrap)) if wrap else lines


def _find(lines: Sequence[str]) -> Wrap | None:
    """Find the width at which the next word did not fit, most often; None where lines end as their authors ended them."""
    pairs = [
        (a.rstrip(), b.strip()) if len(a) >= _SHORTEST and _may_go_on(a, b) and _is_text(a, b) else ("", "") for a, b in pairwise(lines)
    ]
    votes, wrap = _most_votes([pair for pair in pairs if pair[0]])
    if votes < _FEWEST:
        return None
    is_full = [bool(a) and wrap.measure(a) <= wrap.width < wrap.measure(a) + 1 + wrap.next(b) for a, b in pairs]
    broken = [index for index, (a, _) in enumerate(pairs) if is_full[index] and not ending(a)]
    going_on = sum(is_full[index + 1] or ending(pairs[index][1]) != "" for index in broken if index + 1 < len(pairs))
    ends = sum(ending(pairs[index][1]) != "" for index in broken)
    if ends >= _FEWEST and going_on * 5 >= len(broken) and _is_bound(lines, wrap):
        return wrap
    if going_on < _FULL_LINES or going_on * 3 < len(broken) * 2 or len(broken) * 2 < votes:
        return None
    long = sum(wrap.measure(a) * 2 > wrap.width and not ending(a) for a, _ in pairs)
    beyond = sum(wrap.measure(a) > wrap.width for a, _ in pairs)
    return None if votes * 4 < long or beyond * 3 > votes else wrap


def _most_votes(pairs: Sequence[tuple[str, str]]) -> tuple[int, Wrap]:
    """Count the lines that ended because the next word, or letter, did not fit, for the way of wrapping that most lines speak for."""
    lengths = [len(a) for a, _ in pairs]
    widths = [columns(a) if length <= _WIDTHS[-1] else length for (a, _), length in zip(pairs, lengths, strict=True)]
    best = max(
        (_votes(pairs, lengths, Wrap(0, len, in_words=False)), _votes(pairs, widths, Wrap(0, columns, in_words=False))),
        key=lambda found: found[0],
    )
    if best[0] < _FEWEST:
        return best
    # Whether words were broken, lines tell that end within a sentence: others end where they like.
    places = [place for place, (a, _) in enumerate(pairs) if not ending(a)]
    pairs = [pairs[place] for place in places]
    widths = [widths[place] for place in places]
    by_length, _ = _votes(pairs, [lengths[place] for place in places], Wrap(0, len, in_words=False))
    by_width, _ = _votes(pairs, widths, Wrap(0, columns, in_words=False))
    votes, narrow = _votes(pairs, widths, Wrap(0, columns, in_words=True))
    if votes >= (_BROKEN_WORDS if votes > by_length else 2 * _BROKEN_WORDS) and votes * 4 >= max(by_length, by_width) * 3:
        return votes, narrow
    return best


def _is_bound(lines: Sequence[str], wrap: Wrap) -> bool:
    """Say whether hardly a line of words is longer than the width; the paragraphs of other dumps are."""
    text = [line.strip() for line in lines if len(line) >= _SHORTEST and _is_text(line, "")]
    return sum(wrap.measure(line) > wrap.width for line in text) * 50 <= len(text)


def _is_text(line: str, after: str) -> bool:
    """Say whether a line is one of those that programs wrap: no address and no row of a table, but words."""
    text, after = line.strip(), after.strip()
    if text.count(" ") < 2 or len(after.partition(" ")[0]) > _LONGEST_WORD:  # noqa: PLR2004 - three words
        return False
    if text.startswith(_ITEMS) or any(mark in line for mark in _UNWRAPPED):
        return False
    return not (text[0].isdecimal() and after[:1].isdecimal() and _are_numbered(text, after))


def _are_numbered(line: str, after: str) -> bool:
    """Say whether the number that a line begins with is the next one: those are items of a list."""
    numbers = [NUMBER.regex.match(text) for text in (line, after)]
    return all(numbers) and len({int(found[0]) - place for place, found in enumerate(numbers) if found}) == 1


def _may_go_on(line: str, after: str) -> bool:
    """Say whether two lines may be one: both are text, and nothing begins a new line with a mark."""
    if not line or not after or line.endswith(_HARD):
        return False
    if "|" in line and line.lstrip().startswith("|"):
        return False
    start = after.lstrip()
    if start[:1].isalnum():  # as that of most lines; no mark is a letter
        return True
    if start[0] == "[" and len(word := start.partition(" ")[0]) > _LONGEST_WORD and ("][" in word or not word[1].isdecimal()):
        return False  # an address in brackets, and not the number of a link in front of one
    return not (start.startswith(_STARTS) or BULLET.regex.match(start) or HEADING.regex.match(start))


def _votes(pairs: Sequence[tuple[str, str]], measured: Sequence[int], wrap: Wrap) -> tuple[int, Wrap]:
    """Count for each width the lines that end before it, but would not with the next word; give the best of them.

    *measured* are the widths of the first lines, however *wrap* measures them; of those too wide for all, any too great a number.
    """
    steps: Counter[int] = Counter()
    for (_, after), width in zip(pairs, measured, strict=True):
        if width <= _WIDTHS[-1]:
            steps[max(width, _WIDTHS[0])] += 1
            steps[max(width + 1 + wrap.next(after), _WIDTHS[0])] -= 1
    totals = list(accumulate(steps[width] for width in _WIDTHS))
    best = max(totals)
    return best, wrap._replace(width=_WIDTHS[totals.index(best)])


def _joined(lines: Sequence[str], wrap: Wrap) -> Iterator[str]:
    known = {word for line in lines for word in line.split()[1:-1]} if wrap.in_words else set()
    parts: list[str] = []
    for index, line in enumerate(lines):
        if parts and _goes_on(lines[index - 1], line, wrap):
            parts += [between(lines[index - 1].rstrip(), line.strip(), wrap, known), line.strip()]
            continue
        if parts:
            yield "".join(parts)
        parts = [line]
    if parts:
        yield "".join(parts)


def _goes_on(line: str, after: str, wrap: Wrap) -> bool:
    if not _may_go_on(line, after):
        return False
    width = wrap.measure(line.rstrip())
    if width > wrap.width and " " in line.strip():
        return False  # which no program would have left so long
    return width + 1 + wrap.next(after.strip()) > wrap.width


def between(line: str, after: str, wrap: Wrap, known: set[str]) -> str:
    """Say whether a space stood where a line was broken: always, unless words were broken, too."""
    if not wrap.in_words or wrap.width - wrap.measure(line) >= 2:  # noqa: PLR2004 - another letter would have fit
        return " "
    last, first = line.rsplit(maxsplit=1)[-1], after.split(maxsplit=1)[0]
    if last + first in known or PARTICLE.regex.match(after) or len(last) == 1:
        return ""
    is_apart = (last in known and first in known) or OPEN_ENDS.regex.search(last) or BOUND_NOUN.regex.match(f"{last[-1]}{first}")
    return " " if is_apart else ""
