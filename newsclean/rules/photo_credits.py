"""Credits of photographs, as Korean newsrooms write them at the end of a caption or on a line of their own.

사진 = "photo", 제공 = "provided by", 출처 = "source", 자료 = "archive", 캡처 = "screenshot". Agencies write behind each
credit 재판매 및 DB 금지 = "not to be sold on or kept in a database".
"""

from __future__ import annotations

from typing import Final, NamedTuple

from newsclean.pattern import Pattern
from newsclean.rules.newsrooms import AGENCIES, KOREAN_AGENCIES, PHOTO_ARCHIVES, PRESS_ENDINGS, RANKS

# photo, archive, graphic, image, screen, drawing
_LABEL = r"(?:[Pp][Hh][Oo][Tt][Oo]|사진|자료|그래픽|이미지|화면|일러스트|삽화)"
_DAY = r"(?:\s?\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.?)?"
_EMAIL = r"(?:\s?[\w.+-]{1,40}@[\w.-]{0,40})?"
# A tail without any label: the last word names an office, a house or a person. 청, 처, 부 end names of offices; then
# come committee, foundation, association, public corporation, students' union, centre, university, hospital, group of
# companies, electronics, construction, museum, library, institute, union, bank; and 독자 = "a reader", or
# 갈무리 = "screenshot".
_PROVIDER_END = (
    r"(?:청|처|부|위원회|재단|협회|공사|공단|학생회|센터|대학|대학교|병원|그룹|전자|건설"
    # ends of names
    r"|박물관|미술관|도서관|연구원|연구소|조합|은행|독자|SNS|갈무리|기자"
    rf"|{'|'.join(PRESS_ENDINGS)})"
)
_HOME_AGENCY = rf"(?:{'|'.join(KOREAN_AGENCIES)})(?!\d)"
_AGENCY = rf"(?:{'|'.join((*AGENCIES, *PHOTO_ARCHIVES))})"
# also those who work for themselves: 프리랜서 is "freelance"
_REPORTER = (
    r"(?:[가-힣]{1,8}(?:\([가-힣]{1,8}\))?[=｜/])?"
    # name, rank, title
    rf"[가-힣]{{2,4}}\s?(?:{'|'.join(RANKS)}|프리랜서\s?)?(?:기자|특파원)"
    # the outlet, the address
    rf"(?:\s?=\s?[가-힣]{{2,8}})?{_EMAIL}"
)
# The credit follows a whole sentence: without the stop, the last words of a caption could be taken for one. Elements of
# their own may leave no space between the two.
_AFTER_SENTENCE = r"(?:(?<=[다요.])\s|(?<=[가-힣]\.))"


class Credit(NamedTuple):
    """A shape of the end of captions, with a caption it must hit and a near one it must spare."""

    name: str
    pattern: str
    """Searched at the end of the caption; the group ``credit`` is the provider."""
    credit: str
    """What `hit` gives."""
    hit: str = ""
    miss: str = ""


CREDITS: Final = (
    Credit(
        name="agency-tail",
        pattern=rf"\s?[\[(<]\s?{_LABEL}\s?(?:제공|출처)?\s?[=:|]\s?(?P<credit>[^\[\]()<>]{{1,60}})[\])>]{_DAY}{_EMAIL}"
        r"\s?\*?\s?재판매 및 DB ?금지\.?$",
        hit="[새벽=뉴시스]새 장비를 살펴보고 있다. (사진=새벽시)2024.05.30 photo@example.com *재판매 및 DB 금지",
        credit="새벽시",
        miss="재판매 및 DB 금지 문구를 넣은 사진들이 걸려 있다.",
    ),
    Credit(
        name="labelled-bracket",
        pattern=rf"\s?[\[(<〈【]\s?(?:{_LABEL}|출처|제공)\s?(?:제공|출처|캡처)?\s?[=:|｜]"
        r"\s?(?P<credit>[^\[\]()<>〈〉【】]{1,60})[\])>〉】]\.?$",
        hit="시장을 찾은 시민들. [사진 출처 = 새벽통신]",
        credit="새벽통신",
        miss="사진(왼쪽)을 든 시민들이 시장에 서 있다.",
    ),
    Credit(
        name="joongang-bracket",
        pattern=rf"\s?[\[<]{_LABEL} (?P<credit>[^\[\]<>=:|]{{1,40}})[\]>]$",
        hit="시료를 뜨고 있다. [사진 새벽시]",
        credit="새벽시",
        miss="[사진전] 새벽시의 봄",
    ),
    Credit(
        name="bracket",
        # no sentence
        pattern=rf"\s?\[(?![^\[\]]{{0,60}}니다\])(?:[ⓒ©]\s?)?(?P<credit>[^\[\]]{{1,60}})\]{_DAY}{_EMAIL}$",
        hit="새벽시장. [새벽시 제공·재판매 및 DB 금지]",
        credit="새벽시 제공·재판매 및 DB 금지",
        miss="[새벽=뉴시스] 시장에 선 시민들",
    ),
    Credit(
        name="angle",
        pattern=r"(?<=[다요.])\s?<(?P<credit>[가-힣A-Za-z0-9= ]{2,30})>$",
        hit="무대에 선 김새벽 씨. <이종화 기자>",
        credit="이종화 기자",
        miss="<새벽의 노래>",
    ),
    Credit(
        name="double-angle",
        pattern=r"\s?(?:<<|≪|《)(?P<credit>[^<>≪≫《》]{2,40}?(?:제공|자료사진|캡처|DB|뉴스))(?:>>|≫|》)$",
        hit="시를 읽는 시인. <<새벽문인회 제공>>",
        credit="새벽문인회 제공",
        miss="새로 나온 시집 《새벽 뉴스를 읽는 밤》",
    ),
    Credit(
        name="parenthesis",
        pattern=rf"\s?\((?P<credit>[^()]{{1,40}}?(?:제공|자료사진|캡처|캡쳐|DB(?: ?금지)?|=(?:{_HOME_AGENCY})))\)\.?$",
        hit="물을 뿌리고 있다.(소방청 제공. 재판매 및 DB 금지)",
        credit="소방청 제공. 재판매 및 DB 금지",
        miss="물을 뿌리는 소방관(왼쪽)",
    ),
    Credit(
        name="other-brackets",
        pattern=r"\s?[<【〈〔](?P<credit>[^<>【】〈〉〔〕()]{1,40}?(?:제공|자료사진|캡처|캡쳐))[>】〉〕]\.?$",
        hit="시를 읽는 시인 【새벽문인회 제공】",
        credit="새벽문인회 제공",
        miss="시집 〈새벽에 읽는 시〉",
    ),
    Credit(
        name="photo-by",
        pattern=r"\s(?:[Pp]hoto|사진)\s?[Bb]y\s(?P<credit>[^.=:|]{1,40})$",
        hit="서점 앞의 손님들 Photo by 김새벽",
        credit="김새벽",
        miss="Photo by the Sea 전시",
    ),
    Credit(
        name="reporter-in-parentheses",
        pattern=rf"(?:(?<=\.)|\s)\((?P<credit>{_REPORTER})\)\.?$",
        hit="유리창에 안내문이 붙어 있다. (김새벽 기자 dawn@)",
        credit="김새벽 기자 dawn@",
        miss="이야기하는 김새벽(새벽통신 기자)",
    ),
    Credit(
        name="reporter",
        pattern=rf"{_AFTER_SENTENCE}(?P<credit>{_REPORTER}"
        r"(?:/\d{4}\.\d{1,2}\.\d{1,2})?|프리랜서 [가-힣]{2,4})\.?$",
        hit="포즈를 취하고 있다. 김새벽 기자dawn@example.com/2023.04.07",
        credit="김새벽 기자dawn@example.com/2023.04.07",
        miss="시민들과 이야기하는 김새벽 기자",
    ),
    Credit(
        name="dated-agency",
        pattern=rf"(?<=\d)\.?/(?P<credit>{_HOME_AGENCY})\.?$",
        hit="질의에 답하고 있다. 2018.11.28/뉴스1",
        credit="뉴스1",
        miss="2018.11.28/시장을 찾은 시민들",
    ),
    Credit(
        name="reporter-and-day",
        pattern=rf"{_AFTER_SENTENCE}(?P<credit>(?:[가-힣]{{1,8}}=)?[가-힣]{{2,4}}\s?(?:{'|'.join(RANKS)})?기자){_EMAIL}"
        r"\s?/\d{4}\.\d{1,2}\.\d{1,2}/$",
        hit="선발투수가 공을 던지고 있다. 새벽=김새벽 기자 dawn@example.com /2020.08.20/",
        credit="새벽=김새벽 기자",
        miss="시민들과 이야기하는 김새벽 기자",
    ),
    Credit(
        name="slash",
        pattern=rf"(?:(?:(?<=[다요.])|\s)/|/\s?(?={_LABEL}))\s?{_LABEL}?\s?(?:제공|출처)?\s?[=:]?"
        r"\s?(?P<credit>(?:[가-힣]{1,8}=)?[^/=\[\]]{1,40})$",
        hit="항의하고 있다./사진=새벽통신",
        credit="새벽통신",
        miss="지난해 3/4분기 실적을 보는 직원",
    ),
    Credit(
        name="bar",
        # a line of dates and names is shorter in front of its bar, or ends there with a time
        pattern=r"(?<=[^|ㅣ｜@]{5}[가-힣A-Za-z.)”’\"'])(?:(?<=[^|ㅣ｜@]{12})|(?=.{5,34}[공진B]$))"
        r"(?:\s[|ㅣ｜–—-]\s|[|｜])"
        rf"(?P<credit>{_REPORTER}|[^|ㅣ｜=:.]{{1,30}}(?:제공|자료사진|DB))$",
        hit="문을 닫는 서점 앞의 손님들 | 새벽시 제공",
        credit="새벽시 제공",
        miss="2026.01.06 03:04 | 김새벽 기자",
    ),
    Credit(
        name="provided",
        pattern=rf"{_AFTER_SENTENCE}(?:사진\s?)?제공\s?[=:|｜]\s?(?P<credit>[^=:|｜]{{1,40}})$",
        hit="의자를 닦고 있다. 제공 | 새벽 갈매기즈",
        credit="새벽 갈매기즈",
        miss="무료 급식을 제공하는 시민들",
    ),
    Credit(
        name="label",
        pattern=rf"(?:^|(?<=[.\s]))(?:(?:자료\s?)?{_LABEL}\s?(?:제공|출처)?|출처)\s?[=:：|｜]"
        r"\s?(?P<credit>(?:[가-힣]{1,8}=)?[^=:|｜]{1,40})$",
        hit="문을 닫는 서점. 사진=새벽=김새벽 기자",
        credit="새벽=김새벽 기자",
        miss="사진 속의 시장은 이제 없다",
    ),
    Credit(
        name="bare-label",
        pattern=rf"{_AFTER_SENTENCE}사진 (?P<credit>[^.=:|]{{1,24}})$",
        hit="필터를 가리키고 있다. 사진 새벽시",
        credit="새벽시",
        miss="벽에 걸린 사진 넉 장",
    ),
    Credit(
        name="news1",
        pattern=r"\s?(?P<credit>\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.?/뉴스1(?:\s?[ⓒ©]\s?[^ⓒ©]{1,40})?)$",
        hit="물놀이를 즐기고 있다. 2019.08.18/뉴스1 ⓒ News1 김새벽 기자",
        credit="2019.08.18/뉴스1 ⓒ News1 김새벽 기자",
        miss="2019.08.18 뉴스를 보는 시민들",
    ),
    Credit(
        name="sign",
        # a year alone is that of a page's footer
        pattern=r"\s?[ⓒ©](?!\s?(?:19|20)\d\d(?:\.\D|\.?$))\s?(?P<credit>[^ⓒ©]{1,40})$",
        hit="시장을 둘러보고 있다. ⓒ뉴시스",
        credit="뉴시스",
        miss="ⓒ 표시를 지운 사진이 인터넷에 떠돌며 저작권 논란이 다시 커지자 사진가들이 함께 모였다",
    ),
    Credit(
        name="bare-agency",
        pattern=rf"{_AFTER_SENTENCE}(?P<credit>(?:[가-힣A-Z]{{1,12}}=)?(?:{_AGENCY}|연합)"
        r"(?:\s?(?:자료사진|제공))?)\.?$",
        hit="책자를 점검하고 있다. 인천=연합뉴스",
        credit="인천=연합뉴스",
        miss="기자회견을 하는 연합뉴스 노조",
    ),
    Credit(
        name="bare-provider",
        pattern=rf"{_AFTER_SENTENCE}(?P<credit>[^.\s][^.]{{0,30}}"
        r"(?:제공|캡처|캡쳐|DB|자료\s?사진|트위터|페이스북|인스타그램|유튜브|홈페이지)"
        r"(?:[.·]\s?재판매 및 DB ?금지)?)\.?$",
        hit="아기 바구니가 놓여 있다.새벽병원 제공. 재판매 및 DB 금지",
        credit="새벽병원 제공. 재판매 및 DB 금지",
        miss="시민에게 무료로 제공",
    ),
    Credit(
        name="bare-tail",
        # no "left", "right", "middle", "front row", "back row", "above", "below"
        pattern=rf"(?<=[가-힣]\.)\s\(?(?!왼쪽|오른쪽|가운데|앞줄|뒷줄|위|아래)"
        rf"(?P<credit>(?:[가-힣A-Za-z]{{1,10}}\s){{0,2}}[가-힣A-Za-z]{{0,10}}{_PROVIDER_END})\)?$",
        hit="층층이 놓인 옹기 조각들. (새벽시립박물관)",
        credit="새벽시립박물관",
        miss="개방형 수장고. 왼쪽은 새벽시립박물관",
    ),
)  # fmt: skip
"""Tried in order: the first that fits the end of a caption counts."""

CREDIT_LABEL: Final = Pattern(
    r"^[/\s]{0,4}(?:사진|자료|그래픽|이미지|화면|출처)?\s?(?:제공|출처|캡처)?\s?[=:：|｜]\s?|^사진/",
    "search",
    hit="사진 제공 = 새벽일보",
    miss="사진을 든 시민",
)
"""The label in front of a credit."""
CREDIT_LINE: Final = Pattern(
    rf"\[[^\[\]]{{1,40}}(?:제공|자료사진|DB ?금지|캡처|{_HOME_AGENCY})[^\[\]]{{0,24}}\]"
    # /새벽DB
    rf"|/\s?[가-힣A-Za-z0-9 ]{{1,20}}(?:DB|제공|기자|뉴스|{_HOME_AGENCY})"
    # a label and a name: 사진=김새벽
    r"|(?:사진|자료|[Pp][Hh][Oo][Tt][Oo])\s?(?:제공|출처)?\s?[=:：|]\s?.{1,30}"
    # ⓒ 뉴시스, ⓒ 김새벽
    rf"|[ⓒ©]\s?(?:{_AGENCY}.{{0,20}}|[가-힣]{{2,4}})"
    # [사진] 새벽일보
    r"|\[사진\]\s?.{1,40}"
    # (화면 출처 : 새벽통신), 화면캡처 새벽방송
    r"|[\[(]?\s?(?:사진|화면|영상|자료)\s?(?:제공|출처|캡처|캡쳐)\s?[=:：|]?\s[가-힣A-Za-z0-9 ·,=]{1,30}[\])]"
    r"|자료\s?사진\s?(?:제공|출처)?\s?[=:：|]\s?[가-힣A-Za-z0-9 ]{2,20}"
    # [촬영 김새벽 기자]: 촬영 = "taken by"
    r"|[\[(]?(?:촬영|그래픽|일러스트|삽화)\s[가-힣·]{2,16}(?:\s기자)?[\])]"
    # the same: 그래픽=김새벽
    r"|(?:그래픽|일러스트|삽화)\s?=\s?[가-힣 ]{2,14}"
    # 새벽DB
    r"|[가-힣A-Za-z0-9]{1,12}DB",
    "fullmatch",
    hit="[새벽시 제공·재판매 및 DB 금지]",
    miss="[새벽시 시민 제보]",
)
"""A line that is a credit and nothing else."""
BRACKETED_CAPTION: Final = Pattern(
    r"\[[^\[\]]{8,150}\s사진\s?=\s?[^\[\]]{2,30}\]",
    "fullmatch",
    hit="[서른 해 만에 문을 닫는 서점. 사진=새벽일보]",
    miss="[서른 해 만에 문을 닫는 서점의 사진]",
)
"""A caption and its credit in one pair of brackets."""
PROVIDER: Final = Pattern(
    rf"{_REPORTER}|프리랜서 [가-힣]{{2,4}}|{_AGENCY}|[가-힣A-Za-z0-9 ]{{2,24}}\s?제공",
    "fullmatch",
    hit="새벽=김새벽 기자",
    miss="시민에게 제공한 책",
)
"""A provider alone: a credit only where it stands right behind a caption."""
NAMED_HOUSE: Final = Pattern(
    rf"(?:[가-힣A-Za-z0-9]{{1,10}}\s?)?[가-힣A-Za-z0-9]{{0,8}}(?:{'|'.join(PRESS_ENDINGS)})",
    "fullmatch",
    hit="새벽 뉴스",
    miss="뉴스를 보는 시민들",
)
"""The name of an outlet and nothing else: of a line that is known to belong to a photo, the credit."""
SIGNED_CREDIT: Final = Pattern(
    r"[\[(]?\s?(?P<signed>[^\[\]()/|]{2,60}?)\s?[/|]\s?"
    # photo, screen, video, material: provided by, source, captured
    r"(?:(?:사진|화면|영상|자료)\s?(?:제공|출처|캡처|캡쳐)?|캡처|제공|출처)\s?[:：=]?\s?[^/|]{1,40}",
    "fullmatch",
    hit="김새벽 / 화면캡처 새벽방송",
    miss="김새벽 / 새벽대 교수",
)
"""Who wrote an article, and in the same line who provided its photos."""
NOTICE: Final = Pattern(
    r"\s?[<\[(]?저작권자\s?(?:\([cC]\)|[ⓒ©]|[:：])[^<>]{0,60}금지[.>\])]{0,3}$",
    "search",
    hit="시장에 선 시민들. 2018.10.18. <저작권자ⓒ 새벽통신사. 무단전재-재배포 금지.>",
    miss="저작권자의 허락을 받은 사진",
)
"""The notice of copyright behind a caption."""
STOCK: Final = Pattern(
    r"[\[(※*]?\s?(?:(?:본|이|위)\s)?(?:사진은\s)?(?:본\s)?"
    r"기사(?:의)?\s?(?:내용)?(?:과|와)는?\s?(?:직접(?:적인)?\s?)?"
    # has nothing to do with the article: 관련 없음, 무관
    r"(?:(?:관련|관계|상관)이?\s?없|무관)(?:는|음|습니다|함|한|합니다)?\.?"
    r"(?:\s?(?:자료)?\s?(?:사진|이미지))?(?!.{0,80}다\.)",
    "match",
    hit="기사와 관련 없는 자료 사진 / 새벽방송",
    miss="기사와 관련 없는 사진을 실은 신문사가 독자에게 사과했다.",
)
"""The caption of a photo from an archive: it shows something else."""
PROVIDED: Final = Pattern(
    r"[가-힣A-Za-z0-9]{2,12}(?:\s[가-힣A-Za-z0-9]{1,12}){0,2}\s?제공",
    "fullmatch",
    hit="새벽시 문화과 제공",
    miss="새벽시가 제공한 책",
)
"""A line of few words that says who provided a photo."""
AGENCY_END: Final = ("재판매 및 DB 금지", "재판매 및 DB금지", "재판매 및 DB 금지.")
"""How photos of agencies end: "not to be sold on or kept in a database"."""
PLACE_AGENCY: Final = Pattern(
    rf"(?<=[.)다]\s)[가-힣]{{2,8}}\s?=\s?(?:{_HOME_AGENCY})$",
    "search",
    hit="새벽시의 한 서점이 문을 닫고 있다. 새벽=연합뉴스",
    miss="새벽시의 한 서점이 문을 닫았다. 새벽=김새벽 기자",
)
"""How photos of agencies end in papers: with the place and the agency, and no reporter."""
HOUSE: Final = Pattern(
    rf"(?:제공|기자|DB|사진|공동취재단?|캡처|캡쳐|갈무리|뱅크|금지|자료|{'|'.join(KOREAN_AGENCIES + PRESS_ENDINGS)}"
    # a reporter's account; the day that it was taken
    r"|@[\w.-]{2,40}|/\d{4}\.\d{1,2}\.\d{1,2}/)[\])>]?\.?$",
    "search",
    hit="문을 닫는 서점. 새벽일보",
    miss="문을 닫는 서점",
)
"""A credit ends with one of these."""
PHOTO_CREDIT: Final = Pattern(
    r"(?=[\[(<〈【/\s사제ⓒ©])"  # for a look at the first letter
    rf"(?:[\[(<〈【]\s?(?:{_LABEL}|출처|제공)\s?(?:제공|출처)?\s?[=:|][^\[\]()<>〈〉]{{1,50}}[\])>〉】]"
    r"|[\[(<][^\[\]()<>]{1,40}(?:제공|자료사진|캡처|캡쳐|재판매 및 DB ?금지)[\])>]"
    # archives of photographs
    r"|/\s?(?:(?:사진|자료)[^/]{1,40}|(?i:gettyimages)[a-z ]{0,12}|게티이미지[가-힣]{0,6}|클립아트코리아|픽사베이)"
    r"|(?<=[.다])\s?(?:사진\s?(?:제공|출처)?|제공)\s?[=:|｜]\s?[^.]{1,40}"
    r"|(?<=[다요]\.)\s사진\s(?!속|한|두|[세네넉여]\s|여러)[가-힣A-Za-z·]{2,16}(?:\s[가-힣A-Za-z]{2,10})?"
    # a slash behind a full stop
    r"|(?<=[다요]\.)\s?/\s?[가-힣A-Za-z=·]{2,16}"
    r"|[ⓒ©]\s?[^ⓒ©]{1,30})\.?$",
    "search",
    hit="문을 닫는 서점. [사진=새벽일보]",
    miss="사진을 보는 시민들(왼쪽)",
)
"""The end of a line that says itself that it belongs to a photo."""
CAPTION_MARK: Final = Pattern(
    r"^[▲△▼↑]\s?(?!.{0,12}[:：])",
    "match",
    hit="▲ 문을 닫는 서점",
    miss="▲ 일시 : 1월 6일",
)
"""What newsrooms put before a caption; before a line with a label it is the mark of a list."""
TELLS_PHOTO: Final = Pattern(
    r"사진은\s[^.]{4,90}(?:있다|[^다.])\.?$",
    "match",
    hit="사진은 서른 해 만에 문을 닫는 서점.",
    miss="사진은 거짓말을 하지 않는다.",
)
"""A line right behind an image that says what it shows."""
SHOWS_NOW: Final = Pattern(
    r"(?:있다|모습(?:이다)?)\.?$|[가-힣](?<![다요까])\.(?:\s|$)",
    "search",
    hit="주민들이 책을 나르고 있다.",
    miss="주민들이 책을 날랐다.",
)
"""How a caption ends that stands over its credit: it says what goes on, or what is seen; the text tells what was."""
ENLARGES: Final = Pattern(
    r"^\W{0,3}(?:사진|이미지)\s?(?:확대|크게)\s?(?:보기|하기)?$",
    "match",
    hit="이미지 확대보기",
    miss="사진 확대보기 서비스를 시작한 새벽시",
)
"""The button on a photo: between it and its caption."""
