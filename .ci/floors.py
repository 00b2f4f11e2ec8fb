"""Compare a score with its floors: python .ci/floors.py FLOORS.json SCORE.json [--write [--lower]]

``--write`` raises the floors of FLOORS.json to what SCORE.json reached; only with ``--lower``, too, may one sink.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from pathlib import Path

AT_MOST = ("leaks", "crashes")  # the other floors are at least

parser = argparse.ArgumentParser()
parser.add_argument("floors", type=Path)
parser.add_argument("score", type=Path)
parser.add_argument("--write", action="store_true")
parser.add_argument("--lower", action="store_true")
arguments = parser.parse_args()

floors = json.loads(arguments.floors.read_text("utf-8"))
summary = json.loads(arguments.score.read_text("utf-8"))["summary"]
worse = {name for name, floor in floors.items() if (summary[name] > floor if name in AT_MOST else summary[name] < floor)}

if arguments.write:
    kept = set() if arguments.lower else worse
    # rounded down, so that the same score passes
    reached = {name: summary[name] if name in AT_MOST else math.floor(summary[name] * 1000) / 1000 for name in floors}
    floors = {name: floor if name in kept else reached[name] for name, floor in floors.items()}
    arguments.floors.write_text(json.dumps(floors, indent=1) + "\n", "utf-8")
else:
    print("\n".join(f"{name} {summary[name]:.4f} breaks its floor {floors[name]}" for name in sorted(worse)) or "all floors hold")
    sys.exit(bool(worse))
