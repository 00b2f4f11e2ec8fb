"""What the lines behind a body are: sign-offs, captions, notices of copyright, or what a page goes on with."""

from __future__ import annotations

from typing import Final

from newsclean.label import wording
from newsclean.label.geometry import NOT_SHOWN, Geometry, is_dump_credit
from newsclean.newsroom.bylines import is_lone_name
from newsclean.vocabulary import Label, Verdict

_COMMENT: Final = 4  # lines of a comment with its author, at most
_BUTTONS: Final = 30  # characters of the line of its buttons, at most


def judge(geometry: Geometry, index: int) -> Verdict:
    """Judge a line behind the body."""
    block = geometry.blocks[index]
    hints = block.hints & ~geometry.common
    if hints & NOT_SHOWN:
        return Verdict(Label.CHROME, "hidden")
    if geometry.home and geometry.is_inside(block) and geometry.is_caption(index, hints):
        return geometry.photo_verdict(index)
    plain = wording.judge(block, "tail", hints)
    if plain and plain.rule == "guest" and is_lone_name(block.text) and _is_answered(geometry, index):
        return Verdict(Label.CHROME, "comment")
    if plain:
        return plain
    if not block.path and is_dump_credit(block):
        return Verdict(Label.CAPTION, "dump-caption")
    return Verdict(Label.CHROME, "tail")


def _is_answered(geometry: Geometry, index: int) -> bool:
    """Say whether readers may answer what stands right under a name: 답글 = "reply"."""
    return any("답글" in block.text and len(block.text) <= _BUTTONS for block in geometry.blocks[index + 1 : index + _COMMENT])
