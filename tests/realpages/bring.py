"""Brings the pages from the public repositories that hold them, blob by blob: a page counts only with its SHA-1."""

from __future__ import annotations

import ast
import gzip
import hashlib
import json
import os
import re
import subprocess
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

PUBLIC: Final = "https://github.com"
# What a script writes before the page that it shows: a copy of the page in its repository often begins with it.
_PROLOGUES: Final = rb"^\s*<\?php.*?\?>\s*", rb"^\s*(<%.*?%>\s*)+", rb"^\s*<\?.*?\?>"
# A repository that went private must not ask for a password, nor a connection that died hold the rest up for a minute.
_ENVIRONMENT: Final = {"GIT_TERMINAL_PROMPT": "0", "GIT_ASKPASS": "true", "LC_ALL": "C"}
_PATIENCE: Final = "http.lowSpeedLimit=1000", "http.lowSpeedTime=30"


class Page(NamedTuple):
    """Where a page lies: inside JSON or a notebook, the keys lead to it."""

    name: str
    repo: str
    commit: str
    path: str
    keys: tuple[str | int, ...]
    sha1: str
    url: str


def read(path: Path) -> list[Page]:
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [Page(**row | {"keys": tuple(row["keys"])}) for row in rows]


def is_page(data: bytes, page: Page) -> bool:
    return hashlib.sha1(data, usedforsecurity=False).hexdigest() == page.sha1


def _git(store: Path, *arguments: str) -> bytes | None:
    settings = [part for setting in _PATIENCE for part in ("-c", setting)]
    command = ["git", "-C", str(store), *settings, *arguments]
    done = subprocess.run(command, capture_output=True, check=False, env=os.environ | _ENVIRONMENT)
    return done.stdout if done.returncode == 0 else None


def _blobs(store: Path, page: Page) -> Iterator[bytes]:
    """Give what stands at the page's place at its commit, and where that is gone, at the newest."""
    for revision in (page.commit, "HEAD"):
        if _git(store, "fetch", "--quiet", "--depth=1", "--filter=blob:none", "origin", revision) is None:
            continue
        commit = (_git(store, "rev-parse", "FETCH_HEAD") or b"").decode().strip()
        blob = _git(store, "cat-file", "blob", f"{commit}:{page.path}")
        if blob is not None:
            yield blob


def _follow(blob: bytes, keys: Iterable[str | int]) -> str:
    value = json.loads(blob)
    for key in keys:
        value = value[0] if isinstance(value, list) and isinstance(key, str) else value
        value = value[key]
    return "".join(value)  # a notebook holds a text as its lines


def _inside(blob: bytes, page: Page) -> Iterator[bytes]:
    """Give what the text at the page's keys may have been as bytes; a notebook shows bytes and texts as Python writes them."""
    text = _follow(blob, page.keys)
    shown = ast.literal_eval(text) if text[:1] in ("'", '"', "b") else text
    if isinstance(shown, bytes):
        yield shown
        return
    for part in (shown, shown[max(0, shown.lower().find("<!doctype")) :]):
        yield from (part.encode(codec, "replace") for codec in ("utf-8", "cp949"))


def shapes(blob: bytes, page: Page) -> Iterator[bytes]:
    """Give what may be the page in a blob: itself, unpacked, inside JSON, or behind the first lines of a script."""
    yield blob
    if blob.startswith(b"\x1f\x8b"):
        yield gzip.decompress(blob)
    if page.keys:
        yield from _inside(blob, page)
    for prologue in _PROLOGUES:
        rest = re.sub(prologue, b"", blob, count=1, flags=re.DOTALL)
        yield rest
        yield rest.lstrip()


def _found(store: Path, page: Page) -> bytes | None:
    for blob in _blobs(store, page):
        try:
            found = next((data for data in shapes(blob, page) if is_page(data, page)), None)
        except (ValueError, LookupError, TypeError, SyntaxError, OSError):  # another text stands there now
            continue
        if found is not None:
            return found
    return None


def bring(pages: list[Page], source: str, folder: Path) -> list[Page]:
    """Write each page that ``folder`` lacks as ``NAME.html``, from ``source/OWNER/REPOSITORY.git``; give those that are gone."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = {page: folder / f"{page.name}.html" for page in pages}
    lacking = [page for page in pages if not (paths[page].exists() and is_page(paths[page].read_bytes(), page))]
    gone = []
    for repo, group in groupby(sorted(lacking, key=lambda page: page.repo), key=lambda page: page.repo):
        with TemporaryDirectory() as name:
            store = Path(name)
            _git(store, "init", "--quiet", "--bare")
            _git(store, "remote", "add", "origin", f"{source}/{repo}.git")
            is_there = _git(store, "ls-remote", "--quiet", "origin", "HEAD") is not None
            for page in group:
                data = _found(store, page) if is_there else None
                if data is None:
                    gone.append(page)
                else:
                    paths[page].write_bytes(data)
    return gone
