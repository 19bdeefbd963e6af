"""What the database holds of lists and workplaces, to compare before and after."""

from models.engine import DB

_ENTRIES = """
SELECT identifier_type, identifier, name, place
FROM eligibility_list l JOIN eligibility_entry e ON e.list = l.id
WHERE l.kind = $1 AND l.in_force ORDER BY identifier_type, identifier
"""
_WHOLE = """
SELECT (SELECT jsonb_agg(to_jsonb(l) ORDER BY l.id) FROM eligibility_list l),
  (SELECT jsonb_agg(to_jsonb(e) ORDER BY e.id) FROM eligibility_entry e),
  (SELECT jsonb_agg(to_jsonb(w) || jsonb_build_object('xmin', w.xmin::text) ORDER BY w.id)
   FROM workplace w)
"""


async def entries(kind: str) -> list[tuple[str | None, ...]]:
    """The entries in force of a kind of list."""
    return [tuple(row) for row in await DB.rows(_ENTRIES, kind)]


async def identifiers(kind: str) -> set[str]:
    """The identifiers in force of a kind of list."""
    return {str(entry[1]) for entry in await entries(kind)}


async def whole() -> tuple[str | None, ...]:
    """Every list, entry and workplace, with the transaction that last touched each workplace."""
    row = await DB.row(_WHOLE)
    return tuple(row or ())


async def workplaces(kind: str) -> dict[str, dict[str, object]]:
    """The workplaces of a kind by identifier."""
    rows = await DB.rows("SELECT * FROM workplace WHERE kind = $1", kind)
    return {row["identifier"]: dict(row) for row in rows}


async def runs() -> list[tuple[str, str, str | None]]:
    """Kind, state and refusal of every import so far, in order."""
    rows = await DB.rows("SELECT kind, state, refusal FROM import_run ORDER BY created_at")
    return [tuple(row) for row in rows]


async def actions() -> list[str]:
    """What the audit log says was done, in order."""
    return [row["action"] for row in await DB.rows("SELECT * FROM audit_event ORDER BY created_at")]
