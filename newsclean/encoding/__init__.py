"""Bytes to text, as a browser would, and better where pages lie about themselves.

This room never looks at what a page says beyond its declared encoding.
"""

from newsclean.encoding.decoding import decode, reads_as_utf8
from newsclean.encoding.mojibake import undo_mojibake

__all__ = ["decode", "reads_as_utf8", "undo_mojibake"]
