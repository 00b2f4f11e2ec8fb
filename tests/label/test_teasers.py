"""What counts as a teaser: prose under a headline of another article."""

from __future__ import annotations

import pytest

from newsclean.label.others import teased
from newsclean.page import Block

SENTENCE = "“전시실을 한 바퀴 돌아 봅니다. 무엇을 오래 보시는지가 답이거든요.”"


@pytest.mark.parametrize(
    ("line", "is_teaser"),
    [
        ("▶관장을 맡은 지 한 달이 됐습니다. 소감은.", False),
        ("- 미술관은 왜 쉬나?", False),
        ("관장이 전시실을 둘러보고 있다. (새벽미술관 제공)", False),
        ("■ 진행 : 김새벽 앵커", False),
        (f"{'새벽미술관은 넉 달 만에 다시 문을 연다. ' * 5} 김새벽/ 회화 11", False),
        ("미술관 새 단장 마치고 문 연다", True),
        ("새벽미술관은 왜 문을 닫았나?", True),
        ("새벽미술관 문 닫는 까닭은...", True),
    ],
)
def test_lines_of_a_dump_that_are_no_headlines_make_no_teasers(line: str, is_teaser: bool) -> None:  # noqa: FBT001 - a column of the table
    assert teased([Block(line), Block(SENTENCE)], range(2)) == ([1] if is_teaser else [])
