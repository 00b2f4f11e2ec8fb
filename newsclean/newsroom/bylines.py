"""Names and addresses of reporters, in bylines, datelines and sign-offs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from newsclean.article import Reporter
from newsclean.rules.names import (
    DESKS,
    DOUBLE_FAMILY_NAMES,
    FAMILY_NAMES,
    NOT_NAME_ENDINGS,
    NOT_NAMES,
    PARTICLES,
    PLACES,
)
from newsclean.rules.newsrooms import AGENCIES, BROADCASTERS, MAGAZINE_STARTS, OUTLET_ENDINGS, PAPER_ENDINGS, RANKS
from newsclean.rules.people import (
    AT,
    BRACKET_LEAD,
    BYLINE_BUTTONS,
    BYLINE_HINT,
    CONTACT,
    DATELINE,
    EMAIL,
    GLUED,
    GUEST,
    GUEST_LENGTH,
    NAME_SEPARATOR,
    NAMED_CREDIT,
    NAMED_EMAIL,
    NAMED_OFFICE,
    NAMES_BEFORE,
    NAMES_REACH,
    PLACE_LEAD,
    PLAIN_LEAD,
    SIGN_OFF_DAY,
    SIGN_OFF_PLACE,
    SIGN_OFF_REST,
    SLASHED_PLACE,
    SPOKEN,
    TASKS,
    TITLE_WORD,
)
from newsclean.rules.sentences import SENTENCE_STOP

LONGEST_SIGN_OFF: Final = 90
"""Characters of the longest sign-off or crew line."""
_NOT_PEOPLE: Final = (*NOT_NAME_ENDINGS, *DESKS, *PAPER_ENDINGS)  # between a name and its title
_LONE: Final = 3  # syllables of a name alone on its line: 98 of 100 reporters have as many, words two
_OUTLET: Final = 8  # characters of an outlet's name before the byline
_MARKS: Final = "[(◎▶☞■*/ "  # before a sign-off
_GOES_ON: Final = ("게", "고", "께", "는", "로", "면", "서", "에", "요", "은", "을")  # ends of words in sentences
_SPOKEN: Final = "니다"  # the verb of a spoken sign-off, which takes less long to find than all of it
_SAID: Final = 2  # times that a name may stand in a byline: behind the portrait, too, where that was
_NEAR: Final = 24  # characters between a name and its address
_has_hint: Final = BYLINE_HINT.regex.search
_titles: Final = TITLE_WORD.regex.finditer
_names_before: Final = NAMES_BEFORE.regex.search
_named_addresses: Final = NAMED_EMAIL.regex.finditer
_spoken_names: Final = SPOKEN.regex.finditer
_spoken: Final = SPOKEN.regex.search
_bracket_lead: Final = BRACKET_LEAD.regex.match
_plain_lead: Final = PLAIN_LEAD.regex.match
_dateline: Final = DATELINE.regex.match
_stops: Final = SENTENCE_STOP.regex.finditer
_PLACE: Final = re.compile(r"[가-힣]{2,3}")
_PLAIN_NAME: Final = re.compile(r"[가-힣]{2,5}")


def is_name(text: str) -> bool:
    """Say whether a word can be a Korean person's name, and is no place, outlet or word of the trade.

    >>> [is_name(word) for word in ("김재선", "남궁민수", "순천", "조선일보", "오로라", "신청은")]
    [True, True, False, False, True, False]
    """
    if not _PLAIN_NAME.fullmatch(text) or text in NOT_NAMES or text in PLACES or text.endswith(NOT_NAME_ENDINGS):
        return False
    if text.startswith(MAGAZINE_STARTS) or (text.endswith(PARTICLES) and text[:-1] in NOT_NAMES):
        return False
    if text.endswith(DESKS) and len(text) == 3:  # noqa: PLR2004 - 정치부, 이슈팀
        return False
    if text.startswith(DOUBLE_FAMILY_NAMES):
        return len(text) >= 3  # noqa: PLR2004 - two syllables of family, one at least of given name
    return text[0] in FAMILY_NAMES and len(text) <= 4  # noqa: PLR2004 - one syllable of family, three at most


def split_names(text: str) -> list[str]:
    """Part names that share one title: ``김지헌 민선희·김철선``; words before them are none (``꿰찬 나영석``)."""
    names: list[str] = []
    text = SLASHED_PLACE.regex.sub("", text) if "/" in text else text
    for word in reversed(NAME_SEPARATOR.regex.split(text)):
        if is_name(word):
            names.insert(0, word)
        elif (
            word not in PLACES
            and word not in RANKS
            and not (not names and (word.endswith(_NOT_PEOPLE) or word.startswith(MAGAZINE_STARTS)))
        ):
            break
    return names


def is_lone_name(text: str) -> bool:
    """Say whether a line is a name and nothing else, of as many syllables as most names have."""
    return len(text) == _LONE and is_name(text)


def lone_names(text: str) -> list[str]:
    """Give the names that a line is and nothing else, each like one that stands alone.

    >>> lone_names("김새벽, 이아침"), lone_names("김새벽 기자")
    (['김새벽', '이아침'], [])
    """
    names = NAME_SEPARATOR.regex.split(text)
    return names if all(map(is_lone_name, names)) else []


def find_emails(text: str) -> list[str]:
    """Find addresses, disguises undone, the domain in lower case.

    >>> find_emails("김재선 기자 kjsun＠YNA.co.kr, a.b(at)example.com")
    ['kjsun@yna.co.kr', 'a.b@example.com']
    """
    return [_email(match.group()) for match in _addresses(text)]


def _email(text: str) -> str:
    local, domain = AT.regex.split(text, maxsplit=1)
    return f"{local}@{domain.replace('．', '.').lower()}"


def _addresses(text: str) -> list[re.Match[str]]:
    return list(EMAIL.regex.finditer(text)) if _may_have_address(text) else []


def _may_have_address(text: str) -> bool:
    """Say whether a text holds what parts an address in two, `AT`: found in less time than that there is no address."""
    return "@" in text or "＠" in text or "(at)" in text or "[at]" in text


def _named_credit(text: str) -> re.Match[str] | None:
    return NAMED_CREDIT.regex.fullmatch(text) if "/" in text or "|" in text else None


def _tasks(text: str) -> re.Match[str] | None:
    return TASKS.regex.search(text) if "글" in text or "취재" in text else None


def find_reporters(text: str) -> list[Reporter]:
    """Find the people that a byline or sign-off names, each with the address that stands behind the name.

    >>> [(r.name, r.email) for r in find_reporters("부산=선수민 기자 sunsu@example.com, 정리=김정형 기자")]
    [('선수민', 'sunsu@example.com'), ('김정형', None)]
    """
    groups: list[tuple[int, int, list[str]]] = []  # start, end, names that share a title
    for title in _titles(text):
        match = _names_before(text, max(0, title.start() - NAMES_REACH), title.start())
        if match:
            groups.append((match.start("names"), title.end(), split_names(match["names"])))
    addresses = _addresses(text)
    credit = _named_credit(text)
    spoken = _spoken_names(text) if _SPOKEN in text else ()
    named = _named_addresses(text) if addresses or text.endswith("@") else ()
    for match in (*named, *spoken, *([credit] if credit else [])):
        if not any(start < match.end("names") and match.start("names") < end for start, end, _ in groups):
            groups.append((match.start("names"), match.end(), split_names(match["names"])))
    tasks = _tasks(text)
    if tasks:
        groups.append((tasks.start(), tasks.end(), [name for name in tasks.groups() if is_name(name)]))
    groups.sort()
    found: dict[str, str | None] = {}
    for index, (start, end, names) in enumerate(groups):
        stop = groups[index + 1][0] if index + 1 < len(groups) else len(text) + 1
        emails: list[str] = []
        for address in addresses:
            if start < address.start() < stop and address.start() - end <= _NEAR:
                emails.append(_email(address.group()))
                end = max(end, address.end())  # noqa: PLW2901 - the next address stands behind this one
        for name, email in paired(names, emails):
            found[name] = found.get(name) or email
    return [Reporter(name=name, email=email) for name, email in found.items()]


def paired(names: Sequence[str], emails: Sequence[str]) -> Iterator[tuple[str, str | None]]:
    """Give names their addresses, in order; where there are fewer addresses, the last names have none.

    >>> list(paired(["김새벽", "이아침"], ["a@example.com"]))
    [('김새벽', 'a@example.com'), ('이아침', None)]
    """
    missing = max(0, len(names) - len(emails))
    return zip(names, [*emails, *[None] * missing], strict=False)


def find_lead(text: str) -> tuple[list[str], str | None]:
    """Read the lead-in of a first paragraph: names and, where a dateline gives it, the agency.

    >>> find_lead("(광주=연합뉴스) 김재선 기자 = 광주시는 18일 새 계획을 내놓았다.")
    (['김재선'], '연합뉴스')
    """
    lead = _bracket_lead(text)
    if lead:
        names = split_names(lead["names"] or lead["name"] or lead["columnist"] or "")
        agency = _without_place((lead["agency"] or lead["outlet"] or lead["paper"]).strip())
        is_place = agency in PLACES or (PLACE_LEAD.regex.match(text) is not None and agency not in AGENCIES)
        return (names, None if is_place else agency) if names else ([], None)
    dateline = _dateline(text)
    if dateline:
        place, agency = dateline["place"].strip(), dateline["agency"].strip()
        if place.endswith(OUTLET_ENDINGS) and not (agency.endswith(OUTLET_ENDINGS) or agency in AGENCIES):
            agency = place  # [새벽뉴스=노을]
        return split_names(dateline["names"] or ""), agency
    plain = _plain_lead(text) if "=" in text else None
    if not plain:
        return [], None
    before = plain["agency"] or plain["paper"] or ""
    names = split_names(plain["names"] or plain["staff"])
    is_agency = before.endswith(OUTLET_ENDINGS) or before in AGENCIES
    return [before, *names] if is_name(before) else names, before if names and is_agency else None


def _without_place(agency: str) -> str:
    """Give the outlet without the town behind it: [새벽경제 새벽=김새벽 기자]."""
    outlet, _, place = agency.rpartition(" ")
    if not outlet or outlet in OUTLET_ENDINGS or place.endswith(OUTLET_ENDINGS) or not _PLACE.fullmatch(place):
        return agency
    return outlet if place in PLACES or place not in NOT_NAMES else agency


def find_guest(text: str, *, any_office: bool = False) -> str | None:
    """Read the name of a guest author from a line that holds nothing but name and office.

    >>> [find_guest(line) for line in ("/김새벽 새벽대 사회학과 교수", "글·사진 김새벽", "김새벽 새벽대 교수가 왔다")]
    ['김새벽', '김새벽', None]
    """
    if len(text) > GUEST_LENGTH:
        return None
    if text[-1:].isdigit() or text.endswith("."):
        text = SIGN_OFF_DAY.regex.sub("", text).rstrip(" |·")  # the day alone behind the office
    match = GUEST.regex.fullmatch(text) or (NAMED_OFFICE.regex.fullmatch(text) if any_office else None)
    name = next(filter(None, match.groups()), None) if match else None
    return name if name and is_name(name) else None


def split_sign_off(text: str) -> tuple[str, str] | None:
    """Part a last sentence from the sign-off that is glued to it; None where there is none.

    >>> split_sign_off("시는 곧 결정하겠다고 밝혔다.새벽=김새벽 기자 a@example.com")
    ('시는 곧 결정하겠다고 밝혔다.', '새벽=김새벽 기자 a@example.com')
    """
    for match in _stops(text, max(0, len(text) - LONGEST_SIGN_OFF)):
        rest = text[match.end() :].strip()
        if rest and is_sign_off(rest):
            return text[: match.end()].rstrip(), rest
    if not (text[-1:].isalnum() and ("/" in text or "다." in text or "요." in text)):
        return None  # as most lines: sentences end with a mark, and labels hold none
    glued = GLUED.regex.search(text, max(0, len(text) - LONGEST_SIGN_OFF))
    return (text[: glued.start()].rstrip(), glued.group().strip()) if glued else None


def is_sign_off(text: str) -> bool:
    """Say whether a line holds nothing but names, titles, addresses and the outlet.

    >>> is_sign_off("경주=이권효 boriam@example.com"), is_sign_off("김재선 기자는 그 자리에 있었다.")
    (True, False)
    """
    if len(text) > LONGEST_SIGN_OFF:
        return False
    spoken = _spoken(text) if _SPOKEN in text else None
    if spoken:
        return is_name(spoken["names"])
    credit = _named_credit(text) or _tasks(text)
    if credit:
        return is_name(credit["names"])
    if not _has_hint(text) or text.startswith("[사진]"):
        return False
    people = find_reporters(text)
    lead = _bracket_lead(text)
    has_address = _may_have_address(text)
    if not people and not (has_address and EMAIL.regex.search(text)):
        return False
    rest = text[lead.end() :] if lead else text
    rest = BYLINE_BUTTONS.regex.sub("", EMAIL.regex.sub("", rest) if has_address else rest)
    rest = SIGN_OFF_DAY.regex.sub("", rest) if people else rest
    for person in people:
        rest = rest.replace(person.name or "", "", _SAID)
    rest = TITLE_WORD.regex.sub("", SIGN_OFF_PLACE.regex.sub("", rest))
    words = SIGN_OFF_REST.regex.sub(" ", rest).split()
    if people:
        words = [word for word in words if word not in PLACES]
    first = len(words) == 1 and text.lstrip(_MARKS).startswith(words[0])
    if first and CONTACT.regex.search(words[0]) and not (people and TITLE_WORD.regex.search(text)):
        return False  # 문의: 김새벽 a@example.com
    # YTN 사이언스 김새벽 (dawn@example.com)
    is_programme = has_address and text.lstrip(_MARKS).startswith(BROADCASTERS)
    if len(words) == 1 and (first or not people or is_programme):
        # 데일리안 김새벽 기자, and no sentence: 사진이 필요하시면 a@example.com
        return len(words[0]) <= _OUTLET and not (has_address and not people and words[0].endswith(_GOES_ON))
    return sum(map(len, words)) <= 2  # noqa: PLR2004 - an initial of a place or a stray mark
