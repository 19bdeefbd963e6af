"""Somebody of a kind, in a state of the service, at an address: what they are answered."""

from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

import httpx

from app.emails.unsubscribe_links import token_of
from components.assets import asset
from models.engine import DB
from tests import stage
from tests.http.drafts import SENCO_ANSWERS, keep, register
from tests.http.stories import MAY, NOVEMBER
from tests.page_check import read, words

STATES = {
    "open": {"registration": "open", "late_registration_enabled": True},
    "partly": {"registration": "partially_closed", "late_registration_enabled": True},
    "off": {"registration": "partially_closed", "late_registration_enabled": False},
    "closed": {"registration": "open", "closed_from": MAY},
}
FIELDS = {
    "/registration/course-start": {"course_start": "yes"},
    "/email-updates": {"interest": "senco"},
    "/email-updates/one-click/{token}": {"List-Unsubscribe": "One-Click"},
}
QUESTIONS = ("/registration/check-answers", "/registration/course-start")
"""What one has come to, with a whole draft and without one."""
STORED = """
SELECT (SELECT json_agg(d ORDER BY id) FROM draft d)::text,
  (SELECT json_agg(s ORDER BY id) FROM subscription s)::text,
  (SELECT count(*) FROM registration), (SELECT count(*) FROM outbox_email)
"""


KINDS = ("signed_in", "was_late", "late")


@dataclass
class Scene:
    """A school, a nursery, a subscriber, and people of each kind with drafts and registrations."""

    people: dict[str, UUID] = field(default_factory=dict)
    registrations: dict[str, UUID] = field(default_factory=dict)
    subscription: UUID | None = None

    async def set(self) -> "Scene":
        """Everybody is there."""
        await stage.settings(course_start_before=NOVEMBER)
        await stage.school()
        await stage.workplace("childcare_provider", "EY100", "Sunny Nursery")
        for name in (*KINDS, "subscriber"):
            self.people[name] = await stage.person(name)
        for name in KINDS:
            await register(self.people[name])
            self.registrations[name] = await register(self.people[name])
        return self

    async def afresh(self, state: str) -> None:
        """The service is in this state; drafts and permissions are whole, one is subscribed."""
        await stage.settings(**{"closed_from": None, **STATES[state]})
        for name in KINDS:
            await keep(self.people[name], SENCO_ANSWERS)
        await DB.rows("DELETE FROM outbox_email")
        await DB.rows("DELETE FROM subscription")
        await DB.rows("UPDATE registration SET late_permission = NULL")
        await DB.rows("DELETE FROM late_permission")
        await permit("late", ended=False)
        await permit("was_late", ended=True)
        self.subscription = await subscribe(self.people["subscriber"])

    def whole(self, address: str, visitor: str) -> str:
        """The address with what this visitor would have in it."""
        own = self.registrations.get(visitor, self.registrations["late"])
        assert self.subscription is not None
        return address.format(id=own, token=token_of(self.subscription), static=asset("app.css"))

    async def form(self, address: str, visitor: str) -> dict[str, str]:
        """What the form of this address sends."""
        if address != "/registration/check-answers" or visitor not in self.people:
            return FIELDS.get(address, {})
        draft = await DB.row(
            "SELECT key, version FROM draft WHERE user_id = $1", self.people[visitor]
        )
        return {
            "key": str(draft["key"]),
            "version": str(draft["version"]),
            "second_registration": "yes",
        }


async def permit(name: str, *, ended: bool) -> None:
    """This person's address is on the late list, or was."""
    await DB.rows(
        "INSERT INTO late_permission (email, added_at, expires_at, ended_at, ended_why)"
        " VALUES ($1, $2, $3, $4, $5)",
        f"{name}@example.com",
        MAY - timedelta(days=1),
        MAY + timedelta(days=27),
        MAY if ended else None,
        "removed" if ended else None,
    )


async def subscribe(user: UUID) -> UUID:
    """This person gets email updates."""
    row = await DB.row(
        "INSERT INTO subscription (user_id, email, interest, consent_version, subscribed_at,"
        " updated_at) VALUES ($1, 'subscriber@example.com', 'senco', '1', $2, $2) RETURNING id",
        user,
        MAY,
    )
    return row["id"]


async def stored() -> tuple[object, ...]:
    """Everything that a form of this service may change."""
    return tuple((await DB.row(STORED)).values())


def told(answer: httpx.Response, expected: str) -> str:
    """The answer in the words of the table."""
    location = answer.headers.get("location") or answer.headers.get("hx-redirect")
    if location is not None:
        place = "provider" if location.startswith("http") else location
        return "→ QUESTION" if place in QUESTIONS else f"→ {place}"
    if answer.status_code == 503:
        return "U" if "Sorry, the service is unavailable" in answer.text else "503"
    wanted = expected.partition(" ")[2]
    if wanted == "empty":
        return f"{answer.status_code} {'empty' if not words(read(answer.text)) else answer.text}"
    said = words(read(answer.text)) if wanted else ""
    return f"{answer.status_code} {wanted if wanted in said else said}".strip()
