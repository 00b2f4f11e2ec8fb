"""Runs the command line as a shell would."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path


def run(*arguments: str | Path, stdin: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "newsclean", *map(str, arguments)], input=stdin, capture_output=True, check=False)


def read_terminal(side: int) -> bytes:
    """Read all that programs wrote to a terminal whose other side is closed: it gives what came so far, and an error at its end."""
    shown = b""
    with contextlib.suppress(OSError):
        while read := os.read(side, 1 << 12):
            shown += read
    os.close(side)
    return shown
