"""Bylines, datelines and sign-offs, as Korean newsrooms write them: the name stands before its title (김새벽 기자).

기자 = "reporter", 특파원 = "correspondent", 앵커 = "anchor". In all examples of the rules 김새벽 and 이아침 are names,
새벽 is a town, and 새벽일보 a newspaper.
"""

from __future__ import annotations

import re
from typing import Final

from newsclean.pattern import Pattern
from newsclean.rules.dates import LABEL_ENDS, LABELS
from newsclean.rules.names import NOT_NAME_ENDINGS
from newsclean.rules.newsrooms import (
    AGENCIES,
    BROADCASTERS,
    DESK_SUBJECTS,
    KOREAN_AGENCIES,
    MAGAZINE_STARTS,
    OFFICES,
    OPINION_WRITERS,
    OUTLET_ENDINGS,
    PAPER_ENDINGS,
    RANKS,
    TITLES,
    WRITERS,
)

# Addresses, also in disguise against those who gather them: a＠b.kr, a(at)b.kr.
_AT = r"(?:@|＠|\s?\(at\)\s?|\s?\[at\]\s?)"
EMAIL: Final = Pattern(
    rf"[A-Za-z0-9][A-Za-z0-9._%+-]{{0,62}}{_AT}"
    # the host, with full stops that may be wide
    r"(?:[A-Za-z0-9-]{1,40}[.．]){1,4}[A-Za-z]{2,8}(?![A-Za-z0-9])",
    "search",
    hit="김새벽 기자 dawn@example.com",
    miss="김새벽 기자 @dawn",
)
_ACCOUNT_ALONE = r"[A-Za-z][\w.-]{2,20}@$"
AT: Final = Pattern(
    r"\s?(?:@|＠|\(at\)|\[at\])\s?",
    "search",
    hit="dawn [at] example.com",
    miss="dawn at example.com",
)
"""What parts an address in two."""
DESK_EMAIL: Final = Pattern(
    # jebo is 제보, "tips from readers"
    r"(?:[a-z]{0,12}jebo|webmaster|master|admin|info|help|contact|editor|desk|online|digital"
    r"|(?:co|e|i|m|tv|web)?news(?:room|desk|team|lab)?|press|photo|media"
    # those of departments
    r"|report|service|support|social|cs)\d{0,4}@",
    "match",
    hit="tvjebo24@example.com",
    miss="newton@example.com",
    flags=re.IGNORECASE,
)
"""A mail box of a desk, not of a person."""
OFFICE_EMAIL: Final = Pattern(
    # newsroom, desk, team, centre, headquarters, secretariat
    rf"(?:편집국|보도국|사무국|[가-힣](?:부|팀|센터|본부))\s?[\[(/|:]?\s?{EMAIL.regex.pattern}",
    "search",
    hit="디지털편집부 dawn@example.com",
    miss="김새벽 편집부 기자 dawn@example.com",
)
"""An address beside an office: where nobody is named with it, it is nobody's."""

REPORTER: Final = Pattern(
    r"기자|특파원|통신원",
    "search",
    hit="김새벽 기자",
    miss="김새벽 앵커",
)
"""Who signs at the end of an article; presenters and guests are named in the middle of it."""

_TITLE = "|".join(TITLES)
# Those that hold no other one: 기자, but not 선임기자.
_BARE_TITLE = "|".join(title for title in TITLES if not any(other in title for other in TITLES if other != title))
_RANK = rf"(?:{'|'.join(RANKS)})"
TITLE_WORD: Final = Pattern(
    # 기자회, 기자협회 = "association of reporters", 기자단 = "press corps", 기자실 = "press room",
    # 기자들 = "reporters", 기자석 = "press box", 기자간담회, 기자회견 = "press conference", 기자증 = "press card",
    # 기자님 as one addresses them.
    # 정치부 차장 = "deputy head of the politics desk", 팀장 = "head of the team".
    # What somebody is a specialist in is no name: 김새벽 동물전문기자, 김새벽 여행작가.
    rf"(?:(?<=\s)[가-힣]{{1,4}}(?:전문기자|{'|'.join(WRITERS)})|(?<=부\s)(?:차장|부장)|(?<=팀\s)팀장|{_TITLE})"
    r"(?!회|단|실|들|님|석|협회|간담회|회견|증)",
    "search",
    hit="김새벽 선임기자",
    miss="새벽시 기자단이 시장을 찾았다.",
)
BYLINE_HINT: Final = Pattern(
    # each way to begin is a letter of its own: that is found sooner
    rf"{_BARE_TITLE}|부\s(?:차장|부장|팀장)|팀\s(?:차장|부장|팀장)|@|＠|\(at\)|\[at\]",
    "search",
    hit="새벽=김새벽 dawn(at)example.com",
    miss="김새벽 교수",
)
"""What each byline holds, for a look at a line before questions that take longer."""

_DESK_WORD = rf"(?:{'|'.join(DESK_SUBJECTS)})부"  # elements of their own may leave no space: 김새벽사회부 기자
# A whole word, or one with its title attached (김새벽기자); 입니다 = "I am", 의 = "'s".
_NAME = (
    r"(?<![가-힣])(?!기자|특파원|앵커)[가-힣]{2,4}"
    rf"(?=[^가-힣]|$|기자|선임|인턴|특파원|입니다|의\s|{_DESK_WORD}\s)"
)
_BETWEEN = "·‧ㆍ・･∙•⋅,，、;/／&＆|｜"
# 새벽=김새벽·노을=이아침: each with the place it reports from.
_NAMES = rf"{_NAME}(?:(?:\s?[{_BETWEEN}]\s?(?:[가-힣]{{1,6}}=)?|\s){_NAME}){{0,6}}"
NAME_SEPARATOR: Final = Pattern(
    rf"[\s{_BETWEEN}]{{1,9}}(?:[가-힣]{{1,6}}=)?",
    "search",
    hit="김새벽·이아침",
    miss="김새벽-이아침",
)
"""What parts names that share a title."""
# A paper between a name and its title.
_PAPER = (
    rf"(?:[A-Z]{{2,5}}[가-힣]{{0,4}}|(?:{'|'.join(MAGAZINE_STARTS)})[가-힣]{{2,6}}"
    rf"|[가-힣]{{1,8}}(?:{'|'.join(PAPER_ENDINGS)}))"
)
_DESK = "(?:부|팀|국|센터|본부)"  # 사회부 = "society desk": a desk, a team, a bureau, a centre, a headquarters
SLASHED_PLACE: Final = Pattern(
    r"^[가-힣]{2}\s?[/／]\s?(?=[가-힣]{3}$)",
    "search",
    hit="새벽/김새벽",
    miss="김새벽/이아침",
)
"""The town before a reporter's one name: three in a hundred reporters have names of two syllables."""
# [새벽스포츠=노을, 김새벽 기자]: the town, as names of two syllables are rare
_TOWN = r"(?<=[A-Z스츠][\s=])[가-힣]{2},\s(?=[가-힣]{3}\s?(?:기자|$))"
NAMES_BEFORE: Final = Pattern(
    rf"(?:{_TOWN})?(?P<names>{_NAMES})\s?(?:\([^()]{{1,40}}\)\s?)?"
    r"(?:[│ㅣ∥]\s?[가-힣A-Za-z]{2,8}\s"
    rf"|(?:[가-힣A-Za-z]{{1,8}}{_DESK}|{_PAPER})\s)?(?:{_RANK}\s?)?$",
    "search",
    hit="정리=김새벽 이아침",
    miss="김새벽이 찾은 그",
)
"""The names right before a title."""
NAMES_REACH: Final = 60
"""Characters before a title in which its names stand."""
NAMED_EMAIL: Final = Pattern(
    rf"(?P<names>{_NAME})\s?(?:[가-힣]{{1,6}}(?:부|팀|국|센터)\s?)?(?:[부차팀국]장\s?)?"
    rf"[\[(/|:]?\s?(?={EMAIL.regex.pattern}|{_ACCOUNT_ALONE})",
    "search",
    hit="새벽=김새벽 dawn@example.com",
    miss="김새벽 기자 dawn@example.com",
)
"""A name without a title, right before an address."""

# KBS, MBN, KBS뉴스, 김포FM, 새벽방송, 뉴스센터
_SPEAKING_OUTLET = (
    r"(?:[A-Za-z]{2,8}[가-힣]{0,4}|[가-힣]{1,6}[A-Z]{1,3}"
    rf"|[가-힣A-Za-z0-9]{{0,8}}(?:{'|'.join(OUTLET_ENDINGS)}|센터)[A-Z]{{0,2}})"
)
SPOKEN: Final = Pattern(
    # 지금까지 새벽시청에서 = "that was, from the town hall of Saebyeok"
    rf"^(?:(?:지금까지\s)?[가-힣0-9 ]{{2,24}}에서\s)?{_SPEAKING_OUTLET}\s?(?:뉴스)?,?\s(?P<names>{_NAME}?)(?:\s?기자)?"
    # her address, and what others did
    r"(?:\s?\([^()]{3,60}\)\s?)?(?:이었습니다|였습니다|입니다)\.?(?:\s?[\[(][^\[\]()]{3,60}[\])])?$",
    "search",
    hit="지금까지 새벽시청에서 새벽방송 김새벽입니다.",
    miss="안녕하십니까 김새벽입니다.",
)
"""How reporters of broadcasters sign: "this is 김새벽, KBS news"."""

NAMED_CREDIT: Final = Pattern(
    # photo, picture from the screen, video, material, graphic
    rf"(?P<names>{_NAME})\s?[/|]\s?(?:사진|화면|영상|자료|그래픽)"
    r"[가-힣]{0,4}[\s:=]{1,3}[^\s.][^.]{0,30}",
    "fullmatch",
    hit="김새벽 / 화면캡처 새벽방송",
    miss="새벽시 / 사진 좋은 곳이 많다.",
)
"""The writer's name before the credit of the pictures, alone on a line."""
_DAY = r"(?:19|20)\d\d\s?[-./년]\s?\d{1,2}\s?[-./월]\s?\d{1,2}(?!\d)[일.]?"
TASKS: Final = Pattern(
    # text, and photos, drawings, notes or translation
    # the day alone may stand before or behind them
    rf"^\W?(?:{_DAY}\s)?(?:글|취재)\s?[:：=/]?\s?(?P<names>{_NAME})"
    rf"\s?[,·|/&]?\s?(?:사진|그림|정리|영상|촬영|옮김|옮긴이|번역)\s?[:：=/]?\s?(?P<other>{_NAME})\W?(?:\s{_DAY})?$",
    "search",
    hit="글 김새벽 · 사진 이아침",
    miss="글 쓰는 김새벽 사진 찍는 이아침",
    flags=re.MULTILINE,
)
"""Who wrote, and who took the photos, without titles."""
CAPTION_EMAIL: Final = Pattern(
    rf"(?:(?<=[\s.)\]]/)\s?|(?<=\.\d\d\.)\s)(?P<email>{EMAIL.regex.pattern})$",
    "search",
    hit="시장이 붐비고 있다. 2026.01.06 /dawn@example.com",
    miss="문의 dawn@example.com",
)
"""The address of the photographer behind a caption that is told as a sentence."""

# Names of outlets in front of a name.
_OUTLET_WORD = rf"(?:{'|'.join(NOT_NAME_ENDINGS)})"
_PAPER_NEXT = rf"[가-힣A-Za-z]{{0,12}}{_OUTLET_WORD}\s"
_OPEN = r"[\[(【〔<〈]"
_CLOSE = r"[\])】〕>〉]"
BRACKET_LEAD: Final = Pattern(
    # [새벽일보 김새벽 기자], [새벽뉴스=김새벽 기자]
    # [새벽(노을)=김새벽 기자], [새벽=새벽일보 김새벽 기자]
    rf"^{_OPEN}(?:(?:[가-힣]{{1,8}}=(?={_PAPER_NEXT}))?(?P<agency>[^\[\]()=【】<>]{{1,24}}?)(?:\([가-힣]{{1,8}}\))?"
    rf"(?:\s?[=|ㅣ/]\s?(?:[가-힣]{{1,8}}=)?|\s)(?:{_TOWN})?"
    rf"(?P<names>{_NAMES})\s?{_RANK}?\s?(?:{_TITLE})"
    # [새벽경제 김새벽]
    rf"|(?P<outlet>[^\[\]()=【】]{{1,16}}{_OUTLET_WORD})\s(?P<name>{_NAME})"
    # [새벽미디어=김새벽의 골목길]: a column and its writer
    rf"|(?P<paper>[^\[\]()=【】]{{1,16}})=(?P<columnist>{_NAME}?)의\s[^\[\]()]{{1,16}})\s?{_CLOSE}",
    "match",
    hit="[새벽일보 김새벽 기자] 새벽시의 한 서점이",
    miss="[단독] 새벽시의 한 서점이",
)
"""The lead-in of a first paragraph in one pair of brackets."""
PLACE_LEAD: Final = Pattern(
    rf"^{_OPEN}\s?[가-힣]{{2}}(?:\([가-힣]{{1,8}}\))?\s?=(?!{_PAPER_NEXT})",
    "match",
    hit="[새벽=김새벽 기자] 새벽시의 한 서점이",
    miss="[새벽일보=김새벽 기자] 새벽시의 한 서점이",
)
"""Two syllables before a reporter's name are the town that the report is from: names of papers are longer."""
PAPER_LEAD: Final = Pattern(
    rf"^[\[【](?P<paper>[가-힣A-Za-z]{{1,8}}(?:{'|'.join(OUTLET_ENDINGS)}))"
    # what a column is called, if it is one
    r"(?:[\]】]\s|\s?[=|ㅣ/]\s?[^\[\]]{1,24}[\]】])",
    "match",
    hit="[새벽경제] 새벽시의 한 서점이",
    miss="[경제] 새벽시의 한 서점이",
)
"""A lead-in that names the paper; [경제] names a section."""
PLAIN_LEAD: Final = Pattern(
    # 새벽일보 김새벽 기자 =, (새벽)김새벽 기자 =
    rf"^(?:(?P<agency>[가-힣A-Za-z0-9]{{2,12}})(?:\s?=\s?|\s)|{_OPEN}[가-힣]{{1,8}}{_CLOSE}\s?)?"
    rf"(?P<names>{_NAMES})\s?{_RANK}?\s?(?:{_TITLE})\s?=\s"
    # 새벽경제=김새벽 기자
    rf"|^(?P<paper>[가-힣A-Za-z0-9]{{1,10}}(?:{'|'.join(OUTLET_ENDINGS)}))\s?=\s?(?P<staff>{_NAMES})"
    rf"\s?{_RANK}?\s?(?:{_TITLE})\s",
    "match",
    hit="새벽일보 김새벽 기자 = 새벽시의",
    miss="김새벽 기자는 새벽시의",
)
"""The lead-in of a first paragraph without brackets."""
DATELINE: Final = Pattern(
    rf"^{_OPEN}(?P<place>[^\[\]()=【】]{{1,40}})=\s?(?P<agency>[^\[\]()=【】]{{1,20}}){_CLOSE}"
    rf"\s?(?:(?P<names>{_NAMES})\s?{_RANK}?\s?(?:{_TITLE})\s?=)?",
    "match",
    hit="(새벽=새벽통신) 김새벽 기자 = 새벽시의",
    miss="(새벽) 김새벽 기자가",
)
"""The lead-in of agencies: place, agency, name."""

# 글 = "text", 사진 = "photo", 필자 = "author", 기고 = "contribution".
_WRITER = (
    "(?:[Bb][Yy]|작성자|기자명|에디터|글·사진|글/사진|글쓴이|글|필자|기고|인턴|객원논설위원"
    rf"|{'|'.join(OPINION_WRITERS)})"
)
# of a column; not of an interview, behind which stands who was asked
_COLUMN = r"[\[<【(](?![^\]>】)]{0,10}(?:인터뷰|사람|피플|초대석))[^\[\]<>【】()]{2,12}[\]>】)]\s"
_GUEST_NAME = r"(?P<names>[가-힣]{2,4})(?:\s?[·|ㅣ/,(]\s?|\s)"
_GUEST_OFFICE = rf"(?:[가-힣A-Za-z·()&]{{1,14}}\s){{0,4}}[가-힣A-Za-z·()]{{0,12}}(?:{'|'.join(OFFICES)})"
GUEST: Final = Pattern(
    rf"[\[(</]?(?:{_WRITER}\s?[:：=/|]?\s?)?{_GUEST_NAME}{_GUEST_OFFICE}(?:·[가-힣]{{2,8}})?"
    # 김새벽 목사(새벽교회)
    r"(?:\s?\([가-힣A-Za-z ]{2,16}\))?[\])>]{0,2}"
    # behind a column and before a bar any office will do: [새벽 산책] 김새벽 | 사서
    rf"|{_COLUMN}(?P<columnist>[가-힣]{{2,4}})\s?[|ㅣ]\s?[가-힣A-Za-z·() ]{{2,24}}"
    # 글 김새벽, 논설위원 김새벽, 노을 특파원 김새벽
    rf"|[\[(<*]?(?:[가-힣]{{2,8}}\s)?(?:{_WRITER}|특파원)\s?[:：=/|]?\s?(?P<writer>[가-힣]{{2,4}})[\])>]?"
    rf"|(?=.{{0,4}}기자)(?:{_RANK}\s?)?기자\s?[:：]?\s(?P<staff>[가-힣]{{3}})",
    "fullmatch",
    hit="/김새벽 새벽대 사회학과 교수",
    miss="김새벽 새벽대 교수가 왔다",
)
"""A guest of the paper, with name and office."""
SCHOOL: Final = Pattern(
    # professor, lecturer, president; a person whose name ends so has a university behind it
    r"\W?[가-힣]{1,3}대\s(?![가-힣]{2,8}대(?:학교)?\s)[가-힣 ]{0,30}(?:교수|강사|총장)",
    "match",
    hit="새벽대 의대 교수",
    miss="김영대 새벽대 사회학과 교수",
)
"""The university of a guest whose name stands on a line of its own."""
GUEST_LENGTH: Final = 40
"""Characters of the longest such line."""
NAMED_OFFICE: Final = Pattern(
    rf"{_GUEST_NAME}[가-힣A-Za-z·()& ]{{2,30}}",
    "fullmatch",
    hit="김새벽 새벽도서관 사서",
    miss="김새벽",
)
"""The same with any office at all."""
GUEST_HEADLINE: Final = Pattern(
    r"[\[<【(](?:[가-힣A-Za-z ]{1,12}\s)?(?:특별\s?)?"
    # contributions, opinion of the day, columns, letters to the editor, the floor, the reporter's notebook
    r"(?:기고|시론|칼럼|기고문|독자투고|특별기고|발언대|논단|기자수첩)[\]>】)]",
    "search",
    hit="[특별 기고] 서점이 사라진 골목",
    miss="기고를 마친 김새벽 교수",
)
"""The headline of an article by a guest: under it a name with any office is the author's."""
CONTACT: Final = Pattern(
    # enquiry, application, reception, mail, advice, entry, booking, contribution, taking part, address, contact,
    # telephone, fax, home page, tips
    r"문의|신청|접수|메일|상담|응모|예약|투고|참가|주소|연락|전화|팩스|홈페이지|제보",
    "search",
    hit="신청: event@example.com",
    miss="새벽=김새벽 dawn@example.com",
)
"""Whose address it is: not a reporter's."""
BESIDE_NAME: Final = Pattern(
    r"\s?\([A-Za-z0-9_.-]{2,20}\)?$"
    # "written by"; the day, comments, times that it was read, and that it was liked, and what is left of these
    r"|^(?:작성자|글쓴이)\s?[:：|]?\s|\s(?:날짜|작성일|댓글|조회|추천|건|회)(?:\s?수)?(?![가-힣]).{0,60}$",
    "search",
    hit="김새벽(dawn)",
    miss="김새벽(새벽일보)",
)
"""What stands beside the name of who wrote an article, on the line of its date: the account of a citizen who reports
(오마이뉴스), labels and counts of boards."""

SIGN_OFF_REST: Final = Pattern(
    # a magazine behind a bar
    r"[│ㅣ∥]\s?[가-힣A-Za-z]{2,8}(?=\s)"
    rf"|[\s\[\]()<>{{}}【】〔〕{_BETWEEN}.:=_＝*ㅣ◎▶☞\"'-]"
    # a desk: 사회부
    r"|(?<=[가-힣\s])[가-힣]{1,6}(?:부|팀|국|센터)(?![가-힣])"
    # the name in Latin letters before it
    r"|^[Bb]y(?:\s[A-Z][a-z-]{1,11}){1,3}(?=\s)"
    # what somebody did: text, photo, notes, reporting, video, interview, talk, translation; "provided by"; the
    # motto of 뉴시스
    r"|글|사진|정리|취재|영상|인터뷰|대담|번역|제공|공감언론"
    rf"|{_ACCOUNT_ALONE}"
    # where a broadcaster says that the reporter is
    r"|(?<=\s)[A-Z][a-z]{2,11}\s{0,3}$"
    # 외 1명 = "and one more"
    r"|외\s?\d{1,2}\s?명"
    rf"|[가-힣A-Za-z0-9]{{1,10}}(?:{'|'.join(OUTLET_ENDINGS)})"
    rf"|(?:{'|'.join((*BROADCASTERS, *AGENCIES))})|(?<=\s){_PAPER}(?=\s)",
    "search",
    hit="새벽일보",
    miss="시장이",
)
"""What a sign-off may hold beside names, titles and addresses."""
SIGN_OFF_DAY: Final = Pattern(
    rf"(?:(?:{LABELS}){LABEL_ENDS}\s?[:：]?\s?)?{_DAY}",
    "search",
    hit="김새벽 기자 | 입력 2026.01.06",
    miss="2026-2027 새벽 시즌",
)
"""The day without a time beside who wrote the article, with its label."""
SIGN_OFF_PLACE: Final = Pattern(
    rf"(?:^\W{{0,2}}|(?<=[{_BETWEEN}]))[가-힣]{{1,8}}(?:\([가-힣]{{1,8}}\)|\s?[A-Z]{{2,5}})?\s?[=｜|]"
    # accounts: 트위터 is Twitter, 페이스북 is Facebook
    r"|(?:트위터|페이스북)\s?@?[\w.]{2,30}",
    "search",
    hit="상파울루(브라질)｜김새벽 특파원",
    miss="새벽 김새벽 기자",
)
"""The place of a sign-off, and accounts beside it."""
GLUED: Final = Pattern(
    # behind the day of the photo: 2023.04.07 /dawn@example.com
    rf"(?<=[가-힣0-9.”\"])\s?/\s?{EMAIL.regex.pattern}$"
    # an agency alone, or who provided the photos
    rf"|(?<=[다요]\.)\s(?:{'|'.join(KOREAN_AGENCIES)})$"
    r"|(?<=[다요]\.)\s?/?\s?사진\s?(?:제공|출처)?\s?[=:：]\s?[가-힣A-Za-z0-9 ]{2,20}$",
    "search",
    hit="배우가 무대에 서 있다. 2023.04.07 /dawn@example.com",
    miss="기사를 낸 곳은 연합뉴스",
)
"""A sign-off without a name, or a credit, glued to the last sentence."""
BYLINE_BUTTONS: Final = Pattern(
    # "send mail", "see other articles of the reporter"
    r"(?:이메일|메일)(?:\s?보내기|$)|(?:기자의?\s?)?다른\s?(?:기사|글)\s?(?:더\s?)?보기"
    # "page of the reporter", "other articles of the reporter", "profile of the reporter"
    r"|(?<=기자)\s?페이지|(?<=기자)의\s다른\s기사|기자\s?프로필"
    # "subscribe", "follow", "cheer", "more articles", "collected articles"
    r"|구독(?:하기|중)?|팔로우|응원(?:하기)?|기사\s?더보기|기사\s?모아\s?보기|기사\s?모음"
    # the number of comments
    r"|댓글\s?:?\s?\d{1,6}개?",
    "search",
    hit="김새벽 기자 구독하기",
    miss="김새벽 기자의 다른 책",
)
"""Labels of buttons beside a name."""
