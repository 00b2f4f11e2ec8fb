"""Real pages with what is right, for fitting: ``NAME.html`` or ``NAME.txt`` with ``NAME.gold.json`` beside it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from changes import CHANGES
from pages import FIXTURES

from newsclean import Article, decode


class Example(NamedTuple):
    """A page with its gold answer, and the outlet that it is from."""

    outlet: str
    text: str
    gold: dict[str, Any]
    weight: float
    """How much it counts: a change of a page less than a page."""


_OWN: Final = 0.7  # how much a fixture counts: its sentences are ours, its markup is real
_CHANGED: Final = 0.5  # how much a changed page counts, one of several of the same page


def read(folders: Iterable[Path]) -> Iterator[Example]:
    """Read the fixtures, the pages of folders, and those of HTML changed in ways that leave their articles alone."""
    for name, data, answer, _ in FIXTURES:
        gold = answer.to_dict() if isinstance(answer, Article) else {"is_article": False}
        yield Example(f"fixtures/{name}", decode(data).text, gold, _OWN)
    for path in sorted(path for folder in folders for path in folder.rglob("*.gold.json")):
        stem = path.name.removesuffix(".gold.json")
        page = next(page for page in (path.with_name(f"{stem}.html"), path.with_name(f"{stem}.txt")) if page.exists())
        text, gold = decode(page.read_bytes()).text, json.loads(path.read_text("utf-8"))
        outlet = re.sub(r"^(?:front|text)-|-(?:saved-)?\d{6,8}.*|-n-.*|-\d{4}-\d.*", "", stem)
        yield Example(outlet, text, gold, 1.0)
        if page.suffix == ".html":
            yield from (Example(outlet, change(text), gold, _CHANGED) for change in CHANGES.values())


def body_score(gold: dict[str, Any], texts: Iterable[str]) -> float:
    """Give F1 of the body, by its fragments of five letters; captions and what readers differ on count neither way."""
    if not gold.get("is_article", True):
        return 0.0
    free = [*gold.get("optional", ()), *(caption["text"] for caption in gold.get("photo_captions") or ())]
    own, right, free_fragments = (_fragments(each) for each in (texts, gold["paragraphs"], free))
    shared = (own & right).total()
    extra = own - right - free_fragments
    return 2 * shared / max(1, shared + extra.total() + right.total())


def _fragments(texts: Iterable[str]) -> Counter[str]:
    bare = (re.sub(r"\s+", "", text) for text in texts)
    return Counter(text[start : start + 5] for text in bare for start in range(max(1, len(text) - 4)) if text)
