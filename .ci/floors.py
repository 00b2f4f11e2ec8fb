"""Compare a score with the floors: python .ci/floors.py SCORE.json"""

from __future__ import annotations

import json
import sys
from pathlib import Path

MOST_LEAKS = 6

summary = json.loads(Path(sys.argv[1]).read_text("utf-8"))["summary"]
floors = json.loads((Path(__file__).parent / "floors.json").read_text("utf-8"))
failed = [f"{name} {summary[name]:.4f} is under its floor {floor}" for name, floor in floors.items() if summary[name] < floor]
if summary["leaks"] > MOST_LEAKS:
    failed.append(f"{summary['leaks']} leaks are over {MOST_LEAKS}")
if summary["crashes"]:
    failed.append(f"{summary['crashes']} crashes")
print("\n".join(failed) or "all floors hold")
sys.exit(bool(failed))
