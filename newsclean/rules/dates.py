"""Dates with their labels, as Korean newsrooms write them.

Korean writes 2026년 1월 6일 (화) 오후 3시 5분: year, month, day, day of the week, afternoon, hour, minute.
"""

from __future__ import annotations

import re
from typing import Final

from newsclean.rules.patterns import Pattern

# What a publishing system calls a date, sorted; a space may be missing on a page. The only list: the label stands
# before the date, behind it, or the line holds a day and no time.
PUBLISHED_WORDS: Final = (
    "posted",
    "published",
    "write",
    "게재",  # printed
    "기사 등록",
    "기사 승인",
    "기사 입력",
    "기사 작성",
    "기사 전송",
    "노출",  # shown
    "등록",  # registered
    "발행",  # published
    "송고",  # sent (to the wire)
    "승인",  # released by the desk
    "입력",  # entered
    "작성",  # written
    "전송",  # transmitted
    "최초 입력",  # first entered
)
MODIFIED_WORDS: Final = (
    "modified",
    "update",
    "updated",
    "기사 수정",
    "수정",  # corrected
    "업데이트",  # update
    "최종 수정",  # last corrected
    "최종 업데이트",
    "최종 편집",  # last edited
)
PUBLISHED_LABELS: Final = "|".join(PUBLISHED_WORDS).replace(" ", r"\s?")
LABELS: Final = "|".join(sorted(PUBLISHED_WORDS + MODIFIED_WORDS, key=len, reverse=True)).replace(" ", r"\s?")
"""Alternatives of a pattern, longest first: update must not hide updated."""
LABEL_ENDS: Final = "(?:시간|시각|일시|일자|날짜|일)?"
"""Time, hour, date and time, date, day: 송고시간."""

# Behind a date a label is the last word: 2026.01.06 17:45 입력, but not 입력한 = "that was entered".
_BEHIND = rf"[\])\s]{{0,2}}(?P<after>{LABELS})(?![가-힣a-z])"
# Between a label and its date: nothing (송고시간2026-01-06), spaces, colons, brackets, bars (U+3163 and a lower-case L
# among them).
_DATE = rf"""
    (?:(?P<label>{LABELS})\s?{LABEL_ENDS}[\s:：|ㅣ\[(=]{{0,6}})?
    (?<!\d)(?P<year>(?:19|20)\d\d|\d\d)\s?[.\-/년]
    \s?(?P<month>1[0-2]|0?[1-9])\s?[.\-/월]
    \s?(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)\s?일?\.?
    \s?(?:[(（]?[월화수목금토일](?:요일)?[)）]?)?[\sT,|\[(]{{0,3}}
    (?:(?P<half>오전|오후|AM|PM)\s?)?
    (?P<hour>2[0-4]|[01]?\d)\s?(?::|시\s?)
    \s?(?P<minute>[0-5]\d|\d(?=\s?분))(?!\d)\s?분?
    (?:\s?:?\s?(?P<second>[0-5]\d)(?!\d)초?)?
    (?:\.\d{{1,6}})?\s?(?P<offset>Z|[+-]\d\d:?\d\d)?
"""
_FLAGS = re.VERBOSE | re.IGNORECASE

STAMP: Final = Pattern(
    re.compile(rf"{_DATE}(?:(?={_BEHIND}))?", _FLAGS),
    "search",
    hit="송고시간2026-01-06 09:13",
    miss="전화 02-398-8585, 4층 12:30",
    hits=("2026년 1월 6일 (화) 오후 3시 5분", "26.01.06 14:22 최종 업데이트", "2026-01-06T09:13:02.000+09:00"),
)
"""A full date with a time of day, and the label before it; the one behind it is read, but left for the next date."""
LABELLED_STAMP: Final = Pattern(
    re.compile(rf"{_DATE}(?:{_BEHIND})?", _FLAGS),
    "search",
    hit="2026.01.06 17:45 입력",
    miss="2026.01.06 입력",
)
"""The same together with the label behind it."""
LABELS_BEHIND: Final = Pattern(
    re.compile(rf"\d{_BEHIND}\s{{0,2}}[\])|]?\s{{0,2}}$", re.IGNORECASE),
    "search",
    hit="2026.01.06 17:45 입력 2026.01.07 00:05 수정",
    miss="2026.01.06 17:45 입력 2026.01.07 00:05",
)
"""The labels of a line stand behind its dates."""
CLOCK: Final = Pattern(
    re.compile(r"\d\s?(?::\s?\d\d|시)"),
    "search",
    hit="오후 3시 5분",
    miss="새벽시 3:2 승리",
)
"""A time of day, for a look at a line before the whole of `STAMP`."""
COMPACT_STAMP: Final = Pattern(
    re.compile(r"(?P<date>(?:19|20)\d{6})(?P<time>\d{4}(?:\d\d)?)"),
    "fullmatch",
    hit="20260106174502",
    miss="20260106",
)
"""A date of the metadata of several publishing systems."""
BESIDE_DATES: Final = Pattern(
    re.compile(r"(?:조회수?|댓글|추천|공감|읽음)\s?[:：]?\s?[\d,]{1,9}|(?<!\S)(?:[lㅣ|]|--|KST)(?!\S)"),
    "search",
    hit="2026.01.06 17:45 조회 3,105",
    miss="2026.01.06 17:45 댓글을 읽은 기자",
    hits=("2026.01.06 17:45 KST", "2026.01.06 17:45 l 김새벽"),
)
"""What stands beside dates and tells nothing: counts (조회 = "views", 추천 = "likes"), bars, the zone."""
