"""Reads the logs of web and worker: no error, and nothing of a person."""

import json
import re
from pathlib import Path

from bench.morning.people import DOMAIN

BAD = ("error", "critical", "warning")
# An address, a name, a TRN, a birth date, an unsubscribe token, a code or a token of a sign-in.
PERSONAL = re.compile(
    rf"{re.escape(DOMAIN)}|vexworth|\b4\d{{6}}\b|1984-02-29|\b1\.[\w-]{{22}}\.|code=|eyJ",
    re.IGNORECASE,
)


def wrong_lines(folder: Path) -> dict[str, object]:
    """Lines of the processes' logs that should not be there."""
    lines = [
        line
        for file in (*folder.glob("web-*.log"), *folder.glob("worker.log"))
        for line in file.read_text().splitlines()
    ]
    return {
        "log errors": [line[:400] for line in lines if level(line) in BAD],
        "personal log lines": [line[:400] for line in lines if PERSONAL.search(line)],
        "logs": [] if lines else ["nothing was logged at all"],
    }


def level(line: str) -> str:
    """The level of a line; what is no JSON was written by nobody of ours and counts as an error."""
    try:
        return str(json.loads(line).get("level", "error"))
    except (ValueError, AttributeError):
        return "error"
