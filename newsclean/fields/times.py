"""Publication and last change, as the page shows them and its metadata says them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final

from newsclean.article import KST
from newsclean.fields.origins import Found
from newsclean.newsroom.dates import Stamp, find_stamps, parse_meta
from newsclean.page import Facts, Labelled, with_label
from newsclean.rules import sources
from newsclean.vocabulary import Label

_AHEAD: Final = KST.utcoffset(None)  # of Korean time before UTC
_SHOWN: Final = ("shown:published", "shown:modified", "shown:time")


def shown_times(lines: Sequence[Labelled]) -> Facts:
    """Give what a reader sees of dates, as ``shown:`` facts."""
    facts: Facts = {}
    # A label and its date may stand in two elements.
    line = " ".join(block.text for block in with_label(lines, Label.TIMESTAMP))
    for stamp in find_stamps(line):
        facts.setdefault(f"shown:{stamp.role or 'time'}", []).append(str(stamp))
    sent = [str(stamp) for block in with_label(lines, Label.COPYRIGHT) for stamp in block.stamps]
    return facts | {"shown:sent": sent}


def find_times(facts: Facts) -> tuple[Found[datetime | None], Found[datetime | None]]:
    """Give publication and last change; a change that is the publication itself, or lies before it, is none."""
    published, modified = first_stamp(facts, sources.PUBLISHED), first_stamp(facts, sources.MODIFIED)
    if published and modified and not _is_later(modified[0], published[0]):
        modified = None
    return _moment(published), _moment(modified)


def _is_later(stamp: Stamp, other: Stamp) -> bool:
    both_exact = stamp.exact and other.exact
    return stamp.moment > other.moment if both_exact else stamp.minute > other.minute


def _moment(found: Found[Stamp] | None) -> Found[datetime | None]:
    return (found[0].moment, found[1]) if found else (None, None)


def first_stamp(facts: Facts, names: Iterable[str]) -> Found[Stamp] | None:
    """Give the most trusted time, with the seconds of another source that agrees on the minute."""
    best: Stamp | None = None
    origin: str | None = None
    for source, other in _stamps(facts, names):
        best, origin = (best, origin) if best else (_korean(other, facts), source)
        for shift in (timedelta(0), _AHEAD):  # metadata that claims Z for Korean time still has the seconds
            moment = other.moment - shift
            if other.exact and moment.replace(second=0) == best.minute:
                return Stamp(other.role, moment, exact=True), origin
    return best and (best, origin)


def _stamps(facts: Facts, names: Iterable[str]) -> Iterator[tuple[str, Stamp]]:
    return ((name, stamp) for name in names for value in facts.get(name, ()) if (stamp := parse_meta(value)))


def _korean(stamp: Stamp, facts: Facts) -> Stamp:
    """Take nine hours off a time that claims Z, where the page shows the very same as Korean time."""
    shown = {seen.minute for name in _SHOWN for value in facts.get(name, ()) if (seen := parse_meta(value))}
    korean = stamp._replace(moment=stamp.moment - _AHEAD)
    return korean if korean.minute in shown and stamp.minute not in shown else stamp
