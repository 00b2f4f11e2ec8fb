"""Command line: pages in, articles out.

This room uses the public API alone.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from contextlib import suppress


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit status; the process is the command's, and so are its answers to signals."""
    with suppress(AttributeError, ValueError):  # of other systems, and other threads than the main one
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            if signal.getsignal(number) in (signal.SIG_DFL, signal.default_int_handler):
                signal.signal(number, lambda number, _: os._exit(128 + number))  # until the rest is loaded: nothing is left behind yet
    from newsclean.cli.command import run  # noqa: PLC0415 - it takes a tenth of a second

    return run(arguments)
