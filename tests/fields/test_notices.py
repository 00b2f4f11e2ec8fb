"""What stands under a headline and behind a text in dumps, and is neither deck nor text."""

from __future__ import annotations

import pytest

from newsclean import extract

_LINES = (
    "새벽시는 오래된 전통시장의 지붕을 모두 새로 고쳤다고 2일 밝혔다.",
    "상인회는 비가 새던 골목에 손님이 다시 늘고 있다며 반가워했다.",
    "시는 다음 달까지 주차장 두 곳을 더 열어 손님을 맞기로 했다.",
    "시장에는 가게 백여 곳이 있고 그 가운데 절반은 서른 해를 넘겼다.",
)
_HEAD = ("새벽시장에 새 지붕이 섰다", "김새벽 기자 2026-01-02 03:04")


@pytest.mark.parametrize(
    "line",
    [
        "이 기사는 유료 회원에게만 제공됩니다.",
        "이 기사의 나머지 부분은 멤버십 회원만 읽을 수 있습니다.",
        "로그인하거나 구독을 시작하면 기사 전문을 읽을 수 있습니다.",
        "본 기사는 투자 판단의 참고용이며 투자 책임은 투자자에게 있습니다.",
        "이 기사 어떠셨나요?",
        "AI가 만든 요약입니다. 틀린 내용이 있을 수 있습니다.",
        "본 정보는 투자 참고용이며 새벽일보는 책임지지 않습니다.",
        "<새벽일보는 신문윤리강령 및 실천요강을 준수합니다.>",
        "새벽시의 글은 「공공누리 제1유형」 조건에 따라 이용할 수 있습니다.",
        "새벽일보 새벽시 새벽구 등록번호 : 새벽 아00001",
        "새벽고딕 폰트가 설치되어 있지 않습니다.",
        *("(끝)", "*/"),
        *("첨부파일", "0102 (보도자료) 새벽시장 개장.hwp", "개장 안내.pdf (1.2MB)", "2026-01-02 25면", "◀ 이전 다음 ▶", "본보 광고문의"),
    ],
)
def test_notices_behind_the_text(line: str) -> None:
    assert extract("\n".join((*_HEAD, *_LINES, line))).paragraphs == _LINES
    page = "".join(f"<p>{text}</p>" for text in (*_LINES, line))
    assert extract(f"<h1>{_HEAD[0]}</h1><div>{_HEAD[1]}</div><div>{page}</div>").paragraphs == _LINES


@pytest.mark.parametrize(
    "line",
    [
        "투자 책임은 모두 회사에 있다고 상인들은 주장했다.",
        "“이번 기사 어땠나요?” 하고 묻는 독자 편지가 쌓였다.",
        "신문사는 이 기사를 유료 회원에게만 보여 주기로 했다.",
        "새벽일보는 윤리강령을 고쳐 모든 기자가 준수하게 했다.",
        "상인회는 등록번호 12가 3456인 차량을 찾고 있다고 밝혔다.",
        "간판에는 새벽고딕 폰트가 설치된 기계로 찍은 글자가 쓰였다.",
        "시는 사진을 모두 공공누리 조건에 따라 이용하게 할 계획이다.",
    ],
)
def test_stories_about_them_stay(line: str) -> None:
    assert line in extract("\n".join((*_HEAD, *_LINES, line))).paragraphs


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("새 지붕 아래 선 상인들. 사진|새벽시", "새벽시"),
        ("무대에 선 이아침. 제공|새벽엔터테인먼트", "새벽엔터테인먼트"),
        ("2일 새벽시청에서 회의가 열리고 있다. [공동취재]", "공동취재"),
    ],
)
def test_captions_under_the_headline(line: str, credit: str) -> None:
    article = extract("\n".join((*_HEAD, line, *_LINES)))
    assert [caption.credit for caption in article.photo_captions] == [credit]
    assert not article.subtitle
    assert article.paragraphs == _LINES
