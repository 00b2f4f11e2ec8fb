"""Lines that a program wrapped at a width are made whole again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, compress
from operator import add
from typing import Final, NamedTuple, TypeAlias

from newsclean.newsroom.sentences import ending
from newsclean.rules.dumps import BOUND_NOUN, BULLET, HEADING, NUMBER, OPEN_ENDS, PARTICLE

_WIDTHS: Final = range(40, 161)  # that programs wrap lines at
_SHORTEST: Final = 20  # letters of a line of the smallest width: all other lines need no closer look
_FULL_LINES: Final = 4  # that break off within a sentence, which the next line goes on with, at least
_FEWEST: Final = 2  # the same of a text in which no line is longer than that width
# All bytes but line breaks and the first ones of wide letters, U+3000 to U+FF60: Hangul, ideographs and their marks, full-width forms
# take two columns; “ … ▶ take one.
_NARROW_BYTES: Final = bytes(sorted({*range(0x100)} - {0x0A, *range(0xE3, 0xF0)}))
_NARROW_FORMS: Final = re.compile(rb"\xef(?:\xbd[\xa1-\xbf]|[\xbe\xbf])")  # what the letters behind begin with
_BROKEN_WORDS: Final = 4  # lines that end at the very width, at least, of a dump whose words were broken, too
_LONGEST_WORD: Final = 24  # letters; a longer one is an address
_ADDRESS, _CELL, _SCRIPT = "://", "|", "javascript:"  # in lines that programs leave as long as they are
_SPACES: Final = 2  # of a line of words, at least
_ITEMS: Final = frozenset("[!*-+•")  # before such lines
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
        return self.measure(_unit(line) if self.in_words else line.partition(" ")[0])


def _unit(line: str) -> str:
    """Give what a line begins with that is broken nowhere, even where words are."""
    unit = _UNIT.match(line)
    return unit[0] if unit else line.partition(" ")[0]


def columns(text: str) -> int:
    """Count columns: Korean letters and marks are two wide."""
    return _all_columns([text])[0]


def _all_columns(texts: Sequence[str]) -> list[int]:
    """Count the columns of each of several texts, which takes less time in one go; none of them holds a line break."""
    data = "\n".join(texts).encode("utf-8", "surrogatepass")
    if b"\xef" in data:  # letters of three bytes that begin with it are not all wide
        data = _NARROW_FORMS.sub(b"", data)
    return [*map(add, map(len, texts), map(len, data.translate(None, _NARROW_BYTES).split(b"\n")))]


def unwrapped(lines: Sequence[str]) -> Sequence[str]:
    """Join the lines that a program wrapped; all others stay."""
    wrap = _find(lines)
    return list(_joined(lines, wrap)) if wrap else lines


class _Break(NamedTuple):
    """A line that may have been one with the next."""

    place: int
    line: str
    after: str
    is_open: bool
    """Whether it ends within a sentence: others end where they like."""
    is_told: bool
    """Whether it does, and the next one ends as a sentence."""


class _Sizes(NamedTuple):
    """How wide lines are, and what of the next ones would have had to fit on them, too; measured one way for all of them."""

    lines: Sequence[int]
    words: Sequence[int]


def _find(lines: Sequence[str]) -> Wrap | None:
    """Find the width at which the next word did not fit, most often; None where lines end as their authors ended them."""
    breaks = _breaks(lines)
    if not _may_be_wrapped(breaks):
        return None
    votes, wrap, sizes = _most_votes(breaks)
    if votes < _FEWEST:
        return None
    width = wrap.width
    full = {each.place for each, size, word in zip(breaks, *sizes, strict=True) if size <= width < size + 1 + word}
    broken = [each for each in breaks if each.is_open and each.place in full]
    going_on = sum(each.is_told or each.place + 1 in full for each in broken if each.place + 2 < len(lines))
    if sum(each.is_told for each in broken) >= _FEWEST and going_on * 5 >= len(broken) and _is_bound(lines, wrap):
        return wrap
    if going_on < _FULL_LINES or going_on * 3 < len(broken) * 2 or len(broken) * 2 < votes:
        return None
    long = sum(each.is_open and size * 2 > width for each, size in zip(breaks, sizes.lines, strict=True))
    beyond = sum(size > width for size in sizes.lines)
    return None if votes * 4 < long or beyond * 3 > votes else wrap


def _breaks(lines: Sequence[str]) -> list[_Break]:
    """Give the lines of text that may go on in the next ones."""
    found: list[_Break] = []
    for place in [place for place, line in enumerate(lines[:-1]) if len(line) >= _SHORTEST]:
        line, rest = lines[place], lines[place + 1].strip()
        if rest and _is_text(line.strip(), rest) and not line.endswith(_HARD) and (rest[0].isalnum() or _may_go_on(line, rest)):
            start = line.rstrip()
            is_open = not ending(start)
            found.append(_Break(place, start, rest, is_open, is_open and ending(rest) != ""))
    return found


def _may_be_wrapped(breaks: Sequence[_Break]) -> bool:
    """Say whether enough lines may go on in the next ones: in most dumps they don't, and none need be measured."""
    if sum(each.is_told for each in breaks) >= _FEWEST:
        return True
    places = {each.place for each in breaks}
    return sum(each.is_told or each.place + 1 in places for each in breaks if each.is_open) >= _FULL_LINES


def _most_votes(breaks: Sequence[_Break]) -> tuple[int, Wrap, _Sizes]:
    """Count the lines that ended because the next word, or letter, did not fit, for the way of wrapping that most lines speak for."""
    lines, words = [each.line for each in breaks], [each.after.partition(" ")[0] for each in breaks]
    count = len(lines)
    wide = _all_columns([*lines, *words, *[_unit(each.after) for each in breaks]])
    by_length = _Sizes([*map(len, lines)], [*map(len, words)])
    by_width = _Sizes(wide[:count], wide[count : 2 * count])
    votes, width = _votes(by_length)
    best = votes, Wrap(width, len, in_words=False), by_length
    votes, width = _votes(by_width)
    if votes > best[0]:
        best = votes, Wrap(width, columns, in_words=False), by_width
    if votes < _BROKEN_WORDS:
        return best  # no more lines end at the very letter than at the word
    # Whether words were broken, only lines that end within a sentence tell.
    in_words = _Sizes(by_width.lines, wide[2 * count :])
    is_open = [each.is_open for each in breaks]
    votes, width = _votes(_selected(in_words, is_open))
    if votes < _BROKEN_WORDS:
        return best
    by_word = 0
    for sizes in (by_width, by_length):
        by_word = _votes(_selected(sizes, is_open))[0]
        if votes * 4 < by_word * 3:
            return best
    return (votes, Wrap(width, columns, in_words=True), in_words) if votes > by_word or votes >= 2 * _BROKEN_WORDS else best


def _selected(sizes: _Sizes, chosen: Sequence[bool]) -> _Sizes:
    return _Sizes([*compress(sizes.lines, chosen)], [*compress(sizes.words, chosen)])


def _is_bound(lines: Sequence[str], wrap: Wrap) -> bool:
    """Say whether hardly a line of words is longer than the width; the paragraphs of other dumps are."""
    beyond = [text for line in lines if len(line) > wrap.width and len(text := line.strip()) > wrap.width and _is_text(text, "")]
    if len(beyond) * 50 > len(lines):
        return False  # as of most dumps, without a look at their other lines
    texts = [text for line in lines if len(line) >= _SHORTEST and _is_text(text := line.strip(), "")]
    sizes = [*map(len, texts)] if wrap.measure is len else _all_columns(texts)
    return len([size for size in sizes if size > wrap.width]) * 50 <= len(texts)


def _is_text(text: str, after: str) -> bool:
    """Say whether a line is one of those that programs wrap: no address and no row of a table, but words."""
    if text.count(" ") < _SPACES or text[0] in _ITEMS or _CELL in text or (":" in text and (_ADDRESS in text or _SCRIPT in text)):
        return False
    if len(after) > _LONGEST_WORD and len(after.partition(" ")[0]) > _LONGEST_WORD:
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


def _votes(sizes: _Sizes) -> tuple[int, int]:
    """Count for each width the lines that end before it, but would not with the next word; give the most, and their width."""
    first, last = _WIDTHS[0], _WIDTHS[-1]
    steps = [0] * (last + 1)
    for size, word in zip(*sizes, strict=True):
        if size <= last:
            stop = size + 1 + word
            steps[size if size > first else first] += 1  # noqa: FURB136 - a call of max() takes longer than all the rest
            if stop <= last:
                steps[stop if stop > first else first] -= 1  # noqa: FURB136 - the same
    totals = list(accumulate(steps[first:]))
    best = max(totals)
    return best, first + totals.index(best)


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
