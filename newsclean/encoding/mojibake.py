"""Whether a text is Korean, and what it was before it was read in the wrong encoding."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from newsclean.rules.encodings import CODECS, COMMON_SYLLABLES

_HANGUL: Final = re.compile(r"[가-힣]")
_HANGUL_RUN: Final = re.compile(r"[가-힣]{1,999}")
_BEYOND: Final = re.compile(r"[^\x00-\x7f]{1,999}")
_WORDS: Final = 500  # runs of characters beyond ASCII that tell whether a text is Korean
# Of ten characters beyond ASCII this many are Hangul in Korean prose, and of a hundred Hangul syllables this many are
# among the thirty most common ones: Chinese or Japanese bytes read as Korean have neither.
_KOREAN: Final = 6
_COMMON: Final = 15
_FEW: Final = 30  # syllables; fewer do not tell by how common they are
_TRACES: Final = 8  # characters beyond ASCII of the shortest text that may be undone
_WINDOWS_1252: Final = {ord(bytes([byte]).decode("cp1252", "ignore") or chr(byte)): byte for byte in range(0x80, 0xA0)}


def strict(data: bytes, name: str) -> str | None:
    """Decode bytes that an encoding reads without a fault; None for others."""
    try:
        return data.decode(CODECS[name])
    except UnicodeDecodeError:
        return None


def is_korean(text: str, *, few: bool = False) -> bool:
    """Say whether the characters beyond ASCII are Korean prose, and not other bytes read as Korean.

    *few* syllables, too few to tell by, are Korean or not.

    >>> is_korean("시장은 아침마다 붐빈다"), is_korean("됨햐꼇"), is_korean("됨햐꼇", few=True), is_korean("plain")
    (True, False, True, False)
    """
    words = islice(_BEYOND.finditer(text), _WORDS)
    beyond = "".join(word.group() for word in words).replace("\ufffd", "")
    hangul = [letter for letter in beyond if "가" <= letter <= "힣"]
    if not hangul or len(hangul) * 10 < len(beyond) * _KOREAN:
        return False
    if few and len(hangul) < _FEW:
        return True
    return sum(letter in COMMON_SYLLABLES for letter in hangul) * 100 >= len(hangul) * _COMMON


def count_hangul(text: str) -> int:
    """Count syllables."""
    return sum(map(len, _HANGUL_RUN.findall(text)))


def undo_mojibake(text: str) -> str:
    """Read text again that was UTF-8 or CP949 and was read as Latin-1 or Windows-1252, where that is certain.

    Certain it is where the text has no Hangul, its bytes are sound, and what they give is Korean prose.

    >>> undo_mojibake("새벽시장은 오늘도 붐빈다".encode("cp949").decode("latin-1"))
    '새벽시장은 오늘도 붐빈다'
    >>> undo_mojibake("Café Zürich")
    'Café Zürich'
    """
    if _HANGUL.search(text) or sum(len(word.group()) for word in islice(_BEYOND.finditer(text), _WORDS)) < _TRACES:
        return text
    data = _as_latin1(text)
    for name in ("utf-8", "euc-kr") if data else ():
        undone = strict(data, name)
        if undone is not None and is_korean(undone):
            return undone
    return text


def _as_latin1(text: str) -> bytes:
    """Give the bytes that Latin-1 or Windows-1252 read as this text; none if they did not."""
    try:
        return text.translate(_WINDOWS_1252).encode("latin-1")
    except UnicodeEncodeError:
        return b""
