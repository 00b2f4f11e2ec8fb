"""What the lines in front of a body are: decks, dates, bylines, captions, or a part of the page's frame."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import Final, NamedTuple

from newsclean.label import wording
from newsclean.label.geometry import DECK, FOREIGN, NOT_SHOWN, Geometry, is_dump_credit, shared_path
from newsclean.label.inside import is_over_links
from newsclean.label.others import is_related
from newsclean.newsroom.bylines import is_lone_name
from newsclean.page import Block
from newsclean.rules.broadcast import LISTED
from newsclean.rules.headline import WHEN
from newsclean.rules.people import BYLINE_BUTTONS, BYLINE_HINT
from newsclean.rules.photo_credits import ENLARGES
from newsclean.vocabulary import Hint, Label, Verdict

_DATED: Final = re.compile(r"\d")
_PATHLIKE: Final = re.compile(r"[>»|ㅣ│]")  # HOME > 사회
_DECKS: Final = 4  # lines of decks and captions over a text, at most, where they are sentences
_tells_when: Final = WHEN.regex.search
_FRAME: Final = Verdict(Label.CHROME, "head")


class Decks(NamedTuple):
    """Where lines in front of a body are as long as decks and nothing else by their wording."""

    stop: int
    """Index of the first line under the headline that is none of them."""
    is_dated: bool
    """Whether that one is a date or a byline."""
    start: int
    """Index from which on all lines of a dump up to its body are some, or captions."""


def find_decks(geometry: Geometry, repeats: AbstractSet[int]) -> Decks:
    """Look for decks on from the headline and back from the body, once for all lines; a summary (*repeats*) may stand between."""
    blocks, body = geometry.blocks, geometry.run.start
    under = range(body if geometry.title is None else geometry.title + 1, body)
    stop = next((i for i in under if not (i in repeats or _may_be_deck(blocks[i]))), body)
    # a name alone over the date, or a label over the name
    end = min(stop + (stop < body and (is_lone_name(blocks[stop].text) or blocks[stop].text == "기자명")), body)
    verdict = wording.judge(blocks[end], "head") if end < body else None
    start = body
    while start and not blocks[body].path and (start - 1 in repeats or _may_stand_over_text(geometry, start - 1)):
        start -= 1
    if start and start < body and is_related(blocks[start - 1]):
        start = body  # headlines of other articles
    is_signed = verdict is not None and verdict.label in (Label.TIMESTAMP, Label.BYLINE)
    return Decks(stop, is_signed or (end < body and _tells_when(blocks[end].text) is not None), start)


def _may_stand_over_text(geometry: Geometry, index: int) -> bool:
    """Say whether a line of a dump may stand right over its text: a deck, a caption, the button of a photo."""
    block = geometry.blocks[index]
    is_of_photo = geometry.is_dump_caption(index) or is_dump_credit(block)
    return is_of_photo or _may_be_deck(block) or ENLARGES.regex.match(block.text) is not None


def judge(geometry: Geometry, index: int, decks: Callable[[], Decks]) -> Verdict:
    """Judge a line in front of the body; *decks* are looked for when a line asks for them, and then for all lines."""
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
        return _dump_line(geometry, index, decks)
    if (hints & Hint.DECK and not block.is_linked) or _is_deck(geometry, index, hints, decks):
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
    return not (goes_on or is_lone_name(text) or (" " in text and block.guest))


def _goes_on(block: Block) -> bool:
    return block.gap < 2  # noqa: PLR2004 - gap 2 parts paragraphs


def _is_as_long_as_deck(block: Block) -> bool:
    """Say whether a line is as long as decks are; the second line of one may be shorter."""
    return len(block.text) in DECK or (_goes_on(block) and len(block.text) < DECK.start)


def _is_telling(text: str) -> bool:
    """Say whether a line may hold a date or a byline: asked before the questions that take longer."""
    return _DATED.search(text) is not None or BYLINE_HINT.regex.search(text) is not None


def _is_deck(geometry: Geometry, index: int, hints: int, decks: Callable[[], Decks]) -> bool:
    """Tell a deck without a name: it stands right under the headline, or is a heading itself."""
    block, title = geometry.blocks[index], geometry.title
    if title is None or index <= title or len(block.text) not in DECK or block.markup.links:
        return False
    if hints & (FOREIGN | Hint.DATE | Hint.BYLINE) or _PATHLIKE.search(block.text) or _tells_when(block.text):
        return False
    if block.letters == geometry.blocks[title].letters or _is_over_contents(geometry, index, title):
        return False
    return index <= decks().stop or bool(hints & (Hint.HEADING | Hint.TITLE | Hint.BOLD) and not hints & Hint.LIST)


def _is_over_contents(geometry: Geometry, index: int, title: int) -> bool:
    """Say whether a line is the heading of links in a box that the headline does not stand in: the contents of the article."""
    block, under = geometry.blocks[index : index + 2]
    box = shared_path((block, under))
    return not under.phrase and geometry.blocks[title].path[: len(box)] != box and is_over_links(geometry, index)


def _may_be_deck(block: Block) -> bool:
    if len(block.text) not in DECK or (_tells_when(block.text) and not LISTED.regex.match(block.text)):
        return False  # the hour of a programme stands in a list over its script
    return not wording.judge(block, "head")


def _dump_line(geometry: Geometry, index: int, decks: Callable[[], Decks]) -> Verdict:
    """Tell decks and captions of a text dump, which has no names, by where they stand."""
    block = geometry.blocks[index]
    if index == geometry.run.start - 1 and block.is_script_mark:
        return Verdict(Label.PARAGRAPH, "mark")
    if geometry.is_dump_caption(index) or is_dump_credit(block) or _is_marked(geometry, index):
        return Verdict(Label.CAPTION, "dump-caption")
    if _is_under_title(geometry, index, decks()):
        return Verdict(Label.SUBTITLE, "dump-deck")
    if index < decks().start or not _may_be_deck(block):
        return _FRAME
    over = geometry.blocks[decks().start : geometry.run.start]
    many = len(over) > _DECKS and sum(other.is_prose for other in over) > 1
    led = [other.is_prose and (many or bool(other.lead[0])) for other in over[: index + 1 - decks().start]]
    if any(led[:-1]) and not led[-1]:
        return _FRAME  # the table that parts the first paragraphs from the others
    # a deck does not go on in the next line, and a lead-in ends with its bracket, or stands in a paragraph
    is_text = LISTED.regex.match(block.text) or block.text.endswith("]" if block.lead[1] else ",") or led[-1]
    return Verdict(Label.PARAGRAPH, "opening") if is_text else Verdict(Label.SUBTITLE, "dump-deck")


def _is_marked(geometry: Geometry, index: int) -> bool:
    """Say whether a line has the mark of a caption, and the line before it has not: then they are a list."""
    return geometry.is_marked(index) and geometry.blocks[index - 1].text[0] != geometry.blocks[index].text[0]


def _is_under_title(geometry: Geometry, index: int, decks: Decks) -> bool:
    """Say whether nothing but decks stands between the headline of a dump and a line, and then a date or byline."""
    title = geometry.title
    return (
        title is not None
        and decks.is_dated
        and title < index < decks.stop
        and geometry.blocks[index].letters != geometry.blocks[title].letters
    )
