"""Tells every command of this checkout which instance runs here, and lets only one run."""

import fcntl
import os
import re
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from ground.venv import ROOT

FOLDER = Path(os.environ.get("DEV_FOLDER", ROOT / ".dev"))
ENV = FOLDER / "env"


@contextmanager
def only_one() -> Iterator[TextIO]:
    """Hold `.dev/env` while the instance runs; ends the command if another one runs here.

    Whoever reads the file asks whether it is held, so one that a killed instance left is no lie.
    """
    FOLDER.mkdir(exist_ok=True)
    with ENV.open("a+") as file:
        hold(file)
        file.truncate(0)
        try:
            yield file
        finally:
            ENV.unlink(missing_ok=True)


def hold(file: TextIO) -> None:
    """Take the lock; a reader holds it for a moment only, another instance for good."""
    for _ in range(20):
        try:
            return fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(0.05)
    url = re.search(r"^PUBLIC_URL=(.*)$", ENV.read_text(), re.MULTILINE)
    sys.exit(f"The service already runs from this checkout{f' at {url[1]}' if url else ''}.")


def publish(file: TextIO, addresses: Mapping[str, str]) -> None:
    """Write the instance's settings where `npq` finds them."""
    file.write("".join(f"{name}={value}\n" for name, value in addresses.items()))
    file.flush()
