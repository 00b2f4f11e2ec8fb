"""Which run of lines is the article: the one with the greatest evidence, of a page or of its scripts.

A best run that is a list, a crumb, a notice of the site or a comment is not the last word: the next best run is judged, then
what stands under the headline without being prose, then what a script holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from math import inf
from typing import Final

from newsclean.candidate import SHORTEST, Candidate, Scored, are_comments, candidate, is_behind, is_headline, is_list, scored
from newsclean.evidence import is_called_article, is_framed
from newsclean.label.briefs import find_flash, find_items, find_notice, find_tagged
from newsclean.label.claims import find_claims
from newsclean.label.edges import behind_table, true_start, true_stop
from newsclean.label.headline import Headline, find_claimed
from newsclean.label.others import HEADING, are_published, next_story, teased, without_next, without_others
from newsclean.newsroom.sentences import LONGEST_HEADLINE, letters
from newsclean.page import Block, Page, Run
from newsclean.reading import embedded
from newsclean.reading.json_ld import BARE
from newsclean.rules import sources
from newsclean.scoring import LONG, WEIGHTS, best_run, scores

CERTAIN: Final = 3.0
"""Evidence, as logarithm of the odds, that no other run of a page need be looked at: twenty to one."""
_FEW_TEASERS: Final = 0.5  # share of a few sentences that stand under linked headlines, at most
_REPORTED: Final = 2.5  # score of a few sentences without a date that are an article by who signs them, at least
_UNDER: Final = 40  # blocks under a headline, at most, in which its text begins
_ADVERT: Final = 40  # characters of the mark of an advertisement, at most
_RUNS: Final = 3  # of a page that are judged, at most


def judge(page: Page, certain: float = CERTAIN, hopeless: float = 0.0) -> list[Candidate]:
    """Judge the runs of a page, until one is *certain*; the one with the greatest evidence comes first.

    A run that even the best surroundings leave *hopeless* is not asked for them.
    """
    page = page._replace(blocks=_without_adverts(page.blocks))
    read = scored(page)
    claimed = cache(partial(find_claimed, page.blocks, read.claims))  # of all lines: asked for by few pages, and by these twice
    after = next_story(page.blocks)
    if after is not None and _is_under(page, after, claimed()):
        read = scored(page._replace(blocks=without_next(page.blocks, after)))
    found: list[Candidate] = []
    for run in _best_runs(read):
        found.append(candidate(read, run, hopeless))
        if not found[-1].signs.labelled:
            found += _behind_date(read, run, hopeless)
        if found[-1].is_article and found[-1].evidence >= certain and found[-1].headline.is_claimed is not False:
            break
    else:
        found += _under_headline(read, found, claimed())
        found = [_right_under(_few(one) if place == 0 else one) for place, one in enumerate(found)]
        found += _embedded(page)
    ranked = _ranked(found)
    return [*_notice(read, ranked, claimed), *ranked]


def _without_adverts(blocks: list[Block]) -> list[Block]:
    """Leave out the marks of advertisements in a dump, which stand anywhere and tell nothing of the lines around them."""
    if not blocks or blocks[0].path:
        return blocks
    short = [(i, block.text) for i, block in enumerate(blocks) if len(block.text) <= _ADVERT]
    named = [i for i, text in short if "광고" in text or "AD" in text or "dver" in text or "pons" in text or "스폰서" in text]
    marks = {i for i in named if (shape := blocks[i].shape("any")) and shape.name == "advert-mark"}
    if not marks:
        return blocks
    kept = [*blocks]
    for index in [index + 1 for index in marks if index + 1 < len(blocks)]:
        # What stands on both sides of a mark stays apart, where empty lines part the text.
        gap = max(near.gap for near in blocks[max(0, index - 2) : index + 2])
        kept[index] = blocks[index] if blocks[index].gap == gap else blocks[index].part(blocks[index].text, gap)
    return [block for index, block in enumerate(kept) if index not in marks]


def _is_under(page: Page, after: int, headline: int | None) -> bool:
    """Say whether another article stands under the page's own: under its *headline*; a dump without one begins with its own."""
    return not page.blocks[after].path if headline is None else headline < after


def _ranked(found: Sequence[Candidate]) -> list[Candidate]:
    """Put articles first, those under another headline than the metadata's last of them; then evidence decides.

    What the metadata confirms, and long texts that are no list, come before a few sentences elsewhere; and what people say comes
    behind what stands over it under the same headline.
    """

    def rank(one: Candidate) -> tuple[bool, bool, bool, bool, float]:
        is_text = one.signs.confirmed or _is_long(one)
        title = one.headline.block or 0
        over = (other for other in found if other.is_article and title < other.run.start < one.run.start)
        is_reply = not is_text and one.signs.polite > one.signs.told and any(other.headline.block == title for other in over)
        return not one.is_article, one.headline.is_claimed is False, not is_text, is_reply, -one.evidence

    return sorted(found, key=rank)


def _is_long(one: Candidate) -> bool:
    return one.run.score >= LONG and not is_list(one.signs)


def _few(best: Candidate) -> Candidate:
    """Judge a page whose best run is a few sentences, by what stands around them and not by how many they are."""
    if best.is_article or best.run.score >= LONG:
        return best
    page, headline = best.page, best.headline.block
    flash = None if headline is None else find_flash(page.blocks, best.run, headline)
    best = best._replace(run=flash or best.run)
    if best.run.stop - best.run.start == 1 and headline != best.run.start and (under := _under_sentence(best)):
        return under
    first = best.run.start
    over = page.blocks[(headline or 0) + 1 : first]
    # Under the headline of another article, behind others.
    is_other = (
        not best.signs.labelled and any(block.is_prose for block in over) and first in teased(page.blocks, range(first - 1, first + 1))
    )
    # Under a byline, or a date alone under a headline: people who comment are no reporters, and stand over their date, or beside it.
    is_known = best.signs.labelled or is_called_article(page.facts) or (best.signs.near and best.signs.signed)
    if len(over) == 1 and over[0].stamps and len(page.blocks[first - 2].text) >= HEADING:
        is_known = is_known or (over[0].stamp_rest or "by ").startswith("by ")
    is_told = best.signs.told >= best.signs.polite or is_known
    is_comment = are_comments(best.signs) or not is_told
    # Subheadings stand over sentences, too: what is dated and signed is no list.
    is_own = best.signs.teasers <= _FEW_TEASERS or (best.signs.dated == 1 and best.signs.signed and best.evidence > 1)
    is_prose = best.run.score > SHORTEST and is_own and not (is_comment or is_other or is_headline(best))
    if is_prose and (is_framed(page, best.run, headline) or _is_reported(best)):
        return best._replace(is_article=True)
    notice = None if headline is None or page.blocks[headline].is_sign_off else find_notice(page.blocks, headline)
    is_text = not (is_comment or is_other) and is_own
    if notice and not is_text and notice.stop > best.run.start:
        notice = None
    return best._replace(run=notice or best.run, is_article=notice is not None)


def _is_reported(best: Candidate) -> bool:
    """Say whether a few sentences are an article by who signs them, under a date or as more than one sentence."""
    signs = best.signs
    is_signed = bool(signs.signed) and signs.told > signs.polite and (signs.dated > 0 or best.run.score > _REPORTED)
    return is_signed and best.evidence > 0 and not is_behind(best, best.headline.block)


def _under_sentence(best: Candidate) -> Candidate | None:
    """Give the notice under a run of one sentence, which is its headline then: some end with a full stop."""
    blocks, title = best.page.blocks, best.run.start
    notice = find_notice(blocks, title)
    if notice is None or len(blocks[title].text) >= LONGEST_HEADLINE or not are_published(blocks[title + 1 : notice.start]):
        return None
    return best._replace(headline=Headline(title, blocks[title].text, 0.0, best.headline.ranked), run=notice, is_article=True)


def _notice(read: Scored, ranked: Sequence[Candidate], claimed: Callable[[], int | None]) -> Iterator[Candidate]:
    """Give the few words under the headline of an article that has no prose, where the best run of its page is something else."""
    best = ranked[0] if ranked and ranked[0].is_article else None
    headline = best.headline.block if best and best.headline.is_claimed else None
    headline = claimed() if headline is None else headline
    if headline is None and not (best and _is_long(best)):
        headline = find_tagged(read.page.blocks)
    if headline is None:
        return
    # Not over a long text, nor over one that goes on where the items end: they are its first lines.
    items = None if best and _is_long(best) else find_items(read.page.blocks, headline)
    if items and not (best and best.run.start <= items.stop < best.run.stop):
        title = Headline(headline, read.page.blocks[headline].text, 0.0)
        yield candidate(read, items)._replace(headline=title, run=items, is_article=True)
    if best and not (is_list(best.signs) or best.run.stop <= headline or is_behind(best, headline)):
        return  # comments, too, stand over the headline of the page, or behind the copyright under it
    notice = find_notice(read.page.blocks, headline)
    if notice is None or any(notice.start < one.run.stop and notice.stop > one.run.start and is_list(one.signs) for one in ranked):
        return  # the two are one: a list, or a text with links between its paragraphs
    if read.repeats.isdisjoint(range(notice.start, notice.stop)):
        yield candidate(read, notice)._replace(run=notice, is_article=True)


def _under_headline(read: Scored, found: Sequence[Candidate], headline: int | None) -> Iterator[Candidate]:
    """Judge the best run under the headline that the metadata names, if it is none of those that were *found*."""
    if headline is None:
        return
    run = best_run(read.scores, Run(headline + 1, headline + 1 + _UNDER, 0.0))
    if run.stop and not any(other.run.start <= run.start < other.run.stop for other in found):
        yield candidate(read, run._replace(start=true_start(read.page.blocks, run)))


def _right_under(other: Candidate) -> Candidate:
    """Accept a few sentences, too, that stand right under a headline that the page is known by, although others score more."""
    signs, headline = other.signs, other.headline.block
    if are_comments(signs) or is_headline(other) or is_behind(other, headline) or not SHORTEST < other.run.score < LONG:
        return other
    is_known = bool(signs.labelled) or is_called_article(other.page.facts)
    is_told = signs.near > 0 and is_known and signs.told >= signs.polite and not signs.teasers
    is_named = other.headline.is_claimed is True and is_framed(other.page, other.run, headline)
    return other._replace(is_article=other.is_article or is_told or (is_named and not (signs.teasers and not signs.labelled)))


def _best_runs(read: Scored) -> Iterator[Run]:
    """Give the run with the greatest score, then the one with the greatest score beside it, and so on."""
    blocks, rest = read.page.blocks, list(read.scores)
    for _ in range(_RUNS):
        run = best_run(rest)
        if run.stop == 0:
            break
        own = without_others(blocks, run, rest, WEIGHTS.copyright)
        if own != run:
            run = best_run(rest, own)
        over = run.start - behind_table(blocks[: run.start][::-1], 0)
        run = Run(over, run.stop, run.score + sum([value for value in rest[over : run.start] if value > 0]))
        yield run._replace(start=true_start(blocks, run), stop=true_stop(blocks, run))
        rest[run.start : run.stop] = [-inf] * (run.stop - run.start)


def _behind_date(read: Scored, run: Run, hopeless: float) -> Iterator[Candidate]:
    """Judge what stands behind the one date of publication in a run: what stands over it is another article's, or teasers."""
    blocks = read.page.blocks
    inside = range(run.start, run.stop - 1)
    dates = [i for i in inside if blocks[i].stamp_rest is not None and are_published(blocks[i : i + 1])]
    if len(dates) != 1:
        return
    start = dates[0] + 1
    rest = Run(start, run.stop, sum(read.scores[start : run.stop]))
    if rest.score >= LONG:
        yield candidate(read, rest, hopeless, next((i + 1 for i in range(start - 1, run.start, -1) if blocks[i].is_prose), 0))


def _embedded(page: Page) -> Iterator[Candidate]:
    """Judge the article that a script of the page holds."""
    if is_called_article(page.facts) or len(page.blocks) < BARE:
        held = embedded.find(page.scripts, page.facts)
        if held:
            values = scores(held.blocks)
            both = Page(page.facts | held.facts, held.blocks)
            said = {letters(value) for source in sources.TITLE for value in page.facts.get(source, ())}
            if any(letters(value) in said for value in held.facts.get("script:title", ())):
                both.facts["script:confirmed"] = ["headline"]
            run = best_run(values)
            if not any(block.is_prose for block in held.blocks):
                run = Run(0, len(values), run.score)  # of a notice all lines are alike
            yield _few(candidate(Scored(both, values, set(), find_claims(both.facts, both.blocks)), run))
