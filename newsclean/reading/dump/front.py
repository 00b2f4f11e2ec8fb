"""Facts that stand in front of a text: ``title: …``, one a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from newsclean.page import Facts
from newsclean.rules.dumps import FRONT_KEYS, FRONT_LINE

_FENCE: Final = "---"
_RECORD: Final = ("WARC", "Content-")  # how lines begin over the text of a crawl's record (WET)
_MOST: Final = 60  # lines of facts
_FEWEST: Final = 2  # facts that we know, of a text without fences


def read(lines: Sequence[str]) -> tuple[Facts, int]:
    """Give the facts in front of a text, and the line that the text begins with."""
    first = next((index for index, line in enumerate(lines[:2]) if line), 0)
    if "".join(lines[first : first + 1]).startswith(_RECORD[0]):
        first = next((i for i in range(first, len(lines)) if lines[i].strip() and not lines[i].startswith(_RECORD)), len(lines))
    fenced = first < len(lines) and lines[first].strip() == _FENCE
    start = first + fenced
    facts: Facts = {}
    for index in range(start, min(len(lines), start + _MOST)):
        line = lines[index].strip()
        if fenced and line == _FENCE:
            return (facts, index + 1) if facts else ({}, first)
        fact = FRONT_LINE.regex.fullmatch(line)
        if fact:
            source = FRONT_KEYS.get(fact["key"].lower())
            value = _unquoted((fact["value"] or "").strip())
            if source and value:
                facts.setdefault(source, []).append(value)
        elif line and not fenced:
            return (facts, index) if len(facts) >= _FEWEST and "front:title" in facts else ({}, first)
    return {}, first


def _unquoted(value: str) -> str:
    """Undo the quotation marks of YAML, and of the lists of people that it holds."""
    if value.startswith(("['", '["')) and value.endswith(("']", '"]')):
        value = value[1:-1].replace("', '", ", ").replace('", "', ", ")
    if len(value) > 1 and value[0] == value[-1] == '"':
        return value[1:-1].replace('\\"', '"')
    return value[1:-1].replace("''", "'") if len(value) > 1 and value[0] == value[-1] == "'" else value
