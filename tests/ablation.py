"""What each number and each rule does: python tests/ablation.py [--only PATTERN] [--tests] [FOLDER ...]

Halves and doubles each number that has a name, each field of a tuple of numbers (the weights) and both ends of each range;
drops each row of a table (shapes, credits, outlets) and each group of words (kinds of phrases, names of classes); one at a
time. Says how many fixtures, pages of FOLDER and (``--tests``: takes ten times as long) quick unit tests notice, and how the
scores of pages change that have NAME.gold.json beside them: ``{"title": ..., "paragraphs": [...]}``, as much as is known.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeAlias

import pytest
from mutants import Change, find_changes, import_changed, in_fork
from pages import FOLDER, PAGES

_QUICK: Final = (
    *("fields", "label", "newsroom", "reading/test_embedded.py", "reading/dump/test_lines.py", "reading/html/test_lines.py"),
    *("rules/test_rules.py", "rules/test_thresholds.py", "test_extraction.py", "test_scoring.py"),
)
QUICK_TESTS: Final = [Path(__file__).parent / name for name in _QUICK]
_FIELDS: Final = ("title", "subtitle", "timestamp", "modified", "reporters", "emails", "publisher", "photo_captions")

Answers: TypeAlias = dict[str, dict[str, Any]]
Scores: TypeAlias = dict[str, float]


class Document(NamedTuple):
    name: str
    data: bytes
    gold: dict[str, Any]
    """What is right; ``{}`` where nobody wrote it down."""


class Effect(NamedTuple):
    change: Change
    fixtures: list[str]
    """Names of those that notice."""
    pages: list[str]
    tests: int
    scores: dict[str, tuple[float, float]]
    """Means of the fields that change, before and after."""

    @property
    def is_silent(self) -> bool:
        return not (self.fixtures or self.pages or self.tests)

    def __str__(self) -> str:
        counts = f"{len(self.fixtures):4} {len(self.pages):5} {self.tests:5}"
        scores = ", ".join(f"{field} {before:.4f} to {after:.4f}" for field, (before, after) in self.scores.items())
        return f"{counts}  {self.change.subject} {self.change.what}  {scores}"


def read(folders: Iterable[Path]) -> list[Document]:
    """Read the fixtures, and the pages of folders with what is known of them."""
    fixtures = [Document(str(path.relative_to(FOLDER)), path.read_bytes(), {}) for path in sorted(PAGES)]
    found: list[Document] = []
    for path in sorted(path for folder in folders for path in folder.rglob("*") if path.suffix in (".html", ".txt")):
        gold = path.with_suffix(".gold.json")
        found.append(Document(str(path), path.read_bytes(), json.loads(gold.read_text("utf-8")) if gold.exists() else {}))
    return fixtures + found


def answers(documents: Sequence[Document]) -> Answers:
    newsclean = importlib.import_module("newsclean")
    found: Answers = {}
    for name, data, gold in documents:
        try:
            found[name] = newsclean.extract(data, url=gold.get("url")).to_dict()
        except newsclean.ExtractionError as error:
            found[name] = {"error": error.reason}
        except Exception as error:  # noqa: BLE001 - of a number that cannot be what it is now
            found[name] = {"error": repr(error)}
    return found


class _Failures:
    """Counts failed tests, as a plugin of pytest."""

    count = 0

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.count += report.failed

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        self.count += report.failed


def _failed_tests() -> int:
    failures = _Failures()
    with Path(os.devnull).open("w") as nowhere, contextlib.redirect_stdout(nowhere):
        pytest.main([*map(str, QUICK_TESTS), "-q", "-p", "no:cacheprovider"], [failures])
    return failures.count


def score(gold: dict[str, Any], answer: dict[str, Any]) -> Scores:
    """Compare an answer with what is right: the body by its fragments of five letters, all else right or wrong."""
    is_article = "error" not in answer
    found = {"article": float(is_article == gold.get("is_article", True))}
    if not gold.get("is_article", True):
        return found
    own, right = (_fragments(known.get("paragraphs", ())) for known in (answer, gold))
    extra = own - right - _fragments(gold.get("optional") or ())
    shared = (own & right).total()
    found["body"] = 2 * shared / max(1, right.total() + shared + extra.total())
    said = answer | {
        "emails": [person["email"] for person in answer.get("reporters", ()) if person["email"]],
        "reporters": [person["name"] for person in answer.get("reporters", ()) if person["name"]],
    }
    known = {field: gold.get("reporter_emails" if field == "emails" else field) for field in _FIELDS}
    return found | {field: float(_bare(said.get(field)) == _bare(value)) for field, value in known.items() if value is not None}


def _fragments(texts: Iterable[str]) -> Counter[str]:
    bare = ["".join(text.split()) for text in texts]
    return Counter(text[start : start + 5] for text in bare for start in range(max(1, len(text) - 4)))


def _bare(value: object) -> str:
    """Give a value without spaces; of a time, its minute."""
    text = "".join(json.dumps(value, ensure_ascii=False, sort_keys=True).split())
    return text[:17] if text.startswith(('"19', '"20')) and "T" in text else text


def _means(rows: Iterable[Scores]) -> Scores:
    values: dict[str, list[float]] = {}
    for row in rows:
        for field, value in row.items():
            values.setdefault(field, []).append(value)
    return {field: sum(known) / len(known) for field, known in values.items()}


def measure(change: Change, documents: Sequence[Document], base: Answers, rows: dict[str, Scores], *, with_tests: bool) -> Effect:
    """Make a change and see who notices."""

    def work() -> tuple[Answers, int]:
        import_changed(change)
        new = answers(documents)
        return {name: answer for name, answer in new.items() if answer != base[name]}, _failed_tests() if with_tests else 0

    everything = {document.name: {"error": "died"} for document in documents}
    differ, failed = in_fork(work) or (everything, 0)
    golds = {document.name: document.gold for document in documents if document.gold}
    before = _means(rows.values())
    after = _means((rows | {name: score(golds[name], answer) for name, answer in differ.items() if name in golds}).values())
    scores = {field: (before[field], after[field]) for field in before if abs(before[field] - after[field]) > 0}
    fixtures = [document.name for document in documents[: len(PAGES)] if document.name in differ]
    return Effect(change, fixtures, [name for name in differ if name not in fixtures], failed, scores)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    parser.add_argument("--only", default="", metavar="PATTERN", help="of names of what is changed: ^label or NAME_WORDS")
    parser.add_argument("--tests", action="store_true", help="run quick unit tests with each change, too")
    options = parser.parse_args()
    documents = read(options.folders)
    changes = [change for change in find_changes() if re.search(options.only, change.subject)]
    base = in_fork(lambda: answers(documents))
    rows = {document.name: score(document.gold, base[document.name]) for document in documents if document.gold}
    effects: list[Effect] = []
    for change in changes:
        effects.append(measure(change, documents, base, rows, with_tests=options.tests))
        print(effects[-1], file=sys.stderr)  # it takes a while
    effects.sort(key=lambda effect: (len(effect.pages) + len(effect.fixtures), effect.tests, effect.change.subject), reverse=True)
    print("fixtures, pages and tests that notice\n", *effects, sep="\n")
    heard = {effect.change.subject for effect in effects if not effect.is_silent}
    subjects = {change.subject for change in changes}
    rules = {change.subject for change in changes if change.what == "dropped"}
    silent = sorted(subjects - heard)
    print(f"\nsilent: {', '.join(silent)}")
    numbers = len(subjects - rules)
    print(f"{numbers} numbers, {len(subjects - rules - heard)} of them silent; {len(rules)} rules, {len(rules - heard)} of them silent")


if __name__ == "__main__":
    main()
