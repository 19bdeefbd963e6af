"""What a measurement found: a figure beside its yardstick and its goal."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal

Kind = Literal["ratio", "more", "value"]
Way = Literal["at least", "at most", "under", "exactly"]


@dataclass(frozen=True, slots=True)
class Goal:
    """What is asked of a figure: of its ratio to the yardstick, its distance from it, or itself."""

    way: Way
    limit: float
    kind: Kind = "value"

    def met_by(self, judged: float) -> bool:
        """Whether this number is good enough."""
        if self.way == "at least":
            return judged >= self.limit
        if self.way == "exactly":
            return judged == self.limit
        return judged < self.limit or (self.way == "at most" and judged == self.limit)


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: each round's number, and the yardstick's beside it in the same round.

    Without a goal it is there for the reader only.
    """

    name: str
    unit: str
    measured: tuple[float, ...]
    yardstick: str = ""
    beside: tuple[float, ...] = ()
    goal: Goal | None = None

    @property
    def middle(self) -> float:
        """The median of the rounds."""
        return median(self.measured)

    @property
    def ratios(self) -> tuple[float, ...]:
        """What each round reached of its yardstick."""
        return tuple(ours / its for ours, its in zip(self.measured, self.beside, strict=True))

    @property
    def judged(self) -> tuple[float, ...]:
        """The numbers of the rounds that the goal speaks about."""
        kind = self.goal.kind if self.goal else "value"
        if kind == "ratio":
            return self.ratios
        if kind == "more":
            return tuple(ours - its for ours, its in zip(self.measured, self.beside, strict=True))
        return self.measured

    @property
    def verdict(self) -> str:
        """`met` or `missed` by the median of the rounds; nothing where no goal is set."""
        if self.goal is None:
            return ""
        return "met" if self.goal.met_by(median(self.judged)) else "missed"


def missed(figures: Sequence[Figure]) -> list[str]:
    """The names of the figures that miss their goals."""
    return [figure.name for figure in figures if figure.verdict == "missed"]
