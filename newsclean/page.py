"""A page as the rest of the house sees it: facts from its metadata, and its text as a flat list of blocks.

This file never knows where a page came from: HTML, a script of the page and a text dump all end up here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, TypeAlias, TypeVar

from newsclean.newsroom import bylines, captions, dates, sentences
from newsclean.newsroom.boilerplate import find_phrase, find_shape, is_menu
from newsclean.rules.broadcast import CREW, SCRIPT_MARK
from newsclean.rules.shapes import Shape
from newsclean.vocabulary import Label, Place, Verdict

if TYPE_CHECKING:
    from newsclean.article import PhotoCaption, Reporter

Facts: TypeAlias = dict[str, list[str]]
"""Values from the metadata by source: ``meta:og:title``, ``ld:datePublished``, ``attr:published``; `rules/sources.py` lists them."""

MOST_LINES: Final = 40_000
"""Lines of a page that are read, at most: ten megabytes of ordinary markup have fewer. A page with more of them is too large."""

_Answer = TypeVar("_Answer")


def first_source(facts: Facts, sources: Iterable[str]) -> str | None:
    """Name the most trusted of *sources* that has a value."""
    return next((source for source in sources if facts.get(source)), None)


def first_value(facts: Facts, sources: Iterable[str]) -> str | None:
    """Give the value of the most trusted of *sources* that has one."""
    source = first_source(facts, sources)
    return facts[source][0] if source else None


class Markup(NamedTuple):
    """What the markup around a block says."""

    hints: int = 0
    """Bits of `Hint`."""
    links: int = 0
    """Characters of the text that stand inside links."""
    path: tuple[int, ...] = ()
    """Containers around it, outermost first, as numbers that mean something only within one page."""


_PLAIN: Final = Markup()


class _AskedOnce(Generic[_Answer]):
    """A question to the text of a block, put when its answer is first asked for; the block keeps the answer.

    Like `functools.cached_property`, but without the lock that Python 3.11 takes for each first answer.
    """

    def __init__(self, question: Callable[[str], _Answer]) -> None:
        self._question = question

    def __set_name__(self, _: type, name: str) -> None:
        self._name = name

    def __get__(self, block: Block, _: type | None = None) -> _Answer:
        answer: _Answer
        answer = block.__dict__[self._name] = self._question(block.text)  # found before the question itself from now on
        return answer


class Kept(Generic[_Answer]):
    """The same of a method without arguments: what a block says of itself and its markup."""

    def __init__(self, method: Callable[[Any], _Answer]) -> None:
        self._method = method
        self.__doc__ = method.__doc__

    def __set_name__(self, _: type, name: str) -> None:
        self._name = name

    def __get__(self, block: Block, _: type | None = None) -> _Answer:
        answer: _Answer
        answer = block.__dict__[self._name] = self._method(block)
        return answer


class Block:
    """One visual line of a page; of a text dump, which has no markup. What it says of itself is asked once."""

    __slots__ = ("__dict__", "follows_image", "gap", "text")  # answers are kept in a dictionary that most blocks never need

    def __init__(self, text: str, gap: int = 2, *, follows_image: bool = False) -> None:
        self.text: str = text
        """White space collapsed, never empty."""
        self.gap: int = gap
        """Line breaks before it: 0 or 1 inside a paragraph, 2 between paragraphs."""
        self.follows_image: bool = follows_image
        """Whether an image stands right before it."""

    letters: _AskedOnce[str] = _AskedOnce(sentences.letters)
    phrase: _AskedOnce[Label | None] = _AskedOnce(find_phrase)
    """Its label if it is a phrase of boilerplate and nothing else."""
    is_menu: _AskedOnce[bool] = _AskedOnce(is_menu)
    stamps: _AskedOnce[tuple[dates.Stamp, ...]] = _AskedOnce(dates.line_stamps)
    """Dates with a time of day; of lines that are short enough."""
    stamp_rest: _AskedOnce[str | None] = _AskedOnce(dates.stamp_rest)
    """What stands beside dates and their labels; None for a line without a date, or one that is too long."""
    lead: _AskedOnce[tuple[list[str], str | None]] = _AskedOnce(bylines.find_lead)
    """Names, and the agency, of the lead-in of a first paragraph."""
    is_sign_off: _AskedOnce[bool] = _AskedOnce(bylines.is_sign_off)
    reporters: _AskedOnce[list[Reporter]] = _AskedOnce(bylines.find_reporters)
    guest: _AskedOnce[str | None] = _AskedOnce(bylines.find_guest)
    author: _AskedOnce[str | None] = _AskedOnce(lambda text: bylines.find_guest(text, any_office=True))
    """The guest whose office may be any."""
    is_crew: _AskedOnce[bool] = _AskedOnce(lambda text: CREW.regex.match(text) is not None)
    is_script_mark: _AskedOnce[bool] = _AskedOnce(lambda text: text[-1] in "]】▶>〉)" and SCRIPT_MARK.regex.match(text) is not None)
    is_credit: _AskedOnce[bool] = _AskedOnce(captions.is_credit)
    caption: _AskedOnce[PhotoCaption] = _AskedOnce(captions.split_caption)
    """Itself as a caption, parted from its credit."""

    @property
    def shown(self) -> str:
        """The text as it stands on the page: its syllables may stand in letters there."""
        return str(self.__dict__.get("shown", self.text))

    # What there is no markup for is the same of all lines, and asked for so often that a call for each answer takes long.
    markup: Kept[Markup] = _PLAIN  # type: ignore[assignment]
    """What the markup says."""
    hints: Kept[int] = 0  # type: ignore[assignment]
    """Bits of `Hint`."""
    path: Kept[tuple[int, ...]] = ()  # type: ignore[assignment]
    """Containers around it, outermost first; ``()`` in a text dump."""
    is_linked: Kept[bool] = False  # type: ignore[assignment]
    """Whether most of the text stands inside links."""

    @Kept
    def is_prose(self) -> bool:
        """Whether it is at least one full sentence that is no link."""
        return sentences.is_prose(self.text) and not self.is_linked

    @property
    def addresses(self) -> list[str]:
        """Targets of the ``mailto:`` links in the line or in the small box that holds it; read when asked for."""
        return []

    @property
    def image(self) -> str | None:
        """Address of the photo that the line stands under, as the page has it, where that is certain; read when asked for."""
        return None

    @property
    def moments(self) -> list[tuple[str, str]]:
        """Dates that the elements of the line hold for machines, each with its source; read when asked for."""
        return []

    @property
    def scope_moments(self) -> list[tuple[str, str]]:
        """The same among the properties of the thing (microdata) that the line belongs to."""
        return []

    def shape(self, place: Place) -> Shape | None:
        """Give the shape of boilerplate that the line has at *place*."""
        known = self.__dict__  # with the other answers: no question has the name of a place
        if place not in known:
            known[place] = find_shape(self.text, place)
        shape: Shape | None = known[place]
        return shape

    def read_as(self, text: str) -> None:
        """Be asked as *text* from now on, and come out as what stands on the page."""
        self.__dict__.clear()
        self.__dict__["shown"] = self.text
        self.text = text

    def part(self, text: str, gap: int) -> Block:
        """Give a part of the line, with the same markup around it."""
        return _Part(text, gap, self)

    def __repr__(self) -> str:
        """Show the line as a debugger wants it."""
        return f"Block({self.text!r}, {self.gap})"


class Marked(Block):
    """A line with markup, which is read when it is first asked for: that is for few lines."""

    __slots__ = ()

    @Kept
    def hints(self) -> int:
        """Bits of `Hint`."""
        return self.markup.hints

    @Kept
    def path(self) -> tuple[int, ...]:
        """Containers around it, outermost first."""
        return self.markup.path

    @Kept
    def is_linked(self) -> bool:
        """Whether most of the text stands inside links."""
        return self.markup.links * 2 > len(self.text)

    def forget(self) -> None:
        """Read the markup anew when somebody asks."""
        self.__dict__.clear()


class _Part(Marked):
    """A part of a line."""

    __slots__ = ("_whole",)

    def __init__(self, text: str, gap: int, whole: Block) -> None:
        super().__init__(text, gap, follows_image=whole.follows_image)
        self._whole = whole

    @Kept
    def markup(self) -> Markup:
        return self._whole.markup

    @property
    def addresses(self) -> list[str]:
        return self._whole.addresses

    @property
    def image(self) -> str | None:
        return self._whole.image

    @property
    def moments(self) -> list[tuple[str, str]]:
        return self._whole.moments

    @property
    def scope_moments(self) -> list[tuple[str, str]]:
        return self._whole.scope_moments


class Page(NamedTuple):
    """What `reading` makes of a page, whatever it was."""

    facts: Facts
    blocks: list[Block]
    scripts: Iterable[str] = ()
    """Sources of the page's scripts, read one by one when they are asked for."""
    holds_dates: bool = False
    """Whether elements in its body hold dates for machines, as far as that is seen at once."""


class Run(NamedTuple):
    """Blocks ``start`` to ``stop`` (exclusive) with the sum of their scores."""

    start: int
    stop: int
    score: float


Labelled: TypeAlias = tuple[Block, Verdict]


def with_label(lines: Iterable[Labelled], *labels: Label) -> list[Block]:
    """Give the blocks that have one of *labels*."""
    return [block for block, verdict in lines if verdict.label in labels]
