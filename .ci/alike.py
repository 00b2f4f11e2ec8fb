"""Say whether the pure and the compiled build answer alike, letter for letter: python .ci/alike.py PYTHON PYTHON FOLDER [FOLDER ...]

The first interpreter has the pure build, the second the compiled one. Asked are all pages and dumps under the folders, and DAMAGED
altered ones of the first folder; an answer is what `explain` says: article, reason, evidence, and of each line its label and score.
"""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

DAMAGED = 2_000
TESTS = Path(__file__).absolute().parent.parent / "tests"


def pages(folders: list[str]) -> Iterator[tuple[str, bytes]]:
    sys.path.insert(0, str(TESTS))
    from soak import altered  # noqa: PLC0415 - only those that answer need it

    found = [[path for path in sorted(Path(folder).rglob("*")) if path.suffix in (".html", ".txt")] for folder in folders]
    for path in itertools.chain(*found):
        yield str(path), path.read_bytes()
    for number in range(DAMAGED):
        path = found[0][number % len(found[0])]
        yield f"{path} altered by {number}", altered(altered(path.read_bytes(), number), number + DAMAGED)


def answers(build: str, folders: list[str]) -> None:
    import newsclean  # noqa: PLC0415 - the one that asks may have none
    from newsclean import scoring  # noqa: PLC0415

    if (build == "pure") is not scoring.__file__.endswith(".py"):
        sys.exit(f"{scoring.__file__} is not {build}")
    for name, data in pages(folders):
        print(json.dumps([name, asdict(newsclean.explain(data))], default=repr), flush=True)


def main(pure: str, compiled: str, *folders: str) -> str | None:
    asked = [
        subprocess.Popen([python, __file__, build, *folders], stdout=subprocess.PIPE, text=True)
        for python, build in ((pure, "pure"), (compiled, "compiled"))
    ]
    number, unlike = 0, []
    for ours, theirs in itertools.zip_longest(*(one.stdout or () for one in asked)):
        number += 1
        if ours != theirs:
            unlike.append(json.loads(ours or theirs)[0])
    if any(one.wait() for one in asked) or number <= DAMAGED:
        return "not all pages had an answer"
    print(f"{number} answers, {len(unlike)} unlike")
    return "\n".join(unlike) or None


if __name__ == "__main__":
    if sys.argv[1] in ("pure", "compiled"):
        answers(sys.argv[1], sys.argv[2:])
    else:
        sys.exit(main(*sys.argv[1:]))
