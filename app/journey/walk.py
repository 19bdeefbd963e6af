"""The way a person has come through the journey."""

from dataclasses import dataclass

from app.eligibility.outcomes import Outcome
from app.journey.facts import SoFar
from app.journey.funding import outcome_of, suggestions_for
from app.journey.step import Step


@dataclass(frozen=True, slots=True)
class Walk(SoFar):
    """The path of a person: its steps in order, and the answers that count, nothing else."""

    steps: tuple[Step, ...]

    @property
    def slugs(self) -> tuple[str, ...]:
        """The slugs of the path."""
        return tuple(step.slug for step in self.steps)

    @property
    def last(self) -> Step:
        """The first step without an answer that counts."""
        return self.steps[-1]

    @property
    def resting(self) -> Step:
        """Where a person who comes back goes on: the last step that is no dead end."""
        return self.steps[-2] if self.last.is_dead_end else self.last

    @property
    def complete(self) -> bool:
        """Whether the answers can be submitted."""
        return self.last.kind == "check"

    def on_path(self, slug: str) -> bool:
        """Whether this step may be visited."""
        return self._place(slug) >= 0

    def before(self, slug: str) -> Step | None:
        """The step before one on the path, None before the first."""
        place = self._place(slug)
        return self.steps[place - 1] if place > 0 else None

    def after(self, slug: str) -> Step | None:
        """The step after one on the path, None after the last."""
        place = self._place(slug) + 1
        return self.steps[place] if 0 < place < len(self.steps) else None

    def _place(self, slug: str) -> int:
        for place, step in enumerate(self.steps):
            if step.slug == slug:
                return place
        return -1

    @property
    def outcome(self) -> Outcome | None:
        """The funding outcome, once the path has come to it."""
        return outcome_of(self) if self.on_path("funding") else None

    @property
    def suggestions(self) -> tuple[str, ...]:
        """Identifiers of other courses to think of, none before the outcome."""
        return suggestions_for(self) if self.on_path("funding") else ()
