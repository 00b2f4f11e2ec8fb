"""Scores an answer against the gold answer of its page, field by field.

The body counts by its fragments of five letters without white space, as F1 of the page; what careful readers differ on counts
neither way, and neither do captions in the body of a tool that doesn't tell captions apart. Every other field is right or wrong,
on the pages whose gold says something about it; a field that a tool does not give at all is left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from typing import Any, Final, NamedTuple

Gold = dict[str, Any]
Row = dict[str, float]
"""What was right on one page, by the name of the figure."""

KST: Final = timezone(timedelta(hours=9))
_LENGTH: Final = 5  # letters of a fragment: two to three Korean words' stems, so that a word alone that both texts hold proves nothing


class Answer(NamedTuple):
    """What a tool says of a page; None is a field that the tool doesn't have."""

    is_article: bool
    paragraphs: tuple[str, ...] = ()
    title: str | None = None
    subtitle: tuple[str, ...] | None = None
    timestamp: datetime | str | None = None
    modified: datetime | None = None
    reporters: tuple[str, ...] | None = None
    emails: tuple[str, ...] | None = None
    publisher: str | None = None
    captions: tuple[tuple[str, str], ...] | None = None
    """Each caption with its credit."""


def squashed(text: str | None) -> str:
    return " ".join((text or "").split())


def _bare(text: str | None) -> str:
    return re.sub(r"\s+", "", text or "")


def _fragments(texts: Iterable[str]) -> Counter[str]:
    """Count fragments of each text for itself, so that how texts are parted makes none."""
    bare = (_bare(text) for text in texts)
    return Counter(text[start : start + _LENGTH] for text in bare for start in range(max(1, len(text) - _LENGTH + 1)) if text)


def minute(value: datetime | str | None) -> datetime | None:
    """Give a time in Korea, to the minute; one without its zone is no answer."""
    moment = datetime.fromisoformat(value) if isinstance(value, str) and value else value
    if not isinstance(moment, datetime) or moment.tzinfo is None:
        return None
    return moment.astimezone(KST).replace(second=0, microsecond=0)


def _body(gold: Gold, answer: Answer) -> Row:
    wanted, found = ([squashed(text) for text in texts] for texts in (gold["paragraphs"], answer.paragraphs))
    captions = [caption["text"] for caption in gold.get("photo_captions") or ()] if answer.captions is None else []
    own, right = _fragments(found), _fragments(wanted)
    shared = (own & right).total()
    extra = (own - right - _fragments([*(gold.get("optional") or ()), *captions])).total()
    recall, precision = shared / max(1, right.total()), shared / max(1, shared + extra)
    exact = (Counter(wanted) & Counter(found)).total() / max(1, len(wanted))
    f1 = 2 * recall * precision / max(1e-9, recall + precision)
    return {"recall": recall, "precision": precision, "f1": f1, "paragraphs exact": exact}


def _times(gold: Gold, answer: Answer) -> Row:
    row: Row = {}
    if gold.get("timestamp"):
        row["timestamp"] = minute(answer.timestamp) == minute(gold["timestamp"])
    elif "timestamp" in gold:  # the page shows no time of day
        row["no invented time"] = answer.timestamp is None
    if gold.get("modified"):
        row["modified"] = minute(answer.modified) == minute(gold["modified"])
    return row


def _people(gold: Gold, answer: Answer) -> Row:
    row: Row = {}
    if "reporters" in gold and answer.reporters is not None:
        row["reporters"] = [squashed(name) for name in answer.reporters] == gold["reporters"]
    if "reporter_emails" in gold and answer.emails is not None:
        wanted, found = ([email.lower() for email in emails] for emails in (gold["reporter_emails"], answer.emails))
        row["reporter_email"] = found[:1] == wanted[:1]
        row["all e-mails"] = found == wanted
    if gold.get("publisher"):
        row["publisher"] = _bare(answer.publisher) == _bare(gold["publisher"])  # KBS 뉴스 is KBS뉴스
    return row


def _captions(gold: Gold, answer: Answer) -> Row:
    if "photo_captions" not in gold or answer.captions is None:
        return {}
    wanted = [(squashed(caption["text"]), squashed(caption.get("credit"))) for caption in gold["photo_captions"]]
    found = [(squashed(text), squashed(credit)) for text, credit in answer.captions]
    return {"captions": [text for text, _ in found] == [text for text, _ in wanted], "captions+credits": found == wanted}


def score(gold: Gold, answer: Answer) -> Row:
    """Say of a page what is right; of one that is no article, only whether it was refused."""
    text = " ".join(squashed(paragraph) for paragraph in answer.paragraphs)
    is_article = gold.get("is_article", True)
    row: Row = {"is_article": answer.is_article == is_article, "leaks": sum(squashed(part) in text for part in gold.get("must_not") or ())}
    if not is_article:
        return row | {"fronts refused": row["is_article"]}
    row |= _body(gold, answer)
    if "title" in gold:
        row["title"] = squashed(answer.title) == squashed(gold["title"])
    if "subtitle" in gold and answer.subtitle is not None:
        row["subtitle"] = squashed(" ".join(answer.subtitle)) == squashed(" ".join(gold["subtitle"]))
    return row | _times(gold, answer) | _people(gold, answer) | _captions(gold, answer)


def summary(rows: Iterable[Row]) -> Row:
    """Give the mean of each figure over the pages that have it; of leaks the sum."""
    values: dict[str, list[float]] = {}
    for row in rows:
        for name, value in row.items():
            values.setdefault(name, []).append(float(value))
    return {name: sum(own) if name == "leaks" else sum(own) / len(own) for name, own in values.items()}
