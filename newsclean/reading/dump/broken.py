"""Sentences that a program broke at each link and bold word are made whole again: particles stand behind nouns without a space."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, pairwise
from typing import Final

from newsclean.newsroom.dates import stamp_rest
from newsclean.newsroom.sentences import CLOSING, SHORTEST_PROSE, ending, is_prose
from newsclean.reading.dump.lines import Line
from newsclean.rules.dumps import LONE_PARTICLE, OPEN_ENDS, PARTICLE, PARTICLE_STARTS, UNSURE
from newsclean.rules.sentences import SENTENCE_STOP

_SHORTEST: Final = 10  # characters of a sentence that may be broken off
_MARKS: Final = (",", ".", ")", "”", "’", "」", "』")  # that no line begins with
_OPENING: Final = ("(", "[", "“", "‘", "「", "『", "<")  # behind which no space stands
_FEWEST: Final = 2  # particles that stand alone, of a text in which they do; one may be a slip
_VERB_ENDS: Final = ("다.", "니다.")  # of a word that a line break stands in
_REST_STARTS: Final = PARTICLE_STARTS | frozenset(end[0] for end in _VERB_ENDS)
_WORD: Final = 20  # letters that tell a particle
_TOPICS: Final = ("은", "는", "을", "를")  # that no label ends with
_LONGEST: Final = 2000  # characters of a paragraph that was broken

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


def joined(lines: Sequence[Line]) -> Sequence[Line]:
    """Join the pieces of sentences, where lines begin as only the rest of a sentence does."""
    if not are_broken([line.text for line in lines]):
        return lines
    spaced = any(line.ends_apart for line in lines)
    found: list[Line] = []
    within = False  # whether the last line was broken within its sentence
    for index, line in enumerate(lines):
        before = found[-1] if found else None
        after = lines[index + 1] if index + 1 < len(lines) else None
        inside = after is not None and _is_rest(line.text, after.text, surely=True)  # a link or a bold word
        if before and line.text and _are_one(before.text, line.text, surely=within or inside, inside=inside):
            found[-1] = _both(before, line, spaced=spaced)
            within = not ending(found[-1].text)
            continue
        found.append(line)
        within = False
    return found


def are_broken(texts: Sequence[str]) -> bool:
    """Say whether any line begins as only the rest of a sentence does: the lines of most dumps don't."""
    return [b for a, b in pairwise(texts) if b and b[0] in _REST_STARTS and _is_rest(a, b, surely=True)] != []


def have_particles(text: str) -> bool:
    """Say whether particles may stand alone in a text."""
    return len(list(islice(LONE_PARTICLE.regex.finditer(text), _FEWEST))) == _FEWEST


def glued(lines: Sequence[Line]) -> Sequence[Line]:
    """Take out the space that a program put behind each link and bold word: a particle never stands alone, and there are some."""
    texts = [line.text if len(line.text) >= SHORTEST_PROSE else "" for line in lines]
    if not have_particles("\n".join(texts)):
        return lines  # as in most texts, without a look at each line
    apart = [_apart(text) for text in texts]
    if sum(map(len, apart)) < _FEWEST:
        return lines
    return [line._replace(text=_without(line.text, places)) if places else line for line, places in zip(lines, apart, strict=True)]


def _apart(text: str) -> list[int]:
    """Give the places of spaces in front of particles."""
    found = LONE_PARTICLE.regex.finditer(text)
    return [space.start() for space in found if goes_on(text[space.start() - 1], text[space.end() : space.end() + _WORD], surely=True)]


def _without(text: str, places: Sequence[int]) -> str:
    """Take the letters at *places* out of a text."""
    ends = (*places, len(text))
    return text[: ends[0]] + "".join(text[start + 1 : stop] for start, stop in pairwise(ends))


def _are_one(before: str, text: str, *, surely: bool, inside: bool) -> bool:
    """Say whether two lines are one sentence; *inside*, if the second is a part within a sentence, to be sure."""
    if not before or len(before) > _LONGEST or before.endswith((".", "?", "!")):
        return False
    if _is_rest(before, text):
        return True
    if ending(before) or stamp_rest(text) is not None:
        return False
    if len(before) < _SHORTEST or before.count(" ") < 2:  # noqa: PLR2004 - three words
        return before.endswith(_TOPICS) and (inside or is_prose(text))
    if OPEN_ENDS.regex.search(before):
        return True
    return surely and (ending(text) != "" or inside) and (not inside or SENTENCE_STOP.regex.search(before) is not None)


def _is_rest(before: str, text: str, *, surely: bool = False) -> bool:
    """Say whether a line begins as only the rest of a sentence does: with a particle, or a mark."""
    if surely and text[:1] not in _REST_STARTS:
        return False  # most lines
    if not before or before.endswith((".", "?", "!")):
        return False
    if text.startswith(_VERB_ENDS):
        return "가" <= before[-1] <= "힣"
    if not surely and text.startswith(_MARKS):
        return True
    return goes_on(before, text, surely=surely)


def _both(before: Line, line: Line, *, spaced: bool) -> Line:
    """Join two pieces; where the dump has kept the white space around them, it says whether a space stood there."""
    if spaced:
        space = " " if before.ends_apart or line.starts_apart else ""
    else:
        space = "" if before.text.endswith(_OPENING) or _is_rest(before.text, line.text) else " "
    text = before.text + space + line.text
    return before._replace(text=text, links=before.links + line.links, ends_apart=line.ends_apart)
