"""Why a page is no article, although a run of it was judged.

This file never looks for another body: it names what speaks against the one that has the most evidence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import mul
from typing import Final

from newsclean.candidate import Candidate
from newsclean.newsroom.sentences import LONGEST_HEADLINE, STOPS
from newsclean.newsroom.titles import strip_site
from newsclean.page import Block
from newsclean.rules.evidence import EVIDENCE, Signs
from newsclean.rules.shapes import NO_ARTICLE
from newsclean.scoring import LONG

NOT_KOREAN: Final = "not-korean"
_LETTERS: Final = re.compile(r"[^\W\d_]")
_NO_HANGUL: Final = re.compile(r"[^가-힣\u1100-\u11ff]{1,999}")
_READ: Final = 8  # lines that tell whether a text is Korean, at most
_PART: Final = 4  # such a part of a text is looked at first: four fifths of the letters of most pages are Hangul
_OTHERS: Final = 10  # letters of other scripts for each Hangul one, at most, in Korean text: a poem in English with a line about it
_HEADLESS: Final = 1.5  # evidence, at least, of a text without headline, date and byline: tools that give the text alone leave them out

REFUSALS: Final = {
    "no-prose": "no lines in a row look like prose",
    "no-headline": "no headline was found, no date, no byline, and little prose",
    "no-article-headline": "the headline is that of an error page, a list or a form",
    NOT_KOREAN: "hardly any of what reads like prose is Hangul",
    "nothing-left": "all lines of the best run are boilerplate",
    "little-prose": "there is little prose, no date stands over it, and no metadata calls it an article",
    "run": "too little speaks for an article: no date, no byline, no headline that its prose takes up",
    "polite": "what reads like prose speaks to readers, as comments and pages do and papers do not",
    "labels": "most lines of the best run are no prose",
    "teasers": "too much of the prose stands right under headlines of other articles",
    "dates": "too many lines of the best run are dates",
}
"""Rules by which a page is no article, with what they say of it; signs have the names of `Signs`."""


def refuse(blocks: Sequence[Block], candidates: Sequence[Candidate]) -> str | None:
    """Give the rule by which a page of *blocks* is no article, from the runs that were judged, best first; None for an article."""
    if not candidates:
        return _without_prose(blocks)
    best = candidates[0]
    if NO_ARTICLE.regex.fullmatch(strip_site(best.headline.text or "").replace(" ", "").lower()):
        return "no-article-headline"
    if not best.is_article:
        return _worst(best.signs) if best.run.score >= LONG else "little-prose" if best.run.score > 0 else _without_prose(blocks)
    if not (best.headline.text or best.signs.signed or best.signs.dated or best.evidence > _HEADLESS):
        return "no-headline"
    return None if _is_korean(best.page.blocks[best.run.start : best.run.stop]) else NOT_KOREAN


def _without_prose(blocks: Sequence[Block]) -> str:
    """Tell text in another language from a page that has none."""
    sentences = [block for block in blocks if len(block.text) >= LONGEST_HEADLINE and block.text[-1] in STOPS]
    return NOT_KOREAN if len(sentences) > 1 and not _is_korean(sentences) else "no-prose"


def _worst(signs: Signs) -> str:
    """Name the sign that counts most against a run, or else that too little speaks for it."""
    parts = dict(zip(Signs._fields, map(mul, signs, EVIDENCE), strict=True))
    return min((name for name in parts if name in REFUSALS and name != "run" and parts[name] < 0), key=parts.__getitem__, default="run")


def _is_korean(blocks: Sequence[Block]) -> bool:
    text = "".join(block.text for block in blocks[:_READ])
    if _hangul(text[: len(text) // _PART]) * _OTHERS >= len(text):
        return True  # of most pages a part has enough, whatever the rest is
    return _hangul(text) * _OTHERS >= len(_LETTERS.findall(text))


def _hangul(text: str) -> int:
    return len(_NO_HANGUL.sub("", text))
