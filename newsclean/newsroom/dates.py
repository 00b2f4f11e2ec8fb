"""Dates of Korean pages and their metadata.

A time without an offset is Korean; a date without a time of day is no answer, because midnight would be invented.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final, Literal, NamedTuple

from newsclean.article import KST
from newsclean.rules.dates import (
    BESIDE_DATES,
    CLOCK,
    COMPACT_STAMP,
    LABELLED_STAMP,
    LABELS_BEHIND,
    MODIFIED_WORDS,
    STAMP,
)

_NOON: Final = 12
_MIDNIGHT: Final = 24
_YEARS: Final = range(1980, 2101)  # Korean news on the web; anything else is a placeholder
_SECONDS: Final = len("2023-04-07T10:11:02")
_ISO_TIME: Final = re.compile(r"\d[T\s]\d\d:?\d\d")
_LONGEST_META: Final = 64  # characters of a date in metadata
_MODIFIED: Final = frozenset(word.replace(" ", "") for word in MODIFIED_WORDS)
_labels_behind: Final = LABELS_BEHIND.regex.search
_all_stamps: Final = STAMP.regex.finditer
_has_clock: Final = CLOCK.regex.search
_without_stamps: Final = LABELLED_STAMP.regex.subn
_without_counts: Final = BESIDE_DATES.regex.sub
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
    behind = _labels_behind(text) is not None
    for match in _all_stamps(text):
        moment = _moment(match)
        if moment:
            label = match["after"] if behind else match["label"] or _label_after(match)
            role: Literal["published", "modified", ""] = "published" if label else ""
            if label and label.replace(" ", "").lower() in _MODIFIED:
                role = "modified"
            yield Stamp(role, moment, match["second"] is not None)


def line_stamps(text: str) -> tuple[Stamp, ...]:
    """Give the dates of a line that is short enough to be a line of dates."""
    return tuple(find_stamps(text)) if len(text) <= LONGEST_STAMP else ()


def _label_after(match: re.Match[str]) -> str | None:
    """Give the label behind a date, unless it stands before another one."""
    rest = match.string[match.end("after") :].lstrip(" :：|=") if match["after"] else ""
    return None if rest[:1].isdigit() else match["after"]


def stamp_rest(text: str) -> str | None:
    """Give what a line holds beside dates and their labels; None for a line without a date, or too long for one.

    >>> stamp_rest("김새벽 입력 2018. 05. 16. 16:23"), stamp_rest("16일 오후였다.")
    ('김새벽', None)
    """
    if len(text) > LONGEST_STAMP or not _has_clock(text):
        return None
    rest, count = _without_stamps(" ", text)
    return " ".join(_without_counts(" ", rest).split()).strip(" |ㅣl/·:-.)]") if count else None


def _moment(match: re.Match[str]) -> datetime | None:
    year, hour = int(match["year"]), int(match["hour"])
    half = (match["half"] or "").lower()
    if half in ("오후", "pm") and hour < _NOON:
        hour += _NOON
    elif half in ("오전", "am") and hour == _NOON:
        hour = 0
    year += 2000 if year < 100 else 0  # noqa: PLR2004 - two digits stand for a year of this century
    if year not in _YEARS:
        return None
    days = 0
    if hour == _MIDNIGHT:
        hour, days = 0, 1
    try:
        moment = datetime(
            year,
            int(match["month"]),
            int(match["day"]),
            hour,
            int(match["minute"]),
            int(match["second"] or 0),
            tzinfo=KST,
        )
        return _shift(moment, match["offset"]) + timedelta(days=days)
    except (ValueError, OverflowError):
        return None


def _shift(moment: datetime, offset: str | None) -> datetime:
    if not offset:
        return moment
    zone = datetime.strptime(offset, "%z").tzinfo
    return moment.replace(tzinfo=zone).astimezone(KST)


def parse_meta(value: str) -> Stamp | None:
    """Read a date of the metadata: ISO 8601 in all its spellings, ``20180516162312``, and the shapes of pages.

    >>> str(parse_meta("2023-04-07T10:11:02.613Z").moment)
    '2023-04-07 19:11:02+09:00'
    >>> parse_meta("2023-04-07") is None
    True
    """
    text = value.strip()[:_LONGEST_META]
    compact = COMPACT_STAMP.regex.fullmatch(text)
    if compact:
        text = f"{compact['date']}T{compact['time']}"
    moment = _iso_moment(text)
    if moment is None:
        return next(find_stamps(text), None)
    if moment.year not in _YEARS:
        return None
    exact = len(compact["time"]) == len("162312") if compact else text[:_SECONDS].count(":") > 1
    return Stamp("", moment.replace(microsecond=0), exact)


def _iso_moment(text: str) -> datetime | None:
    if not _ISO_TIME.search(text):
        return None  # of a day alone Python would make midnight, and of its offset an hour
    try:
        moment = datetime.fromisoformat(text)
        return moment.replace(tzinfo=KST) if moment.tzinfo is None else moment.astimezone(KST)
    except (ValueError, OverflowError):
        return None
