"""The name of the outlet, as the page gives it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Final

from newsclean.newsroom.boilerplate import find_phrase
from newsclean.newsroom.bylines import is_name
from newsclean.newsroom.sentences import HANGUL, letters
from newsclean.outlets import is_known, is_portal, outlet_of
from newsclean.page import Block, Facts, Labelled, first_value, with_label
from newsclean.rules import sources
from newsclean.rules.newsrooms import AGENCIES, PRESS_ENDINGS
from newsclean.rules.people import PAPER_LEAD
from newsclean.rules.publishers import (
    ABBREVIATION,
    COMPANY,
    COPYRIGHT_OWNER,
    COPYRIGHT_SIGN,
    EDITION,
    IMPRINT,
    IMPRINT_WORD,
    LATIN_NAME,
    MOTTO_OWNER,
    NO_OUTLET,
    OPEN_NOTICE,
    PROVIDED,
    SIGNATURES,
    SIGNED,
    SITE_END,
    SITE_OWNER,
    SITE_START,
    SLOGAN,
    SPEAKER,
    YEAR_BEHIND,
)
from newsclean.vocabulary import Found, Label

_SITE: Final = ("ld:publisher", "meta:og:site_name")  # what a site calls itself
_AUTHORS: Final = ("meta:article:author", "meta:og:article:author", "meta:twitter:creator", "meta:writer")  # or an outlet
_OPEN: Final = 40  # characters of a notice that breaks off before the name
_OPEN_ENDS: Final = frozenset("호:：tTsSyY)ⓒ©Ⓒ")  # letters that such a notice ends with
_NAME: Final = 3  # syllables of most names of people
_TOP: Final = 12  # lines at the top of a page among which its logo stands
_MENU: Final = 40  # and its menu
_WORD: Final = re.compile(r"\w{2,16}")
_BAR: Final = re.compile(r"\s(?:[|ㅣ<>»–-]|:{1,3})\s")


def _values(facts: Facts, lines: Sequence[Labelled], source: str) -> Iterable[str]:
    """Give what a source says; what a reader sees of outlet and agency is looked for when the metadata does not know it."""
    match source:
        case "shown:copyright":
            return _owners(block.text for block in with_label(lines, Label.COPYRIGHT))
        case "shown:provided":
            return [found["name"] for block, _ in lines if block.text[:2] == "기사" and (found := PROVIDED.regex.fullmatch(block.text))]
        case "shown:agency":
            return [block.lead[1] for block in with_label(lines, Label.PARAGRAPH)[:2] if block.lead[1]]
        case "shown:paper":
            first = with_label(lines, Label.PARAGRAPH)[:2]
            return [lead["paper"] for block in first if (lead := PAPER_LEAD.regex.match(block.text))]
        case _:
            return facts.get(source, ())


def find_publisher(facts: Facts, lines: Sequence[Labelled], url: str | None, blocks: Sequence[Block]) -> Found[str | None]:
    """Name the outlet, in Korean where it is known; on portals the newspaper.

    A page that says nothing near its article may still name its owner in its title or its footer.
    """
    name, origin = _named(facts, lines, url, blocks)
    if name and LATIN_NAME.regex.fullmatch(name):
        is_short = ABBREVIATION.regex.fullmatch(name)  # OSEN on a page of another outlet is OSEN
        known = [*filter(None, [outlet_of(name)]), *(() if is_short and origin not in _SITE else _titled(facts, blocks))]
        if not is_short:
            known += (*facts.get("outlet", ()), *_values(facts, lines, "shown:paper"))
            known += _imprints(_notices(blocks)) if origin not in _SITE else ()
        name = next((other for other in known if HANGUL.search(other) and name not in other), name)
    return name, origin


def _named(facts: Facts, lines: Sequence[Labelled], url: str | None, blocks: Sequence[Block]) -> Found[str | None]:
    site = first_value(facts, ("meta:og:site_name",)) or ""
    on_portal = is_portal(url, site) or any(name not in AGENCIES for name in _values(facts, lines, "shown:provided"))
    names = sources.PORTAL_PUBLISHER if on_portal else sources.PUBLISHER
    values = ((part, source) for source in names for value in _values(facts, lines, source) for part in _BAR.split(value))
    titles = facts.get("title", [])
    authors = {value for source in sources.REPORTER for value in facts.get(source, ())}
    for part, source in values:
        name = _outlet(part)
        if source in _SITE and "의 " in part and part.count(" ") == 1:  # a slogan, unless the title of the page has it, too
            name = part if source == "ld:publisher" or any(title.endswith(part) for title in titles) else name
        if name and not (is_name(name) if source in _AUTHORS else source == "shown:copyright" and name in authors):
            return name, source
    titled = None if on_portal else next(_titled(facts, blocks), None)
    if titled:
        return titled, "title"
    told: list[str] = []
    for value in _told(blocks):
        if (name := _outlet(value)) and name not in authors:
            told.append(name)
            if is_known(name) and HANGUL.search(name):
                return name, None
    return next(filter(HANGUL.search, told), told[0] if told else None), None


def _told(blocks: Sequence[Block]) -> Iterator[str]:
    """Give the names in imprints, notices of copyright and spoken sign-offs anywhere on the page, the surest first."""
    notices = [*_notices(blocks)][::-1]
    yield from _imprints(notices)
    yield from _owners(notices)
    for block in blocks:
        spoken = SPEAKER.regex.match(block.text) if "입니다" in block.text else None
        if spoken:
            yield _signed(spoken["outlet"])
    imprints = _find_imprints(blocks)
    yield from _over_imprints(blocks, [index for index in imprints if not blocks[index].is_prose])
    yield from _over_menus(blocks, imprints)


def _find_imprints(blocks: Sequence[Block]) -> list[int]:
    return [index for index, block in enumerate(blocks) if IMPRINT_WORD.regex.search(block.text)]


def _over_imprints(blocks: Sequence[Block], imprints: Sequence[int]) -> Iterator[str]:
    """Give the names that imprints begin with: they end as papers do, or stand at the top of the page, too."""
    names = [found[0] for index in imprints if (found := _WORD.match(blocks[index].text)) and not find_phrase(found[0])]
    top = {block.text.split(" ")[0] for block in blocks[: min(_MENU, imprints[0])]} if names else ()
    yield from (name for name in names if _is_press(name) or (len(name) >= _NAME and name in top))


def _over_menus(blocks: Sequence[Block], imprints: Sequence[int]) -> Iterator[str]:
    """Give the words at the top of a page, where its logo is, that its imprint holds, too."""
    said = _words(blocks, imprints)
    for block in blocks[: min([_TOP, *imprints[:1]])]:
        word = block.text.split(" ")[0]
        if word in said and len(word) >= _NAME and not find_phrase(word):
            yield word


def _words(blocks: Sequence[Block], imprints: Iterable[int]) -> set[str]:
    return {word for index in imprints for word in _WORD.findall(blocks[index].text)}


def _imprints(notices: Iterable[str]) -> Iterator[str]:
    """Give the names of papers in imprints, and in the notices that say what the law protects."""
    for notice in notices:
        found = IMPRINT.regex.search(notice) if "호" in notice or "모든" in notice or "권은" in notice else None
        if found:
            yield _signed((found["name"] or found["owner"] or found["holder"]).strip())


def _notices(blocks: Sequence[Block]) -> Iterator[str]:
    """Give the lines of a page that may name its owner; those that end where a name should follow with the next one."""
    texts = [block.text for block in blocks]
    for text, after in zip_longest(texts, texts[1:]):
        if after and len(text) <= _OPEN and text[-1] in _OPEN_ENDS and OPEN_NOTICE.regex.search(text):
            yield f"{text}{': ' if text.endswith('호') else ' '}{after}"
        elif COPYRIGHT_SIGN.regex.search(text):
            yield text


def _titled(facts: Facts, blocks: Sequence[Block]) -> Iterator[str]:
    """Give the outlet's name at the end of the page's title, or at its start; any word at the end that the imprint holds, too."""
    for value in facts.get("title", ()):
        found = SITE_END.regex.search(value) or SITE_START.regex.match(value)
        name = found and _outlet(found["name"])
        if name:
            yield name
        *_, last = _BAR.split(value)
        if _NAME <= len(last) < len(value) and last in _words(blocks, _find_imprints(blocks)) and _outlet(last):
            yield last


def _outlet(value: str) -> str | None:
    """Give the name of an outlet without the reporter behind it; None for what is no outlet's name.

    >>> _outlet("새벽일보 김새벽 기자"), _outlet("종합일간지"), _outlet("세상을 바꾸는 힘")
    ('새벽일보', None, None)
    """
    if is_known(value):
        return value  # as most are: what follows takes longer
    name = EDITION.regex.sub("", SIGNED.regex.sub("", value.strip())).removeprefix("(주)").strip(" =")
    if not is_known(name) and SLOGAN.regex.search(name):
        name = name.split()[-1]  # 새벽을 여는 신문 새벽일보
        return name if _is_press(name) else None
    return name if name and not NO_OUTLET.regex.fullmatch(name) else None


def _holds_address(text: str) -> bool:
    return "(http" in text or "(www." in text


def _owners(notices: Iterable[str]) -> Iterator[str]:
    """Give the owners that notices of copyright name; the person behind a line with the sign took a photo."""
    for text in notices:
        motto = MOTTO_OWNER.regex.search(text)
        if motto:
            yield from (word for word in reversed(motto["motto"].split()) if _is_press(word))
        owner = (SITE_OWNER.regex.match(text) if _holds_address(text) else None) or YEAR_BEHIND.regex.match(text)
        owner = owner or COPYRIGHT_OWNER.regex.search(text)
        name = owner["owner"].strip() if owner else ""
        over = text[: owner.start()].strip(" [(<") if owner else ""
        is_person = len(name) == _NAME and is_name(name)
        is_caption = over[-1:] == "." and text[len(over) :].strip()[0] in "ⓒ©" and not (_is_press(name) or is_known(name))
        if owner and not (HANGUL.search(over) and (is_person or is_caption)):
            yield _signed(COMPANY.regex.sub("", name))


def _signed(owner: str) -> str:
    """Give the name of the outlet that signs as *owner*: the last word of it may be the name, behind initials or a motto.

    >>> _signed("The Hankyoreh"), _signed("NBS 새벽방송"), _signed("새벽 미디어")
    ('한겨레', '새벽방송', '새벽 미디어')
    """
    whole = SIGNATURES.get(letters(owner).removeprefix("the"))
    words = owner.split()
    if whole or len(words) < 2:  # noqa: PLR2004 - a name of one word has no other
        return whole or owner
    # Hankookilbo, and a button behind it
    latin = None if ABBREVIATION.regex.fullmatch(words[0]) or words[1][0] < "가" else outlet_of(words[0])
    if latin:
        return latin
    last = SIGNATURES.get(words[-1], words[-1])
    return last if is_known(last) or (ABBREVIATION.regex.fullmatch(words[0]) and _is_press(last)) else owner


def _is_press(word: str) -> bool:
    return word.endswith(PRESS_ENDINGS) and word not in PRESS_ENDINGS
