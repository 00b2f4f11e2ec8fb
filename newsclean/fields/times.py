"""Publication and last change, as the page shows them and its metadata says them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from datetime import datetime, time, timedelta
from typing import Final

from newsclean.article import KST
from newsclean.newsroom.dates import Stamp, find_stamps, is_part, label_role, parse_meta
from newsclean.page import Block, Facts, Labelled
from newsclean.rules import sources
from newsclean.rules.dates import MIDNIGHT
from newsclean.vocabulary import OUTSIDE, Found, Hint, Label, Verdict

_AHEAD: Final = KST.utcoffset(None)  # of Korean time before UTC
_OVER: Final = 3  # lines over a headline that its date may stand in
_UNDER: Final = 4  # lines right under it whose date is its own, where they call it one
_PART: Final = 24  # characters of the longest label, day or time of day in an element of its own
_MOST: Final = 20  # lines from the headline on whose elements are looked at
_FRAME: Final = Hint.CHROME | Hint.CONTROL | Hint.HIDDEN | Hint.LIST
_MIDNIGHT: Final = time(0)
_ITEMS: Final = {"published": "item:datePublished", "modified": "item:dateModified"}
_END: Final = (Block(""), OUTSIDE)
_SHOWN: Final = ("shown:published", "shown:modified", "shown:time")


def shown_times(lines: Sequence[Labelled]) -> Facts:
    """Give what a reader sees of dates, as ``shown:`` facts."""
    facts: Facts = {}
    for text in _dated(lines):
        for place, stamp in enumerate(find_stamps(text)):
            role = stamp.role or ("modified" if place == 1 and "|" in text else "time")  # of two without a label
            facts.setdefault(f"shown:{role}", []).append(str(stamp))
    sent = [str(stamp) for block in _closing(lines) for stamp in block.stamps]
    return facts | {"shown:sent": sent}


def _closing(lines: Sequence[Labelled]) -> Iterator[Block]:
    """Give the notices of copyright, and in a dump the date alone that stands right behind one."""
    is_behind = False
    for block, verdict in lines:
        is_notice = verdict.label is Label.COPYRIGHT
        if is_notice or (is_behind and not block.path and block.stamp_rest == ""):
            yield block
        is_behind = is_notice


def _dated(lines: Sequence[Labelled]) -> Iterator[str]:
    """Join the lines of dates that follow each other: a label may have its own element, over the body so may the time of day."""
    texts: list[str] = []
    has_date, over_body = False, True
    for block, verdict in (*lines, _END):
        over_body &= verdict.label is not Label.PARAGRAPH
        is_date = verdict.label is Label.TIMESTAMP
        if is_date or (len(block.text) <= _PART and (label_role(block.text) or (over_body and is_part(block.text)))):
            texts.append(block.text)
            has_date |= is_date or over_body
            continue
        if has_date:
            yield " ".join(texts)
        texts, has_date = [], False


def held_times(blocks: Sequence[Block], verdicts: Sequence[Verdict]) -> Facts:
    """Give the dates that elements around headline and byline hold for machines, as ``item:`` facts and ``attr:time``."""
    facts: Facts = {}
    title = next((index for index, verdict in enumerate(verdicts) if verdict.label is Label.TITLE), None)
    body = next((index for index, verdict in enumerate(verdicts) if verdict.label is Label.PARAGRAPH), 0)
    first = body if title is None else title
    anchor = blocks[first]
    for index in range(max(0, first - _OVER), min(body, first + _MOST)):
        block = blocks[index]
        for told, value in block.moments:
            label = label_role(blocks[index - 1].text) if told == "attr:time" and index > first else ""
            source = _ITEMS.get(label, told)
            is_said = source != "attr:time" and first < index <= first + _UNDER
            if block is anchor or ((is_said or _is_beside(block, anchor, is_under=index > first)) and _is_dated(block, source)):
                facts.setdefault(source, []).append(value)
    for block in (anchor, blocks[body]):
        for source, value in block.scope_moments:
            facts.setdefault(source, []).append(value)
    return facts


def _is_beside(block: Block, anchor: Block, *, is_under: bool) -> bool:
    """Say whether a line under a headline, or over it in the same box, is no part of the page's frame."""
    shared = () if is_under else anchor.path[:-1]
    return block.path[: len(shared)] == shared and not block.hints & ~anchor.hints & _FRAME


def _is_dated(block: Block, source: str) -> bool:
    """Say whether a line is no link to another article: its own date, which says of what it is, may be a link to itself."""
    return not block.is_linked or (source != "attr:time" and block.text[0].isdigit())


def find_times(facts: Facts) -> tuple[Found[datetime | None], Found[datetime | None]]:
    """Give publication and last change; a change that is the publication itself, or lies before it, is none."""
    shown = _shown_minutes(facts)
    published, modified = (_exact_stamp(facts, names, shown) for names in (sources.PUBLISHED, sources.MODIFIED))
    if published and modified and not _is_later(modified[0], published[0]):
        modified = None
    return _moment(published), _moment(modified)


def _is_later(stamp: Stamp, other: Stamp) -> bool:
    both_exact = stamp.exact and other.exact
    return stamp.moment > other.moment if both_exact else stamp.minute > other.minute


def _moment(found: Found[Stamp] | None) -> Found[datetime | None]:
    return (found[0].moment, found[1]) if found else (None, None)


def first_stamp(facts: Facts, names: Iterable[str]) -> tuple[str, Stamp] | None:
    """Give the most trusted time, and its source."""
    return next(_stamps(facts, names), None)


def _exact_stamp(facts: Facts, names: Iterable[str], shown: Container[datetime]) -> Found[Stamp] | None:
    """Give the most trusted time, with the seconds of another source that agrees on the minute."""
    best: Stamp | None = None
    origin: str | None = None
    for source, other in _stamps(facts, names):
        best, origin = (best, origin) if best else (_korean(other, shown), source)
        for shift in (timedelta(0), _AHEAD):  # metadata that claims Z for Korean time still has the seconds
            moment = other.moment - shift
            if other.exact and moment.replace(second=0) == best.minute:
                return Stamp(other.role, moment, exact=True), origin
    return best and (best, origin)


def _stamps(facts: Facts, names: Iterable[str]) -> Iterator[tuple[str, Stamp]]:
    """Give the times of sources; midnight that the page does not show is a day without a time."""
    for name in names:
        for value in facts.get(name, ()):
            stamp = parse_meta(value)
            is_day = stamp and (MIDNIGHT.regex.search(value) or stamp.moment.time() == _MIDNIGHT)
            if stamp and not (is_day and stamp.minute not in _shown_minutes(facts)):
                yield name, stamp


def _shown_minutes(facts: Facts) -> set[datetime]:
    return {stamp.minute for name in _SHOWN for value in facts.get(name, ()) if (stamp := parse_meta(value))}


def _korean(stamp: Stamp, shown: Container[datetime]) -> Stamp:
    """Take nine hours off a time that claims Z, where the page shows the very same as Korean time."""
    korean = stamp._replace(moment=stamp.moment - _AHEAD)
    return korean if korean.minute in shown and stamp.minute not in shown else stamp
