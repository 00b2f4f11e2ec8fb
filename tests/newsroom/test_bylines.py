"""Names of reporters, leads and sign-offs of a single line."""

from __future__ import annotations

import pytest

from newsclean.newsroom.bylines import find_emails, find_lead, find_reporters, is_name, is_sign_off, split_sign_off


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("박새벽 기자", [("박새벽", None)]),
        ("정리=김새벽 기자", [("김새벽", None)]),
        ("글 : 김새벽 월간노을 기자 a@b.kr", [("김새벽", "a@b.kr")]),
        ("김새벽 주간노을 기자", [("김새벽", None)]),
        ("경주=이새벽 dawn@example.com", [("이새벽", "dawn@example.com")]),
        ("/최노을·박새벽 기자", [("최노을", None), ("박새벽", None)]),
        ("김지은 민선우 김철수 기자", [("김지은", None), ("민선우", None), ("김철수", None)]),
        ("순천, 광양 구새벽 기자 a@b.co.kr", [("구새벽", "a@b.co.kr")]),
        ("박새벽 기자 외 1명", [("박새벽", None)]),
        ("워싱턴/김새벽 특파원", [("김새벽", None)]),
        ("새벽일보 김새벽 정치부 차장", [("김새벽", None)]),
        ("2026-01-06 글 김새벽 사진 이아침", [("김새벽", None), ("이아침", None)]),
        ("김새벽│신새벽 기자", [("김새벽", None)]),
        ("김새벽ㅣ새벽동네 선임기자 a@b.kr", [("김새벽", "a@b.kr")]),
        ("취재 김새벽 · 영상 이아침", [("김새벽", None), ("이아침", None)]),
        ("새벽시청에서 새벽뉴스 김새벽입니다.", [("김새벽", None)]),
        ("새벽방송 김새벽 기자입니다.", [("김새벽", None)]),
        ("새벽TV 김새벽 (a@b.kr)입니다.", [("김새벽", "a@b.kr")]),
        ("김새벽 의학전문기자", [("김새벽", None)]),
        ("이새벽 기자(a.b@example.com)", [("이새벽", "a.b@example.com")]),
        ("[ 홍새벽 기자 / a@mbn.example.kr ]", [("홍새벽", "a@mbn.example.kr")]),
        ("권새벽 기자 | 오노을 기자", [("권새벽", None), ("오노을", None)]),
        ("박새벽기자 , 이노을기자", [("박새벽", None), ("이노을", None)]),
        ("배새벽 기자 a@b.kr 이노을 기자 c@d.kr", [("배새벽", "a@b.kr"), ("이노을", "c@d.kr")]),
        ("새벽뉴스 김노을입니다.", [("김노을", None)]),
        ("남궁새벽 기자", [("남궁새벽", None)]),
        ("꿰찬 나새벽 PD의..", [("나새벽", None)]),
        ("김새벽 경제부 기자", [("김새벽", None)]),
        ("김새벽 전국부 선임기자", [("김새벽", None)]),
        ("김새벽 동물전문기자", [("김새벽", None)]),
        ("김새벽 화백 a@b.kr", [("김새벽", "a@b.kr")]),
        ("김새벽 경제부 차장 a@b.kr", [("김새벽", "a@b.kr")]),
        ("[김새벽 새벽스타 기자]", [("김새벽", None)]),
        ("[김새벽 SBC스타 기자]", [("김새벽", None)]),
        ("김새벽・이아침 기자", [("김새벽", None), ("이아침", None)]),
        ("김새벽 & 이아침 | 박노을 기자", [("김새벽", None), ("이아침", None), ("박노을", None)]),
        ("김새벽＆이아침，박노을 기자", [("김새벽", None), ("이아침", None), ("박노을", None)]),
        ("김새벽사회부 기자", [("김새벽", None)]),
        ("새벽사회부 기자", []),
        ("인기 기자", []),
        ("가=김새벽·나=박노을 기자 a@b.kr", [("김새벽", "a@b.kr"), ("박노을", None)]),
        ("박노을 / 화면캡처 새벽방송", [("박노을", None)]),
        ("새벽/김노을 기자 a@b.kr", [("김노을", "a@b.kr")]),
        ("김새벽/박노을 기자", [("김새벽", None), ("박노을", None)]),
        ("YTN 새벽사이언스 김노을 (a@b.kr)", [("김노을", "a@b.kr")]),
        ("새벽일보 편집국 a@b.kr", []),
        ("새벽시 / 사진 좋은 곳", []),
        ("홍새벽 기자협회장은", []),
        ("사진 기자", []),
        ("관련 기사이 기자의 다른 기사", []),
        ("김새벽 주민기자", [("김새벽", None)]),
        ("[새벽스포츠=고을, 김노을 기자]", [("김노을", None)]),
        ("새벽=고을, 김노을 기자", [("고을", None), ("김노을", None)]),
        ("조선일보 기자", []),
    ],
)
def test_people(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(person.name, person.email) for person in find_reporters(text)] == expected


@pytest.mark.parametrize(
    ("text", "names", "agency"),
    [
        ("(광주=연합뉴스) 김새벽 기자 = 광주시는", ["김새벽"], "연합뉴스"),
        ("[서울=뉴시스]홍새벽 기자 = 정부는", ["홍새벽"], "뉴시스"),
        ("【서울=뉴시스】이새벽 기자 = 정부는", ["이새벽"], "뉴시스"),
        ("(브뤼셀=연합뉴스) 김새벽 특파원 = 유럽", ["김새벽"], "연합뉴스"),
        ("(파리=연합뉴스) 유럽 증시가", [], "연합뉴스"),
        ("[헤럴드경제=나새벽 기자] 정부는", ["나새벽"], "헤럴드경제"),
        ("[스포츠동아 이새벽 기자] 프로야구", ["이새벽"], "스포츠동아"),
        ("[한국스포츠경제 김새벽] 후반기", ["김새벽"], "한국스포츠경제"),
        ("[강릉=김새벽 기자] 강릉시는", ["김새벽"], None),
        ("[새벽=김노을 기자] 새벽시는", ["김노을"], None),
        ("[노을(새벽)=김새벽 기자] 새벽시는", ["김새벽"], None),
        ("[노을=새벽일보 김새벽 기자] 새벽시는", ["김새벽"], "새벽일보"),
        ("(노을)김새벽 기자 = 새벽시는", ["김새벽"], None),
        ("<새벽일보 김새벽 기자> 새벽시는", ["김새벽"], "새벽일보"),
        ("[OSEN=김새벽 기자] 프로야구", ["김새벽"], "OSEN"),
        ("[OSEN=고을, 김새벽 기자] 프로야구", ["김새벽"], "OSEN"),
        ("[새벽스포츠 고을, 김새벽 기자] 프로야구", ["김새벽"], "새벽스포츠"),
        ("[엔터미디어=정새벽의 이슈공감] 드라마", ["정새벽"], "엔터미디어"),
        ("아시아새벽 김새벽 기자 = 정부는", ["김새벽"], None),
        ("새벽경제=김새벽 기자 정부는", ["김새벽"], "새벽경제"),
        ("김새벽 이아침 기자 = 정부는", ["김새벽", "이아침"], None),
        ("김새벽 기자는 정부가", [], None),
        ("[단독] 정부가", [], None),
        ("[독자권익보호위원회 8월 정례회의] 위원들은", [], None),
        ("(사진=연합뉴스) 시민들이", [], "연합뉴스"),
    ],
)
def test_leads(text: str, names: list[str], agency: str | None) -> None:
    assert find_lead(text) == (names, agency)


@pytest.mark.parametrize(
    "text",
    [
        "dawn@example.com",
        "김새벽 기자",
        "새벽=오노을 기자 a@b.kr",
        "(SBS연예뉴스 강새벽 기자)",
        "글·사진 강새벽 기자 a@b.kr",
        "김새벽 경제부 기자",
        "새벽뉴스 | 강새벽 기자 | 댓글: 7개 |",
        "김새벽 기자·뉴시스",
        "[김새벽 SBC스타 기자]",
        "박노을 / 화면캡처 새벽방송",
        "부산=김새벽·해남=박노을 기자 a@b.kr",
        "By Gu Sae-byeok 구새벽 기자",
        "MBC뉴스 구새벽입니다.",
        "구새벽 기자 Seoul",
        "YTN 사이언스 김새벽 (a@b.kr)",
        "김새벽 기자 이메일",
        "김새벽 기자 | 입력 2026.01.06",
        "2026년 1월 6일 김새벽 기자",
        "제보: 김새벽 기자 a@b.kr",
    ],
)
def test_sign_offs(text: str) -> None:
    assert is_sign_off(text)


@pytest.mark.parametrize(
    "text",
    [
        "[사진] 고을=김새벽 기자 a@b.kr",
        "구새벽 기자가 보도합니다.",
        "안새벽 기자입니다.",
        "김새벽 기자는 그 자리에 있었다.",
        "2020년 7월 13일 한국기자협회",
        "시장이 붐빈다.",
        "구새벽 기자 새 책을 내",
        "새벽사이언스 잡지 김새벽 (a@b.kr)",
        "김새벽 기자 이메일 공개",
        "연락 주세요 a@b.kr",
        "사진이 필요하시면 a@b.kr",
        "2026.01.06 /a@b.kr",
        "문의: 김새벽 a@b.kr",
    ],
)
def test_sentences_are_no_sign_offs(text: str) -> None:
    assert not is_sign_off(text)


def test_glued_sign_off_is_parted() -> None:
    assert split_sign_off("검토하겠다고 밝혔다.부산=선새벽 기자 a@b.kr") == ("검토하겠다고 밝혔다.", "부산=선새벽 기자 a@b.kr")
    assert split_sign_off("그는 “좋다”고 했다. 시장은 붐볐다.") is None


@pytest.mark.parametrize("text", ["a＠b.kr", "a(at)b.kr", "a @b.kr", "a@B.KR"])
def test_disguised_addresses(text: str) -> None:
    assert find_emails(text) == ([] if " @" in text else ["a@b.kr"])


@pytest.mark.parametrize("word", ["구독", "서울", "연합뉴스", "새벽신문", "가나다라마바", "Kim"])
def test_no_names(word: str) -> None:
    assert not is_name(word)


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("[새벽스포츠 노을=김새벽 기자] 새벽이", "새벽스포츠"),
        ("[새벽경제 부산=김새벽 기자] 새벽이", "새벽경제"),
        ("[새벽엔 김새벽 기자] 새벽이", "새벽엔"),
        ("[주간 동아=김새벽 기자] 새벽이", "주간 동아"),
        ("[새벽 경제=김새벽 기자] 새벽이", "새벽 경제"),
    ],
)
def test_town_is_no_part_of_the_outlet(text: str, agency: str) -> None:
    assert find_lead(text) == (["김새벽"], agency)
