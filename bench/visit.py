"""What a first visit to the start page costs in bytes, and what a swapped question does.

Chromium says what it asks for; a client of our own counts what comes back, head and body, with
gzip. Style sheets and scripts are packed by the service itself; pages are packed here as the proxy
in front of it packs them. Fonts are not counted.
"""

import gzip
from pathlib import Path

import httpx
from playwright.async_api import Request

from bench.asked import Asked, say
from bench.figure import Figure, Goal
from bench.people import ANSWERS, Browser, browsers, sessions
from bench.stage import SERVICE, serving

KB = 1024
START = "/"
GOALS = {"no JavaScript": Goal("under", 60), "with JavaScript": Goal("under", 110)}
GOAL_SWAP = Goal("under", 4)
LEVEL = 6  # what proxies take unless told otherwise


async def measure(asked: Asked, folder: Path) -> list[Figure]:
    """Bytes do not change from round to round, so they are counted once."""
    made = await sessions(1)
    with serving(SERVICE, folder) as port:
        (person,) = await browsers(port, made)
        async with httpx.AsyncClient(base_url=f"http://localhost:{port}") as client:
            found = [
                Figure(f"first visit, {how}", "KB", await visit(client, scripted), goal=goal)
                for scripted, (how, goal) in zip((False, True), GOALS.items(), strict=True)
            ]
            swapped = await largest_swap(client, person)
    return [*found, Figure("largest swapped question", "KB", (swapped,), goal=GOAL_SWAP)]


async def visit(client: httpx.AsyncClient, scripted: bool) -> tuple[float]:
    """The KB of everything that a browser which knows nothing yet fetches for the start page."""
    sizes = {
        path: await weight(client, path) for path in await fetched(str(client.base_url), scripted)
    }
    for path, size in sizes.items():
        say(f"  {size:7.2f} KB {path}")
    return (sum(sizes.values()),)


async def fetched(address: str, scripted: bool) -> list[str]:
    """The paths that Chromium asks for, fonts apart, and the icon that it would show."""
    from tests.browser.chromium import chromium

    paths: list[str] = []

    def note(request: Request) -> None:
        if request.resource_type != "font":
            paths.append(request.url.removeprefix(address))

    async with chromium() as browser:
        context = await browser.new_context(java_script_enabled=scripted)
        page = await context.new_page()
        page.on("request", note)
        await page.goto(f"{address}{START}", wait_until="networkidle")
        icon = page.locator("link[rel=icon]").last
        paths.append(await icon.get_attribute("href") or "")
    return list(dict.fromkeys(filter(None, paths)))


async def weight(client: httpx.AsyncClient, path: str, **headers: str) -> float:
    """The KB of an answer to somebody who takes gzip: its head, and its body as it is sent."""
    asked = client.build_request("GET", path, headers={"Accept-Encoding": "gzip", **headers})
    answer = await client.send(asked, stream=True)
    body = b"".join([piece async for piece in answer.aiter_raw()])
    await answer.aclose()
    if answer.status_code != 200:
        raise RuntimeError(f"{path} answered {answer.status_code}, expected 200")
    if answer.headers["content-type"].startswith("text/html"):
        body = gzip.compress(body, LEVEL)
    return (len(head(answer)) + len(body)) / KB


def head(answer: httpx.Response) -> bytes:
    """The head of an answer as it was sent."""
    lines = [b"HTTP/1.1 200 OK", *(b": ".join(pair) for pair in answer.headers.raw)]
    return b"\r\n".join([*lines, b"", b""])


async def largest_swap(client: httpx.AsyncClient, person: Browser) -> float:
    """The KB of the largest question that takes the place of another."""
    asked = {"HX-Request": "true", "Cookie": person.cookies}
    sizes = {
        name: await weight(client, f"/registration/{name.replace('_', '-')}", **asked)
        for name in ANSWERS
    }
    say(f"  the largest question is {max(sizes, key=lambda name: sizes[name])}")
    return max(sizes.values())
