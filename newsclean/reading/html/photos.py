"""The photo that a caption stands under, and its address.

It is looked for when somebody asks, which happens for captions alone; how far does not depend on the page's size.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Final

from newsclean.reading.photos import LONGEST, largest, photo_address
from newsclean.rules.markup import BLOCK_TAGS, OPAQUE_TAGS
from newsclean.rules.photos import (
    ADDRESSES,
    BACKGROUND,
    BOUND_TAGS,
    CHOICES,
    FRAME_TAG,
    ICON,
    IMAGE_FILE,
    IMAGE_TAGS,
    NAMED_SIZE,
    ORIGINALS,
    OTHER,
    PLAYER_TAGS,
)

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_STEPS: Final = 120  # nodes between a photo and its caption, at most: real pages have up to 30
_DEPTH: Final = 24  # elements around an image, within what stands before a caption, at most
_FRAME: Final = 80  # nodes of a frame whose photo stands behind the caption, at most
_LEVELS: Final = 8  # elements from a caption to its frame, at most
_BETWEEN: Final = 20  # characters of a line between photo and caption, at most: 이미지 확대보기, [포토] and a title
_LINES: Final = 3  # such lines, at most: the button, the mark of the caption, its headline
_ABOVE: Final = 300  # characters of what stands above a caption in its own element, at most: its first line
_SMALL: Final = 40  # pixels of the largest sign beside a photo
_SOURCES: Final = 20  # of a picture that are looked at
_WHOLE: Final = (OPAQUE_TAGS - {"noscript"}) | IMAGE_TAGS | PLAYER_TAGS  # without scripts a page shows its photo at once
_CELLS: Final = frozenset(("td", "th"))


class _Between:
    """What stands between a caption and the photo that is looked for."""

    __slots__ = ("is_framed", "is_own", "lines", "passed")

    def __init__(self, text: LexborNode) -> None:
        self.is_framed = _is_framed(text)
        """Whether the caption stands in a frame: all of it is of its photo."""
        self.is_own = True
        """Whether the element of the caption itself has not been left."""
        self.lines: list[str] = []
        self.passed = False
        """Whether an image stands there, and nothing says what it shows."""

    def leave(self, tag: str) -> None:
        """Forget the first line of a caption of two, as its element is left."""
        if self.is_own and tag in BLOCK_TAGS:
            self.is_own = False
            if sum(map(len, self.lines)) <= _ABOVE:
                self.lines.clear()

    def ends(self, line: str) -> bool:
        """Take a line, and say whether the photo of this caption cannot stand before it."""
        self.lines.append(line)
        return self.passed or not (self.is_own or self.is_little)

    @property
    def is_little(self) -> bool:
        """Whether no more stands there than labels of buttons."""
        return self.is_framed or (len(self.lines) <= _LINES and all(len(line) <= _BETWEEN for line in self.lines))


def photo_over(text: LexborNode) -> str | None:
    """Give the address of the photo that a caption's *text* stands under, as the page has it; None where that is not certain."""
    between = _Between(text)
    for node, is_around in _backward(text):
        tag = node.tag or ""
        if is_around:
            found = _photo_around(node, passed=between.passed)
            if found or tag in BOUND_TAGS:
                return found
            between.leave(tag)
        elif (address := _shown(node)) is not None:
            if address:
                return address if between.is_little else None
            between.passed = True
        elif tag in PLAYER_TAGS or (tag == "-text" and (line := (node.text_content or "").strip()) and between.ends(line)):
            return None
    return None


def _photo_around(node: LexborNode, *, passed: bool) -> str | None:
    """Give the photo of a frame that shows it behind its caption, or of the cell above the caption's."""
    if node.tag in _CELLS:
        return _in_column(node)
    return _first_photo(node) if node.tag == FRAME_TAG and not passed else None


def _backward(node: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Give what stands before a node, the nearest first, and the elements around it as they are left (which is said)."""
    depth = 0
    for _ in range(_STEPS):
        before = node.prev
        if before is None:
            if node.parent is None:
                return
            node = node.parent
            if depth:
                depth -= 1
            else:
                yield node, True
            continue
        node = before
        while depth < _DEPTH and node.tag not in _WHOLE and node.last_child is not None:
            node = node.last_child
            depth += 1
        yield node, False


def _is_framed(node: LexborNode) -> bool:
    element = node.parent
    for _ in range(_LEVELS):
        if element is None or element.tag == FRAME_TAG:
            return element is not None
        element = element.parent
    return False


def _first_photo(frame: LexborNode) -> str | None:
    """Give the photo of a frame whose caption stands before it, unless it shows something else, too."""
    nodes = list(islice(frame.traverse(), _FRAME + 1))
    if len(nodes) > _FRAME or any(node.tag in PLAYER_TAGS for node in nodes):
        return None
    return next((address for node in nodes if (address := _shown(node))), None)


def _in_column(cell: LexborNode) -> str | None:
    """Give the photo in the same column of the row above, where photos stand side by side and captions under them."""
    row = cell.parent
    above = row.prev if row is not None else None
    if above is not None and above.tag == "-text":
        above = above.prev
    if row is None or above is None or above.tag != "tr":
        return None
    cells, photos = _cells(row), _cells(above)
    numbers = [each.mem_id for each in cells]
    if not 1 < len(cells) == len(photos) < _FRAME or cell.mem_id not in numbers:
        return None
    return _first_photo(photos[numbers.index(cell.mem_id)])


def _cells(row: LexborNode) -> list[LexborNode]:
    return [node for node in islice(row.iter(), _FRAME) if node.tag in _CELLS]


def _shown(image: LexborNode) -> str | None:
    """Give the address of a photo, "" for one that is not told, and None for a sign, a pixel that counts readers, or no image."""
    if image.tag not in IMAGE_TAGS:
        return _background(image) if image.is_element_node and image.last_child is None else None
    attributes = image.attributes
    given = [attributes.get(side) or "" for side in ("width", "height")] if image.tag == "img" else []  # others give its shape: 16 to 9
    sizes = [int(value) for text in given if (value := text.strip().removesuffix("px")).isdecimal() and len(value) <= len("1000")]
    style = attributes.get("style")
    sizes += [int(found["pixels"]) for found in NAMED_SIZE.regex.finditer(style[:LONGEST])] if style else ()
    if any(size <= _SMALL for size in sizes):
        return None
    around = image.parent
    lazy = around.prev if around is not None and around.tag == "noscript" else None
    # scripts show the same photo in more sizes
    address = (_address(lazy) if lazy is not None and lazy.tag in IMAGE_TAGS else "") or _address(image)
    is_sign = not address and ICON.regex.match((attributes.get("src") or "")[:LONGEST])
    return None if is_sign else address


def _address(image: LexborNode) -> str:
    return next((address for value in _addresses(image) if value and (address := photo_address(value))), "")


def _background(element: LexborNode) -> str | None:
    """Give the address of the photo that the style of an empty element shows."""
    match = BACKGROUND.regex.search((element.attributes.get("style") or "")[:LONGEST])
    return photo_address(match["address"]) if match else None


def _addresses(image: LexborNode) -> Iterator[str | None]:
    """Give the addresses of an image: its original, the largest of several, what scripts put in, its source, others."""
    attributes = image.attributes
    yield from map(attributes.get, ORIGINALS)
    yield from (largest(choices) for name in CHOICES if (choices := attributes.get(name)))
    yield from map(attributes.get, ADDRESSES)
    picture = image.parent
    if picture is not None and picture.tag == "picture":
        sources = (node.attributes for node in islice(picture.iter(), _SOURCES) if node.tag == "source")
        yield from (largest(choices) for source in sources for name in CHOICES if (choices := source.get(name)))
    for name, value in attributes.items():
        if name.startswith(OTHER) and value and IMAGE_FILE.regex.fullmatch(value[:LONGEST]):
            yield value
