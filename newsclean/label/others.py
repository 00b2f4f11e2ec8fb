"""What a run takes in of something else: teasers and named boxes at its edges, and what stands behind its own notice of copyright.

A teaser is prose right under a headline that is a link; in a dump, which has lost its links, under a line that reads like one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import Final

from newsclean.label.geometry import FOREIGN, ITEMS, is_dump_credit, shared_path
from newsclean.newsroom.dates import LONGEST_STAMP
from newsclean.newsroom.sentences import CUT, HANGUL, SHORTEST_PROSE
from newsclean.page import Block, Run
from newsclean.rules.broadcast import LISTED
from newsclean.rules.dates import LABEL
from newsclean.rules.phrases import GOES_ON
from newsclean.vocabulary import Hint, Label

HEADING: Final = 12
"""Characters of the shortest headline over a teaser."""

_LONG: Final = 100  # characters of a line that is no headline, where it holds a sentence
_ASKS: Final = frozenset("-–—Q")  # marks before questions of interviews
_OVER: Final = 3  # blocks over a teaser in which its headline stands, at most
_HEAD: Final = 8  # lines from a headline to its date, at most, and on to its text
_FEWEST: Final = 2  # teasers in a row that are a list, at least
_SURELY: Final = 3  # of them where no heading says so
_LABEL: Final = 16  # characters of a label in Korean, at most
_BEHIND: Final = 4  # lines behind a run in which its sign-off stands


def teased(blocks: Sequence[Block], lines: range) -> list[int]:
    """Give the indices of prose among some lines that is a teaser.

    >>> teased([Block("새벽대교 통행료가 오른다"), Block("새벽시는 새벽대교의 통행료를 내년부터 올리기로 했다고 밝혔다.")], range(2))
    [1]
    """
    is_dump = not any(block.path for block in blocks[lines.start : lines.stop])
    reach = 1 if is_dump else _OVER
    found: list[int] = []
    head = -reach - 1
    for index in lines:
        block = blocks[index]
        if block.is_prose:
            if index - head <= reach and not _is_behind_box(blocks, head, block):
                found.append(index)
            head = -reach - 1  # it has but one
        elif len(block.text) >= HEADING and (block.is_linked or (is_dump and not _is_text(block))):
            head = index
    return found


def _is_behind_box(blocks: Sequence[Block], head: int, block: Block) -> bool:
    """Say whether a headline stands in a box of several lines, which lies between paragraphs: the prose behind it is no part of it."""
    depth = len(block.path)
    box = blocks[head].path[:depth]
    return len(blocks[head].path) > depth > 0 and box[:-1] == block.path[:-1] and head > 0 and blocks[head - 1].path[:depth] == box


def _is_text(block: Block) -> bool:
    """Say whether a line of a dump is no headline: a sentence, a question that is answered under it, a credit, an hour of live news."""
    text = block.text
    is_sentence = (text.endswith(".") and not text.endswith(CUT)) or (len(text) > _LONG and "다. " in text)
    is_sentence = is_sentence or (text[2:3] == ":" and text[:2].isdecimal())
    return is_sentence or (text[0] in _ASKS and text.endswith("?")) or LISTED.regex.match(text) is not None or is_dump_credit(block)


def without_others(blocks: Sequence[Block], run: Run, scores: Sequence[float], notice: float) -> Run:
    """Cut off what a run begins or ends with of something else, where it stands outside of the element of its own prose.

    *notice* is the score of a notice of copyright.
    """
    prose = [index for index in range(run.start, run.stop) if blocks[index].is_prose]
    if prose and blocks[run.start].path and (signed := _sign_off(blocks, run, prose)):
        run = run._replace(stop=signed)
        prose = [index for index in prose if index < signed]
    end = next((index for index in range(run.start, run.stop) if scores[index] <= notice and is_copyright(blocks[index])), run.stop)
    if prose and (other := other_story(blocks, range(max(0, run.start - _HEAD), prose[0]), range(prose[0], end))):
        end = other
    own = [index for index in prose if index < end]
    if own and own[-1] < end < run.stop and are_elsewhere(blocks, own, range(end + 1, run.stop)):
        run, prose = run._replace(stop=end), own
    found = {index for index in prose if blocks[index].hints & FOREIGN}
    found.update(teased(blocks, range(max(0, run.start - _OVER), run.stop)))
    if len(found) >= _FEWEST and not blocks[run.start].path:
        # An answer stands under its question.
        return run._replace(stop=_end_in_dump(blocks, run, prose, {index for index in found if blocks[index - 1].text[-1] != "?"}))
    home = _home(blocks, [index for index in prose if index not in found])
    own = [index for index in prose if home and blocks[index].path[: len(home)] == home]
    if not own:
        return run  # nothing else
    over = [index for index in found if index < own[0]]
    under = [index for index in found if index > own[-1]]
    if _are_most(over, range(run.start, max(over, default=0) + 1), prose):
        run = run._replace(start=max(over) + 1)
    if _are_most(under, range(min(under, default=0), run.stop), prose):
        run = run._replace(stop=max(index for index in prose if index < min(under)) + 1)
    return run


def _sign_off(blocks: Sequence[Block], run: Run, prose: Sequence[int]) -> int | None:
    """Give the sign-off that ends a run: behind it no sentence stands beside the paragraphs, but in boxes, as comments do."""
    home, many = Counter(blocks[index].path[:-1] for index in prose).most_common(1)[0]
    last = max(index for index in prose if blocks[index].path[:-1] == home)
    if many * 2 < len(prose) or last == prose[-1]:
        return None
    return next((index for index in range(last + 1, run.stop) if blocks[index].is_sign_off), None)


def other_story(blocks: Sequence[Block], head: range, lines: range) -> int | None:
    """Give the line among *lines* that another story begins with: a headline like one of *head*, with its own date and byline."""
    own = [blocks[i] for i in head if blocks[i].hints & Hint.HEADING]
    for index in lines if own else ():
        if blocks[index].stamp_rest is None or not blocks[index].stamps:
            continue
        near = range(max(lines.start, index - _HEAD), index)
        found = next((i for i in near if blocks[i].hints & Hint.HEADING and not blocks[i].is_linked), None)
        if found is not None and any(block.reporters for block in blocks[found + 1 : index + 2]):
            is_like = any(block.path and len(block.path) == len(blocks[found].path) for block in own)
            return found if is_like and all(block.letters != blocks[found].letters for block in own) else None
    return None


def next_story(blocks: Sequence[Block]) -> int | None:
    """Give the line that the next article of a page begins with, which pages add as readers scroll: a headline over a date of its own."""
    near = [i for i, block in enumerate(blocks) if ":" in block.text and "20" in block.text and len(block.text) <= LONGEST_STAMP]
    dated = [i for i in near if blocks[i].stamp_rest is not None] if len(near) > 1 else []
    dated = dated if len(dated) > 1 else []
    dated = [i for i in dated if are_published(blocks[i : i + 1]) or (blocks[i].stamps and i and LABEL.regex.fullmatch(blocks[i - 1].text))]
    for index in dated[1:]:
        if {stamp.minute for stamp in blocks[index].stamps} & {stamp.minute for stamp in blocks[dated[0]].stamps}:
            continue
        found: int | None = None
        for place in range(index - 1, max(dated[0], index - _HEAD), -1):
            block = blocks[place]
            if block.text in GOES_ON:
                found = place
            if block.is_prose or "@" in block.text or block.text[0] in ITEMS or (found and block.phrase) or is_copyright(block):
                break
            if len(block.text) >= HEADING and not (block.is_linked or block.phrase):
                found = place
        text = next((block.text for block in blocks[index + 1 : index + 1 + _HEAD] if block.is_prose), None)
        if found is None or text is None:
            continue
        if blocks[found].text in GOES_ON or sum(block.is_prose for block in blocks[dated[0] : found]) >= _FEWEST:
            # The article of a page that stands twice in its source is there before, too.
            return None if any(block.text == text for block in blocks[:found]) else found
    return None


def without_next(blocks: Sequence[Block], start: int) -> list[Block]:
    """Leave out the next article, which begins with the line *start*; the foot of the page stays, which says whose the page is."""
    foot = max(index for index in range(start, len(blocks)) if blocks[index].is_prose) + 1
    return [*blocks[:start], *[block for block in blocks[foot:] if not block.reporters]]


def are_published(blocks: Iterable[Block]) -> bool:
    """Say whether a date of publication stands in some lines."""
    return any(stamp.role == "published" for block in blocks for stamp in block.stamps)


def _are_most(others: Sequence[int], lines: range, prose: Iterable[int]) -> bool:
    """Say whether *others*, more than one, are most of the prose in some lines: an offer of the page may stand among them."""
    return len(others) >= _FEWEST and len(others) * 2 > sum([index in lines for index in prose])


def _end_in_dump(blocks: Sequence[Block], run: Run, prose: Sequence[int], teasers: set[int]) -> int:
    """Give the end of a dump's own text: at a sign-off that mostly teasers stand behind, or where a list of them begins.

    Subheadings stand over single sentences, too: a list has a heading that says so, or dates.
    """
    lines = [index for index in range(run.start, min(run.stop + _BEHIND, len(blocks))) if not blocks[index].is_prose]
    signed = max([index for index in lines if blocks[index].is_sign_off], default=-1)
    is_dated = sum(blocks[index].stamp_rest == "" for index in lines) >= _FEWEST
    told, rest = len(prose), len([index for index in prose if index in teasers])
    own = 0
    for place, index in enumerate(prose):
        if own >= _FEWEST and rest >= _FEWEST and rest * 2 >= told - place and own > told - place - rest:
            between = range(prose[place - 1] + 1, index)
            row = len(list(takewhile(teasers.__contains__, prose[place : place + _SURELY]))) if prose[place - 1] not in teasers else 0
            for line in between:
                block = blocks[line]
                if block.is_sign_off and (line == signed or "@" in block.text):
                    return line  # another name may stand in the middle of the text: under a photo
                if line > signed and row >= _FEWEST and (is_related(block) or (row == _SURELY and _is_of_page(block))):
                    return line
            if row >= _FEWEST and is_dated:
                return index - 1
        own += index not in teasers
        rest -= index in teasers
    return run.stop


def _is_of_page(block: Block) -> bool:
    return block.phrase is not None or block.shape("tail") is not None


def find_widgets(blocks: Sequence[Block]) -> Iterator[range]:
    """Give the lines of a dump between two paragraphs that are the labels of a player or a map, and no end of the article.

    Short ones that are labels, or not in Korean, most of them; where few sentences stand behind them, these are signed.
    """
    if not blocks or blocks[0].path:
        return
    sentences = [index for index, block in enumerate(blocks) if len(block.text) >= SHORTEST_PROSE and block.is_prose]
    prose = [index for index in sentences if HANGUL.search(blocks[index].text)]
    for over, first, stop in zip(prose, prose[1:], prose[2:], strict=False):
        lines, behind = blocks[first + 1 : stop], blocks[stop : stop + _HEAD]
        if first - over > _SURELY or not lines or not _are_labels(lines):
            continue
        if sum([b.is_prose for b in behind]) >= _SURELY or any(b.is_sign_off or is_copyright(b) for b in behind):
            yield range(first + 1, stop)


def _are_labels(lines: Sequence[Block]) -> bool:
    if any(len(block.text) > _LABEL and HANGUL.search(block.text) for block in lines):
        return False
    if len(lines) <= _FEWEST and not all(map(is_copyright, lines)):
        return False
    labels = sum(not HANGUL.search(block.text) or block.phrase is Label.CHROME for block in lines)
    return labels * 2 >= len(lines) and not any(block.is_script_mark or block.stamps or block.is_sign_off for block in lines)


def is_related(block: Block) -> bool:
    """Say whether a line is the heading of a list of other articles."""
    if block.phrase:
        return block.phrase is Label.RELATED
    shape = block.shape("tail") and block.shape("any")  # what the tail has none of, no place has: most lines are asked for that one
    return shape is not None and shape.label is Label.RELATED


def are_elsewhere(blocks: Sequence[Block], own: Iterable[int], others: Iterable[int]) -> bool:
    """Say whether no others stand in the element of most of a run's *own* prose: a headline or a deck may stand outside of it."""
    home = _home(blocks, own)
    return home != () and not any(blocks[index].path[: len(home)] == home for index in others)


def _home(blocks: Sequence[Block], own: Iterable[int]) -> tuple[int, ...]:
    """Give the path of the element of most of some prose."""
    longest = sorted((blocks[index] for index in own), key=lambda block: -len(block.text))
    return shared_path(longest[: len(longest) // 2 + 1]) if longest else ()


def is_copyright(block: Block) -> bool:
    """Say whether a line is a notice of copyright, which ends an article."""
    shape = block.shape("tail")
    return shape is not None and shape.label is Label.COPYRIGHT
