"""The record of a workplace as the journey and the funding rules see it."""

from dataclasses import dataclass
from typing import Literal

from app.eligibility import establishments

Kind = Literal["school", "local_authority", "childcare_provider"]

_NUMBER_PREFIX = {"school": "URN ", "local_authority": "UKPRN ", "childcare_provider": ""}
_DISADVANTAGE_LISTS = frozenset({"schools", "sixteen_to_nineteen"})


@dataclass(frozen=True, slots=True)
class Workplace:
    """A school, local authority or childcare provider; "" and None mean not published.

    `lists` holds the kinds of lists in force that name it by the right type of identifier.
    """

    kind: Kind
    identifier: str
    name: str | None = None
    address: str = ""
    establishment_type: str = ""
    authority_code: str = ""
    authority: str = ""
    provider_type: str = ""
    early_years_register: bool = False
    lists: frozenset[str] = frozenset()
    choosable: bool = True

    @property
    def key(self) -> str:
        """The value an answer keeps, such as "school:100000"."""
        return f"{self.kind}:{self.identifier}"

    @property
    def number_words(self) -> str:
        """The reference number as people say it, such as "URN 100000"."""
        return _NUMBER_PREFIX[self.kind] + self.identifier

    @property
    def words(self) -> str:
        """How check answers names it; a childcare provider by its number first."""
        number = self.identifier if self.kind == "childcare_provider" else ""
        return place_words(number, self.name, self.address)

    @property
    def in_england(self) -> bool:
        """Whether it is in England; local authorities and childcare providers always are."""
        return self.kind != "school" or establishments.in_england(
            self.establishment_type, self.authority_code
        )

    @property
    def eligible_type(self) -> bool:
        """Whether it is a school of an eligible establishment type."""
        return self.kind == "school" and establishments.of_eligible_type(self.establishment_type)

    @property
    def on_disadvantage_list(self) -> bool:
        """Whether the schools list or the 16 to 19 list names it."""
        return self.kind != "childcare_provider" and not _DISADVANTAGE_LISTS.isdisjoint(self.lists)


def place_words(*parts: str | None) -> str:
    """The published ones of number, name and address, with an en dash between them."""
    return " – ".join(part for part in parts if part)
