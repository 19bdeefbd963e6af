"""All differences that using a version of a list again would make."""

from models.export import Export
from models.export_cells import plain, text
from models.lists.version_changes import LISTING

EXPORT = Export(
    listing=LISTING,
    file="version-differences",
    action="eligibility_list.exported",
    object_type="eligibility_list",
    columns={
        "effect": plain("d.effect"),
        "identifier_type": plain("d.identifier_type"),
        "identifier": text("d.identifier"),
        "name": text("d.name"),
    },
    order="d.effect, d.identifier_type, d.identifier",
)
