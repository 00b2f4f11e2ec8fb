"""Anything to a page: HTML, an article inside a script, a text dump.

This room never decides what a line means.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.outlets import find_outlet
from newsclean.page import Facts, Page, first_value
from newsclean.reading import archive, dump, html, json_ld
from newsclean.rules import sources

if TYPE_CHECKING:
    from newsclean.rules.outlets import Outlet


def read(text: str, url: str | None, utf8: bytes | None = None) -> Page:
    """Read the text of a page at *url*; markup and dumps are told apart.

    *utf8* is the same page as bytes, where the caller has them: they need not be encoded again for the parser.
    """
    held = archive.page_of(text)
    if held is not None:
        text, utf8 = held, None
    if not dump.is_markup(text):
        page = dump.read(text)
        return page._replace(facts=page.facts | _outlet_name(find_outlet(url or first_value(page.facts, sources.URL))))
    tree = html.parse(utf8 or text)
    head = html.facts(tree)
    outlet = find_outlet(url or first_value(head, sources.URL))
    facts, blocks, holds_dates = html.read(tree, head, outlet)
    facts = json_ld.with_json_ld(facts, blocks)
    if outlet:
        facts |= _outlet_name(outlet) | html.outlet_facts(tree, outlet)
    return Page(facts, blocks, html.scripts(tree), holds_dates)


def _outlet_name(outlet: Outlet | None) -> Facts:
    """Give the name of an outlet's row as a fact; none for portals and publishing systems, whose rows have no name."""
    return {"outlet": [outlet.name]} if outlet and outlet.name else {}
