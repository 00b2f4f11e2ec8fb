"""Which run of lines is the article: the one with the greatest evidence, of a page or of its scripts.

A best run that is a list, a crumb, a notice of the site or a comment is not the last word: the next best run is judged, then
what stands under the headline without being prose, then what a script holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf
from operator import mul
from typing import Final, NamedTuple

from newsclean.evidence import is_called_article, is_framed, signs_of_run, with_surroundings
from newsclean.label.briefs import find_flash, find_notice
from newsclean.label.claims import Claims, find_claims
from newsclean.label.headline import Headline, find_claimed, find_title
from newsclean.label.others import are_elsewhere, without_others
from newsclean.label.repeats import find_repeats
from newsclean.label.start import true_start
from newsclean.newsroom.sentences import letters
from newsclean.page import Page, Run
from newsclean.reading import embedded
from newsclean.rules import sources
from newsclean.rules.evidence import EVIDENCE, Signs
from newsclean.scoring import LONG, WEIGHTS, best_run, scores

CERTAIN: Final = 3.0
"""Evidence, as logarithm of the odds, that no other run of a page need be looked at: twenty to one."""
_SHORTEST: Final = 0.3  # score of the shortest sentence that may be an article, at least
_FEW_TEASERS: Final = 0.5  # share of a few sentences that stand under linked headlines, at most
_UNDER: Final = 40  # blocks under a headline, at most, in which its text begins
_MANY_TEASERS: Final = 0.75  # share of the prose of a list of teasers, at least
_SURE: Final = 1.5  # evidence of a few sentences that are not the best run of their page, at least
_RUNS: Final = 3  # of a page that are judged, at most
_BARE: Final = 20  # blocks of a page that has nothing to show before its scripts run, at most


class Candidate(NamedTuple):
    """A run of a page that may be the article, and what speaks for it."""

    page: Page
    scores: list[float]
    run: Run
    repeats: set[int]
    """Blocks that repeat the article elsewhere on the page."""
    headline: Headline
    signs: Signs

    evidence: float
    """Sum of the signs, each times its weight."""
    is_article: bool
    """Whether it is one: by evidence, or a few sentences by what stands around them."""


def judge(page: Page, certain: float = CERTAIN, hopeless: float = 0.0) -> list[Candidate]:
    """Judge the runs of a page, until one is *certain*; the one with the greatest evidence comes first.

    A run that even the best surroundings leave *hopeless* is not asked for them.
    """
    values = scores(page.blocks)
    repeats = find_repeats(page.blocks, page.facts)
    for index in repeats:
        values[index] = WEIGHTS.doubtful
    claims = find_claims(page.facts, page.blocks)
    found: list[Candidate] = []
    for run in _best_runs(page, values):
        found.append(_candidate(page, values, run, claims, hopeless)._replace(repeats=repeats))
        if found[-1].is_article and found[-1].evidence >= certain and found[-1].headline.is_claimed is not False:
            break
    else:
        found += _under_headline(page, values, claims, found)
        found = [_few(one) if place == 0 and one.run.score < LONG else _right_under(one) for place, one in enumerate(found)]
        found += _embedded(page)
    ranked = _ranked(found)
    return [*_notice(page, values, claims, ranked), *ranked]


def _ranked(found: Sequence[Candidate]) -> list[Candidate]:
    """Put articles first, those under another headline than the metadata's and lists last of them; then evidence decides.

    What the metadata confirms comes before a few sentences elsewhere.
    """

    def rank(one: Candidate) -> tuple[bool, bool, bool, bool, float]:
        is_other = one.headline.is_claimed is False
        return not one.is_article, is_other, _is_list(one.signs), one.run.score < LONG and not one.signs.confirmed, -one.evidence

    return sorted(found, key=rank)


def _few(best: Candidate) -> Candidate:
    """Judge a page whose best run is a few sentences, by what stands around them and not by how many they are."""
    if best.is_article or best.run.score >= LONG:
        return best
    page, headline = best.page, best.headline.block
    flash = None if headline is None else find_flash(page.blocks, best.run, headline)
    best = best._replace(run=flash or best.run)
    is_told = best.signs.told >= best.signs.polite or best.signs.labelled or is_called_article(page.facts)
    is_comment = _are_comments(best.signs) or not is_told
    is_headline = best.run.stop - best.run.start == 1 and best.run.start == headline  # some end with a full stop
    is_prose = best.run.score > _SHORTEST and best.signs.teasers <= _FEW_TEASERS and not (is_comment or is_headline)
    if is_prose and is_framed(page, best.run, headline):
        return best._replace(is_article=True)
    notice = None if headline is None else find_notice(page.blocks, headline)
    if notice and is_comment and notice.stop > best.run.start:
        notice = None
    return best._replace(run=notice or best.run, is_article=notice is not None)


def _notice(page: Page, values: list[float], claims: Claims, ranked: Sequence[Candidate]) -> Iterator[Candidate]:
    """Give the few words under the headline of an article that has no prose, where the best run of its page is something else."""
    headline = find_claimed(page.blocks, claims)
    if headline is None or (ranked and ranked[0].is_article and not _is_something_else(ranked[0], headline)):
        return
    notice = find_notice(page.blocks, headline)
    if notice is not None:
        yield _candidate(page, values, notice, claims, 0.0)._replace(run=notice, is_article=True)


def _is_something_else(best: Candidate, headline: int) -> bool:
    """Say whether a run is a list of teasers, or comments, or stands over the headline of its page or behind the copyright under it."""
    return _is_list(best.signs) or best.run.stop <= headline or _is_behind(best, headline)


def _is_behind(other: Candidate, headline: int | None) -> bool:
    """Say whether a notice of copyright, which ends an article, stands between a headline and a run."""
    return headline is not None and min(other.scores[headline : other.run.start], default=0.0) <= WEIGHTS.copyright


def _is_list(signs: Signs) -> bool:
    """Say whether a run is a list of teasers, or comments."""
    return signs.teasers > _MANY_TEASERS or _are_comments(signs)


def _are_comments(signs: Signs) -> bool:
    """Say whether people speak, each under a date."""
    return signs.polite > signs.told and signs.dates > 0


def _under_headline(page: Page, values: list[float], claims: Claims, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Judge the best run under the headline that the metadata names, if it is none of those that were *found*."""
    headline = find_claimed(page.blocks, claims)
    if headline is None:
        return
    run = best_run(values, Run(headline + 1, headline + 1 + _UNDER, 0.0))
    if run.stop and not any(other.run.start <= run.start < other.run.stop for other in found):
        yield _candidate(page, values, run._replace(start=true_start(page.blocks, run)), claims, 0.0)


def _right_under(other: Candidate) -> Candidate:
    """Accept a few sentences, too, that stand right under a headline that the page is known by, although others score more."""
    signs, headline = other.signs, other.headline.block
    is_known = bool(signs.labelled) or is_called_article(other.page.facts)
    is_told = signs.near > 0 and is_known and signs.told >= signs.polite
    is_named = other.headline.is_claimed is True and is_framed(other.page, other.run, headline)
    is_prose = not (signs.teasers or _are_comments(signs) or _is_behind(other, headline)) and _SHORTEST < other.run.score < LONG
    return other._replace(is_article=other.is_article or (is_prose and (is_named or is_told)))


def _best_runs(page: Page, values: Sequence[float]) -> Iterator[Run]:
    """Give the run with the greatest score, then the one with the greatest score beside it, and so on."""
    rest = list(values)
    for _ in range(_RUNS):
        run = best_run(rest)
        if run.stop == 0:
            break
        own = without_others(page.blocks, run, rest, WEIGHTS.copyright)
        if own != run:
            run = best_run(rest, own)
        yield run._replace(start=true_start(page.blocks, run))
        rest[run.start : run.stop] = [-inf] * (run.stop - run.start)


def _embedded(page: Page) -> Iterator[Candidate]:
    """Judge the article that a script of the page holds."""
    if is_called_article(page.facts) or len(page.blocks) < _BARE:
        held = embedded.find(page.scripts, page.facts)
        if held:
            values = scores(held.blocks)
            both = Page(page.facts | held.facts, held.blocks)
            said = {letters(value) for source in sources.TITLE for value in page.facts.get(source, ())}
            if any(letters(value) in said for value in held.facts.get("script:title", ())):
                both.facts["script:confirmed"] = ["headline"]
            yield _few(_candidate(both, values, best_run(values), find_claims(both.facts, both.blocks), 0.0))


def _candidate(page: Page, values: list[float], run: Run, claims: Claims, hopeless: float) -> Candidate:
    signs = signs_of_run(page.blocks, values, run)
    is_long = run.score >= LONG
    if is_long and weigh(signs) + _MOST_AROUND <= hopeless:
        return Candidate(page, values, run, set(), Headline(None, None, 0.0), signs, weigh(signs), is_article=False)
    headline = find_title(page.blocks, run.start, claims)
    run = _under(run, headline.block, page, values)
    signs = with_surroundings(signs, page.blocks, run, headline.block)._replace(confirmed="script:confirmed" in page.facts)
    evidence = weigh(signs)
    is_sure = run.score > _SHORTEST if signs.confirmed else evidence > _SURE and signs.near > 0 and signs.told >= signs.polite
    is_article = evidence > 0 if is_long and not signs.confirmed else is_sure
    return Candidate(page, values, run, set(), headline, signs, evidence, is_article)


def _under(run: Run, headline: int | None, page: Page, values: Sequence[float]) -> Run:
    """Let a run that begins with another story begin under its own headline."""
    if headline is None or not run.start < headline < run.stop:
        return run
    over, under = ([i for i in part if page.blocks[i].is_prose] for part in (range(run.start, headline), range(headline, run.stop)))
    if not under or not are_elsewhere(page.blocks, under, over):
        return run
    own = best_run(values, run._replace(start=headline + 1))
    return own._replace(start=true_start(page.blocks, own))


def weigh(signs: Signs) -> float:
    """Sum up signs, each times its weight."""
    return float(sum(map(mul, signs, EVIDENCE)))


_MOST_AROUND: Final = weigh(Signs(near=1, dated=1, labelled=1, signed=1))
"""Evidence that may stand around a run, at most."""
