"""How sentences end, and how they are quoted."""

from __future__ import annotations

from typing import Final

from newsclean.pattern import Pattern

SENTENCE_STOP: Final = Pattern(
    r"""[.?!](?<=[가-힣].)["'”’)]{0,2}(?=\s|[가-힣\[(/<])""",
    "search",
    hit="서점이 문을 닫았다.새벽=김새벽 기자",
    miss="서점이 3.5배로 늘었다",
)
"""The full stop behind a sentence that something follows, be it glued to it."""
STOPPED: Final = Pattern(
    r"""[.?!]["'”’]?$""",
    "search",
    hit="“문을 닫습니다.”",
    miss="문을 닫는 서점",
)
"""A line that ends with a full stop."""
QUOTATION: Final = Pattern(
    r"[“\"‘'][^“”\"]{12,120}[”\"’']",
    "fullmatch",
    hit="“마지막 날까지 책을 나르겠습니다”",
    miss="“마지막 날까지 책을 나르겠습니다”라고 주인이 말했다.",
)
"""A quotation on a line of its own, as papers pull them out of the text."""
CUT_AND_DATED: Final = Pattern(
    r"(?:…|\.\.{1,5})\s?[^.…]{0,30}\d{2,4}[-./년]\s?\d{1,2}[-./월]\s?\d{1,2}[\d\s:.일오전후)\]-]{0,20}$",
    "search",
    hit="새벽시의 한 서점이 서른 해 만에 … 새벽일보 2026.01.06. 오후 5:45",
    miss="새벽시의 한 서점이 … 2026년 1월 6일 문을 닫는다고",
)
"""The first words of an article, as lists have them: cut off, with the day, and the outlet in front of it."""
NO_DECK: Final = Pattern(
    r"^\[(?:포토|사진|화보)|(?:니다|세요|시오|기자|특파원)[.!]?$|편집자\s?주\W?$",
    "search",
    hit="이 기사를 음성으로 들을 수 있습니다",
    miss="“서른 해 만에 문을 닫습니다”",
)
"""How no deck begins: as the name of a photo; nor ends: polite speech to the reader, names of reporters, and
편집자주 = "note of the editor"."""
