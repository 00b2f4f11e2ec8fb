"""The step of a datatrove pipeline that turns pages into the text of their articles.

This file uses the public API alone; importing newsclean does not load it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean import ExtractionError, extract

if TYPE_CHECKING:

    class BaseExtractor:
        """What type checkers need of datatrove's class, which has no types for them."""

        def __init__(self, timeout: float) -> None: ...

else:
    from datatrove.pipeline.extractors.base import BaseExtractor


class Newsclean(BaseExtractor):
    """Give the paragraphs of each document's article, a line each; a document without one is dropped, and counted so."""

    name = "📰 newsclean"

    def __init__(self, timeout: float = 10) -> None:
        """Let a page take *timeout* seconds: those of the largest pages that are read, on a machine that does other things, too."""
        super().__init__(timeout)

    def extract(self, text: str) -> str:
        """Give the article of a page, or of a text dump; nothing where there is none, as in the empty text that pipelines begin with."""
        try:
            return extract(text).text
        except ExtractionError:
            return ""
