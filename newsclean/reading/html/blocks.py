"""From a tree to its visual lines, in one traversal that touches most nodes once and lightly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final

from selectolax.lexbor import LexborHTMLParser, LexborNode, create_tag

from newsclean.outlets import element_names
from newsclean.page import MOST_LINES, Block, Facts
from newsclean.reading.characters import shown
from newsclean.reading.html.context import APART, LAST_NUMBER, SIGN, WORD, Surroundings, is_custom_box, place_in_sentence, unprotected
from newsclean.reading.html.lines import HtmlBlock, pass_over_wrappers
from newsclean.reading.html.names import NameHints
from newsclean.reading.html.tree import add_element
from newsclean.rules.markup import BLOCK_TAGS, CLOSED_TAG, FIELD_TAGS, OPAQUE_TAGS
from newsclean.rules.photos import IMAGE_TAGS

if TYPE_CHECKING:
    from newsclean.rules.outlets import Outlet

# Elements and texts that are looked at in one go, and lines (or texts of one line) after which a page has been read
# enough: ten megabytes of ordinary markup have fewer.
_CHUNK: Final = 20_000
_MOST_CHUNKS: Final = 50
_BROKEN: Final = 20  # characters of the shortest line that a box may have broken off
_REJOINED: Final = 12  # texts of the longest one: they are joined again each time that it goes on
_ENDS: Final = (".", "!", "?", "…", ":", "”", "’", '"', "'", ")", "]", ">")
_PROTECTED: Final = "[email\xa0protected]"  # what Cloudflare shows instead of an address, until a script runs

# What the traversal does with a node, by the number of its tag: reading the name would take longer than all the rest.
_INLINE, _BLOCK, _CUSTOM, _TEXT, _BREAK, _PRE, _CLOSED, _IMAGE, _OPAQUE, _FACT, _DATED, _FIELD, _OPTION = range(13)
_TEXT_NUMBER: Final = 2  # LXB_TAG__TEXT
_PRE_NUMBER: Final = create_tag("pre").tag_id
_OPAQUE_NUMBERS: Final = frozenset(create_tag(tag).tag_id for tag in OPAQUE_TAGS)
_NUMBERS: Final[dict[int, int]] = {_TEXT_NUMBER: _TEXT} | {
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
        (_FIELD, FIELD_TAGS),
        (_OPTION, ("option",)),
    )
    for tag in tags
}
_PARTS: Final = tuple(_NUMBERS.get(number, _INLINE) for number in range(LAST_NUMBER + 1))


def read(tree: LexborHTMLParser, known: Facts, outlet: Outlet | None = None) -> tuple[Facts, list[Block], bool]:
    """Flatten the page into its visual lines, in document order; add the facts that stand in the body to those *known*.

    The last answer is whether elements in the body hold dates for machines.
    """
    gathered = _Gatherer({source: list(values) for source, values in known.items()}, NameHints(element_names(outlet)))
    root = tree.body or tree.root
    if root:
        gathered.gather(root.traverse(include_text=True, skip_empty=True))
    pass_over_wrappers(gathered.blocks, gathered.wholes, gathered.around)
    return gathered.facts, gathered.blocks, gathered.dated


def _is_opaque(node: LexborNode, known: dict[int, bool]) -> bool:
    """Say whether a text stands in an element that is not shown; *known* are the answers for elements that had texts."""
    parent = node.parent
    passed: list[int] = []
    while parent is not None and parent.mem_id not in known and parent.tag_id not in _OPAQUE_NUMBERS:
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
        while before.tag_id not in _OPAQUE_NUMBERS and before.last_child is not None:
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

    __slots__ = ("around", "blocks", "dated", "facts", "hidden", "unseen", "wholes")

    def __init__(self, facts: Facts, names: NameHints) -> None:
        self.facts = facts
        self.blocks: list[Block] = []
        self.unseen: set[int] = set()
        """Numbers of the texts of the line that is being gathered that an inline element hides."""
        self.wholes: list[HtmlBlock] = []
        """Lines that were parted: preformatted text."""
        self.hidden: dict[int, bool] = {}
        """Whether elements that had texts, or are closed, are not shown, by their numbers."""
        self.dated = False
        """Whether elements in the body hold dates for machines."""
        self.around = Surroundings(names)

    def gather(self, source: Iterator[LexborNode]) -> None:  # noqa: C901, PLR0912, PLR0915 - calls for each node cost more than the rest
        """Gather all lines; what is known of the one that is being gathered stands in local variables."""
        around, blocks, unseen, parts = self.around, self.blocks, self.unseen, _PARTS
        nodes: list[LexborNode] = []  # texts of the line
        last: LexborNode | None = None  # text of the line before it
        home = 0  # number of the element that starts the line, 0 where nobody asked for it
        gap = 2
        image = False
        boxed = False  # whether a box starts or ends before the node: it may be an advertisement in a sentence
        paused = False  # whether a box broke off the last line, which may be in the middle of a sentence
        script = False  # whether a script stands behind the last line: the box around it may be an advertisement
        breaks = False  # whether an element of the page shows the line breaks of the source
        opaque = False  # whether a text may be one that is not shown
        for _ in range(_MOST_CHUNKS):
            node = None
            for node in islice(source, _CHUNK):
                tag = node.tag_id
                part = parts[tag] if tag <= LAST_NUMBER else _CUSTOM
                if part == _INLINE:
                    continue
                if part == _BLOCK:
                    boxed = True
                    continue
                if part >= _FIELD:  # most nodes are neither: one question for both
                    place = place_in_sentence(node) if part == _FIELD else WORD if opaque else APART
                    boxed |= place == APART
                    if place == SIGN:
                        self.hidden[node.mem_id] = opaque = True
                    continue
                if part == _CUSTOM:
                    boxed = boxed or is_custom_box(node)
                    if node.tag not in IMAGE_TAGS:
                        continue
                    part = _IMAGE
                ends = False
                hides = False
                if part == _TEXT:
                    if opaque and (opaque := _is_opaque(node, self.hidden)):
                        continue
                    if (not boxed and (nodes or gap < 2)) or (paused and script and not nodes):  # noqa: PLR2004 - 2 parts paragraphs
                        # It goes on with a line, unless its element has ended, which is not seen in the traversal.
                        before = nodes[-1] if nodes else last
                        if not home and before is not None:
                            element, hides = around.home(before)
                            home = element.mem_id
                            if hides and nodes:
                                unseen.add(before.mem_id)
                        element, hides = around.home(node)
                        ends = element.mem_id != home
                        home = element.mem_id
                    else:  # a new line wherever it stands
                        home = 0
                elif part <= _CLOSED:
                    boxed |= part != _BREAK
                    ends = True
                if boxed or ends:
                    if nodes:
                        last = nodes[-1]
                        text = "" if len(nodes) > 1 or breaks or unseen else nodes[0].text_content
                        if not text or text == _PROTECTED:
                            gap, image = self.close(nodes, gap, image, breaks)
                        else:
                            text = text.strip()
                            if not text.isprintable() or "  " in text:  # white space but a single one, and characters without width
                                text = shown(text)
                            if text:
                                blocks.append(HtmlBlock(text, gap if gap < 2 else 2, around, nodes, image))  # noqa: FURB136, PLR2004 - a call
                                gap = 0
                                image = False
                        nodes = []
                        paused = boxed
                        script &= not boxed
                    if part != _BREAK or boxed:
                        gap = 2
                    boxed = False
                if part == _TEXT:
                    if paused and script and not (nodes or image or breaks or ends) and (resumed := _broken_off(blocks)):
                        nodes, gap, image = resumed.nodes, resumed.gap, resumed.follows_image
                        blocks.pop()
                    if hides:
                        unseen.add(node.mem_id)
                    nodes.append(node)
                elif part == _BREAK:
                    paused = False
                    gap += 1
                elif part == _IMAGE:
                    image = True
                elif part == _PRE:
                    breaks = True
                else:
                    script |= part == _OPAQUE
                    opaque |= self.meet(node, part)  # until a text stands outside of it
            if node is None or len(blocks) + len(nodes) >= MOST_LINES:
                break
        if nodes:
            self.close(nodes, gap, image, breaks)

    def meet(self, node: LexborNode, part: int) -> bool:
        """Look at an element that is no line, or closed; say whether the texts in it are not shown."""
        attributes = node.attributes
        if part == _CLOSED:
            is_closed = "open" not in attributes
            if is_closed:
                self.hidden[node.mem_id] = True
            return is_closed
        self.dated |= part == _DATED or "itemprop" in attributes
        add_element(self.facts, node, attributes, in_head=False)
        return part == _OPAQUE

    def close(self, nodes: list[LexborNode], gap: int, image: bool, breaks: bool) -> tuple[int, bool]:  # noqa: FBT001 - for few lines
        """Close a line; give the gap behind it, and whether its image still waits for a line."""
        unseen = self.unseen
        seen = [node for node in nodes if node.mem_id not in unseen] if unseen else nodes
        text = _joined(nodes, unseen if seen else set())
        nodes = seen or nodes  # a line that is hidden as a whole stays one
        unseen.clear()
        if breaks and "\n" in text and self.around.home(nodes[0])[0].tag_id == _PRE_NUMBER:
            return self._part(text, nodes, gap, image)
        text = text.strip()
        if not text.isprintable() or "  " in text:
            text = shown(text)
        if not text:
            return gap, image
        self.blocks.append(HtmlBlock(text, min(gap, 2), self.around, nodes, image))
        return 0, False

    def _part(self, text: str, nodes: list[LexborNode], gap: int, image: bool) -> tuple[int, bool]:  # noqa: FBT001 - for few lines
        """Part preformatted text into its lines."""
        whole = HtmlBlock(text, gap, self.around, nodes, image)
        self.wholes.append(whole)
        for piece in text.split("\n"):
            line = shown(piece)
            if line:
                self.blocks.append(whole.part(line, min(gap, 2)))
                gap, image = 0, False
            gap += 1
        return gap, image


def _broken_off(blocks: Sequence[Block]) -> HtmlBlock | None:
    """Give the last line if its sentence has not ended: it goes on behind a box that held a script and no text."""
    last = blocks[-1] if blocks else None
    if isinstance(last, HtmlBlock) and len(last.text) >= _BROKEN and len(last.nodes) < _REJOINED and not last.text.endswith(_ENDS):
        return last
    return None
