"""Finding the columns of a file by their names, in whatever order they stand."""

from collections.abc import Sequence
from typing import TypeVar

from app.eligibility.imports.formats import Format
from app.eligibility.imports.problems import Refusal

Content = TypeVar("Content")


def choose_format(
    header: Sequence[str], formats: Sequence[Format[Content]]
) -> tuple[Format[Content], tuple[int, ...]]:
    """The format whose columns are all in the header, and where; raises `Refusal`."""
    named = [_plain(name) for name in header]
    closest = min(formats, key=lambda each: len(_missing(named, each.columns)))
    missing = _missing(named, closest.columns)
    if missing:
        raise Refusal(f"{_columns(missing)} missing from the header.")
    doubled = [name for name in closest.columns if named.count(_plain(name)) > 1]
    if doubled:
        raise Refusal(f"{_columns(doubled)} more than once in the header.")
    return closest, tuple(named.index(_plain(name)) for name in closest.columns)


def _missing(named: Sequence[str], columns: Sequence[str]) -> list[str]:
    return [name for name in columns if _plain(name) not in named]


def _plain(name: str) -> str:
    return name.strip().casefold()


def _columns(names: Sequence[str]) -> str:
    quoted = [f"“{name}”" for name in names]
    if len(quoted) == 1:
        return f"The column {quoted[0]} is"
    return f"The columns {', '.join(quoted[:-1])} and {quoted[-1]} are"
