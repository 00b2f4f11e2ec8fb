"""Run the tests against the built wheel, in an environment of its own.

    python .ci/wheel.py ENVIRONMENT [--from FOLDER] [--lowest] [PYTEST ARGUMENT ...]

The wheel lies in dist/, or in FOLDER. The tests are copied to build/installed/, where no checkout is on the path. With ``--lowest`` the
environment holds the lowest versions that pyproject.toml allows, of what users install and of what the tests need.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

COPIED = ("tests", "fixtures", "README.md", "README.ko.md", "pyproject.toml")
EXTRAS = ("arrow", "progress", "warc")

environment, *arguments = sys.argv[1:]
folder = "dist"
if arguments[:1] == ["--from"]:
    _, folder, *arguments = arguments
lowest = "--lowest" in arguments
arguments = [argument for argument in arguments if argument != "--lowest"]

config = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))
needed = list(config["dependency-groups"]["test"])
if lowest:
    project = config["project"]
    of_users = [*project["dependencies"], *(each for extra in EXTRAS for each in project["optional-dependencies"][extra])]
    needed = [requirement.replace(">=", "==") for requirement in (*of_users, *needed)]
    print("\n".join(needed))

venv.create(environment, with_pip=True, clear=True)
python = str(Path(environment, "Scripts" if sys.platform == "win32" else "bin", "python").absolute())
(wheel,) = Path(folder).glob("*.whl")
subprocess.run([python, "-m", "pip", "install", "--quiet", f"{wheel}[{','.join(EXTRAS)}]", *needed], check=True)

installed = Path("build/installed")
shutil.rmtree(installed, ignore_errors=True)
installed.mkdir(parents=True)
for name in COPIED:
    copy = shutil.copytree if Path(name).is_dir() else shutil.copy
    copy(name, installed / name)

found = subprocess.run(
    [python, "-c", "import newsclean; print(newsclean.__file__)"], cwd=installed, capture_output=True, text=True, check=True
)
if not Path(found.stdout).is_relative_to(Path(environment).absolute()):
    sys.exit(f"not the wheel's: {found.stdout}")
# The wheel holds no comments, and no lines that rules are tested with.
ignored = ("tests/project/test_layers.py", "tests/rules/test_rules.py")
options = ["-q", "-p", "no:cacheprovider", *(f"--ignore={name}" for name in ignored)]
pytest = [python, "-m", "pytest", *options, *arguments, "tests", "README.md"]
sys.exit(subprocess.run(pytest, cwd=installed, check=False).returncode)
