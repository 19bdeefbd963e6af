"""The one query of a request: state, person, draft, late permission and the facts of the walk."""

from uuid import UUID

import asyncpg

from models.engine import DB

_COLUMNS = (
    "kind",
    "identifier",
    "name",
    "address_1",
    "address_2",
    "address_3",
    "town",
    "county",
    "postcode",
    "establishment_type",
    "authority_code",
    "authority",
    "provider_type",
    "early_years_register",
)

# The record that the answer names, else (none, or closed since) the one the suggestion names.
# Only what is read of it: each column costs at every step of the plan that it passes.
_CHOSEN = """
  LEFT JOIN LATERAL (
    SELECT place.id, place.ukprn, {columns}
    FROM (VALUES (1, d.answers ->> '{key}'), (2, d.prefill ->> '{key}')) named (turn, value)
      JOIN workplace place ON place.choosable AND place.kind = split_part(named.value, ':', 1)
        AND place.identifier = split_part(named.value, ':', 2)
    ORDER BY named.turn LIMIT 1
  ) {alias} ON true
"""

# The lists in force that name a record, each by its own type of identifier: the same digits can
# be one school's URN and another provider's Ofsted number.
_LISTS = """ARRAY(
    SELECT l.kind FROM eligibility_list l JOIN eligibility_entry e ON e.list = l.id
    WHERE l.in_force AND (
      (e.identifier_type = 'urn' AND {w}.kind = 'school' AND e.identifier = {w}.identifier)
      OR (e.identifier_type = 'ukprn' AND e.identifier = {w}.ukprn)
      OR (e.identifier_type = 'ofsted_urn' AND {w}.kind = 'childcare_provider'
          AND e.identifier = {w}.identifier)
    )
  )"""


def record_columns(alias: str, prefix: str = "") -> str:
    """The SELECT list of one workplace, each name behind `prefix`."""
    return ", ".join(f"{alias}.{name} AS {prefix}{name}" for name in _COLUMNS)


def lists_of(alias: str) -> str:
    """The kinds of the lists that a workplace is on, as an array."""
    return _LISTS.format(w=alias)


def place_columns(alias: str, prefix: str = "") -> str:
    """The SELECT list of one workplace and the lists it is on, each name behind `prefix`."""
    found = f"CASE WHEN {alias}.id IS NOT NULL THEN {lists_of(alias)} END AS {prefix}lists"
    return f"{record_columns(alias, prefix)}, {found}"


OFFERS = "ARRAY(SELECT provider FROM course_provider WHERE course = {course} ORDER BY provider)"

ITT_PROVIDERS = """ARRAY(
      SELECT ARRAY[e.identifier, COALESCE(e.name, '')]
      FROM eligibility_list l JOIN eligibility_entry e ON e.list = l.id
      WHERE l.in_force AND l.kind = 'itt_providers' ORDER BY e.identifier
    )"""

_ITT_PROVIDERS = f"""CASE
    WHEN d.answers ->> 'employment_type' = 'lead_mentor_for_accredited_itt_provider'
    THEN {ITT_PROVIDERS}
  END"""

# Courses of which this person already had a funded space (EHCO and its older form are one, which
# the reader of this column knows). A list of accepted registrations of one person: short.
_FUNDED = """ARRAY(
    SELECT DISTINCT r.course FROM registration r
    WHERE r.user_id = u.id AND r.provider_status = 'accepted' AND r.funded_place IS NOT FALSE
      AND COALESCE(r.funding_decision, r.funding_result) = 'funded'
  )"""

ARRIVAL = f"""
SELECT s.*, u.id AS user_id, u.email, u.name AS user_name, u.date_of_birth, u.trn, u.trn_status,
  d.key AS draft_key, d.answers, d.prefill, d.version AS draft_version, d.updated_at,
  p.expires_at AS late_expires_at, p.ended_at AS late_ended_at, p.ended_why AS late_ended_why,
  e.id AS subscription_id, e.interest AS subscription_interest,
  (SELECT count(*) FROM registration r WHERE r.user_id = u.id) AS registrations,
  {OFFERS.format(course="d.answers ->> 'course'")} AS offers,
  {_ITT_PROVIDERS} AS itt_providers,
  {_FUNDED} AS funded_courses,
  {place_columns("w", "w_")}, {place_columns("c", "c_")}
FROM (VALUES (1)) one (id)
  LEFT JOIN service_state s ON s.id = one.id
  LEFT JOIN app_user u ON u.id = $1
  LEFT JOIN draft d ON d.user_id = u.id
  LEFT JOIN subscription e ON e.user_id = u.id AND e.unsubscribed_at IS NULL
  LEFT JOIN LATERAL (
    SELECT l.expires_at, l.ended_at, l.ended_why FROM late_permission l WHERE l.email = u.email
    ORDER BY l.added_at DESC, l.ended_at DESC LIMIT 1
  ) p ON true
  {_CHOSEN.format(alias="w", key="workplace", columns=record_columns("place"))}
  {_CHOSEN.format(alias="c", key="childcare_provider", columns=record_columns("place"))}
"""


async def arrival(user_id: UUID | None) -> asyncpg.Record:
    """What one request needs to know; a single row, also for nobody and on an empty database."""
    row = await DB.row(ARRIVAL, user_id)
    assert row is not None  # a VALUES row always comes back
    return row
