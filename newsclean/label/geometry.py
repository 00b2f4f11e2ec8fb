"""Where lines stand: in the element of the body or beside it, near an image, before a credit.

This file labels no line but photos; it answers questions of place.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence
from functools import reduce
from operator import or_
from typing import Final, NamedTuple, Self

from newsclean.newsroom.sentences import CUT, ending
from newsclean.page import Block, Run
from newsclean.rules.broadcast import LISTED
from newsclean.rules.photo_credits import (
    AGENCY_END,
    CAPTION_MARK,
    ENLARGES,
    HOUSE,
    PHOTO_CREDIT,
    PLACE_AGENCY,
    PROVIDED,
    SHOWS_NOW,
    STOCK,
    TELLS_PHOTO,
)
from newsclean.rules.sentences import STOPPED
from newsclean.vocabulary import Hint, Label, Verdict

DECK: Final = range(8, 71)
"""Characters of a deck: 8 at least, 70 at most, as 450 of 456 decks of real pages have."""
PHOTO_LINE: Final = 200
"""A caption that no name marks as one is shorter, in characters: 390 of 395 captions of real pages are."""
LONGEST_PHOTO_LINE: Final = 500
"""Characters of the caption of an agency, which says so at its end."""
TAIL: Final = 16
"""Lines behind a body, at most, that may be its last sentence, sign-off or captions: 99 of 100 sign-offs there are among 12."""
FOREIGN: Final = Hint.CHROME | Hint.CONTROL
"""Hints of what is no part of an article."""
NOT_SHOWN: Final = Hint.HIDDEN | Hint.NOTE
"""Hints of what no reader sees, or nobody of the newsroom wrote."""

TABLE: Final = 6
"""Lines of a table of which a dump has one cell a line, at least."""
_CELL: Final = 20  # characters of a cell, at most
_FIGURE: Final = 3  # of a figure, at least: counters and ranks of lists have fewer
_CELLS: Final = 12  # lines before and behind a cell that are looked at

ITEMS: Final = frozenset("△▲◇◆■□○●◎")
"""Marks of the items of lists: of those appointed, of a programme, of a digest."""

_may_say_photo: Final = re.compile(r"[\[(<〈【/ⓒ©]|사진|제공").search  # asked before the pattern that takes longer
_HOUSE: Final = 48  # characters of the longest name of a house at the end of a line: an account has up to 41 of them
_BITS: Final = tuple(1 << bit for bit in range(16))


class Geometry(NamedTuple):
    """A page's blocks, where its body stands in them, and what its prose says of its own markup."""

    blocks: Sequence[Block]
    run: Run
    title: int | None
    home: tuple[int, ...]
    """Path of the smallest element that holds all prose."""
    common: int
    """Hints of most of the prose: they belong to a wrapper and say nothing of single lines."""
    usual: int
    """Hints of much of the prose: they are no reason to leave a line out."""
    depth: int
    """Elements around most of the prose."""
    sentences: int
    """Lines of prose of the run."""
    late: int
    """Index from which on rules for the end of a body act: its last two fifths."""
    last: int
    """Index of the last prose of the run."""
    story: int
    """Index of the last prose of the run that does not sound like boilerplate."""
    first: int
    """Index of the first sentence of `wide`, however short, that is no caption: where the text begins."""
    wide: Run
    """The run and the lines beside it in the same element: a mark, a deck, a short last answer."""

    @classmethod
    def around(cls, blocks: Sequence[Block], run: Run, title: int | None) -> Self:
        """Find out what a page's prose says of the places around it."""
        inside = blocks[run.start : run.stop]
        sentences = [index for index in range(run.start, run.stop) if blocks[index].is_prose] or range(run.start, run.stop)
        prose = [blocks[index] for index in sentences]
        counts = Counter(block.hints for block in prose)
        given = reduce(or_, counts)
        shares = {bit: sum(n for hints, n in counts.items() if hints & bit) / len(prose) for bit in _BITS if given & bit}
        common = sum(bit for bit, share in shares.items() if share > 0.5)  # noqa: PLR2004 - most
        usual = sum(bit for bit, share in shares.items() if share > 0.25)  # noqa: PLR2004 - much
        late = run.start + len(inside) * 3 // 5
        story = next((index for index in reversed(sentences) if not blocks[index].shape("tail")), run.start)
        depths = Counter(len(block.path) for block in prose)
        depth = depths.most_common(1)[0][0]
        found = cls(blocks, run, title, shared_path(prose), common, usual, depth, len(prose), late, sentences[-1], story, run.start, run)
        wide = found._widen(depths)
        first = next(
            (
                i
                for i in range(wide.start, wide.stop)
                if is_said(b := blocks[i]) and not (b.hints & ~common & Hint.CONTROL or is_of_photo(b, common))
            ),
            wide.stop,
        )
        return found._replace(first=first, wide=wide)

    def _widen(self, depths: Container[int]) -> Run:
        """Take in siblings under the headline and behind the run, over a table or a list in between, and then what stands beside."""
        start, stop = self.run.start, self.run.stop
        if self.home:
            over = -1 if self.title is None else self.title
            start = self._last_sibling(range(start - 1, over, -1), depths, start)
            stop = self._last_sibling(range(stop, len(self.blocks)), depths, stop - 1) + 1
        while self.home and start > 0 and self.is_beside(self.blocks[start - 1]):
            start -= 1
        while self.home and stop < len(self.blocks) and self.is_beside(self.blocks[stop]):
            if self.blocks[stop].hints & ~self.common & Hint.HEADING:
                break  # of something else: a heading in the body has prose behind it
            stop += 1
        return Run(start, stop, self.run.score)

    def _last_sibling(self, indices: range, depths: Container[int], default: int) -> int:
        """Give the last line that stands right beside the prose, as far as the element of all prose reaches."""
        for index in indices:
            if not self.is_inside(self.blocks[index]):
                break
            if self._is_sibling(self.blocks[index], depths):
                default = index
        return default

    def _is_sibling(self, block: Block, depths: Container[int]) -> bool:
        """Say whether a line is prose as deep as the other, or an item right beside it."""
        is_item = block.text[0] in ITEMS and block.path[:-1] == self.home and not block.is_linked
        return (is_item or (block.is_prose and len(block.path) in depths)) and not block.hints & ~self.usual & FOREIGN

    def is_inside(self, block: Block) -> bool:
        """Say whether a line stands in the smallest element that holds all prose."""
        return block.path[: len(self.home)] == self.home

    def is_beside(self, block: Block) -> bool:
        """Say whether a line stands there, too, and nothing calls it a part of the page's frame."""
        return self.is_inside(block) and not (block.hints & ~self.common & FOREIGN or block.is_linked or block.phrase)

    def is_near_image(self, index: int) -> bool:
        """Say whether an image stands right before a line, or before one of the two lines over it."""
        blocks = self.blocks
        return (
            blocks[index].follows_image
            or (index > 0 and blocks[index - 1].follows_image)
            or (index > 1 and blocks[index - 2].follows_image)
        )

    def is_caption(self, index: int, hints: int) -> bool:
        """Say whether an image stands right before, and the line is named a caption or has the shape of one.

        A name and a credit are enough: styles and scripts show images that no element tells of.
        """
        block = self.blocks[index]
        named = bool(hints & Hint.CAPTION)
        if not (self.is_near_image(index) or (named and has_credit(block))) or block.phrase:
            return False
        if not (named or self._has_shape_of_caption(index)):
            return False
        if is_teaser(block):
            return False
        return block.shape("tail") is None

    def photo_verdict(self, index: int) -> Verdict:
        """Judge a line beside an image: a credit alone behind the text is that of no photo in particular."""
        block = self.blocks[index]
        if index > self.last and (block.is_credit or (block.text[0] == "[" and not block.caption.text)):
            return Verdict(Label.CHROME, "credit")
        return Verdict(Label.CAPTION, "photo")

    def _has_shape_of_caption(self, index: int) -> bool:
        block = self.blocks[index]
        text = block.text
        if len(text) >= PHOTO_LINE or block.is_linked:
            return False
        if _says_photo(text) or _is_stock(text) or PROVIDED.regex.fullmatch(text) or self.is_marked(index):
            return True
        if block.follows_image and (TELLS_PHOTO.regex.match(text) or self._is_over_credit(index)):
            return True
        is_under_button = index > 0 and ENLARGES.regex.match(self.blocks[index - 1].text) is not None
        return (is_under_button or index < self.late) and _names_house(text) and has_credit(block) and not block.lead[0]

    def _is_over_credit(self, index: int) -> bool:
        """Say whether nothing but the credit of a photo stands under a line, in a box of their own."""
        pair = self.blocks[index : index + 2]
        return pair[-1].is_credit and len(pair) > 1 and len(shared_path(pair)) > len(self.home) > 0

    def is_marked(self, index: int) -> bool:
        """Say whether a line has the mark of a caption, and is no item of a list."""
        return CAPTION_MARK.regex.match(self.blocks[index].text) is not None and self._is_marked_once(index)

    def _is_marked_once(self, index: int) -> bool:
        """Say whether a mark before a line is that of a caption: the items of a list have it one after the other."""
        block, after = self.blocks[index], self.blocks[index + 1] if index + 1 < len(self.blocks) else None
        listed = after is not None and after.text[0] == block.text[0] and not after.follows_image
        return not (listed or self.is_captioned(index)) and block.text.count(block.text[0]) == 1

    def is_captioned(self, index: int) -> bool:
        """Say whether the image that a line stands near has a caption already."""
        return not self.blocks[index].follows_image and any(b.hints & Hint.CAPTION for b in self.blocks[max(0, index - 2) : index])

    def is_dump_cell(self, index: int) -> bool:
        """Say whether a line of a dump is a cell of a table."""
        start = stop = index
        while stop < min(index + _CELLS, self.run.stop) and is_cell(self.blocks[stop]):
            stop += 1
        while stop > index and start > max(index - _CELLS, self.run.start) and is_cell(self.blocks[start - 1]):
            start -= 1
        return is_table(self.blocks[start:stop])

    def is_dump_caption(self, index: int) -> bool:
        """Know a sentence before a credit, a credit, and a line that the dump repeats (alternative text and caption)."""
        block = self.blocks[index]
        text = block.text
        after = self.blocks[index + 1] if index + 1 < len(self.blocks) else None
        captioned = after is not None and after.is_credit and (SHOWS_NOW.regex.search(text) or (after.text[0] == "[" and not ending(text)))
        captioned = captioned and index != self.last and len(text) < PHOTO_LINE and text.count("다. ") <= 1
        beside = (*self.blocks[max(0, index - 1) : index], *self.blocks[index + 1 : index + 2])
        twice = len(text) >= DECK.start and text in [other.text for other in beside]
        return block.is_credit or twice or bool(captioned)


def is_cell(block: Block) -> bool:
    """Say whether a line may be a cell of a table."""
    return len(block.text) <= _CELL and not (ending(block.text) or block.phrase)


def is_table(cells: Sequence[Block]) -> bool:
    """Say whether so many lines, and figures among them, are a table."""
    figures = [text for text in [cell.text for cell in cells] if len(text) >= _FIGURE and not any(map(str.isalpha, text))]
    return len(cells) >= TABLE and len(figures) * 3 >= len(cells)


def _says_photo(text: str) -> bool:
    return _may_say_photo(text) is not None and PHOTO_CREDIT.regex.search(text) is not None


def _is_stock(text: str) -> bool:
    return "기사" in text and STOCK.regex.match(text) is not None


def _names_house(text: str) -> bool:
    return HOUSE.regex.search(text, max(0, len(text) - _HOUSE)) is not None


def is_dump_credit(block: Block) -> bool:
    """Say whether a line of a dump is a caption, because it ends with a credit and is no sentence."""
    text = block.text
    longest = LONGEST_PHOTO_LINE if text.endswith(AGENCY_END) or ("=" in text and PLACE_AGENCY.regex.search(text)) else PHOTO_LINE
    if len(text) >= longest or block.is_prose:
        return False
    is_stock = _is_stock(text)
    if not (is_stock or _says_photo(text) or _names_house(text)):  # as most lines: asked before what takes longer
        return False
    return not (LISTED.regex.match(text) or block.shape("tail")) and (is_stock or has_credit(block))


def is_said(block: Block) -> bool:
    """Say whether a line is a sentence, however short, or goes on in the next one: decks have no full stop."""
    return block.is_prose or block.text.endswith(",") or STOPPED.regex.search(block.text) is not None


def is_of_photo(block: Block, common: int = 0) -> bool:
    """Say whether a line is named a caption, or stands right behind an image and ends with a credit."""
    return bool(block.hints & ~common & Hint.CAPTION) or (block.follows_image and block.caption.credit is not None and not block.lead[0])


def is_teaser(block: Block) -> bool:
    """Say whether a line beside an image is the headline of another article: a link that ends in no sentence, or is cut off."""
    cut = block.text.endswith(CUT)
    return (cut or not ending(block.text)) and block.is_linked and block.caption.credit is None


def has_credit(block: Block) -> bool:
    """Say whether a line is a caption with its credit."""
    return block.caption.credit is not None and block.caption.text != ""


def shared_path(prose: Sequence[Block]) -> tuple[int, ...]:
    """Give the path of the smallest element that holds all prose; ``()`` in a text dump."""
    paths = [block.path for block in prose]
    first, last = min(paths), max(paths)
    length = next((i for i, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), min(len(first), len(last)))
    return first[:-1] if len(paths) == 1 else first[:length]
