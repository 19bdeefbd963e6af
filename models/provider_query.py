"""Websites and contact addresses of course providers."""

from collections.abc import Sequence
from datetime import datetime

import asyncpg

from models.engine import DB

_ALL = "SELECT id, website, contact_address, version, changed_at, changed_by FROM provider"
_ONE = f"{_ALL} WHERE id = $1 FOR UPDATE"
_CHANGE = """
UPDATE provider SET website = $2, contact_address = $3, version = version + 1, changed_at = $4,
  changed_by = $5
WHERE id = $1
"""


async def every() -> Sequence[asyncpg.Record]:
    """What is known of each provider."""
    return await DB.rows(_ALL)


async def held(identifier: str) -> asyncpg.Record | None:
    """What is known of one, which nobody else changes until the transaction ends."""
    return await DB.row(_ONE, identifier)


async def change(
    identifier: str, website: str | None, contact: str | None, now: datetime, by: str
) -> None:
    """Set both addresses."""
    await DB.rows(_CHANGE, identifier, website, contact, now, by)
