"""Propose the answer of a page for a careful reader to check: python tests/new_fixture.py PAGE [--url URL]

Prints the JSON and writes nothing: what newsclean finds is no answer before someone has held it against the page as a browser
shows it. An answer holds what differs from the defaults of `Article`, so that a new field leaves the others as they are. The
tests read each page without an address.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from newsclean import Article, ExtractionError, extract

Answer = Article | str
"""An article, or the reason why there is none."""


def answer(source: bytes | str, url: str | None = None) -> Answer:
    try:
        return extract(source, url=url)
    except ExtractionError as error:
        return error.reason


def as_json(found: Answer) -> str:
    """Write an answer in the one way of the fixtures: title and paragraphs, and of the rest what differs from its default."""
    return json.dumps({"error": found} if isinstance(found, str) else _differing(found), ensure_ascii=False, indent=1) + "\n"


def _differing(article: Article) -> dict[str, Any]:
    defaults = Article(title="", paragraphs=()).to_dict()
    kept = {name: value for name, value in article.to_dict().items() if name in ("title", "paragraphs") or value != defaults[name]}
    return {name: [_known(item) for item in value] if isinstance(value, list) else value for name, value in kept.items()}


def _known(item: str | dict[str, Any]) -> str | dict[str, Any]:
    """Leave out what is not known of a caption or a reporter."""
    return item if isinstance(item, str) else {name: value for name, value in item.items() if value is not None}


def from_json(text: str) -> Answer:
    data: dict[str, Any] = json.loads(text)
    return str(data["error"]) if "error" in data else Article.from_dict(data)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("page", type=Path, metavar="PAGE")
    parser.add_argument("--url")
    arguments = parser.parse_args()
    print(as_json(answer(arguments.page.read_bytes(), arguments.url)), end="")


if __name__ == "__main__":
    main()
