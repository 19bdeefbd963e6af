"""The table of `docs/security.md`: every requirement once, every proof a test that is there."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from tests.proofs import is_there, proofs_in

DOCUMENT = "security.md"
TABLE = (Path(__file__).parents[2] / "docs" / DOCUMENT).read_text()
ANSWERS = ("n/a", "read", "operator", "gap")
LINES = [line for line in TABLE.splitlines() if re.match(r"\| \d", line)]
NUMBER = r"(\d+\.\d+\.)(\d+)"
with Path(__file__).with_name("asvs.csv").open() as file:
    WANTED = [row["requirement"] for row in csv.DictReader(file)]


def numbers(line: str) -> list[str]:
    """The requirements that a line answers: `2.1.1–2.1.12, 2.3.1` names thirteen."""
    found: list[str] = []
    for first, last in re.findall(r"(\d+\.\d+\.\d+)(?:–(\d+\.\d+\.\d+))?", line.split("|")[1]):
        (section, start), (_, end) = (re.findall(NUMBER, one)[0] for one in (first, last or first))
        found += [f"{section}{number}" for number in range(int(start), int(end) + 1)]
    return [one for one in found if one in WANTED]


@pytest.mark.parametrize(("file", "name"), proofs_in(DOCUMENT))
def test_a_proof_is_a_test_that_exists(file, name):
    assert is_there(file, name)


@pytest.mark.parametrize("line", LINES)
def test_every_line_has_a_proof_or_says_why_it_has_none(line):
    proof = line.rstrip(" |").rpartition("|")[2].strip()
    assert proof in ANSWERS or proof.startswith("`")


@pytest.mark.parametrize("line", LINES)
def test_every_line_answers_something(line):
    assert numbers(line)


def test_every_requirement_of_both_levels_is_answered_once():
    assert len(WANTED) > 250
    answered = Counter(number for line in LINES for number in numbers(line))
    assert [number for number in WANTED if answered[number] == 0] == []
    assert [number for number, times in answered.items() if times > 1] == []
