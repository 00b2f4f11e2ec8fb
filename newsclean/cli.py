"""Command line: one page in, one article as JSON out.

This file uses the public API alone.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from newsclean import ExtractionError, extract

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; gives the exit status: 0, 1 for a page that is no article, 2 for an unreadable file."""
    parser = argparse.ArgumentParser(
        prog="newsclean",
        description="Extract the article from a page of Korean news and print it as JSON.",
    )
    parser.add_argument("page", metavar="PAGE", help="HTML file or text dump of a page; - for standard input")
    parser.add_argument("--url", help="address of the page, where it is known")
    parser.add_argument("--encoding", help="charset of the HTTP header, where it is known")
    options = parser.parse_args(arguments)
    try:
        data = sys.stdin.buffer.read() if options.page == "-" else Path(options.page).read_bytes()
    except OSError as error:
        print(f"newsclean: cannot read {options.page}: {error.strerror}", file=sys.stderr)
        return 2
    try:
        article = extract(data, url=options.url, encoding=options.encoding)
    except ExtractionError as error:
        print(f"newsclean: {error}", file=sys.stderr)
        return 1
    # Not the terminal's encoding: what reads JSON reads UTF-8.
    sys.stdout.buffer.write(json.dumps(article.to_dict(), ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()
    return 0
