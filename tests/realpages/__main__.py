"""From nothing to README's tables: python -m tests.realpages [--help]

Brings the pages from their repositories, unpacks the gold answers, asks newsclean and each other extractor that is installed
(`pip install --group bench`; `npm install` in tests/realpages/node for @mozilla/readability), and prints Markdown tables:
accuracy on the pages, and newsclean's on the same pages as text. What is gone or not installed is named on standard error.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
import warnings
from pathlib import Path
from statistics import mean
from typing import Any, Final, NamedTuple

import newsclean

from .bring import PUBLIC, bring, read
from .dumps import KINDS, Kind, shown
from .peers import NOTHING, TOOLS, Document, Tool, ours
from .scorer import Answer, Row, score, summary
from .spans import unpacked

HERE: Final = Path(__file__).parent
COLUMNS: Final = {
    "body F1": "f1",
    "headline": "title",
    "minute": "timestamp",
    "reporters": "reporters",
    "e-mail": "reporter_email",
    "captions": "captions",
}
FRONTS: Final = "fronts refused"


class Example(NamedTuple):
    """A page with its gold answer."""

    name: str
    data: bytes
    gold: dict[str, Any]


def _say(text: str) -> None:
    print(text, file=sys.stderr)


def _examples(folder: Path, golds: Path) -> list[Example]:
    rows = {row["name"]: row for row in map(json.loads, golds.read_text("utf-8").splitlines())}
    paths = [path for path in sorted(folder.glob("*.html")) if path.stem in rows]
    return [Example(path.stem, data := path.read_bytes(), unpacked(rows[path.stem], data)) for path in paths]


def _asked(tool: Tool, page: Document, turns: int) -> tuple[Answer, float]:
    """Give a tool's answer and its best time in seconds; one that fails says nothing of the page."""
    answer, best = NOTHING, float("inf")
    for _ in range(turns):
        start = time.perf_counter()
        try:
            answer = tool.ask(page)
        except Exception as error:  # noqa: BLE001 - whatever a peer raises
            _say(f"{tool.name} fails on {page.url}: {type(error).__name__}")
        best = min(best, time.perf_counter() - start)
    return answer, best


def _row(name: str, rows: list[Row], lacks: frozenset[str], last: str) -> str:
    """Give a line of a table: shares of right answers, fronts as how many of all, and a dash for what a tool doesn't give."""
    means = summary(rows)
    cells = [f"{means[key]:.3f}" if key in means and key not in lacks else "–" for key in COLUMNS.values()]
    fronts = [row[FRONTS] for row in rows if FRONTS in row]
    return f"| {name} | {' | '.join(cells)} | {sum(fronts):.0f} of {len(fronts)} | {last} |"


def _head(first: str, last: str) -> str:
    names = [first, *COLUMNS, "fronts refused", last]
    return f"| {' | '.join(names)} |\n|{'---|' * len(names)}"


def of_pages(examples: list[Example], tools: list[Tool], turns: int) -> dict[str, dict[str, Row]]:
    """Print the table of all tools on the pages; give what was right, by tool and page."""
    rows: dict[str, dict[str, Row]] = {}
    print(_head("", "ms a page"))
    for tool in tools:
        taken = []
        rows[tool.name] = {}
        for name, data, gold in examples:
            answer, seconds = _asked(tool, Document(data, newsclean.decode(data).text, gold.get("url")), turns)
            rows[tool.name][name] = score(gold, answer)
            taken.append(seconds * 1e3)
        print(_row(tool.name, list(rows[tool.name].values()), tool.lacks, f"{mean(taken):.1f}"), flush=True)
    return rows


def _dump(kind: Kind, page: str) -> str | None:
    """Give a page as text; None where its maker fails."""
    try:
        return kind.made(page)
    except Exception as error:  # noqa: BLE001 - whatever a peer raises
        _say(f"{kind.name} fails: {type(error).__name__}")
        return None


def of_dumps(examples: list[Example], folder: Path) -> None:
    """Print the table of newsclean on the pages as text, by kind of dump; the dumps stay in a folder of each kind."""
    print(_head("", "dumps"))
    for kind in KINDS:
        if not kind.is_there():
            _say(f"not installed: {kind.name}")
            continue
        rows = []
        place = folder / kind.name.partition(",")[0]
        place.mkdir(parents=True, exist_ok=True)
        for name, data, gold in examples:
            text = _dump(kind, newsclean.decode(data).text)
            if text is not None:
                (place / f"{name}.txt").write_text(text, "utf-8", "replace")
            if text is not None and (left := shown(gold, text)):
                rows.append(score(left, ours(Document(text.encode(), text, None))))
        print(_row(kind.name, rows, frozenset(), str(len(rows))), flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.realpages", description=__doc__)
    parser.add_argument("--from", dest="source", metavar="BASE", default=PUBLIC, help="address or folder of OWNER/REPOSITORY.git")
    parser.add_argument("--folder", type=Path, default=Path("build/realpages"), help="where the pages go, and stay: %(default)s")
    parser.add_argument("--data", type=Path, default=HERE, help="folder of pages.jsonl and gold.jsonl; default: beside this program")
    parser.add_argument("--only", metavar="TOOL", help="no other extractor than this, and no dumps")
    parser.add_argument("--turns", type=int, default=3, help="turns of each page, of which the best counts: %(default)s")
    parser.add_argument("--json", type=Path, help="file for newsclean's figures, page by page")
    options = parser.parse_args()
    warnings.simplefilter("ignore")  # of other tools
    base = Path(options.source)
    pages = read(options.data / "pages.jsonl")
    gone = bring(pages, str(base.resolve()) if base.is_dir() else options.source, options.folder)
    examples = _examples(options.folder, options.data / "gold.jsonl")
    if not examples:
        _say(f"No page could be brought from {options.source}: nothing was measured.")
        return 3
    for page in gone:
        _say(f"not brought: {page.name} ({page.repo}, {page.path})")
    asked = [tool for tool in TOOLS if options.only in (None, tool.name)]
    for tool in asked:
        if not tool.is_there():
            _say(f"not installed: {tool.name}")
    articles = sum(example.gold.get("is_article", True) for example in examples)
    print(f"{len(examples)} of {len(pages)} pages, {articles} of them articles\n")
    rows = of_pages(examples, [tool for tool in asked if tool.is_there()], options.turns)
    if not options.only:
        print()
        of_dumps(examples, options.folder / "dumps")
    if options.json and "newsclean" in rows:
        own = rows["newsclean"]
        options.json.write_text(json.dumps({"summary": summary(own.values()), "pages": own}, indent=1), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
