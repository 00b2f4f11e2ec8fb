"""The way from a page to an article, top to bottom: decode, read, score, refuse, label, fill."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from newsclean import reading
from newsclean.article import Article, ExtractionError
from newsclean.encoding import decode, reads_as_utf8, undo_mojibake
from newsclean.fields import fill
from newsclean.fields.origins import Origin
from newsclean.label.briefs import find_flash, find_notice
from newsclean.label.headline import find_title
from newsclean.label.labeller import label
from newsclean.label.repeats import find_repeats
from newsclean.label.seams import find_seam
from newsclean.label.start import true_start
from newsclean.page import Block, Page, Run
from newsclean.reading import embedded
from newsclean.refusal import is_called_article, refuse
from newsclean.scoring import CERTAIN, WEIGHTS, best_run, scores
from newsclean.vocabulary import Label, Verdict

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from newsclean.article import Reason

    Source: TypeAlias = bytes | bytearray | memoryview | str | HtmlElement

LARGEST: Final = 32 << 20
"""Bytes, or characters of a ``str``, of the largest page that is read."""
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffd]")
_SHOWN: Final = re.compile(r"[^ \t\r\n\f\v\xa0\u3000\u200b\ufeff]")
_SAMPLE: Final = 4096  # characters that tell whether a page is text
_BINARY: Final = 50  # one control character in so many makes a sample binary
_BARE: Final = 20  # blocks of a page that has nothing to show before its scripts run


class Choice(NamedTuple):
    """A page, and the run of its blocks that is the body."""

    page: Page
    scores: list[float]
    run: Run
    repeats: set[int]
    """Blocks that repeat the article elsewhere on the page."""


class Attempt(NamedTuple):
    """What came of a page: an article, or the reason why there is none; and what was known of it."""

    article: Article | None = None
    reason: Reason | None = None
    choice: Choice | None = None
    """None where there was nothing to read."""
    title: str | None = None
    refusal: str | None = None
    """The rule by which a page that was read is no article."""
    verdicts: Sequence[Verdict] = ()
    """One for each block; none at all where the page is no article."""
    origins: dict[str, Origin | None] = {}  # noqa: RUF012 - never changed
    """Where each field of the article comes from."""


def extract(source: Source, *, url: str | None = None, encoding: str | None = None) -> Article:
    """Extract the article from a page of Korean news.

    *source* is the page's HTML, or a text dump of it (told apart by themselves); *url* is its address and *encoding*
    the charset of its HTTP header, where the caller knows them. The same input always gives the same article.

    Raises `ExtractionError` for input without text, for pages that hold no article, and for more than 32 MiB (or as many
    characters); `TypeError` for a wrong type.

    >>> article = extract("<h1>새벽시장에 활기</h1><p>입력 2026-01-02 03:04</p>"
    ...     "<p>(새벽=새벽통신) 김새벽 기자 = 새벽시의 전통시장이 추석 대목을 맞아 모처럼 손님으로 붐볐다.</p>"
    ...     "<p>상인회는 이날 하루 손님이 만 명을 넘긴 것은 다섯 해 만에 처음이라고 밝혔다.</p>"
    ...     "<p>시는 다음 달까지 주차장 두 곳을 더 열어 시장을 찾는 손님을 맞기로 했다.</p>")
    >>> article.title, article.timestamp.isoformat(), article.reporters[0].name, len(article.paragraphs)
    ('새벽시장에 활기', '2026-01-02T03:04:00+09:00', '김새벽', 3)
    """
    found = attempt(source, url, encoding)
    if found.article is None:
        raise ExtractionError(found.reason or "not-an-article", _known(url))
    return found.article


def attempt(source: Source, url: str | None, encoding: str | None) -> Attempt:
    """Go the whole way from a page to an article, or as far as it leads. Raises `TypeError` for a wrong type."""
    options: dict[str, object] = {"url": url, "encoding": encoding}
    for name, value in options.items():
        if not isinstance(value, str | None):
            message = f"newsclean takes a str for {name}, not {type(value).__name__}"
            raise TypeError(message)
    url = _known(url)
    if isinstance(source, str | bytes | bytearray | memoryview) and len(source) > LARGEST:
        return Attempt(reason="too-large")
    text, used, utf8 = _decoded(source, encoding)
    if not _SHOWN.search(text) or _is_binary(text):
        return Attempt(reason="empty")
    return _judged(_choose(reading.read(text, url, utf8)), url, used)


def _known(url: str | None) -> str | None:
    return (url or "").strip() or None


def _decoded(source: Source, encoding: str | None) -> tuple[str, str | None, bytes | None]:
    """Give the text of a page, its encoding, and its bytes where they are sound UTF-8 already."""
    if isinstance(source, str):
        return undo_mojibake(source), None, None
    if isinstance(source, bytes | bytearray | memoryview):
        decoded = decode(source, encoding)
        data = bytes(source)
        return decoded.text, decoded.encoding, data if reads_as_utf8(data, decoded) else None
    return reading.html.element_source(source), None, None


def _is_binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    return len(_CONTROLS.findall(sample)) * _BINARY > len(sample)


def _choose(page: Page) -> Choice:
    """Find the body on a page or, where it shows none, in its scripts."""
    shown = _choice(page)
    if shown.run.score < CERTAIN and (is_called_article(page.facts) or len(page.blocks) < _BARE):
        held = embedded.find(page.scripts, page.facts)
        other = _choice(held) if held else shown
        if held and other.run.score > shown.run.score:
            return other._replace(page=Page(page.facts | held.facts, held.blocks), repeats=set())
    return shown


def _choice(page: Page) -> Choice:
    """Find the body, and the lines that repeat it elsewhere on the page."""
    values = scores(page.blocks)
    repeats = find_repeats(page.blocks)
    for index in repeats:
        values[index] = WEIGHTS.doubtful
    run = best_run(values)
    return Choice(page, values, run._replace(start=true_start(page.blocks, run)), repeats)


def _judged(choice: Choice, url: str | None, encoding: str | None) -> Attempt:
    """Say what the lines of a page are, and make the article of them; or say why it is none."""
    blocks = choice.page.blocks
    index, title = find_title(blocks, choice.run.start, choice.page.facts)
    choice, refusal = _confirmed(choice, index, title)
    if refusal or not title:
        return Attempt(None, "not-an-article", choice, title, refusal)
    choice = _without_glued_sign_off(choice)
    blocks = choice.page.blocks
    verdicts = label(blocks, choice.run, index, choice.repeats)
    if index is not None and title != blocks[index].text:
        verdicts[index + 1] = verdicts[index]  # a headline of two lines
    if index is not None and title == blocks[index].text:
        title = blocks[index].shown
    if all(verdict.label is not Label.PARAGRAPH for verdict in verdicts):
        return Attempt(None, "not-an-article", choice, title, "nothing-left", verdicts)
    article, origins = fill(choice.page, verdicts, title, url, encoding)
    return Attempt(article, None, choice, title, None, verdicts, origins)


def _confirmed(choice: Choice, index: int | None, title: str | None) -> tuple[Choice, str | None]:
    """Give the body under a headline, and the rule by which it is none; hardly any prose may be breaking news or a notice."""
    blocks = choice.page.blocks
    is_certain = choice.run.score >= CERTAIN
    if index is not None and not is_certain:
        choice = choice._replace(run=find_flash(blocks, choice.run, index) or choice.run)
    refusal = refuse(choice.page, choice.run, index, title)
    if refusal and refusal != "no-article-headline" and index is not None and not is_certain:
        notice = find_notice(blocks, index)
        if notice:
            return choice._replace(run=notice), None
    return choice, refusal


def _without_glued_sign_off(choice: Choice) -> Choice:
    """Part a sign-off from the last sentence that it is glued to."""
    page, run = choice.page, choice.run
    seam = find_seam(page.blocks, run)
    if seam is None:
        return choice
    index, *parts = seam
    parted: list[Block] = [*page.blocks[:index], *parts, *page.blocks[index + 1 :]]
    values = [*choice.scores[: index + 1], 0.0, *choice.scores[index + 1 :]]
    return choice._replace(page=page._replace(blocks=parted), scores=values, run=run._replace(stop=max(run.stop, index + 1) + 1))
