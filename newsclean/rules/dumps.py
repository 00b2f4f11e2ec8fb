"""Marks that programs leave in the text of a page: Markdown, addresses of links, breaks within a sentence."""

from __future__ import annotations

import re
from typing import Final

from newsclean.pattern import Pattern

# Addresses as they stand behind links. A bracket and a parenthesis with Korean in it are a credit and no link.
_ADDRESS: Final = r"(?=[A-Za-z0-9/#?.&<%_~-]|\))(?![^\s():/]{0,64}@)(?:[^()\n]|\([^()\n]{0,300}\)){0,3000}"
_IN_LINK: Final = r"(?:[^\[\]\n]|\[[^\[\]\n]{0,200}\]){0,1000}"

ESCAPE: Final = Pattern(
    r"\\([!-/:-@\[-`{-~])",
    "search",
    hit=r"2026\. 1. 6.",
    miss=r"참가비 \5000",
)
"""A mark of punctuation that stands for itself."""
IMAGE: Final = Pattern(
    rf"!\[{_IN_LINK}\]\((?P<target>{_ADDRESS})\)",
    "search",
    hit="![서점](https://example.com/a.jpg)",
    miss="서점이 문을 닫다![사진](새벽=새벽통신)",
)
LINK: Final = Pattern(
    rf"\[(?P<text>{_IN_LINK})\]\((?P<target>{_ADDRESS})\)",
    "search",
    hit="한 [서점](https://example.com/1)이 문을 닫았다.",
    miss="한 [서점](새벽시)이 문을 닫았다.",
)
LINK_END: Final = Pattern(
    rf"\A[^\[\]\n]{{0,1000}}\]\({_ADDRESS}\)",
    "match",
    hit="서점이 문을 닫다](https://example.com/1)",
    miss="서점이 문을 닫다](새벽시)",
)
"""The end of a link that began on a line before."""
LINK_START: Final = Pattern(
    r"\[(?=[^\[\]\n]{0,1000}$)",
    "search",
    hit="[서점이 문을 닫다",
    miss="[단독] 서점이 문을 닫다",
)
"""The start of a link that ends on a line behind."""
BRACKETED_IMAGE: Final = Pattern(
    r"\[[^\[\]\s]{1,1000}\.(?:jpe?g|png|gif|webp|svg|bmp)(?:[?&][^\[\]\s]{0,1000})?\]",
    "search",
    hit="[https://example.com/a.jpg] 서점",
    miss="[서점 사진 a.jpg 새벽일보]",
    flags=re.IGNORECASE,
)
BRACKETED_ADDRESS: Final = Pattern(
    r"\s?\[(?:https?://|//|/(?=[A-Za-z0-9_?#\]])|\.{1,2}/|#(?=[A-Za-z0-9_-]{0,60}\])|javascript:|mailto:)"
    r"[^\[\]\s]{0,3000}\]",
    "search",
    hit="서점이 문을 닫다 [https://example.com/1]",
    miss="[#서점] 문을 닫다",
)
"""The address of a link behind its text."""
AUTOLINK: Final = Pattern(
    r"<((?:https?://|mailto:)?[^\s<>가-힣]{1,1000}[@/.][^\s<>가-힣]{1,1000})>",
    "search",
    hit="<https://example.com/1>",
    miss="<서점이 문을 닫다>",
)
SCRIPT_CALL: Final = Pattern(
    r"\s?\[?javascript:\s?[\w.$]{1,60}\((?=['\"])(?:[^()]|\([^()]{0,300}\)){0,3000}\);?\]?",
    "search",
    hit="공유 javascript:share('서점이 문을 닫다 (종합)', '1');",
    miss="주소창에 javascript:void(0) 을 쓰면 막힌다",
    flags=re.IGNORECASE,
)
"""What a button does, behind its text, with words: it may hold the headline and the first words of the article."""
ADDRESS_LINE: Final = Pattern(
    r"(?:\d{1,4}\.\s{1,3})?(?:https?|file|javascript|mailto):[^\s가-힣]{1,3000}",
    "fullmatch",
    hit="12. https://example.com/1",
    miss="12. 서점 https://example.com/1",
)
"""A line that is nothing but the address of a link, numbered in a list or not."""
REFERENCE: Final = Pattern(
    r"\[(\d{1,4})\]",
    "search",
    hit="[12]서점이 문을 닫다",
    miss="[2부] 서점이 문을 닫다",
)
"""The number of a link."""
TAG: Final = Pattern(
    r"<(?:/[a-z][a-z0-9]{0,15}|[a-z][a-z0-9]{0,15}\s{1,9}[a-z-]{1,30}\s?=[^<>]{0,3000}|br\s?/?(?=>\s{0,9}$)"
    r"|(b|u|i|em|p|span|strong)(?=>[^<]{0,3000}</\1))>",
    "search",
    hit="<a href='https://example.com/1' target=_blank>",
    miss="그는 <p> 태그와 <앵커> 표시를 썼다.",
    flags=re.IGNORECASE,
)
"""A tag that a dump holds as text, where a page shows it only without scripts; a break, a pair."""
ANGLED_ADDRESS: Final = Pattern(
    r"\s?<https?://[^\s<>]{1,3000}>",
    "search",
    hit="새벽서점 <https://example.com/1>",
    miss="<새벽서점>",
)
"""The address of a link behind its text."""
ENTITY: Final = Pattern(
    r"&(?:amp;)?(?:[a-z]{2,8}|#\w{2,6});",
    "search",
    hit="&quot;서점&quot;",
    miss="R&D; AT&T",
    flags=re.IGNORECASE,
)
"""A character by its name in HTML, the mark of which may have been written so, too."""
HEADING: Final = Pattern(
    r"#{1,6}(?:\s{1,9}|$)",
    "match",
    hit="## 서점이 문을 닫다",
    miss="#서점 #새벽시",
)
DEEP_HEADING: Final = Pattern(
    r"#{2,6}\s",
    "match",
    hit="## 서점이 문을 닫다",
    miss="# 장면 1",
)
"""A heading that cannot be a mark of Korean text."""
LONE_HEADING: Final = Pattern(
    r"#\s.{10,120}(?<!다\.)",
    "fullmatch",
    hit="# 서점이 문을 닫다…마지막 손님",
    miss="# 새벽시의 한 서점이 문을 닫았다.",
)
"""The only heading of a text; of several such lines each begins a scene."""
UNDERLINE: Final = Pattern(
    r"={3,999}|-{3,999}",
    "fullmatch",
    hit="======",
    miss="= 서점 =",
)
"""What makes the line above a heading."""
RULE: Final = Pattern(
    r"(?:[*_-]\s{0,2}){3,999}|={3,999}",
    "fullmatch",
    hit="* * *",
    miss="* 서점",
)
BULLETS: Final = "*•+◦▪‣⁃"
BULLET: Final = Pattern(
    rf"[{BULLETS}]\s{{1,9}}",
    "match",
    hit="* 서점이 문을 닫다",
    miss="*서점이 문을 닫다",
)
MARKDOWN_BULLET: Final = Pattern(
    r"(?:[*+:-]\s{1,9}|>\s{0,9})",
    "match",
    hit="- 서점이 문을 닫다",
    miss="-서점이 문을 닫다",
)
"""What stands before an item of a list, a quotation, or a definition."""
NUMBER: Final = Pattern(
    r"[0-9]{1,4}(?![0-9])",
    "match",
    hit="12서점이 문을 닫다",
    miss="202601060304",
)
"""What stands before an item of a list that is numbered."""
FENCE: Final = Pattern(
    r"(?:`{3,9}|~{3,9})[a-z]{0,20}",
    "fullmatch",
    hit="```text",
    miss="```서점```",
)
TABLE_RULE: Final = Pattern(
    r"\|?(?:\s{0,9}:?-{2,200}:?\s{0,9}\|){1,100}(?:\s{0,9}:?-{2,200}:?)?",
    "fullmatch",
    hit="| --- | :---: |",
    miss="| 서점 | - |",
)
STRONG: Final = Pattern(
    r"\*\*(?=[^\s*])[^*\n]{1,1000}\*\*",
    "search",
    hit="**서점이 문을 닫다**",
    miss="서점** 문을 ** 닫다",
)
EMPHASIS: Final = Pattern(
    r"(?<![\w*])(?:\*(?=[^\s*_])(?P<starred>[^*\n]{1,500})(?<=\S)\*"
    r"|_(?=[^\s*_])(?P<lined>[^_\n]{1,500})(?<=\S)_)(?![A-Za-z0-9*_])",
    "search",
    hit="한 _서점(사진)의 *문_ 이 닫혔다",
    miss="sae_byeok_@example.com",
)
FRONT_LINE: Final = Pattern(
    r"(?P<key>[A-Za-z][A-Za-z_ -]{0,30}):(?:\s{1,9}(?P<value>\S.{0,5000})?)?",
    "fullmatch",
    hit='date: "2026-01-06"',
    miss="입력: 2026-01-06",
)
"""A fact in front of a text: its name and its value."""
FRONT_KEYS: Final = {
    "title": "front:title",
    "author": "front:author",
    "authors": "front:author",
    "byline": "front:author",
    "date": "front:date",
    "published": "front:date",
    "published time": "front:date",
    "published_time": "front:date",
    "sitename": "front:sitename",
    "site_name": "front:sitename",
    "url": "front:url",
    "url source": "front:url",
    "source": "front:url",
    "canonical": "front:url",
}
"""Names of facts in front of a text, with the sources that they are."""

# Particles stand behind a noun without a space: a line that begins with one goes on with the line before. They are
# parted by what they may follow: anything, a syllable that ends with a consonant, or one that ends with a vowel.
PARTICLE: Final = Pattern(
    r"(?:(?P<any>에서(?:는|도|만|의|부터)?|에(?:는|도|만)?|에게(?:는|도|서)?|의|까지(?:는|도)?|부터(?:는|도)?|처럼"
    r"|께서(?:는|도)?|이며|이고|이다|이었다|했다|한다|하는|하고|도)"
    r"|(?P<closed>은|이|을|과(?:는|도|의)?|으로(?:는|도|만|서|써|부터)?|이라고|이라는|이라며|이란|이나)"
    r"|(?P<open>는|가|를|와(?:는|도|의)?|로(?:는|도|만|서|써|부터)?|라고|라는|라며|였다))"
    r"(?:[,.…]{1,2}(?=\s|$)|(?=\s(?!가)))",
    "match",
    hit="을 찾은 손님은",
    miss="을지로의 한 서점이",
)
PARTICLE_STARTS: Final = frozenset("에의까부처께이했한하도은을과으는가를와로라였")
"""What particles begin with, for a look at a line before the whole of `PARTICLE`."""
LONE_PARTICLE: Final = Pattern(
    r" (?=[을를는에으까부])(?<=[가-힣’”)] )(?=(?:[을를는]|에서|에게|으로|까지|부터)[^\s]{0,2}\s)",
    "search",
    hit="여울동 을 찾은 손님은",
    miss="여울동 을지로의 dawn@example.com 으로 보냈다",
)
"""The space in front of what may be a particle that stands alone."""
UNSURE: Final = frozenset(("이", "도", "은", "의", "하는", "하고", "한다", "된", "된다", "했다", "이나"))
"""Particles that are words of their own, too: this, province, silver."""
OPEN_ENDS: Final = Pattern(
    r"(?:[은는을를의에와과도며고서면한된할던인로,(“‘]|에게|까지|부터)$",
    "search",
    hit="손님들은",
    miss="서점이 문을 닫았다.",
)
"""What a line ends with that breaks off within a sentence."""
BOUND_NOUN: Final = Pattern(
    # nouns that stand behind a verb: thing, time, behind; or an opening mark
    r"[가-힣](?:[“‘]|(?:것|때|뒤)(?![가-힣]{5}))",
    "match",
    hit="간것이라고",
    miss="간식을",
)
"""The last syllable of a line and the first word of the next, where a space stood between them."""
