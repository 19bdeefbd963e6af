"""Which of Ofsted's registers a childcare provider is on (eligibility.md, section 7)."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.eligibility.imports.identifiers import quoted
from app.eligibility.imports.problems import Unusable

COMBINATION = "Individual Register combinations"
FLAGS = (
    "Provider Early Years Register Flag",
    "Provider Compulsory Childcare Register Flag",
    "Provider Voluntary Childcare Register Flag",
)
_ANSWERS = {"y": True, "n": False}


@dataclass(frozen=True, slots=True)
class Registers:
    """The Early Years, the Compulsory Childcare and the Voluntary Childcare Register."""

    early_years: bool
    compulsory: bool
    voluntary: bool


_COMBINATIONS = {
    "all": Registers(True, True, True),
    "eyr only": Registers(True, False, False),
    "eyr-ccr": Registers(True, True, False),
    "eyr-vcr": Registers(True, False, True),
    "ccr only": Registers(False, True, False),
    "ccr-vcr": Registers(False, True, True),
    "vcr only": Registers(False, False, True),
}


def registers(cells: Mapping[str, str]) -> Registers:
    """The registers of the combination; raises `Unusable` unless the three flags say the same."""
    written = cells[COMBINATION]
    found = _COMBINATIONS.get(" ".join(written.casefold().split()))
    if found is None:
        raise Unusable(COMBINATION, f"{quoted(written)} is not a combination of registers")
    flags = (_ANSWERS.get(cells[column].strip().casefold()) for column in FLAGS)
    expected = (found.early_years, found.compulsory, found.voluntary)
    for column, said, meant in zip(FLAGS, flags, expected, strict=True):
        if said is not meant:
            raise Unusable(column, f"{quoted(cells[column])} contradicts {quoted(written)}")
    return found
