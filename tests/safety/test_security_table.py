"""The table of `docs/security.md`: every test that it names as a proof is there."""

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parent.parent
TABLE = (TESTS.parent / "docs" / "security.md").read_text()
NAMED = sorted(set(re.findall(r"`([\w/]+\.py)::(\w+)`", TABLE)))
ANSWERS = ("n/a", "read", "operator", "gap")
LINES = [line for line in TABLE.splitlines() if re.match(r"\| \d", line)]


@pytest.mark.parametrize(("file", "name"), NAMED, ids=[name for _, name in NAMED])
def test_a_proof_is_a_test_that_exists(file, name):
    assert re.search(rf"^(async )?def {name}\(", (TESTS / file).read_text(), re.M)


@pytest.mark.parametrize("line", LINES)
def test_every_line_has_a_proof_or_says_why_it_has_none(line):
    proof = line.rstrip(" |").rpartition("|")[2].strip()
    assert proof in ANSWERS or proof.startswith("`")


@pytest.mark.parametrize("chapter", range(1, 15))
def test_every_chapter_is_there(chapter):
    assert any(line.startswith(f"| {chapter}.") for line in LINES)
