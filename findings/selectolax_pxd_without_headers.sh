#!/usr/bin/env bash
# Guess: selectolax's wheel ships lexbor.pxd, so a Cython module may `cimport` its classes and walk the tree without Python objects,
#   as lxml's wheel allows with its own headers (lxml.get_include()).
# Version: selectolax 1.0.2 and lxml 6.0.2 with Cython 3.1.2.
# Behaviour: Cython finds the .pxd and writes C code, and says nothing; the C compiler then misses lexbor/core/core.h, because the
#   .pxd names Lexbor's headers and the wheel holds none of them. There is no get_include(). Whoever needs the nodes in C has to bring
#   the headers of just the Lexbor that this wheel was linked with, or to guess offsets. The same three lines with lxml compile.
# Output seen:
#   selectolax: C code written, headers in the wheel: 0, compiler: lexbor/core/core.h: No such file or directory
#   lxml: C code written, headers in the wheel: 79, compiler: no complaint
# Source: the wheels' own lists of files; the `cdef extern from` lines at the top of selectolax/lexbor.pxd.
set -euo pipefail
command -v cc > /dev/null || exit 2
box=$(mktemp -d)
trap 'rm -rf "$box"' EXIT
python3 -m venv "$box/venv" || exit 2
"$box/venv/bin/pip" install --quiet --disable-pip-version-check selectolax==1.0.2 lxml==6.0.2 cython==3.1.2 || exit 2
cd "$box"
"$box/venv/bin/python" -I -X utf8 - <<'PY'
import subprocess
import sys
import sysconfig
from importlib.metadata import files
from pathlib import Path

import lxml

CODE = "from {module} cimport {name}\ndef tag({name} node):\n    return node.tag\n"


def tried(package, module, name, folders):
    """Write a module that names a class of the package, and say what Cython and the C compiler make of it."""
    source = Path(f"walk_{package}.pyx")
    source.write_text(CODE.format(module=module, name=name), "utf-8")
    subprocess.run([sys.executable, "-m", "cython", "-3", source], check=True)
    flags = [f"-I{folder}" for folder in (sysconfig.get_path("include"), *folders)]
    done = subprocess.run(["cc", "-fsyntax-only", *flags, source.with_suffix(".c")], capture_output=True, text=True, check=False)
    errors = [line for line in done.stderr.splitlines() if "error:" in line]
    said = errors[0].partition("error: ")[2] if errors else "no complaint"
    headers = sum(path.suffix == ".h" for path in files(package))
    print(f"{package}: C code written, headers in the wheel: {headers}, compiler: {said}")
    return headers, said


ours = tried("selectolax", "selectolax.lexbor", "LexborNode", [])
theirs = tried("lxml", "lxml.includes.etreepublic", "_Element", lxml.get_include())
raise SystemExit(0 if ours[0] == 0 and "lexbor/core/core.h" in ours[1] and theirs[0] > 0 and theirs[1] == "no complaint" else 1)
PY
