"""The gate's floors: a score under one fails, and none sinks unless that is asked for."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).parents[2] / ".ci" / "floors.py"
pytestmark = pytest.mark.skipif(not SCRIPT.exists(), reason="the gate is not part of an installed copy")
FLOORS: dict[str, dict[str, float]] = {
    "pages": {"f1": 0.9, "leaks": 2},
    "relations": {"minified: kind": 1.0, "minified: f1": -0.1, "minified: leaks": 0, "minified: crashes": 0},
}


def _run(tmp_path: Path, name: str, score: dict[str, Any], *flags: str) -> tuple[int, dict[str, dict[str, float]], str]:
    floors, reached = tmp_path / "floors.json", tmp_path / "score.json"
    floors.write_text(json.dumps(FLOORS))
    reached.write_text(json.dumps(score))
    command = [sys.executable, str(SCRIPT), str(floors), name, str(reached), *flags]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert not done.stderr
    return done.returncode, json.loads(floors.read_text()), done.stdout


@pytest.mark.parametrize(
    ("score", "said"),
    [
        ({"f1": 0.9, "leaks": 2}, ""),
        ({"f1": 0.95, "leaks": 0, "ms": 7.5, "recall": 0.1}, ""),
        ({"f1": 0.89, "leaks": 0}, "f1 0.89 breaks its floor 0.9"),
        ({"f1": 0.95, "leaks": 3}, "leaks 3 breaks its floor 2"),
        ({"f1": 0.95}, "leaks None breaks its floor 2"),
        ({"f1": float("nan"), "leaks": 0}, "f1 nan breaks its floor 0.9"),
        ({"f1": 0.95, "leaks": 0, "title": 1.0}, "title 1.0 has no floor"),
    ],
)
def test_a_score_under_its_floor_fails(tmp_path: Path, score: dict[str, float], said: str) -> None:
    code, floors, shown = _run(tmp_path, "pages", {"summary": score})
    assert (code, shown) == (bool(said), f"pages: {said or 'all floors hold'}\n")
    assert floors == FLOORS


@pytest.mark.parametrize(
    ("f1", "leaks", "said"),
    [
        (-0.1, 0, "all floors hold"),
        (0.0, 0, "all floors hold"),
        (-0.11, 0, "minified: f1 -0.11 breaks its floor -0.1"),
        (0.0, 1, "minified: leaks 1 breaks its floor 0"),
    ],
)
def test_relations_have_floors_of_their_own(tmp_path: Path, f1: float, leaks: int, said: str) -> None:
    score = {"minified": {"pages": 118, "kind": 1.0, "f1": f1, "change": -0.1, "leaks": leaks, "crashes": 0}}
    assert _run(tmp_path, "relations", score)[2] == f"relations: {said}\n"


def test_what_was_never_scored_has_no_floors(tmp_path: Path) -> None:
    code, _, shown = _run(tmp_path, "dumps/soup", {"summary": {"f1": 0.9}})
    assert (code, shown) == (1, "dumps/soup: f1 0.9 has no floor\n")


def test_writing_raises_floors_and_lowers_none_unless_asked(tmp_path: Path) -> None:
    score = {"summary": {"f1": 0.95678, "leaks": 3, "title": 0.5}}
    assert _run(tmp_path, "pages", score, "--write")[:2] == (0, FLOORS | {"pages": {"f1": 0.956, "leaks": 2, "title": 0.5}})
    assert _run(tmp_path, "pages", score, "--write", "--lower")[:2] == (0, FLOORS | {"pages": {"f1": 0.956, "leaks": 3, "title": 0.5}})
    assert _run(tmp_path, "pages", {"summary": {"f1": 0.8, "leaks": 0}}, "--write")[1]["pages"] == {"f1": 0.9, "leaks": 0}
