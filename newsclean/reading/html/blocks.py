"""From a tree to its visual lines, in one traversal that touches most nodes once and lightly."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from selectolax.lexbor import LexborHTMLParser, LexborNode, create_tag

from newsclean.outlets import element_names
from newsclean.page import Block, Facts, Markup
from newsclean.reading.html.context import Surroundings, is_in_link, mail_links, unprotected
from newsclean.reading.html.moments import line_moments, scope_moments
from newsclean.reading.html.names import NameHints
from newsclean.reading.html.tree import add_element, seen
from newsclean.rules.markup import BLOCK_TAGS, OPAQUE_TAGS

if TYPE_CHECKING:
    from newsclean.rules.outlets import Outlet

# Elements and texts that are looked at in one go, and lines (or texts of one line) after which a page has been read
# enough: ten megabytes of ordinary markup have fewer.
_CHUNK: Final = 20_000
_MOST_CHUNKS: Final = 50
_MOST_LINES: Final = 40_000
_BROKEN: Final = 20  # characters of the shortest line that a box may have broken off
_PIECES: Final = 50  # text nodes of a line that is joined anew behind each box, or asked for its mail links
_ENDS: Final = (".", "!", "?", "…", ":", "”", "’", '"', "'", ")", "]", ">")
_PROTECTED: Final = "[email\xa0protected]"  # what Cloudflare shows instead of an address, until a script runs

# What the traversal does with a node, by the number of its tag: reading the name would take longer than all the rest.
_BLOCK, _TEXT, _BREAK, _IMAGE, _PRE, _OPAQUE, _FACT, _DATED = range(8)
_TEXT_NUMBER: Final = 2  # LXB_TAG__TEXT
_PRE_NUMBER: Final = create_tag("pre").tag_id
_PARTS: Final[dict[int, int]] = {_TEXT_NUMBER: _TEXT} | {
    create_tag(tag).tag_id: part
    for part, tags in (
        (_BLOCK, BLOCK_TAGS),
        (_PRE, ("pre",)),
        (_BREAK, ("br",)),
        (_IMAGE, ("img",)),
        (_OPAQUE, OPAQUE_TAGS),
        (_FACT, ("link", "meta")),
        (_DATED, ("time",)),
    )
    for tag in tags
}


def read(tree: LexborHTMLParser, known: Facts, outlet: Outlet | None = None) -> tuple[Facts, list[Block], bool]:
    """Flatten the page into its visual lines, in document order; add the facts that stand in the body to those *known*.

    The last answer is whether elements in the body hold dates for machines.
    """
    gathered = _Gatherer({source: list(values) for source, values in known.items()}, NameHints(element_names(outlet)))
    opaque = dated = False
    hidden: dict[int, bool] = {}
    root = tree.body or tree.root
    nodes = root.traverse(include_text=True, skip_empty=True) if root else iter(())
    for node in chain.from_iterable(_chunks(nodes, gathered)):
        part = _PARTS.get(node.tag_id)
        if part is None:
            continue
        if part == _BLOCK:
            if gathered.nodes:  # a call for each element costs more
                gathered.pause()
            gathered.gap = 2
        elif part == _TEXT:
            if not (opaque and _is_opaque(node, hidden)):
                opaque = False
                gathered.add(node)
        elif part <= _PRE:
            gathered.part(part)
        else:
            if part == _OPAQUE:
                opaque = gathered.script = True  # until a text stands outside of it
            dated |= part == _DATED or "itemprop" in node.attributes
            add_element(gathered.facts, node, in_head=False)
    gathered.flush()
    return gathered.facts, gathered.blocks, dated


def _chunks(nodes: Iterator[LexborNode], gatherer: _Gatherer) -> Iterator[Iterator[LexborNode]]:
    """Give the nodes of a page until enough has been read."""
    for _ in range(_MOST_CHUNKS):
        yield islice(nodes, _CHUNK)
        if len(gatherer.blocks) + len(gatherer.nodes) >= _MOST_LINES:
            return


def _is_opaque(node: LexborNode, known: dict[int, bool]) -> bool:
    """Say whether a text stands in an element that is not shown; *known* are the answers for elements that had texts."""
    parent = node.parent
    passed: list[int] = []
    while parent is not None and parent.mem_id not in known and _PARTS.get(parent.tag_id) != _OPAQUE:
        passed.append(parent.mem_id)
        parent = parent.parent
    answer = parent is not None and known.get(parent.mem_id, True)
    known.update(dict.fromkeys(passed, answer))
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


class _HtmlBlock(Block):
    """A line that reads its markup from the elements around its text nodes when somebody asks."""

    __slots__ = ("_around", "_markup", "nodes")

    def __init__(self, text: str, gap: int, around: Surroundings, nodes: list[LexborNode], follows_image: bool) -> None:  # noqa: FBT001 - built for each line of a page
        self.text = text
        self.gap = gap
        self.follows_image = follows_image
        self.nodes = nodes
        self._around = around
        self._markup: Markup | None = None

    @property
    def markup(self) -> Markup:
        if self._markup is None:
            self._markup = self._around.markup(self.nodes)
        return self._markup

    @property
    def addresses(self) -> list[str]:
        refused: set[int] = set()
        return list(dict.fromkeys(target for node in self.nodes[:_PIECES] for target in mail_links(node.parent, refused)))

    @property
    def moments(self) -> list[tuple[str, str]]:
        return line_moments(self.nodes[:_PIECES])

    @property
    def scope_moments(self) -> list[tuple[str, str]]:
        return scope_moments(self.nodes[0].parent)

    @property
    def is_linked(self) -> bool:
        if self._markup is None and len(self.nodes) == 1 and is_in_link(self.nodes[0]):
            return True  # known without a look at what surrounds the link
        return self.markup.links * 2 > len(self.text)


def _joined(nodes: list[LexborNode]) -> str:
    """Join the texts of a line, with a space where there is white space between two elements."""
    pieces: list[str] = []
    for node in nodes:
        if pieces and _follows_space(node):
            pieces.append(" ")
        piece = node.text_content or ""
        if piece == _PROTECTED and node.parent is not None:
            piece = unprotected(node.parent.attributes.get("data-cfemail") or "") or piece
        pieces.append(piece)
    return "".join(pieces)


class _Gatherer:
    """Gathers text nodes into lines."""

    __slots__ = ("_around", "_home", "_last", "blocks", "facts", "gap", "image", "nodes", "paused", "script", "shows_breaks")

    def __init__(self, facts: Facts, names: NameHints) -> None:
        self.facts = facts
        self.blocks: list[Block] = []
        self.nodes: list[LexborNode] = []
        """Text nodes of the line that is being gathered."""
        self.gap = 2
        self.image = False
        self.script = False
        """Whether a script stands behind the last line: the box around it may be an advertisement."""
        self.paused = False
        """Whether a box broke off the last line, which may be in the middle of a sentence."""
        self.shows_breaks = False
        """Whether an element of the page shows the line breaks of the source."""
        self._around = Surroundings(names)
        self._last: LexborNode | None = None
        self._home = 0
        """Number of the element that starts the line, 0 where nobody asked for it."""

    def add(self, node: LexborNode) -> None:
        """Add a text node to the line, or start a new line with it."""
        if self.nodes or self.gap < 2 or (self.paused and self.script):  # noqa: PLR2004 - 2 parts paragraphs
            self._join(node)
        else:  # a new line wherever it stands
            self._home = 0
        self.nodes.append(node)

    def part(self, part: int) -> None:
        """Close the line before a line break or preformatted text; remember an image for the next line."""
        if part == _IMAGE:
            self.image = True
        elif part == _BREAK:
            self.flush()
            self.paused = False
            self.gap += 1
        else:
            if self.nodes:
                self.pause()
            self.gap = 2
            self.shows_breaks = True

    def _join(self, node: LexborNode) -> None:
        """Go on with a line, unless its element has ended, which is not seen in the traversal."""
        last = self.nodes[-1] if self.nodes else self._last
        before = self._home or (last and self._around.home(last).mem_id)
        self._home = self._around.home(node).mem_id
        if self._home != before:
            self.flush()
            self.gap = 2
        elif not (self.nodes or self.image or self.shows_breaks) and self.paused and self.script:
            self._resume()

    def pause(self) -> None:
        """Close the line that is being gathered, before a box that may be an advertisement in a sentence."""
        self.flush()
        self.paused = True
        self.script = False

    def _resume(self) -> None:
        """Go on with the last line behind a box that held a script and no text, if its sentence has not ended."""
        last = self.blocks[-1] if self.blocks else None
        if isinstance(last, _HtmlBlock) and len(last.text) >= _BROKEN and len(last.nodes) < _PIECES and not last.text.endswith(_ENDS):
            self.nodes = last.nodes
            self.gap, self.image = last.gap, last.follows_image
            self.blocks.pop()

    def flush(self) -> None:
        """Close the line that is being gathered."""
        nodes = self.nodes
        if not nodes:
            return
        text = nodes[0].text_content or ""
        if len(nodes) > 1 or text == _PROTECTED:
            text = _joined(nodes)
        self._last = nodes[-1]
        self.nodes = []
        self.paused = False
        if self.shows_breaks and "\n" in text and self._around.home(nodes[0]).tag_id == _PRE_NUMBER:
            whole = _HtmlBlock(text, self.gap, self._around, nodes, self.image)
            for piece in text.split("\n"):
                self._append(piece.strip(), nodes, whole)
                self.gap += 1
        else:
            self._append(text.strip(), nodes, None)

    def _append(self, text: str, nodes: list[LexborNode], whole: Block | None) -> None:
        if not text.isprintable() or "  " in text:  # white space but a single one, and characters without width
            text = " ".join(seen(text).split())
        if text:
            gap = self.gap if self.gap < 2 else 2  # noqa: PLR2004, FURB136 - 2 parts paragraphs; min() is a call
            line = whole.part(text, gap) if whole else _HtmlBlock(text, gap, self._around, nodes, self.image)
            self.blocks.append(line)
            self.gap = 0
            self.image = False
