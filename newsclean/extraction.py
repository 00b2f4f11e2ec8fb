"""The way from a page to an article, top to bottom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from newsclean import body, fields, html, islands, metadata, opening, text
from newsclean.article import Article, ExtractionError
from newsclean.encoding import decode, reads_as_utf8, undo_mojibake
from newsclean.labels import OUTSIDE, Label, Line, Verdict, texts
from newsclean.lines import LONGEST_STAMP
from newsclean.newsroom.bylines import split_sign_off
from newsclean.newsroom.dates import find_stamps
from newsclean.newsroom.words import letters
from newsclean.page import Block, Facts, Hint, Page
from newsclean.rules import sources
from newsclean.rules.chrome import NO_ARTICLE, find_shape
from newsclean.sites import find_outlet
from newsclean.titles import find_title, strip_site
from newsclean.zones import find_notice, label

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from newsclean.article import Reason
    from newsclean.rules.outlets import Outlet

    Source: TypeAlias = bytes | bytearray | memoryview | str | HtmlElement

LARGEST: Final = 32 << 20
"""Bytes, or characters of a ``str``, of the largest page that is read."""
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffd]")
_SHOWN: Final = re.compile(r"[^ \t\r\n\f\v\xa0\u3000\u200b\ufeff]")
_SAMPLE: Final = 4096
_BINARY: Final = 50  # one control character in so many makes a sample binary
_CERTAIN: Final = 7.0  # score of a body that needs no more evidence: about three sentences
_RIGHT_UNDER: Final = 3  # lines under a headline whose date needs no label
_LAST_LINES: Final = 4  # of a body, which a sign-off may be glued to
_GLUED: Final = 3  # lines behind a body that may be its last sentence
_SIBLINGS: Final = 16  # lines behind a body that may be, if they stand right beside its first line
_FLASH: Final = 200  # lines under a headline that may say it again
_TEASED: Final = 12  # characters of a headline in a list
_BARE: Final = 20  # blocks of a page that has nothing to show before its scripts run
_REPEATED: Final = -0.1  # score of a line that repeats the article
_BRIEF: Final = 0.3  # score of a brief that the metadata calls an article


class Reading(NamedTuple):
    """All that is known of a page before an article is made of it."""

    facts: Facts
    blocks: Sequence[Block]
    scores: Sequence[float]
    run: body.Run
    title: str | None
    refusal: str | None = None
    """The rule by which the page is no article."""
    verdicts: Sequence[Verdict] = ()
    """One for each block; none at all where the page is no article."""

    @property
    def lines(self) -> list[Line]:
        """Blocks of the article and between its parts, with their verdicts; none that stand outside of it."""
        return [line for line in zip(self.blocks, self.verdicts, strict=False) if line[1] is not OUTSIDE]


class Attempt(NamedTuple):
    """What came of a page: an article, or the reason why there is none."""

    article: Article | None = None
    reason: Reason | None = None
    reading: Reading | None = None
    """None where there was nothing to read."""


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
    page_text, used, utf8 = _decoded(source, encoding)
    if not _SHOWN.search(page_text) or _is_binary(page_text):
        return Attempt(reason="empty")
    reading = read(page_text, url, utf8)
    lines = reading.lines
    if not reading.title or not texts(lines, Label.PARAGRAPH):
        return Attempt(reason="not-an-article", reading=reading)
    return Attempt(_assemble(reading, lines, reading.title, url, used), reading=reading)


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
    return html.element_source(source), None, None


def _is_binary(page_text: str) -> bool:
    sample = page_text[:_SAMPLE]
    return len(_CONTROLS.findall(sample)) * _BINARY > len(sample)


def read(page_text: str, url: str | None, utf8: bytes | None = None) -> Reading:
    """Read a page as far as its labels; a page that is no article has none.

    *utf8* is the same page as bytes, where the caller has them: they need not be encoded again for the parser.
    """
    if text.is_markup(page_text):
        page, choice = _read_html(utf8 or page_text, url)
    else:
        outlet = find_outlet(url)
        page = Page(_outlet_name(outlet), text.blocks(page_text))
        choice = _choose(page.blocks)
    facts, blocks = page
    scores, run, repeats = choice
    index, title = find_title(blocks, run.start, facts)
    run = _flash(blocks, run, index) or run
    refusal = _refusal(page, run, index, title or "") or (None if title else "no-headline")
    if refusal:
        notice = find_notice(blocks, index) if index is not None and run.score < _CERTAIN and refusal != "no-article-headline" else None
        if notice is None:
            return Reading(facts, blocks, scores, run, title, refusal)
        run = notice
    blocks, scores, run = _without_glued_sign_off(blocks, scores, run)
    verdicts = label(blocks, run, index, repeats)
    if index is not None and title != blocks[index].text:
        verdicts[index + 1] = verdicts[index]  # a headline of two lines
    return Reading(facts, blocks, scores, run, title, None, verdicts)


def _flash(blocks: Sequence[Block], run: body.Run, title: int | None) -> body.Run | None:
    """Find the body of breaking news that says its headline once more and nothing else."""
    if title is None or run.score >= _CERTAIN or any(block.hints & Hint.BODY for block in blocks[run.start : run.stop]):
        return None
    said = letters(blocks[title].text)
    under = range(title + 1, min(len(blocks), title + _FLASH))
    again = next((i for i in under if letters(blocks[i].text) == said and blocks[i].hints & Hint.BODY), None)
    return None if again is None else body.Run(again, again + 1, run.score)


def _without_glued_sign_off(blocks: list[Block], scores: list[float], run: body.Run) -> tuple[list[Block], list[float], body.Run]:
    """Part a sign-off from the last sentence that it is glued to."""
    near = run.stop + _GLUED
    home = blocks[run.start].path[:-1]
    for index in range(min(len(blocks), run.stop + _SIBLINGS) - 1, max(run.start, run.stop - _LAST_LINES) - 1, -1):
        parts = split_sign_off(blocks[index].text)
        if not parts or (index >= near and blocks[index].path[:-1] != home):
            continue
        if "@" not in parts[1] and any(body.is_prose(block) for block in blocks[index + 1 : run.stop]):
            continue  # the name at the end of a caption
        if not blocks[index].hints & Hint.CAPTION:
            pieces = blocks[index].part(parts[0], blocks[index].gap), blocks[index].part(parts[1], 1)
            parted = [*blocks[:index], *pieces, *blocks[index + 1 :]]
            return parted, [*scores[: index + 1], 0.0, *scores[index + 1 :]], run._replace(stop=max(run.stop, index + 1) + 1)
    return blocks, scores, run


def _read_html(source: str | bytes, url: str | None) -> tuple[Page, Choice]:
    tree = html.parse(source)
    head = html.facts(tree)
    outlet = find_outlet(url or fields.first(head, sources.URL))
    facts, blocks = html.read(tree, head, outlet)
    facts = metadata.with_json_ld(facts)
    if outlet:
        facts |= _outlet_name(outlet) | html.outlet_facts(tree, outlet)
    choice = _choose(blocks)
    if choice.run.score < _CERTAIN and (_is_called_article(facts) or len(blocks) < _BARE):
        island = islands.find(html.scripts(tree), facts)
        if island:
            other = _choose(island.blocks)
            if other.run.score > choice.run.score:
                return Page(facts | island.facts, island.blocks), other._replace(repeats=set())
    return Page(facts, blocks), choice


def _outlet_name(outlet: Outlet | None) -> Facts:
    return {"outlet": [outlet.name]} if outlet and outlet.name else {}


class Choice(NamedTuple):
    """The run of blocks that is the body, and why."""

    scores: list[float]
    run: body.Run
    repeats: set[int]
    """Blocks that repeat the article elsewhere on the page."""


def _choose(blocks: Sequence[Block]) -> Choice:
    """Find the body, and the lines that repeat it elsewhere on the page."""
    values = body.scores(blocks)
    repeats = opening.find_repeats(blocks)
    for index in repeats:
        values[index] = _REPEATED
    run = body.best_run(values)
    return Choice(values, run._replace(start=opening.true_start(blocks, run)), repeats)


def _refusal(page: Page, run: body.Run, index: int | None, title: str) -> str | None:
    """Tell a front from an article, which has prose, or less prose that its metadata calls an article; give the rule."""
    if NO_ARTICLE.fullmatch(strip_site(title).replace(" ", "").lower()):
        return "no-article-headline"
    blocks = page.blocks[run.start : run.stop]
    linked = sum(len(block.text) for block in blocks if block.is_linked)
    is_dump = bool(blocks) and not blocks[0].path
    if linked * 3 > sum(len(block.text) for block in blocks):
        return "links"
    if (linked or is_dump) and _is_list(blocks):
        return "list-of-articles"
    if run.score >= _CERTAIN:
        return None
    if run.score <= _BRIEF:
        return "no-prose"
    is_article = _is_called_article(page.facts) or (index is not None and _is_dated(page, index, run))
    return None if is_article else "little-prose-and-no-date"


def _is_dated(page: Page, title: int, run: body.Run) -> bool:
    """Say whether metadata, or a labelled line between headline and body, dates the page."""
    between = [block.text for block in page.blocks[title + 1 : run.start]]
    stamps = [(index, stamp) for index, text in enumerate(between) if len(text) <= LONGEST_STAMP for stamp in find_stamps(text)]
    shown = any(stamp.role or index < _RIGHT_UNDER for index, stamp in stamps)
    if shown and any((shape := find_shape(text, "tail")) and shape.label == "copyright" for text in between):
        return False  # the article ends before the prose begins
    return shown or fields.stamp(page.facts, sources.PUBLISHED) is not None


def _is_list(blocks: Sequence[Block]) -> bool:
    """Say whether most prose stands under a headline that is a link: hits of a search, teasers of a front."""
    prose = [index for index, block in enumerate(blocks) if body.is_prose(block)]
    if blocks and blocks[0].path:
        under = sum(any(b.is_linked and len(b.text) >= _TEASED for b in blocks[max(0, i - 3) : i]) for i in prose)
    else:  # a dump has lost its links: a line before each teaser is its headline
        under = sum(i > 0 and i - 1 not in prose and len(blocks[i - 1].text) >= _TEASED for i in prose)
    return len(prose) > 1 and under * 2 > len(prose)


def _is_called_article(facts: Facts) -> bool:
    return any("article" in facts.get(name, ()) for name in sources.TYPE)


def _assemble(reading: Reading, lines: Sequence[Line], title: str, url: str | None, encoding: str | None) -> Article:
    facts = fields.with_shown(reading.facts, lines)
    timestamp, modified = fields.times(facts)
    people = fields.reporters(lines, facts)
    return Article(
        title=title,
        timestamp=timestamp,
        reporter_email=next((person.email for person in people if person.email), None),
        photo_captions=fields.captions(lines),
        paragraphs=fields.paragraphs(lines),
        subtitle=fields.subtitle(lines, facts),
        modified=modified,
        reporters=people,
        publisher=fields.publisher(facts, url, reading.blocks),
        section=fields.first(facts, sources.SECTION),
        url=url or fields.first(facts, sources.URL),
        encoding=encoding,
    )
