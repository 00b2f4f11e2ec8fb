"""Lines that tell by their text alone that they are no text of the article.

This file never asks where a line stands beyond head, middle and tail.
"""

from __future__ import annotations

from typing import Final

from newsclean.labels import Label, Verdict
from newsclean.newsroom.bylines import find_guest, find_reporters, is_name, is_sign_off
from newsclean.newsroom.dates import find_stamps, stamp_rest
from newsclean.page import Block, Hint
from newsclean.rules.chrome import RELATED_LINES, Place, find_shape, is_menu, is_whole_line
from newsclean.rules.grammar import CREW

LONGEST_RULE: Final = 90
"""Characters of the longest sign-off or crew line."""
LONGEST_STAMP: Final = 120
"""Characters of the longest line of dates."""
_NAME: Final = 3  # syllables of a name that stands alone on a line
_LINK: Final = 71  # characters of the longest line that is no text because it is a link
_STAMP_REST: Final = 24  # characters beside dates without a label: 기사원문 스크랩, 김새벽
_SHAPES: Final = {
    "chrome": Label.CHROME,
    "promo": Label.CHROME,
    "copyright": Label.COPYRIGHT,
    "related": Label.RELATED,
}


def judge_text(block: Block, place: Place, hints: int) -> Verdict | None:
    """Judge a line by its text alone; None for text of the article."""
    text = block.text
    verdict = _judge_chrome(text, place)
    if verdict:
        return verdict
    if len(text) <= _LINK and block.markup.links * 10 > len(text) * 6 and not is_sign_off(text):
        return Verdict(Label.CHROME, "link")
    if len(text) <= LONGEST_STAMP and _is_stamp_line(text, place):
        return Verdict(Label.TIMESTAMP, "stamp")
    return _judge_people(text, place, hints) if len(text) <= LONGEST_RULE else None


def _judge_chrome(text: str, place: Place) -> Verdict | None:
    if is_menu(text):
        return Verdict(Label.CHROME, "menu")
    if is_whole_line(text):
        related = text.replace(" ", "") in RELATED_LINES
        return Verdict(Label.RELATED if related else Label.CHROME, "whole-line")
    shape = find_shape(text, place)
    return Verdict(_SHAPES[shape.label], shape.name) if shape else None


def _is_stamp_line(text: str, place: Place) -> bool:
    rest = stamp_rest(text)
    if rest is None or rest.endswith(("다", "다.")):
        return False  # a sentence that tells when
    bare = len(rest) <= _STAMP_REST or is_sign_off(rest) if place == "head" else place == "any" and not rest
    return bare or any(stamp.role for stamp in find_stamps(text))


def _judge_people(text: str, place: Place, hints: int) -> Verdict | None:
    if text.endswith("다.") and not text.endswith("니다."):
        return None  # told, not signed
    if CREW.match(text):
        return Verdict(Label.SIGN_OFF, "crew")
    if is_sign_off(text):
        return Verdict(Label.SIGN_OFF if place == "tail" else Label.BYLINE, "sign-off")
    if place != "any" and hints & Hint.BYLINE and find_reporters(text):
        return Verdict(Label.BYLINE, "name")
    alone = hints & Hint.BYLINE or (place == "tail" and hints & (Hint.BOLD | Hint.HEADING))
    if place != "any" and (find_guest(text) or (alone and len(text) == _NAME and is_name(text))):
        return Verdict(Label.SIGN_OFF if place == "tail" else Label.BYLINE, "guest")
    return None
