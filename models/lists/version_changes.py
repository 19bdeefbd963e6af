"""What using a version of a list again would change; asked with its id as `{version}` as well."""

from models.listing import Listing, Sort

_SOURCE = """(
  SELECT {version}::uuid AS version, identifier_type, identifier,
    CASE WHEN p.identifier IS NULL THEN 'added' ELSE 'removed' END AS effect,
    coalesce(c.name, p.name) AS name, coalesce(c.id, p.id) AS id
  FROM (SELECT * FROM eligibility_entry WHERE list = {version}::uuid) c
  FULL JOIN (
    SELECT e.* FROM eligibility_list v JOIN eligibility_list l ON l.kind = v.kind AND l.in_force
    JOIN eligibility_entry e ON e.list = l.id
    WHERE v.id = {version}::uuid
  ) p USING (identifier_type, identifier)
  WHERE p.identifier IS NULL OR c.identifier IS NULL
) d"""

LISTING = Listing(
    key="d.id",
    columns="d.effect, d.identifier_type, d.identifier, d.name",
    source=_SOURCE,
    sorts={"identifier": Sort("d.identifier", "varchar", nullable=False)},
    first_sort="identifier",
    filters={"version": "d.version = {value}::uuid"},
)
