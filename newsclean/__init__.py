"""newsclean gives back the article of a Korean news page: typed, clean, complete, fast."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclean.article import Article, Decoded, ExtractionError, PhotoCaption, Reporter
    from newsclean.encoding import decode
    from newsclean.explanation import Explanation, JudgedRun, Line, explain
    from newsclean.extraction import extract
    from newsclean.vocabulary import Label

__version__ = "0.2.0"
__all__ = [
    "Article",
    "Decoded",
    "Explanation",
    "ExtractionError",
    "JudgedRun",
    "Label",
    "Line",
    "PhotoCaption",
    "Reporter",
    "__version__",
    "decode",
    "explain",
    "extract",
]

_ROOMS = {
    **dict.fromkeys(("Article", "Decoded", "ExtractionError", "PhotoCaption", "Reporter"), "article"),
    **dict.fromkeys(("Explanation", "JudgedRun", "Line", "explain"), "explanation"),
    "Label": "vocabulary",
    "decode": "encoding",
    "extract": "extraction",
}

if not TYPE_CHECKING:  # which would take any name for one of ours

    def __getattr__(name: str) -> object:
        """Load a name when it is first asked for: compiling the patterns takes longer than the parser's own import."""
        if name not in _ROOMS:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        value = getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
