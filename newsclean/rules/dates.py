"""Dates with their labels, as Korean newsrooms write them.

Every pattern is linear: no nested quantifier, every repeat bounded.
"""

from __future__ import annotations

import re
from typing import Final

PUBLISHED_WORDS: Final = (
    *(
        "기사입력",
        "최초입력",
        "입력",
        "등록",
        "기사등록",
        "기사승인",
        "승인",
        "송고",
        "발행",
        "작성",
        "게재",
        "기사작성",
        "노출",
    ),
    *("기사전송", "전송", "posted", "published", "write"),
)
MODIFIED_WORDS: Final = (
    *("최종수정", "기사수정", "수정", "최종편집", "최종업데이트", "업데이트"),
    *("updated", "update", "modified"),
)

# Spaces may stand inside of them: 최종 업데이트.
_ALL_WORDS: Final = "|".join(
    re.sub("^(최종|최초|기사)", r"\1\\s?", word) for word in sorted(PUBLISHED_WORDS + MODIFIED_WORDS, key=len, reverse=True)
)

# A full date with a time of day, with the label that may stand before or behind. Separators between label and date:
# nothing (송고시간2019-08-18), spaces, colons, brackets, bars (U+3163 and a lower-case L among them).
STAMP: Final = re.compile(
    rf"""(?:(?P<label>{_ALL_WORDS})\s?(?:시간|시각|일시|일자|날짜|일)?[\s:：|ㅣ\[(=]{{0,6}})?
    (?<!\d)(?P<year>(?:19|20)\d\d|\d\d)\s?[.\-/년]\s?(?P<month>1[0-2]|0?[1-9])\s?[.\-/월]\s?(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)
    \s?일?\.?\s?(?:[(（]?[월화수목금토일](?:요일)?[)）]?)?[\sT,|\[(]{{0,3}}
    (?:(?P<half>오전|오후|AM|PM|am|pm)\s?)?
    (?P<hour>2[0-4]|[01]?\d)\s?(?::|시\s?)\s?(?P<minute>[0-5]\d)(?!\d)\s?분?
    (?:\s?:?\s?(?P<second>[0-5]\d)(?!\d)초?)?
    (?:\.\d{{1,6}})?\s?(?P<offset>Z|[+-]\d\d:?\d\d)?
    (?:(?=[\])\s]{{0,2}}(?P<after>송고|게재|입력|등록|승인|최종수정|수정)(?![가-힣])))?""",
    re.VERBOSE | re.IGNORECASE,
)
# The labels of a line stand behind its dates: 2018.09.16 23:18 입력 2018.09.17 00:05 수정
LABELS_BEHIND: Final = re.compile(r"\d[\])\s]{0,2}(?:송고|게재|입력|등록|승인|최종수정|수정)\s{0,2}[\])|]?\s{0,2}$")
CLOCK: Final = re.compile(r"\d\s?(?::\s?\d\d|시)")  # a cheap test before STAMP
COMPACT_STAMP: Final = re.compile(r"(?P<date>(?:19|20)\d{6})(?P<time>\d{4}(?:\d\d)?)")
