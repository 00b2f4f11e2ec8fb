"""What says which numbers matter: it finds numbers and tables, changes what is made of them, and leaves the rest alone."""

from __future__ import annotations

import pytest
from ablation import QUICK_TESTS, Document, answers, measure, score
from mutants import find_changes

from newsclean import scoring

STORY = "\n\n".join(
    (
        "새벽시장에 활기",
        "입력 2026-01-02 03:04",
        *(f"새벽시의 전통시장이 {n}년 만에 모처럼 손님으로 붐볐다고 밝혔다." for n in range(20, 25)),
    )
)
PAGE = Document("page", STORY.encode(), {})


@pytest.mark.slow
@pytest.mark.skipif(not str(scoring.__file__).endswith(".py"), reason="compiled modules keep their numbers")
def test_a_number_that_matters_is_noticed_and_others_are_not() -> None:
    changes = {(change.subject.partition("=")[0], change.what): change for change in find_changes()}
    assert {what for _, what in changes} == {"halved", "doubled", "dropped"}
    base = answers([PAGE])
    heard = {
        name: not measure(changes[name], [PAGE], base, {}, with_tests=False).is_silent
        for name in (("newsroom.dates._YEARS.stop", "halved"), ("rules.phrases.PHRASES[related]", "dropped"))
    }
    assert list(heard.values()) == [True, False]
    assert answers([PAGE]) == base


def test_tests_that_are_asked_exist() -> None:
    assert not [path.name for path in QUICK_TESTS if not path.exists()]  # for one that is missing, pytest runs none


def test_scores_of_a_right_answer_and_of_none() -> None:
    gold = {"title": "새벽시장에 활기", "timestamp": "2026-01-02T03:04+09:00", "paragraphs": ["새벽시장이 붐볐다."]}
    right = {"title": "새벽시장에  활기", "timestamp": "2026-01-02T03:04:20+09:00", "paragraphs": ["새벽 시장이 붐볐다."]}
    assert set(score(gold, right).values()) == {1.0}
    assert set(score(gold, {"error": "not-an-article"}).values()) == {0.0}
