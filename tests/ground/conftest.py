"""What tests of the ground need: short-lived folders and processes."""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def short_folder() -> Iterator[Path]:
    """A folder with a path short enough for a socket, reachable by other users."""
    folder = Path(tempfile.mkdtemp(prefix="npq-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def python() -> list[str]:
    """The beginning of a command that runs Python code."""
    return [sys.executable, "-u", "-c"]
