"""A page as the rest of the house sees it: facts from its metadata, and its text as a flat list of blocks.

This file never knows where a page came from: HTML, a script of the page and a text dump all end up here.
"""

from __future__ import annotations

from typing import Final, NamedTuple, TypeAlias

Facts: TypeAlias = dict[str, list[str]]
"""Values from the metadata by source: ``meta:og:title``, ``ld:datePublished``, ``attr:published``; `rules/sources.py` lists them."""


class Hint:
    """What the markup says of a block, as bits; weak evidence, never a veto."""

    HEADING: Final = 1 << 0
    CAPTION: Final = 1 << 1
    LIST: Final = 1 << 2
    CELL: Final = 1 << 3
    CONTROL: Final = 1 << 4  # button, form field, nav, footer
    HIDDEN: Final = 1 << 5
    BODY: Final = 1 << 6  # a body by itemprop, <article> or the name of a container
    ROW: Final = 1 << 7  # the body by an outlet's selector
    TITLE: Final = 1 << 8
    DECK: Final = 1 << 9
    DATE: Final = 1 << 10
    BYLINE: Final = 1 << 11
    CHROME: Final = 1 << 12  # share, related, comment, advertisement, menu
    BOLD: Final = 1 << 13  # the whole line is bold
    NOTE: Final = 1 << 14  # an outlet's own summary or notice, not text of the article


class Markup(NamedTuple):
    """What the markup around a block says."""

    hints: int = 0
    """Bits of `Hint`."""
    links: int = 0
    """Characters of the text that stand inside links."""
    path: tuple[int, ...] = ()
    """Containers around it, outermost first, as numbers that mean something only within one page."""


_PLAIN: Final = Markup()


class Block:
    """One visual line of a page; of a text dump, which has no markup."""

    __slots__ = ("follows_image", "gap", "text")

    def __init__(self, text: str, gap: int = 2, *, follows_image: bool = False) -> None:
        self.text: str = text
        """White space collapsed, never empty."""
        self.gap: int = gap
        """Line breaks before it: 0 or 1 inside a paragraph, 2 between paragraphs."""
        self.follows_image: bool = follows_image
        """Whether an image stands right before it."""

    @property
    def markup(self) -> Markup:
        """What the markup says; for HTML it is read when it is first asked for, which it is for few lines."""
        return _PLAIN

    @property
    def hints(self) -> int:
        """Bits of `Hint`."""
        return self.markup.hints

    @property
    def path(self) -> tuple[int, ...]:
        """Containers around it, outermost first; ``()`` in a text dump."""
        return self.markup.path

    @property
    def is_linked(self) -> bool:
        """Say whether most of the text stands inside links."""
        return self.markup.links * 2 > len(self.text)

    @property
    def addresses(self) -> list[str]:
        """Targets of the ``mailto:`` links in the line or in the small box that holds it; read when asked for."""
        return []

    def part(self, text: str, gap: int) -> Block:
        """Give a part of the line, with the same markup around it."""
        return _Part(text, gap, self)

    def __repr__(self) -> str:
        """Show the line as a debugger wants it."""
        return f"Block({self.text!r}, {self.gap})"


class _Part(Block):
    """A part of a line."""

    __slots__ = ("_whole",)

    def __init__(self, text: str, gap: int, whole: Block) -> None:
        super().__init__(text, gap, follows_image=whole.follows_image)
        self._whole = whole

    @property
    def markup(self) -> Markup:
        return self._whole.markup

    @property
    def addresses(self) -> list[str]:
        return self._whole.addresses


class Page(NamedTuple):
    """What `html` and `text` read."""

    facts: Facts
    blocks: list[Block]
