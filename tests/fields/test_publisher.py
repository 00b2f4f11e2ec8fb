"""The outlet that the frame of a page names, and what is no outlet there."""

from __future__ import annotations

import pytest

from newsclean import extract

_STORY = """새벽시장에 새 지붕이 섰다
입력 2026-01-02 03:04
{over}
새벽시는 오래된 전통시장의 지붕을 모두 새로 고쳤다고 2일 밝혔다.
상인회는 비가 새던 골목에 손님이 다시 늘고 있다며 반가워했다.
시는 다음 달까지 주차장 두 곳을 더 열어 손님을 맞기로 했다.
시장에는 가게 백여 곳이 있고 그 가운데 절반은 서른 해를 넘겼다.
{under}
"""


@pytest.mark.parametrize(
    ("under", "publisher"),
    [
        ("새벽프레스 © 2026", "새벽프레스"),
        ("새벽프레스 © 2026. Powered by Ghost", "새벽프레스"),
        ("© 2026", None),
        ("새벽신문 | 편집국장 김새벽 | 새벽 다00001", "새벽신문"),
        ("새벽신문 | 무단복제 금지", "새벽신문"),
        ("㈜새벽미디어 | 정기간행물 새벽 다00001", None),
        ("새벽신문 | 광고 안내", None),
        ("Copyright © All rights reserved.", None),
        ("Copyright © 2026. 새벽프레스 All rights reserved.", "새벽프레스"),
        ("등록번호 : 새벽 아00001\n등록일자 : 2011.04.05\nCopyright ⓒ 새벽프레스. All rights reserved.", "새벽프레스"),
        ("등록번호 : 새벽 아00001 등록일자 : 2011.04.05 Copyright ⓒ 새벽프레스. All rights reserved.", "새벽프레스"),
        ("ⓒ새벽소식 새벽 노을구", "새벽소식"),
        ("ⓒ 새벽소식 www.example.com", "새벽소식"),
        ("새벽시 | 등록번호 다00001 | 저작권은 새벽노을에 있습니다", "새벽노을"),
        ("© Kakao Corp.", None),
    ],
)
def test_footer_of_a_dump(under: str, publisher: str | None) -> None:
    article = extract(_STORY.format(over="", under=under))
    assert article.publisher == publisher
    assert not article.photo_captions
    assert len(article.paragraphs) == 4


def test_the_name_over_a_menu_is_told_by_what_the_imprint_begins_with() -> None:
    under = "노을마당 · 새벽시 노을구 · 펴낸이 김새벽"
    assert extract(_STORY.format(over="", under=under)).publisher is None
    assert extract("\n".join(["노을마당", *"가나다라마바사아자차카타파하", _STORY.format(over="", under=under)])).publisher == "노을마당"


def test_imprint_is_no_caption() -> None:
    article = extract(_STORY.format(over="", under="새벽신문 새벽시 노을구 등록번호 새벽 가 00001 ⓒ 새벽신문"))
    assert article.publisher == "새벽신문"
    assert not article.photo_captions


def test_photographer_is_no_outlet() -> None:
    for sign in ("ⓒ김새벽", "ⓒ 새벽상인회", "© 새벽시 제공"):
        assert extract(_STORY.format(over=f"새 지붕 아래 선 상인들. {sign}", under="")).publisher is None
    assert extract(_STORY.format(over="© 새벽상인회 제공", under="")).publisher is None


@pytest.mark.parametrize(
    ("under", "publisher"),
    [
        ("ⓒ새벽노을의 소중한 저작물입니다. 무단전재와 재배포를 금합니다.", "새벽노을"),
        ("© Seoul Dawn. All rights reserved.", "Seoul Dawn"),
    ],
)
def test_owners_as_they_sign(under: str, publisher: str) -> None:
    assert extract(_STORY.format(over="", under=under)).publisher == publisher


@pytest.mark.parametrize(
    ("site", "publisher"),
    [("대한민국 새벽브리핑", "대한민국 새벽브리핑"), ("대한민국 새벽일보", "새벽일보"), ("대한민국 으뜸 소식", None)],
)
def test_offices_of_the_state_are_no_slogans(site: str, publisher: str | None) -> None:
    head = f"<meta property=og:site_name content='{site}'>"
    text = "".join(f"<p>{line}</p>" for line in _STORY.format(over="", under="").split("\n") if line)
    assert extract(f"{head}<body>{text}</body>").publisher == publisher


def test_a_portal_says_whose_article_it_shows() -> None:
    under = "기사제공 새벽노을"
    address = "https://sports.news.naver.com/news?oid=1"
    assert extract(_STORY.format(over="", under=under), url=address).publisher == "새벽노을"
    data = '{"@type":"NewsArticle","headline":"새벽시장에 새 지붕이 섰다","publisher":{"@type":"Organization","name":"새벽노을"}}'
    text = "".join(f"<p>{line}</p>" for line in _STORY.format(over="", under="").split("\n") if line)
    page = f"<title>새벽시장에 새 지붕이 섰다</title><script type=application/ld+json>{data}</script><body>{text}</body>"
    assert extract(page, url="https://www.msn.com/ko-kr/1").publisher == "새벽노을"


@pytest.mark.parametrize(
    "form",
    [
        *("{} - 새벽노을일보", "{} :: 새벽노을일보", "{}ㅣ새벽노을일보", "{} - 새벽노을일보 모바일", "{} – 새벽노을일보 Dawn"),
        *("{} - 새벽노을일보 - dawn.example.com", "새벽노을일보 - {}", "새벽노을일보 :: {}", "[새벽노을일보] {}", "새벽노을일보"),
    ],
)
def test_the_title_of_a_page_names_the_outlet(form: str) -> None:
    text = "".join(f"<p>{line}</p>" for line in _STORY.format(over="", under="").split("\n") if line)
    title = form.format("새벽시장에 새 지붕이 섰다")
    assert extract(f"<title>{title}</title><body>{text}</body>").publisher == "새벽노을일보"
    assert extract(f"<title>{title.replace('새벽노을일보', '새벽노을')}</title><body>{text}</body>").publisher is None


def test_a_word_at_the_end_of_the_title_stands_in_the_imprint() -> None:
    head = "<title>새벽시장에 새 지붕이 섰다 > 소식 | 새벽마루</title>"
    for imprint, publisher in (("회사명 새벽마루 / 발행인 김새벽", "새벽마루"), ("발행인 김새벽", "saebyeok")):
        story = _STORY.format(over="", under=f"{imprint}\nCopyright © saebyeok. All rights reserved.")
        text = "".join(f"<p>{line}</p>" for line in story.split("\n") if line)
        assert extract(f"{head}<body>{text}</body>").publisher == publisher


@pytest.mark.parametrize(
    ("site", "title", "publisher"),
    [
        ("새벽의 소리", "{} - 새벽의 소리", "새벽의 소리"),
        ("새벽의 자존심", "{} - 새벽일보", "새벽일보"),
        ("새벽을 여는 소리", "{} - 새벽을 여는 소리", None),
    ],
)
def test_a_name_like_a_slogan_is_said_twice(site: str, title: str, publisher: str | None) -> None:
    head = f"<title>{title.format('새벽시장에 새 지붕이 섰다')}</title><meta property=og:site_name content='{site}'>"
    text = "".join(f"<p>{line}</p>" for line in _STORY.format(over="", under="").split("\n") if line)
    assert extract(f"{head}<body>{text}</body>").publisher == publisher


def test_an_author_is_no_outlet() -> None:
    text = "".join(f"<p>{line}</p>" for line in _STORY.format(over="", under="© 2026 김새벽").split("\n") if line)
    assert extract(f"<meta name=author content=김새벽><body>{text}</body>").publisher is None


@pytest.mark.parametrize(("provider", "publisher"), [("새벽노을", "새벽노을"), ("연합뉴스", "새벽포털")])
def test_an_unknown_portal_says_whose_article_it_shows(provider: str, publisher: str) -> None:
    text = "".join(f"<p>{line}</p>" for line in _STORY.format(over="", under=f"기사제공 {provider}").split("\n") if line)
    assert extract(f"<meta property=og:site_name content=새벽포털><body>{text}</body>").publisher == publisher


def test_the_logo_over_the_menu_is_named_in_the_imprint() -> None:
    story = _STORY.format(over="", under="새벽소리 · 발행인 김새벽 · 청소년보호책임자 이아침")
    assert extract(f"새벽소리 정치 경제 사회 문화\n\n{story}").publisher == "새벽소리"
    assert extract(f"새벽마루 정치 경제 사회 문화\n\n{story}").publisher is None
