"""Gold answers without the pages' sentences: each text is a place in the page that it was read from.

    python -m tests.realpages.spans FOLDER     # the answers of FOLDER (NAME.html, NAME.gold.json) as lines of gold.jsonl

A page is read in three ways, each without white space, by Python's standard library alone: no parser's next version moves a place.
A text is ``[reading, [start, length, ...], [gap, ...]]``: which reading, the runs of letters that make it up, and before
which of its letters a space stands. Beside each answer stands its SHA-1, so that no other text is taken for it.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
import sys
from collections.abc import Callable
from functools import partial
from itertools import takewhile
from pathlib import Path
from typing import Any, Final

_SPACE: Final = re.compile(r"\s+")
_TAG: Final = re.compile(r"<[^>]*>")
_ESCAPES: Final = {"n": "\n", "t": "\t", "r": "", "b": "", "f": ""}
_SINGLE: Final = "title", "publisher"
_LISTS: Final = "subtitle", "paragraphs", "optional", "must_not", "reporters", "reporter_emails"
_LONGEST: Final = 12  # runs of a text at most: marks that part it are few, and more would be another text spelled from letters

Gold = dict[str, Any]


def _source(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp949", "replace")


def _without_escapes(text: str) -> str:
    """Take away one layer of what JSON puts before letters."""
    text = re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), text)
    return re.sub(r"\\(.)", lambda found: _ESCAPES.get(found[1], found[1]), text)


def readings(data: bytes) -> tuple[str, str, str]:
    """Read a page without its tags, with them, and as what a script of it holds; none has white space."""
    source = _source(data)
    script = html.unescape(html.unescape(_without_escapes(_without_escapes(source))))
    bare = html.unescape(html.unescape(_TAG.sub("", source)))
    whole = html.unescape(html.unescape(source))
    return _squashed(bare), _squashed(whole), _squashed(_TAG.sub("", script))


def _squashed(text: str) -> str:
    return _SPACE.sub("", text)


def _runs(bare: str, reading: str) -> list[int]:
    """Find a text in a reading: whole, or in runs that follow one another, each as long as can be; else give none."""
    at = reading.find(bare)
    if at >= 0:
        return [at, len(bare)]
    runs: list[int] = []
    done, least = 0, 0
    while done < len(bare) and len(runs) < 2 * _LONGEST:
        lengths = range(1, len(bare) - done + 1)
        places = (reading.find(bare[done : done + length], least) for length in lengths)
        starts = list(takewhile(lambda place: place >= 0, places))
        if not starts:
            return []
        length = len(starts)
        runs += [starts[-1], length]
        done, least = done + length, starts[-1] + length
    return runs if done == len(bare) else []


def pack(text: str, page: tuple[str, ...]) -> list[Any]:
    """Give the place of a text in the readings of its page."""
    words = text.split()
    gaps: list[int] = []
    for word in words[:-1]:
        gaps.append(len(word) + (gaps[-1] if gaps else 0))
    for number, reading in enumerate(page):
        if runs := _runs("".join(words), reading):
            return [number, runs, gaps]
    said = f"not on its page: {text}"
    raise ValueError(said)


def unpack(place: list[Any], page: tuple[str, ...]) -> str:
    """Give the text of a place."""
    number, runs, gaps = place
    bare = "".join(page[number][start : start + length] for start, length in zip(runs[::2], runs[1::2], strict=True))
    return " ".join(bare[start:end] for start, end in zip([0, *gaps], [*gaps, len(bare)], strict=True))


def _converted(gold: Gold, convert: Callable[[Any], Any]) -> Gold:
    """Convert each text of an answer; facts as times, addresses of pages and what is no article stay."""
    found: Gold = {name: convert(gold[name]) for name in _SINGLE if gold.get(name)}
    found |= {name: [convert(text) for text in gold[name]] for name in _LISTS if name in gold}
    if "photo_captions" in gold:
        found["photo_captions"] = [{name: text and convert(text) for name, text in each.items()} for each in gold["photo_captions"]]
    return gold | found


def _sha1(gold: Gold) -> str:
    return hashlib.sha1(json.dumps(gold, ensure_ascii=False, sort_keys=True).encode(), usedforsecurity=False).hexdigest()


def packed(gold: Gold, data: bytes) -> Gold:
    """Give an answer with places for texts, and its SHA-1."""
    page = readings(data)
    return {"sha1": _sha1(gold), "gold": _converted(gold, partial(pack, page=page))}


def unpacked(row: Gold, data: bytes) -> Gold:
    """Give an answer with its texts; one with other texts than were packed is an error."""
    gold = _converted(row["gold"], partial(unpack, page=readings(data)))
    if _sha1(gold) != row["sha1"]:
        said = f"not the answer that was packed: {row['name']}"
        raise ValueError(said)
    return gold


def main() -> None:
    for path in sorted(Path(sys.argv[1]).glob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        page = path.with_name(f"{name}.html")
        if page.exists():
            row = {"name": name, **packed(json.loads(path.read_text("utf-8")), page.read_bytes())}
            print(json.dumps(row, ensure_ascii=False, separators=(",", ":")))


if __name__ == "__main__":
    main()
