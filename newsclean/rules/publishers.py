"""Names of outlets in notices of copyright."""

from __future__ import annotations

import re
from typing import Final

from newsclean.pattern import Pattern
from newsclean.rules.newsrooms import BROADCASTERS, PRESS_ENDINGS, TITLES
from newsclean.rules.sources import PORTALS

COPYRIGHT_SIGN: Final = Pattern(
    r"ⓒ|©|Ⓒ|\([cC]\)|copyright|Copyright|저작권|제호",
    "search",
    hit="<저작권자(c) 새벽일보>",
    miss="새벽일보 구독 안내",
)
"""What each notice of an owner holds (저작권자 = "holder of the rights"), for a look before the next ones.

Each begins with a letter of its own, so that it is looked for at these letters only."""
COPYRIGHT_OWNER: Final = Pattern(
    # a colon counts behind its word alone: imprints are full of others
    r"(?:(?:copyrights?|저작권자)?\s?(?:\(c\)|[ⓒ©Ⓒ])|(?:copyrights?|저작권자)\s?[:：]|copyrights?\s(?:by\s|@))\s?"
    r"(?:since\s)?(?:\d{4}(?:\s?-\s?\d{4})?[,.]?\s?)?(?:by\s)?"
    # a motto in front of the name, in quotation marks of its own
    r"(?:['‘“\"][^'‘’“”\"]{4,40}['’”\"]\s)?"
    # forms of companies: 주식회사 = "stock company", (주) in short
    r"(?:\(주\)|㈜|주식회사\s)?"
    r"\s?['‘“\"]?(?!\s?all rights)"
    r"(?-i:(?P<owner>(?![\d ]{2,24}(?:[^가-힣A-Za-z\d ]|$))[가-힣A-Za-z0-9 ]{2,24}?))['’”\"]?"
    # an address follows: 서울 마포구
    r"\s?(?:[(.,\[<>&|]|무단|www|의\s소중한|all rights|(?-i:\s[가-힣]{2,7}\s[가-힣]{1,4}[시군구](?![가-힣]))|$)",
    "search",
    hit="<저작권자 ⓒ 새벽일보, 무단 전재 및 재배포 금지>",
    miss="등록번호 : 새벽 아00001",
    flags=re.IGNORECASE,
)
YEAR_BEHIND: Final = Pattern(
    r"(?P<owner>(?!copyright|저작권|무단)(?-i:[가-힣A-Za-z0-9 ]{2,24}?))\s?(?:\(c\)|[ⓒ©Ⓒ])\s?(?:19|20)\d\d(?:\.|$)",
    "match",
    hit="새벽일보 © 2026",
    miss="Copyright © 2026. 새벽일보",
    flags=re.IGNORECASE,
)
"""The owner in front of the sign and the year, as publishing systems of blogs (Ghost) write it."""
MOTTO_OWNER: Final = Pattern(
    r"(?:\([cC]\)|[ⓒ©Ⓒ])\s?['‘“\"](?P<motto>[^'‘’“”\"<>]{8,60})['’”\"]",
    "search",
    hit="ⓒ“세상을 보는 눈, 새벽일보”",
    miss="ⓒ 새벽일보 “세상을 보는 눈”",
)
"""The owner at the end of its motto, in the same quotation marks."""
IMPRINT: Final = Pattern(
    # "name of the paper", as the law has it in each imprint; or "all articles of" the paper, which a law protects
    r"제\s?호\s?[:：]\s?(?P<name>[^:：|/,ㅣ(<·]{2,24}?)"
    r"(?=\s?(?:[|/,ㅣ(<·]|$)|\s[가-힣·ㆍ/]{2,8}(?:\s[가-힣]{2,6})?\s?[:：])"
    r"|(?P<owner>[가-힣A-Za-z0-9]{2,16})의\s모든\s(?:기사|콘텐츠|컨텐츠|뉴스)[^.]{0,24}\s저작권"
    # whose the rights are
    r"|저작권은\s(?P<holder>[가-힣A-Za-z0-9]{2,16})에\s?(?:있|귀속)",
    "search",
    hit="등록번호 : 새벽 아00001 제호 : 새벽일보 발행인 : 김새벽",
    miss="제호 글씨는 김새벽이 썼다",
)
IMPRINT_WORD: Final = Pattern(
    # registration number, periodical, publisher, editor, who protects minors: as the law has it in each imprint;
    # name of the company; no copies; the number itself
    r"등록\s?번호|정기간행물|발[행집]인|편[행집]인|펴낸이|청소년\s?보호\s?책임자|통신판매업|회사명\s"
    r"|무단\s?[복전배][제재포]| [가-하](?<=[가-힣] .)\d{5}(?!\d)",
    "search",
    hit="새벽일보 · 발행인 김새벽",
    miss="새벽일보를 펴낸 김새벽",
)
SITE_OWNER: Final = Pattern(
    r"[ⓒ©<\[\s]{0,4}(?P<owner>[가-힣A-Za-z0-9]{2,16})\s?\((?:https?://|www\.)",
    "match",
    hit="ⓒ 새벽일보(www.example.com)",
    miss="새벽일보(대표 김새벽)",
)
"""The owner with the address of the site, without a sign."""
COMPANY: Final = Pattern(
    r"(?<=신문|일보)사$|\s(?:[Cc]o(?:rp)?|[Ii]nc|[Ll]td)$",
    "search",
    hit="새벽신문사",
    miss="새벽방송사",
)
"""What makes a company of a name.

사 = "company", behind the name of a newspaper; 방송사 = "broadcaster" and 통신사 = "wire service" are words."""
OPEN_NOTICE: Final = Pattern(
    r"(?:제\s?호\s?[:：]?|copyrights?(?:\s?(?:\(c\)|[ⓒ©Ⓒ]))?(?:\sby)?|(?:^|저작권자\s?)(?:\(c\)|[ⓒ©Ⓒ]))$",
    "search",
    hit="Copyright by",
    miss="Copyright by 새벽일보",
    flags=re.IGNORECASE,
)
"""A notice that breaks off where the name of the outlet should follow."""
PROVIDED: Final = Pattern(
    r"기사\s?제공\s?[:：]?\s?(?P<name>[가-힣A-Za-z0-9]{2,16})",
    "fullmatch",
    hit="기사제공 새벽일보",
    miss="기사제공을 멈춘 새벽일보",
)
"""Whose article a portal shows."""
SPEAKER: Final = Pattern(
    rf"(?P<outlet>{'|'.join(BROADCASTERS)})(?:\s?뉴스)?,?\s[가-힣]{{2,4}}입니다\.?$",
    "match",
    hit="MBC뉴스 김새벽입니다.",
    miss="MBC 뉴스를 만드는 김새벽입니다.",
)
"""How reporters of broadcasters sign."""
SIGNATURES: Final = {
    "hankyoreh": "한겨레",
    "joongangilbo": "중앙일보",
    "kbs": "KBS 뉴스",
    "kyunghyangshinmun": "경향신문",
    "mbc": "MBC 뉴스",
    "moneytoday": "머니투데이",
    "news1korea": "뉴스1",
    "sbs": "SBS 뉴스",
    "seoulshinmun": "서울신문",
    "yonhapnewsagency": "연합뉴스",
    "경향닷컴": "경향신문",
    "뉴시스통신사": "뉴시스",
    "매경ax": "매일경제",
    "매경닷컴": "매일경제",
    "한겨레신문": "한겨레",
}
"""Names under which outlets hold their rights, by their letters: in English, as companies, as broadcasters."""
LATIN_NAME: Final = Pattern(
    r"[A-Za-z0-9 .]{2,40}",
    "fullmatch",
    hit="Saebyeok Ilbo",
    miss="채널A",
)
"""A name that an outlet may have in Hangul, too."""
ABBREVIATION: Final = Pattern(
    r"[A-Z]{2,5}",
    "fullmatch",
    hit="YTN",
    miss="Saebyeok",
)
"""Initials: the site that they stand on may be another outlet's."""

NO_OUTLET: Final = Pattern(
    # kinds of papers: general daily, trade paper, business paper, weekly, monthly, paper of the internet
    r"(?:(?-i:[가-힣]{1,3})\s?)?(?:일간지|전문지|경제지|주간지|월간지|종합지|인터넷\s?신문|인터넷\s?언론|언론사|매체)"
    # home page, first page, articles, all articles, news in general, and sections
    r"|(?:공식\s?)?홈페이지|홈|메인|기사|(?:전체|최신)\s?(?:기사|뉴스)|뉴스|종합뉴스|속보|그래픽"
    r"|정치|경제|사회|문화|국제|연예|스포츠|오피니언"
    r"|home|main|news|article|website"
    # portals
    rf"|(?:{'|'.join(PORTALS)}|kakao|est(?:aid|soft)).{{0,40}}|뉴스\s?(?:{'|'.join(PORTALS)})"
    # addresses; who provided a photo
    r"|(?:https?:|www\.).{0,200}|.{1,24}제공",
    "fullmatch",
    hit="종합일간지",
    miss="새벽경제",
    flags=re.IGNORECASE,
)
"""What stands where an outlet's name belongs, and is none."""
SLOGAN: Final = Pattern(
    # a verb, or an adjective before a noun
    r"[다요까]$|니다|[!?,…“”‘’\"]|(?-i:[가-힣])(?:[은는을를의과와]|으로|에서|하고)\s"
    # Korea's, the first; 대한민국 and one word more is an office of the state
    rf"|^대한민국\s(?:\S{{1,20}}\s|\S{{1,12}}(?:{'|'.join(PRESS_ENDINGS)})$)"
    r"|\bno\.?\s?1|1등",
    "search",
    hit="세상을 바꾸는 힘",
    miss="새벽의소리",
    flags=re.IGNORECASE,
)
"""A slogan is no name."""
EDITION: Final = Pattern(
    # home page, mobile edition, edition of the internet
    r"(?<=\S)\s(?:공식\s?)?(?:홈페이지|모바일(?:\s?웹)?|온라인|인터넷판?)$",
    "search",
    hit="새벽일보 홈페이지",
    miss="홈페이지",
)
"""What of an outlet a page is, behind its name."""
SIGNED: Final = Pattern(
    rf"(?:^|\s?[=\s]\s?)[가-힣]{{2,4}}\s?(?:{'|'.join(TITLES)})(?:\s.{{0,60}})?$",
    "search",
    hit="새벽일보 김새벽 기자",
    miss="새벽기자협회보",
)
"""The reporter behind the name of an outlet."""
SITE_END: Final = Pattern(
    r"(?:\s(?:[-:<>–—]|::)\s?|\s?[|ㅣ]\s?)(?P<name>(?:[가-힣A-Za-z0-9]{1,10}\s)?"
    rf"[가-힣A-Za-z0-9]{{0,10}}(?:{'|'.join(PRESS_ENDINGS)})(?<!\s매일))"
    # an edition, the name in English, the address
    r"(?:\s(?:모바일|온라인|홈페이지|[A-Za-z]{2,20})|\s-\s[a-z0-9.-]{4,30})?\s?$",
    "search",
    hit="새벽시장에 활기 - 새벽일보",
    miss="새벽시장에 활기 - 오늘의 날씨",
)
"""The name of an outlet at the end of a page's title."""
SITE_START: Final = Pattern(
    r"\[?(?P<name>[가-힣]{1,8}(?:일보|신문|데일리|저널|타임[스즈]|투데이|헤럴드))(?:\]|\s(?:[-|:]|::)\s|$)",
    "match",
    hit="새벽일보 :: 새벽시장에 활기",
    miss="새벽일보, 새벽시장에 서점 연다",
)
"""The same at its start: of names that are no other words."""
