#!/usr/bin/env bash
# Guess: [가-힣] is one range, as [a-z] is, so a pattern that holds it compiles as fast; many of them cost a start no time.
# Version: CPython 3.10 to 3.13 (whichever runs this), beside regex 2025.7.34.
# Behaviour: `re` walks through all 11,172 syllables of the range, letter by letter, each time that the class stands in a pattern:
#   compiling it takes thirty to fifty times as long as [a-z], and with IGNORECASE, though Hangul has no case, more than a hundred times.
#   A package with a few hundred such classes spends more time on compiling them than on everything else that its start does.
#   (?i:...) around the Latin words alone spares the second factor. The package `regex` takes no longer for one than for the other.
# Output seen (CPython 3.11.7, milliseconds):
#   re: [a-z] 0.02, [가-힣] 0.70, with IGNORECASE 2.09
#   regex: [a-z] 0.04, [가-힣] 0.04
# Source: the loop over a range in `_optimize_charset` (Lib/re/_compiler.py); python/cpython issue 149427 proposes to fill a slice
#   instead; the class with IGNORECASE was last looked at in pull request 1482.
set -euo pipefail
box=$(mktemp -d)
trap 'rm -rf "$box"' EXIT
python3 -m venv "$box/venv" || exit 2
"$box/venv/bin/pip" install --quiet --disable-pip-version-check regex==2025.7.34 || exit 2
"$box/venv/bin/python" -I -X utf8 - <<'PY'
import re
import time

import regex


def milliseconds(engine, pattern, flags=0):
    """Give the best of many times of compiling, with nothing kept from the one before."""
    best = float("inf")
    for _ in range(50):
        engine.purge()
        start = time.process_time_ns()
        engine.compile(pattern, flags)
        best = min(best, (time.process_time_ns() - start) / 1e6)
    return best


latin, hangul, folded = milliseconds(re, "[a-z]"), milliseconds(re, "[가-힣]"), milliseconds(re, "[가-힣]", re.IGNORECASE)
latin_too, hangul_too = milliseconds(regex, "[a-z]"), milliseconds(regex, "[가-힣]")
print(f"re: [a-z] {latin:.2f}, [가-힣] {hangul:.2f}, with IGNORECASE {folded:.2f}")
print(f"regex: [a-z] {latin_too:.2f}, [가-힣] {hangul_too:.2f}")
raise SystemExit(0 if hangul > 15 * latin and folded > 1.5 * hangul and hangul_too < 3 * latin_too else 1)
PY
