"""Runs the measurements of `bench/` inside .venv."""

import os
import sys

from ground.venv import PYTHON, ROOT


def main() -> None:
    """Become the bench, with the checkout and `bin/` to import from."""
    environ = {**os.environ, "PYTHONPATH": f"{ROOT}:{ROOT / 'bin'}"}
    os.chdir(ROOT)
    os.execve(PYTHON, [str(PYTHON), "-m", "bench", *sys.argv[1:]], environ)
