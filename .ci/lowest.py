"""Print the lowest versions that pyproject.toml allows, of what users install and of what the tests need, as pins for pip."""

from __future__ import annotations

import tomllib
from pathlib import Path

project = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["project"]
extras = project["optional-dependencies"]
users = [*project["dependencies"], *extras["arrow"], *extras["progress"], *extras["warc"]]
for requirement in [*users, *(r for r in extras["dev"] if r.startswith(("hypothesis", "pytest", "warcio")))]:
    name, lowest = requirement.split(">=")
    print(f"{name}=={lowest}")
