"""Workplaces of every kind, also those that cannot be chosen (admin.md, section 9)."""

from models.arrival import lists_of
from models.listing import Listing, Sort

_NUMBERS = """w.{column} IN (
  SELECT e.identifier FROM eligibility_list l JOIN eligibility_entry e ON e.list = l.id
  WHERE l.in_force AND l.kind = {{value}} AND e.identifier_type = '{type}'
)"""
# Hashed once for the list that is asked for, where a look-up for each workplace would take long.
ON_LIST = " OR ".join(
    f"({condition}{_NUMBERS.format(column=column, type=kind)})"
    for condition, column, kind in (
        ("w.kind = 'school' AND ", "identifier", "urn"),
        ("w.ukprn IS NOT NULL AND ", "ukprn", "ukprn"),
        ("w.kind = 'childcare_provider' AND ", "identifier", "ofsted_urn"),
    )
)
ABROAD = """w.kind = 'school' AND (
  coalesce(ltrim(w.establishment_type, '0') = {welsh}::text, false)
  OR coalesce(ltrim(w.authority_code, '0') = ANY({outside}::text[]), false)
)"""

LISTING = Listing(
    key="w.id",
    columns=f"""
      w.id, w.kind, w.identifier, w.name, w.town, w.postcode, w.choosable, w.published_status,
      {lists_of("w")} AS lists
    """,
    source="workplace w",
    sorts={"name": Sort("w.search_name")},
    first_sort="name",
    filters={
        "kind": "w.kind = {value}",
        "choosable": {"yes": "w.choosable", "no": "NOT w.choosable"},
        "england": {"yes": f"NOT ({ABROAD})", "no": ABROAD},
        "on": ON_LIST,
        "off": f"({ON_LIST}) IS NOT TRUE",
        "region": "w.region = {value}",
        "authority": "w.authority = {value}",
        # The words of a search, as imports store them (app.eligibility.search_words).
        "terms": "w.search_document @@ {value}::text::tsquery",
    },
)
