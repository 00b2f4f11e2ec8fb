"""Fits what speaks for a run of lines being an article: `newsclean/rules/evidence.py` comes from here.

A logistic regression on the runs of each page that newsclean would judge: right is a run that is most of the gold body.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import inf
from typing import Any, Final, NamedTuple

import numpy as np
from gold import Example, body_score
from sklearn.linear_model import LogisticRegression

from newsclean import choice, reading
from newsclean.rules.evidence import Signs
from newsclean.scoring import LONG

_RIGHT: Final = 0.5  # of the body's F1, from which on a run is the article
_WRONG: Final = 0.2  # of the body's F1, up to which it is none; runs between the two teach nothing
_OTHER: Final = 0.3  # how much a wrong run of an article's page counts: it must only have less than the right one
_STRENGTH: Final = 2.0  # of the fit: twice of it changes no answer
_PARTS: Final = 10  # of the outlets, each left out once


class Judged(NamedTuple):
    """A run of a page: its signs, and how much of the body it is."""

    page: int
    outlet: str
    signs: Signs
    right: float
    weight: float


def judged(examples: Sequence[Example]) -> list[Judged]:
    """Judge all runs of all pages, also behind a certain one."""
    found = []
    for number, (outlet, text, gold, weight) in enumerate(examples):
        for candidate in choice.judge(reading.read(text, gold.get("url")), certain=inf, hopeless=-inf):
            if candidate.run.score < LONG:
                continue  # not judged by evidence
            right = body_score(gold, (block.text for block in candidate.page.blocks[candidate.run.start : candidate.run.stop]))
            is_other = gold.get("is_article", True) and right <= _WRONG
            found.append(Judged(number, outlet, candidate.signs, right, weight * (_OTHER if is_other else 1)))
    return found


def fitted(runs: Sequence[Judged]) -> Any:  # noqa: ANN401 - an array
    """Give the weights of the signs."""
    clear = [run for run in runs if run.right > _RIGHT or run.right <= _WRONG]
    model = LogisticRegression(C=_STRENGTH, max_iter=5000, fit_intercept=False)
    model.fit(np.array([run.signs for run in clear], float), [run.right > _RIGHT for run in clear], [run.weight for run in clear])
    return model.coef_[0]


def accuracy(examples: Sequence[Example], runs: Sequence[Judged], sums: Iterable[float]) -> float:
    """Give the share of pages that are taken for what they are, an article by its right run."""
    best: dict[int, tuple[float, float]] = defaultdict(lambda: (-1.0, 0.0))
    for run, total in zip(runs, sums, strict=True):
        best[run.page] = max(best[run.page], (total, run.right))
    right = total_weight = 0.0
    for number, example in enumerate(examples):
        if number not in best:
            continue  # without a run that is long enough
        total, share = best[number]
        is_right = (total > 0 and share > _RIGHT) if example.gold.get("is_article", True) else total <= 0
        right += example.weight * is_right
        total_weight += example.weight
    return right / total_weight


def fit(examples: Sequence[Example]) -> Signs:
    """Fit, and print what each sign is worth and the result with outlets left out."""
    runs = judged(examples)
    signs = np.array([run.signs for run in runs], float)
    outlets = sorted({run.outlet for run in runs})
    sums = np.zeros(len(runs))
    for part in range(_PARTS):
        left_out = set(outlets[part::_PARTS])
        weights = fitted([run for run in runs if run.outlet not in left_out])
        own = [run.outlet in left_out for run in runs]
        sums[own] = signs[own] @ weights
    weights = fitted(runs)
    print(f"{len(examples)} pages, {len(runs)} runs; right with outlets left out {accuracy(examples, runs, sums):.4f}")
    print(f"right with all {accuracy(examples, runs, signs @ weights):.4f}; without a sign:")
    for place, name in enumerate(Signs._fields):
        without = weights.copy()
        without[place] = 0
        print(f"  {name:14s} {weights[place]:+.2f}  {accuracy(examples, runs, signs @ without):.4f}")
    return Signs(*(round(float(weight), 2) for weight in weights))
