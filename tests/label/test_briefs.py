"""Notices that have no sentences: the items under their headline are the article, whatever speaks to readers elsewhere."""

from __future__ import annotations

import pytest

from newsclean import ExtractionError, extract

TOOLS = ("기사 듣기", "공유", "글자 크기 변경하기")
ITEMS = ("◇ 과장급 전보", "▲ 기획과장 김새벽 ▲ 총무과장 이아침", "◇ 면장 전보", "▲ 새벽면장 박한낮")
NAMES = ("◇ 과장급", "기획과장 김새벽", "총무과장 이아침", "◇ 면장", "새벽면장 박한낮", "아침면장 최저녁")
DEATH = (
    "▲ 김한낮씨 별세, 김새벽(새벽신문 부장)·김아침(교사)씨 모친상 = 10일, 새벽병원 장례식장 3호실, 발인 13일 오전 7시. ☎ 055-000-0000",
)
EVENTS = ("◆ 가을밤 음악회", "새벽도서관은 27일 저녁 앞마당에서 음악회를 연다. 누구나 들을 수 있다. 무료. 055-000-1111") * 2
OFFER = "매일 아침 일곱 시에 새벽시의 하루를 여는 편지를 보내드립니다. 주소만 남겨 주세요."
COMMENT = "<li><b>지나가다</b><p>그분이 면장님이 되시다니 정말 축하할 일이네요. 잘 부탁드립니다.</p></li>"


@pytest.mark.parametrize("lines", [ITEMS, NAMES, DEATH, EVENTS])
@pytest.mark.parametrize("title", ["[인사] 새벽시", "새벽시 인사"])
def test_items_of_a_notice_are_the_article_of_a_page(title: str, lines: tuple[str, ...]) -> None:
    body = "".join(f"<p>{line}</p>" for line in lines)
    frame = "".join(f"<div>{tool}</div>" for tool in TOOLS)
    source = (
        f"<meta property=og:title content='{title}'><h1>{title}</h1><div>입력 2026.01.02 03:04</div>{frame}"
        f"<div class=x>{body}</div><section><h2>댓글</h2><ul>{COMMENT}</ul></section><div class=y><h3>편지</h3><p>{OFFER}</p></div>"
    )
    article = extract(source)
    assert (article.title, article.paragraphs, article.subtitle) == (title, lines, ())


@pytest.mark.parametrize("lines", [ITEMS, NAMES, DEATH])
def test_items_of_a_notice_are_the_article_of_a_dump(lines: tuple[str, ...]) -> None:
    dump = [
        "경제",
        "사회",
        "[인사] 새벽시",
        "김아침 기자",
        "승인 2026.01.02 03:04",
        *TOOLS,
        *lines,
        "저작권자 © 새벽신문 무단전재 및 재배포 금지",
        OFFER,
    ]
    article = extract("\n".join(dump))
    assert (article.title, article.paragraphs) == ("[인사] 새벽시", lines)


def test_a_list_of_notices_is_none() -> None:
    dump = [line for name in ("새벽시", "아침군") for line in (f"[인사] {name}", "2026.01.02 03:04", f"▲ 기획과장 김새벽({name})")]
    with pytest.raises(ExtractionError):
        extract("\n".join(["경제", "사회", *dump, "저작권자 © 새벽신문 무단전재 및 재배포 금지"]))


def test_a_caption_over_a_text_and_its_subheading_are_no_notice() -> None:
    lines = (
        "새벽시장이 추석 대목을 맞아 모처럼 손님으로 붐볐다.",
        "상인회는 이날 하루 손님이 만 명을 넘었다고 밝혔다.",
        "시는 주차장 두 곳을 더 연다.",
    )
    body = "".join(f"<p>{line}</p>" for line in lines)
    top = "<meta property=og:title content='새벽시장에 활기'><h1>새벽시장에 활기</h1><div>입력 2026.01.02 03:04</div>"
    assert extract(f"{top}<div><img src=1.jpg><p>▲ 새벽시장 골목</p>{body}</div>").paragraphs == lines
    assert extract(f"{top}<div><p>◆ 골목의 아침</p>{body}</div>").paragraphs[-3:] == lines
