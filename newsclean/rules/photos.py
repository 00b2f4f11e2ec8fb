"""How pages write down where a photo lies, and which images are no photos."""

from __future__ import annotations

import re
from typing import Final

from newsclean.pattern import Pattern

IMAGE_TAGS: Final = frozenset(("img", "amp-img"))
PLAYER_TAGS: Final = frozenset(
    (
        *("amp-iframe", "amp-video", "amp-youtube", "audio", "canvas", "embed", "iframe", "object", "video"),
        "amp-brightcove",
    )
)
"""What shows something else than an image: a caption under it is of no photo."""
FRAME_TAG: Final = "figure"
"""An element that holds a photo with its caption, whichever of them comes first."""
BOUND_TAGS: Final = frozenset(("article", "aside", "body", "header", "li", "main", FRAME_TAG))
"""Elements that a caption shares with its photo, where they hold it."""

# Attributes with the address of an image, by their order of trust. In front of a smaller copy stands the original;
# where scripts put in the photo as the reader comes to it, `src` holds something in its place.
ORIGINALS: Final = ("data-org-src", "data-orig-file", "data-original-src")
CHOICES: Final = ("data-srcset", "data-lazy-srcset", "data-original-set", "srcset")
"""Attributes with several addresses, each with its size."""
ADDRESSES: Final = (
    *("data-src", "data-original", "data-lazy-src", "data-lazy", "data-lazyload", "data-lazy-original", "data-echo"),
    *("data-actualsrc", "data-real-src", "data-realsrc", "data-delayed-url", "data-hi-res-src", "data-image-src"),
    *("data-img-src", "lazy-src", "lazysrc", "_src", "src"),
)
OTHER: Final = "data-"
"""What other attributes begin with that may name a file; they are asked last."""

CHOICE: Final = Pattern(
    r"(?P<address>[^\s,]\S{0,3000})(?:\s{1,99}(?P<size>\d{1,9}(?:\.\d{0,9})?)[wx](?:\s{1,99}\d{1,9}h)?)?"
    r"\s{0,99}(?:,\s{0,99}|$)",
    "match",
    hit="a.jpg 2x, b.jpg",
    miss=", a.jpg",
)
"""One of several addresses, and its width in pixels or their density."""
SCHEME: Final = Pattern(
    r"(?!https?://)[A-Za-z][A-Za-z0-9+.-]{0,30}:",
    "match",
    hit="data:image/gif;base64,R0lGODlh",
    miss="https://example.com/a.jpg",
)
"""What an address begins with that lies on no server: of a photo that is not there yet, or of a file on a disk."""
SAVED: Final = Pattern(
    r"(?:\./)?[^/?#]{1,300}_files/[^/]{1,300}",
    "fullmatch",
    hit="./서점이 문을 닫다_files/a.jpg",
    miss="/news/afield_files/a.jpg",
)
"""An address in the folder that a browser saves a page's images in: of a copy, not of the page."""
ICON: Final = Pattern(
    r"(?:[^?#]{0,2000}/)?(?:(?:icons?|ico|btn|bul|blt)[_.-]|(?:icons?|ico|btns?|buttons?)/)",
    "match",
    hit="/images/btn_zoom.gif",
    miss="/photo/iconic_shop.jpg",
    flags=re.IGNORECASE,
)
"""The address of a sign beside a photo: to enlarge it, or before its caption."""
IMAGE_FILE: Final = Pattern(
    r"(?:[^?#]{0,2000}/)?(?P<stem>[^/?#]{1,100})\.(?:gif|jpe?g|png|svg|webp)(?:[?#].{0,1000})?",
    "fullmatch",
    hit="//img.example.com/common/no_image_300.png",
    miss="/news/photo/1234",
    flags=re.IGNORECASE,
)
"""The address of an image, and the name of its file."""
STAND_INS: Final = frozenset(
    (
        *("1x1", "blank", "clear", "default", "dot", "dummy", "empty", "lazyload", "loader", "loading", "no"),
        *("noimage", "noimg", "nophoto", "nothumb", "pixel", "placeholder", "preload", "space", "spacer", "trans"),
        *("transparent", "white"),
    )
)
"""Words in names of files that stand in the place of a photo."""
BESIDE_STAND_INS: Final = frozenset(("bg", "image", "images", "img", "lazy", "news", "photo", "thumb", "thumbnail"))
"""Words beside them; with any other word, a file is a photo."""
BACKGROUND: Final = Pattern(
    r"background(?:-image)?\s{0,9}:[^;:]{0,200}\burl\(\s{0,9}[\"']?(?P<address>[^\"')]{1,3000})",
    "search",
    hit="background-image: url('/a.jpg')",
    miss="background: none; list-style: url(/a.jpg)",
    flags=re.IGNORECASE,
)
"""The photo that an empty element shows by its style."""
NAMED_SIZE: Final = Pattern(
    r"(?:^|;)\s{0,9}(?:max-)?(?:width|height)\s{0,9}:\s{0,9}(?P<pixels>\d{1,4})(?:px|\s|;|$)",
    "search",
    hit="border:0; width: 1px",
    miss="line-height: 1",
    flags=re.IGNORECASE,
)
"""The width or height of an image in its style."""
