"""Right answers and times of `decode` beside other detectors, on the pages of `encoded_pages`.

    pip install -e . --group bench
    python tests/benchmark_encoding.py

Prints Markdown tables. A text is right if it is what a reader should see, places of damage aside. The times are on pages
of 100 kB, the best of several turns: in UTF-8 and CP949, with and without a label, and with one stray byte.
"""

from __future__ import annotations

import time
from collections import Counter
from typing import TYPE_CHECKING

from encoded_pages import CASES, Case, meta, page

import newsclean

if TYPE_CHECKING:
    from collections.abc import Callable

TURNS = 15
SIZE = 100_000


def newsclean_decode(data: bytes, header: str | None) -> str:
    return newsclean.decode(data, header).text


def charset_normalizer(data: bytes, header: str | None) -> str:  # noqa: ARG001 - it takes no header
    from charset_normalizer import from_bytes

    return str(from_bytes(data).best() or "")


def w3lib(data: bytes, header: str | None) -> str:
    from charset_normalizer import from_bytes
    from w3lib.encoding import html_to_unicode

    def detect(body: bytes) -> str | None:
        best = from_bytes(body).best()
        return best.encoding if best else None

    return str(html_to_unicode(f"text/html; charset={header}" if header else None, data, auto_detect_fun=detect)[1])


def chardet(data: bytes, header: str | None) -> str:  # noqa: ARG001
    from chardet import detect

    return data.decode(detect(data)["encoding"] or "utf-8", "replace")


def resiliparse(data: bytes, header: str | None) -> str:  # noqa: ARG001
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    return str(bytes_to_str(data, detect_encoding(data) or "utf-8"))


def lxml(data: bytes, header: str | None) -> str:
    from lxml import etree

    tree = etree.fromstring(data, etree.HTMLParser(encoding=header or None))
    return "".join(tree.itertext()) if tree is not None else ""


def lxml_is_right(seen: str, case: Case) -> bool:
    """Compare texts without markup, which is what a parser gives."""
    from lxml import etree

    tree = etree.fromstring(case.text.replace("\0", "").encode(), etree.HTMLParser(encoding="utf-8"))
    return _letters(seen) == _letters("".join(tree.itertext()))


SUBJECTS: tuple[Callable[[bytes, str | None], str], ...] = (newsclean_decode, charset_normalizer, w3lib, chardet, resiliparse, lxml)


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter not in "\0\ufffd\ufeff" and not letter.isspace())


def is_right(subject: Callable[[bytes, str | None], str], case: Case) -> bool:
    """Say whether a subject reads a case; one that raises does not."""
    try:
        seen = subject(case.data, case.header)
    except Exception:  # noqa: BLE001 - whatever a peer raises
        return False
    return lxml_is_right(seen, case) if subject is lxml else _letters(seen) == _letters(case.text)


def milliseconds(subject: Callable[[bytes, str | None], object], data: bytes) -> float:
    """Give the best time of a subject."""
    best = float("inf")
    for _ in range(TURNS):
        start = time.perf_counter()
        subject(data, None)
        best = min(best, time.perf_counter() - start)
    return best * 1e3


def main() -> None:
    totals = Counter(case.group for case in CASES)
    print("| tool | right | classes with failures (right of all) |\n|---|---|---|")
    for subject in SUBJECTS:
        right = Counter(case.group for case in CASES if is_right(subject, case))
        wrong = "; ".join(f"{group} {right[group]}/{count}" for group, count in totals.items() if right[group] < count)
        print(f"| {subject.__name__} | {sum(right.values())}/{len(CASES)} | {wrong} |")
    pages = {}
    for codec, label in (("utf-8", "utf-8"), ("cp949", "euc-kr")):
        for head in (meta(label), ""):
            text = page(head)
            text = page(head, times=4 * SIZE // len(text.encode(codec)))
            pages[f"{label} {'label' if head else 'none'}"] = text.encode(codec)
        pages[f"{label} one bad byte"] = pages[f"{label} none"][:50_000] + b"\xff" + pages[f"{label} none"][50_000:]
    print("\n| ms on 100 kB | " + " | ".join(pages) + " |\n|---|" + "---|" * len(pages))

    def bytes_decode(data: bytes, header: str | None) -> str:  # noqa: ARG001
        return data.decode("cp949" if b"\xbb\xf5" in data else "utf-8", "replace")

    for timed in (bytes_decode, *SUBJECTS):
        print(f"| {timed.__name__} | " + " | ".join(f"{milliseconds(timed, data):.2f}" for data in pages.values()) + " |")


if __name__ == "__main__":
    main()
