"""The headline: the line for which the most signs speak, or what the metadata says.

Dumps and pages go the same way: a dump has no signs of markup and metadata.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from operator import mul
from typing import Final, NamedTuple

from newsclean.label.claims import NO_CLAIMS, Claims, LetterPairs, letter_pairs
from newsclean.label.geometry import ITEMS, is_dump_credit
from newsclean.label.others import is_copyright
from newsclean.newsroom.boilerplate import find_phrase
from newsclean.newsroom.dates import is_part
from newsclean.newsroom.sentences import CUT, STOPS, ending, letters
from newsclean.newsroom.titles import strip_site
from newsclean.page import Block, Run
from newsclean.rules.headline import DAY, HEADLINE, PATH, PROGRAMME, QUOTED, Signs
from newsclean.rules.sentences import SENTENCE_STOP
from newsclean.vocabulary import UNSEEN, Hint

_SEARCHED: Final = 120  # blocks in front of the body in which the headline stands, at most
_CLAIMED: Final = 20  # blocks of a run in which the metadata's headline may stand: the run then begins with another story, or a list
_INSIDE: Final = 3  # blocks of the body in which it may stand: of a page that shows its headline there alone
_CANDIDATES: Final = 10  # lines that are looked at closely, at most
_SHORTEST: Final = 6  # characters of a headline that nothing claims, at least
_MOST: Final = 200  # and at most
_SHORT: Final = 15  # characters of a longer label, at most
_LONG: Final = 45  # characters of most headlines, at most
_LONGEST: Final = 70  # characters of nearly all
_WORDS: Final = 4  # spaces from which on more of them say nothing
_REACH: Final = 4  # lines over and under a headline in which its date and byline stand
_STAMP: Final = 90  # characters of a line of dates or names, at most
_READ: Final = 3  # lines of prose that are compared with the headline
_AROUND: Final = 8  # blocks in which these stand, at most
_MARKUP: Final = 5.0  # what all signs of markup may add to or take from a sum, at most
_TOLD: Final = 0.18  # share of the pairs of syllables of a headline, at least, that the first prose has: of slogans, nine in ten have fewer
_UNTOLD: Final = 0.08  # share of those of a line that the prose may have by chance: of headlines of other articles, nine in ten have fewer
_PAIRS: Final = 10  # pairs of a line, at least, that others are a share of: a word of a short one is no sign
_MUCH: Final = 2.5  # times what the prose tells of a headline, at most, that it tells of its deck
_MARKS: Final = frozenset("…,\"'“‘")  # marks of headlines that no row of a menu has
_FARTHER: Final = 2.5  # what a headline loses by standing behind decks, at most: mostly the sign of a date right under it
_FARTHEST: Final = 3.8  # and one of which the prose tells
_STACKED: Final = 4  # lines of headline and decks, at most
_ROW: Final = 10  # spaces of a row of a menu, at least
_BULLETS: Final = ("- ", "– ", "· ", "• ")  # that decks begin with, and no headline does
_SHOWN: Final = 3  # best lines that are kept, for people who ask why
_OF_TEXT: Final = Signs._fields.index("heading")  # signs that need no markup: all before this one
_MARKUP_WEIGHTS: Final = HEADLINE[_OF_TEXT:]
_REST: Final = _MARKUP + abs(HEADLINE.shared) + 0.01  # what these and the prose may add or take, at most, and what sums are rounded by

_has_day: Final = DAY.regex.search
_has_path: Final = PATH.regex.search
_is_quoted: Final = QUOTED.regex.search


class Headline(NamedTuple):
    """The headline of a page."""

    block: int | None
    """Its place among the blocks, where the page shows it; the next one holds its second line if `text` is longer."""
    text: str | None
    score: float
    """Sum of its signs, above zero for a line that is one; zero for what only the metadata says."""
    ranked: tuple[tuple[int, float], ...] = ()
    """The best lines and their sums, best first."""
    is_claimed: bool | None = None
    """Whether the metadata says of the article what the page shows; None where either is silent."""
    is_none: bool = False
    """Whether it only stands where headlines do: then the page shows none."""


def find_title(blocks: Sequence[Block], run: Run, claims: Claims, first: int = 0) -> Headline:
    """Find the headline of the text *run*, from the block *first* on; *claims* are those of its page.

    The shown headline counts; without one, the metadata's, less the names of site and section. Any line before the text will do
    where no metadata knows better.
    """
    prose = prose_pairs(blocks, run.start)
    ranked = _ranked(blocks, find_signs(blocks, run, claims, first), prose)
    good = (pair for pair in ranked if pair[1] > 0 or _will_do(blocks, pair[0], claims))
    best = next((pair for pair in good if claims.certain or not blocks[pair[0]].shape("head")), None)
    if best:
        is_known = claims.certain and claims.is_metadata
        said = _is_most_of(_with_next(blocks, best[0], claims), claims.certain) if is_known else None
        index = best[0] if claims.certain else _top(blocks, _best_told(blocks, best, ranked, run, prose), ranked, prose)
        is_none = best[1] <= 0 and not claims.titles and _is_none(blocks[index])
        return Headline(index, _text(blocks, index, claims), best[1], tuple(ranked[:_SHOWN]), said, is_none)
    return Headline(None, claims.titles[0] if claims.titles else None, 0.0, tuple(ranked[:_SHOWN]))


def find_untold(blocks: Sequence[Block], run: Run, claims: Claims, first: int = 0) -> Headline | None:
    """Find the headline that a page shows over its text, where the metadata has but what some sites say of all their pages.

    Such a slogan is told by the first prose, which has hardly a word of it.
    """
    prose = prose_pairs(blocks, run.start)
    words = [_syllables(title) for title in claims.titles]
    if not claims.is_metadata or any(_share(pairs, prose) > _TOLD for pairs in words):
        return None
    found = [pair for pair in find_signs(blocks, run, NO_CLAIMS, first) if pair[0] < run.start and not _is_dated(blocks[pair[0]])]
    ranked = _ranked(blocks, found, prose)
    if not ranked or ranked[0][1] < 0:
        return None
    return Headline(ranked[0][0], blocks[ranked[0][0]].text, ranked[0][1], tuple(ranked[:_SHOWN]))


def find_claimed(blocks: Sequence[Block], claims: Claims) -> int | None:
    """Give the first line of a page, wherever it stands, that is shown and that the metadata calls the headline of the article."""
    claimed = _claimed(blocks, range(len(blocks)), claims) if claims.is_metadata else []
    return next((index for index in claimed if not _is_aside(blocks[index])), None)


def _best_told(
    blocks: Sequence[Block],
    best: tuple[int, float],
    ranked: Sequence[tuple[int, float]],
    run: Run,
    prose: LetterPairs,
) -> tuple[int, float]:
    """Give the next line over a date of which the prose tells, if it has not a word of the *best* one: a ticker, a menu, a series."""
    if len(ranked) < 2 or ranked[1][1] <= best[1] - _FARTHER or best[0] >= run.start or _told(blocks[best[0]].text, prose) > _UNTOLD:  # noqa: PLR2004
        return best
    near = (pair for pair in ranked if pair[1] > best[1] - _FARTHER and _told(blocks[pair[0]].text, prose) > _TOLD)
    return next((pair for pair in near if any(map(_is_dated, blocks[pair[0] + 1 : min(run.start, pair[0] + 1 + _REACH)]))), best)


def _told(text: str, prose: LetterPairs) -> float:
    """Give the share of the pairs of syllables of a line that prose has, too; few pairs are chance."""
    pairs = _syllables(text)
    return len(pairs & prose) / max(len(pairs), _PAIRS)


def _syllables(text: str) -> LetterPairs:
    return {pair for pair in letter_pairs(text) if "가" <= pair[0] <= "힣" and "가" <= pair[1] <= "힣"}


def _top(blocks: Sequence[Block], best: tuple[int, float], ranked: Sequence[tuple[int, float]], prose: LetterPairs) -> int:
    """Give the top one of a few lines that end with the *best* one, over a date or byline: those under a headline are decks.

    It is as good as the best one but for standing farther from the date, and the prose tells of it, or it has marks that
    menus don't have; a ticker over the headline has them, too, but the prose tells nothing of it.
    """
    lowest, total = best
    sums = dict(ranked)
    while lowest - 1 in sums and _is_stacked(blocks[lowest - 1], block := blocks[lowest]):
        if not (block.text.startswith(_BULLETS) or block.guest):
            break  # no deck for sure, nor the author with an office
        lowest -= 1
    end = lowest + 1
    while best != ranked[0] and end - lowest < _STACKED and end + 1 < len(blocks) and _is_stacked(blocks[end], blocks[lowest]):
        end += 1  # decks under a line that took the place of one of them
    below = blocks[end : end + 2]
    below = below[len(below) > 1 and len(below[0].text) < _SHORTEST :]  # a name alone over the date
    if not below or not (_is_dated(below[0]) or below[0].is_sign_off):
        return lowest
    top = lowest
    while top and lowest - top < _STACKED and _is_stacked(blocks[top - 1], blocks[lowest]):
        top -= 1
    if lowest - top == _STACKED:  # a list, but for a headline right over its deck
        return lowest - 1 if _is_over(blocks, lowest - 1, lowest, total - sums.get(lowest - 1, 0), prose) else lowest
    return next((i for i in range(top, lowest) if _is_top(blocks, i, lowest, total - sums.get(i, 0), prose)), lowest)


def _is_over(blocks: Sequence[Block], index: int, lowest: int, behind: float, prose: LetterPairs) -> bool:
    """Say whether the prose tells of a line about as much as of its deck."""
    text, deck = blocks[index].text, blocks[lowest].text
    if behind >= _FARTHEST or text in blocks[index + 1].text or deck in text:
        return False
    own, told = _told(deck, prose), _told(text, prose)
    return told > _TOLD and told * _MUCH > own > _UNTOLD


def _is_top(blocks: Sequence[Block], index: int, lowest: int, behind: float, prose: LetterPairs) -> bool:
    """Say whether a line over decks is their headline, and no ticker right over that."""
    if behind < _FARTHER and _MARKS & set(blocks[index].text):
        return _told(blocks[index].text, prose) > _UNTOLD or _told(blocks[index + 1].text, prose) <= _TOLD
    return _is_over(blocks, index, lowest, behind, prose)


def _is_stacked(block: Block, lowest: Block) -> bool:
    """Say whether a line may be the headline over a deck, or another deck: other articles are linked, or cut off."""
    text = block.text
    if not _SHORTEST <= len(text) <= _LONGEST or block.is_linked or block.path[:-1] != lowest.path[:-1] or block.letters == lowest.letters:
        return False
    return 1 < text.count(" ") < _ROW and not (
        text.endswith(CUT) or _has_path(text) or block.is_prose or _is_dated(block) or _is_row(block) or block.shape("head")
    )


def _will_do(blocks: Sequence[Block], index: int, claims: Claims) -> bool:
    """Say whether a line is good enough although little speaks for it: the metadata says the same, or no headline at all."""
    block = blocks[index]
    if not claims.titles:
        return not block.is_prose
    return _is_most_of(_with_next(blocks, index, claims), claims.certain) and not block.text.endswith(("…", "..."))


def _is_none(block: Block) -> bool:
    """Say whether a line for which little speaks is no headline: a subheading, a caption, a notice, a sentence and more."""
    is_more = block.text[0] in ITEMS or SENTENCE_STOP.regex.search(block.text) is not None
    return is_more or block.stamp_rest == "" or block.is_credit or is_copyright(block) or is_dump_credit(block)


def _is_most_of(own: str, titles: AbstractSet[str]) -> bool:
    """Say whether a line is a title, or more than half of it: all but a tag, a series, a name of the site."""
    return any(own in title and len(own) * 2 > len(title) for title in titles)


def _ranked(blocks: Sequence[Block], found: Sequence[tuple[int, Signs]], prose: LetterPairs) -> list[tuple[int, float]]:
    """Give lines with their sums, best first; those that no markup could bring to the top are left out."""
    if not found:
        return []
    sums = [sum(map(mul, signs, HEADLINE)) for _, signs in found]
    least = max(sums) - _REST  # few lines are near enough to the best one to be compared with the prose
    near = [
        (sum(map(mul, signs._replace(shared=1), HEADLINE)) if is_shared(blocks[index].text, prose) else total, index)
        for total, (index, signs) in zip(sums, found, strict=True)
        if total > least
    ]
    least = max(near)[0] - _MARKUP
    # The signs of markup stand behind all others, so that their sum goes on from that of these.
    totals = [(sum(map(mul, of_markup(blocks[index]), _MARKUP_WEIGHTS), total), index) for total, index in near if total > least]
    return [(index, total) for total, index in sorted(totals, reverse=True)]


def _text(blocks: Sequence[Block], index: int, claims: Claims) -> str:
    """Give the headline in a block: with its second line where the metadata has the two together, without the site's name."""
    text = blocks[index].text
    if not claims.all:
        return text
    if _with_next(blocks, index, claims) != blocks[index].letters:
        return f"{text} {blocks[index + 1].text}"
    for title in claims.titles:
        before = text[: -len(title)] if text.endswith(title) else ""
        marks = " []" if letters(title) in claims.strong else " "
        if PROGRAMME in before or (before and find_phrase(before.strip(marks))):  # a section in an element of its own
            return title
    bare = strip_site(text, sites=claims.sites)
    return bare if bare != text and letters(bare) in claims.all else text


def _with_next(blocks: Sequence[Block], index: int, claims: Claims) -> str:
    """Give the letters of a line, with those of the next one where the metadata has the two together; only the site may follow there."""
    own = blocks[index].letters
    if not claims.all or own in claims.all or index + 1 == len(blocks) or not any(title.startswith(own) for title in claims.all):
        return own
    under = blocks[index + 1]
    both, is_close = own + under.letters, under.gap < 2 and under.path == blocks[index].path != ()  # noqa: PLR2004 - one element, parted by <br>
    is_known = both in claims.all or (is_close and any(title.startswith(both) and _is_most_of(both, {title}) for title in claims.all))
    return both if is_known and under.letters not in claims.sites else own


class _Around(NamedTuple):
    """What the signs of all lines are found by."""

    blocks: Sequence[Block]
    start: int
    claims: Claims
    times: Mapping[str, int]
    """How often each line around is there."""
    lines: Mapping[str, int]
    """How often the letters of each candidate are there."""
    last: Mapping[str, int]
    """Where letters that are there more than once stand last before the text."""
    dated: AbstractSet[int]
    """Lines of dates right under candidates."""
    signed: AbstractSet[int]
    """Bylines there."""


def find_signs(blocks: Sequence[Block], run: Run, claims: Claims, first: int = 0) -> list[tuple[int, Signs]]:
    """Give the lines that may be the headline of a text, with their signs but for those of its prose and of markup."""
    start = run.start
    near = range(max(first, start - _SEARCHED), min(run.stop, start + _INSIDE))
    found = _claimed(blocks, range(near.start, min(len(blocks), start + _CLAIMED)), claims)
    times: Mapping[str, int] = {}
    if not found:
        times = Counter([block.text for block in blocks[near.start : near.stop]])
        found = _looking(blocks, near, start, times)
    lines = Counter([blocks[index].letters for index in found])
    repeated = [index for index in found if index < start and lines[blocks[index].letters] > 1 and not _is_aside(blocks[index])]
    last = {blocks[index].letters: index for index in repeated}
    under = {below for index in found for below in range(index + 1, min(start, index + 1 + _REACH)) if len(blocks[below].text) <= _STAMP}
    dated, signed = {i for i in under if _is_dated(blocks[i])}, {i for i in under if blocks[i].is_sign_off}
    around = _Around(blocks, start, claims, times, lines, last, dated, signed)
    return [(index, _signs(around, index)) for index in found]


def _claimed(blocks: Sequence[Block], near: range, claims: Claims) -> list[int]:
    """Give the lines that the metadata has, or most of it: where there are some, no other line needs to be looked at."""
    certain = claims.certain
    if not certain:
        return []
    everything = "\n".join(certain)
    least, most = min(map(len, certain)) // 3, 2 * max(map(len, certain))
    fits = [
        i
        for i in near
        if least <= len(text := blocks[i].text) < most
        # two syllables at the start of a line are letters, and stand in what holds those of the line
        and (text[:2] in everything or not "가" <= text[0] <= "힣" or not "가" <= text[1:2] <= "힣")
        and blocks[i].letters in everything
    ]
    wholes = {i: whole for i in fits if _is_most_of(whole := _with_next(blocks, i, claims), certain)}
    # the second line of a headline is none without the first
    return [i for i in wholes if wholes.get(i - 1, own := blocks[i].letters) == own or not wholes[i - 1].endswith(own)]


def _looking(blocks: Sequence[Block], near: range, start: int, times: Mapping[str, int]) -> list[int]:
    """Give the lines that look most like a headline at a glance."""
    looks: list[tuple[int, int]] = []
    below = near.stop + _REACH  # where the next date stands
    for index in reversed(near):
        block = blocks[index]
        text = block.text
        length = len(text)
        if _SHORTEST <= length <= _MOST and (index < start or not block.is_prose):
            look = (length >= _SHORT) + (times[text] > 1) + (index < below <= index + _REACH)
            looks.append((2 * look + (_is_quoted(text) is not None) + (text.count(" ") > 1), index))
        if length <= _STAMP and (":" in text or "20" in text or "19" in text) and _is_dated(block):
            below = index
    looks.sort(reverse=True)
    return sorted(index for _, index in looks[:_CANDIDATES] if not _is_row(blocks[index]))


def _is_row(block: Block) -> bool:
    """Say whether a line is of the page's frame: labels, a date, or indices and how they changed."""
    text = block.text
    return bool(block.phrase or block.is_menu) or text.count("▲") + text.count("▼") > 1 or block.stamp_rest == "" or is_part(text)


def _is_aside(block: Block) -> bool:
    return block.is_linked or bool(block.hints & UNSEEN)


def _is_dated(block: Block) -> bool:
    text = block.text
    if len(text) > _STAMP or not (":" in text or "20" in text or "19" in text):
        return False
    return block.stamp_rest is not None or _has_day(text) is not None


def prose_pairs(blocks: Sequence[Block], start: int) -> LetterPairs:
    """Give the pairs of letters of the prose that a headline is compared with."""
    prose = [block.text for block in blocks[start : start + _AROUND] if block.is_prose][:_READ]
    return letter_pairs("\n".join(prose))


def is_shared(text: str, prose: LetterPairs) -> bool:
    """Say whether prose has most of the pairs of letters of a line."""
    return _share(letter_pairs(text), prose) > 0.5  # noqa: PLR2004 - most


def _signs(around: _Around, index: int) -> Signs:
    """Find the signs of a line."""
    blocks, start, claims, times, lines, last, dated, signed = around
    block = blocks[index]
    text, own = block.text, block.letters
    over = blocks[index - 1] if index else None
    whole = _with_next(blocks, index, claims)
    if whole != own:  # of two lines
        index += 1
        text = f"{text} {blocks[index].text}"
    under = blocks[index + 1] if index + 1 < len(blocks) else None
    pairs = letter_pairs(text) if claims.pairs else set()
    below = range(index + 1, index + 1 + _REACH)
    last_mark = ending(text)
    return Signs(
        line=1,
        claimed=bool(claims.strong),
        claimed_weakly=bool(claims.weak) and not claims.strong,
        equal=whole in claims.strong,
        equal_weakly=whole in claims.weak,
        part=bool(claims.strong) and whole not in claims.strong and _is_most_of(whole, claims.strong),
        alike=max([_share(title, pairs) for title in claims.pairs], default=0.0),
        again=lines[own] > 1 or times.get(text, 0) > 1,
        later=last.get(own, index) > index,
        short=len(text) < _SHORT,
        long=len(text) > _LONG,
        longest=len(text) > _LONGEST,
        words=min(text.count(" "), _WORDS) / _WORDS,
        quoted=_is_quoted(text) is not None,
        verb=last_mark != "" and last_mark not in STOPS,
        pathlike=_has_path(text) is not None,
        gap=block.gap > 1,
        gap_behind=under is None or under.gap > 1,
        short_over=over is None or len(over.text) < _SHORT,
        short_under=under is not None and len(under.text) < _SHORT,
        phrase_under=under is not None and under.phrase is not None,
        date_right_under=below.start in dated,
        date_under=not dated.isdisjoint(below),
        byline_under=not signed.isdisjoint(below),
        inside=index >= start,
    )


def of_markup(block: Block) -> tuple[bool, ...]:
    """Give the last five signs, those of a line's markup, which is read for few lines."""
    hints = block.hints
    return (
        bool(hints & (Hint.HEADING | Hint.TITLE)),
        block.is_linked,
        bool(hints & Hint.LIST),
        bool(hints & Hint.CHROME),
        bool(hints & UNSEEN),
    )


def _share(pairs: LetterPairs, others: LetterPairs) -> float:
    """Give the share of pairs that others hold, too."""
    return len(pairs & others) / len(pairs) if pairs else 0.0
