"""Accuracy beside other extractors on the fixtures: python tests/benchmark_accuracy.py

Prints a Markdown table; the extra ``bench`` brings the other extractors, and those that are missing are left out. The body
counts by its words (F1 of the multisets, mean over pages), the other fields if they are right to the letter.
"""

from __future__ import annotations

import contextlib
import json
import warnings
from collections import Counter
from collections.abc import Callable
from typing import Final, NamedTuple

from pages import ARTICLES

import newsclean


class Answer(NamedTuple):
    body: str = ""
    title: str | None = None
    time: str | None = None
    """To the minute."""
    email: str | None = None


def told(article: newsclean.Article) -> Answer:
    time = article.timestamp.isoformat()[:16] if article.timestamp else None
    return Answer(" ".join(article.paragraphs), article.title, time, article.reporter_email)


def ours(data: bytes) -> Answer:
    with contextlib.suppress(newsclean.ExtractionError):
        return told(newsclean.extract(data))
    return Answer()


def trafilatura(data: bytes) -> Answer:
    from trafilatura import extract

    found = json.loads(extract(data, output_format="json", with_metadata=True) or "{}")
    return Answer(found.get("text") or "", found.get("title"), (found.get("date") or "")[:16])


def readability(data: bytes) -> Answer:
    from lxml.html import fromstring
    from readability import Document
    from readability.readability import Unparseable

    document = Document(newsclean.decode(data).text)
    with contextlib.suppress(Unparseable):
        return Answer(fromstring(document.summary()).text_content(), document.short_title())
    return Answer()


def resiliparse(data: bytes) -> Answer:
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding
    from resiliparse.parse.html import HTMLTree

    tree = HTMLTree.parse_from_bytes(data, detect_encoding(data) or "utf-8")
    return Answer(extract_plain_text(tree, main_content=True), tree.title)


SUBJECTS: Final[dict[str, Callable[[bytes], Answer]]] = {
    "newsclean": ours,
    "trafilatura": trafilatura,
    "readability-lxml": readability,
    "resiliparse": resiliparse,
}


def f1(found: str, wanted: str) -> float:
    """Compare two texts as multisets of words."""
    own, gold = Counter(found.split()), Counter(wanted.split())
    both = (own & gold).total()
    return 2 * both / (own.total() + gold.total()) if both else 0.0


def main() -> None:
    warnings.simplefilter("ignore")  # of other tools
    pages = [(fixture.data, told(fixture.article)) for fixture in ARTICLES if fixture.is_html]
    print(f"{len(pages)} pages\n\n| | body, F1 | title | minute of publication | reporter's e-mail |\n|---|---|---|---|---|")
    for name, subject in SUBJECTS.items():
        try:
            answers = [subject(data) for data, _ in pages]
        except ImportError:
            continue
        body = sum(f1(answer.body, gold.body) for answer, (_, gold) in zip(answers, pages, strict=True))
        shares = [body / len(pages)]
        for field in ("title", "time", "email"):
            pairs = [(getattr(answer, field), getattr(gold, field)) for answer, (_, gold) in zip(answers, pages, strict=True)]
            known = [found == wanted for found, wanted in pairs if wanted]
            shares.append(sum(known) / len(known))
        print(f"| {name} | {' | '.join(f'{share:.2f}' for share in shares)} |")


if __name__ == "__main__":
    main()
