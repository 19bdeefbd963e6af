"""Column kinds that every table of ours uses the same way."""

from typing import Any

from piccolo.columns import UUID, ForeignKey, LazyTableReference, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.columns.defaults.timestamptz import TimestamptzNow
from piccolo.columns.defaults.uuid import UUID4
from piccolo.table import Table


class Citext(Varchar):
    """Text that compares without regard to case: email addresses."""

    @property
    def column_type(self) -> str:
        return "CITEXT"


def key() -> UUID:
    """The public identifier of a row."""
    return UUID(default=UUID4(), primary_key=True)


def created() -> Timestamptz:
    """When the row was made, by the database's own clock."""
    return Timestamptz(default=TimestamptzNow())


def moment(**options: Any) -> Timestamptz:
    """A point in time that the service's clock gave, empty until it has come."""
    return Timestamptz(**{"null": True, "default": None, **options})


def reference(table: type[Table] | LazyTableReference, **options: Any) -> "ForeignKey[Any]":
    """A link that must hold: not null, indexed, and its target stays while it is used."""
    chosen = {"null": False, "index": True, "on_delete": OnDelete.restrict, **options}
    return ForeignKey(references=table, **chosen)


def optional_text(length: int = 255, **options: Any) -> Varchar:
    """Text that may be absent, null rather than empty."""
    return Varchar(length=length, null=True, default=None, **options)
