"""Who may import whom, and what importing newsclean loads."""

from __future__ import annotations

import ast
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

import newsclean
from newsclean.vocabulary import DROPPED, KEPT, Label

PACKAGE = Path(__file__).parents[2] / "newsclean"
PARSERS = {"lxml", "selectolax", "html.parser", "bs4"}
# Module or folder, from below to above -> modules and folders of ours that it may import; every other import of ours is an error.
LAYERS = {
    "vocabulary": set(),
    "article": set(),
    "pattern": set(),
    "rules": {"rules", "pattern", "vocabulary"},
    "newsroom": {"newsroom", "rules", "article", "vocabulary"},
    "page": {"article", "newsroom", "rules", "vocabulary"},
    "outlets": {"rules", "vocabulary"},
    "encoding": {"encoding", "rules", "article"},
    "reading": {"reading", "newsroom", "outlets", "page", "rules", "vocabulary"},
    "scoring": {"newsroom", "page", "vocabulary"},
    "label": {"label", "newsroom", "page", "rules", "vocabulary"},
    "fields": {"fields", "article", "newsroom", "outlets", "page", "rules", "vocabulary"},
    "evidence": {"fields", "label", "newsroom", "page", "rules", "vocabulary"},
    "candidate": {"evidence", "label", "page", "rules", "scoring"},
    "choice": {"candidate", "evidence", "label", "newsroom", "page", "reading", "rules", "scoring"},
    "refusal": {"candidate", "newsroom", "page", "rules", "scoring"},
    "extraction": {"article", "candidate", "choice", "encoding", "fields", "label", "page", "reading", "refusal", "vocabulary"},
    "explanation": {"article", "candidate", "choice", "extraction", "fields", "newsroom", "refusal", "rules", "scoring", "vocabulary"},
}


def _imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
    return found


def _files(layer: str) -> list[Path]:
    folder = PACKAGE / layer
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [folder.with_suffix(".py")]


@pytest.mark.parametrize("layer", LAYERS)
def test_layer_imports_only_what_lies_below(layer: str) -> None:
    for path in _files(layer):
        ours = {name.split(".")[1] for name in _imports(path) if name.startswith("newsclean.")}
        assert ours <= LAYERS[layer], path


# What a module of rules consists of: values, and the shapes of their records.
DATA = (ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign, ast.ClassDef, ast.Expr)


@pytest.mark.parametrize("path", _files("rules"), ids=lambda path: path.stem)
def test_rules_are_data(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)]
    assert not [node for node in tree.body if not isinstance(node, DATA)]
    assert not [node for node in tree.body if isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant)]  # a docstring
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    assert all([ast.unparse(base) for base in node.bases] == ["NamedTuple"] for node in classes)


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.stem)
def test_only_the_reader_of_html_knows_a_parser(path: Path) -> None:
    roots = {name.split(".")[0] for name in _imports(path)}
    if path.name == "extraction.py":
        assert roots & PARSERS == {"lxml"}  # the type of an element, for type checkers only
    elif path.parent != PACKAGE / "reading" / "html":
        assert not roots & PARSERS


@pytest.mark.parametrize("path", [*_files("rules"), *_files("newsroom")], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_patterns_fit_a_screen(path: Path) -> None:
    wide = {"W", "F"}  # Hangul takes two columns
    assert not [
        line
        for line in path.read_text("utf-8").splitlines()
        if len(line) + sum(unicodedata.east_asian_width(letter) in wide for letter in line) > 120
    ]


def test_every_module_is_in_a_layer() -> None:
    above = {"__init__", "__main__", "cli", "arrow", "datatrove"}
    names = {path.stem for path in PACKAGE.glob("*.py")} | {p.name for p in PACKAGE.iterdir() if (p / "__init__.py").exists()}
    assert names == set(LAYERS) | above


@pytest.mark.parametrize("path", [*_files("cli"), PACKAGE / "arrow.py", PACKAGE / "datatrove.py"], ids=lambda path: path.stem)
def test_command_line_and_arrow_use_the_public_api_alone(path: Path) -> None:
    ours = {name for name in _imports(path) if name.startswith("newsclean.")}
    public = {f"newsclean.{name}" for name in newsclean.__all__}
    assert {name for name in ours if not name.startswith(("newsclean.cli", "newsclean.arrow", "newsclean.explanation"))} <= public


def _loaded(statement: str) -> set[str]:
    code = f"import sys; {statement}; print(set(sys.modules))"
    return set(ast.literal_eval(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout))


def test_import_is_light() -> None:
    assert not {"dataclasses", "selectolax"} & (_loaded("import newsclean") - _loaded("pass"))
    assert "newsclean.extraction" not in _loaded("import newsclean.cli")  # its workers need it, the command itself may not
    heavy = {"lxml", "charset_normalizer", "argparse", "logging", "pyarrow"}
    extract = "import newsclean; newsclean.extract"
    assert not heavy & (_loaded(extract) - _loaded("import selectolax.lexbor"))


def test_every_label_is_kept_or_dropped() -> None:
    assert not KEPT & DROPPED
    assert set(Label) == KEPT | DROPPED


def test_every_kept_label_is_taken_by_a_field() -> None:
    # No kept label is left out: even of the headline, whose text comes from `choice`, a field says which line it is.
    trees = [ast.parse(path.read_text("utf-8")) for path in _files("fields")]
    nodes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    taken = {node.attr for node in nodes if isinstance(node.value, ast.Name) and node.value.id == "Label"}
    assert not [f"no field in newsclean/fields/ takes Label.{label.name}" for label in KEPT if label.name not in taken]
