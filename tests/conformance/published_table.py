"""GOV.UK's published examples of tables as values of ours."""

from typing import Any

from components import Cell, Component, Heading, Table
from tests.conformance.published import Beyond, Options, attributes, word


def table(options: Options) -> Component:
    """A table; rows that are none are left out, as GOV.UK leaves them out."""
    return Table(
        rows=tuple(tuple(map(cell, row)) for row in options.pop("rows") if row),
        head=tuple(heading(item) for item in options.pop("head", ())),
        caption=options.pop("caption", ""),
        caption_classes=options.pop("captionClasses", ""),
        row_headings=options.pop("firstCellIsHeader", False),
        classes=options.pop("classes", ""),
        attributes=attributes(options),
    )


def cell(item: Options) -> Cell:
    return Cell(**piece(item))


def heading(item: Options) -> Heading:
    return Heading(**piece(item))


def piece(item: Options) -> dict[str, Any]:
    said = word(item)
    found = {
        "content": said if not isinstance(said, int) else str(said),
        "numeric": item.pop("format", "") == "numeric",
        "classes": item.pop("classes", ""),
        "colspan": item.pop("colspan", 0),
        "rowspan": item.pop("rowspan", 0),
        "attributes": attributes(item),
    }
    if item:
        raise Beyond(", ".join(item))
    return found
