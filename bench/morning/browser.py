"""Somebody's browser: cookies, forms, redirects, files of a first visit; htmx or plain."""

import re
from collections.abc import Mapping
from html import unescape
from time import perf_counter
from urllib.parse import urlencode, urlsplit

from bench.morning.latency import Clocked
from bench.morning.wire import Answer, Server

MOST_REDIRECTS = 6
FIELD = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')
FILE = re.compile(r'(?:href|src)="(/(?:static|assets)/[^"]+)"')
FRAGMENT = "HX-Request: true\r\nHX-Target: content\r\n"
FORM = "Content-Type: application/x-www-form-urlencoded\r\n"


class Browser:
    """One browser behind the balancer; `address` and `page` are what it shows."""

    def __init__(
        self, service: Server, provider: Server, clocked: Clocked, client: str, *, htmx: bool
    ) -> None:
        self.service, self.provider, self.clocked = service, provider, clocked
        self.client, self.htmx = client, htmx
        self.cookies: dict[str, str] = {}
        self.kept_files: set[str] = set()
        self.address = "/"
        self.page = ""

    @property
    def slug(self) -> str:
        """The last part of the address, without a query."""
        return urlsplit(self.address).path.rpartition("/")[2]

    @property
    def fields(self) -> dict[str, str]:
        """The hidden fields of the page."""
        return {name: unescape(value) for name, value in FIELD.findall(self.page)}

    async def open(self, address: str) -> "Browser":
        """Type an address or click a plain link; the files that the page names are fetched once."""
        await self.go_on(address, await self.ask("GET", address))
        for file in dict.fromkeys(FILE.findall(self.page)):
            if file not in self.kept_files:
                self.kept_files.add(file)
                await self.ask("GET", file)
        return self

    async def send(self, address: str, answers: Mapping[str, str]) -> "Browser":
        """Send the page's form with these answers, as htmx does or plainly; wherever it leads."""
        return await self.go_on(address, await self.post(address, answers, fragment=self.htmx))

    async def post(
        self, address: str, answers: Mapping[str, str], *, fragment: bool = False
    ) -> Answer:
        """The answer to a form, before it is followed."""
        token = {"_csrf_token": self.fields.get("_csrf_token", "")}
        return await self.ask("POST", address, urlencode({**token, **answers}), fragment=fragment)

    async def piece(self, address: str) -> str:
        """What htmx puts into the page while somebody types, with the form that is sent next."""
        self.page = (await self.ask("GET", address, fragment=True)).body
        return self.page

    async def go_on(self, address: str, answer: Answer) -> "Browser":
        """Follow an answer to the page that is shown at its end."""
        for _ in range(MOST_REDIRECTS):
            place = answer.header("location") or answer.header("hx-redirect")
            if not place:
                break
            address = path_of(place)
            answer = await self.ask("GET", address)
        self.address = answer.header("hx-push-url") or address
        self.page = answer.body
        return self

    async def ask(
        self, method: str, address: str, body: str = "", *, fragment: bool = False
    ) -> Answer:
        """One request to the service, clocked; cookies are sent and kept."""
        began = perf_counter()
        try:
            answer = await self.service.ask(self.request(method, address, body, fragment))
        except (OSError, ValueError) as error:
            self.clocked.fail(method, address, error)
            raise
        self.clocked.note(method, address, answer.status, perf_counter() - began)
        for cookie in answer.headers("set-cookie"):
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value.strip('"')
        return answer

    def request(self, method: str, address: str, body: str, fragment: bool) -> bytes:
        """The bytes of a request as the balancer passes it on."""
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items() if value)
        return (
            f"{method} {address} HTTP/1.1\r\nHost: npq.morning.example.org\r\n"
            f"X-Forwarded-For: {self.client}\r\nX-Forwarded-Proto: https\r\n"
            f"Accept: text/html\r\nAccept-Encoding: gzip\r\n"
            f"{f'Cookie: {cookies}' + chr(13) + chr(10) if cookies else ''}"
            f"{FRAGMENT if fragment else ''}{FORM if method == 'POST' else ''}"
            f"Content-Length: {len(body)}\r\n\r\n{body}"
        ).encode()

    async def sign_in(self, wish: str, subject: str) -> "Browser":
        """Sign in at the provider, where the person says who they are, and come back."""
        away = (await self.ask("GET", f"/sign-in?to={wish}")).header("location")
        if away.startswith("/"):  # signed in already
            return await self.open(away)
        await self.provider.ask(f"GET {path_of(away)} HTTP/1.1\r\nHost: provider\r\n\r\n".encode())
        said = f"who={subject}"
        head = f"POST {path_of(away)} HTTP/1.1\r\nHost: provider\r\nContent-Length: {len(said)}"
        agreed = await self.provider.ask(f"{head}\r\n{FORM}\r\n{said}".encode())
        return await self.open(path_of(agreed.header("location")))


def path_of(address: str) -> str:
    """Path and query of an address; everything goes through the same balancer."""
    parts = urlsplit(address)
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
