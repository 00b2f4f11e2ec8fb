"""Shapes of boilerplate lines of Korean news pages.

All of it is compared with a line in lower case whose spaces are removed, because both vary (무단 전재, 무단전재).
"""

from __future__ import annotations

from typing import Final, NamedTuple

from newsclean.pattern import Pattern
from newsclean.rules.dates import LABEL_ENDS, LABELS
from newsclean.rules.newsrooms import BROADCASTERS, OUTLET_ENDINGS
from newsclean.vocabulary import Label, Place


class Shape(NamedTuple):
    """A shape of lines that are not the article's text, with a line it must hit and a near line it must spare.

    A pattern sees the line without its spaces and in lower case.
    """

    name: str
    label: Label
    hit: str = ""
    miss: str = ""
    starts: tuple[str, ...] = ()
    """Patterns of which one is matched at the start of the line."""
    holds: tuple[str, ...] = ()
    """Patterns of which one is searched in the line; each starts with a plain letter, which makes that fast."""
    place: Place = "any"
    """Where it may act: ``head`` in front of the body and in its first lines, ``tail`` in its last part and behind."""
    is_said: bool = False
    """Whether presenters and people interviewed use such words: then a sentence between others of a story stays."""


_FILES = ("hwp", "pdf", "doc", "xls", "jpg", "png")
# Words of rows of tools, with their particles (to, by): networks, what is done with an article, its letters, its voice.
_TOOL_WORDS = r"""
facebook linkedin pinterest sns twitter url whatsapp x(?=[공으]) 구글(?:플러스)?
네이버 네이트온 라인 밴드 블로그 싸이월드 요즘 이?메일 미투데이
카카오스토리 카카오톡 카톡 텔레그램 트위터 트윗 페북 페이스북 \(?(?:으\)?)?로\)? 에 를
공감 공유(?:버튼더보기)? 구독 내려받기 다른 다운로드
다음 닫기 댓글 더보기 링크 메뉴 문서 바로가기 번역 보기 보내기 복사 북마크 뉴스레터
선택 선호출처 설정 스크랩 앱 이전 이기사를공유합니다
인쇄 저장 조절 좋아요 주소 쪽지 채널 첨부 추가 추천 출력 코멘트 퍼가기 프린트 하기
개 기사글? 단축키 prev next \(button\) beta 새창열림 위로 아래로 가기
가(?!가{5}|기) 가장 기본 글꼴 글씨 글자 듣기 변경 변환
본문 사용 서비스 요약 원문 음성 재생 줄이기 키우기 크기 크게 작게 큰 작은 ai 3줄
텍스트 폰트 한단계 확대 축소
"""
_TOOLS = _TOOL_WORDS.split()
_TOOL_STARTS = "".join(sorted({word.strip("\\")[0] for word in _TOOLS}))
_DATE_LABELS = LABELS.replace(r"\s?", "")
# who does it (하시면 = "if you do", 후 = "after") reads on: the whole text, the rest, the article
_READ_ON = (
    r"을?(?:하시면|하면|하거나|시작하면|한뒤|하신후|후).{0,14}(?:이어서|전문|전체|나머지|기사).{0,12}"
    r"(?:보|볼|읽|이용|열람).{0,8}니다"
)

SHAPES: Final = (
    # 저작권자 = "holder of the rights", 소중한 저작물 = "a precious work", 저작권은 ... 있습니다 = "rights are with".
    Shape(
        name="copyright-owner",
        label=Label.COPYRIGHT,
        hit="<저작권자(c) 새벽통신, 무단 전재-재배포 금지>",
        miss="저작권자에게 돌아갈 몫은 아직 정해지지 않았습니다.",
        starts=(r"[<\[(※]저작권자",),
        holds=(
            r"저작권자(?:\(c\)|[ⓒ©<:：])",
            "소중한저작물입니다",
            "저작물은크리에이티브커먼즈.{1,40}(?:니다|음)",
            # who copies it, breaks the law
            *(f"{what}를무단.{{1,24}}저작권법에따라" for what in ("기사", "콘텐츠")),
            # of the article, the material, the contents, the post, this paper
            *(f"{what}의?저작권은.{{1,40}}에게?있(?:습|으며)" for what in ("기사", "자료", "콘텐츠", "게시물", "본지")),
        ),
        place="tail",
    ),
    # 무단 전재, 복제, 배포, 사용 금지 = "no reprint, copy, distribution, use without leave"; 학습 = "training".
    Shape(
        name="copyright-ban",
        label=Label.COPYRIGHT,
        hit="ⓒ 새벽일보, 무단 전재 및 재배포 금지, AI 학습 이용 금지",
        miss="맨 끝 줄의 ‘무단 전재 및 재배포 금지’라는 문구를 지운다고 그는 말했다.",
        holds=(
            (
                r"무단(?:전재|복제|배포|사용)[-및,·/와재배포복제수집사전]{0,16}(?:ai학습.{0,8})?(?:등)?(?:을|를)?"
                # not where a sentence of a story goes on behind it
                r"금(?:지(?!.{0,150}다[.”’\"']{0,3}$)|지합니다|합니다)"
            ),
            r"ai(?:데이터)?(?:학습|활용).{0,8}금지$",
        ),
        place="tail",
        is_said=True,
    ),
    # 디지털뉴스 이용규칙 = "rules for the use of digital news"; broadcasters add a motto.
    Shape(
        name="copyright-line",
        label=Label.COPYRIGHT,
        hit="Copyright ⓒ 새벽일보 & Saebyeok.com",
        miss="ⓒ 표시가 붙은 사진은 저작권이 살아 있다는 뜻이다.",
        starts=(
            (
                # for a look at the first letter before the rest of the line
                r"(?=[ⓒ©\[(<c])(?!.{0,150}(?<!니)다\.?$)"
                # the sign with an outlet, or alone; with two to four syllables it is a photographer's
                r"(?:[ⓒ©][가-힣a-z0-9]{2,16}\.|[\[(<]?(?:copyrights?|[ⓒ©](?![가-힣]{2,4}$)))"
            ),
        ),
        holds=(
            "allrights?reserved",
            r"copyright(?:\(c\)|[ⓒ©])",
            "goodnewspaper",
            "디지털뉴스이용규칙",
            "꿈을담는캔버스",
        ),
        place="tail",
    ),
    # 구독 = "subscribe", 바로가기 = "go to", 제보 = "tell us", 채널 = "channel"; not who speaks (▶ 김새벽 : ...).
    Shape(
        name="promo-mark",
        label=Label.CHROME,
        hit="▶ 네이버에서 새벽일보를 구독하세요",
        miss="■ 앱으로 밥을 먹는 사람들, 채널로 말을 배우는 사람들",
        starts=(
            (
                r"[▶▷☞★→](?!인터뷰|(?!카카오톡|이메일|전화|홈페이지|사이트|유튜브)[가-힣]{2,8}[:：>]).{0,60}"
                # what one is asked to do
                r"(?:구독|바로가기|제보|앱|다운로드|채널|후원|클릭|https?:|www\.|뉴스레터|홈페이지|만나|이벤트"
                # where
                r"|(?:보|하)기$|전화|이메일|카카오톡|네이버(?:에서|메인|tv)|팩트체크|live|자세한정보)"
            ),
            r"[▶▷☞★→].{0,16}[:：]?https?://",  # be the label in front of it one of two to eight letters
            r"[◎■●].{0,60}(?:바로가기|제보하기$|구독|클릭|다운로드|https?:|www\.|뉴스레터|홈페이지|이벤트)",
        ),
        place="tail",
    ),
    # 제보 = "tips from readers", 문의 = "enquiries", 친구 추가 = "add as a friend" (카카오톡 is a messenger).
    Shape(
        name="tip-off",
        label=Label.CHROME,
        hit="새벽방송은 24시간 여러분의 제보를 기다립니다.",
        miss="경찰은 시민 제보를 바탕으로 수사에 나섰다.",
        starts=(
            r"[\[(*■]?(?:기사|뉴스)(?:제보|문의)",
            r"\[(?:카카오톡|전화|메일|이메일|라인|앱|온라인제보|알립니다)\]",
            "※['‘]?당신의제보",
            (
                r"(?:이메일|카카오톡|카톡|사이트|홈페이지|전화|유튜브)[:=：]"
                # an address, or what goes to it
                r"(?:.{0,12}(?:jebo|제보)|@|https?://[^가-힣]{1,60}$)"
            ),
        ),
        holds=(
            "기사문의및제보",
            "제보를?(?:부탁|당부)드립니다",
            "카톡/라인",
            "당신이담은순간",
            "kbs제보",
            "제보(?:는(?:카카오톡|전화|이메일)|를기다립니다|하기|받습니다)",
            "뉴스(?:로|가)(?:됩니다|만들어집니다)",
            "카카오톡.{0,12}okjebo",
            "@(?:[a-z]{0,12}제보|jebo)",
            "채널추가",
            "친구추가",
            "제보로함께",
            r"있(?:나요|으신가요|으십니까)\?.{2,24}(?:보내|알려|제보해)주세요",
            "구독료를내",
        ),
        place="tail",
        is_said=True,
    ),
    # Naver's notes on sections, recommendations and subscriptions.
    Shape(
        name="naver-section",
        label=Label.CHROME,
        hit="이 기사는 언론사에서 사회 섹션으로 분류했습니다.",
        miss="이 기사는 언론사 세 곳이 함께 취재했다.",
        holds=(
            "이기사는언론사에서",
            "섹션으로분류했습니다",
            "기사의섹션정보는",
            "기사가속한카테고리는",
            "카테고리로분류할수있습니다",
            "언론사는개별기사를",
            "편집뉴스를구독",
            "언론사편집뉴스",
            "해당언론사에서선정",
            "기사추천은24시간",
            "모두에게보여주고싶은기사",
            "집계기간동안추천",
            "언론사가직접선정한",
            "많은기자를구독",
            "기자구독후기사",
            "이기사의카테고리는",
            "에서직접확인하세요$",
        ),
        place="tail",
    ),
    # 구독 = "subscribe", 좋아요 = "like", 후원회원 = "paying supporter".
    Shape(
        name="subscribe",
        label=Label.CHROME,
        hit="이 기사가 마음에 들었다면, 좋아요를 눌러주세요.",
        miss="신문을 구독하는 가구는 십 년 새 절반으로 줄었다.",
        holds=(
            "구독[을를]?(?:눌러|해주세요|하세요|하기$|클릭|해보세요|신청$)",
            "받아보세요",
            r"뉴스레터를보내드|이메일(?:주소)?[을를만](?:남겨|입력)",
            "네이버뉴스채널구독",
            "경험해보세요",
            "조합원이되어주",
            "후원회원이",
            "독자가.{0,10}지킵니다",
            "앞으로도좋은기사",
            "에서도kbs뉴스를구독",
            "좋아요[을를]?(?:눌러|해주세요|클릭)",
            "만나보세요",
            "만나실수있습니다",
            "앱(?:다운받기|다운로드)$",
            "마음에들었다면",
            "의견을남겨",
            # of who wants to see more
            r"더보고싶(?:다|으시)면\??[\])]?$",
        ),
        place="tail",
        is_said=True,
    ),
    # 댓글 = "comments", 로그인 = "log in", 해당 언론사로 이동 = "on to the paper".
    Shape(
        name="comment-policy",
        label=Label.CHROME,
        hit="댓글은 150자까지만 입력하실 수 있습니다.",
        miss="댓글 조작 사건으로 기소된 업체 대표가 법정에 섰다.",
        holds=(
            "댓글(?:은|을|이).{0,20}(?:작성하|등록|입력하|삭제될|운영정책|이용)",
            "로그인(?:후|을|하시).{0,12}(?:이용|작성|댓글)",
            "해당언론사로(?:연결|이동)",
            "이기사에대해어떻게",
            "위반시서비스이용",
            "로그인하고",
            "댓글은다시복구",
            "댓글을남기실수",
            r"쿠키(?:를사용합니|정책에동의)",
            "그래도삭제하시겠",
        ),
        place="tail",
        is_said=True,
    ),
    # 광고 = "advertisement": its mark, its end (끝), the way past it (건너뛰기), and that the article goes on behind.
    Shape(
        name="advert-mark",
        label=Label.CHROME,
        hit="[광고]",
        miss="[광고] 문구가 붙은 글만 지웠다",
        starts=(
            (
                r"[\[(<【~*=·_-]{0,4}(?:(?:ad)?광고|ads?|advertisements?|advertising|sponsored|스폰서|협찬)"
                r"[\])>】~*=·_-]{0,4}(?:아래에서계속읽기)?$"
            ),
            # who pays for a link, or what it sells
            r"(?:\[(?:ads?|sponsored|스폰서)\]|sponsoredby).{2,24}(?<![다.?!])$",
            "(?:본보|본지)?광고문의$",
            r"[▼▽↓]?광고(?:영역|배너)?(?:시작|끝|종료|닫기|건너뛰기|영역)[▲△]?$",
            (
                # the article goes on below, behind, next
                r"[▼▽↓]?(?:이?기사는)?광고(?:아래|뒤|다음|후)(?:에서?|로)?(?:이?기사[가는]?)?"
                r"(?:계속|이어)(?:됩니다|집니다)?\.?$"
            ),
            # the same in English and Japanese
            r"(?:article|story)continues(?:after|below)(?:th(?:e|is))?(?:ad(?:vert(?:isement)?)?)?$",
            r"(?:記事は)?広告(?:の[後下]に続きます)?。?$",
            # what Google asks of sites that have it check their forms
            "thissiteisprotectedbyrecaptcha",
        ),
    ),
    # 유료 회원 = "paying member", 로그인 = "log in", 이어서 = "further on", 전문 = "the whole text".
    Shape(
        name="paywall",
        label=Label.CHROME,
        hit="이 기사는 유료 회원만 볼 수 있습니다.",
        miss="이 공연은 로그인 없이도 볼 수 있습니다.",
        holds=(
            (
                r"기사는(?:유료|정기|프리미엄|멤버십|로그인|구독).{0,12}"
                r"(?:수있습니다|(?:제공|공개)됩니다|전용입니다|콘텐츠입니다|기사입니다)"
            ),
            # shown to subscribers first
            r"이(?:기사|글)[은는].{0,20}(?:회원|구독자)에게.{0,8}먼저공개(?:된|한|되는)(?:기사|글).{0,2}니다",
            # the rest of it
            r"기사의?나머지.{0,16}(?:회원|구독자|독자).{0,12}수있습니다",
            # the rest for subscribers alone
            r"기사는(?:구독자|회원|독자|가입자)(?:님)?만.{2,10}수있습니다",
            rf"로그인{_READ_ON}",
            rf"구독{_READ_ON}",
            rf"가입{_READ_ON}",
            r"구독하고.{0,8}기사(?:전문)?(?:읽기|보기)$",
            r"로그인하고.{0,8}기사(?:전문)?(?:읽기|보기)$",
            r"무료(?:로|체험을?)(?:이용|시작|체험)해보세요",
        ),
        is_said=True,
    ),
    # 글자 = "letters", 크기 = "size", 조절 = "adjust", 가나다라 = "abc" in that size.
    Shape(
        name="font-size",
        label=Label.CHROME,
        hit="가 (더 크게)",
        miss="글자 크기를 키운 교과서",
        starts=(
            r"(?:가|글자|글씨|글꼴|폰트)\(?(?:더|매우|아주|조금|가장)?(?:크게|작게|기본|보통)\)?(?:보기|하기)?$",
            (
                r"(?:글자|글씨|글꼴|폰트|본문)크기\(?(?:를)?(?:더|매우|아주)?"
                # larger, smaller, as it was; to be changed
                r"(?:크게|작게|기본|보통|조정|조절|변경|설정|선택)\)?"
                r"(?:레이어|창|메뉴)?(?:하기|열기|닫기|보기)?$"
            ),
            r"가나다라(?:마바사)?(?:(?:매우|아주)?(?:큰|작은|보통)(?:폰트|글자|글씨|크기))?$",
            "가{2,6}$",
            # what a portal shows them on: "(for example) the fastest news"
            r"(?:\(예시\))?가장빠른뉴스가있고",
            # a row of them
            r".{0,16}(?:글자|글씨)크기(?:크게|작게)(?:보기|하기)?(?:글자|글씨)크기(?:크게|작게)(?:보기|하기)?$",
        ),
    ),
    # 관련 = "related", 주요 = "main", 많이 본 = "most viewed", 함께 읽는 = "read together".
    Shape(
        name="related-heading",
        label=Label.RELATED,
        hit="[새벽일보 주요뉴스]",
        miss="주요 뉴스 사이트들이 첫 화면을 바꿨다.",
        starts=(
            (
                r"[\[<【■◇▶☞]{0,2}(?:관련(?:기사|뉴스)"
                r"|[가-힣a-z0-9]{0,8}(?:주요|핫|인기|추천|최신)(?:뉴스|기사|보도자료|콘텐츠)"
                # of today, of this hour, most viewed
                r"|(?:오늘의|이시각).{0,8}(?:뉴스|기사|핫클릭!?)|많이본.{0,4}(?:뉴스|기사)"
                # read together, good to see together
                r"|(?:이기사와)?함께(?:읽는|읽은|본|보면좋은)(?:기사|뉴스)|이기사와함께(?:읽는|읽은|본|보면좋은)"
                # list of related articles, matters you may be interested in
                # others of the section
                r"|[가-힣·]{2,6}\]다른(?:기사|뉴스)|이(?:채널|작가)의다른(?:콘텐츠|글)"
                r"|관련기사목록.{0,20}|당신이관심있을만한이슈)[\]>】■]{0,2}$"
            ),
        ),
    ),
    # An item of such a list alone between paragraphs.
    Shape(
        name="related-item",
        label=Label.CHROME,
        hit="▶관련기사: 새벽시 청사 이전 확정…주민 반발",
        miss="▶관련 기사를 쓴 기자는 둘이다.",
        starts=(r"[\[(<▶▷☞■◆※*-]{1,2}관련(?:기사|뉴스)[\])>]?[:：=☞▶].{6,80}$",),
    ),
    # Numbered headlines of others (1“...); not numbers with a unit: 일월년 = "day, month, year" and the like.
    Shape(
        name="numbered-list",
        label=Label.RELATED,
        hit="3[단독]새벽시 청사 이전 확정…주민 반발",
        miss="30일부터 사흘 동안 비가 내린다.",
        starts=(
            (
                r"\d{1,2}(?![일월년시분초개명만천억조대호차위번세층면%])[‘“\"'\[(가-힣]"
                # no sentence
                r"(?!.{0,70}다\.).{8,60}[^다요.?!]$"
            ),
        ),
        place="tail",
    ),
    # 외부 필자의 글은 편집방향과 다를 수 있습니다 = "guests may differ from the line of this paper".
    Shape(
        name="guest-note",
        label=Label.CHROME,
        hit="※ 외부 필자의 글은 본지의 편집 방향과 다를 수 있습니다.",
        miss="신문사는 외부 필자의 글을 편집 방향에 맞춰 고치지 않기로 했다.",
        # 끝 = "the end" of a dispatch; 등록번호 = "number of the register" of papers, with province and class
        # whom to ask about a release
        starts=("무료로공개된기사", r"[(<\[]끝[)>\]]$", "연락처$", r".{2,30}\d{4}이메일보내기$"),
        holds=(
            r"등록번호[:：]?[가-힣]{2},?[가-힣]\d{4,5}",
            "외부(?:필자|필진|인사|기고).{0,20}(?:편집방향|논조|견해|입장).{0,12}(?:다를수|일치하지|무관)",
            "위기사를.{0,4}구글번역",
            "기자가쓴기사더보기$",
            "보도자료를?.{0,6}전재(?:하여|한|했)",
            "배포한보도자료입니다",
            "더많은.{0,12}(?:소식|기사|뉴스).{0,24}볼수있습니다",
        ),
        place="tail",
        is_said=True,
    ),
    # 투자 책임 = "liability for investments"; what readers think of it; who made its summary.
    Shape(
        name="disclaimer",
        label=Label.CHROME,
        hit="본 기사는 투자 참고용이며 투자 책임은 투자자 본인에게 있습니다.",
        miss="투자 책임은 회사에 있다고 그는 말했다.",
        starts=(
            # the article, letter or newsletter: how was it, was it of help
            (
                r"(?:(?:이번?|오늘의?)?(?:기사|글|편지|뉴스레터|레터|콘텐츠)[이은는가]?"
                r"(?:어(?:떠셨|땠)|유익했|도움이(?:되었|됐))|도움이(?:되었|됐))나요\?$"
            ),
        ),
        holds=(
            r"투자.{0,24}책임은.{0,12}(?:투자자|본인|이용자)(?:에게|께)있(?:습니다|음)",
            r"투자(?:판단)?(?:를위한)?참고(?:용|자료)(?:이며|일뿐|입니다|로만)",
            "ai가(?:만든|작성한|생성한)요약",
            "윤리강령.{0,16}[을를]준수(?:합니다|하고있습니다)",
            "공공누리.{0,24}조건에따라.{0,20}이용",
        ),
        place="tail",
        is_said=True,
    ),
    # Who owns a translation, and that a machine made it, which portals say to each reader; a typeface to install.
    Shape(
        name="translation-notice",
        label=Label.CHROME,
        hit="There may be errors in machine translation results.",
        miss="Machine translation is the subject of this book, he wrote.",
        holds=(
            r"errorsinmachinetranslation",
            "机器翻译结果",
            "機械翻訳の結果",
            "hasilterjemahanmesin",
            "kếtquảdịchbằngmáy",
            "기계번역결과",
            "폰트가설치되어있지않습니다",
            "폰트를설치하러가시겠습니까",
        ),
    ),
    # 후원 = "donation", 기부금 영수증 = "receipt for donations", 최저가 보기 = "see the lowest price".
    Shape(
        name="donation",
        label=Label.CHROME,
        hit="독자의 후원이 새벽일보를 만듭니다. 기자에게 커피 한 잔 값을 보내주세요.",
        miss="후원금은 모두 장학금으로 쓰기로 했다고 재단은 밝혔다.",
        starts=(
            "후원계좌",
            "[가-힣a-z0-9]{2,12}[을를](?:후원|지켜)해?주(?:세요|십시오)",
        ),
        holds=(
            r"후원(?:해주세요|해주십시오|으로만들어(?:집|갑)니다|이.{0,12}(?:만듭|지킵)니다|으로함께|회원\d)",
            "기부금영수증",
            "파트너스활동의일환",
            "제휴활동의일환",
            "최저가보기$",
            "호구매하기$",
            "마음에드셨(?:나요|다면)",
            "광고를받지않습니다",
            r"월\d[만천]원으로함께",
        ),
        place="tail",
        is_said=True,
    ),
    # 기자명 = "name of the reporter"; 편집국 = "newsroom", 관리자 = "administrator", 취재팀 = "team".
    Shape(
        name="paper-as-author",
        label=Label.CHROME,
        hit="기자명 새벽일보",
        miss="기자명단을 공개한 새벽일보",
        starts=(
            rf"기자명[가-힣a-z]{{1,5}}(?:{'|'.join(OUTLET_ENDINGS)}|편집국|관리자|취재팀)$",
            # a broadcaster, and the place that it reports from
            rf"(?:{'|'.join(name.lower() for name in BROADCASTERS)})뉴스[a-z]{{3,12}}$",
            r"-?[가-힣]{0,6}-?\d{1,2}(?:\.\d)?(?:℃|°c?|도)[가-힣]{0,6}$",  # the weather
        ),
        place="head",
    ),
    # A day without a time, with the label of a date; 신문 = "paper", ...면 = "page ...", 분 분량 = "minutes' read".
    Shape(
        name="bare-date",
        label=Label.CHROME,
        hit="게재 일자 : 2015년 04월 07일(화)",
        miss="4월 7일은 신문의 날이다.",
        starts=(
            (
                rf"(?:신문)?(?:{_DATE_LABELS})?{LABEL_ENDS}[:：]?(?:19|20)\d\d[-./년]\d{{1,2}}[-./월]\d{{1,2}}[일.]?"
                # the day of the week, the page, how long it takes to read
                r"(?:\(?[월화수목금토일](?:요일)?\)?)?(?:\d{1,2}면|.?\d{1,2}(?:분(?:분량|읽기|소요)|minread))?$"
            ),
        ),
        place="head",
    ),
    Shape(
        name="hashtags",
        label=Label.CHROME,
        hit="#새벽시장 #물가 #추석",
        miss="#미투 운동은 그해 겨울에 시작됐다고 그는 돌아봤다.",
        starts=(
            "#[^#]{1,6}$",
            "(?:#[^#]{1,20}){2,20}$",
        ),
    ),
    # 브라우저 = "browser", 동영상 = "video", 자막 = "captions", 재생 = "play".
    Shape(
        name="player-notice",
        label=Label.CHROME,
        hit="어도비 플래시 플레이어 서비스 종료에 따라",
        miss="구글은 브라우저 점유율에서 선두를 지켰다.",
        starts=(
            r"(?:\d{1,2}:\d\d){1,3}$",
            "동영상영역(?:시작|끝)$",
        ),
        holds=(
            "어도비플래시",
            "브라우저.{0,20}(?:지원하지|업그레이드|사용하실수|원할하지|사용하여주|최적화되|이용해주)",
            "영상을?재생(?:할수없습|을위해|중광고)",
            r"영상이\d{1,2}초(?:후|뒤)(?:에)?재생됩니다",
            "플레이어를불러오",
            "자막은음성인식",
            # this voice was made by ..., the translation of a machine
            (
                r"이(?:음성|목소리|번역)[은는](?:ai|인공지능|기계)[이가로]"
                r"(?:만든|만들|읽|생성|합성|옮긴|번역).{0,16}니다\.?$"
            ),
            "지원하지않는브라우저",
            "자세한내용은동영상",
            "flash오류를우회",
            "_flash_removecallback",
            r"googletag\.",
            "파란원을좌우로",
            "읽어주기기능은크롬",
            "저작권관계로.{0,12}서비스하지않",
        ),
        is_said=True,
    ),
    # 요약 = "summary", 인공지능 = "artificial intelligence", 퀴즈 = "quiz".
    Shape(
        name="summary-notice",
        label=Label.CHROME,
        hit="인공지능이 자동으로 줄인 '세 줄 요약' 기술을 사용합니다.",
        miss="인공지능이 자동으로 줄인 업무 시간이 하루 두 시간에 이른다고 연구진은 밝혔다.",
        starts=(
            "자동요약기사제목",
            "ai퀴즈",
        ),
        holds=(
            "ai가(?:자동(?:으로)?)?요약한",
            "ai가(?:자동생성한|(?:만든|작성한|생성한)요약)",
            "자동(?:으로)?요약(?:된내용|한결과)",
            "인공지능이자동으로줄인(?:['‘“]|글|내용)",
            "ai요약은openai",
            "이제ai퀴즈로",
            "페르소나를ai가",
            "유료페이지에표출된",
            "기사자동생성알고리즘",
            "무료로공개된기사",
            "전체맥락을이해하(?:려면|기위)",
            "요약문이므로",
            # this summary was made by a machine, and may differ from what is so
            "요약은(?:ai|인공지능)[이가].{0,16}니다",
            "요약(?:으로|이며).{0,12}다를수있습니다",
        ),
        place="head",
    ),
    # A row of tools: networks (공유 = "share", 보내기 = "send"), prints, the size of letters.
    Shape(
        name="tool-row",
        label=Label.CHROME,
        hit="페북트윗카톡 인쇄 가+가-",
        miss="페이스북으로 공유하기 쉬운 영상이 늘었다.",
        starts=(
            # looked for where one begins, as no other line does
            rf"(?=[0-9?{_TOOL_STARTS}])[0-9?]{{0,4}}(?:(?:{'|'.join(_TOOLS)})[0-9+|-]{{0,6}}){{2,24}}$",
            r".{4,30}\(새창에서열림\)$",  # "opens in a new window"
        ),
        holds=(
            # files and their size
            *(rf"{name}(?<=\.{name})x?(?:\(?[\d.,]{{1,6}}[km]b\)?)?$" for name in _FILES),
            # the address was copied, the letters are changed, a click makes the picture larger
            *(f"{what}[이가]?(?:클립보드에)?복사(?:가완료)?되었습니다" for what in ("url", "주소", "링크")),
            "글자크기로변경됩니다",
            *(f"{what}[를을]클릭하[시면]{{1,2}}.{{0,8}}보실수있습니다" for what in ("이미지", "사진")),
        ),
    ),
    # 댓글 = "comments", 조회 = "views", 추천 = "recommended", 공감 = "liked", 100자평 = "remarks of 100 letters".
    Shape(
        name="counts",
        label=Label.CHROME,
        hit="100자평 0",
        miss="댓글 100개를 읽은 뒤 그는 글을 지웠다.",
        starts=(
            (
                r"(?:댓글|조회수?|추천|공감|좋아요|공유|기사보내기|페이스북|트위터|100자평|글자크기|폰트"
                r"|읽는시간|기사를읽어드립니다)"
                r"[:(]?[\d,:]{0,9}[)개분]?$"
            ),
            r"\d{1,3}/\d{0,3}$",
            # the number of an issue; the day in English, and that of its issue
            r"호수\d{1,5}$|[a-z]{3,9}\.?\d{1,2},(?:19|20)\d\d(?:제\d{1,5}호)?$",
            # no letters at all, or a name of a script
            "[^0-9a-z가-힣㐀-鿿]{1,40}$",
            r"\$\$[a-z_]{2,24}\$\$$",
            "[◀<]?이전(?:글|기사|사진)?다음(?:글|기사|사진)?[▶>]?$",
            # where it stood in print: a month's or week's number (호), a page (면)
            (
                r"(?:19|20)\d\d[-./년]?\d{1,2}(?:월호|[-./월](?:\d{1,2}일?)?"
                r"(?:자?\d{1,2}면|[|ㅣ│·]?[가-힣a-z0-9]{0,12}\d{3,4}호))$"
            ),
            r"이기사(?:의덧글보기|좋아요하기)\d{1,6}$",
            # numbers of icons before it and behind it: 0 댓글달기 0
            r"\d{0,6}(?:댓글(?:달기|쓰기|보기)?|좋아요|공감|추천|스크랩)\d{1,6}개?$",
        ),
    ),
)

SAID: Final = frozenset(shape.name for shape in SHAPES if shape.is_said)
"""Names of those in words that presenters and people interviewed use, too."""

TOLD: Final = Pattern(
    r"다(?<!니다)(?<!금지한다)(?<!금한다)[.…]{0,3}[\"'”’)\]]{0,3}$",
    "search",
    hit="후원금은모두장학금으로쓰기로했다.",
    miss="무단전재를금지한다.",
)
"""The end of a sentence in the plain style, in which newsrooms tell (말했다 = "said"); readers are spoken to in the
polite one (기다립니다 = "we wait"). A plain sentence is a story about 구독 or 저작권, unless it is the ban itself."""
OWNED: Final = Pattern(
    r"ⓒ|©|\(c\)|저작권자(?<=^[<\[(※]저작권자)",
    "search",
    hit="ⓒ새벽일보는무단전재를금한다",
    miss="사진의저작권자를찾는다.",
)
"""What stands in notices of copyright alone: then its style does not matter."""

# Headlines of pages that are no articles, compared like the lines above, without the site's name.
NO_ARTICLE: Final = Pattern(
    # forms, rules and services of a site
    r"(?:로그인|회원가입|이용약관|개인정보(?:처리|취급)방침|청소년보호정책|검색결과|통합검색|기사검색"
    r"|오류|에러|error|사이트맵|구독신청|고충처리|회사소개)(?:페이지|안내)?"
    # pages that are not there: 오류, 에러 = "error", 페이지 = "page", 찾을 수 없 = "cannot be found"
    r"|(?:error|오류)?404(?:error|notfound|오류|에러|-.{0,20})?|(?:요청하신|찾으시는|해당)?페이지를찾을수없.{0,12}"
    r"|(?:요청하신|찾으시는|해당)?페이지가(?:존재하지|없).{0,12}|존재하지않는(?:페이지|기사)입니다\.?"
    r"|(?:.{1,24}요청.{1,4})?삭제된(?:페이지|기사)입니다\.?|잘못된(?:접근|요청)입니다\.?"
    # archives, results of a search, tags
    r"|.{1,30}archives(?:-.{1,20})?|.{1,30}검색결과|(?:태그|카테고리)[:：].{1,30}",
    "fullmatch",
    hit="요청하신페이지를찾을수없습니다.",
    miss="삭제된기사어디갔나",
)

# Headings of automatic summaries, compared like the lines above.
SUMMARY_HEADING: Final = Pattern(
    # made by a machine, of three lines, of a line, of five lines, of the article, the news, the core, the text
    r"!?(?:ai|자동|인공지능|기사|뉴스|핵심|본문)?(?:세줄|3줄|한줄|다섯줄|핵심|뉴스|기사|본문|자동)?"
    # 요약 = "summary", by a robot, to be seen, a list, a service, contents
    r"요약(?:봇|보기|정리|서비스|내용)?(?:beta|베타)?(?:$|기사제목과)",
    "match",
    hit="ai핵심요약beta",
    miss="세줄요약으로모자란책",
)
