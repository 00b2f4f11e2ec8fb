"""Builds a small wheel: code goes into it without comments, and what is not public without docstrings and annotations that nothing reads.

Rules go into it without the lines that tests ask them for.

Tracebacks from an installed package name its own lines, not those of the repository; the source distribution has all.

With NEWSCLEAN_COMPILED=1 in the environment the same files are compiled by mypyc, too, and lie in the wheel beside their sources.
That wheel is of one system and one version of Python, and gives the same answers.
"""

from __future__ import annotations

import ast
import base64
import hashlib
import io
import os
import sys
import tempfile
import tokenize
import zipfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any, Final

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_PART_OF_F_STRING: Final = getattr(tokenize, "FSTRING_MIDDLE", None)  # from Python 3.12 on
# Files of public names, whose signatures and docstrings users read in an editor or with help().
PUBLIC: Final = frozenset(
    f"newsclean/{name}.py" for name in ("__init__", "arrow", "article", "encoding/decoding", "explanation", "extraction", "vocabulary")
)
# What is not compiled, by the beginning of its name.
INTERPRETED: Final = (
    # Data; and the command, whose time is that of the pages.
    *("__main__", "arrow", "cli/", "datatrove", "rules/"),
    # What is asked once a page, or of few pages, or is a few patterns: the library would be a third larger, and no faster.
    *("encoding/", "outlets", "reading/archive", "reading/embedded", "reading/json_ld", "reading/loose_json", "reading/photos"),
    *("fields/people", "fields/publisher", "label/briefs", "reading/dump/front", "reading/dump/one_line", "refusal"),
    *("reading/html/guard", "reading/html/moments", "reading/html/photos"),
    # The API, whose signatures, documentation and records are Python's own.
    *("article", "explanation", "extraction", "pattern", "vocabulary"),
    # Blocks keep answers in the dictionaries of their instances: compiled classes have none.
    *("page", "reading/dump/__init__", "reading/html/lines"),
)
EXAMPLES: Final = ("hit", "miss")
# For gcc and clang: no names and tables that only debuggers and other libraries read; and no copies of functions inside others, nor
# turned loops, which make the library a twelfth larger and no faster. With -Os it would be a third smaller still, and a twentieth slower.
SMALL: Final = (
    *("-fvisibility=hidden", "-fno-asynchronous-unwind-tables"),
    *("-fno-inline-functions", "-fno-partial-inlining", "-fno-tree-vectorize", "-fno-ipa-cp"),
)


class SmallWheel(BuildHookInterface[Any]):
    """Compiles modules for a wheel that is to hold compiled ones, and rewrites the wheel that was built."""

    PLUGIN_NAME = "custom"

    def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - the interface's own
        super().__init__(*arguments, **options)
        self._built = tempfile.TemporaryDirectory(prefix="newsclean-")  # what is compiled lies there until the wheel is written

    def dependencies(self) -> list[str]:
        """Name what compiling needs: a wheel without compiled modules needs none of it."""
        return ["mypy[mypyc]>=2.4", *self.metadata.core.dependencies] if self._compiles() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and put what comes of it where its sources lie."""
        if version == "standard" and self._compiles():
            built = Path(self._built.name)
            compiled(Path(self.root), built)
            build_data["force_include"] |= {str(path): path.relative_to(built / "lib").as_posix() for path in (built / "lib").rglob("*.*")}
            build_data |= {"pure_python": False, "infer_tag": True}

    def _compiles(self) -> bool:
        return self.target_name == "wheel" and os.environ.get("NEWSCLEAN_COMPILED", "") not in {"", "0"}

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 - the interface's own
        """Strip the code of a wheel; an editable one holds none."""
        if self.target_name == "wheel" and version == "standard":
            rewrite(Path(artifact_path))
        self._built.cleanup()


def compiled(root: Path, built: Path) -> None:
    """Compile the modules of the checkout at *root* into one library, and a small one for each that names it: to *built*/lib."""
    from mypyc.build import mypycify  # noqa: PLC0415 - a wheel without compiled modules needs neither of these
    from setuptools import Distribution  # noqa: PLC0415
    from setuptools.command.build_ext import build_ext  # noqa: PLC0415

    package = root / "newsclean"
    names = sorted(path.relative_to(package).as_posix() for path in package.rglob("*.py"))
    sources = [f"newsclean/{name}" for name in names if not name.startswith(INTERPRETED) and not name.endswith("__init__.py")]
    options = ["--config-file=", "--ignore-missing-imports"]  # types are checked elsewhere
    extensions = mypycify([*options, *sources], group_name="newsclean", target_dir=str(built / "c"), opt_level="2", debug_level="0")
    for extension in extensions if sys.platform == "linux" else ():
        extension.extra_compile_args += SMALL
        extension.extra_link_args += ["-s"]
    command = build_ext(Distribution({"name": "newsclean", "ext_modules": extensions}))
    command.build_lib, command.build_temp = str(built / "lib"), str(built / "objects")
    command.ensure_finalized()
    command.run()


def rewrite(wheel: Path) -> None:
    """Write a wheel anew with stripped code and the hashes of that."""
    with zipfile.ZipFile(wheel) as archive:
        files = {info: archive.read(info) for info in archive.infolist()}
    sources = {info: data.decode() for info, data in files.items() if info.filename.endswith(".py")}
    code = {info: stripped(source, is_public=info.filename in PUBLIC).encode() for info, source in sources.items()}
    record = next(info for info in files if info.filename.endswith(".dist-info/RECORD"))
    files |= code | {record: _recorded(files[record].decode(), {info.filename: data for info, data in code.items()}).encode()}
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for info, data in files.items():
            archive.writestr(info, data, compresslevel=9)


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


def stripped(source: str, *, is_public: bool) -> str:
    """Drop comments, strings that stand alone, empty lines and what only annotations or tests need, and indent by a space a level.

    Public names keep all but the comments.
    """
    if not is_public:
        source = _without_imports(_without_annotations(_without_examples(source)))
    lines = source.split("\n")
    within: set[int] = set()  # lines of strings but their first
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            lines[row - 1] = lines[row - 1][:column].rstrip()
        elif token.type in (tokenize.STRING, _PART_OF_F_STRING):
            within.update(range(token.start[0], token.end[0]))
    for body in _bodies(ast.parse(source), is_public=is_public):
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
    if is_public:
        return "\n".join(lines)
    kept = (line if number in within else _narrow(line) for number, line in enumerate(lines) if number in within or line)
    return "\n".join(kept) + "\n"


def _without_annotations(source: str) -> str:
    """Drop annotations of one line: of arguments, of what is returned, and of names that get a value, but for fields of classes."""
    lines = [line.encode() for line in source.split("\n")]  # columns of `ast` are those of UTF-8
    tree = ast.parse(source)
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    spans: set[tuple[int, int, ast.expr]] = set()  # line and column where it begins, and the annotation
    for node in chain(tree.body, *map(ast.walk, functions)):
        if isinstance(node, ast.arg) and node.annotation:
            spans.add((node.lineno, node.col_offset + len(node.arg.encode()), node.annotation))
        elif isinstance(node, ast.AnnAssign) and node.value:
            spans.add((node.lineno, node.target.end_col_offset or 0, node.annotation))
        elif isinstance(node, ast.FunctionDef) and node.returns:
            spans.add((node.returns.lineno, node.returns.col_offset - len(" -> "), node.returns))
    dropped = [(number, start, kind.end_col_offset) for number, start, kind in spans if number == kind.lineno == kind.end_lineno]
    for number, start, stop in sorted(dropped, reverse=True):
        lines[number - 1] = lines[number - 1][:start] + lines[number - 1][stop:]
    return b"\n".join(lines).decode()


def _without_examples(source: str) -> str:
    """Drop the lines that a rule must hit or spare: the arguments of those names, which tests read."""
    lines = [line.encode() for line in source.split("\n")]
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    examples = [argument for call in calls for argument in call.keywords if argument.arg in EXAMPLES]
    for example in sorted(examples, key=lambda example: (example.lineno, example.col_offset), reverse=True):
        first, last = example.lineno - 1, example.end_lineno or example.lineno
        rest = lines[last - 1][example.end_col_offset :].removeprefix(b",")
        lines[first:last] = [lines[first][: example.col_offset] + rest]
    return b"\n".join(lines).decode()


def _without_imports(source: str) -> str:
    """Drop what is imported for annotations alone: no other module takes from one what is not in its `__all__`."""
    lines = source.split("\n")
    for node in ast.parse(source).body:
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING" and not node.orelse:
            lines[node.lineno - 1 : node.end_lineno] = [""] * ((node.end_lineno or node.lineno) - node.lineno + 1)
    tree = ast.parse("\n".join(lines))
    kinds = [kind for node in ast.walk(tree) if (kind := getattr(node, "annotation", None) or getattr(node, "returns", None))]
    annotations = {id(part) for kind in kinds for part in ast.walk(kind)}
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and id(node) not in annotations}
    used |= {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}  # those of __all__
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and (node.module != "__future__" or not kinds):
            kept = [ast.unparse(alias) for alias in node.names if (alias.asname or alias.name) in used]
            lines[node.lineno - 1 : node.end_lineno] = [""] * ((node.end_lineno or node.lineno) - node.lineno + 1)
            lines[node.lineno - 1] = f"from {node.module} import {', '.join(kept)}" if kept else ""
    return "\n".join(lines)


def _bodies(tree: ast.AST, *, is_public: bool) -> Iterator[list[ast.stmt]]:
    """Give the bodies whose strings nobody reads: in a public file those of its own functions."""
    for node in ast.walk(tree):
        if is_public and not (isinstance(node, ast.FunctionDef) and node.name.startswith("_")):
            continue
        for part in ("body", "orelse", "finalbody"):
            statements = getattr(node, part, None)
            if isinstance(statements, list):
                yield statements


def _narrow(line: str) -> str:
    """Indent a line by a quarter of its spaces: formatted code has four a level."""
    code = line.lstrip(" ")
    return " " * ((len(line) - len(code)) // 4) + code
