"""Say whether two scores of the same pages agree, figure by figure and page by page: python .ci/same.py SCORE.json SCORE.json"""

from __future__ import annotations

import json
import sys
from pathlib import Path

ours, theirs = (json.loads(Path(name).read_text("utf-8"))["pages"] for name in sys.argv[1:])
said = [f"{name} is in one of them only" for name in sorted(ours.keys() ^ theirs.keys())]
said += [
    f"{name}: {figure} is {ours[name][figure]} and {theirs[name][figure]}"
    for name in sorted(ours.keys() & theirs.keys())
    for figure in sorted(ours[name].keys() & theirs[name].keys())
    if abs(ours[name][figure] - theirs[name][figure]) > 1e-9  # what the order of a sum may change
]
print("\n".join(said or [f"{len(ours)} pages, the same figures"]))
sys.exit(bool(said))
