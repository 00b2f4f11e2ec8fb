"""Lines that tell by their wording alone that they are no text of the article.

This file never asks where a line stands beyond head, tail and the middle between them, which is the place ``any``.
"""

from __future__ import annotations

from typing import Final

from newsclean.newsroom.bylines import LONGEST_SIGN_OFF, find_guest, is_lone_name, is_sign_off, lone_names
from newsclean.newsroom.captions import is_signed_credit
from newsclean.page import Block
from newsclean.rules.dates import EVENT
from newsclean.rules.newsrooms import OUTLET_ENDINGS
from newsclean.rules.publishers import COPYRIGHT_SIGN
from newsclean.vocabulary import Hint, Label, Place, Verdict

# Characters beside dates without a label, at most: 기사원문 스크랩, 김새벽. 95 of 100 lines of dates have 14 or less.
_STAMP_REST: Final = 24


def judge(block: Block, place: Place, hints: int = 0) -> Verdict | None:
    """Judge a line by its wording; None for text of the article. *hints* may name a byline."""
    verdict = _judge_boilerplate(block, place)
    if verdict:
        return verdict
    if block.markup.links * 10 > len(block.text) * 6 and not (
        block.is_sign_off
        or (hints & Hint.BYLINE and lone_names(block.text))
        or (place == "head" and find_guest(block.stamp_rest or ""))  # the date and the author of a blog are links
    ):
        return Verdict(Label.CHROME, "link")
    if _is_stamp_line(block, place):
        rest = block.stamp_rest or ""
        is_own = not (EVENT.regex.search(rest) or (place == "tail" and (hints & Hint.CHROME or not _may_sign(rest))))
        return Verdict(Label.TIMESTAMP, "stamp") if is_own else Verdict(Label.CHROME, "other-stamp")
    return _judge_people(block, place, hints) if len(block.text) <= LONGEST_SIGN_OFF else None


def _judge_boilerplate(block: Block, place: Place) -> Verdict | None:
    if block.is_menu:
        return Verdict(Label.CHROME, "menu")
    if block.phrase:
        return Verdict(block.phrase, "phrase")
    shape = block.shape(place)
    return Verdict(shape.label, shape.name) if shape else None


def _is_stamp_line(block: Block, place: Place) -> bool:
    rest = block.stamp_rest
    if rest is None or rest.endswith(("다", "다.")):
        return False  # a sentence that tells when
    bare = len(rest) <= _STAMP_REST or is_sign_off(rest) if place == "head" else place == "any" and not rest
    return bare or any(stamp.role for stamp in block.stamps)


def _may_sign(rest: str) -> bool:
    """Say whether a date behind a body stands alone, with its reporter or the outlet: others are of comments and other articles."""
    return not rest or is_sign_off(rest) or rest.endswith(OUTLET_ENDINGS) or COPYRIGHT_SIGN.regex.search(rest) is not None


def _judge_people(block: Block, place: Place, hints: int) -> Verdict | None:
    text = block.text
    if text.endswith("다.") and not text.endswith("니다."):
        return None  # told, not signed
    if block.is_crew and not (place == "head" and text.startswith("취재") and block.is_sign_off):
        return Verdict(Label.SIGN_OFF, "crew")
    if block.is_sign_off:
        return Verdict(Label.SIGN_OFF if place == "tail" else Label.BYLINE, "sign-off")
    if place == "tail" and is_signed_credit(text):
        return Verdict(Label.SIGN_OFF, "signed-credit")
    if place == "any":
        return None
    if hints & Hint.BYLINE and block.reporters:
        return Verdict(Label.BYLINE, "name")
    # in an element that is named after its author any job will do: 김새벽 (사서)
    is_author = hints & Hint.BYLINE and (lone_names(text) or (text[-1] == ")" and block.author))
    alone = place == "tail" and hints & (Hint.BOLD | Hint.HEADING)
    if block.guest or is_author or (alone and is_lone_name(text)):
        return Verdict(Label.SIGN_OFF if place == "tail" else Label.BYLINE, "guest")
    return None
