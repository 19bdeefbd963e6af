"""Whatever anybody sends anywhere: no failure, no leak, no write where nothing may be written."""

import os

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from models.engine import DB
from tests.safety.judging import judge
from tests.safety.people import ADMINS, sessions_of, sign_in, swapped
from tests.safety.requests import MARK, Asked, requests
from tests.safety.sending import send
from tests.safety.tables import changed, recorded, sums
from tests.safety.world import TOLD, secrets_of
from tests.test_routes import routes

ROUTES = sorted(routes() | {("HEAD", path) for method, path in routes() if method == "GET"})
ROUTES += [("PUT", "/account"), ("DELETE", "/admin/users/{user}"), ("OPTIONS", "/admin/users")]
ROUTES += [("PATCH", "/email-updates"), ("TRACE", "/"), ("OPTIONS", "/sign-in"), ("ODD", "/admin")]
STATES = {
    "open": "registration = 'open', closed_from = NULL",
    "late": "registration = 'partially_closed', closed_from = NULL",
    "closed": "closed_from = '2020-01-01'",
}
TOLD_ONCE = {"audit_event", "form_receipt"}  # a message for the page that one is sent to
WITHOUT_TOKEN = ("/email-updates/one-click", "/webhooks/")
RECORDED = (".exported", ".downloaded", ".seen", "_seen", ".session_ended", ".viewed")
bounded = settings(
    deadline=None,
    max_examples=int(os.environ.get("SAFETY_EXAMPLES", "2")),
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=[*HealthCheck],
)


async def everybody_asks(world, route: str, asked: Asked) -> None:
    """Send a request as each kind of person, and judge each answer."""
    await sign_in(world.people)
    another = world.people["anonymous"].cookies.get("npq-csrf", "")
    before = await sums()
    for who, browser in world.people.items():
        stolen = "0" * 128 if who == "anonymous" else another
        ids = sessions_of(browser)
        judge(who, route, await send(browser, asked, stolen, swapped(world.people)), ids)
    if asked.reads or (asked.token != "good" and not route.startswith(WITHOUT_TOKEN)):
        after = await sums()
        assert changed(before, after) <= (TOLD_ONCE if asked.method == "GET" else {"audit_event"})
        actions = await recorded(before, after)
        assert [action for action in actions if not action.endswith(RECORDED)] == []
        assert asked.method != "HEAD" or not [one for one in actions if "session" not in one]


async def set_service(state: str) -> None:
    """Bring the service into one of its states."""
    await DB.rows(f"UPDATE service_state SET late_registration_enabled = true, {STATES[state]}")


def nobody_in(said: str) -> None:
    """Fail if a log line tells of anybody, or what they typed."""
    secrets = {secret for name in TOLD for secret in secrets_of(name)} | {MARK, "Merrin "}
    secrets |= {f"{name}@example.org" for name in ADMINS}
    assert sorted(secret for secret in secrets if secret in said) == []


@pytest.mark.parametrize(("method", "route"), ROUTES, ids=[" ".join(one) for one in ROUTES])
@bounded
@given(data=st.data())
async def test_no_request_breaks_leaks_or_writes_what_it_must_not(
    safe_world, said, method, route, data
):
    offered = safe_world.found.fields.get(route, {})
    await set_service(data.draw(st.sampled_from(sorted(STATES))))
    asked = data.draw(requests(method, route, safe_world.known, offered))
    await everybody_asks(safe_world, route, asked)
    nobody_in(said())
