from __future__ import annotations

import pytest

from newsclean.reading import dump


def test_blank_lines_part_paragraphs() -> None:
    blocks = dump.read("가\r\n나\r\n\r\n\t다\t라 \n\n\n마").blocks
    assert [(block.text, block.gap) for block in blocks] == [("가", 2), ("나", 1), ("다 라", 2), ("마", 2)]


def test_a_dump_has_no_markup() -> None:
    (block,) = dump.read("가").blocks
    assert (block.hints, block.path, block.is_linked) == (0, (), False)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<!DOCTYPE html><html><body>가</body></html>", True),
        ("\ufeff\n <p>가</p>", True),
        ("가<br>나<br>다<br>라", True),
        ("본문 바로가기\n가나다\n<저작권자(c) 새벽통신>", False),
        ("<저작권자(c) 새벽통신>\n가나다", False),
        ("a < b, c > d", False),
        ("<앵커>\n가나다\n<br>", False),
        ("<!-- 가 --><section>나</section>", True),
        ("그는 <p> 태그와 <div> 태그를 썼다.", False),
        ("", False),
    ],
)
def test_markup_and_dumps_are_told_apart(source: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    assert dump.is_markup(source) is expected
