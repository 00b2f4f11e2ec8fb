"""newsclean gives back the article of a Korean news page: typed, clean, complete, fast."""

from newsclean.article import Article, Decoded, ExtractionError, PhotoCaption, Reporter
from newsclean.encoding import decode
from newsclean.extract import extract

__all__ = ["Article", "Decoded", "ExtractionError", "PhotoCaption", "Reporter", "decode", "extract"]
