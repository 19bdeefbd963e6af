"""What holds of every answer, whoever asked for whatever."""

import httpx

from tests.safety.people import PEOPLE
from tests.safety.requests import STRANGER
from tests.safety.world import TOLD, secrets_of

MACHINES = ("/health/", "/metrics", "/webhooks/")
FILES = ("/static", "/assets")
ALWAYS = {
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
AWAY = "60"  # seconds; the page of a closed service names more
STAFF = ("admin", "super_admin")


def judge(who: str, route: str, answer: httpx.Response, sessions: list[str]) -> None:
    """Fail if this answer should not have been given to somebody with these sessions."""
    closed = answer.status_code == 503 and answer.headers["retry-after"] != AWAY
    assert answer.status_code < 500 or closed, f"{answer.status_code} for {who}"
    kind = answer.headers.get("content-type", "")
    assert "json" not in kind or route.startswith(MACHINES), f"JSON for {who}"
    judge_headers(answer)
    location = answer.headers.get("location", "") + answer.headers.get("hx-redirect", "")
    assert not location.startswith(("//", "http://example", "\\")), f"{who} is sent to {location}"
    shown = answer.text + location
    assert STRANGER not in shown + str(answer.headers), "a header decides what is said"
    assert [id for id in sessions if id in shown] == [], "a session is where others may read it"
    if who not in STAFF:
        judge_secrets(who, answer)


def judge_headers(answer: httpx.Response) -> None:
    """The headers of every answer."""
    headers = answer.headers
    assert {name: headers.get(name) for name in ALWAYS} == ALWAYS
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "frame-ancestors" in headers["content-security-policy"]
    assert headers["referrer-policy"] in ("same-origin", "no-referrer")
    assert "camera=()" in headers["permissions-policy"]
    assert headers["x-request-id"]
    assert not [name for name in headers if name.startswith(("access-control-", "server", "x-pow"))]
    kind = headers.get("content-type", "charset=")
    assert "charset=" in kind or not kind.startswith("text/"), kind
    kept = answer.request.url.path.startswith(FILES) and answer.status_code in (200, 304)
    assert kept or "no-store" in headers["cache-control"]


def judge_secrets(who: str, answer: httpx.Response) -> None:
    """Nothing of anybody else is told to somebody who is no admin."""
    told = answer.text + str(answer.headers)
    others = [name for name in TOLD if name != who]
    secrets = [secret for name in others for secret in secrets_of(name)]
    secrets += ["Merrin ", *(f"{name}@example.org" for name in PEOPLE)]
    assert [secret for secret in secrets if secret in told] == [], f"told to {who}"
