"""Memory over many extractions of altered pages: python tests/soak.py [COUNT]

Prints how many kilobytes the process grew after a warm-up of a quarter.
"""

from __future__ import annotations

import contextlib
import gc
import random
import sys
from pathlib import Path

from newsclean import ExtractionError, extract

FIXTURES = Path(__file__).parent.parent / "fixtures"


def altered(data: bytes, number: int) -> bytes:
    """Cut, repeat or change a part of a page; the same number gives the same page."""
    chance = random.Random(number)  # noqa: S311 - not for secrets
    start, stop = sorted(chance.randrange(len(data)) for _ in range(2))
    stop = min(stop, start + 2000)
    part = data[start:stop]
    return data[:start] + chance.choice([b"", part * 2, bytes(byte ^ 1 for byte in part), b"<b>" * 20 + part]) + data[stop:]


def resident() -> int:
    """Give the kilobytes that the process holds."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    pages = [path.read_bytes() for path in sorted(FIXTURES.rglob("*.html"))]
    before = 0
    for number in range(count):
        with contextlib.suppress(ExtractionError):
            extract(altered(pages[number % len(pages)], number))
        if number == count // 4:
            gc.collect()
            before = resident()
    gc.collect()
    print(resident() - before)


if __name__ == "__main__":
    main()
