"""Where a body begins, at its lead-in or a script's mark, or behind its dates and bylines; and where it ends.

That is at its sign-off, in a dump, and at the seam of a last sentence with a sign-off that is glued to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from newsclean.label import wording
from newsclean.label.geometry import ITEMS, TAIL, is_cell, is_of_photo, is_said, is_table
from newsclean.label.others import is_copyright, is_related
from newsclean.newsroom.bylines import split_sign_off
from newsclean.newsroom.sentences import QUOTES
from newsclean.page import Block, Run
from newsclean.rules.broadcast import ANCHOR_MARK
from newsclean.rules.photo_credits import PHOTO_CREDIT
from newsclean.vocabulary import Hint, Label

_MARKS: Final = ITEMS | {"-"}
_LISTED: Final = 8  # lines of a list of other articles between the paragraphs of a dump, with its heading, at most
_SEARCHED: Final = 8  # lines of a run, at most, where its true beginning is looked for: summary and captions stand before it
_READ: Final = 60  # lines behind the notice of a summary among which the sentences stand that it is made of, at most
_SAME: Final = 24  # letters at the end of two sentences that are the same, at least
_BEFORE: Final = 2  # sentences of a run that may stand over its date, at most; behind more of them it is another article's
_LAST_LINES: Final = 4  # of a body, at most, that a sign-off may be glued to: behind it stand captions or a reporter's other articles
_BEHIND: Final = 3  # lines behind a body of which one may be its last sentence, at most, wherever it stands


def true_start(blocks: Sequence[Block], run: Run) -> int:
    """Give the index of the run's first own line: a lead-in or a script's mark, or else what follows date and byline."""
    start = _behind_summary(blocks, run) or _behind_captions(blocks, run)
    sentences = 0
    if any(block.is_script_mark for block in blocks[max(0, start - 1) : start]):
        return start
    for index in range(run.start, min(run.start + _SEARCHED, run.stop)):
        block = blocks[index]
        if block.lead[0] or (block.is_script_mark and ANCHOR_MARK.regex.match(block.text)):
            # Sentences before it are the text's own, if they stand beside it: then it is another dispatch or a caption.
            own = [b for b in blocks[run.start : index] if b.is_prose and b.path[:-1] == block.path[:-1]]
            return start if own else index
        if sentences <= _BEFORE and block.stamp_rest is not None:
            verdict = wording.judge(block, "any")
            if verdict and verdict.label is Label.TIMESTAMP:
                start = index + 1
        sentences += block.is_prose
    return start if any(blocks[index].is_prose for index in range(start, run.stop)) else run.start


def true_stop(blocks: Sequence[Block], run: Run) -> int:
    """Give the index behind a run's last line: in a dump what stands over its sign-off is its own, if most of it is said or counted.

    So are sentences right behind a table, and those between a list of other articles and the sign-off.
    """
    if blocks[run.start].path:
        return run.stop
    stop = _behind_others(blocks, behind_table(blocks, run.stop))
    said = counted = 0
    for index in range(stop, min(stop + TAIL, len(blocks))):
        block, lines = blocks[index], index - stop
        if block.is_sign_off or is_related(block):
            own = said + counted if "@" in block.text and blocks[index - 1].is_prose else said
            return index if own * 2 >= lines else stop
        if block.phrase or block.stamp_rest is not None or block.is_linked or block.shape("tail"):
            break
        if is_said(block) or block.text.startswith(QUOTES):
            said += 1
        else:
            counted += any(map(str.isdecimal, block.text))
    return stop


def behind_table(blocks: Sequence[Block], stop: int) -> int:
    """Give the index behind the sentences that a table or list parts from a dump's run that ends at *stop*; *stop*, where none are."""
    end = stop
    while end < len(blocks) and not blocks[end].path and (is_cell(blocks[end]) or blocks[end].text[0] in _MARKS):
        end += 1
    behind, lines = _behind_prose(blocks, end), blocks[stop:end]
    return behind if behind > end > stop and (all(block.text[0] in _MARKS for block in lines) or is_table(lines)) else stop


def _behind_others(blocks: Sequence[Block], stop: int) -> int:
    """Give the index behind the sentences that a list of other articles parts from a dump's run; *stop*, where none is signed."""
    if stop >= len(blocks) or not is_related(blocks[stop]):
        return stop
    first = next((index for index in range(stop + 1, min(stop + _LISTED, len(blocks))) if blocks[index].is_prose), len(blocks))
    behind = _behind_prose(blocks, first)
    return behind if behind < len(blocks) and blocks[behind].is_sign_off else stop


def _behind_prose(blocks: Sequence[Block], first: int) -> int:
    """Give the index behind the sentences in a row that begin with *first*; *first*, where that is none."""
    while first < len(blocks) and blocks[first].is_prose and not blocks[first].shape("tail"):
        first += 1
    return first


def _behind_summary(blocks: Sequence[Block], run: Run) -> int | None:
    """Give the index of the first sentence behind an automatic summary that a dump's run begins with: its notice follows it."""
    for index in range(run.start + 1, min(run.start + _SEARCHED, run.stop)):
        shape = None if blocks[index].path else blocks[index].shape("head")
        if shape and shape.name == "summary-notice":
            text = "\n".join(block.text for block in blocks[index + 1 : min(run.stop, index + _READ)])
            is_headed = any(block.phrase and "요약" in block.text for block in blocks[max(0, run.start - 1) : index])
            if not is_headed and not any(block.text[-_SAME:] in text for block in blocks[run.start : index] if block.is_prose):
                return None
            return next((i for i in range(index + 1, run.stop) if blocks[i].is_prose and not blocks[i].shape("head")), None)
    return None


def _behind_captions(blocks: Sequence[Block], run: Run) -> int:
    """Give the index of the first sentence behind the captions that a run begins with; a deck may stand between the two."""
    first = next((i for i in range(run.start, run.stop) if not is_of_photo(blocks[i])), run.stop)
    if first == run.start:
        return first
    start = next((i for i in range(first, run.stop) if is_said(blocks[i]) or blocks[i].is_script_mark), run.stop)
    return start if start < run.stop and not is_of_photo(blocks[start]) else run.start


def find_seam(blocks: Sequence[Block], run: Run) -> tuple[int, Block, Block] | None:
    """Find the line of a last sentence that a sign-off is glued to: its index, the sentence and the sign-off."""
    home = blocks[run.start].path[:-1]
    for index in range(min(len(blocks), run.stop + TAIL) - 1, max(run.start, run.stop - _LAST_LINES) - 1, -1):
        block = blocks[index]
        parts = split_sign_off(block.text)
        if not parts or (index >= run.stop + _BEHIND and block.path[:-1] != home):
            continue
        if any(is_copyright(between) for between in blocks[run.stop : index]):
            continue  # another article's
        if "@" not in parts[1] and any(later.is_prose for later in blocks[index + 1 : run.stop]):
            continue  # the name at the end of a caption
        if not block.path and PHOTO_CREDIT.regex.search(block.text) and not _is_last(blocks, index):
            continue  # [사진=김새벽 기자]
        if not block.hints & Hint.CAPTION:
            return index, block.part(parts[0], block.gap), block.part(parts[1], 1)
    return None


def _is_last(blocks: Sequence[Block], index: int) -> bool:
    """Say whether a line stands between a sentence of the text and its sign-off: no photo is between them in most dumps."""
    after = blocks[index + 1] if index + 1 < len(blocks) else None
    return after is not None and after.is_sign_off and blocks[index - 1].is_prose and not blocks[index].follows_image
