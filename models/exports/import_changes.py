"""All differences that an import makes, or would make."""

from models.export import Export
from models.export_cells import plain, text
from models.lists.import_changes import LISTING

EXPORT = Export(
    listing=LISTING,
    file="import-differences",
    action="import.exported",
    object_type="import_run",
    columns={
        "effect": plain("c.effect"),
        "identifier_type": plain("c.identifier_type"),
        "identifier": text("c.identifier"),
        "name": text("c.name"),
        "changed_columns": plain(
            "array_to_string(ARRAY(SELECT n FROM unnest(c.columns) AS n"
            " WHERE n NOT LIKE 'search_%'), ' ')"
        ),
    },
    order="c.effect, c.identifier_type, c.identifier",
)
