"""Captions of photographs, parted from the credit of the provider."""

from __future__ import annotations

import re
from typing import Final

from newsclean.article import PhotoCaption
from newsclean.newsroom.bylines import find_lead, is_name, is_sign_off
from newsclean.rules.people import EMAIL
from newsclean.rules.photo_credits import (
    BRACKETED_CAPTION,
    CREDIT_LABEL,
    CREDIT_LINE,
    CREDITS,
    NAMED_HOUSE,
    NOTICE,
    PROVIDER,
    SIGNED_CREDIT,
)

_PATTERNS: Final = tuple(re.compile(credit.pattern) for credit in CREDITS)
_STARTS: Final = "[(/ⓒ©사자화영촬그일삽pP"  # of all credits but 새벽DB
_CREDITED: Final = 120  # characters of the end of a caption that a credit may stand in


def is_credit(text: str) -> bool:
    """Say whether a line is the credit of a photo and nothing else.

    >>> is_credit("[새벽시 제공·재판매 및 DB 금지]"), is_credit("/새벽DB"), is_credit("사진을 보는 시민들")
    (True, True, False)
    """
    return (text[:1] in _STARTS or text[-2:] == "DB") and CREDIT_LINE.regex.fullmatch(text) is not None


def is_provider(text: str) -> bool:
    """Say whether a line is the name of an agency or a reporter and nothing else, as it stands behind a caption.

    >>> is_provider("연합뉴스"), is_provider("새벽=김새벽 기자"), is_provider("새벽시장")
    (True, True, False)
    """
    return PROVIDER.regex.fullmatch(text) is not None


def is_signed_credit(text: str) -> bool:
    """Say whether a line is a reporter's name, with the credit of the photos behind it.

    >>> is_signed_credit("김새벽 / 화면캡처 새벽방송"), is_signed_credit("[김새벽 기자 a@example.com / 사진: 새벽시]")
    (True, True)
    >>> is_signed_credit("새벽시장 / 사진제공 새벽시"), is_signed_credit("김새벽 / 시인")
    (False, False)
    """
    match = SIGNED_CREDIT.regex.fullmatch(text) if "/" in text or "|" in text else None
    return match is not None and (is_name(match["signed"].strip()) or is_sign_off(match["signed"]))


def split_caption(text: str) -> PhotoCaption:
    """Part a caption from its credit, whose label (``사진=``) and brackets go.

    >>> split_caption("새벽시장을 찾은 시민들. [사진 출처 = 새벽통신]")
    PhotoCaption(text='새벽시장을 찾은 시민들.', credit='새벽통신', image=None)
    >>> split_caption("사진 제공: 새벽통신")
    PhotoCaption(text='', credit='새벽통신', image=None)
    >>> split_caption("[10년 만에 무대에 서는 김새벽. 사진 = 새벽통신 제공]")
    PhotoCaption(text='10년 만에 무대에 서는 김새벽.', credit='새벽통신 제공', image=None)
    """
    if BRACKETED_CAPTION.regex.fullmatch(text):
        text = text[1:-1]
    text = NOTICE.regex.sub("", text) or text  # photos of agencies carry their notice of copyright along
    start = max(0, len(text) - _CREDITED)
    for pattern in _PATTERNS:
        match = pattern.search(text, start)
        credit = CREDIT_LABEL.regex.sub("", match["credit"]).strip(" /") if match else ""
        if match and credit:
            return PhotoCaption(text=text[: match.start()].strip(), credit=credit)
    if is_credit(text) or is_provider(text) or NAMED_HOUSE.regex.fullmatch(text):
        return PhotoCaption(text="", credit=text.strip(" /[]()ⓒ©"))
    agency = find_lead(text)[1]
    if agency:  # 【서울=뉴시스】홍길동 기자 = ... 있다. 2018.05.16. a@newsis.com
        return PhotoCaption(text=EMAIL.regex.sub("", text).strip(), credit=agency)
    return PhotoCaption(text=text, credit=None)
