"""Sentences and headlines: how they end, and what is left of them when only their letters are compared."""

from __future__ import annotations

import re
from typing import Final

from newsclean.rules.sentences import CUT_AND_DATED

STOPS: Final = frozenset(".!?…‥")
ENDS: Final = STOPS | frozenset("다요죠까")
CLOSING: Final = "\"'”’」』)]〉》】>"
CUT: Final = ("...", "…", "..")
"""How lines end that are cut off."""
HANGUL: Final = re.compile(r"[가-힣]")
POLITE: Final = ("니다", "요", "니까", "시오")
"""How sentences end that speak to somebody."""
QUOTES: Final = ("“", '"', "‘", "'")
"""Marks that a line begins with that quotes somebody."""
_MOST_CLOSING: Final = 3  # marks behind the end of a sentence
SHORTEST_PROSE: Final = 25
"""Characters of the shortest line that is prose because it ends as a sentence: no label of a button is as long."""
LONGEST_HEADLINE: Final = 60
"""Characters of the longest headline; a longer line is prose without a full stop, too."""
_DATE: Final = 60  # characters at the end of a line in which outlet and date of a teaser stand
_LETTERS: Final = re.compile(r"[0-9A-Za-z가-힣㐀-䶿一-鿿豈-﫿]{1,999}")


def letters(text: str) -> str:
    """Drop what differs between metadata and page: quotes, brackets, spaces, case.

    >>> letters('[단독] "새벽시장" Re-Open…') == letters("단독 ‘새벽시장’ reopen")
    True
    """
    return "".join(_LETTERS.findall(text.replace(" ", ""))).lower()


def words(text: str) -> list[str]:
    """Part a text into what such a comparison keeps of it.

    >>> words("[단독] ‘새벽시장’ Re-Open")
    ['단독', '새벽시장', 're', 'open']
    """
    return _LETTERS.findall(text.lower())


def ending(text: str) -> str:
    """Give what ends a sentence, closing quotes aside: a full stop or the last syllable of a verb; "" where none does.

    >>> ending("시장이 붐볐다"), ending("“시장이 붐볐다.”"), ending("새벽시장에 활기")
    ('다', '.', '')
    """
    last = text[-1:]
    if last in ENDS or last not in CLOSING:
        return last if last in ENDS else ""  # as of most lines
    stem = text.rstrip(CLOSING)
    return stem[-1] if stem and stem[-1] in ENDS and len(text) - len(stem) <= _MOST_CLOSING else ""


def is_prose(text: str) -> bool:
    """Say whether a text is at least one full sentence.

    >>> is_prose("새벽시의 전통시장이 추석 대목을 맞아 붐볐다.")
    True
    >>> is_prose("새벽시 전통시장, 추석 대목을 맞아 다시 붐빈다")
    False
    """
    length = len(text)
    last = ending(text) if length >= SHORTEST_PROSE else ""
    return last != "" and (length >= LONGEST_HEADLINE or last in STOPS)


def is_teaser(text: str) -> bool:
    """Say whether a text is the first words of an article, as lists have them: cut off, with outlet and date.

    >>> is_teaser("새벽시의 한 서점이 서른 해 만에 … 새벽일보 2026.01.06."), is_teaser("서점이 문을 닫는다 2026.01.06.")
    (True, False)
    """
    return ("…" in text or ".." in text) and CUT_AND_DATED.regex.search(text, max(0, len(text) - _DATE)) is not None
