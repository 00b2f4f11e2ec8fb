"""Fits the weights of newsclean to pages with gold answers: python tests/fit.py {evidence,headline} FOLDER ... [--write]

Prints what each sign is worth, and the result with one outlet left out after the other; with --write, the table in
`newsclean/rules/` is made anew. Needs scikit-learn, which newsclean itself does not.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import fit_evidence
import fit_headline
import gold

RULES = Path(__file__).parent.parent / "newsclean" / "rules"
FITS = {"evidence": fit_evidence, "headline": fit_headline}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=FITS)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()

    name = arguments.what.upper()
    weights = FITS[arguments.what].fit(list(gold.read(arguments.folders)))
    table = f"{name}: Final = Signs(\n" + "".join(f"    {sign}={value},\n" for sign, value in weights._asdict().items()) + ")\n"
    print(table)
    if arguments.write:
        path = RULES / f"{arguments.what}.py"
        path.write_text(re.sub(rf"(?ms)^{name}: Final = \w+\((?:\n.*?^)?\)\n", table, path.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
