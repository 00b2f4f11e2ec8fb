"""Reporters with their addresses: byline, lead-in and sign-off as shown, metadata where nobody is named there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice
from typing import Final

from newsclean.article import Reporter
from newsclean.newsroom.bylines import find_emails, find_guest, find_reporters, is_name, lone_names, paired
from newsclean.page import Block, Facts, Labelled, with_label
from newsclean.rules import sources
from newsclean.rules.dates import LABEL
from newsclean.rules.people import BESIDE_NAME, BYLINE_HINT, CAPTION_EMAIL, DESK_EMAIL, GUEST_HEADLINE, OFFICE_EMAIL, SCHOOL
from newsclean.vocabulary import Found, Hint, Label

# Bylines, and sign-offs, of one page that are looked into, at most. A bound of time: 4,000 take 0.01 s with it, 1.4 s without.
_MOST_BYLINES: Final = 40
_EMAIL: Final = 80  # characters, at most, of an address at the end of a line
_SEPARATOR: Final = re.compile(r"[,/·;|&]\s?|^by\s", re.IGNORECASE)  # between names in metadata
_SIGNED: Final = "기자]["  # who signs right before the notice of copyright, in brackets of their own
_NAME: Final = 3  # syllables, at least, of a name that stands beside a date without a title: words of two sound like names
_LINES: Final = (Label.BYLINE, Label.SIGN_OFF, Label.TIMESTAMP)


def find_people(lines: Sequence[Labelled], facts: Facts) -> Found[tuple[Reporter, ...]]:
    """Name the reporters, each once, in the page's order."""
    dated = [block.stamp_rest or "" for block in with_label(lines, Label.TIMESTAMP)]
    byline = "\n".join([*islice(_bylines(lines), _MOST_BYLINES), *dated[:_MOST_BYLINES]])
    own = find_reporters(byline)
    signs = list(_signs(lines, {person.name for person in own}))
    people = list(_shown(lines, own, dated, signs)) or list(_guests(lines)) or list(_over_dates(lines))
    told = list(_told(facts)) if not all(person.email for person in people) or not people else []
    named_by = None
    if not people:
        named_by = next((source for source, person in told if person.name), None)
        people = [person for source, person in told if source == named_by]
    people += [person for _, person in told if person.email and person.name in {other.name for other in people}]
    sites = facts.get("meta:og:site_name", ())  # some publishing systems call it the author
    people = [person for person in people if person.name not in sites]
    loose = list(_loose([*with_label(lines, Label.BYLINE)[:_MOST_BYLINES], *map(Block, filter(None, dated)), *signs]))
    loose += _behind_captions(lines) if people else ()
    held = [value for source in (*sources.REPORTER_EMAIL, *(sources.REPORTER if not people else ())) for value in facts.get(source, ())]
    loose += [email for value in held for email in find_emails(value)]
    if not loose:
        people += _linked([*with_label(lines, Label.BYLINE, Label.TIMESTAMP), *signs])
    return _merged(people, [email for email in loose if not DESK_EMAIL.regex.match(email)]), named_by or _LINES


def _signs(lines: Sequence[Labelled], named: AbstractSet[str | None]) -> Iterator[Block]:
    """Give the sign-offs; where the byline names somebody, one in a box of the page's frame must name the same: others rank there."""
    signs = [
        block
        for block, verdict in lines
        if (verdict.label is Label.SIGN_OFF and verdict.rule != "crew") or (verdict.label is Label.COPYRIGHT and _SIGNED in block.text)
    ][-_MOST_BYLINES:]
    body = next((block.hints for block in with_label(lines, Label.PARAGRAPH)), 0)
    for block in signs:
        if not (named and block.hints & ~body & Hint.CHROME) or any(person.name in named for person in block.reporters):
            yield block


def _loose(blocks: Iterable[Block]) -> Iterator[str]:
    """Give the addresses of lines but those of offices where nobody is named."""
    for block in blocks:
        found = find_emails(block.text)
        yield from found if not found or block.reporters else find_emails(OFFICE_EMAIL.regex.sub(" ", block.text))


def _bylines(lines: Sequence[Labelled]) -> Iterator[str]:
    """Give the bylines, each behind the name alone that may stand on the line over it."""
    over: Block | None = None
    for block, verdict in lines:
        if verdict.label is Label.BYLINE:
            if over and len(over.text) == _NAME and over.path[:-1] == block.path[:-1] and is_name(over.text):
                yield over.text
            yield block.text
        over = block if verdict.label is Label.CHROME else None


def _over_dates(lines: Sequence[Labelled]) -> Iterator[Reporter]:
    """Name those who stand in a dump on lines alone right over the date, or over its label, or under that of a byline."""
    names: list[str] = []
    over = ""
    for block, verdict in lines:
        text = block.text
        if over in ("By", "글", "기자명") and not block.path and is_name(text.rstrip(" -")):
            yield Reporter(name=text.rstrip(" -"))
        over = text
        if verdict.label is Label.CHROME and not block.path:
            if len(text) == _NAME and is_name(text) and not block.phrase:
                names.append(text)
            elif LABEL.regex.fullmatch(text) is None:
                names.clear()
            continue
        if verdict.label is Label.TIMESTAMP:
            yield from (Reporter(name=name) for name in names)
        names.clear()


def _told(facts: Facts) -> Iterator[tuple[str, Reporter]]:
    """Name the people of the metadata, each with its source, the most trusted first."""
    for source in sources.REPORTER:
        for value in facts.get(source, ())[:_MOST_BYLINES]:
            yield from ((source, person) for person in _meta_people(value))


def _behind_captions(lines: Sequence[Labelled]) -> Iterator[str]:
    """Give the addresses that stand behind sentences under photos: 2026.01.06 /dawn@example.com."""
    for block in with_label(lines, Label.PARAGRAPH, Label.CAPTION)[:_MOST_BYLINES]:
        if "/" in block.text[-_EMAIL:]:
            yield from _behind(block)


def _behind(block: Block) -> list[str]:
    found = CAPTION_EMAIL.regex.search(block.text) if "@" in block.text[-_EMAIL:] else None
    return find_emails(found["email"]) if found else []


def _shown(lines: Sequence[Labelled], own: Iterable[Reporter], dated: Iterable[str], signs: Iterable[Block]) -> Iterator[Reporter]:
    """Name the people of byline, lines of dates, lead-ins and sign-offs."""
    yield from own
    for rest in filter(None, dated):
        name = BESIDE_NAME.regex.sub("", rest)
        if len(name) >= _NAME and is_name(name):
            yield Reporter(name=name)  # 김새벽(dawn) 입력 2026. 1. 6. 16:19
    for block in with_label(lines, Label.PARAGRAPH)[:2]:
        for name, email in paired(block.lead[0], _behind(block)):  # of a photo that is the news
            yield Reporter(name=name, email=email)
    for block in signs:
        yield from block.reporters


def _guests(lines: Sequence[Labelled]) -> Iterator[Reporter]:
    """Name the authors that are no reporters; under the headline of a guest's column any office will do."""
    titles = with_label(lines, Label.TITLE)
    is_column = bool(titles) and GUEST_HEADLINE.regex.search(titles[0].text) is not None
    for block, verdict in lines:
        if verdict.rule == "guest" or (is_column and verdict.label is Label.SUBTITLE):
            guest = None if SCHOOL.regex.match(block.text) else block.author
            yield from (Reporter(name=name) for name in lone_names(block.text) or filter(None, [guest]))
        elif verdict.label is Label.TIMESTAMP and block.stamp_rest and (name := find_guest(block.stamp_rest)):
            yield Reporter(name=name)


def _linked(blocks: Sequence[Block]) -> Iterator[Reporter]:
    """Name the people of bylines with the addresses behind the mail links beside them."""
    for block in blocks[:_MOST_BYLINES]:
        if BYLINE_HINT.regex.search(block.text):
            names = [person.name for person in block.reporters if person.name]
            emails = [email for target in block.addresses for email in find_emails(target)] if names else []
            for name, email in paired(names, [email for email in emails if not DESK_EMAIL.regex.match(email)]):
                yield Reporter(name=name, email=email)


def _meta_people(value: str) -> list[Reporter]:
    found = find_reporters(value)
    return found or [Reporter(name=name) for name in _SEPARATOR.split(value) if is_name(name.strip())]


def _merged(people: Iterable[Reporter], emails: Iterable[str]) -> tuple[Reporter, ...]:
    """Name each person once; an address that stood alone goes to the first person without one, and is nobody's after the last."""
    known: dict[str, str | None] = {}
    for person in people:
        if person.name:
            known[person.name] = known.get(person.name) or person.email
    loose = [email for email in dict.fromkeys(emails) if email not in known.values()]
    if not known:
        return tuple(Reporter(email=email) for email in loose)
    known.update(zip([name for name, email in known.items() if email is None], loose, strict=False))
    return tuple(Reporter(name=name, email=email) for name, email in known.items())
