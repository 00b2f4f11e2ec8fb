"""Dates of Korean pages and their metadata.

A time without an offset is Korean; a date without a time of day is no answer, because midnight would be invented.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from newsclean.article import KST
from newsclean.rules.dates import (
    AMERICAN_STAMP,
    ASCII,
    BESIDE_DATES,
    CLOCK,
    COMPACT_STAMP,
    DATE_PART,
    ENGLISH_DAY,
    EPOCH,
    HALVES,
    JAVA_STAMP,
    LABEL,
    LABEL_STARTS,
    LABELLED_STAMP,
    LABELS_BEHIND,
    MAIL_STAMP,
    MODIFIED_WORDS,
    MONTHS,
    STAMP,
    YEARLESS_STAMP,
    ZONES,
)

_HALF_DAY: Final = 12
_DAY: Final = 24
_YEARS: Final = range(1980, 2101)  # Korean news on the web; anything else is a placeholder
_SECONDS: Final = len("2023-04-07T10:11:02")
_ISO_TIME: Final = re.compile(r"\d[T\s]\d\d:?\d\d")
_LONGEST_LABEL: Final = 16  # characters of a label alone: [마지막 업데이트 시간]
_KNOWN: Final = 16  # dates in metadata that are remembered: sources of a page repeat each other, fields ask again
_LONGEST_META: Final = 64  # characters of a date in metadata
_MODIFIED: Final = frozenset(word.replace(" ", "") for word in MODIFIED_WORDS)
_PART: Final = 32  # characters of a day or a time of day alone
_BEFORE_LABEL: Final = " [("
_has_digit: Final = re.compile(r"\d|정오|자정").search
# Year, month and day with at most a mark and two spaces between them, or month, day and hour (01.06 오후 5), or the
# end of a year, " at " and hour: a look at a line before the whole of `STAMP`.
_may_hold_day: Final = re.compile(r"\d\D{1,4}\d{1,2}\D{1,4}\d").search
_has_other_shapes: Final = re.compile(f"[{re.escape(''.join(map(chr, ASCII)))}]").search
LONGEST_STAMP: Final = 120
"""Characters of the longest line of dates."""


class Stamp(NamedTuple):
    """A time of day on a page and what its label says of it."""

    role: Literal["published", "modified", ""]
    moment: datetime
    exact: bool
    """Whether seconds were given."""

    @property
    def minute(self) -> datetime:
        """The moment without its seconds."""
        return self.moment.replace(second=0)

    def __str__(self) -> str:
        """Give the moment in ISO 8601, with seconds where they are known."""
        return self.moment.isoformat(timespec="seconds" if self.exact else "minutes")


def find_stamps(text: str) -> Iterator[Stamp]:
    """Find each full date with a time of day, in order.

    >>> [str(s.moment) for s in find_stamps("송고시간2019-08-18 09:13 | 수정 2019.08.18. 오후 2:05")]
    ['2019-08-18 09:13:00+09:00', '2019-08-18 14:05:00+09:00']
    >>> [s.role for s in find_stamps("2018.09.16 23:18 입력 2018.09.17 00:05 수정")]
    ['published', 'modified']
    """
    if not may_hold_stamp(text):
        return
    text = _plain(text)
    behind: bool | None = None
    taken = 0  # end of the label that belongs to the date before it
    for match in STAMP.regex.finditer(text):
        if behind is None:
            behind = match["label"] is None and LABELS_BEHIND.regex.search(text) is not None
        before = match["label"] if match.start("label") >= taken else None
        after = match["after"] if behind else None if before else _label_after(match)
        taken = match.end("after") if after else taken
        moment = _moment(match)
        if moment:
            yield Stamp(_role(after or before), moment, match["second"] is not None)


def may_hold_stamp(text: str) -> bool:
    """Say whether a text may hold a day with a time of day: most lines lack what parts hours from minutes."""
    has_clock = ":" in text or "시" in text or "정오" in text or "자정" in text
    return (has_clock or "：" in text or "∶" in text or "︓" in text or "꞉" in text) and _may_hold_day(text) is not None


def _plain(text: str) -> str:
    """Put digits, marks and English days in their usual width and shape, where a line has others."""
    text = text.translate(ASCII) if _has_other_shapes(text) else text
    return ENGLISH_DAY.regex.sub(_numbered, text) if ", " in text else text


def _numbered(day: re.Match[str]) -> str:
    return f"{day['year']}-{MONTHS[day['month'].lower()]}-{day['day']}"


def _role(label: str | None) -> Literal["published", "modified", ""]:
    if not label:
        return ""
    return "modified" if label.replace(" ", "").lower() in _MODIFIED else "published"


def line_stamps(text: str) -> tuple[Stamp, ...]:
    """Give the dates of a line that is short enough to be a line of dates."""
    return tuple(find_stamps(text)) if len(text) <= LONGEST_STAMP else ()


def _label_after(match: re.Match[str]) -> str | None:
    """Give the label behind a date, unless it stands before another one."""
    rest = match.string[match.end("after") :].lstrip(" :|=") if match["after"] else ""
    return None if rest[:1].isdigit() else match["after"]


def is_part(text: str) -> bool:
    """Say whether a line is a day or a time of day alone, as a page may part them.

    >>> is_part("2026.03.04 (수)"), is_part("17:25"), is_part("2026.03.04 17:25")
    (True, True, False)
    """
    return len(text) <= _PART and _has_digit(text) is not None and DATE_PART.regex.fullmatch(_plain(text)) is not None


def stamp_rest(text: str) -> str | None:
    """Give what a line holds beside dates and their labels; None for a line without a date, or too long for one.

    With its label a date may leave out the year, although its time is none then.

    >>> [stamp_rest(line) for line in ("김새벽 입력 2018. 05. 16. 16:23", "김새벽 입력 05-16 16:23", "16일 오후였다.")]
    ['김새벽', '김새벽', None]
    """
    if len(text) > LONGEST_STAMP or not (may_hold_stamp(text) and CLOCK.regex.search(text)):
        return None
    plain = _plain(text)
    rest, count = LABELLED_STAMP.regex.subn(" ", plain)
    if not count:
        rest, count = YEARLESS_STAMP.regex.subn(" ", plain)
    return " ".join(BESIDE_DATES.regex.sub(" ", rest).split()).strip(" |ㅣl/·:-.)]") if count else None


def _moment(match: re.Match[str]) -> datetime | None:
    year, hour = int(match["year"]), _hour(match)
    year += 2000 if year < 100 else 0  # noqa: PLR2004 - two digits stand for a year of this century
    if year not in _YEARS or hour is None:
        return None
    month = MONTHS.get(match["month"].lower()) or int(match["month"])
    minute, second = int(match["minute"] or 0), int(match["second"] or 0)
    try:
        moment = datetime(year, month, int(match["day"]), hour % _DAY, minute, second, tzinfo=KST)
        return _shift(moment, match) + timedelta(days=hour // _DAY)
    except (ValueError, OverflowError, KeyError):
        return None


def _hour(match: re.Match[str]) -> int | None:
    """Give the hour of the day, 24 for its end; None where the word beside it leaves the day open."""
    half = (match["half"] or match["half_after"] or "").replace(".", "").lower()
    hour = int(match["hour"] or _HALF_DAY)
    if not half or hour > _HALF_DAY:
        return hour
    hour %= _HALF_DAY
    while hour < HALVES[half]:
        hour += _HALF_DAY
    return hour if hour < _DAY else None


def _shift(moment: datetime, match: re.Match[str]) -> datetime:
    """Give the Korean time of a moment that names its zone; raises `KeyError` for one that is not known."""
    offset = match["offset"]
    if not offset and match["zone"]:
        hours = int(match["hours"] or 0)  # UTC+9
        offset = f"{hours:+03}00" if hours else ZONES[match["zone"].upper()]
    return moment.replace(tzinfo=datetime.strptime(offset, "%z").tzinfo).astimezone(KST) if offset else moment


def label_role(text: str) -> Literal["published", "modified", ""]:
    """Say what a text that is the label of a date and nothing else says of it; "" for any other text.

    >>> label_role("등록일시 :"), label_role("수정"), label_role("등록하기")
    ('published', 'modified', '')
    """
    may_be_label = len(text) <= _LONGEST_LABEL and text.strip(_BEFORE_LABEL)[:1].lower() in LABEL_STARTS
    match = LABEL.regex.fullmatch(text.strip()) if may_be_label else None
    return _role(match and match["label"])


def parse_meta(value: str) -> Stamp | None:
    """Read a date of the metadata: ISO 8601 in all its spellings, ``20180516162312``, and the shapes of pages.

    >>> str(parse_meta("2023-04-07T10:11:02.613Z").moment)
    '2023-04-07 19:11:02+09:00'
    >>> parse_meta("2023-04-07") is None
    True
    """
    return _parsed(value.strip()[:_LONGEST_META].strip())


@lru_cache(_KNOWN)
def _parsed(text: str) -> Stamp | None:
    epoch = EPOCH.regex.fullmatch(text)
    if epoch:
        return Stamp("", datetime.fromtimestamp(int(epoch["seconds"]), KST), exact=True)
    compact = COMPACT_STAMP.regex.fullmatch(text)
    if compact:
        text = f"{compact['date']}T{compact['time']}"
    moment = _iso_moment(text)
    if moment is None:
        return next(_foreign_stamps(text), None) or next(find_stamps(ENGLISH_DAY.regex.sub(_numbered, text)), None)
    if moment.year not in _YEARS:
        return None
    exact = len(compact["time"]) == len("162312") if compact else text[:_SECONDS].count(":") > 1
    return Stamp("", moment.replace(microsecond=0), exact)


def _foreign_stamps(text: str) -> Iterator[Stamp]:
    for match in (MAIL_STAMP.regex.match(text), JAVA_STAMP.regex.match(text), AMERICAN_STAMP.regex.match(text)):
        moment = match and _moment(match)
        if match and moment:
            yield Stamp("", moment, match["second"] is not None)


def _iso_moment(text: str) -> datetime | None:
    if not _ISO_TIME.search(text):
        return None  # of a day alone Python would make midnight, and of its offset an hour
    try:
        moment = datetime.fromisoformat(text)
        return moment.replace(tzinfo=KST) if moment.tzinfo is None else moment.astimezone(KST)
    except (ValueError, OverflowError):
        return None
