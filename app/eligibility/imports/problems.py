"""What can be wrong with a file or with one of its rows, in words for whoever sent it."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that cannot be used; the header is row 1."""

    row: int
    column: str
    reason: str

    @property
    def sentence(self) -> str:
        """The row, the cell and the reason, such as "Row 7: Ofsted URN is empty"."""
        return f"Row {self.row:,}: {' '.join(filter(None, (self.column, self.reason)))}"


class Unusable(Exception):
    """One row cannot be used; `column` is empty when no single cell is to blame."""

    def __init__(self, column: str, reason: str) -> None:
        super().__init__(column, reason)
        self.column = column
        self.reason = reason


class Refusal(Exception):
    """The whole file is refused; its text says why, `problems` are the rows to blame, if any."""

    def __init__(self, sentence: str, problems: Sequence[Problem] = ()) -> None:
        super().__init__(sentence)
        self.problems = tuple(problems)
