"""What an import found and would do, or did, and what it needs to be agreed to."""

from dataclasses import dataclass, field

from app.eligibility.imports.formats import NAMES, Limits
from app.eligibility.imports.list_formats import LIST_FORMATS
from app.eligibility.imports.problems import Problem, Refusal

MOST_KEPT = 2_000  # more than an accepted file can have
MOST_REMOVED_IN_100 = 10


@dataclass(slots=True)
class Tally:
    """Counts the rows of a file while they are read, and judges them against its limits."""

    limits: Limits
    rows: int = 0
    unusable: int = 0
    problems: list[Problem] = field(default_factory=list)

    def count(self) -> None:
        """Count a row; raises `Refusal` at the first beyond the limit."""
        self.rows += 1
        if self.rows > self.limits.rows:
            most = f"{self.limits.rows:,}"
            raise Refusal(f"The file has more than {most} rows, the most that can be imported.")

    def note(self, problem: Problem) -> None:
        """Count a row as unusable; the first two thousand are kept."""
        self.unusable += 1
        if len(self.problems) < MOST_KEPT:
            self.problems.append(problem)

    def judge(self) -> None:
        """Raises `Refusal` when too many of the rows are unusable, or none is usable."""
        if self.unusable == self.rows:
            raise Refusal("The file has no row that can be used.", self.problems)
        allowed = self.limits.unusable_in_100
        if self.unusable * 100 > self.rows * allowed:
            share = f"{self.unusable:,} of {self.rows:,} rows"
            raise Refusal(f"{share} cannot be used, more than {allowed} in 100.", self.problems)


@dataclass(frozen=True, slots=True)
class Counts:
    """The rows of a file, and the effect of it; `removed` ones cannot be chosen any more.

    `before` and `after` count the entries in force, or the workplaces that can be chosen.
    """

    rows: int = 0
    usable: int = 0
    repeated: int = 0
    unusable: int = 0
    added: int = 0
    changed: int = 0
    removed: int = 0
    unchanged: int = 0
    before: int = 0
    after: int = 0

    @property
    def removes_much(self) -> bool:
        """Whether more than 10 in 100 of what is there would go."""
        return self.removed * 100 > self.before * MOST_REMOVED_IN_100


@dataclass(frozen=True, slots=True)
class Consent:
    """What whoever imports has agreed to; `seen` is the `in_force` of the report they saw."""

    confirmed: bool = False
    leave_out: bool = False
    accept_removals: bool = False
    seen: str | None = None


@dataclass(frozen=True, slots=True)
class Objection:
    """Something that was not agreed to: the field of `Consent` it needs, and a sentence."""

    needs: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a file, or would; `in_force` is the fingerprint it was compared with."""

    kind: str
    file_name: str
    sha256: str
    counts: Counts
    problems: tuple[Problem, ...] = ()
    in_force: str | None = None
    applied: bool = False
    itself: bool = False  # the very version in force, which then needs no fingerprint

    @property
    def already_in_force(self) -> bool:
        """Whether this very file is what is in force, so that there is nothing to do."""
        return not self.applied and (self.itself or self.sha256 == self.in_force)

    @property
    def name(self) -> str:
        """What people call this kind of file."""
        return NAMES[self.kind]

    def objections(self, consent: Consent) -> list[Objection]:
        """What stands in the way of applying this report with this consent."""
        if self.already_in_force:
            return []
        found = []
        if consent.seen is not None and consent.seen != (self.in_force or ""):
            found.append(Objection("seen", "Something else came into force since the report."))
        # Rows of workplaces are left out without asking (eligibility.md, section 7).
        if self.counts.unusable and self.kind in LIST_FORMATS and not consent.leave_out:
            said = f"{self.counts.unusable:,} of {self.counts.rows:,} rows cannot be used."
            found.append(Objection("leave_out", said))
        if self.counts.removes_much and not consent.accept_removals:
            said = f"{self.counts.removed:,} of {self.counts.before:,} would be removed."
            found.append(Objection("accept_removals", said))
        return found

    def may_be_applied(self, consent: Consent) -> bool:
        """Whether there is something to apply, and everything it needs was agreed to."""
        return consent.confirmed and not self.already_in_force and not self.objections(consent)
