"""Marks of broadcast scripts, which put who speaks and what is shown on lines of their own."""

from __future__ import annotations

from typing import Final

from newsclean.pattern import Pattern

_OPEN = r"[\[【◀<〈(]\s?"
_CLOSE = r"\s?[\]】▶>〉)]"
# 앵커 = "anchor" (멘트 = "words of"), 기자 = "reporter", 리포트 = "report", 녹취 = "recorded", 질문 = "question",
# 답변 = "answer", 현장음 = "sound of the place", 자막, CG = "captions on the screen", 이펙트 = "effect".
_MARKS = (
    r"앵커(?:\s?멘트)?|(?:기상)?캐스터|기자|리포트|리포터|인터뷰|녹취|질문|답변"
    # of what is heard or seen
    r"|VCR|현장음|자막|ANC|INT|CG|effect|이펙트"
)
SCRIPT_MARK: Final = Pattern(
    rf"^(?:{_OPEN}|(?=[가-힣]{{2,3}}>$))(?:{_MARKS}){_CLOSE}$",
    "match",
    hit="[앵커 멘트]",
    miss="[앵커 출신 김새벽]",
)
"""A mark that stands alone on its line."""
ANCHOR_MARK: Final = Pattern(
    rf"^{_OPEN}앵커(?:\s?멘트)?{_CLOSE}$",
    "match",
    hit="◀ 앵커 ▶",
    miss="◀ 리포트 ▶",
)
"""The mark that opens a script."""
TURN: Final = Pattern(
    r"[▶▷]?\s?[\[【<〈][가-힣]{2,4}\s?[가-힣]{0,8}[\]】>〉]",
    "fullmatch",
    hit="▶[김새벽 교수]",
    miss="[김새벽 교수] 네, 그렇습니다.",
)
"""Who speaks next."""
# 취재 = "reporting", 촬영 = "camera", 편집 = "cut", 연출 = "direction", 제작 = "production", 자료 조사 = "research",
# 제공 = "provided by".
_CREW = (
    r"자료\s?조사|영상\s?구성|현장\s?연결|영상\s?취재(?:\s?기자)?|영상\s?편집|리서치|연출|내레이션|스크립터|취재"
    r"|촬영\s?기자|촬영|편집|그래픽|디자인|자막|CG|화면\s?제공|자료\s?제공|제작|구성|기획"
)
CREW: Final = Pattern(
    # 영상취재 : 김새벽 기자 / ( 취재 : 김새벽 / 영상편집 : 이아침 )
    rf"^[\[(]?\s?(?:{_CREW})\s?[:：=]\s?[가-힣A-Za-z0-9·,/ :：=&]{{2,120}}[\])]?$"
    # (영상편집 김새벽)
    r"|^\((?:영상\s?취재|영상\s?편집|촬영|취재)\s[가-힣·, ]{2,20}\)$",
    "match",
    hit="( 취재 : 김새벽 / 영상편집 : 이아침 )",
    miss="취재에 나선 기자는 모두 셋이었다.",
)
"""Who made a report."""
LISTED: Final = Pattern(
    r"^[■●▣※◆◇▶▷◈□○△].{0,40}[:：]|^.{0,20}\((?:FM|AM)\s?\d{2,4}(?:\.\d)?",
    "match",
    hit="■ 출연 : 김새벽 새벽대 교수",
    miss="■ 새로 바뀌는 제도",
)
"""The programme, its date and its guests: no deck, no caption."""
