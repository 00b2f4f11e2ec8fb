"""A look at markup before it is parsed: some explodes in any parser that follows the HTML standard to the letter.

What is expensive, in words: many start and end tags make a parser search the open elements from the innermost outwards, so
that deep nesting costs its depth once more for every tag that follows. Formatting elements that are left open are opened
again in every paragraph behind them, as copies that stay in memory. Attributes of one tag are compared each with each. Text
right inside a table is moved in front of it, which the standard calls foster parenting. A page that holds too much of one
of these is flattened: its text stays, its nesting goes.

The look has two steps. Small samples of a page say for next to nothing that it is harmless, which all but all pages are.
Only a page that they cannot clear is counted from its first tag to its last. Where the samples are taken depends on a
checksum of the whole page: there is no fixed place between them in which markup could hide, and the same page still always
gets the same answer. A start tag counts wherever it stands, but an end tag clears nothing in samples, and in the full count
only where it surely ends something: comments, scripts and quoted values cannot pretend that elements were closed.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple


class Limits(NamedTuple):
    """How closely a page is looked at, and from where on it is flattened: measured with Lexbor and a hundred Korean pages."""

    harmless: int = 4096
    """Bytes of a page that needs no look: nothing so short takes a parser a tenth of a second."""
    windows: int = 8
    """Samples taken of a page at the least. Fewer would let a short page with luck show none of its suspect parts."""
    stride: int = 8192
    """Bytes of a longer page for each of which one sample is taken, somewhere inside them."""
    window: int = 128
    """Bytes of a sample: a few tags with their attributes. A sixty-fourth of a page costs less than the checksum of all."""
    suspect_tags: int = 10_000
    """Tags, as samples show them, above which they are counted whatever they are: each costs once more for every element that
    is open, and some hundreds of those fit between two samples. The most crowded front page measured has two thirds."""
    suspect_steps: int = 30_000_000
    """Start tags of elements that need an end tag, times all tags, as samples show them, above which tags are counted: a
    fifth of a second of searching if all of them stayed open. The most crowded front page measured has a third of this."""
    suspect_copies: int = 3_000_000
    """Formatting start tags with attributes, times all tags, above which tags are counted. The standard keeps no more than
    three copies of the same tag open, so only attributes make them many. Crowded front pages reach half of this."""
    suspect_open: int = 1_000_000
    """The same product of formatting start tags which the samples show no end tag for; it is lower, as most pages close all."""
    suspect_attributes: int = 9000
    """Attributes inside long tags, as samples show them, above which tags are counted: so many in one tag take an eighth of a
    second. It is no lower, as scripts look like attributes now and then."""
    every: int = 4
    """Of how many samples one is looked at for whether it stands inside a tag. A tag of harmful length covers several, and
    this look is the most expensive; a short page gets four of them at the least."""
    glance: int = 128
    """Bytes behind a sample's start that must read as the inside of a tag, for it to count as standing in one. Where enough
    do, four and sixteen times as many bytes must, for which the code of scripts seldom goes on."""
    depth: int = 200
    """Open elements that are not counted as deep: about what the most careless pages measured leave open."""
    steps: int = 5_000_000
    """Open elements beyond that depth, summed over all tags: what a parser may have to search. It takes a few hundredths of a
    second, and three thousand nested elements."""
    formatting: int = 30
    """Open formatting elements that are not counted: pages that never close them are many, and cheap."""
    copies: int = 200_000
    """Open formatting elements beyond those, summed over all tags: what a parser may have to copy. A copy takes a third of a
    kilobyte, so these take some seventy megabytes."""
    attributes: int = 500
    """Attributes of a tag. Ten times as many are still cheap, but it need be no higher: even code behind a less-than sign,
    which reads as attributes, stayed below in all pages measured."""
    fostered: int = 1000
    """Texts right inside a table or row, which move in front of it. No page measured has more than a few."""
    crowded: int = 2 << 20
    """Bytes of a page above which its tags are counted, to cut it; a shorter one cannot hold too many."""
    tags: int = 800_000
    """Tags of a page, of which it is cut off behind the last: each takes half a kilobyte of memory in the tree."""


LIMITS: Final = Limits()


def _names(*names: str) -> frozenset[bytes]:
    return frozenset(name.encode() for line in names for name in line.split())


_FORMATTING: Final = _names("b big code em font i nobr s small strike strong tt u")
# Elements without an end tag, or that end where the next one like them starts.
_SHALLOW: Final = _names(
    "a area base br col colgroup dd dt embed frame hr img input li link meta optgroup option p param",
    "rp rt source tbody td tfoot th thead tr track wbr",
)
_RAW: Final = _names("iframe noembed noframes script style textarea title xmp")  # in which tags are text, outside of pictures
_SHAPES: Final = _names("svg circle defs ellipse g image line path polygon polyline rect stop symbol text tspan use")
# An end tag in one of these ends nothing outside of it,
_SCOPES: Final = _names("applet marquee math object select svg table template")
# and that of an element like span nothing outside of one of those.
_BLOCKS: Final = _SCOPES | _names(
    "address article aside blockquote body button caption center dd details dir div dl dt fieldset figcaption figure footer form",
    "h1 h2 h3 h4 h5 h6 head header hgroup html iframe li listing main menu nav noembed noframes noscript ol p pre script search",
    "section style summary tbody td textarea tfoot th thead title tr ul xmp",
)
_KEPT: Final = _names("a br h1 h2 h3 h4 h5 h6 html head body img link meta p script style textarea title")
_DROPPED: Final = _FORMATTING | _names("span sub sup time")  # without a trace; others leave the border of a paragraph
_BARE: Final = _names("html head body")  # whose attributes gather in one element, however many tags they stand in
_HEADINGS: Final = _names("h1 h2 h3 h4 h5 h6")

# An attribute, as the standard's tokenizer reads it; a value may lack its end where the page, or the part looked at, ends.
_ATTRIBUTE_SOURCE: Final = (
    rb"(?:=[^ \t\n\r\f/>=]*+|[^ \t\n\r\f/>=]++)"
    rb"(?:[ \t\n\r\f]*+=[ \t\n\r\f]*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^ \t\n\r\f>\"'][^ \t\n\r\f>]*+)?)?"
)
_ATTRIBUTE: Final = re.compile(_ATTRIBUTE_SOURCE)
_INSIDE: Final = re.compile(rb"(?:[ \t\n\r\f/]++|%b)*+" % _ATTRIBUTE_SOURCE)
_TAG_SOURCE: Final = rb"<(/?)([a-z][^ \t\n\r\f/>]*+)((?:[ \t\n\r\f/]++|%b)*+)>?" % _ATTRIBUTE_SOURCE
_TAG: Final = re.compile(_TAG_SOURCE, re.IGNORECASE)
_TOKEN: Final = re.compile(
    rb"<!--(?:-?>|.*?(?:--!?>|\Z))|<!\[CDATA\[.*?(?:\]\]>|\Z)|<(?:[!?]|/[^a-z>])[^>]*+>?|%b" % _TAG_SOURCE, re.IGNORECASE | re.DOTALL
)
_START: Final = re.compile(rb"<([a-z][^ \t\n\r\f/><\"']*+)", re.IGNORECASE)
_SAMPLED: Final = re.compile(rb"<(/?)([a-z][^ \t\n\r\f/><]*+)([ \t\n\r\f/>])")  # of samples in lower case; a tag cut off is none
_RAW_END: Final = re.compile(rb"</(%b)[ \t\n\r\f/>]" % b"|".join(sorted(_RAW)), re.IGNORECASE)
_FOSTERED: Final = re.compile(rb"<(?:/t[dhr]|/?tbody|table|tr)\b[^<>]{0,999}>\s{0,99}[^<\s]", re.IGNORECASE)
_EMPTY: Final = re.compile(rb"<p>(?:\s*+<p>)++")


def defused(page: bytes, limits: Limits = LIMITS) -> bytes:
    """Give a page as it is, or flattened, if parsing it could take more than a moment; of one with too many tags, the start."""
    tags = page.count(b"<") if len(page) > limits.crowded else 0
    if tags > limits.tags:
        page = page[: len(page) * limits.tags // tags]
    if len(page) > limits.harmless and _is_suspect(page, limits) and _explodes(page, limits):
        return flattened(page, limits)
    return page


def _is_suspect(page: bytes, limits: Limits) -> bool:
    """Say whether samples leave it open that a page may explode."""
    starts = _places(page, limits)
    width = limits.window
    sample = b"<!".join([page[start : start + width] for start in starts]).lower()  # which joins no two halves to a tag
    return _is_crowded(sample, len(page) // (len(starts) * width) + 1, limits) or _has_long_tag(page, starts, limits)


def _places(page: bytes, limits: Limits) -> list[int]:
    """Choose where to look: one place in each stride, drawn by a generator that the page's checksum seeds."""
    size = len(page)
    stride = min(limits.stride, max(1, size // limits.windows))
    state = zlib.crc32(page)
    starts = []
    for start in range(0, size, stride):
        state = (state * 1_664_525 + 1_013_904_223) & 0xFFFFFFFF  # a linear congruential generator of full period
        starts.append(start + (state * stride >> 32))
    return starts


def _is_crowded(sample: bytes, share: int, limits: Limits) -> bool:
    """Say whether the tags of a sample, each of which stands for *share* of the page, are enough to explode if left open."""
    tags = _SAMPLED.findall(sample)
    if len(tags) * share > limits.suspect_tags:
        return True
    weight = len(tags) * share * share  # of one tag among all
    if weight * len(tags) > min(limits.suspect_steps, limits.suspect_copies, limits.suspect_open):
        formatting = [(end, mark) for end, name, mark in tags if name in _FORMATTING]
        starts = [mark for end, mark in formatting if not end]
        unlike = sum(mark != b">" for mark in starts)  # which have attributes
        left = 2 * len(starts) - len(formatting)
        deep = sum(not end and name not in _SHALLOW and name not in _FORMATTING for end, name, _ in tags)
        if deep * weight > limits.suspect_steps or unlike * weight > limits.suspect_copies or left * weight > limits.suspect_open:
            return True
    return len(tags) * share > limits.fostered and len(_FOSTERED.findall(sample)) * share > limits.fostered


def _has_long_tag(page: bytes, starts: Sequence[int], limits: Limits) -> bool:
    """Say whether places of a page stand inside tags with many attributes: at a glance, and on ever longer looks."""
    if len(page) <= limits.suspect_attributes * 2:
        return False  # an attribute takes two bytes at least
    starts = starts[:: max(1, min(limits.every, len(starts) // 4))]
    gap = len(page) // len(starts)
    for length in (limits.glance, limits.glance * 4, limits.glance * 16):
        starts = [start for start in starts if _is_inside(page, start, start + length)]
        seen = sum(len(_ATTRIBUTE.findall(page, start, start + length)) for start in starts)
        if seen * gap <= limits.suspect_attributes * length:
            return False
    return True


def _is_inside(page: bytes, start: int, stop: int) -> bool:
    """Say whether a part of a page reads as the inside of one tag, if it starts there between or in attributes, or in a value."""
    if stop > len(page):
        return False
    if _INSIDE.fullmatch(page, start, stop):
        return True
    for mark in (b" ", b'"', b"'"):
        place = page.find(mark, start, stop)
        if place >= 0 and _INSIDE.fullmatch(page, place + 1, stop):
            return True
    return False


def _explodes(page: bytes, limits: Limits) -> bool:
    """Count every tag: say whether open elements, formatting or attributes are more than a parser can bear."""
    if sum(1 for _ in _FOSTERED.finditer(page)) > limits.fostered:
        return True
    deep = formatting = steps = copies = gathered = before = 0
    for number, name, change in _changes(page, limits):
        if deep > limits.depth:
            steps += (deep - limits.depth) * (number - before)
        if formatting > limits.formatting:
            copies += (formatting - limits.formatting) * (number - before)
        gathered += name in _BARE
        if steps > limits.steps or copies > limits.copies or gathered > limits.attributes or (change > 0 and not name):
            return True
        before = number
        if name in _FORMATTING:
            formatting += change
        else:
            deep += change
    return False


def _changes(page: bytes, limits: Limits) -> Iterator[tuple[int, bytes, int]]:
    """Give the number of each tag that opens an element (1) or surely ends one (-1); no name, with 1, for a tag too large, and at last."""
    scopes: list[Counter[bytes]] = [Counter()]  # open elements, apart for each table, picture and the like
    inline: Counter[bytes] = Counter()  # elements like span since a block started, whose end tag the block would hide
    number = 0
    for name, is_start in _tags(page, limits):
        number += 1
        if is_start:
            if name in _BLOCKS:
                inline.clear()
            if name in _SHALLOW:
                continue
            scopes[-1][name] += 1
            inline[name] += 1
            if name in _SCOPES:
                scopes.append(Counter())
            yield number, name, 1
        elif name not in _SHALLOW:
            if name in _SCOPES and len(scopes) > 1:
                scopes[-2].update(+scopes.pop())  # what is left open in it counts on
            if scopes[-1][name] > 0 and (name in _BLOCKS or name in _FORMATTING or inline[name] > 0):
                scopes[-1][name] -= 1
                inline[name] -= 1
                yield number, name, -1
    yield number + 1, b"", 0


def _tags(page: bytes, limits: Limits) -> Iterator[tuple[bytes, bool]]:
    """Give the name of each start tag, wherever it stands, and of each end tag outside of comments, values and scripts."""
    hidden = 0  # up to here tags are a script's or style's text
    in_picture = False
    for match in _TOKEN.finditer(page):
        end, name, inside = match.groups()
        if name:
            name = name.lower()
            in_picture = name == b"svg" or (in_picture and name in _SHAPES)
            if end:
                if match.start() >= hidden:
                    yield name, False
            elif not (in_picture and name != b"svg" and inside.endswith(b"/")):
                yield name, True
                if name in _RAW and match.start() >= hidden:
                    hidden = _end_of_text(page, match.end(), name)
            if len(inside) > limits.attributes and _is_loaded(inside, limits):
                yield b"", True
        else:
            inside = match.group()[1:]
        if b"<" in inside:
            for start in _START.finditer(inside):
                yield start[1].lower(), True


def _end_of_text(page: bytes, start: int, name: bytes) -> int:
    """Find the end of what an element like a script holds as text; a comment in it may hide the first end tag."""
    end = next((match.start() for match in _RAW_END.finditer(page, start) if match[1].lower() == name), len(page))
    comment = page.find(b"<!--", start, end)
    if comment >= 0:
        closed = page.find(b"-->", comment)
        end = max(end, closed) if closed >= 0 else len(page)
    return end


def _is_loaded(inside: bytes, limits: Limits) -> bool:
    """Say whether a tag has more attributes than a parser can bear; their values may be as long as they like."""
    return sum(1 for _ in _ATTRIBUTE.finditer(inside)) > limits.attributes


def flattened(page: bytes, limits: Limits = LIMITS) -> bytes:
    """Replace containers by paragraphs, which do not nest, and drop other tags; keep text, links and headings."""
    return _EMPTY.sub(b"<p>", _TAG.sub(lambda match: _flat(match, limits), page))


def _flat(match: re.Match[bytes], limits: Limits) -> bytes:
    """Give what takes the place of a tag. One that is kept must hold no other tag: what seems its value may be none."""
    name = match[2].lower()
    is_whole = name not in _BARE and b"<" not in match[3] and not _is_loaded(match[3], limits)
    if name in _KEPT:
        kept = match.group() if is_whole else b"<" + match[1] + name + b">"
        return b"</a>" + kept if name in _HEADINGS and not match[1] else kept  # a link left open would let headings nest
    if name == b"time" and is_whole and not match[1]:
        return match.group() + b"</time>"  # its date, without nesting
    return b"" if name in _DROPPED else b"<p>"
