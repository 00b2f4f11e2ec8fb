"""Where the fields of a page begin that lost its line breaks."""

from __future__ import annotations

from typing import Final

from newsclean.pattern import Pattern
from newsclean.rules.dates import LABEL_ENDS, LABELS, PUBLISHED_LABELS
from newsclean.rules.people import EMAIL

SEAMS: Final = (
    # Dates with their labels.
    Pattern(
        rf"(?<=[^(\[<])(?:{PUBLISHED_LABELS}){LABEL_ENDS}\s?[:：]?\s?(?=(?:19|20)\d\d[-./년])",
        "search",
        hit="시장에 활기 입력 2026.01.06 17:45",
        miss="시장에 활기 입력 없이 끝난 하루",
    ),
    # Lead-ins: 기자 = "reporter".
    Pattern(
        r"(?<=[\s가-힣”’\"'.])[\[(【][^\[\]()=【】]{1,16}=[^\[\]()=【】]{1,16}[\])】]"
        r"\s?[가-힣]{2,4}\s기자\s=",
        "search",
        hit="시장에 활기 (새벽=새벽통신) 김새벽 기자 = 새벽시의",
        miss="시장에 활기 (사진=새벽통신) 김새벽 기자가",
    ),
    Pattern(
        r"(?<=\s)[\[(【][^\[\]()【】]{1,24}\s?기자\s?[\])】]",
        "search",
        hit="시장에 활기 [새벽일보 김새벽 기자] 새벽시의",
        miss="시장에 활기 [새벽일보] 기자 여럿이",
    ),
    # The sign-off behind the last sentence.
    Pattern(
        rf"(?<=[.”\"])\s?(?=(?:[가-힣=/ ]{{2,20}}기자\s?)?[(\[]?{EMAIL.regex.pattern})",
        "search",
        hit="시장이 붐볐다. 새벽=김새벽 기자 dawn@example.com",
        miss="시장이 붐볐다. 김새벽 기자가 전했다.",
    ),
    # The notice of copyright: 저작권자 = "holder of the rights", 무단 전재 = "reprint without leave".
    Pattern(
        r"(?<=[\s.”])(?:[<\[(]?저작권자|[ⓒ©]|(?i:copyright)|무단\s?전재)|(?<=[a-z])[<\[(]저작권자",
        "search",
        hit="시장이 붐볐다. <저작권자(c) 새벽일보>",
        miss="시장이 붐볐다. 사진의저작권자를 찾는다.",
    ),
)
"""Joined, each of them parts a line in front of what it hits."""

SIGNED: Final = Pattern(
    r"(?<=.{8})\s[가-힣]{2,4}\s?기자$",
    "search",
    hit="새벽시장에 다시 활기 김새벽 기자",
    miss="시장에 간 기자",
)
"""Who wrote the article, behind its headline."""
LEAD_GLUED: Final = Pattern(
    r"[\[(【](?<=[^\s\[(【].)(?:(?<=\[)[가-힣A-Za-z0-9]{2,12}=[가-힣]{2,4}\s?기자\]\s"
    r"|[가-힣·]{1,8}=[가-힣A-Za-z0-9]{2,8}[\])】]\s?[가-힣]{2,4}\s(?:기자|특파원)\s=\s)",
    "search",
    hit="▲ 새벽시장 골목[새벽일보=김새벽 기자] 새벽시의",
    miss="▲ 새벽시장 골목[사진=김새벽 기자]",
)
"""The lead-in of a text that a caption or a deck is glued to."""
DATE_END: Final = Pattern(
    rf"(?:19|20)\d\d[-./년]\s?\d{{1,2}}[-./월]\s?\d{{1,2}}[일.]?\s?(?:\([월화수목금토일]\)\s?)?(?:오[전후]\s?)?"
    rf"\d{{1,2}}:\d\d(?::\d\d)?(?=[\s가-힣\[(“])(?!\s?(?:{LABELS}))",
    "search",
    hit="입력 2026.01.06 17:45 새벽시의 한 서점이",
    miss="입력 2026.01.06 17:45 수정 2026.01.07 00:05",
)
"""A date that a text, and no label of that date, stands behind."""
BYLINE_END: Final = Pattern(
    rf"기자\s?[(\[]?{EMAIL.regex.pattern}[)\]]?(?=\s[가-힣“‘\[(])",
    "search",
    hit="김새벽 기자 dawn@example.com 새벽시의 한 서점이",
    miss="김새벽 기자의 dawn@example.com 새벽시의",
)
"""A byline that a text stands behind."""
GLUED: Final = Pattern(
    r"(?<=[다요죠까][.?!])(?=[가-힣“‘\"'◆■▶▲○△◇□\[(<])|(?<=[다요죠까][.?!][”’])(?=[“‘◆■▶▲○△◇□])",
    "search",
    hit="시장이 붐볐다.상인회는 이날",
    miss="시장이 붐볐다. 상인회는 이날",
)
"""Where a paragraph ends that nothing parts from the next."""
