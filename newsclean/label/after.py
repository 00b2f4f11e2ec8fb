"""What the lines behind a body are: sign-offs, captions, notices of copyright, or what a page goes on with."""

from __future__ import annotations

from newsclean.label import wording
from newsclean.label.geometry import NOT_SHOWN, Geometry, is_dump_credit
from newsclean.vocabulary import Label, Verdict


def judge(geometry: Geometry, index: int) -> Verdict:
    """Judge a line behind the body."""
    block = geometry.blocks[index]
    hints = block.hints & ~geometry.common
    if hints & NOT_SHOWN:
        return Verdict(Label.CHROME, "hidden")
    if geometry.home and geometry.is_inside(block) and geometry.is_caption(index, hints):
        return geometry.photo_verdict(index)
    plain = wording.judge(block, "tail", hints)
    if plain:
        return plain
    if not block.path and is_dump_credit(block):
        return Verdict(Label.CAPTION, "dump-caption")
    return Verdict(Label.CHROME, "tail")
