"""The same pages as text, by the tools that made the web's text dumps, each with the part of the answer that the text still shows."""

from __future__ import annotations

import html
import importlib
import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, NamedTuple

from .peers import has

Gold = dict[str, Any]


def _html2text(page: str) -> str:
    tool = importlib.import_module("html2text").HTML2Text()
    tool.body_width = 0
    tool.ignore_links = tool.ignore_images = True
    return str(tool.handle(page))


def _inscriptis(page: str) -> str:
    return str(importlib.import_module("inscriptis").get_text(page))


def _resiliparse(page: str) -> str:
    plain = importlib.import_module("resiliparse.extract.html2text").extract_plain_text
    return str(plain(page, links=False, alt_texts=False))


def _soup(page: str) -> str:
    return str(importlib.import_module("bs4").BeautifulSoup(page, "lxml").get_text("\n"))


_BROWSER: Final = shutil.which("chromium") or shutil.which("chrome")
_FLAGS: Final = "--headless", "--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND", "--dump-dom"  # no network
_SCRIPTS: Final = re.compile(r"<script\b.*?</script\s*>|<meta\b[^>]*http-equiv[^>]*>", re.IGNORECASE | re.DOTALL)
_ALL_TEXT: Final = """<script>
const text = document.body.innerText;
document.documentElement.replaceChildren(Object.assign(document.createElement("pre"), {textContent: text}));
</script>"""


def _inner_text(page: str) -> str:
    """Show a page without its scripts in a browser, and take the text that it would copy."""
    with TemporaryDirectory() as name:
        path = Path(name, "page.html")
        path.write_text(_SCRIPTS.sub("", page) + _ALL_TEXT, "utf-8-sig")
        command = [_BROWSER or "", *_FLAGS, f"--user-data-dir={name}/profile", path.as_uri()]
        shown = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=30, check=True).stdout
    return html.unescape(shown.partition("<pre>")[2].rpartition("</pre>")[0])


class Kind(NamedTuple):
    """A kind of dump: what makes it, how, and whether that is there."""

    name: str
    made: Callable[[str], str]
    is_there: Callable[[], bool]


KINDS: Final = (
    Kind("innerText of a browser", _inner_text, lambda: _BROWSER is not None),
    Kind("html2text, without links", _html2text, partial(has, "html2text")),
    Kind("inscriptis", _inscriptis, partial(has, "inscriptis")),
    Kind("resiliparse, whole page", _resiliparse, partial(has, "resiliparse")),
    Kind("BeautifulSoup, a line for each text node", _soup, partial(has, "bs4")),
)


def _bare(text: str | None) -> str:
    return re.sub(r"\s+", "", text or "")


def _shows_minute(text: str, value: str) -> bool:
    """Say whether a text shows a minute: by the clock of a day or of half a day, in figures or with its words."""
    time = datetime.fromisoformat(value)
    hours = "|".join({f"{hour:{width}}" for hour in (time.hour, time.hour % 12 or 12) for width in ("02", "")})
    return re.search(rf"(?<!\d)(?:{hours})\s?(?::\s?{time.minute:02}|시\s?0?{time.minute}(?=\s?분))(?!\d)", text) is not None


def shown(gold: Gold, text: str) -> Gold | None:
    """Give the answer that a dump of a page still shows; None where the article itself is not in it."""
    if not gold.get("is_article", True):
        return gold
    bare = _bare(text)

    def holds(*parts: str | None) -> bool:
        return all(_bare(part) in bare for part in parts)

    if not holds(gold["title"], *gold["paragraphs"], *gold["subtitle"]):
        return None
    kept = dict(gold, reporter_emails=[email for email in gold["reporter_emails"] if holds(email)])
    kept.pop("modified")
    if not holds(*gold["reporters"]):
        kept.pop("reporters")
    if not holds(gold["publisher"]):
        kept.pop("publisher")
    if not holds(*(part for caption in gold["photo_captions"] for part in (caption["text"], caption["credit"]))):
        kept.pop("photo_captions")
    if gold["timestamp"] is None or not _shows_minute(text, gold["timestamp"]):
        kept.pop("timestamp")
    return kept
