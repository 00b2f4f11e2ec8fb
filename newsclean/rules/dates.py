"""Dates with their labels, as Korean newsrooms write them.

Korean writes 2026년 1월 6일 (화) 오후 3시 5분: year, month, day, day of the week, afternoon, hour, minute.
"""

from __future__ import annotations

import re
from typing import Final

from newsclean.pattern import Pattern

# What a publishing system calls a date, sorted; a space may be missing on a page. The only list: the label stands
# before the date, behind it, or the line holds a day and no time.
PUBLISHED_WORDS: Final = (
    "posted",
    "posted on",
    "published",
    "published on",
    "write",
    "게시",  # put up
    "게재",  # printed
    "기사 게재",
    "기사 등록",
    "기사 발행",
    "기사 송고",
    "기사 승인",
    "기사 입력",
    "기사 작성",
    "기사 전송",
    "노출",  # shown
    "등록",  # registered
    "발행",  # published
    "배포",  # released
    "송고",  # sent (to the wire)
    "승인",  # released by the desk
    "입력",  # entered
    "작성",  # written
    "전송",  # transmitted
    "출고",  # sent out
    "최초 등록",  # first registered
    "최초 송고",
    "최초 입력",  # first entered
    "최초 작성",
)
MODIFIED_WORDS: Final = (
    "last modified",
    "last updated",
    "modified",
    "update",
    "updated",
    "기사 수정",
    "마지막 수정",  # last corrected
    "마지막 업데이트",
    "수정",  # corrected
    "업데이트",  # update
    "재송고",  # sent again
    "최종 수정",  # last corrected
    "최종 업데이트",
    "최종 편집",  # last edited
)
PUBLISHED_LABELS: Final = "|".join(PUBLISHED_WORDS).replace(" ", r"\s?")
LABELS: Final = "|".join(sorted(PUBLISHED_WORDS + MODIFIED_WORDS, key=len, reverse=True)).replace(" ", r"\s?")
"""Alternatives of a pattern, longest first: update must not hide updated."""
LABEL_ENDS: Final = "(?:시간|시각|일시|일자|날짜|일)?"
"""Time, hour, date and time, date, day: 송고시간."""

# Words beside a time of day, with the hour from which the twelve run that they name: 오전 9시 = 9:00, 밤 9시 = 21:00.
# Hours of a night's second half (밤 1시) belong to a day that nobody can tell, and are no answer.
HALVES: Final[dict[str, int]] = {
    **dict.fromkeys(("오전", "am", "새벽", "아침", "자정"), 0),  # a.m., small hours, morning, midnight
    "낮": 7,  # day
    **dict.fromkeys(("오후", "pm", "정오"), 12),  # p.m., noon
    "저녁": 15,  # evening
    "밤": 18,  # night
}
_HALF = "오전|오후|새벽|아침|낮|저녁|밤|정오|자정|[AP]M|[AP]\\.M\\."
ZONES: Final[dict[str, str]] = {
    **dict.fromkeys(("Z", "UT", "UTC", "GMT"), "+0000"),
    **dict.fromkeys(("KST", "JST"), "+0900"),
    "EST": "-0500",
    "EDT": "-0400",
    "PST": "-0800",
    "PDT": "-0700",
}
"""Zones by their letters, those of RFC 822 and of Korea."""
# A minus without seconds before it may be that of a span: 09:00-10:00.
_ZONE = rf"""
    (?:\(?(?P<zone>{"|".join(ZONES)})(?![a-z])(?P<hours>[+-]\d\d?(?![\d:]))?)?
    (?P<offset>\+\d\d:?\d\d|-\d{{4}}(?!\d)|(?:(?<=:\d\d:\d\d)|(?<=\.\d\d\d))-\d\d:\d\d)?
"""
ASCII: Final = str.maketrans(
    dict(zip("０１２３４５６７８９：．，／［］（）｜", "0123456789:.,/[]()|", strict=True))
    | dict.fromkeys("∶︓꞉", ":")
    | dict.fromkeys("‐‑‒–—―−﹣－", "-")
    | dict.fromkeys("․。", "."),
)
"""Digits and marks of dates in their other widths and shapes, one for one."""

# Behind a date a label is the last word: 2026.01.06 17:45 입력, but not 입력한 = "that was entered".
_BEHIND = rf"[\])\s]{{0,2}}(?P<after>{LABELS})(?!(?-i:[가-힣a-zA-Z]))"
_CLOCK = rf"""
    (?:(?P<half>{_HALF})\s?)?
    (?:
        (?P<hour>2[0-4]|[01]?\d)\s?(?::|시\s?)
        # a minute of one digit has its word, or seconds, or the end of the line behind it
        # the count of an icon may be glued to that of a line's last date, and the next date to any
        \s?(?P<minute>[0-5]\d(?=\D|\d{{0,4}}$|(?:19|20)\d\d[-./년])|\d(?=\s?분|:\d|$))\s?분?
        # seconds have their colon, or their word
        (?:(?::\s?|\s?(?=\d\d?\s?초))(?P<second>[0-5]?\d)(?!\d)(?:\s?초)?(?:[.,]\d{{1,9}})?)?
        (?:\s?(?P<half_after>오전|오후|[AP]M|[AP]\.M\.)(?!(?-i:[가-힣A-Za-z\d])|\s?\d{{1,2}}[:시]))?
        | (?<=정오) | (?<=정오\s) | (?<=자정) | (?<=자정\s)  # noon and midnight need no hour
    )
"""
_WEEKDAYS = "[월화수목금토일](?:요일)?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}"
LABEL_STARTS: Final = frozenset(word[0] for word in (*PUBLISHED_WORDS, *MODIFIED_WORDS))
"""First letters of labels, for a look before that at each label."""
# Between a label and its date: nothing (송고시간2026-01-06), spaces, colons, brackets, bars (U+3163 and a lower-case L
# among them).
_LABEL = rf"(?=[{''.join(sorted(LABEL_STARTS))}])(?P<label>{LABELS})\s?{LABEL_ENDS}[\s:|ㅣ\[(=]{{0,6}}"
_MONTH_AND_DAY = rf"""
    \s?(?P<month>1[0-2]|0?[1-9])\s?[.\-/월]
    \s?(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)\s?일?\.?
    \s?(?:[(]?(?:{_WEEKDAYS})[)]?)?
"""
_DAY = rf"(?:{_LABEL})?(?<!\d)(?P<year>(?:19|20)\d\d|\d\d)\s?[.\-/년]{_MONTH_AND_DAY}"
_TIME = rf"(?:\s[-/·]\s|[\sT,|\[(]{{0,3}}){_CLOCK}"
_DATE = rf"{_DAY}{_TIME}\s?{_ZONE}"
_FLAGS = re.VERBOSE | re.IGNORECASE

STAMP: Final = Pattern(
    rf"{_DATE}(?:(?={_BEHIND}))?",
    "search",
    hit="송고시간2026-01-06 09:13",
    miss="전화 02-398-8585, 4층 12:30",
    flags=_FLAGS,
)
"""A full date with a time of day, and the label before it; the one behind it is read, but left for the next date."""
LABELLED_STAMP: Final = Pattern(
    rf"{_DATE}(?:{_BEHIND})?",
    "search",
    hit="2026.01.06 17:45 입력",
    miss="2026.01.06 입력",
    flags=_FLAGS,
)
"""The same together with the label behind it."""
YEARLESS_STAMP: Final = Pattern(
    _LABEL + _MONTH_AND_DAY + _TIME,
    "search",
    hit="송고 01/06 09:13",
    miss="점수를 입력한 01/06 09:13",
    flags=_FLAGS,
)
"""A label with a date that leaves out its year: it says what the line is, and no time."""
LABELS_BEHIND: Final = Pattern(
    rf"\d{_BEHIND}\s{{0,2}}[\])|]?\s{{0,2}}$",
    "search",
    hit="2026.01.06 17:45 입력 2026.01.07 00:05 수정",
    miss="2026.01.06 17:45 입력 2026.01.07 00:05",
    flags=re.IGNORECASE,
)
"""The labels of a line stand behind its dates."""
LABEL: Final = Pattern(
    rf"[\[(]?(?P<label>{LABELS})\s?{LABEL_ENDS}\s?[:：|ㅣ\])]?",
    "fullmatch",
    hit="등록일시 :",
    miss="등록하기",
    flags=re.IGNORECASE,
)
"""A label alone in its element: the date stands in the next one, or in the one before."""
CLOCK: Final = Pattern(
    r"\d\s?(?:[:：∶︓꞉]\s?\d(?:[\d:]|$)|시)|정오|자정",
    "search",
    hit="오후 3시 5분",
    miss="새벽시 3:2 승리",
)
"""A time of day, for a look at a line before the whole of `STAMP`."""
DATE_PART: Final = Pattern(
    rf"{_DAY}|{_CLOCK}",
    "fullmatch",
    hit="2026.01.06 (화)",
    miss="새벽시 3:2 승리",
    flags=_FLAGS,
)
"""A day alone, or a time of day alone."""
DAY_AND_TIME: Final = Pattern(
    r"\(?[01]?\d[-./월]\s?[0-3]?\d[일.]?\)?,?\s(?:오전\s|오후\s)?[0-2]?\d:[0-5]\d",
    "fullmatch",
    hit="01-06 17:45",
    miss="2026-01-06 17:45",
)
"""A day without a year, and a time, as lists of articles have them."""
COMPACT_STAMP: Final = Pattern(
    r"(?P<date>(?:19|20)\d{6})(?P<time>\d{4}(?:\d\d)?)",
    "fullmatch",
    hit="20260106174502",
    miss="20260106",
)
"""A date of the metadata of several publishing systems."""
_YEAR = r"(?P<year>\d{4})"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTHS: Final[dict[str, int]] = {name: number for number, name in enumerate(_MONTHS, 1)}
"""English months by their first three letters."""
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"
_WEEKDAY = r"(?:[a-z]{3,9},?\s)?"
# Dates of metadata as mail, Java and JavaScript write them, and as Americans do.
MAIL_STAMP: Final = Pattern(
    rf"{_WEEKDAY}(?P<day>\d\d?)[\s-]{_MONTH}[\s-]{_YEAR},?\s{_CLOCK}\s?{_ZONE}",
    "match",
    hit="Tue, 06 Jan 2026 09:13:02 +0900",
    miss="06 Jan 2026",
    flags=_FLAGS,
)
JAVA_STAMP: Final = Pattern(
    rf"{_WEEKDAY}{_MONTH}\s(?P<day>\d\d?)\s{_CLOCK}"
    rf"\s(?P<zone>[a-z]{{1,4}})(?P<hours>[+-]\d\d?)?(?P<offset>[+-]\d\d:?\d\d)?\s{_YEAR}",
    "match",
    hit="Tue Jan 06 09:13:02 KST 2026",
    miss="Tue Jan 06 09:13:02",
    flags=_FLAGS,
)
ENGLISH_DAY: Final = Pattern(
    rf"(?=[a-z])(?<![a-z]){_MONTH}\s(?P<day>\d\d?),?\s{_YEAR}(?!\d),?(?:\sat(?=\s))?",
    "search",
    hit="January 6, 2026 at 9:13 PM",
    miss="January 2026",
    flags=re.IGNORECASE,
)
"""A day as English pages write it."""
AMERICAN_STAMP: Final = Pattern(
    rf"(?P<month>1[0-2]|0?[1-9])/(?P<day>3[01]|[12]\d|0?[1-9])/{_YEAR},?\s{_CLOCK}\s?{_ZONE}",
    "match",
    hit="1/6/2026 9:13:02 AM",
    miss="2026/1/6 9:13:02",
    flags=_FLAGS,
)
EPOCH: Final = Pattern(
    r"(?P<seconds>1\d{9})(?:\d{3})?",
    "fullmatch",
    hit="1767658382",
    miss="20260106",
)
"""Seconds, or their thousandths, since 1970: those of 2001 to 2033."""
MIDNIGHT: Final = Pattern(
    r"\d[T\s]00:?00(?::?00(?:\.0{1,9})?)?(?![\d:])",
    "search",
    hit="2026-01-06T00:00:00Z",
    miss="2026-01-06T00:00:01Z",
)
"""Midnight in the metadata is how publishing systems write a day without a time."""
BESIDE_DATES: Final = Pattern(
    r"(?=[조댓추공읽lㅣ|-])(?:(?:조회수?|댓글|추천|공감|읽음)\s?[:：]?\s?[\d,]{1,9}|댓글\s?남기기"
    # how long it takes to read
    r"|읽는\s?시간\s?\d{1,3}분|(?<!\S)(?:[lㅣ|]|--)(?!\S))",
    "search",
    hit="2026.01.06 17:45 조회 3,105",
    miss="2026.01.06 17:45 댓글을 읽은 기자",
)
"""What stands beside dates and tells nothing: counts (조회 = "views", 추천 = "likes"), bars.

댓글 남기기 = "leave a comment"."""
EVENT: Final = Pattern(
    # period, deadline, entry, recruiting, event, concert, screening, booking
    r"기간|마감|접수|모집|행사|공연|상영|예매|[~∼]",
    "search",
    hit="행사 기간 ~",
    miss="김새벽 기자",
)
"""What stands beside dates that are those of an event."""
