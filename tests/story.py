"""A small story of our own, as a page and as a text dump."""

from __future__ import annotations

BODY = (
    "새벽시의 한 서점이 문을 연 지 서른 해 만에 문을 닫는다고 주인이 지난 18일 손님들에게 밝혔다.",
    "주인은 책을 찾는 손님이 해마다 줄어 더는 버티기 어려웠다고 그 까닭을 담담하게 설명했다.",
    "단골들은 마지막 날까지 서점에 남아 책을 함께 나르고 벽을 닦기로 저마다 뜻을 모았다.",
    "시는 서점이 있던 자리를 사들여 주민이 함께 쓰는 작은 도서관으로 바꾸는 길을 찾고 있다.",
    "서점이 있던 골목에는 헌책방 두 곳과 인쇄소 한 곳이 남아 저녁마다 불을 밝히고 있다.",
    "주인은 마지막 책을 판 돈을 동네 아이들의 책값으로 내놓겠다며 가게 문을 걸어 잠갔다.",
)


def page(lines: list[str], title: str = "서점이 문을 닫은 까닭은", head: str = "") -> str:
    body = "".join(line if line.startswith("<") else f"<p>{line}</p>" for line in lines)
    return (
        f"<meta property=og:title content='{title}'><meta property=og:type content=article>{head}"
        f"<h1>{title}</h1><div class=byline>김새벽 기자 입력 2024.03.18 10:20</div>"
        f"<div class=article-body itemprop=articleBody>{body}</div><p>ⓒ 새벽일보 무단 전재 금지</p>"
    )


def dump(lines: list[str]) -> str:
    head = ["서점이 문을 닫은 까닭은", "김새벽 기자", "입력 2024.03.18 10:20"]
    return "\n\n".join([*head, *lines, "ⓒ 새벽일보 무단 전재 금지"])
