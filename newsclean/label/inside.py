"""What the lines of a body are: paragraphs, marks of who speaks, captions, or boxes of something else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from itertools import chain, pairwise, takewhile
from typing import Final

from newsclean.label import wording
from newsclean.label.geometry import DECK, ITEMS, NOT_SHOWN, PHOTO_LINE, Geometry, has_credit, is_dump_credit, is_teaser, shared_path
from newsclean.label.others import HEADING, find_widgets, is_related
from newsclean.newsroom.bylines import LONGEST_SIGN_OFF, is_lone_name
from newsclean.newsroom.captions import is_provider
from newsclean.newsroom.sentences import POLITE, QUOTES, SHORTEST_PROSE, STOPS, ending
from newsclean.newsroom.titles import is_site
from newsclean.page import Block
from newsclean.rules.broadcast import LISTED, TURN
from newsclean.rules.headline import WHEN
from newsclean.rules.people import REPORTER
from newsclean.rules.photo_credits import BRACKETED_CAPTION, CAPTION_MARK
from newsclean.rules.shapes import SAID
from newsclean.vocabulary import Hint, Label, Place, Verdict

_FIRST: Final = 3  # lines of a body, at most, in which rules for what stands over it act: its date, the notice of a summary
_ASIDE: Final = 120  # characters of a line, at most, that the name of its element may take out of the body: a longer one is no label
# Lines before and behind a speaker's line, at most, where another one is looked for: an answer has a few paragraphs. A bound of
# time, too: with 10,000 speakers it takes 1 s, and without it grows with their square.
_SHORTEST_DECK: Final = 5  # characters of the shortest deck in the element of its text
_TURNS: Final = 12
_ASKING: Final = frozenset(("donation", "paywall", "subscribe", "tip-off", "promo-mark"))
_PROMO_MARKS: Final = frozenset("▶▷☞")
_PROMOS: Final = 6  # lines in a row that have one, at most
_BOX: Final = 12  # lines of a box between the paragraphs, at most
_PART: Final = 4  # such a part of the sentences of a body, at most, stands in it
_TELLING: Final = 5  # sentences, at least, of a text that tells
_LABELS: Final = 2  # beside lines that speak to readers, at least: what is offered, and what to press
_LABEL: Final = 40  # characters of one, at most
_PRESSED: Final = 12  # of what is to press, at most
_SPOKEN: Final = frozenset("\"'“”‘’「」『』")
_LINKS: Final = 12  # lines under a heading, at most, that are looked at: boxes of links are shorter
_FEW_LINKS: Final = 2  # right under a line among the paragraphs that say that it is their heading, at least
_SAID: Final = STOPS - {"!"}  # ends of sentences, and of no offer
_SUBHEADINGS: Final = frozenset(("hashtags", "numbered-list"))  # rules that a subheading may sound like
_BODY: Final = Verdict(Label.PARAGRAPH, "body")


def judge(geometry: Geometry, index: int, asides: Container[int] = ()) -> Verdict:
    """Judge a line of the body, or beside it in the same element; *asides* are lines of something else."""
    block = geometry.blocks[index]
    late = index >= geometry.late or index > geometry.story
    hints = block.hints & ~geometry.common
    named = _by_markup(geometry, index, hints)
    if named:
        return named
    if index in asides:
        return Verdict(Label.CHROME, "aside")
    if geometry.run.start <= index and not late and len(block.text) > LONGEST_SIGN_OFF and block.text[0] != "(":
        # most of a body; but for captions of a dump, and notes in brackets, no rule hits a long line in the middle of it
        return _BODY if block.path or not is_dump_credit(block) else Verdict(Label.CAPTION, "dump-caption")
    place: Place = "tail" if late else "head" if index < geometry.run.start + _FIRST else "any"
    plain = wording.judge(block, place, hints)
    if plain and not _is_told(geometry, index, plain) and not _is_turn(geometry, index, plain):
        return plain
    if (
        _is_asking(geometry, index)
        or (late and _is_promo(geometry, index))
        or is_over_links(geometry, index)
        or _is_listed(geometry, index)
    ):
        return Verdict(Label.CHROME, "box")
    if index < geometry.run.start and not block.is_script_mark:
        return _opening(geometry, index, hints)
    if BRACKETED_CAPTION.regex.fullmatch(block.text):
        return Verdict(Label.CAPTION, "bracketed")
    last = late and index >= geometry.last
    if block.is_credit:  # behind the text it is of no photo in particular: [사진=새벽방송]
        return Verdict(Label.CHROME if last else Label.CAPTION, "credit")
    if last and not block.text.endswith("다.") and is_provider(block.text):
        return Verdict(Label.CHROME, "credit")
    return _BODY if block.path else _in_dump(geometry, index)


def _in_dump(geometry: Geometry, index: int) -> Verdict:
    """Judge a line of a dump that nothing else is known of."""
    if geometry.is_dump_cell(index):
        return Verdict(Label.CHROME, "table")
    block, title = geometry.blocks[index], geometry.title
    if title is not None and index > geometry.first and block.text == geometry.blocks[title].text:
        return Verdict(Label.CHROME, "headline-again")  # a bar that stays in sight as its reader scrolls
    is_caption = geometry.is_dump_caption(index) or is_dump_credit(block)
    if index == geometry.first < geometry.last and geometry.is_marked(index):
        is_caption = all(b.text[0] != block.text[0] for b in geometry.blocks[index + 1 : geometry.run.stop])
    # The one line of a page is its text.
    return Verdict(Label.CAPTION, "dump-caption") if is_caption and geometry.run.stop - geometry.run.start > 1 else _BODY


def _by_markup(geometry: Geometry, index: int, hints: int) -> Verdict | None:
    """Judge a line by what its elements say, or how an agency ends its captions; None where they say nothing."""
    block = geometry.blocks[index]
    if hints & (NOT_SHOWN | Hint.CONTROL):
        return Verdict(Label.CHROME, "hidden" if hints & NOT_SHOWN else "control")
    if (hints & Hint.CAPTION and not (block.phrase or is_teaser(block))) or geometry.is_caption(index, hints):
        return geometry.photo_verdict(index)
    if hints & ~geometry.usual & Hint.CELL:
        if geometry.is_near_image(index) and len(block.text) < PHOTO_LINE and not (block.phrase or geometry.is_captioned(index)):
            return Verdict(Label.CAPTION, "cell")  # images and captions share a table in old layouts
        if not block.is_prose:
            return Verdict(Label.CHROME, "table")
    if len(block.path) > geometry.depth:
        if block.follows_image and block.hints & Hint.CELL and len(block.text) < PHOTO_LINE and not (block.is_linked or block.phrase):
            return Verdict(Label.CAPTION, "cell")  # the cell under the photo's, in a table of their own
        if geometry.run.start <= index and block.is_prose and _is_under_link(geometry, index):
            return Verdict(Label.CHROME, "teaser")
    if hints & ~geometry.usual & Hint.CHROME and len(block.text) <= _ASIDE:
        return wording.judge(block, "tail", hints) or Verdict(Label.CHROME, "name")
    # the photo of an agency: its day ends it, and the text has a lead-in of its own
    is_photo = block.text[-2:-1].isdigit() and index < geometry.last and block.lead[1] and geometry.blocks[index + 1].lead[1]
    return Verdict(Label.CAPTION, "agency") if is_photo else None


def _is_asking(geometry: Geometry, index: int) -> bool:
    """Say whether a line in a box of its own between the paragraphs asks for a donation or a subscription."""
    block = geometry.blocks[index]
    if len(block.path) <= geometry.depth or index < geometry.run.start or block.text.startswith(QUOTES):
        return False
    shape = block.shape("tail")
    return shape is not None and shape.name in _ASKING


def _is_promo(geometry: Geometry, index: int) -> bool:
    """Say whether a line has the mark of a promotion, and nothing but such lines part it from a sign-off with its address."""
    blocks = geometry.blocks
    if blocks[index].text[0] not in _PROMO_MARKS:
        return False
    over = next((b for b in reversed(blocks[max(0, index - _PROMOS) : index]) if b.text[0] not in _PROMO_MARKS), None)
    return over is not None and "@" in over.text and over.is_sign_off


def find_asides(geometry: Geometry) -> frozenset[int]:
    """Give the lines among the paragraphs, and right behind them, that are parted from the text by what stands beside them."""
    depth = len(geometry.home)
    boxes: defaultdict[int, list[int]] = defaultdict(list)
    for index in range(geometry.wide.start, min(len(geometry.blocks), geometry.wide.stop + _BOX)):
        block = geometry.blocks[index]
        if len(block.path) > depth and geometry.is_inside(block):
            boxes[block.path[depth]].append(index)
    found = [*chain.from_iterable(box for box in boxes.values() if _is_aside(geometry, [geometry.blocks[i] for i in box]))]
    if sum(geometry.blocks[index].is_prose for index in found) * 2 > geometry.sentences:
        found = []  # questions are pressed to see their answers
    return frozenset((*_offers(geometry), *chain.from_iterable(find_widgets(geometry.blocks)), *found))


def _offers(geometry: Geometry) -> Iterator[int]:
    """Give the lines that speak to readers, with their labels, between paragraphs of a text that tells."""
    blocks = geometry.blocks
    prose = [index for index in range(geometry.run.start, geometry.run.stop) if blocks[index].is_prose]
    told = [index for index in prose if ending(blocks[index].text) and not _is_polite(blocks[index])]
    if len(told) < _TELLING or len(told) * 3 < len(prose) * 2:
        return
    for over, under in pairwise(told):
        # the next part of the text may have a heading
        end = under - (len(blocks[under - 1].text) > _PRESSED or blocks[under - 1].hints & Hint.HEADING > 0)
        polite = sum(map(_is_polite, blocks[over + 1 : end]))
        if 0 < polite <= end - over - 1 - _LABELS <= _BOX and all(_is_polite(b) or _is_label(b) for b in blocks[over + 1 : end]):
            yield from range(over + 1, end)


def _is_polite(block: Block) -> bool:
    """Say whether a sentence speaks to readers, and nobody else says it."""
    text = block.text
    return text[-1] in STOPS and text[:-1].endswith(POLITE) and len(text) <= _ASIDE and not _SPOKEN.intersection(text)


def _is_label(block: Block) -> bool:
    text = block.text
    return len(text) <= _LABEL and text[-1] not in STOPS and text[0] not in ITEMS and not block.is_script_mark


def _is_aside(geometry: Geometry, lines: Sequence[Block]) -> bool:
    prose = sum(block.is_prose for block in lines)
    pressed = sum(bool(block.hints & ~geometry.common & Hint.CONTROL) for block in lines)
    depth = len(geometry.home) + 1
    if all(len(block.path) <= depth for block in lines):
        return False  # a paragraph
    if len(lines) <= _BOX and prose * _PART <= geometry.sentences:
        return pressed > 0 or is_related(lines[0])
    return 0 < prose <= pressed and prose * 2 <= geometry.sentences  # each comment has a button to answer it


def is_over_links(geometry: Geometry, index: int) -> bool:
    """Say whether a line is the heading of links alone: in a box of its own with them, or beside them among the paragraphs."""
    block, links = geometry.blocks[index], geometry.blocks[index + 1 : index + 1 + _LINKS]
    if not block.path or len(block.text) > DECK.stop or ending(block.text) in _SAID or not (links and _is_link(links[0])):
        return False
    box = shared_path((block, links[0]))
    if len(box) > len(geometry.home):
        inside = takewhile(lambda other: other.path[: len(box)] == box, links)
        return all(b.is_linked or b.phrase or b.hints & Hint.CONTROL or (a.is_linked and b.is_prose) for a, b in pairwise(inside))
    beside = [other for other in links[:_FEW_LINKS] if _is_link(other) and other.path[:-1] == block.path[:-1]]
    return len(beside) == _FEW_LINKS and ending(block.text) not in STOPS and not block.hints & Hint.HEADING


def _is_under_link(geometry: Geometry, index: int) -> bool:
    """Say whether a line stands right under a linked headline in a box of their own."""
    block, over = geometry.blocks[index], geometry.blocks[index - 1]
    is_in_box = block.path[:-1] in (over.path, over.path[:-1]) and block.path[:-1] != geometry.home
    return is_in_box and len(over.text) >= HEADING and _is_link(over)


def _is_listed(geometry: Geometry, index: int) -> bool:
    """Say whether a line of a dump is the headline of another article, because nothing but such lines part it from their heading."""
    blocks = geometry.blocks
    if blocks[index].path:
        return False
    for place in range(index, max(geometry.run.start, index - _LINKS), -1):
        block = blocks[place]
        if ending(block.text) in STOPS or len(block.text) > DECK.stop or block.text[0] in ITEMS:
            return False
        if is_related(blocks[place - 1]):
            return True
    return False


def _is_link(block: Block) -> bool:
    return block.is_linked and ending(block.text) not in STOPS


def _is_turn(geometry: Geometry, index: int, verdict: Verdict) -> bool:
    """Say whether a line of names only is a mark of who speaks, [김새벽 기자], because the story goes on behind it."""
    start, story = geometry.run.start, geometry.story
    if verdict.label not in (Label.BYLINE, Label.SIGN_OFF) or not start < index < story:
        return False
    text = geometry.blocks[index].text
    if verdict.label is Label.BYLINE or TURN.regex.fullmatch(text):
        return True
    if "@" in text or text.startswith(("/", "*")) or REPORTER.regex.search(text):
        return False
    # One name is an author's; where several speak, each has a line.
    around = geometry.blocks[max(start, index - _TURNS) : min(story, index + _TURNS)]
    return sum(wording.judge(block, "tail") == verdict for block in around) > 1


def _is_told(geometry: Geometry, index: int, verdict: Verdict) -> bool:
    """Say whether a sentence that sounds like boilerplate stands between sentences that do not."""
    if not min(geometry.first, geometry.run.start) < index < geometry.story:
        return False
    block = geometry.blocks[index]
    if verdict.rule == "link":  # a sentence that is a link stands beside the others; a teaser stands in a box, or has no full stop
        is_beside = block.path[:-1] == geometry.home and not block.hints & ~geometry.usual & Hint.CHROME
        return is_beside and len(block.text) >= SHORTEST_PROSE and ending(block.text) in STOPS
    if verdict.rule == "guest":  # 이삿짐 is no Mr. 이
        return is_lone_name(block.text) and not block.hints & Hint.BYLINE
    return verdict.rule in _SUBHEADINGS or (verdict.rule in SAID and block.is_prose)


def _opening(geometry: Geometry, index: int, hints: int) -> Verdict:
    """Judge a line between the start of the body's element and its first prose."""
    block = geometry.blocks[index]
    credited = geometry.is_near_image(index) and has_credit(block) and not block.lead[1]
    if (block.is_credit and not block.lead[1]) or credited:
        return Verdict(Label.CAPTION, "credit")
    if (
        geometry.first <= index
        or block.is_prose
        or LISTED.regex.match(block.text)
        or (block.text[-1] == "]" and index > (geometry.title or 0) and (block.lead[1] or is_site(block.text[1:-1])))
    ):
        return Verdict(Label.PARAGRAPH, "opening")
    is_long_enough = _SHORTEST_DECK <= len(block.text) <= DECK.stop and index > (geometry.title or 0)
    if hints & Hint.CHROME or not is_long_enough or WHEN.regex.search(block.text) or CAPTION_MARK.regex.match(block.text):
        return Verdict(Label.CHROME, "opening")
    return Verdict(Label.SUBTITLE, "opening")
