"""Names of outlets in notices of copyright."""

from __future__ import annotations

import re
from typing import Final

from newsclean.rules.patterns import Pattern

COPYRIGHT_SIGN: Final = Pattern(
    re.compile(r"[ⓒ©]|\([cC]\)|저작권자"),
    "search",
    hit="<저작권자(c) 새벽일보>",
    miss="저작권은 작가에게 있다.",
    hits=("ⓒ 새벽일보",),
)
"""What each notice of copyright holds (저작권자 = "holder of the rights"), for a look before the next one."""
COPYRIGHT_OWNER: Final = Pattern(
    re.compile(
        r"(?:copyrights?|저작권자)?\s?(?:\(c\)|[ⓒ©:：])\s?(?:\d{4}\s?)?"
        # forms of companies: 주식회사 = "stock company", (주) in short
        r"(?:\(주\)|㈜|주식회사\s)?"
        r"\s?['‘\"]?(?P<owner>[가-힣A-Za-z0-9 ]{2,24}?)['’\"]?\s?(?:[(.,\[<>&|]|무단|all rights|$)",
        re.IGNORECASE,
    ),
    "search",
    hit="<저작권자 ⓒ 새벽일보, 무단 전재 및 재배포 금지>",
    miss="저작권자 새벽일보",
    hits=("Copyright (c) 2026 새벽일보. All rights reserved", "ⓒ ㈜새벽일보"),
)
SITE_OWNER: Final = Pattern(
    re.compile(r"[ⓒ©<\[\s]{0,4}(?P<owner>[가-힣A-Za-z0-9]{2,16})\s?\((?:https?://|www\.)"),
    "match",
    hit="ⓒ 새벽일보(www.example.com)",
    miss="새벽일보(대표 김새벽)",
)
"""The owner with the address of the site, without a sign."""
COMPANY: Final = Pattern(
    re.compile(r"(?<=신문|일보)사$"),
    "search",
    hit="새벽신문사",
    miss="새벽방송사",
)
"""사 = "company", behind the name of a newspaper; 방송사 = "broadcaster" and 통신사 = "wire service" are words."""
LATIN_NAME: Final = Pattern(
    re.compile(r"(?![A-Z]{2,5}$)[A-Za-z0-9 .]{3,40}"),
    "fullmatch",
    hit="Saebyeok Ilbo",
    miss="YTN",
)
"""A name that an outlet may have in Hangul, too; YTN and OSEN have no other."""
