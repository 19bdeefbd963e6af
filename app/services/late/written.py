"""Many addresses as they were pasted or uploaded, before anybody judges them."""

from dataclasses import dataclass

from app.services.csv_files import FileRefused, Kind, Row, read_rows
from app.services.late.addresses import parted
from app.services.late.choices import Details
from app.services.late.refusals import NO_ADDRESS, BatchRefused

MOST_PASTED = 500
FILE = Kind(
    columns={
        "emailaddress": "email",
        "email": "email",
        "reason": "reason",
        "provider": "provider",
        "note": "note",
        "accessendson": "ends_on",
    },
    needed=frozenset({"email"}),
    without_needed="The first row of the file must have a column called “email address”",
    without_rows="The file has no email addresses",
    largest=1_000_000,
    most_rows=2_000,
)


@dataclass(frozen=True, slots=True)
class Written:
    """One address as it was written, the number of its row, and what stands beside it."""

    row: int
    address: str
    details: Details


def pasted(text: str) -> list[Written]:
    """The addresses of a text box; raises BatchRefused."""
    pieces = parted(text)
    if not pieces:
        raise BatchRefused(NO_ADDRESS)
    if len(pieces) > MOST_PASTED:
        raise BatchRefused(f"Enter {MOST_PASTED} email addresses or fewer")
    return [Written(row, piece, Details()) for row, piece in enumerate(pieces, start=1)]


def uploaded(content: bytes) -> list[Written]:
    """The rows of a file but for blank ones, the header being row 1; raises BatchRefused."""
    try:
        return [_written(row) for row in read_rows(content, FILE)]
    except FileRefused as refused:
        raise BatchRefused(str(refused)) from None


def _written(row: Row) -> Written:
    named = dict(row.cells)
    return Written(row.number, named.pop("email", ""), Details(**named))
