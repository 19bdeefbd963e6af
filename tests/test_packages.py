"""Our packages have common names: what loads under them must be ours."""

import importlib
import subprocess
import sys

import pytest
from ground.venv import ROOT

OURS = ("app", "components", "models", "workers")


@pytest.mark.parametrize("name", [*OURS, "tests"])
def test_our_package_is_the_one_that_loads_in_tests(name):
    assert importlib.import_module(name).__path__[0] == str(ROOT / name)


@pytest.mark.parametrize("name", OURS)
def test_our_package_is_the_one_that_loads_anywhere_else(name, tmp_path):
    command = [sys.executable, "-c", f"import {name}; print({name}.__path__[0])"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.stdout.strip() == str(ROOT / name)
