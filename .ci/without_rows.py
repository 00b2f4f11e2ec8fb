"""Run a script as if no outlet had a row, so that the general way must stand alone: python .ci/without_rows.py SCRIPT ..."""

from __future__ import annotations

import runpy
import sys

from newsclean import outlets

outlets._BY_HOST.clear()
outlets._BY_PATH.clear()
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
