"""Fits what speaks for a line being the headline: `newsclean/rules/headline.py` comes from here.

A softmax over the lines of each page that newsclean would look at, and no line at all: right is the line that the gold has, the
one nearest to the text where there are several; no line where only the metadata knows the headline.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

import numpy as np
from gold import Example  # noqa: TC002 - beside what the fit needs
from scipy.optimize import minimize

from newsclean import reading
from newsclean.label.claims import LetterPairs, find_claims
from newsclean.label.edges import true_start
from newsclean.label.headline import find_signs, is_shared, of_markup, prose_pairs
from newsclean.label.repeats import find_repeats
from newsclean.newsroom.sentences import letters
from newsclean.newsroom.titles import strip_site
from newsclean.page import Block, Page
from newsclean.rules import sources
from newsclean.rules.headline import Signs
from newsclean.scoring import WEIGHTS, best_run, scores
from newsclean.vocabulary import Hint

_HARD: Final = 0.3  # of the penalty for weights; twice or half of it changes hardly an answer
_FREE: Final = ("line", "claimed", "claimed_weakly")  # what decides between a line and none: hardly any penalty
_LOOSE: Final = 0.03
_CHANGED: Final = 0.25  # how much a page counts whose headline was taken away, or changed in the metadata
_PARTS: Final = 10  # of the outlets, each left out once


class Lines(NamedTuple):
    """The lines of a page that may be its headline."""

    outlet: str
    signs: Any
    """An array, one row a line."""
    right: Any
    """An array: whether a line is the headline, or one of its copies."""
    target: Any
    """The same, for the copy nearest to the text alone."""
    weight: float

    @property
    def is_shown(self) -> bool:
        return bool(self.right.any())


def _with_rest(signs: Signs, block: Block, prose: LetterPairs) -> Signs:
    """Add the signs of the prose under a line and of its markup, which stand last."""
    markup = of_markup(block)
    return Signs(*signs[: -len(markup)], *markup)._replace(shared=is_shared(block.text, prose))


def _lines(outlet: str, page: Page, title: str, weight: float) -> Lines | None:
    values = scores(page.blocks)
    for index in find_repeats(page.blocks, page.facts):
        values[index] = WEIGHTS.doubtful
    run = best_run(values)
    run = run._replace(start=true_start(page.blocks, run))
    claims = find_claims(page.facts, page.blocks)
    prose = prose_pairs(page.blocks, run.start)
    found = [(index, _with_rest(signs, page.blocks[index], prose)) for index, signs in find_signs(page.blocks, run, claims)]
    right = np.array([_is(page.blocks, index, title) for index, _ in found], bool)
    if not found or not (right.any() or title in claims.all):
        return None
    seen = [
        right[place]
        and index < run.start
        and not page.blocks[index].is_linked
        and not page.blocks[index].hints & (Hint.HIDDEN | Hint.CONTROL)
        for place, (index, _) in enumerate(found)
    ]
    target = np.arange(len(found)) == max(np.flatnonzero(seen)) if any(seen) else right
    return Lines(outlet, np.array([signs for _, signs in found], float), right, target, weight)


def _is(blocks: Sequence[Block], index: int, title: str) -> bool:
    own = blocks[index].letters
    both = own + blocks[index + 1].letters if index + 1 < len(blocks) else own
    return title in (own, both) or (not blocks[index].path and letters(strip_site(blocks[index].text)) == title)


def _claiming(page: Page, title: str, other: str) -> Page:
    """Give a page whose metadata has another headline."""
    own = letters(title)
    facts = {
        source: [other if own in letters(value) else value for value in values] if source in sources.TITLE else values
        for source, values in page.facts.items()
    }
    return page._replace(facts=facts)


def _changed(page: Page, gold: dict[str, Any]) -> Iterator[Page]:
    """Give a page without its headline; and with another one in its metadata: half of its words and some of the text, or a tag more."""
    title, own = gold["title"], letters(gold["title"])
    yield page._replace(blocks=[block for block in page.blocks if not (block.letters and (block.letters in own or own in block.letters))])
    if page.facts:
        yield _claiming(page, title, " ".join([*title.split()[::2], *"".join(gold["paragraphs"][:1]).split()[:3]]))
        yield _claiming(page, title, f"[시장] {title}")


def read(examples: Sequence[Example]) -> Iterator[Lines]:
    """Give the lines of each page; of pages of HTML also without their headline, and with another one in their metadata."""
    for outlet, text, gold, weight in examples:
        title = letters(gold.get("title") or "")
        if not gold.get("is_article", True) or not title:
            continue
        page = reading.read(text, gold.get("url"))
        for each, share in ((page, 1.0), *((changed, _CHANGED) for changed in _changed(page, gold))):
            found = _lines(outlet, each, title, weight * share)
            if found:
                yield found


def fitted(pages: Sequence[Lines], first: Any = None) -> Any:  # noqa: ANN401 - arrays
    """Give the weights of the signs."""
    signs = np.concatenate([page.signs for page in pages])
    right = np.concatenate([page.target for page in pages])
    counts = [len(page.right) for page in pages]
    numbers: Any = np.repeat(np.arange(len(pages)), counts)
    starts = np.concatenate([[0], np.cumsum(counts)[:-1]])
    shares = np.array([page.weight for page in pages])
    unshown = np.array([not page.is_shown for page in pages])
    penalty = np.array([_LOOSE if name in _FREE else _HARD for name in Signs._fields])

    def loss(weights: Any) -> tuple[float, Any]:  # noqa: ANN401 - arrays
        sums = signs @ weights
        top = np.maximum(np.maximum.reduceat(sums, starts), 0)
        odds = np.exp(sums - top[numbers])
        everything = np.add.reduceat(odds, starts) + np.exp(-top)
        good = np.maximum(np.add.reduceat(odds * right, starts) + unshown * np.exp(-top), 1e-300)
        slope = shares[numbers] * (odds / everything[numbers] - odds * right / good[numbers])
        return float(shares @ (np.log(everything) - np.log(good)) + penalty @ weights**2), signs.T @ slope + 2 * penalty * weights

    return minimize(loss, np.zeros(signs.shape[1]) if first is None else first, jac=True, method="L-BFGS-B").x


def is_right(page: Lines, weights: Any) -> bool:  # noqa: ANN401 - an array
    """Say whether the line with the greatest sum is the headline, or no line exceeds zero where the page shows none."""
    sums = page.signs @ weights
    return bool(page.right[sums.argmax()]) if sums.max() > 0 else not page.is_shown


def _accuracy(pages: Sequence[Lines], weights: Sequence[Any]) -> float:
    right = [page.weight * is_right(page, own) for page, own in zip(pages, weights, strict=True)]
    return sum(right) / sum(page.weight for page in pages)


def fit(examples: Sequence[Example]) -> Signs:
    """Fit, and print what each sign is worth and the result with outlets left out."""
    pages = list(read(examples))
    every = fitted(pages)
    outlets = sorted({page.outlet for page in pages})
    others: dict[str, Any] = {}
    for part in range(_PARTS):
        left_out = set(outlets[part::_PARTS])
        others |= dict.fromkeys(left_out, fitted([page for page in pages if page.outlet not in left_out], every))
    apart = _accuracy(pages, [others[page.outlet] for page in pages])
    print(f"{len(pages)} pages; right with outlets left out {apart:.4f}, with all {_accuracy(pages, [every] * len(pages)):.4f}")
    wrong = defaultdict(list)
    for page in pages:
        wrong[page.outlet].append(not is_right(page, others[page.outlet]))
    print("wrong, by outlet left out:", *(f"{outlet} {sum(each)}/{len(each)}" for outlet, each in sorted(wrong.items()) if any(each)))
    print("without a sign:")
    for place, name in enumerate(Signs._fields):
        without = every.copy()
        without[place] = 0
        print(f"  {name:16s} {every[place]:+.2f}  {_accuracy(pages, [without] * len(pages)):.4f}")
    return Signs(*(round(float(weight), 2) for weight in every))
