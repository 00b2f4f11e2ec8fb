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
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_PART_OF_F_STRING: Final = getattr(tokenize, "FSTRING_MIDDLE", None)  # from Python 3.12 on
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
    """Empty comments and strings that stand alone, and indent by a space a level; all else stays where it is."""
    lines = source.split("\n")
    within: set[int] = set()  # lines of strings but their first
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            lines[row - 1] = lines[row - 1][:column].rstrip()
        elif token.type in (tokenize.STRING, _PART_OF_F_STRING):
            within.update(range(token.start[0], token.end[0]))
    for body in _bodies(ast.parse(source)):
        alone = [
            node
            for node in body
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        ]
        for node in alone:
            end = node.end_lineno or node.lineno
            lines[node.lineno - 1 : end] = [""] * (end - node.lineno + 1)
        if alone and len(alone) == len(body):  # a body must not be empty
            lines[alone[0].lineno - 1] = " " * alone[0].col_offset + '""'
    return "\n".join(line if number in within else _narrow(line) for number, line in enumerate(lines))


def _bodies(tree: ast.AST) -> Iterator[list[ast.stmt]]:
    for node in ast.walk(tree):
        for part in ("body", "orelse", "finalbody"):
            statements = getattr(node, part, None)
            if isinstance(statements, list):
                yield statements


def _narrow(line: str) -> str:
    """Indent a line by a quarter of its spaces: formatted code has four a level."""
    code = line.lstrip(" ")
    return " " * ((len(line) - len(code)) // 4) + code
