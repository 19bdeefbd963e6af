"""The reviews; a finished one keeps the numbers that it ended with."""

from models.listing import Listing, Search, Sort

_KEPT = """(
  SELECT sum((one -> 'numbers' ->> '{name}')::integer) FROM jsonb_array_elements(v.report) AS one
)"""
_TOTAL = "(SELECT count(*) FROM review_registration s WHERE s.review = v.id)"
_ANSWERED = """(
  SELECT count(DISTINCT a.review_registration)
  FROM review_upload u JOIN review_answer a ON a.upload = u.id
  WHERE u.review = v.id AND u.errors = 0 AND a.answer IS NOT NULL
)"""
_KEPT_TOTAL = _KEPT.format(name="total")
_KEPT_ANSWERED = f"({_KEPT.format(name='started')} + {_KEPT.format(name='not_started')})"

LISTING = Listing(
    key="v.id",
    columns=f"""
      v.id, v.name, v.cut_off, v.answer_by, v.finished_at IS NULL AS open,
      CASE WHEN v.report IS NULL THEN {_TOTAL} ELSE {_KEPT_TOTAL} END AS registrations,
      CASE WHEN v.report IS NULL THEN {_ANSWERED} ELSE {_KEPT_ANSWERED} END AS answered
    """,
    source="review v",
    sorts={
        "opened": Sort("v.opened_at", "timestamptz", nullable=False),
        "name": Sort("lower(v.name)", nullable=False),
        "cut-off": Sort("v.cut_off", "date", nullable=False),
    },
    first_sort="-opened",
    search=Search(text=("v.name",), ids=("v.id",)),
    filters={"state": {"open": "v.finished_at IS NULL", "finished": "v.finished_at IS NOT NULL"}},
)
