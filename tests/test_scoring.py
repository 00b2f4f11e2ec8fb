"""Scores of lines, and the best run of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsclean.page import Block
from newsclean.reading import html
from newsclean.scoring import best_run, score, scores

SENTENCE = "새벽시의 전통시장이 추석 대목을 맞아 모처럼 손님으로 붐볐다고 상인회가 밝혔다."


def _block(source: str) -> Block:
    return html.read(html.parse(source), {})[1][0]


def test_sentences_score_above_zero_and_labels_below() -> None:
    assert score(Block(SENTENCE)) > 1
    assert score(Block("로그인")) < 0
    assert score(Block("새벽시 청사 이전 확정…주민 반발")) < 0
    assert score(Block("<저작권자(c) 새벽통신, 무단 전재-재배포 금지>")) < -1


def test_links_are_no_prose() -> None:
    assert _block(f"<p>{SENTENCE}</p>").is_prose
    assert not _block(f"<p><a href=/1>{SENTENCE}</a></p>").is_prose
    assert score(_block(f"<p><a href=/1>{SENTENCE}</a></p>")) < 0


def test_headlines_that_end_like_sentences_are_no_prose() -> None:
    assert not Block("“이제는 고쳐야 한다” 학부모들이 거리로 나섰다").is_prose


def test_no_name_outweighs_prose() -> None:
    names = "header other view_most relate comment"
    blocks = html.read(html.parse(f"<div class='{names}'>" + f"<p>{SENTENCE}</p>" * 20 + "</div>"), {})[1]
    run = best_run(scores(blocks))
    assert (run.start, run.stop) == (0, 20)


def test_lines_of_a_wrapped_paragraph_count_as_one() -> None:
    lines = ["새벽시의 전통시장이 추석 대목을 맞아 모처럼", "손님으로 붐볐다고 상인회가 전했고 시에서는", "주차장을 더 열었다."]
    wrapped = [Block(line, 1) for line in lines]
    assert all(value > 0 for value in scores(wrapped))
    assert score(wrapped[0]) < 0


def test_notices_of_copyright_are_no_part_of_a_wrapped_paragraph() -> None:
    lines = ("ⓒ새벽일보(www.example.com), 무단전재 및 재배포 금지", "기사가 속한 카테고리는 언론사가 분류합니다.")
    assert scores([Block(lines[0], 2), Block(lines[1], 1)])[0] < -1


@given(st.lists(st.integers(-5, 5), max_size=12))
def test_best_run_has_the_greatest_sum(values: list[int]) -> None:
    run = best_run([float(value) for value in values])
    sums = [sum(values[i:j]) for i in range(len(values) + 1) for j in range(i, len(values) + 1)]
    assert run.score == max(sums)
    assert sum(values[run.start : run.stop]) == run.score
