"""What the attributes of an element hint at: attributes in, bits of `Hint` out.

This file never sees a tree.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from newsclean.rules.markup import ITEMPROP_HINTS, NAME_SPLIT, ROLE_HINTS, STYLE_HIDDEN, WHOLE_NAMES, WORD_HINTS
from newsclean.vocabulary import Hint

_WORDS: Final = 40  # words of classes and ids that are looked up, be there ever so many
_KNOWN: Final = 4096  # pairs of class and id that are remembered, across pages: those of one outlet are alike
_LONGEST: Final = 1000  # characters of such a pair
_RARE: Final = frozenset(("itemprop", "role", "style", "hidden", "popover"))


class NameHints:
    """Looks up classes and ids, each pair of them once: a page repeats few."""

    def __init__(self, rules: Iterable[tuple[frozenset[str], int]] = ()) -> None:
        self._known: dict[tuple[str | None, str | None], int] = {}
        self._rules: dict[str, list[tuple[frozenset[str], int]]] = {}
        """Names of an outlet's elements with what they hint at, by one of the names."""
        for names, hint in rules:
            self._rules.setdefault(min(names), []).append((names, hint))

    def read(self, attributes: Mapping[str, str | None]) -> int:
        """Give what class, id, itemprop, role and style of an element hint at."""
        if not attributes:
            return 0
        classes, identity = attributes.get("class"), attributes.get("id")
        hints = 0
        if classes is not None or identity is not None:
            key = classes, identity
            hints = self._known.get(key, -1)
            if hints < 0:
                names = f"{classes or ''} {identity or ''}"
                hints = name_hints(names) if len(names) <= _LONGEST else name_hints.__wrapped__(names)
                if self._rules:
                    hints |= self._outlet_hints(classes, identity)
                self._known[key] = hints
        if len(attributes) > (classes is not None) + (identity is not None) and not _RARE.isdisjoint(attributes):
            hints |= _rare_hints(attributes)
        return hints

    def _outlet_hints(self, classes: str | None, identity: str | None) -> int:
        own = [f".{name}" for name in classes.split()[:_WORDS]] if classes else []
        if identity:
            own.append(f"#{identity}")
        hints = 0
        for name in own:
            for names, hint in self._rules.get(name, ()):
                if names.issubset(own):
                    hints |= hint
        return hints


@lru_cache(_KNOWN)
def name_hints(names: str) -> int:
    """Look up the words of classes and ids, alone and joined with the next one.

    >>> name_hints("img_desc") == name_hints("imgDesc") == Hint.CAPTION
    True
    """
    whole = names.lower().replace("_", "").replace("-", "").split()
    hints = 0 if WHOLE_NAMES.isdisjoint(whole) else Hint.HIDDEN
    if not names.islower():  # articleBody is two words
        names = " ".join(NAME_SPLIT.findall(names)).lower()
    last = ""
    for word in names.replace("_", " ").replace("-", " ").split()[:_WORDS]:
        hints |= WORD_HINTS.get(word, 0) | WORD_HINTS.get(last + word, 0)
        last = word
    return hints


def _rare_hints(attributes: Mapping[str, str | None]) -> int:
    hints = ITEMPROP_HINTS.get(attributes.get("itemprop") or "", 0) | ROLE_HINTS.get(attributes.get("role") or "", 0)
    style = attributes.get("style")
    if "hidden" in attributes or "popover" in attributes or (style and STYLE_HIDDEN.search(style)):
        hints |= Hint.HIDDEN
    return hints
