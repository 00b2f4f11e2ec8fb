"""Single outlets and publishing systems: where their layouts keep what, newest layout first, older ones kept.

A row is a hint: where nothing in it matches, nothing breaks and the general way decides. To add an outlet, add a row
with its name, its hosts and the ids and classes of its layout. Hosts match by label, so ``yna.co.kr`` holds for
``www.yna.co.kr``, too, and ``seoul.co.kr`` does not hold for ``metroseoul.co.kr``.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Outlet(NamedTuple):
    """One row.

    Selectors are CSS selector lists of ids and classes alone (``#dic_area, .view.body``), because these are compared
    with names that are read anyway, and cost no look through the page.
    """

    name: str
    """Publisher of a page that names none; ``""`` for portals and publishing systems."""
    hosts: str = ""
    """Host names, parted by spaces."""
    path: str = ""
    """Part of the address of each page of a publishing system that runs on many hosts."""
    body: str = ""
    title: str = ""
    subtitle: str = ""
    caption: str = ""
    byline: str = ""
    noise: str = ""
    """Summaries, cards and lists that are no text of the article, wherever they stand."""
    facts: tuple[tuple[str, str, str], ...] = ()
    """Sources (`rules/sources.py`), each with any CSS selector and an attribute, or ``""`` for the element's text."""


OUTLETS: Final[tuple[Outlet, ...]] = (
    # Portals: the newspaper stands on the page.
    Outlet(
        "",
        "n.news.naver.com news.naver.com m.news.naver.com",
        title="#title_area, .media_end_head_headline, #articleTitle",
        subtitle=".media_end_summary",
        body="#dic_area, ._article_body, #articleBodyContents",
        caption=".img_desc, .end_photo_org",
        byline=".media_end_head_journalist_name, .byline_s",
        noise=".nbd_table, .vod_player_wrap, .media_end_head_info_variety",
        facts=(
            ("attr:published", "._ARTICLE_DATE_TIME", "data-date-time"),
            ("attr:modified", "._ARTICLE_MODIFY_DATE_TIME", "data-modify-date-time"),
            ("attr:press", ".media_end_head_top_logo_img", "title"),
        ),
    ),
    Outlet(
        "",
        "sports.news.naver.com m.sports.naver.com sports.naver.com",
        title=".news_headline",
        body="._article_content, #newsEndContents",
        caption=".img_desc",
        byline=".byline",
        noise=".promotion, .artical-btm, .source",
    ),
    Outlet(
        "",
        "entertain.naver.com m.entertain.naver.com",
        title=".end_tit",
        body="._article_content, #articeBody",
        caption=".img_desc, .end_photo_org",
        noise=".promotion, .artical-btm",
    ),
    Outlet(
        "",
        "v.daum.net news.v.daum.net news.daum.net v.media.daum.net",
        title=".tit_view",
        subtitle=".summary_view",
        body=".article_view, #harmonyContainer",
        caption=".txt_caption",
        noise=".link_news, .recomm_vod, .btn_relation, .box_europe, .tts_area, .foot_view, .alex-action",
    ),
    Outlet(
        "",
        "news.nate.com m.news.nate.com",
        title=".articleSubecjt, .viewTite",
        body="#realArtcContents, #RealArtcContents, #articleContetns",
        caption=".articleMedia",
        noise="#relnews_list",
    ),
    Outlet("", "news.zum.com", title="#news_title", body="#article_body"),
    # News agencies.
    Outlet(
        "연합뉴스",
        "yna.co.kr yonhapnews.co.kr",
        title=".tit01, .tit",
        subtitle=".stit",
        body=".story-news.article, .article-body-text",
        caption=".txt-desc",
        byline=".writer-zone01",
        noise=".story-summary, .related-zone, .keyword-zone, .ir-txt01, .article-ad-box, .banner-0-wrap",
        facts=(("attr:published", "[data-published-time]", "data-published-time"),),
    ),
    Outlet("연합뉴스TV", "yonhapnewstv.co.kr", body=".article-body-text, .dable-content-wrapper"),
    Outlet(
        "뉴시스",
        "newsis.com",
        title=".title_area, .viewnewstitle",
        body=".viewer, #articleBody",
        caption=".photojournal, .thumCont",
        noise=".link_list, .keywords, #view_ad",
    ),
    Outlet("뉴스1", "news1.kr", body="#articleBodyContent, #articles_detail, .article-padding-lg-right", caption=".img-caption"),
    Outlet("뉴스핌", "newspim.com", title="#main-title", body="#news-contents", noise=".relation-news"),
    # National papers.
    Outlet(
        "조선일보",
        "chosun.com",
        title=".article-header__headline, #news_title_text_id",
        body=".article-body, #news_body_id",
        byline=".article-byline__author",
        noise=".arcad-wrapper, .dfpAd, .news_like, .news_rel, .news_copyright",
    ),
    Outlet(
        "조선비즈",
        "biz.chosun.com",
        title=".article-header__headline, #news_title_text_id",
        body=".article-body, #news_body_id",
        byline=".article-byline__author",
        noise=".arcad-wrapper, .dfpAd",
    ),
    Outlet(
        "중앙일보",
        "joongang.co.kr news.joins.com joongang.joins.com",
        title=".headline, #article_title",
        body="#article_body",
        caption=".ab_photo",
        byline=".byline, .ab_byline",
        noise=".ab_related_article, #relation_news",
    ),
    Outlet(
        "동아닷컴",
        "donga.com",
        title=".head_group, .article_title",
        subtitle=".sub_tit",
        body=".news_view, .article_txt",
        caption=".img_cont",
        byline=".author_info, .repoter",
        noise=".btn_img, .caution_text, .article_relation, #bestnews_layer, .cha_link",
    ),
    Outlet("한겨레", "hani.co.kr", title="#article_view_headline", body=".article-text", noise=".embeded-area, .relation2-area"),
    Outlet(
        "경향신문",
        "khan.co.kr",
        title="#article_title, #articleTtitle, #top_title",
        subtitle=".art_subtit",
        body="#articleBody, .art_body, .art_cont",
        caption=".art_photo",
        byline=".editor",
        noise="#adtive, .article_bottom_ad, .iwmads-wrapper",
    ),
    Outlet(
        "한국일보",
        "hankookilbo.com",
        body="#article-view-content, .col-main, .article-story",
        caption=".editor-img-box",
        noise=".module-series, .module-relation, .guide-notice, .no-print",
    ),
    Outlet(
        "서울신문",
        "seoul.co.kr",
        title=".h38, .articleTitle, .atit2",
        subtitle=".stit, .subTitle_s0",
        body=".viewContent, #articleContent, #atic_txt1",
        caption=".v_photo_caption",
        byline=".reporterInfo",
        noise=".article-summary-box, .mixContainer, .articleCopyright",
    ),
    Outlet(
        "세계일보",
        "segye.com",
        title="#title_sns",
        subtitle=".precis",
        body=".viewBox2, #article_txt",
        caption=".class_div_main",
        noise=".viewHelp",
        facts=(("attr:author", "#SG_CreatorName", ""), ("attr:email", "#SG_CreatorEmail", "")),
    ),
    Outlet(
        "국민일보",
        "kmib.co.kr",
        title=".article_headline, .nwsti",
        body="#articleBody, .view_cont, .tx",
        caption=".article_body_img",
        noise=".article_recommend",
    ),
    Outlet(
        "문화일보",
        "munhwa.com",
        title=".article-header",
        subtitle=".article-subtitle, .sub_title",
        body="#article-body, #NewsAdContent, #News_content",
        caption=".article-photo-wrap",
        byline=".writer",
    ),
    Outlet("내일신문", "naeil.com", body=".article-view"),
    Outlet(
        "아시아투데이",
        "asiatoday.co.kr",
        title=".article_head",
        body=".news_bm",
        byline=".writer_info",
        noise="#body_relnews, .hidephotocaption",
    ),
    # Business papers.
    Outlet(
        "한국경제",
        "hankyung.com",
        title=".headline, .article-tit",
        body="#articletxt, #magazineView, #newsView",
        caption=".figure-caption",
        byline=".writer-info, .subs_author_list",
        noise=".article_aside_group, .box_related_list",
    ),
    Outlet(
        "매일경제",
        "mk.co.kr",
        title=".news_ttl, .news_title_text, .top_title",
        subtitle=".midtitle_text",
        body=".news_cnt_detail_wrap, .news_detail_wrap, .art_txt",
        caption=".thum_figure_txt",
        byline=".author",
        noise="#refTotal, .mapping_group, .summary_line",
    ),
    Outlet(
        "이데일리",
        "edaily.co.kr",
        title=".news_titles, .newstitle",
        body=".news_body, #viewcontent_inner",
        caption=".gg_textshow, .caption",
        byline=".reporter_name",
        noise=".news_domino, .stocksise",
    ),
    Outlet(
        "머니투데이",
        "mt.co.kr",
        title=".headline, .subject",
        body="#articleView, #textBody, .view_text",
        noise=".util_box, #now-sence, #articleRelnewsFrame",
    ),
    Outlet("머니S", "moneys.co.kr moneys.mt.co.kr sidae.com", body=".article-body, #textBody"),
    Outlet(
        "아시아경제",
        "asiae.co.kr",
        title=".area_title, .mainTitle",
        body="#txt_area, .va_cont",
        caption=".article_photo",
        byline=".e_article",
        noise=".txt_prohibition, .art_ad, .news_twobox, .add_banner",
    ),
    Outlet(
        "서울경제",
        "sedaily.com",
        title=".art_tit",
        body="#article-body, #ttsBody, .article_view, .view_con",
        caption=".art_photo",
        byline=".byline",
    ),
    Outlet("파이낸셜뉴스", "fnnews.com", body=".article-view__body, #article_content, #article_body"),
    Outlet(
        "헤럴드경제", "heraldcorp.com", title=".news_title, .article_title", subtitle=".summary_area", body="#articleText, .article_view"
    ),
    Outlet("코리아헤럴드", "koreaherald.com", title=".news_title", body="#articleText, .article_view"),
    Outlet("이투데이", "etoday.co.kr", title=".main_title", body=".articleView"),
    Outlet("아주경제", "ajunews.com", title=".view_header", body="#articleBody, .article_con"),
    Outlet("비즈워치", "bizwatch.co.kr", title=".top_content", body=".new_editor, .news_body"),
    Outlet("뉴스웨이", "newsway.co.kr", title=".headline", body="#view-text, .view-text"),
    Outlet("뉴스토마토", "newstomato.com", title=".rn_stitle", body=".rns_text", byline=".hc_name"),
    Outlet("딜사이트", "dealsite.co.kr", title=".read-news-title", body=".rnmc-right.content-area"),
    Outlet(
        "더벨",
        "thebell.co.kr",
        title=".tit",
        body=".viewSection, #article_main",
        noise=".article_content_banner, .newsADBox, .linkNews, .linkBox, .optionIcon, .googleSearch",
    ),
    Outlet("한국경제TV", "wowtv.co.kr", title=".title-news", body="#divNewsContent, .box-news-body"),
    Outlet("MTN", "news.mtn.co.kr", title=".news-header"),
    Outlet("대한경제", "dnews.co.kr", body=".innerNews, .newsCont"),
    Outlet("에너지경제", "ekn.kr", body="#news_body_area_contents"),
    Outlet("연합인포맥스", "einfomax.co.kr", title=".heading", body="#article-view-content-div"),
    Outlet("한국금융신문", "fntimes.com", body=".detailCont, .vcon_con, .vcon_con_intxt"),
    Outlet("글로벌이코노믹", "g-enews.com", body=".detailCont, .vcon_con, .vcon_con_intxt"),
    Outlet("비욘드포스트", "beyondpost.co.kr", body=".detailCont, .vcon_con, .vcon_con_intxt"),
    # Technology.
    Outlet(
        "전자신문",
        "etnews.com",
        title=".article_title",
        body="#articleBody, .article_body",
        noise=".ad_newsviewWrap, #BpromotionBanner, .footer_btnwrap",
    ),
    Outlet("지디넷코리아", "zdnet.co.kr", title=".news_head", body="#articleBody", noise=".news_rel, .news_box"),
    Outlet("아이뉴스24", "inews24.com", body="#articleBody, #news_content"),
    Outlet("조이뉴스24", "joynews24.com", body="#articleBody, #news_content"),
    Outlet("블로터", "bloter.net", title=".heading, .headline", body="#article-view-content-div, .pf-content, .article--content"),
    Outlet("보안뉴스", "boannews.com", title="#news_title02", body="#news_content"),
    # Broadcasters.
    Outlet(
        "KBS 뉴스",
        "news.kbs.co.kr mn.kbs.co.kr",
        title=".headline-title, .tit-s",
        body="#cont_newstext, .view-article, .view_con_text",
        caption=".detail-visual",
        noise=".news-summary",
    ),
    Outlet("MBC 뉴스", "imnews.imbc.com", title=".art_title", body=".news_txt", byline=".writer", noise=".print_video_img"),
    Outlet(
        "SBS 뉴스",
        "news.sbs.co.kr",
        title=".article_main_tit, #vmNewsTitle",
        body=".text_area, .article_cont_area",
        caption=".img_desc",
        byline=".reporter",
        noise=".copyrightsbs, .movie_area",
    ),
    Outlet("SBS Biz", "biz.sbs.co.kr", title=".ah_big_title", body="#cnbc-front-articleContent-area-font, .ab_text", byline=".ahi_name"),
    Outlet("YTN", "ytn.co.kr", title=".news_title, .article_tit", body="#CmAdContent, .article_paragraph", noise=".ad_box, .hns_mask_div"),
    Outlet("매일방송", "mbn.co.kr mbn.mk.co.kr", title=".title_n", body="#newsViewArea, #news_contents"),
    Outlet("TV조선", "tvchosun.com", title=".view-title", body=".text-box, .article_detail_body", byline=".reporter"),
    Outlet("JTBC", "news.jtbc.co.kr mnews.jtbc.co.kr news.jtbc.joins.com", body="#ijam_content, .article_content"),
    Outlet("채널A", "ichannela.com", body=".news_page_txt"),
    # Internet papers.
    Outlet("오마이뉴스", "ohmynews.com", title=".article_tit, .newstitle", body=".at_contents", noise=".live_mbm, .comment_box, .atc_btn"),
    Outlet(
        "프레시안",
        "pressian.com",
        title=".view_header, .text-info",
        body=".article_body, #news_body_area, #CmAdContent",
        byline=".reporter_name, .head_writer_fullname",
    ),
    Outlet(
        "노컷뉴스",
        "nocutnews.co.kr",
        title=".h_info",
        subtitle=".news-h3, .summary_l",
        body="#pnlContent",
        caption=".fr-inner",
        noise=".relatednews",
        facts=(("attr:email", ".email a[title]", "title"),),
    ),
    Outlet(
        "뉴데일리",
        "newdaily.co.kr",
        title=".article-header, #titlebox",
        subtitle=".article-subtitle",
        body="#article_conent, #ndArtBody, .nd-news-body",
        byline=".nd-news-writer",
        noise=".best, .tag_area, .article_relation",
    ),
    Outlet(
        "데일리안", "dailian.co.kr", title=".title", body=".article, #view_con", byline=".reporter", noise=".contentsBanner, .sh_banner"
    ),
    Outlet("미디어펜", "mediapen.com", subtitle=".subtitle", body="#articleBody"),
    Outlet("더팩트", "tf.co.kr", title=".articleTitle", body="#readBody, .atcRead, .mArticle", byline=".editor"),
    Outlet("헬스조선", "health.chosun.com", body="#news_body_id, .news_body", noise=".news_relArt, .news_copyright"),
    Outlet("코메디닷컴", "kormedi.com", body=".entry-content"),
    Outlet("아시아타임즈", "asiatime.co.kr", title=".article_title_area", body=".article_txt_container", byline="#writeName"),
    Outlet("메트로신문", "metroseoul.co.kr", title=".article-title", body=".article-txt-contents"),
    Outlet("주간동아", "weekly.donga.com", body=".article_view"),
    Outlet("신동아", "shindonga.donga.com", body=".article_view"),
    Outlet("IT동아", "it.donga.com", body=".article"),
    Outlet("코리아타임스", "koreatimes.co.kr", title=".view_page_news", body="#print_arti"),
    Outlet("기자협회보", "journalist.or.kr", title=".heading", body="#article_view, #news_body_area", byline=".writer"),
    Outlet("농민신문", "nongmin.com", title=".view_tit", subtitle=".news_sub_tit", body=".news_txt", byline="#writeName"),
    # Sports and entertainment.
    Outlet("스포츠동아", "sports.donga.com", title=".article_tit", body=".article_word"),
    Outlet(
        "스포츠경향",
        "sports.khan.co.kr",
        title="#article_title",
        body="#articleBody",
        byline=".info_byline",
        noise=".article_bottom_ad, #adBottom",
    ),
    Outlet("스포츠월드", "sportsworldi.com", title="#title_sns", body=".viewBox2"),
    Outlet(
        "일간스포츠",
        "isplus.com isplus.joins.com isplus.live.joins.com",
        title=".view-article-title",
        body="#article_body, #article_content",
    ),
    Outlet("이코노미스트", "economist.co.kr", title=".view-article-title", body="#article_body, #article_content"),
    Outlet("OSEN", "osen.co.kr osen.mt.co.kr", body="#articleBody, .article_paragarph, #_article"),
    Outlet("마이데일리", "mydaily.co.kr", title=".read_view_wrap", body="#article, .read_view_text"),
    Outlet("스포탈코리아", "sportalkorea.com", title="#reView", body=".review_text02"),
    # Regional papers.
    Outlet("부산일보", "busan.com", title=".title_area", body=".article_content"),
    Outlet("국제신문", "kookje.co.kr", title=".news_title", body=".news_article", caption=".imgcaption", byline=".f_news_repoter"),
    Outlet("매일신문", "imaeil.com", title=".header_article_view", body="#articlebody, .article_content"),
    Outlet(
        "경기일보",
        "kyeonggi.com",
        title=".article_head",
        body=".article_cont_wrap",
        byline=".report_box",
        noise=".tag_wrap, .center_ad_box01",
    ),
    Outlet("경인일보", "kyeongin.com", body="#article-body"),
    Outlet("강원일보", "kwnews.co.kr", body=".post-body-area, #articlebody"),
    Outlet("전북일보", "jjan.kr", body=".article_txt_container"),
    Outlet("영남일보", "yeongnam.com", title=".article-news-title, .article-top-title", body=".article-news-body, .article-news-box"),
    Outlet("중도일보", "joongdo.co.kr", body=".hd-news-info, #font"),
    Outlet("경북매일", "kbmaeil.com", body=".news_content"),
    Outlet("브릿지경제", "viva100.com", body=".news_content"),
    # Publishing systems: their hosts are many, their addresses alike.
    Outlet(
        "",
        path="/news/articleView.html",
        title=".heading, .article-head-title, .headline-title",
        subtitle=".subheading, .article-head-sub",
        body="#article-view-content-div, #articleBody",
        caption=".photo-layout",
        byline=".writer, .view-editors, .info-name, .user-info",
        noise=".ad-template, .info-options2, .reveal, .show-for-sr, .tag-group, .article-sponsor",
    ),
    Outlet("", path="/news/article.html", title=".art_top, .arvtitle", body="#news_body_area, #news_bodyArea", byline=".art_info"),
    Outlet("", path="newsview.php", title=".viewTitle", body="#viewConts, .viewContentWrap"),
    Outlet("", path="/read.php3", body="#content"),
    Outlet("", path="/article.php", body="#content"),
    Outlet("", "breaknews.com mhj21.com", body="#CLtag"),
    Outlet("", "game.dailyesports.com kpenews.com econotimes.com", body=".detailCont, .vcon_con, .vcon_con_intxt"),
    Outlet("", "kjdaily.com jnilbo.com jndn.com gwangnam.co.kr", body="#content"),
    Outlet("", "venturesquare.net web.ubc.co.kr 1318virus.net dailynk.com", title=".entry-title", body=".entry-content, .td-post-content"),
)
"""Rows by kind; a host stands in one row only."""
