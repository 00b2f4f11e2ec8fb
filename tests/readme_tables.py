"""Put the tables that a command prints into README.md and README.ko.md, in the order of the names:

    python -m tests.realpages | python tests/readme_tables.py accuracy dumps
    python tests/benchmark.py | python tests/readme_tables.py speed

In a README, a table stands under ``<!-- NAME: the command that prints it -->``. Its head stays, as do the names of its rows where
there are as many as before: one of them is in Korean.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Final

READMES: Final = tuple(Path(__file__).parent.parent / name for name in ("README.md", "README.ko.md"))
_TABLE: Final = re.compile(r"(?:^\|.*\n)+", re.MULTILINE)
_HEAD: Final = 2  # lines: the names of the columns, and the line under them


def printed(text: str) -> list[list[str]]:
    """Give the tables in a text, each as the lines under its head."""
    return [table.group().splitlines()[_HEAD:] for table in _TABLE.finditer(f"{text}\n")]


def put(readme: str, name: str, rows: list[str]) -> str:
    """Give a README with other rows in the table of that name."""
    mark = re.search(rf"<!-- {re.escape(name)}: .*-->\n", readme)
    table = _TABLE.match(readme, mark.end()) if mark else None
    if table is None:
        said = f"no table under <!-- {name}: … -->"
        raise ValueError(said)
    lines = table.group().splitlines()
    head, before = lines[:_HEAD], lines[_HEAD:]
    if len(before) == len(rows):
        rows = [f"|{old.split('|')[1]}|{new.split('|', 2)[2]}" for old, new in zip(before, rows, strict=True)]
    if {row.count("|") for row in rows} != {head[0].count("|")}:
        said = f"{name} has other columns in {rows}"
        raise ValueError(said)
    return readme[: table.start()] + "\n".join([*head, *rows]) + "\n" + readme[table.end() :]


def main() -> None:
    tables = printed(sys.stdin.read())
    for path in READMES:
        readme = path.read_text("utf-8")
        for name, rows in zip(sys.argv[1:], tables, strict=True):
            readme = put(readme, name, rows)
        path.write_text(readme, "utf-8")


if __name__ == "__main__":
    main()
