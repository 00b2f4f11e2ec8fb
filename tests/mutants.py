"""Changes of one number or one row of a table of newsclean, each in a process of its own: what `ablation.py` is made of.

Nothing is listed here: a number or a table is what a module calls ``Final``. What changes is changed where it is written,
and the package is imported anew, so everything that is made of it changes, too.
"""

from __future__ import annotations

import ast
import importlib
import os
import pickle
import re
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any, Final, NamedTuple, TypeAlias

_PATIENCE: Final = 600  # seconds that a change may take
_FACTORS: Final = {"halved": 0.5, "doubled": 2}
_NUMBER: Final = re.compile(r"-?(?!1 <<)[\d_.]+(?: << \d+)?")  # as it is written: no bit, no code point, no number of a tag

_Way: TypeAlias = tuple[str, str, Callable[[Any], Any]]


class Change(NamedTuple):
    """One thing that is done to one value of the package."""

    module: str
    name: str
    part: str
    what: str
    apply: Callable[[Any], Any]

    @property
    def subject(self) -> str:
        return f"{self.module.removeprefix('newsclean.')}.{self.name}{self.part}"


def find_changes() -> Iterator[Change]:
    """Find what can be changed in the modules that extracting an article loads."""
    importlib.import_module("newsclean.extraction")
    for module, loaded in sorted(sys.modules.items()):
        if not module.startswith("newsclean.") or loaded.__file__ is None:
            continue
        source = Path(loaded.__file__).read_text("utf-8")
        for node in ast.parse(source).body:
            if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
                written = ast.get_source_segment(source, node.value) or ""
                for part, what, apply in _ways(getattr(loaded, node.target.id, None), written):
                    yield Change(module, node.target.id, part, what, apply)


def _ways(value: Any, written: str) -> Iterator[_Way]:  # noqa: ANN401 - of any type
    if isinstance(value, int | float) and _NUMBER.fullmatch(written):
        yield from ((f"={value}", what, partial(_times, factor)) for what, factor in _FACTORS.items())
    elif isinstance(value, range) and "0x" not in written:
        yield from _moves(value, ("start", "stop"))
    elif isinstance(value, tuple) and value and all(isinstance(part, int | float) for part in value):
        yield from _moves(value, getattr(value, "_fields", ()))
    elif isinstance(value, tuple) and value and all(hasattr(row, "_fields") for row in value):
        for index, row in enumerate(value):
            yield f"[{next(part for part in row if part)}]", "dropped", partial(_without, index)
    elif isinstance(value, dict) and value and all(_is_group(words) for words in value.values()):
        yield from ((f"[{_named(key)}]", "dropped", partial(_emptied, key)) for key in value)


def _is_group(words: object) -> bool:
    """Say whether a value is a group of words, or a record that holds some."""
    if hasattr(words, "_fields"):
        return hasattr(words, "lines")
    return isinstance(words, tuple) and all(isinstance(word, str) for word in words)


def _moves(value: Any, parts: Sequence[str]) -> Iterator[_Way]:  # noqa: ANN401 - a range or a named tuple of numbers
    for part in parts:
        yield from ((f".{part}={getattr(value, part):.4g}", what, partial(_moved, part, factor)) for what, factor in _FACTORS.items())


def _times(factor: float, number: Any) -> Any:  # noqa: ANN401 - an int or a float
    return type(number)(number * factor)


def _moved(part: str, factor: float, value: Any) -> Any:  # noqa: ANN401 - a range or a named tuple of numbers
    number = _times(factor, getattr(value, part))
    if isinstance(value, range):
        return range(number, value.stop) if part == "start" else range(value.start, number)
    return value._replace(**{part: number})


def _without(index: int, rows: tuple[Any, ...]) -> tuple[Any, ...]:
    return rows[:index] + rows[index + 1 :]


def _emptied(key: object, groups: dict[Any, Any]) -> dict[Any, Any]:
    return groups | {key: groups[key]._replace(lines="") if hasattr(groups[key], "_fields") else ()}


def _named(key: object) -> str:
    hints = vars(importlib.import_module("newsclean.vocabulary").Hint)
    return str(next((name for name, bit in hints.items() if bit == key), key)).lower()


class _Changed(SourceFileLoader):
    """Loads the module of a change, with the change made where the value is written."""

    change: Change

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002 - the name is the loader's own
        tree = ast.parse(Path(self.path).read_text("utf-8"))
        for node in tree.body:
            if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == self.change.name and node.value:
                node.value = ast.Call(ast.Name("_change", ast.Load()), [node.value], [])
        return compile(ast.fix_missing_locations(tree), self.path, "exec")

    def exec_module(self, module: ModuleType) -> None:
        vars(module)["_change"] = self.change.apply
        super().exec_module(module)


class _Finder:
    """Finds the module of a change before anybody else does."""

    def __init__(self, change: Change) -> None:
        self._change = change

    def find_spec(self, name: str, path: Sequence[str] | None, _: ModuleType | None = None) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path) if name == self._change.module else None
        if spec and spec.origin:
            spec.loader = _Changed(name, spec.origin)
            spec.loader.change = self._change
        return spec


def import_changed(change: Change) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "newsclean"]:
        del sys.modules[name]
    sys.meta_path.insert(0, _Finder(change))


def in_fork(work: Callable[[], Any]) -> Any:  # noqa: ANN401 - what *work* gives
    """Do something in a process of its own; None where that dies."""
    reader, writer = os.pipe()
    if not os.fork():
        signal.alarm(_PATIENCE)
        try:
            with os.fdopen(writer, "wb") as pipe:
                pickle.dump(work(), pipe)
        finally:
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        data = pipe.read()
    os.wait()
    return pickle.loads(data) if data else None  # noqa: S301 - our own
