"""Facts and labelled blocks to the fields of an article, each by its order of trust."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final

from newsclean.article import PhotoCaption, Reporter
from newsclean.body import is_prose
from newsclean.labels import Label, Line, texts
from newsclean.newsroom.bylines import find_emails, find_guest, find_lead, find_reporters, is_name, paired
from newsclean.newsroom.captions import is_credit, split_caption
from newsclean.newsroom.dates import Stamp, find_stamps, parse_meta, stamp_rest
from newsclean.page import Block, Facts, Hint
from newsclean.rules import sources
from newsclean.rules.grammar import BYLINE_HINT, DESK_EMAIL, GUEST_HEADLINE, PAPER_LEAD, SCRIPT_MARK
from newsclean.sites import is_portal, outlet_of

_COPYRIGHT_OWNER: Final = re.compile(
    r"(?:copyrights?|저작권자)?\s?(?:\(c\)|[ⓒ©:：])\s?(?:\d{4}\s?)?(?:\(주\)|㈜|주식회사\s)?\s?['‘\"]?(?P<owner>[가-힣A-Za-z0-9 ]{2,24}?)"
    r"['’\"]?\s?(?:[(.,\[<>&|]|무단|all rights|$)",
    re.IGNORECASE,
)
_SITE_OWNER: Final = re.compile(r"[ⓒ©<\[\s]{0,4}(?P<owner>[가-힣A-Za-z0-9]{2,16})\s?\((?:https?://|www\.)")
_COMPANY: Final = re.compile(r"(?<=신문|일보)사$")  # 서울신문사
_SIGN: Final = re.compile(r"[ⓒ©]|\([cC]\)|저작권자")
_LATIN_NAME: Final = re.compile(r"(?![A-Z]{2,5}$)[A-Za-z0-9 .]{3,40}")  # YTN and OSEN have no other name
_HANGUL: Final = re.compile(r"[가-힣]")
_QUOTATION: Final = re.compile(r"[“\"‘'][^“”\"]{12,120}[”\"’']")
_STOPPED: Final = re.compile(r"""[.?!]["'”’]?$""")
_ACCOUNT: Final = re.compile(r"\s?\([A-Za-z0-9_.-]{2,20}\)?$")  # of a citizen who reports
_MOST: Final = 40  # bylines, sign-offs and quotations of one page that are looked into
_NAME: Final = 3  # syllables of a name that stands beside a date without a title
_KOREA: Final = 9  # hours before UTC
_SHOWN: Final = ("shown:published", "shown:modified", "shown:time")
_BAR: Final = re.compile(r"\s[|:]\s")


def first(facts: Facts, names: Iterable[str]) -> str | None:
    """Give the value of the most trusted source that has one."""
    source = first_source(facts, names)
    return facts[source][0] if source else None


def first_source(facts: Facts, names: Iterable[str]) -> str | None:
    """Name the most trusted source that has a value."""
    return next((name for name in names if facts.get(name)), None)


def with_shown(known: Facts, lines: Sequence[Line]) -> Facts:
    """Add what a reader sees of dates, outlet and agency as ``shown:`` facts."""
    facts = dict(known)
    # A label and its date may stand in two elements.
    line = " ".join(texts(lines, Label.TIMESTAMP)[:_MOST])
    for seen in find_stamps(line):
        facts.setdefault(f"shown:{seen.role or 'time'}", []).append(str(seen))
    for text in texts(lines, Label.COPYRIGHT):
        facts.setdefault("shown:copyright", []).extend(_owners([text]))
        facts.setdefault("shown:sent", []).extend(map(str, find_stamps(text)))
    for text in texts(lines, Label.PARAGRAPH)[:2]:
        agency = find_lead(text)[1]
        if agency:
            facts.setdefault("shown:agency", []).append(agency)
        paper = PAPER_LEAD.match(text)
        if paper:
            facts.setdefault("shown:paper", []).append(paper["paper"])
    return facts


def stamp(facts: Facts, names: Iterable[str]) -> Stamp | None:
    """Give the most trusted time, with the seconds of another source that agrees on the minute."""
    best: Stamp | None = None
    for _, other in _stamps(facts, names):
        best = best or _korean(other, facts)
        for shift in (0, _KOREA):  # metadata that claims Z for Korean time still has the seconds
            moment = other.moment - timedelta(hours=shift)
            if other.exact and moment.replace(second=0) == best.minute:
                return Stamp(other.role, moment, exact=True)
    return best


def stamp_source(facts: Facts, names: Iterable[str]) -> str | None:
    """Name the most trusted source of a time."""
    return next((name for name, _ in _stamps(facts, names)), None)


def _stamps(facts: Facts, names: Iterable[str]) -> Iterator[tuple[str, Stamp]]:
    return ((name, stamp) for name in names for value in facts.get(name, ()) if (stamp := parse_meta(value)))


def _korean(stamp: Stamp, facts: Facts) -> Stamp:
    """Take nine hours off a time that claims Z, where the page shows the very same as Korean time."""
    shown = {seen.minute for name in _SHOWN for value in facts.get(name, ()) if (seen := parse_meta(value))}
    korean = stamp._replace(moment=stamp.moment - timedelta(hours=_KOREA))
    return korean if korean.minute in shown and stamp.minute not in shown else stamp


def times(facts: Facts) -> tuple[datetime | None, datetime | None]:
    """Give publication and last change; a change that is the publication itself, or lies before it, is none."""
    published, modified = stamp(facts, sources.PUBLISHED), stamp(facts, sources.MODIFIED)
    if published is None or modified is None:
        return published and published.moment, modified and modified.moment
    both_exact = published.exact and modified.exact
    later = modified.moment > published.moment if both_exact else modified.minute > published.minute
    return published.moment, modified.moment if later else None


def reporters(lines: Sequence[Line], facts: Facts) -> tuple[Reporter, ...]:
    """Name the reporters: byline, lead-in and sign-off as shown, metadata where nobody is named there."""
    return reporters_and_source(lines, facts)[0]


def reporters_and_source(lines: Sequence[Line], facts: Facts) -> tuple[tuple[Reporter, ...], str | None]:
    """Name the reporters and the source in the metadata that names them; None where lines of the page do."""
    source = None
    dated = [stamp_rest(text) or "" for text in texts(lines, Label.TIMESTAMP)]
    byline = " | ".join([*texts(lines, Label.BYLINE)[:_MOST], *dated[:_MOST]])
    signs = [b.text for b, v in lines if v.label is Label.SIGN_OFF and v.rule != "crew"][-_MOST:]
    people = find_reporters(byline)
    named = (_ACCOUNT.sub("", rest) for rest in dated)
    people += [Reporter(name=name) for name in named if len(name) >= _NAME and is_name(name)]  # 김새벽(dawn) 입력 2026. 1. 6. 16:19
    for text in texts(lines, Label.PARAGRAPH)[:2]:
        people += [Reporter(name=name) for name in find_lead(text)[0]]
    for text in signs:
        people += find_reporters(text)
    if not people:
        people = list(_guests(lines))
    if not people:
        named_by = [(name, person) for name in sources.REPORTER for value in facts.get(name, ()) for person in _meta_people(value)]
        people = [person for _, person in named_by]
        source = named_by[0][0] if named_by else None
    addresses = [value for name in sources.REPORTER_EMAIL for value in facts.get(name, ())]
    loose = [email for text in [byline, *signs, *addresses] for email in find_emails(text)]
    if not loose:
        people += _linked(lines)
    if people or not all(map(DESK_EMAIL.match, loose)):
        loose = [email for email in loose if not DESK_EMAIL.match(email)]
    return _merged(people, loose), source


def _guests(lines: Sequence[Line]) -> Iterator[Reporter]:
    """Name the authors that are no reporters; under the headline of a guest's column any office will do."""
    titles = texts(lines, Label.TITLE)
    is_column = bool(titles) and GUEST_HEADLINE.search(titles[0]) is not None
    for block, verdict in lines:
        if verdict.rule == "guest" or (is_column and verdict.label is Label.SUBTITLE):
            name = find_guest(block.text, any_office=is_column) or (block.text if verdict.rule == "guest" else None)
            if name:
                yield Reporter(name=name)


def _linked(lines: Sequence[Line]) -> Iterator[Reporter]:
    """Name the people of bylines with the addresses behind the mail links beside them."""
    kinds = (Label.BYLINE, Label.SIGN_OFF, Label.TIMESTAMP)
    for block in [block for block, verdict in lines if verdict.label in kinds and verdict.rule != "crew"][:_MOST]:
        if BYLINE_HINT.search(block.text):
            names = [person.name for person in find_reporters(block.text) if person.name]
            emails = [email for target in block.addresses for email in find_emails(target)] if names else []
            for name, email in paired(names, [email for email in emails if not DESK_EMAIL.match(email)]):
                yield Reporter(name=name, email=email)


def _meta_people(value: str) -> list[Reporter]:
    found = find_reporters(value)
    return found or [Reporter(name=name) for name in re.split(r"[,/·]\s?", value) if is_name(name.strip())]


def _merged(people: Iterable[Reporter], emails: Iterable[str]) -> tuple[Reporter, ...]:
    """Name each person once; an address that stood alone goes to the first person without one."""
    known: dict[str, str | None] = {}
    for person in people:
        if person.name:
            known[person.name] = known.get(person.name) or person.email
    nameless: list[Reporter] = []
    for email in dict.fromkeys(emails):
        if email in known.values():
            continue
        owner = next((name for name, address in known.items() if address is None), None)
        if owner:
            known[owner] = email
        else:
            nameless.append(Reporter(email=email))
    return (*(Reporter(name=name, email=email) for name, email in known.items()), *nameless)


def captions(lines: Sequence[Line]) -> tuple[PhotoCaption, ...]:
    """Part captions from credits; a credit on a line of its own belongs to the caption before it."""
    found: list[PhotoCaption] = []
    seen: set[str] = set()
    for block, verdict in lines:
        text = block.text
        if verdict.label is not Label.CAPTION or (text in seen and not block.path):
            continue  # a dump repeats a caption that was the image's alternative text, too
        seen.add(text)
        caption = split_caption(text)
        if found and found[-1].text and found[-1].credit is None and (is_credit(text) or not caption.text):
            found[-1] = PhotoCaption(text=found[-1].text, credit=caption.credit)
        else:
            found.append(caption)
    return tuple(found)


def paragraphs(lines: Sequence[Line]) -> tuple[str, ...]:
    """Join the lines of the body; a single line break is a space, unless all lines are parted by single ones."""
    body = [block for block, verdict in lines if verdict.label is Label.PARAGRAPH]
    quotes = _pull_quotes(body)
    body = [block for block in body if block not in quotes]
    singles = sum(1 for block in body[1:] if block.gap < 2)  # noqa: PLR2004 - gap 2 parts paragraphs
    lines_are_paragraphs = singles == len(body) - 1 and singles > 1
    found: list[list[str]] = []
    apart = True
    for block, verdict in lines:
        if verdict.label is not Label.PARAGRAPH or block in quotes:
            apart = True  # what stood between them parts them
            continue
        mark = SCRIPT_MARK.match(block.text) is not None or (_is_subheading(block) and not is_prose(block))
        if apart or mark or lines_are_paragraphs or block.gap > 1:
            found.append([block.text])
        else:
            found[-1].append(block.text)
        apart = mark
    return tuple(map(" ".join, found))


def _is_subheading(block: Block) -> bool:
    return bool(block.hints & (Hint.BOLD | Hint.HEADING)) and not _STOPPED.search(block.text)


def _pull_quotes(body: Sequence[Block]) -> set[Block]:
    """Find quotations that stand in the text once more, word for word; a subheading is none."""
    quotes = [b for b in body if _QUOTATION.fullmatch(b.text) and not b.hints & (Hint.BOLD | Hint.HEADING)]
    alone = Counter(block.text for block in body)  # what is said twice on lines of its own is said twice
    whole = "\n".join(block.text for block in body) if quotes else ""
    return {quote for quote in quotes[:_MOST] if whole.count(quote.text.strip("“”\"‘’'")) > alone[quote.text]}


def publisher(facts: Facts, url: str | None, blocks: Sequence[Block]) -> str | None:
    """Name the outlet, in Korean where it is known; on portals the newspaper.

    A page that says nothing near its article may still name its owner in the footer.
    """
    name, _ = publisher_and_source(facts, url, blocks)
    if name and _LATIN_NAME.fullmatch(name):
        known = [*facts.get("outlet", ()), *filter(None, [outlet_of(name)]), *facts.get("shown:paper", ())]
        return next((other for other in known if _HANGUL.search(other)), name)
    return name


def publisher_and_source(facts: Facts, url: str | None, blocks: Sequence[Block]) -> tuple[str | None, str | None]:
    """Give the outlet's name as the most trusted source has it, and that source; None where it is a line of the page."""
    site = first(facts, ("meta:og:site_name",)) or ""
    names = sources.PORTAL_PUBLISHER if is_portal(url, site) else sources.PUBLISHER
    values = ((part.strip(), source) for source in names for value in facts.get(source, ()) for part in _BAR.split(value))
    named = next((pair for pair in values if pair[0] and not pair[0].startswith((*sources.PORTALS, "http"))), None)
    return named or (next(_owners(block.text for block in reversed(blocks)), None), None)


def _owners(texts: Iterable[str]) -> Iterator[str]:
    """Give the owners that notices of copyright name."""
    for text in texts:
        owner = _SITE_OWNER.match(text) or (_COPYRIGHT_OWNER.search(text) if _SIGN.search(text) else None)
        if owner:
            yield _COMPANY.sub("", owner["owner"].strip())


def subtitle(lines: Sequence[Line], facts: Facts) -> tuple[str, ...]:
    """Give the deck lines, each once."""
    return tuple(dict.fromkeys(facts.get("script:subtitle") or texts(lines, Label.SUBTITLE)))
