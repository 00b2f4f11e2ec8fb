"""What speaks for a run of lines being an article, and how much: signs with weights that were fitted.

`evidence` says how each sign is found; ``python tests/fit.py evidence FOLDER ...`` makes the weights, and prints what
each is worth. Signs that were tried and earn nothing beside these: what the metadata calls the page, names of elements,
one element around all prose, links, boilerplate, words that headline and prose share.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Signs(NamedTuple):
    """Signs of a run of lines, each between 0 and 1; the same names hold their weights."""

    run: float = 0
    """Always 1: what any run needs to overcome."""
    score: float = 0
    """The run's score, up to that of some six sentences."""
    coverage: float = 0
    """Share of all scores above zero on the page that it has."""
    told: float = 0
    """Share of its prose that ends in the plain 다, the style in which papers tell."""
    polite: float = 0
    """Share of its prose that ends in 니다 or 요, the style of broadcasts, comments and notices."""
    labels: float = 0
    """Share of its lines that are no prose."""
    teasers: float = 0
    """Share of its prose that stands right under a headline that is a link: hits of a search, teasers of a front. In a
    dump, which has lost its links, under a line that reads like a headline."""
    dates: float = 0
    """Dated lines between its prose, and lead-ins of dispatches behind the first."""
    near: float = 0
    """Whether hardly anything stands between the headline and the run."""
    dated: float = 0
    """Whether a date stands between headline and run."""
    labelled: float = 0
    """Whether that date has a label: 입력 (entered)."""
    signed: float = 0
    """Whether a byline stands over it, a lead-in in it, or a sign-off at its end."""
    confirmed: float = 0
    """Whether it comes from a script of the page, with the headline that the metadata has."""


EVIDENCE: Final = Signs(
    run=-3.22,
    score=1.62,
    coverage=3.07,
    told=1.55,
    polite=1.64,
    labels=-2.69,
    teasers=-3.57,
    dates=-1.03,
    near=0.06,
    dated=2.79,
    labelled=1.22,
    signed=1.43,
    confirmed=1.26,
)
"""In logarithms of the odds: above zero, a run is an article rather than not."""
