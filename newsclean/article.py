"""The values that newsclean gives back.

This file holds no knowledge of pages: no parser, no pattern, no phrase.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any, Final, Literal, Self

# A fixed offset: Korea has had no other since 1988, and a machine without time zone data can read it, too.
KST: Final = timezone(timedelta(hours=9), "KST")

Reason = Literal["empty", "not-an-article", "not-korean", "too-large"]

_MESSAGES: Final[dict[str, str]] = {
    "empty": "the input holds no text",
    "not-an-article": "the page holds no news article",
    "not-korean": "the page holds no news article in Korean",
    "too-large": "the input is larger than newsclean reads",
}


class ExtractionError(ValueError):
    """Says why a page gave no article.

    ``reason`` is ``"empty"`` (no text, or binary data), ``"not-an-article"`` (a front, a list, a search result, an
    error page, images alone), ``"not-korean"`` (prose in another language) or ``"too-large"``; ``url`` is the page's
    address where it was known.
    """

    def __init__(self, reason: Reason, url: str | None = None) -> None:
        super().__init__(reason, url)
        self.reason: Reason = reason
        self.url = url

    def __str__(self) -> str:
        place = f" ({self.url})" if self.url else ""
        return f"{self.reason}: {_MESSAGES[self.reason]}{place}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Text of a page and the WHATWG name of the encoding that gave it: ``utf-8``, ``euc-kr``, ``utf-16le``.

    ``damaged`` counts the U+FFFD that decoding put in place of bytes it could not read.
    """

    text: str
    encoding: str
    damaged: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporter:
    """A bylined person; either part may be unknown. ``name`` has no title (기자, 특파원, 논설위원)."""

    name: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoCaption:
    """Caption of one photo of the article; ``text`` is ``""`` for a photo with a credit alone.

    ``credit`` is the provider's part without its brackets (``광주시 제공·재판매 및 DB 금지``) or None. ``image`` is the address of the
    photo that the caption stands under, absolute where the page's own is known, or None where that cannot be told.
    """

    text: str
    credit: str | None = None
    image: str | None = None

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A news article, complete when you get it.

    White space is collapsed to single spaces; text is otherwise as on the page, character for character.
    Times are aware, in Asia/Seoul (+09:00), with seconds where the page or its metadata gives them; a time
    without an offset is read as Korean, ``Z`` as UTC.
    """

    title: str
    """Headline as shown, with its tags (``[단독]``), without the name of the site or the section; empty where a
    text dump has none."""
    timestamp: datetime | None = None
    """First publication (송고, 입력, 등록, 승인, 작성; schema.org ``datePublished``)."""
    reporter_email: str | None = None
    """Address of the first reporter that has one."""
    photo_captions: tuple[PhotoCaption, ...] = ()
    """One for each captioned photo of the article, in the page's order."""
    paragraphs: tuple[str, ...]
    """Body, one item for each visual paragraph, never empty; in-body subheadings are items, too."""
    subtitle: tuple[str, ...] = ()
    """Deck lines (부제) between headline and body, one item a line."""
    modified: datetime | None = None
    """Last change (수정, 업데이트; ``dateModified``) where the page gives one that differs from `timestamp`."""
    reporters: tuple[Reporter, ...] = ()
    """Bylined reporters in the page's order."""
    publisher: str | None = None
    """Name of the outlet as the page gives it; on portals the newspaper, not the portal."""
    section: str | None = None
    """Section of the paper as the page's metadata names it (정치)."""
    url: str | None = None
    """Address that the caller gave, else the page's canonical one."""
    encoding: str | None = None
    """Name of the encoding that the bytes were read in, as in `Decoded`; None for input that was text already."""

    @property
    def text(self) -> str:
        """Paragraphs joined by blank lines."""
        return "\n\n".join(self.paragraphs)

    def to_dict(self) -> dict[str, Any]:
        """Give JSON-ready values, times in ISO 8601; `from_dict` takes them back.

        >>> Article(title="제목", paragraphs=("본문이다.",)).to_dict()["paragraphs"]
        ['본문이다.']
        """
        return {
            "title": self.title,
            "timestamp": _iso(self.timestamp),
            "reporter_email": self.reporter_email,
            "photo_captions": [{"text": c.text, "credit": c.credit, "image": c.image} for c in self.photo_captions],
            "paragraphs": list(self.paragraphs),
            "subtitle": list(self.subtitle),
            "modified": _iso(self.modified),
            "reporters": [{"name": r.name, "email": r.email} for r in self.reporters],
            "publisher": self.publisher,
            "section": self.section,
            "url": self.url,
            "encoding": self.encoding,
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        """Build an article from what `to_dict` gave.

        >>> a = Article(title="제목", paragraphs=("본문이다.",), timestamp=datetime(2026, 1, 2, tzinfo=KST))
        >>> Article.from_dict(a.to_dict()) == a
        True
        """
        return cls(
            title=data["title"],
            timestamp=_moment(data.get("timestamp")),
            reporter_email=data.get("reporter_email"),
            photo_captions=tuple(PhotoCaption(**c) for c in data.get("photo_captions", ())),
            paragraphs=tuple(data["paragraphs"]),
            subtitle=tuple(data.get("subtitle", ())),
            modified=_moment(data.get("modified")),
            reporters=tuple(Reporter(**r) for r in data.get("reporters", ())),
            publisher=data.get("publisher"),
            section=data.get("section"),
            url=data.get("url"),
            encoding=data.get("encoding"),
        )


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text).astimezone(KST) if text else None
