"""Settings of all tests."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

# A busy machine takes its time: whether newsclean does, the tests of time ask of the processor, not of the clock.
settings.register_profile("newsclean", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("newsclean")


@pytest.fixture(autouse=True)
def _signals() -> Iterator[None]:
    """Give back the answers to signals: a command that runs in this process ignores them at its end, and its children would, too."""
    numbers = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {number: signal.getsignal(number) for number in numbers}
    yield
    for number, how in before.items():
        if signal.getsignal(number) != how:
            signal.signal(number, how)
