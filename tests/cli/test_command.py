"""The command on one page: where it reads from, what it prints, and its statuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import run
from new_fixture import from_json
from pages import FOLDER, held

import newsclean
from newsclean import Article, scoring
from newsclean.cli import main
from newsclean.cli.command import _parser

PAGE = FOLDER / "yonhap" / "2024-city-market.html"


def test_file_gives_json() -> None:
    done = run(str(PAGE))
    assert (done.returncode, done.stderr) == (0, b"")
    assert held(Article.from_dict(json.loads(done.stdout))) == from_json(PAGE.with_suffix(".json").read_text("utf-8"))
    assert "새벽" in done.stdout.decode()


def test_standard_input() -> None:
    assert run("-", stdin=PAGE.read_bytes()).stdout == run(str(PAGE)).stdout


def test_facts_the_caller_knows(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main([str(PAGE), "--url", "https://example.co.kr/1", "--encoding", "utf-8"]) == 0
    assert json.loads(capfdbinary.readouterr().out)["url"] == "https://example.co.kr/1"


def test_no_article() -> None:
    done = run(str(FOLDER / "front" / "not-found.html"))
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode() == f"newsclean: {FOLDER / 'front' / 'not-found.html'}: not-an-article: --explain says why\n"


@pytest.mark.parametrize("name", ["none.html"])
def test_unreadable_file(tmp_path: Path, name: str) -> None:
    done = run(str(tmp_path / name))
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == f"newsclean: {tmp_path / name}: No such file or directory: check the path\n"


def test_usage() -> None:
    assert run().returncode == 2


def test_help_fits_a_screen() -> None:
    lines = run("--help").stdout.decode().splitlines()
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80
    options = {option for action in _parser()._actions for option in action.option_strings}  # noqa: SLF001
    assert [option for option in options - {"-h"} if not any(option in line for line in lines)] == []


def test_version() -> None:
    is_compiled = not str(scoring.__file__).endswith(".py")
    assert run("--version").stdout.decode().split() == ["newsclean", newsclean.__version__, *["(compiled)"][:is_compiled]]
