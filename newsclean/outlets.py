"""Which outlet a page is from, by the labels of its host, or by the shape of its address."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from newsclean.rules.outlets import OUTLETS, Outlet
from newsclean.rules.sources import PORTALS
from newsclean.vocabulary import Hint

_BY_HOST: Final[dict[str, Outlet]] = {host: outlet for outlet in OUTLETS for host in outlet.hosts.split()}
_LONGEST_HOST: Final = 253  # characters: the longest name that there can be
_NAMES: Final = frozenset(outlet.name for outlet in OUTLETS if outlet.name)
_BY_PATH: Final[dict[str, Outlet]] = {outlet.path: outlet for outlet in OUTLETS if outlet.path}


def host_of(url: str | None) -> str:
    """Give the host of an address in lower case; ``""`` for none or a broken one.

    >>> host_of("https://www.YNA.co.kr/view/1"), host_of("http://[::"), host_of(None)
    ('www.yna.co.kr', '', '')
    """
    try:
        return (urlsplit(url).hostname or "").lower() if url else ""
    except ValueError:
        return ""


def find_outlet(url: str | None) -> Outlet | None:
    """Find the row of an outlet, or of its publishing system.

    Hosts match by label, so ``metroseoul.co.kr`` is not ``seoul.co.kr``.
    """
    host = host_of(url)[-_LONGEST_HOST:]
    while host:
        if host in _BY_HOST:
            return _BY_HOST[host]
        host = host.partition(".")[2]
    return next((outlet for path, outlet in _BY_PATH.items() if path in (url or "")), None)


def element_names(outlet: Outlet | None) -> Iterator[tuple[frozenset[str], int]]:
    """Give the names that an element of an outlet's layout must have, ``#id`` and ``.class``, with what they hint at.

    >>> [sorted(names) for names, _ in element_names(Outlet("새벽일보", body="#view.body, .story"))]
    [['#view', '.body'], ['.story']]
    """
    if outlet is None:
        return
    for hint, selectors in (
        (Hint.OUTLET_BODY | Hint.BODY, outlet.body),
        (Hint.TITLE, outlet.title),
        (Hint.DECK, outlet.subtitle),
        (Hint.CAPTION, outlet.caption),
        (Hint.BYLINE, outlet.byline),
        (Hint.NOTE, outlet.noise),
    ):
        for selector in selectors.split(", ") if selectors else ():
            yield frozenset(selector.replace(".", " .").replace("#", " #").split()), hint


def is_known(name: str) -> bool:
    """Say whether a name is that of an outlet with a row of its own."""
    return name in _NAMES


def outlet_of(name: str) -> str | None:
    """Give the Korean name of an outlet that signs with its host's.

    >>> outlet_of("Newdaily"), outlet_of("Hankookilbo.com"), outlet_of("Nobody")
    ('뉴데일리', '한국일보', None)
    """
    label = name.lower().replace(" ", "").partition(".")[0]
    return next((o.name for host, o in _BY_HOST.items() if o.name and host.partition(".")[0] == label), None)


def is_portal(url: str | None, site_name: str) -> bool:
    """Say whether a page stands on a portal, which shows the articles of other papers."""
    host = host_of(url)
    return any(host == portal or host.endswith("." + portal) for portal in PORTALS) or site_name.startswith(PORTALS)
