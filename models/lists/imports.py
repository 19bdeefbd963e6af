"""The history of a kind of file: every import, and versions of lists that came otherwise."""

from models.listing import Listing, Search, Sort

AT = "coalesce(r.at, l.in_force_since, l.created_at)"

LISTING = Listing(
    key="coalesce(r.id, l.id)",
    columns=f"""
      r.id AS run, coalesce(r.kind, l.kind) AS kind, r.agreed,
      coalesce(r.state, 'applied') AS state,
      coalesce(r.file_name, l.file_name) AS file_name, coalesce(r.sha256, l.sha256) AS sha256,
      r.rows, r.usable, r.repeated, r.unusable, r.added, r.changed, r.removed, r.refusal,
      coalesce(r.actor_label, l.in_force_by) AS actor_label, {AT} AS at,
      l.id AS version_id, l.version, l.in_force, l.entries
    """,
    source="import_run r FULL JOIN eligibility_list l ON l.import_run = r.id",
    sorts={"at": Sort(AT, "timestamptz", nullable=False)},
    first_sort="-at",
    search=Search(text=("coalesce(r.file_name, l.file_name)", "r.sha256")),
    filters={"state": "coalesce(r.state, 'applied') = {value}"},
    always=("coalesce(r.kind, l.kind) = {kind}",),
)
