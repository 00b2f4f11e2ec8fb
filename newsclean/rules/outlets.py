"""Selectors of single outlets and publishing systems.

A row is a hint: where none of its selectors matches, nothing breaks and the general way decides. Selectors stand
newest first, older layouts after them; the first that matches counts. Each selector is a look through the whole page,
so a row names only what the names of classes do not say already (`rules/markup.py`). Hosts match by label, so
``yna.co.kr`` holds for ``www.yna.co.kr``, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from newsclean.page import Hint


class Outlet(NamedTuple):
    """One row."""

    name: str
    hosts: tuple[str, ...]
    body: tuple[str, ...] = ()
    noise: tuple[str, ...] = ()
    published: tuple[tuple[str, str], ...] = ()
    """Selector and attribute of the time of publication."""
    modified: tuple[tuple[str, str], ...] = ()

    def selectors(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Give each hint with the selectors of the elements that it holds for."""
        yield Hint.ROW | Hint.BODY, self.body
        yield Hint.NOTE, self.noise


OUTLETS: Final[tuple[Outlet, ...]] = (
    # Portals: the paper's name is on the page, so the row's own is never the publisher.
    Outlet(
        name="네이버뉴스",
        hosts=("n.news.naver.com", "news.naver.com", "m.news.naver.com"),
        body=("article#dic_area", "div#dic_area", "div#articleBodyContents"),
        published=(("span._ARTICLE_DATE_TIME", "data-date-time"),),
        modified=(("span._ARTICLE_MODIFY_DATE_TIME", "data-modify-date-time"),),
    ),
    Outlet(
        name="네이버 스포츠",
        hosts=("sports.news.naver.com", "m.sports.naver.com", "sports.naver.com"),
        body=("div._article_content", "div#newsEndContents"),
    ),
    Outlet(
        name="네이버 연예",
        hosts=("entertain.naver.com", "m.entertain.naver.com"),
        body=("div._article_content", "div#articeBody"),
    ),
    Outlet(
        name="다음뉴스",
        hosts=("v.daum.net", "news.v.daum.net", "news.daum.net", "v.media.daum.net"),
        body=("div.article_view section", "div#harmonyContainer", "section#harmonyContainer"),
    ),
    Outlet(
        name="네이트뉴스",
        hosts=("news.nate.com", "m.news.nate.com"),
        body=("#realArtcContents", "#articleContetns"),
    ),
    Outlet(
        name="연합뉴스",
        hosts=("yna.co.kr", "yonhapnews.co.kr"),
        body=("article.story-news.article", "div.story-news.article", "div.article"),
        noise=("article.story-summary",),
        published=(("[data-published-time]", "data-published-time"),),
    ),
    Outlet(
        name="뉴시스",
        hosts=("newsis.com",),
        body=("div.viewer > article", "div.viewer", "div#textBody"),
    ),
    Outlet(
        name="뉴스1",
        hosts=("news1.kr",),
        body=("#articleBodyContent [itemprop=articleBody]", "div#articles_detail"),
    ),
    Outlet(
        name="조선일보",
        hosts=("chosun.com",),
        body=("section.article-body", "div#news_body_id"),
    ),
    Outlet(
        name="중앙일보",
        hosts=("joongang.co.kr", "news.joins.com", "joongang.joins.com"),
        body=("div#article_body",),
    ),
    Outlet(
        name="동아닷컴",
        hosts=("donga.com",),
        body=("section.news_view", "div.article_txt"),
    ),
    Outlet(
        name="한겨레",
        hosts=("hani.co.kr",),
        body=("div.article-text",),
    ),
    Outlet(
        name="경향신문",
        hosts=("khan.co.kr",),
        body=("div#articleBody", "div.art_body", ".art_cont"),
    ),
    Outlet(
        name="한국일보",
        hosts=("hankookilbo.com",),
        body=("div#article-view-content", "div.col-main[itemprop=articleBody]"),
    ),
    Outlet(
        name="매일경제",
        hosts=("mk.co.kr",),
        body=("div.news_cnt_detail_wrap", "div.art_txt"),
    ),
    Outlet(
        name="MBC 뉴스",
        hosts=("imnews.imbc.com",),
        body=("div.news_txt[itemprop=articleBody]", "section[itemprop=articleBody]"),
    ),
    Outlet(name="KBS 뉴스", hosts=("news.kbs.co.kr",), body=("div#cont_newstext",), noise=(".news-summary",)),
    Outlet(name="SBS 뉴스", hosts=("news.sbs.co.kr",), body=("div.main_text > div.text_area", "div.article_cont_area")),
    Outlet(name="TV조선", hosts=("news.tvchosun.com",), body=("div.article_detail_body", ".item-main .contents .text-box")),
    Outlet(name="YTN", hosts=("ytn.co.kr",), body=("div#CmAdContent",)),
    Outlet(
        name="오마이뉴스",
        hosts=("ohmynews.com",),
        body=("div.at_contents",),
        noise=(".live_mbm",),
    ),
)
"""Rows in no special order; a host stands in one row only."""
