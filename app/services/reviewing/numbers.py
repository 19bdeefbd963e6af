"""How a review stands, by provider and in all."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, astuple, dataclass
from json import dumps, loads
from typing import Any
from uuid import UUID

from app.eligibility.providers import PROVIDER
from models import review_query as query


@dataclass(frozen=True, slots=True)
class Numbers:
    """How many registrations there are, what was answered, and what came of it.

    `unanswered` are those that still wait; others without an answer changed in another way.
    """

    total: int = 0
    started: int = 0
    not_started: int = 0
    unanswered: int = 0
    not_applied: int = 0
    now_started: int = 0
    now_expired: int = 0
    expired_unanswered: int = 0

    @property
    def answered(self) -> int:
        """How many registrations have an answer."""
        return self.started + self.not_started

    @property
    def otherwise(self) -> int:
        """How many have no answer and wait for none, being expired or changed by hand."""
        return self.total - self.answered - self.unanswered


@dataclass(frozen=True, slots=True)
class OfProvider:
    """The numbers of one provider."""

    provider: str
    numbers: Numbers

    @property
    def name(self) -> str:
        """The provider's name."""
        return PROVIDER[self.provider].name


async def numbers_of(review: UUID) -> list[OfProvider]:
    """How a review stands now, by provider in alphabetical order of name."""
    return sorted(map(_of_provider, await query.numbers(review)), key=_name)


def in_all(providers: Iterable[OfProvider]) -> Numbers:
    """The numbers of all providers together."""
    columns = zip(*(astuple(one.numbers) for one in providers), strict=True)
    return Numbers(*map(sum, columns))


def to_json(providers: Sequence[OfProvider]) -> str:
    """The numbers as a finished review keeps them."""
    return dumps([asdict(one) for one in providers])


def from_json(stored: str) -> list[OfProvider]:
    """The numbers that a finished review kept."""
    return [OfProvider(one["provider"], Numbers(**one["numbers"])) for one in loads(stored)]


def _of_provider(row: Any) -> OfProvider:
    values = {name: row[name] for name in Numbers.__dataclass_fields__}
    return OfProvider(row["provider"], Numbers(**values))


def _name(one: OfProvider) -> str:
    return one.name
