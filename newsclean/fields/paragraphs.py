"""Paragraphs of the body, and deck lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from newsclean.newsroom.sentences import QUOTES
from newsclean.page import Block, Facts, Labelled, with_label
from newsclean.rules.broadcast import TURN
from newsclean.rules.sentences import NO_DECK, QUOTATION, STOPPED
from newsclean.vocabulary import Found, Hint, Label

# Quotations of one page that are looked for in its text, at most. A bound of time: 4,000 take 0.02 s with it, 0.3 s without, and
# four times as many sixteen times as long.
_MOST_QUOTATIONS: Final = 40
_SUBHEADING: Final = 30  # characters of one in a dump, at most


def find_paragraphs(lines: Sequence[Labelled]) -> Found[tuple[str, ...]]:
    """Join the lines of the body; a single line break is a space, unless single ones part all lines, or stand behind full stops."""
    body = with_label(lines, Label.PARAGRAPH)
    quotes = _pull_quotes(body)
    body = [block for block in body if block not in quotes]
    singles = sum(1 for block in body[1:] if block.gap < 2)  # noqa: PLR2004 - gap 2 parts paragraphs
    # One break may be of a line that was wrapped, behind its full stop by chance.
    parts = (singles > 1, singles == len(body) - 1, singles > 0 and _ends_sentences(body))
    lines_are_paragraphs = sum(parts) > 1
    found: list[list[str]] = []
    apart = True
    last = body[:1]
    for block, verdict in lines:
        if verdict.label is not Label.PARAGRAPH or block in quotes:
            apart = True  # what stood between them parts them
            continue
        is_turn = block.text[-1] in "]】>〉" and TURN.regex.fullmatch(block.text)
        mark = block.is_script_mark or is_turn or (_is_subheading(block) and not block.is_prose)
        apart = apart or (_is_item(last[0]) and _is_over(last[0], block))
        if apart or mark or lines_are_paragraphs or block.gap > 1 or _is_item(block):
            found.append([block.shown])
        else:
            found[-1].append(block.shown)
        apart, last = bool(mark), [block]
    return tuple(map(" ".join, found)), (Label.PARAGRAPH,)


def _is_item(block: Block) -> bool:
    return "■" <= block.text[0] <= "◯"


def _ends_sentences(body: Sequence[Block]) -> bool:
    """Say whether single line breaks of a dump stand behind full stops and subheadings mostly: then they part paragraphs."""
    breaks = [pair for pair in pairwise(body) if pair[1].gap < 2]  # noqa: PLR2004 - gap 2 parts paragraphs
    stopped = sum(STOPPED.regex.search(a.text) is not None and not b.letters.isdecimal() for a, b in breaks)
    over = sum(_is_over(a, b) and not STOPPED.regex.search(a.text) for a, b in breaks) if stopped else 0
    return not body[0].path and (stopped + over) * 5 >= len(breaks) * 3


def _is_over(line: Block, after: Block) -> bool:
    """Say whether a line is the subheading over a sentence: who speaks stands over a quotation, or in brackets."""
    is_short = len(line.text) <= _SUBHEADING and " " in line.text and line.text[0] not in "[【◀▶<("
    return is_short and after.is_prose and not after.text.startswith((*QUOTES, "-"))


def _is_subheading(block: Block) -> bool:
    return bool(block.hints & (Hint.BOLD | Hint.HEADING)) and not STOPPED.regex.search(block.text)


def _pull_quotes(body: Sequence[Block]) -> set[Block]:
    """Find quotations that stand in the text once more, word for word; a subheading is none."""
    quotes = [b for b in body if b.text[0] in QUOTES and QUOTATION.regex.fullmatch(b.text) and not b.hints & (Hint.BOLD | Hint.HEADING)]
    if not quotes:
        return set()
    alone = Counter(block.text for block in body)  # what is said twice on lines of its own is said twice
    whole = "\n".join(block.text for block in body)
    return {quote for quote in quotes[:_MOST_QUOTATIONS] if whole.count(quote.text.strip("“”\"‘’'")) > alone[quote.text]}


def find_subtitle(lines: Sequence[Labelled], facts: Facts) -> Found[tuple[str, ...]]:
    """Give the deck lines, each once; what speaks to the reader, or names who wrote the article, is none."""
    told = facts.get("script:subtitle")
    first = next(iter(with_label(lines, Label.PARAGRAPH)), None)
    shown = (
        block.shown for block in with_label(lines, Label.SUBTITLE) if not NO_DECK.regex.search(block.text) and not _begins(first, block)
    )
    return tuple(dict.fromkeys(told or shown)), "script:subtitle" if told else (Label.SUBTITLE,)


def _begins(paragraph: Block | None, line: Block) -> bool:
    """Say whether a sentence over the text is its first one: a summary that a program made."""
    return paragraph is not None and line.is_prose and paragraph.letters.startswith(line.letters)
