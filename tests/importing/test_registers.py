"""The registers of childcare providers: the combination and its three flags must say the same."""

from itertools import product

import pytest

from app.eligibility.imports.problems import Unusable
from app.eligibility.imports.registers import COMBINATION, FLAGS, registers

# The table of eligibility.md, section 7.
PUBLISHED = {
    "ALL": "YYY",
    "EYR only": "YNN",
    "EYR-CCR": "YYN",
    "EYR-VCR": "YNY",
    "CCR only": "NYN",
    "CCR-VCR": "NYY",
    "VCR only": "NNY",
}


def cells(combination: str, flags: str) -> dict[str, str]:
    """The four cells of a row."""
    return {COMBINATION: combination, **dict(zip(FLAGS, flags, strict=True))}


@pytest.mark.parametrize(("combination", "flags"), PUBLISHED.items())
def test_a_combination_names_its_registers(combination, flags):
    found = registers(cells(combination, flags))
    expected = tuple(flag == "Y" for flag in flags)
    assert (found.early_years, found.compulsory, found.voluntary) == expected


@pytest.mark.parametrize("combination", PUBLISHED)
def test_flags_that_say_anything_else_are_a_contradiction(combination):
    others = {"".join(flags) for flags in product("YN", repeat=3)} - {PUBLISHED[combination]}
    for flags in [*others, "   ", "YY?"]:
        with pytest.raises(Unusable, match="contradicts"):
            registers(cells(combination, flags))


@pytest.mark.parametrize("combination", ["", "NONE", "EYR", "EYR-CCR-VCR"])
def test_another_combination_is_unusable(combination):
    with pytest.raises(Unusable, match="is not a combination of registers"):
        registers(cells(combination, "YYY"))
