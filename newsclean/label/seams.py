"""Seams inside of lines: a sign-off that is glued to the last sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from newsclean.label.geometry import TAIL
from newsclean.label.others import is_copyright
from newsclean.newsroom.bylines import split_sign_off
from newsclean.page import Block, Run
from newsclean.rules.photo_credits import PHOTO_CREDIT
from newsclean.vocabulary import Hint

_LAST_LINES: Final = 4  # of a body, at most, that a sign-off may be glued to: behind it stand captions or a reporter's other articles
_BEHIND: Final = 3  # lines behind a body of which one may be its last sentence, at most, wherever it stands


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
