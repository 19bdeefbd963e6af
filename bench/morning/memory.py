"""What the crowd remembers having done and been told: the truth is held against it."""

from dataclasses import dataclass, field

from bench.morning.people import Person


@dataclass(frozen=True, slots=True)
class Submitted:
    """One draft that somebody submitted, and every registration they were shown for it."""

    who: Person
    answers: dict[str, str]
    shown: frozenset[str]


@dataclass(slots=True)
class Memory:
    """Everything that was answered well, by whom."""

    submitted: list[Submitted] = field(default_factory=list)
    unfinished: dict[str, dict[str, str]] = field(default_factory=dict)
    # When their unsubscribing was answered, by email address; 0 for those who left before.
    unsubscribed: dict[str, float] = field(default_factory=dict)
    asked: dict[str, str] = field(default_factory=dict)
    surprises: list[str] = field(default_factory=list)


class Surprise(Exception):
    """The service showed something else than it should."""
