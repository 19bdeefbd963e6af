"""The table of `docs/accessibility.md`: every criterion of WCAG 2.2 A and AA, every proof there."""

import re
from pathlib import Path

import pytest

from tests.proofs import is_there, proofs_in

DOCUMENT = "accessibility.md"
TABLE = (Path(__file__).parent.parent / "docs" / DOCUMENT).read_text()
LINES = [line for line in TABLE.splitlines() if re.match(r"\| \d", line)]
CRITERIA = """
1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5
1.4.10 1.4.11 1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5
2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6
3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3
"""


@pytest.mark.parametrize(("file", "name"), proofs_in(DOCUMENT))
def test_a_proof_is_a_test_that_exists(file, name):
    assert is_there(file, name)


@pytest.mark.parametrize("line", LINES)
def test_every_line_has_a_proof_or_says_why_it_has_none(line):
    answer = line.split("|")[2]
    assert re.search(r"`[\w/]+\.py::|n/a: |read: ", answer)


def test_every_criterion_is_answered_once():
    answered = [number for line in LINES for number in numbers(line.split("|")[1])]
    assert sorted(answered) == sorted(CRITERIA.split())


def numbers(named: str) -> list[str]:
    """The criteria that a line names: `1.2.1 to 1.2.5` are five."""
    found = re.findall(r"\d+\.\d+\.\d+", named)
    if " to " not in named:
        return found
    section, _, first = found[0].rpartition(".")
    last = found[1].rpartition(".")[2]
    return [f"{section}.{number}" for number in range(int(first), int(last) + 1)]
