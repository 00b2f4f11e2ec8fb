"""HTML to facts and blocks.

This is the only file that knows an HTML parser; it never decides what a block means.
"""

from __future__ import annotations

import html as entities
from collections.abc import Iterator, Mapping
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from urllib.parse import unquote

from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser, LexborNode, SelectolaxError, create_tag

from newsclean.guard import defused, flattened
from newsclean.hints import NameHints
from newsclean.page import Block, Facts, Hint, Markup, Page
from newsclean.rules.markup import BLOCK_TAGS, LINKED, NAMELESS_TAGS, OPAQUE_TAGS, SHOWN, STRONG, TAG_HINTS

if TYPE_CHECKING:
    from newsclean.rules.outlets import Outlet

# Elements and texts that are looked at in one go, and lines (or texts of one line) after which a page has been read
# enough: ten megabytes of ordinary markup have fewer.
_CHUNK: Final = 20_000
_MOST_CHUNKS: Final = 50
_MOST_LINES: Final = 40_000
_SHALLOW: Final = 8  # inline elements around a text whose home is not worth remembering
_PATH_LENGTH: Final = 48  # containers remembered around a block: a page nested deeper costs no more memory
_MAIL_LINKS: Final = 'a[href^="mailto:"], a[href*="/email-protection#"], a[title*="@"]'
_BOX_LEVELS: Final = 4  # elements around a byline that may be the box of its mail link
_BOX_LENGTH: Final = 300  # characters of the largest such box
_BROKEN: Final = 20  # characters of the shortest line that a box may have broken off
_ENDS: Final = (".", "!", "?", "…", ":", "”", "’", '"', "'", ")", "]", ">")
_PROTECTED: Final = "[email\xa0protected]"  # what Cloudflare shows instead of an address, until a script runs
_APART: Final = Hint.CAPTION | Hint.DECK | Hint.HIDDEN  # inline elements with these names still make a line of their own

# What the traversal does with a node, by the number of its tag: reading the name would take longer than all the rest.
_BLOCK, _BREAK, _IMAGE, _OPAQUE, _FACT = range(5)
_TEXT_NUMBER: Final = 2  # LXB_TAG__TEXT
_PRE_NUMBER: Final = create_tag("pre").tag_id
_LINK_NUMBER: Final = create_tag("a").tag_id
_NAMELESS_NUMBERS: Final = frozenset(create_tag(tag).tag_id for tag in NAMELESS_TAGS)
_BLOCK_NUMBERS: Final = frozenset(create_tag(tag).tag_id for tag in BLOCK_TAGS)
_NUMBER_HINTS: Final = {create_tag(tag).tag_id: hints for tag, hints in TAG_HINTS.items()}
_PARTS: Final[dict[int, int]] = {
    create_tag(tag).tag_id: part
    for part, tags in (
        (_BLOCK, BLOCK_TAGS),
        (_BREAK, ("br",)),
        (_IMAGE, ("img",)),
        (_OPAQUE, OPAQUE_TAGS),
        (_FACT, ("link", "meta", "time")),
    )
    for tag in tags
}


def parse(page: str | bytes) -> LexborHTMLParser:
    """Parse a page as the HTML standard says; bytes are UTF-8, and spare the parser encoding them again.

    There are no events, which ordinary pages do not need and hostile ones abuse.
    """
    data = page if isinstance(page, bytes) else page.encode("utf-8", "replace")
    try:
        return LexborHTMLParser(defused(data), options=LexborDocumentOptions.WO_EVENTS)
    except SelectolaxError:
        return LexborHTMLParser(flattened(data), options=LexborDocumentOptions.WO_EVENTS)


def element_source(element: object) -> str:
    """Serialize an lxml element (what Scrapy and others hold), so that it goes the same way as every page."""
    import lxml.html  # noqa: PLC0415 - importing newsclean must not load lxml

    if not isinstance(element, lxml.html.HtmlElement):
        message = f"extract() takes bytes, str or an lxml.html.HtmlElement, not {type(element).__name__}"
        raise TypeError(message)
    return str(lxml.html.tostring(element, encoding="unicode"))


def facts(tree: LexborHTMLParser) -> Facts:
    """Collect the metadata of the head: ``<meta>`` by name, JSON-LD sources unread under ``json-ld``."""
    found: Facts = {}
    if tree.head is not None:
        for node in tree.head.css("meta,title,link[rel=canonical],script[type='application/ld+json']"):
            _add_element(found, node)
    return found


def _add_element(found: Facts, node: LexborNode) -> None:
    """Add what a ``<meta>``, ``<title>``, canonical ``<link>`` or JSON-LD ``<script>`` says."""
    tag, attributes = node.tag, node.attributes
    if tag == "meta":
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        if name:
            # escaped twice by some systems: the parser undid one
            _add(found, f"meta:{name}", entities.unescape(attributes.get("content") or ""))
    elif tag == "title":
        _add(found, "title", node.text())
    elif tag == "link" and attributes.get("rel") == "canonical":
        _add(found, "canonical", attributes.get("href"))
    elif tag == "time":
        _add(found, "attr:time", attributes.get("datetime"))
    elif tag == "script" and attributes.get("type") == "application/ld+json":
        _add(found, "json-ld", node.text())


def _add(found: Facts, source: str, value: str | None) -> None:
    text = _seen(value).strip() if value else ""
    if text:
        found.setdefault(source, []).append(text)


def _seen(text: str) -> str:
    """Drop characters without width: they stand inside words of real pages, and no reader sees them."""
    return text.replace("\u200b", "").replace("\ufeff", "")


def scripts(tree: LexborHTMLParser) -> Iterator[str]:
    """Give the source of each inline script."""
    for node in tree.css("script:not([src])"):
        yield node.text()


def read(tree: LexborHTMLParser, known: Facts, outlet: Outlet | None = None) -> Page:
    """Flatten the page into its visual lines, in document order; add the facts that stand in the body to those *known*.

    One traversal, which touches most nodes once and lightly.
    """
    lines = _Lines({source: list(values) for source, values in known.items()}, NameHints(outlet.rules() if outlet else ()))
    opaque = False
    hidden: dict[int, bool] = {}
    root = tree.body or tree.root
    nodes = root.traverse(include_text=True, skip_empty=True) if root else iter(())
    for node in chain.from_iterable(_chunks(nodes, lines)):
        number = node.tag_id
        if number == _TEXT_NUMBER:
            if not (opaque and _is_opaque(node, hidden)):
                opaque = False
                lines.add(node)
            continue
        part = _PARTS.get(number)
        if part is None:
            continue
        if part == _BLOCK:
            if lines.parts:  # a call for each element costs more
                lines.pause()
            lines.gap = 2
        elif part == _BREAK:
            lines.flush()
            lines.paused = None
            lines.gap += 1
        elif part == _IMAGE:
            lines.image = True
        else:
            if part == _OPAQUE:
                opaque = lines.script = True  # until a text stands outside of it
            _add_element(lines.facts, node)
    lines.flush()
    return Page(lines.facts, lines.blocks)


def _chunks(nodes: Iterator[LexborNode], lines: _Lines) -> Iterator[list[LexborNode]]:
    """Give the nodes of a page until enough has been read."""
    for _ in range(_MOST_CHUNKS):
        chunk = list(islice(nodes, _CHUNK))
        if not chunk or len(lines.blocks) + len(lines.parts) >= _MOST_LINES:
            return
        yield chunk


def _is_opaque(node: LexborNode, known: dict[int, bool]) -> bool:
    """Say whether a text stands in an element that is not shown; *known* are the answers for elements that had texts."""
    parent = first = node.parent
    while parent is not None and parent.mem_id not in known and _PARTS.get(parent.tag_id) != _OPAQUE:
        parent = parent.parent
    answer = parent is not None and known.get(parent.mem_id, True)
    if first is not None:
        known[first.mem_id] = answer
    return answer


def _follows_space(node: LexborNode) -> bool:
    """Say whether nothing but white space stands between a text and the one before it: the traversal skips it."""
    step: LexborNode | None = node
    while step is not None:
        before = step.prev
        if before is None:
            step = step.parent
            continue
        while _PARTS.get(before.tag_id) != _OPAQUE and before.last_child is not None:
            before = before.last_child
        if before.tag_id == _TEXT_NUMBER:
            return before.is_empty_text_node
        step = before
    return False


def outlet_facts(tree: LexborHTMLParser, outlet: Outlet) -> Facts:
    """Read what an outlet keeps in attributes and hidden elements."""
    found: Facts = {}
    for source, selector, attribute in outlet.facts:
        for node in tree.css(selector)[:1]:
            _add(found, source, node.attributes.get(attribute) if attribute else node.text())
    return found


# What an element hands down to the text inside it: the containers and the hints.
_Context: TypeAlias = tuple[tuple[int, ...], int]
# The text nodes of a line: the element around each, the number of its characters, and whether a link is inside the line.
_Parts: TypeAlias = list[tuple[LexborNode, int, bool]]


class _Line(Block):
    """A line that reads its markup from the elements of its text nodes when somebody asks."""

    __slots__ = ("_around", "_linked", "_markup", "_parts")

    def __init__(self, text: str, gap: int, around: _Surroundings, parts: _Parts, *, follows_image: bool) -> None:
        self.text = text
        self.gap = gap
        self.follows_image = follows_image
        self._around = around
        self._parts = parts
        self._markup: Markup | None = None
        self._linked: bool | None = None

    @property
    def markup(self) -> Markup:
        if self._markup is None:
            self._markup = self._around.markup(self._parts)
        return self._markup

    def resume(self) -> _Parts:
        """Give the text nodes back to go on with the line."""
        return self._parts

    @property
    def addresses(self) -> list[str]:
        return list(dict.fromkeys(target for element, _, _ in self._parts for target in _mail_links(element)))

    @property
    def is_linked(self) -> bool:
        if self._linked is None:
            # Links inside the line are known without a look at what surrounds it.
            inside = sum(length for _, length, linked in self._parts if linked)
            self._linked = inside * 2 > len(self.text) or self.markup.links * 2 > len(self.text)
        return self._linked


def _mail_links(element: LexborNode) -> list[str]:
    """Give the targets of the mail links in the smallest box around a line that has some."""
    box: LexborNode | None = element
    for _ in range(_BOX_LEVELS):
        if box is None or len(box.text()) > _BOX_LENGTH:
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
    return _unprotected(href.partition("/email-protection#")[2]) or attributes.get("title") or ""


def _unprotected(code: str) -> str:
    """Undo Cloudflare's protection: two digits a byte, the first one the key of the others."""
    try:
        key, *data = bytes.fromhex(code)
    except ValueError:
        return ""
    return bytes(byte ^ key for byte in data).decode("utf-8", "replace")


class _Lines:
    """Gathers text nodes into lines."""

    __slots__ = ("_around", "_breaks", "_home", "_pieces", "blocks", "facts", "gap", "image", "parts", "paused", "script")

    def __init__(self, facts: Facts, names: NameHints) -> None:
        self.facts = facts
        self.blocks: list[Block] = []
        self.parts: _Parts = []
        self.gap = 2
        self.image = False
        self.script = False
        """Whether a script stands behind the last line: the box around it may be an advertisement."""
        self.paused: list[str] | None = None
        """Pieces of the last line, where a box broke it off in the middle of a sentence."""
        self._pieces: list[str] = []
        self._around = _Surroundings(names)
        self._home = -1
        self._breaks = False
        """Whether line breaks of the source are shown: inside of ``<pre>`` they are."""

    def add(self, node: LexborNode) -> None:
        """Add a text node to the line, or start a new line with it."""
        parent: Any = node.parent  # a text node has one
        if parent.tag_id in _BLOCK_NUMBERS:
            element, linked = parent, False
        else:
            element, linked = self._around.home(parent)
        home = element.mem_id
        if home != self._home:  # the end of an element is not seen in the traversal
            self.flush()
            self.gap = 2
            self._home = home
            self._breaks = element.tag_id == _PRE_NUMBER
        elif (self.parts or (self.script and self.paused and not self.image and self._resume())) and _follows_space(node):
            self._pieces.append(" ")
        piece = node.text_content or ""
        if piece == _PROTECTED:
            piece = _unprotected(parent.attributes.get("data-cfemail") or "") or piece
        self._pieces.append(piece)
        self.parts.append((parent, len(piece), linked))

    def pause(self) -> None:
        """Close the line that is being gathered, before a box that may be an advertisement in a sentence."""
        pieces = self._pieces
        self.flush()
        self.paused = pieces
        self.script = False

    def _resume(self) -> bool:
        """Go on with the last line behind a box that held a script and no text, if its sentence has not ended."""
        last = self.blocks[-1] if self.blocks else None
        if not isinstance(last, _Line) or not self.paused or len(last.text) < _BROKEN or last.text.endswith(_ENDS):
            return False
        self.parts, self._pieces = last.resume(), self.paused
        self.gap, self.image = last.gap, last.follows_image
        self.blocks.pop()
        return True

    def flush(self) -> None:
        """Close the line that is being gathered."""
        if not self.parts:
            return
        if self._breaks:
            for piece in "".join(self._pieces).split("\n"):
                self._append(piece)
                self.gap += 1
        else:
            self._append("".join(self._pieces))
        self.parts = []
        self._pieces = []
        self.paused = None

    def _append(self, piece: str) -> None:
        if "\u200b" in piece or "\ufeff" in piece:
            piece = _seen(piece)
        text = " ".join(piece.split())
        if text:
            gap = self.gap if self.gap < 2 else 2  # noqa: PLR2004, FURB136 - 2 parts paragraphs; min() is a call
            self.blocks.append(_Line(text, gap, self._around, self.parts, follows_image=self.image))
            self.gap = 0
            self.image = False


class _Surroundings:
    """What elements hand down to the text inside them, found out for those elements that somebody asks for."""

    def __init__(self, names: NameHints) -> None:
        self._contexts: dict[int, _Context] = {}
        self._homes: dict[int, tuple[LexborNode, bool]] = {}
        self._names = names

    def home(self, node: LexborNode) -> tuple[LexborNode, bool]:
        """Give the nearest element that starts a line, and whether a link stands inside of it."""
        linked = False
        element = node
        for _ in range(_SHALLOW):
            tag = element.tag_id
            if tag == _LINK_NUMBER:
                linked = True
            elif self._starts_line(element, tag):
                return element, linked
            parent = element.parent
            if parent is None:
                return element, linked
            element = parent
        home, outside = self._deep_home(element)
        return home, linked or outside

    def _deep_home(self, node: LexborNode) -> tuple[LexborNode, bool]:
        """Find the home of inline elements nested deep, once for all of them."""
        passed: list[tuple[int, bool]] = []
        element = node
        while (known := self._homes.get(element.mem_id)) is None:
            tag = element.tag_id
            parent = element.parent
            is_link = tag == _LINK_NUMBER
            if parent is None or (not is_link and self._starts_line(element, tag)):
                known = element, False
                break
            passed.append((element.mem_id, is_link))
            element = parent
        for number, is_link in reversed(passed):
            known = self._homes[number] = known[0], known[1] or is_link
        return known

    def _starts_line(self, element: LexborNode, tag: int) -> bool:
        if tag in _BLOCK_NUMBERS or tag in _NAMELESS_NUMBERS:
            return tag in _BLOCK_NUMBERS
        attributes = element.attributes
        return bool(attributes) and self._names.read(attributes) & _APART != 0

    def markup(self, parts: _Parts) -> Markup:
        """Sum up the surroundings of a line's text nodes."""
        hints = links = bold = total = 0
        path: tuple[int, ...] = ()
        for element, length, _ in parts:
            path, own = self._context(element)
            hints |= own
            total += length
            if own & LINKED:
                links += length
            if own & STRONG:
                bold += length
        return Markup(hints & SHOWN | (Hint.BOLD if bold == total else 0), links, path)

    def _context(self, node: LexborNode | None) -> _Context:
        """Find or build the context of an element; goes up without recursion, pages may be nested deep."""
        contexts = self._contexts
        missing: list[tuple[int, LexborNode]] = []
        context: _Context | None = None
        while node is not None:
            number = node.mem_id
            context = contexts.get(number)
            if context:
                break
            missing.append((number, node))
            node = node.parent
        path, hints = context or ((), 0)
        while missing:
            number, node = missing.pop()
            tag = node.tag_id
            own = _NUMBER_HINTS.get(tag, 0)
            if tag not in _NAMELESS_NUMBERS and (attributes := node.attributes):
                own |= self._names.read(attributes)
            if len(path) < _PATH_LENGTH and (tag in _BLOCK_NUMBERS or own & _APART & ~hints):
                path = (*path, number)
            hints |= own
            contexts[number] = path, hints
        return path, hints
