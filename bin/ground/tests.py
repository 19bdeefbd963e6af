"""Runs the checks and the whole suite, or the tests of the paths given."""

import os
import subprocess
import sys
import time

from ground import check, chromium
from ground.venv import PYTHON, ROOT

# Each process has servers of its own, so a file's tests stay together and files share nothing. In
# the order of `tests/order.py`, since the files of a folder may share a running service.
FILES = ("--dist", "loadfile", "--no-loadscope-reorder")
# One more than there are processors: most tests wait a good deal, for a browser or a server.
PROCESSES = min((os.cpu_count() or 1) + 1, 4)
SIDE_BY_SIDE = ("-n", str(PROCESSES), *FILES)


def main() -> None:
    """Run what was asked for, print a summary and end the command with 0 only if all was well."""
    began = time.monotonic()
    paths = sys.argv[1:]
    environ = os.environ | {"CHROMIUM": chromium.provide()}
    checked = True if paths else check.passes()
    print("--- tests", flush=True)
    tested = subprocess.run(
        [str(PYTHON), "-m", "pytest", *(paths or SIDE_BY_SIDE)], cwd=ROOT, env=environ
    ).returncode
    if not checked:
        print("The checks above complained.")
    print(f"{'Passed' if checked and not tested else 'Failed'} in {time.monotonic() - began:.0f} s")
    sys.exit(tested or (0 if checked else 1))
