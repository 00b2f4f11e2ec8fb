"""Run a script as if no outlet had a row, so that the general way must stand alone: python .ci/without_rows.py SCRIPT ..."""

from __future__ import annotations

import runpy
import sys
from importlib import import_module
from importlib.util import find_spec

outlets = import_module("newsclean.outlets" if find_spec("newsclean.outlets") else "newsclean.sites")
outlets._BY_HOST.clear()
outlets._BY_PATH.clear()
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
