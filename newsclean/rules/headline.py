"""What speaks for a line being the headline, and how much: signs with weights that were fitted.

`label/headline.py` says how each sign is found; ``python tests/fit.py headline FOLDER ...`` makes the weights, and
prints what each is worth. Signs that were tried and earn nothing: words of promotion, whole sentences, bold text,
captions, a date or byline in the line itself or over it, how near it stands to the text, how like the next line it is.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from newsclean.pattern import Pattern


class Signs(NamedTuple):
    """Signs of a line, each between 0 and 1; the same names hold their weights."""

    line: float = 0
    """Always 1: what any line needs to overcome."""
    claimed: float = 0
    """Whether the metadata has a headline for the article."""
    claimed_weakly: float = 0
    """Whether only the title of the page is known."""
    equal: float = 0
    """Whether the line is what the metadata says of the article."""
    equal_weakly: float = 0
    """Whether it is the title of the page."""
    part: float = 0
    """Whether it is most of what the metadata says of the article: all but a tag, a series, a name of the site."""
    alike: float = 0
    """Share of the pairs of letters of a title of the metadata that it has."""
    again: float = 0
    """Whether the page says it twice."""
    later: float = 0
    """Whether it says it again nearer to the text."""
    shared: float = 0
    """Whether the prose under it has most of its pairs of letters."""
    short: float = 0
    long: float = 0
    longest: float = 0
    words: float = 0
    """Spaces in it, up to four."""
    quoted: float = 0
    """Whether it has quotation marks, an ellipsis, a comma or a dot between words."""
    verb: float = 0
    """Whether it ends with a verb but no full stop."""
    pathlike: float = 0
    """Whether it has the marks of a path or of a title with its site."""
    gap: float = 0
    """Whether it starts a paragraph."""
    gap_behind: float = 0
    short_over: float = 0
    short_under: float = 0
    phrase_under: float = 0
    """Whether a phrase of boilerplate follows."""
    date_right_under: float = 0
    date_under: float = 0
    byline_under: float = 0
    inside: float = 0
    """Whether it stands in the first lines of the text."""
    heading: float = 0
    """Whether the markup calls it a heading or a title."""
    linked: float = 0
    listed: float = 0
    framed: float = 0
    """Whether the markup calls it a part of the page's frame."""
    unseen: float = 0
    """Whether it is not shown, or in a form or menu."""


HEADLINE: Final = Signs(
    line=-4.46,
    claimed=-9.06,
    claimed_weakly=-6.54,
    equal=1.87,
    equal_weakly=0.79,
    part=1.13,
    alike=5.28,
    again=2.3,
    later=-4.77,
    shared=0.98,
    short=-1.68,
    long=-0.72,
    longest=-1.91,
    words=1.82,
    quoted=2.5,
    verb=1.43,
    pathlike=-1.87,
    gap=1.36,
    gap_behind=1.07,
    short_over=1.35,
    short_under=0.7,
    phrase_under=-0.94,
    date_right_under=1.99,
    date_under=2.19,
    byline_under=2.28,
    inside=-0.44,
    heading=1.22,
    linked=-1.2,
    listed=-0.67,
    framed=0.01,
    unseen=-1.12,
)
"""In logarithms of the odds against no line at all. Fitted on 28 November 2026 to 95 pages of 30 outlets, their dumps
by five tools, the fixtures, and all of these changed; with outlets left out, 0.99 of the headlines are right."""

DAY: Final = Pattern(
    r"(?:19|20)\d\d\s?[-./년]\s?\d{1,2}\s?[-./월]",
    "search",
    hit="2026년 1월 6일",
    miss="2026년 새해 첫 시장",
)
"""A day, with a time or without."""
WHEN: Final = Pattern(
    r"\d\d:\d\d|(?:19|20)\d\d\s?[-./년]\s?\d{1,2}\s?(?:[-./]\s?\d|월\s?\d{1,2}일)",
    "search",
    hit="2026년 1월 6일 — 1분 분량",
    miss="2026년 1월 5개 시장 문 연다",
)
"""A whole day or a time, which lines about an article have, and no deck; and the times of a player."""
PATH: Final = Pattern(
    r">|\||»|│|ㅣ| - | : ",
    "search",
    hit="홈 > 사회",
    miss="새벽시: 시장에 활기",
)
QUOTED: Final = Pattern(r"[…\"“‘'·,]", "search", hit="새벽시장, 활기", miss="새벽시장에 활기")
"""Marks of headlines that labels don't have."""
PROGRAMME: Final = "뉴스"
"""What names of programmes hold ("news"), which stand before a headline: [뉴스A], 뉴스데스크."""
# 인사 = "personnel", 부고, 부음 = "obituary", 동정 = "whereabouts", 화촉, 결혼 = "wedding",
# 게시판 = "board", 단신 = "in brief".
NOTICE_TAG: Final = Pattern(
    r"[\[<【〈]\s?(?:[가-힣]{1,6}\s)?(?:인사|부고|부음|동정|화촉|결혼|게시판|단신)\s?[\]>】〉]",
    "match",
    hit="[부고] 김새벽(새벽신문 기자)씨 모친상",
    miss="[인사이드] 새벽시의 밤",
)
"""How headlines of notices begin that have no sentences."""
