"""A page that lost its line breaks is parted where fields begin, and where a sentence is glued to the next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from newsclean.newsroom.boilerplate import find_phrase
from newsclean.newsroom.sentences import LONGEST_HEADLINE, ending
from newsclean.reading.dump.lines import Line
from newsclean.rules.seams import BYLINE_END, DATE_END, GLUED, LEAD_GLUED, SEAMS, SIGNED
from newsclean.rules.sentences import SENTENCE_STOP

_SEAM: Final = re.compile("|".join(seam.regex.pattern for seam in SEAMS))
_FEW: Final = 3  # lines of a page that lost its line breaks
_LONG: Final = 300  # characters of a line that may hold a page, or an article
_BETWEEN: Final = 2  # words, at most, between two labels that are none we know: the name of the paper
_TITLE: Final = range(8, 100)  # characters of a headline that stands at the start of a page and over the article once more
_SEARCHED: Final = 200  # words in front of a date among which the headline begins
_LONGEST_SENTENCE: Final = 400  # characters
_LONGEST_END: Final = 60  # characters behind the last sentence: a sign-off
_LABEL: Final = 50  # characters of a line of labels, so that it is no prose
_PARTED: Final = Line("")
_BUTTON: Final = "기"  # that labels of buttons end with
_BUTTON_END: Final = "기 "
_BUTTONS: Final = 3  # labels in a row, at least
_FEWEST_ENDS: Final = 2  # of them that end with it
_OVER: Final = 80  # characters of a paragraph, at most, in which the labels stand that it is glued to
_FEWEST: Final = 2  # glued sentences of a text that lost the breaks between its paragraphs


def parted(lines: Sequence[Line]) -> Sequence[Line]:
    """Part the lines of a page that has hardly any, and a line that holds most of its page."""
    lengths = [len(line.text) for line in lines]
    if not is_lost(lengths):
        return lines
    few = _are_few(lengths)
    longest = max(lengths, default=0)
    return [piece for line in lines for piece in (_parts(line, few=few) if few or len(line.text) == longest else [line])]


def is_lost(lengths: Sequence[int]) -> bool:
    """Say of the lengths of lines whether they are hardly any, or one of them holds most of the page."""
    longest = max(lengths, default=0)
    return _are_few(lengths) or (longest >= _LONG and longest * 2 >= sum(lengths))


def _are_few(lengths: Sequence[int]) -> bool:
    return len(lengths) - lengths.count(0) <= _FEW


def may_be_glued(texts: Sequence[str]) -> bool:
    """Say whether a line may be glued to a lead-in, or to labels of buttons."""
    if [text for text in texts if len(text) >= LONGEST_HEADLINE and _labels_end(text)]:
        return True
    return [text for text in texts if "=" in text and LEAD_GLUED.regex.search(text)] != []


def lead_apart(lines: Sequence[Line]) -> Sequence[Line]:
    """Part the lead-in from the caption or deck that it is glued to; several of them are the teasers of a front page."""
    places = [
        (index, found.start()) for index, line in enumerate(lines) if "=" in line.text and (found := LEAD_GLUED.regex.search(line.text))
    ]
    if len(places) != 1:
        return lines
    index, start = places[0]
    line = lines[index]
    parts = (line._replace(text=line.text[:start]), _PARTED, line._replace(text=line.text[start:], follows_image=False))
    return [*lines[:index], *parts, *lines[index + 1 :]]


def labels_apart(lines: Sequence[Line]) -> Iterator[Line]:
    """Part a paragraph from the labels of buttons that it is glued to: 닫기 인쇄하기 보내기 (close, print, send)."""
    for line in lines:
        text = line.text
        stop = _labels_end(text) if len(text) >= LONGEST_HEADLINE else 0
        if stop:
            yield line._replace(text=text[:stop])
            yield _PARTED
            yield line._replace(text=text[stop + 1 :], follows_image=False)
        else:
            yield line


def _labels_end(text: str) -> int:
    """Say where the last of several labels in a row ends that a line begins with, or holds behind a question."""
    end = stop = 0
    if text.count(_BUTTON_END, 0, _OVER) < _FEWEST_ENDS:
        return stop
    row: list[str] = []
    for word in text[:_OVER].split(" ")[:-1]:
        end += len(word) + 1
        row = [*row, word] if find_phrase(word) else []
        if len(row) >= _BUTTONS and sum(label.endswith(_BUTTON) for label in row) >= _FEWEST_ENDS:
            stop = end - 1
    return stop


def _parts(line: Line, *, few: bool) -> Iterator[Line]:
    pieces = [piece for piece in _pieces(line.text) if piece]
    if len(pieces) < 2:  # noqa: PLR2004 - nothing was parted
        pieces = [line.text]
    for piece in pieces:
        for paragraph in _paragraphs(piece):
            yield from (line._replace(text=text) if text else _PARTED for text in (_told(paragraph) if few else [paragraph]))
            yield _PARTED


def _told(text: str) -> Iterator[str]:
    """Part what is told from the labels between and behind: no sentence is as long as they are, and no full stop ends them."""
    start = last = 0
    for stop in (*(found.end() for found in SENTENCE_STOP.regex.finditer(text)), len(text)):
        longest = _LONGEST_SENTENCE if stop < len(text) or ending(text) else _LONGEST_END
        if stop - last > longest:
            yield text[start:last].strip()
            yield ""
            yield from _labels(text[last:stop].split(" "))
            yield ""
            start = stop
        last = stop
    yield text[start:].strip()


def _labels(words: Iterable[str]) -> Iterator[str]:
    """Give words as lines that are no longer than labels."""
    line = ""
    for word in words:
        if line and len(line) + len(word) >= _LABEL:
            yield line
            line = ""
        line = f"{line} {word}".strip()
    yield line


def _paragraphs(text: str) -> list[str]:
    """Part a text where sentences are glued; a space behind a full stop may be missing once."""
    parts = [part.strip() for part in GLUED.regex.split(text)]
    return [part for part in parts if part] if len(parts) > _FEWEST else [text]


def _pieces(line: str) -> Iterator[str]:
    """Part a line that holds a whole page: at the headline, dates, lead-ins, addresses behind the last sentence, and copyright.

    Pieces may be empty: a line may begin with one of these.
    """
    start = len(_menu(line))
    yield line[:start].strip()
    title = _repeated_start(line) if not start else ""
    seam = _SEAM.search(line, start)
    if title:
        again = line.index(title, len(title))
        yield from (title, line[len(title) : again].strip(), title)
        start = again + len(title)
    elif seam:
        cut = start + _after_menus(line[start : seam.start()])
        yield line[start:cut].strip()
        start = cut
    starts = {seam.start() for seam in _SEAM.finditer(line, start)}
    starts.update(found.end() for found in DATE_END.regex.finditer(line, start))
    starts.update(found.end() for found in BYLINE_END.regex.finditer(line, start))
    for stop in (*sorted(starts), len(line)):
        piece = line[start:stop].strip()
        signed = SIGNED.regex.search(piece) if len(piece) <= LONGEST_HEADLINE else None
        yield from (piece[: signed.start()], signed[0].strip()) if signed else (piece,)
        start = stop


def _menu(line: str) -> str:
    """Give the labels that a line begins with; words that are none may stand between two of them. One label may be a word."""
    stop = end = others = labels = 0
    for word in line.split(" "):
        end += len(word) + 1
        others += 1
        if find_phrase(word):
            stop, others, labels = end, 0, labels + 1
        elif others > _BETWEEN:
            break
    return line[:stop] if labels > 1 else ""


def _after_menus(text: str) -> int:
    """Say where the headline begins in what stands over a date: behind the last label of a menu."""
    words = text.split(" ")[-_SEARCHED:]
    start = len(text)
    for index in range(len(words) - 1, -1, -1):
        if find_phrase(words[index].strip("|>·")) and len(text) - start > _TITLE.start:
            return start
        start -= len(words[index]) + (index > 0)
    return 0


def _repeated_start(line: str) -> str:
    """Give the longest start of a line that stands in it once more, and no sentence before: the headline, as the page's title, too."""
    found = ""
    words = line[: _TITLE.stop].split(" ")
    for count in range(1, len(words)):
        start = " ".join(words[:count])
        if len(start) in _TITLE:
            if line.find(start, len(start)) < 0:
                break
            found = start
    again = line.find(found, len(found))
    return "" if SENTENCE_STOP.regex.search(line, 0, again + 1) else found
