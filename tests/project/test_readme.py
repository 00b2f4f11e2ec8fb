"""Both READMEs: tables that a command prints, the same figures, one test command, no longer than a reader bears."""

from __future__ import annotations

import re

import pytest
from readme_tables import READMES, printed, put

ENGLISH, KOREAN = (path.read_text("utf-8") for path in READMES)
TABLE = "<!-- t: python -m it -->\n| | F1 |\n|---|---|\n| 이것 | 0.1 |\n| 저것 | 0.2 |\n\nfurther\n"


@pytest.mark.parametrize("readme", [ENGLISH, KOREAN], ids=["English", "Korean"])
def test_readme(readme: str) -> None:
    assert len(readme.splitlines()) < 220
    tables = re.findall(r"(?<!\|\n)^\|", readme, re.MULTILINE)
    assert len(tables) == len(re.findall(r"^<!-- [a-z]+: python .*-->\n\|", readme, re.MULTILINE))
    assert len(re.findall(r"^    python3 -m venv .*pytest", readme, re.MULTILINE)) == 1


def test_readmes_say_the_same() -> None:
    figures = [[row.split("|")[2:] for rows in printed(readme) for row in rows] for readme in (ENGLISH, KOREAN)]
    assert figures[0] == figures[1]
    code = [re.findall(r"^```python\n(.*?)^```", readme, re.MULTILINE | re.DOTALL) for readme in (ENGLISH, KOREAN)]
    assert code[0] == code[1]
    commands = [re.findall(r"^    (\S.*)$", readme, re.MULTILINE) for readme in (ENGLISH, KOREAN)]
    assert commands[0] == commands[1]


def test_rows_are_put_under_their_heads() -> None:
    rows = printed("3 pages\n\n| | body F1 |\n|---|---|\n| this | 0.3 |\n| that | 0.4 |\n")[0]
    assert put(TABLE, "t", rows) == TABLE.replace("0.1", "0.3").replace("0.2", "0.4")
    assert put(TABLE, "t", rows[:1]).splitlines()[3:] == ["| this | 0.3 |", "", "further"]


def test_what_does_not_fit_is_said() -> None:
    with pytest.raises(ValueError, match="no table"):
        put(TABLE, "speed", [])
    with pytest.raises(ValueError, match="other columns"):
        put(TABLE, "t", ["| this | 0.3 | 4 |"])
