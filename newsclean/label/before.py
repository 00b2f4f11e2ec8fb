"""What the lines in front of a body are: decks, dates, bylines, captions, or a part of the page's frame."""

from __future__ import annotations

import re
from typing import Final

from newsclean.label import wording
from newsclean.label.geometry import DECK, FOREIGN, NOT_SHOWN, Geometry, is_dump_credit
from newsclean.page import Block
from newsclean.rules.broadcast import LISTED
from newsclean.rules.people import BYLINE_BUTTONS, BYLINE_HINT
from newsclean.rules.photo_credits import ENLARGES
from newsclean.vocabulary import Hint, Label, Verdict

_DATED: Final = re.compile(r"\d")
_PATHLIKE: Final = re.compile(r"[>»|ㅣ│]")  # HOME > 사회
_FRAME: Final = Verdict(Label.CHROME, "head")


def judge(geometry: Geometry, index: int) -> Verdict:
    """Judge a line in front of the body."""
    block = geometry.blocks[index]
    if _is_label(geometry, index):  # of most lines here no markup needs to be read
        return _FRAME
    hints = block.hints & ~geometry.common
    if hints & NOT_SHOWN:
        return Verdict(Label.CHROME, "hidden")
    if geometry.is_caption(index, hints) and not BYLINE_BUTTONS.regex.search(block.text):
        return Verdict(Label.CAPTION, "photo")
    if hints & FOREIGN and not _is_telling(block.text):
        return Verdict(Label.CHROME, "name")
    title = geometry.title
    if hints & Hint.DECK and title is not None and title < index and _is_as_long_as_deck(block):
        return Verdict(Label.SUBTITLE, "deck")
    plain = wording.judge(block, "head", hints)
    if plain:
        return plain
    if not block.path:
        return _dump_line(geometry, index)
    if (hints & Hint.DECK and not block.is_linked) or _is_deck(geometry, index, hints):
        return Verdict(Label.SUBTITLE, "deck")
    return _FRAME


def _is_label(geometry: Geometry, index: int) -> bool:
    """Say whether a line is too short for a deck, and by its text no date, byline or caption."""
    block = geometry.blocks[index]
    if block.phrase:
        return True
    text = block.text
    if len(text) >= DECK.start or _is_telling(text) or block.is_credit or geometry.is_near_image(index):
        return False
    goes_on = _goes_on(block) and geometry.blocks[index - 1].hints & Hint.DECK
    return not (goes_on or wording.is_lone_name(text) or (" " in text and block.guest))


def _goes_on(block: Block) -> bool:
    return block.gap < 2  # noqa: PLR2004 - gap 2 parts paragraphs


def _is_as_long_as_deck(block: Block) -> bool:
    """Say whether a line is as long as decks are; the second line of one may be shorter."""
    return len(block.text) in DECK or (_goes_on(block) and len(block.text) < DECK.start)


def _is_telling(text: str) -> bool:
    """Say whether a line may hold a date or a byline: asked before the questions that take longer."""
    return _DATED.search(text) is not None or BYLINE_HINT.regex.search(text) is not None


def _is_deck(geometry: Geometry, index: int, hints: int) -> bool:
    """Tell a deck without a name: it stands right under the headline, or is a heading itself."""
    block, title = geometry.blocks[index], geometry.title
    if title is None or index <= title or len(block.text) not in DECK or block.markup.links:
        return False
    if hints & (FOREIGN | Hint.DATE | Hint.BYLINE) or _PATHLIKE.search(block.text):
        return False
    if block.letters == geometry.blocks[title].letters:
        return False
    under = all(_may_be_deck(other) for other in geometry.blocks[title + 1 : index])
    return under or bool(hints & (Hint.HEADING | Hint.TITLE | Hint.BOLD) and not hints & Hint.LIST)


def _may_be_deck(block: Block) -> bool:
    return len(block.text) in DECK and not wording.judge(block, "head")


def _dump_line(geometry: Geometry, index: int) -> Verdict:
    """Tell decks and captions of a text dump, which has no names, by where they stand."""
    block = geometry.blocks[index]
    if index == geometry.run.start - 1 and block.is_script_mark:
        return Verdict(Label.PARAGRAPH, "mark")
    if geometry.is_dump_caption(index) or is_dump_credit(block) or _is_marked(geometry, index):
        return Verdict(Label.CAPTION, "dump-caption")
    if _is_under_title(geometry, index):
        return Verdict(Label.SUBTITLE, "dump-deck")
    if not _may_be_deck(block):
        return _FRAME
    for later in range(index, geometry.run.start):
        other = geometry.blocks[later]
        if not (geometry.is_dump_caption(later) or is_dump_credit(other) or _may_be_deck(other) or ENLARGES.regex.match(other.text)):
            return _FRAME
    is_text = LISTED.regex.match(block.text) or block.text.endswith(",")  # a deck does not go on in the next line
    return Verdict(Label.PARAGRAPH, "opening") if is_text else Verdict(Label.SUBTITLE, "dump-deck")


def _is_marked(geometry: Geometry, index: int) -> bool:
    """Say whether a line has the mark of a caption, and the line before it has not: then they are a list."""
    return geometry.is_marked(index) and geometry.blocks[index - 1].text[0] != geometry.blocks[index].text[0]


def _is_under_title(geometry: Geometry, index: int) -> bool:
    """Say whether nothing but decks stands between the headline of a dump and a date or byline below the line."""
    blocks, title = geometry.blocks, geometry.title
    if title is None or index <= title or blocks[index].letters == blocks[title].letters:
        return False
    for later in range(title + 1, geometry.run.start):
        verdict = wording.judge(blocks[later], "head")
        if verdict:
            return later > index and verdict.label in (Label.TIMESTAMP, Label.BYLINE)
        if len(blocks[later].text) not in DECK:
            return False
    return False
