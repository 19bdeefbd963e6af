"""Questions answered by searching for a record and choosing it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.eligibility.workplace import Workplace
from app.journey.facts import Facts, SoFar
from app.journey.mistakes import Mistakes, SearchAgain
from app.journey.question import Question

NONE_OF_THESE = "none_of_these"


@dataclass(frozen=True, slots=True)
class Search(Question):
    """A search box, and radios for what it found; the answer is the key of a record.

    `kinds` are the kinds of records that may be chosen, `none_advice` stands above the empty box
    after "None of these", `further_hint` says more to some people.
    """

    box_label: str
    hint: str
    legend: str
    kinds: tuple[str, ...]
    address: str
    missing: str
    not_listed: str
    none_advice: str
    kept: Callable[[Facts], Workplace | None]
    further_hint: Callable[[SoFar], str] | None = None

    def parse(self, form: Mapping[str, str], walk: SoFar) -> dict[str, str]:
        """The key of the posted record; SearchAgain for "None of these"."""
        chosen = form.get(self.name, "").strip()
        if not chosen:
            raise Mistakes({self.name: self.missing})
        if chosen == NONE_OF_THESE:
            raise SearchAgain(self.name)
        if not self._can_be_chosen(walk.facts.posted, chosen):
            raise Mistakes({self.name: self.not_listed})
        return {self.name: chosen}

    def accepts(self, answers: Mapping[str, str], walk: SoFar) -> bool:
        """Whether the record of the kept key exists and can still be chosen."""
        return self._can_be_chosen(self.kept(walk.facts), answers.get(self.name, ""))

    def _can_be_chosen(self, record: Workplace | None, key: str) -> bool:
        if record is None or not record.choosable:
            return False
        return record.key == key and record.kind in self.kinds

    def chosen(self, walk: SoFar) -> Workplace | None:
        """The record of the answer (or of a good suggestion), to stand as the selected radio."""
        return self.kept(walk.facts) if self.shown(walk) else None

    def hint_for(self, walk: SoFar) -> str:
        """The extra hint for this person, "" for none."""
        return self.further_hint(walk) if self.further_hint is not None else ""
