"""Marks of broadcast scripts.

Every pattern is linear: no nested quantifier, every repeat bounded.
"""

from __future__ import annotations

import re
from typing import Final

# Marks of broadcast scripts that stand alone on a line.
SCRIPT_MARK: Final = re.compile(
    r"^[\[【◀<〈(]\s?(?:앵커(?:멘트|\s?멘트)?|기자|리포트|리포터|인터뷰|녹취|질문|답변|VCR|현장음|자막|ANC|INT|CG|effect|이펙트)\s?[\]】▶>〉)]$"
)
# The first of them opens a script.
ANCHOR_MARK: Final = re.compile(r"^[\[【◀<〈(]\s?앵커(?:\s?멘트)?\s?[\]】▶>〉)]$")
# [김새벽 기자], ▶[김새벽 교수]: who speaks next
TURN: Final = re.compile(r"[▶▷]?\s?[\[【<〈][가-힣]{2,4}\s?[가-힣]{0,8}[\]】>〉]")
# 영상취재 : 안동균 기자 / ( 취재 : 한지연 / 영상편집 : 변지영 )
CREW: Final = re.compile(
    r"^[\[(]?\s?(?:자료\s?조사|영상\s?구성|현장\s?연결|영상\s?취재(?:\s?기자)?|영상\s?편집|리서치|연출|내레이션|스크립터|취재|촬영\s?기자|촬영|편집|그래픽|디자인|자막|CG|화면\s?제공|자료\s?제공|제작|구성|기획)"
    r"\s?[:：=]\s?[가-힣A-Za-z0-9·,/ :：=&]{2,120}[\])]?$"
    r"|^\((?:영상\s?취재|영상\s?편집|촬영|취재)\s[가-힣·, ]{2,20}\)$"
)
