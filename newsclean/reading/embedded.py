"""Articles that live inside scripts: Arc's ``Fusion.globalContent``, Next.js data, JSON-LD ``articleBody``.

A JSON parser reads them, and what they hold goes on as blocks, the same way as any page.
"""

from __future__ import annotations

import html as entities
import json
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Final

from newsclean.newsroom.dates import parse_meta
from newsclean.page import Block, Facts, Page
from newsclean.reading import html
from newsclean.reading.json_ld import add, items, walk
from newsclean.reading.loose_json import read_json
from newsclean.rules.sources import SCRIPT_BODY_KEYS, SCRIPT_DATES, SCRIPT_KEYS, SCRIPT_MARKERS

_DECODER: Final = json.JSONDecoder(strict=False)
_SENTENCE: Final = re.compile(r"[가-힣]{2}(?:다|요|까)[.?!]")
# Values of one script, at most, that are no JSON. A bound of time: a parser counts the lines before each failure, so 700 kB of
# markers take 4 s without it, four times as many 77 s.
_FAILURES: Final = 20
_SENTENCES: Final = 3  # of a body, at least: teasers and descriptions of a page have one or two
_TAG: Final = re.compile(r"<(?:/?(?:p|div|section|span|strong|b|em|i|a|figure|h[1-6]|ul|table)|br|img)\b", re.IGNORECASE)
_REFERENCE: Final = re.compile(r"\$[0-9a-f]{1,8}")
_FLIGHT_ROW: Final = re.compile(rb"([0-9a-f]{1,8}):(?:T([0-9a-f]{1,8}),)?")
_CUT: Final = ("...", "…")  # how a body ends of which some metadata has but the first words


def find(scripts: Iterable[str], facts: Facts) -> Page | None:
    """Find the article inside a page's scripts; None if there is none."""
    texts: dict[str, str] = {}
    values: list[Any] = []
    chunks: list[str] = []
    for script in scripts:
        for value in _json_values(script):
            if isinstance(value, list) and len(value) == 2 and isinstance(value[1], str):  # noqa: PLR2004 - [1, chunk]
                chunks.append(value[1])
            else:
                values.append(value)
    values.extend(_flight(chunks, texts))
    cut: Page | None = None
    for value in values:
        for item in walk(value):
            page = _arc(item) or _plain(item, texts)
            if page and not page.blocks[-1].text.endswith(_CUT):
                return page
            cut = cut or page
    if cut:
        return cut  # nothing says how it goes on
    body = max(facts.get("ld:articleBody", ()), key=len, default="")
    if _is_body(body):
        return Page({}, _fragment(body))
    return None


def _json_values(script: str) -> Iterator[Any]:
    """Give each JSON value that a script hands to its framework."""
    if script.lstrip()[:1] in ("{", "["):
        yield read_json(script)
        return
    failures = 0
    for marker in SCRIPT_MARKERS:
        start = script.find(marker)
        while start >= 0:
            try:
                value, start = _DECODER.raw_decode(script, start + len(marker))
                yield value
            except (ValueError, RecursionError):
                failures += 1
                start += len(marker)
            start = script.find(marker, start) if failures < _FAILURES else -1


def _flight(chunks: list[str], texts: dict[str, str]) -> Iterator[Any]:
    """Read the rows of React's flight format: ``id:json`` and ``id:Tlength,text`` (length in bytes of UTF-8)."""
    data = "".join(chunks).encode("utf-8", "replace")
    position = 0
    while position < len(data):
        match = _FLIGHT_ROW.match(data, position)
        if match and match[2]:
            stop = match.end() + int(match[2], 16)
            texts[match[1].decode()] = data[match.end() : stop].decode("utf-8", "replace")
            position = stop
            continue
        start = match.end() if match else position  # a row of hints has no id
        stop = data.find(b"\n", start)
        stop = len(data) if stop < 0 else stop
        if data[start : start + 1] in (b"[", b"{"):
            yield read_json(data[start:stop].decode("utf-8", "replace"))
        position = stop + 1


def _is_body(text: object) -> bool:
    return isinstance(text, str) and len(list(islice(_SENTENCE.finditer(text), _SENTENCES))) == _SENTENCES


def _fragment(source: str) -> list[Block]:
    """Read the HTML of a body, or its plain text, where a line break is one and ``<`` is a mark like any other."""
    markup = source if _TAG.search(source) else "<p>" + entities.escape(entities.unescape(source)).replace("\n", "<br>")
    return html.read(html.parse(markup), {})[1]


def _plain(item: dict[str, Any], texts: dict[str, str]) -> Page | None:
    """Read an object that holds a whole body under a usual key."""
    for key in SCRIPT_BODY_KEYS:
        body = item.get(key)
        if isinstance(body, str) and _REFERENCE.fullmatch(body):
            body = texts.get(body[1:])
        if isinstance(body, str) and _is_body(body):
            facts: Facts = {}
            for source, names in SCRIPT_KEYS.items():
                _first(facts, source, [item.get(name) for name in names])
            for field, value in item.items():  # times under other keys, texts or seconds since 1970
                for part, source in SCRIPT_DATES.items():
                    if part in field.lower() and parse_meta(str(value)):
                        add(facts, source, str(value))
                        break
            _add_people(facts, item)
            return Page(facts, _fragment(body))
    return None


def _add_people(facts: Facts, item: dict[str, Any]) -> None:
    """Add who wrote an object: people in any list of it, under the usual keys, and objects with a name under those keys."""
    for person in walk([v for v in item.values() if isinstance(v, list)]):
        for source in ("script:author", "script:email"):
            for name in SCRIPT_KEYS[source]:
                add(facts, source, person.get(name))
    for person in [person for name in SCRIPT_KEYS["script:author"] for person in items(item.get(name))]:
        if isinstance(person, dict):
            add(facts, "script:author", person.get("name"))
            add(facts, "script:email", person.get("email"))


def _first(facts: Facts, source: str, values: Iterable[object]) -> None:
    for value in values:
        if isinstance(value, str) and value.strip():
            for line in re.split(r"<br\s?/?>|\n", value):
                add(facts, source, line)
            return


def _arc(item: dict[str, Any]) -> Page | None:
    """Read an Arc XP story (https://github.com/washingtonpost/ans-schema)."""
    elements, headlines = item.get("content_elements"), item.get("headlines")
    if not isinstance(elements, list) or not isinstance(headlines, dict):
        return None
    facts: Facts = {}
    add(facts, "script:title", headlines.get("basic"))
    subheadlines = item.get("subheadlines")
    if isinstance(subheadlines, dict):
        _first(facts, "script:subtitle", [subheadlines.get("basic")])
    for source in ("script:published", "script:modified"):
        _first(facts, source, [item.get(name) for name in SCRIPT_KEYS[source]])
    for person in walk(item.get("credits")):
        add(facts, "script:author", person.get("byline"))
        add(facts, "script:email", person.get("email"))
    blocks = _fragment("".join(_arc_element(element) for element in elements if isinstance(element, dict)))
    return Page(facts, blocks) if blocks else None


def _arc_element(element: dict[str, Any]) -> str:
    """Give an element of a story as HTML: its text is HTML already."""
    content = element.get("content")
    if element.get("type") == "image":
        address, caption = (entities.escape(str(element.get(name) or "")) for name in ("url", "caption"))
        owner = next((one["name"] for one in walk(element.get("credits")) if isinstance(one.get("name"), str)), "")
        if caption and owner and "/" not in caption and owner not in caption:  # which may hold its credit already
            caption += f" /{entities.escape(owner)}"
        return f'<figure><img src="{address}"><figcaption>{caption}</figcaption></figure>'
    if element.get("type") in ("text", "raw_html", "header") and isinstance(content, str):
        return f"<div>{content}</div>"
    return ""
