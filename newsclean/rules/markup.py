"""What tags, classes and ids hint at; every entry is weak evidence that is added to a score.

Tag sets follow the HTML Living Standard's rendering section (which elements start a line, which are not shown).
"""

from __future__ import annotations

import re
from itertools import chain
from typing import Final

from newsclean.vocabulary import Hint

# Shown by no browser, or as a picture: their text is never the page's.
OPAQUE_TAGS: Final = frozenset(
    (
        *("audio", "canvas", "embed", "frameset", "head", "iframe", "math", "noembed", "noframes", "noscript"),
        *("object", "script", "style", "svg", "template", "textarea", "title", "video"),
    )
)
# Shown by no browser until it is opened, which a script does; a closed ``<details>`` is for readers to open.
CLOSED_TAG: Final = "dialog"

# Form fields that pages put into sentences, too: what a button explains, or a choice of units.
FIELD_TAGS: Final = ("button", "label", "select")
# Start and end a line. Form fields do not, but their labels run on in few sentences.
BLOCK_TAGS: Final = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details"),
        *("dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3"),
        *("h4", "h5", "h6", "header", "hgroup", "hr", "html", "label", "legend", "li", "listing", "main", "menu"),
        *("nav", "ol", "optgroup", "option", "p", "plaintext", "pre", "search", "section", "select", "summary"),
        *("table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp"),
    )
)

# Their classes say nothing of the text: not worth reading.
NAMELESS_TAGS: Final = frozenset(("a", "b", "font", "sub", "sup", "tbody", "tr", "u"))

# Bits beside those of `Hint`, for what a text node inherits and a block counts in characters.
LINKED: Final = 1 << 20
STRONG: Final = 1 << 21
PRESSED: Final = 1 << 22  # an ``<a>`` without address or name: a script makes it a button
ADVERT: Final = 1 << 23  # an advertisement
SHOWN: Final = LINKED - 1
"""Mask of the bits of `Hint`."""

TAG_HINTS: Final[dict[str, int]] = {
    **dict.fromkeys(("b", "strong"), STRONG),
    "a": LINKED,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Hint.HEADING),
    **dict.fromkeys(("figcaption", "figure"), Hint.CAPTION),
    **dict.fromkeys(("li", "dt", "dd"), Hint.LIST),
    **dict.fromkeys(("caption", "td", "th"), Hint.CELL),
    **dict.fromkeys(("button", "footer", "label", "legend", "nav", "option", "select"), Hint.CONTROL),
    "article": Hint.BODY,
}

ITEMPROP_HINTS: Final[dict[str, int]] = {
    "articleBody": Hint.BODY,
    "headline": Hint.TITLE,
}

# Roles of ARIA that say what a name would have to.
ROLE_HINTS: Final[dict[str, int]] = {
    **dict.fromkeys(("button", "contentinfo", "menu", "navigation", "search", "tablist", "toolbar"), Hint.CONTROL),
    **dict.fromkeys(("alertdialog", "dialog"), Hint.CHROME),
    "tooltip": Hint.HIDDEN,
}

# Words of classes and ids, without regard to case, hyphens and underscores: "img_desc", "imgDesc" and "img-desc" are
# all "imgdesc". A word counts alone or joined with the next one. Words are those of the large publishing systems
# and of the outlets' own layouts.
NAME_WORDS: Final[dict[int, tuple[str, ...]]] = {
    Hint.CAPTION: (
        *("aboutphoto", "caption", "figcaption", "figuretxt", "imagecaption", "imgcaption", "imgdesc", "imginfo"),
        *("imgtxt", "phototxt", "photodesc", "photocaption", "photoinfo", "photojournal", "photoexp", "thumcont"),
        *("txtdesc", "mediadesc", "imagetxt", "vphotocaption", "ynacaption", "captxt", "imgcap", "photocap", "picdesc"),
        *("titcap", "txtcap"),
        # boxes of photographs: a line in them that is not named is the caption
        *("articlephoto", "artphoto", "conimg", "endphoto", "imagebox", "imgbox", "imgpop", "newsimg", "photobox"),
        *("photoc", "photolayout", "photoorg", "photor", "photol", "thumbarea", "articleimg", "articleimage"),
    ),
    Hint.DECK: (
        *("artsubtit", "deck", "endsummary", "headsub", "midtitle", "midtitletext", "newssubtitle", "precis", "stit"),
        *("subhead", "subheading", "subject2", "subtit", "subtitle", "summaryview", "titsub", "titlesub"),
    ),
    Hint.TITLE: (
        *("arttitle", "arttit", "articletitle", "articletit", "articlettitle", "headline", "newstitle", "newstit"),
        *("newsttl", "endtitle", "titview", "titletext", "viewtitle", "viewtit", "titlearea", "titlemain", "maintit"),
    ),
    Hint.DATE: (
        *("byline", "date", "datectrl", "datetext", "datetime", "datestamp", "infoview", "newsdate", "numdate"),
        *("pubdate", "regdate", "registration", "time", "timestamp", "titlefoot", "infodate"),
    ),
    Hint.BYLINE: (
        *("author", "authors", "byline", "journalist", "namemul", "repoter", "reporter", "reporters", "titleauthor"),
        "writer",
    ),
    Hint.HIDDEN: (
        *("blind", "forsr", "isblind", "ir", "offscreen", "screenout", "screenreader", "sronly", "uhc"),
        "visuallyhidden",
    ),
    Hint.CHROME: (
        *("aside", "autosummary", "breadcrumb", "categorize", "cmt", "comment", "comments", "consent"),
        *("cookie", "copy", "copyright"),
        *("copyrights", "cprgt", "dable", "donate", "donation", "emotion", "funding", "sponsor", "sponsorship"),
        *("shopping", "fontsize", "foot", "footer", "gnb", "hashtag", "hot", "journalistcard", "keyword"),
        *("lang", "language", "layer", "letterbox", "likeit", "lnb", "login", "menu", "nav", "newsletter"),
        *("paging", "poll", "pop", "popular", "popup", "promotion", "quick", "rank", "ranking", "reaction"),
        *("recommend", "recommended", "rel", "relate", "related", "relation", "reple", "reply", "rolling"),
        *("search", "series", "share", "side", "sidebar", "signup", "snb", "sns", "subscribe", "subscription"),
        *("taboola", "tab", "tag", "tags", "toolbar", "tools", "tooltip", "translate", "util", "viewmost"),
        *("widget", "wing"),
    ),
    Hint.CHROME | ADVERT: ("ad", "adbox", "ads", "adsbygoogle", "advertisement", "banner", "bnr"),
    Hint.NOTE: ("aisummary", "newssum", "sumnews", "summarylayer", "storysummary", "sumtext"),
    Hint.BODY: (
        *(first + last
          for first in ("art", "article", "artic", "cont", "content", "detail", "dic", "news", "story", "view")
          for last in ("area", "body", "cont", "content", "contents", "text", "txt")),
        *("articebody", "article", "articlestory", "articleview", "articleword", "bodytext", "entrycontent"),
        *("harmonycontainer", "par", "postcontent", "textarea", "textbody", "viewer", "viewcon", "mainview"),
        *("newsview", "cltag"),
    ),
}  # fmt: skip

WORD_HINTS: Final[dict[str, int]] = {
    word: sum(hint for hint, words in NAME_WORDS.items() if word in words)
    # each word once or more
    for word in chain(*NAME_WORDS.values())
}
"""The same by word; one word may stand under several hints."""

# Names that hide what they name, unlike the words in them: what is "hidden-xs" is hidden on small screens only,
# "skip_content" is where "skip" leads to.
WHOLE_NAMES: Final = frozenset(
    (
        # icons that a font draws for words, and what a pointer has to stand on
        *("maticon", "materialicons", "materialiconsoutlined", "materialiconsround", "materialsymbolsoutlined"),
        *("materialsymbolsrounded", "tooltiptext"),
        *("a11y", "accessskip", "hidden", "hide", "ishidden", "shidden", "skip", "skiplink", "skiplinks"),
        *("skipmenu", "skipnav", "skipnavi", "skipnavigation", "skipto", "uhidden", "uskip"),
    )
)

# "articleBodyContents" is three words, "GNB" is one.
NAME_SPLIT: Final = re.compile(r"[A-Z]?[a-z]{1,99}\d?|[A-Z]{1,99}|\d{1,99}")
STYLE_HIDDEN: Final = re.compile(
    r"display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden"
    # far outside of the screen, where what is copied along stands
    r"|(?:left|top|text-indent)\s{0,4}:\s{0,4}-\d{4}|font-size\s{0,4}:\s{0,4}0(?:px)?\s{0,4}(?:;|$)",
    re.IGNORECASE,
)
