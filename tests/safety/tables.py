"""Whether anything in the database has changed."""

from models.engine import DB
from models.piccolo_app import TABLES

NAMES = sorted(table._meta.tablename for table in TABLES)
_SUMS = " UNION ALL ".join(
    f"SELECT '{name}' AS name, count(*) AS rows,"
    f" md5(coalesce(string_agg(t::text, chr(10) ORDER BY t::text), '')) AS sum FROM \"{name}\" t"
    for name in NAMES
)
_RECORDED = "SELECT action FROM audit_event ORDER BY created_at DESC, at DESC LIMIT $1"


async def sums() -> dict[str, tuple[int, str]]:
    """How many rows each table has, and a checksum of them."""
    return {row["name"]: (row["rows"], row["sum"]) for row in await DB.rows(_SUMS)}


def changed(before: dict[str, tuple[int, str]], after: dict[str, tuple[int, str]]) -> set[str]:
    """The tables that are not as they were."""
    return {name for name in NAMES if before[name] != after[name]}


async def recorded(
    before: dict[str, tuple[int, str]], after: dict[str, tuple[int, str]]
) -> set[str]:
    """The actions that the audit log has gained."""
    gained = after["audit_event"][0] - before["audit_event"][0]
    return {row["action"] for row in await DB.rows(_RECORDED, gained)}
