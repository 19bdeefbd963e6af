"""What tests set up: an open service, people, workplaces and lists, all invented."""

from datetime import UTC, date, datetime
from uuid import UUID

import httpx

from app.eligibility.search_words import search_columns
from app.services.people import Claims, arrive_from_identity
from app.sessions import SESSION_COOKIE, session_of
from models.engine import DB

MONTH = date(2027, 4, 1)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


async def open_service(month: date | None = MONTH) -> None:
    """Registration is open, for courses that start before this month."""
    await DB.rows(
        "UPDATE service_state SET registration = 'open', late_registration_enabled = true,"
        " course_start_before = $1",
        month,
    )


async def close_service(**columns: object) -> None:
    """Registration is partially closed; further columns as given."""
    await settings(registration="partially_closed", **columns)


async def settings(**columns: object) -> None:
    """These columns of the settings row."""
    for name, value in columns.items():
        await DB.rows(f'UPDATE service_state SET "{name}" = $1', value)


async def person(subject: str = "teacher", **claims: object) -> UUID:
    """A person who has signed in before; with a verified TRN unless told otherwise."""
    known = {"name": "Alex Teacher", "date_of_birth": date(1980, 12, 13), "trn": "1234567"}
    chosen = {"provider": "dfe_identity", "email": f"{subject}@example.com", **known, **claims}
    return await arrive_from_identity(Claims(subject=subject, **chosen), NOW)


async def sign_in(browser: httpx.AsyncClient, user: UUID) -> None:
    """Give this browser the session of a person."""
    browser.cookies.set(SESSION_COOKIE.name, await session_of(user), domain="localhost.local")


async def school(
    identifier: str = "100000", name: str = "Hillside School", **columns: object
) -> str:
    """A school that can be chosen; the value of its radio."""
    return await workplace("school", identifier, name, **{"establishment_type": "1", **columns})


async def workplace(kind: str, identifier: str, name: str | None, **columns: object) -> str:
    """A workplace of any kind; the value of its radio."""
    row = {"address_1": "1 Mill Lane", "town": "Manchester", "authority_code": "352", **columns}
    row |= {"kind": kind, "identifier": identifier, "name": name}
    row |= search_columns(row)
    names = ", ".join(row)
    marks = ", ".join(f"${n}" for n in range(1, len(row) + 1))
    await DB.rows(f"INSERT INTO workplace ({names}) VALUES ({marks})", *row.values())
    return f"{kind}:{identifier}"


async def on_list(kind: str, identifier_type: str, *identifiers: str) -> None:
    """A list in force with these identifiers on it."""
    row = await DB.row(
        "INSERT INTO eligibility_list (kind, version, in_force) VALUES ($1, 1, true) RETURNING id",
        kind,
    )
    for identifier in identifiers:
        await DB.rows(
            "INSERT INTO eligibility_entry (list, identifier_type, identifier) VALUES ($1, $2, $3)",
            row["id"],
            identifier_type,
            identifier,
        )
