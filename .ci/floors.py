"""Compare a score with its floors: python .ci/floors.py FLOORS.json NAME SCORE.json [--write [--lower]]

FLOORS.json holds floors by NAME of what was scored, SCORE.json what score.py or relations.py wrote of it. Every share must have
a floor, and so must leaks and crashes, whose floors are the most that may be. ``--write`` sets those that are missing and raises
the others to what was reached; only with ``--lower``, too, may one sink.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from pathlib import Path

AT_MOST = ("leaks", "crashes")
# What is no share of right answers, or only says why another share is what it is.
UNBOUND = ("ms", "recall", "precision", "title (peer)", "date only")
OF_RELATIONS = ("kind", "f1", *AT_MOST)  # not the change from the unchanged pages: what raises those would break it


def read(path: Path) -> dict[str, float]:
    """Give the figures of a score; those of relations by relation and figure."""
    score = json.loads(path.read_text("utf-8"))
    if "summary" in score:
        return {name: value for name, value in score["summary"].items() if name not in UNBOUND}
    return {f"{relation}: {name}": figures[name] for relation, figures in score.items() for name in OF_RELATIONS}


def holds(name: str, value: float, floor: float) -> bool:
    return value <= floor if name.endswith(AT_MOST) else value >= floor  # which no NaN does


def rounded(name: str, value: float) -> float:
    """Round down, so that the same score passes."""
    return value if name.endswith(AT_MOST) else math.floor(value * 1000) / 1000


parser = argparse.ArgumentParser()
parser.add_argument("floors", type=Path)
parser.add_argument("name")
parser.add_argument("score", type=Path)
parser.add_argument("--write", action="store_true")
parser.add_argument("--lower", action="store_true")
arguments = parser.parse_args()

all_floors = json.loads(arguments.floors.read_text("utf-8"))
floors = all_floors.get(arguments.name, {})
reached = read(arguments.score)
worse = {name: floor for name, floor in floors.items() if name not in reached or not holds(name, reached[name], floor)}

if arguments.write:
    kept = {} if arguments.lower else worse
    all_floors[arguments.name] = {name: rounded(name, value) for name, value in reached.items()} | kept
    arguments.floors.write_text(json.dumps(all_floors, ensure_ascii=False, indent=1) + "\n", "utf-8")
else:
    said = [f"{name} {reached.get(name)} breaks its floor {floor}" for name, floor in worse.items()]
    said += [f"{name} {value} has no floor" for name, value in reached.items() if name not in floors]
    print("\n".join(f"{arguments.name}: {line}" for line in said or ["all floors hold"]))
    sys.exit(bool(said))
