"""What a file is: by its ending where it has one, by its first bytes where not."""

from __future__ import annotations

import codecs
import json
import re
from pathlib import PurePath
from typing import Final, Literal, NamedTuple

from newsclean.cli.records import UnsuitedError

Kind = Literal["folder", "page", "warc", "json", "parquet"]


class _Other(NamedTuple):
    """A kind of file that holds no pages, and what to do instead."""

    name: str
    remedy: str


_COMPRESSED: Final = (".gz", ".zst")
_KINDS: Final[dict[str, Kind]] = {
    **dict.fromkeys((".html", ".htm", ".xhtml", ".txt", ".mht", ".mhtml"), "page"),
    **dict.fromkeys((".warc", ".wet", ".wat"), "warc"),
    **dict.fromkeys((".jsonl", ".ndjson", ".json"), "json"),
    **dict.fromkeys((".parquet", ".pq"), "parquet"),
}
ENDINGS: Final = tuple(ending for ending in _KINDS if ending not in (".json", ".wat"))
"""Of the files that are read in a folder, compressed or not: what is told of a page lies beside it as .json, and .wat holds no page."""

_LINKED: Final = "fetch the pages that it links"
_CSV: Final = _Other("CSV", "make Parquet or JSON Lines of it, with a column html or text")
_HAR: Final = _Other("HAR", "save the pages themselves, or a WARC file")
_RSS: Final = _Other("RSS", _LINKED)
_ATOM: Final = _Other("Atom", _LINKED)
_SITEMAP: Final = _Other("a sitemap", _LINKED)
_NO_PAGES: Final = {".csv": _CSV, ".tsv": _CSV, ".rss": _RSS, ".atom": _ATOM, ".har": _HAR}
_MAGIC: Final[dict[bytes, Kind]] = {b"WARC/": "warc", b"PAR1": "parquet"}
_ROOTS: Final = {"rss": _RSS, "rdf:rdf": _RSS, "feed": _ATOM, "urlset": _SITEMAP, "sitemapindex": _SITEMAP}
_ROOT: Final = re.compile(r"<([a-z:]{1,20})[\s>]", re.IGNORECASE)
_PROLOGUE: Final = (("<?", "?>"), ("<!--", "-->"))
_ARRAY: Final = re.compile(r"\[\s{0,99}\{")
_OBJECT: Final = re.compile(r"\{(?:\s{0,99}\"|\s{0,99}\Z|\s{0,99}\})")
_HAR_START: Final = re.compile(r"\{\s{0,99}\"log\"\s{0,99}:\s{0,99}\{")
_LINES: Final = 50  # that are looked at, where the first is no JSON
_CELL: Final = re.compile(r"\"?[A-Za-z_][\w ]{0,40}\"?", re.ASCII)
_COLUMNS: Final = frozenset({"html", "text", "url", "body", "content", "title", "link"})


def kind_of(path: str, head: bytes) -> Kind:
    """Say what a file is by its name and its first bytes, decompressed. Raises `UnsuitedError` for one that holds no pages."""
    ending = PurePath(bare_name(path)).suffix
    text = decoded(head).lstrip("\ufeff \t\r\n")
    found = next((kind for magic, kind in _MAGIC.items() if head.startswith(magic)), _KINDS.get(ending))
    what = _NO_PAGES.get(ending) or (_without_pages(text, ending) if found in (None, "page", "json") else None)
    if what:
        message = f"no pages in it: {what.name}"
        raise UnsuitedError(message, what.remedy)
    return found or ("json" if _is_json(text) else "page")


def bare_name(path: str) -> str:
    """Give the name of a file without what says how it is compressed, in lower case."""
    name = path.lower()
    for ending in _COMPRESSED:
        name = name.removesuffix(ending)
    return name


def decoded(head: bytes) -> str:
    """Give the first bytes as text, in UTF-16 where they show it."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or not all(head[:2]):
        return head.decode(json.detect_encoding(head), "replace")
    return head.decode("utf-8", "replace")


def _without_pages(text: str, ending: str) -> _Other | None:
    if ending in (".jsonl", ".ndjson"):
        return None
    if _HAR_START.match(text):
        return _HAR
    root = _ROOT.match(_behind_prologue(text))
    if root and root[1].lower() in _ROOTS:
        return _ROOTS[root[1].lower()]
    return _CSV if not ending and _is_csv(text) else None


def _behind_prologue(text: str) -> str:
    """Give markup from its first element on."""
    while begins := next((pair for pair in _PROLOGUE if text.startswith(pair[0])), None):
        text = text.partition(begins[1])[2].lstrip()
    return text


def _is_csv(text: str) -> bool:
    """Say whether the first line names columns, one of which people keep pages or their addresses in."""
    first = text.partition("\n")[0].rstrip("\r")
    for mark in (",", "\t", ";"):
        cells = [cell.strip() for cell in first.split(mark)]
        if len(cells) > 1 and all(map(_CELL.fullmatch, cells)) and not _COLUMNS.isdisjoint(cell.strip('"').lower() for cell in cells):
            return True
    return False


def _is_json(text: str) -> bool:
    """Say whether a text holds objects, one a line or over several, or an array of them; its first lines may be broken."""
    if _ARRAY.match(text) or _OBJECT.match(text):
        return True
    if text.startswith("<"):
        return False
    lines = [line.strip() for line in text.split("\n", _LINES)[:_LINES] if line.strip()]
    return sum(bool(_OBJECT.match(line)) for line in lines) * 2 >= len(lines) > 0
