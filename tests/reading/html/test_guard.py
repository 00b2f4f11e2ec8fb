"""The guard flattens pages beyond its limits and leaves all others alone: small pages under limits that are lowered for them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from hostile_pages import ARTICLE, LINES
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean import extract
from newsclean.reading.html import guard
from newsclean.reading.html.guard import LIMITS, Limits, defused, flattened

FIXTURES: Final = Path(__file__).parents[3] / "fixtures"
# Looks at small pages as closely as at large ones, and minds nothing in them: each case lowers what it is about.
CALM: Final = LIMITS._replace(harmless=100, stride=256, every=1, glance=16)
DEPTH: Final = CALM._replace(suspect_steps=2000, depth=20, steps=2000)
FORMATTING: Final = CALM._replace(suspect_copies=2000, suspect_open=2000, formatting=5, copies=500)
ATTRIBUTES: Final = CALM._replace(suspect_attributes=60, attributes=60)
FOSTERED: Final = CALM._replace(fostered=20)
TAGS: Final = DEPTH._replace(suspect_steps=LIMITS.suspect_steps, suspect_tags=100)
# Markup that holds no element which counts, with scripts between its paragraphs.
FILLER: Final = b"".join(
    b"<p>The market opened its gates at dawn, and <a href=/%d>all of its %d guests</a> came.</p>%b\n"
    % (i, i, b"<script>let a = '%d'</script>" % i if i % 9 == 0 else b"")
    for i in range(300)
)
CASES: Final[dict[str, tuple[str, Limits]]] = {
    "containers": ("<div>" * 120, DEPTH),
    "containers in capitals": ("<DIV>" * 120, DEPTH),
    "containers with text and attributes": ("<section class=a>x" * 120, DEPTH),
    "elements of unknown names": ("<x-y>" * 120, DEPTH),
    "end tags first": ("</div>" * 120 + "<div>" * 120, DEPTH),
    "end tags of others": ("<div></ul>" * 120, DEPTH),
    "end tags in comments": ("<div><!--</div>-->" * 120, DEPTH),
    "end tags in declarations": ("<div><!x </div>" * 120, DEPTH),
    "end tags in end tags of no name": ("<div></3 </div>" * 120, DEPTH),
    "end tags in character data": ("<div><svg><![CDATA[></svg></div>]]></svg>" * 120, DEPTH),
    "end tags in values": ("<div><img alt='</div>'>" * 120, DEPTH),
    "end tags in scripts": ("<div><script>'</div>'</script>" * 120, DEPTH),
    "end tags in scripts with comments": ("<div><script><!--<script></script></div>--></script>" * 120, DEPTH),
    "end tags in lists of options": ("<div><select></div></select>" * 120, DEPTH),
    "end tags in tables": ("<div><table><td></div></table>" * 120, DEPTH),
    "end tags behind blocks": ("<span><p></span>" * 120, DEPTH),
    "end tags behind comments that values in scripts hold": (
        ("<div>" * 15 + "<script>a<b c='<!--<script></script>'>" + "</div>" * 15 + "</script>") * 8,
        DEPTH,
    ),
    "a value that seems to start in a comment": ('<!-- <x y=" -->' + "<div>" * 120, DEPTH),
    "a value that seems to start in a script": ('<script>a<b c="</script>' + "<div>" * 120, DEPTH),
    "many tags of any name": ("<div>" * 120, TAGS),
    "formatting": ("".join(f"<p><b id={i}>" for i in range(90)), FORMATTING),
    "formatting without attributes": ("<p><font>" * 90, FORMATTING),
    "formatting in capitals": ("".join(f"<P><FONT COLOR={i}>x" for i in range(90)), FORMATTING),
    "formatting with end tags in cells": ("".join(f"<p><b id={i}><table><td></b></table>" for i in range(90)), FORMATTING),
    "attributes": ("<p " + " ".join(f"a{i}" for i in range(250)) + ">", ATTRIBUTES),
    "attributes with values": ("<p " + " ".join(f'a{i}="{i}"' for i in range(250)) + ">", ATTRIBUTES),
    "attributes with quoted tags": ("<p " + " ".join(f"a{i}='<b>x</b>'" for i in range(250)) + ">", ATTRIBUTES),
    "attributes with a quoted tag now and then": ("<p " + " ".join("a='<p>'" if i % 30 else f"a{i}" for i in range(250)) + ">", ATTRIBUTES),
    "attributes with halves of tags": ("<p " + " ".join(f'a{i}="<" b{i}=">"' for i in range(200)) + ">", ATTRIBUTES),
    "attributes with bare brackets": ("<p " + " ".join(f"a{i} <b" for i in range(200)) + ">", ATTRIBUTES),
    "attributes with doubled signs": ("<p " + " ".join(f'a{i}==" b{i}=">"' for i in range(200)) + ">", ATTRIBUTES),
    "attributes behind a quoted script": ("<p a='<script>' " + " ".join(f"a{i}" for i in range(250)) + ">", ATTRIBUTES),
    "foster parents": ("<table>" + "<tr>x<td>y" * 60 + "</table>", FOSTERED),
    "foster parents behind cells": ("<table>" + "<tr><td>y</td>x" * 60 + "</table>", FOSTERED),
}
each_case = pytest.mark.parametrize("name", CASES)


def _with_part(part: bytes, cut: int) -> bytes:
    """Put a part where a paragraph of the filler starts: the first one behind a cut."""
    place = FILLER.find(b"<p>", cut)
    place = len(FILLER) if place < 0 else place
    return FILLER[:place] + part + FILLER[place:]


@pytest.mark.slow
@each_case
@pytest.mark.parametrize("cut", [0, len(FILLER) // 3, len(FILLER) // 2, len(FILLER)], ids=["start", "third", "middle", "end"])
def test_a_part_beyond_a_limit_is_seen_anywhere(name: str, cut: int) -> None:
    part, limits = CASES[name]
    page = _with_part(part.encode(), cut)
    assert defused(page, limits) == flattened(page, limits) != page
    assert defused(page, CALM) is page  # no other limit did it


@settings(deadline=None)  # the machine may be busy
@given(cut=st.integers(0, len(FILLER)), name=st.sampled_from(["containers", "formatting", "attributes with quoted tags", "foster parents"]))
def test_a_part_is_seen_at_every_place(cut: int, name: str) -> None:
    part, limits = CASES[name]
    page = _with_part(part.encode(), cut)
    assert defused(page, limits) != page


@pytest.mark.parametrize("name", ["containers", "formatting", "attributes with quoted tags", "foster parents"])
def test_a_part_is_seen_that_is_a_twentieth(name: str) -> None:
    part, limits = CASES[name]
    page = _with_part(part.encode(), len(FILLER) // 2)
    page += FILLER * (len(part) * 20 // len(FILLER))
    assert len(part) * 20 <= len(page)
    assert defused(page, limits) != page


def test_a_part_spread_over_the_page_is_seen() -> None:
    page = FILLER.replace(b"\n", b"<div>\n")
    assert defused(page, DEPTH) != page
    assert defused(FILLER, DEPTH) is FILLER


def test_a_page_written_around_the_places_is_seen() -> None:
    limits = DEPTH._replace(window=32)
    blank = b" " * 20_000
    places = guard._places(blank, limits)  # noqa: SLF001 - what someone who reads the code would work out
    page = bytearray(b"<div>" * (len(blank) // 5))
    for place in places:
        page[place - place % 5 : place + limits.window + 5] = b" " * (limits.window + 5 + place % 5)
    around = bytes(page)
    assert not any(around[place : place + limits.window].strip() for place in places)
    assert defused(around, limits) != around


@pytest.mark.parametrize("place", [0, len(FILLER) // 2, len(FILLER) - 1])
def test_places_depend_on_every_byte(place: int) -> None:
    other = FILLER[:place] + b"~" + FILLER[place + 1 :]
    first, second = (guard._places(page, CALM) for page in (FILLER, other))  # noqa: SLF001 - see above
    assert sum(a != b for a, b in zip(first, second, strict=True)) > len(first) // 2
    assert first == guard._places(bytes(FILLER), CALM)  # noqa: SLF001
    assert [start // CALM.stride for start in first] == list(range(len(first)))  # one in each stride


@pytest.mark.parametrize("limits", [CALM, DEPTH, FORMATTING, ATTRIBUTES, FOSTERED])
def test_a_page_within_limits_is_left_alone(limits: Limits) -> None:
    page = _with_part(f"<div><div class=a title='<b>'>{ARTICLE}<b>x</b></div></div>".encode() * 4, 5000)
    assert defused(page, limits) is page


@pytest.mark.parametrize(
    ("unit", "limits"),
    [
        ("<div><ul><li>x</ul></div>", DEPTH),
        ("<div><!-- x --><span><b>x</b></span></div>", DEPTH),
        ("<div><svg><path d=x /><path d=y /></svg><select><option>x</select></div>", DEPTH),
        ("<div><table><tr><td><div>x</div></table></div>", DEPTH),
        ("<p><b id=1>x</b> <font color=red>y</font></p>", FORMATTING),
        ("<p class=a id=b title='c d e f g h i j k'>x</p>", ATTRIBUTES),
        ("<script>let a = {b: 'c', d: 'e'}; if (a.b > 1) { f = \"<p>\" }</script>", ATTRIBUTES),
        ("<table><tr><td>x</td> <td>y</td></tr></table>", FOSTERED),
    ],
)
def test_suspect_pages_that_turn_out_sound_are_left_alone(unit: str, limits: Limits) -> None:
    page = unit.encode() * 150
    assert defused(page, limits) is page


def test_short_pages_are_left_alone() -> None:
    page = b"<div>" * 120
    assert defused(page, DEPTH._replace(harmless=len(page))) is page
    assert defused(page, DEPTH._replace(harmless=len(page) - 1)) is not page


def test_as_deep_as_the_limit_is_left_alone() -> None:
    limits = DEPTH._replace(suspect_steps=0, steps=0)
    page = b"<div>" * limits.depth + b"</div>" * limits.depth
    assert defused(page, limits) is page
    assert defused(b"<div>" + page, limits) != b"<div>" + page


def test_attributes_of_many_bodies_gather() -> None:
    page = b"".join(b"<body a%d>" % i for i in range(100))
    assert defused(page, DEPTH._replace(attributes=50, steps=LIMITS.steps)).count(b"a1") == 0
    assert defused(page, CALM) is page


def test_pages_of_too_many_tags_are_cut() -> None:
    page = b"<p>x" * 100
    assert defused(page, CALM._replace(crowded=100, tags=50)) == b"<p>x" * 50
    assert defused(page, CALM._replace(crowded=100, tags=100)) is page
    assert defused(page, CALM._replace(crowded=400, tags=50)) is page


@pytest.mark.parametrize("path", sorted(FIXTURES.rglob("*.html")), ids=lambda path: path.stem)
def test_fixtures_are_left_alone(path: Path) -> None:
    page = path.read_bytes()
    assert defused(page) is page


@pytest.mark.parametrize("name", ["containers", "elements of unknown names", "formatting", "attributes", "foster parents"])
def test_flattened_pages_keep_their_article(name: str) -> None:
    part, limits = CASES[name]
    page = f"{part}{ARTICLE}".encode()
    article = extract(defused(page, limits))
    assert defused(page, limits) != page
    assert article.paragraphs[-len(LINES) :] == LINES
    assert article.title == "새벽시장에 활기"


def test_flattened_markup() -> None:
    article = extract(flattened(f"<div class=x><table><tr><td>{ARTICLE}<b>상인</b> <font size=2>연합</font></table></div>".encode()))
    assert article.paragraphs[:3] == LINES
    assert flattened(b"<body id=a><h1>x</h1><time datetime=1>y</time><i>z</i>") == b"<body></a><h1>x</h1><time datetime=1></time>y" + b"z"
    assert flattened(b"<a href=1 title='<b>'>x</a><meta name=a content=b>") == b"<a>x</a><meta name=a content=b>"


# A script that stays is counted for each start tag of a script that it holds.
@pytest.mark.parametrize("name", [name for name in CASES if "comments" not in name])
def test_flattened_pages_are_within_limits(name: str) -> None:
    part, limits = CASES[name]
    page = flattened(_with_part(part.encode(), 0), limits)
    assert not guard._explodes(page, limits)  # noqa: SLF001 - samples may still wonder
