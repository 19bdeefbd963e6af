"""Files are sent whole, packed, once, and nothing else is."""

import gzip

import httpx
import pytest
from litestar import Litestar

from app.controllers.static_files import static_routes
from components.assets import GOVUK_SCRIPT, STATIC, STYLES, asset, found


@pytest.fixture
async def browser():
    app = Litestar(static_routes(found), openapi_config=None, logging_config=None)
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        yield client


async def test_a_file_is_sent_as_it_is(browser):
    response = await browser.get(asset(STYLES), headers={"Accept-Encoding": "identity"})
    assert response.content == (STATIC / STYLES).read_bytes()
    assert response.headers["content-type"] == "text/css; charset=utf-8"
    assert response.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert response.headers["vary"] == "Accept-Encoding"


async def test_a_file_is_sent_packed_to_those_who_can_unpack_it(browser):
    async with browser.stream("GET", asset(STYLES)) as response:
        raw = b"".join([part async for part in response.aiter_raw()])
    assert response.headers["content-length"] == str(len(raw))
    assert gzip.decompress(raw) == (STATIC / STYLES).read_bytes()


async def test_a_font_is_found_where_the_style_sheet_looks(browser):
    response = await browser.get("/assets/fonts/light-94a07e06a1-v2.woff2")
    assert response.status_code == 200
    assert response.headers["content-type"] == "font/woff2"
    assert "content-encoding" not in response.headers


async def test_a_file_that_the_browser_has_is_not_sent_again(browser):
    tag = (await browser.get("/assets/images/favicon.svg")).headers["etag"]
    response = await browser.get("/assets/images/favicon.svg", headers={"If-None-Match": tag})
    assert response.status_code == 304
    assert response.content == b""


async def test_head_has_the_headers_of_get_and_no_body(browser):
    head, get = await browser.head(asset("app.js")), await browser.get(asset("app.js"))
    assert head.headers == get.headers
    assert head.content == b""


@pytest.mark.parametrize(
    "address",
    ["/static", "/static/", "/static/app.js", "/static/%2e%2e/pyproject.toml", "/assets/../x"],
)
async def test_nothing_else_can_be_asked_for(browser, address):
    assert (await browser.get(address)).status_code == 404


async def test_nothing_can_be_sent_to_a_file(browser):
    response = await browser.post(asset("app.js"))
    assert response.status_code == 405
    assert response.headers["allow"] == "GET, HEAD"


@pytest.mark.parametrize(
    ("address", "ours"),
    [
        ("/static/app.0123456789ab.css", "app.css"),
        ("/static/console.0123456789ab.css", "console.css"),
        ("/static/vendor/govuk-frontend-6.10.1/govuk-frontend.min.css", STYLES),
        ("/static/vendor/govuk-frontend-5.0.0/govuk-frontend.min.js", GOVUK_SCRIPT),
    ],
)
async def test_a_page_of_another_release_gets_our_file_and_asks_again_next_time(
    browser, address, ours
):
    answer, own = await browser.get(address), await browser.get(asset(ours))
    assert (answer.status_code, answer.content) == (200, own.content)
    assert answer.headers["cache-control"] == "no-cache"
    again = await browser.get(address, headers={"If-None-Match": own.headers["etag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(
    "address",
    [
        "/static/gone.0123456789ab.css",
        "/static/app.0123456789ab.js.map",
        "/static/vendor/govuk-frontend-6.10.1/../../pyproject.toml",
        "/static/vendor/other-6.10.1/govuk-frontend.min.css",
    ],
)
async def test_a_file_that_only_another_release_has_is_not_found(browser, address):
    answer = await browser.get(address)
    assert (answer.status_code, answer.headers["cache-control"]) == (404, "no-store")
