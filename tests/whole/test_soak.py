"""Memory stays where it is over many pages; `soak.py` alone runs longer."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="reads the process's size as Linux gives it")
def test_memory_does_not_grow() -> None:
    script = Path(__file__).parents[1] / "soak.py"
    done = subprocess.run([sys.executable, str(script), "8000"], check=True, capture_output=True, text=True)
    assert int(done.stdout) < 2048
