"""Characters as a reader sees them: what has no width goes, half a character is none, syllables are composed.

Every reader of the room asks this file; it never sees a line or a tree.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Emoji, and the characters that become emoji with U+FE0F behind them.
_EMOJI: Final = "©®‼⁉™ℹ\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
_SELECTOR: Final = rf"[\ufe00-\ufe0e\U000e0100-\U000e01ef]|(?<![#*0-9{_EMOJI}])\ufe0f"
_WIDTHLESS: Final = re.compile(
    # control characters that are no white space, soft hyphens, marks of direction, joiners of words
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
    rf"|(?<![\ufe0f{_EMOJI}])\u200d|\u200d(?![{_EMOJI}])|{_SELECTOR}"
)
_SELECTORS: Final = re.compile(_SELECTOR)
_BREAK: Final = re.compile(r"<br\s{0,4}/?>", re.IGNORECASE)
_SURROGATES: Final = re.compile(r"[\ud800-\udfff]")
_JAMO: Final = re.compile("[\u1100-\u11ff]{2,999}")
_FINAL_N: Final = "\u11ab"  # ㄴ under a vowel: no Korean sentence is without 은, 는 or 한, and few other characters share its bytes


def shown(text: str) -> str:
    """Drop what has no width, and collapse white space.

    >>> shown("새\u00ad벽\u200b시 \u00a0 시장"), shown("👨\u200d👩 ❤\ufe0f"), shown("새\u200d벽\ufe0f시")
    ('새벽시 시장', '👨\u200d👩 ❤\ufe0f', '새벽시')
    """
    text = " ".join(text.split())
    return text if text.isprintable() else " ".join(_WIDTHLESS.sub("", text).split())


def visible(text: str) -> str:
    """Drop what has no width; white space stays as it is."""
    return text if text.isprintable() else _WIDTHLESS.sub("", text)


def one_line(value: str) -> str:
    """Read a value of metadata: a line break of markup is white space, too.

    >>> one_line("새벽시장에<br/> 활기")
    '새벽시장에 활기'
    """
    return shown(_BREAK.sub(" ", value) if "<" in value else value)


def without_selectors(text: str) -> str:
    """Drop selectors of variants behind characters that have none: they are printable, so no line is asked for them."""
    return _SELECTORS.sub("", text) if "\ufe0f" in text or "\ufe0e" in text else text


def encoded(text: str) -> bytes:
    """Encode a text, half characters or not, as UTF-8."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return sound(text).encode()


def sound(text: str) -> str:
    """Put U+FFFD in the place of half a character, as decoders do."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATES.sub("\ufffd", text)
    return text


def is_decomposed(text: str) -> bool:
    """Say whether the text of a page has syllables of Hangul that stand in letters, as some file systems write them."""
    return _FINAL_N in text


def composed(text: str) -> str:
    """Compose syllables of Hangul that stand in letters.

    >>> composed("\u1109\u1162\u1107\u1167\u11a8")
    '새벽'
    """
    return _JAMO.sub(lambda letters: unicodedata.normalize("NFC", letters[0]), text)
