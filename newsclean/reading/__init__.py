"""Anything to a page: HTML, an article inside a script, a text dump.

This room never decides what a line means.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsclean.newsroom.dates import LONGEST_STAMP, may_hold_stamp
from newsclean.newsroom.sentences import letters
from newsclean.outlets import find_outlet
from newsclean.page import Facts, Page, first_value
from newsclean.reading import archive, characters, html, json_ld, markup
from newsclean.rules import sources
from newsclean.rules.dates import STAMP

if TYPE_CHECKING:
    from newsclean.rules.outlets import Outlet

_SHORTEST: Final = 10  # characters of a headline with a date behind it, and of a section behind that
_BEHIND: Final = 20  # characters at the end of a line in which the clock of such a date stands
_MARKS: Final = frozenset("…‘“'\"")  # of headlines


def read(text: str, url: str | None, utf8: bytes | None = None) -> Page:
    """Read the text of a page at *url*; markup and dumps are told apart.

    *utf8* is the same page as bytes, where the caller has them: they need not be encoded again for the parser.
    """
    held = archive.page_of(text)
    if held is not None:
        text, utf8 = held, None
    if not markup.is_markup(text):
        from newsclean.reading import dump  # noqa: PLC0415 - compiling its patterns takes long, and pages of HTML need none of them

        page = dump.read(characters.without_selectors(text if utf8 else characters.sound(text)))  # half characters are no UTF-8
        name = _outlet_name(find_outlet(url or first_value(page.facts, sources.URL)))
        return _composed(_date_apart(page._replace(facts=page.facts | name)), text)
    plain = characters.without_selectors(text)
    tree = html.parse(utf8 if utf8 and plain == text else plain)
    head = html.facts(tree)
    outlet = find_outlet(url or first_value(head, sources.URL))
    facts, blocks, holds_dates = html.read(tree, head, outlet)
    facts = json_ld.with_json_ld(facts, blocks)
    if outlet:
        facts |= _outlet_name(outlet) | html.outlet_facts(tree, outlet)
    return _composed(_date_apart(Page(facts, blocks, html.scripts(tree), holds_dates)), text)


def _composed(page: Page, text: str) -> Page:
    """Compose the syllables of a page whose *text* has them in letters; its lines still come out as they stand there."""
    if not characters.is_decomposed(text):
        return page
    for block in page.blocks:
        text = characters.composed(block.text)
        if text != block.text:
            block.read_as(text)
    return page._replace(facts={source: [characters.composed(value) for value in values] for source, values in page.facts.items()})


def _date_apart(page: Page) -> Page:
    """Part the headline from the date behind it on its line; in a dump several such lines are a list of other articles."""
    dated: list[tuple[int, str]] = []
    for index, block in enumerate(page.blocks):
        if ":" in block.text and ":" in block.text[-_BEHIND:] and len(block.text) <= LONGEST_STAMP and may_hold_stamp(block.text):
            date = STAMP.regex.search(block.text, _SHORTEST)
            title = block.text[: date.start()].rstrip(" [(") if date and date.end() + _SHORTEST > len(block.text) else ""
            if title and title[-1] not in "./|~":
                dated.append((index, title))
    if not dated:
        return page
    titles = tuple(letters(value) for source in sources.TITLE for value in page.facts.get(source, ())[:1])
    seams = [seam for seam in dated if (_is_most_of(letters(seam[1]), titles) if titles else _MARKS & {*seam[1]})]
    if not seams or (len(seams) > 1 and not titles):
        return page
    index, title = seams[0]
    block = page.blocks[index]
    parts = [block.part(title, block.gap), block.part(block.text[len(title) :].strip(), 2)]
    return page._replace(blocks=[*page.blocks[:index], *parts, *page.blocks[index + 1 :]])


def _is_most_of(own: str, titles: tuple[str, ...]) -> bool:
    """Say whether letters are those of a title, or all but a section or the name of the site."""
    return own.endswith(titles) or any(own in title for title in titles)


def _outlet_name(outlet: Outlet | None) -> Facts:
    """Give the name of an outlet's row as a fact; none for portals and publishing systems, whose rows have no name."""
    return {"outlet": [outlet.name]} if outlet and outlet.name else {}
