"""newsclean and other extractors, each with its documented best settings, asked alike.

newsclean gets the bytes as they came; the others a text that is decoded right already, the page's address, times without a zone
taken as Korean ones, and their reporters without titles: all in their favour.
"""

from __future__ import annotations

import importlib
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import datetime
from functools import cache, partial
from pathlib import Path
from typing import IO, Final, NamedTuple

import newsclean

from .scorer import KST, Answer

_TITLES: Final = re.compile(r"\s*(?:[가-힣]*기자|특파원|논설위원|앵커|PD)\s*$|\([^()]*\)|\S+@\S+")
NOTHING: Final = Answer(is_article=False)


class Document(NamedTuple):
    """A page as bytes and decoded, with its address where it is known."""

    data: bytes
    text: str
    url: str | None


def _time(value: object) -> datetime | None:
    """Read a peer's time; one without a zone is Korean, and a day alone is none."""
    if isinstance(value, str):
        if not re.search(r"\d:\d\d", value):
            return None
        try:
            value = datetime.fromisoformat(value.strip())
        except ValueError:
            return None
    if not isinstance(value, datetime):
        return None
    return value if value.tzinfo else value.replace(tzinfo=KST)


def _names(value: str | list[str] | None) -> tuple[str, ...]:
    parts = re.split(r"[;,]", value) if isinstance(value, str) else value or []
    names = (_TITLES.sub("", part).strip() for part in parts)
    return tuple(name for name in names if name)


def _lines(text: str | None) -> tuple[str, ...]:
    return tuple(line for line in (text or "").split("\n") if line.strip())


def ours(page: Document) -> Answer:
    try:
        article = newsclean.extract(page.data, url=page.url)
    except newsclean.ExtractionError:
        return NOTHING
    return Answer(
        is_article=True,
        title=article.title,
        subtitle=article.subtitle,
        timestamp=article.timestamp,
        modified=article.modified,
        reporters=tuple(reporter.name for reporter in article.reporters if reporter.name),
        emails=tuple(reporter.email for reporter in article.reporters if reporter.email),
        publisher=article.publisher,
        captions=tuple((str(caption), caption.credit or "") for caption in article.photo_captions),
        paragraphs=article.paragraphs,
    )


def trafilatura(page: Document, **settings: object) -> Answer:
    """As its documentation begins: with metadata, all else as it is."""
    found = importlib.import_module("trafilatura").bare_extraction(page.text, url=page.url, with_metadata=True, **settings)
    if found is None:
        return NOTHING
    told = found.as_dict()
    time, names = _time(told["date"]), _names(told["author"])
    return Answer(bool(told["text"]), _lines(told["text"]), told["title"], timestamp=time, reporters=names, publisher=told["sitename"])


# Comments are no article, and its own format of dates is the day: documented settings for both, and for less around the text.
_MINUTES: Final = {"original_date": True, "extensive_search": True, "outputformat": "%Y-%m-%dT%H:%M:%S%z"}
trafilatura_minutes = partial(trafilatura, include_comments=False, favor_precision=True, date_extraction_params=_MINUTES)


def readability_lxml(page: Document) -> Answer:
    """Its own two calls; a page that it cannot parse is no article."""
    module, lxml = importlib.import_module("readability"), importlib.import_module("lxml.html")
    document = module.Document(page.text, url=page.url)
    try:
        body = lxml.fromstring(document.summary(html_partial=True))
    except module.readability.Unparseable:
        return NOTHING
    texts = tuple(text for text in body.itertext() if text.strip())
    return Answer(bool(texts), texts, document.short_title(), reporters=None)


def resiliparse(page: Document) -> Answer:
    """Its main content as text."""
    parse = importlib.import_module("resiliparse.parse.html").HTMLTree.parse
    plain = importlib.import_module("resiliparse.extract.html2text").extract_plain_text
    tree = parse(page.text)
    lines = _lines(plain(tree, main_content=True, alt_texts=False, noscript=False))
    return Answer(bool(lines), lines, tree.title)


def newspaper4k(page: Document) -> Answer:
    """In Korean, as it asks for, without fetching images; NLTK parts words without sentences first, whose data no package holds."""
    nltk = importlib.import_module("nltk.tokenize")
    vars(importlib.import_module("nltk"))["word_tokenize"] = partial(nltk.word_tokenize, preserve_line=True)
    address = page.url or "https://example.com/1"
    found = importlib.import_module("newspaper").article(address, language="ko", input_html=page.text, fetch_images=False)
    lines = _lines(found.text)
    time, names = _time(found.publish_date), _names(list(found.authors))
    return Answer(bool(lines), lines, found.title, timestamp=time, reporters=names, publisher=found.meta_site_name)


def gne(page: Document) -> Answer:
    """As its documentation begins; a page without content is no article."""
    module = importlib.import_module("gne")
    try:
        found = module.GeneralNewsExtractor().extract(page.text, host=page.url or "")
    except importlib.import_module("gne.exceptions").NoContentException:
        return NOTHING
    lines = _lines(found["content"])
    return Answer(bool(lines), lines, found["title"], timestamp=_time(found["publish_time"]), reporters=_names(found["author"]))


def turbohtml(page: Document) -> Answer:
    """Its article with what it knows of it."""
    found = importlib.import_module("turbohtml").parse(page.text).article()
    if found is None or not (lines := _lines(found.text)):
        return NOTHING
    return Answer(True, lines, found.title, timestamp=_time(found.date), reporters=_names(found.byline), publisher=found.site_name)  # noqa: FBT003


_NODE: Final = Path(__file__).with_name("node")


@cache
def _node() -> tuple[IO[str], IO[str]]:
    """Start one process for all pages, so that the start of its runtime is no page's time; it ends with its input."""
    process = subprocess.Popen(["node", "mozilla.mjs"], cwd=_NODE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # noqa: S607
    assert process.stdin is not None
    assert process.stdout is not None
    return process.stdin, process.stdout


def mozilla_readability(page: Document) -> Answer:
    """On jsdom, as its documentation has it; what it does not think readable is no article."""
    questions, answers = _node()
    print(json.dumps({"html": page.text, "url": page.url}), file=questions, flush=True)
    found = json.loads(answers.readline())
    if not found or not (lines := _lines(found["text"])):
        return NOTHING
    time, names = _time(found["time"]), _names(found["byline"])
    return Answer(True, lines, found["title"], timestamp=time, reporters=names, publisher=found["site"])  # noqa: FBT003


def has(module: str) -> bool:
    """Say whether a module is installed."""
    try:
        importlib.import_module(module)
    except ImportError:
        return False
    return True


class Tool(NamedTuple):
    """A row of the table: how a tool is asked, whether it is there, and what it has no field for."""

    name: str
    ask: Callable[[Document], Answer]
    is_there: Callable[[], bool]
    lacks: frozenset[str] = frozenset()


def _has_node() -> bool:
    return shutil.which("node") is not None and (_NODE / "node_modules").is_dir()


_NO_TIME: Final = frozenset({"timestamp"})

TOOLS: Final = (
    Tool("newsclean", ours, lambda: True),
    Tool("trafilatura", trafilatura, partial(has, "trafilatura")),
    Tool("trafilatura, precise and to the minute", trafilatura_minutes, partial(has, "trafilatura")),
    Tool("readability-lxml", readability_lxml, partial(has, "readability"), _NO_TIME),
    Tool("@mozilla/readability", mozilla_readability, _has_node),
    Tool("resiliparse", resiliparse, partial(has, "resiliparse"), _NO_TIME),
    Tool("newspaper4k", newspaper4k, partial(has, "newspaper")),
    Tool("GNE", gne, partial(has, "gne")),
    Tool("turbohtml", turbohtml, partial(has, "turbohtml")),
)
