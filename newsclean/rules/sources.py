"""Where each field may come from, in order of trust.

A source is a key of the page's facts: ``meta:`` a ``<meta>`` by property, name or itemprop; ``ld:`` schema.org JSON-LD;
``script:`` an article inside a script; ``item:`` microdata beside the headline; ``front:`` what stands in front of a
text dump; ``attr:`` an outlet's attribute, or ``<time>`` there; ``shown:`` what a reader sees, by label.
"""

from __future__ import annotations

from typing import Final

from newsclean.rules.newsrooms import OUTLET_ENDINGS

# A labelled time near the headline is what the reader saw. Metadata lies more often: it claims Z for Korean time,
# is rounded down, or dates the upload (shown 승인 07:53, metadata 07:52:39).
PUBLISHED: Final = (
    "script:published",
    "shown:published",
    "attr:published",
    "ld:datePublished",
    "meta:article:published_time",
    "meta:article:published",
    "meta:og:article:published_time",
    "meta:og:regDate",
    "meta:dd:published_time",
    "meta:nextweb:createDate",
    "meta:datePublished",
    "item:datePublished",
    "attr:time",
    "shown:time",
    "meta:pubdate",
    "meta:pub_date",
    "meta:publish_date",
    "meta:publish-date",
    "meta:publishdate",
    "meta:sailthru.date",
    "meta:DC.date.issued",
    "meta:date",
    "front:date",
    "ld:dateCreated",
    "shown:sent",
)
MODIFIED: Final = (
    "script:modified",
    "shown:modified",
    "attr:modified",
    "ld:dateModified",
    "meta:article:modified_time",
    "meta:article:modified",
    "meta:og:updated_time",
    "meta:dd:modified_time",
    "meta:nextweb:modDate",
    "meta:dateModified",
    "item:dateModified",
)
# The shown headline counts; these find it on the page, or stand in where it is not there.
TITLE: Final = (
    "script:title",
    "ld:headline",
    "meta:og:title",
    "meta:twitter:title",
    "meta:nextweb:artSubject",
    "meta:dable:title",
    "front:title",
    "meta:title",
    "title",
)
WEAK_TITLE: Final = frozenset(("title", "meta:title"))
"""Those of the page; small papers say the same on all of theirs."""
REPORTER: Final = (
    "script:author",
    "attr:author",
    "meta:byl",
    "meta:Author",
    "ld:author",
    "meta:dable:author",
    "meta:hk:nw_jname",
    "meta:dd:author",
    "meta:nextweb:reporter",
    "meta:author",
    "meta:article:author",
    "meta:og:article:author",
    "front:author",
)
REPORTER_EMAIL: Final = ("script:email", "attr:email", "meta:nextweb:email", "ld:email")
PUBLISHER: Final = (
    "ld:publisher",
    "meta:og:site_name",
    "meta:nextweb:publisher",
    "shown:copyright",
    "shown:agency",
    "shown:paper",
    "outlet",
    "front:sitename",
    "meta:application-name",
    "meta:article:author",
    "meta:writer",
)
# Portals show other papers' articles: the paper is the author.
PORTAL_PUBLISHER: Final = (
    "attr:press",
    "meta:og:article:author",
    "meta:twitter:creator",
    "meta:article:author",
    "shown:provided",
    "ld:publisher",
    "shown:copyright",
    "shown:agency",
    "shown:paper",
)
SECTION: Final = ("meta:article:section", "ld:articleSection", "meta:articleSection", "script:section")
PAGE_URL: Final = ("meta:og:url", "canonical")
URL: Final = (*PAGE_URL, "ld:url", "front:url")
BASE: Final = ("base",)
TYPE: Final = ("meta:og:type", "ld:type")
META: Final = frozenset(
    name
    for names in (PUBLISHED, MODIFIED, TITLE, REPORTER, REPORTER_EMAIL, PUBLISHER, PORTAL_PUBLISHER, SECTION, URL, TYPE)
    for name in names
    if name.startswith("meta:")
)
"""All of them that stand in ``<meta>``: the others are not read."""

PORTALS: Final = (
    "미디어다음",
    "NAVER",
    "Daum",
    "zum",
    "ZUM",
    "NATE",
    "naver.com",
    "daum.net",
    "nate.com",
    "zum.com",
    "msn.com",
    "MSN",
    "네이버",
    "다음",
    "네이트",
    "줌",
)

# Names of sites begin or end the titles of their pages.
SITE_WORDS: Final = (
    *OUTLET_ENDINGS,
    *("포털", "com", "daily", "media", "news", "times", "tv"),  # 포털 = "portal"
    *("jtbc", "kbs", "mbc", "sbs", "ytn", "네이버", "네이트", "다음", "zum", "연합", "프레시안", "한겨레"),
)

# schema.org types of pages that are articles.
ARTICLE_TYPES: Final = frozenset(
    (
        *("NewsArticle", "Article", "ReportageNewsArticle", "OpinionNewsArticle", "AnalysisNewsArticle"),
        *("BlogPosting", "LiveBlogPosting"),
    )
)

# Keys of an article inside a script, by fact; first found counts.
SCRIPT_KEYS: Final[dict[str, tuple[str, ...]]] = {
    "script:title": ("title", "headline", "articleTitle", "newsTitle", "art_title", "subject"),
    "script:subtitle": ("subTitle", "subtitle", "sub_title", "articleSubTitle"),
    "script:published": ("deployDt", "published_time", "created_date"),
    "script:modified": ("reDeployDt", "last_updated_date"),
    "script:author": ("writerDisplay", "byline", "author", "reporter", "writer", "writerName"),
    "script:email": ("writerEmail", "authorEmail", "reporterEmail"),
    "script:section": ("sectionName", "section_name", "categoryName"),
}
# What other keys of dates hold; the first one that fits says which date it is.
SCRIPT_DATES: Final = {
    **dict.fromkeys(("mod", "upd", "edit", "chg", "change"), "script:modified"),
    **dict.fromkeys(("pub", "reg", "creat", "input", "writ", "send", "service", "deploy"), "script:published"),
}
SCRIPT_BODY_KEYS: Final = (
    *("contentHtml", "content", "contents", "articleBody", "body", "article_body", "newsContents", "newsContent"),
    *("articleContent", "articleContents", "bodyHtml", "html"),
)
# What stands before a JSON value in a script.
SCRIPT_MARKERS: Final = (
    "Fusion.globalContent=",
    "__next_f.push(",
    '"].push(',
    "__INITIAL_STATE__=",
    "__INITIAL_STATE__ = ",
    "__PRELOADED_STATE__ = ",
    "__NUXT__=",
)
