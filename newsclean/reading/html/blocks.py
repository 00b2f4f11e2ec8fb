"""From a tree to its visual lines, in one traversal that touches most nodes once and lightly."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from selectolax.lexbor import LexborHTMLParser, LexborNode, create_tag

from newsclean.outlets import element_names
from newsclean.page import MOST_LINES, Block, Facts
from newsclean.reading.characters import shown
from newsclean.reading.html.context import LAST_NUMBER, Surroundings, is_custom_box, unprotected
from newsclean.reading.html.lines import PIECES, HtmlBlock, pass_over_wrappers
from newsclean.reading.html.names import NameHints
from newsclean.reading.html.tree import add_element
from newsclean.rules.markup import BLOCK_TAGS, CLOSED_TAG, OPAQUE_TAGS

if TYPE_CHECKING:
    from newsclean.rules.outlets import Outlet

# Elements and texts that are looked at in one go, and lines (or texts of one line) after which a page has been read
# enough: ten megabytes of ordinary markup have fewer.
_CHUNK: Final = 20_000
_MOST_CHUNKS: Final = 50
_BROKEN: Final = 20  # characters of the shortest line that a box may have broken off
_ENDS: Final = (".", "!", "?", "…", ":", "”", "’", '"', "'", ")", "]", ">")
_PROTECTED: Final = "[email\xa0protected]"  # what Cloudflare shows instead of an address, until a script runs

# What the traversal does with a node, by the number of its tag: reading the name would take longer than all the rest.
_BLOCK, _TEXT, _BREAK, _IMAGE, _CLOSED, _PRE, _OPAQUE, _FACT, _DATED = range(9)
_TEXT_NUMBER: Final = 2  # LXB_TAG__TEXT
_PRE_NUMBER: Final = create_tag("pre").tag_id
_PARTS: Final[dict[int, int]] = {_TEXT_NUMBER: _TEXT} | {
    create_tag(tag).tag_id: part
    for part, tags in (
        (_BLOCK, BLOCK_TAGS),
        (_PRE, ("pre",)),
        (_CLOSED, (CLOSED_TAG,)),
        (_BREAK, ("br",)),
        (_IMAGE, ("img",)),
        (_OPAQUE, OPAQUE_TAGS),
        (_FACT, ("base", "link", "meta")),
        (_DATED, ("time",)),
    )
    for tag in tags
}


def read(tree: LexborHTMLParser, known: Facts, outlet: Outlet | None = None) -> tuple[Facts, list[Block], bool]:
    """Flatten the page into its visual lines, in document order; add the facts that stand in the body to those *known*.

    The last answer is whether elements in the body hold dates for machines.
    """
    gathered = _Gatherer({source: list(values) for source, values in known.items()}, NameHints(element_names(outlet)))
    part_of = _PARTS.get
    boxed = opaque = False
    root = tree.body or tree.root
    nodes = root.traverse(include_text=True, skip_empty=True) if root else iter(())
    for node in chain.from_iterable(_chunks(nodes, gathered)):
        part = part_of(node.tag_id)
        if part is None:
            boxed |= node.tag_id > LAST_NUMBER and is_custom_box(node)
            continue
        if part == _BLOCK:
            boxed = True  # most hold another one: a call for each costs more
            continue
        if part == _TEXT and opaque and (opaque := _is_opaque(node, gathered.hidden)):
            continue
        if boxed:
            boxed = False
            gathered.box()
        if part == _TEXT:
            gathered.add(node)
        else:
            opaque |= gathered.meets_unseen(node, part)  # until a text stands outside of it
    gathered.flush()
    pass_over_wrappers(gathered.blocks, gathered.wholes, gathered.around)
    return gathered.facts, gathered.blocks, gathered.dated


def _chunks(nodes: Iterator[LexborNode], gatherer: _Gatherer) -> Iterator[Iterator[LexborNode]]:
    """Give the nodes of a page until enough has been read."""
    for _ in range(_MOST_CHUNKS):
        first = next(nodes, None)
        if first is None:
            return
        yield chain((first,), islice(nodes, _CHUNK - 1))
        if len(gatherer.blocks) + len(gatherer.nodes) >= MOST_LINES:
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


def _joined(nodes: list[LexborNode], unseen: set[int]) -> str:
    """Join the texts of a line but the *unseen*, with a space where there is white space between two elements."""
    pieces: list[str] = []
    for node in nodes:
        piece = node.text_content or ""
        if pieces and not (piece[:1].isspace() or pieces[-1][-1:].isspace()) and _follows_space(node):
            pieces.append(" ")
        if unseen and node.mem_id in unseen:
            continue
        if piece == _PROTECTED and node.parent is not None:
            piece = unprotected(node.parent.attributes.get("data-cfemail") or "") or piece
        pieces.append(piece)
    return "".join(pieces)


class _Gatherer:
    """Gathers text nodes into lines."""

    __slots__ = (
        *("_home", "_last", "around", "blocks", "dated", "facts", "gap", "hidden", "image", "nodes", "paused", "script"),
        *("shows_breaks", "unseen", "wholes"),
    )

    def __init__(self, facts: Facts, names: NameHints) -> None:
        self.facts = facts
        self.blocks: list[Block] = []
        self.nodes: list[LexborNode] = []
        """Text nodes of the line that is being gathered."""
        self.unseen: set[int] = set()
        """Numbers of those that an inline element hides."""
        self.wholes: list[HtmlBlock] = []
        """Lines that were parted: preformatted text."""
        self.hidden: dict[int, bool] = {}
        """Whether elements that had texts, or are closed, are not shown, by their numbers."""
        self.dated = False
        """Whether elements in the body hold dates for machines."""
        self.gap = 2
        self.image = False
        self.script = False
        """Whether a script stands behind the last line: the box around it may be an advertisement."""
        self.paused = False
        """Whether a box broke off the last line, which may be in the middle of a sentence."""
        self.shows_breaks = False
        """Whether an element of the page shows the line breaks of the source."""
        self.around = Surroundings(names)
        self._last: LexborNode | None = None
        self._home = 0
        """Number of the element that starts the line, 0 where nobody asked for it."""

    def box(self) -> None:
        """Close the line before a box, which may be an advertisement in a sentence."""
        if self.nodes:
            self.flush()
            self.paused = True
            self.script = False
        self.gap = 2

    def meets_unseen(self, node: LexborNode, part: int) -> bool:
        """Go on at an element that is no box; say whether the texts in it are not shown."""
        if part <= _PRE:
            self.part(part)
            if part == _CLOSED and "open" not in node.attributes:
                self.hidden[node.mem_id] = True
                return True
            return False
        self.script |= part == _OPAQUE
        self.dated |= part == _DATED or "itemprop" in node.attributes
        add_element(self.facts, node, in_head=False)
        return part == _OPAQUE

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
            self.box()
            self.shows_breaks |= part == _PRE

    def _join(self, node: LexborNode) -> None:
        """Go on with a line, unless its element has ended, which is not seen in the traversal."""
        last = self.nodes[-1] if self.nodes else self._last
        before = self._home
        if not before and last is not None:
            home, is_hidden = self.around.home(last)
            before = home.mem_id
            if is_hidden and self.nodes:
                self.unseen.add(last.mem_id)
        home, is_hidden = self.around.home(node)
        self._home = home.mem_id
        if self._home != before:
            self.flush()
            self.gap = 2
        elif not (self.nodes or self.image or self.shows_breaks) and self.paused and self.script:
            self._resume()
        if is_hidden:
            self.unseen.add(node.mem_id)

    def _resume(self) -> None:
        """Go on with the last line behind a box that held a script and no text, if its sentence has not ended."""
        last = self.blocks[-1] if self.blocks else None
        if isinstance(last, HtmlBlock) and len(last.text) >= _BROKEN and len(last.nodes) < PIECES and not last.text.endswith(_ENDS):
            self.nodes = last.nodes
            self.gap, self.image = last.gap, last.follows_image
            self.blocks.pop()

    def flush(self) -> None:
        """Close the line that is being gathered."""
        nodes = self.nodes
        if not nodes:
            return
        text = nodes[0].text_content or ""
        self._last = nodes[-1]
        if len(nodes) > 1 or text == _PROTECTED:
            seen = [node for node in nodes if node.mem_id not in self.unseen] if self.unseen else nodes
            text = _joined(nodes, self.unseen if seen else set())
            nodes = seen or nodes  # a line that is hidden as a whole stays one
        if self.unseen:
            self.unseen = set()
        self.nodes = []
        self.paused = False
        if self.shows_breaks and "\n" in text and self.around.home(nodes[0])[0].tag_id == _PRE_NUMBER:
            self._part(text, nodes)
            return
        text = text.strip()
        if not text.isprintable() or "  " in text:  # white space but a single one, and characters without width
            text = shown(text)
        if text:
            gap = self.gap if self.gap < 2 else 2  # noqa: PLR2004, FURB136 - 2 parts paragraphs; min() is a call
            self.blocks.append(HtmlBlock(text, gap, self.around, nodes, self.image))
            self.gap = 0
            self.image = False

    def _part(self, text: str, nodes: list[LexborNode]) -> None:
        """Part preformatted text into its lines."""
        whole = HtmlBlock(text, self.gap, self.around, nodes, self.image)
        self.wholes.append(whole)
        for piece in text.split("\n"):
            line = shown(piece)
            if line:
                self.blocks.append(whole.part(line, min(self.gap, 2)))
                self.gap = 0
                self.image = False
            self.gap += 1
