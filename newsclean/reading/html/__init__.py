"""HTML to facts and blocks.

This is the only room that knows an HTML parser; it never decides what a block means.
"""

from newsclean.reading.html.blocks import read
from newsclean.reading.html.tree import element_source, facts, outlet_facts, parse, scripts

__all__ = ["element_source", "facts", "outlet_facts", "parse", "read", "scripts"]
