"""Tables in `docs` that name tests as proofs: `file.py::test`."""

import re
from pathlib import Path

TESTS = Path(__file__).parent


def proofs_in(document: str) -> list[tuple[str, str]]:
    """The file and the name of every test that a document of ours names."""
    text = (TESTS.parent / "docs" / document).read_text()
    return sorted(set(re.findall(r"`([\w/]+\.py)::(\w+)`", text)))


def is_there(file: str, name: str) -> bool:
    """Whether this file has this test."""
    return bool(re.search(rf"^(async )?def {name}\(", (TESTS / file).read_text(), re.M))
