"""Words of the trade, each list once: names of outlets and agencies, titles and ranks of those who write for them.

Patterns of bylines, credits, headlines and notices of copyright are built from these. Lists are sorted.
"""

from __future__ import annotations

from typing import Final

# How names of outlets end, and nothing else much: 일보 = "daily", 신문 = "newspaper", 방송 = "broadcasting",
# 통신 = "wire service", 닷컴 = ".com", 매일 = "every day"; the others are English words in Hangul (뉴스 = "news",
# 투데이 = "today").
PRESS_ENDINGS: Final = (
    *("뉴스", "닷컴", "데일리", "매일", "미디어", "방송", "신문", "일보", "저널", "타임스", "타임즈", "통신", "투데이"),
    *("포스트", "헤럴드"),
)
# The same, but also the last word of any sentence about 경제 = "economy" or 스포츠 = "sports".
SUBJECT_ENDINGS: Final = ("경제", "스포츠")
OUTLET_ENDINGS: Final = (*PRESS_ENDINGS, *SUBJECT_ENDINGS)
# Parts of papers, between a name and its title: 김새벽 새벽스타 기자; 스타 = "star", 연예 = "show business".
PAPER_ENDINGS: Final = (*OUTLET_ENDINGS, "스타", "연예")
# How names of magazines begin: monthly, weekly.
MAGAZINE_STARTS: Final = ("월간", "주간")
# Broadcasters sign with these alone.
BROADCASTERS: Final = ("CBS", "JTBC", "KBS", "MBC", "MBN", "OBS", "SBS", "TV조선", "YTN", "채널A")

# Agencies at home; abroad (로이터 = "Reuters", 신화 = "Xinhua"); archives of photographs.
KOREAN_AGENCIES: Final = ("News1", "뉴스1", "뉴시스", "연합뉴스")
FOREIGN_AGENCIES: Final = ("AFP", "AP", "EPA", "로이터", "신화")
PHOTO_ARCHIVES: Final = ("게티이미지뱅크", "중앙포토")
AGENCIES: Final = (*KOREAN_AGENCIES, *FOREIGN_AGENCIES)

# Parts of a newsroom: 센터 = "centre", 본부 = "headquarters", 제보 = "tips from readers".
DESK_ENDINGS: Final = ("본부", "센터", "제보")
# Desks with a head of their own: 정치부장 = "head of the politics desk".
DESK_SUBJECTS: Final = ("경제", "국제", "문화", "사회", "산업", "스포츠", "전국", "정치", "체육")

# What stands before 기자 = "reporter", joined to it or parted from it: 선임 = "senior", 수습 = "trainee",
# 객원 = "guest"; people of the place who report, of all ages: 주민, 시민, 어린이, 청소년.
_RANKS = (
    *("객원", "대학생", "명예", "사진", "선임", "수습", "시민", "어린이", "영상", "인턴", "전문", "주민"),
    *("청소년", "취재", "학생"),
)
# What one of these ranks is for: 의학 전문기자 = "specialist in medicine".
_FIELDS = ("AI", "경제", "과학", "문화", "스포츠", "의학")
RANKS: Final = (*_RANKS, *_FIELDS)
# Who writes a paper's opinion; they sign before their name (논설위원 김새벽) or behind it.
OPINION_WRITERS: Final = ("논설실장", "논설위원", "편집위원")
# Trades of people who write for a paper, as its staff or as its guests.
WRITERS: Final = ("만화가", "연구위원", "작가", "칼럼니스트", "평론가", "화백")

# Titles of those who sign articles: 특파원 = "correspondent", 앵커 = "anchor", 통신원 = "stringer", 피디 = "producer".
TITLES: Final = (
    *(rank + "기자" for rank in _RANKS),
    *(desk + "부장" for desk in DESK_SUBJECTS),
    *OPINION_WRITERS,
    *WRITERS,
    "PD",
    "기상캐스터",
    "기자",
    "논설주간",
    "리포터",
    "본부장",
    "부국장",
    "아나운서",
    "애널리스트",
    "앵커",
    "에디터",
    "전문위원",
    "캐스터",
    "통신원",
    "특파원",
    "편집국장",
    "피디",
)
# How words end that name an office and no person.
OFFICE_ENDINGS: Final = ("국장", "기자", "부장", "실장", "차장", "앵커", "위원", "작가", "특파원", "팀장", "평론가")

# Offices of guests, who sign with name and office: 교수 = "professor", 변호사 = "lawyer", 시인 = "poet".
OFFICES: Final = (
    *WRITERS,
    "간호사",
    "감독",
    "감정평가사",
    "강사",
    "건축가",
    "고문",
    "관장",
    "교사",
    "교수",
    "기획자",
    "노무사",
    "대표",
    "디자이너",
    "목사",
    "박사",
    "번역가",
    "법무사",
    "변리사",
    "변호사",
    "복지사",
    "사서",
    "사진가",
    "상담사",
    "세무사",
    "센터장",
    "소설가",
    "소장",
    "스님",
    "시인",
    "신부",
    "약사",
    "연구원",
    "연출가",
    "영양사",
    "요리사",
    "원장",
    "음악가",
    "의사",
    "이사",
    "이사장",
    "작곡가",
    "저널리스트",
    "전문의",
    "주필",
    "총장",
    "컨설턴트",
    "큐레이터",
    "학예사",
    "학자",
    "화가",
    "활동가",
    "회계사",
    "회장",
)
