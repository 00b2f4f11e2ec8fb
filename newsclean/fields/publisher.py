"""The name of the outlet, as the page gives it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from newsclean.fields.origins import Found
from newsclean.newsroom.bylines import is_name
from newsclean.outlets import is_known, is_portal, outlet_of
from newsclean.page import Block, Facts, Labelled, first_value, with_label
from newsclean.rules import sources
from newsclean.rules.newsrooms import PRESS_ENDINGS
from newsclean.rules.people import PAPER_LEAD
from newsclean.rules.publishers import (
    ABBREVIATION,
    COMPANY,
    COPYRIGHT_OWNER,
    COPYRIGHT_SIGN,
    LATIN_NAME,
    NO_OUTLET,
    SIGNED,
    SITE_END,
    SITE_OWNER,
    SLOGAN,
)
from newsclean.vocabulary import Label

_HANGUL: Final = re.compile(r"[가-힣]")
_SITE: Final = ("ld:publisher", "meta:og:site_name")  # what a site calls itself
_AUTHORS: Final = ("meta:article:author", "meta:og:article:author", "meta:twitter:creator", "meta:writer")  # or an outlet
_BAR: Final = re.compile(r"\s[|:ㅣ–-]\s")


def shown_names(lines: Sequence[Labelled]) -> Facts:
    """Give what a reader sees of outlet and agency, as ``shown:`` facts."""
    first = with_label(lines, Label.PARAGRAPH)[:2]
    return {
        "shown:copyright": list(_owners(with_label(lines, Label.COPYRIGHT))),
        "shown:agency": [block.lead[1] for block in first if block.lead[1]],
        "shown:paper": [lead["paper"] for block in first if (lead := PAPER_LEAD.regex.match(block.text))],
    }


def find_publisher(facts: Facts, url: str | None, blocks: Sequence[Block]) -> Found[str | None]:
    """Name the outlet, in Korean where it is known; on portals the newspaper.

    A page that says nothing near its article may still name its owner in its title or its footer.
    """
    name, origin = _named(facts, url, blocks)
    if name and LATIN_NAME.regex.fullmatch(name):
        known = [*filter(None, [outlet_of(name)]), *(_titled(facts) if origin in _SITE else ())]
        if not ABBREVIATION.regex.fullmatch(name):  # OSEN on a page of another outlet is OSEN
            known += (*facts.get("outlet", ()), *facts.get("shown:paper", ()))
        name = next((other for other in known if _HANGUL.search(other) and name not in other), name)
    return name, origin


def _named(facts: Facts, url: str | None, blocks: Sequence[Block]) -> Found[str | None]:
    site = first_value(facts, ("meta:og:site_name",)) or ""
    on_portal = is_portal(url, site)
    names = sources.PORTAL_PUBLISHER if on_portal else sources.PUBLISHER
    values = ((part, source) for source in names for value in facts.get(source, ()) for part in _BAR.split(value))
    named = next(
        ((name, source) for part, source in values if (name := _outlet(part)) and not (source in _AUTHORS and is_name(name))),
        None,
    )
    if named:
        return named
    titled = None if on_portal else next(_titled(facts), None)
    return (titled, "title") if titled else (next(filter(None, map(_outlet, _owners(reversed(blocks)))), None), None)


def _titled(facts: Facts) -> Iterator[str]:
    """Give the outlet's name at the end of the page's title."""
    for value in facts.get("title", ()):
        found = SITE_END.regex.search(value)
        name = found and _outlet(found["name"])
        if name:
            yield name


def _outlet(value: str) -> str | None:
    """Give the name of an outlet without the reporter behind it; None for what is no outlet's name.

    >>> _outlet("새벽일보 김새벽 기자"), _outlet("종합일간지"), _outlet("세상을 바꾸는 힘")
    ('새벽일보', None, None)
    """
    name = SIGNED.regex.sub("", value.strip()).removeprefix("(주)").strip(" =")
    if not is_known(name) and SLOGAN.regex.search(name):
        name = name.split()[-1]  # 새벽을 여는 신문 새벽일보
        return name if name.endswith(PRESS_ENDINGS) and name not in PRESS_ENDINGS else None
    return name if name and not NO_OUTLET.regex.fullmatch(name) else None


def _holds_address(text: str) -> bool:
    return "(http" in text or "(www." in text


def _owners(blocks: Iterable[Block]) -> Iterator[str]:
    """Give the owners that notices of copyright name."""
    for block in blocks:
        owner = (SITE_OWNER.regex.match(block.text) if _holds_address(block.text) else None) or (
            COPYRIGHT_OWNER.regex.search(block.text) if COPYRIGHT_SIGN.regex.search(block.text) else None
        )
        if owner:
            yield COMPANY.regex.sub("", owner["owner"].strip())
