"""One visit to a step of the journey, as its page needs to know it."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.journey.mistakes import Mistakes
from app.journey.step import Step
from app.journey.walk import Walk
from app.pages.addresses import address
from app.services.arrival import Arrival
from app.services.workplace_search import NOTHING_ASKED, Found


@dataclass(frozen=True, slots=True)
class Sent:
    """What was sent and could not be taken: the form, and what is wrong with it."""

    form: Mapping[str, str]
    mistakes: Mistakes


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit to a step: by whom, how it was opened, and what a search found."""

    arrival: Arrival
    walk: Walk
    step: Step
    changing: bool = False
    sent: Sent | None = None
    found: Found = NOTHING_ASKED
    none_of_these: bool = False

    @property
    def here(self) -> str:
        """The address of this step, opened the same way, with what was searched for."""
        query = {"q": self.found.query} if self.found.asked else {}
        return address(self.step, self.changing, **query)

    def afresh(self, *, none_of_these: bool) -> str:
        """The address to open this step anew, with an empty box where there is one."""
        marks = {"none": "1"} if none_of_these else {}
        return address(self.step, self.changing, **marks)
