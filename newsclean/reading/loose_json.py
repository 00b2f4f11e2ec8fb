"""JSON as pages write it: in comments, with comments, with quotation marks inside strings, several values in a row.

This file never guesses a value: what is not legible is not there.
"""

from __future__ import annotations

import html as entities
import json
import re
from collections.abc import Iterator
from typing import Any, Final

_LONGEST: Final = 50_000  # characters that are put right, mark by mark: four times those of the largest honest script
_MOST: Final = 1000  # values of one script, at most
_ESCAPES: Final = '"\\/bfnrtu'  # what JSON allows behind a backslash
_decode: Final = json.JSONDecoder(strict=False).raw_decode
_next: Final = re.compile(r"[^\s;,\ufeff]").search  # the start of a value
_marks: Final = re.compile(
    # wrappers against old browsers, alone or behind a comment's slashes; then strings and comments
    r'(?://\s{0,9})?(?:<!\[CDATA\[|\]\]>|<!--|-->)|\\.|"|//|/\*|\*/|\n',
    re.DOTALL,
).finditer
_COMMA: Final = re.compile(r",(?=\s{0,200}[}\]])")
_quotes: Final = re.compile(r'\\.|"', re.DOTALL).finditer
# Behind a string: the colon of a key, a bracket, or a comma and the next key or value.
_ends: Final = re.compile(
    r'"\s{0,200}(?:[:}\]]|$|,\s{0,200}(?:"[^"\n]{0,80}"\s{0,20}[:,\]]|[{\[}\]\d-]|true|false|null))',
).match


def read_json(text: str) -> Any:  # noqa: ANN401 - JSON is of any type
    """Parse JSON; None where that cannot be done."""
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def repair_json(text: str) -> Any:  # noqa: ANN401 - JSON is of any type
    """Parse JSON as it was meant, several values as a list; None where that cannot be done, or would take long.

    >>> repair_json('<!-- {"a": "그는 "좋다"고 했다",} // b'), repair_json("var a = 1;")
    ({'a': '그는 "좋다"고 했다'}, None)
    """
    found: list[Any] = []
    for source in _readings(text) if len(text) <= _LONGEST else ():
        found = []
        try:
            for value in _values(source):
                found.append(value)
            break
        except (ValueError, RecursionError):
            continue
    return found[0] if len(found) == 1 else found or None


def _readings(text: str) -> Iterator[str]:
    """Give JSON without what is none around it and, if that is not enough, with its quotation marks put right."""
    if '"' not in text:
        text = entities.unescape(text)
    bare = _bare(text)
    if bare.lstrip()[:1] in ("{", "["):
        yield bare
        yield _bare(_escaped(text))


def _values(source: str) -> Iterator[Any]:
    """Give each value; raises `ValueError` where something else stands."""
    start = _next(source)
    for _ in range(_MOST):
        if start is None:
            return
        value, end = _decode(source, start.start())
        yield value
        start = _next(source, end)


def _bare(text: str) -> str:
    """Take comments, their marks and needless commas away, and backslashes that JSON does not know."""
    kept: list[str] = []
    start = 0
    inside = ""  # the mark that ends the string or comment
    for match in _marks(text):
        mark = match.group()
        if inside and mark != inside:
            if inside == '"' and mark[0] == "\\" and mark[1] not in _ESCAPES:
                kept.append(text[start : match.start()])
                start = match.start() + 1
        elif inside == '"':
            inside = ""
        elif inside:
            inside, start = "", match.end()
        elif mark == '"':
            inside = '"'
        elif mark != "\n" and mark[0] != "\\":
            kept.append(text[start : match.start()])
            start = match.end()
            inside = {"//": "\n", "/*": "*/"}.get(mark, "")
    kept.append("" if inside in ("\n", "*/") else text[start:])
    return _COMMA.sub("", "".join(kept))


def _escaped(text: str) -> str:
    """Escape the quotation marks inside strings: behind one that ends a string stands what JSON has there."""
    kept: list[str] = []
    start = 0
    inside = False
    for match in _quotes(text):
        if match.group() != '"':
            continue
        if not inside:
            inside = True
        elif _ends(text, match.start()):
            inside = False
        else:
            kept.append(text[start : match.start()] + "\\")
            start = match.start()
    return "".join((*kept, text[start:]))
