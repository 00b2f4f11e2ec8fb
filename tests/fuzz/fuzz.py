"""Coverage-guided fuzzing with atheris, seeded with the fixtures.

    pip install -e . --group fuzz
    python tests/fuzz/fuzz.py extract|decode [SECONDS]

Only an `Article`, a `Decoded` or an `ExtractionError` may come out; the input of any other ending is left in a file.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["newsclean"]):
    import newsclean

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"
LABELS = (None, "euc-kr", "utf-8", "utf-16", "johab", "iso-2022-kr", "shift_jis", "windows-1252", "nonsense")


def extract(data: bytes) -> None:
    """Extract from bytes and from what they decode to; the same input gives the same answer."""
    for source in (data, newsclean.decode(data).text):
        try:
            article = newsclean.extract(source)
        except newsclean.ExtractionError:
            continue
        assert newsclean.Article.from_dict(article.to_dict()) == article
        assert newsclean.extract(source) == article


def decode(data: bytes) -> None:
    """Decode under each label."""
    for label in LABELS:
        decoded = newsclean.decode(data, label)
        assert decoded.damaged >= 0


def main() -> None:
    subject = {"extract": extract, "decode": decode}[sys.argv[1]]
    seconds = sys.argv[2] if len(sys.argv) > 2 else "600"
    with tempfile.TemporaryDirectory() as corpus:
        for path in FIXTURES.rglob("*.*"):
            if path.suffix in (".html", ".txt"):
                Path(corpus, path.name).write_bytes(path.read_bytes())
        options = [f"-max_total_time={seconds}", "-timeout=10", "-rss_limit_mb=2000", "-max_len=60000", "-print_final_stats=1"]
        atheris.Setup([sys.argv[0], *options, corpus], subject)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
