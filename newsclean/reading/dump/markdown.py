"""Markdown to lines without its marks; what they say of a line stays with it as hints and links.

This file never asks which program wrote it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple

from newsclean.reading.dump import inline
from newsclean.reading.dump.lines import Line
from newsclean.rules.dumps import (
    DEEP_HEADING,
    ESCAPE,
    FENCE,
    HEADING,
    IMAGE,
    LINK,
    LONE_HEADING,
    MARKDOWN_BULLET,
    RULE,
    STRONG,
    TABLE_RULE,
    UNDERLINE,
)
from newsclean.vocabulary import Hint

_LONGEST_LINK: Final = 12  # lines of a link around a headline, a picture and a teaser
_LABEL: Final = 25  # characters of the longest cell that is read with the others of its row: 입력 | 2026-01-06 03:04
_LEVELS: Final = 8  # lists in lists
_MARKS: Final = ("](", "\\", "**", "--", "##", "===", "\n# ")  # one of which stands in all Markdown that is known by its marks
_PARTED: Final = Line("")


class _Row(NamedTuple):
    """A line while it is read."""

    text: str
    hints: int = 0
    starts: bool = False
    """Whether it stands apart from the line before."""


def is_markdown(lines: Sequence[str]) -> bool:
    """Say whether a mark of Markdown stands somewhere that no other text would have."""
    previous = ""
    headings = 0
    whole = "\n".join(lines)
    if not [mark for mark in _MARKS if mark[0] in whole and mark in whole] and "#" not in "".join(lines[:2]):
        return False  # as most texts, without a look at each line
    for index, line in enumerate(lines):
        text = line.strip()
        if ("](" in text and (LINK.regex.search(text) or IMAGE.regex.search(text))) or ("\\" in text and ESCAPE.regex.search(text)):
            return True
        if ("**" in text and STRONG.regex.search(text)) or ("--" in text and "|" in text and TABLE_RULE.regex.fullmatch(text)):
            return True
        if text.startswith("#") and (DEEP_HEADING.regex.match(text) or (index <= 1 and HEADING.regex.match(text))):
            return True
        if text.startswith("===") and previous and UNDERLINE.regex.fullmatch(text):
            return True
        if text.startswith("# "):
            headings += 1 if LONE_HEADING.regex.fullmatch(text) else 2
        previous = text
    return headings == 1


def read(lines: Sequence[str]) -> list[Line]:
    """Read lines of Markdown."""
    found: list[Line] = []
    image = False
    address: str | None = None
    heading = ""  # right above, which may be said once more
    rows = _rows(lines)
    addresses = _images(lines, rows)
    for row in rows:
        if row.starts and found and found[-1].text:
            found.append(_PARTED)
        own = list(islice(addresses, inline.count_images(row.text)))
        leading = inline.count_leading_images(row.text)
        line = inline.finished(row.text, row.hints, follows_image=image)
        if leading and own:
            address = own[leading - 1]
        if address and line.text:
            line = line._replace(image=address)
        if line.text and line.text == heading:
            continue
        if line.text or not row.text:
            found.append(line)
        image = inline.ends_with_image(row.text) or (image and not line.text)
        address = None if not image else own[-1] if own else address
        if line.text:
            heading = line.text if row.hints & Hint.HEADING else ""
        if heading and line.text:
            found.append(_PARTED)
    return found


def _images(lines: Sequence[str], rows: Sequence[_Row]) -> Iterator[str | None]:
    """Give the addresses of all images in order; none where some image is lost on the way, and others would take its address."""
    addresses = [address for line in lines for address in inline.images(line.strip())]
    return iter(addresses if len(addresses) == sum(inline.count_images(row.text) for row in rows) else ())


def _rows(lines: Sequence[str]) -> list[_Row]:
    """Read what stands in front of lines and under them, and links that go over several."""
    rows: list[_Row] = []
    in_table = False
    for line in lines:
        text = inline.read(line.strip())
        if not text or FENCE.regex.fullmatch(text):
            in_table = False
            rows.append(_Row(""))
        elif "--" in text and "|" in text and TABLE_RULE.regex.fullmatch(text):
            rows[-1:] = [cell for row in rows[-1:] for cell in (_cells(row.text) if "|" in row.text else [row])]
            in_table = True
        elif (text.startswith("|") and text.endswith("|")) or (in_table and "|" in text):
            rows.extend(_cells(text))
        elif UNDERLINE.regex.fullmatch(text) and rows and rows[-1].text:
            rows[-1] = rows[-1]._replace(hints=rows[-1].hints | Hint.HEADING)
        elif RULE.regex.fullmatch(text):
            rows.append(_Row(""))
        else:
            rows.append(_row(text))
        if inline.ends_link(text):
            _link(rows)
    return rows


def _row(text: str) -> _Row:
    """Read what stands in front of a line: a quotation, an item of a list, a heading."""
    starts = False
    for _ in range(_LEVELS):
        bullet = MARKDOWN_BULLET.regex.match(text)
        if not bullet:
            break
        starts = True
        text = text[bullet.end() :]
    if text in {"*", "+", "-"}:
        return _Row("")
    own = inline.bare(text)
    heading = HEADING.regex.match(own) if own.startswith("#") else None
    if heading:
        return _Row(text[: len(text) - len(own)] + own[heading.end() :].rstrip("# "), Hint.HEADING, starts=True)
    return _Row(text.removesuffix("\\"), starts=starts)


def _cells(text: str) -> Iterator[_Row]:
    """Give the cells of a table: short ones together, as a label and its date are, others each on a line."""
    cells = [cell.strip() for cell in text.strip("|").split("|")]
    cells = [cell for cell in cells if cell]
    if all(len(cell) <= _LABEL for cell in cells):
        cells = [" ".join(cells)] if cells else []
    return iter([_Row(cell, starts=True) for cell in cells])


def _link(rows: list[_Row]) -> None:
    """Make a link of the lines from its start to the last one."""
    for index in range(len(rows) - 2, max(-1, len(rows) - 2 - _LONGEST_LINK), -1):
        if inline.starts_link(rows[index].text):
            rows[index:] = [row._replace(text=inline.linked(row.text)) if row.text else row for row in rows[index:]]
            return
