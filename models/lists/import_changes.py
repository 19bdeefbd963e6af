"""What an import does to each entry or workplace; always asked for one import."""

from models.listing import Listing, Sort

LISTING = Listing(
    key="c.id",
    columns="c.effect, c.identifier_type, c.identifier, c.name, c.columns",
    source="import_change c",
    sorts={"identifier": Sort("c.identifier", "varchar", nullable=False)},
    first_sort="identifier",
    filters={"import": "c.import_run = {value}::uuid"},
)
