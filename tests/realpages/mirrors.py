"""Makes a folder of mirrors from pages that are there already, so that the whole way can be gone without a network.

    python -m tests.realpages.mirrors FOLDER MIRRORS

Each page of ``pages.jsonl`` that FOLDER holds gets a commit of its own in its repository; MIRRORS/pages.jsonl names those commits.
Then: python -m tests.realpages --from MIRRORS --data MIRRORS
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from .bring import Page, read

_WHO = ("-c", "user.name=mirrors", "-c", "user.email=mirrors@example.com")


def _git(repository: Path, *arguments: str, stdin: bytes = b"") -> str:
    command = ["git", "-C", str(repository), *_WHO, *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, check=True).stdout.decode().strip()


def _made(repository: Path) -> None:
    """Make an empty repository that gives single blobs and commits, as public ones do."""
    repository.mkdir(parents=True)
    _git(repository, "init", "--quiet", "--bare")
    _git(repository, "config", "uploadpack.allowFilter", "true")
    _git(repository, "config", "uploadpack.allowAnySHA1InWant", "true")


def _blob(data: bytes, page: Page) -> bytes:
    """Put a page where its keys lead, as a notebook shows bytes."""
    if not page.keys:
        return data
    value: Any = repr(data)
    for key in reversed(page.keys):
        value = {key: value} if isinstance(key, str) else [None] * key + [value]
    return json.dumps(value).encode()


def add(data: bytes, page: Page, mirrors: Path) -> Page:
    """Commit a page at its path in the mirror of its repository; give the page with that commit."""
    repository = mirrors / f"{page.repo}.git"
    if not repository.exists():
        _made(repository)
    blob = _git(repository, "hash-object", "-w", "--stdin", stdin=_blob(data, page))
    _git(repository, "update-index", "--add", "--cacheinfo", f"100644,{blob},{page.path}")
    tree = _git(repository, "write-tree")
    commit = _git(repository, "commit-tree", tree, "-m", page.name)
    _git(repository, "update-ref", _git(repository, "symbolic-ref", "HEAD"), commit)
    return page._replace(commit=commit)


def main() -> None:
    folder, mirrors = Path(sys.argv[1]), Path(sys.argv[2])
    held = [page for page in read(Path(__file__).with_name("pages.jsonl")) if (folder / f"{page.name}.html").exists()]
    pages = [add((folder / f"{page.name}.html").read_bytes(), page, mirrors) for page in held]
    lines = "".join(json.dumps(page._asdict(), ensure_ascii=False) + "\n" for page in pages)
    (mirrors / "pages.jsonl").write_text(lines, "utf-8")
    shutil.copy(Path(__file__).with_name("gold.jsonl"), mirrors)


if __name__ == "__main__":
    main()
