"""The rules that label the blocks in front of, inside and behind the body.

This file never scores; it takes the run that `body` found as given.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from newsclean.body import Run, is_prose
from newsclean.labels import OUTSIDE, Label, Verdict
from newsclean.lines import LONGEST_RULE, LONGEST_STAMP, judge_text
from newsclean.newsroom.bylines import find_lead
from newsclean.newsroom.captions import is_credit
from newsclean.newsroom.dates import find_stamps, stamp_rest
from newsclean.newsroom.words import letters
from newsclean.page import Block, Hint
from newsclean.places import DECK, FOREIGN, LISTED, PHOTO_LINE, Places, has_credit, is_dump_credit
from newsclean.rules.chrome import SAID, Place, find_shape, is_whole_line
from newsclean.rules.grammar import BYLINE_BUTTONS, BYLINE_HINT, REPORTER, SCRIPT_MARK, TURN
from newsclean.rules.photo_credits import BRACKETED_CAPTION

_OVER: Final = 3  # blocks over a headline that its date may stand in
_UNDER_TITLE: Final = 6  # blocks under a headline that its date stands in
_NOTICE: Final = 60  # blocks of the longest notice
_HEAD: Final = 60  # blocks in front of the body that may hold decks, dates and bylines, where no headline is known
_TAIL: Final = 16  # blocks behind the body that may hold sign-off and captions
_AFTER_END: Final = 8  # blocks behind a copyright line that may still be the byline: 기사제공, 김새벽 기자(a@b.co.kr)
_DATED: Final = re.compile(r"\d")
_FIRST: Final = 3  # lines of a body that notices of its head may stand in
_ASIDE: Final = 120  # characters of a line that the name of its element may take out of the body
_LINKEDDECK: Final = 2  # blocks under a headline that may be its deck although they are links
_TURNS: Final = 12  # lines before and behind a speaker's line in which another one stands
_TURN: Final = 40  # characters of a speaker's line
_ASKING: Final = frozenset(("donation", "subscribe", "tip-off", "promo-mark"))
_SUBHEADINGS: Final = frozenset(("hashtags", "numbered-list"))  # rules that a subheading may sound like
_QUOTES: Final = ("“", '"', "‘", "'")
_PATHLIKE: Final = re.compile(r"[>»|]")  # HOME > 사회
_NOT_SHOWN: Final = Hint.HIDDEN | Hint.NOTE
_REPEAT: Final = Verdict(Label.CHROME, "repeat")


def label(blocks: Sequence[Block], run: Run, title: int | None, repeats: AbstractSet[int]) -> list[Verdict]:
    """Label every block; *title* is the index of the headline, where it is known, *repeats* are lines that repeat the body."""
    verdicts = [OUTSIDE] * len(blocks)
    zones = _Zones.around(blocks, run, title)
    wide = zones.wide
    for index in range(max(0, wide.start - _HEAD) if title is None else min(title, wide.start), wide.start):
        verdicts[index] = _REPEAT if index in repeats else zones.head(index)
    ended = False
    for index in range(wide.start, min(len(blocks), max(wide.stop, run.stop + _TAIL))):
        if ended and index >= wide.stop + _AFTER_END:
            break
        verdict = zones.body(index) if index < wide.stop else zones.tail(index)
        byline = verdict.label is Label.SIGN_OFF and (blocks[index].hints & Hint.BYLINE or "@" in blocks[index].text)
        if ended and not byline and verdict.label is not Label.COPYRIGHT:
            verdict = Verdict(Label.CHROME, "behind-the-end")
        verdicts[index] = _REPEAT if index in repeats else verdict
        ended = ended or zones.ends(index, verdict)
    for index in range(max(0, (title or 0) - _OVER), title or 0):
        stamps = find_stamps(blocks[index].text) if len(blocks[index].text) <= LONGEST_STAMP else ()
        if any(stamp.role == "published" for stamp in stamps):
            verdicts[index] = Verdict(Label.TIMESTAMP, "over-the-headline")
    if title is not None:
        verdicts[title] = Verdict(Label.TITLE, "headline")
    return verdicts


def find_notice(blocks: Sequence[Block], title: int) -> Run | None:
    """Find the body of a notice (부고, 인사) or a photo with a line: no prose, but a headline, its date, and an end.

    None where one of these is missing: then the page is no article.
    """
    under = range(title + 1, min(title + _UNDER_TITLE, len(blocks)))
    stamp = next((i for i in under if len(blocks[i].text) <= LONGEST_STAMP and stamp_rest(blocks[i].text) is not None), None)
    if stamp is None:
        return None
    start = stop = None
    for index in range(stamp + 1, len(blocks)):
        block = blocks[index]
        if find_shape(block.text, "tail") or block.is_linked or block.hints & (Hint.HEADING | Hint.CONTROL):
            if start is not None:
                stop = index
                break
        elif start is None and not is_whole_line(block.text):
            start = index
    return None if start is None or stop is None or stop - start > _NOTICE else Run(start, stop, 0.0)


class _Zones(Places):
    """Judges lines by where they stand."""

    def ends(self, index: int, verdict: Verdict) -> bool:
        """Say whether a line ends the article: a notice of copyright, or a list of others with no prose behind it."""
        if index < self.late or verdict.label not in (Label.COPYRIGHT, Label.RELATED):
            return False
        certain = verdict.rule in ("copyright-owner", "copyright-ban") or not self.home
        return certain or index >= self.last

    def head(self, index: int) -> Verdict:
        """Judge a line in front of the body."""
        block = self.blocks[index]
        if self._is_label(index):  # of most lines here no markup needs to be read
            return Verdict(Label.CHROME, "head")
        hints = block.hints & ~self.common
        if hints & _NOT_SHOWN:
            return Verdict(Label.CHROME, "hidden")
        if self.is_caption(index, hints) and not BYLINE_BUTTONS.search(block.text):
            return Verdict(Label.CAPTION, "photo")
        if hints & FOREIGN and not _is_telling(block.text):
            return Verdict(Label.CHROME, "name")
        if hints & Hint.DECK and self.title is not None and self.title < index <= self.title + _LINKEDDECK and len(block.text) in DECK:
            return Verdict(Label.SUBTITLE, "deck")
        plain = judge_text(block, "head", hints)
        if plain:
            return plain
        if not block.path:
            return self._dump_line(index)
        if (hints & Hint.DECK and not block.is_linked) or self._is_deck(index, hints):
            return Verdict(Label.SUBTITLE, "deck")
        return Verdict(Label.CHROME, "head")

    def _is_label(self, index: int) -> bool:
        """Say whether a line is too short for a deck, and by its text no date, byline or caption."""
        text = self.blocks[index].text
        if is_whole_line(text):
            return True
        return len(text) < DECK.start and not (_is_telling(text) or is_credit(text) or self.is_near_image(index))

    def _is_deck(self, index: int, hints: int) -> bool:
        """Tell a deck without a name: it stands right under the headline, or is a heading itself."""
        block = self.blocks[index]
        if self.title is None or index <= self.title or len(block.text) not in DECK or block.is_linked:
            return False
        if hints & (FOREIGN | Hint.DATE | Hint.BYLINE) or _PATHLIKE.search(block.text):
            return False
        if letters(block.text) == letters(self.blocks[self.title].text):
            return False
        between = self.blocks[self.title + 1 : index]
        under = all(len(other.text) in DECK and not judge_text(other, "head", 0) for other in between)
        return under or bool(hints & (Hint.HEADING | Hint.TITLE | Hint.BOLD) and not hints & Hint.LIST)

    def _dump_line(self, index: int) -> Verdict:
        """Tell decks and captions of a text dump, which has no names, by where they stand."""
        if index == self.run.start - 1 and SCRIPT_MARK.match(self.blocks[index].text):
            return Verdict(Label.PARAGRAPH, "mark")
        if self.is_dump_caption(index) or is_dump_credit(self.blocks[index]):
            return Verdict(Label.CAPTION, "dump-caption")
        if self._is_under_title(index):
            return Verdict(Label.SUBTITLE, "dump-deck")
        for later in range(index, self.run.start):
            other = self.blocks[later]
            if not self.is_dump_caption(later) and (len(other.text) not in DECK or judge_text(other, "head", 0)):
                return Verdict(Label.CHROME, "head")
        return Verdict(Label.SUBTITLE, "dump-deck")

    def _is_under_title(self, index: int) -> bool:
        """Say whether nothing but decks stands between the headline of a dump and a date or byline below the line."""
        if self.title is None or index <= self.title or letters(self.blocks[index].text) == letters(self.blocks[self.title].text):
            return False
        for later in range(self.title + 1, self.run.start):
            verdict = judge_text(self.blocks[later], "head", 0)
            if verdict:
                return later > index and verdict.label in (Label.TIMESTAMP, Label.BYLINE)
            if len(self.blocks[later].text) not in DECK:
                return False
        return False

    def body(self, index: int) -> Verdict:
        """Judge a line of the body, or beside it in the same element."""
        block = self.blocks[index]
        late = index >= self.late or index > self.story
        hints = block.hints & ~self.common
        named = self._by_markup(index, hints)
        if named:
            return named
        if self.run.start <= index and not late and len(block.text) > LONGEST_RULE:
            return Verdict(Label.PARAGRAPH, "body")  # most of a body; no rule hits a long line in the middle of it
        place: Place = "tail" if late else "head" if index < self.run.start + _FIRST else "any"
        plain = judge_text(block, place, hints)
        if plain and not self._is_told(index, plain) and not self._is_turn(index, plain):
            return plain
        if self._is_asking(index):
            return Verdict(Label.CHROME, "box")
        if index < self.run.start and not SCRIPT_MARK.match(block.text):
            return self._opening(index, hints)
        if BRACKETED_CAPTION.fullmatch(block.text):
            return Verdict(Label.CAPTION, "bracketed")
        if is_credit(block.text):
            last = late and index >= self.last  # of no photo in particular: [사진=새벽방송]
            return Verdict(Label.CHROME if last else Label.CAPTION, "credit")
        if not block.path and (self.is_dump_caption(index) or is_dump_credit(block)):
            return Verdict(Label.CAPTION, "dump-caption")
        return Verdict(Label.PARAGRAPH, "body")

    def _by_markup(self, index: int, hints: int) -> Verdict | None:
        """Judge a line of the body by what its elements say; None where they say nothing."""
        block = self.blocks[index]
        if hints & (_NOT_SHOWN | Hint.CONTROL):
            return Verdict(Label.CHROME, "hidden" if hints & _NOT_SHOWN else "control")
        if (hints & Hint.CAPTION and not is_whole_line(block.text)) or self.is_caption(index, hints):
            return Verdict(Label.CAPTION, "photo")
        if hints & ~self.usual & Hint.CELL:
            if self.is_near_image(index) and len(block.text) < PHOTO_LINE and not is_whole_line(block.text):
                return Verdict(Label.CAPTION, "cell")  # images and captions share a table in old layouts
            if not is_prose(block):
                return Verdict(Label.CHROME, "table")
        if hints & ~self.usual & Hint.CHROME and len(block.text) <= _ASIDE:
            return judge_text(block, "tail", hints) or Verdict(Label.CHROME, "name")
        return None

    def _is_asking(self, index: int) -> bool:
        """Say whether a line in a box of its own between the paragraphs asks for a donation or a subscription."""
        block = self.blocks[index]
        if len(block.path) <= self.depth or index < self.run.start or block.text.startswith(_QUOTES):
            return False
        shape = find_shape(block.text, "tail")
        return shape is not None and shape.name in _ASKING

    def _is_turn(self, index: int, verdict: Verdict) -> bool:
        """Say whether a line of names only is a mark of who speaks, [김새벽 기자], because the story goes on behind it."""
        if verdict.label not in (Label.BYLINE, Label.SIGN_OFF) or not self.run.start < index < self.story:
            return False
        text = self.blocks[index].text
        if verdict.label is Label.BYLINE or TURN.fullmatch(text):
            return True
        if "@" in text or text.startswith(("/", "*")) or REPORTER.search(text):
            return False
        # One name is an author's; where several speak, each has a line.
        around = self.blocks[max(self.run.start, index - _TURNS) : min(self.story, index + _TURNS)]
        return sum(len(block.text) <= _TURN and judge_text(block, "tail", 0) == verdict for block in around) > 1

    def _is_told(self, index: int, verdict: Verdict) -> bool:
        """Say whether a sentence that sounds like boilerplate stands between sentences that do not."""
        if not self.run.start < index < self.story:
            return False
        return verdict.rule in _SUBHEADINGS or (verdict.rule in SAID and is_prose(self.blocks[index]))

    def _opening(self, index: int, hints: int) -> Verdict:
        """Judge a line between the start of the body's element and its first prose."""
        block = self.blocks[index]
        credited = self.is_near_image(index) and has_credit(block.text) and not find_lead(block.text)[1]
        if is_credit(block.text) or credited:
            return Verdict(Label.CAPTION, "credit")
        told = any(is_prose(before) for before in self.blocks[max(self.wide.start, index - _HEAD) : index])
        if told or is_prose(block) or LISTED.match(block.text):
            return Verdict(Label.PARAGRAPH, "opening")
        if hints & Hint.CHROME or len(block.text) > DECK.stop:
            return Verdict(Label.CHROME, "opening")
        return Verdict(Label.SUBTITLE, "opening")

    def tail(self, index: int) -> Verdict:
        """Judge a line behind the body."""
        block = self.blocks[index]
        hints = block.hints & ~self.common
        if hints & _NOT_SHOWN:
            return Verdict(Label.CHROME, "hidden")
        inside = self.home and self.is_inside(block)
        if inside and self.is_caption(index, hints):
            return Verdict(Label.CAPTION, "photo")
        plain = judge_text(block, "tail", hints)
        if plain:
            return plain
        if not block.path and is_dump_credit(block):
            return Verdict(Label.CAPTION, "dump-caption")
        return Verdict(Label.CHROME, "tail")


def _is_telling(text: str) -> bool:
    """Say whether a line may hold a date or a byline: a cheap test before the dear ones."""
    return _DATED.search(text) is not None or BYLINE_HINT.search(text) is not None
