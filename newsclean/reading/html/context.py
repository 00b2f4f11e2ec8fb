"""What elements hand down to the text inside them: containers, hints, links, addresses.

All of it is found out for those elements only that somebody asks for.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce
from operator import and_, or_
from typing import Final, TypeAlias
from urllib.parse import unquote

from selectolax.lexbor import LexborNode, create_tag

from newsclean.newsroom.boilerplate import find_phrase
from newsclean.newsroom.sentences import SHORTEST_PROSE
from newsclean.page import Markup
from newsclean.reading.characters import shown
from newsclean.reading.html.names import NameHints, name_hints
from newsclean.rules.markup import ADVERT, BLOCK_TAGS, FIELD_TAGS, LINKED, NAMELESS_TAGS, PRESSED, SHOWN, STRONG, TAG_HINTS
from newsclean.rules.photos import FRAME_TAG
from newsclean.vocabulary import UNSEEN, Hint

_SHALLOW: Final = 8  # inline elements around a text whose home is not worth remembering
_PATH_LENGTH: Final = 48  # containers remembered around a block: a page nested deeper costs no more memory
_MAIL_LINKS: Final = 'a[href^="mailto:"], a[href*="/email-protection#"], a[title*="@"]'
_LINK_LEVELS: Final = 3  # elements around a headline in a list up to its link
_BOX_LEVELS: Final = 4  # elements around a byline that may be the box of its mail link
_BOX_LENGTH: Final = 300  # characters of the largest such box
_MOST: Final = 0.8  # of a line's text that stands in an inline element, at least, whose name is the line's
_APART: Final = Hint.CAPTION | Hint.DECK | ADVERT  # inline elements with these names still make a line of their own

_WORD: Final = 10  # letters of a button that a paragraph begins with, at most
APART, WORD, SIGN = range(3)
"""What a form field is to the sentence around it."""

_LINKS: Final = LINKED | PRESSED
_POPUP: Final = Hint.CHROME | Hint.HIDDEN  # a box that is named a part of the page's frame and hidden, too

_TEXT_NUMBER: Final = 2  # LXB_TAG__TEXT
_LINK_NUMBER: Final = create_tag("a").tag_id
_NAMELESS_NUMBERS: Final = frozenset(create_tag(tag).tag_id for tag in NAMELESS_TAGS)
_BLOCK_NUMBERS: Final = frozenset(create_tag(tag).tag_id for tag in BLOCK_TAGS)
_FIELD_NUMBERS: Final = frozenset(create_tag(tag).tag_id for tag in FIELD_TAGS)
_BREAK_NUMBER: Final = create_tag("br").tag_id
_SELECT_NUMBER: Final = create_tag("select").tag_id
_INPUT_NUMBERS: Final = frozenset(create_tag(tag).tag_id for tag in ("input", "template"))
_STARTS_LINE: Final = dict.fromkeys(_NAMELESS_NUMBERS, False) | dict.fromkeys(_BLOCK_NUMBERS - _FIELD_NUMBERS, True)
LAST_NUMBER: Final = 198
"""Of the tags that HTML names, LXB_TAG__LAST_ENTRY less one: others get greater numbers, new ones for each page."""
_NO_PHOTOS: Final = frozenset(create_tag(tag).tag_id for tag in ("blockquote", "table"))  # what else stands in a figure
_NUMBER_HINTS: Final = {create_tag(tag).tag_id: hints for tag, hints in TAG_HINTS.items()}

# What an element hands down to the text inside it: the containers and the hints.
_Context: TypeAlias = tuple[tuple[int, ...], int]


class Surroundings:
    """What elements hand down to the text inside them, found out for those elements that somebody asks for."""

    def __init__(self, names: NameHints) -> None:
        self._contexts: dict[int, _Context] = {}
        self._homes: dict[int, LexborNode] = {}
        self._names = names
        self._wrappers: frozenset[int] = frozenset()

    def home(self, node: LexborNode) -> tuple[LexborNode, bool]:
        """Give the nearest element around a text node that starts a line, and whether an inline one hides the text."""
        element = node.parent or node  # a text node has one
        hides = 0
        for _ in range(_SHALLOW):
            tag = element.tag_id
            starts = _STARTS_LINE.get(tag)
            if starts is None:
                attributes = element.attributes
                own = self._names.read(attributes) if attributes else 0
                starts = (own & _APART != 0 and not _is_in_sentence(element)) or (tag > LAST_NUMBER and is_custom_box(element))
                starts |= tag in _FIELD_NUMBERS and place_in_sentence(element) == APART
                hides |= own & Hint.HIDDEN
            if starts or (parent := element.parent) is None:
                return element, hides != 0
            element = parent
        return self._deep_home(element), hides != 0

    def _deep_home(self, node: LexborNode) -> LexborNode:
        """Find the home of inline elements nested deep, once for all of them."""
        passed: list[int] = []
        element = node
        while (known := self._homes.get(element.mem_id)) is None:
            if self._starts_line(element) or (parent := element.parent) is None:
                known = element
                break
            passed.append(element.mem_id)
            element = parent
        self._homes.update(dict.fromkeys(passed, known))
        return known

    def _starts_line(self, element: LexborNode) -> bool:
        known = _STARTS_LINE.get(element.tag_id)
        if known is not None:
            return known
        return (
            (self._names.read(element.attributes) & _APART != 0 and not _is_in_sentence(element))
            or is_custom_box(element)
            or element.tag_id in _FIELD_NUMBERS
        )

    def markup(self, nodes: list[LexborNode]) -> Markup:
        """Sum up the surroundings of a line's text nodes."""
        path, hints = self._context(nodes[-1].parent)
        links = 0
        around = [self._context(node.parent)[1] for node in nodes] if len(nodes) > 1 else [hints]
        if hints & _LINKS or around.count(hints) < len(around):
            lengths: dict[int, int] = {}  # shown characters by the hints around them
            for node, own in zip(nodes, around, strict=True):
                length = _length(node.text_content or "")
                lengths[own] = lengths.get(own, 0) + length
                if own & LINKED or (own & PRESSED and length < SHORTEST_PROSE):  # a sentence is no label of a button
                    links += length
            hints = _common(lengths) if len(lengths) > 1 else hints
        return Markup(hints & SHOWN | (Hint.BOLD if hints & STRONG else 0), links, path)

    def hints(self, number: int) -> int:
        """Give the hints of an element on the path of a line, by its number."""
        return self._contexts[number][1]

    def pass_over(self, wrappers: frozenset[int]) -> None:
        """Let *wrappers* hide no line any more."""
        self._wrappers = wrappers
        self._contexts.clear()

    def _context(self, node: LexborNode | None) -> _Context:
        """Find or build the context of an element; goes up without recursion, pages may be nested deep."""
        contexts = self._contexts
        missing: list[LexborNode] = []
        context: _Context | None = None
        while node is not None:
            context = contexts.get(node.mem_id)
            if context:
                if not missing:
                    return context
                break
            missing.append(node)
            node = node.parent
        path, hints = context or ((), 0)
        for node in reversed(missing):
            number, tag = node.mem_id, node.tag_id
            # <x-comments> says what it is as a class does
            own = _NUMBER_HINTS.get(tag, 0) if tag <= LAST_NUMBER else name_hints(node.tag or "")
            if tag not in _NAMELESS_NUMBERS:
                attributes = node.attributes
                if attributes:
                    own |= self._names.read(attributes)
            elif own & LINKED and "href" not in (attributes := node.attributes):
                own = 0 if "name" in attributes or "id" in attributes else PRESSED
            if number in self._wrappers and own & _POPUP != _POPUP:
                own &= ~UNSEEN
            is_box = tag in _BLOCK_NUMBERS or (own & _APART & ~hints and not _is_in_sentence(node))
            if (is_box or (tag > LAST_NUMBER and is_custom_box(node))) and len(path) < _PATH_LENGTH:
                path = (*path, number)
            hints = (hints & ~Hint.CAPTION if tag in _NO_PHOTOS and _is_framed(node) else hints) | own
            contexts[number] = path, hints
        return path, hints


def _is_framed(element: LexborNode) -> bool:
    return element.parent is not None and element.parent.tag == FRAME_TAG


def is_custom_box(element: LexborNode) -> bool:
    """Say whether an element that HTML does not know starts a line: a custom element, unless it is a word of a sentence."""
    return element.tag_id > LAST_NUMBER and "-" in (element.tag or "") and not _is_in_sentence(element)


def _is_in_sentence(element: LexborNode) -> bool:
    """Say whether an inline element stands between two texts, white space aside: it is a word of a sentence."""
    before, after = element.prev, element.next
    if before is None or after is None or before.tag_id != _TEXT_NUMBER or after.tag_id != _TEXT_NUMBER:
        return False
    return not (before.is_empty_text_node or after.is_empty_text_node)


def place_in_sentence(field: LexborNode) -> int:
    """Say what a form field is to the text right behind it: `APART`, its `WORD`, or its `SIGN`, which is no text of the page."""
    after = field.next
    while after is not None and after.tag_id in _INPUT_NUMBERS:
        after = after.next
    if after is None or after.tag_id != _TEXT_NUMBER or after.is_empty_text_node:
        return APART
    behind, before = after.text_content or "", field.prev
    if before is not None and before.tag_id == _TEXT_NUMBER:
        if before.is_empty_text_node:
            before = before.prev
        else:
            over = before.text_content or ""
            if len(over) + len(behind) < SHORTEST_PROSE:
                return APART
            is_glued = behind[:1].isspace() and not over[-1:].isspace()  # a word stands in front of it
            return SIGN if is_glued or field.tag_id == _SELECT_NUMBER or find_phrase(field.text().strip()) else WORD
    if not (before is None or before.tag_id == _BREAK_NUMBER) or len(behind) < SHORTEST_PROSE or not behind[:1].isspace():
        return APART
    own = field.text().strip()
    return WORD if 0 < len(own) <= _WORD and own.isalpha() and field.tag_id != _SELECT_NUMBER and not find_phrase(own) else APART


def _length(text: str) -> int:
    """Count the characters of a text that a reader sees."""
    return len(text) if text.isprintable() and "  " not in text else len(shown(text))


def _common(lengths: Mapping[int, int]) -> int:
    """Give the hints of a line: those around all of its text, about; names of single words say nothing of it."""
    hints = reduce(and_, lengths)
    some = reduce(or_, lengths) & ~hints & ~STRONG
    least = sum(lengths.values()) * _MOST
    while some:
        bit = some & -some
        some ^= bit
        if sum(length for own, length in lengths.items() if own & bit) >= least:
            hints |= bit
    return hints


def is_in_link(node: LexborNode) -> bool:
    """Say whether one of the nearest elements around a text node is a link."""
    element = node.parent
    for _ in range(_LINK_LEVELS):
        if element is None:
            break
        if element.tag_id == _LINK_NUMBER:
            return "href" in element.attributes
        element = element.parent
    return False


def mail_links(element: LexborNode | None, refused: set[int]) -> list[str]:
    """Give the targets of the mail links in the smallest box around a line that has some; too large ones are *refused*."""
    box = element
    for _ in range(_BOX_LEVELS):
        if box is None or box.mem_id in refused:
            break
        if len(box.text()) > _BOX_LENGTH:
            refused.add(box.mem_id)
            break
        links = [box] if box.tag_id == _LINK_NUMBER else box.css(_MAIL_LINKS)
        targets = [target for link in links if (target := _mail_target(link.attributes))]
        if targets:
            return targets
        box = box.parent
    return []


def _mail_target(attributes: Mapping[str, str | None]) -> str:
    href = attributes.get("href") or ""
    if href.startswith("mailto:"):
        return unquote(href.removeprefix("mailto:"))
    return unprotected(href.partition("/email-protection#")[2]) or attributes.get("title") or ""


def unprotected(code: str) -> str:
    """Undo Cloudflare's protection: two digits a byte, the first one the key of the others."""
    try:
        key, *data = bytes.fromhex(code)
    except ValueError:
        return ""
    return bytes(byte ^ key for byte in data).decode("utf-8", "replace")
