"""Who may import whom, and what importing newsclean loads."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "newsclean"
PARSERS = {"lxml", "selectolax", "html.parser", "bs4"}
# Module or folder -> modules and folders of ours that it may import; every other import of ours is an error.
LAYERS = {
    "article": set(),
    "page": set(),
    "rules": {"rules", "page"},
    "newsroom": {"newsroom", "rules", "article"},
    "declaration": set(),
    "encoding": {"rules", "article", "declaration"},
    "text": {"page", "rules"},
    "html": {"html", "page", "rules"},
    "metadata": {"page", "rules"},
    "islands": {"html", "metadata", "page", "rules"},
    "sites": {"rules"},
    "body": {"page", "rules"},
    "labels": {"page"},
    "lines": {"labels", "newsroom", "page", "rules"},
    "opening": {"body", "labels", "lines", "newsroom", "page", "rules"},
    "zones": {"body", "labels", "lines", "newsroom", "page", "rules"},
    "titles": {"newsroom", "page", "rules"},
    "fields": {"article", "body", "labels", "newsroom", "page", "rules", "sites"},
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
    return sorted(folder.glob("*.py")) if folder.is_dir() else [folder.with_suffix(".py")]


@pytest.mark.parametrize("layer", LAYERS)
def test_layer_imports_only_what_lies_below(layer: str) -> None:
    for path in _files(layer):
        ours = {name.split(".")[1] for name in _imports(path) if name.startswith("newsclean.")}
        assert ours <= LAYERS[layer], path


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.stem)
def test_only_html_knows_a_parser(path: Path) -> None:
    roots = {name.split(".")[0] for name in _imports(path)}
    if path.name == "extract.py":
        assert roots & PARSERS == {"lxml"}  # the type of an element, for type checkers only
    elif path.parent.name != "html":
        assert not roots & PARSERS


def test_every_module_is_in_a_layer() -> None:
    above = {"__init__", "__main__", "extract", "cli"}
    names = {path.stem for path in PACKAGE.glob("*.py")} | {p.name for p in PACKAGE.iterdir() if (p / "__init__.py").exists()}
    assert names == set(LAYERS) | above


def test_command_line_uses_the_public_api_alone() -> None:
    assert {name for name in _imports(PACKAGE / "cli.py") if name.startswith("newsclean.")} <= {
        "newsclean.ExtractionError",
        "newsclean.extract",
    }


def test_import_is_light() -> None:
    code = "import sys, newsclean; print({'lxml', 'charset_normalizer', 'argparse', 'logging'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = subprocess.run(
        [sys.executable, "-c", code.replace("newsclean", "selectolax.lexbor")], capture_output=True, text=True, check=True
    )
    assert ast.literal_eval(done.stdout) <= ast.literal_eval(loaded.stdout)
    assert not {"lxml", "charset_normalizer"} & ast.literal_eval(done.stdout)
