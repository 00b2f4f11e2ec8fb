"""The name of the outlet, as the page gives it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from newsclean.fields.origins import Found
from newsclean.outlets import is_portal, outlet_of
from newsclean.page import Block, Facts, Labelled, first_value, with_label
from newsclean.rules import sources
from newsclean.rules.people import PAPER_LEAD
from newsclean.rules.publishers import COMPANY, COPYRIGHT_OWNER, COPYRIGHT_SIGN, LATIN_NAME, SITE_OWNER
from newsclean.vocabulary import Label

_HANGUL: Final = re.compile(r"[가-힣]")
_BAR: Final = re.compile(r"\s[|:]\s")


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

    A page that says nothing near its article may still name its owner in the footer.
    """
    name, origin = _named(facts, url, blocks)
    if name and LATIN_NAME.regex.fullmatch(name):
        known = [*facts.get("outlet", ()), *filter(None, [outlet_of(name)]), *facts.get("shown:paper", ())]
        name = next((other for other in known if _HANGUL.search(other)), name)
    return name, origin


def _named(facts: Facts, url: str | None, blocks: Sequence[Block]) -> Found[str | None]:
    site = first_value(facts, ("meta:og:site_name",)) or ""
    names = sources.PORTAL_PUBLISHER if is_portal(url, site) else sources.PUBLISHER
    values = ((part.strip(), source) for source in names for value in facts.get(source, ()) for part in _BAR.split(value))
    named = next((pair for pair in values if pair[0] and not pair[0].startswith((*sources.PORTALS, "http"))), None)
    return named or (next(_owners(reversed(blocks)), None), None)


def _owners(blocks: Iterable[Block]) -> Iterator[str]:
    """Give the owners that notices of copyright name."""
    for block in blocks:
        owner = SITE_OWNER.regex.match(block.text) or (
            COPYRIGHT_OWNER.regex.search(block.text) if COPYRIGHT_SIGN.regex.search(block.text) else None
        )
        if owner:
            yield COMPANY.regex.sub("", owner["owner"].strip())
