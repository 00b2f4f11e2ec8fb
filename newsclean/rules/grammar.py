"""Words and shapes of dates, bylines and credits, as Korean newsrooms write them.

Every pattern is linear: no nested quantifier, every repeat bounded.
"""

from __future__ import annotations

import re
from typing import Final

# --- dates -----------------------------------------------------------------------------------------------------

PUBLISHED_WORDS: Final = (
    *(
        "기사입력",
        "최초입력",
        "입력",
        "등록",
        "기사등록",
        "기사승인",
        "승인",
        "송고",
        "발행",
        "작성",
        "게재",
        "기사작성",
        "노출",
    ),
    *("기사전송", "전송", "posted", "published", "write"),
)
MODIFIED_WORDS: Final = (
    *("최종수정", "기사수정", "수정", "최종편집", "최종업데이트", "업데이트"),
    *("updated", "update", "modified"),
)

# Spaces may stand inside of them: 최종 업데이트.
_ALL_WORDS: Final = "|".join(
    re.sub("^(최종|최초|기사)", r"\1\\s?", word) for word in sorted(PUBLISHED_WORDS + MODIFIED_WORDS, key=len, reverse=True)
)

# A full date with a time of day, with the label that may stand before or behind. Separators between label and date:
# nothing (송고시간2019-08-18), spaces, colons, brackets, bars (U+3163 and a lower-case L among them).
STAMP: Final = re.compile(
    rf"""(?:(?P<label>{_ALL_WORDS})\s?(?:시간|시각|일시|일자|날짜|일)?[\s:：|ㅣ\[(=]{{0,6}})?
    (?<!\d)(?P<year>(?:19|20)\d\d|\d\d)\s?[.\-/년]\s?(?P<month>1[0-2]|0?[1-9])\s?[.\-/월]\s?(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)
    \s?일?\.?\s?(?:[(（]?[월화수목금토일](?:요일)?[)）]?)?[\sT,|\[(]{{0,3}}
    (?:(?P<half>오전|오후|AM|PM|am|pm)\s?)?
    (?P<hour>2[0-4]|[01]?\d)\s?(?::|시\s?)\s?(?P<minute>[0-5]\d)(?!\d)\s?분?
    (?:\s?:?\s?(?P<second>[0-5]\d)(?!\d)초?)?
    (?:\.\d{{1,6}})?\s?(?P<offset>Z|[+-]\d\d:?\d\d)?
    (?:(?=[\])\s]{{0,2}}(?P<after>송고|게재|입력|등록|승인|최종수정|수정)(?![가-힣])))?""",
    re.VERBOSE | re.IGNORECASE,
)
# The labels of a line stand behind its dates: 2018.09.16 23:18 입력 2018.09.17 00:05 수정
LABELS_BEHIND: Final = re.compile(r"\d[\])\s]{0,2}(?:송고|게재|입력|등록|승인|최종수정|수정)\s{0,2}[\])|]?\s{0,2}$")
CLOCK: Final = re.compile(r"\d\s?(?::\s?\d\d|시)")  # a cheap test before STAMP
COMPACT_STAMP: Final = re.compile(r"(?P<date>(?:19|20)\d{6})(?P<time>\d{4}(?:\d\d)?)")

# --- people ----------------------------------------------------------------------------------------------------

EMAIL: Final = re.compile(
    r"[A-Za-z0-9][A-Za-z0-9._%+-]{0,62}(?:@|＠|\s?\(at\)\s?|\s?\[at\]\s?)(?:[A-Za-z0-9-]{1,40}[.．]){1,4}[A-Za-z]{2,8}(?![A-Za-z0-9])"
)

# Mail boxes of desks, not of people.
DESK_EMAIL: Final = re.compile(
    r"(?:[a-z]{0,12}jebo|webmaster|master|admin|info|help|news|contact|editor|desk|online|digital|report|service|support|social|cs)\d{0,4}@",
    re.IGNORECASE,
)

# Who signs at the end of an article; presenters and guests are named in the middle of it.
REPORTER: Final = re.compile(r"기자|특파원|통신원")

# Longest first: 선임기자 must not leave 선임 for a name.
TITLES: Final = (
    *("선임기자", "전문기자", "인턴기자", "수습기자", "객원기자", "취재기자", "시민기자", "대학생기자", "사진기자", "영상기자"),
    *(
        "명예기자",
        "정치부장",
        "경제부장",
        "사회부장",
        "문화부장",
        "국제부장",
        "산업부장",
        "스포츠부장",
        "체육부장",
        "전국부장",
        "부국장",
        "본부장",
        "통신원",
        "특파원",
        "논설위원",
        "논설실장",
        "논설주간",
        "편집위원",
        "편집국장",
        "전문위원",
        "연구위원",
    ),
    *("칼럼니스트", "평론가", "애널리스트", "에디터", "리포터", "캐스터", "기상캐스터", "아나운서", "앵커", "PD", "피디", "작가", "기자"),
)
TITLE: Final = "|".join(TITLES)
TITLE_WORD: Final = re.compile(rf"(?:{TITLE})(?!회|단|실|들|님|석|협회|간담회|회견|증)")
RANKS: Final = frozenset(("선임", "전문", "인턴", "수습", "객원", "취재", "시민", "사진", "의학", "과학", "경제", "문화", "스포츠", "AI"))
RANK: Final = rf"(?:{'|'.join(sorted(RANKS))})"
# A byline holds one of these: a cheap test before the dear ones.
BYLINE_HINT: Final = re.compile(rf"{TITLE}|@|＠|\(at\)|\[at\]")

# Family names cover 99 % of the people of Korea (2015 census); a name begins with one.
FAMILY_NAMES: Final = frozenset(
    "가간갈감강견경계고곡공곽교구국궁권금기길김나남노단당도독돈동두라려류마맹명모목묘묵문미민박반방배백범변복봉부비빈빙사서석선설섭성소손송수승시신심안"
    "양어엄여연염엽영예오옥온옹왕요용우원위유육윤은음이인임장전점정제조종좌주준지진차창채천초최추춘탁탄태판팽편평포표풍피필하학한함해허현형호홍화환황"
)
DOUBLE_FAMILY_NAMES: Final = ("남궁", "독고", "동방", "사공", "서문", "선우", "제갈", "황보")

# Never names, although they look like one.
NOT_NAMES: Final = frozenset(
    (
        *(
            "구독",
            *("신청", "문의", "접수", "참가", "주소", "연락"),
            "기자",
            *("조간", "석간", "지면", "송고", "종합", "단독", "속보"),
            *("구독자", "제작진", "오전", "오후", "편집자", "취재진", "기고자", "독자"),
            "기준",
            "최종",
            "최초",
            "댓글",
            "기사원문",
            "조회",
            "조회수",
            "주인공",
            "사진",
            "영상",
            "취재",
            "편집",
            "정리",
            "글",
            "특파원",
            "연합뉴스",
            "뉴시스",
            "뉴스",
            "제보",
            "추천",
            "이메일",
        ),
        *("전체", "이전", "다음", "모든", "담당", "해당", "우리", "본지", "본보", "현장", "공동", "전국", "경제", "사회", "정치", "문화"),
        *("연예", "국제", "스포츠", "인턴", "선임", "전문", "수습", "객원", "시민", "대학생", "이슈", "온라인", "디지털", "한국", "조선"),
        *("중앙", "동아", "매일", "매경", "한겨레", "경향", "국민", "서울", "세계", "문화일보", "조사", "방송", "신문", "명의", "안녕"),
        *("이", "그", "한", "두", "세", "여", "남", "외", "이상", "여러", "다른", "소속", "출신", "전직", "현직", "남성", "여성", "유명"),
        *(
            "사진기자",
            "촬영",
            "촬영기자",
            "영상취재",
            "영상편집",
            "그래픽",
            "기사",
            "기고",
            "대표",
            "의원",
            "위원",
            "교수",
            "명예",
            "후배",
            "선배",
        ),
    )
)
# Endings of outlets' and desks' names.
NOT_NAME_ENDINGS: Final = (
    "일보",
    "신문",
    "방송",
    "뉴스",
    "경제",
    "타임스",
    "데일리",
    "투데이",
    "저널",
    "미디어",
    "통신",
    "닷컴",
    "센터",
    "본부",
    "제보",
    # of offices
    *("기자", "특파원", "위원", "앵커", "작가", "평론가", "국장", "부장", "팀장", "실장"),
)

# Places of datelines; only what could be read as a name needs to stand here (경주=이권효).
PLACES: Final = frozenset(
    (
        *("강릉", "강진", "강화", "거제", "거창", "경기", "경남", "경북", "경산", "경주", "계룡", "고령", "고성", "고양", "고창", "고흥"),
        *("곡성", "공주", "과천", "광명", "광양", "광주", "괴산", "구례", "구리", "구미", "군산", "군위", "군포", "금산", "기장", "김제"),
        *(
            "김천",
            "김포",
            "김해",
            "나주",
            "남양주",
            "남원",
            "남해",
            "논산",
            "단양",
            "담양",
            "당진",
            "대구",
            "대전",
            "동두천",
            "동해",
            "마산",
        ),
        *("목포", "무안", "무주", "문경", "밀양", "보령", "보성", "보은", "봉화", "부산", "부안", "부여", "부천", "사천", "산청", "삼척"),
        *("상주", "서산", "서울", "서천", "성남", "성주", "세종", "속초", "수원", "순창", "순천", "시흥", "신안", "아산", "안동", "안산"),
        *("안성", "안양", "양구", "양산", "양양", "양주", "양평", "여수", "여주", "연천", "영광", "영덕", "영동", "영암", "영양", "영월"),
        *("영주", "영천", "예산", "예천", "오산", "옥천", "완도", "완주", "용인", "울산", "울진", "원주", "음성", "의령", "의성", "의왕"),
        *("의정부", "이천", "익산", "인제", "인천", "임실", "장성", "장수", "장흥", "전남", "전북", "전주", "정선", "정읍", "제주", "제천"),
        *("증평", "진도", "진안", "진주", "진천", "진해", "창녕", "창원", "천안", "철원", "청도", "청송", "청양", "청주", "춘천", "충남"),
        *("충북", "충주", "태백", "태안", "통영", "파주", "평창", "평택", "포천", "포항", "하남", "하동", "함안", "함양", "함평", "합천"),
        *(
            "해남",
            "홍성",
            "홍천",
            "화성",
            "화순",
            "화천",
            "횡성",
            "강원",
            "도쿄",
            "베이징",
            "상하이",
            "워싱턴",
            "뉴욕",
            "런던",
            "파리",
            "베를린",
        ),
        *("모스크바", "제네바", "로마", "하노이", "방콕", "자카르타", "홍콩", "선양", "브뤼셀", "카이로", "이스탄불", "시드니"),
    )
)

# A whole word, or one with its title attached (이권효기자).
NAME: Final = r"(?<![가-힣])(?!기자|특파원|앵커)[가-힣]{2,4}(?=[^가-힣]|$|기자|선임|인턴|특파원|입니다|의\s)"
NAMES: Final = rf"{NAME}(?:(?:\s?[·‧ㆍ,/]\s?|\s){NAME}){{0,6}}"

# Guests of a paper sign with name and office: 김새벽 새벽대 교수, 글 김새벽, 논설위원 김새벽, 김새벽·시인
_OFFICES: Final = (
    *(
        "교수",
        "변호사",
        "시인",
        "소설가",
        "작가",
        "평론가",
        "칼럼니스트",
        "연구위원",
        "연구원",
        "소장",
        "원장",
        "건축가",
        "번역가",
        "화가",
        "만화가",
    ),
    *(
        "의사",
        "전문의",
        "한의사",
        "수의사",
        "약사",
        "목사",
        "신부",
        "스님",
        "박사",
        "강사",
        "활동가",
        "기획자",
        "큐레이터",
        "디자이너",
        "사진가",
    ),
    *(
        "음악가",
        "저널리스트",
        "경제학자",
        "사회학자",
        "역사학자",
        "철학자",
        "과학자",
        "논설고문",
        "주필",
        "고문",
        "이사장",
        "대표",
        "회장",
        "총장",
    ),
    *("센터장", "사무총장", "위원장", "관장", "이사", "감독", "교사", "대표이사"),
)
_WRITER: Final = r"(?:글·사진|글/사진|글|필자|기고|인턴|논설위원|논설실장|객원논설위원|편집위원)"
_GUEST_NAME: Final = r"(?P<names>[가-힣]{2,4})"
GUEST: Final = re.compile(
    rf"[\[(</]?(?:{_WRITER}\s?[:：=/|]?\s?)?{_GUEST_NAME}(?:\s?[·|ㅣ/,(]\s?|\s)(?:[가-힣A-Za-z·()&]{{1,14}}\s){{0,4}}[가-힣A-Za-z·()]{{0,12}}(?:{'|'.join(_OFFICES)})[\])>]{{0,2}}"
    rf"|[\[(<*]?(?:[가-힣]{{2,8}}\s)?{_WRITER}\s?[:：=/|]?\s?(?P<writer>[가-힣]{{2,4}})[\])>]?"
)
# Headlines of articles by guests; under them a name with any office is the author's.
GUEST_HEADLINE: Final = re.compile(
    r"[\[<【(](?:[가-힣A-Za-z ]{1,12}\s)?(?:특별\s?)?(?:기고|시론|칼럼|기고문|독자투고|특별기고|발언대|논단|기자수첩)[\]>】)]"
)
GUEST_LENGTH: Final = 40
NAMED_OFFICE: Final = re.compile(rf"{_GUEST_NAME}(?:\s?[·|ㅣ/,(]\s?|\s)[가-힣A-Za-z·()& ]{{2,30}}")

# Right before a title: 김재선 기자 / 김지헌 민선희 김철선 기자 / 정리=김정형 기자 / 최지연·박성민 기자 / 김새벽(경제부) 선임 기자
NAMES_BEFORE: Final = re.compile(
    rf"(?P<names>{NAMES})\s?(?:\([^()]{{1,40}}\)\s?)?(?:[가-힣A-Za-z]{{1,8}}(?:부|팀|국|센터|본부)\s)?(?:{RANK}\s?)?$"
)
NAMES_REACH: Final = 60
# 이권효 boriam@donga.com, 정인용 (a@b.co.kr): a name without a title, right before an address
NAMED_EMAIL: Final = re.compile(rf"(?P<names>{NAME})\s?(?:[가-힣]{{1,6}}(?:부|팀|국|센터)\s?)?[\[(/|:]?\s?(?={EMAIL.pattern})")
# KBS 뉴스 홍길동입니다. / MBN뉴스 안진우입니다. [tgar1@mbn.co.kr]
_OUTLET: Final = (
    r"(?:[A-Za-z]{2,8}[가-힣]{0,4}|[가-힣]{1,6}[A-Z]{1,3}"
    rf"|[가-힣A-Za-z0-9]{{0,8}}(?:{'|'.join(NOT_NAME_ENDINGS[:13])})[A-Z]{{0,2}})"
)
SPOKEN: Final = re.compile(
    rf"^(?:지금까지\s[가-힣0-9 ]{{2,24}}에서\s)?{_OUTLET}\s?(?:뉴스)?,?\s(?P<names>{NAME}?)"
    r"(?:이었습니다|였습니다|입니다)\.?(?:\s?[\[(][^\[\]()]{3,60}[\])])?$"
)
# Whose address it is: not a reporter's.
CONTACT: Final = re.compile(r"문의|신청|접수|메일|상담|응모|예약|투고|참가|주소|연락|전화|팩스|홈페이지|제보")
# [스포츠조선 안소윤 기자], [한국스포츠경제 김정희], [스포티비뉴스=유현태 기자], [엔터미디어=정덕현의 이슈공감]
BRACKET_LEAD: Final = re.compile(
    rf"^[\[(【〔](?:(?P<agency>[^\[\]()=【】]{{1,24}}?)(?:\s?[=|ㅣ/]\s?(?:[가-힣]{{1,8}}=)?|\s)(?P<names>{NAMES})\s?{RANK}?\s?(?:{TITLE})"
    rf"|(?P<outlet>[^\[\]()=【】]{{1,16}}(?:{'|'.join(NOT_NAME_ENDINGS)}))\s(?P<name>{NAME})"
    rf"|(?P<paper>[^\[\]()=【】]{{1,16}})=(?P<columnist>{NAME}?)의\s[^\[\]()]{{1,16}})\s?[\])】〕]"
)
# [서울경제] 새벽시는, [엔터미디어=정덕현의 이슈공감]
PAPER_LEAD: Final = re.compile(
    rf"^[\[【](?P<paper>[가-힣A-Za-z]{{0,8}}(?:{'|'.join(NOT_NAME_ENDINGS)}))(?:[\]】]\s|\s?[=|ㅣ/]\s?[^\[\]]{{1,24}}[\]】])"
)
# (광주=연합뉴스) 김재선 기자 =
DATELINE: Final = re.compile(
    rf"^[\[(【〔][^\[\]()=【】]{{1,40}}=\s?(?P<agency>[^\[\]()=【】]{{1,20}})[\])】〕]\s?(?:(?P<names>{NAMES})\s?{RANK}?\s?(?:{TITLE})\s?=)?"
)

# Where the fields of a page begin that lost its line breaks: dates with their labels and what follows them, lead-ins, the
# sign-off and the notice of copyright behind the last sentence.
SEAM: Final = re.compile(
    rf"(?<=\s)(?:{'|'.join(PUBLISHED_WORDS)})(?:시간|일시|일)?\s?[:：]?\s?(?=(?:19|20)\d\d[-./년])"
    rf"|(?<=\d{{4}}[-./]\d\d[-./]\d\d\s\d\d:\d\d)\s(?!(?:{'|'.join(MODIFIED_WORDS + PUBLISHED_WORDS)}))"
    rf"|(?<=\s)[\[(【](?:[^\[\]()=【】]{{1,16}}=[^\[\]()=【】]{{1,16}}[\])】]\s?[가-힣]{{2,4}}\s기자\s=|[^\[\]()【】]{{1,24}}\s?기자\s?[\])】])"
    rf"|(?<=[.”\"])\s(?=(?:[가-힣=/ ]{{2,20}}기자\s?)?[(\[]?{EMAIL.pattern})|(?<=\s)(?:[<\[(]?저작권자|[ⓒ©]|(?i:copyright)|무단\s?전재)"
)
# What a sign-off may hold beside names, titles and addresses.
SIGN_OFF_REST: Final = re.compile(
    r"[\s\[\]()<>{}【】〔〕/|｜·‧ㆍ,.:;=_＝*ㅣ◎▶☞\"'-]|"
    r"(?<=[가-힣\s])[가-힣]{1,6}(?:부|팀|국|센터)(?![가-힣])|글|사진|정리|취재|영상|인터뷰|대담|번역|제공|공감언론|외\s?\d{1,2}\s?명|[가-힣A-Za-z0-9]{1,10}(?:뉴스|일보|신문|방송|닷컴|경제|스포츠|데일리|타임스|투데이)"
    r"|(?:KBS|MBC|SBS|YTN|JTBC|MBN|CBS|OBS|TV조선|채널A|SBS연예뉴스)"
)
# 부산=김새벽 기자, 상파울루(브라질)｜김새벽 특파원
SIGN_OFF_PLACE: Final = re.compile(r"^\W{0,2}[가-힣]{1,8}(?:\([가-힣]{1,8}\))?\s?[=｜|]|(?:트위터|페이스북)\s?@?[\w.]{2,30}")
SIGN_OFF_LENGTH: Final = 90
SENTENCE_STOP: Final = re.compile(r"""[.?!](?<=[가-힣].)["'”’)]{0,2}(?=\s|[가-힣\[(/])""")
# Labels of buttons beside a name.
BYLINE_BUTTONS: Final = re.compile(
    r"(?:이메일|메일)\s?보내기|(?:기자의?\s?)?다른\s?(?:기사|글)\s?(?:더\s?)?보기|(?<=기자)\s?페이지|(?<=기자)의\s다른\s기사|기자\s?프로필|구독(?:하기|중)?|팔로우|응원(?:하기)?|기사\s?더보기|기사\s?모아\s?보기|기사\s?모음"
)

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
