"""From the rows of a file to one answer for each registration, and a report on the others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from app.services.csv_files import Row
from app.services.reviewing.answers import Answer, AnsweredRow, RowMistake, read_answer, shown
from app.services.reviewing.findings import Finding

RESTORED = "This review expired it before, and a super admin restored it"


@dataclass(frozen=True, slots=True)
class Known:
    """A registration of the review: its row there, its provider, what was answered before.

    `changed` says what happened to it since the review opened, "" for nothing that matters;
    `restored` that the review expired it, which was reverted.
    """

    id: UUID
    provider: str
    provider_name: str
    changed: str = ""
    restored: bool = False
    earlier: Answer | None = None
    earlier_on: date | None = None


@dataclass(slots=True)
class Reduced:
    """One answer for each registration of a file, by its id, and what is said of its rows."""

    answers: dict[UUID, AnsweredRow] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def understood(rows: Iterable[Row], today: date) -> Reduced:
    """The answers of the rows that are understood, each registration once."""
    reduced = Reduced()
    for row in rows:
        written = shown(row.cells.get("registration", ""))
        try:
            _take(read_answer(row, today), written, reduced)
        except RowMistake as mistake:
            reduced.findings.append(Finding(row.number, "error", str(mistake), written))
    return reduced


def compared(reduced: Reduced, provider: str, known: Mapping[UUID, Known]) -> Reduced:
    """The answers for this provider's registrations of the review, and all that is said of them."""
    findings, answers = list(reduced.findings), {}
    for registration, answer in reduced.answers.items():
        found = known.get(registration)
        if found is None:
            findings.append(_error(answer, "This registration is not part of this review"))
        elif found.provider != provider:
            findings.append(_error(answer, f"This registration is with {found.provider_name}"))
        else:
            answers[registration] = answer
            findings += [_warning(answer, says) for says in _warnings(answer, found)]
    return Reduced(answers, sorted(findings, key=_row))


def _take(new: AnsweredRow, written: str, reduced: Reduced) -> None:
    """Take a row in, which may repeat or contradict an earlier one of the same registration."""
    if new.loose_date:
        says = "The date is left out, because started is not yes"
        reduced.findings.append(Finding(new.row, "warning", says, written))
    old = reduced.answers.get(new.registration)
    if old is None:
        reduced.answers[new.registration] = new
    elif _contradict(old, new):
        raise RowMistake(f"Row {old.row} has another answer for the same registration")
    else:
        says = f"Same registration as row {old.row}. It counts once"
        reduced.findings.append(Finding(new.row, "warning", says, written))
        reduced.answers[new.registration] = _merged(old, new)


def _contradict(old: AnsweredRow, new: AnsweredRow) -> bool:
    """Whether two rows cannot both hold; a row that says nothing agrees with every other."""
    return _differ(old.answer, new.answer) or _differ(old.started_on, new.started_on)


def _differ(old: object, new: object) -> bool:
    return old is not None and new is not None and old != new


def _merged(old: AnsweredRow, new: AnsweredRow) -> AnsweredRow:
    return replace(
        old,
        answer=old.answer or new.answer,
        started_on=old.started_on or new.started_on,
        note=old.note or new.note,
    )


def _warnings(answer: AnsweredRow, known: Known) -> list[str]:
    if answer.answer is None:
        return []
    if known.changed:
        return [f"Left out. {known.changed}"]
    if known.restored and answer.answer == "not_started":
        return [f"Left out. {RESTORED}"]
    if _differ(known.earlier, answer.answer) or _differ(known.earlier_on, answer.started_on):
        return ["Answered differently in an earlier upload. This answer counts"]
    return []


def _error(answer: AnsweredRow, says: str) -> Finding:
    return Finding(answer.row, "error", says, str(answer.registration))


def _warning(answer: AnsweredRow, says: str) -> Finding:
    return Finding(answer.row, "warning", says, str(answer.registration))


def _row(finding: Finding) -> int:
    return finding.row
