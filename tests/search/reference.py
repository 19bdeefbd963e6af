"""The rules of eligibility.md, section 8, once more and plainly: slow, and without a database."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.eligibility.search_words import words

LEAST_ALIKE = 0.3
FORGIVEN_BELOW = 5
SHOWN = 20
_PLACE = ("address_1", "address_2", "address_3", "county", "authority", "postcode")


@dataclass(frozen=True, slots=True)
class Record:
    """A record as a reader of the rules would hold it against a query."""

    identifier: str
    name: tuple[str, ...]
    town: tuple[str, ...]
    every: frozenset[str]
    numbers: frozenset[str]
    postcode: str

    @property
    def order(self) -> tuple[object, ...]:
        """Name, town, identifier; who has no name stands last."""
        name, town = " ".join(self.name).encode(), " ".join(self.town).encode()
        return (not self.name, name, town, self.identifier)


def record_of(row: dict) -> Record:
    numbers = {row["identifier"].lower(), row["identifier"].lower().lstrip("eyvc")}
    numbers |= {row["ukprn"]} if row.get("ukprn") else set()
    if not row["name"]:
        return Record(row["identifier"], (), (), frozenset(numbers), frozenset(numbers), "")
    name, town = words(row["name"]), words(row.get("town") or "")
    postcode = "".join(words(row.get("postcode") or ""))
    place = {word for column in _PLACE for word in words(row.get(column) or "")}
    every = frozenset({*name, *town, *place, *numbers, postcode} - {""})
    return Record(row["identifier"], name, town, every, frozenset(numbers), postcode)


def begins(word: str, those: Iterable[str]) -> bool:
    return any(other.startswith(word) for other in those)


def trigrams(word: str) -> set[str]:
    padded = f"  {word} "
    return {padded[at : at + 3] for at in range(len(padded) - 2)}


def alike(one: str, other: str) -> float:
    """The similarity that pg_trgm computes for two words."""
    ours, theirs = trigrams(one), trigrams(other)
    return len(ours & theirs) / len(ours | theirs)


def tier(record: Record, asked: tuple[str, ...]) -> int | None:
    """The place of a match in the order of section 8; None where some word matches nothing."""
    whole, text, name = "".join(asked), " ".join(asked), " ".join(record.name)
    if not all(begins(word, record.every) for word in asked):
        return None
    rules = (
        whole in record.numbers,
        whole == record.postcode,
        name == text,
        name.startswith(text),
        all(begins(word, record.name) for word in asked),
        all(begins(word, (*record.name, *record.town)) for word in asked),
        True,
    )
    return rules.index(True)


def likeness(record: Record, asked: tuple[str, ...]) -> float | None:
    """How alike a record is that has mistakes forgiven; None where it is not alike enough."""
    near, total = (*record.name, *record.town), 0.0
    for word in dict.fromkeys(asked):
        elsewhere = begins(word, record.every)
        if len(word) < 4 or not word.isalpha():
            if not elsewhere:
                return None
            continue
        most = 1.0 if begins(word, near) else max((alike(word, n) for n in near), default=0.0)
        if most < LEAST_ALIKE - 1e-9 and not elsewhere:
            return None
        total += most if most >= LEAST_ALIKE - 1e-9 else 0.0
    return round(total, 4)


def search(records: list[Record], query: str) -> tuple[list[str], int]:
    """The identifiers that are shown, in order, and how many were found."""
    asked = words(query)
    tiers = {record: tier(record, asked) for record in records}
    hits = [(n, 0.0, r.order) for r, n in tiers.items() if n is not None]
    if len(hits) < FORGIVEN_BELOW and any(len(word) >= 4 and word.isalpha() for word in asked):
        guesses = {r: likeness(r, asked) for r, n in tiers.items() if n is None}
        hits += [(9, -score, r.order) for r, score in guesses.items() if score is not None]
    return [str(hit[2][-1]) for hit in sorted(hits)[:SHOWN]], len(hits)
