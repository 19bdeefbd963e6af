"""Walks through everything that one person may open, and sends each form with nothing in it."""

import re
from collections.abc import AsyncIterator, Iterable, Iterator
from urllib.parse import urlsplit

import httpx

from tests.browser.sitemap.sight import Sight
from tests.http.form import CHOICES, Form, forms_of
from tests.page_check import read, token_in
from tests.test_routes import routes

NEVER_SENT = ("/sign-out", "/admin/sign-out")
ROUTES = sorted({path for method, path in routes() if method == "GET"})
PATTERNS = {path: re.compile(re.sub(r"{\w+}", "[^/]+", path)) for _, path in sorted(routes())}


async def pages(
    person: str, browser: httpx.AsyncClient, addresses: Iterable[str]
) -> AsyncIterator[Sight]:
    """What these addresses show."""
    for address in addresses:
        answer = await browser.get(address)
        if is_page(answer):
            yield sight(person, answer)


async def mistakes(
    person: str, browser: httpx.AsyncClient, seen: Iterable[Sight]
) -> AsyncIterator[Sight]:
    """What is answered to each form of these pages, left empty: a mistake, or what comes next."""
    sent = set()
    for form in [form for one in seen for form in forms_to_send(one)]:
        kind = route_of(form.action), tuple(f.get("name") for f in form.fields)
        if kind not in sent:
            sent.add(kind)
            answer = await browser.post(form.action, data=emptied(form))
            if answer.is_redirect and answer.headers["location"].startswith("/"):
                answer = await browser.get(answer.headers["location"])
            if is_page(answer):
                yield sight(person, answer)


def forms_to_send(sight: Sight) -> Iterator[Form]:
    """The forms of a page that change something."""
    for form in forms_of(read(sight.text), token_in(sight.text)):
        if form.method == "post" and form.action not in NEVER_SENT:
            yield form


def emptied(form: Form) -> dict[str, str]:
    """What a form sends when everything is left out that can be."""
    hidden = {f.get("name") for f in form.fields if f.get("type") == "hidden"}
    chosen = {f.get("name") for f in form.fields if f.get("type") in CHOICES}
    standing = form.values()
    blank = {name: standing[name] if name in hidden else "" for name in standing}
    left = {name: value for name, value in blank.items() if name not in chosen}
    return left | dict(form.button(""))


def is_page(answer: httpx.Response) -> bool:
    """Whether somebody sees a page."""
    html = answer.headers.get("content-type", "").startswith("text/html")
    return html and not answer.is_redirect and "<h1" in answer.text


def sight(person: str, answer: httpx.Response) -> Sight:
    """An answer as what somebody sees."""
    path = urlsplit(str(answer.request.url)).path
    policy = answer.headers.get("content-security-policy", "")
    return Sight(person, route_of(path), path, answer.status_code, answer.text, policy)


def route_of(path: str) -> str:
    """The route that answers an address, the most literal one; "" if none does."""
    fitting = [one for one, pattern in PATTERNS.items() if pattern.fullmatch(path)]
    return min(fitting, key=lambda one: one.count("{"), default="")
