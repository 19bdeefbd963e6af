"""Pages that nobody wants to see, each provoked."""

from collections.abc import AsyncIterator
from urllib.parse import parse_qs, urlsplit

import httpx

from app.emails.unsubscribe_links import TEST, token_of
from tests.browser.sitemap.gathering import is_page, sight
from tests.browser.sitemap.sight import Sight
from tests.safety.people import TOKEN
from tests.sign_in.steps import chosen
from tests.web.conftest import application

Field = dict[str, str]
CODE = "/admin/sign-in"
PROVOKED: tuple[tuple[str, str, str, Field | None], ...] = (
    ("anonymous", "GET", "/no-such-page", None),
    ("super_admin", "GET", "/admin/no-such-page", None),
    ("anonymous", "GET", "/sign-out", None),
    ("admin", "GET", "/admin/admins", None),
    ("applicant", "POST", "/registration/course-start", {"_csrf_token": "another"}),
    ("super_admin", "POST", "/admin/admins/new", {"_csrf_token": "another"}),
    ("super_admin", "POST", "/admin/late-registrations/many", {"emails": "x" * 3_000_000}),
    ("anonymous", "GET", "/sign-in/callback", None),
    ("anonymous", "GET", "/sign-in/callback?error=access_denied&state=x", None),
    ("anonymous", "GET", "/email-updates/unsubscribe/cut-short", None),
    ("anonymous", "POST", CODE, {"email": "one@example.org"}),
    ("anonymous", "GET", f"{CODE}/code", None),
    ("anonymous", "POST", f"{CODE}/code", {"code": ""}),
    ("anonymous", "POST", CODE, {"email": "one@example.org"}),
)
WRONG = ("/went-wrong/refused", "/went-wrong/redis", "/mistake", "/status/400", "/status/422")


async def problems(people: dict[str, httpx.AsyncClient]) -> AsyncIterator[Sight]:
    """Each of them; a limit is met as soon as anything is done twice."""
    with chosen(limit_codes_per_client="1", limit_codes_per_address="1"):
        for person, method, address, fields in PROVOKED:
            browser = people[person]
            await browser.get("/signed-out")
            data = fields and {"_csrf_token": browser.cookies[TOKEN], **fields}
            answer = await browser.request(method, address, data=data)
            if is_page(answer):
                yield sight(person, answer)
    for one in [*await of_other_programs(people["anonymous"]), *await out_of_order()]:
        yield one


async def of_other_programs(browser: httpx.AsyncClient) -> list[Sight]:
    """What is shown when the provider says nonsense or nothing, and a mail program half a wish."""
    left = await browser.get("/sign-in?to=account")
    state = parse_qs(urlsplit(left.headers["location"]).query)["state"][0]
    wrong = await browser.get(f"/sign-in/callback?state={state}&code=unheard-of")
    with chosen(identity_issuer="http://127.0.0.1:9"):
        away = await browser.get("/sign-in?to=account")
    unasked = await browser.post(f"/email-updates/one-click/{token_of(TEST)}")
    return [sight("anonymous", answer) for answer in (wrong, away, unasked)]


async def out_of_order() -> list[Sight]:
    """What is shown when a part of the service is away, or when we have made a mistake."""
    transport = httpx.ASGITransport(application(), raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as browser:
        return [sight("anonymous", await browser.get(address)) for address in WRONG]
