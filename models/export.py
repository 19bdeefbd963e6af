"""What a CSV file of the console holds, as data: columns of a list's rows, made by the database."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.listing import Listing


@dataclass(frozen=True, slots=True)
class Export:
    """One file: the rows that its listing finds, in a fixed order, then by the key.

    `columns` are headings and what stands below them, made by `models.export_cells`. `joins` are
    what only the file needs; they neither repeat nor lose a row. `link` is the id of a
    subscription whose unsubscribe link stands in a last column. `action` is how the audit log calls
    the reading of it; `about` names the id and the name, among what the caller gives, of the one
    thing that the file is about.
    """

    listing: Listing
    file: str
    action: str
    object_type: str
    columns: Mapping[str, str]
    order: str
    joins: str = ""
    link: str = ""
    about: tuple[str, str] | None = None


LINK = "unsubscribe_link"


def header(export: Export) -> tuple[str, ...]:
    """The headings of the file."""
    return (*export.columns, LINK) if export.link else tuple(export.columns)
