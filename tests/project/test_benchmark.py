"""The benchmark of time: a row for each subject that is there, and of each folder what its pages allow."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "benchmark.py"
pytestmark = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read as Linux shows it")


def _run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, SCRIPT, *arguments], capture_output=True, text=True, check=False)


def test_table(tmp_path: Path) -> None:
    for name in ("pages/a.html", "dumps/a.txt", "dumps/b.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("<p>새벽시는 시장을 연다고 밝혔다.", "utf-8")
    done = _run(tmp_path / "pages", tmp_path / "dumps")
    head, _, parse, ours, *_ = done.stdout.splitlines()
    assert head == "|  | pages, 1: ms a page | of the parse | of newsclean | dumps, 2: ms a page | of newsclean | MB |"
    assert [cell.strip() for cell in parse.split("|")][1:6:2] == ["bare parse", "1.00", "–"]
    assert [cell.strip() for cell in ours.split("|")][1:7:3] == ["newsclean", "1.00"]
    assert len({row.count("|") for row in done.stdout.splitlines()}) == 1


def test_no_pages(tmp_path: Path) -> None:
    done = _run(tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"no pages under {tmp_path}\n")
