"""Every error is a page that says what happened and what to do next."""

import html5lib
import pytest
from httpx import AsyncClient

from app.settings import settings
from tests.web.conftest import LogLines
from tests.web.trials import SECRET, WENT_WRONG

TITLES = {
    400: "Sorry, we could not read what your browser sent",
    401: "You cannot use this page",
    403: "You cannot use this page",
    404: "Page not found",
    405: "This page cannot be used in this way",
    413: "What you sent is too large",
    418: "Sorry, we could not read what your browser sent",
    422: "Sorry, we could not use your answer",
    429: "Too many tries",
    500: "Sorry, there is a problem with the service",
    503: "Sorry, the service is unavailable",
}
AWAY = sorted(WENT_WRONG.keys() - {"detour", "forbidden"})


@pytest.mark.parametrize(("status", "title"), TITLES.items())
async def test_every_refusal_is_a_whole_page(visitor: AsyncClient, status: int, title: str):
    answer = await visitor.get(f"/status/{status}", headers={"Accept": "application/json"})
    html5lib.HTMLParser(strict=True).parse(answer.text)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    assert f"<title>{title} – " in answer.text
    assert f">{title}</h1>" in answer.text
    assert settings().support_email in answer.text


@pytest.mark.parametrize("address", ["/nowhere", "/status/503", "/mistake", "/closed"])
async def test_htmx_gets_the_error_as_a_fragment(visitor: AsyncClient, address: str):
    answer = await visitor.get(address, headers={"HX-Request": "true"})
    assert answer.text.startswith("<title>")
    assert "<html" not in answer.text
    assert answer.headers["vary"] == "HX-Request"


async def test_a_refused_method_names_the_allowed_ones(visitor: AsyncClient):
    answer = await visitor.put("/form/a")
    assert answer.status_code == 405
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD", "OPTIONS", "POST"}


async def test_a_page_keeps_the_headers_that_its_status_needs(visitor: AsyncClient):
    answer = await visitor.get("/status/429")
    assert answer.headers["retry-after"] == "9"
    assert "x-other" not in answer.headers


@pytest.mark.parametrize("what", AWAY)
async def test_a_server_that_is_away_asks_to_try_again(visitor: AsyncClient, what: str):
    answer = await visitor.get(f"/went-wrong/{what}")
    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "60"
    assert "You will be able to use the service later. Try again in a few minutes." in answer.text


@pytest.mark.parametrize("address", ["/mistake", "/went-wrong/forbidden", "/went-wrong/unknown"])
async def test_a_mistake_of_ours_shows_the_reference_it_is_logged_with(
    visitor: AsyncClient, log_lines: LogLines, address: str
):
    answer = await visitor.get(address)
    reference = answer.headers["x-request-id"]
    assert answer.status_code == 500
    assert f">{reference}</p>" in answer.text
    assert [line["event"] for line in log_lines() if line["request_id"] == reference] == [
        "unexpected error",
        "request",
    ]


async def test_an_error_page_tells_nothing_of_the_error(visitor: AsyncClient):
    answer = await visitor.get("/mistake")
    assert SECRET not in answer.text
    assert "KeyError" not in answer.text


async def test_a_visitor_who_belongs_elsewhere_is_sent_there(visitor: AsyncClient):
    answer = await visitor.get("/went-wrong/detour")
    assert (answer.status_code, answer.headers["location"]) == (303, "/elsewhere")


async def test_htmx_is_told_to_go_elsewhere_by_a_whole_page(visitor: AsyncClient):
    answer = await visitor.get("/went-wrong/detour", headers={"HX-Request": "true"})
    assert (answer.status_code, answer.headers["hx-redirect"]) == (200, "/elsewhere")


async def test_a_closed_service_says_until_when_and_why(visitor: AsyncClient):
    answer = await visitor.get("/closed")
    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "36000"
    assert "from 10pm on Wednesday 27 November 2024." in answer.text
    assert '<p class="govuk-body">We are &lt;moving&gt;.</p>' in answer.text
    assert 'href="https://example.com/why">https://example.com/why</a>.</p>' in answer.text


@pytest.mark.parametrize("host", ["not a host", "<b>"])
async def test_an_impossible_host_gets_a_page(visitor: AsyncClient, host: str):
    answer = await visitor.get("/form/a", headers={"Host": host})
    assert answer.status_code == 400
    assert host not in answer.text
