"""What a list of the console asks of the database, as data: one named query for each list."""

from collections.abc import Mapping
from dataclasses import dataclass, field

# A filter is one condition with `{value}`, or a condition for each value that may be chosen.
Condition = str | Mapping[str, str]

_DAY = "({{value}}::date{later})::timestamp AT TIME ZONE 'Europe/London'"


@dataclass(frozen=True, slots=True)
class Sort:
    """What rows are sorted by: an expression and its type; `nullable` if some rows have none.

    An index on (expression, key) serves both directions of a sort that is not nullable.
    """

    sql: str
    type: str = "text"
    nullable: bool = True


@dataclass(frozen=True, slots=True)
class Search:
    """Where the words of a search are looked for.

    `plain` expressions are already without case and accents (`search_text`); `ids` are compared
    when the whole text is a UUID, or are conditions with `{value}`.
    """

    text: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptCount:
    """A number of rows that is kept, so that nothing need be counted.

    It serves whoever asks with these filters only and without words.
    """

    number: str
    source: str
    filters: Mapping[str, Condition] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Listing:
    """One list: what is shown of each row, where it comes from, what can be asked of it.

    `source` never repeats a row, and `key` tells rows apart. Any fragment may name what the
    caller gives beside the wishes (`{now}`, say): it is always bound, never written in.
    """

    key: str
    columns: str
    source: str
    sorts: Mapping[str, Sort]
    first_sort: str
    filters: Mapping[str, Condition] = field(default_factory=dict)
    search: Search | None = None
    always: tuple[str, ...] = ()
    key_type: str = "uuid"
    kept: KeptCount | None = None


def from_day(moment: str) -> str:
    """The condition that a moment is on this day in England, or later."""
    return f"{moment} >= {_DAY.format(later='')}"


def to_day(moment: str) -> str:
    """The condition that a moment is on this day in England, or before."""
    return f"{moment} < {_DAY.format(later=' + 1')}"
