"""Somebody with a browser: opens pages, follows links, fills in forms, and sees what comes."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element

import httpx

from tests.http.form import Form, forms_of
from tests.page_check import links_of, read, token_in, with_class, words

MOST_REDIRECTS = 5


@dataclass
class Applicant:
    """A person at a browser; with `htmx` on, links and forms that ask for it are swapped in."""

    browser: httpx.AsyncClient
    htmx: bool = False
    address: str = "/"
    response: httpx.Response = field(default_factory=lambda: httpx.Response(200))
    page: Element = field(default_factory=lambda: Element("html"))

    @property
    def slug(self) -> str:
        """The last part of the address bar, without a query."""
        return urlsplit(self.address).path.rpartition("/")[2]

    @property
    def heading(self) -> str:
        """The h1."""
        return words(next(self.page.iter("h1")))

    @property
    def text(self) -> str:
        """Everything on the page."""
        return words(self.page)

    @property
    def errors(self) -> list[str]:
        """The sentences of the error summary."""
        return [words(link) for link in links_of(with_class(self.page, "govuk-error-summary"))]

    @property
    def rows(self) -> dict[str, str]:
        """The rows of the summary lists."""
        return {
            words(row.find("dt")): words(row.find("dd"))
            for row in with_class(self.page, "govuk-summary-list__row")
        }

    @property
    def back(self) -> str:
        """Where the Back link leads."""
        (link,) = with_class(self.page, "govuk-back-link")
        return link.get("href", "")

    def form(self, name: str = "") -> Form:
        """The first form that is sent by POST from the main part, or the one with this field."""
        found = forms_of(next(self.page.iter("main")), token_in(self.response.text))
        return next(f for f in found if f.method == "post" and (not name or name in f))

    async def open(self, address: str) -> "Applicant":
        """Type an address, and go wherever it leads."""
        return await self._take(address, await self.browser.get(address))

    async def follow(self, text: str, place: int = 0) -> "Applicant":
        """Click a link of the main part or the Back link; `place` tells equal ones apart."""
        found = [link for link in self.page.iter("a") if words(link) == text]
        return await self.click(found[place])

    async def click(self, link: Element) -> "Applicant":
        """Click this link."""
        address = urljoin(self.address, link.get("href", ""))
        if self.htmx and link.get("hx-get"):
            assert link.get("hx-get") == link.get("href")
            return await self._take(address, await self._ask("GET", address))
        return await self.open(address)

    async def send(self, filled: Any = (), *, forged: Any = (), press: str = "") -> "Applicant":
        """Fill in the page's form and send it; `forged` fields are no part of it."""
        form = self.form()
        data = [*form.filled(dict(filled), press), *dict(forged).items()]
        return await self.post(form, data)

    async def post(self, form: Form, data: list[tuple[str, str]]) -> "Applicant":
        """Send these fields to where a form goes."""
        address = urljoin(self.address, form.action)
        body = httpx.QueryParams(data)
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        if self.htmx and form.htmx:
            answer = await self._ask("POST", address, content=str(body), headers=headers)
        else:
            answer = await self.browser.post(address, content=str(body), headers=headers)
        return await self._take(address, answer)

    async def search(self, query: str) -> "Applicant":
        """Type into the search box and press Search, which is a GET form without JavaScript."""
        form = next(f for f in forms_of(self.page) if f.method == "get")
        query = str(httpx.QueryParams(form.filled({"q": query})))
        return await self.open(f"{form.action}?{query}")

    async def sign_out(self) -> httpx.Response:
        """Press Sign out at the top; the answer, which leads to the identity provider."""
        await self.open("/")
        found = forms_of(self.page, token_in(self.response.text))
        (form,) = (f for f in found if f.action == "/sign-out")
        return await self.browser.post(form.action, data=form.values())

    async def _ask(self, method: str, address: str, **sent: Any) -> httpx.Response:
        headers = {"HX-Request": "true", "HX-Target": "content", "HX-Current-URL": self.address}
        headers |= sent.pop("headers", {})
        return await self.browser.request(method, address, headers=headers, **sent)

    async def _take(self, address: str, answer: httpx.Response) -> "Applicant":
        for _ in range(MOST_REDIRECTS):
            location = answer.headers.get("location") or answer.headers.get("hx-redirect")
            if location is None:
                break
            address = urljoin(address, location)
            answer = await self.browser.get(address)
        self.address = answer.headers.get("hx-push-url", address)
        self.response, self.page = answer, read(answer.text)
        return self
