"""The audit log as a file."""

from models.export import Export
from models.export_cells import moment, plain, text
from models.lists.audit import LISTING

EXPORT = Export(
    listing=LISTING,
    file="audit",
    action="audit.exported",
    object_type="audit",
    columns={
        "at": moment("e.at"),
        "actor": text("e.actor_label"),
        "action": plain("e.action"),
        "object_type": plain("e.object_type"),
        "object_id": text("e.object_id"),
        "object": text("e.object_label"),
        "before": text("nullif(e.before, '{{}}')"),
        "after": text("nullif(e.after, '{{}}')"),
        "request_id": text("e.request_id"),
    },
    order="e.at",
)
