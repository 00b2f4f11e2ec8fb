"""The gate's floors: a score under one fails, and none sinks unless that is asked for."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent.parent / ".ci" / "floors.py"
pytestmark = pytest.mark.skipif(not SCRIPT.exists(), reason="the gate is not part of an installed copy")


def _run(tmp_path: Path, score: dict[str, float], *flags: str) -> tuple[int, dict[str, float]]:
    floors, reached = tmp_path / "floors.json", tmp_path / "score.json"
    floors.write_text(json.dumps({"f1": 0.9, "leaks": 2}))
    reached.write_text(json.dumps({"summary": score}))
    done = subprocess.run([sys.executable, str(SCRIPT), str(floors), str(reached), *flags], check=False, capture_output=True)
    return done.returncode, json.loads(floors.read_text())


@pytest.mark.parametrize(("f1", "leaks", "code"), [(0.9, 2, 0), (0.95, 0, 0), (0.89, 0, 1), (0.95, 3, 1)])
def test_a_score_under_its_floor_fails(tmp_path: Path, f1: float, leaks: int, code: int) -> None:
    assert _run(tmp_path, {"f1": f1, "leaks": leaks}) == (code, {"f1": 0.9, "leaks": 2})


def test_writing_raises_floors_and_lowers_none_unless_asked(tmp_path: Path) -> None:
    score = {"f1": 0.95678, "leaks": 3}
    assert _run(tmp_path, score, "--write") == (0, {"f1": 0.956, "leaks": 2})
    assert _run(tmp_path, score, "--write", "--lower") == (0, {"f1": 0.956, "leaks": 3})
