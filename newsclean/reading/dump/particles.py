"""Whether a piece of text goes on with the noun before it: Korean particles stand behind nouns without a space."""

from __future__ import annotations

from typing import Final

from newsclean.newsroom.sentences import CLOSING
from newsclean.rules.dumps import PARTICLE, PARTICLE_STARTS, UNSURE

_FIRST, _LAST = 0xAC00, 0xD7A3  # Hangul syllables, in each 28 one after the other that differ in their last consonant
_FINALS: Final = 28
_RIEUL: Final = 8  # ㄹ, behind which 로 stands as behind a vowel


def goes_on(before: str, after: str, *, surely: bool = False) -> bool:
    """Say whether *after* begins with a particle that fits the end of *before*; *surely*, if it is no word of its own.

    >>> goes_on("여울동", "을 찾은"), goes_on("여울동", "를 찾은"), goes_on("여울동", "을지로")
    (True, False, False)
    """
    found = PARTICLE.regex.match(after) if after[:1] in PARTICLE_STARTS else None
    if found is None or (surely and found[0].rstrip(",.… ") in UNSURE):
        return False
    stem = before.rstrip(CLOSING)[-1:]
    if not (stem and _FIRST <= ord(stem) <= _LAST):
        return stem.isalnum()
    final = (ord(stem) - _FIRST) % _FINALS
    if found["open"]:
        return final == 0 or (final == _RIEUL and found["open"] == "로")
    return found["closed"] is None or final > 0
