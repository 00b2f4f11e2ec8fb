"""Boilerplate lines of Korean news pages, by kind.

A line is compared whole, without its spaces and without regard to case, because both vary (이전 글, 이전글; AD, Ad).
A line that only begins like one of these, or holds one, is text. To add one, write it without its spaces on a line of
its own, sorted; a near line that stories may hold goes below, under ``near``, with its spaces.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from newsclean.vocabulary import Label


class Kind(NamedTuple):
    """Phrases of one kind, one a line, and near lines that must be spared."""

    label: Label
    lines: str
    near: str


PHRASES: Final[dict[str, Kind]] = {
    # Links for screen readers that jump over the menu: 본문 바로가기 = "skip to the text".
    "skip": Kind(
        Label.CHROME,
        lines="""
대메뉴바로가기
댓글댓글페이지로이동
댓글페이지로이동
메뉴바로가기
메인페이지바로가기
본문바로가기
본문바로가기메뉴바로가기
본문으로바로가기
주메뉴바로가기
""",
        near="""
본문 바로가기를 눌렀다
메뉴 바로 옆에 적힌 값
주 메뉴는 바로 구운 빵
""",
    ),
    # Links of the site itself: 로그인 = "log in", 고충처리인 = "ombudsman", which the press law demands.
    "site": Kind(
        Label.CHROME,
        lines="""
ONAIR
개인정보처리방침
검색
검색어를입력
검색어입력
검색하기
고객센터
고충처리인
공공누리
관련사이트
광고안내
구독
구독신청
구독중
기사목록
기사목록맨위로
기사제보
기상청제공
다음
다음글
다음기사
닫기
더보기
뒤로가기
레이어닫기
로그아웃
로그인
마이페이지
맨위로
메뉴
메뉴열기
목록
사이트맵
세상을보는균형,한국일보
신문구독
연합뉴스홈페이지
온에어
이용약관
이전
이전글
이전기사
이전기사다음기사
이전다음
전체메뉴
전체메뉴닫기
전체보기
제보
지면보기
청소년보호정책
통합검색
회사소개
회원가입
""",
        near="""
로그인 없이 쓰는 은행
구독을 끊었다
문 닫기로 한 가게
검색어에 오른 마을
다음 글을 기다리는 독자
제보자를 지킨 신문
""",
    ),
    # Names of sections in menus: 정치 = "politics", 부고 = "obituaries", 인사 = "appointments".
    "section": Kind(
        Label.CHROME,
        lines="""
IT
IT/과학
IT·과학
TV
경제
골프
과학
국제
그래픽
금융
기업
기획·연재
날씨
농구
뉴스
동정
라이프
만평
문화
배구
부고
부동산
사람
사람들
사설
사회
산업
생활
생활/문화
세계
스포츠
시론
심층
야구
여행
여행/축제
연예
영상
오피니언
이슈
인기
인사
인터랙티브
전국
정치
증권
지역
축구
카드뉴스
칼럼
포토
한민족
헤드라인
현장영상
홈
화보
""",
        near="""
정치란 무엇인가
경제를 살린 시장
사람들이 떠난 섬
날씨가 바꾼 밥상
축구공 하나로 모인 아이들
TV를 끈 저녁
""",
    ),
    # Buttons around a text: 공유 = "share", 인쇄 = "print", 글자크기 = "size of letters"; and marks of advertisements.
    "tools": Kind(
        Label.CHROME,
        lines="""
AD
Advertisement
Next
PIP닫기
Previous
Translatedby
Translatedbykakaoi
URL복사
가
검은색배경
계속읽기
공유
공유하기
관련사진보기
광고
구글플러스
글꼴선택
글씨크기
글자작게
글자축소
글자크게
글자크기
글자크기변경하기
글자크기설정
글자크기축소
글자크기확대
글자확대
기사공유
기사공유하기
기사더보기
기사도구모음
기사본문
기사본문영역
기사상세
기사스크랩
기사인쇄
기사읽어주기
기사저장
라인
링크복사
링크복사하기
매우작은폰트
매우큰폰트
메일
바로가기복사하기
바로가기복사하기본문글씨줄이기
반응형
배너
밴드
번역
번역beta
번역할언어선택
보내기
보통
보통폰트
본문글씨줄이기
본문글씨키우기
본문글씨키우기스크롤이동상태바
본문배너
본문복사
본문크기
본문텍스트한단계축소
본문텍스트한단계확대
본문프린트
북마크
사진확대
상세기사보기
새창열림
스크랩
스크랩하기
스크롤이동상태바
슬라이드크게보기
언어변경
연속재생
원본보기아이콘
음성기사옵션조절레이어
음성으로듣기
음성재생설정
이기사를공유합니다
이기사를번역합니다
이메일
이미지크게보기
이미지확대
이미지확대보기
이미지확대하기
인쇄
인쇄하기
읽기모드
작게
작은폰트
재생목록
전체기사본문배너
전체재생
제보하기
즐겨찾기
책갈피
첨부파일
축소
카카오스토리
카카오톡
크게
크게보기
큰사진보기
큰폰트
텔레그램
트위터
페이스북
프린터
프린트
프린트기사본문프린트하기
해당기사를북마크했습니다.
확대
확대이미지닫기
확인
확인내북마크보기
흰색배경
""",
        near="""
공유하기 좋은 마을 부엌
인쇄 골목의 밤
광고를 끊은 거리
확대 재정의 그늘
밴드가 돌아왔다
가나다순으로 앉은 의원들
계속 읽기 어려운 책
반응형 전시를 연 미술관
글자 크기 축소를 겪은 교과서
이 기사를 번역한 사람
""",
    ),
    # Headings and buttons of automatic summaries (요약 = "summary"), and of being preferred in a search engine.
    "summary": Kind(
        Label.CHROME,
        lines="""
3줄요약
AI요약
AI요약beta
AI챗으로요약
AI해설기사
AI핵심요약
AI핵심요약beta
구글검색선호출처로추가
구글에서선호하는매체로추가
기사반응MBTI
기사요약
뉴스요약쏙
선호출처로추가
세줄요약
요약보기
자동요약
전체내용을이해하기
한줄정리
""",
        near="""
AI 요약을 믿지 않는 독자
세 줄 요약으로 모자란 책
자동 요약 기술에 건 기대
""",
    ),
    # What portals, Naver above all, add to each article: QR codes, 공감백배 = "a hundred times yes", follow-up wishes.
    "portal": Kind(
        Label.CHROME,
        lines="""
QR을촬영해보세요.
QR코드를클릭하면크게볼수있어요.
공감백배
구독없이계속보기
기사섹션분류안내
기사추천
기자프로필
네이버채널구독하기
댓글정책
동영상고정
동영상고정취소
분석탁월
쏠쏠정보
언론사홈바로가기
응원수
이기사를추천합니다
후속강추
흥미진진
""",
        near="""
흥미진진한 결승전
댓글 정책을 바꾼 포털
기사 추천을 멈춘 사흘
""",
    ),
    # Headings of lists of other articles: 관련기사 = "related articles", 많이 본 = "most viewed". Lists end a body.
    "related": Kind(
        Label.RELATED,
        lines="""
[다른기사]
K-Artprice
관련기사
관심있을수도있어요
뉴스더보기
당신을위한
댓글많은뉴스
많이본
많이본뉴스
맞춤뉴스byDable
실시간뜨거운관심
오늘의헤드라인
위클리뉴시스
이기사와관련된기사
인/기/기/사
인기기사
제휴콘텐츠
주요뉴스
최신뉴스
포토무비
프라임뉴시스
핫뉴스
후속기사가이어집니다
""",
        near="""
관련 기사 다섯 건을 지운 신문
핫뉴스를 없앤 포털
최신 뉴스가 늦는 섬
함께 읽는 기사 모임
""",
    ),
    # Comments and reactions: 댓글 = "comments", 좋아요 = "like", 최신순 = "newest first".
    "reactions": Kind(
        Label.CHROME,
        lines="""
개의댓글이있습니다.
공감순
기사반응
당신의의견을남겨주세요
댓글
댓글0
댓글달기
댓글신고
댓글쓰기
등록
새로고침
소셜댓글
슬퍼요
싫어요
오래된순
응원해요
이기사가마음에들었다면
이기사가좋으셨다면
이기사어땠나요?
좋아요
좋아요순
좋아요응원수
최신순
투표결과보기
투표하기
화나요
후속요청
후속원해요
훌륭해요
""",
        near="""
좋아요를 세지 않는 사회
댓글을 단 아이들
등록금이 오른 봄
화나요, 그래도 걸어요
투표하기 좋은 날
""",
    ),
    # What players of video and sound show, also where they cannot play.
    "player": Kind(
        Label.CHROME,
        lines="""
00:00
1.00x
[원문에서영상보기]
VideoPlayer
viewer
VOD시청안내
Yourbrowserdoesnotsupporttheaudioelement
Yourbrowserdoesnotsupportthevideotag
기사를읽어드립니다
동영상끝
동영상뉴스
동영상설명
동영상설명동영상고정취소
동영상시작
자동재생
키보드컨트롤안내
""",
        near="""
동영상 뉴스를 만드는 학생들
자동 재생을 끈 까닭
10:00 버스를 탄 사람
""",
    ),
}

# Further words of rows of such labels (공유 댓글 글자크기 인쇄); alone on a line they say nothing: 기사 = "article".
MENU_WORDS: Final = """
URL
X
|
가요
건강
교육
국회·정당
글꼴
글자
글자크기조정
기고
기사
기사보내기
노동
뉴스듣기
대통령실
미국
법원·검찰
복사
북한
사건·사고
사건사고
선택
속보
수도권
신청
아시아
외교·국방
요약
운세
유럽
유통
의료·건강
일본
자동차
정기구독
중동
폰트
환경
"""
# Rows that hold such words, and are text.
NEAR_MENUS: Final = """
정치 경제 사회가 모두 흔들린 한 해였다
기사 글꼴 바꾼 신문사 세 곳
정치, 경제, 사회를 모두 흔든 소식
미국 유럽 일본 모두 금리 묶었다
교육 노동 환경 정책 모두 뒷걸음
"""

GOES_ON: Final = frozenset(("이어서 읽기", "다음 기사", "다음 기사 보기"))
"""Lines over the next article, which pages add as readers scroll."""
# 요약 = "summary", 핵심 = "the core", 정리 = "put in order", 포인트 = "points", 한눈 = "at a glance".
SUMMARY_WORDS: Final = ("요약", "정리", "포인트", "한눈", "핵심")
"""Words of short lines over sentences that the text says again."""
