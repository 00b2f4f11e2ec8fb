"""The way from a page to an article, top to bottom: decode, read, choose, refuse, label, fill."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from newsclean import reading
from newsclean.article import Article, ExtractionError
from newsclean.candidate import Candidate
from newsclean.choice import judge
from newsclean.encoding import decode, reads_as_utf8, undo_mojibake
from newsclean.fields import fill
from newsclean.label.edges import find_seam
from newsclean.label.labeller import label
from newsclean.page import MOST_LINES, Block, Page
from newsclean.reading.characters import encoded
from newsclean.refusal import NOT_KOREAN, refuse
from newsclean.vocabulary import Label, Origin, Verdict

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from newsclean.article import Reason

    Source: TypeAlias = bytes | bytearray | memoryview | str | HtmlElement

LARGEST: Final = 32 << 20
"""Bytes, or characters of a ``str``, of the largest page that is read."""
_CONTROLS: Final = bytes((*range(0x09), *range(0x0E, 0x20), 0x7F))  # all but white space
_SHOWN: Final = re.compile(r"[^ \t\r\n\f\v\xa0\u3000\u200b\ufeff]")
# Characters of a page, at most, that tell whether it is text. A bound of time: to count in all of it takes a tenth of the rest.
_SAMPLE: Final = 4096
_BINARY: Final = 50  # a page with more than one control character in so many is binary; old systems leave a few in text


class Attempt(NamedTuple):
    """What came of a page: an article, or the reason why there is none; and what was known of it."""

    article: Article | None = None
    reason: Reason | None = None
    page: Page | None = None
    """None where there was nothing to read."""
    candidates: Sequence[Candidate] = ()
    """Runs of the page that were judged, the one with the greatest evidence first."""
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
    characters) or 40,000 lines; `TypeError` for a wrong type.

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
    page = reading.read(text, url, utf8)
    if len(page.blocks) >= MOST_LINES:
        return Attempt(reason="too-large")  # what was not read might be the article
    return _attempt(page, url, used)


def _attempt(page: Page, url: str | None, encoding: str | None) -> Attempt:
    """Choose the body of a page, say what its lines are, and make the article of them; or say why it is none."""
    candidates = judge(page)
    refusal = refuse(page.blocks, candidates)
    if refusal and candidates and (parted := _without_glued_sign_off(candidates[0])) is not candidates[0]:
        candidates = judge(parted.page)  # whose last sentence is one now
        refusal = refuse(parted.page.blocks, candidates)
    if refusal:
        page = candidates[0].page if candidates else page
        return Attempt(None, "not-korean" if refusal == NOT_KOREAN else "not-an-article", page, candidates, refusal)
    best = _without_glued_sign_off(candidates[0])
    candidates[0] = best
    title = "" if best.headline.is_none else best.headline.text or ""
    index = best.headline.block if title else None
    verdicts = label(best.page.blocks, best.run, index, best.repeats)
    if index is not None and len(title) > len(best.page.blocks[index].text):
        verdicts[index + 1] = verdicts[index]  # a headline of two lines
    if index is not None and title == best.page.blocks[index].text:
        title = best.page.blocks[index].shown
    if all(verdict.label is not Label.PARAGRAPH for verdict in verdicts):
        return Attempt(None, "not-an-article", best.page, candidates, "nothing-left", verdicts)
    article, origins = fill(best.page, verdicts, title, url, encoding)
    return Attempt(article, None, best.page, candidates, None, verdicts, origins)


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
    data = encoded(sample)
    return (len(data) - len(data.translate(None, _CONTROLS)) + sample.count("\ufffd")) * _BINARY > len(sample)


def _without_glued_sign_off(candidate: Candidate) -> Candidate:
    """Part a sign-off from the last sentence that it is glued to."""
    page, run = candidate.page, candidate.run
    seam = find_seam(page.blocks, run)
    if seam is None:
        return candidate
    index, *parts = seam
    parted: list[Block] = [*page.blocks[:index], *parts, *page.blocks[index + 1 :]]
    values = [*candidate.scores[: index + 1], 0.0, *candidate.scores[index + 1 :]]
    return candidate._replace(page=page._replace(blocks=parted), scores=values, run=run._replace(stop=max(run.stop, index + 1) + 1))
