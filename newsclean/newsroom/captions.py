"""Captions of photographs, parted from the credit of the provider."""

from __future__ import annotations

import re
from typing import Final

from newsclean.article import PhotoCaption
from newsclean.newsroom.bylines import find_lead
from newsclean.rules.people import EMAIL
from newsclean.rules.photo_credits import BRACKETED_CAPTION, CREDIT_LABEL, CREDIT_LINE, CREDITS, PROVIDER

_PATTERNS: Final = tuple(re.compile(credit.pattern) for credit in CREDITS)
_CREDITED: Final = 120  # characters of the end of a caption that a credit may stand in


def is_credit(text: str) -> bool:
    """Say whether a line is the credit of a photo and nothing else.

    >>> is_credit("[새벽시 제공·재판매 및 DB 금지]"), is_credit("/새벽DB"), is_credit("사진을 보는 시민들")
    (True, True, False)
    """
    return CREDIT_LINE.regex.fullmatch(text) is not None


def split_caption(text: str) -> PhotoCaption:
    """Part a caption from its credit, whose label (``사진=``) and brackets go.

    >>> split_caption("새벽시장을 찾은 시민들. [사진 출처 = 새벽통신]")
    PhotoCaption(text='새벽시장을 찾은 시민들.', credit='새벽통신')
    >>> split_caption("사진 제공: 새벽통신")
    PhotoCaption(text='', credit='새벽통신')
    >>> split_caption("[10년 만에 무대에 서는 김새벽. 사진 = 새벽통신 제공]")
    PhotoCaption(text='10년 만에 무대에 서는 김새벽.', credit='새벽통신 제공')
    """
    if BRACKETED_CAPTION.regex.fullmatch(text):
        text = text[1:-1]
    start = max(0, len(text) - _CREDITED)
    for pattern in _PATTERNS:
        match = pattern.search(text, start)
        credit = CREDIT_LABEL.regex.sub("", match["credit"]).strip(" /") if match else ""
        if match and credit:
            return PhotoCaption(text=text[: match.start()].strip(), credit=credit)
    if is_credit(text) or PROVIDER.regex.fullmatch(text):
        return PhotoCaption(text="", credit=text.strip(" /[]()ⓒ©"))
    agency = find_lead(text)[1]
    if agency:  # 【서울=뉴시스】홍길동 기자 = ... 있다. 2018.05.16. a@newsis.com
        return PhotoCaption(text=EMAIL.regex.sub("", text).strip(), credit=agency)
    return PhotoCaption(text=text, credit=None)
