"""Builds a small wheel: the code of rooms that hold no public name goes into it without comments and docstrings.

Lines keep their numbers, so that a traceback from an installed package fits the repository; the source distribution has all.
"""

from __future__ import annotations

import ast
import base64
import hashlib
import io
import tokenize
import zipfile
from pathlib import Path
from typing import Any, Final

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# What users read in an editor or with help().
PUBLIC: Final = frozenset(
    f"newsclean/{name}.py" for name in ("__init__", "arrow", "article", "encoding/decoding", "explanation", "extraction", "vocabulary")
)


class SmallWheel(BuildHookInterface[Any]):
    """Rewrites the wheel that was built."""

    PLUGIN_NAME = "custom"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 - the interface's own
        """Strip the code of a wheel; an editable one holds none."""
        if self.target_name == "wheel" and version == "standard":
            rewrite(Path(artifact_path))


def rewrite(wheel: Path) -> None:
    """Write a wheel anew with stripped code and the hashes of that."""
    with zipfile.ZipFile(wheel) as archive:
        files = {info: archive.read(info) for info in archive.infolist()}
    code = {info: stripped(data.decode()).encode() for info, data in files.items() if _is_code(info.filename)}
    record = next(info for info in files if info.filename.endswith(".dist-info/RECORD"))
    files |= code | {record: _recorded(files[record].decode(), {info.filename: data for info, data in code.items()}).encode()}
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for info, data in files.items():
            archive.writestr(info, data, compresslevel=9)


def _is_code(name: str) -> bool:
    return name.endswith(".py") and name not in PUBLIC


def _recorded(record: str, code: dict[str, bytes]) -> str:
    """Give the table of hashes and lengths (binary distribution format) with those of changed files."""
    lines = []
    for line in record.splitlines():
        name = line.split(",")[0]
        if name in code:
            digest = base64.urlsafe_b64encode(hashlib.sha256(code[name]).digest()).decode().rstrip("=")
            line = f"{name},sha256={digest},{len(code[name])}"  # noqa: PLW2901 - the same line, as it is now
        lines.append(line)
    return "\n".join(lines) + "\n"


def stripped(source: str) -> str:
    """Empty comments and strings that stand alone; all else stays where it is."""
    lines = source.split("\n")
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            lines[row - 1] = lines[row - 1][:column].rstrip()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            end = node.end_lineno or node.lineno
            lines[node.lineno - 1] = " " * node.col_offset + '""'  # a body must not be empty
            lines[node.lineno : end] = [""] * (end - node.lineno)
    return "\n".join(lines)
