"""A visual line of an HTML page, and the elements around most lines, which hide none of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

from newsclean.newsroom.sentences import SHORTEST_PROSE
from newsclean.page import Block, Kept, Marked, Markup
from newsclean.reading.html.context import Surroundings, is_in_link, mail_links
from newsclean.reading.html.moments import line_moments, scope_moments
from newsclean.reading.html.photos import photo_over
from newsclean.vocabulary import UNSEEN

_PIECES: Final = 50
"""Text nodes of a line, at most, that are asked for mail links and dates."""
_FEW: Final = 3  # lines of prose, at least, that speak for a page; where there are fewer, all its lines do


class HtmlBlock(Marked):
    """A line that reads its markup from the elements around its text nodes when somebody asks."""

    __slots__ = ("_around", "nodes")

    def __init__(self, text: str, gap: int, around: Surroundings, nodes: list[LexborNode], follows_image: bool) -> None:  # noqa: FBT001 - built for each line of a page
        self.text = text
        self.gap = gap
        self.follows_image = follows_image
        self.nodes: list[LexborNode] = nodes
        self._around = around

    @Kept
    def markup(self) -> Markup:
        """Give what the markup says; read when it is first asked for."""
        found = self._around.markup(self.nodes)
        self.__dict__.update(hints=found.hints, path=found.path)  # most lines that are asked for one are asked for the others
        return found

    @property
    def addresses(self) -> list[str]:
        """Targets of the mail links in the line or in the small box that holds it."""
        refused: set[int] = set()
        return list(dict.fromkeys(target for node in self.nodes[:_PIECES] for target in mail_links(node.parent, refused)))

    @property
    def image(self) -> str | None:
        """Address of the photo that the line stands under."""
        return photo_over(self.nodes[0])

    @property
    def moments(self) -> list[tuple[str, str]]:
        """What elements of the line say of dates, for machines."""
        return line_moments(self.nodes[:_PIECES])

    @property
    def scope_moments(self) -> list[tuple[str, str]]:
        """What microdata around the line says of dates."""
        return scope_moments(self.nodes[0].parent)

    @Kept
    def is_linked(self) -> bool:
        """Whether most of the text stands inside links."""
        if "markup" not in self.__dict__ and len(self.nodes) == 1 and is_in_link(self.nodes[0]):
            return True  # known without a look at what surrounds the link
        return self.markup.links * 2 > len(self.text)


def pass_over_wrappers(blocks: Sequence[Block], wholes: Sequence[HtmlBlock], around: Surroundings) -> None:
    """Let elements around two thirds of a page's prose hide no line: scripts show them, or they never end.

    *wholes* are lines that were parted.
    """
    prose = [block for block in blocks if len(block.text) >= SHORTEST_PROSE and block.text[-1] == "."]
    lines = prose if len(prose) >= _FEW else blocks
    if len(lines) < _FEW or not lines[len(lines) // 2].hints & UNSEEN:
        return
    third = len(lines) // 3
    ends = lines[third].path, lines[-1 - third].path  # both stand in an element that holds two thirds
    shared = [first for first, last in zip(*ends, strict=False) if first == last]
    if not (shared and around.hints(shared[-1]) & UNSEEN):
        return
    counts = Counter(element for block in lines for element in block.path)
    around.pass_over(frozenset(element for element in shared if counts[element] * 3 > len(lines) * 2))
    for block in (*blocks, *wholes):
        if isinstance(block, Marked):
            block.forget()
