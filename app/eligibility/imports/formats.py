"""What a kind of file is like: its columns, its limits, and how one of its rows is read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

Content = TypeVar("Content")
Cells = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Limits:
    """The most rows, bytes of text, and unusable rows in 100 that a file may have."""

    rows: int
    size: int
    unusable_in_100: int


LIST_LIMITS = Limits(rows=100_000, size=20_000_000, unusable_in_100=2)
WORKPLACE_LIMITS = Limits(rows=150_000, size=100_000_000, unusable_in_100=1)


@dataclass(frozen=True, slots=True)
class Format(Generic[Content]):
    """A kind of file; `read` turns the named cells of a row into its content or raises `Unusable`.

    A file is read as UTF-8, else as Windows-1252; `any_byte` reads the five bytes that
    Windows-1252 leaves undefined as ISO-8859-1 does, where others refuse the file.
    """

    kind: str
    columns: tuple[str, ...]
    read: Callable[[Cells], Content]
    limits: Limits
    any_byte: bool = False


# The kinds by the names that people know them by (admin.md, section 16).
NAMES = {
    "schools": "Schools, top half by pupil premium",
    "sixteen_to_nineteen": "16 to 19 settings, high disadvantage",
    "early_years": "Early years settings, disadvantaged",
    "childminders": "Childminders",
    "itt_providers": "Accredited ITT providers",
    "school": "Schools and 16 to 19 settings",
    "local_authority": "Local authorities",
    "childcare_provider": "Childcare providers",
}
