"""Keeping a message of the identity provider, by its own id, before anything is done about it."""

import json
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from app.bell import WORK_OFF_MESSAGES, ring
from app.settings import settings
from models import webhook_query as query


class NoMessage(Exception):
    """What came is no message."""


async def keep(body: bytes, now: datetime) -> bool:
    """Keep a message and ring for a worker; whether it was new. Raises NoMessage."""
    said = without_nothing(read(body))
    kind, given = (str(said.get(name) or "") for name in ("messageType", "notificationId"))
    message = given if 0 < len(given) <= 100 else sha256(body).hexdigest()
    told = written(said)
    provider = settings().identity_provider
    new = await query.keep(provider, message, kind[:60], moment(said.get("timeUtc")), told, now)
    if new:
        await ring(WORK_OFF_MESSAGES)
    return new


def read(body: bytes) -> dict[str, Any]:
    """The object in the body; raises NoMessage."""
    try:
        said = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise NoMessage from error
    if not isinstance(said, dict):
        raise NoMessage
    return said


def written(said: dict[str, Any]) -> str:
    """The same as PostgreSQL keeps it; raises NoMessage for numbers that JSON does not have."""
    try:
        return json.dumps(said, allow_nan=False)
    except ValueError as error:
        raise NoMessage from error


def moment(said: object) -> datetime | None:
    """A moment as the provider writes it, in UTC; None for anything else."""
    if not isinstance(said, str):
        return None
    try:
        read = datetime.fromisoformat(said)
        return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def without_nothing(said: Any) -> Any:
    """The same without the character zero, which PostgreSQL cannot keep, nor halves of others."""
    if isinstance(said, dict):
        return {without_nothing(name): without_nothing(value) for name, value in said.items()}
    if isinstance(said, list):
        return [without_nothing(one) for one in said]
    if isinstance(said, str):
        return said.replace("\0", "").encode("utf-8", "replace").decode()
    return said
