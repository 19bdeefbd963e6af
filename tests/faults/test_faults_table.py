"""The tables of `docs/faults.md`: every fault has a proof, every proof is a test that is there."""

from pathlib import Path

import pytest

from tests.proofs import is_there, proofs_in

DOCUMENT = "faults.md"
TABLE = (Path(__file__).parents[2] / "docs" / DOCUMENT).read_text()
LINES = [line for line in TABLE.splitlines() if line.startswith("| ")]
FAULTS = [line for line in LINES if not line.startswith("| Fault ")]


@pytest.mark.parametrize(("file", "name"), proofs_in(DOCUMENT))
def test_a_proof_is_a_test_that_exists(file, name):
    assert is_there(file, name)


@pytest.mark.parametrize("line", FAULTS, ids=range(len(FAULTS)))
def test_every_fault_has_a_proof(line):
    assert ".py::test_" in line.rpartition("| ")[2]
