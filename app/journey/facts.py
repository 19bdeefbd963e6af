"""What is known before the walk begins, and what may be seen while it goes on."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from app.eligibility.workplace import Workplace


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything the journey knows about a person and a draft; loaded in one query.

    `month` is the course start month while it is usable; `workplace` and `childcare_provider` are
    the records of the kept (else suggested) answers, None when they cannot be chosen; `offers` are
    the providers of the answered course; `posted` is the record of a value just sent by a search.
    """

    today: date
    answers: Mapping[str, str] = field(default_factory=dict)
    prefill: Mapping[str, str] = field(default_factory=dict)
    month: date | None = None
    trn_confirmed: bool = True
    name: str = ""
    date_of_birth: date | None = None
    workplace: Workplace | None = None
    childcare_provider: Workplace | None = None
    itt_providers: tuple[tuple[str, str], ...] = ()
    offers: tuple[str, ...] = ()
    previously_funded: frozenset[str] = frozenset()
    posted: Workplace | None = None

    def with_answers(self, new: Mapping[str, str], **records: Any) -> "Facts":
        """The facts after an answer; a chosen record is taken from `posted` unless it is given.

        A new course needs its `offers` among the records, else ValueError.
        """
        if "offers" not in records and new.get("course", "") not in (
            "",
            self.answers.get("course"),
        ):
            raise ValueError("a new course needs the offers of its providers")
        return replace(
            self, answers={**self.answers, **new}, **{**self._chosen_records(new), **records}
        )

    def _chosen_records(self, new: Mapping[str, str]) -> dict[str, Workplace]:
        posted = self.posted
        if posted is None:
            return {}
        keys = ("workplace", "childcare_provider")
        return {key: posted for key in keys if new.get(key) == posted.key}


@dataclass(frozen=True, slots=True)
class SoFar:
    """What a condition or a question may see: the facts, and the answers of the steps before it."""

    facts: Facts
    answers: Mapping[str, str]
